"""While many files are read, texts come, go and change places; how they are written is chosen before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop_app import services
from desktop_app.batch.orders import Order, keep_order, load_order
from desktop_app.exporting import export
from desktop_app.exporting.delivery import Delivery, Layout, Part
from desktop_app.gui.batch_how import HowDialog
from desktop_app.gui.batch_rows import RowState
from desktop_app.gui.batch_runner import Stage
from desktop_app.gui.batch_window import BatchWindow
from desktop_app.gui.main_window import MainWindow
from tests.fakes import FakeTranslator
from tests.gui.conftest import Desk, Gate
from tests.gui.test_accessibility import check, walk
from tests.gui.test_batch_window import TEXT, batch, click, drop, opened, results, run, states

ALT = Qt.KeyboardModifier.AltModifier
Begun = Callable[..., tuple[MainWindow, BatchWindow]]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in (1, 2, 3):
        put(folder / f"{number}.txt", number)
    return folder


@pytest.fixture(autouse=True)
def as_json() -> None:
    keep_order(Order(formats=("json",)))


def put(path: Path, number: int) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(TEXT.replace("{n}", str(number)), encoding="utf-8")
    return path


@pytest.fixture
def begun(desk: Desk, qtbot: QtBot, gate: Gate) -> Begun:
    """A run whose first text is being read and waits at the gate."""

    def begin(*given: Path) -> tuple[MainWindow, BatchWindow]:
        desk.translator = FakeTranslator(gate.answer)
        window, dialog = opened(desk, qtbot)
        qtbot.waitUntil(lambda: batch(window).order.formats == ("json",))
        dialog.add(given)
        qtbot.waitUntil(lambda: bool(batch(window).rows))
        click(qtbot, dialog.foot.start)
        assert gate.reached.wait(20)
        qtbot.waitUntil(lambda: states(window)[0] is RowState.READING)
        return window, dialog

    return begin


def finish(window: MainWindow, qtbot: QtBot, gate: Gate) -> None:
    gate.open.set()
    qtbot.waitUntil(lambda: batch(window).idle, timeout=20_000)


def names(window: MainWindow) -> list[str]:
    return [row.source.name for row in batch(window).rows]


def press(
    qtbot: QtBot, dialog: BatchWindow, place: int, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None
) -> None:
    dialog.list.setCurrentIndex(dialog.list.model().index(place, 0))
    qtbot.keyClick(dialog.list, key, modifier or Qt.KeyboardModifier.NoModifier)


# --- coming, going, changing places -------------------------------------------------------------------------


def test_what_is_added_while_it_runs_is_read_in_the_same_run(
    begun: Begun, qtbot: QtBot, texts: Path, gate: Gate, tmp_path: Path
) -> None:
    window, dialog = begun(texts / "1.txt")
    drop(dialog, [texts / "2.txt"])
    qtbot.waitUntil(lambda: names(window) == ["1.txt", "2.txt"])
    put(tmp_path / "more" / "4.txt", 4)
    click(qtbot, dialog.texts.add_folder)
    asked = dialog.asker.dialog
    assert asked is not None
    asked.fileSelected.emit(str(tmp_path / "more"))
    asked.close()
    qtbot.waitUntil(lambda: names(window) == ["1.txt", "2.txt", "4.txt"])
    assert states(window) == [RowState.READING, RowState.WAITING, RowState.WAITING]
    finish(window, qtbot, gate)
    assert states(window) == [RowState.DONE] * 3 and dialog.foot.words.text().startswith("3 done")
    assert results(texts / "English") == ["1.json", "2.json", "4.json"]
    qtbot.waitUntil(lambda: not load_order().unfinished)


def test_what_is_added_when_the_last_text_is_just_done_is_read_all_the_same(
    desk: Desk, qtbot: QtBot, texts: Path
) -> None:
    window, dialog = opened(desk, qtbot, texts / "1.txt")
    added: list[bool] = []

    def add() -> None:
        if not added and states(window) == [RowState.DONE]:
            added.append(not batch(window).idle)
            dialog.add([texts / "2.txt"])

    batch(window).progressed.connect(lambda _progress: add())
    click(qtbot, dialog.foot.start)
    qtbot.waitUntil(lambda: states(window) == [RowState.DONE] * 2, timeout=20_000)
    qtbot.waitUntil(lambda: batch(window).idle)
    assert added == [True]


def test_delete_takes_out_what_waits_and_leaves_what_is_being_read(
    begun: Begun, qtbot: QtBot, texts: Path, gate: Gate
) -> None:
    window, dialog = begun(texts)
    press(qtbot, dialog, 1, Qt.Key.Key_Delete)
    assert names(window) == ["1.txt", "3.txt"]
    press(qtbot, dialog, 0, Qt.Key.Key_Delete)
    assert names(window) == ["1.txt", "3.txt"] and not dialog.texts.remove.isEnabled()
    dialog.list.selectAll()
    click(qtbot, dialog.texts.remove)
    assert names(window) == ["1.txt"]
    finish(window, qtbot, gate)
    assert results(texts / "English") == ["1.json"] and (texts / "2.txt").exists()


def test_a_waiting_text_is_moved_to_the_front_by_its_key_and_is_read_next(
    begun: Begun, qtbot: QtBot, texts: Path, gate: Gate
) -> None:
    window, dialog = begun(texts)
    ended: list[str] = []
    batch(window).row_changed.connect(
        lambda place: ended.append(names(window)[place]) if states(window)[place] is RowState.DONE else None
    )
    press(qtbot, dialog, 2, Qt.Key.Key_Up, ALT)
    assert names(window) == ["1.txt", "3.txt", "2.txt"]
    assert dialog.list.currentIndex().row() == 1, "the keyboard goes with the text"
    assert not dialog.texts.next.isEnabled(), "it is the next already"
    finish(window, qtbot, gate)
    assert ended == ["1.txt", "3.txt", "2.txt"]


def test_what_was_moved_to_the_front_is_there_the_next_time(
    begun: Begun, desk: Desk, qtbot: QtBot, texts: Path, gate: Gate
) -> None:
    window, dialog = begun(texts)
    dialog.list.setCurrentIndex(dialog.list.model().index(2, 0))
    click(qtbot, dialog.texts.next)
    dialog.close()
    gate.open.set()
    window.close()
    window, dialog = opened(desk, qtbot)
    qtbot.waitUntil(lambda: names(window) == ["3.txt", "1.txt", "2.txt"])


def test_the_text_that_is_being_read_cannot_be_moved(
    begun: Begun, qtbot: QtBot, texts: Path, gate: Gate
) -> None:
    window, dialog = begun(texts)
    press(qtbot, dialog, 0, Qt.Key.Key_Up, ALT)
    assert names(window) == ["1.txt", "2.txt", "3.txt"] and not dialog.texts.next.isEnabled()
    finish(window, qtbot, gate)


def test_while_it_is_paused_texts_come_and_go_and_nothing_is_read(
    begun: Begun, qtbot: QtBot, texts: Path, gate: Gate
) -> None:
    window, dialog = begun(texts / "1.txt", texts / "2.txt")
    click(qtbot, dialog.foot.pause)
    gate.open.set()
    press(qtbot, dialog, 1, Qt.Key.Key_Delete)
    dialog.add([texts / "3.txt"])
    qtbot.waitUntil(lambda: names(window) == ["1.txt", "3.txt"])
    assert batch(window).progress.stage is Stage.PAUSED and states(window)[1] is RowState.WAITING
    click(qtbot, dialog.foot.pause)
    finish(window, qtbot, gate)
    assert results(texts / "English") == ["1.json", "3.json"]


def test_after_the_end_only_what_was_added_is_read(
    desk: Desk, qtbot: QtBot, texts: Path, tmp_path: Path
) -> None:
    window, dialog = opened(desk, qtbot, texts)
    run(window, dialog, qtbot)
    asked = len(desk.translator.batches)  # type: ignore[attr-defined]
    put(tmp_path / "more" / "1.txt", 7)
    dialog.add([tmp_path / "more"])
    qtbot.waitUntil(lambda: len(batch(window).rows) == 4)
    assert states(window) == [RowState.DONE] * 3 + [RowState.WAITING]
    assert batch(window).idle and dialog.foot.start.isEnabled()
    run(window, dialog, qtbot)
    assert states(window) == [RowState.DONE] * 4
    again = [text for made in desk.translator.batches[asked:] for text in made]  # type: ignore[attr-defined]
    assert again and not any(f"رقم {number}" in text for text in again for number in (1, 2, 3))
    # The folder that was alone keeps its results where they were; the second has its name above them.
    assert {"1.json", "more/1.json"} <= set(results(texts / "English"))


def test_a_run_to_which_a_folder_was_added_resumes_with_all_results_in_their_places(
    begun: Begun, desk: Desk, qtbot: QtBot, texts: Path, gate: Gate, tmp_path: Path
) -> None:
    window, dialog = begun(texts)
    put(tmp_path / "more" / "1.txt", 7)
    dialog.add([tmp_path / "more"])
    qtbot.waitUntil(lambda: len(batch(window).rows) == 4)
    dialog.close()
    gate.open.set()
    window.close()
    desk.translator = FakeTranslator()
    window, dialog = opened(desk, qtbot)
    qtbot.waitUntil(lambda: len(batch(window).rows) == 4)
    run(window, dialog, qtbot)
    assert results(texts / "English") == ["1.json", "2.json", "3.json", "more/1.json"]


def test_what_failed_is_tried_again_while_others_are_read(
    begun: Begun, desk: Desk, qtbot: QtBot, texts: Path, gate: Gate
) -> None:
    (texts / "0.txt").write_bytes(bytes(range(256)) * 20)
    desk.translator = FakeTranslator(gate.answer)
    window, dialog = opened(desk, qtbot, texts)
    click(qtbot, dialog.foot.start)
    qtbot.waitUntil(lambda: states(window)[:2] == [RowState.FAILED, RowState.READING], timeout=20_000)
    put(texts / "0.txt", 9)
    click(qtbot, dialog.foot.retry)
    assert names(window) == ["1.txt", "2.txt", "3.txt", "0.txt"]
    assert states(window)[-1] is RowState.WAITING and dialog.foot.retry.isHidden()
    finish(window, qtbot, gate)
    assert states(window) == [RowState.DONE] * 4


def test_only_the_failed_ones_that_are_chosen_are_tried_again(desk: Desk, qtbot: QtBot, texts: Path) -> None:
    for name in ("1.txt", "2.txt"):
        (texts / name).write_bytes(bytes(range(256)) * 20)
    window, dialog = opened(desk, qtbot, texts)
    run(window, dialog, qtbot)
    for name in ("1.txt", "2.txt"):
        put(texts / name, 5)
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    dialog.list.customContextMenuRequested.emit(dialog.list.rect().center())
    menu = dialog.texts.menu
    assert menu is not None
    again = next(action for action in menu.actions() if action.text() == "Try Again")
    again.trigger()
    menu.close()
    qtbot.waitUntil(lambda: batch(window).idle and states(window)[1] is RowState.DONE, timeout=20_000)
    assert states(window) == [RowState.FAILED, RowState.DONE, RowState.DONE]


def test_a_folder_that_was_empty_is_looked_through_when_it_is_tried_again(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    window, dialog = opened(desk, qtbot)
    dialog.add([tmp_path / "empty"])
    qtbot.waitUntil(lambda: names(window) == ["empty"])
    run(window, dialog, qtbot)
    assert states(window) == [RowState.FAILED]
    put(tmp_path / "empty" / "5.txt", 5)
    click(qtbot, dialog.foot.retry)
    qtbot.waitUntil(lambda: states(window) == [RowState.DONE], timeout=20_000)
    assert names(window) == ["5.txt"]


def test_a_text_that_was_read_opens_with_its_english_and_asks_no_engine(
    desk: Desk, qtbot: QtBot, texts: Path
) -> None:
    window, dialog = opened(desk, qtbot, texts)
    run(window, dialog, qtbot)
    asked = len(desk.translator.batches)  # type: ignore[attr-defined]
    press(qtbot, dialog, 1, Qt.Key.Key_Return)
    desk.wait_for(window, "2.txt")
    reading = window.controller.reading
    assert reading is not None and reading.translation is not None and all(reading.translation.sentences)
    assert len(desk.translator.batches) == asked  # type: ignore[attr-defined]


def test_everything_has_a_name_and_is_reached_by_the_keyboard_while_it_runs(
    begun: Begun, qtbot: QtBot, texts: Path, gate: Gate
) -> None:
    window, dialog = begun(texts)
    press(qtbot, dialog, 2, Qt.Key.Key_Home)
    dialog.list.setCurrentIndex(dialog.list.model().index(2, 0))
    assert dialog.texts.next.isEnabled() and dialog.texts.remove.isEnabled()
    check(dialog)
    walk(dialog, qtbot)
    finish(window, qtbot, gate)


# --- how the results are written ----------------------------------------------------------------------------


def how(dialog: BatchWindow, qtbot: QtBot) -> HowDialog:
    click(qtbot, dialog.choices.how_button)
    found = dialog.choices.how
    assert isinstance(found, HowDialog) and found.isVisible()
    return found


def choose(dialog: HowDialog, layout: str) -> None:
    place = dialog.choices.layout_.findData(layout)
    dialog.choices.layout_.setCurrentIndex(place)
    dialog.choices.layout_.activated.emit(place)


def test_layout_and_parts_are_chosen_and_written(desk: Desk, qtbot: QtBot, texts: Path) -> None:
    keep_order(Order(formats=("txt",)))
    window, dialog = opened(desk, qtbot, texts / "1.txt")
    assert (
        dialog.choices.contents.text()
        == "One below the other · Summary · Quotations · Findings of the checks"
    )
    asked = how(dialog, qtbot)
    choose(asked, "target")
    qtbot.mouseClick(asked.choices.ticks[Part.SUMMARY], Qt.MouseButton.LeftButton)
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert dialog.choices.how is None
    assert dialog.choices.contents.text() == "English only · Quotations · Findings of the checks"
    run(window, dialog, qtbot)
    press(qtbot, dialog, 0, Qt.Key.Key_Return)
    desk.wait_for(window, "1.txt")
    reading = window.controller.reading
    assert reading is not None
    written = (texts / "English" / "1.txt").read_bytes()
    assert written == export(reading, "txt", Delivery(layout=Layout.TARGET, summary=False))
    assert written != export(reading, "txt")
    qtbot.waitUntil(lambda: not load_order().delivery.summary)
    assert load_order().delivery.layout is Layout.TARGET


def test_what_is_finished_in_another_way_is_not_finished_and_in_the_same_way_it_is(
    desk: Desk, qtbot: QtBot, texts: Path
) -> None:
    keep_order(Order(formats=("html",)))
    window, dialog = opened(desk, qtbot, texts)
    run(window, dialog, qtbot)
    asked = how(dialog, qtbot)
    choose(asked, "stacked")
    click(qtbot, asked.take)
    assert states(window) == [RowState.WAITING] * 3
    run(window, dialog, qtbot)
    assert states(window) == [RowState.DONE] * 3
    asked = how(dialog, qtbot)
    click(qtbot, asked.usual)
    click(qtbot, asked.cancel)
    assert states(window) == [RowState.DONE] * 3, "nothing was taken"


def test_a_choice_that_no_chosen_format_knows_leaves_what_is_finished(
    desk: Desk, qtbot: QtBot, texts: Path
) -> None:
    window, dialog = opened(desk, qtbot, texts)
    qtbot.waitUntil(lambda: batch(window).order.formats == ("json",))
    assert dialog.choices.contents.text() == "Nothing to choose in these formats"
    assert not dialog.choices.how_button.isEnabled()
    run(window, dialog, qtbot)
    batch(window).choose(delivery=Order(layout="target").delivery)
    assert states(window) == [RowState.DONE] * 3


def test_a_run_that_is_taken_up_again_writes_as_it_began(
    desk: Desk, qtbot: QtBot, texts: Path, gate: Gate
) -> None:
    keep_order(Order(formats=("html",)))
    desk.translator = FakeTranslator(lambda text: gate.answer(text) if "رقم 2" in text else f"EN({text})")
    window, dialog = opened(desk, qtbot, texts)
    asked = how(dialog, qtbot)
    choose(asked, "target")
    click(qtbot, asked.take)
    click(qtbot, dialog.foot.start)
    assert gate.reached.wait(20)
    dialog.close()
    gate.open.set()
    window.close()
    desk.translator = FakeTranslator()
    window, dialog = opened(desk, qtbot)
    qtbot.waitUntil(lambda: len(batch(window).rows) == 3)
    assert dialog.choices.contents.text().startswith("English only")
    run(window, dialog, qtbot)
    assert states(window) == [RowState.ALREADY, RowState.DONE, RowState.DONE]
    pages = [(texts / "English" / f"{number}.html").read_text(encoding="utf-8") for number in (1, 2, 3)]
    assert len({page.count('lang="ar"') for page in pages}) == 1, "all three are laid out alike"


def test_of_several_formats_each_can_keep_its_own_layout(desk: Desk, qtbot: QtBot, texts: Path) -> None:
    keep_order(Order(formats=("html", "txt", "csv")))
    _window, dialog = opened(desk, qtbot, texts)
    asked = how(dialog, qtbot)
    assert asked.choices.layout_.values == ["", "table", "target", "stacked"]
    assert asked.choices.layout_.currentData() == "" and asked.choices.ticks[Part.EXCEL].isVisible()
    choose(asked, "table")
    assert "keeps its own" in asked.choices.layout_.accessibleDescription()
    choose(asked, "target")
    assert "keeps its own" not in asked.choices.layout_.accessibleDescription()
    click(qtbot, asked.usual)
    assert asked.choices.layout_.currentData() == "" and asked.choices.delivery.summary
    check(asked)
    walk(asked, qtbot)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)


def test_the_button_tells_what_is_chosen(desk: Desk, qtbot: QtBot, texts: Path) -> None:
    keep_order(Order(formats=("html",), parts=("quotations",)))
    _window, dialog = opened(desk, qtbot, texts)
    told = QAccessible.queryAccessibleInterface(dialog.choices.how_button)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == "Change the contents: Side by side · Quotations"


def test_pdf_is_written_in_the_chosen_way_too(desk: Desk, tmp_path: Path) -> None:
    from tests.gui import readings

    write = services.batch_services(services.reading_services()).write
    usual, short = (
        write(readings.reading(), "pdf", one)
        for one in (Delivery(), Delivery(layout=Layout.TARGET, summary=False, quotations=False))
    )
    assert usual.startswith(b"%PDF") and short.startswith(b"%PDF") and len(short) < len(usual)
