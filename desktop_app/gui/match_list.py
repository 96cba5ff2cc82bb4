"""The matches of a segment as cards: percentage, the Arabic with its differences, the English, where it is from."""

from __future__ import annotations

from collections.abc import Sequence

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
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.gui.faces import interface_font, reading_font
from desktop_app.gui.match_words import Kind, pieces, provenance, rating, spoken
from desktop_app.gui.positions import showable
from desktop_app.gui.theme import LIGHT, Colours
from desktop_app.memory.model import Match

_Index = QModelIndex | QPersistentModelIndex
_PAD, _GAP = 10, 9
_ARABIC_PIXELS, _ENGLISH_PIXELS, _NOTE_PIXELS = 19, 14, 12


class MatchModel(QAbstractListModel):
    """The matches as a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matches: tuple[Match, ...] = ()
        self.segment = ""

    def take(self, matches: Sequence[Match], segment: str) -> None:
        """Show the matches of a segment."""
        self.beginResetModel()
        self.matches, self.segment = tuple(matches), segment
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many there are."""
        return 0 if parent.isValid() else len(self.matches)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words for a screen reader; the drawing is the delegate's."""
        match = self.matches[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return match.english
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(match, self.segment)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(match.unit.notes)
        return None


class _Delegate(QStyledItemDelegate):
    """Draws the cards, each a small document that is laid out once for a width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT
        self.width = 280
        self._documents: dict[tuple[int, bool], QTextDocument] = {}

    def clear(self) -> None:
        self._documents.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self.width, round(self._document(option, index).size().height()) + 2 * _PAD + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card = QRectF(option.rect).adjusted(1, 1, -1, -_GAP)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        c = self.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = c.accent if focused else c.faint if over else c.rule
        painter.setPen(QPen(QColor(edge), 2.5 if focused else 1.0))
        painter.setBrush(QColor(c.card))
        painter.drawRoundedRect(card, 7, 7)
        painter.translate(card.topLeft() + QPointF(_PAD, _PAD))
        self._document(option, index).drawContents(painter)
        painter.restore()

    def _document(self, option: QStyleOptionViewItem, index: _Index) -> QTextDocument:
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        key = (index.row(), mirrored)
        if key not in self._documents:
            model = index.model()
            assert isinstance(model, MatchModel)
            match = model.matches[index.row()]
            made = document_of(match, model.segment, index.row() + 1, self.colours, mirrored=mirrored)
            made.setTextWidth(max(self.width - 2 * _PAD - 2, 40))
            self._documents[key] = made
        return self._documents[key]


def document_of(
    match: Match, segment: str, number: int, colours: Colours, *, mirrored: bool
) -> QTextDocument:
    """A card's text. Words of the memory alone are struck through, words of the segment alone underlined."""
    made = QTextDocument()
    made.setDocumentMargin(0)
    cursor = QTextCursor(made)
    note, bold = interface_font(pixels=_NOTE_PIXELS), interface_font(pixels=_NOTE_PIXELS, bold=True)
    cursor.setBlockFormat(_block(right_to_left=mirrored))
    cursor.insertText(f"{number}   ", _format(note, colours.muted))
    cursor.insertText(rating(match), _format(bold, colours.ink))
    cursor.insertBlock(_block(right_to_left=True, above=3))
    arabic = reading_font(arabic=True, pixels=_ARABIC_PIXELS)
    for piece in pieces(match, segment):
        form = _format(arabic, colours.ink)
        if piece.kind is Kind.REMOVED:
            form = _format(arabic, colours.flag)
            form.setFontStrikeOut(True)
        elif piece.kind is Kind.ADDED:
            form = _format(arabic, colours.accent)
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        cursor.insertText(showable(piece.text), form)
    cursor.insertBlock(_block(right_to_left=False, above=3))
    english = reading_font(arabic=False, pixels=_ENGLISH_PIXELS)
    cursor.insertText(showable(match.english), _format(english, colours.ink))
    words = provenance(match.unit)
    if words:
        cursor.insertBlock(_block(right_to_left=mirrored, above=5))
        cursor.insertText(showable(words), _format(note, colours.muted))
    return made


def _block(*, right_to_left: bool, above: int = 0) -> QTextBlockFormat:
    made = QTextBlockFormat()
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    made.setLayoutDirection(right if right_to_left else left)
    made.setTopMargin(above)
    return made


def _format(font: QFont, ink: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(ink))
    return made


class MatchList(QListView):
    """Enter or a double click puts a match in the segment's place, Shift+Enter where the caret is."""

    chosen = Signal(int)  # its place in the list, from 0
    insertion_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Matches in the translation memory"))
        self._model = MatchModel(self)
        self._delegate = _Delegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.row()))

    @property
    def matches(self) -> tuple[Match, ...]:
        """The matches on show."""
        return self._model.matches

    def show_matches(self, matches: Sequence[Match], segment: str) -> None:
        """Show the matches of a segment, the keyboard at the best."""
        if (tuple(matches), segment) == (self._model.matches, self._model.segment):
            return
        self._delegate.clear()
        self._model.take(matches, segment)
        if matches:
            self.setCurrentIndex(self._model.index(0))

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self._delegate.colours = colours
        self._delegate.clear()
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
        """Enter replaces, Shift+Enter inserts."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.insertion_requested if shift else self.chosen).emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)
