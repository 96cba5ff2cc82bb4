"""The readings of the library as a tree: each with its progress, under it the segments in which something was found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop_app.article.model import Span
from desktop_app.gui.faces import reading_font
from desktop_app.gui.positions import showable
from desktop_app.gui.theme import Colours
from desktop_app.gui.times import moment
from desktop_app.library.model import Entry, Found, Hit

_Index = QModelIndex | QPersistentModelIndex
_READING, _HIT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_BEFORE, _LONGEST = 40, 160  # letters before the first match, and in all
_ARABIC_PIXELS, _ENGLISH_PIXELS = 17, 13
_GAP, _PADDING = 3, 8


class LibraryList(QTreeWidget):
    """Enter opens the reading; at a segment that was found, it opens there."""

    reading_requested = Signal(int, int)  # a reading's number, and a place in its text or -1
    entry_chosen = Signal(object)  # the Entry that the keyboard is at, None for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Kept readings"))
        self.setColumnCount(4)
        self.setHeaderLabels([self.tr("Reading"), self.tr("Approved"), self.tr("Opened"), self.tr("Tags")])
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAllColumnsShowFocus(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.delegate = _Delegate(self)
        self.setItemDelegate(self.delegate)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(420)
        self.itemActivated.connect(lambda item, _column: self._open(item))
        self.currentItemChanged.connect(lambda now, _before: self.entry_chosen.emit(_entry(now)))

    @property
    def chosen(self) -> list[Entry]:
        """The readings that are selected, also by a segment of theirs, in order."""
        found = {e.id: e for item in self.selectedItems() if (e := _entry(item)) is not None}
        return list(found.values())

    @property
    def current(self) -> Entry | None:
        """The reading that the keyboard is at."""
        return _entry(self.currentItem())

    def show_found(self, found: Sequence[Found]) -> None:
        """Show these readings, the keyboard at the one it was at."""
        before = self.current
        self.blockSignals(True)
        self.clear()
        for one in found:
            item = self._item(one)
            self.addTopLevelItem(item)
            for number in range(item.childCount()):
                self.setFirstColumnSpanned(number, self.indexFromItem(item), True)
        self.expandAll()
        self.blockSignals(False)
        there = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        same = (i for i in there if before is not None and (e := _entry(i)) is not None and e.id == before.id)
        wanted = next(same, there[0] if there else None)
        if wanted is not None:
            self.setCurrentItem(wanted)
        self.entry_chosen.emit(_entry(wanted))

    def hits(self) -> list[Hit]:
        """The segments on show."""
        items = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        children = (item.child(n) for item in items if item is not None for n in range(item.childCount()))
        return [child.data(0, _HIT) for child in children if child is not None]

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self.delegate.colours = colours
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for the reading, not for a button of the window."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._open(item)
            return
        super().keyPressEvent(event)

    def _item(self, found: Found) -> QTreeWidgetItem:
        entry = found.entry
        locale = QLocale()
        progress = self.tr("{approved} of {segments}").format(
            approved=locale.toString(entry.approved), segments=locale.toString(entry.segments)
        )
        # Each on its own: in a mirrored window numbers and English would change places.
        parts = (progress, moment(entry.opened), ", ".join(entry.tags))
        item = QTreeWidgetItem(
            [showable(entry.name), *(f"\u2068{part}\u2069" if part else "" for part in parts)]
        )
        item.setData(0, _READING, entry)
        spoken = self.tr("{name}, {progress} segments approved").format(name=entry.name, progress=progress)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        if entry.notes:
            item.setToolTip(0, entry.notes)
        for hit in found.hits:
            child = QTreeWidgetItem()
            child.setData(0, _READING, entry)
            child.setData(0, _HIT, hit)
            child.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{hit.arabic}\n{hit.english}")
            item.addChild(child)
        return item

    def _open(self, item: QTreeWidgetItem) -> None:
        entry, hit = _entry(item), item.data(0, _HIT)
        if entry is not None:
            self.reading_requested.emit(entry.id, hit.start if isinstance(hit, Hit) else -1)


class _Delegate(QStyledItemDelegate):
    """Draws a segment that was found: its Arabic above its English, the words that were looked for marked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours: Colours | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit = index.data(_HIT)
        if not isinstance(hit, Hit):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        ink = option.palette.color(role)
        top = option.rect.top() + _GAP
        for document in self._documents(
            hit, option.rect.width() - 2 * _PADDING, ink=ink.name(), plain=selected
        ):
            painter.save()
            painter.translate(option.rect.left() + _PADDING, top)
            document.drawContents(painter)
            painter.restore()
            top += round(document.size().height())

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        hit = index.data(_HIT)
        usual = super().sizeHint(option, index)
        if not isinstance(hit, Hit):
            return QSize(usual.width(), usual.height() + 2 * _GAP + 2)
        view = option.widget
        width = view.viewport().width() - view.indentation() if isinstance(view, QTreeWidget) else 600
        heights = (document.size().height() for document in self._documents(hit, width - 2 * _PADDING))
        return QSize(200, round(sum(heights)) + 2 * _GAP)

    def _documents(
        self, hit: Hit, width: int, *, ink: str = "", plain: bool = False
    ) -> Iterable[QTextDocument]:
        colours = self.colours
        mark = "" if colours is None or plain else f"background-color: {colours.found.tint};"
        for arabic, text, spans in (
            (True, hit.arabic, hit.in_arabic),
            (False, hit.english, hit.in_english),
        ):
            if not text:
                continue
            document = QTextDocument()
            document.setDocumentMargin(1)
            document.setDefaultFont(
                reading_font(arabic=arabic, pixels=_ARABIC_PIXELS if arabic else _ENGLISH_PIXELS)
            )
            side = Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight
            option = QTextOption()
            option.setTextDirection(side)
            option.setWrapMode(QTextOption.WrapMode.WordWrap)
            document.setDefaultTextOption(option)
            around = f' style="color: {ink}"' if ink else ""
            direction = "rtl" if arabic else "ltr"
            document.setHtml(f'<p dir="{direction}"{around}>{marked(text, spans, mark)}</p>')
            document.setTextWidth(width)
            yield document


def marked(text: str, spans: Sequence[Span], style: str) -> str:
    """What is around the first match of a text, as HTML with the matches marked.

    By colour and by a line under them: bold would tear Arabic letters apart.
    """
    low = max(spans[0].start - _BEFORE, 0) if spans else 0
    if low:
        low = text.rfind(" ", 0, low) + 1
    high = min(low + _LONGEST, len(text))
    if high < len(text) and (blank := text.rfind(" ", low, high)) > low:
        high = blank
    made, at = ("… " if low else ""), low
    for span in spans:
        start, end = max(span.start, low), min(span.end, high)
        if start < end:
            made += escape(showable(text[at:start]))
            words = escape(showable(text[start:end]))
            made += f'<span style="{style} text-decoration: underline;">{words}</span>'
            at = end
    return made + escape(showable(text[at:high])) + (" …" if high < len(text) else "")


def _entry(item: QTreeWidgetItem | None) -> Entry | None:
    found = None if item is None else item.data(0, _READING)
    return found if isinstance(found, Entry) else None
