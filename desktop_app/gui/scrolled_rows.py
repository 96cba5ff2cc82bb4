"""A reading as rows that scroll: keeps the row at the top where it is, whatever changes around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop_app.gui.page_style import PageStyle
from desktop_app.gui.painting import Look, paint_row
from desktop_app.gui.row_layout import Page
from desktop_app.gui.row_stack import RowStack
from desktop_app.gui.rows import Rows
from desktop_app.gui.theme import LIGHT, Colours
from desktop_app.reading.model import Reading

_LINE = 36  # pixels a step of the wheel's third scrolls at 100 %


class ScrolledRows(QAbstractScrollArea):
    """Only the rows in sight are laid out.

    Painted by hand rather than with two text widgets: their rows would have to be kept level by margins,
    which lays out the whole text for every sentence that arrives, and their tints cover the line above.
    """

    looked_at = Signal(int)  # the first sentence in sight
    reading_shown = Signal(object)  # another article
    reading_updated = Signal(object, object)  # a later state of it, and the sentences or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack: RowStack | None = None
        self._colours: Colours = LIGHT
        self._page_style = PageStyle()
        self._waiting = ""
        self._anchor: tuple[int, float] = (0, 0.0)
        self._settling = False
        self._recutting = False  # whether what comes is the same article in other segments
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def reading(self) -> Reading | None:
        """The reading on screen."""
        return self._stack.rows.reading if self._stack else None

    def show_reading(self, reading: Reading, *, waiting: str = "") -> None:
        """Show another article from its beginning."""
        self._waiting = waiting
        self._stack_rows(reading)
        self._anchor = (0, 0.0)
        self._settle()
        self.reading_shown.emit(reading)

    def update_reading(
        self, reading: Reading, *, sentences: Iterable[int] | None = None, waiting: str | None = None
    ) -> set[int]:
        """Show a later state of the article on screen; nothing in sight moves more than it must.

        Args:
            reading: the later state.
            sentences: those whose English arrived; None when anything may have changed.
            waiting: the word that stands for English to come; None leaves it.

        Returns:
            The rows that are different now.
        """
        if self._stack is None:
            self.show_reading(reading, waiting=waiting or "")
            return set()
        self._waiting = self._waiting if waiting is None else waiting
        changed = self._stack.rows.update(reading, sentences=sentences, waiting=self._word())
        self._stack.forget(changed)
        self._settle()
        self.reading_updated.emit(reading, sentences)
        return changed

    def show_from(self, sentence: int) -> None:
        """Scroll so that the row of `sentence` is the first in sight, as far as the text goes on below it."""
        if self._stack is None or not len(self._stack.rows):
            return
        self._anchor = (self._stack.rows.row_of(sentence), 0.0)
        self._settle()
        self.looked_at.emit(self._first_in_sight())

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self._colours = colours
        self.viewport().update()

    def set_zoom(self, zoom: int) -> None:
        """Show the text at `zoom` per cent, the first row in sight staying where it is."""
        self.set_page_style(replace(self._page_style, zoom=zoom))

    @property
    def page_style(self) -> PageStyle:
        """How the page is set."""
        return self._page_style

    @property
    def waiting(self) -> str:
        """The word that stands for English to come."""
        return self._waiting

    def set_page_style(self, style: PageStyle) -> None:
        """Set the page anew; what is at the top of it stays there."""
        before, self._page_style = self._page_style, style
        if style == before or self._stack is None:
            return
        if replace(before, zoom=style.zoom) == style:
            self._refit()
            return
        held = self._hold()
        self._stack_rows(self._stack.rows.reading)
        self._anchor = (0, 0.0)
        if held is not None:
            self._put(*held)
        self._settle()
        self.looked_at.emit(self._first_in_sight() if len(self._stack.rows) else 0)

    def look(self, number: int) -> Look:
        """How row `number` looks now; views that light or select say more."""
        del number
        return Look(self._colours)

    @property
    def top_sentence(self) -> int:
        """The first sentence that begins in sight."""
        held = self._hold()
        return held[0] if held else 0

    def put_at_top(self, sentence: int) -> None:
        """Scroll until `sentence` is the first in sight."""
        if self._stack is not None and len(self._stack.rows):
            self._put(sentence, 8.0)
            self._settle()

    # --- where things are ---------------------------------------------------------------------------------

    def sentence_rect(self, sentence: int, *, arabic: bool) -> QRect:
        """Where `sentence` stands in the viewport now; empty when it is not shown in that column."""
        if self._stack is None:
            return QRect()
        number = self._stack.rows.row_of(sentence)
        cell, origin = self._stack.layout(number).cell(arabic=arabic)
        piece = cell.content.piece_of(sentence)
        if piece is None:
            return QRect()
        whole = QRectF()
        for box in cell.boxes(piece.start, piece.end):
            whole = whole.united(box)
        return whole.translated(origin + self._corner(number)).toAlignedRect()

    def point_of(self, sentence: int, *, arabic: bool, letter: int = 0) -> QPoint:
        """A point in the viewport on a letter of `sentence`, counted from its first.

        Raises:
            LookupError: the sentence is not shown in that column.
        """
        if self._stack is None:
            raise LookupError(sentence)
        number = self._stack.rows.row_of(sentence)
        cell, origin = self._stack.layout(number).cell(arabic=arabic)
        piece = cell.content.piece_of(sentence)
        if piece is None:
            raise LookupError(sentence)
        box = cell.boxes(piece.start + letter, piece.start + letter + 1)[0]
        return (box.center() + origin + self._corner(number)).toPoint()

    def visible_range(self) -> tuple[int, int]:
        """The first and the last sentence of the rows in sight."""
        if self._stack is None or not len(self._stack.rows):
            return (0, 0)
        last = self._stack.row_at(self._offset() + self.viewport().height() - 1)
        return self._first_in_sight(), self._stack.rows[last].last

    # --- Qt -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._colours.paper))
        stack = self._stack
        if stack is None or not len(stack.rows):
            return
        number = stack.row_at(self._offset())
        while number < len(stack.rows) and self._corner(number).y() < self.viewport().height():
            paint_row(painter, stack.layout(number), self._corner(number), self.look(number))
            number += 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self._refit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - Qt passes them
        """Follow the scroll bar."""
        if not self._settling and self._stack is not None and len(self._stack.rows):
            number = self._stack.row_at(self._offset())
            self._anchor = (number, self._offset() - self._stack.top(number))
            self._settle()
            self.looked_at.emit(self._first_in_sight())
        self.viewport().update()

    # --- inside -------------------------------------------------------------------------------------------

    def _page(self, reading: Reading) -> Page:
        return Page.fit(float(self.viewport().width()), self._page_style, alone=not reading.arabic)

    def _word(self) -> str:
        # Alone on the page a missing sentence must leave a trace; beside its Arabic it is missed anyhow.
        alone = self._page_style.layout == "english"
        return self._waiting or (self.tr("not translated") if alone else "")

    def _stack_rows(self, reading: Reading) -> None:
        rows = Rows(reading, waiting=self._word(), style=self._page_style)
        before, page = self._stack, self._page(reading)
        if self._recutting and before is not None and before.page == page and _same_text(before.rows, rows):
            before.recut(rows)
        else:
            self._stack = RowStack(rows, page)

    def _hold(self) -> tuple[int, float] | None:
        """The first sentence that begins in sight, and the height at which it does."""
        stack = self._stack
        if stack is None or not len(stack.rows):
            return None
        for number in range(stack.row_at(self._offset()), len(stack.rows)):
            layout, top = stack.layout(number), self._corner(number).y()
            for sentence in range(layout.row.first, layout.row.last + 1):
                start = layout.start_of(sentence)
                if start is not None and top + start >= 0:
                    return sentence, top + start
        return len(stack.rows.reading.article.sentences) - 1, 0.0

    def _put(self, sentence: int, height: float) -> None:
        """Take such an anchor that `sentence` begins at `height` of the viewport."""
        stack = self._stack
        assert stack is not None
        row = stack.rows.row_of(sentence)
        offset = (stack.layout(row).start_of(sentence) or 0.0) - height
        while offset < 0 and row > 0:
            row -= 1
            stack.measure(row)
            offset += stack.layout(row).height
        self._anchor = (row, max(offset, 0.0))

    def _offset(self) -> int:
        return self.verticalScrollBar().value()

    def _corner(self, number: int) -> QPointF:
        assert self._stack is not None
        return QPointF(0, self._stack.top(number) - self._offset())

    def _first_in_sight(self) -> int:
        assert self._stack is not None
        return self._stack.rows[self._stack.row_at(self._offset())].first

    def _locate(self, point: QPointF) -> tuple[int, QPointF] | None:
        """The row at `point` of the viewport, and the point from that row's corner."""
        if self._stack is None or not len(self._stack.rows):
            return None
        number = self._stack.row_at(point.y() + self._offset())
        return number, point - self._corner(number)

    def _refit(self) -> None:
        stack = self._stack
        if stack is None:
            return
        page = self._page(stack.rows.reading)
        if page != stack.page and len(stack.rows):
            row, offset = self._anchor
            share = offset / max(stack.layout(row).height, 1.0)
            stack.refit(page)
            self._anchor = (row, share * stack.layout(row).height)
        self._settle()

    def _settle(self) -> None:
        """Lay out what is in sight and set the scroll bar so that the row at the top stays there."""
        stack = self._stack
        if stack is None or not len(stack.rows) or self._settling:
            return
        self._settling = True
        row, offset = self._anchor
        bar, height = self.verticalScrollBar(), self.viewport().height()
        for _ in range(3):  # at the end of the text the bar has to give way, and other rows come into sight
            stack.settle(row, offset, height)
            bar.setRange(0, max(round(stack.height) - height, 0))
            wanted = round(stack.top(row) + offset)
            bar.setValue(wanted)
            if bar.value() == wanted:
                break
            row = stack.row_at(bar.value())
            offset = bar.value() - stack.top(row)
        bar.setPageStep(height)
        bar.setSingleStep(round(_LINE * self._page_style.zoom / 100))
        self._anchor = (row, offset)
        self._settling = False
        self.viewport().update()

    def _reveal(self, sentence: int) -> None:
        """Scroll so that `sentence` is a third from the top, unless it is in sight."""
        assert self._stack is not None
        number = self._stack.rows.row_of(sentence)
        self._stack.measure(number)
        arabic = self.sentence_rect(sentence, arabic=True)
        both = arabic.united(self.sentence_rect(sentence, arabic=False))
        height = self.viewport().height()
        if both.top() >= 8 and both.bottom() <= height - 8:
            return
        wanted = max(self._offset() + both.top() - height / 3, 0.0)
        row = self._stack.row_at(wanted)
        self._anchor = (row, wanted - self._stack.top(row))
        self._settle()
        # Rows that had only been estimated may have pushed it on; from here on they are known.
        both = self.sentence_rect(sentence, arabic=not arabic.isEmpty())
        if both.top() < 0 or both.bottom() > height:
            top = self._stack.top(number)
            self._anchor = (number, self._offset() + both.top() - 8 - top)
            self._settle()
        self.looked_at.emit(self._first_in_sight())


def _same_text(before: Rows, now: Rows) -> bool:
    """Whether both have a row a segment of one text, set alike."""
    return (
        now.style.by_sentence
        and before.style == now.style
        and before.reading.article.text == now.reading.article.text
        and before.reading.arabic == now.reading.arabic
    )
