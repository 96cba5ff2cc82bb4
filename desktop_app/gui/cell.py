"""One cell of the reading view laid out to a width: where its words stand, and which word stands where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from desktop_app.gui.faces import TextStyle
from desktop_app.gui.positions import Positions
from desktop_app.gui.rows import CellText

# A gap wider than this share of a line's height is worse to read than a line that ends early.
_WIDEST_GAP = 0.55
_SLACK = 2.0  # in which no word fits: filled lines must not be broken anew for a fraction of a pixel
_GAP = re.compile("[ \u00a0]+")


class Cell:
    """The layout of `content`; positions are code points, coordinates are from the cell's top left corner."""

    def __init__(self, content: CellText, style: TextStyle, width: float) -> None:
        self.content = content
        self.style = style
        self.width = width
        self.right_to_left = content.right_to_left
        self._positions = Positions(content.text)
        self._layout = QTextLayout(content.text, style.font)
        self._layout.setCacheEnabled(True)
        option = QTextOption(Qt.AlignmentFlag.AlignAbsolute | _side(right=content.right_to_left))
        option.setTextDirection(_direction(content.right_to_left))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._gaps: dict[int, float] = {}  # what is added to the blanks of a justified line
        self._lines = self._lay_out()
        if style.justified and len(self._lines) > 1:
            self._justify()
        self._boxes: dict[tuple[int, int], list[QRectF]] = {}

    @property
    def height(self) -> float:
        """The height of all lines; that of one line for a cell without text."""
        return max(self.lines, 1) * self.style.line_height

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self._layout.lineCount() if self.content.text else 0

    def draw(
        self,
        painter: QPainter,
        origin: QPointF,
        *,
        ink: str,
        pending: str,
        dimmed: Iterable[tuple[int, int]] = (),
    ) -> None:
        """Draw the words with the cell's corner at `origin`, in `ink`; what is still to come or `dimmed` in `pending`."""
        painter.setPen(QColor(ink))
        to_come = [self._format(p.start, p.end, pending) for p in self.content.pieces if p.pending]
        to_come += [self._format(start, end, pending) for start, end in dimmed]
        self._layout.draw(painter, origin, to_come)

    def line_of(self, position: int) -> int:
        """The number of the line that holds `position`."""
        line = self._layout.lineForTextPosition(self._positions.to_qt(position))
        return line.lineNumber() if line.isValid() else 0

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """The boxes that cover the text from `start` to `end`, as high as a line, in reading order by line.

        Where text of the other direction is cut through there are two boxes on one line.
        """
        key = (start, end)
        if key not in self._boxes:
            self._boxes[key] = list(
                self._find_boxes(self._positions.to_qt(start), self._positions.to_qt(end))
            )
        return self._boxes[key]

    def position_at(self, point: QPointF) -> int:
        """The position nearest to `point`, as a caret would stand there."""
        line = self._line_at(point.y())
        if line is None:
            return 0
        unit = _caret_at(line, point.x(), widened=bool(self._gaps.get(line.lineNumber())))
        return self._positions.to_python(unit)

    def character_at(self, point: QPointF) -> int | None:
        """The position of the character under `point`, None where there is none."""
        line = self._line_at(point.y())
        if line is None or not 0 <= point.y() < self.height:
            return None
        natural = line.naturalTextRect()
        if not natural.left() - 4 <= point.x() <= natural.right() + 4:
            return None
        return self._positions.to_python(_unit_at(line, point.x()))

    def _lay_out(self, *, slack: float = 0.0) -> list[QTextLine]:
        """Lay out in lines that may be `slack` longer than the cell is wide."""
        lines: list[QTextLine] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self.width + slack)
            # The same distance between all baselines, whatever fonts a line falls back to.
            baseline = len(lines) * self.style.line_height + self.style.baseline
            line.setPosition(QPointF(-slack if self.right_to_left else 0, baseline - line.ascent()))
            lines.append(line)
        self._layout.endLayout()
        return [self._layout.lineAt(number) for number in range(len(lines))]

    def _justify(self) -> None:
        """Widen the blanks of all lines but the last until they fill the width.

        Qt's own justification spreads Arabic letters too, which tears words apart, and widens the blank on
        which a line ends; a line's blanks are given a width here and its end is kept where it was.
        """
        breaks = [line.textStart() for line in self._lines]
        units = self.content.text.encode("utf-16-le", "surrogatepass")
        for _ in range(2):  # other blanks are kerned otherwise: the second time makes up for that
            for number, line in enumerate(self._lines[:-1]):
                start = 2 * line.textStart()
                words = units[start : start + 2 * line.textLength()].decode("utf-16-le", "replace")
                gaps = len(_GAP.findall(words.strip()))
                missing = self.width - line.naturalTextWidth()
                added = self._gaps.get(number, 0.0) + missing / gaps if gaps else 0.0
                fits = 0 < added <= _WIDEST_GAP * self.style.line_height
                self._gaps[number] = added if fits else 0.0
            self._layout.setFormats([self._gap_format(line, gap) for line, gap in self._widened()])
            self._lines = self._lay_out(slack=_SLACK)
            if [line.textStart() for line in self._lines] != breaks:  # a word slipped through: leave it be
                self._gaps.clear()
                self._layout.clearFormats()
                self._lines = self._lay_out()
                return

    def _widened(self) -> Iterator[tuple[QTextLine, float]]:
        return ((self._lines[number], gap) for number, gap in self._gaps.items() if gap)

    def _gap_format(self, line: QTextLine, gap: float) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length = line.textStart(), line.textLength()
        style = QTextCharFormat()
        style.setFontWordSpacing(gap)
        made.format = style
        return made

    def _line_at(self, y: float) -> QTextLine | None:
        if not self._lines or not self.content.text:
            return None
        number = int(y // self.style.line_height)
        return self._lines[min(max(number, 0), len(self._lines) - 1)]

    def _find_boxes(self, start: int, end: int) -> Iterator[QRectF]:
        height = self.style.line_height
        for number, line in enumerate(self._lines):
            first = line.textStart()
            after = first + line.textLength()
            a, b = max(start, first), min(end, after)
            if a >= b:
                continue
            natural = line.naturalTextRect()
            whole = a == first and b == after
            # Blanks at a line's end hang over it; nothing is drawn under them.
            least, most = max(natural.left(), 0.0), min(natural.right(), self.width)
            gap = self._gaps.get(number, 0.0)
            spans = [(least, most)] if whole else _visual_spans(line, a, b, kerning=height / 9, gap=gap)
            for left, right in spans:
                left, right = max(left, least), min(right, most)
                if right > left:
                    yield QRectF(left, number * height, right - left, height)

    def _format(self, start: int, end: int, colour: str) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start = self._positions.to_qt(start)
        made.length = self._positions.to_qt(end) - made.start
        style = QTextCharFormat()
        style.setForeground(QColor(colour))
        made.format = style
        return made


def _unit_at(line: QTextLine, x: float) -> int:
    """The unit of the character at `x`.

    Right to left, Qt gives the next one from a letter's middle on, and leaves widened blanks out of account;
    its answer is where to begin to look.
    """
    near = int(line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter))
    units = range(line.textStart(), line.textStart() + line.textLength())
    for unit in sorted(units, key=lambda unit: abs(unit - near)):
        edges = (_edge(line, unit, QTextLine.Edge.Leading), _edge(line, unit, QTextLine.Edge.Trailing))
        if min(edges) <= x < max(edges):
            return unit
    return near


def _caret_at(line: QTextLine, x: float, *, widened: bool) -> int:
    """The unit before which a caret nearest to `x` stands; in `widened` lines Qt cannot tell."""
    near = int(line.xToCursor(x, QTextLine.CursorPosition.CursorBetweenCharacters))
    if not widened:
        return near
    units = range(line.textStart(), line.textStart() + line.textLength() + 1)
    return min(units, key=lambda unit: (abs(_edge(line, unit, QTextLine.Edge.Leading) - x), abs(unit - near)))


def _edge(line: QTextLine, unit: int, edge: QTextLine.Edge) -> float:
    found: Any = line.cursorToX(unit, edge)  # a pair, whatever the stubs say
    return float(found[0])


def _visual_spans(
    line: QTextLine, start: int, end: int, *, kerning: float, gap: float
) -> list[tuple[float, float]]:
    """The stretches of `line` in which the units from `start` to `end` appear, from left to right.

    The glyphs are asked, not the carets: where a number stands in an Arabic line, the caret's place before
    its first digit is at the other end of it. `kerning` is the widest gap between letters that is none,
    `gap` what blanks are wider than their glyph.
    """
    edges: list[tuple[float, float]] = []
    for run in line.glyphRuns(start, end - start):
        font, glyphs = run.rawFont(), run.glyphIndexes()
        blanks = set(font.glyphIndexesForString(" \u00a0")) if gap else set()
        for place, advance, glyph in zip(
            run.positions(), font.advancesForGlyphIndexes(glyphs), glyphs, strict=True
        ):
            wide = gap if glyph in blanks else 0.0
            edges.append((place.x(), place.x() + advance.x() + wide))
    merged: list[tuple[float, float]] = []
    for left, right in sorted(edges):
        if merged and left <= merged[-1][1] + kerning:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def _direction(right_to_left: bool) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight


def _side(*, right: bool) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
