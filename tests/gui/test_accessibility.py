"""For everybody: names and roles in every state of the window, Tab reaches all, every action is in a menu."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import NoPackage
from desktop_app.gui.main_window import MainWindow
from desktop_app.settings import Settings
from tests.gui.conftest import Desk
from tests.gui.test_focus import stops
from tests.gui.test_settings_dialog import ALL

# Qt gives these to what it does not know; only what scrolls a text may have them.
VAGUE = {"Client", "NoRole"}
SCROLLS = {"ReadingView", "QScrollArea"}


def role(widget: QWidget) -> str:
    """The role that a screen reader is told."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return str(found.role().name)


def name(widget: QWidget) -> str:
    """The name that a screen reader is told: the widget's own or its label's."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    labels = [label.text() for label in widget.window().findChildren(QLabel) if label.buddy() is widget]
    return widget.accessibleName() or " ".join(labels) or found.text(QAccessible.Text.Name)


def check(window: QWidget) -> None:
    """Every place where Tab stops has a name of words and a role that fits."""
    found = stops(window)
    assert found
    for widget in found:
        kind = type(widget).__name__
        assert sum(map(str.isalpha, name(widget))) > 1, widget
        assert role(widget) not in VAGUE or kind in SCROLLS, (widget, role(widget))


def walk(window: QWidget, qtbot: QtBot) -> None:
    """Tab reaches every place where it should stop, and comes round."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    wanted = set(stops(window))
    reached: set[QWidget] = set()
    for _ in range(2 * len(wanted) + 4):
        here = QGuiApplication.focusObject()
        if isinstance(here, QWidget):
            reached.add(here)
        qtbot.keyClick(here if isinstance(here, QWidget) else window, Qt.Key.Key_Tab)
    assert {f"{type(w).__name__} {name(w)}" for w in wanted - reached} == set()


def empty(desk: Desk) -> MainWindow:
    """Nothing read yet."""
    return desk.window(Settings(theme="light", recent=("/nowhere/a.txt",)))


def without_package(desk: Desk) -> MainWindow:
    """An article, no English, and the welcome."""
    desk.open_error = NoPackage("ar", "en")
    window = desk.window()
    desk.read(window)
    window.show_first_run()
    return window


def narrow(desk: Desk) -> MainWindow:
    """Signs alone in the bar."""
    window = desk.window()
    desk.read(window)
    window.resize(420, 640)
    return window


def narrow_panel(desk: Desk) -> MainWindow:
    """The panel alone."""
    window = narrow(desk)
    window.actions_.side.setChecked(True)
    return window


STATES = pytest.mark.parametrize("state", [empty, without_package, narrow, narrow_panel])


@STATES
def test_everything_has_a_name_and_a_role(desk: Desk, state: object) -> None:
    check(state(desk))  # type: ignore[operator]


@STATES
def test_tab_reaches_everything(desk: Desk, qtbot: QtBot, state: object) -> None:
    walk(state(desk), qtbot)  # type: ignore[operator]


def test_in_the_settings_too(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window(Settings(theme="light", dictionaries=("/d/one.tsv",)), to_set=ALL)
    window.actions_.settings.trigger()
    dialog = window.dialogs.settings
    assert dialog is not None
    dialog.reset_button.click()  # type: ignore[attr-defined]
    check(dialog)
    walk(dialog, qtbot)


def test_in_the_keyboard_map_too(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    window.actions_.keys.trigger()
    keys = window.dialogs.keys
    assert keys is not None
    check(keys)
    walk(keys, qtbot)


def test_a_control_without_a_name_would_be_noticed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    nameless = QWidget(window)
    nameless.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.show()
    with pytest.raises(AssertionError):
        check(window)


def in_menus(menus: list[QMenu]) -> Iterator[QAction]:
    """All actions of the menus and what is below them."""
    for menu in menus:
        for action in menu.actions():
            below = action.menu()
            if isinstance(below, QMenu):
                yield from in_menus([below])
            else:
                yield action


def test_every_action_is_in_a_menu_and_no_two_share_a_shortcut(desk: Desk) -> None:
    window = desk.window()
    actions = [a for a in vars(window.actions_).values() if isinstance(a, QAction)]
    actions += window.actions_.themes.values()
    assert len(actions) > 20
    listed = set(in_menus(window.top.menus))
    assert [a.text() for a in actions if a not in listed] == []
    keys = [s.toString() for a in {*actions, *window.actions(), *listed} for s in a.shortcuts()]
    keys.append(window.top.menu.shortcut().toString())
    assert sorted(keys) == sorted(set(keys))
