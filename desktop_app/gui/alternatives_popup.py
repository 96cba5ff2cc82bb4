"""The other translations of a sentence, to choose from: a small list over the text, Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop_app.gui.cards import Card, CardList, Face, Part
from desktop_app.gui.positions import showable
from desktop_app.gui.reasons import sureness
from desktop_app.gui.reviser import Offered
from desktop_app.gui.theme import Colours
from desktop_app.translation.engine import TranslatedSentence

_WIDTH, _LOWEST, _HIGHEST = 440, 120, 380


class AlternativesPopup(QFrame):
    """Click, Enter or Space takes a translation."""

    chosen = Signal(object)  # a TranslatedSentence

    def __init__(self, offered: Offered, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("alternatives")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._offered = offered
        now = offered.reading.english(offered.sentence)
        self._now = now.text if now is not None else ""
        heading = QLabel(self.tr("Other translations"))
        heading.setProperty("quiet", True)
        self.list = CardList(self.tr("Other translations of this sentence"))
        self.list.set_colours(colours)
        self.list.show_cards([self._card(n, made) for n, made in enumerate(offered.translations)])
        self.list.chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 6, 6)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self.list)
        self.setAccessibleName(heading.text())

    def show_at(self, sentence: QRect, viewport: QWidget) -> None:
        """Open below (or above) the rectangle of the sentence in `viewport`, the keyboard on the first."""
        room = viewport.window().rect()
        self.resize(min(_WIDTH, room.width() - 20), _LOWEST)
        self.ensurePolished()
        self.list.resize(self.width() - 20, _LOWEST)
        heights = [self.list.sizeHintForRow(row) for row in range(len(self.list.cards))]
        self.resize(self.width(), min(max(sum(heights) + 46, _LOWEST), _HIGHEST))
        corner = viewport.mapToGlobal(QPoint(sentence.left(), sentence.bottom() + 6))
        frame = QRect(viewport.window().mapToGlobal(room.topLeft()), room.size())
        if corner.y() + self.height() > frame.bottom():
            corner.setY(viewport.mapToGlobal(sentence.topLeft()).y() - self.height() - 6)
        corner.setX(min(max(corner.x(), frame.left() + 8), frame.right() - self.width() - 8))
        corner.setY(min(max(corner.y(), frame.top() + 8), frame.bottom() - self.height() - 8))
        self.move(corner)
        self.show()
        self.list.setFocus()
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _card(self, number: int, made: TranslatedSentence) -> Card:
        words = sureness(made.score)
        if made.text == self._now:
            words = self.tr("{score} · shown now").format(score=words)
        if made.flags:
            words = self.tr("{score} · to be checked").format(score=words)
        return Card(number, (Part(showable(made.text), Face.ENGLISH), Part(words, Face.NOTE)))

    def _on_chosen(self, number: int) -> None:
        made = self._offered.translations[number]
        self.close()
        if made.text != self._now:
            self.chosen.emit(made)
