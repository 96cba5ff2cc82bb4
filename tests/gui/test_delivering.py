"""Delivering as a translator does it: keys, the dialog, the same again, the clipboard, and what goes wrong."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop_app.exporting.delivery import Delivery, Layout, Part
from desktop_app.gui.deliver_dialog import DeliverDialog
from desktop_app.gui.deliverer import open_ends
from desktop_app.gui.delivering import Delivering, chosen, file_name
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.notices import Act, Place
from desktop_app.reading.editing import approve, edit
from desktop_app.settings import Settings
from tests.exporting.pages import parse
from tests.gui import readings

if TYPE_CHECKING:
    from tests.gui.conftest import Desk


def part_of(window: MainWindow) -> Delivering:
    found = window.findChild(Delivering)
    assert found is not None
    return found


def open_dialog(
    desk: Desk, qtbot: QtBot, settings: Settings | None = None
) -> tuple[MainWindow, DeliverDialog]:
    """A window with the market article, and the dialog opened by its key."""
    window = desk.window(settings)
    desk.read(window)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = part_of(window).dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: "…" not in dialog.told.text())
    return window, dialog


def choose_file(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    """Answer the question for a file's name."""
    asker = part_of(window).asker
    qtbot.waitUntil(lambda: asker.dialog is not None)
    asked = asker.dialog
    assert asked is not None
    asked.fileSelected.emit(str(path))
    asked.close()


def wait_for_notice(window: MainWindow, qtbot: QtBot, words: str) -> None:
    banner = window.banners.at(Place.PROBLEM)
    qtbot.waitUntil(
        lambda: banner.notice is not None and words in f"{banner.notice.text} {banner.notice.detail}"
    )


def test_a_reading_is_delivered_as_a_word_document_by_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    window, dialog = open_dialog(desk, qtbot)
    path = desk.tmp_path / "out" / "market_EN.docx"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    choose_file(window, qtbot, path)
    wait_for_notice(window, qtbot, "market_EN.docx")
    document = Document(io.BytesIO(path.read_bytes()))
    assert any("EN(" in cell.text for row in document.tables[1].rows for cell in row.cells)
    assert part_of(window).dialog is None
    assert window.controller.settings.deliver_folder == str(path.parent)


def test_the_folder_can_be_shown(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    window, dialog = open_dialog(desk, qtbot, Settings(theme="light", deliver_format="txt"))
    qtbot.mouseClick(dialog.deliver, Qt.MouseButton.LeftButton)
    choose_file(window, qtbot, desk.tmp_path / "out" / "market_EN.txt")
    wait_for_notice(window, qtbot, "market_EN.txt")
    button = window.banners.at(Place.PROBLEM).buttons[Act.SHOW_FOLDER]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown == [str(desk.tmp_path / "out")]


def test_what_is_open_is_told_before(desk: Desk, qtbot: QtBot) -> None:
    window, dialog = open_dialog(desk, qtbot)
    total = len(window.controller.reading.article.sentences)  # type: ignore[union-attr]
    assert f"Not approved: {total} of {total}" in dialog.told.text()
    reading = approve(edit(readings.reading(flags={3: ("numbers",)}), 1, "The  head said so."), 1)
    ends = open_ends(reading, ())
    assert (ends.segments, ends.unapproved) == (len(reading.article.sentences), ends.segments - 1)
    assert ends.untranslated == 0 and ends.findings >= 1


def test_choices_follow_the_format_and_are_kept(desk: Desk, qtbot: QtBot) -> None:
    window, dialog = open_dialog(desk, qtbot)
    assert dialog.layout_.values == ["table", "target", "stacked"]
    assert dialog.ticks[Part.EXCEL].isHidden()
    dialog.layout_.setCurrentIndex(1)
    dialog.layout_.activated.emit(1)
    qtbot.mouseClick(dialog.ticks[Part.SUMMARY], Qt.MouseButton.LeftButton)
    dialog.format.setCurrentIndex(dialog.format.findData("csv"))
    dialog.format.activated.emit(dialog.format.currentIndex())
    assert not dialog.layout_.isEnabled() and not dialog.ticks[Part.SUMMARY].isEnabled()
    assert not dialog.ticks[Part.EXCEL].isHidden()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    to, delivery = chosen(window.controller.settings)
    assert to == "csv" and delivery.layout is Layout.TARGET and not delivery.summary and delivery.quotations


def test_again_the_same_way_needs_one_key_and_writes_over_its_own_file_only(desk: Desk, qtbot: QtBot) -> None:
    out = desk.tmp_path / "out"
    out.mkdir()
    (out / "market_EN.md").write_text("somebody else's", encoding="utf-8")
    settings = Settings(theme="light", deliver_format="md", deliver_layout="target", deliver_folder=str(out))
    window = desk.window(settings)
    desk.read(window)
    again = (window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(*again)
    wait_for_notice(window, qtbot, "market_EN-2.md")
    assert (out / "market_EN.md").read_text(encoding="utf-8") == "somebody else's"
    first = (out / "market_EN-2.md").read_text(encoding="utf-8")
    assert "EN(" in first
    reading = window.controller.reading
    assert reading is not None
    window.controller.write(edit(reading, 1, "Written by a person."), [1])
    window.banners.at(Place.PROBLEM).show_notice(None)
    qtbot.keyClick(*again)
    wait_for_notice(window, qtbot, "market_EN-2.md")
    assert "Written by a person." in (out / "market_EN-2.md").read_text(encoding="utf-8")
    assert sorted(p.name for p in out.iterdir()) == ["market_EN-2.md", "market_EN.md"]


def test_again_without_a_first_time_asks(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    part_of(window).again.trigger()
    assert part_of(window).dialog is not None


def test_a_file_that_cannot_be_written_is_told_and_another_can_be_chosen(desk: Desk, qtbot: QtBot) -> None:
    window, dialog = open_dialog(desk, qtbot, Settings(theme="light", deliver_format="txt"))
    (desk.tmp_path / "wall").write_text("in the way", encoding="utf-8")
    qtbot.mouseClick(dialog.deliver, Qt.MouseButton.LeftButton)
    choose_file(window, qtbot, desk.tmp_path / "wall" / "a.txt")
    qtbot.waitUntil(lambda: "cannot be written" in dialog.told.text())
    assert dialog.isVisible() and dialog.deliver.isEnabled()
    qtbot.mouseClick(dialog.deliver, Qt.MouseButton.LeftButton)
    choose_file(window, qtbot, desk.tmp_path / "a.txt")
    wait_for_notice(window, qtbot, "a.txt")


def test_the_text_that_is_being_read_is_never_written_over(desk: Desk, qtbot: QtBot) -> None:
    window, dialog = open_dialog(desk, qtbot, Settings(theme="light", deliver_format="txt"))
    before = (desk.tmp_path / "market.txt").read_bytes()
    qtbot.mouseClick(dialog.deliver, Qt.MouseButton.LeftButton)
    choose_file(window, qtbot, desk.tmp_path / "market.txt")
    qtbot.waitUntil(lambda: "text that is being read" in dialog.told.text())
    assert (desk.tmp_path / "market.txt").read_bytes() == before


def test_what_takes_long_can_be_stopped_and_leaves_nothing(desk: Desk, qtbot: QtBot) -> None:
    window, dialog = open_dialog(desk, qtbot, Settings(theme="light", deliver_format="txt"))
    part, stopped = part_of(window), []
    part.deliverer.stopped.connect(lambda: stopped.append(True))

    def endless(_order: object):  # type: ignore[no-untyped-def]
        while True:
            yield 0.5

    part.deliverer._write = endless
    qtbot.mouseClick(dialog.deliver, Qt.MouseButton.LeftButton)
    choose_file(window, qtbot, desk.tmp_path / "never.txt")
    qtbot.waitUntil(lambda: dialog.bar.isVisible() and dialog.bar.value() == 50)
    assert not dialog.deliver.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: stopped == [True] and dialog.deliver.isEnabled())
    assert not (desk.tmp_path / "never.txt").exists() and dialog.isVisible()


def test_a_book_delivered_again_shows_that_it_is_being_written(desk: Desk, qtbot: QtBot) -> None:
    settings = Settings(theme="light", deliver_format="txt", deliver_folder=str(desk.tmp_path))
    window = desk.window(settings)
    desk.read(window)
    part = part_of(window)

    def endless(_order: object):  # type: ignore[no-untyped-def]
        while True:
            yield 0.25

    part.deliverer._write = endless
    part.again.trigger()
    qtbot.waitUntil(lambda: part.dialog is not None and part.dialog.bar.value() == 25)
    assert part.dialog is not None
    qtbot.keyClick(part.dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: part.dialog is None)
    assert not part.deliverer.busy


def test_all_is_copied_as_a_table_from_the_right_and_as_text(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    part_of(window).copy_all.trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    (table,) = parse(data.html()).all("table") or [None]
    assert table is not None and table.attributes["dir"] == "rtl"
    cells = table.all("tr")[0].all("td")
    assert [cell.attributes["dir"] for cell in cells] == ["rtl", "ltr"]
    assert cells[0].text == "رئيسة السوق: سنفتح الأبواب يوم الخميس"
    reading = window.controller.reading
    assert reading is not None
    assert len(data.text().split("\n")) == len(reading.article.sentences) == len(table.all("tr"))


def test_the_reading_is_printed_as_it_is_delivered(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    window = desk.window()
    desk.read(window)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    reading = window.controller.reading
    assert reading is not None
    part = part_of(window)
    part.print_on(printer, reading)
    qtbot.waitUntil(lambda: not part.deliverer.busy, timeout=20_000)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_the_print_dialog_opens_by_its_key(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = part_of(window).print_dialog
    assert dialog is not None
    dialog.reject()


def test_without_a_reading_nothing_can_be_delivered(desk: Desk) -> None:
    part = part_of(desk.window())
    assert not any(a.isEnabled() for a in (part.deliver, part.again, part.print, part.copy_all))


def test_choices_that_make_no_sense_any_more_are_the_usual_ones() -> None:
    to, delivery = chosen(Settings(deliver_format="wordstar", deliver_layout="spiral", deliver_parts=("x",)))
    assert to == "docx" and delivery == Delivery(summary=False, quotations=False, comments=False)


def test_a_delivered_file_is_never_called_like_its_source() -> None:
    reading = readings.reading()
    assert file_name(reading, "docx") == "market_EN.docx"
    assert file_name(reading, "txt") == "market_EN.txt"
    assert file_name(reading, "csv") == "market_quotations.csv"
