"""Rows whose Arabic words can be pointed at: by the mouse, by the selection, or one after the other."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF

from desktop_app.article.arabic import is_arabic_letter
from desktop_app.gui.marked_rows import MarkedRows
from desktop_app.gui.selection import Place, Selection, word_around

_PHRASE = 4  # more words than this are a passage, not something a dictionary has


@dataclass(frozen=True, slots=True)
class WordPlace:
    """An Arabic word, or a phrase, from `start` to `end` of the Arabic cell of a row."""

    row: int
    start: int
    end: int
    text: str


class WordRows(MarkedRows):
    """Knows its Arabic words and where they stand. A text in another script has none."""

    def word_at(self, point: QPointF) -> WordPlace | None:
        """The Arabic word whose letters are under `point` of the viewport."""
        found = self._locate(point)
        if found is None or self._stack is None:
            return None
        number, inside = found
        layout = self._stack.layout(number)
        if not layout.arabic_at(inside):
            return None
        cell, origin = layout.cell(arabic=True)
        position = cell.character_at(inside - origin)
        return None if position is None else self._place_of_word(number, position)

    def word_rect(self, word: WordPlace) -> QRect:
        """Where `word` stands in the viewport now; where a line breaks in it, its beginning."""
        if self._stack is None or word.row >= len(self._stack.rows):
            return QRect()
        cell, origin = self._stack.layout(word.row).cell(arabic=True)
        boxes = cell.boxes(word.start, word.end)
        first = boxes[0] if boxes else QRectF()
        return first.translated(origin + self._corner(word.row)).toAlignedRect()

    def selected_word(self) -> WordPlace | None:
        """The word or phrase that is selected; of a longer passage its first word."""
        chosen = self._selection
        if chosen is None or chosen.empty or not chosen.arabic or self._stack is None:
            return None
        first, last = chosen.first, chosen.last
        word = self._next_in(first.row, first.position)
        if word is None or Place(word.row, word.start) >= last:
            return None
        text = self._arabic(first.row)
        end = last.position if last.row == first.row else len(text)
        phrase = text[word.start : end].rstrip()
        if last.row != first.row or len(phrase) <= len(word.text) or len(phrase.split()) > _PHRASE:
            return word
        return WordPlace(word.row, word.start, word.start + len(phrase), phrase)

    def first_word(self, sentence: int) -> WordPlace | None:
        """The first Arabic word of a sentence."""
        if self._stack is None or not len(self._stack.rows):
            return None
        number = self._stack.rows.row_of(sentence)
        piece = self._stack.rows[number].arabic.piece_of(sentence)
        return None if piece is None else self._next_in(number, piece.start)

    def next_word(self, word: WordPlace, step: int) -> WordPlace | None:
        """The word after `word` (`step` 1) or before it (-1), in the next row where this one has no more."""
        if self._stack is None:
            return None
        number = word.row
        found = self._next_in(number, word.end) if step > 0 else self._last_in(number, word.start)
        while found is None and 0 <= (number := number + step) < len(self._stack.rows):
            end = len(self._arabic(number))
            found = self._next_in(number, 0) if step > 0 else self._last_in(number, end)
        return found

    def select_word(self, word: WordPlace) -> None:
        """Select `word` and bring its sentence into sight."""
        if self._stack is None or word.row >= len(self._stack.rows):
            return
        self._selection = Selection(True, Place(word.row, word.start), Place(word.row, word.end))
        piece = self._stack.rows[word.row].arabic.piece_at(word.start)
        if piece is not None:
            self._reveal(piece.first)
        rect, height = self.word_rect(word), self.viewport().height()
        if not 0 <= rect.top() <= height - rect.height():  # a sentence longer than the window
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 3)
        self.viewport().update()

    def first_in_sight(self) -> int | None:
        """The first sentence in sight."""
        return self._first_in_sight() if self._stack is not None and len(self._stack.rows) else None

    def _arabic(self, number: int) -> str:
        assert self._stack is not None
        return self._stack.rows[number].arabic.text

    def _place_of_word(self, number: int, position: int) -> WordPlace | None:
        text = self._arabic(number)
        start, end = word_around(text, position)
        word = text[start:end]
        return WordPlace(number, start, end, word) if any(map(is_arabic_letter, word)) else None

    def _next_in(self, number: int, position: int) -> WordPlace | None:
        text = self._arabic(number)
        at = next((n for n in range(position, len(text)) if is_arabic_letter(text[n])), None)
        return None if at is None else self._place_of_word(number, at)

    def _last_in(self, number: int, position: int) -> WordPlace | None:
        text = self._arabic(number)
        at = next((n for n in range(position - 1, -1, -1) if is_arabic_letter(text[n])), None)
        return None if at is None else self._place_of_word(number, at)
