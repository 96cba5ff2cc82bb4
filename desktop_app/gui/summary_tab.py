"""The summary's tab: the gist, how long the summary is to be, its sentences, key people and key terms."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSlider, QToolButton, QVBoxLayout, QWidget

from desktop_app.gui.chips import Chips, people_of, terms_of
from desktop_app.gui.clipboard import copy_text
from desktop_app.gui.faces import reading_font
from desktop_app.gui.positions import showable
from desktop_app.gui.summary_panel import SummaryPanel
from desktop_app.gui.theme import Colours
from desktop_app.reading.model import Reading

_LONGEST_GIST = 130
_LOWEST = 420  # pixels of height; below there is no room for people and terms


class SummaryTab(QWidget):
    """The slider asks for another length at every step; what it gets comes back as a reading."""

    length_requested = Signal(int)  # in sentences
    save_requested = Signal()
    place_chosen = Signal(object)  # a Span

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: object = None
        self._moved = False
        self.gist = QLabel()
        self.gist.setWordWrap(True)
        self.gist.setTextFormat(Qt.TextFormat.PlainText)
        self.gist.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.share = self._share_button()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Length of the summary in sentences"))
        self.slider.setToolTip(self.tr("Longer or shorter: the arrow keys add or take one sentence"))
        self.slider.valueChanged.connect(self._on_moved)
        self.count.setBuddy(self.slider)
        self.list = SummaryPanel()
        self.people, self.terms = Chips(), Chips()
        self.people_heading, self.terms_heading = QLabel(self.tr("People")), QLabel(self.tr("Terms"))
        for heading in (self.people_heading, self.terms_heading):
            heading.setProperty("quiet", True)
        for chips in (self.people, self.terms):
            chips.place_chosen.connect(self.place_chosen)
        self._build()

    def _build(self) -> None:
        over = QHBoxLayout()
        over.setSpacing(6)
        over.addWidget(self.count, 1)
        over.addWidget(self.share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.gist)
        column.addLayout(over)
        column.addWidget(self.slider)
        column.addWidget(self.list, 1)
        for part in (self.people_heading, self.people, self.terms_heading, self.terms):
            column.addWidget(part)

    def _share_button(self) -> QToolButton:
        menu = QMenu(self)
        menu.addAction(self.tr("Copy in Both Languages"), lambda: self.copy(arabic=True))
        self._copy_english = menu.addAction(self.tr("Copy the English"), lambda: self.copy(arabic=False))
        menu.addSeparator()
        menu.addAction(self.tr("Save the Summary …"), self.save_requested.emit)
        button = QToolButton()
        button.setText(self.tr("Copy or Save"))
        button.setToolTip(self.tr("Copy or save the summary"))
        button.setAccessibleName(self.tr("Copy or save the summary"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setMenu(menu)
        return button

    def show_reading(self, reading: Reading | None, *, waiting: str = "") -> None:
        """Show the summary of `reading`."""
        self.list.show_reading(reading, waiting=waiting)
        self._show_gist(reading)
        self._show_length(reading)
        self.share.setEnabled(bool(self.list.entries))
        self._copy_english.setEnabled(any(entry.english for entry in self.list.entries))
        for chips, heading, found in (
            (self.people, self.people_heading, people_of(reading)),
            (self.terms, self.terms_heading, terms_of(reading)),
        ):
            chips.show_chips(found)
            self._give_room(chips, heading)

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self.list.set_colours(colours)
        self.people.set_colours(colours)
        self.terms.set_colours(colours)

    def copy(self, *, arabic: bool) -> None:
        """Copy the summary: its English, and with `arabic` each sentence's Arabic below it."""
        parts = [
            "\n".join(text for text in (entry.english, entry.arabic if arabic else "") if text)
            for entry in self.list.entries
        ]
        copy_text("\n\n".join(part for part in parts if part) + "\n")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low, the summary itself comes first."""
        super().resizeEvent(event)
        self._give_room(self.people, self.people_heading)
        self._give_room(self.terms, self.terms_heading)

    def _give_room(self, chips: Chips, heading: QLabel) -> None:
        shown = bool(chips.chips) and self.height() >= _LOWEST
        chips.setVisible(shown)
        heading.setVisible(shown)

    def _show_gist(self, reading: Reading | None) -> None:
        words, arabic = "", False
        if reading is not None and reading.gist is not None:
            english = reading.english(reading.gist)
            arabic = english is None and reading.arabic
            source = reading.article.cut(reading.article.sentences[reading.gist])
            words = showable(source if english is None else english.text)
        shown = words if len(words) <= _LONGEST_GIST else words[:_LONGEST_GIST].rsplit(" ", 1)[0] + " …"
        self.gist.setFont(reading_font(arabic=arabic, pixels=19 if arabic else 15))
        right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        self.gist.setLayoutDirection(right if arabic else left)
        self.gist.setText(shown)
        self.gist.setToolTip(words if shown != words else "")
        self.gist.setAccessibleName(self.tr("Gist: {words}").format(words=words) if words else "")
        self.gist.setVisible(bool(words))

    def _show_length(self, reading: Reading | None) -> None:
        chosen = len(self.list.entries)
        ranking = reading.ranking if reading is not None else None
        total = max(ranking.size if ranking is not None else 0, chosen)
        article = reading.article if reading is not None else None
        if article is not self._article:
            self._article, self._moved = article, False
        self.slider.blockSignals(True)
        self.slider.setRange(1, max(total, 1))
        self.slider.setPageStep(max(total // 10, 1))
        if not self._moved:
            self.slider.setValue(max(chosen, 1))
        self.slider.blockSignals(False)
        self.slider.setEnabled(total > 1 and ranking is not None)
        words = self.tr("{chosen} of {total} sentences").format(chosen=chosen, total=total)
        self.count.setText(words if chosen else self.tr("No summary yet"))
        self.slider.setAccessibleDescription(words)

    def _on_moved(self, sentences: int) -> None:
        self._moved = True
        self.length_requested.emit(sentences)
