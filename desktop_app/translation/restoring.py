"""Puts the quotation marks of the Arabic back into English that lost them, where the quotation's place is certain."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.article.model import Span
from desktop_app.translation.marks import MARKS, own_marks

OPENING, CLOSING = "“", "”"
_Place = tuple[int, int, bool]


def restore_marks(
    arabic: str, spans: Sequence[Span], english: str, places: Sequence[_Place]
) -> tuple[str, list[_Place]]:
    """Give each quotation whose place is exact the typographic marks that it has in Arabic.

    Marks of another form at the edges of a place become typographic ones. Nothing is taken away: where marks stand
    inside a place that the Arabic does not have there, the machine put them astray, and that quotation stays as it is.

    Args:
        arabic: a sentence.
        spans: quotations in it, positions relative to it.
        english: its translation.
        places: where each quotation lies in `english`, as `locate` tells.

    Returns:
        The English and the places in it, marks inside.
    """
    made = list(places)
    for number, span in enumerate(spans):
        opens, closes = own_marks(arabic, span)
        if made[number][2] and (opens or closes) and _clear(arabic, span, english, made[number]):
            if opens:
                english, made = _put(english, made, spans, number, opening=True)
            if closes:
                english, made = _put(english, made, spans, number, opening=False)
    return english, made


def _clear(arabic: str, span: Span, english: str, place: _Place) -> bool:
    """Whether the marks inside the place are as many as the Arabic has inside the quotation, and no others at hand."""
    opens, closes = own_marks(arabic, span)
    start, end, _ = place
    around = english[max(0, start - 1) : start] + english[end : end + 1]
    if start >= end or any(sign in MARKS or sign in "'‘’" for sign in around):
        return False
    within = english[start + (english[start] in MARKS) : end - (english[end - 1] in MARKS)]
    quoted = arabic[span.start + opens : span.end - closes]
    # «that» is the reporter's; no quotation in marks starts with it.
    return _marks_in(within) == _marks_in(quoted) and not within.lower().startswith("that ")


def _marks_in(text: str) -> int:
    return sum(sign in MARKS for sign in text)


def _put(
    english: str, places: list[_Place], spans: Sequence[Span], number: int, *, opening: bool
) -> tuple[str, list[_Place]]:
    """One mark at an edge of the place of that number; what stands behind it moves along."""
    start, end, _ = places[number]
    at, mark = (start, OPENING) if opening else (end - 1, CLOSING)
    if english[at] in MARKS:
        return english[:at] + mark + english[at + 1 :], places
    at = start if opening else end
    moved = []
    for span, (first, last, exact) in zip(spans, places, strict=True):
        # Of two that share the edge the one around the other has the mark inside.
        holds = span.contains(spans[number]) or not exact
        first += first > at or (first == at and not (opening and holds))
        last += last > at or (last == at and not opening and holds)
        moved.append((first, last, exact))
    return english[:at] + mark + english[at:], moved
