"""The page in the window: its menu, its keys, the panel of typefaces, columns apart and the full screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.page_style import PageStyle
from desktop_app.settings import Settings
from tests.gui.conftest import ARTICLE, Desk, Gate

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LONG = ARTICLE * 12


def reading_window(desk: Desk, text: str = ARTICLE, **settings: object) -> MainWindow:
    """A window with an article that is read to its end."""
    window = desk.window(Settings(theme="light", **settings))  # type: ignore[arg-type]
    desk.read(window, text)
    QApplication.processEvents()
    return window


def fill_screen(window: MainWindow, qtbot: QtBot) -> None:
    """Give the text the whole screen, the mouse somewhere in it."""
    qtbot.mouseMove(window.view.viewport(), QPoint(200, 300))
    window.actions_.page.full_screen.trigger()
    QApplication.processEvents()
    qtbot.mouseMove(window.view.viewport(), QPoint(210, 310))
    qtbot.waitUntil(lambda: not window.full_screen.bars_shown)


# --- the columns ----------------------------------------------------------------------------------------------


def test_keys_choose_the_layout_and_it_is_kept(desk: Desk, qtbot: QtBot) -> None:
    window = reading_window(desk)
    for key, layout in zip(
        (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_1),
        ("interleaved", "english", "arabic", "columns"),
        strict=True,
    ):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
        assert desk.saved[-1].layout == layout
        assert window.view.page_style.layout == layout
        assert window.actions_.page.layouts[layout].isChecked()


def test_the_columns_change_places_by_key(desk: Desk, qtbot: QtBot) -> None:
    window = reading_window(desk)
    qtbot.keyClick(window, Qt.Key.Key_X, CONTROL | SHIFT)
    assert desk.saved[-1].swapped
    arabic, english = (window.view.sentence_rect(0, arabic=side) for side in (True, False))
    assert arabic.right() < english.left()


def test_the_button_of_the_columns_opens_the_entries_of_the_view_menu(desk: Desk) -> None:
    window = reading_window(desk)
    assert window.top.columns.menu() is window.actions_.page.menu
    view = next(m for m in window.actions_.menus() if m.title() == "&View")
    assert window.actions_.page.menu.menuAction() in view.actions()
    window.actions_.page.layouts["interleaved"].trigger()
    assert not window.actions_.page.swapped.isEnabled()


# --- columns that scroll apart --------------------------------------------------------------------------------


def test_columns_that_do_not_scroll_together_scroll_by_themselves(desk: Desk) -> None:
    window = reading_window(desk, LONG)
    window.actions_.page.linked.trigger()
    second = window.apart.second
    assert second.isVisible()
    assert (window.view.page_style.layout, second.page_style.layout) == ("arabic", "english")
    before = window.view.verticalScrollBar().value()
    second.verticalScrollBar().setValue(second.verticalScrollBar().maximum())
    assert second.verticalScrollBar().value() > 0
    assert window.view.verticalScrollBar().value() == before
    window.actions_.page.linked.trigger()
    assert not second.isVisible()
    assert window.view.page_style.layout == "columns"


def test_the_lit_pair_is_lit_in_both_columns_that_scroll_apart(desk: Desk, qtbot: QtBot) -> None:
    window = reading_window(desk, linked=False)
    second = window.apart.second
    qtbot.mouseMove(second.viewport(), second.point_of(1, arabic=False, letter=3))
    assert (window.view.lit, second.lit) == (1, 1)
    second.setFocus()
    qtbot.mouseMove(second.viewport(), QPoint(1, 1))
    qtbot.keyClick(second, Qt.Key.Key_Down)
    assert second.current is not None
    assert window.view.current == second.current


def test_columns_apart_come_together_at_a_sentence_that_is_looked_up(desk: Desk) -> None:
    window = reading_window(desk, LONG, linked=False)
    last = len(window.controller.reading.article.sentences) - 1  # type: ignore[union-attr]
    window._go_to(last)
    for view, arabic in ((window.view, True), (window.apart.second, False)):
        rect = view.sentence_rect(last, arabic=arabic)
        assert 0 <= rect.top() < rect.bottom() <= view.viewport().height()


def test_english_that_arrives_is_in_the_column_apart_too(desk: Desk, qtbot: QtBot) -> None:
    window = reading_window(desk, linked=False)
    stack = window.apart.second._stack
    assert stack is not None
    assert stack.rows[0].english.text.startswith("EN(")


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("swapped", [False, True])
def test_columns_apart_stand_where_columns_do(desk: Desk, mirrored: bool, swapped: bool) -> None:
    window = desk.window(Settings(theme="light", linked=False, swapped=swapped))
    if mirrored:
        window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.read(window)
    QApplication.processEvents()
    assert window.apart.second.isVisible()
    assert (window.apart.second.x() < window.pages.x()) is not swapped


def test_in_a_narrow_window_columns_do_not_scroll_apart(desk: Desk, qtbot: QtBot) -> None:
    window = reading_window(desk, linked=False)
    window.resize(520, 700)
    qtbot.waitUntil(lambda: not window.apart.second.isVisible())
    assert window.view.page_style.layout == "columns"
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: window.apart.second.isVisible())


def test_f6_reaches_both_columns(desk: Desk, qtbot: QtBot) -> None:
    window = reading_window(desk, linked=False)
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.apart.second.hasFocus()
    window.actions_.page.linked.trigger()
    assert window.view.hasFocus()


# --- typefaces ------------------------------------------------------------------------------------------------


def test_the_panel_of_typefaces_opens_by_key_and_closes_by_escape(desk: Desk, qtbot: QtBot) -> None:
    window = reading_window(desk)
    qtbot.keyClick(window, Qt.Key.Key_T, CONTROL | SHIFT)
    assert window.types.isVisible()
    qtbot.keyClick(window.types, Qt.Key.Key_Escape)
    assert not window.types.isVisible()


def test_what_is_chosen_in_the_panel_holds_at_once_and_is_kept(desk: Desk, qtbot: QtBot) -> None:
    window = reading_window(desk)
    window.actions_.page.typefaces.trigger()
    panel = window.types
    qtbot.keyClick(panel.arabic_size, Qt.Key.Key_Up)
    assert window.view.page_style.arabic_size == desk.saved[-1].arabic_size == 105
    qtbot.keyClick(panel.line_width, Qt.Key.Key_Down)
    assert window.view.page_style.line_width == 95
    qtbot.keyClick(panel.justified, Qt.Key.Key_Space)
    qtbot.keyClick(panel.diacritics, Qt.Key.Key_Space)
    assert (window.view.page_style.justified, window.view.page_style.diacritics) == (True, False)
    panel.arabic_face.setCurrentIndex(panel.arabic_face.findData("Noto Sans Arabic"))
    assert window.view.page_style.arabic_face == "Noto Sans Arabic"
    qtbot.mouseClick(panel.larger, Qt.MouseButton.LeftButton)
    assert (window.view.page_style.zoom, panel.zoom.text()) == (110, "110 %")
    panel.close()


def test_the_usual_settings_come_back_with_one_button(desk: Desk, qtbot: QtBot) -> None:
    window = reading_window(desk, english_size=140, justified=True, arabic_face="Amiri", layout="interleaved")
    panel = window.types
    window.actions_.page.typefaces.trigger()
    assert panel.usual.isEnabled()
    qtbot.keyClick(panel.usual, Qt.Key.Key_Space)
    assert window.view.page_style == PageStyle(layout="interleaved")
    assert not panel.usual.isEnabled()
    assert panel.english_size.value() == 100
    panel.close()


def test_a_face_that_this_machine_lacks_is_still_named(desk: Desk) -> None:
    window = reading_window(desk, arabic_face="No Such Naskh")
    window.actions_.page.typefaces.trigger()
    assert window.types.arabic_face.currentText() == "No Such Naskh"
    window.types.close()


def test_the_bundled_faces_are_offered(desk: Desk) -> None:
    window = reading_window(desk)
    window.actions_.page.typefaces.trigger()
    assert {"Amiri", "Noto Sans Arabic"} <= names(window.types.arabic_face)
    assert {"Noto Serif", "Noto Sans"} <= names(window.types.english_face)
    window.types.close()


def names(box: QWidget) -> set[str]:
    """The families a box offers."""
    return {box.itemData(n) for n in range(box.count())}  # type: ignore[attr-defined]


def test_everything_in_the_panel_has_a_name(desk: Desk) -> None:
    window = reading_window(desk)
    window.actions_.page.typefaces.trigger()
    panel = window.types
    for part in (panel.arabic_face, panel.english_face, panel.arabic_size, panel.english_size):
        assert part.accessibleName()
    assert panel.line_width.accessibleName()
    assert panel.smaller.accessibleName()
    panel.close()


# --- the whole screen -----------------------------------------------------------------------------------------


def test_f11_gives_the_text_the_screen_and_escape_takes_it_back(desk: Desk, qtbot: QtBot) -> None:
    window = reading_window(desk)
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert not window.top.isVisible()
    assert not window.foot.isVisible()
    assert window.actions_.page.full_screen.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.top.isVisible()
    assert window.foot.isVisible()
    assert not window.actions_.page.full_screen.isChecked()


def test_while_something_is_translated_escape_stops_that_first(desk: Desk, qtbot: QtBot, gate: Gate) -> None:
    from tests.fakes import FakeTranslator

    desk.translator = FakeTranslator(gate.answer)
    window = desk.window()
    window.controller.open_file(desk.file())
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.isFullScreen()
    gate.open.set()
    qtbot.waitUntil(lambda: not window.controller.progress.running)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


@pytest.mark.parametrize("edge", [0, 1])
def test_the_mouse_at_an_edge_brings_the_bars_and_they_cover_no_line_for_good(
    desk: Desk, qtbot: QtBot, edge: int
) -> None:
    window = reading_window(desk)
    fill_screen(window, qtbot)
    before = window.view.geometry()

    screen = window.windowHandle()
    text, at_the_edge = QPoint(200, 300), QPoint(200, (0, window.height() - 1)[edge])

    def brought() -> bool:
        # The mouse comes from the text: one that is there already moves nowhere and is told to nobody.
        # Told to this window and not to the screen, where another test's window may still lie above.
        QTest.mouseMove(screen, text)
        QTest.mouseMove(screen, at_the_edge)
        return window.top.isVisible()

    qtbot.waitUntil(brought)
    assert window.foot.isVisible()
    assert window.view.geometry() == before
    QTest.mouseMove(screen, text)
    qtbot.waitUntil(lambda: not window.top.isVisible())
    window.actions_.page.full_screen.trigger()


def test_f10_brings_the_bars_and_the_menu(desk: Desk, qtbot: QtBot) -> None:
    window = reading_window(desk)
    opened: list[bool] = []
    window.full_screen.on_menu(lambda: opened.append(window.top.isVisible()))
    fill_screen(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert opened == [True]
    window.actions_.page.full_screen.trigger()


def test_when_the_desktop_ends_the_full_screen_the_bars_are_back(desk: Desk, qtbot: QtBot) -> None:
    window = reading_window(desk)
    window.actions_.page.full_screen.trigger()
    window.showNormal()
    qtbot.waitUntil(window.top.isVisible)
    assert not window.actions_.page.full_screen.isChecked()
