"""The terms of the glossary as a table."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.glossary.model import Entry
from desktop_app.gui.faces import reading_font

_Index = QModelIndex | QPersistentModelIndex
_ARABIC_PIXELS, _ENGLISH_PIXELS = 17, 13
_ROW = 30


class Column(IntEnum):
    """What stands in the columns."""

    ARABIC = 0
    ENGLISH = 1
    FORBIDDEN = 2
    NOTE = 3
    NAME = 4


class EntryModel(QAbstractTableModel):
    """The entries that are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many entries there are."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What stands above the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(Column(section))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        words = (self.tr("Arabic"), self.tr("English"), self.tr("Not so"), self.tr("Note"), self.tr("Name"))
        return words[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, their face, and on which side they begin."""
        entry, column = self.entries[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(entry, column)
        if role == Qt.ItemDataRole.FontRole:
            return _face(column)
        return _side(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _words(self, entry: Entry, column: Column) -> str:
        term = entry.term
        words = {
            Column.ARABIC: "، ".join(term.forms),
            Column.ENGLISH: term.english,
            Column.FORBIDDEN: "; ".join(term.forbidden),
            Column.NOTE: term.note,
            Column.NAME: self.tr("yes") if term.name else "",
        }
        return words[column]


class GlossaryTable(QTableView):
    """One line an entry; several may be chosen. Enter or a double click changes one, Delete takes them away."""

    edit_requested = Signal()
    removal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Terms of the glossary"))
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for column in (Column.ARABIC, Column.ENGLISH):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(Column.FORBIDDEN, 140)
        header.resizeSection(Column.NOTE, 170)
        header.resizeSection(Column.NAME, 60)
        self.doubleClicked.connect(lambda _index: self.edit_requested.emit())

    @property
    def chosen(self) -> list[Entry]:
        """The entries that are selected, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.entries.entries[row] for row in rows]

    def show_entries(self, entries: Sequence[Entry], *, at: int | None = None) -> None:
        """Show these entries, the keyboard at the one with that number, else where it was."""
        current = self.currentIndex().row()
        here = at if at is not None else self.entries.entries[current].id if current >= 0 else None
        self.entries.show_entries(entries)
        if entries:
            same = (row for row, entry in enumerate(entries) if entry.id == here)
            row = next(same, min(max(current, 0), len(entries) - 1))
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self.entries.index(row, 0), flag.ClearAndSelect | flag.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter changes, Delete takes away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.edit_requested.emit()
        elif event.key() == Qt.Key.Key_Delete and self.chosen:
            self.removal_requested.emit()
        else:
            super().keyPressEvent(event)


def _side(column: Column) -> Qt.AlignmentFlag:
    """Where a column's words begin: each language on its own side, the rest as the window does."""
    side = Qt.AlignmentFlag.AlignLeading
    if column is Column.ARABIC:
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    elif column in (Column.ENGLISH, Column.FORBIDDEN):
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    return side | Qt.AlignmentFlag.AlignVCenter


def _face(column: Column) -> QFont | None:
    if column is Column.ARABIC:
        return reading_font(arabic=True, pixels=_ARABIC_PIXELS)
    return reading_font(arabic=False, pixels=_ENGLISH_PIXELS) if column is Column.ENGLISH else None
