"""The small buttons for key people and terms."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.article.model import Span
from desktop_app.gui.chips import Chip, Chips

LONG = "مديرة دائرة الأرصاد والمياه الجوفية في وزارة الزراعة والري في العاصمة"


def test_a_name_longer_than_the_panel_ends_in_an_ellipsis_and_is_whole_in_the_tooltip(qtbot: QtBot) -> None:
    chips = Chips()
    qtbot.addWidget(chips)
    chips.resize(220, 120)
    chips.show()
    chips.show_chips([Chip(LONG, "", (Span(0, 4),), 0), Chip("هالة", "Hala", (Span(5, 9),), 1)])
    (long, short) = chips.buttons
    assert "…" in long.text()
    assert LONG in long.toolTip()
    assert long.accessibleName() == LONG
    assert "…" not in short.text()
    qtbot.waitUntil(lambda: long.geometry().right() <= chips.width())
    chips.resize(900, 120)
    qtbot.waitUntil(lambda: "…" not in long.text())


def test_of_another_text_only_its_own_names_are_there(qtbot: QtBot) -> None:
    chips = Chips()
    qtbot.addWidget(chips)
    chips.resize(600, 120)
    chips.show()
    many = [Chip(name, "", (Span(n, n + 1),), n) for n, name in enumerate(("هالة", "سمير", "ليلى"))]
    chips.show_chips(many)
    chips.show_chips([Chip("سد", "dam", (Span(7, 9),))])
    (only,) = (button for button in chips.findChildren(QPushButton) if button.isVisible())
    assert "سد" in only.text() and only.icon().isNull()
    with qtbot.waitSignal(chips.place_chosen) as chosen:
        qtbot.mouseClick(only, Qt.MouseButton.LeftButton)
    assert chosen.args == [Span(7, 9)]
    chips.show_chips(many)
    assert [button.isVisible() for button in chips.buttons] == [True] * 3
    assert not chips.buttons[0].icon().isNull()


def test_more_names_than_before_find_room_in_a_layout(qtbot: QtBot) -> None:
    """The layout resizes the chips while they are being shown, and they are asked for their words in between."""
    panel = QWidget()
    qtbot.addWidget(panel)
    chips = Chips()
    column = QVBoxLayout(panel)
    column.addWidget(chips)
    column.addStretch(1)
    panel.resize(240, 400)
    panel.show()
    chips.show_chips([Chip("هالة", "Hala", (Span(0, 4),), 0)])
    low = chips.height()
    chips.show_chips([Chip(f"{LONG} {n}", "", (Span(n, n + 1),), n) for n in range(8)])
    qtbot.waitUntil(lambda: chips.height() > low)
    assert all("…" in button.text() for button in chips.buttons) and len(chips.buttons) == 8
