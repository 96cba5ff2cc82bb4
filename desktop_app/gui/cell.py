"""One cell of the reading view laid out to a width: where its words stand, and which word stands where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from desktop_app.gui.faces import TextStyle
from desktop_app.gui.positions import Positions
from desktop_app.gui.rows import CellText


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
        self._lines = self._lay_out()
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
        unit = line.xToCursor(point.x(), QTextLine.CursorPosition.CursorBetweenCharacters)
        return self._positions.to_python(int(unit))

    def character_at(self, point: QPointF) -> int | None:
        """The position of the character under `point`, None where there is none."""
        line = self._line_at(point.y())
        if line is None or not 0 <= point.y() < self.height:
            return None
        natural = line.naturalTextRect()
        if not natural.left() - 4 <= point.x() <= natural.right() + 4:
            return None
        unit = line.xToCursor(point.x(), QTextLine.CursorPosition.CursorOnCharacter)
        return self._positions.to_python(int(unit))

    def _lay_out(self) -> list[QTextLine]:
        lines: list[QTextLine] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self.width)
            # The same distance between all baselines, whatever fonts a line falls back to.
            baseline = len(lines) * self.style.line_height + self.style.baseline
            line.setPosition(QPointF(0, baseline - line.ascent()))
            lines.append(line)
        self._layout.endLayout()
        return [self._layout.lineAt(number) for number in range(len(lines))]

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
            for left, right in [(least, most)] if whole else _visual_spans(line, a, b, kerning=height / 9):
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


def _visual_spans(line: QTextLine, start: int, end: int, *, kerning: float) -> list[tuple[float, float]]:
    """The stretches of `line` in which the units from `start` to `end` appear, from left to right.

    The glyphs are asked, not the carets: where a number stands in an Arabic line, the caret's place before
    its first digit is at the other end of it. `kerning` is the widest gap between letters that is none.
    """
    edges: list[tuple[float, float]] = []
    for run in line.glyphRuns(start, end - start):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for place, advance in zip(run.positions(), advances, strict=True):
            edges.append((place.x(), place.x() + advance.x()))
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
