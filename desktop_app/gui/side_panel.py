"""The panel beside the text, for looking things up: the summary above, the legend of speakers below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.gui.key import Key
from desktop_app.gui.mirroring import set_margins
from desktop_app.gui.speakers_panel import SpeakersPanel
from desktop_app.gui.summary_panel import SummaryPanel
from desktop_app.gui.theme import Colours
from desktop_app.reading.model import Reading

_WIDTH = 320
_WIDEST = 16_777_215  # Qt's own «no limit»
_SHARE = 0.45  # of the height, at most, goes to the legend


class SidePanel(QWidget):
    """Shows what was found in the reading on screen."""

    sentence_chosen = Signal(int)
    quotation_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setFixedWidth(_WIDTH)
        self.summary = SummaryPanel()
        self.summary.sentence_chosen.connect(self.sentence_chosen)
        self.speakers = SpeakersPanel()
        self.speakers.quotation_chosen.connect(self.quotation_chosen)
        self.key = Key()
        self.summary_heading = QLabel(self.tr("Summary"))
        self.speakers_heading = QLabel(self.tr("Who speaks"))
        self.summary_heading.setBuddy(self.summary)
        self.speakers_heading.setBuddy(self.speakers)
        for label in (self.summary_heading, self.speakers_heading):
            label.setProperty("quiet", True)
        column = QVBoxLayout(self)
        set_margins(column, 16, 16, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.summary_heading)
        column.addWidget(self.summary, 1)
        column.addWidget(self.speakers_heading)
        column.addWidget(self.speakers)
        column.addWidget(self.key)
        self.show_reading(None)

    def show_reading(self, reading: Reading | None, *, waiting: str = "") -> None:
        """Show the summary and the speakers of `reading`."""
        self.summary.show_reading(reading, waiting=waiting)
        self.speakers.show_reading(reading)
        chosen = len(self.summary.entries)
        if reading is not None and chosen:
            total = len(reading.article.sentences)
            words = self.tr("Summary: {chosen} of {total} sentences").format(chosen=chosen, total=total)
            self.summary_heading.setText(words)
        else:
            self.summary_heading.setText(self.tr("Summary"))
        for part in (self.speakers_heading, self.key):
            part.setVisible(bool(self.speakers.people))
        self._fit_legend()

    def fill(self, whole: bool) -> None:
        """Take the whole width of the window, or the panel's own."""
        self.setMinimumWidth(0 if whole else _WIDTH)
        self.setMaximumWidth(_WIDEST if whole else _WIDTH)

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self.summary.set_colours(colours)
        self.speakers.set_colours(colours)
        self.key.set_colours(colours)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height."""
        super().resizeEvent(event)
        self._fit_legend()

    def changeEvent(self, event: QEvent) -> None:
        """Another font is another height."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "speakers"):
            self._fit_legend()

    def _fit_legend(self) -> None:
        wanted = self.speakers.wanted_height() if self.speakers.people else 0
        self.speakers.setVisible(bool(wanted))
        self.speakers.setFixedHeight(min(wanted, max(round(self.height() * _SHARE), 40)))
