"""What is another object in a later state is found, and nothing else; a change leaves all others the same objects."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.reading.carrying import quoted_by_sentence
from desktop_app.reading.editing import approve, edit, edit_all
from desktop_app.reading.history import History, Kind, step_of
from desktop_app.reading.identity import others, rewritten
from tests.gui import readings

READING = readings.reading()


@given(st.lists(st.booleans()))
def test_the_places_where_the_objects_are_others_are_found(changed: list[bool]) -> None:
    before: list[object] = [object() for _ in changed]
    after = [object() if other else was for was, other in zip(before, changed, strict=True)]
    assert others(before, after) == [n for n, other in enumerate(changed) if other]


def test_the_segments_that_were_written_in_are_rewritten_and_no_others() -> None:
    assert rewritten(READING, READING) == []
    assert rewritten(READING, approve(edit(READING, 3, "Prices stay."), 1)) == [1, 3]
    assert rewritten(readings.without_translation(), READING) == [0, 1, 2, 3, 4]
    assert rewritten(readings.without_translation(), readings.without_translation()) == []


def test_quotations_that_were_not_written_in_are_the_same_objects_after_an_edit() -> None:
    after = edit(READING, 2, "Layla Haddad said: “We take 46 traders.”")
    same = [now is was for now, was in zip(after.quotation_spans, READING.quotation_spans, strict=True)]
    assert same == [False, True, True]


def test_a_step_over_many_segments_is_taken_back_whole_with_its_quotations() -> None:
    after = edit_all(READING, {n: f"{english} Again." for n, english in enumerate(readings.english_of())})
    step = step_of(Kind.REPLACING, READING, after, range(5))
    moved = History().record(step).undo(after)
    assert moved is not None and moved.reading == READING
    again = moved.history.redo(moved.reading)
    assert again is not None and again.reading == after


@given(st.frozensets(st.integers(0, 4)))
def test_the_quotations_among_some_sentences_are_those_of_all_that_lie_there(among: frozenset[int]) -> None:
    article, quotations = READING.article, READING.findings.quotations
    every = quoted_by_sentence(article, quotations)
    wanted = {index: parts for index, parts in every.items() if index in among}
    assert quoted_by_sentence(article, quotations, among) == wanted
