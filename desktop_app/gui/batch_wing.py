"""The part of the large window for many files: its action, its own window, and what is dropped on the large one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.gui.batch_services import BatchServices
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.notices import Notice

if TYPE_CHECKING:
    from desktop_app.batch.orders import Order
    from desktop_app.gui.batch_queue import BatchQueue
    from desktop_app.gui.batch_window import BatchWindow

_LATER = 1500  # milliseconds after the start a run that was not finished is told of: the window comes first


class BatchWing(QObject):
    """Makes the queue and its window when they are first needed."""

    def __init__(self, window: MainWindow, services: BatchServices) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self.queue: BatchQueue | None = None
        self.dialog: BatchWindow | None = None
        actions = window.actions_
        self.action = actions.add(
            actions.tools,
            self.tr("Translate Many Files …"),
            "Ctrl+Shift+B",
            self.tr("Read files and whole folders one after the other, and write them in several formats"),
        )
        self.action.triggered.connect(self.open)
        window.opener.many_given.connect(self.offer)
        window.closed.connect(self.close)
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(self._queue)
        self._later.start()

    def open(self) -> None:
        """Show the window, with what was not finished the last time."""
        dialog = self._made()
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.list.setFocus() if dialog.list.isVisible() else dialog.texts.add_files.setFocus()

    def offer(self, paths: Sequence[Path]) -> None:
        """Show the window with these files and folders in the queue; nothing is read before a person says so."""
        self.open()
        self._made().add(paths)

    def close(self) -> None:
        """Stop, and wait for the threads."""
        self._later.stop()
        if self.dialog is not None:
            self.dialog.close()
        if self.queue is not None:
            self.queue.close()
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _made(self) -> BatchWindow:
        if self.dialog is None:
            from desktop_app.gui.batch_window import BatchWindow

            self.dialog = BatchWindow(self._queue())
            self.dialog.setWindowIcon(self._window.windowIcon())
            self.dialog.set_colours(self._window.colours)
            self._window.colours_changed.connect(self.dialog.set_colours)
            self.dialog.open_requested.connect(self._on_open_requested)
            self.dialog.folder_requested.connect(self._services.show_folder)
        return self.dialog

    def _queue(self) -> BatchQueue:
        if self.queue is None:
            from desktop_app.gui.batch_queue import BatchQueue

            controller = self._window.controller
            self.queue = BatchQueue(self._services, lambda: controller.settings, self)
            self.queue.fault_found.connect(controller.fault_found)
            self.queue.restored.connect(self._on_restored)
            self.queue.restore()
        return self.queue

    def _on_restored(self, order: Order) -> None:
        if order.unfinished and (self.dialog is None or not self.dialog.isVisible()):
            words = self.tr("Many files were being translated, and not all of them are done.")
            hint = self.tr(
                "Tools ▸ Translate Many Files goes on where it was; what is finished is not made again."
            )
            self._window.controller.inform(Notice(words, hint))

    def _on_open_requested(self, path: Path) -> None:
        self._window.controller.open_file(path)
        self._window.raise_()
        self._window.activateWindow()


def batch_of(window: MainWindow) -> BatchWing:
    """The part for many files of `window`."""
    found = window.findChild(BatchWing)
    assert isinstance(found, BatchWing)
    return found
