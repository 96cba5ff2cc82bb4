"""The summary in both languages; each entry leads to its sentence."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.article.model import Role
from desktop_app.gui.cell import Cell
from desktop_app.gui.faces import TextStyle, text_style
from desktop_app.gui.positions import showable
from desktop_app.gui.rows import CellText, Piece
from desktop_app.gui.theme import LIGHT, Colours
from desktop_app.reading.model import Reading

_Index = QModelIndex | QPersistentModelIndex
_PAD, _GAP = 11, 9
_AT_A_TIME = 40  # entries
_SMALL = 86  # per cent of the text's size on the page


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
    return tuple(_entry(reading, chosen.index) for chosen in reading.summary.sentences)


def _entry(reading: Reading, sentence: int) -> Entry:
    english = reading.english(sentence)
    source = showable(reading.article.cut(reading.article.sentences[sentence]))
    if reading.arabic:
        return Entry(sentence, source, showable(english.text) if english else "")
    return Entry(sentence, "", source)


class SummaryModel(QAbstractListModel):
    """The entries as a list, so many at a time as a view asks for: it lays out all that it has been given.

    The summary of a book is as long as an article.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()
        self.waiting = ""
        self._given = 0

    def take(self, entries: tuple[Entry, ...], waiting: str) -> None:
        """Show these entries; those that only gained their English keep their place and the keyboard's."""
        same = [e.sentence for e in entries] == [e.sentence for e in self.entries]
        if same:
            before, self.entries = self.entries, entries
            repaint = waiting != self.waiting
            self.waiting = waiting
            for row, (old, new) in enumerate(zip(before[: self._given], entries, strict=False)):
                if old is new and not repaint:
                    continue
                if old != new or (repaint and not new.english):
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self.entries, self.waiting = entries, waiting
        self._given = min(len(entries), _AT_A_TIME)
        self.endResetModel()

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether there are entries that the view has not been given."""
        return not parent.isValid() and self._given < len(self.entries)

    def fetchMore(self, parent: _Index) -> None:
        """Give the view some more: it has been scrolled to its end."""
        more = min(self._given + _AT_A_TIME, len(self.entries))
        self.beginInsertRows(parent, self._given, more - 1)
        self._given = more
        self.endInsertRows()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many entries the view has been given."""
        return 0 if parent.isValid() else self._given

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Both languages, for the screen reader; the drawing is the delegate's."""
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.english or entry.arabic
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.english}\n{entry.arabic}".strip()
        return None


class _Delegate(QStyledItemDelegate):
    """Draws an entry as a card: English above, Arabic below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT
        self.width = 280
        self._cells: dict[tuple[str, bool, int], Cell] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        english, arabic = self._pair(index)
        heights = [cell.height for cell in (english, arabic) if cell is not None]
        height = sum(heights) + 4 * (len(heights) - 1)
        return QSize(self.width, round(height) + 2 * _PAD + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        card = rect.adjusted(1, 1, -1, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = self.colours.accent if focused else self.colours.faint if over else self.colours.rule
        painter.setPen(QPen(QColor(edge), 1.5 if focused else 1.0))
        painter.setBrush(QColor(self.colours.card))
        painter.drawRoundedRect(card, 7, 7)
        english, arabic = self._pair(index)
        corner = QPointF(card.left() + _PAD, card.top() + _PAD - 2)
        if english is not None:
            english.draw(painter, corner, ink=self.colours.ink, pending=self.colours.faint)
            corner.setY(corner.y() + english.height + 4)
        if arabic is not None:
            arabic.draw(painter, corner, ink=self.colours.ink, pending=self.colours.faint)
        painter.restore()

    def clear(self) -> None:
        self._cells.clear()

    def _pair(self, index: _Index) -> tuple[Cell | None, Cell | None]:
        model = index.model()
        assert isinstance(model, SummaryModel)
        entry = model.entries[index.row()]
        words = entry.english or model.waiting
        english = self._cell(words, arabic=False, pending=not entry.english) if words else None
        return english, self._cell(entry.arabic, arabic=True) if entry.arabic else None

    def _cell(self, text: str, *, arabic: bool, pending: bool = False) -> Cell:
        key = (text, arabic, self.width)
        if key not in self._cells:
            pieces = (Piece(0, 0, 0, len(text), pending),)
            content = CellText(text, pieces, right_to_left=arabic)
            self._cells[key] = Cell(content, _style(arabic), self.width - 2 * _PAD - 2)
        return self._cells[key]


def _style(arabic: bool) -> TextStyle:
    return text_style(arabic=arabic, role=Role.BODY, zoom=_SMALL)


class SummaryPanel(QListView):
    """The summary as cards; click or Enter goes to the sentence."""

    sentence_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Summary"))
        self._model = SummaryModel(self)
        self._shown: Reading | None = None
        self._delegate = _Delegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_chosen)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries on show."""
        return self._model.entries

    def show_reading(
        self, reading: Reading | None, *, waiting: str = "", sentences: Collection[int] | None = None
    ) -> None:
        """Show the summary of `reading`; `waiting` stands where English is still to come.

        `sentences` are those whose English came or changed, None where anything may have.
        """
        before, self._shown = self._shown, reading
        entries = self._model.entries
        if sentences is None or reading is None or before is None or reading.summary is not before.summary:
            entries = entries_of(reading)
        elif not {entry.sentence for entry in entries}.isdisjoint(sentences):
            entries = tuple(_entry(reading, e.sentence) if e.sentence in sentences else e for e in entries)
        if entries is not self._model.entries or waiting != self._model.waiting:
            self._model.take(entries, waiting)

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self._delegate.colours = colours
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the cards to the panel."""
        width = self.viewport().width()
        if width != self._delegate.width:
            self._delegate.width = width
            self._delegate.clear()
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """At the last entry given ask for more: the list itself does so only when it is scrolled."""
        super().currentChanged(current, previous)
        if current.row() == self._model.rowCount() - 1 and self._model.canFetchMore(QModelIndex()):
            self._model.fetchMore(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self._on_chosen(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.sentence_chosen.emit(self._model.entries[index.row()].sentence)
