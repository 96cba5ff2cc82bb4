"""The checks' tab: sentences whose English looks doubtful, why, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop_app.gui.cards import Card, CardList, Face, Part
from desktop_app.gui.excerpts import shorten
from desktop_app.gui.explaining import flag_words
from desktop_app.gui.positions import showable
from desktop_app.gui.theme import Colours
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import TranslatedSentence


def flagged(reading: Reading | None) -> tuple[TranslatedSentence, ...]:
    """The English sentences with flags, in reading order."""
    made = reading.translation.sentences if reading is not None and reading.translation else ()
    return tuple(sentence for sentence in made if sentence is not None and sentence.flags)


class ChecksTab(QWidget):
    """Click or Enter goes to the sentence; the buttons are for the sentence that is lit in the text."""

    sentence_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.count.setWordWrap(True)
        self.list = CardList(self.tr("Sentences to check"))
        self.list.chosen.connect(self.sentence_chosen)
        self.count.setBuddy(self.list)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.count)
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons)
        self.buttons: list[QToolButton] = []

    def add_actions(self, *actions: QAction) -> None:
        """Give these actions a button each, below the list."""
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text().rstrip(" …"))
            self.buttons.append(button)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    def show_reading(self, reading: Reading | None) -> int:
        """Show the flagged sentences of `reading`, and tell how many there are."""
        doubtful = flagged(reading)
        self.list.show_cards([_card(sentence, self._reason(sentence)) for sentence in doubtful])
        self.list.setVisible(bool(doubtful))
        if doubtful and reading is not None and reading.translation is not None:
            words = self.tr("{count} of {total} sentences are worth checking against the Arabic.")
            words = words.format(count=len(doubtful), total=reading.translation.done)
        elif reading is not None and reading.translation is not None and reading.translation.done:
            words = self.tr("Nothing looks wrong. The checks see lost numbers and loops, not every mistake.")
        else:
            words = self.tr("There is no English to check yet.")
        self.count.setText(words)
        return len(doubtful)

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self.list.set_colours(colours)

    def _reason(self, sentence: TranslatedSentence) -> str:
        words = "; ".join(flag_words(flag) for flag in sentence.flags)
        names = ", ".join(offer.english for offer in sentence.offers)
        if names:
            words = self.tr("{reasons} (perhaps {names})").format(reasons=words, names=names)
        if sentence.revised:
            words = self.tr("{reasons}; translated again").format(reasons=words)
        return words[:1].upper() + words[1:]


def _card(sentence: TranslatedSentence, reason: str) -> Card:
    english = Part(showable(shorten(sentence.text)), Face.ENGLISH)
    return Card(sentence.index, (english, Part(reason, Face.NOTE)))
