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
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop_app.batch.model import Totals
from desktop_app.errors import ReaderError
from desktop_app.gui.asking import FileAsker
from desktop_app.gui.batch_choices import USUAL_FORMATS, BatchChoices
from desktop_app.gui.batch_foot import BatchFoot
from desktop_app.gui.batch_queue import BatchQueue
from desktop_app.gui.batch_runner import QueueProgress, Stage
from desktop_app.gui.batch_texts import BatchTexts
from desktop_app.gui.batch_words import count_words, total_words
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
        self.texts = BatchTexts(self._queue)
        self.list = self.texts.list
        self.counts = QLabel()
        self.counts.setProperty("quiet", True)
        self.counts.setWordWrap(True)
        self.choices = BatchChoices()
        self.foot = BatchFoot()
        self._make_notice()

    def _make_notice(self) -> None:
        self.notice = QFrame()
        self.notice_words = QLabel()
        self.notice_words.setWordWrap(True)
        self.dismiss = QPushButton(self.tr("Dismiss"))
        self.dismiss.setProperty("main", True)
        self.dismiss.setAutoDefault(False)
        row = QHBoxLayout(self.notice)
        row.setContentsMargins(14, 6, 10, 6)
        row.addWidget(self.notice_words, 1)
        row.addWidget(self.dismiss)
        self.notice.hide()

    def _build(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(18, 14, 18, 14)
        inner.setSpacing(8)
        inner.addWidget(self.texts, 1)
        inner.addWidget(self.counts)
        inner.addWidget(self.choices)
        inner.addWidget(self.foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(inner, 1)

    def _connect(self) -> None:
        queue = self._queue
        self.texts.files_requested.connect(self._on_files_requested)
        self.texts.folder_requested.connect(self._on_folder_requested)
        self.texts.open_requested.connect(self._open)
        self.choices.folder_chosen.connect(lambda folder: queue.choose(out_dir=folder))
        self.choices.formats_chosen.connect(lambda formats: queue.choose(formats=formats))
        self.choices.delivery_chosen.connect(lambda delivery: queue.choose(delivery=delivery))
        self.choices.recursive_chosen.connect(lambda on: queue.choose(recursive=on))
        self.choices.anew_chosen.connect(lambda on: queue.choose(anew=on))
        self.choices.show_requested.connect(lambda: self.folder_requested.emit(Path(queue.order.out_dir)))
        self.foot.start.clicked.connect(self._on_start)
        self.foot.retry.clicked.connect(self._on_retry)
        self.foot.pause.clicked.connect(self._on_pause)
        self.foot.stop.clicked.connect(queue.stop)
        self.dismiss.clicked.connect(self.notice.hide)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self._on_paste)
        queue.rows_changed.connect(self._on_rows_changed)
        queue.row_changed.connect(self.texts.show_row)
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
        self.texts.show_rows()
        if not self._queue.rows:
            self.counts.clear()
        self._show_progress(self._queue.progress)

    def _show_order(self) -> None:
        if not self._queue.order.formats:
            self._queue.choose(formats=USUAL_FORMATS)
        self.choices.show_order(self._queue.order)
        self._show_progress(self._queue.progress)

    def _show_progress(self, progress: QueueProgress) -> None:
        self.foot.show_queue(self._queue, progress)
        self.choices.set_usable(self._queue.idle)

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
        given = list(paths)
        if given:
            self.notice.hide()
            self._queue.add(given)

    def _on_files_requested(self) -> None:
        title, filters = self.tr("Add texts"), self.tr("Texts (*.txt *.text *.md);;All files (*)")
        self.asker.ask_many(title, filters, "", self.add)

    def _on_folder_requested(self) -> None:
        self.asker.ask_folder(self.tr("Add a folder of texts"), "", lambda folder: self.add([folder]))

    def _on_paste(self) -> None:
        data = clipboard_data()
        if data is not None:
            self.add(_files_of(data))

    def _on_start(self) -> None:
        self.notice.hide()
        self._queue.start()
        self.foot.pause.setFocus()

    def _on_retry(self) -> None:
        self.notice.hide()
        self._queue.retry()
        self.foot.pause.setFocus()

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
        if _files_of(event.mimeData()):
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
