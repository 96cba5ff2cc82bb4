"""The window comes back as it was left, on a screen that is there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.panel_splitter import NARROWEST, USUAL, WIDEST
from desktop_app.gui.window_state import WindowState, restore_geometry
from desktop_app.settings import Settings
from tests.gui.conftest import Desk

NO_SCREEN = QPoint(-9000, 7000)


@given(st.binary(max_size=80), st.booleans(), st.integers(NARROWEST, WIDEST))
def test_what_is_kept_is_found_again(geometry: bytes, panel: bool, width: int) -> None:
    state = WindowState(geometry, panel, width)
    assert WindowState.from_hex(state.to_hex()) == state


@given(st.one_of(st.text(), st.binary(max_size=60).map(bytes.hex)))
def test_anything_else_counts_as_nothing(kept: str) -> None:
    assert WindowState.from_hex(kept) is None


@pytest.mark.parametrize("cut", range(0, 60, 3))
def test_half_of_it_counts_as_nothing(cut: int) -> None:
    whole = WindowState(b"x" * 40, True, USUAL).to_hex()
    assert WindowState.from_hex(whole[:cut]) is None
    assert WindowState.from_hex(whole + "00") is None


def test_a_window_is_left_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    window.resize(1000, 640)
    window.middle.set_panel_width(420)
    qtbot.waitUntil(lambda: window.middle.width() == 1000)
    window.close()
    again = desk.window(Settings(theme="light", window=desk.saved[-1].window))
    again.resize(1000, 640)  # the desk gives every window its size
    desk.read(again)
    assert again.side.width() == 420


def test_a_panel_that_was_hidden_stays_hidden(desk: Desk) -> None:
    window = desk.window()
    desk.read(window)
    window.actions_.side.trigger()
    window.close()
    again = desk.window(Settings(theme="light", window=desk.saved[-1].window))
    desk.read(again)
    assert not again.side.isVisible()
    assert not again.actions_.side.isChecked()


def test_a_panel_folded_away_for_want_of_room_is_not_remembered_as_hidden(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    window.resize(600, 640)
    qtbot.waitUntil(lambda: not window.side.isVisible())
    window.close()
    state = WindowState.from_hex(desk.saved[-1].window)
    assert state is not None
    assert state.panel


def test_a_window_whose_screen_is_gone_comes_back_on_one_that_is_there(qtbot: QtBot) -> None:
    left, room = QWidget(), QGuiApplication.primaryScreen().availableGeometry()
    qtbot.addWidget(left)
    left.setGeometry(QRect(NO_SCREEN, room.size() * 3))
    state = WindowState(bytes(left.saveGeometry().data()), True, USUAL)
    back = QWidget()
    qtbot.addWidget(back)
    restore_geometry(back, state)
    assert room.contains(back.geometry())


def test_a_geometry_that_is_none_changes_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(20, 30, 300, 200)
    for geometry in (b"", b"nonsense"):
        restore_geometry(window, WindowState(geometry, True, USUAL))
    assert window.geometry() == QRect(20, 30, 300, 200)


def test_a_geometry_that_is_cut_off_leaves_a_window_one_can_use(qtbot: QtBot) -> None:
    window, whole = QWidget(), bytes(QWidget().saveGeometry().data())
    qtbot.addWidget(window)
    window.setMinimumSize(200, 150)
    for length in range(0, len(whole), 5):
        restore_geometry(window, WindowState(whole[:length], True, USUAL))
        assert window.width() >= 200
        assert window.height() >= 150
        assert QGuiApplication.primaryScreen().availableGeometry().contains(window.geometry())
