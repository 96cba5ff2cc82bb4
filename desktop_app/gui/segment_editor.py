"""The editor of one segment: a text field that stands over a cell of the page and sets its lines as the cell does."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QVBoxLayout, QWidget

from desktop_app.gui.faces import TextStyle
from desktop_app.gui.positions import Positions, showable

_SIDE, _EDGE = 7, 4  # pixels around the words, the line included
_LINE = 1
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SegmentText(QTextEdit):
    """Plain words on one line, however often that is broken; steps back are not its own but the document's."""

    typed = Signal(str)
    left = Signal()
    step_requested = Signal(int)  # to the next segment (1) or the one before (-1)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segment-text")
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # the window takes drops, wherever they fall
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        for bar in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.document().setDocumentMargin(0)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.passed_on: set[QKeySequence] = set()  # keys of the window's actions that a field takes elsewhere
        self._style: TextStyle | None = None
        self._setting = False
        self.textChanged.connect(self._on_changed)

    @property
    def words(self) -> str:
        """What stands here, on one line."""
        return showable(self.document().toRawText())  # plain text would lose hard blanks

    @property
    def caret(self) -> int:
        """Where the caret is, in code points."""
        return Positions(self.words).to_python(self.textCursor().position())

    @property
    def selected(self) -> str:
        """The words that are selected, else the one that the caret is in; '' for none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return showable(cursor.selectedText())

    def put_caret(self, position: int) -> None:
        """Put the caret before a code point; -1: behind the last."""
        cursor = self.textCursor()
        if position < 0:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        else:
            words = self.words
            cursor.setPosition(Positions(words).to_qt(min(position, len(words))))
        self.setTextCursor(cursor)

    def put(self, words: str, style: TextStyle, *, caret: int) -> None:
        """Show `words` in `style`; nobody has typed them."""
        self._setting, self._style = True, style
        self.setFont(style.font)
        self.document().setDefaultFont(style.font)
        self.setPlainText(showable(words))
        self._set_lines()
        self._setting = False
        self.put_caret(caret)

    def put_in(self, words: str) -> None:
        """Put words in at the caret, as if they were typed."""
        self.textCursor().insertText(_one_line(words))

    def show_stretches(self, stretches: Iterable[tuple[int, int, QTextCharFormat]]) -> None:
        """Set parts of the words, from one code point to another, off from the rest."""
        positions = Positions(self.words)
        made = []
        for start, end, look in stretches:
            one = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(positions.to_qt(start))
            cursor.setPosition(positions.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
            one.cursor, one.format = cursor, look
            made.append(one)
        self.setExtraSelections(made)

    @property
    def lines_height(self) -> int:
        """The height of all lines."""
        return ceil(self.document().size().height())

    @property
    def baseline(self) -> float:
        """Where the first line's baseline is."""
        line = self.document().firstBlock().layout().lineAt(0)
        return line.y() + line.ascent() if line.isValid() else 0.0

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted becomes one line."""
        if source.hasText():
            self.put_in(source.text())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words only."""
        return source.hasText()

    def event(self, event: QEvent) -> bool:
        """Leave the document's keys to the window, and take the one that leaves."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence(event.keyCombination())
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if keys in self.passed_on:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, Enter and the arrows with Ctrl or Alt go to other segments; all else is typing."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER:
            if not modifiers:
                self.step_requested.emit(1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and modifiers in (_CONTROL, _ALT):
            self.step_requested.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The wheel scrolls the page, not the field."""
        frame = self.parentWidget()
        page = None if frame is None else frame.parentWidget()
        if event.type() is QEvent.Type.Wheel and page is not None:
            QApplication.sendEvent(page, event)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the words; the document's own steps are in the window's menu."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() in ("edit-undo", "edit-redo"):
                action.setVisible(False)
        menu.popup(event.globalPos())

    def _on_changed(self) -> None:
        if self._setting:
            return
        if self.document().blockCount() > 1:  # an input method, or something dropped
            self._setting = True
            at = self.textCursor().position()
            self.setPlainText(_one_line(self.toPlainText()))
            self._setting = False
            cursor = self.textCursor()
            cursor.setPosition(min(at, len(self.toPlainText())))
            self.setTextCursor(cursor)
        self._setting = True
        self._set_lines()
        self._setting = False
        self.typed.emit(self.words)

    def _set_lines(self) -> None:
        """The same distance between all baselines, as on the page."""
        assert self._style is not None
        block = QTextBlockFormat()
        block.setLineHeight(self._style.line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if self.document().firstBlock().blockFormat().lineHeight() == self._style.line_height:
            return
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)


class SegmentEditor(QFrame):
    """The field with a line around it, and room below for what belongs to it."""

    resized = Signal()  # it wants another height

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("segment")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = SegmentText()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._column.addWidget(self.text)
        self._below: list[QWidget] = []
        self.room = 0.0  # the height that the page has to keep for it, from the top of its first line
        self.text.document().documentLayout().documentSizeChanged.connect(lambda _size: self.resized.emit())
        self.hide()

    def add_below(self, widget: QWidget) -> None:
        """Put a widget under the words; it says by itself whether it is there."""
        self._below.append(widget)
        self._column.addWidget(widget)

    def fit(self, cell: QRectF, style: TextStyle) -> None:
        """Stand so that the words lie over those of `cell`, a place in the widget around it."""
        shift = round(style.baseline - self.text.baseline)
        side, edge = _SIDE - _LINE, _EDGE - _LINE
        self._column.setContentsMargins(side, edge + max(shift, 0), side, edge)
        width = round(cell.width())
        self.text.setFixedWidth(width)
        self.text.setFixedHeight(self.text.lines_height + 1)
        corner = QPointF(cell.x() - _SIDE, cell.y() - _EDGE + min(shift, 0)).toPoint()
        below = self._height_below(width)
        height = self.text.lines_height + 1 + max(shift, 0) + 2 * _EDGE + below
        self.setGeometry(corner.x(), corner.y(), width + 2 * _SIDE, height)
        # Its line stands in the space between two rows; only what is below the words needs more.
        self.room = float(self.text.lines_height + below)

    def _height_below(self, width: int) -> int:
        height = 0
        for widget in self._below:
            if not widget.isHidden():
                wanted = widget.heightForWidth(width) if widget.hasHeightForWidth() else -1
                height += self._column.spacing() + (wanted if wanted >= 0 else widget.sizeHint().height())
        return height


def _one_line(text: str) -> str:
    lines = text.replace("\t", " ").splitlines()
    return "".join(lines) if len(lines) < 2 else " ".join(line.strip() for line in lines if line.strip())
