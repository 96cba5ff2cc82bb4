"""The index finds what a comparison with every unit finds: all of it, and nothing else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.memory.index import MatchIndex, similarity

ALL = 10**6
words = st.sampled_from([f"w{number}" for number in range(9)])
keys = st.lists(words, min_size=0, max_size=10).map(" ".join)
least = st.sampled_from([0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9, 1.0])


def index_of(units: list[str]) -> MatchIndex:
    """An index of these keys, numbered from 1."""
    index = MatchIndex()
    for number, key in enumerate(units, start=1):
        index.add(number, key)
    return index


def scan(units: list[str], sought: str, bound: float) -> dict[int, float]:
    """What a comparison with every unit finds."""
    alike = {n: similarity(key.split(), sought.split()) for n, key in enumerate(units, start=1) if key}
    return {number: share for number, share in alike.items() if sought and share >= bound - 1e-9}


@settings(max_examples=400)
@given(st.lists(keys, max_size=40), keys, least)
def test_no_unit_above_the_threshold_is_lost_and_none_below_is_found(
    units: list[str], sought: str, bound: float
) -> None:
    found = index_of(units).find(sought, least=bound, limit=ALL)
    assert {number: round(share, 9) for number, share in found} == {
        number: round(share, 9) for number, share in scan(units, sought, bound).items()
    }
    assert len(found) == len({number for number, _ in found})


@given(st.lists(keys, min_size=1, max_size=30), keys, st.integers(1, 5))
def test_the_best_come_first_and_the_last_place_is_shared(units: list[str], sought: str, limit: int) -> None:
    index = index_of(units)
    every = sorted((share for _, share in index.find(sought, least=0.5, limit=ALL)), reverse=True)
    found = [share for _, share in index.find(sought, least=0.5, limit=limit)]
    assert found == sorted(found, reverse=True)
    assert found == [share for share in every if len(every) <= limit or share >= every[limit - 1]]


@given(st.lists(keys, max_size=20), st.sets(st.integers(1, 20)), keys)
def test_what_was_taken_out_is_not_found_and_the_rest_is(
    units: list[str], gone: set[int], sought: str
) -> None:
    index = index_of(units)
    for number in gone:
        index.remove(number)
    found = {number for number, _ in index.find(sought, least=0.5, limit=ALL)}
    assert found == {number for number in scan(units, sought, 0.5) if number not in gone}
    assert set(index.units) == set(range(1, len(units) + 1)) - gone


def test_a_unit_is_found_as_soon_as_it_is_put_in_and_once_only() -> None:
    index = index_of(["a b c"])
    assert index.find("d e f", least=0.7, limit=9) == []
    index.add(7, "d e f")
    index.add(7, "d e f")
    assert index.find("d e f", least=0.7, limit=9) == [(7, 1.0)]
    assert len(index) == 2
    assert 7 in index


def test_words_that_no_unit_has_are_told_apart() -> None:
    assert index_of(["a a b c"]).find("x y b c", least=0.5, limit=9) == [(1, 0.5)]
