"""The key under the legend: what a tint, a line and dots mean, drawn as the page draws them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop_app.gui.painting import quotation_pen
from desktop_app.gui.theme import LIGHT, Colours

_SAMPLE, _SPACE = 22, 14


class Key(QWidget):
    """Three samples in a row, each with its word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours: Colours = LIGHT
        self.entries = (
            (self.tr("quoted"), True, True),
            (self.tr("reported"), False, True),
            (self.tr("roughly"), False, False),
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        words = ", ".join(word for word, _, _ in self.entries)
        self.setAccessibleName(self.tr("Key to the marks under quotations: {words}").format(words=words))

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        """One line high."""
        metrics = QFontMetrics(self.font())
        wide = sum(_SAMPLE + 6 + metrics.horizontalAdvance(word) + _SPACE for word, _, _ in self.entries)
        return QSize(wide, metrics.height() + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the samples."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(self.font())
        start = 8
        for word, tinted, exact in self.entries:
            wide = metrics.horizontalAdvance(word)
            sample = self._place(start, _SAMPLE)
            if tinted:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._colours.speaker(0).tint))
                painter.drawRoundedRect(sample, 3, 3)
            heavy = tinted and self._colours.contrast
            painter.setPen(quotation_pen(self._colours.muted, exact=exact, heavy=heavy))
            painter.drawLine(
                QPointF(sample.left(), sample.bottom()), QPointF(sample.right(), sample.bottom())
            )
            painter.setPen(QColor(self._colours.muted))
            words = self._place(start + _SAMPLE + 6, wide + 2).adjusted(0, -4, 0, 4)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), word)
            start += _SAMPLE + 6 + wide + _SPACE

    def _place(self, start: int, wide: int) -> QRectF:
        rect = self.rect().adjusted(start, 5, 0, -5)
        rect.setWidth(wide)
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))
