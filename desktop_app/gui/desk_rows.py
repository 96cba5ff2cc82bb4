"""Rows one can work in: where an editor stands over the English, the state of each segment, where one is cut."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop_app.gui.faces import TextStyle
from desktop_app.gui.word_rows import WordRows
from desktop_app.reading.model import Reading


class DeskRows(WordRows):
    """Knows what an editor needs; the editor itself is a widget over the rows."""

    edit_requested = Signal(int, int)  # a segment, and a position in its English, -1 for its end
    moved = Signal()  # what is in sight stands elsewhere now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: tuple[int, float] | None = None  # the segment that is edited, and the height it needs
        self._cut: tuple[int, int] | None = None

    def english_rect(self, segment: int) -> QRectF:
        """Where the English of the row of `segment` stands in the viewport, as high as its lines."""
        if self._stack is None:
            return QRectF()
        number = self._stack.rows.row_of(segment)
        cell, origin = self._stack.layout(number).cell(arabic=False)
        corner = origin + self._corner(number)
        return QRectF(corner.x(), corner.y(), cell.width, cell.height)

    def english_style(self, segment: int) -> TextStyle:
        """How the English of `segment` is set."""
        assert self._stack is not None
        rows = self._stack.rows
        return self._stack.page.text_style(rows.role(rows.row_of(segment)), arabic=False)

    def keep_room(self, segment: int | None, height: float = 0.0) -> None:
        """Keep at least `height` for the English of `segment` and of no other; None: of none at all."""
        room = None if segment is None else (segment, height)
        if room != self._room:
            self._room = room
            self._settle()

    def show_cut(self, cut: tuple[int, int] | None) -> None:
        """Show where a segment is about to be cut: the segment, and a position in its Arabic."""
        self._cut = cut
        self.viewport().update()

    def bring_into_sight(self, top: float, bottom: float) -> None:
        """Scroll as little as is needed to show what lies between two heights of the viewport."""
        height, bar = self.viewport().height(), self.verticalScrollBar()
        if bottom > height - 8:
            bar.setValue(bar.value() + round(min(bottom - height + 24, top - 8)))
        elif top < 8:
            bar.setValue(bar.value() + round(top - 24))

    def show_resegmented(self, reading: Reading, segment: int | None) -> None:
        """Show the article on screen in other segments, where one was in it; `segment` is the keyboard's then."""
        before, held = self.reading, self._hold()
        self._room = self._cut = None
        self._recutting = self._settling = True  # nothing is laid out before it is known where one is
        self.show_reading(reading, waiting=self._waiting)
        self._recutting = self._settling = False
        if before is not None and held is not None and reading.article.sentences:
            start = before.article.sentences[held[0]].start
            self._put(reading.article.sentence_at(start).index, held[1])
        self._settle()
        if segment is not None:
            self.put_current(segment)

    def put_current(self, segment: int) -> None:
        """Make `segment` the keyboard's, wherever it stands; views that have one do."""

    # --- Qt -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits the segment one is at."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.reading is not None:
            self.edit_requested.emit(-1, -1)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """In rows of one segment the English is edited where it is clicked; elsewhere a word is selected."""
        found = self._locate(event.position())
        if found is not None and self._stack is not None and self.page_style.by_sentence:
            number, inside = found
            layout = self._stack.layout(number)
            if not layout.arabic_at(inside) and self._stack.rows.reading.arabic:
                cell, origin = layout.cell(arabic=False)
                piece = cell.content.piece_of(layout.row.first)
                pending = piece is None or piece.pending
                self.edit_requested.emit(
                    layout.row.first, 0 if pending else cell.position_at(inside - origin)
                )
                return
        super().mouseDoubleClickEvent(event)

    # --- inside -------------------------------------------------------------------------------------------

    def _settle(self) -> None:
        stack = self._stack
        if stack is not None and len(stack.rows) and not self._settling:
            rows = stack.rows
            room = self._room
            if room is not None and room[0] < len(rows.reading.article.sentences):
                stack.keep_rooms({rows.row_of(room[0]): room[1]})
            else:
                stack.keep_rooms({})
        super()._settle()
        self.moved.emit()
