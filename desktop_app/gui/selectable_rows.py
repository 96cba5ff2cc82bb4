"""Rows whose text can be selected, in one column at a time, and copied."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop_app.article.model import Span
from desktop_app.gui.clipboard import copy_text
from desktop_app.gui.page_style import PageStyle
from desktop_app.gui.scrolled_rows import ScrolledRows
from desktop_app.gui.selection import Place, Selection, word_around
from desktop_app.reading.model import Reading


class SelectableRows(ScrolledRows):
    """Selecting with the mouse: press and drag, Shift and press, double click for a word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection: Selection | None = None

    @property
    def selected_text(self) -> str:
        """The text that is selected, '' for none."""
        if self._selection is None or self._stack is None:
            return ""
        rows = self._stack.rows
        return self._selection.text(self._text_of, rows.joined)

    def selected_sentences(self) -> list[int]:
        """The sentences of which something is selected, in order."""
        chosen, stack = self._selection, self._stack
        if chosen is None or stack is None:
            return []
        found: dict[int, None] = {}
        for number in range(chosen.first.row, chosen.last.row + 1):
            part = self.selected_part(number, arabic=chosen.arabic)
            row = stack.rows[number]
            for piece in (row.arabic if chosen.arabic else row.english).pieces if part else ():
                if part and piece.start < part[1] and part[0] < piece.end:
                    found.update(dict.fromkeys(range(piece.first, piece.last + 1)))
        return list(found)

    def select_all(self) -> None:
        """Select the whole of the column that was last selected in, the Arabic one at first."""
        if self._stack is None or not len(self._stack.rows):
            return
        arabic = self._selection.arabic if self._selection else self._first_language()
        last = len(self._stack.rows) - 1
        end = Place(last, len(self._text_of(last, arabic=arabic)))
        self._selection = Selection(arabic, Place(0, 0), end)
        self.viewport().update()

    def select_span(self, span: Span) -> None:
        """Select a part of the Arabic text; only its part in one row."""
        if self._stack is None:
            return
        article = self._stack.rows.reading.article
        row = self._stack.rows.row_of(article.sentence_at(span.start).index)
        begin = article.sentences[self._stack.rows[row].first].start
        arabic = self._stack.rows.reading.arabic
        cell = self._stack.rows[row].arabic if arabic else self._stack.rows[row].english
        shown = (cell.from_whole(max(at - begin, 0)) for at in (span.start, span.end))
        ends = (min(at, len(cell.text)) for at in shown)
        self._selection = Selection(arabic, *(Place(row, at) for at in ends))
        self.viewport().update()

    def select_english(self, sentence: int, start: int, end: int) -> None:
        """Select a part of the English of `sentence`; nothing where there is none of it, or it is not shown."""
        if self._stack is None:
            return
        row = self._stack.rows.row_of(sentence)
        piece = self._stack.rows[row].english.piece_of(sentence)
        if piece is None or piece.pending or start >= end:
            self._selection = None
        else:
            ends = (min(piece.start + at, piece.end) for at in (start, end))
            self._selection = Selection(False, *(Place(row, at) for at in ends))
        self.viewport().update()

    def copy_selection(self) -> bool:
        """Copy the selected text; whether there was any."""
        text = self.selected_text
        if text:
            copy_text(text)
        return bool(text)

    def show_reading(self, reading: Reading, *, waiting: str = "") -> None:
        """Show another article from its beginning, nothing selected."""
        self._selection = None
        super().show_reading(reading, waiting=waiting)

    def update_reading(
        self, reading: Reading, *, sentences: Iterable[int] | None = None, waiting: str | None = None
    ) -> set[int]:
        """Show a later state; a selection in English that changed is given up."""
        changed = super().update_reading(reading, sentences=sentences, waiting=waiting)
        chosen = self._selection
        if chosen and not chosen.arabic and any(chosen.first.row <= r <= chosen.last.row for r in changed):
            self._selection = None  # its words have moved
        return changed

    def set_page_style(self, style: PageStyle) -> None:
        """Set the page anew; a selection is given up where its rows or letters are others now."""
        chosen, before = self._selection, self.page_style
        if chosen is not None and (
            style.by_sentence != before.by_sentence
            or style.diacritics != before.diacritics
            or not style.shows(arabic=chosen.arabic)
        ):
            self._selection = None
        super().set_page_style(style)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, or with Shift extend the one there is."""
        if event.button() is not Qt.MouseButton.LeftButton or self._locate(event.position()) is None:
            return
        arabic, place = self._place_at(event.position())
        before = self._selection
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        anchor = before.anchor if extend and before and before.arabic == arabic else place
        self._selection = Selection(arabic, anchor, place)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection, scrolling at the edges."""
        chosen = self._selection
        if not event.buttons() & Qt.MouseButton.LeftButton or chosen is None:
            return
        bar, y = self.verticalScrollBar(), event.position().y()
        if not 0 <= y <= self.viewport().height():
            bar.setValue(bar.value() + (bar.singleStep() if y > 0 else -bar.singleStep()))
        _, place = self._place_at(event.position(), arabic=chosen.arabic)
        self._selection = Selection(chosen.arabic, chosen.anchor, place)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the mouse."""
        if self._locate(event.position()) is None:
            return
        arabic, place = self._place_at(event.position(), on_letter=True)
        start, end = word_around(self._text_of(place.row, arabic=arabic), place.position)
        self._selection = Selection(arabic, Place(place.row, start), Place(place.row, end))
        self.viewport().update()

    def selected_part(self, number: int, *, arabic: bool) -> tuple[int, int] | None:
        """The selected part of a cell of row `number`."""
        chosen = self._selection
        if chosen is None or chosen.arabic != arabic:
            return None
        return chosen.part_of(number, len(self._text_of(number)))

    def _first_language(self) -> bool:
        assert self._stack is not None
        return self._stack.rows.reading.arabic and self.page_style.shows(arabic=True)

    def _text_of(self, number: int, *, arabic: bool | None = None) -> str:
        assert self._stack is not None
        if arabic is None:
            arabic = self._selection is not None and self._selection.arabic
        row = self._stack.rows[number]
        return (row.arabic if arabic else row.english).text

    def _place_at(
        self, point: QPointF, *, arabic: bool | None = None, on_letter: bool = False
    ) -> tuple[bool, Place]:
        found = self._locate(point)
        assert found is not None and self._stack is not None
        number, inside = found
        layout = self._stack.layout(number)
        side = layout.arabic_at(inside) if arabic is None else arabic
        cell, origin = layout.cell(arabic=side)
        letter = cell.character_at(inside - origin) if on_letter else None
        return side, Place(number, cell.position_at(inside - origin) if letter is None else letter)
