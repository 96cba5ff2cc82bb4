"""The people's tab: who speaks and how often, what the chosen one says, and their words alone in the text."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.gui.cards import CardList
from desktop_app.gui.excerpts import quotation_card
from desktop_app.gui.key import Key
from desktop_app.gui.speakers_panel import Person, SpeakersPanel
from desktop_app.gui.theme import Colours
from desktop_app.reading.model import Reading

_SHARE = 0.4  # of the height, at most, goes to the people


class PeopleTab(QWidget):
    """Choosing a person lists their words; a button dims all that is not theirs."""

    quotation_chosen = Signal(int)
    filter_changed = Signal(object)  # a tuple of the speaker's number, or None for everybody

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: Reading | None = None
        self.speakers = SpeakersPanel()
        self.speakers.quotation_chosen.connect(self.quotation_chosen)
        self.speakers.selectionModel().currentChanged.connect(self._on_person_changed)
        self.said_heading = QLabel()
        self.said_heading.setProperty("quiet", True)
        self.only = QPushButton(self.tr("Only this person"))
        self.only.setCheckable(True)
        self.only.setProperty("main", True)
        self.only.setToolTip(
            self.tr("Dim everything in the text that this person does not say (Esc ends it)")
        )
        self.only.toggled.connect(self._tell_filter)
        self.said = CardList(self.tr("What this person says"))
        self.said.chosen.connect(self.quotation_chosen)
        self.said_heading.setBuddy(self.said)
        self.nobody = QLabel(self.tr("Nobody is quoted in this text."))
        self.nobody.setProperty("quiet", True)
        self.nobody.setWordWrap(True)
        self.key = Key()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        for part in (self.nobody, self.speakers, self.only, self.said_heading):
            column.addWidget(part)
        column.addWidget(self.said, 1)
        column.addWidget(self.key)
        column.addStretch(0)

    @property
    def person(self) -> Person | None:
        """The chosen person: the one the keyboard is on, the first at first."""
        people, row = self.speakers.people, self.speakers.currentIndex().row()
        return people[max(row, 0)] if people and row < len(people) else None

    def show_reading(self, reading: Reading | None) -> None:
        """Show who says what in `reading`; another article is shown whole again."""
        if self._reading is None or reading is None or self._reading.article is not reading.article:
            self.only.setChecked(False)
        self._reading = reading
        self.speakers.show_reading(reading)
        people = self.speakers.people
        if people and not self.speakers.currentIndex().isValid():
            self.speakers.setCurrentIndex(self.speakers.model().index(0, 0))
        for part in (self.speakers, self.only, self.said_heading, self.said, self.key):
            part.setVisible(bool(people))
        self.nobody.setVisible(not people)
        self._show_said()
        self.fit()

    def show_everybody(self) -> None:
        """End the filter."""
        self.only.setChecked(False)

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        for part in (self.speakers, self.said, self.key):
            part.set_colours(colours)

    def fit(self) -> None:
        """Give the list of people the height it needs, within its share."""
        self.speakers.setFixedHeight(
            min(self.speakers.wanted_height(), max(round(self.height() * _SHARE), 60))
        )

    def _show_said(self) -> None:
        person, reading = self.person, self._reading
        if person is None or reading is None:
            self.said.show_cards(())
            return
        quotations = reading.findings.quotations
        self.said.show_cards(
            [quotation_card(reading, n) for n, q in enumerate(quotations) if q.speaker_id == person.number]
        )
        words = self.tr("What {name} says") if person.number is not None else self.tr("Speaker not named")
        self.said_heading.setText(words.format(name=f"\u2068{person.english or person.name}\u2069"))

    def _on_person_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_said()
        if self.only.isChecked():
            self._tell_filter(True)

    def _tell_filter(self, wanted: bool) -> None:
        person = self.person
        self.only.setText(self.tr("Show everybody") if wanted else self.tr("Only this person"))
        self.filter_changed.emit((person.number,) if wanted and person is not None else None)
