"""The readings of the library as a list: each with its progress, under it the segments in which something was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from desktop_app.gui.faces import interface_font, reading_font
from desktop_app.gui.library_hits import ARABIC_PIXELS, HIT, HitDelegate
from desktop_app.gui.library_words import isolated, progress
from desktop_app.gui.positions import showable
from desktop_app.gui.theme import Colours
from desktop_app.gui.times import moment
from desktop_app.library.model import Entry, Found, Hit

_READING = Qt.ItemDataRole.UserRole
_FROM_RIGHT = "\u202b"  # so that what is too long ends in its dots, not begins with them
_AT_ONCE = 25  # lines that are added at a time where they are of many heights
_BEGINNING = 120  # letters
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Column(IntEnum):
    """What stands in the columns."""

    NAME = 0
    BEGINNING = 1
    PROGRESS = 2
    OPENED = 3
    TAGS = 4


class _ReadingItem(QTreeWidgetItem):
    """Works out what it shows when it is shown: a list of thousands must not hold up the window."""

    def __init__(self, found: Found, fonts: tuple[QFont, QFont]) -> None:
        super().__init__()
        self.entry = found.entry
        self._bold, self._arabic = fonts

    def data(self, column: int, role: int) -> object:
        """What Qt asks for."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                made: object = self._text(column)
            case Qt.ItemDataRole.ToolTipRole:
                made = self._tip(column)
            case Qt.ItemDataRole.FontRole:
                made = self._font(column)
            case Qt.ItemDataRole.TextAlignmentRole:
                made = _FROM_THE_RIGHT if column == Column.BEGINNING else None
            case Qt.ItemDataRole.AccessibleTextRole if column == Column.NAME:
                made = ", ".join((self.entry.name, progress(self.entry), self._beginning()))
            case _:
                made = self.entry if role == _READING else super().data(column, role)
        return made

    def _font(self, column: int) -> QFont | None:
        if column == Column.NAME and self.childCount():
            return self._bold  # it stands above what was found like a heading
        return self._arabic if column == Column.BEGINNING else None

    def show(self, entry: Entry) -> None:
        """It was described otherwise, or worked on."""
        self.entry = entry
        self.emitDataChanged()
        for child in (self.child(number) for number in range(self.childCount())):
            if child is not None:
                child.setData(0, _READING, entry)

    def _beginning(self) -> str:
        return " ".join(showable(self.entry.opening[:_BEGINNING]).split())

    def _text(self, column: int) -> str:
        entry = self.entry
        if column == Column.NAME:
            return showable(entry.name)
        if column == Column.BEGINNING:
            return _FROM_RIGHT + self._beginning()
        if column == Column.PROGRESS:
            return isolated(progress(entry))
        return isolated(moment(entry.opened) if column == Column.OPENED else ", ".join(entry.tags))

    def _tip(self, column: int) -> str:
        entry = self.entry
        if column == Column.NAME:
            return "\n\n".join(part for part in (entry.name, entry.notes.strip()) if part)
        if column == Column.BEGINNING:
            return self._beginning()
        return ", ".join(entry.tags) if column == Column.TAGS else ""


class LibraryList(QTreeWidget):
    """Enter opens the reading; at a segment that was found, it opens there."""

    reading_requested = Signal(int, int)  # a reading's number, and a place in its text or -1
    chosen_changed = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Kept readings"))
        self.setColumnCount(len(Column))
        names = (self.tr("Reading"), self.tr("Begins with"), self.tr("Progress"), self.tr("Opened"))
        self.setHeaderLabels([*names, self.tr("Tags")])
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAllColumnsShowFocus(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(12)
        self.delegate = HitDelegate(self)
        self.setItemDelegate(self.delegate)
        self._found: tuple[Found, ...] = ()
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._add)
        self._bold = interface_font(bold=True)
        self._arabic = reading_font(arabic=True, pixels=ARABIC_PIXELS)
        self._arrange_columns()
        self.itemDoubleClicked.connect(lambda item, _column: self._open(item))
        self.itemSelectionChanged.connect(self.chosen_changed)

    def _arrange_columns(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header.setResizeContentsPrecision(0)  # what is in sight tells how wide a date is
        header.setSectionResizeMode(Column.BEGINNING, QHeaderView.ResizeMode.Stretch)
        for column in (Column.PROGRESS, Column.OPENED):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(Column.NAME, 190)
        header.resizeSection(Column.TAGS, 130)
        item = self.headerItem()
        if item is not None:
            item.setTextAlignment(Column.BEGINNING, _FROM_THE_RIGHT)

    # --- what is on show ----------------------------------------------------------------------------------

    @property
    def chosen(self) -> list[Entry]:
        """The readings that are selected, also by a segment of theirs, in order."""
        found = {e.id: e for item in self.selectedItems() if (e := _entry(item)) is not None}
        return [one.entry for one in self._found if one.entry.id in found]

    @property
    def found(self) -> tuple[Found, ...]:
        """What is on show."""
        return self._found

    def show_found(self, found: Sequence[Found], *, anew: bool = False) -> None:
        """Show these readings; those chosen before stay chosen, the keyboard stays where it was.

        With `anew` it is at the first: something else was looked for.
        """
        if not anew and _places(found) == _places(self._found):
            self._update(found)
            return
        chosen = set() if anew else {entry.id for entry in self.chosen}
        at = None if anew else _entry(self.currentItem())
        row, scrolled = (0 if anew else self._row()), self.verticalScrollBar().value()
        self._found = tuple(found)
        self.blockSignals(True)
        self.clear()
        # Alike in height they need not all be measured; what was found in them has to be, so it comes bit by bit.
        self.setUniformRowHeights(not any(one.hits for one in found))
        self._add(whole=bool(chosen) or at is not None or self.uniformRowHeights())
        items = list(self._readings())
        same = (item for item in items if at is not None and _number(item) == at.id)
        wanted = next(same, items[min(max(row, 0), len(items) - 1)] if items else None)
        self._choose(wanted, [item for item in items if _number(item) in chosen])
        if wanted is not None and at is not None and _number(wanted) == at.id:
            self.verticalScrollBar().setValue(scrolled)
        self.blockSignals(False)
        self.chosen_changed.emit()

    def _add(self, *, whole: bool = False) -> None:
        """Add the next readings that there is no item for yet: a few, or all that are left."""
        place, lines = self.topLevelItemCount(), 0
        items: list[QTreeWidgetItem] = []
        while place + len(items) < len(self._found) and (whole or lines < _AT_ONCE):
            found = self._found[place + len(items)]
            items.append(self._item(found))
            lines += 1 + len(found.hits)
        self.addTopLevelItems(items)
        for row, item in enumerate(items, place):
            for number in range(item.childCount()):
                self.setFirstColumnSpanned(number, self.model().index(row, 0), True)
            if item.childCount():
                item.setExpanded(True)
        if place + len(items) < len(self._found):
            self._rest.start()
        else:
            self._rest.stop()

    def hits(self) -> list[Hit]:
        """The segments on show."""
        return [hit for one in self._found for hit in one.hits]

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self.delegate.colours = colours
        self.viewport().update()

    def open_current(self) -> None:
        """Ask for the reading, or the place in it, that the keyboard is at."""
        item = self.currentItem()
        if item is not None:
            self._open(item)

    # --- Qt -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for the reading, not for a button of the window."""
        if event.key() in _ENTER and self.currentItem() is not None:
            self.open_current()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    # --- inside -------------------------------------------------------------------------------------------

    def _readings(self) -> Iterator[QTreeWidgetItem]:
        for row in range(self.topLevelItemCount()):
            item = self.topLevelItem(row)
            if item is not None:
                yield item

    def _row(self) -> int:
        item = self.currentItem()
        return -1 if item is None else self.indexOfTopLevelItem(item.parent() or item)

    def _choose(self, current: QTreeWidgetItem | None, chosen: Sequence[QTreeWidgetItem]) -> None:
        if current is None:
            return
        # Not by keys: Ctrl may be held.
        flag = QItemSelectionModel.SelectionFlag
        self.setCurrentItem(current, 0, flag.ClearAndSelect | flag.Rows)
        if len(chosen) > 1:
            self.setCurrentItem(current, 0, flag.Clear)
            for item in chosen:
                item.setSelected(True)

    def _update(self, found: Sequence[Found]) -> None:
        """The readings are the same, some were described otherwise or worked on."""
        changed = [(row, now) for row, now in enumerate(found) if now != self._found[row]]
        self._found = tuple(found)
        for row, now in changed:
            item = self.topLevelItem(row)
            if isinstance(item, _ReadingItem):
                item.show(now.entry)
        if changed:
            self.chosen_changed.emit()

    def _item(self, found: Found) -> QTreeWidgetItem:
        item = _ReadingItem(found, (self._bold, self._arabic))
        for hit in found.hits:
            child = QTreeWidgetItem()
            child.setData(0, HIT, hit)
            child.setData(0, _READING, found.entry)
            child.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{hit.arabic}\n{hit.english}")
            item.addChild(child)
        return item

    def _open(self, item: QTreeWidgetItem) -> None:
        """A reading in which something was found opens where that is first."""
        entry, first = _entry(item), item.child(0) or item
        hit = first.data(0, HIT)
        if entry is not None:
            self.reading_requested.emit(entry.id, hit.start if isinstance(hit, Hit) else -1)


_FROM_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def _entry(item: QTreeWidgetItem | None) -> Entry | None:
    if isinstance(item, _ReadingItem):
        return item.entry
    found = None if item is None else item.data(0, _READING)
    return found if isinstance(found, Entry) else None


def _places(found: Sequence[Found]) -> list[tuple[int, tuple[Hit, ...]]]:
    return [(one.entry.id, one.hits) for one in found]


def _number(item: QTreeWidgetItem) -> int:
    entry = _entry(item)
    return -1 if entry is None else entry.id
