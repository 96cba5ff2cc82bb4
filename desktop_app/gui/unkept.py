"""Nothing a person wrote goes without a word: where it is not in the library, leaving it is asked about first."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from desktop_app.errors import ReaderError
from desktop_app.gui.keeper import Keeper
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.notices import Act, Notice
from desktop_app.messages import explain
from desktop_app.reading.model import Reading


class Unkept(QObject):
    """Remembers the texts a person wrote in that are not to be kept, and asks before the window closes on any.

    It asks as well where the library cannot be written: then what was written last would be lost.
    """

    def __init__(self, window: MainWindow, keeper: Keeper) -> None:
        super().__init__(window)
        self._window, self._controller, self._keeper = window, window.controller, keeper
        self._texts: dict[str, Reading] = {}
        self._told: Reading | None = None  # what has just given way, until that can be told
        self.dialog: QMessageBox | None = None
        self._certain = False
        window.may_close = self._may_close
        window.banners.act_requested.connect(self._on_act_requested)
        self._controller.segments_written.connect(lambda reading, _segments: self._on_written(reading))
        self._controller.resegmented.connect(self._on_written)
        self._controller.place_left.connect(lambda reading, _place: self._on_left(reading))
        self._controller.reading_opened.connect(lambda _reading: self._on_opened())
        keeper.kept_changed.connect(self._on_kept_changed)
        keeper.recovered.connect(self._on_recovered)

    def keep(self) -> None:
        """Keep all that a person wrote in, after all."""
        texts, self._texts = self._texts, {}
        shown = self._controller.reading
        for reading in texts.values():
            if shown is not None and shown.article is reading.article:
                self._keeper.keep()
            else:
                self._keeper.keep_other(reading)

    def _on_written(self, reading: Reading) -> None:
        if self._keeper.keeping:
            self._texts.pop(reading.article.text, None)
        else:
            self._texts[reading.article.text] = reading

    def _on_kept_changed(self, kept: bool) -> None:
        reading = self._controller.reading
        if kept and reading is not None:
            self._texts.pop(reading.article.text, None)

    def _on_left(self, reading: Reading) -> None:
        self._told = self._texts.get(reading.article.text)

    def _on_opened(self) -> None:
        left, self._told = self._told, None
        if left is not None:
            words = self.tr("What you wrote in “{name}” is not kept.").format(name=left.article.source.name)
            hint = self.tr("When Dragoman is closed it is gone.")
            keep = (Act.KEEP, self.tr("Keep in the Library"))
            self._controller.inform(Notice(words, hint, (keep,)))

    def _on_act_requested(self, act: Act) -> None:
        if act is Act.KEEP:
            self.keep()
            self._controller.inform(Notice(self.tr("Kept in the library.")))

    # --- closing ------------------------------------------------------------------------------------------

    def _may_close(self) -> bool:
        if self._certain:
            return True
        error = self._keeper.trouble()
        if error is None and not self._texts:
            return True
        if self.dialog is None:
            self._ask(error)
        return False

    def _ask(self, error: ReaderError | None) -> None:
        dialog = self.dialog = QMessageBox(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setIcon(QMessageBox.Icon.Warning)
        dialog.setWindowTitle(self.tr("Close Dragoman?"))
        if error is None:
            dialog.setText(self.tr("What you wrote is not kept in the library."))
            names = "\n".join(reading.article.source.name for reading in self._texts.values())
            dialog.setInformativeText(names)
            save, do = self._button(self.tr("Keep in the Library")), self._keep_and_close
        else:
            message = explain(error)
            dialog.setText(self.tr("What you wrote last could not be kept in the library."))
            dialog.setInformativeText(f"{message.text} {message.advice}".strip())
            save, do = self._button(self.tr("Deliver a Copy …")), self._window.deliver_requested.emit
        stay = dialog.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        close = dialog.addButton(self.tr("Close Without It"), QMessageBox.ButtonRole.DestructiveRole)
        dialog.setDefaultButton(stay if error is not None else save)
        dialog.setEscapeButton(stay)
        dialog.finished.connect(lambda _result: self._on_finished())
        save.clicked.connect(lambda: do())
        close.clicked.connect(self._close_without)
        dialog.open()

    def _button(self, words: str) -> QPushButton:
        assert self.dialog is not None
        return self.dialog.addButton(words, QMessageBox.ButtonRole.AcceptRole)

    def _on_finished(self) -> None:
        self.dialog = None

    def _on_recovered(self) -> None:
        """What was asked about is in the library now."""
        if self.dialog is not None and not self._texts:
            self.dialog.close()

    def _keep_and_close(self) -> None:
        self.keep()
        self._window.leave()

    def _close_without(self) -> None:
        self._certain = True
        self._window.leave()
