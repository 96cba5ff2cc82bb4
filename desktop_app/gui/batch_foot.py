"""The foot of the window for many files: how far all is, and the buttons that start, hold up, stop and try again."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.gui.batch_queue import BatchQueue
from desktop_app.gui.batch_runner import QueueProgress, Stage
from desktop_app.gui.batch_words import progress_words, total_words


class BatchFoot(QWidget):
    """Shows only what can be done now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress of all texts"))
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.retry = QPushButton(self.tr("Try the Failed Again"))
        self.pause = QPushButton(self.tr("Pause"))
        self.stop = QPushButton(self.tr("Stop"))
        self.start = QPushButton(self.tr("Start"))
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        for button in (self.retry, self.pause, self.stop, self.start):
            button.setProperty("main", True)
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addLayout(row)

    def show_queue(self, queue: BatchQueue, progress: QueueProgress) -> None:
        """Show how far it is, and what can be done."""
        self.bar.setValue(round(progress.share * 1000))
        running = progress.stage is not Stage.IDLE
        self.bar.setVisible(running)
        words = progress_words(progress) if running else ""
        if progress.finished and not running:
            words = total_words(queue.totals)
        self.words.setText(words)
        self.bar.setAccessibleDescription(words)
        self._show_buttons(queue, progress.stage)

    def _show_buttons(self, queue: BatchQueue, stage: Stage) -> None:
        idle, waiting = stage is Stage.IDLE, bool(queue.waiting())
        ready = bool(queue.order.out_dir and queue.order.formats)
        self.start.setVisible(idle)
        self.start.setEnabled(ready and waiting)
        begun = queue.order.unfinished or any(row.result is not None for row in queue.rows)
        self.start.setText(self.tr("Go On") if begun and waiting else self.tr("Start"))
        self.retry.setVisible(bool(queue.failures()))
        self.retry.setEnabled(ready)
        self.pause.setVisible(not idle)
        self.pause.setText(self.tr("Resume") if stage is Stage.PAUSED else self.tr("Pause"))
        self.stop.setVisible(not idle)
