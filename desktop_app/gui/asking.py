"""Asks for a file: the desktop's own dialog, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


class FileAsker(QObject):
    """Opens the dialog without holding up the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: QFileDialog | None = None

    def ask(self, title: str, filters: str, folder: str, chosen: Callable[[Path], None]) -> None:
        """Ask for an existing file, beginning in `folder` ('' for the system's choice), and pass it to `chosen`."""
        dialog = QFileDialog(self._window, title, folder, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    def ask_many(self, title: str, filters: str, folder: str, chosen: Callable[[list[Path]], None]) -> None:
        """Ask for existing files, one or more."""
        dialog = QFileDialog(self._window, title, folder, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
        self._open(dialog)

    def ask_folder(self, title: str, folder: str, chosen: Callable[[Path], None]) -> None:
        """Ask for a folder; a new one can be made."""
        dialog = QFileDialog(self._window, title, folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        self._open(dialog)

    def ask_where(self, title: str, filters: str, name: str, chosen: Callable[[Path], None]) -> None:
        """Ask for the name of a file to write, proposing `name`, and pass it to `chosen`.

        A name without a suffix gets that of the kind of file that was chosen.
        """
        dialog = QFileDialog(self._window, title, "", filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_suffix_of(kind)))
        dialog.setDefaultSuffix(_suffix_of(dialog.selectedNameFilter()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen_name: chosen(Path(chosen_name)))
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    def _open(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    def _on_finished(self) -> None:
        self.dialog = None


def _suffix_of(kind: str) -> str:
    """The suffix in a filter such as «Plain text (*.txt)», without its dot."""
    return kind.rpartition("*.")[2].rstrip(")")
