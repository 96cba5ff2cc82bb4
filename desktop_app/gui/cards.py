"""A list of cards: sentences and notes about them, each leading to a place in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

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
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.article.model import Role
from desktop_app.gui.cell import Cell
from desktop_app.gui.faces import TextStyle, interface_font, text_style
from desktop_app.gui.marks import paint_doubt
from desktop_app.gui.painting import quotation_pen
from desktop_app.gui.rows import CellText, Piece
from desktop_app.gui.theme import LIGHT, Colours

_Index = QModelIndex | QPersistentModelIndex
_PAD, _GAP, _BETWEEN = 11, 9, 4
_SMALL = 86  # per cent of the text's size on the page
_SAMPLE = 24  # the width of a sample of a quotation's line
_BATCH = 12  # cards laid out at a time: a list of thousands must not hold up the window
_KEPT = 400  # paragraphs whose layout is kept


class Face(Enum):
    """How a part of a card is set."""

    ENGLISH = auto()
    ARABIC = auto()
    REMARK = auto()
    NOTE = auto()


@dataclass(frozen=True, slots=True)
class Sample:
    """A piece of the line that a quotation has in the text, as the key draws it."""

    speaker: int | None
    spoken: bool
    exact: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of a card; `pending` words stand for what is still to come; `marked` is the place it is about."""

    text: str
    face: Face
    pending: bool = False
    sample: Sample | None = None
    marked: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Card:
    """One card: what it leads to, and its paragraphs from top to bottom."""

    number: int
    parts: tuple[Part, ...]


class CardModel(QAbstractListModel):
    """The cards as a list; one of them may be lit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: tuple[Card, ...] = ()
        self.lit: int | None = None

    def take(self, cards: Sequence[Card]) -> None:
        """Show these cards; where only their words are others, places and the keyboard stay."""
        before, self.cards = self.cards, tuple(cards)
        if [card.number for card in before] != [card.number for card in self.cards]:
            self.beginResetModel()
            self.endResetModel()
            return
        for row, (old, new) in enumerate(zip(before, self.cards, strict=True)):
            if old is not new and old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, number: int | None) -> int | None:
        """The row of the card with that number."""
        return next((row for row, card in enumerate(self.cards) if card.number == number), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many cards there are."""
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """All paragraphs, for the screen reader; the drawing is the delegate's."""
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.parts[0].text if card.parts else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "\n".join(part.text for part in card.parts if not part.pending)
        return None


class _Delegate(QStyledItemDelegate):
    """Draws the cards; lays out each of their paragraphs once for a width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT
        self.width = 280
        self._cells: dict[tuple[Part, bool], Cell] = {}

    def clear(self) -> None:
        self._cells.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        heights = [cell.height for _, cell in self._content(option, index)]
        height = sum(heights) + _BETWEEN * (len(heights) - 1)
        return QSize(self.width, round(height) + 2 * _PAD + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card = QRectF(option.rect).adjusted(1, 1, -1, -_GAP)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, card, option.state, lit=self._is_lit(index), mirrored=mirrored)
        corner = QPointF(card.left() + _PAD, card.top() + _PAD - 2)
        for part, cell in self._content(option, index):
            quiet = part.face is Face.NOTE
            at = QPointF(corner)
            if part.sample is not None:
                self._paint_sample(painter, part.sample, cell, corner, mirrored=mirrored)
                at.setX(at.x() + (0 if mirrored else _SAMPLE + 7))
            ink = self.colours.muted if quiet else self.colours.ink
            cell.draw(painter, at, ink=ink, pending=self.colours.faint)
            if part.marked[1]:
                for box in cell.boxes(*part.marked):
                    paint_doubt(painter, box.translated(at), self.colours.flag)
            corner.setY(corner.y() + cell.height + _BETWEEN)
        painter.restore()

    def _is_lit(self, index: _Index) -> bool:
        model = index.model()
        assert isinstance(model, CardModel)
        return model.lit is not None and model.cards[index.row()].number == model.lit

    def _paint_ground(
        self, painter: QPainter, card: QRectF, state: QStyle.StateFlag, *, lit: bool, mirrored: bool
    ) -> None:
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = self.colours.accent if focused else self.colours.faint if over else self.colours.rule
        painter.setPen(QPen(QColor(edge), 2.5 if focused else 1.0))
        painter.setBrush(QColor(self.colours.lit if lit else self.colours.card))
        painter.drawRoundedRect(card, 7, 7)
        if lit:
            # A bar as beside the text's lit sentence, so that it shows without the colour too.
            x = card.right() - 6 if mirrored else card.left() + 3
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colours.accent))
            painter.drawRoundedRect(QRectF(x, card.top() + 8, 3, card.height() - 16), 1.5, 1.5)

    def _paint_sample(
        self, painter: QPainter, sample: Sample, cell: Cell, corner: QPointF, *, mirrored: bool
    ) -> None:
        x = corner.x() + (self._room() - _SAMPLE if mirrored else 0)
        box = QRectF(x, corner.y() + 3, _SAMPLE, cell.style.line_height - 6)
        colours = self.colours.speaker(sample.speaker)
        if sample.spoken:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.tint))
            painter.drawRoundedRect(box, 3, 3)
        painter.setPen(quotation_pen(colours.ink, exact=sample.exact))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _room(self) -> float:
        return self.width - 2 * _PAD - 2

    def _content(self, option: QStyleOptionViewItem, index: _Index) -> list[tuple[Part, Cell]]:
        model = index.model()
        assert isinstance(model, CardModel)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        return [(part, self._cell(part, mirrored)) for part in model.cards[index.row()].parts]

    def _cell(self, part: Part, mirrored: bool) -> Cell:
        key = (part, mirrored)
        if key not in self._cells:
            if len(self._cells) > _KEPT:
                self._cells.clear()
            pieces = (Piece(0, 0, 0, len(part.text), part.pending),)
            from_right = mirrored if part.face in (Face.REMARK, Face.NOTE) else part.face is Face.ARABIC
            room = self._room() - (_SAMPLE + 7 if part.sample is not None else 0)
            self._cells[key] = Cell(
                CellText(part.text, pieces, right_to_left=from_right), _style(part.face), room
            )
        return self._cells[key]


@cache
def _style(face: Face) -> TextStyle:
    if face not in (Face.REMARK, Face.NOTE):
        return text_style(arabic=face is Face.ARABIC, role=Role.BODY, zoom=_SMALL)
    font = interface_font(pixels=12)
    metrics = QFontMetricsF(font)
    height = float(round(metrics.height() * 1.15))
    baseline = float(round((height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()))
    return TextStyle(font, height, baseline, metrics.averageCharWidth())


class CardList(QListView):
    """Click, Enter or Space on a card goes where it leads."""

    chosen = Signal(int)  # what the card leads to
    row_chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._model = CardModel(self)
        self._delegate = _Delegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.clicked.connect(self._on_chosen)

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards on show."""
        return self._model.cards

    @property
    def lit(self) -> int | None:
        """The number of the card that is lit, None for none."""
        return self._model.lit if self._model.row_of(self._model.lit) is not None else None

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards."""
        self._model.take(cards)

    def light(self, number: int | None) -> None:
        """Light the card with that number and bring it into sight; None or another number: none."""
        if number == self._model.lit:
            return
        self._model.lit = number
        row = self._model.row_of(number)
        if row is not None and not self.underMouse():
            self.scrollTo(self._model.index(row, 0))
        self.viewport().update()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self._on_chosen(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.cards[index.row()].number)
        self.row_chosen.emit(index.row())
