"""Quotation marks of a sentence in either language, as pairs."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.article.model import Span

# Marks around fewer words than these stand around names and titles as a rule, and good English drops them.
SPEECH_WORDS = 4
_CLOSERS = {"«": "»", "‹": "›", "“": "”", "„": "“”", "‟": "”", '"': '"', "»": "«", "”": "“"}
MARKS = frozenset('«»‹›“”„‟"')


@dataclass(frozen=True, slots=True)
class Marks:
    """The pairs of one sentence by where they open, marks inside.

    `whole` is False where a mark had no partner: its pair then runs to the end of the sentence, or from its
    start.
    """

    pairs: tuple[Span, ...]
    whole: bool


def pair_marks(text: str) -> Marks:
    """Pair the quotation marks of `text`, nested ones as well.

    Whether a mark opens or closes is read from its sides before its shape, for both are often typed the wrong
    way round: a mark with a letter before and a blank behind closes, one with a blank before and a letter
    behind opens.
    """
    open_at: list[int] = []
    pairs: list[Span] = []
    whole = True
    for at, mark in enumerate(text):
        if mark not in MARKS:
            continue
        if _closes(text, at, [text[o] for o in open_at]):
            if not open_at and mark == '"' and text[at - 1].isdigit():
                continue  # inches
            if open_at:
                pairs.append(Span(open_at.pop(), at + 1))
            else:
                pairs.append(Span(0, at + 1))
                whole = False
        else:
            open_at.append(at)
    for at in open_at:
        pairs.append(Span(at, len(text)))
        whole = False
    return Marks(tuple(sorted(pairs)), whole)


def own_marks(text: str, span: Span) -> tuple[bool, bool]:
    """Whether `span` starts with a mark, and ends with one, that is its own and not of something quoted in it."""
    pairs = pair_marks(text).pairs
    opens = text[span.start] in MARKS and any(p.start == span.start and p.end >= span.end for p in pairs)
    closes = text[span.end - 1] in MARKS and any(p.end == span.end and p.start <= span.start for p in pairs)
    return opens, closes


def _closes(text: str, at: int, opened: list[str]) -> bool:
    mark = text[at]
    before = text[at - 1] if at else " "
    behind = text[at + 1] if at + 1 < len(text) else " "
    opens_by_side = _outside(before) and _inside(behind)
    closes_by_side = _inside(before) and not behind.isalnum()
    if closes_by_side and not opens_by_side:
        return True
    if opens_by_side and not closes_by_side:
        return False
    if opened and mark in _CLOSERS.get(opened[-1], ""):
        return True
    return mark in "»”›" or (mark == '"' and '"' in opened)


def _outside(character: str) -> bool:
    return character.isspace() or character in "([:،,؛-–—" or character in MARKS


def _inside(character: str) -> bool:
    return not character.isspace() and character not in MARKS
