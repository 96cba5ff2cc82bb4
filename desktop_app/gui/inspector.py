"""Runs the checks and the counts on a thread of their own, each time the reading is another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.checking.model import Finding
from desktop_app.glossary.model import Term
from desktop_app.gui.jobs import Job, Lane
from desktop_app.reading.identity import rewritten
from desktop_app.reading.model import Reading

if TYPE_CHECKING:
    from desktop_app.checking.checks import Checker
    from desktop_app.reading.counting import Counts, Match

_MANY, _EVERY = 500, 300  # sentences; from here on so many milliseconds lie between two checks


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found in `reading`, in its order: `findings` are to be looked at, `accepted` a person said are fine.

    `by_segment` are the `findings` once more, grouped.
    """

    reading: Reading
    findings: tuple[Finding, ...] = ()
    accepted: tuple[Finding, ...] = ()
    by_segment: Mapping[int, tuple[Finding, ...]] = field(default_factory=dict, repr=False)

    def still_true_of(self, reading: Reading) -> Inspection:
        """Of a later state of the same article: what was found in segments that read the same there."""
        if reading is self.reading:
            return self
        gone = {n for n in rewritten(self.reading, reading) if _text(self.reading, n) != _text(reading, n)}
        findings, by_segment = self.findings, self.by_segment
        if not gone.isdisjoint(by_segment):
            findings = tuple(finding for finding in findings if finding.segment not in gone)
            by_segment = {segment: found for segment, found in by_segment.items() if segment not in gone}
        accepted = tuple(finding for finding in self.accepted if finding.segment not in gone)
        return Inspection(reading, findings, accepted, by_segment)


def grouped(findings: Iterable[Finding]) -> Mapping[int, tuple[Finding, ...]]:
    """Findings by their segments."""
    found: dict[int, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.segment, []).append(finding)
    return {segment: tuple(here) for segment, here in found.items()}


def _text(reading: Reading, segment: int) -> str | None:
    english = reading.english(segment)
    return None if english is None else english.text


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
            wanted = tuple(finding for finding in found if finding not in fine)
            accepted = tuple(finding for finding in found if finding in fine)
            yield Inspection(reading, wanted, accepted, grouped(wanted))

        self._lane.submit(work)

    def _on_made(self, _number: int, made: object) -> None:
        if isinstance(made, Inspection):
            self.inspected.emit(made)
        elif isinstance(made, tuple):
            self.counted.emit(*made)
