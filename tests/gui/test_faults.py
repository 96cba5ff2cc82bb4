"""What nobody foresaw."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.gui.faults import FaultLog
from desktop_app.messages import UNFORESEEN
from tests.gui.conftest import Desk


@pytest.fixture
def log(tmp_path: Path, qtbot: QtBot) -> Iterator[FaultLog]:
    """A log in a folder that is not there yet."""
    made = FaultLog(tmp_path / "logs")
    yield made
    made.close()


def broken() -> Exception:
    """An exception with a traceback."""
    try:
        raise ZeroDivisionError("by nothing")
    except ZeroDivisionError as error:
        return error


def test_the_traceback_goes_to_the_log_and_words_to_the_dialog(log: FaultLog, qtbot: QtBot) -> None:
    log.report(broken())
    qtbot.waitUntil(lambda: log.dialog is not None)
    assert log.dialog is not None
    written = log.file.read_text(encoding="utf-8")
    assert "ZeroDivisionError: by nothing" in written
    assert "Traceback" in written
    assert log.dialog.text() == UNFORESEEN.text
    assert str(log.file) in log.dialog.informativeText()
    assert "Traceback" not in log.dialog.text() + log.dialog.informativeText()


def test_many_faults_are_all_logged_and_told_once(log: FaultLog, qtbot: QtBot) -> None:
    for _ in range(3):
        log.report(broken())
    dialog = log.dialog
    assert dialog is not None
    assert log.file.read_text(encoding="utf-8").count("ZeroDivisionError") >= 3
    dialog.close()
    assert log.dialog is None
    log.report(broken())
    assert log.dialog is not None


def test_a_log_that_cannot_be_written_does_not_hide_the_fault(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")
    log = FaultLog(tmp_path / "logs")
    log.report(broken())
    assert log.dialog is not None
    assert "ZeroDivisionError" in log.dialog.informativeText()
    log.close()


def test_an_exception_of_another_thread_is_told_by_the_windows(log: FaultLog, qtbot: QtBot) -> None:
    error = broken()
    thread = Thread(target=lambda: log.hook(type(error), error, error.__traceback__))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: log.dialog is not None)


def test_ctrl_c_is_no_fault(log: FaultLog) -> None:
    log.hook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert log.dialog is None
    assert not log.file.exists()


def test_a_fault_in_a_job_leaves_the_reading_on_screen(desk: Desk, log: FaultLog, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    desk.open_error = ZeroDivisionError("inside the engine")
    window.controller.fault_found.connect(log.report)
    window.controller.translate()
    qtbot.waitUntil(lambda: log.dialog is not None)
    assert window.view.reading.article.source.name == "market.txt"  # type: ignore[union-attr]
    assert not window.controller.progress.running
    desk.faults.clear()
    assert "inside the engine" in log.file.read_text(encoding="utf-8")
    assert sys.excepthook is not None


def test_a_fault_takes_the_keyboard_from_nobody(desk: Desk, qtbot: QtBot, log: FaultLog) -> None:
    window = desk.window()
    desk.read(window)
    log.window = window
    log.report(broken())
    assert log.dialog is not None and log.dialog.isVisible() and not log.dialog.isModal()
    assert window.isActiveWindow() and window.view.hasFocus()
