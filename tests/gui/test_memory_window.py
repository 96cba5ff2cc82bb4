"""The memory's own window: find, correct, delete, import and export, all by keyboard and without waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.memory_window import MemoryWindow
from desktop_app.gui.unit_table import Column
from desktop_app.memory import transfer
from desktop_app.memory.model import Approved
from desktop_app.memory.store import Memory
from tests.gui.conftest import Desk
from tests.gui.test_accessibility import check, walk
from tests.gui.test_matches import wing_of
from tests.memory import tmx_files

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def memory(own_home: Path) -> Iterator[Memory]:
    """The user's memory with three units of two documents."""
    ticks = iter(range(10, 60))
    made = Memory(who="Huda", now=lambda: f"2026-03-01T09:00:{next(ticks)}Z")
    for number, (arabic, english, document) in enumerate(
        (
            ("عادت السفينة إلى الميناء", "The ship returned.", "harbour.txt"),
            ("وصل الزوار في المساء", "The visitors came.", "harbour.txt"),
            ("أغلقت السوق أبوابها", "The market closed.", "market.txt"),
        )
    ):
        made.take([Approved(document, str(number), arabic, english, document)])
    yield made
    made.close()


def opened(desk: Desk, qtbot: QtBot, units: int = 3) -> tuple[MainWindow, MemoryWindow]:
    """The main window and the memory's, with so many units on show."""
    window = desk.window()
    qtbot.keyClick(window, Qt.Key.Key_M, CONTROL | SHIFT)
    dialog = wing_of(window).dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: len(shown(dialog)) == units and bool(dialog.figures.text()))
    return window, dialog


def shown(dialog: MemoryWindow) -> list[str]:
    """The English of the units on show."""
    return [unit.english for unit in dialog.table.units.units]


def type_in(dialog: MemoryWindow, words: str) -> None:
    """Fill in what is looked for."""
    dialog.search.setText(words)


# --- finding --------------------------------------------------------------------------------------------------


def test_all_units_are_there_newest_first_with_figures(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    _, dialog = opened(desk, qtbot)
    assert shown(dialog) == ["The market closed.", "The visitors came.", "The ship returned."]
    index = dialog.table.units.index(2, Column.DOCUMENT)
    assert index.data() == "harbour.txt"
    assert dialog.table.units.index(0, Column.CHANGED).data() == "1 Mar 2026"
    for words in ("Units: 3", "Arabic words: 11", "English words: 9", "documents: 2", "1 Mar 2026"):
        assert words in dialog.figures.text()


def test_typing_narrows_down_in_both_languages(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    _, dialog = opened(desk, qtbot)
    assert dialog.search.hasFocus()
    qtbot.keyClicks(dialog.search, "SHIP")
    qtbot.waitUntil(lambda: shown(dialog) == ["The ship returned."])
    type_in(dialog, "ابواب")
    qtbot.waitUntil(lambda: shown(dialog) == ["The market closed."])
    type_in(dialog, "nothing of this")
    qtbot.waitUntil(lambda: shown(dialog) == [])
    assert dialog.editor.isHidden()


def test_a_document_can_be_chosen(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    _, dialog = opened(desk, qtbot)
    assert [dialog.document.itemText(n).strip("\u2068").replace("\u2069", "") for n in range(3)] == [
        "All documents",
        "harbour.txt (2)",
        "market.txt (1)",
    ]
    choose_document(dialog, 2)
    qtbot.waitUntil(lambda: shown(dialog) == ["The market closed."])


def choose_document(dialog: MemoryWindow, row: int) -> None:
    """Choose a document as a person does."""
    dialog.document.setCurrentIndex(row)
    dialog.document.activated.emit(row)


def test_a_long_list_is_fetched_as_one_scrolls(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    memory.take([Approved("long", str(n), f"الفقرة رقم {n}", f"Part {n}.", "long.txt") for n in range(450)])
    _, dialog = opened(desk, qtbot, units=200)
    dialog.table.scrollToBottom()
    qtbot.waitUntil(lambda: len(shown(dialog)) == 400)
    dialog.table.scrollToBottom()
    qtbot.waitUntil(lambda: len(shown(dialog)) == 453)
    assert len(set(shown(dialog))) == 453


def test_what_is_approved_meanwhile_appears(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    window, dialog = opened(desk, qtbot)
    wing_of(window).worker.keep([Approved("x", "1", "بدأ العرض", "The show began.", "x.txt")])
    qtbot.waitUntil(lambda: shown(dialog)[0] == "The show began.")
    at_unit(dialog, qtbot, 1)
    wing_of(window).worker.keep([Approved("x", "2", "انتهى العرض", "The show ended.", "x.txt")])
    qtbot.waitUntil(lambda: shown(dialog)[0] == "The show ended.")
    assert [unit.english for unit in dialog.table.chosen] == ["The market closed."], (
        "the same one stays chosen"
    )


# --- correcting -----------------------------------------------------------------------------------------------


def at_unit(dialog: MemoryWindow, qtbot: QtBot, row: int) -> None:
    """Put the keyboard at a unit."""
    dialog.table.setFocus()
    dialog.table.selectRow(row)


def test_the_english_is_written_below_and_kept_by_ctrl_enter(
    desk: Desk, qtbot: QtBot, memory: Memory
) -> None:
    _, dialog = opened(desk, qtbot)
    at_unit(dialog, qtbot, 2)
    assert dialog.editor.arabic.text() == "عادت السفينة إلى الميناء"
    assert "harbour.txt" in dialog.editor.about.text() and "Huda" in dialog.editor.about.text()
    assert not dialog.editor.save.isEnabled()
    dialog.editor.english.setFocus()
    dialog.editor.english.selectAll()
    qtbot.keyClicks(dialog.editor.english, "The ship came back.")
    qtbot.keyClick(dialog.editor.english, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: memory.recall("عادت السفينة إلى الميناء") == "The ship came back.")
    qtbot.waitUntil(lambda: shown(dialog)[0] == "The ship came back.")
    assert dialog.editor.unit is not None and dialog.editor.unit.english == "The ship came back."


def test_esc_puts_the_english_back_and_then_closes(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    window, dialog = opened(desk, qtbot)
    at_unit(dialog, qtbot, 0)
    qtbot.keyClicks(dialog.editor.english, "No. ")
    qtbot.keyClick(dialog.editor.english, Qt.Key.Key_Escape)
    assert dialog.editor.english.toPlainText() == "The market closed."
    assert wing_of(window).dialog is dialog
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert wing_of(window).dialog is None


def test_what_was_written_is_kept_when_one_goes_on_or_closes(
    desk: Desk, qtbot: QtBot, memory: Memory
) -> None:
    window, dialog = opened(desk, qtbot)
    at_unit(dialog, qtbot, 1)
    dialog.editor.english.setPlainText("The visitors arrived.")
    at_unit(dialog, qtbot, 2)
    qtbot.waitUntil(lambda: memory.recall("وصل الزوار في المساء") == "The visitors arrived.")
    qtbot.waitUntil(lambda: shown(dialog)[0] == "The visitors arrived.")
    assert dialog.editor.unit is not None and dialog.editor.unit.english == "The ship returned."
    dialog.editor.english.setPlainText("The ship is back.")
    dialog.close()
    qtbot.waitUntil(lambda: memory.recall("عادت السفينة إلى الميناء") == "The ship is back.")
    assert wing_of(window).dialog is None


def test_what_was_written_is_kept_when_the_main_window_closes(
    desk: Desk, qtbot: QtBot, memory: Memory
) -> None:
    window, dialog = opened(desk, qtbot)
    at_unit(dialog, qtbot, 2)
    dialog.editor.english.setPlainText("The ship is back.")
    window.leave()
    assert memory.recall("عادت السفينة إلى الميناء") == "The ship is back."


# --- deleting -------------------------------------------------------------------------------------------------


def test_chosen_units_are_deleted_when_that_is_confirmed(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    _, dialog = opened(desk, qtbot)
    at_unit(dialog, qtbot, 0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down, SHIFT)
    dialog.delete_chosen.trigger()
    assert "2 units" in dialog.asked.text() and dialog.keep.hasFocus()
    qtbot.keyClick(dialog.keep, Qt.Key.Key_Space)
    assert dialog.question.isHidden() and memory.statistics().units == 3
    dialog.delete_chosen.trigger()
    dialog.delete_now.click()
    qtbot.waitUntil(lambda: shown(dialog) == ["The ship returned."])
    assert memory.statistics().units == 1


def test_a_document_and_the_whole_memory_can_be_deleted(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    _, dialog = opened(desk, qtbot)
    dialog.delete.menu().aboutToShow.emit()
    assert not dialog.delete_document.isEnabled()
    choose_document(dialog, 1)
    qtbot.waitUntil(lambda: len(shown(dialog)) == 2)
    dialog.delete.menu().aboutToShow.emit()
    dialog.delete_document.trigger()
    assert "harbour.txt" in dialog.asked.text()
    dialog.delete_now.click()
    qtbot.waitUntil(lambda: shown(dialog) == ["The market closed."])
    assert dialog.document.currentText() == "All documents"
    dialog.delete_all.trigger()
    dialog.delete_now.click()
    qtbot.waitUntil(lambda: shown(dialog) == [] and "empty" in dialog.figures.text())


# --- files ----------------------------------------------------------------------------------------------------


def choose_file(dialog: MemoryWindow, qtbot: QtBot, press: Callable[[], None], path: Path) -> None:
    """Press a button and choose a file in the dialog that opens."""
    press()
    asked = dialog.asker.dialog
    assert isinstance(asked, QFileDialog)
    asked.fileSelected.emit(str(path))
    asked.close()


def test_a_tmx_file_is_imported_and_accounted_for(
    desk: Desk, qtbot: QtBot, memory: Memory, tmp_path: Path
) -> None:
    _, dialog = opened(desk, qtbot)
    file = tmp_path / "given.tmx"
    file.write_text(tmx_files.SEVERAL, encoding="utf-8")
    choose_file(dialog, qtbot, dialog.bring.click, file)
    qtbot.waitUntil(lambda: "added: 2" in dialog.message.text())
    assert "skipped of other languages: 1" in dialog.message.text()
    assert dialog.progress.isHidden() and dialog.bring.isEnabled()
    qtbot.waitUntil(lambda: len(shown(dialog)) == 5)


def test_a_file_that_cannot_be_imported_is_explained(
    desk: Desk, qtbot: QtBot, memory: Memory, tmp_path: Path
) -> None:
    _, dialog = opened(desk, qtbot)
    file = tmp_path / "given.tmx"
    file.write_text(tmx_files.MEMOQ[:-40], encoding="utf-8")
    dialog.import_file(file)
    qtbot.waitUntil(lambda: "cannot be read beyond line" in dialog.message.text())
    assert memory.statistics().units == 3 and dialog.bring.isEnabled()


def test_the_memory_is_exported(desk: Desk, qtbot: QtBot, memory: Memory, tmp_path: Path) -> None:
    _, dialog = opened(desk, qtbot)
    choose_file(dialog, qtbot, dialog.take.click, tmp_path / "out.tmx")
    qtbot.waitUntil(lambda: "units written: 3" in dialog.message.text())
    assert "The ship returned." in (tmp_path / "out.tmx").read_text(encoding="utf-8")


def test_an_import_can_be_stopped_and_approvals_wait_for_its_end(
    desk: Desk, qtbot: QtBot, memory: Memory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, dialog = opened(desk, qtbot)
    file = tmp_path / "given.tmx"
    file.write_text(tmx_files.SEVERAL, encoding="utf-8")
    go_on, real = Event(), transfer.import_tmx

    def slow(given: Memory, path: Path) -> Iterator[transfer.Imported]:
        steps = real(given, path)
        yield transfer.Imported(1, 2, added=1)
        with given.database.write():  # as an import does all the while
            while not go_on.wait(0.01):
                yield transfer.Imported(1, 2, added=1)
        yield from steps

    monkeypatch.setattr(transfer, "import_tmx", slow)
    dialog.import_file(file)
    qtbot.waitUntil(lambda: dialog.bar.value() == 500)
    assert not dialog.progress.isHidden() and not dialog.bring.isEnabled() and dialog.stop.hasFocus()
    wing_of(window).worker.keep([Approved("x", "1", "بدأ العرض", "The show began.", "x.txt")])
    assert memory.recall("بدأ العرض") is None
    qtbot.keyClick(dialog.stop, Qt.Key.Key_Space)
    assert "Stopped" in dialog.message.text()
    qtbot.waitUntil(lambda: memory.recall("بدأ العرض") == "The show began.")
    assert memory.statistics().units == 4
    go_on.set()


def test_closing_the_window_stops_an_import(desk: Desk, qtbot: QtBot, memory: Memory, tmp_path: Path) -> None:
    window, dialog = opened(desk, qtbot)
    file = tmp_path / "given.tmx"
    file.write_text(tmx_files.SEVERAL, encoding="utf-8")
    dialog.import_file(file)
    window.leave()
    assert memory.statistics().units in (3, 5)


# --- for everybody --------------------------------------------------------------------------------------------


def test_everything_is_reached_by_tab_and_has_a_name(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    _, dialog = opened(desk, qtbot)
    at_unit(dialog, qtbot, 0)
    check(dialog)
    walk(dialog, qtbot)


def test_what_is_selected_in_the_text_is_looked_for(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    window = desk.window()
    desk.read(window, "السوق قريبة.")
    window.view.setFocus()
    window.view.select_all()
    qtbot.keyClick(window, Qt.Key.Key_M, CONTROL | SHIFT)
    dialog = wing_of(window).dialog
    assert dialog is not None
    assert dialog.search.text() == "السوق قريبة." and dialog.search.selectedText()
    qtbot.waitUntil(lambda: dialog.figures.text() != "")
    assert shown(dialog) == []
    type_in(dialog, "السوق")
    qtbot.waitUntil(lambda: shown(dialog) == ["The market closed."])


def test_it_is_opened_once(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    window, dialog = opened(desk, qtbot)
    wing_of(window).tab.open.click()
    assert wing_of(window).dialog is dialog
