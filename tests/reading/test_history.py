"""Steps taken back and again: each segment is as it was, other segments too, and typing goes by words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.reading.editing import approve, edit, revert
from desktop_app.reading.history import History, Kind, resegmenting_step, step_of
from desktop_app.reading.model import Reading
from desktop_app.reading.resegmenting import cuts, join, split
from tests.reading.test_resegmenting import READING
from tests.reading.test_revising import english


def typed(
    history: History, reading: Reading, *texts: str, segment: int = 0, at: int | None = None
) -> tuple[History, Reading]:
    """Each of `texts` written one after the other, at the end or at `at`, as an editor tells it at every key."""
    first = english(reading, segment).text
    for text in texts:
        after = edit(reading, segment, text)
        caret = len(text) if at is None else at + len(text) - len(first)
        history = history.record(step_of(Kind.TYPING, reading, after, [segment], caret=caret))
        reading = after
    return history, reading


def growing(words: str, start: str = "") -> list[str]:
    return [start + words[: n + 1] for n in range(len(words))]


def back(history: History, reading: Reading) -> tuple[History, Reading]:
    moved = history.undo(reading)
    assert moved is not None
    return moved.history, moved.reading


def test_typing_is_taken_back_word_by_word() -> None:
    before = edit(READING, 0, "")
    history, reading = typed(History(), before, *growing("The hall opens"))
    assert len(history.done) == 3
    seen = []
    for _ in range(3):
        history, reading = back(history, reading)
        seen.append(english(reading, 0).text)
    assert seen == ["The hall ", "The ", ""]
    assert reading == before and history.undo(reading) is None


def test_letters_like_their_neighbours_are_typed_where_the_caret_is() -> None:
    before = edit(READING, 0, "Head of all")
    texts = [f"Head {words}of all" for words in growing("old ooo ")]
    history, reading = typed(History(), before, *texts, at=5)
    assert len(history.done) == 2
    moved = history.undo(reading)
    assert moved is not None
    assert english(moved.reading, 0).text == "Head old of all" and moved.caret == 9
    again = moved.history.redo(moved.reading)
    assert again is not None and again.caret == 13


def test_rubbing_out_is_a_step_of_its_own() -> None:
    before = edit(READING, 0, "")
    history, reading = typed(History(), before, *growing("Hall"), "Hal", "Ha")
    history, reading = back(history, reading)
    assert english(reading, 0).text == "Hall"
    _, reading = back(history, reading)
    assert english(reading, 0).text == ""


def test_typing_elsewhere_or_after_a_pause_begins_another_step() -> None:
    history, reading = typed(History(), edit(READING, 0, ""), *growing("Ha"))
    history, reading = typed(history, reading, "xHa")
    assert len(history.done) == 2
    history, _ = typed(history.closed(), reading, "xyHa")
    assert len(history.done) == 3


def test_what_was_taken_back_is_given_up_by_a_new_step() -> None:
    history, reading = typed(History(), READING, "One")
    history, reading = back(history, reading)
    moved = history.redo(reading)
    assert moved is not None and english(moved.reading, 0).text == "One"
    history, reading = typed(history, reading, "Other")
    assert history.redo(reading) is None


def test_a_step_tells_where_it_was_and_a_split_that_there_are_other_segments() -> None:
    parted = split(READING, 1, arabic=cuts(READING.article, 1)[0], english=3)
    history = History().record(resegmenting_step(Kind.SPLITTING, READING, parted, 1))
    moved = history.undo(parted)
    assert moved is not None
    assert moved.resegmented and moved.segments == (1,) and moved.step.segment == 1
    again = moved.history.redo(moved.reading)
    assert again is not None and again.segments == (1, 2)


STEPS = st.lists(st.tuples(st.sampled_from("eaurjs"), st.integers(0, 20), st.integers(0, 60)), max_size=12)


def done(history: History, before: Reading, what: str, index: int, number: int) -> tuple[History, Reading]:
    """One thing that a person may do, recorded."""
    if what in "js":
        if what == "j":
            after, kind = join(before, index), Kind.JOINING
        else:
            places = cuts(before.article, index)
            if not places:
                return history, before
            after = split(before, index, arabic=places[number % len(places)], english=number)
            kind = Kind.SPLITTING
        if after is before:
            return history, before
        return history.record(resegmenting_step(kind, before, after, index)), after
    if what == "e":
        after = edit(before, index, f"Words {number} and “more”")
    elif what == "a":
        after = approve(before, index)
    elif what == "u":
        after = approve(before, index, approved=False)
    else:
        after = revert(before, index)
    return history.record(step_of(Kind.REPLACING, before, after, [index])), after


@given(STEPS)
@settings(max_examples=80, deadline=None)
def test_all_the_way_back_is_the_beginning_and_all_the_way_on_the_end(
    steps: list[tuple[str, int, int]],
) -> None:
    history, reading = History(), READING
    for what, where, number in steps:
        history, reading = done(history, reading, what, where % len(reading.article.sentences), number)
    end = reading
    while (moved := history.undo(reading)) is not None:
        history, reading = moved.history, moved.reading
    assert (reading.article, reading.translation) == (READING.article, READING.translation)
    assert reading.quotation_spans == READING.quotation_spans
    while (moved := history.redo(reading)) is not None:
        history, reading = moved.history, moved.reading
    assert (reading.article, reading.translation) == (end.article, end.translation)
    assert reading.quotation_spans == end.quotation_spans
