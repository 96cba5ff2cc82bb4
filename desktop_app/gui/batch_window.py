"""The window for many files: what is to be read, what is to come of it, and how far it is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop_app.batch.model import Totals
from desktop_app.errors import ReaderError
from desktop_app.gui.asking import FileAsker
from desktop_app.gui.batch_choices import USUAL_FORMATS, BatchChoices
from desktop_app.gui.batch_list import QueueList
from desktop_app.gui.batch_queue import BatchQueue
from desktop_app.gui.batch_rows import RowState
from desktop_app.gui.batch_runner import QueueProgress, Stage
from desktop_app.gui.batch_words import count_words, details, progress_words, total_words
from desktop_app.gui.clipboard import clipboard_data
from desktop_app.gui.theme import Colours
from desktop_app.messages import explain

_SIZE = (760, 680)


class BatchWindow(QDialog):
    """Stands beside the large window. Closing it stops the work; what is asked for and what is done stays."""

    open_requested = Signal(object)  # the Path of a text
    folder_requested = Signal(object)  # the Path of a folder to be shown

    def __init__(self, queue: BatchQueue) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._queue = queue
        self.setWindowTitle(self.tr("Translate Many Files"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        self.setMinimumSize(380, 420)
        self.asker = FileAsker(self)
        self._make_parts()
        self._build()
        self._connect()
        self._show_all()

    # --- building -----------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.add_files = self._button(self.tr("Add Files …"))
        self.add_folder = self._button(self.tr("Add a Folder …"))
        self.remove = self._button(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Take the chosen texts out of the list (Del); the files stay"))
        self.open_one = self._button(self.tr("Open"))
        self.open_one.setToolTip(self.tr("Open the text in the large window (Enter)"))
        self.list = QueueList()
        self.empty = QLabel(
            self.tr(
                "Add files or folders, drop them here, or paste them.\nIn folders, files *.txt, *.text and *.md are read."
            )
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.counts, self.words = QLabel(), QLabel()
        self.where, self.about = QLabel(), QLabel()  # a path and a sentence have each its own direction
        for label in (self.empty, self.counts, self.where, self.about):
            label.setProperty("quiet", True)
            label.setWordWrap(True)
        for label in (self.where, self.about):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setWordWrap(True)
        self.choices = BatchChoices()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress of all texts"))
        self.retry = self._button(self.tr("Try the Failed Again"))
        self.pause = self._button(self.tr("Pause"))
        self.stop = self._button(self.tr("Stop"))
        self.start = self._button(self.tr("Start"))
        self._make_notice()

    def _make_notice(self) -> None:
        self.notice = QFrame()
        self.notice_words = QLabel()
        self.notice_words.setWordWrap(True)
        self.dismiss = self._button(self.tr("Dismiss"))
        row = QHBoxLayout(self.notice)
        row.setContentsMargins(14, 6, 10, 6)
        row.addWidget(self.notice_words, 1)
        row.addWidget(self.dismiss)
        self.notice.hide()

    def _build(self) -> None:
        top = QHBoxLayout()
        for button in (self.add_files, self.add_folder):
            top.addWidget(button)
        top.addStretch(1)
        for button in (self.open_one, self.remove):
            top.addWidget(button)
        middle = QWidget()
        middle.setObjectName("page")
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.list)
        foot = QHBoxLayout()
        foot.addWidget(self.words, 1)
        for button in (self.retry, self.pause, self.stop, self.start):
            foot.addWidget(button)
        inner = QVBoxLayout()
        inner.setContentsMargins(18, 14, 18, 14)
        inner.setSpacing(8)
        inner.addLayout(top)
        inner.addWidget(middle, 1)
        inner.addWidget(self.where)
        inner.addWidget(self.about)
        inner.addWidget(self.counts)
        inner.addWidget(self.choices)
        inner.addWidget(self.bar)
        inner.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(inner, 1)

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("main", True)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        queue = self._queue
        self.add_files.clicked.connect(self._on_add_files)
        self.add_folder.clicked.connect(self._on_add_folder)
        self.remove.clicked.connect(lambda: queue.remove(self.list.chosen))
        self.open_one.clicked.connect(lambda: self._open(self.list.currentIndex().row()))
        self.list.open_requested.connect(self._open)
        self.list.remove_requested.connect(lambda: queue.remove(self.list.chosen))
        self.list.chosen_changed.connect(self._show_chosen)
        self.choices.folder_chosen.connect(lambda folder: queue.choose(out_dir=folder))
        self.choices.formats_chosen.connect(lambda formats: queue.choose(formats=formats))
        self.choices.delivery_chosen.connect(lambda delivery: queue.choose(delivery=delivery))
        self.choices.recursive_chosen.connect(lambda on: queue.choose(recursive=on))
        self.choices.anew_chosen.connect(lambda on: queue.choose(anew=on))
        self.choices.show_requested.connect(lambda: self.folder_requested.emit(Path(queue.order.out_dir)))
        self.start.clicked.connect(self._on_start)
        self.retry.clicked.connect(self._on_retry)
        self.pause.clicked.connect(self._on_pause)
        self.stop.clicked.connect(queue.stop)
        self.dismiss.clicked.connect(self.notice.hide)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self._on_paste)
        queue.rows_changed.connect(self._on_rows_changed)
        queue.row_changed.connect(self._on_row_changed)
        queue.order_changed.connect(lambda _order: self._show_order())
        queue.counted.connect(lambda count: self.counts.setText(count_words(count)))
        queue.progressed.connect(self._show_progress)
        queue.ended.connect(self._on_ended)
        queue.failed.connect(self.show_problem)
        queue.ledger_damaged.connect(self._on_ledger_damaged)
        self.finished.connect(lambda _result: queue.stop())

    # --- showing ------------------------------------------------------------------------------------------

    def show_problem(self, error: ReaderError) -> None:
        """Tell what stopped everything."""
        self._show_notice(explain(error).one_line(), "problem")

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self.list.set_colours(colours)

    def _show_notice(self, words: str, kind: str) -> None:
        self.notice.setProperty("banner", kind)
        self.notice.style().unpolish(self.notice)
        self.notice.style().polish(self.notice)
        self.notice_words.setText(words)
        self.notice.show()
        self._announce(words)

    def _show_all(self) -> None:
        self._on_rows_changed()
        self._show_order()
        self.counts.setText(count_words(self._queue.count))
        self._show_progress(self._queue.progress)

    def _on_rows_changed(self) -> None:
        self._stack.setCurrentWidget(self.list if self._queue.rows else self.empty)
        self.list.show_rows(self._queue.rows)
        if not self._queue.rows:
            self.counts.clear()

    def _on_row_changed(self, number: int) -> None:
        self.list.show_row(number)
        if self._queue.rows[number].state is RowState.READING:
            self.list.bring_into_sight(number)
        if number == self.list.currentIndex().row():
            self._show_chosen()

    def _show_order(self) -> None:
        if not self._queue.order.formats:
            self._queue.choose(formats=USUAL_FORMATS)
        self.choices.show_order(self._queue.order)
        self._show_buttons()

    def _show_chosen(self) -> None:
        number, rows = self.list.currentIndex().row(), self._queue.rows
        one = 0 <= number < len(rows) and len(self.list.chosen) < 2
        self.where.setText(str(rows[number].source.path or "") if one else "")
        self.where.setVisible(one)
        words = details(rows[number]) if one else ""
        self.about.setText(words)
        self.about.setVisible(bool(words))
        self._show_buttons()

    def _show_progress(self, progress: QueueProgress) -> None:
        self.bar.setValue(round(progress.share * 1000))
        running = progress.stage is not Stage.IDLE
        self.bar.setVisible(running)
        over = total_words(self._queue.totals) if progress.finished else ""
        words = progress_words(progress) if running else over
        self.words.setText(words)
        self.bar.setAccessibleDescription(words)
        self._show_buttons()

    def _show_buttons(self) -> None:
        queue = self._queue
        idle, paused = queue.idle, queue.progress.stage is Stage.PAUSED
        ready = bool(queue.order.out_dir and queue.order.formats)
        chosen = bool(self.list.chosen)
        self.start.setVisible(idle)
        self.start.setEnabled(ready and bool(queue.waiting()))
        begun = queue.order.unfinished or any(row.result is not None for row in queue.rows)
        self.start.setText(self.tr("Go On") if begun and queue.waiting() else self.tr("Start"))
        self.retry.setVisible(idle and bool(queue.failures()))
        self.retry.setEnabled(ready)
        self.pause.setVisible(not idle)
        self.pause.setText(self.tr("Resume") if paused else self.tr("Pause"))
        self.stop.setVisible(not idle)
        self.open_one.setEnabled(chosen)
        self.remove.setEnabled(idle and chosen)
        for button in (self.add_files, self.add_folder):
            button.setEnabled(idle)
        self.choices.set_usable(idle)

    def _on_ended(self, totals: Totals) -> None:
        self._announce(total_words(totals))

    def _on_ledger_damaged(self, aside: Path) -> None:
        words = self.tr(
            "The list of what is finished was damaged and is set aside as {path}. Results that are whole are kept."
        )
        self._show_notice(words.format(path=aside), "notice")

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # --- asked for ----------------------------------------------------------------------------------------

    def add(self, paths: Iterable[Path]) -> None:
        """Put files and folders into the queue."""
        self.notice.hide()
        self._queue.add(paths)

    def _on_add_files(self) -> None:
        title, filters = self.tr("Add texts"), self.tr("Texts (*.txt *.text *.md);;All files (*)")
        self.asker.ask_many(title, filters, "", self.add)

    def _on_add_folder(self) -> None:
        self.asker.ask_folder(self.tr("Add a folder of texts"), "", lambda folder: self.add([folder]))

    def _on_paste(self) -> None:
        data = clipboard_data()
        if data is not None:
            self.add(_files_of(data))

    def _on_start(self) -> None:
        self.notice.hide()
        self._queue.start()
        self.pause.setFocus()

    def _on_retry(self) -> None:
        self.notice.hide()
        self._queue.retry()
        self.pause.setFocus()

    def _on_pause(self) -> None:
        if self._queue.progress.stage is Stage.PAUSED:
            self._queue.go_on()
        else:
            self._queue.pause()

    def _open(self, number: int) -> None:
        if 0 <= number < len(self._queue.rows):
            path = self._queue.rows[number].source.path
            if path is not None:
                self.open_requested.emit(path)

    # --- Qt -----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders of this machine."""
        if self._queue.idle and _files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put what was dropped into the queue."""
        self.add(_files_of(event.mimeData()))
        event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the window, but never stops a run by itself."""
        if event.key() == Qt.Key.Key_Escape and not self._queue.idle:
            return
        super().keyPressEvent(event)


def _files_of(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
