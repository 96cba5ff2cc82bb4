"""The page before there is an article: what can be done and what was read before, all by keyboard too."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.gui.welcome import Welcome
from desktop_app.settings import Settings
from tests.gui.conftest import Desk


def test_recent_files_are_listed_and_opened_with_enter(desk: Desk, qtbot: QtBot) -> None:
    path = desk.file()
    window = desk.window(Settings(theme="light", recent=(str(path), "/nowhere/old & new.txt")))
    first, second = window.welcome.recent_buttons
    assert first.text() == "market.txt"
    assert first.toolTip() == str(path)
    assert second.text() == "old && new.txt"
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    desk.wait_for(window, "market.txt")


def test_without_recent_files_nothing_is_said_of_them(desk: Desk) -> None:
    window = desk.window()
    assert window.welcome.recent_buttons == []
    assert not window.welcome.recent_heading.isVisible()


def test_only_the_newest_are_listed(qtbot: QtBot) -> None:
    welcome = Welcome()
    qtbot.addWidget(welcome)
    welcome.show_recent(f"/texts/{n}.txt" for n in range(9))
    assert [button.text() for button in welcome.recent_buttons] == [f"{n}.txt" for n in range(5)]


def test_the_keyboard_is_on_the_first_button_and_walks_through_all(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window(Settings(theme="light", recent=("/nowhere/a.txt",)))
    welcome = window.welcome
    assert welcome.open_button.hasFocus()
    for button in (welcome.paste_button, welcome.sample_button, welcome.recent_buttons[0]):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()


def test_a_very_long_name_does_not_widen_the_window(desk: Desk) -> None:
    window = desk.window(Settings(theme="light", recent=(str(Path("/texts") / ("ن" * 240 + ".txt")),)))
    (button,) = window.welcome.recent_buttons
    assert button.width() < 460
    assert button.accessibleName().startswith("ن" * 240)
