"""What a match is worth: its percentage, its differences, and which of several comes first."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import Indel

from desktop_app.memory.adapting import adapt
from desktop_app.memory.differences import changes, numbers_differ
from desktop_app.memory.folding import key, plain
from desktop_app.memory.index import similarity
from desktop_app.memory.model import Match, Unit

MOST = 40  # of many that are equally alike so many are looked at closely


def weigh(
    arabic: str, keyed: Iterable[tuple[Unit, str]], *, limit: int, before: str = "", after: str = ""
) -> list[Match]:
    """Units, each with the key of its Arabic, as matches of a segment: the best `limit`, the best first.

    Of the same percentage those with the same neighbours come first; then of the same Arabic the newest, of
    other Arabic the one that is most alike letter by letter, then the newest.
    """
    folded, words, around = key(arabic), plain(arabic), (key(before), key(after))
    weighed = []
    for unit, there in keyed:
        percent = _percent(folded, there)
        if percent == 100 and words != plain(unit.arabic):
            percent = 99
        in_context = percent == 100 and _same_neighbours(unit, around)
        letters = 1.0 if percent == 100 else Indel.normalized_similarity(folded, there)
        weighed.append((percent, in_context, letters, unit.date, unit.id, unit))
    weighed.sort(key=lambda one: one[:-1], reverse=True)
    return [_match(arabic, unit, percent, in_context) for percent, in_context, *_, unit in weighed[:limit]]


def _match(arabic: str, unit: Unit, percent: int, in_context: bool) -> Match:
    if percent == 100:
        return Match(unit, percent, in_context=in_context)
    differ, changed = numbers_differ(unit.arabic, arabic), changes(unit.arabic, arabic)
    adapted = adapt(unit.arabic, unit.english, arabic, changed) if differ else ""
    return Match(unit, percent, changed, numbers_differ=differ, adapted=adapted)


def _percent(folded: str, there: str) -> int:
    if folded == there:
        return 100
    return min(int(100 * similarity(folded.split(), there.split()) + 1e-9), 99)


def _same_neighbours(unit: Unit, around: tuple[str, str]) -> bool:
    if not any(around):
        return False
    return (key(unit.before), key(unit.after)) == around
