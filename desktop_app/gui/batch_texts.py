"""The texts of the window for many files: the list, what is said of the chosen one, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.gui.batch_list import NEXT_KEY, QueueList
from desktop_app.gui.batch_queue import BatchQueue
from desktop_app.gui.batch_rows import RowState
from desktop_app.gui.batch_words import details
from desktop_app.gui.flow import FlowLayout
from desktop_app.gui.mirroring import shortcut_words


class BatchTexts(QWidget):
    """Asks for files and folders; the rest it has the queue do. All of it works while texts are read."""

    files_requested = Signal()
    folder_requested = Signal()
    open_requested = Signal(int)

    def __init__(self, queue: BatchQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._make_parts()
        self._build()
        self.add_files.clicked.connect(self.files_requested)
        self.add_folder.clicked.connect(self.folder_requested)
        self.open_one.clicked.connect(self._on_open)
        self.next.clicked.connect(self._on_next)
        self.remove.clicked.connect(self._on_remove)
        self.list.open_requested.connect(self.open_requested)
        self.list.next_requested.connect(self._on_next)
        self.list.remove_requested.connect(self._on_remove)
        self.list.chosen_changed.connect(self.show_chosen)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)

    def _make_parts(self) -> None:
        self.add_files = _button(self.tr("Add Files …"))
        self.add_folder = _button(self.tr("Add a Folder …"))
        self.open_one = _button(self.tr("Open"))
        self.open_one.setToolTip(self.tr("Open the text in the large window (Enter)"))
        self.next = _button(self.tr("Read Next"))
        key = shortcut_words(QKeySequence(NEXT_KEY))
        self.next.setToolTip(
            self.tr("Read the chosen texts before all others that wait ({key})").format(key=key)
        )
        self.remove = _button(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Take the chosen texts out of the list (Del); the files stay"))
        self.list = QueueList()
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.menu: QMenu | None = None
        self.empty = QLabel(
            self.tr(
                "Add files or folders, drop them here, or paste them.\nIn folders, files *.txt, *.text and *.md are read."
            )
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.where, self.about = QLabel(), QLabel()  # a path and a sentence have each its own direction
        for label in (self.empty, self.where, self.about):
            label.setProperty("quiet", True)
            label.setWordWrap(True)
        for label in (self.where, self.about):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _build(self) -> None:
        top = QWidget()
        flow = FlowLayout(top, spacing=6)
        for button in (self.add_files, self.add_folder, self.open_one, self.next, self.remove):
            flow.addWidget(button)
        policy = top.sizePolicy()
        policy.setHeightForWidth(True)
        top.setSizePolicy(policy)
        middle = QWidget()
        middle.setObjectName("page")
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(top)
        column.addWidget(middle, 1)
        column.addWidget(self.where)
        column.addWidget(self.about)

    # --- showing ------------------------------------------------------------------------------------------

    def show_rows(self) -> None:
        """Show all rows anew."""
        self._stack.setCurrentWidget(self.list if self._queue.rows else self.empty)
        self.list.show_rows(self._queue.rows)

    def show_row(self, place: int) -> None:
        """Show one row anew."""
        self.list.show_row(place)
        row = self._queue.rows[place]
        if row.state is RowState.READING:
            self.list.bring_into_sight(place)
        # Between its start and its end nothing changes that is told of it here.
        if self.list.is_chosen(place) and (row.state is not RowState.READING or not row.total):
            self.show_chosen()

    def show_chosen(self) -> None:
        """Show what there is to say of the chosen text, and what can be done with the chosen ones."""
        place, rows = self.list.currentIndex().row(), self._queue.rows
        chosen = self._chosen()
        one = 0 <= place < len(rows) and len(chosen) < 2
        self.where.setText(rows[place].path if one else "")
        self.where.setVisible(one)
        words = details(rows[place]) if one else ""
        self.about.setText(words)
        self.about.setVisible(bool(words))
        self.open_one.setEnabled(bool(chosen))
        self.remove.setEnabled(any(rows[place].state is not RowState.READING for place in chosen))
        waiting = self._queue.waiting()
        later = [place for place in chosen if rows[place].state is RowState.WAITING]
        self.next.setEnabled(bool(later) and later != waiting[: len(later)])

    def _chosen(self, state: RowState | None = None) -> list[int]:
        rows = self._queue.rows
        places = [place for place in self.list.chosen if place < len(rows)]
        return [place for place in places if state in (None, rows[place].state)]

    # --- asked for ----------------------------------------------------------------------------------------

    def _on_open(self) -> None:
        self.open_requested.emit(self.list.currentIndex().row())

    def _on_next(self) -> None:
        waiting = self._chosen(RowState.WAITING)
        if waiting:
            names = ", ".join(self._queue.rows[place].source.name for place in waiting[:3])
            self._queue.read_next(waiting)
            self._announce(self.tr("Next: {names}").format(names=names))

    def _on_remove(self) -> None:
        before = len(self._queue.rows)
        self._queue.remove(self._chosen())
        number = before - len(self._queue.rows)
        if number:
            self._announce(self.tr("Taken out of the list: {number}").format(number=number))

    def _on_menu_requested(self, at: QPoint) -> None:
        failed = self._chosen(RowState.FAILED)
        menu = self.menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (self.open_one, self.next, self.remove):
            action = menu.addAction(button.text(), button.click)
            action.setEnabled(button.isEnabled())
        again = menu.addAction(self.tr("Try Again"), lambda: self._queue.retry(failed))
        again.setEnabled(bool(failed))
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("main", True)
    button.setAutoDefault(False)
    return button
