"""Runs the checks and the counts on a thread of their own, each time the reading is another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.checking.model import Finding
from desktop_app.glossary.model import Term
from desktop_app.gui.jobs import Job, Lane
from desktop_app.reading.model import Reading

if TYPE_CHECKING:
    from desktop_app.checking.checks import Checker
    from desktop_app.reading.counting import Counts, Match

_MANY, _EVERY = 500, 300  # sentences; from here on so many milliseconds lie between two checks


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found in `reading`, in its order: `findings` are to be looked at, `accepted` a person said are fine."""

    reading: Reading
    findings: tuple[Finding, ...] = ()
    accepted: tuple[Finding, ...] = ()

    def still_true_of(self, reading: Reading) -> Inspection:
        """Of a later state of the same article: what was found in segments that read the same there."""
        if reading is self.reading:
            return self

        def same(finding: Finding) -> bool:
            now, then = reading.english(finding.segment), self.reading.english(finding.segment)
            return now is then or (now is not None and then is not None and now.text == then.text)

        return Inspection(reading, tuple(filter(same, self.findings)), tuple(filter(same, self.accepted)))

    def by_segment(self) -> Mapping[int, tuple[Finding, ...]]:
        """The findings to be looked at, by their segments."""
        grouped: dict[int, list[Finding]] = {}
        for finding in self.findings:
            grouped.setdefault(finding.segment, []).append(finding)
        return {segment: tuple(found) for segment, found in grouped.items()}


class Inspector(QObject):
    """Checks the reading asked for last; what is asked for meanwhile is passed over.

    The first check of 5,000 segments takes two seconds, one after an edit 0.3 (of 100 segments 40 ms, and 6): too long for
    the window's thread while somebody types.
    """

    inspected = Signal(object)  # an Inspection
    counted = Signal(object, object)  # a Reading and its Counts
    failed = Signal(object)

    def __init__(
        self,
        terms: Callable[[], Sequence[Term]] = lambda: (),
        match: Callable[[], Match | None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        """`terms` is asked for the glossary, `match` for how the memory finds segments, both on the thread."""
        super().__init__(parent)
        self._terms, self._match = terms, match
        self._checker: Checker | None = None
        self._wanted: Reading | None = None
        self._later = QTimer(self, singleShot=True, interval=_EVERY)
        self._later.timeout.connect(self._start)
        self._lane = Lane("checking", self)
        self._lane.made.connect(self._on_made)
        self._lane.failed.connect(lambda _number, error: self.failed.emit(error))

    def inspect(self, reading: Reading) -> None:
        """Check `reading`; `inspected` tells what was found."""
        self._wanted = reading
        if len(reading.article.sentences) <= _MANY:
            self._start()
        elif not self._later.isActive():  # batches come faster than a book can be checked
            self._later.start()

    def count(self, reading: Reading) -> None:
        """Count `reading`; `counted` tells."""

        def work(_job: Job) -> Iterator[tuple[Reading, Counts]]:
            from desktop_app.reading.counting import count

            yield reading, count(reading, self._match())

        self._lane.errand(work)

    def close(self) -> None:
        """Stop, and wait for the thread."""
        self._later.stop()
        self._lane.close()

    def _start(self) -> None:
        reading = self._wanted
        if reading is None:
            return

        def work(_job: Job) -> Iterator[Inspection]:
            from desktop_app.checking.accepting import is_accepted
            from desktop_app.checking.checks import Checker

            self._checker = self._checker or Checker()
            found = self._checker.check(reading, self._terms(), accepted=True)
            fine = {finding for finding in found if is_accepted(reading, finding)}
            yield Inspection(
                reading,
                tuple(finding for finding in found if finding not in fine),
                tuple(finding for finding in found if finding in fine),
            )

        self._lane.submit(work)

    def _on_made(self, _number: int, made: object) -> None:
        if isinstance(made, Inspection):
            self.inspected.emit(made)
        elif isinstance(made, tuple):
            self.counted.emit(*made)
