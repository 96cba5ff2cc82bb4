"""Puts a segment's numbers into the English of a match, where they stand in the place of the memory's one for one."""

from __future__ import annotations

from collections import Counter

from desktop_app.memory.folding import Token, tokens
from desktop_app.memory.model import Change


def adapt(arabic: str, english: str, segment: str, changes: tuple[Change, ...]) -> str:
    """The English of a unit with the numbers of a segment; '' where nothing, or not just that, can be put in.

    Only a number that is exchanged for one number at each of its places in the unit's Arabic, and stands as often in
    the English, in digits, is exchanged there; where one cannot be, none is. New numbers have commas at their thousands
    where the old one had, or where the segment writes them so.

    Args:
        arabic, english: of the unit.
        segment: its Arabic.
        changes: from `arabic` to `segment`, see differences.changes.
    """
    exchanged: list[tuple[Token, Token]] = []
    for change in changes:
        out = _numbers(arabic, change.there.start, change.there.end)
        put = _numbers(segment, change.here.start, change.here.end)
        if len(out) != len(put):
            return ""
        exchanged += zip(out, put, strict=True)
    wanted = {old.plain: new for old, new in exchanged}
    if not wanted or any(wanted[old.plain].plain != new.plain for old, new in exchanged):
        return ""
    places = [token for token in tokens(english) if token.plain in wanted]
    times = Counter(old.plain for old, _ in exchanged)
    in_arabic = Counter(token.plain for token in tokens(arabic) if token.plain in wanted)
    if not times == in_arabic == Counter(token.plain for token in places):
        return ""
    for place in reversed(places):
        start, end = place.span.start, place.span.end
        new = wanted[place.plain]
        grouped = "," in english[start:end] or any(
            sign in segment[new.span.start : new.span.end] for sign in ",٬"
        )
        english = english[:start] + _written(new.plain, grouped=grouped) + english[end:]
    return english


def _numbers(text: str, start: int, end: int) -> list[Token]:
    return [t for t in tokens(text) if t.is_number and start <= t.span.start and t.span.end <= end]


def _written(number: str, *, grouped: bool) -> str:
    whole, point, rest = number.partition(".")
    return f"{int(whole):,}{point}{rest}" if grouped and not number.startswith("0") else number
