"""The counts beside the window: they are those of the text, follow it, and can be copied."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui.checks_wing import ChecksWing
from desktop_app.gui.counts_dialog import CountsDialog
from desktop_app.gui.inspector import Inspector
from desktop_app.gui.main_window import MainWindow
from desktop_app.reading.counting import count
from desktop_app.reading.editing import approve
from tests.gui import readings
from tests.gui.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def rows(dialog: CountsDialog) -> dict[str, list[str]]:
    table = dialog.table
    cells = [[table.item(row, column).text() for column in range(5)] for row in range(table.rowCount())]  # type: ignore[union-attr]
    return {row[0]: row[1:] for row in cells}


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> tuple[MainWindow, CountsDialog]:
    window = desk.window()
    desk.read(window)
    qtbot.keyClick(window.view, Qt.Key.Key_I, CONTROL)
    wing = window.findChild(ChecksWing)
    assert wing is not None and wing.counts is not None
    dialog = wing.counts
    qtbot.waitUntil(lambda: dialog.table.rowCount() > 0)
    return window, dialog


def test_ctrl_i_shows_what_there_was_to_do_and_how_far_one_is(
    opened: tuple[MainWindow, CountsDialog],
) -> None:
    window, dialog = opened
    assert window.controller.reading is not None
    whole = count(window.controller.reading).arabic
    shown = rows(dialog)
    assert shown["All"] == [str(whole.segments), str(whole.words), str(whole.characters), "100"]
    assert shown["From the machine only"] == shown["All"] == shown["Left to approve"]
    assert shown["Approved"][:2] == ["0", "0"]
    assert "In the memory, 100%" not in shown  # there is none


def test_the_counts_follow_the_text(opened: tuple[MainWindow, CountsDialog], qtbot: QtBot) -> None:
    window, dialog = opened
    assert window.controller.reading is not None
    window.controller.write(approve(window.controller.reading, 0), (0,))
    qtbot.waitUntil(lambda: rows(dialog)["Approved"][0] == "1")


def test_all_of_it_is_copied_for_a_spreadsheet(opened: tuple[MainWindow, CountsDialog], qtbot: QtBot) -> None:
    _, dialog = opened
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[1:3] == ["Segments", "Words"]
    assert len(lines) == dialog.table.rowCount() + 1
    QGuiApplication.clipboard().setText("")
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().splitlines() == lines


def test_several_rows_are_copied_alone(opened: tuple[MainWindow, CountsDialog], qtbot: QtBot) -> None:
    _, dialog = opened
    dialog.table.setFocus()
    dialog.table.setCurrentCell(1, 0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(dialog.table, Qt.Key.Key_C, CONTROL)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 3


def test_esc_closes_it_and_it_can_be_opened_again(
    opened: tuple[MainWindow, CountsDialog], qtbot: QtBot
) -> None:
    window, dialog = opened
    wing = window.findChild(ChecksWing)
    assert wing is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: wing.counts is None)
    wing.to_counts.trigger()
    qtbot.waitUntil(lambda: wing.counts is not None and wing.counts.table.rowCount() > 0)


def test_without_a_text_there_is_nothing_to_count(desk: Desk) -> None:
    wing = desk.window().findChild(ChecksWing)
    assert wing is not None and not wing.to_counts.isEnabled()


def test_what_the_memory_has_is_told_by_how_well_it_fits(qtbot: QtBot) -> None:
    def match() -> Callable[[str, str, str], float]:
        return lambda arabic, _before, _behind: 87 if arabic.startswith("وأضافت") else 0

    inspector = Inspector(match=match)
    dialog = CountsDialog()
    qtbot.addWidget(dialog)
    inspector.counted.connect(dialog.show_counts)
    reading = readings.reading()
    with qtbot.waitSignal(inspector.counted):
        inspector.count(reading)
    assert rows(dialog)["Matches of 85–94%"][0] == "1"
    inspector.close()
