"""What Qt does not turn round by itself in a window that is read from right to left."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLayout

# In Arabic each of these begins with an isolate that nothing ends, because Qt draws the words of a shortcut in
# menus by themselves and, right to left, would put the sign of «Ctrl+=» first.
KEYS = (
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Alt"),
    QT_TRANSLATE_NOOP("QShortcut", "Meta"),
)
_ISOLATE, _END = "\u2066", "\u2069"


def mirrored() -> bool:
    """Whether windows that are made now are read from right to left."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def in_own_direction(words: str) -> str:
    """Words of the interface, kept in its direction though they may begin with a foreign name."""
    mark = "\u200f" if mirrored() else "\u200e"
    return mark + words if words else ""


def set_margins(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Set the margins of `layout`: `start` is left, in a mirrored window right."""
    left, right = (end, start) if mirrored() else (start, end)
    layout.setContentsMargins(left, top, right, bottom)


def shortcut_words(shortcut: QKeySequence) -> str:
    """A shortcut as the system writes it, fit to stand inside a sentence of either direction; '' for none."""
    shown: str = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
    return shown + _END * shown.count(_ISOLATE)
