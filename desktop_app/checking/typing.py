"""What the fingers get wrong: blanks and the signs at the end of a segment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.article.model import Role
from desktop_app.checking.model import Check, Detail, Finding, Segment

_DOUBLED = re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)")
# «…» and «?» may follow a blank in an ellipsis, «.5» in a list of figures.
_BEFORE = re.compile(r"(?<=\w)[^\S\n]+(?=[,;:!?)\]”](?:\s|$))|(?<=\w)[^\S\n]+(?=\.(?:\s|$))")
# The word before must be one: «U.S.Army» and «e.g.this» are other people's habits.
_BEHIND = re.compile(r"(?<=[a-z]{2})(?:[,;!?](?=[A-Za-z])|\.(?=[A-Z][a-z]))|(?<=[a-z]{2}):(?=[A-Z])")
_ADDRESS = re.compile(
    r"(?:https?://|www\.|\S+@)\S+|\b[\w-]+\.(?:com|org|net|gov|edu|info|[a-z]{2})\b", re.IGNORECASE
)
_EDGE = re.compile(r"^\s+|\s+$")
_CLOSERS = "»›”’\"')]}"
_ARABIC_SIGNS = re.compile("[،؛؟]")
_ASKED = re.compile(r"([؟?])[»›”’\"')\]]+\s*\.?\s*$")
_STOPS = ".…"


def blanks(segment: Segment) -> Iterator[Finding]:
    """Two blanks running, one before a sign or none behind it, one at an edge."""
    english = segment.english
    if not english.strip():
        return
    addresses = [match.span() for match in _ADDRESS.finditer(english)]
    for pattern, detail in (
        (_EDGE, Detail.EDGE),
        (_DOUBLED, Detail.DOUBLED),
        (_BEFORE, Detail.BEFORE),
        (_BEHIND, Detail.BEHIND),
    ):
        for match in pattern.finditer(english):
            start, end = match.span()
            if detail is Detail.BEFORE:
                end += 1
            if not any(a < end and start < b for a, b in addresses):
                around = english[max(start - 12, 0) : end + 12].strip()
                yield segment.found(Check.BLANKS, detail, at=(start, end), words=(around,))


def punctuation(segment: Segment) -> Iterator[Finding]:
    """Arabic signs in the English, and an end that does not go with that of the Arabic."""
    english = segment.english
    for match in _ARABIC_SIGNS.finditer(english):
        yield segment.found(Check.PUNCTUATION, Detail.ARABIC, at=match.span(), words=(match[0],))
    ours, theirs = _end(segment.arabic), _end(english)
    if not theirs:
        return
    last = len(english.rstrip().rstrip(_CLOSERS))
    at = (max(last - 1, 0), last)
    asked, asks = ours in "؟?", theirs in "؟?"
    if asked != asks:
        yield segment.found(Check.PUNCTUATION, Detail.QUESTION, at=at, words=(ours, theirs))
    elif ours in _STOPS and (theirs.isalnum() or theirs in ",;"):
        yield segment.found(Check.PUNCTUATION, Detail.LOST, at=at, words=(ours,))
    elif segment.role is Role.HEADLINE and ours.isalnum() and theirs == "." and not _abbreviation(english):
        yield segment.found(Check.PUNCTUATION, Detail.ADDED, at=at, words=(theirs,))


def _end(text: str) -> str:
    """The last sign of a text, closing quotation marks and brackets aside; '' for none.

    Where speech ends in a question and the sentence around it in a full stop, it is the question.
    """
    asked = _ASKED.search(text)
    return asked[1] if asked else text.rstrip().rstrip(_CLOSERS).rstrip()[-1:]


def _abbreviation(text: str) -> bool:
    return bool(
        re.search(r"\b(?:[A-Za-z]\.){1,}[A-Za-z]?\.$|\b(?:Inc|Ltd|Co|Jr|Sr|etc|St)\.$", text.rstrip())
    )
