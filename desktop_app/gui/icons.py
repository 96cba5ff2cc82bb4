"""The signs of the buttons: line drawings in the theme's ink, mirrored where they point to a side of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap, QTransform

from desktop_app.gui.theme import Colours

SIZE = 20  # the grid they are drawn on, and the logical pixels they are shown in
SIDED = frozenset({"panel"})  # stand for something that changes sides with the window
_SCALES = (1.0, 2.0)  # and the screen's own, where that is another


class Icons:
    """Makes icons from SVG texts, given by name; an unknown name is an empty icon."""

    def __init__(self, drawings: Mapping[str, str]) -> None:
        self._drawings = drawings
        self._made: dict[tuple[str, Colours, bool], QIcon] = {}

    @property
    def names(self) -> frozenset[str]:
        """The icons there are."""
        return frozenset(self._drawings)

    def icon(self, name: str, colours: Colours, *, mirrored: bool = False) -> QIcon:
        """The icon of that name in these colours."""
        turned = mirrored and name in SIDED
        key = (name, colours, turned)
        if key not in self._made:
            self._made[key] = self._make(name, colours, turned)
        return self._made[key]

    def _make(self, name: str, colours: Colours, turned: bool) -> QIcon:
        icon = QIcon()
        drawing = self._drawings.get(name)
        if drawing is None:
            return icon
        scales = {*_SCALES, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
        for mode, colour in ((QIcon.Mode.Normal, colours.ink), (QIcon.Mode.Disabled, colours.faint)):
            for scale in sorted(scales):
                icon.addPixmap(_draw(drawing.replace("currentColor", colour), scale, turned), mode)
        return icon


def _draw(svg: str, scale: float, turned: bool) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    side = round(SIZE * scale)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    if turned:
        image = image.transformed(QTransform().scale(-1, 1))
    image.setDevicePixelRatio(scale)
    return QPixmap.fromImage(image)
