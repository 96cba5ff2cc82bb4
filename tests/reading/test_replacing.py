"""Words replaced in the English: plain and by expression, quotations stay found, nothing hangs."""

from __future__ import annotations

import pytest

from desktop_app.reading.replacing import (
    BadPattern,
    Place,
    Progress,
    Query,
    TooSlow,
    find,
    find_steps,
    replace_all,
    replace_one,
    replace_steps,
)
from desktop_app.translation.engine import State
from tests.gui import readings
from tests.reading.test_revising import english

READING = readings.reading()


def found(query: Query) -> list[str]:
    return [english(READING, p.segment).text[p.start : p.end] for p in find(READING, query)]


def test_plain_words_are_found_whatever_their_case_unless_it_matters() -> None:
    assert found(Query("the harbour")) == ["The harbour", "the harbour"]
    assert found(Query("the harbour", case=True)) == ["the harbour"]
    assert found(Query("market h")) == ["Market h", "Market h"]
    assert found(Query("")) == []


def test_whole_words_and_expressions() -> None:
    assert found(Query("head")) == ["head", "head"]
    assert found(Query("he", whole=True)) == []
    assert found(Query(r"\d+", expression=True)) == ["45"]
    assert found(Query("4.", expression=False)) == []
    assert found(Query("x*", expression=True)) == []


def test_one_place_is_replaced_and_its_quotation_is_still_found() -> None:
    (place,) = find(READING, Query("new traders"))
    done = replace_one(READING, Query("new traders"), place, "fresh sellers")
    text = english(done.reading, 2).text
    assert text == "Market head Layla Haddad said: “We take 45 fresh sellers.”"
    assert text[: done.end].endswith("fresh sellers") and (done.segments, done.count) == ((2,), 1)
    (span,) = done.reading.quotation_spans[0]
    assert text[span.start : span.end] == "“We take 45 fresh sellers.”"
    assert english(done.reading, 2).state is State.EDITED


def test_all_places_are_replaced_and_counted() -> None:
    done = replace_all(READING, Query("market head"), "Chair")
    assert (done.segments, done.count) == ((0, 2), 2)
    assert english(done.reading, 0).text == "Chair: we open the doors on Thursday"
    assert english(done.reading, 1) == english(READING, 1)


def test_groups_of_an_expression_are_put_in() -> None:
    query = Query(r"(\w+) Haddad", expression=True)
    done = replace_all(READING, query, r"\1 al-Haddad")
    assert "Layla al-Haddad" in english(done.reading, 2).text
    plain = replace_all(READING, Query("Haddad"), r"\1")
    assert r"Layla \1 said" in english(plain.reading, 2).text


def test_what_is_put_in_stays_on_one_line() -> None:
    done = replace_all(READING, Query(" said", expression=True), r"\nsaid")
    assert "\n" not in english(done.reading, 2).text


@pytest.mark.parametrize(("text", "words"), [("(", ""), ("head", r"\4")])
def test_what_is_no_expression_is_said_to_be_none(text: str, words: str) -> None:
    with pytest.raises(BadPattern):
        replace_all(READING, Query(text, expression=True), words)


def test_an_expression_without_end_is_stopped() -> None:
    with pytest.raises(TooSlow):
        find(READING, Query(r"^(\w|\w\w|.)+(\w+|.)*\Z(?<=#)", expression=True))


def test_a_place_that_is_gone_is_left_alone() -> None:
    assert replace_one(READING, Query("head"), Place(1, 0, 4), "x").reading is READING


@pytest.mark.parametrize(
    "query", [Query("the"), Query(r"\w+ed\b", expression=True), Query("nowhere"), Query("")]
)
def test_in_steps_the_same_is_found_and_replaced_as_at_once(query: Query) -> None:
    *_, places = find_steps(READING, query)
    assert places == find(READING, query)
    *_, made = replace_steps(READING, query, "some")
    assert made == replace_all(READING, query, "some")


def test_between_the_steps_it_is_told_how_far_it_is() -> None:
    long = readings.book(100)
    told = [step for step in find_steps(long, Query("word")) if isinstance(step, Progress)]
    assert [step.done for step in told] == [40, 80, 100] and {step.total for step in told} == {100}


def test_some_segments_are_searched_alone() -> None:
    every = find(READING, Query("the"))
    assert find(READING, Query("the"), among=[4, 0]) == [
        *(p for p in every if p.segment == 4),
        *(p for p in every if p.segment == 0),
    ]


def test_in_steps_too_an_expression_without_end_is_stopped() -> None:
    with pytest.raises(TooSlow):
        list(find_steps(READING, Query(r"^(\w|\w\w|.)+(\w+|.)*\Z(?<=#)", expression=True)))
