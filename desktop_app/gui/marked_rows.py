"""Rows in which the places that were found are marked, and the scroll bar that shows where there are more."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from desktop_app.article.model import Span
from desktop_app.article.searching import spans_of
from desktop_app.gui.painting import Found
from desktop_app.gui.selectable_rows import SelectableRows
from desktop_app.gui.theme import LIGHT, Colours
from desktop_app.reading.model import Reading
from desktop_app.reading.searching import Match

_TICK = 2  # pixels a tick on the scroll bar is high


class MarkedRows(SelectableRows):
    """Looks for the query in the rows it draws: so marks are right whatever has arrived in a row meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ""
        self._match: Match | None = None
        self._found_sentences: Sequence[int] = ()
        self._places: Mapping[int, Sequence[Found]] = {}
        self._ticked: tuple[tuple[object, ...], list[float]] | None = None
        self._bar = TickedScrollBar(self._ticks, self)
        self.setVerticalScrollBar(self._bar)

    def show_reading(self, reading: Reading, *, waiting: str = "") -> None:
        """Show another article, or this one in other segments: the places that were marked are of no more use."""
        self._places = {}
        super().show_reading(reading, waiting=waiting)

    def show_matches(self, query: str, sentences: Sequence[int], match: Match | None) -> None:
        """Mark what is found.

        Args:
            query: folded; '' for nothing.
            sentences: those in which it is found, in order.
            match: the one a person is at.
        """
        self._query, self._found_sentences, self._match = query, sentences, match
        self.viewport().update()
        self._bar.update()

    def show_places(self, places: Mapping[int, Sequence[Found]]) -> None:
        """Mark places of the English, by sentence and counted from its start, in place of what is looked for."""
        self._places = places
        self.viewport().update()
        self._bar.update()

    def found_in(self, number: int, *, arabic: bool) -> list[Found]:
        """The places to mark in a cell of row `number`."""
        if self._places and not arabic and self._stack is not None:
            return [
                Found(piece.start + place.start, piece.start + place.end, place.now)
                for piece in self._stack.rows[number].english.pieces
                for place in self._places.get(piece.first, ())
                if not piece.pending and piece.start + place.end <= piece.end
            ]
        if not self._query or self._stack is None:
            return []
        rows = self._stack.rows
        cell = rows[number].arabic if arabic else rows[number].english
        # A text that is not Arabic stands in the other column, and is what is read all the same.
        source = arabic or not rows.reading.arabic
        now = self._match if self._match is not None and self._match.arabic is source else None
        found = []
        for piece in cell.pieces:
            if piece.pending:
                continue
            here = now.turn if now is not None and now.sentence == piece.first else -1
            spans = _spans(cell.text[piece.start : piece.end], self._query)
            found += [
                Found(piece.start + span.start, piece.start + span.end, turn == here)
                for turn, span in enumerate(spans)
            ]
        return found

    def match_rect(self, match: Match) -> QRect:
        """Where `match` stands in the viewport now; empty where its language is not shown."""
        if self._stack is None:
            return QRect()
        arabic = match.arabic and self._stack.rows.reading.arabic
        number = self._stack.rows.row_of(match.sentence)
        cell, origin = self._stack.layout(number).cell(arabic=arabic)
        piece = cell.content.piece_of(match.sentence)
        if piece is None or piece.pending:
            return QRect()
        spans = _spans(cell.content.text[piece.start : piece.end], self._query)
        whole = QRectF()
        for span in spans[match.turn : match.turn + 1]:
            for box in cell.boxes(piece.start + span.start, piece.start + span.end):
                whole = whole.united(box)
        return QRect() if whole.isEmpty() else whole.translated(origin + self._corner(number)).toAlignedRect()

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        super().set_colours(colours)
        self._bar.colours = colours

    def _reveal_match(self, match: Match) -> None:
        """Bring the sentence into sight and, of one that is higher than the window, the match."""
        self._reveal(match.sentence)
        rect, height = self.match_rect(match), self.viewport().height()
        if not rect.isEmpty() and (rect.top() < 8 or rect.bottom() > height - 8):
            self._bar.setValue(self._bar.value() + rect.top() - height // 3)

    def _ticks(self) -> list[float]:
        """Where the rows with matches begin, as shares of the whole height."""
        stack = self._stack
        sentences = list(self._places) or (self._found_sentences if self._query else [])
        if stack is None or not sentences:
            return []
        # Every paint of the bar asks: only what has changed is worked out again.
        key = (stack.tops, self._places, self._found_sentences)
        if self._ticked is None or any(was is not now for was, now in zip(self._ticked[0], key, strict=True)):
            rows = dict.fromkeys(stack.rows.row_of(sentence) for sentence in sentences)
            self._ticked = (key, [stack.top(row) / stack.height for row in rows])
        return self._ticked[1]


class TickedScrollBar(QScrollBar):
    """A scroll bar with ticks at its edge."""

    def __init__(self, ticks: Callable[[], list[float]], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ticks = ticks
        self.colours: Colours = LIGHT

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, then the ticks."""
        super().paintEvent(event)
        heights = {round(share * (self.height() - _TICK)) for share in self._ticks()}
        if not heights:
            return
        painter = QPainter(self)
        colour = QColor(self.colours.found_now.ink)
        inset = max(self.width() // 4, 1)
        for y in heights:
            painter.fillRect(inset, y, self.width() - 2 * inset, _TICK, colour)


@lru_cache(maxsize=512)  # some windows full: rows are drawn again at every step of the wheel
def _spans(text: str, query: str) -> tuple[Span, ...]:
    return tuple(spans_of(text, query))
