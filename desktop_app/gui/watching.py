"""Watches the clipboard, only where a person asked for it: says when somebody copied an Arabic text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.article.arabic import count_letters
from desktop_app.gui.clipboard import foreign_text

LEAST = 40  # Arabic letters: less is a name or a search, not a text
_MOSTLY = 0.5  # of all letters
_LOOKED_AT = 20_000  # characters; enough to tell what a text is


def worth_reading(text: str) -> bool:
    """Whether `text` is long enough and Arabic enough to be an article, or a good part of one."""
    arabic, letters = count_letters(text[:_LOOKED_AT])
    return arabic >= LEAST and arabic >= _MOSTLY * letters


class Watch(QObject):
    """Tells of each new text once. Keeps no text: what it has seen it knows by a number.

    On Wayland a program learns of the clipboard when one of its windows gets the keyboard, not before.
    """

    text_found = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = False
        self._seen: int | None = None
        QGuiApplication.clipboard().dataChanged.connect(self._look)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._on_state_changed)

    @property
    def on(self) -> bool:
        """Whether it looks."""
        return self._on

    def turn(self, on: bool) -> None:
        """Begin with what is copied from now on, or stop."""
        if on and not self._on:
            self._seen = hash(foreign_text())
        self._on = on

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._look()

    def _look(self) -> None:
        if not self._on:
            return
        text = foreign_text()
        seen, self._seen = self._seen, hash(text)
        if self._seen != seen and worth_reading(text):
            self.text_found.emit(text)


def only_with_focus() -> bool:
    """Whether this desktop shows the clipboard only to the window that has the keyboard."""
    name: str = QGuiApplication.platformName()
    return name.startswith("wayland")
