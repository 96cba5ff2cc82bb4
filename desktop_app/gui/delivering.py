"""The window's part for handing over: deliver, deliver again, print, and copy all as rich text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.errors import OutputUnwritable, ReaderError
from desktop_app.exporting import FORMATS
from desktop_app.exporting.clippings import Clipping
from desktop_app.exporting.delivery import Delivery
from desktop_app.exporting.rich_text import rich_text
from desktop_app.gui import notices
from desktop_app.gui.asking import FileAsker
from desktop_app.gui.copying import to_clipboard
from desktop_app.gui.deliverer import Deliverer, Order, Terms, Write
from desktop_app.gui.delivery_words import format_words
from desktop_app.gui.folders import show_folder
from desktop_app.gui.notices import Act
from desktop_app.messages import explain
from desktop_app.reading.model import Reading
from desktop_app.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from desktop_app.gui.deliver_dialog import DeliverDialog
    from desktop_app.gui.main_window import MainWindow

_LONG = 400  # milliseconds after which one is shown that something is being written
_IS_SOURCE = "it is the text that is being read"


class Delivering(QObject):
    """Keeps the last choice, so that it can be repeated by one key."""

    def __init__(self, window: MainWindow, *, write: Write, terms: Terms) -> None:
        super().__init__(window)
        self._window, self._controller = window, window.controller
        self.dialog: DeliverDialog | None = None
        self.print_dialog: QPrintDialog | None = None
        self.asker = FileAsker(window)
        self.deliverer = Deliverer(write, terms, self)
        self._written: dict[Path, Reading] = {}
        self._last: Path | None = None
        self._opened = False  # whether the dialog stands there for a delivery without one
        self._later = QTimer(self, singleShot=True, interval=_LONG)
        self._later.timeout.connect(self._show_long)
        self._add_actions()
        self.deliverer.progressed.connect(self._on_progressed)
        self.deliverer.delivered.connect(self._on_delivered)
        self.deliverer.failed.connect(self._on_failed)
        self.deliverer.stopped.connect(self._on_stopped)
        self._controller.reading_opened.connect(lambda _reading: self._allow())
        window.banners.act_requested.connect(self._on_act_requested)
        window.closed.connect(self._on_closed)
        self._allow()

    def _add_actions(self) -> None:
        add, tools = self._window.actions_.add, self._window.actions_.tools
        self.deliver = add(tools, self.tr("Deliver …"), "Ctrl+S", self.tr("Write the reading to a file"))
        self.again = add(
            tools,
            self.tr("Deliver Again"),
            "Ctrl+Shift+S",
            self.tr("Deliver in the same way, to the same folder"),
        )
        self.print = add(tools, self.tr("Print …"), "Ctrl+P", self.tr("Print the reading"))
        self.copy_all = add(
            tools,
            self.tr("Copy All as Rich Text"),
            None,
            self.tr("Copy both languages as a table, of the selection or of all"),
        )
        self.deliver.triggered.connect(self.open_dialog)
        self._window.deliver_requested.connect(self.open_dialog)
        self.again.triggered.connect(self.deliver_again)
        self.print.triggered.connect(self.ask_printer)
        self.copy_all.triggered.connect(self.copy_rich_text)

    def _allow(self) -> None:
        there = self._controller.reading is not None
        for action in (self.deliver, self.again, self.print, self.copy_all):
            action.setEnabled(there)

    # --- delivering ---------------------------------------------------------------------------------------

    def open_dialog(self) -> None:
        """Ask how the reading is to be delivered."""
        reading = self._controller.reading
        if reading is None:
            return
        dialog = self.dialog or self._make_dialog()
        self._opened = True
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        self.deliverer.survey(reading)

    def deliver_again(self) -> None:
        """Deliver as the last time, to the same folder; asks where nothing was delivered yet."""
        reading, folder = self._controller.reading, self._controller.settings.deliver_folder
        if reading is None:
            return
        if not folder or self.dialog is not None or self.deliverer.busy:
            self.open_dialog()
            return
        to, delivery = chosen(self._controller.settings)
        self._start(Order(reading, to, delivery, self._free_path(reading, Path(folder), to)))

    def _make_dialog(self) -> DeliverDialog:
        from desktop_app.gui.deliver_dialog import DeliverDialog

        dialog = self.dialog = DeliverDialog(*chosen(self._controller.settings), self._window)
        dialog.deliver_requested.connect(self._on_deliver_requested)
        dialog.stop_requested.connect(self.deliverer.stop)
        dialog.finished.connect(self._on_dialog_finished)
        self.deliverer.surveyed.connect(dialog.show_open_ends)
        return dialog

    def _on_deliver_requested(self, to: str, delivery: Delivery) -> None:
        reading = self._controller.reading
        if reading is None:
            return
        self._keep(to, delivery)
        folder = Path(self._controller.settings.deliver_folder or self._source_folder())
        suffix = FORMATS[to].suffix
        self.asker.ask_where(
            self.tr("Deliver as"),
            f"{format_words()[to][0]} (*{suffix})",
            str(folder / file_name(reading, to)),
            lambda path: self._start(Order(reading, to, delivery, path)),
        )

    def _start(self, order: Order) -> None:
        if any(order.path.resolve() == Path(known).resolve() for known in self._controller.settings.recent):
            self._on_failed(OutputUnwritable(str(order.path), _IS_SOURCE))
            return
        self._later.start()
        self.deliverer.deliver(order)

    def _on_progressed(self, done: float) -> None:
        if self.dialog is not None and not self._later.isActive():
            self.dialog.show_writing(done)

    def _show_long(self) -> None:
        """It takes a while: show that, and a way to stop it."""
        if not self.deliverer.busy:
            return
        dialog = self.dialog
        if dialog is None:
            self._opened = False
            dialog = self._make_dialog()
            dialog.show()
        dialog.show_writing(0.0)

    def _on_delivered(self, order: Order) -> None:
        self._later.stop()
        self._close_dialog()
        self._written[order.path.resolve()] = order.reading
        self._last = order.path
        settings = self._controller.settings
        self._controller.change_settings(replace(settings, deliver_folder=str(order.path.parent.resolve())))
        self._controller.inform(notices.delivered(order.path))

    def _on_failed(self, error: Exception) -> None:
        self._later.stop()
        if not isinstance(error, ReaderError):
            self._close_dialog()
            self._controller.fault_found.emit(error)
        elif self.dialog is not None and self._opened:
            message = explain(error)
            self.dialog.show_problem(f"{message.text} {message.advice}".strip())
        else:
            self._close_dialog()
            self._controller.report(error)

    def _on_stopped(self) -> None:
        self._later.stop()
        if self.dialog is None:
            return
        if self._opened:
            self.dialog.show_choices()
            reading = self._controller.reading
            if reading is not None:
                self.deliverer.survey(reading)
        else:
            self._close_dialog()

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.show_choices()  # nothing is written any more: closing stops nothing
            self.dialog.close()

    def _on_dialog_finished(self) -> None:
        if self.dialog is not None:
            self._keep(self.dialog.to, self.dialog.delivery)
            self.dialog = None

    def _on_act_requested(self, act: Act) -> None:
        if act is Act.SHOW_FOLDER and self._last is not None:
            show_folder(self._last.parent)

    def _keep(self, to: str, delivery: Delivery) -> None:
        layout, parts = delivery.layout.value if delivery.layout else "", delivery.parts
        settings = self._controller.settings
        self._controller.change_settings(
            replace(settings, deliver_format=to, deliver_layout=layout, deliver_parts=parts)
        )

    def _free_path(self, reading: Reading, folder: Path, to: str) -> Path:
        """A name in `folder` under which nothing stands but what was delivered of this very article."""
        wanted = folder / file_name(reading, to)
        candidate, number = wanted, 1
        while candidate.exists() and not self._is_of(candidate, reading):
            number += 1
            candidate = wanted.with_stem(f"{wanted.stem}-{number}")
        return candidate

    def _is_of(self, path: Path, reading: Reading) -> bool:
        before = self._written.get(path.resolve())
        return before is not None and before.article.text == reading.article.text

    def _source_folder(self) -> str:
        recent = self._controller.settings.recent
        return str(Path(recent[0]).parent) if recent else ""

    # --- printing and copying -----------------------------------------------------------------------------

    def ask_printer(self) -> None:
        """Ask for a printer, and print in the layout that was delivered last."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        reading = self._controller.reading
        if reading is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = self.print_dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self.print_on(printer, reading))
        dialog.finished.connect(lambda _result: setattr(self, "print_dialog", None))
        dialog.setModal(True)
        dialog.show()

    def print_on(self, printer: QPrinter, reading: Reading) -> None:
        """Print `reading` on a printer that was chosen."""
        _, delivery = chosen(self._controller.settings)

        def steps() -> Iterator[float]:
            from desktop_app.gui.printing import paper_of, print_steps

            yield from print_steps(reading, delivery, printer, paper_of(printer))

        self._later.start()
        self.deliverer.print_pages(steps)

    def copy_rich_text(self) -> None:
        """Copy the sentences that are selected, or all, as a table."""
        page, reading = self._window.view, self._controller.reading
        if reading is None:
            return
        made = rich_text(reading, page.selected_sentences() or None)
        to_clipboard(Clipping(page.as_shown(made.text), page.as_shown(made.html)))

    def _on_closed(self) -> None:
        self._later.stop()
        if self.dialog is not None:
            self.dialog.close()
        self.deliverer.close()


def chosen(settings: Settings) -> tuple[str, Delivery]:
    """The format and the rest as they were chosen the last time."""
    to = settings.deliver_format if settings.deliver_format in FORMATS else Settings().deliver_format
    return to, Delivery.asked(settings.deliver_layout, settings.deliver_parts)


def file_name(reading: Reading, to: str) -> str:
    """How a delivered file is called: after its source, and never like it."""
    stem = Path(reading.article.source.name).stem or "reading"
    kind = "_quotations" if to == "csv" else "_EN"
    return f"{stem}{kind}{FORMATS[to].suffix}"
