"""Finding in the window: typing searches, matches are marked in both languages, keys walk through them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.painting import Found
from desktop_app.gui.progress import Stage
from desktop_app.gui.theme import DARK, LIGHT, Colours
from desktop_app.reading.model import Reading
from desktop_app.reading.searching import Searcher, text_of
from tests.fakes import FakeTranslator
from tests.gui import readings
from tests.gui.conftest import Desk, Gate
from tests.gui.test_reading_view import colours_in, picture, shown
from tests.gui.test_theme import contrast

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def window(desk: Desk) -> MainWindow:
    """A window with the market article, all of it translated."""
    made = desk.window()
    desk.read(made)
    return made


def look_for(window: MainWindow, qtbot: QtBot, query: str) -> None:
    """Open the bar with Ctrl+F and type, as an input method does it."""
    qtbot.keyClick(window.view, Key.Key_F, CONTROL)
    assert window.find_bar.field.hasFocus()
    for character in query:
        window.find_bar.field.insert(character)


def result(window: MainWindow) -> str:
    """What the bar says."""
    return window.find_bar.result.text()


def marked(window: MainWindow) -> list[tuple[str, bool]]:
    """The words that are marked, and which of them strongly, from the first row to the last."""
    view = window.view
    stack = view._stack
    assert stack is not None
    found = []
    for number in range(len(stack.rows)):
        for arabic in (True, False):
            text = (stack.rows[number].arabic if arabic else stack.rows[number].english).text
            found += [(text[f.start : f.end], f.now) for f in view.found_in(number, arabic=arabic)]
    return found


# --- the bar ----------------------------------------------------------------------------------------------------


def test_typing_searches_both_languages_at_once(window: MainWindow, qtbot: QtBot) -> None:
    look_for(window, qtbot, "الاسبوع")
    assert result(window) == "1 of 4"  # the translator of the tests repeats the Arabic
    assert marked(window) == [("الأسبوع", True), *[("الأسبوع", False)] * 3]
    assert window.view.lit == 1


def test_an_english_query_finds_the_english_and_lights_its_partner(window: MainWindow, qtbot: QtBot) -> None:
    look_for(window, qtbot, "en(ورد")
    assert result(window) == "1 of 1"
    reading = window.view.reading
    assert reading is not None
    assert window.view.lit is not None
    assert reading.article.cut(reading.article.sentences[window.view.lit]).startswith("ورد الصياد")
    assert marked(window) == [("EN(ورد", True)]


def test_enter_and_f3_walk_forward_and_with_shift_back_round_and_round(
    window: MainWindow, qtbot: QtBot
) -> None:
    look_for(window, qtbot, "الاسبوع")
    field = window.find_bar.field
    seen = []
    for key, modifier in [
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Return, SHIFT),
        (Key.Key_F3, SHIFT),
    ]:
        qtbot.keyClick(field, key, modifier)
        seen.append(result(window))
    assert seen == ["2 of 4", "3 of 4", "4 of 4", "1 of 4", "4 of 4", "3 of 4"]
    assert field.hasFocus()
    assert [now for _, now in marked(window)] == [False, False, True, False]


def test_buttons_walk_too(window: MainWindow, qtbot: QtBot) -> None:
    look_for(window, qtbot, "الاسبوع")
    qtbot.mouseClick(window.find_bar.forward, Qt.MouseButton.LeftButton)
    assert result(window) == "2 of 4"
    qtbot.mouseClick(window.find_bar.back, Qt.MouseButton.LeftButton)
    assert result(window) == "1 of 4"
    qtbot.mouseClick(window.find_bar.close_button, Qt.MouseButton.LeftButton)
    assert not window.find_bar.isVisible()


def test_no_match_is_said_in_words(window: MainWindow, qtbot: QtBot) -> None:
    look_for(window, qtbot, "xyzzy")
    assert result(window) == "No match"
    assert marked(window) == []
    assert not window.find_bar.forward.isEnabled()
    qtbot.keyClick(window.find_bar.field, Key.Key_Return)
    window.find_bar.field.clear()
    assert result(window) == ""


def test_esc_closes_and_gives_the_keyboard_back_at_the_match(window: MainWindow, qtbot: QtBot) -> None:
    look_for(window, qtbot, "الصياد")
    at = window.view.lit
    qtbot.keyClick(window.find_bar.field, Key.Key_Escape)
    assert not window.find_bar.isVisible()
    assert window.view.hasFocus()
    assert marked(window) == []
    assert (window.view.current, window.view.lit) == (at, at)


def test_f3_after_closing_goes_on_with_the_same_words(window: MainWindow, qtbot: QtBot) -> None:
    look_for(window, qtbot, "الاسبوع")
    qtbot.keyClick(window.find_bar.field, Key.Key_Escape)
    qtbot.keyClick(window.view, Key.Key_F3)
    assert window.find_bar.isVisible()
    assert result(window) == "1 of 4"


def test_selected_words_are_what_is_looked_for(window: MainWindow, qtbot: QtBot) -> None:
    point = window.view.point_of(0, arabic=True, letter=1)
    qtbot.mouseDClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    selected = window.view.selected_text
    look_for(window, qtbot, "")
    assert window.find_bar.field.text() == selected
    assert window.find_bar.field.selectedText() == selected


def test_the_field_is_written_in_from_the_side_of_its_language(window: MainWindow, qtbot: QtBot) -> None:
    look_for(window, qtbot, "«السوق")
    field = window.find_bar.field
    assert field.layoutDirection() is Qt.LayoutDirection.RightToLeft
    field.setText("“market")
    assert field.layoutDirection() is Qt.LayoutDirection.LeftToRight
    field.clear()
    assert field.layoutDirection() is window.layoutDirection()


def test_in_the_field_ctrl_v_pastes_and_opens_nothing(window: MainWindow, qtbot: QtBot) -> None:
    look_for(window, qtbot, "")
    QGuiApplication.clipboard().setText("السوق")
    qtbot.keyClick(window.find_bar.field, Key.Key_V, CONTROL)
    assert window.find_bar.field.text() == "السوق"
    assert window.view.reading.article.source.name == "market.txt"  # type: ignore[union-attr]


def test_the_field_in_the_top_bar_opens_the_search(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.top.find_field, Qt.MouseButton.LeftButton)
    assert window.find_bar.field.hasFocus()


def test_without_an_article_there_is_nothing_to_find(desk: Desk, qtbot: QtBot) -> None:
    empty = desk.window()
    for key, modifier in ((Key.Key_F, CONTROL), (Key.Key_F3, Qt.KeyboardModifier.NoModifier)):
        qtbot.keyClick(empty, key, modifier)
        assert not empty.find_bar.isVisible()


def test_in_a_narrow_window_finding_brings_the_text_back(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(520, 700)
    qtbot.waitUntil(lambda: not window.side.isVisible())
    qtbot.keyClick(window, Key.Key_F9)
    assert not window.view.isVisible()
    qtbot.keyClick(window, Key.Key_F, CONTROL)
    assert window.view.isVisible()
    assert window.find_bar.field.hasFocus()
    window.resize(380, 700)
    qtbot.waitUntil(lambda: window.width() == 380)
    for part in (window.find_bar.field, window.find_bar.close_button):
        assert window.find_bar.rect().contains(part.geometry())


def test_every_part_of_the_bar_is_reached_by_tab_and_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    look_for(window, qtbot, "السوق")
    bar = window.find_bar
    parts = [bar.field, bar.back, bar.forward, bar.close_button]
    reached = []
    for _ in parts:
        here = QApplication.focusWidget()
        reached.append(here)
        qtbot.keyClick(here, Key.Key_Tab)
    assert reached == parts
    assert all(part.accessibleName() for part in parts)


# --- what goes on meanwhile -------------------------------------------------------------------------------------


def test_english_that_arrives_is_searched_and_the_reader_stays(desk: Desk, qtbot: QtBot, gate: Gate) -> None:
    desk.translator = FakeTranslator(gate.answer)
    window = desk.window()
    window.controller.open_file(desk.file())
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.TRANSLATING)
    look_for(window, qtbot, "EN(")
    assert result(window) == "No match so far"
    window.find_bar.field.setText("الأسبوع")
    assert result(window) == "1 of 2"
    qtbot.keyClick(window.find_bar.field, Key.Key_Return)
    at = window.view.lit
    gate.open.set()
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)
    assert result(window) == "3 of 4"
    assert window.view.lit == at
    assert sum(now for _, now in marked(window)) == 1


def test_esc_closes_the_bar_first_and_stops_translating_only_then(
    desk: Desk, qtbot: QtBot, gate: Gate
) -> None:
    desk.translator = FakeTranslator(gate.answer)
    window = desk.window()
    window.controller.open_file(desk.file())
    qtbot.waitUntil(gate.reached.is_set)
    look_for(window, qtbot, "السوق")
    window.view.setFocus()
    qtbot.keyClick(window.view, Key.Key_Escape)
    assert not window.find_bar.isVisible()
    assert window.controller.progress.running
    qtbot.keyClick(window.view, Key.Key_Escape)
    gate.open.set()
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.STOPPED)


def test_another_article_is_searched_without_taking_anybody_anywhere(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    look_for(window, qtbot, "المدير")
    assert result(window) == "No match"
    desk.read(window, "وصل القطار. وقال المدير سامي رزق إن الرحلات ستبدأ غداً.\n", "train.txt")
    assert result(window) == "2 found"
    assert window.view.current is None
    qtbot.keyClick(window.view, Key.Key_F3)
    assert result(window) == "1 of 2"


# --- what is seen -----------------------------------------------------------------------------------------------


def mark(reading: Reading, query: str, number: int, qtbot: QtBot) -> tuple[set[str], set[str]]:
    """The colours of the sentence of a match, in Arabic and in English."""
    view = shown(qtbot, reading)
    matches = Searcher(reading).find(query)
    match = matches[number]
    view.show_matches(matches.query, matches.sentences(), match)
    view.go_to_match(match)
    image = picture(view)
    return colours_in(image, view, match.sentence, arabic=True), colours_in(
        image, view, match.sentence, arabic=False
    )


def test_matches_have_a_ground_and_a_line_the_one_a_person_is_at_stronger(qtbot: QtBot) -> None:
    arabic, english = mark(readings.reading(), "45", 0, qtbot)
    assert {LIGHT.found_now.tint, LIGHT.found_now.ink} <= arabic
    assert LIGHT.found.tint in english
    assert LIGHT.found_now.tint not in english
    assert {LIGHT.lit} <= arabic & english


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_can_be_read_and_seen(colours: Colours) -> None:
    for mark in (colours.found, colours.found_now):
        assert contrast(colours.ink, mark.tint) >= 5.5
        assert contrast(mark.ink, colours.paper) >= 3
        assert contrast(mark.ink, colours.lit) >= 3
    assert contrast(colours.found_now.ink, colours.found_now.tint) >= 3


def test_what_is_still_to_come_is_never_marked(qtbot: QtBot) -> None:
    view = shown(qtbot, readings.reading(translated=(0,)), waiting="translating …")
    view.show_matches("t", (), None)
    assert view.found_in(2, arabic=False) == []
    assert view.found_in(0, arabic=False) != []


def test_emoji_before_a_match_do_not_shift_it(qtbot: QtBot) -> None:
    reading = Reading(readings.article([(readings.Role.BODY, [("🙂🙂 قالت نعم", "")])]))
    view = shown(qtbot, reading)
    view.show_matches("نعم", (0,), None)
    assert view.found_in(0, arabic=True) == [Found(8, 11, False)]


def test_a_text_that_is_not_arabic_is_marked_where_it_stands(qtbot: QtBot) -> None:
    reading = Reading(readings.article([(readings.Role.BODY, [("The harbour opened.", "")])]), arabic=False)
    view = shown(qtbot, reading)
    matches = Searcher(reading).find("harbour")
    view.show_matches(matches.query, (0,), matches[0])
    view.go_to_match(matches[0])
    assert view.found_in(0, arabic=False) == [Found(4, 11, True)]
    assert not view.match_rect(matches[0]).isEmpty()


def test_a_match_deep_in_a_sentence_higher_than_the_window_is_brought_into_sight(qtbot: QtBot) -> None:
    words = f"{'كلمة ' * 1500}الخاتمة {'كلمة ' * 300}"
    reading = Reading(readings.article([(readings.Role.BODY, [(words.strip(), "")])]))
    view = shown(qtbot, reading)
    match = Searcher(reading).find("الخاتمه")[0]
    view.show_matches("الخاتمه", (0,), match)
    view.go_to_match(match)
    rect = view.match_rect(match)
    assert 0 <= rect.top() < rect.bottom() <= view.viewport().height()


def test_the_scroll_bar_shows_where_matches_are(qtbot: QtBot) -> None:
    view = shown(qtbot, readings.book(600))
    view.show_matches(*_found(view.reading, "رقم 300 "), None)
    bar = view.verticalScrollBar()
    image = bar.grab().toImage()
    scale = image.devicePixelRatio()
    middle = image.width() // 2
    inked = [
        y / scale for y in range(image.height()) if image.pixelColor(middle, y).name() == LIGHT.found_now.ink
    ]
    assert inked
    assert all(0.4 < y / bar.height() < 0.6 for y in inked)


def _found(reading: Reading | None, query: str) -> tuple[str, list[int]]:
    assert reading is not None
    matches = Searcher(reading).find(query)
    assert len(matches) == 1
    return matches.query, matches.sentences()


def test_any_match_in_a_book_is_gone_to(qtbot: QtBot) -> None:
    view = shown(qtbot, readings.book(3000))
    reading = view.reading
    assert reading is not None
    matches = Searcher(reading).find("الجمله رقم 2")
    last = matches[len(matches) - 1]
    view.show_matches(matches.query, matches.sentences(), last)
    view.go_to_match(last)
    text = text_of(reading, last.sentence, arabic=True)
    assert text is not None
    assert "رقم 2" in text[last.span.start : last.span.end]
    assert 0 <= view.match_rect(last).top() < view.viewport().height()
    assert view._stack is not None
    assert len(view._stack._layouts) < 80
