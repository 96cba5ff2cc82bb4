"""Where a person says how a reading is delivered: format, layout, what goes with it; and what is open, told before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.exporting import FORMATS
from desktop_app.exporting.delivery import Delivery
from desktop_app.gui.deliverer import OpenEnds
from desktop_app.gui.delivery_choices import DeliveryChoices, scrolled
from desktop_app.gui.delivery_words import format_words, open_words
from desktop_app.gui.settings_rows import Choice, Rows, set_explanation

_WIDTH = 560


class DeliverDialog(QDialog):
    """Tells what was chosen; who opened it asks for the file and writes it, and shows here how far that is."""

    deliver_requested = Signal(str, object)  # a key of FORMATS, and a Delivery
    stop_requested = Signal()

    def __init__(self, to: str, delivery: Delivery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Deliver"))
        self._writing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_choices(delivery), 1)
        column.addWidget(self._make_notice())
        column.addLayout(self._make_foot())
        self.format.show_value(to if to in FORMATS else "docx", to)
        self._show_format()
        self._fit_screen()
        self.format.setFocus()

    # --- building -----------------------------------------------------------------------------------------

    def _make_choices(self, delivery: Delivery) -> QWidget:
        rows = Rows()
        self.format = Choice(self.tr("Format"))
        self.format.offer([(name, words) for name, (words, _) in format_words().items()])
        self.format.chosen.connect(lambda _value: self._show_format())
        self._format_line = rows.add(self.tr("Format"), self.format)
        self.choices = DeliveryChoices(rows, delivery, self)
        self.layout_, self.ticks = self.choices.layout_, self.choices.ticks
        self._rows, self._area = rows, scrolled(rows)
        return self._area

    def _make_notice(self) -> QWidget:
        self.notice = QFrame()
        self.notice.setProperty("banner", "notice")
        self.told = QLabel(self.tr("Looking at what is open …"))
        self.told.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the delivery"))
        self.bar.hide()
        column = QVBoxLayout(self.notice)
        column.setContentsMargins(20, 10, 20, 10)
        column.addWidget(self.told)
        column.addWidget(self.bar)
        return self.notice

    def _make_foot(self) -> QHBoxLayout:
        self.deliver = QPushButton(self.tr("Deliver …"))
        self.cancel = QPushButton(self.tr("Cancel"))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 20, 14)
        foot.setSpacing(8)
        foot.addStretch(1)
        for button in (self.deliver, self.cancel):
            button.setProperty("main", True)
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.deliver.setDefault(True)
        self.deliver.clicked.connect(self._on_deliver)
        self.cancel.clicked.connect(self.reject)
        return foot

    def _fit_screen(self) -> None:
        screen = self.screen() or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        wide = min(_WIDTH, room.width())
        foot = self.deliver.sizeHint().height() + 26 + self.notice.sizeHint().height() + 40
        wanted = self._rows.heightForWidth(wide) + foot
        self.resize(wide, min(wanted, room.height() - 40))

    # --- what is chosen -----------------------------------------------------------------------------------

    @property
    def to(self) -> str:
        """The format that is chosen."""
        return str(self.format.currentData())

    @property
    def delivery(self) -> Delivery:
        """What is chosen with it."""
        return self.choices.delivery

    def show_open_ends(self, ends: OpenEnds) -> None:
        """Say what is still open."""
        if not self._writing:
            self.told.setText(open_words(ends))

    def show_writing(self, done: float) -> None:
        """Show how far the file is, from 0 to 1; nothing can be chosen meanwhile."""
        self._writing = True
        self._area.setEnabled(False)
        self.deliver.setEnabled(False)
        self.told.setText(self.tr("Writing …"))
        self.bar.show()
        self.bar.setValue(round(100 * done))
        self.cancel.setFocus()

    def show_choices(self) -> None:
        """Let a person choose again: nothing was written."""
        self._writing = False
        self._area.setEnabled(True)
        self.deliver.setEnabled(True)
        self.bar.hide()
        self.deliver.setFocus()

    def show_problem(self, words: str) -> None:
        """Say what went wrong; another place or format may do."""
        self.show_choices()
        self.told.setText(words)
        self.notice.setProperty("banner", "problem")
        self.notice.style().unpolish(self.notice)
        self.notice.style().polish(self.notice)

    def _show_format(self) -> None:
        set_explanation(self._format_line, self.format, format_words()[self.to][1])
        self.choices.show_formats([self.to])

    def _on_deliver(self) -> None:
        self.deliver_requested.emit(self.to, self.delivery)

    def reject(self) -> None:
        """Esc and Cancel: give up what is being written, or close."""
        if self._writing:
            self.stop_requested.emit()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing gives up what is being written."""
        if self._writing:
            self.stop_requested.emit()
        super().closeEvent(event)
