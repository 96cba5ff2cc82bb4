"""The edge of the panel moves with the mouse and the arrow keys, and the panel keeps its width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.panel_splitter import NARROWEST, USUAL, WIDEST
from tests.gui.conftest import Desk


@pytest.fixture
def window(desk: Desk) -> MainWindow:
    """A window with an article and its panel."""
    made = desk.window()
    desk.read(made)
    return made


def drag(qtbot: QtBot, window: MainWindow, by: int) -> None:
    """Drag the edge by so many pixels to the right."""
    edge = window.middle.edge
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(edge, left, pos=QPoint(2, 100))
    qtbot.mouseMove(edge, QPoint(2 + by, 100))
    qtbot.mouseRelease(edge, left, pos=QPoint(2, 100))


def test_the_panel_has_its_usual_width_at_first(window: MainWindow) -> None:
    assert window.side.width() == USUAL
    assert window.side.geometry().right() == window.middle.width() - 1


def test_dragging_the_edge_makes_the_panel_wider_within_limits(window: MainWindow, qtbot: QtBot) -> None:
    drag(qtbot, window, -80)
    assert window.side.width() == USUAL + 80
    drag(qtbot, window, -900)
    assert window.side.width() == WIDEST
    drag(qtbot, window, 900)
    assert window.side.width() == NARROWEST
    assert window.side.isVisible()
    qtbot.mouseDClick(window.middle.edge, Qt.MouseButton.LeftButton)
    # Or the button stays down for later tests.
    qtbot.mouseRelease(window.middle.edge, Qt.MouseButton.LeftButton)
    assert window.side.width() == USUAL


@pytest.mark.parametrize(
    ("direction", "wider", "narrower"),
    [
        (Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Left, Qt.Key.Key_Right),
        (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Right, Qt.Key.Key_Left),
    ],
)
def test_the_arrows_move_the_edge_to_their_side(
    window: MainWindow, qtbot: QtBot, direction: Qt.LayoutDirection, wider: Qt.Key, narrower: Qt.Key
) -> None:
    window.setLayoutDirection(direction)
    edge = window.middle.edge
    edge.setFocus()
    qtbot.waitUntil(lambda: (edge.x() < window.side.x()) is (wider is Qt.Key.Key_Left))
    before = edge.pos().x()
    qtbot.keyClick(edge, wider)
    assert window.side.width() == USUAL + 20
    assert (edge.pos().x() < before) is (wider is Qt.Key.Key_Left)
    qtbot.keyClick(edge, narrower)
    qtbot.keyClick(edge, narrower)
    assert window.side.width() == USUAL - 20
    qtbot.keyClick(edge, Qt.Key.Key_Home)
    assert window.side.width() == USUAL


def test_the_panel_keeps_its_width_when_the_window_changes_and_when_it_comes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.middle.set_panel_width(400)
    window.resize(1100, 700)
    qtbot.waitUntil(lambda: window.middle.width() == 1100)
    assert window.side.width() == 400
    window.actions_.side.trigger()
    window.actions_.side.trigger()
    assert window.side.width() == 400
    window.resize(500, 700)
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: window.side.isVisible() and window.side.width() == 400)


def test_in_a_narrow_window_the_panel_takes_it_all(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(700, 700)
    window.actions_.side.trigger()
    qtbot.waitUntil(lambda: window.side.width() == 700)
    assert not window.middle.edge.isVisible()
    assert window.middle.panel_width == USUAL
