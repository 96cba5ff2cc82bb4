"""Summaries of other lengths, and their files: on a thread of their own, so that a slider answers while all else runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.gui.jobs import Job, Lane
from desktop_app.reading.model import Reading
from desktop_app.summary.model import SummaryLength


class Summariser(QObject):
    """Chooses the summary asked for last; what is asked for meanwhile is passed over.

    At 5,000 sentences a choice takes up to a quarter of a second (17: 0.5 ms, 500: 9 ms): too long for the window's
    thread while somebody drags.
    """

    chosen = Signal(object)  # a Reading with its new summary
    saved = Signal(object)  # a Path
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = Lane("summary", self)
        self._lane.made.connect(self._on_made)
        self._lane.failed.connect(lambda _number, error: self.failed.emit(error))

    def choose(self, reading: Reading, length: SummaryLength) -> None:
        """Choose the summary of `reading` anew."""

        def work(_job: Job) -> Iterator[Reading]:
            from desktop_app.reading.pipeline import summarise_again

            yield summarise_again(reading, length)

        self._lane.submit(work)

    def save(self, reading: Reading, path: Path) -> None:
        """Write the summary to `path`, in the format that its suffix names."""

        def work(_job: Job) -> Iterator[Path]:
            from desktop_app.exporting.summary_export import export_summary
            from desktop_app.settings import write_atomically

            write_atomically(path, export_summary(reading, path.suffix))
            yield path

        self._lane.errand(work)

    def close(self) -> None:
        """Stop, and wait for the thread."""
        self._lane.close()

    def _on_made(self, _number: int, made: object) -> None:
        if isinstance(made, Reading):
            self.chosen.emit(made)
        else:
            self.saved.emit(made)
