"""The two columns: shows a reading, lights sentences, selects and copies text."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QToolTip, QWidget

from desktop_app.gui.explaining import why
from desktop_app.gui.painting import Look, paint_row
from desktop_app.gui.row_layout import Page
from desktop_app.gui.row_stack import RowStack
from desktop_app.gui.rows import Rows, sentences_of_quotation
from desktop_app.gui.selection import Place, Selection, word_around
from desktop_app.gui.theme import LIGHT, Colours
from desktop_app.reading.model import Reading


class ReadingView(QAbstractScrollArea):
    """Arabic on the right, English on the left, one row a paragraph. Only the rows in sight are laid out.

    Painted by hand rather than with two text widgets: their rows would have to be kept level by changing margins,
    which lays out the whole text for every sentence that arrives, and their tints cover the line above.
    """

    sentence_lit = Signal(int)  # -1: none
    looked_at = Signal(int)  # the first sentence in sight

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack: RowStack | None = None
        self._colours: Colours = LIGHT
        self._zoom = 100
        self._anchor: tuple[int, float] = (0, 0.0)
        self._current: int | None = None
        self._hovered: int | None = None
        self._emphasised: int | None = None
        self._selection: Selection | None = None
        self._in_summary: frozenset[int] = frozenset()
        self._flagged: dict[int, tuple[str, ...]] = {}
        self._settling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(False)  # the window takes drops, wherever they fall
        self.setAccessibleName(self.tr("Article, Arabic beside English"))

    # --- what is shown --------------------------------------------------------------------------------------

    @property
    def reading(self) -> Reading | None:
        """The reading on screen."""
        return self._stack.rows.reading if self._stack else None

    @property
    def lit(self) -> int | None:
        """The sentence that is lit in both columns: the one under the mouse, else the keyboard's."""
        return self._current if self._hovered is None else self._hovered

    @property
    def current(self) -> int | None:
        """The sentence of the keyboard."""
        return self._current

    def show_reading(self, reading: Reading, *, waiting: str = "") -> None:
        """Show another article from its beginning."""
        self._stack = RowStack(Rows(reading, waiting=waiting), self._page())
        self._anchor = (0, 0.0)
        self._current = self._hovered = self._emphasised = None
        self._selection = None
        self._note_signs(reading)
        self._settle()

    def update_reading(
        self, reading: Reading, *, sentences: Iterable[int] | None = None, waiting: str | None = None
    ) -> None:
        """Show a later state of the article on screen; nothing in sight moves more than it must.

        Args:
            reading: the later state.
            sentences: those whose English arrived; None when anything may have changed.
            waiting: the word that stands for English to come; None leaves it.
        """
        if self._stack is None:
            self.show_reading(reading, waiting=waiting or "")
            return
        changed = self._stack.rows.update(reading, sentences=sentences, waiting=waiting)
        self._stack.forget(changed)
        self._note_signs(reading)
        chosen = self._selection
        if chosen and not chosen.arabic and any(chosen.first.row <= r <= chosen.last.row for r in changed):
            self._selection = None  # its words have moved
        self._settle()

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self._colours = colours
        self.viewport().update()

    def set_zoom(self, zoom: int) -> None:
        """Show the text at `zoom` per cent, the first sentence in sight staying where it is."""
        self._zoom = zoom
        self._refit()

    # --- moving about ---------------------------------------------------------------------------------------

    def go_to(self, sentence: int) -> None:
        """Make `sentence` the keyboard's and bring it into sight."""
        if self._stack is None:
            return
        self._emphasised = None
        self._hovered = None
        self._set_current(sentence, announce=True)
        self._reveal(sentence)

    def go_to_quotation(self, number: int) -> None:
        """Bring a quotation into sight and draw its line stronger."""
        reading = self.reading
        if reading is None:
            return
        sentences = sentences_of_quotation(reading, number)
        if sentences:
            self.go_to(sentences[0])
            self._emphasised = number
            self.viewport().update()

    def sentence_rect(self, sentence: int, *, arabic: bool) -> QRect:
        """Where `sentence` stands in the viewport now; empty when it is not shown in that column."""
        if self._stack is None:
            return QRect()
        number = self._stack.rows.row_of(sentence)
        cell, origin = self._stack.layout(number).cell(arabic=arabic)
        piece = cell.content.piece_of(sentence)
        if piece is None:
            return QRect()
        top = QPointF(0, self._stack.top(number) - self._offset())
        boxes = [box.translated(origin + top) for box in cell.boxes(piece.start, piece.end)]
        whole = QRectF()
        for box in boxes:
            whole = whole.united(box)
        return whole.toAlignedRect()

    # --- selecting ------------------------------------------------------------------------------------------

    @property
    def selected_text(self) -> str:
        """The text that is selected, '' for none."""
        if self._selection is None or self._stack is None:
            return ""
        rows, arabic = self._stack.rows, self._selection.arabic
        return self._selection.text(
            lambda n: (rows[n].arabic if arabic else rows[n].english).text, rows.joined
        )

    def select_all(self) -> None:
        """Select the whole of the column that was last selected in, the Arabic one at first."""
        if self._stack is None:
            return
        arabic = self._selection.arabic if self._selection else True
        last = len(self._stack.rows) - 1
        row = self._stack.rows[last]
        end = Place(last, len((row.arabic if arabic else row.english).text))
        self._selection = Selection(arabic, Place(0, 0), end)
        self.viewport().update()

    def copy(self) -> None:
        """Copy the selected text; without one, the lit sentence in both languages."""
        text = self.selected_text or self._pair_text(self.lit)
        if text:
            QGuiApplication.clipboard().setText(text)

    # --- Qt -------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._colours.paper))
        stack = self._stack
        if stack is None or not len(stack.rows):
            return
        offset = self._offset()
        number = stack.row_at(offset)
        while number < len(stack.rows) and stack.top(number) - offset < self.viewport().height():
            layout = stack.layout(number)
            paint_row(painter, layout, QPointF(0, stack.top(number) - offset), self._look(number))
            number += 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self._refit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - Qt passes them
        """Follow the scroll bar."""
        if not self._settling and self._stack is not None and len(self._stack.rows):
            offset = self._offset()
            number = self._stack.row_at(offset)
            self._anchor = (number, offset - self._stack.top(number))
            self._settle()
            self.looked_at.emit(self._stack.rows[number].first)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the pair under the mouse, or extend the selection."""
        point = event.position()
        if event.buttons() & Qt.MouseButton.LeftButton and self._selection is not None:
            self._extend_to(point)
            return
        hovered = self._sentence_at(point)
        self.viewport().setCursor(
            Qt.CursorShape.IBeamCursor if hovered is not None else Qt.CursorShape.ArrowCursor
        )
        self._hover(hovered)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection; the sentence clicked is the keyboard's now."""
        if (
            event.button() is not Qt.MouseButton.LeftButton
            or self._stack is None
            or not len(self._stack.rows)
        ):
            return
        place, arabic = self._place_at(event.position())
        extend = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._selection
        if extend and self._selection and self._selection.arabic == arabic:
            self._selection = Selection(arabic, self._selection.anchor, place)
        else:
            self._selection = Selection(arabic, place, place)
        sentence = self._sentence_at(event.position())
        if sentence is not None:
            self._emphasised = None
            self._set_current(sentence)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the mouse."""
        if self._stack is None or not len(self._stack.rows):
            return
        place, arabic = self._place_at(event.position())
        cell, _ = self._stack.layout(place.row).cell(arabic=arabic)
        start, end = word_around(cell.content.text, place.position)
        self._selection = Selection(arabic, Place(place.row, start), Place(place.row, end))
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is elsewhere: what the keyboard is at is lit again."""
        super().leaveEvent(event)
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the lit sentence, page keys scroll."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif not self._move_by_key(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is here now."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the text."""
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(bool(self.selected_text or self.lit is not None))
        menu.addAction(self.tr("Select All"), self.select_all)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Say why a sentence has a flag and who says what is under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self._tip_at(QPointF(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), words, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    # --- inside ---------------------------------------------------------------------------------------------

    def _page(self) -> Page:
        return Page.fit(float(self.viewport().width()), self._zoom)

    def _offset(self) -> int:
        return self.verticalScrollBar().value()

    def _refit(self) -> None:
        if self._stack is not None:
            share = self._anchor[1]
            page = self._page()
            if page != self._stack.page:
                row = self._anchor[0]
                before = self._stack.layout(row).height if len(self._stack.rows) else 1.0
                self._stack.refit(page)
                if len(self._stack.rows):
                    share = share / max(before, 1.0) * self._stack.layout(row).height
                self._anchor = (row, share)
            self._settle()

    def _settle(self) -> None:
        """Lay out what is in sight and set the scroll bar so that the row at the top stays there."""
        stack = self._stack
        if stack is None or self._settling:
            return
        self._settling = True
        try:
            height = self.viewport().height()
            row, offset = self._anchor
            for _ in range(
                3
            ):  # near the end of the text the bar may have to give way, and then other rows are in sight
                stack.settle(row, offset, height)
                bar = self.verticalScrollBar()
                bar.setRange(0, max(round(stack.height) - height, 0))
                bar.setPageStep(height)
                bar.setSingleStep(round(36 * self._zoom / 100))
                wanted = round(stack.top(row) + offset) if len(stack.rows) else 0
                bar.setValue(wanted)
                if bar.value() == wanted or not len(stack.rows):
                    break
                row = stack.row_at(bar.value())
                offset = bar.value() - stack.top(row)
            self._anchor = (row, offset)
        finally:
            self._settling = False
        self.viewport().update()

    def _note_signs(self, reading: Reading) -> None:
        self._in_summary = (
            frozenset(c.index for c in reading.summary.sentences) if reading.summary else frozenset()
        )
        made = reading.translation.sentences if reading.translation else ()
        self._flagged = {s.index: s.flags for s in made if s is not None and s.flags}

    def _look(self, number: int) -> Look:
        stack, selection = self._stack, self._selection
        assert stack is not None

        def selected(arabic: bool) -> tuple[int, int] | None:
            if selection is None or selection.arabic != arabic:
                return None
            row = stack.rows[number]
            return selection.part_of(number, len((row.arabic if arabic else row.english).text))

        current = self._current if self.hasFocus() else None
        return Look(
            self._colours, self.lit, current, self._in_summary, self._flagged, self._emphasised, selected
        )

    def _hover(self, sentence: int | None) -> None:
        if sentence != self._hovered:
            self._hovered = sentence
            self._lit_changed()

    def _set_current(self, sentence: int | None, *, announce: bool = False) -> None:
        if sentence == self._current:
            return
        self._current = sentence
        self._lit_changed()
        words = self._pair_text(sentence)
        self.setAccessibleDescription(words)
        if announce and words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _lit_changed(self) -> None:
        self.sentence_lit.emit(-1 if self.lit is None else self.lit)
        self.viewport().update()

    def _pair_text(self, sentence: int | None) -> str:
        reading = self.reading
        if reading is None or sentence is None:
            return ""
        english = reading.english(sentence)
        arabic = reading.article.cut(reading.article.sentences[sentence])
        return f"{arabic}\n{english.text}" if english else arabic

    def _locate(self, point: QPointF) -> tuple[int, QPointF] | None:
        stack = self._stack
        if stack is None or not len(stack.rows):
            return None
        y = point.y() + self._offset()
        number = stack.row_at(y)
        return number, QPointF(point.x(), y - stack.top(number))

    def _sentence_at(self, point: QPointF) -> int | None:
        found = self._locate(point)
        return (
            None
            if found is None or self._stack is None
            else self._stack.layout(found[0]).sentence_at(found[1])
        )

    def _place_at(self, point: QPointF, *, arabic: bool | None = None) -> tuple[Place, bool]:
        found = self._locate(point)
        assert found is not None and self._stack is not None
        number, inside = found
        layout = self._stack.layout(number)
        side = layout.arabic_at(inside) if arabic is None else arabic
        cell, origin = layout.cell(arabic=side)
        return Place(number, cell.position_at(inside - origin)), side

    def _extend_to(self, point: QPointF) -> None:
        assert self._selection is not None
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not 0 <= point.y() <= height:
            bar.setValue(bar.value() + (bar.singleStep() if point.y() > height else -bar.singleStep()))
        place, _ = self._place_at(point, arabic=self._selection.arabic)
        self._selection = Selection(self._selection.arabic, self._selection.anchor, place)
        self.viewport().update()

    def _move_by_key(self, event: QKeyEvent) -> bool:
        reading = self.reading
        if (
            reading is None
            or not reading.article.sentences
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            return False
        last = len(reading.article.sentences) - 1
        first_in_sight = self._first_in_sight()
        here = self._current
        targets = {
            Qt.Key.Key_Down: first_in_sight if here is None else min(here + 1, last),
            Qt.Key.Key_Up: first_in_sight if here is None else max(here - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None:
            return False
        self.go_to(target)
        return True

    def _first_in_sight(self) -> int:
        assert self._stack is not None
        return self._stack.rows[self._stack.row_at(self._offset())].first

    def _reveal(self, sentence: int) -> None:
        assert self._stack is not None
        number = self._stack.rows.row_of(sentence)
        layout = self._stack.layout(number)
        self._stack.measure(number)
        tops = [y for side in (True, False) if (y := layout.line_centre(sentence, arabic=side)) is not None]
        y, height = min(tops), self.viewport().height()
        rect = self.sentence_rect(sentence, arabic=True).united(self.sentence_rect(sentence, arabic=False))
        if rect.top() >= 8 and (rect.bottom() <= height - 8):
            return
        self._anchor = (number, y - height / 3)
        if self._anchor[1] < 0:
            row = self._stack.row_at(max(self._stack.top(number) + self._anchor[1], 0))
            self._anchor = (row, max(self._stack.top(number) + self._anchor[1], 0) - self._stack.top(row))
        self._settle()
        self.looked_at.emit(self._first_in_sight())

    def _tip_at(self, point: QPointF) -> str:
        found = self._locate(point)
        reading = self.reading
        if found is None or reading is None or self._stack is None:
            return ""
        return why(reading, self._stack.layout(found[0]), found[1], self._in_summary)

    def visible_range(self) -> tuple[int, int]:
        """The first and the last sentence of the rows in sight."""
        if self._stack is None or not len(self._stack.rows):
            return (0, 0)
        last = self._stack.row_at(self._offset() + self.viewport().height())
        return self._first_in_sight(), self._stack.rows[last].last

    def point_of(self, sentence: int, *, arabic: bool) -> QPoint:
        """A point in the viewport on the first letters of `sentence`."""
        assert self._stack is not None
        number = self._stack.rows.row_of(sentence)
        cell, origin = self._stack.layout(number).cell(arabic=arabic)
        piece = cell.content.piece_of(sentence)
        assert piece is not None
        box = cell.boxes(piece.start, piece.start + 1)[0]
        top = QPointF(0, self._stack.top(number) - self._offset())
        return (box.center() + origin + top).toPoint()
