"""The summary in both languages; each entry leads to its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.article.model import Article
from desktop_app.gui.cards import Card, CardList, Face, Part
from desktop_app.gui.positions import showable
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import TranslatedSentence


@dataclass(frozen=True, slots=True)
class Entry:
    """One sentence of the summary; `english` is '' while there is none, `arabic` where the text is not."""

    sentence: int
    arabic: str
    english: str


class SummaryPanel(CardList):
    """The summary as cards, English above Arabic; click or Enter goes to the sentence."""

    sentence_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Summary"))
        self.entries: tuple[Entry, ...] = ()
        self._article: Article | None = None
        self._made: dict[int, tuple[TranslatedSentence | None, Entry]] = {}
        self.chosen.connect(self.sentence_chosen)

    def show_reading(self, reading: Reading | None, *, waiting: str = "") -> None:
        """Show the summary of `reading`; `waiting` stands where English is still to come."""
        article = reading.article if reading is not None else None
        if article is not self._article:
            self._article, self._made = article, {}
        chosen = reading.summary.sentences if reading is not None and reading.summary is not None else ()
        self.entries = tuple(self._entry(reading, c.index) for c in chosen) if reading is not None else ()
        self.show_cards([_card(entry, waiting) for entry in self.entries])

    def _entry(self, reading: Reading, index: int) -> Entry:
        """The entry of a sentence; made once for each state of its English, for the slider's sake."""
        english = reading.english(index)
        known = self._made.get(index)
        if known is not None and known[0] is english:
            return known[1]
        source = showable(reading.article.cut(reading.article.sentences[index]))
        if reading.arabic:
            entry = Entry(index, source, showable(english.text) if english else "")
        else:
            entry = Entry(index, "", source)
        self._made[index] = (english, entry)
        return entry


@lru_cache(maxsize=8192)
def _card(entry: Entry, waiting: str) -> Card:
    words = entry.english or waiting
    english = Part(words, Face.ENGLISH, pending=not entry.english)
    arabic = Part(entry.arabic, Face.ARABIC)
    return Card(entry.sentence, tuple(part for part in (english, arabic) if part.text))
