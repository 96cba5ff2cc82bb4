"""What nobody foresaw: written to a log on this machine, and told once in words a person can use."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.messages import UNFORESEEN, said

_SIZE, _KEPT = 500_000, 2
FILE_NAME = "dragoman.log"


class FaultLog(QObject):
    """Logs exceptions and shows one dialog, however many come."""

    _found = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = folder / FILE_NAME
        self.window: QWidget | None = None
        self.dialog: QMessageBox | None = None
        self._logger = logging.getLogger("desktop_app.faults")
        self._handler: RotatingFileHandler | None = None
        # Python calls the hook on the thread of the fault; a dialog belongs to the window's.
        self._found.connect(self._on_found)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            return
        self._found.emit(error.with_traceback(trace))

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Log `error`, and show the dialog unless it is open already."""
        self._found.emit(error)

    def close(self) -> None:
        """Let go of the log file and the dialog."""
        if self.dialog is not None:
            self.dialog.close()
        if self._handler is not None:
            self._logger.removeHandler(self._handler)
            self._handler.close()
            self._handler = None

    def _on_found(self, error: BaseException) -> None:
        written = self._write(error)
        if self.dialog is not None:
            return
        message = said(UNFORESEEN)
        dialog = QMessageBox(self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Who is writing goes on writing: the next blank would press its button unread.
        dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        dialog.setModal(False)
        dialog.setIcon(QMessageBox.Icon.Warning)
        dialog.setWindowTitle(message.title)
        dialog.setText(message.text)
        where = str(self.file) if written else type(error).__name__
        dialog.setInformativeText(f"{message.advice}\n\n{where}")
        dialog.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dialog.finished.connect(self._on_dialog_finished)
        self.dialog = dialog
        dialog.show()
        dialog.raise_()

    def _on_dialog_finished(self) -> None:
        self.dialog = None

    def _write(self, error: BaseException) -> bool:
        try:
            if self._handler is None:
                self.file.parent.mkdir(parents=True, exist_ok=True)
                self._handler = RotatingFileHandler(
                    self.file, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8", delay=False
                )
                self._handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
                self._logger.addHandler(self._handler)
                self._logger.propagate = False
            self._logger.error("unforeseen", exc_info=(type(error), error, error.__traceback__))
        except OSError:
            return False
        return True
