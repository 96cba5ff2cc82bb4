"""Draws a reading on pages: of a PDF file, or of a printer. Qt shapes the Arabic, our faces are embedded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGlyphRun,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextLine,
)

from desktop_app.exporting.delivery import Delivery
from desktop_app.exporting.page_rows import Ink, Words, inks, page_rows, title_of
from desktop_app.exporting.palette import Colour
from desktop_app.gui.pdf_text import DrawnText
from desktop_app.gui.print_layout import A4, SCALE, PageContent, Paper, Placed, header_font, set_pages
from desktop_app.reading.model import Reading

_ALL = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
_TEXT, _QUIET, _LINE, _SHADE = "#23262b", "#6a6f77", "#d8d2c4", "#f7f3e8"
_KERNING = 1.5  # points: the widest gap between the letters of one stretch
_RESOLUTION = round(72 * SCALE)


def pdf_of(reading: Reading, delivery: Delivery) -> bytes:
    """A PDF of the whole reading. Needs a running Qt application and our faces; any thread may make it."""
    made = b""
    for step in pdf_steps(reading, delivery):
        made = step if isinstance(step, bytes) else made
    return made


def pdf_steps(reading: Reading, delivery: Delivery) -> Iterator[float | bytes]:
    """Make a PDF step by step: how much is done, from 0 to 1, and at last the file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(QSizeF(A4.width, A4.height), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(title_of(reading))
    writer.setCreator("Dragoman")
    drawn = DrawnText()
    yield from print_steps(reading, delivery, writer, A4, drawn)
    yield drawn.put_into(bytes(buffer.data().data()))


def print_steps(
    reading: Reading,
    delivery: Delivery,
    device: QPagedPaintDevice,
    paper: Paper,
    drawn: DrawnText | None = None,
) -> Iterator[float]:
    """Draw the reading on `device` step by step; how much is done, from 0 to 1."""
    rows = page_rows(reading, delivery)
    pages: list[PageContent] = []
    seen = 0
    for page in set_pages(rows, paper):
        pages.append(page)
        seen += len(page.placed)
        yield min(0.5 * seen / max(2 * len(rows), 1), 0.5)
    painter = QPainter(device)
    painter.scale(device.logicalDpiX() / _RESOLUTION, device.logicalDpiY() / _RESOLUTION)
    try:
        sheet = _Sheet(painter, paper, inks(reading), title_of(reading), drawn)
        for number, content in enumerate(pages, 1):
            if number > 1:
                device.newPage()
            sheet.draw(content, number, len(pages))
            yield 0.5 + 0.5 * number / len(pages)
    finally:
        painter.end()


def paper_of(device: QPagedPaintDevice) -> Paper:
    """The page that is in a printer; drawn from its edge on, whatever margins it says it has."""
    layout = device.pageLayout()
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    size = layout.fullRect(QPageLayout.Unit.Point)
    return Paper(size.width(), size.height())


class _Sheet:
    """Draws one page after the other."""

    def __init__(
        self,
        painter: QPainter,
        paper: Paper,
        marked: Mapping[int, Ink],
        title: str,
        drawn: DrawnText | None,
    ) -> None:
        self._painter, self._paper, self._inks = painter, paper, marked
        self._title, self._drawn = title, drawn

    def draw(self, content: PageContent, number: int, count: int) -> None:
        """Draw page `number` of `count`."""
        paper = self._paper
        for top, height in content.shades:
            self._painter.fillRect(_box(paper.left, top, paper.measure, height), QColor(_SHADE))
        self._draw_edges(number, count)
        for placed in content.placed:
            self._draw_column(placed)

    def _draw_edges(self, number: int, count: int) -> None:
        """The title above a line at the head, and the number at the foot."""
        paper, font = self._paper, header_font()
        metrics = QFontMetricsF(font)
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, paper.measure * SCALE)
        for words, y in ((title, paper.top - 26), (f"{number} / {count}", paper.height - paper.bottom + 26)):
            layout = QTextLayout(words, font)
            layout.beginLayout()
            line = layout.createLine()
            line.setLineWidth(paper.measure * SCALE)
            line.setPosition(QPointF(0, -line.ascent()))
            layout.endLayout()
            x = paper.left + (paper.measure - line.naturalTextWidth() / SCALE) / 2
            shift = -line.naturalTextRect().left() / SCALE
            self._draw_line(layout.lineAt(0), words, x + shift, y, colour=_QUIET)
        self._painter.setPen(QPen(QColor(_LINE), 0.5 * SCALE))
        y = (paper.top - 18) * SCALE
        self._painter.drawLine(
            QPointF(paper.left * SCALE, y), QPointF((paper.width - paper.right) * SCALE, y)
        )

    def _draw_column(self, placed: Placed) -> None:
        column = placed.column
        stretches = _stretches(column.words)
        for number in range(placed.first, placed.last):
            line = column.lines[number]
            y = placed.y + (number - placed.first) * column.line_height + column.baseline
            for start, end, quotation, exact in stretches:
                ink = self._inks.get(quotation)
                if (
                    ink is not None
                    and start < line.textStart() + line.textLength()
                    and end > line.textStart()
                ):
                    self._mark(
                        line, start, end, x=column.x, y=y, ink=ink, exact=exact, arabic=column.words.arabic
                    )
            note = column.note_start
            self._draw_line(line, column.words.text, column.x, y, colour=_TEXT, quiet_from=note)

    def _draw_line(
        self,
        line: QTextLine,
        text: str,
        x: float,
        y: float,
        *,
        colour: str,
        quiet_from: int | None = None,
    ) -> None:
        """A line with its baseline at `y`; from unit `quiet_from` on in the quiet colour."""
        # From left to right, as they stand: programs that copy from a page expect to find its words so.
        runs = [run for run in line.glyphRuns(-1, -1, _ALL) if run.positions()]
        units = text.encode("utf-16-le", "surrogatepass")
        end = line.textStart() + line.textLength()
        stops = sorted({end, *(place for run in runs for place in run.stringIndexes())})
        for run in sorted(runs, key=lambda run: min(place.x() for place in run.positions())):
            drawn = _from_left(run)
            if self._drawn is not None:
                self._drawn.add(drawn)
                self._drawn.learn(run, units, stops)
            places = run.stringIndexes()
            quiet = quiet_from is not None and bool(places) and min(places) >= quiet_from
            self._painter.setPen(QColor(_QUIET if quiet else colour))
            self._painter.drawGlyphRun(QPointF(x * SCALE, y * SCALE), drawn)

    def _mark(
        self,
        line: QTextLine,
        start: int,
        end: int,
        *,
        x: float,
        y: float,
        ink: Ink,
        exact: bool,
        arabic: bool,
    ) -> None:
        """Underline a quotation in its speaker's colour; whole speech has a tint too, what is not exact only dots."""
        below, above, deep = (4.2, 10.0, 5.0) if arabic else (2.4, 8.2, 2.6)
        pen = QPen(QColor(*ink.colour), (0.6 if ink.loose or not exact else 0.9) * SCALE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if not exact:
            pen.setDashPattern([1.0, 3.0])
        elif ink.loose:
            pen.setDashPattern([2.0, 2.0])
        for left, right in _visual_spans(line, start, end):
            if exact and not ink.loose:
                tint = _box(x + left, y - above, right - left, above + deep)
                self._painter.fillRect(tint, QColor(*_pale(ink.colour)))
            self._painter.setPen(pen)
            place = (y + below) * SCALE
            self._painter.drawLine(QPointF((x + left) * SCALE, place), QPointF((x + right) * SCALE, place))


def _from_left(run: QGlyphRun) -> QGlyphRun:
    """`run` with its glyphs in the order in which they stand on the line."""
    places = run.positions()
    order = sorted(range(len(places)), key=lambda at: places[at].x())
    glyphs, indexes = run.glyphIndexes(), run.stringIndexes()
    made = QGlyphRun(run)
    made.setGlyphIndexes([glyphs[at] for at in order])
    made.setPositions([places[at] for at in order])
    made.setStringIndexes([indexes[at] for at in order])
    return made


def _stretches(words: Words) -> list[tuple[int, int, int, bool]]:
    """Where quotations stand among `words`, in UTF-16 units: start, end, number, whether word for word."""
    found, at = [], 0
    for piece in words.pieces:
        after = at + len(piece.text.encode("utf-16-le", "surrogatepass")) // 2
        if piece.quotation is not None:
            found.append((at, after, piece.quotation, piece.exact))
        at = after
    return found


def _visual_spans(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """The stretches of `line`, in points from its left, in which the units from `start` to `end` appear."""
    edges: list[tuple[float, float]] = []
    first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    for run in line.glyphRuns(first, last - first, _ALL):
        advances: Sequence[QPointF] = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for place, advance in zip(run.positions(), advances, strict=True):
            edges.append((place.x() / SCALE, (place.x() + advance.x()) / SCALE))
    merged: list[tuple[float, float]] = []
    for left, right in sorted(edges):
        if merged and left <= merged[-1][1] + _KERNING:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    # A blank at the end of a line hangs over it.
    natural = line.naturalTextRect()
    ends = (natural.left() / SCALE, natural.right() / SCALE)
    cut = [(max(left, ends[0]), min(right, ends[1])) for left, right in merged]
    return [(left, right) for left, right in cut if right > left]


def _pale(colour: Colour) -> Colour:
    red, green, blue = (round(255 - (255 - part) * 0.1) for part in colour)
    return red, green, blue


def _box(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x * SCALE, y * SCALE, width * SCALE, height * SCALE)
