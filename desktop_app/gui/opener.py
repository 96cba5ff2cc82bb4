"""Every way by which a text gets into the window: a file, the clipboard, something dropped, the sample."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileInfo, QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import ReaderError
from desktop_app.gui.asking import FileAsker
from desktop_app.gui.clipboard import clipboard_data, clipboard_text
from desktop_app.gui.controller import Controller

_PACKAGE = ".argosmodel"


def dictionary_files() -> str:
    """What a file dialog shows when a dictionary is asked for."""
    return QCoreApplication.translate(
        "Opener", "Dictionaries: StarDict, dictd (*.ifo *.index);;All files (*)"
    )


class Opener(QObject):
    """Asks for what is to be opened and hands it to the controller; several files and folders are for others."""

    many_given = Signal(object)  # a list of Paths

    def __init__(self, controller: Controller, window: QWidget, *, sample: Path) -> None:
        super().__init__(window)
        self._controller = controller
        self._sample = sample
        self.asker = FileAsker(window)

    def choose_file(self) -> None:
        """Ask for a text file and read it."""
        self.asker.ask(
            self.tr("Open a text"),
            self.tr("Texts (*.txt *.text *.md);;All files (*)"),
            self._last_folder(),
            self._controller.open_file,
        )

    def choose_package(self) -> None:
        """Ask for a translation package and install it."""
        self.asker.ask(
            self.tr("Install a translation package"),
            self.tr("Translation packages (*.argosmodel);;All files (*)"),
            "",
            lambda path: self._controller.install(str(path)),
        )

    def choose_dictionary(self, chosen: Callable[[Path], None]) -> None:
        """Ask for a dictionary and pass its file to `chosen`."""
        self.asker.ask(
            self.tr("Add a dictionary"),
            dictionary_files(),
            "",
            chosen,
        )

    def open_sample(self) -> None:
        """Read the article that comes with the program."""
        self._controller.open_file(self._sample, remember=False)

    def paste(self) -> None:
        """Read what was copied: a text, or the file that was copied in a file manager."""
        data = clipboard_data()
        if data is None or not self._open_file_of(data):
            self.read_clipboard()

    def read_clipboard(self) -> None:
        """Read the text that was copied."""
        try:
            self._controller.open_text(clipboard_text(), self.tr("Clipboard"))
        except ReaderError as error:
            self._controller.report(error)

    def can_open(self, data: QMimeData) -> bool:
        """Whether `data` holds a file of this machine or a text."""
        return any(url.isLocalFile() for url in data.urls()) or (data.hasText() and not data.hasUrls())

    def open_data(self, data: QMimeData, name: str) -> bool:
        """Read what was dropped, a text under `name`; whether there was anything to read."""
        if self._open_file_of(data):
            return True
        if not data.hasText() or data.hasUrls():
            return False
        self._controller.open_text(data.text(), name)
        return True

    def _open_file_of(self, data: QMimeData) -> bool:
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if not files:
            return False
        if len(files) > 1 or QFileInfo(str(files[0])).isDir():
            self.many_given.emit(files)
        elif files[0].suffix == _PACKAGE:
            self._controller.install(str(files[0]))
        else:
            self._controller.open_file(files[0])
        return True

    def _last_folder(self) -> str:
        recent = self._controller.settings.recent
        return str(Path(recent[0]).parent) if recent else ""
