"""Where a person says how the results of many files are written: the layout, and what goes with the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.exporting.delivery import USUAL, Delivery, Part
from desktop_app.gui.batch_words import format_words
from desktop_app.gui.delivery_choices import DeliveryChoices, scrolled
from desktop_app.gui.mirroring import mirrored
from desktop_app.gui.settings_rows import Rows

_WIDTH = 540


class HowDialog(QDialog):
    """Nothing holds before it is taken: what is finished in another way has to be written anew."""

    delivery_chosen = Signal(object)  # a Delivery

    def __init__(self, formats: Sequence[str], delivery: Delivery, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How the Results Are Written"))
        rows = Rows()
        # A mark of the window's direction first: the names of most formats are Latin in every language.
        mark = "\u200f" if mirrored() else "\u200e"
        named = QLabel(mark + " · ".join(format_words(to) for to in formats))
        named.setWordWrap(True)
        rows.add(self.tr("Formats"), named)
        # What is approved in the library is not taken for it: here each text is read anew.
        nobody = self.tr("All other English is left out. What is read here nobody has approved yet.")
        self.choices = DeliveryChoices(rows, delivery, self, notes={Part.ONLY_APPROVED: nobody})
        self.choices.show_formats(formats)
        area = scrolled(rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addLayout(self._make_foot())
        room = (self.screen() or QGuiApplication.primaryScreen()).availableGeometry()
        wide = min(_WIDTH, room.width())
        wanted = rows.heightForWidth(wide) + self.take.sizeHint().height() + 40
        self.resize(wide, min(wanted, room.height() - 40))
        stop = (
            self.choices.layout_
            if self.choices.layout_.isEnabled()
            else next(iter(self.choices.ticks.values()))
        )
        stop.setFocus()

    def _make_foot(self) -> QHBoxLayout:
        self.usual = QPushButton(self.tr("As Usual"))
        self.usual.setToolTip(self.tr("Choose what holds where nothing was chosen"))
        self.take = QPushButton(self.tr("Write Them So"))
        self.cancel = QPushButton(self.tr("Cancel"))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 20, 14)
        foot.setSpacing(8)
        foot.addWidget(self.usual)
        foot.addStretch(1)
        for button in (self.take, self.cancel):
            foot.addWidget(button)
        for button in (self.usual, self.take, self.cancel):
            button.setProperty("main", True)
            button.setAutoDefault(False)
        self.take.setDefault(True)
        self.usual.clicked.connect(lambda: self.choices.show_delivery(USUAL))
        self.take.clicked.connect(self._on_take)
        self.cancel.clicked.connect(self.reject)
        return foot

    def _on_take(self) -> None:
        self.delivery_chosen.emit(self.choices.delivery)
        self.accept()
