"""Buttons set like words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.flow import FlowLayout


def flowing(qtbot: QtBot, width: int, direction: Qt.LayoutDirection) -> tuple[QWidget, list[QPushButton]]:
    """Six buttons in a widget of that width."""
    widget = QWidget()
    widget.setLayoutDirection(direction)
    layout = FlowLayout(widget)
    buttons = [QPushButton(word) for word in ("the", "northern", "dam", "opens", "before", "winter")]
    for button in buttons:
        layout.addWidget(button)
    qtbot.addWidget(widget)
    widget.resize(width, layout.heightForWidth(width))
    widget.show()
    layout.activate()
    return widget, buttons


@pytest.mark.parametrize("width", [90, 200, 700])
def test_none_covers_another_and_none_sticks_out(qtbot: QtBot, width: int) -> None:
    widget, buttons = flowing(qtbot, width, Qt.LayoutDirection.LeftToRight)
    whole = widget.rect()
    boxes = [button.geometry() for button in buttons]
    assert all(whole.contains(box) for box in boxes)
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[:n])


def test_a_mirrored_window_begins_at_the_right(qtbot: QtBot) -> None:
    widget, buttons = flowing(qtbot, 700, Qt.LayoutDirection.RightToLeft)
    assert buttons[0].geometry().right() == widget.rect().right()
    assert buttons[1].x() < buttons[0].x()
