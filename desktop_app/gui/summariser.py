"""Makes a summary of another length beside whatever else runs, and keeps it for the states of the reading to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop_app.gui.jobs import Job, Lane
from desktop_app.reading.model import Reading
from desktop_app.summary.model import SummaryLength


class Summariser(QObject):
    """A lane of its own: another length of the summary must not cost the translation that is being made."""

    summarised = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: Reading | None = None
        self._lane = Lane("summary", self)
        self._lane.made.connect(self._on_made)
        self._lane.failed.connect(lambda _number, error: self.failed.emit(error))

    def start(self, reading: Reading, length: SummaryLength) -> None:
        """Summarise a reading; a summary that is still being made gives way."""

        def work(_job: Job) -> Iterator[Reading]:
            from desktop_app.reading.pipeline import summarise_again

            yield summarise_again(reading, length)

        self._lane.submit(work)

    def apply(self, reading: Reading) -> Reading:
        """A state of the reading with the summary that was made last; of another article as it is."""
        made = self._made
        if made is None or made.article is not reading.article:
            return reading
        return replace(reading, summary=made.summary, gist=made.gist, key_terms=made.key_terms)

    def forget(self) -> None:
        """Another article is on screen."""
        self._made = None
        self._lane.cancel()

    def close(self) -> None:
        """Stop, and wait for the thread."""
        self._lane.close()

    def _on_made(self, _number: int, reading: Reading) -> None:
        self._made = reading
        self.summarised.emit()
