"""The summary in both languages; each entry leads to its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.gui.cards import Card, CardList, Face, Part
from desktop_app.gui.positions import showable
from desktop_app.reading.model import Reading


@dataclass(frozen=True, slots=True)
class Entry:
    """One sentence of the summary; `english` is '' while there is none, `arabic` where the text is not."""

    sentence: int
    arabic: str
    english: str


def entries_of(reading: Reading | None) -> tuple[Entry, ...]:
    """The summary of a reading as entries."""
    if reading is None or reading.summary is None:
        return ()
    made = []
    for chosen in reading.summary.sentences:
        english = reading.english(chosen.index)
        source = showable(reading.article.cut(reading.article.sentences[chosen.index]))
        if reading.arabic:
            made.append(Entry(chosen.index, source, showable(english.text) if english else ""))
        else:
            made.append(Entry(chosen.index, "", source))
    return tuple(made)


class SummaryPanel(CardList):
    """The summary as cards, English above Arabic; click or Enter goes to the sentence."""

    sentence_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Summary"))
        self.entries: tuple[Entry, ...] = ()
        self.chosen.connect(self.sentence_chosen)

    def show_reading(self, reading: Reading | None, *, waiting: str = "") -> None:
        """Show the summary of `reading`; `waiting` stands where English is still to come."""
        self.entries = entries_of(reading)
        self.show_cards([_card(entry, waiting) for entry in self.entries])


def _card(entry: Entry, waiting: str) -> Card:
    words = entry.english or waiting
    english = Part(words, Face.ENGLISH, pending=not entry.english)
    arabic = Part(entry.arabic, Face.ARABIC)
    return Card(entry.sentence, tuple(part for part in (english, arabic) if part.text))
