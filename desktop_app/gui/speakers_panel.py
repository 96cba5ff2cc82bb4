"""The legend of speakers: mark, name, how many quotations; jumps through what a person says."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.gui.marks import paint_speaker
from desktop_app.gui.theme import LIGHT, Colours
from desktop_app.reading.model import Reading

_Index = QModelIndex | QPersistentModelIndex
_ROW, _MARK = 28, 11


@dataclass(frozen=True, slots=True)
class Person:
    """One entry: the speaker's number, None for all the unnamed; `english` is '' while it is not known."""

    number: int | None
    name: str
    count: int
    english: str = ""

    @property
    def names(self) -> str:
        """The name in both languages."""
        return f"{self.english} · {self.name}" if self.english else self.name


class SpeakersModel(QAbstractListModel):
    """The people of a reading who say something, in order of appearance; the unnamed last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people: list[Person] = []

    def take(self, reading: Reading | None) -> None:
        """Show the speakers of `reading`; who only gained an English name keeps the keyboard."""
        people = self._people_of(reading) if reading is not None else []
        before = self.people
        if [p.number for p in people] == [p.number for p in before]:
            self.people = people
            if people and people != before:
                self.dataChanged.emit(self.index(0), self.index(len(people) - 1))
            return
        self.beginResetModel()
        self.people = people
        self.endResetModel()

    def _people_of(self, reading: Reading) -> list[Person]:
        said = Counter(quotation.speaker_id for quotation in reading.findings.quotations)
        english = {
            s.id: name for s, name in zip(reading.findings.speakers, reading.speaker_names, strict=False)
        }
        people = [
            Person(s.id, s.name, said[s.id], english.get(s.id) or "")
            for s in reading.findings.speakers
            if said[s.id]
        ]
        return [*people, Person(None, self.tr("Speaker not named"), said[None])] if said[None] else people

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many people there are."""
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, tooltip and what a screen reader says."""
        person = self.people[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return person.english or person.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.tr("{name}: {count} quotations").format(name=person.names, count=person.count)
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(120, max(_ROW, QFontMetrics(option.font).height() + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, SpeakersModel)
        person = model.people[index.row()]
        rect, direction, state = option.rect, option.direction, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_focus(painter, QRectF(rect), state, self.colours)
        mark = rect.adjusted(8, (rect.height() - _MARK) // 2, 0, 0)
        mark.setSize(QSize(_MARK, _MARK))
        mark = QStyle.visualRect(direction, rect, mark)
        paint_speaker(painter, person.number, QRectF(mark), self.colours.speaker(person.number).ink)
        number = str(person.count)
        metrics = QFontMetrics(option.font)
        wide = metrics.horizontalAdvance(number) + 8
        first, second = (person.english, person.name) if person.english else (person.name, "")
        if second and direction is Qt.LayoutDirection.RightToLeft:  # the reader's own language first
            first, second = second, first
        room = rect.width() - 28 - wide - 8
        ink = self.colours.ink if person.number is not None else self.colours.muted
        self._write(painter, option, rect.adjusted(28, 0, -wide - 8, 0), first, ink)
        taken = min(metrics.horizontalAdvance(first), room) + 8
        if second and taken < room - 24:
            rest = rect.adjusted(28 + taken, 0, -wide - 8, 0)
            self._write(painter, option, rest, second, self.colours.muted)
        counts = rect.adjusted(rect.width() - wide, 0, -8, 0)
        self._write(painter, option, counts, number, self.colours.muted, at_end=True)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        words: str,
        colour: str,
        *,
        at_end: bool = False,
    ) -> None:
        """Write `words` at the start of `rect`, or at its end; mirrored where the window is."""
        wanted = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        side = QStyle.visualAlignment(option.direction, wanted) | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(QColor(colour))
        shown = QFontMetrics(option.font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        place = QStyle.visualRect(option.direction, option.rect, rect)
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


def paint_focus(painter: QPainter, rect: QRectF, state: QStyle.StateFlag, colours: Colours) -> None:
    """The ground of a list's entry: under the mouse, and with a line around it where the keyboard is."""
    inside = rect.adjusted(1, 1, -1, -1)
    if state & QStyle.StateFlag.State_Selected:
        painter.setPen(QPen(QColor(colours.rule), 1.0))
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(inside, 6, 6)
    if state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(inside, 6, 6)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(colours.accent), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inside, 6, 6)


class SpeakersPanel(QListView):
    """Click or Enter goes to the person's next quotation, round and round."""

    quotation_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Speakers"))
        self._model = SpeakersModel(self)
        self._delegate = _Delegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_chosen)
        self._said: dict[int | None, list[int]] = {}
        self._next: dict[int | None, int] = {}
        self._shown: Reading | None = None

    @property
    def people(self) -> list[Person]:
        """The people on show."""
        return self._model.people

    def show_reading(self, reading: Reading | None) -> None:
        """Show the speakers of `reading`."""
        before, self._shown = self._shown, reading
        if (
            reading is not None
            and before is not None
            and reading.findings is before.findings
            and reading.speaker_names is before.speaker_names
        ):
            return  # some English came, which tells nothing new of them
        said: dict[int | None, list[int]] = {}
        for number, quotation in enumerate(reading.findings.quotations if reading else ()):
            said.setdefault(quotation.speaker_id, []).append(number)
        if said != self._said:
            self._said, self._next = said, {}
        self._model.take(reading)

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self._delegate.colours = colours
        self.viewport().update()

    def wanted_height(self) -> int:
        """The height that shows everybody."""
        return len(self.people) * _ROW + 6

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._on_chosen(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _on_chosen(self, index: QModelIndex) -> None:
        speaker = self._model.people[index.row()].number
        said = self._said.get(speaker, [])
        if said:
            turn = self._next.get(speaker, 0) % len(said)
            self._next[speaker] = turn + 1
            self.quotation_chosen.emit(said[turn])
