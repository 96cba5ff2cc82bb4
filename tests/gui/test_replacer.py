"""Search and replace in the English: the bar, its marks in the text, one step for each replacing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui import replacer as replacer_module
from desktop_app.gui.desk import desk_of
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.replace_bar import ReplaceBar
from desktop_app.reading import replacing
from tests.gui.conftest import Desk
from tests.gui.desks import CONTROL, ENGLISH, SHIFT, Key, edit, press, texts, type_in, working

DRAFTS = list(ENGLISH.values())


def opened(desk: Desk, qtbot: QtBot, query: str) -> tuple[MainWindow, ReplaceBar]:
    """A window in which Ctrl+H was pressed and `query` typed."""
    window, _ = working(desk)
    press(qtbot, Key.Key_H, CONTROL)
    bar = window.findChild(ReplaceBar)
    assert bar.isVisible() and bar.field.hasFocus()
    type_in(qtbot, query)
    return window, bar


def marked(window: MainWindow) -> list[tuple[str, bool]]:
    """The English words that are marked, and which of them strongly."""
    view = window.view
    assert view._stack is not None
    found = []
    for number in range(len(view._stack.rows)):
        text = view._stack.rows[number].english.text
        found += [(text[f.start : f.end], f.now) for f in view.found_in(number, arabic=False)]
    return found


def test_what_is_found_is_marked_counted_and_gone_to(desk: Desk, qtbot: QtBot) -> None:
    window, bar = opened(desk, qtbot, "head of")
    assert bar.result.text() == "1 of 2"
    assert marked(window) == [("Head of", True), ("Head of", False)]
    press(qtbot, Key.Key_Return)
    assert bar.result.text() == "2 of 2" and window.view.current == 1
    press(qtbot, Key.Key_Return)
    assert bar.result.text() == "1 of 2"
    press(qtbot, Key.Key_Return, SHIFT)
    assert bar.result.text() == "2 of 2"
    bar.case.click()
    assert bar.result.text() == "No match" and marked(window) == [] and not bar.all.isEnabled()


def test_one_after_the_other_is_replaced(desk: Desk, qtbot: QtBot) -> None:
    window, bar = opened(desk, qtbot, "market")
    bar.words.setFocus()
    type_in(qtbot, "bazaar")
    press(qtbot, Key.Key_Return)
    assert texts(window)[0] == DRAFTS[0].replace("market", "bazaar")
    assert texts(window)[1:] == DRAFTS[1:] and bar.result.text() == "1 of 3"
    press(qtbot, Key.Key_Return)
    assert "bazaar Layla" in texts(window)[1]
    window.view.setFocus()
    press(qtbot, Key.Key_Z, CONTROL)
    assert texts(window)[1] == DRAFTS[1] and "bazaar" in texts(window)[0]


def test_the_next_stop_of_the_keyboard_is_what_to_replace_it_with(desk: Desk, qtbot: QtBot) -> None:
    window, bar = opened(desk, qtbot, "market")
    press(qtbot, Key.Key_Tab)
    type_in(qtbot, "bazaar")
    assert bar.words.text() == "bazaar"
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Space)
    assert not any("market" in text for text in texts(window))


def test_esc_closes_the_bar_wherever_the_keyboard_is_in_it(desk: Desk, qtbot: QtBot) -> None:
    _window, bar = opened(desk, qtbot, "market")
    for part in (bar.case, bar.one, bar.forward):
        part.setFocus()
        press(qtbot, Key.Key_Escape)
        assert not bar.isVisible()
        press(qtbot, Key.Key_H, CONTROL)
        assert bar.isVisible()


def test_all_are_replaced_in_one_step_and_their_number_is_told(desk: Desk, qtbot: QtBot) -> None:
    window, bar = opened(desk, qtbot, "the")
    bar.whole.click()
    bar.words.setText("this")
    bar.all.click()
    assert " the " not in " ".join(texts(window))
    assert bar.result.text() == "Replaced: 11, in segments: 5"
    window.view.setFocus()
    press(qtbot, Key.Key_Z, CONTROL)
    assert texts(window) == DRAFTS


def test_the_quotation_is_still_found_where_words_in_it_were_replaced(desk: Desk, qtbot: QtBot) -> None:
    window, bar = opened(desk, qtbot, "forty-five")
    bar.words.setText("45")
    bar.all.click()
    reading = window.view.reading
    assert reading is not None
    (span,) = next(spans for spans in reading.quotation_spans if spans and spans[0].sentence == 1)
    assert texts(window)[1][span.start : span.end] == "“We will receive 45 new traders this week.”"


@pytest.mark.parametrize(
    ("query", "words"), [("(", "No expression: "), (r"^(\w|\w\w|.)+(\w+|.)*(?<=#)$", "This ")]
)
def test_an_expression_that_cannot_be_used_is_said_to_be_none(
    desk: Desk, qtbot: QtBot, query: str, words: str
) -> None:
    window, bar = opened(desk, qtbot, "x")
    bar.expression.click()
    bar.field.setText(query)
    qtbot.waitUntil(lambda: bar.result.text().startswith(words))  # the second is tried for a while
    bar.all.click()
    assert texts(window) == DRAFTS


def test_groups_are_put_in(desk: Desk, qtbot: QtBot) -> None:
    window, bar = opened(desk, qtbot, r"(\w+) Najm")
    bar.expression.click()
    bar.words.setText(r"\1 an-Najm")
    bar.one.click()
    assert "Omar an-Najm" in texts(window)[3]


def test_esc_closes_the_bar_and_its_marks_are_gone(desk: Desk, qtbot: QtBot) -> None:
    window, bar = opened(desk, qtbot, "market")
    window.view.setFocus()
    press(qtbot, Key.Key_Escape)
    assert bar.isHidden() and marked(window) == [] and window.view.hasFocus()


def test_the_two_bars_take_turns(desk: Desk, qtbot: QtBot) -> None:
    window, bar = opened(desk, qtbot, "market")
    window.view.setFocus()
    press(qtbot, Key.Key_F, CONTROL)
    assert bar.isHidden() and window.find_bar.isVisible()
    window.view.setFocus()
    press(qtbot, Key.Key_H, CONTROL)
    assert bar.isVisible() and window.find_bar.isHidden()


def test_what_is_selected_in_the_editor_is_looked_for(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 2, caret=0)
    press(qtbot, Key.Key_Right, CONTROL | SHIFT)
    press(qtbot, Key.Key_H, CONTROL)
    bar = window.findChild(ReplaceBar)
    assert bar.field.text() == "She" and bar.result.text() == "1 of 2" and not at.editing


def test_what_is_written_meanwhile_is_found_too(desk: Desk, qtbot: QtBot) -> None:
    window, bar = opened(desk, qtbot, "fisherman")
    edit(qtbot, window, 0)
    type_in(qtbot, " fisherman")
    QApplication.processEvents()
    assert bar.result.text().endswith("2")


# --- in long texts --------------------------------------------------------------------------------------------


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every text counts as a long one: what is searched is searched on a thread of its own."""
    monkeypatch.setattr(replacer_module, "_LONG", 0)


class Held:
    """Replacing that waits between two steps until the test lets it go on."""

    def __init__(self, steps: Callable[..., Iterator[object]]) -> None:
        self._steps = steps
        self.reached, self.go_on = Event(), Event()

    def __call__(self, *asked: object) -> Iterator[object]:
        for step in self._steps(*asked):
            yield step
            self.reached.set()
            assert self.go_on.wait(20)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch, long: None) -> Iterator[Held]:
    """Replacing waits before it is done."""
    made = Held(replacing.replace_steps)
    monkeypatch.setattr(replacing, "replace_steps", made)
    yield made
    made.go_on.set()


def found_beside(desk: Desk, qtbot: QtBot, query: str, result: str) -> tuple[MainWindow, ReplaceBar]:
    """As `opened`, once all is found."""
    window, bar = opened(desk, qtbot, query)
    qtbot.waitUntil(lambda: bar.result.text() == result)
    return window, bar


def begin_replacing(qtbot: QtBot, bar: ReplaceBar, words: str, held: Held) -> None:
    """Ask for all to be replaced, and wait until the thread is at it."""
    bar.words.setText(words)
    bar.all.click()
    qtbot.waitUntil(held.reached.is_set)
    assert bar.stop.isVisible() and not bar.all.isVisible()


def test_in_a_long_text_what_is_found_is_marked_once_the_thread_has_found_it(
    desk: Desk, qtbot: QtBot, long: None
) -> None:
    window, bar = found_beside(desk, qtbot, "head of", "1 of 2")
    assert marked(window) == [("Head of", True), ("Head of", False)]
    type_in(qtbot, " no such words")
    qtbot.waitUntil(lambda: bar.result.text() == "No match")
    assert marked(window) == [] and not bar.all.isEnabled()


def test_in_a_long_text_all_are_replaced_in_one_step(desk: Desk, qtbot: QtBot, long: None) -> None:
    window, bar = found_beside(desk, qtbot, "market", "1 of 4")
    bar.words.setText("bazaar")
    bar.all.click()
    qtbot.waitUntil(lambda: bar.result.text().startswith("Replaced: 4"))
    assert "market" not in " ".join(texts(window)) and bar.all.isVisible() and bar.stop.isHidden()
    window.view.setFocus()
    press(qtbot, Key.Key_Z, CONTROL)
    assert texts(window) == DRAFTS
    qtbot.waitUntil(lambda: bar.result.text() == "4 found")
    assert not desk_of(window).steps.can_undo


def test_replacing_can_be_stopped_and_then_nothing_is_replaced(desk: Desk, qtbot: QtBot, held: Held) -> None:
    window, bar = found_beside(desk, qtbot, "market", "1 of 4")
    begin_replacing(qtbot, bar, "bazaar", held)
    qtbot.mouseClick(bar.stop, Qt.MouseButton.LeftButton)
    held.go_on.set()
    assert bar.result.text() == "Stopped; nothing was replaced."
    assert texts(window) == DRAFTS and not desk_of(window).steps.can_undo
    assert bar.all.isVisible() and bar.field.hasFocus()
    type_in(qtbot, "x")
    qtbot.waitUntil(lambda: bar.result.text() == "No match")
    assert texts(window) == DRAFTS


def test_nothing_is_replaced_where_somebody_wrote_in_a_segment_meanwhile(
    desk: Desk, qtbot: QtBot, held: Held
) -> None:
    window, bar = found_beside(desk, qtbot, "market", "1 of 4")
    begin_replacing(qtbot, bar, "bazaar", held)
    edit(qtbot, window, 0)
    type_in(qtbot, "!")
    held.go_on.set()
    qtbot.waitUntil(lambda: bar.result.text() == "The text changed meanwhile; nothing was replaced.")
    assert texts(window) == [f"{DRAFTS[0]}!", *DRAFTS[1:]]


def test_what_was_written_elsewhere_meanwhile_stays_beside_what_is_replaced(
    desk: Desk, qtbot: QtBot, held: Held
) -> None:
    window, bar = found_beside(desk, qtbot, "fisherman", "1 of 1")
    begin_replacing(qtbot, bar, "angler", held)
    edit(qtbot, window, 2)
    type_in(qtbot, "!")
    held.go_on.set()
    qtbot.waitUntil(lambda: bar.result.text().startswith("Replaced: 1"))
    assert texts(window)[2] == f"{DRAFTS[2]}!" and "angler" in texts(window)[3]
    press(qtbot, Key.Key_Z, CONTROL)
    assert texts(window)[2] == f"{DRAFTS[2]}!" and texts(window)[3] == DRAFTS[3]


def test_other_segments_end_a_replacing(desk: Desk, qtbot: QtBot, held: Held) -> None:
    window, bar = found_beside(desk, qtbot, "market", "1 of 4")
    begin_replacing(qtbot, bar, "bazaar", held)
    window.view.setFocus()
    window.view.go_to(1)
    press(qtbot, Key.Key_J, CONTROL)
    held.go_on.set()
    assert bar.result.text() == "The text changed meanwhile; nothing was replaced."
    assert "bazaar" not in " ".join(texts(window)) and len(texts(window)) == 4


def test_esc_ends_a_replacing(desk: Desk, qtbot: QtBot, held: Held) -> None:
    window, bar = found_beside(desk, qtbot, "market", "1 of 4")
    begin_replacing(qtbot, bar, "bazaar", held)
    bar.field.setFocus()
    press(qtbot, Key.Key_Escape)
    held.go_on.set()
    press(qtbot, Key.Key_H, CONTROL)
    qtbot.waitUntil(lambda: bar.result.text().endswith("of 4"))
    assert texts(window) == DRAFTS and bar.all.isVisible()


def test_what_is_written_in_a_long_text_is_found_at_once(desk: Desk, qtbot: QtBot, long: None) -> None:
    window, bar = found_beside(desk, qtbot, "fisherman", "1 of 1")
    edit(qtbot, window, 0)
    type_in(qtbot, " fisherman")
    assert bar.result.text().endswith("2") and [words for words, _ in marked(window)] == ["fisherman"] * 2
    press(qtbot, Key.Key_Backspace)
    assert bar.result.text().endswith("1")


def test_words_of_many_segments_are_replaced_on_the_thread(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replacer_module, "_MANY", 1)
    window, bar = opened(desk, qtbot, "market")
    bar.words.setText("bazaar")
    bar.all.click()
    qtbot.waitUntil(lambda: bar.result.text().startswith("Replaced: 4"))
    assert "market" not in " ".join(texts(window))
