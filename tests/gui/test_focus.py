"""Where the keyboard is can be seen: on every control, in all colours."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import NoPackage
from desktop_app.settings import Settings
from tests.gui.conftest import Desk
from tests.gui.test_settings_dialog import ALL
from tests.gui.test_theme import contrast

LEAST = 60  # pixels: a line of two around a small button has more


def stops(window: QWidget) -> list[QWidget]:
    """All that the Tab key stops at; what hands the keyboard on to a part of it is no stop itself."""
    found = [w for w in (window, *window.findChildren(QWidget)) if w.focusProxy() is None]
    return [w for w in found if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled()]


def picture(widget: QWidget) -> QImage:
    """What is on screen where `widget` is."""
    return widget.grab().toImage()


def clearly_different(one: QImage, other: QImage) -> int:
    """How many pixels differ by 2:1 and more; WCAG asks 3:1 of a line's middle, and its edges are soft."""
    count = 0
    for y in range(one.height()):
        for x in range(one.width()):
            before, after = one.pixel(x, y), other.pixel(x, y)
            if before != after and contrast(QColor(before).name(), QColor(after).name()) >= 2:
                count += 1
    return count


def focus(widget: QWidget) -> None:
    """Give the keyboard to `widget` as Tab does."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def unseen(window: QWidget, away: QWidget) -> list[str]:
    """The controls of `window` that look with the keyboard as they do without it."""
    missing = []
    for widget in stops(window):
        other = away if widget is not away else next(w for w in stops(window) if w is not away)
        focus(other)
        before = picture(widget)
        focus(widget)
        assert widget.hasFocus(), widget
        if clearly_different(before, picture(widget)) < LEAST:
            missing.append(f"{type(widget).__name__} {widget.accessibleName()}")
    return missing


@pytest.fixture(params=["light", "dark", "contrast-light", "contrast-dark"])
def theme(request: pytest.FixtureRequest) -> str:
    """One of the sets of colours."""
    return str(request.param)


def test_in_the_window(desk: Desk, theme: str) -> None:
    desk.open_error = NoPackage("ar", "en")
    window = desk.window(Settings(theme=theme))
    window.resize(1000, 700)
    desk.read(window)
    window.show_first_run()
    assert unseen(window, window.top.menu) == []


def test_on_the_empty_page(desk: Desk, theme: str) -> None:
    window = desk.window(Settings(theme=theme, recent=("/nowhere/a.txt",)))
    assert unseen(window, window.top.menu) == []


def test_in_the_settings(desk: Desk, qtbot: QtBot, theme: str) -> None:
    window = desk.window(Settings(theme=theme, dictionaries=("/d/one.tsv",)), to_set=replace(ALL))
    window.actions_.settings.trigger()
    dialog = window.dialogs.settings
    assert dialog is not None
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.reset_button.click()  # type: ignore[attr-defined]
    assert unseen(dialog, dialog.close_button) == []  # type: ignore[attr-defined]


def test_in_the_keyboard_map(desk: Desk, qtbot: QtBot, theme: str) -> None:
    window = desk.window(Settings(theme=theme))
    window.actions_.keys.trigger()
    keys = window.dialogs.keys
    assert keys is not None
    keys.activateWindow()
    qtbot.waitUntil(keys.isActiveWindow)
    assert unseen(keys, keys.area) == []  # type: ignore[attr-defined]


def test_a_control_that_shows_nothing_would_be_noticed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    one, other = QLabel("one", window), QLabel("other", window)
    other.move(0, 40)
    for label in (one, other):
        label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert unseen(window, other) == ["QLabel ", "QLabel "]
