"""Where the two cells of a row stand: the measures of the page, and one row laid out by them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF

from desktop_app.article.model import Role
from desktop_app.gui.cell import Cell
from desktop_app.gui.faces import TextStyle, text_style
from desktop_app.gui.page_style import PageStyle
from desktop_app.gui.rows import Row, Rows

_WIDEST, _NARROWEST = (
    640.0,
    230.0,
)  # of a column at 100 %: beyond this a line is too long or too short to read
# English takes about a seventh more letters than the Arabic it stands for; used only until it is there.
_EXPANSION = 1.15
_SIGNS = 22.0  # beside a single column, for dots and flags
_BOTH_SIGNS = 36.0  # where dot and flag stand on one line, because there is only the English
_STATE = 11.0  # the sign of a segment's state, between its English and the other signs
_STATE_ROOM = 22.0


@lru_cache(maxsize=64)
def style_of(arabic: bool, role: Role, zoom: float, face: str = "", justified: bool = False) -> TextStyle:
    """The text style of a cell, made once for each kind."""
    return text_style(arabic=arabic, role=role, zoom=zoom, face=face, justified=justified)


@dataclass(frozen=True, slots=True)
class Page:
    """The columns of the page for one width of the window and one style, in logical pixels.

    `stacked`: a single column, in which the English stands under its Arabic where both are shown. The columns
    are side by side where the style asks for it and there is room.
    """

    style: PageStyle
    column: float
    english_x: float
    arabic_x: float
    gutter_x: float
    stacked: bool

    @classmethod
    def fit(cls, width: float, style: PageStyle, *, alone: bool = False) -> Page:
        """The page for a view of `width`; `alone` for a text that has no other language beside it."""
        scale = style.zoom / 100
        widest = _WIDEST * scale * style.line_width / 100
        narrowest = _NARROWEST * max(style.size(arabic=True), style.size(arabic=False)) / 100
        margin = 34.0 if width > 700 else 18.0
        # Swapped columns begin at the gutter, where the signs are and the keyboard's bar has to fit in too.
        gutter = 60.0 if style.swapped else 44.0
        gutter += 2 * _STATE_ROOM * style.by_sentence
        # Whole pixels, so that an editor over a cell breaks its lines where the cell does.
        column = float(int(min((width - 2 * margin - gutter) / 2, widest)))
        if column >= min(narrowest, widest) - 1 and not alone and style.side_by_side:
            left = float(int((width - 2 * column - gutter) / 2))
            right = left + column + gutter
            english, arabic = (right, left) if style.swapped else (left, right)
            return cls(style, column, english, arabic, left + column + gutter / 2, False)
        signs = _BOTH_SIGNS if (style.layout == "english" or style.by_sentence) and not alone else _SIGNS
        column = float(int(max(min(width - 2 * margin - signs, widest), 80.0)))
        left = float(int((width - column - signs) / 2))
        if style.layout == "arabic" and not alone:  # the signs stand where a line begins
            return cls(style, column, left, left, left + column + _SIGNS - 8, True)
        return cls(style, column, left + signs, left + signs, left + signs - 14, True)

    @property
    def zoom(self) -> int:
        """The zoom of the whole page, in per cent."""
        return self.style.zoom

    def text_style(self, role: Role, *, arabic: bool) -> TextStyle:
        """The style of the cells of a language."""
        style = self.style
        return style_of(arabic, role, style.size(arabic=arabic), style.face(arabic=arabic), style.justified)

    def space_above(self, rows: Rows, number: int) -> float:
        """The distance of row `number` from the one above it."""
        scale = self.zoom / 100
        if rows.joined(number):
            return (12 if self.style.by_sentence else 2) * scale
        if number == 0:
            return 26 * scale
        role, above = rows.role(number), rows.role(number - 1)
        if self.style.by_sentence:
            return 32 * scale
        if role is Role.HEADLINE and above is not Role.HEADLINE:
            return 30 * scale
        return 14 * scale if above is Role.HEADLINE else 20 * scale

    def estimate(self, rows: Rows, number: int) -> float:
        """About how high row `number` will be, without laying it out."""
        arabic, english = self._estimates(rows.role(number), rows.length(number))
        if not self.stacked:
            both = max(arabic, english)
        else:
            shown = (self.style.shows(arabic=True) * arabic, self.style.shows(arabic=False) * english)
            both = sum(shown)
        return both + self.space_above(rows, number)

    def english_to_come(self, row: Row) -> float:
        """The height to keep for the English of `row`, so that little moves when it comes."""
        return self._estimates(row.role, len(row.arabic.text))[1]

    def _estimates(self, role: Role, letters: int) -> tuple[float, float]:
        arabic, english = self.text_style(role, arabic=True), self.text_style(role, arabic=False)
        heights = []
        for style, count in ((arabic, letters), (english, letters * _EXPANSION)):
            lines = ceil(count * style.character_width / self.column)
            heights.append(max(lines, 1) * style.line_height)
        return heights[0], heights[1]


class RowLayout:
    """One row laid out: its two cells and where they stand from the row's top left corner."""

    def __init__(self, row: Row, page: Page, *, above: float, room: float = 0.0) -> None:
        """`above` is the distance from the row above; `room` the least height kept for the English."""
        self.row = row
        self.page = page
        arabic, english = page.text_style(row.role, arabic=True), page.text_style(row.role, arabic=False)
        self.arabic = Cell(row.arabic, arabic, page.column)
        self.english = Cell(row.english, english, page.column)
        to_come = page.english_to_come(row) if any(p.pending for p in row.english.pieces) else 0.0
        english_height = max(self.english.height, to_come, room)
        if page.stacked:
            arabic_y, english_y = above, above + (self.arabic.height if row.arabic.text else 0.0)
            has_english = bool(row.english.text) or room > 0
            self.height = english_y + (english_height if has_english else 0.0)
        else:
            # The first lines of both stand on one baseline.
            first = max(arabic.baseline, english.baseline)
            arabic_y, english_y = above + first - arabic.baseline, above + first - english.baseline
            self.height = max(arabic_y + self.arabic.height, english_y + english_height)
        self.arabic_origin = QPointF(page.arabic_x, arabic_y)
        self.english_origin = QPointF(page.english_x, english_y)

    def cell(self, *, arabic: bool) -> tuple[Cell, QPointF]:
        """One of the cells and its corner."""
        return (self.arabic, self.arabic_origin) if arabic else (self.english, self.english_origin)

    def arabic_at(self, point: QPointF) -> bool:
        """Whether `point` is on the Arabic side."""
        if self.page.stacked:
            return bool(self.row.arabic.text) and (
                point.y() < self.english_origin.y() or not self.row.english.text
            )
        return (point.x() >= self.page.gutter_x) != self.page.style.swapped

    def sentence_at(self, point: QPointF) -> int | None:
        """The sentence whose words are under `point`; None between the words."""
        cell, origin = self.cell(arabic=self.arabic_at(point))
        position = cell.character_at(point - origin)
        piece = None if position is None else cell.content.piece_at(position)
        return None if piece is None else piece.first

    def quotation_at(self, point: QPointF) -> int | None:
        """The number of the quotation under `point`: of several the innermost."""
        cell, origin = self.cell(arabic=self.arabic_at(point))
        position = cell.character_at(point - origin)
        if position is None:
            return None
        here = [s for s in cell.content.stretches if s.start <= position < s.end]
        return min(here, key=lambda s: s.end - s.start).quotation if here else None

    def line_centre(self, sentence: int, *, arabic: bool) -> float | None:
        """The height at which `sentence` begins in a column, None where it is not shown."""
        cell, origin = self.cell(arabic=arabic)
        piece = cell.content.piece_of(sentence)
        if piece is None:
            return None
        return origin.y() + (cell.line_of(piece.start) + 0.5) * cell.style.line_height

    def start_of(self, sentence: int) -> float | None:
        """The height at which the line begins on which `sentence` does, in whichever column shows it."""
        sides = (True, False) if self.row.arabic.text else (False,)
        for arabic in sides:
            centre = self.line_centre(sentence, arabic=arabic)
            if centre is not None:
                return centre - self.cell(arabic=arabic)[0].style.line_height / 2
        return None

    def dot_centre(self, sentence: int) -> QPointF | None:
        """Where the summary's dot of `sentence` stands: beside its Arabic, which never moves."""
        y = self.line_centre(sentence, arabic=bool(self.row.arabic.text))
        return None if y is None else QPointF(self.page.gutter_x, y)

    def flag_box(self, sentence: int) -> QRectF | None:
        """Where the flag of `sentence` stands: beside its English."""
        y = self.line_centre(sentence, arabic=False)
        if y is None:
            return None
        size = 10.0
        x, style = self.page.gutter_x - 18, self.page.style
        if self.page.stacked and style.layout != "english":
            x = self.page.gutter_x - 5
            dot = self.dot_centre(sentence)
            if dot is not None and abs(dot.y() - y) < size:
                y += size
        elif style.swapped and not self.page.stacked:
            x = self.page.gutter_x + 9
        return QRectF(x, y - size / 2, size * 0.8, size)

    def state_box(self, sentence: int) -> QRectF | None:
        """Where the sign of a segment's state stands: beside the first line of its English, in rows of one segment."""
        y = self.line_centre(sentence, arabic=False)
        if y is None or not self.page.style.by_sentence or not self.row.arabic.text:
            return None
        x = self.page.gutter_x - 35
        if self.page.stacked:
            x = self.page.gutter_x - 20
        elif self.page.style.swapped:
            x = self.page.gutter_x + 24
        return QRectF(x, y - _STATE / 2, _STATE, _STATE)

    def again_box(self, sentence: int) -> QRectF | None:
        """Where the sign of a sentence that was translated once more stands: below the place of its flag."""
        box = self.flag_box(sentence)
        return None if box is None else QRectF(box.left() - 1, box.bottom() + 3, 10.0, 10.0)
