"""Summaries of other lengths, and their files: on a thread of their own, so that a slider answers while all else runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.errors import BadLength
from desktop_app.gui.jobs import Job, Lane
from desktop_app.reading.model import Reading
from desktop_app.settings import Settings
from desktop_app.summary.model import SummaryLength, Unit

_SETTLED = 600  # milliseconds after the last step of the slider its place is told


def length_of(settings: Settings) -> SummaryLength:
    """The length that is set, or the usual one where that makes no sense."""
    try:
        return SummaryLength.parse(settings.summary)
    except BadLength:
        return SummaryLength.parse(Settings().summary)


class Summariser(QObject):
    """Chooses the summary asked for last; what is asked for meanwhile is passed over.

    At 5,000 sentences a choice takes up to a quarter of a second (17: 0.5 ms, 500: 9 ms): too long for the window's
    thread while somebody drags.
    """

    chosen = Signal(object)  # a Reading with its new summary
    settled = Signal(str)  # the length that a person has come to: a share of the text, as Settings names it
    saved = Signal(object)  # a Path
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = Lane("summary", self)
        self._share = ""
        self._settle = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settle.timeout.connect(lambda: self.settled.emit(self._share))
        self._lane.made.connect(self._on_made)
        self._lane.failed.connect(lambda _number, error: self.failed.emit(error))

    @property
    def share(self) -> str:
        """The length that a person asked for last, as a share of the text; '' where nobody has."""
        return self._share

    def choose_so_many(self, reading: Reading, sentences: int) -> None:
        """Choose a summary of so many sentences; `settled` tells their share when no other is asked for."""
        if reading.ranking is None:
            return
        self.choose(reading, SummaryLength(max(sentences, 1)))
        percent = round(100 * sentences / max(reading.ranking.size, 1))
        self._share = str(SummaryLength(min(max(percent, 1), 100), Unit.PERCENT))
        self._settle.start()

    def choose_again(self, reading: Reading, settings: Settings) -> None:
        """Choose the summary as it was last asked for, for the same text in other segments."""
        self.choose(reading, SummaryLength.parse(self._share) if self._share else length_of(settings))

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
        """Tell the length that was not settled yet, stop, and wait for the thread."""
        if self._settle.isActive():
            self._settle.stop()
            self.settled.emit(self._share)
        self._lane.close()

    def _on_made(self, _number: int, made: object) -> None:
        if isinstance(made, Reading):
            self.chosen.emit(made)
        else:
            self.saved.emit(made)
