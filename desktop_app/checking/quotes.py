"""Quotation marks: lost, without their partner, straight and curly in one segment; and brackets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from desktop_app.article.model import Span
from desktop_app.checking.model import Check, Detail, Finding, Segment
from desktop_app.translation.marks import MARKS, pair_marks

# British pages quote between single marks; an apostrophe stands inside a word or behind a plural.
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[^\s’'])[^“”\"]*?(?<=[^\s‘])[’'](?!\w)")
_CURLY, _STRAIGHT = re.compile("[“”]"), re.compile(r'(?<!\d)"')
_BRACKETS = {")": "(", "]": "[", "}": "{"}
# «a) … b) …» and smileys have a closing bracket only.
_NUMBERING = re.compile(r"(?:^|\s)(?:\w|\d{1,2}|[ivx]{1,4})\)|[:;]-?\)")
_SHOWN_WORDS = 8
_RUNS_ON = 3  # segments that a speech may be long


def quotes(segment: Segment) -> Iterator[Finding]:
    """Speech of the Arabic without marks in the English (`words`: how it begins), and marks that do not match."""
    english = segment.english
    there = pair_marks(english)
    count = len(there.pairs) + len(_SINGLE.findall(english))
    for start, end in segment.speech[count:] if count < len(segment.speech) else ():
        yield segment.found(Check.QUOTES, Detail.LOST, words=(_shown(segment.arabic[start:end]),))
    straight = _STRAIGHT.search(english)
    if straight and _CURLY.search(english):
        yield segment.found(Check.QUOTES, Detail.MIXED, at=straight.span(), words=(straight[0],))


def brackets(segment: Segment) -> Iterator[Finding]:
    """A bracket without its partner, where those of the Arabic have theirs."""
    alone = _alone(segment.english)
    if alone and not _alone(segment.arabic):
        for at in alone:
            sign = segment.english[at]
            yield segment.found(Check.BRACKETS, Detail.UNBALANCED, at=(at, at + 1), words=(sign,))


def unbalanced(segments: Sequence[Segment]) -> Iterator[Finding]:
    """Marks without their partner, in the segment or, for speech that runs on, in one of the next.

    Where the Arabic has marks without a partner, the English may.
    """
    opened: list[tuple[Segment, Finding]] = []
    alone: list[tuple[Segment, Finding]] = []
    for segment in segments:
        there = pair_marks(segment.english)
        if there.whole:
            if there.pairs:  # nobody's speech goes on around another's
                alone, opened = [*alone, *opened], []
            continue
        for at, opens in _unpaired(segment.english, there.pairs):
            mark = segment.english[at]
            finding = segment.found(Check.QUOTES, Detail.UNBALANCED, at=(at, at + 1), words=(mark,))
            near = opened and segment.index - opened[-1][0].index <= _RUNS_ON
            if opens:
                opened.append((segment, finding))
            elif near:
                opened.pop()
            else:
                alone.append((segment, finding))
    for segment, finding in (*opened, *alone):
        if pair_marks(segment.arabic).whole:
            yield finding


def mixed_styles(segments: Sequence[Segment]) -> Iterator[Finding]:
    """Segments that a person wrote with the other kind of marks than most of what that person wrote."""
    kinds: dict[str, list[tuple[Segment, re.Match[str]]]] = {"straight": [], "curly": []}
    for segment in segments:
        if segment.made.by_person:
            straight, curly = _STRAIGHT.search(segment.english), _CURLY.search(segment.english)
            if bool(straight) != bool(curly):
                kinds["straight" if straight else "curly"].append((segment, straight or curly))  # type: ignore[arg-type]
    counts = Counter({kind: len(found) for kind, found in kinds.items()})
    if not all(counts.values()):
        return
    usual, rare = ("straight", "curly") if counts["straight"] > counts["curly"] else ("curly", "straight")
    others = tuple(segment.index for segment, _ in kinds[usual][:3])
    for segment, match in kinds[rare]:
        yield segment.found(Check.QUOTES, Detail.MIXED, at=match.span(), words=(match[0],), others=others)


def _shown(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= _SHOWN_WORDS else f"{' '.join(words[:_SHOWN_WORDS])} …"


def _unpaired(text: str, pairs: Sequence[Span]) -> Iterator[tuple[int, bool]]:
    """Where marks without a partner stand, and whether they open: `pair_marks` pairs those with an end of the text."""
    for pair in pairs:
        if text[pair.start] not in MARKS:
            yield pair.end - 1, False
        elif text[pair.end - 1] not in MARKS or len(pair) < 2:
            yield pair.start, True


def _alone(text: str) -> list[int]:
    """The positions of the brackets without a partner."""
    numbered = {match.end() - 1 for match in _NUMBERING.finditer(text)}
    opened: list[int] = []
    alone = []
    for at, sign in enumerate(text):
        if sign in "([{":
            opened.append(at)
        elif sign in _BRACKETS:
            if opened and text[opened[-1]] == _BRACKETS[sign]:
                opened.pop()
            elif at not in numbered:
                alone.append(at)
    return sorted([*alone, *opened])
