"""The keyboard map: every action with its keys, read from the menus themselves, and the keys of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

_SIZE = (620, 640)


@dataclass(frozen=True, slots=True)
class KeyLine:
    """What is done, and the keys that do it as a person reads them."""

    words: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The lines of one menu, or of one part of the window."""

    title: str
    lines: tuple[KeyLine, ...]


def _tr(text: str) -> str:
    return QCoreApplication.translate("keyboard_map", text)


def groups_of(menus: Iterable[QMenu]) -> list[KeyGroup]:
    """What the menus hold, each with its submenus; what has no key has an empty tuple."""
    return [KeyGroup(_plain(menu.title()), tuple(_lines(menu))) for menu in menus]


def keys_of_the_window() -> list[KeyGroup]:
    """The keys that belong to no action: those the text, the panel and the bar understand while they have the keyboard."""
    return [
        KeyGroup(
            _tr("In the text"),
            (
                KeyLine(_tr("To the next or the previous sentence"), (_key("Down"), _key("Up"))),
                KeyLine(_tr("To the first or the last sentence"), (_key("Home"), _key("End"))),
                KeyLine(_tr("A page on or back"), (_key("PgDown"), _key("PgUp"))),
                KeyLine(_tr("Edit the segment"), (_key("Return"),)),
            ),
        ),
        KeyGroup(
            _tr("In the editor of a segment"),
            (
                KeyLine(_tr("To the next segment"), (_key("Return"), _key("Ctrl+Down"), _key("Alt+Down"))),
                KeyLine(_tr("To the segment before"), (_key("Ctrl+Up"), _key("Alt+Up"))),
                KeyLine(_tr("Leave it; what is written stays"), (_key("Esc"),)),
                KeyLine(_tr("While splitting: move the cut in the Arabic"), (_key("Left"), _key("Right"))),
            ),
        ),
        KeyGroup(
            _tr("In the panel"),
            (
                KeyLine(_tr("From entry to entry"), (_key("Down"), _key("Up"))),
                KeyLine(
                    _tr("To the sentence; at a person, to what they say next"),
                    (_key("Return"), _key("Space")),
                ),
                KeyLine(_tr("At the panel’s edge: wider or narrower"), (_key("Left"), _key("Right"))),
            ),
        ),
        KeyGroup(
            _tr("Everywhere"),
            (
                KeyLine(_tr("To the next or the previous button or field"), (_key("Tab"), _key("Shift+Tab"))),
                KeyLine(_tr("The menu"), (_key("F10"),)),
            ),
        ),
    ]


class KeyboardMap(QDialog):
    """Shows the groups; typing narrows them down to what holds those words or keys. Esc closes."""

    def __init__(self, menus: Iterable[QMenu], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.search = QLineEdit()
        self.search.setProperty("form", True)
        self.search.setPlaceholderText(self.tr("Find an action or a key"))
        self.search.setAccessibleName(self.tr("Find an action or a key"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.nothing = QLabel(self.tr("Nothing has these words or keys."))
        self.nothing.setProperty("quiet", True)
        self.nothing.hide()
        inside = QWidget()
        inside.setObjectName("page")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(4, 4, 12, 12)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._rows: list[tuple[QLabel, list[tuple[KeyLine, QLabel, QLabel]]]] = []
        for group in (*groups_of(menus), *keys_of_the_window()):
            self._add(group)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(inside)
        self.area.setAccessibleName(self.tr("Actions and their keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 8, 8)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.area, 1)

    @property
    def shown(self) -> list[KeyLine]:
        """The lines on show."""
        return [line for _, lines in self._rows for line, words, _ in lines if not words.isHidden()]

    def showEvent(self, event: QShowEvent) -> None:
        """Type at once."""
        super().showEvent(event)
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _add(self, group: KeyGroup) -> None:
        row = self._grid.rowCount()
        title = QLabel(group.title)
        title.setProperty("title", True)
        title.setContentsMargins(0, 10 if self._rows else 0, 0, 0)
        self._grid.addWidget(title, row, 0, 1, 2)
        lines = []
        for number, line in enumerate(group.lines, row + 1):
            words, keys = QLabel(line.words), QLabel("   ".join(f"\u2066{key}\u2069" for key in line.keys))
            words.setWordWrap(True)
            keys.setAccessibleName(", ".join(line.keys) or self.tr("no key"))
            keys.setProperty("quiet", True)
            keys.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(words, number, 0)
            self._grid.addWidget(keys, number, 1)
            lines.append((line, words, keys))
        self._rows.append((title, lines))

    def _narrow(self, wanted: str) -> None:
        parts = wanted.casefold().split()
        for title, lines in self._rows:
            heading = title.text().casefold()
            for line, words, keys in lines:
                text = " ".join((heading, line.words, *line.keys)).casefold()
                fits = all(part in text for part in parts)
                words.setVisible(fits)
                keys.setVisible(fits)
            title.setVisible(any(not words.isHidden() for _, words, _ in lines))
        self.nothing.setVisible(not self.shown)


def _lines(menu: QMenu, before: str = "") -> Iterator[KeyLine]:
    for action in menu.actions():
        words = before + _plain(action.text())
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            if not submenu.property("changing"):
                yield from _lines(submenu, f"{words}: ")
        elif not action.isSeparator():
            yield KeyLine(words, tuple(_native(keys) for keys in action.shortcuts()))


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip(" …")


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _key(name: str) -> str:
    return _native(QKeySequence(name))
