"""Many files in the window: put in, read one after the other, held up, stopped, taken up again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.batch.orders import Order, keep_order, load_order
from desktop_app.gui.batch_rows import RowState
from desktop_app.gui.batch_runner import Stage
from desktop_app.gui.batch_window import BatchWindow
from desktop_app.gui.batch_wing import batch_of
from desktop_app.gui.batch_words import state_words, time_words
from desktop_app.gui.main_window import MainWindow
from tests.fakes import FakeTranslator
from tests.gui.conftest import ARTICLE, Desk, Gate
from tests.gui.test_accessibility import check, walk

TEXT = "قال الوزير رقم {n} إن الجسر سيفتح في الربيع.\n\nوأضاف: «لن نؤجل الموعد رقم {n} مرة أخرى».\n"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    (folder / "part").mkdir(parents=True)
    for number, name in enumerate(["1.txt", "2.txt", "part/3.txt"]):
        (folder / name).write_text(TEXT.replace("{n}", str(number)), encoding="utf-8")
    return folder


def opened(desk: Desk, qtbot: QtBot, *given: Path) -> tuple[MainWindow, BatchWindow]:
    """The window for many files, opened by its key, with what is given in the queue."""
    window = desk.window()
    qtbot.keyClick(window, Qt.Key.Key_B, CONTROL | SHIFT)
    dialog = batch_of(window).dialog
    assert dialog is not None and dialog.isVisible()
    if given:
        dialog.add(given)
        qtbot.waitUntil(lambda: bool(batch(window).rows) and batch(window).count.texts > 0)
    return window, dialog


def batch(window: MainWindow):  # type: ignore[no-untyped-def]
    queue = batch_of(window).queue
    assert queue is not None
    return queue


def click(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isVisible() and button.isEnabled(), button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def run(window: MainWindow, dialog: BatchWindow, qtbot: QtBot) -> None:
    click(qtbot, dialog.foot.start)
    qtbot.waitUntil(lambda: batch(window).idle, timeout=20_000)


def drop(widget: QWidget, paths: Sequence[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), action, data, Qt.MouseButton.LeftButton, none)
    widget.dropEvent(event)  # type: ignore[attr-defined]


def states(window: MainWindow) -> list[RowState]:
    return [row.state for row in batch(window).rows]


def results(folder: Path) -> list[str]:
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if path.parts[0] != ".dragoman")


def test_a_folder_is_read_into_a_folder_beside_its_texts(desk: Desk, qtbot: QtBot, texts: Path) -> None:
    window, dialog = opened(desk, qtbot, texts)
    assert [row.source.name for row in batch(window).rows] == ["1.txt", "2.txt", "part/3.txt"]
    qtbot.waitUntil(lambda: dialog.counts.text().startswith("3 texts"))
    assert dialog.choices.folder.text() == str(texts / "English")
    click(qtbot, dialog.choices.formats["json"])
    run(window, dialog, qtbot)
    assert states(window) == [RowState.DONE] * 3
    suffix = {"html": "html", "docx": "docx"}[next(iter(batch(window).order.formats))]
    named = sorted(f"{stem}.{to}" for stem in ("1", "2", "part/3") for to in (suffix, "json"))
    assert results(texts / "English") == named
    assert dialog.foot.words.text().startswith("3 done") and not dialog.foot.start.isEnabled()


def test_several_files_dropped_on_the_large_window_are_offered_and_nothing_is_read(
    desk: Desk, qtbot: QtBot, texts: Path
) -> None:
    window = desk.window()
    drop(window, [texts / "2.txt", texts / "1.txt"])
    qtbot.waitUntil(lambda: batch_of(window).queue is not None and len(batch(window).rows) == 2)
    assert [row.source.name for row in batch(window).rows] == ["2.txt", "1.txt"]
    assert batch(window).idle and window.controller.reading is None and desk.asked_for == []


def test_a_folder_dropped_on_the_large_window_is_offered(desk: Desk, qtbot: QtBot, texts: Path) -> None:
    window = desk.window()
    drop(window, [texts])
    qtbot.waitUntil(lambda: batch_of(window).queue is not None and len(batch(window).rows) == 3)


def test_one_file_dropped_is_read_as_ever(desk: Desk, qtbot: QtBot, texts: Path) -> None:
    window = desk.window()
    drop(window, [texts / "1.txt"])
    desk.wait_for(window, "1.txt")
    assert batch_of(window).dialog is None


def test_files_are_dropped_and_pasted_into_the_queue(desk: Desk, qtbot: QtBot, texts: Path) -> None:
    window, dialog = opened(desk, qtbot)
    drop(dialog, [texts / "1.txt"])
    qtbot.waitUntil(lambda: len(batch(window).rows) == 1)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(texts / "2.txt"))])
    QGuiApplication.clipboard().setMimeData(data)
    dialog.list.setFocus()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.list, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: len(batch(window).rows) == 2)


def test_what_failed_is_told_with_why_and_tried_again(desk: Desk, qtbot: QtBot, texts: Path) -> None:
    (texts / "2.txt").write_bytes(bytes(range(256)) * 20)
    window, dialog = opened(desk, qtbot, texts)
    run(window, dialog, qtbot)
    assert states(window) == [RowState.DONE, RowState.FAILED, RowState.DONE]
    assert state_words(batch(window).rows[1]) == "failed: Not a text file"
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    assert "not a text file" in dialog.texts.about.text() and dialog.texts.where.text() == str(
        texts / "2.txt"
    )
    (texts / "2.txt").write_text(TEXT, encoding="utf-8")
    asked = len(desk.translator.batches)  # type: ignore[attr-defined]
    click(qtbot, dialog.foot.retry)
    qtbot.waitUntil(lambda: batch(window).idle, timeout=20_000)
    assert states(window) == [RowState.DONE] * 3 and dialog.foot.retry.isHidden()
    assert len(desk.translator.batches) > asked  # type: ignore[attr-defined]


def test_it_can_be_held_up_and_goes_on(desk: Desk, qtbot: QtBot, texts: Path, gate: Gate) -> None:
    desk.translator = FakeTranslator(gate.answer)
    window, dialog = opened(desk, qtbot, texts)
    click(qtbot, dialog.foot.start)
    assert gate.reached.wait(20)
    click(qtbot, dialog.foot.pause)
    assert dialog.foot.pause.text() == "Resume" and dialog.foot.words.text().startswith("Paused")
    gate.open.set()
    assert batch(window).progress.stage is Stage.PAUSED
    click(qtbot, dialog.foot.pause)
    qtbot.waitUntil(lambda: batch(window).idle, timeout=20_000)
    assert states(window) == [RowState.DONE] * 3


def test_stopped_it_can_be_taken_up_again_at_once(desk: Desk, qtbot: QtBot, texts: Path, gate: Gate) -> None:
    desk.translator = FakeTranslator(gate.answer)
    window, dialog = opened(desk, qtbot, texts)
    click(qtbot, dialog.foot.start)
    assert gate.reached.wait(20)
    click(qtbot, dialog.foot.stop)
    assert states(window) == [RowState.WAITING] * 3 and dialog.foot.start.text() == "Go On"
    click(qtbot, dialog.foot.start)
    gate.open.set()
    qtbot.waitUntil(lambda: batch(window).idle, timeout=20_000)
    assert states(window) == [RowState.DONE] * 3 and dialog.notice.isHidden()


def test_while_it_runs_its_results_are_settled_and_esc_stops_nothing(
    desk: Desk, qtbot: QtBot, texts: Path, gate: Gate
) -> None:
    desk.translator = FakeTranslator(gate.answer)
    window, dialog = opened(desk, qtbot, texts)
    click(qtbot, dialog.foot.start)
    assert gate.reached.wait(20)
    choices = dialog.choices
    assert not any(part.isEnabled() for part in (choices.folder, choices.how_button, choices.anew))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and not batch(window).idle
    gate.open.set()
    qtbot.waitUntil(lambda: batch(window).idle, timeout=20_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_closed_in_the_middle_it_goes_on_in_the_next_start_of_the_program(
    desk: Desk, qtbot: QtBot, texts: Path, gate: Gate
) -> None:
    keep_order(Order(formats=("json",)))
    passed: list[str] = []

    def answer(text: str) -> str:
        passed.append(text)
        return gate.answer(text) if "رقم 1" in text else f"EN({text})"

    desk.translator = FakeTranslator(answer)
    window, dialog = opened(desk, qtbot, texts)
    click(qtbot, dialog.foot.start)
    assert gate.reached.wait(20)
    dialog.close()
    gate.open.set()
    window.close()
    order = load_order()
    assert order.unfinished and order.given == (str(texts),)
    assert results(texts / "English") == ["1.json"]
    passed.clear()
    desk.translator = FakeTranslator()
    window, dialog = opened(desk, qtbot)
    qtbot.waitUntil(lambda: len(batch(window).rows) == 3)
    assert dialog.foot.start.text() == "Go On" and batch(window).order.formats == ("json",)
    run(window, dialog, qtbot)
    assert states(window) == [RowState.ALREADY, RowState.DONE, RowState.DONE]
    assert state_words(batch(window).rows[0]).startswith("finished before")
    qtbot.waitUntil(lambda: not load_order().unfinished)


def test_a_run_that_was_killed_is_told_of_in_the_large_window(desk: Desk, qtbot: QtBot, texts: Path) -> None:
    keep_order(Order((str(texts),), out_dir=str(texts / "English"), formats=("json",), unfinished=True))
    window = desk.window()
    notices: list[str] = []
    window.controller.notice_changed.connect(
        lambda _place, notice: notices.append(notice.text if notice else "")
    )
    qtbot.waitUntil(lambda: "Many files were being translated, and not all of them are done." in notices)
    assert batch(window).idle, "it goes on only when a person says so"


def test_enter_opens_a_text_in_the_large_window(desk: Desk, qtbot: QtBot, texts: Path) -> None:
    window, dialog = opened(desk, qtbot, texts)
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    desk.wait_for(window, "2.txt")


def test_delete_takes_a_text_out_of_the_list_and_the_file_stays(
    desk: Desk, qtbot: QtBot, texts: Path
) -> None:
    window, dialog = opened(desk, qtbot, texts)
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert [row.source.name for row in batch(window).rows] == ["2.txt", "part/3.txt"]
    run(window, dialog, qtbot)
    assert (texts / "1.txt").exists() and not list((texts / "English").glob("1.*"))
    qtbot.mouseClick(dialog.choices.recursive, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [row.source.name for row in batch(window).rows] == ["2.txt"])


def test_other_formats_are_another_task_and_there_is_always_one(
    desk: Desk, qtbot: QtBot, texts: Path
) -> None:
    window, dialog = opened(desk, qtbot, texts)
    run(window, dialog, qtbot)
    click(qtbot, dialog.choices.formats["md"])  # type: ignore[arg-type]
    assert states(window) == [RowState.WAITING] * 3
    run(window, dialog, qtbot)
    assert "part/3.md" in results(texts / "English")
    for to in batch(window).order.formats:
        click(qtbot, dialog.choices.formats[to])  # type: ignore[arg-type]
    assert batch(window).order.formats and dialog.choices.formats, "the usual one is taken instead of none"


def test_the_reading_on_screen_goes_first(desk: Desk, qtbot: QtBot, texts: Path, gate: Gate) -> None:
    order: list[str] = []

    def answer(text: str) -> str:
        order.extend(["batch"] if "الجسر سيفتح" in text else ["screen"] if text in ARTICLE else [])
        return gate.answer(text)

    desk.translator = FakeTranslator(answer)
    window, dialog = opened(desk, qtbot, texts)
    window.controller.open_file(desk.file())
    assert gate.reached.wait(20)
    click(qtbot, dialog.foot.start)
    gate.open.set()
    desk.wait_for(window, "market.txt")
    qtbot.waitUntil(lambda: batch(window).idle, timeout=20_000)
    assert order.index("batch") > len(order) - 1 - order[::-1].index("screen")
    assert states(window) == [RowState.DONE] * 3


def test_a_folder_in_use_is_told(desk: Desk, qtbot: QtBot, texts: Path) -> None:
    from desktop_app.batch.ledger import open_ledger

    window, dialog = opened(desk, qtbot, texts)
    with open_ledger(texts / "English"):
        run(window, dialog, qtbot)
        qtbot.waitUntil(dialog.notice.isVisible)
    assert "Another run of Dragoman" in dialog.notice_words.text()
    run(window, dialog, qtbot)
    assert states(window) == [RowState.DONE] * 3 and dialog.notice.isHidden()


def test_everything_has_a_name_and_is_reached_by_the_keyboard(desk: Desk, qtbot: QtBot, texts: Path) -> None:
    _window, dialog = opened(desk, qtbot, texts)
    check(dialog)
    walk(dialog, qtbot)


def test_a_time_is_said_shortly() -> None:
    assert [time_words(s) for s in (0.2, 59, 100, 7300)] == ["1 s", "59 s", "2 min", "2 h 2 min"]
