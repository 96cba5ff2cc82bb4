"""Draws one row: first all that lies under the words, then the words, then the signs in the gutter."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop_app.article.model import Role
from desktop_app.gui.cell import Cell
from desktop_app.gui.marks import (
    paint_again,
    paint_dot,
    paint_doubt,
    paint_flag,
    paint_recalled,
    paint_speaker,
)
from desktop_app.gui.row_layout import RowLayout
from desktop_app.gui.rows import Stretch
from desktop_app.gui.segment_signs import Sign, paint_cut, paint_state
from desktop_app.gui.theme import Colours

_INSET = 2.5  # a tint keeps off the lines above and below, where other words have their descenders
_ROUND = 3.5
_ABOVE_LINE = 3.5  # a term's dots keep off the line of a quotation


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a cell that was looked for; `now`: the one a person is at."""

    start: int
    end: int
    now: bool


@dataclass(frozen=True, slots=True)
class Look:
    """What the rows look like at this moment.

    `lit` is the sentence under the mouse or the keyboard's; `current` the keyboard's, None without the focus;
    `selected` gives the selected part of a cell, `found` the places in it that were looked for; `only` is the one
    speaker whose words are not dimmed, None for no such filter; `revised` are the sentences
    whose English was asked for anew, `recalled` those whose draft is from the memory; `states` are the segments whose
    state is shown; `cut` is where one is about to be split: the sentence and a position in its Arabic; `doubts` gives the
    places in the English that the checks doubt, `terms` those in the Arabic that the glossary knows.
    """

    colours: Colours
    lit: int | None = None
    current: int | None = None
    in_summary: Collection[int] = ()
    flagged: Collection[int] = ()
    emphasised: int | None = None
    selected: Callable[[bool], tuple[int, int] | None] = field(default=lambda _arabic: None)
    found: Callable[[bool], Sequence[Found]] = field(default=lambda _arabic: ())
    only: tuple[int | None] | None = None
    revised: Collection[int] = ()
    states: Mapping[int, Sign] = field(default_factory=dict)
    cut: tuple[int, int] | None = None
    recalled: Collection[int] = ()
    doubts: Callable[[], Sequence[tuple[int, int]]] = field(default=lambda: ())
    terms: Callable[[], Sequence[tuple[int, int]]] = field(default=lambda: ())


def paint_row(painter: QPainter, layout: RowLayout, top: QPointF, look: Look) -> None:
    """Draw `layout` with its corner at `top`."""
    for arabic in (True, False):
        cell, origin = layout.cell(arabic=arabic)
        _paint_cell(painter, layout, cell, top + origin, look, arabic=arabic)
    _paint_gutter(painter, layout, top, look)


def _paint_cell(
    painter: QPainter, layout: RowLayout, cell: Cell, origin: QPointF, look: Look, *, arabic: bool
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if look.lit is not None:
        _paint_lit(painter, cell, origin, look)
    if look.cut is not None and arabic:
        paint_cut(painter, cell, origin, look.cut, look.colours)
    stretches = [s for s in cell.content.stretches if look.only is None or s.speaker == look.only[0]]
    for stretch in stretches:
        _paint_tint(painter, cell, origin, stretch, look)
    if (selected := look.selected(arabic)) is not None:
        painter.setBrush(QColor(look.colours.selection))
        for box in cell.boxes(*selected):
            painter.drawRect(box.translated(origin))
    for place in look.found(arabic):
        _paint_found(painter, cell, origin, place, look)
    _paint_terms(painter, cell, origin, look, arabic=arabic)
    for stretch in _once(stretches):
        _paint_underline(painter, cell, origin, stretch, look)
    for doubt in () if arabic else look.doubts():
        for box in cell.boxes(*doubt):
            paint_doubt(painter, box.translated(origin), look.colours.flag)
    painter.restore()
    quiet = layout.row.role in (Role.DATELINE, Role.BOILERPLATE)
    ink = look.colours.muted if quiet else look.colours.ink
    dimmed = [] if look.only is None else _between(stretches, len(cell.content.text))
    cell.draw(painter, origin, ink=ink, pending=look.colours.faint, dimmed=dimmed)


def _between(stretches: Sequence[Stretch], length: int) -> list[tuple[int, int]]:
    """What of a text lies in none of the stretches."""
    gaps, at = [], 0
    for stretch in sorted(stretches, key=lambda s: s.start):
        if stretch.start > at:
            gaps.append((at, stretch.start))
        at = max(at, stretch.end)
    return [*gaps, (at, length)] if at < length else gaps


def quotation_pen(colour: str, *, exact: bool, strong: bool = False, heavy: bool = False) -> QPen:
    """The pen for the line under a quotation: dots where only the sentence is known, `heavy` in place of a tint."""
    pen = QPen(QColor(colour), 1.8 + 1.2 * strong + 1.6 * heavy)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if not exact:
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setWidthF(pen.widthF() * 0.75)
        pen.setDashPattern([0.1, 3.6])
    return pen


def _once(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Without dots that would fall on dots: several of one person's quotations may lie in one sentence."""
    kept: dict[tuple[int, int, int | None] | int, Stretch] = {}
    for number, stretch in enumerate(stretches):
        key = number if stretch.exact else (stretch.start, stretch.end, stretch.speaker)
        kept.setdefault(key, stretch)
    return list(kept.values())


def _paint_lit(painter: QPainter, cell: Cell, origin: QPointF, look: Look) -> None:
    piece = cell.content.piece_of(look.lit) if look.lit is not None else None
    if piece is None:
        return
    painter.setBrush(QColor(look.colours.lit))
    boxes = cell.boxes(piece.start, piece.end)
    for box in boxes:
        painter.drawRect(box.translated(origin).adjusted(-2, 0, 2, 0))
    if look.colours.contrast:
        _paint_frame(painter, [box.translated(origin).adjusted(-2, 0, 2, 0) for box in boxes], look)
    if look.current is not None and piece.first <= look.current <= piece.last and boxes:
        # The keyboard is here: a bar beside the sentence, so that the focus shows without the colour too.
        top, bottom = origin.y() + boxes[0].top(), origin.y() + boxes[-1].bottom()
        x = origin.x() + cell.width + 6 if cell.right_to_left else origin.x() - 9
        bar = QRectF(x, top + 2, 3, bottom - top - 4)
        painter.setBrush(QColor(look.colours.accent))
        painter.drawRoundedRect(bar, 1.5, 1.5)


def _paint_frame(painter: QPainter, boxes: Sequence[QRectF], look: Look) -> None:
    # One line around all of the sentence: in high contrast no ground can be told from the paper.
    around = QPainterPath()
    for box in boxes:
        lines = QPainterPath()
        lines.addRect(box.adjusted(0, -0.5, 0, 0.5))  # so that lines one below the other become one shape
        around = around.united(lines)
    painter.strokePath(around, QPen(QColor(look.colours.accent), 1.5))


def _paint_tint(painter: QPainter, cell: Cell, origin: QPointF, stretch: Stretch, look: Look) -> None:
    if look.colours.contrast or not (stretch.spoken and stretch.exact):
        return
    painter.setBrush(QColor(look.colours.speaker(stretch.speaker).tint))
    for box in cell.boxes(stretch.start, stretch.end):
        padded = box.translated(origin).adjusted(-2, _INSET, 2, -_INSET)
        painter.drawRoundedRect(padded, _ROUND, _ROUND)


def _paint_found(painter: QPainter, cell: Cell, origin: QPointF, place: Found, look: Look) -> None:
    """A ground and a line around it, stronger where a person is: on any tint, and without colour, it shows."""
    colour = look.colours.found_now if place.now else look.colours.found
    painter.setBrush(QColor(colour.tint))
    painter.setPen(QPen(QColor(colour.ink), 2.0 if place.now else 1.0))
    for box in cell.boxes(place.start, place.end):
        padded = box.translated(origin).adjusted(-1.5, _INSET, 1.5, -_INSET)
        painter.drawRoundedRect(padded, _ROUND, _ROUND)
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_terms(painter: QPainter, cell: Cell, origin: QPointF, look: Look, *, arabic: bool) -> None:
    """Fine dots close under the letters, in no speaker's colour: above the line that a quotation has."""
    pen = QPen(QColor(look.colours.muted), 1.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setStyle(Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([0.1, 2.6])
    painter.setPen(pen)
    boxes = [box for place in (look.terms() if arabic else ()) for box in cell.boxes(*place)]
    for box in boxes:
        y = origin.y() + box.bottom() - _INSET - _ABOVE_LINE
        painter.drawLine(QPointF(origin.x() + box.left(), y), QPointF(origin.x() + box.right(), y))
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_underline(painter: QPainter, cell: Cell, origin: QPointF, stretch: Stretch, look: Look) -> None:
    colour = look.colours.speaker(stretch.speaker).ink
    strong = look.emphasised is not None and stretch.quotation == look.emphasised
    heavy = look.colours.contrast and stretch.spoken and stretch.exact
    pen = quotation_pen(colour, exact=stretch.exact, strong=strong, heavy=heavy)
    boxes = cell.boxes(stretch.start, stretch.end)
    painter.setPen(pen)
    for box in boxes:
        y = origin.y() + box.bottom() - _INSET - 0.2
        painter.drawLine(QPointF(origin.x() + box.left() - 1, y), QPointF(origin.x() + box.right() + 1, y))
    painter.setPen(Qt.PenStyle.NoPen)
    if stretch.opens and stretch.exact and boxes:
        on_first_line = [box for box in boxes if box.top() == boxes[0].top()]
        first = on_first_line[-1] if cell.right_to_left else on_first_line[0]
        x = first.right() if cell.right_to_left else first.left()
        size = 7.0
        centre = QPointF(origin.x() + x, origin.y() + first.bottom() - _INSET - 0.2)
        mark = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
        paint_speaker(painter, stretch.speaker, mark, colour)


def _paint_gutter(painter: QPainter, layout: RowLayout, top: QPointF, look: Look) -> None:
    scale = min(max(layout.page.zoom / 100, 0.8), 1.6)
    for sentence in range(layout.row.first, layout.row.last + 1):
        if sentence in look.in_summary and (centre := layout.dot_centre(sentence)) is not None:
            paint_dot(painter, top + centre, 3.2 * scale, look.colours.dot)
        if sentence in look.flagged and (box := layout.flag_box(sentence)) is not None:
            paint_flag(painter, box.translated(top), look.colours.flag)
        if sentence in look.revised and (box := layout.again_box(sentence)) is not None:
            paint_again(painter, box.translated(top), look.colours.muted)
        if sentence in look.states and (box := layout.state_box(sentence)) is not None:
            paint_state(painter, look.states[sentence], box.translated(top), look.colours)
        elif sentence in look.recalled and (box := layout.again_box(sentence)) is not None:
            paint_recalled(painter, box.translated(top), look.colours.muted)
