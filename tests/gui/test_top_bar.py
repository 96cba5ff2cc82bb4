"""The bar at the top: signs with words where there is room, signs alone where there is none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.gui.main_window import MainWindow
from tests.gui.conftest import Desk

BARE = Qt.ToolButtonStyle.ToolButtonIconOnly
WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def with_words(window: MainWindow) -> list[QToolButton]:
    """The buttons that have a word where there is room."""
    return [window.top.open, window.top.paste, window.top.clipboard, window.top.side]


def test_in_a_wide_window_words_stand_beside_the_signs(desk: Desk) -> None:
    window = desk.window()
    assert {button.toolButtonStyle() for button in with_words(window)} == {WORDS}
    assert window.top.menu.toolButtonStyle() is BARE


def test_in_a_narrow_window_signs_stand_alone_and_keep_their_names(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    window.resize(420, 700)
    qtbot.waitUntil(lambda: window.top.open.toolButtonStyle() is BARE)
    for button in (*with_words(window), window.top.typefaces, window.top.menu):
        assert button.toolButtonStyle() is BARE
        assert not button.icon().isNull()
        assert button.toolTip()
        assert button.accessibleName()
        assert window.top.rect().contains(button.geometry())
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: window.top.open.toolButtonStyle() is WORDS)


@pytest.mark.parametrize("width", range(380, 1000, 40))
def test_no_button_is_ever_cut_off(desk: Desk, qtbot: QtBot, width: int) -> None:
    window = desk.window()
    window.resize(width, 600)
    qtbot.waitUntil(lambda: window.top.width() == width)

    def all_fit() -> None:
        shown = [b for b in window.top.findChildren(QToolButton) if b.isVisible()]
        assert {*with_words(window), window.top.menu} <= set(shown)
        for button in shown:
            assert button.width() >= button.sizeHint().width()
            assert window.top.rect().contains(button.geometry())

    qtbot.waitUntil(all_fit)


def test_the_sign_of_the_panel_changes_sides_with_the_window(desk: Desk) -> None:
    window = desk.window()
    before = window.top.side.icon().pixmap(20).toImage()
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert window.top.side.icon().pixmap(20).toImage() != before


def test_signs_take_the_colours_of_the_theme(desk: Desk) -> None:
    window = desk.window()
    before = window.top.open.icon().pixmap(20).toImage()
    window.actions_.themes["dark"].trigger()
    assert window.top.open.icon().pixmap(20).toImage() != before


def test_menus_have_words_alone(desk: Desk) -> None:
    window = desk.window()
    assert not window.actions_.open.isIconVisibleInMenu()
