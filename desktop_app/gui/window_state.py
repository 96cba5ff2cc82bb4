"""Where the window stood and how its panel was, as one text that settings keep."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtWidgets import QWidget

from desktop_app.gui.panel_splitter import NARROWEST, USUAL, WIDEST

_MARK, _VERSION = 0x44524147, 1  # «DRAG»


@dataclass(frozen=True, slots=True)
class WindowState:
    """`geometry` is what Qt saves of a window, empty for none."""

    geometry: bytes = b""
    panel: bool = True
    panel_width: int = USUAL

    def to_hex(self) -> str:
        """As settings keep it."""
        data = QByteArray()
        stream = _stream(data, QIODevice.OpenModeFlag.WriteOnly)
        stream.writeUInt32(_MARK)
        stream.writeUInt8(_VERSION)
        stream.writeBool(self.panel)
        stream.writeUInt16(self.panel_width)
        stream << QByteArray(self.geometry)
        return bytes(data.data()).hex()

    @classmethod
    def from_hex(cls, kept: str) -> WindowState | None:
        """What `to_hex` made; None for anything else, such as a damaged settings file."""
        try:
            data = QByteArray(bytes.fromhex(kept))
        except ValueError:
            return None
        stream = _stream(data, QIODevice.OpenModeFlag.ReadOnly)
        if stream.readUInt32() != _MARK or stream.readUInt8() != _VERSION:
            return None
        panel, width, geometry = stream.readBool(), stream.readUInt16(), QByteArray()
        stream >> geometry
        if stream.status() is not QDataStream.Status.Ok or not stream.atEnd():
            return None
        return cls(bytes(geometry.data()), panel, min(max(width, NARROWEST), WIDEST))


def restore_geometry(window: QWidget, state: WindowState) -> None:
    """Put the window where it stood; Qt moves it onto a screen that is there, and we make it fit there."""
    if not state.geometry or not window.restoreGeometry(QByteArray(state.geometry)):
        return
    screen = window.screen()
    if screen is None or window.isMaximized() or window.isFullScreen():
        return
    room, frame = screen.availableGeometry(), window.geometry()
    size = frame.size().boundedTo(room.size()).expandedTo(window.minimumSize())
    frame.setSize(size)
    frame.moveLeft(max(min(frame.left(), room.right() - size.width() + 1), room.left()))
    frame.moveTop(max(min(frame.top(), room.bottom() - size.height() + 1), room.top()))
    window.setGeometry(frame)


def _stream(data: QByteArray, mode: QIODevice.OpenModeFlag) -> QDataStream:
    stream = QDataStream(data, mode)
    stream.setVersion(QDataStream.Version.Qt_6_0)
    return stream
