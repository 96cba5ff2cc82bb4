"""The small signs: a speaker's mark (a shape as well as a colour), the summary's dot, the flag of a doubt."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

SHAPES = (
    7  # no divisor in common with the eight colours: a pair of shape and colour comes again after 56 speakers
)


def speaker_path(speaker: int | None, box: QRectF) -> QPainterPath:
    """The shape of a speaker's mark inside `box`; a ring for words that nobody known says."""
    path = QPainterPath()
    if speaker is None:
        path.addEllipse(box)
        path.addEllipse(box.adjusted(*(box.width() * part for part in (0.3, 0.3, -0.3, -0.3))))
        return path
    shape = speaker % SHAPES
    if shape == 0:
        path.addRoundedRect(box, box.width() * 0.18, box.width() * 0.18)
    elif shape == 1:
        path.addEllipse(box)
    elif shape == 2:
        _polygon(path, box, corners=3, turn=-pi / 2, reach=1.12)
    elif shape == 3:
        _polygon(path, box, corners=4, turn=0, reach=1.1)
    elif shape == 4:
        _cross(path, box)
    elif shape == 5:
        _polygon(path, box, corners=3, turn=pi / 2, reach=1.12)
    else:
        _polygon(path, box, corners=5, turn=-pi / 2, reach=1.08, inner=0.45)
    return path


def paint_speaker(painter: QPainter, speaker: int | None, box: QRectF, colour: str) -> None:
    """Draw a speaker's mark."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPath(speaker_path(speaker, box))
    painter.restore()


def paint_dot(painter: QPainter, centre: QPointF, radius: float, colour: str) -> None:
    """Draw the dot of a sentence that is in the summary."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(centre, radius, radius)
    painter.restore()


def paint_flag(painter: QPainter, box: QRectF, colour: str) -> None:
    """Draw the flag of a sentence whose English is doubtful: a pole and a pennant."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), max(box.width() / 7, 1.0)))
    painter.drawLine(box.topLeft(), box.bottomLeft())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    middle = box.height() * 0.6
    pennant = [
        box.topLeft(),
        QPointF(box.right(), box.top() + middle / 2),
        QPointF(box.left(), box.top() + middle),
    ]
    painter.drawPolygon(QPolygonF(pennant))
    painter.restore()


def paint_doubt(painter: QPainter, box: QRectF, colour: str) -> None:
    """Draw the line under doubtful words: it goes up and down, as none under a quotation does."""
    step, height = 2.5, 1.6
    width = max(box.width(), 4 * step)  # a blank alone would show nothing
    left, base = box.center().x() - width / 2, box.bottom() + 1.8  # below the line of a quotation
    points = [
        QPointF(left + number * step, base - height * (number % 2)) for number in range(int(width / step) + 1)
    ]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    painter.restore()


def paint_again(painter: QPainter, box: QRectF, colour: str) -> None:
    """Draw the sign of a sentence that was translated once more: an arrow that comes round."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), max(box.width() / 6, 1.2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(box.adjusted(0.5, 0.5, -0.5, -0.5), 60 * 16, 290 * 16)
    size = box.width() * 0.34
    tip = QPointF(box.center().x() + box.width() * 0.24, box.top() + box.height() * 0.07)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(
        QPolygonF([tip, tip + QPointF(-size * 0.3, size * 1.5), tip + QPointF(size * 1.2, size * 1.1)])
    )
    painter.restore()


def paint_recalled(painter: QPainter, box: QRectF, colour: str) -> None:
    """Draw the sign of a sentence whose English is from the memory: a sheet on another."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), max(box.width() / 8, 1.0)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    wide, high = box.width() * 0.58, box.height() * 0.68
    behind = QPainterPath()
    behind.moveTo(box.left(), box.top() + high)
    behind.lineTo(box.left(), box.top())
    behind.lineTo(box.left() + wide, box.top())
    painter.drawPath(behind)
    painter.drawRect(QRectF(box.right() - wide, box.bottom() - high, wide, high))
    painter.restore()


def _polygon(
    path: QPainterPath, box: QRectF, *, corners: int, turn: float, reach: float, inner: float | None = None
) -> None:
    radius = box.width() / 2 * reach
    steps = corners if inner is None else corners * 2
    points = []
    for step in range(steps):
        r = radius if inner is None or step % 2 == 0 else radius * inner
        angle = turn + 2 * pi * step / steps
        points.append(QPointF(box.center().x() + r * cos(angle), box.center().y() + r * sin(angle)))
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()


def _cross(path: QPainterPath, box: QRectF) -> None:
    third = box.width() / 3
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRect(QRectF(box.left() + third, box.top(), third, box.height()))
    path.addRect(QRectF(box.left(), box.top() + third, box.width(), third))
