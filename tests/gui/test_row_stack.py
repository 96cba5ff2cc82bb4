"""Rows cut otherwise stand as if they had been laid out anew; what is known of the others' heights stays."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop_app.gui.page_style import PageStyle
from desktop_app.gui.row_layout import Page
from desktop_app.gui.row_stack import RowStack
from desktop_app.gui.rows import Rows, Splice, splice_of
from desktop_app.reading.editing import edit
from desktop_app.reading.model import Reading
from desktop_app.reading.resegmenting import cuts, join, split
from tests.gui import readings

STYLE = PageStyle(layout="segments")


def stack_of(reading: Reading) -> RowStack:
    """All rows of a reading, laid out."""
    made = RowStack(Rows(reading, style=STYLE), Page.fit(900.0, STYLE))
    for number in range(len(made.rows)):
        made.measure(number)
    return made


def tops(stack: RowStack) -> list[float]:
    """Where each row begins, once all are laid out."""
    for number in range(len(stack.rows)):
        stack.measure(number)
    return list(stack.tops)


def split_of(reading: Reading, segment: int) -> Reading:
    """A segment cut behind its first word."""
    return split(reading, segment, arabic=cuts(reading.article, segment)[0], english=5)


def test_what_gave_way_to_what_is_found() -> None:
    before = readings.reading()
    joined = join(before, 2)
    assert splice_of(before.article, joined.article) == Splice(2, 2, 1)
    assert splice_of(joined.article, before.article) == Splice(2, 1, 2)
    assert splice_of(before.article, split_of(before, 4).article) == Splice(4, 1, 2)
    assert splice_of(before.article, before.article) == Splice(5, 0, 0)


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 6)), max_size=6))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_rows_cut_otherwise_stand_as_if_laid_out_anew(steps: list[tuple[bool, int]]) -> None:
    reading = readings.reading()
    stack = stack_of(reading)
    for joining, number in steps:
        segment = number % len(reading.article.sentences)
        if not joining and not cuts(reading.article, segment):
            continue
        reading = join(reading, segment) if joining else split_of(reading, segment)
        stack.recut(Rows(reading, style=STYLE))
        assert tops(stack) == tops(stack_of(reading))
        assert all(stack.layout(n).row == stack.rows[n] for n in range(len(stack.rows)))


def test_words_that_are_others_above_the_cut_are_laid_out_anew(qapp: QApplication) -> None:
    before = readings.reading()
    stack = stack_of(before)
    words = "Other words, and many more of them, " * 12
    after = join(edit(before, 0, words.strip()), 2)
    stack.recut(Rows(after, style=STYLE))
    assert stack.layout(0).row.english.text == words.strip()
    assert tops(stack) == tops(stack_of(after))


def test_the_room_of_an_editor_ends_with_its_segment(qapp: QApplication) -> None:
    before = readings.reading()
    stack = stack_of(before)
    stack.keep_rooms({1: 400.0})
    assert stack.layout(1).height > 400
    after = join(before, 2)
    stack.recut(Rows(after, style=STYLE))
    assert tops(stack) == tops(stack_of(after))
