"""The keyboard map holds every action with its keys, is searched by typing, and goes with Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.gui.keyboard_map import KeyboardMap, KeyLine, groups_of, keys_of_the_window
from desktop_app.gui.main_window import MainWindow
from tests.gui.conftest import Desk


def opened(desk: Desk, qtbot: QtBot) -> tuple[MainWindow, KeyboardMap]:
    """A window with its keyboard map open."""
    window = desk.window()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    keys = window.dialogs.keys
    assert isinstance(keys, KeyboardMap)
    qtbot.waitExposed(keys)
    return window, keys


def test_f1_shows_every_shortcut_of_the_window(desk: Desk, qtbot: QtBot) -> None:
    window, keys = opened(desk, qtbot)
    shown = {key for line in keys.shown for key in line.keys}
    native = QKeySequence.SequenceFormat.NativeText
    assert {s.toString(native) for a in window.actions() for s in a.shortcuts()} <= shown
    assert window.top.menu.shortcut().toString(native) in shown


def test_it_is_read_from_the_menus_and_so_never_stale(qtbot: QtBot) -> None:
    menu, inner = QMenu("&Things"), QMenu("Inner")
    qtbot.addWidget(menu)
    qtbot.addWidget(inner)
    action = QAction("Do && &Dare …", menu)
    action.setShortcuts([QKeySequence("Ctrl+K"), QKeySequence("F7")])
    menu.addAction(action)
    menu.addSeparator()
    inner.addAction("Without a key")
    menu.addMenu(inner)
    (group,) = groups_of([menu])
    assert group.title == "Things"
    assert group.lines == (KeyLine("Do & Dare", ("Ctrl+K", "F7")), KeyLine("Inner: Without a key", ()))
    action.setShortcut(QKeySequence("Ctrl+J"))
    assert groups_of([menu])[0].lines[0].keys == ("Ctrl+J",)


def test_recent_files_are_not_in_it(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    window.actions_.keys.trigger()
    keys = window.dialogs.keys
    assert isinstance(keys, KeyboardMap)
    assert not any("market" in line.words for line in keys.shown)


def test_typing_narrows_it_down(desk: Desk, qtbot: QtBot) -> None:
    _, keys = opened(desk, qtbot)
    everything = keys.shown
    assert keys.focusWidget() is keys.search
    qtbot.keyClicks(keys.search, "larger")
    assert [line.words for line in keys.shown] == ["Larger Text"]
    keys.search.clear()
    qtbot.keyClicks(keys.search, "f9")
    assert [line.words for line in keys.shown] == ["Summary and Speakers"]
    qtbot.keyClicks(keys.search, "zzz")
    assert keys.shown == []
    assert keys.nothing.isVisible()
    keys.search.clear()
    assert keys.shown == everything


def test_esc_closes_it_and_a_second_f1_opens_no_second(desk: Desk, qtbot: QtBot) -> None:
    window, keys = opened(desk, qtbot)
    window.actions_.keys.trigger()
    assert window.dialogs.keys is keys
    qtbot.keyClick(keys.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.dialogs.keys is None)


def test_the_keys_of_the_text_do_what_is_said_of_them(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    last = len(window.view.reading.article.sentences) - 1  # type: ignore[union-attr]
    window.view.go_to(1)
    keys = {key for group in keys_of_the_window()[:1] for line in group.lines[:2] for key in line.keys}
    assert len(keys) == 4
    for name, sentence in (("End", last), ("Up", last - 1), ("Down", last), ("Home", 0)):
        key = QKeySequence(name)
        assert key.toString(QKeySequence.SequenceFormat.NativeText) in keys
        qtbot.keyClick(window.view, key[0].key())
        assert window.view.lit == sentence
