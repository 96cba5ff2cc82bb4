"""Sets the rows of a reading on pages: two columns on one height, rows kept whole where that leaves no page half empty.

All measures are in points (1/72 inch) but for the fonts, whose pixels are such that `SCALE` of them make a point.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from desktop_app.exporting.page_rows import Kind, PageRow, Words
from desktop_app.gui.faces import reading_font

SCALE = 10.0
_GUTTER = 22.0
_FEWEST = 2  # lines of a broken row that stand together, above and below
# Sizes in points of the English and the Arabic, whether bold, space above where a paragraph begins.
_LOOKS: dict[Kind, tuple[float, float, bool, float]] = {
    Kind.TITLE: (17.0, 21.0, True, 4.0),
    Kind.HEADING: (12.5, 15.0, True, 18.0),
    Kind.SPEAKER: (10.5, 13.0, True, 11.0),
    Kind.BODY: (10.0, 13.0, False, 8.0),
    Kind.ASIDE: (8.5, 10.5, False, 8.0),
    Kind.SUMMARY: (10.0, 13.0, False, 5.0),
    Kind.NOTE: (8.5, 10.5, False, 6.0),
}
_ENGLISH_LEADING, _ARABIC_LEADING = 1.42, 1.62
_NOTE = 8.0
# Lam before kaf.
_LENGTHENED = re.compile(r"\w*[\u0644][\u064b-\u0652]*\u0643\w*")
_JOINED = 3.0  # above a row that does not begin a paragraph


@dataclass(frozen=True, slots=True)
class Paper:
    """The page and what may be printed on it, in points."""

    width: float
    height: float
    left: float = 51.0
    top: float = 62.0
    right: float = 51.0
    bottom: float = 58.0

    @property
    def room(self) -> float:
        """How high the rows of a page may be."""
        return self.height - self.top - self.bottom

    @property
    def measure(self) -> float:
        """How wide they are."""
        return self.width - self.left - self.right


A4 = Paper(595.0, 842.0)


class Column:
    """The words of one column set in lines of one height; `x` and `width` in points."""

    def __init__(self, words: Words, kind: Kind, *, x: float, width: float) -> None:
        self.words, self.x, self.width = words, x, width
        english, arabic, bold, _ = _LOOKS[kind]
        size, leading = (arabic, _ARABIC_LEADING) if words.arabic else (english, _ENGLISH_LEADING)
        self.font = reading_font(arabic=words.arabic, pixels=size * SCALE, bold=bold)
        # Kerned letters stand so far apart that programs which copy from a page take some for two words.
        self.font.setKerning(not words.arabic)
        self.line_height = round(size * leading, 2)
        metrics = QFontMetricsF(self.font)
        inside = (metrics.ascent() + metrics.descent()) / SCALE
        self.baseline = (self.line_height - inside) / 2 + metrics.ascent() / SCALE
        self.layout = QTextLayout(words.text, self.font)
        self.note_start = _units("".join(piece.text for piece in words.pieces)) if words.note else None
        self.layout.setFormats([*self._plainer(), *self._smaller()])
        self.lines = self._lay_out()

    @property
    def height(self) -> float:
        """Of all its lines."""
        return len(self.lines) * self.line_height

    def _plainer(self) -> Iterator[QTextLayout.FormatRange]:
        """Words in which Amiri would lengthen a letter by a glyph that is no letter: copied, they would be torn there."""
        font = QFont(self.font)
        font.setFeature(QFont.Tag("calt"), 0)
        for found in _LENGTHENED.finditer(self.words.text) if self.words.arabic else ():
            yield _format(_units(self.words.text[: found.start()]), _units(found[0]), font)

    def _smaller(self) -> Iterator[QTextLayout.FormatRange]:
        if self.note_start is not None:
            font = reading_font(arabic=self.words.arabic, pixels=_NOTE * SCALE)
            yield _format(self.note_start, _units(self.words.note), font)

    def _lay_out(self) -> list[QTextLine]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        arabic = self.words.arabic
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if arabic else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.layout.setTextOption(option)
        self.layout.beginLayout()
        count = 0
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(self.width * SCALE)
            # Each line at the same place: whoever draws it knows where it goes.
            line.setPosition(QPointF(0, -line.ascent()))
            count += 1
        self.layout.endLayout()
        return [self.layout.lineAt(number) for number in range(count)]


@dataclass(frozen=True, slots=True)
class Placed:
    """Some lines of one column on a page: from line `first` up to, not with, `last`, the first's top at `y` points."""

    column: Column
    first: int
    last: int
    y: float


@dataclass(slots=True)
class PageContent:
    """What one page shows; `shades` are grounds of summaries, pairs of top and height in points."""

    placed: list[Placed] = field(default_factory=list)
    shades: list[tuple[float, float]] = field(default_factory=list)


def set_pages(rows: Iterable[PageRow], paper: Paper) -> Iterator[PageContent]:
    """The pages that `rows` make, one after the other."""
    setter = _Setter(paper)
    waiting: list[_Row] = []
    for row in rows:
        waiting.append(_Row(row, paper))
        # A heading stands on the page of what it heads.
        if row.kind in (Kind.HEADING, Kind.SPEAKER):
            continue
        yield from setter.place(waiting)
        waiting = []
    yield from setter.place(waiting)
    yield setter.page


class _Row:
    """A row with its columns set."""

    def __init__(self, row: PageRow, paper: Paper) -> None:
        self.row = row
        count = len(row.columns)
        width = (paper.measure - _GUTTER * (count - 1)) / count
        inset = 8.0 if row.kind is Kind.SUMMARY else 0.0
        self.columns = [
            Column(
                words,
                row.kind,
                x=paper.left + at * (width + _GUTTER) + inset,
                width=width - 2 * inset,
            )
            for at, words in enumerate(row.columns)
        ]
        self.above = _LOOKS[row.kind][3] if row.begins else _JOINED
        # The first lines of both stand on one baseline.
        first = max((c.baseline for c in self.columns), default=0.0)
        self.drops = [first - c.baseline for c in self.columns]
        self.height = max((c.height + d for c, d in zip(self.columns, self.drops, strict=True)), default=0.0)


class _Setter:
    """Fills one page after the other."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._y = 0.0
        self.page = PageContent()

    def place(self, rows: list[_Row]) -> Iterator[PageContent]:
        """Put rows that belong together on the page; the pages that are full by that."""
        if not rows:
            return
        wanted = sum(row.above + row.height for row in rows)
        *heads, last = rows
        # What is not much is kept whole; of a long row at least a few lines stand below its heading.
        start = wanted - last.height + _FEWEST * last.columns[0].line_height
        if self._y and (
            self._y + start > self._paper.room
            or (self._y + wanted > self._paper.room and last.height < self._paper.room / 3)
        ):
            yield self._turn()
        for row in heads:
            yield from self._put(row)
        yield from self._put(last)

    def _put(self, row: _Row) -> Iterator[PageContent]:
        self._y += row.above if self._y else 0.0
        done = [0] * len(row.columns)
        drops = row.drops
        while True:
            left = self._paper.room - self._y
            placed = 0.0
            for at, (column, drop) in enumerate(zip(row.columns, drops, strict=True)):
                fits = self._lines_that_fit(column, done[at], left - drop)
                if fits:
                    top = self._paper.top + self._y + drop
                    self.page.placed.append(Placed(column, done[at], done[at] + fits, top))
                    placed = max(placed, drop + fits * column.line_height)
                done[at] += fits
            if row.row.kind is Kind.SUMMARY and placed:
                self.page.shades.append((self._paper.top + self._y - _JOINED, placed + 2 * _JOINED))
            self._y += placed
            if all(d == len(c.lines) for d, c in zip(done, row.columns, strict=True)):
                return
            drops = [0.0] * len(row.columns)
            yield self._turn()

    def _lines_that_fit(self, column: Column, done: int, room: float) -> int:
        rest = len(column.lines) - done
        fits = min(int((room + 0.01) // column.line_height), rest)
        if fits == rest or not self._y:
            return max(fits, min(rest, 1) if not self._y else 0)
        fits = min(fits, rest - _FEWEST) if rest >= 2 * _FEWEST else 0
        return fits if fits >= _FEWEST else 0

    def _turn(self) -> PageContent:
        full, self.page = self.page, PageContent()
        self._y = 0.0
        return full


def _format(start: int, length: int, font: QFont) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    style = QTextCharFormat()
    style.setFont(font)
    made.format = style
    return made


def _units(text: str) -> int:
    """How many UTF-16 units, which is what Qt counts in."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def header_font() -> QFont:
    """The face of what stands above and below the text."""
    return reading_font(arabic=False, pixels=8.0 * SCALE)
