"""The user's own dictionaries: listed, added, removed. What is in them is told by whoever reads dictionaries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop_app.gui.asking import FileAsker
from desktop_app.gui.controller import Controller
from desktop_app.gui.jobs import Job, Lane
from desktop_app.gui.settings_rows import Rows
from desktop_app.gui.settings_services import Describe, DictionaryLine

_HEIGHT = 96


class DictionaryList(QListWidget):
    """The dictionaries; Delete takes one out."""

    remove_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace take the current one out of the list."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


class DictionariesRow(QWidget):
    """Files are only named in the settings: taking one out deletes nothing."""

    def __init__(self, rows: Rows, controller: Controller, describe: Describe, *, filters: str) -> None:
        super().__init__()
        self._controller, self._describe, self._filters = controller, describe, filters
        self.asker = FileAsker(self)
        self._shown: tuple[str, ...] | None = None
        self._lane = Lane("dictionaries", self)
        self._lane.made.connect(self._on_described)
        self._lane.failed.connect(lambda _number, error: controller.fault_found.emit(error))
        self.list = DictionaryList()
        self.list.setAccessibleName(self.tr("Dictionaries"))
        self.list.setFixedHeight(_HEIGHT)
        self.add_button = QPushButton(self.tr("Add …"))
        self.remove_button = QPushButton(self.tr("Remove"))
        buttons = QHBoxLayout()
        for button in (self.add_button, self.remove_button):
            button.setProperty("main", True)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addLayout(buttons)
        self.setFocusProxy(self.list)
        rows.add(
            self.tr("Dictionaries"),
            self,
            self.tr("Your own word lists, asked before the one that comes with Dragoman."),
        )
        self.add_button.clicked.connect(self._on_add_clicked)
        self.remove_button.clicked.connect(self.remove_current)
        self.list.remove_requested.connect(self.remove_current)
        self.list.currentRowChanged.connect(lambda row: self.remove_button.setEnabled(row >= 0))
        self.refresh()

    def refresh(self) -> None:
        """List what the settings name, at first by the files' names."""
        paths = self._controller.settings.dictionaries
        if paths == self._shown:
            return
        self._shown = paths
        self._show([DictionaryLine(path, Path(path).name) for path in paths])
        if paths:

            def work(_job: Job) -> Iterator[object]:
                yield tuple(self._describe(paths))

            self._lane.submit(work)

    def remove_current(self) -> None:
        """Take the current dictionary out of the list."""
        item = self.list.currentItem()
        if item is not None:
            gone = item.data(Qt.ItemDataRole.UserRole)
            self._keep(tuple(p for p in self._controller.settings.dictionaries if p != gone))

    def close_lane(self) -> None:
        """Wait for what is being read."""
        self._lane.close()

    def _on_add_clicked(self) -> None:
        self.asker.ask(self.tr("Add a dictionary"), self._filters, "", self._on_file_chosen)

    def _on_file_chosen(self, path: Path) -> None:
        before = self._controller.settings.dictionaries
        if str(path) not in before:
            self._keep((*before, str(path)))

    def _keep(self, paths: tuple[str, ...]) -> None:
        self._controller.change_settings(replace(self._controller.settings, dictionaries=paths))
        self.refresh()

    def _on_described(self, _number: int, lines: Sequence[DictionaryLine]) -> None:
        if tuple(line.path for line in lines) == self._shown:
            self._show(lines)

    def _show(self, lines: Sequence[DictionaryLine]) -> None:
        row = self.list.currentRow()
        self.list.clear()
        for line in lines:
            item = QListWidgetItem(_words(line))
            item.setData(Qt.ItemDataRole.UserRole, line.path)
            item.setToolTip(line.path)
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(row, 0), len(lines) - 1))
        self.remove_button.setEnabled(bool(lines))


def _words(line: DictionaryLine) -> str:
    title = f"\u2068{line.title}\u2069"  # a name in the other script keeps to itself
    return f"{title} — {line.detail}" if line.detail else title
