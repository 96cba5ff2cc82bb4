"""Key people and key terms as small buttons: each goes to the next place where the text has it, round and round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop_app.article.model import Span
from desktop_app.gui.flow import FlowLayout
from desktop_app.gui.marks import paint_speaker
from desktop_app.gui.theme import LIGHT, Colours
from desktop_app.reading.model import Reading

_MOST_PEOPLE = 5
_FIRST, _LAST = "\u2068", "\u2069"  # isolates: two languages on one button keep their order
_MARK = 10
_AROUND = 40  # pixels of a button that its words do not get: the mark and the padding


@dataclass(frozen=True, slots=True)
class Chip:
    """One button: the names, the places in the text, and the speaker's number for people."""

    arabic: str
    english: str
    places: tuple[Span, ...]
    person: int | None = None

    @property
    def words(self) -> str:
        """Both names, the English first; the Arabic alone where the English is not known."""
        names = [name for name in (self.english, self.arabic) if name]
        return " · ".join(f"{_FIRST}{name}{_LAST}" for name in names)


def people_of(reading: Reading | None) -> tuple[Chip, ...]:
    """Those who say most, in the order in which they appear."""
    if reading is None:
        return ()
    said = Counter(quotation.speaker_id for quotation in reading.findings.quotations)
    speakers = [s for s in reading.findings.speakers if said[s.id]]
    most = sorted(speakers, key=lambda s: (-said[s.id], s.id))[:_MOST_PEOPLE]
    return tuple(
        Chip(s.name, reading.speaker_name(s.id) or "", s.mentions or _first_words(reading, s.id), s.id)
        for s in sorted(most, key=speakers.index)
    )


def terms_of(reading: Reading | None) -> tuple[Chip, ...]:
    """The key terms that are no key person's name."""
    if reading is None:
        return ()
    names = reading.term_names or (None,) * len(reading.key_terms)
    people = {word for chip in people_of(reading) for word in chip.arabic.split()}
    return tuple(
        Chip(term.text, name or "", term.mentions or (term.first,))
        for term, name in zip(reading.key_terms, names, strict=True)
        if not set(term.text.split()) <= people
    )


def _first_words(reading: Reading, speaker: int) -> tuple[Span, ...]:
    return tuple(q.content[0] for q in reading.findings.quotations if q.speaker_id == speaker)


class Chips(QWidget):
    """The buttons, on as many lines as are needed."""

    place_chosen = Signal(object)  # a Span

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._colours: Colours = LIGHT
        self._chips: tuple[Chip, ...] = ()
        self._next: dict[str, int] = {}
        self._made: list[QPushButton] = []  # as many as were ever needed
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """What is on show."""
        return self._chips

    @property
    def buttons(self) -> list[QPushButton]:
        """Those of what is on show."""
        return self._made[: len(self._chips)]

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these; a button that only gained a name keeps the keyboard."""
        if tuple(chips) == self._chips:
            return
        if [chip.arabic for chip in chips] != [chip.arabic for chip in self._chips]:
            self._next = {}
        self._chips = tuple(chips)
        while len(self._made) < len(chips):
            self._made.append(self._make_button(len(self._made)))
        for button, chip in zip(self.buttons, self._chips, strict=True):
            count = len(chip.places)
            tip = self.tr("{words}: {count} times. Go to the next.").format(words=chip.words, count=count)
            button.setToolTip(tip)
            button.setAccessibleName(chip.words.translate({ord(_FIRST): None, ord(_LAST): None}))
        self._write()
        self._paint_marks()
        for number, button in enumerate(self._made):  # last of all: the layout may ask for all else at once
            button.setVisible(number < len(chips))
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower panel shows less of a long name."""
        super().resizeEvent(event)
        self._write()

    def set_colours(self, colours: Colours) -> None:
        """Draw the marks in these colours."""
        self._colours = colours
        self._paint_marks()

    def _make_button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("chip", True)
        # A fallback face for Arabic asks for lines half as high again; its letters fit without.
        button.setFixedHeight(button.fontMetrics().height() + 7)
        button.clicked.connect(lambda _checked=False: self._on_clicked(number))
        self._flow.addWidget(button)
        return button

    def _write(self) -> None:
        """A name that is longer than the panel is wide ends in an ellipsis; the tooltip has all of it."""
        room = max(self.width() - _AROUND, _AROUND)
        for button, chip in zip(self.buttons, self._chips, strict=True):
            words = button.fontMetrics().elidedText(chip.words, Qt.TextElideMode.ElideRight, room)
            button.setText(words.replace("&", "&&"))

    def _on_clicked(self, number: int) -> None:
        chip = self._chips[number]
        if chip.places:
            turn = self._next.get(chip.arabic, 0) % len(chip.places)
            self._next[chip.arabic] = turn + 1
            self.place_chosen.emit(chip.places[turn])

    def _paint_marks(self) -> None:
        for button, chip in zip(self.buttons, self._chips, strict=True):
            if chip.person is None:
                button.setIcon(QIcon())
            else:
                colour = self._colours.speaker(chip.person).ink
                button.setIcon(speaker_icon(chip.person, colour, self.devicePixelRatioF()))
                button.setIconSize(QSize(_MARK, _MARK))


def speaker_icon(speaker: int | None, colour: str, ratio: float) -> QIcon:
    """A speaker's mark as an icon."""
    picture = QPixmap(round(_MARK * ratio), round(_MARK * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_speaker(painter, speaker, QRectF(0.5, 0.5, _MARK - 1, _MARK - 1), colour)
    painter.end()
    return QIcon(picture)
