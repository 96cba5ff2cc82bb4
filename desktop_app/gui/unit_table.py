"""The units of the memory as a table that asks for more as one scrolls down."""

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
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.gui.faces import reading_font
from desktop_app.gui.match_words import day
from desktop_app.memory.model import Unit

_Index = QModelIndex | QPersistentModelIndex
_ARABIC_PIXELS, _ENGLISH_PIXELS = 17, 13
_ROW = 30
_FROM_LEFT, _FROM_RIGHT = (
    "\u202a",
    "\u202b",
)  # so that what is too long ends in its dots, not begins with them


class Column(IntEnum):
    """What stands in the columns."""

    ARABIC = 0
    ENGLISH = 1
    DOCUMENT = 2
    CHANGED = 3


class UnitModel(QAbstractTableModel):
    """The units that were found so far, of `total`."""

    more_requested = Signal(int)  # from this number on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.units: list[Unit] = []
        self.total = 0
        self._asked = False

    def show_units(self, units: Sequence[Unit], total: int) -> None:
        """Show the first of what was found."""
        self.beginResetModel()
        self.units, self.total, self._asked = list(units), total, False
        self.endResetModel()

    def add_units(self, units: Sequence[Unit], total: int) -> None:
        """Show the next of what was found."""
        first = len(self.units)
        self._asked = False
        self.total = total if units else first  # others have gone meanwhile
        if units:
            self.beginInsertRows(QModelIndex(), first, first + len(units) - 1)
            self.units += units
            self.endInsertRows()

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether there is more to be found."""
        return not parent.isValid() and len(self.units) < self.total and not self._asked

    def fetchMore(self, parent: _Index) -> None:
        """Ask for it."""
        if not parent.isValid():
            self._asked = True
            self.more_requested.emit(len(self.units))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many there are so far."""
        return 0 if parent.isValid() else len(self.units)

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
        words = (self.tr("Arabic"), self.tr("English"), self.tr("Document"), self.tr("Changed"))
        return words[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, their face, and on which side they begin: each language on its own."""
        unit, column = self.units[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(unit, column)
        if role == Qt.ItemDataRole.FontRole:
            return _face(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        return None


class UnitTable(QTableView):
    """One line a unit; several may be chosen."""

    unit_chosen = Signal(object)  # the Unit that the keyboard is at, None for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Units of the translation memory"))
        self.units = UnitModel(self)
        self.setModel(self.units)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for column in (Column.ARABIC, Column.ENGLISH):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(Column.DOCUMENT, 130)
        header.setResizeContentsPrecision(0)  # what is in sight is enough to know the width of a date
        header.setSectionResizeMode(Column.CHANGED, QHeaderView.ResizeMode.ResizeToContents)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._on_row(now.row()))

    @property
    def chosen(self) -> list[Unit]:
        """The units that are selected, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.units.units[row] for row in rows]

    def show_units(self, units: Sequence[Unit], total: int, *, at: Unit | None) -> None:
        """Show the first of what was found, the keyboard at a unit that was there before, else where it was."""
        row = max(self.currentIndex().row(), 0)
        self.units.show_units(units, total)
        same = (place for place, unit in enumerate(units) if at is not None and unit.id == at.id)
        if units:
            # Not selectRow, which asks what keys are held: Ctrl may be, from keeping a unit's English.
            index = self.units.index(next(same, min(row, len(units) - 1)), 0)
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def _on_row(self, row: int) -> None:
        self.unit_chosen.emit(self.units.units[row] if 0 <= row < len(self.units.units) else None)


def _words(unit: Unit, column: Column) -> str:
    if column is Column.CHANGED:
        return day(unit.date)
    if column is Column.ARABIC:
        return f"{_FROM_RIGHT}{' '.join(unit.arabic.split())}"
    if column is Column.ENGLISH:
        return f"{_FROM_LEFT}{' '.join(unit.english.split())}"
    return unit.document


def _side(column: Column) -> Qt.AlignmentFlag:
    """Where a column's words begin: each language on its own side, the rest as the window does."""
    side = Qt.AlignmentFlag.AlignLeading
    if column in (Column.ARABIC, Column.ENGLISH):
        arabic = column is Column.ARABIC
        side = Qt.AlignmentFlag.AlignRight if arabic else Qt.AlignmentFlag.AlignLeft
        side |= Qt.AlignmentFlag.AlignAbsolute
    return side | Qt.AlignmentFlag.AlignVCenter


def _face(column: Column) -> QFont | None:
    if column is Column.ARABIC:
        return reading_font(arabic=True, pixels=_ARABIC_PIXELS)
    return reading_font(arabic=False, pixels=_ENGLISH_PIXELS) if column is Column.ENGLISH else None
