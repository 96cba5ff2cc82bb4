"""The icon in the tray: only where there is a tray, and only where it was asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from desktop_app.gui import tray as tray_module
from desktop_app.gui.beside import Beside, beside_of
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.tray import Tray
from desktop_app.settings import Settings
from tests.gui.conftest import Desk


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A desktop with a tray; what was told there."""
    told: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _icon, title, *_rest: told.append(title))
    return told


def icon(window: MainWindow) -> Tray:
    """The icon, which is there."""
    tray = beside_of(window).tray
    assert tray is not None
    assert tray.on
    return tray


def test_without_a_tray_the_menu_says_why_there_is_none(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window(Settings(theme="light", tray=True))
    assert not tray_module.tray_available()
    qtbot.waitUntil(lambda: not window.actions_.tray.isEnabled())
    assert "this desktop has none" in window.actions_.tray.text()
    assert beside_of(window).tray is None
    window.close()
    assert not window.isVisible()


def test_closing_the_window_ends_the_program_unless_the_tray_was_chosen(
    desk: Desk, qtbot: QtBot, messages: list[str]
) -> None:
    window = desk.window()
    assert window.actions_.tray.isEnabled()
    assert beside_of(window).tray is None
    with qtbot.waitSignal(window.closed):
        window.close()
    assert messages == []


def test_with_the_tray_the_window_hides_and_says_so_once(
    desk: Desk, qtbot: QtBot, messages: list[str]
) -> None:
    window = desk.window()
    window.actions_.tray.trigger()
    assert desk.saved[-1].tray
    for _ in range(2):
        with qtbot.assertNotEmitted(window.closed):
            window.close()
        assert not window.isVisible()
        icon(window).show_window.trigger()
        assert window.isVisible()
    assert messages == ["Dragoman is still here"]
    with qtbot.waitSignal(window.closed):
        icon(window).quit.trigger()


def test_quitting_from_the_menu_ends_it_too(desk: Desk, qtbot: QtBot, messages: list[str]) -> None:
    window = desk.window(Settings(theme="light", tray=True))
    tray = icon(window)
    with qtbot.waitSignal(window.closed):
        window.actions_.quit.trigger()
    assert not tray.on


def test_switching_it_off_takes_the_icon_away(desk: Desk, qtbot: QtBot, messages: list[str]) -> None:
    window = desk.window(Settings(theme="light", tray=True))
    tray = icon(window)
    window.actions_.tray.trigger()
    assert not tray.on
    with qtbot.waitSignal(window.closed):
        window.close()


def test_a_click_on_the_icon_shows_the_window(desk: Desk, messages: list[str]) -> None:
    window = desk.window(Settings(theme="light", tray=True))
    window.close()
    icon(window).icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert window.isVisible()
    window.leave()


def test_the_icons_menu_watches_and_summarises(desk: Desk, qtbot: QtBot, messages: list[str]) -> None:
    window = desk.window(Settings(theme="light", tray=True))
    tray = icon(window)
    tray.watch.trigger()
    assert window.foot.watching.isVisible()
    assert "watching" in tray.icon.toolTip()
    window.actions_.watch.trigger()
    assert not tray.watch.isChecked()
    tray.glance.trigger()
    assert beside_of(window).popup.isVisible()
    window.leave()


def test_a_tray_that_went_away_hides_no_window(
    desk: Desk, qtbot: QtBot, messages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.window(Settings(theme="light", tray=True))
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    with qtbot.waitSignal(window.closed):
        window.close()


def test_a_second_start_brings_the_window_back_and_opens_its_file(
    desk: Desk, qtbot: QtBot, messages: list[str]
) -> None:
    window = desk.window(Settings(theme="light", tray=True))
    window.close()
    beside: Beside = beside_of(window)
    beside.open([desk.file(), Path("/second")], clipboard=False)
    assert window.isVisible()
    desk.wait_for(window, "market.txt")
    window.showMinimized()
    beside.open([], clipboard=False)
    assert not window.isMinimized()
    window.close()
    beside.open([], clipboard=True)
    assert beside.popup.isVisible()
    assert not window.isVisible()
    window.leave()
