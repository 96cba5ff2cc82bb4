"""The list of texts in the queue: a line each, with a sign and words for how far it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.gui.batch_rows import Row, RowState
from desktop_app.gui.batch_words import details, state_words
from desktop_app.gui.theme import LIGHT, Colours

_Index = QModelIndex | QPersistentModelIndex
_PAD, _SIGN, _GAP = 10, 14, 8
NEXT_KEY = QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Up)
_LEAST = 90  # pixels of a name that are seen, whatever its state has to say


class QueueModel(QAbstractListModel):
    """The rows as a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def take(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def change(self, number: int) -> None:
        """One row is another."""
        self.dataChanged.emit(self.index(number), self.index(number))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A name, and for a screen reader its state with it; the drawing is the delegate's."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.source.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.source.name}: {state_words(row)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (str(row.source.path or ""), details(row))))
        return None


class _Delegate(QStyledItemDelegate):
    """Draws a line: the sign, the name with its folders, at the end the state in words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, QFontMetrics(option.font).height() + 2 * 7)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, QueueModel)
        row = model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        self._paint_ground(painter, option)
        metrics = QFontMetrics(option.font)
        inner = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        sign = QRect(inner.left(), inner.center().y() - _SIGN // 2, _SIGN, _SIGN)
        _paint_sign(
            painter, QRectF(QStyle.visualRect(option.direction, inner, sign)), row.state, self._ink(row.state)
        )
        words = state_words(row)
        room = inner.width() - _SIGN - 2 * _GAP
        wide = min(metrics.horizontalAdvance(words) + 2, max(room - _LEAST, 0))
        name = QRect(inner.left() + _SIGN + _GAP, inner.top(), room - wide, inner.height())
        state = QRect(inner.right() + 1 - wide, inner.top(), wide, inner.height())
        self._paint_words(
            painter, option, inner, name, _parted(row.source.below), self.colours.ink, middle=True
        )
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = self.colours.ink if chosen else self._ink(row.state)
        self._paint_words(painter, option, inner, state, words, ink, at_end=True)
        if row.state is RowState.READING and row.total:
            self._paint_bar(painter, option, row.done / row.total)
        painter.restore()

    def _ink(self, state: RowState) -> str:
        colours = self.colours
        return {RowState.FAILED: colours.flag, RowState.READING: colours.ink}.get(state, colours.muted)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        ground = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colours.selection))
            painter.drawRoundedRect(ground, 5, 5)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        inner: QRect,
        rect: QRect,
        words: str,
        ink: str,
        *,
        middle: bool = False,
        at_end: bool = False,
    ) -> None:
        cut = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        shown = QFontMetrics(option.font).elidedText(words, cut, rect.width())
        side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        align = QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(QColor(ink))
        # On which side it stands is the window's.
        painter.drawText(
            QStyle.visualRect(option.direction, inner, rect),
            int(align | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine),
            shown,
        )

    def _paint_bar(self, painter: QPainter, option: QStyleOptionViewItem, share: float) -> None:
        whole = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        part = QRect(whole.left(), whole.bottom() - 2, round(whole.width() * share), 2)
        painter.fillRect(QStyle.visualRect(option.direction, whole, part), QColor(self.colours.done))


def _parted(below: PurePath) -> str:
    """A name with its folders from left to right, each part in its own direction: else «1.txt» becomes «txt.1»."""
    parts = [f"\u2068{part}\u2069" for part in below.parts]
    return "\u2066" + "/".join(parts) + "\u2069"


def _paint_sign(painter: QPainter, box: QRectF, state: RowState, ink: str) -> None:
    """A tick, one with a line under it (finished before), a cross, a triangle or a ring: told by shape, not by colour."""
    painter.setPen(QPen(QColor(ink), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height())

    if state in (RowState.DONE, RowState.ALREADY):
        painter.drawPolyline(QPolygonF([at(0.15, 0.5), at(0.4, 0.75), at(0.88, 0.2)]))
        if state is RowState.ALREADY:
            painter.drawLine(at(0.15, 1.0), at(0.88, 1.0))
    elif state is RowState.FAILED:
        painter.drawLine(at(0.2, 0.2), at(0.8, 0.8))
        painter.drawLine(at(0.8, 0.2), at(0.2, 0.8))
    elif state is RowState.READING:
        painter.setBrush(QColor(ink))
        painter.drawPolygon(QPolygonF([at(0.25, 0.2), at(0.8, 0.5), at(0.25, 0.8)]))
    else:
        painter.drawEllipse(at(0.5, 0.5), box.width() * 0.18, box.height() * 0.18)


class QueueList(QListView):
    """Enter or a double click opens a text, Delete takes the chosen ones out of the queue, Alt+Up has them read next."""

    open_requested = Signal(int)
    next_requested = Signal()
    remove_requested = Signal()
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Texts to translate"))
        self._model = QueueModel(self)
        self._delegate = _Delegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self.open_requested.emit(index.row()))
        self.selectionModel().selectionChanged.connect(lambda *_ends: self.chosen_changed.emit())

    @property
    def chosen(self) -> list[int]:
        """The numbers of the rows that are chosen."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def is_chosen(self, number: int) -> bool:
        """Whether a row is chosen."""
        return self.selectionModel().isSelected(self._model.index(number))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the keyboard stays at its text, or where that was, and what is chosen stays chosen."""
        at, before = self.currentIndex().row(), self._model.rows
        here = before[at].key if 0 <= at < len(before) else None
        chosen = {before[place].key for place in self.chosen}
        self._model.take(rows)
        if rows:
            places = {row.key: place for place, row in enumerate(rows)}
            at = places.get(here or 0, min(max(at, 0), len(rows) - 1))
            self.setCurrentIndex(self._model.index(at))
            if chosen & places.keys():
                self._choose(place for key, place in places.items() if key in chosen)
        self.chosen_changed.emit()

    def _choose(self, places: Iterable[int]) -> None:
        wanted = QItemSelection()
        for place in places:
            wanted.select(self._model.index(place), self._model.index(place))
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_row(self, number: int) -> None:
        """Draw one row anew."""
        self._model.change(number)

    def bring_into_sight(self, number: int) -> None:
        """Scroll to a row, unless somebody is in the list."""
        if not self.hasFocus() and not self.underMouse():
            self.scrollTo(self._model.index(number))

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self._delegate.colours = colours
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete takes out, Alt+Up goes before the others."""
        if event.keyCombination() == NEXT_KEY:
            self.next_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.open_requested.emit(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)
