"""What a match is worth: its percentage, its differences, and which of several comes first."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import Indel

from desktop_app.memory.differences import changes, numbers_differ
from desktop_app.memory.folding import key, plain
from desktop_app.memory.index import similarity
from desktop_app.memory.model import Match, Unit

MOST = 60  # of many that are equally alike so many are looked at closely


def weigh(arabic: str, units: Iterable[Unit], *, before: str = "", after: str = "") -> list[Match]:
    """Each unit as a match of a segment, the best first.

    Of the same percentage those with the same neighbours come first; then of the same Arabic the newest, of
    other Arabic the one that is most alike letter by letter, then the newest.
    """
    folded, words = key(arabic), plain(arabic)
    around = (key(before), key(after))
    weighed = []
    for unit in units:
        there = key(unit.arabic)
        percent = _percent(folded, there, same=words == plain(unit.arabic))
        in_context = percent == 100 and _same_neighbours(unit, around)
        letters = 1.0 if percent == 100 else Indel.normalized_similarity(folded, there)
        match = Match(
            unit,
            percent,
            () if percent == 100 else changes(unit.arabic, arabic),
            in_context,
            percent < 100 and numbers_differ(unit.arabic, arabic),
        )
        weighed.append(((percent, in_context, letters, unit.date, unit.id), match))
    weighed.sort(key=lambda one: one[0], reverse=True)
    return [match for _, match in weighed]


def _percent(folded: str, there: str, *, same: bool) -> int:
    if folded == there:
        return 100 if same else 99
    return min(int(100 * similarity(folded.split(), there.split()) + 1e-9), 99)


def _same_neighbours(unit: Unit, around: tuple[str, str]) -> bool:
    there = (key(unit.before), key(unit.after))
    return any(there) and there == around
