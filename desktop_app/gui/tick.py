"""A box to tick, drawn in the theme's colours: the style's own vanishes on black paper."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QWidget

_BOX, _SPACE, _EDGE = 16, 8, 4


class Tick(QCheckBox):
    """A check box with a line around it where the keyboard is."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """The box, the words, and room for the line around both."""
        metrics = QFontMetrics(self.font())
        wide = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        return QSize(_BOX + _SPACE + wide + 4 * _EDGE, max(metrics.height(), _BOX) + 2 * _EDGE + 2)

    def minimumSizeHint(self) -> QSize:
        """As large as it is drawn."""
        return self.sizeHint()

    def hitButton(self, _point: object) -> bool:
        """The words belong to the box."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the tick in it, the words, and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        ink = colours.color(group, QPalette.ColorRole.WindowText)
        box = self._place(QRectF(_EDGE, (self.height() - _BOX) / 2, _BOX, _BOX))
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(colours.color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 3.5, 3.5)
        if self.isChecked():
            painter.setPen(
                QPen(ink, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
            )
            corners = ((0.25, 0.52), (0.43, 0.7), (0.76, 0.31))  # a tick is not mirrored
            painter.drawPolyline(
                QPolygonF([QPointF(box.x() + x * _BOX, box.y() + y * _BOX) for x, y in corners])
            )
        painter.setPen(ink)
        start = _EDGE + _BOX + _SPACE
        words = self._place(QRectF(start, 0, self.width() - start, self.height()))
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(words, flags | int(Qt.TextFlag.TextShowMnemonic), self.text())
        if self.hasFocus():
            painter.setPen(QPen(colours.color(QPalette.ColorRole.Link), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _place(self, rect: QRectF) -> QRectF:
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), rect.toRect()))
