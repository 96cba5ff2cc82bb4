"""Writes what is delivered, on a thread of its own, and looks first at what is still open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.exporting.delivery import Delivery
from desktop_app.glossary.model import Term
from desktop_app.gui.jobs import Job, Lane
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import State


@dataclass(frozen=True, slots=True)
class Order:
    """One file to write: `to` is its format, a key of FORMATS."""

    reading: Reading
    to: str
    delivery: Delivery
    path: Path


@dataclass(frozen=True, slots=True)
class OpenEnds:
    """What somebody who delivers should know before."""

    segments: int
    untranslated: int
    unapproved: int
    findings: int


# Writes an order step by step: how much is done, from 0 to 1.
Write = Callable[[Order], Iterator[float]]
# What the checks hold the English against; asked on the worker.
Terms = Callable[[], tuple[Term, ...]]


class Deliverer(QObject):
    """One delivery at a time."""

    progressed = Signal(float)
    delivered = Signal(object)  # an Order
    surveyed = Signal(object)  # an OpenEnds
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, write: Write, terms: Terms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write, self._terms = write, terms
        self._lane = Lane("delivery", self)
        self._lane.made.connect(self._on_made)
        self._lane.failed.connect(lambda _number, error: self.failed.emit(error))
        self._lane.cancelled.connect(lambda _number: self.stopped.emit())

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._lane.busy

    def deliver(self, order: Order) -> None:
        """Write a file; what is being written is given up for it."""

        def work(_job: Job) -> Iterator[object]:
            yield 0.0
            told = replace(order, delivery=replace(order.delivery, terms=self._terms()))
            yield from self._write(told)
            yield order

        self._lane.submit(work)

    def print_pages(self, steps: Callable[[], Iterator[float]]) -> None:
        """Take the steps of a print job."""

        def work(_job: Job) -> Iterator[object]:
            yield from steps()

        self._lane.submit(work)

    def survey(self, reading: Reading) -> None:
        """Count what is still open in `reading`; `surveyed` tells."""

        def work(_job: Job) -> Iterator[OpenEnds]:
            yield open_ends(reading, self._terms())

        self._lane.errand(work)

    def stop(self) -> None:
        """Give up what is being written; what stood there before stands."""
        self._lane.cancel()

    def close(self) -> None:
        """Stop, and wait for the thread."""
        self._lane.close()

    def _on_made(self, _number: int, made: object) -> None:
        if isinstance(made, Order):
            self.delivered.emit(made)
        elif isinstance(made, OpenEnds):
            self.surveyed.emit(made)
        elif isinstance(made, float):
            self.progressed.emit(made)


def open_ends(reading: Reading, terms: tuple[Term, ...]) -> OpenEnds:
    """What is still open in `reading`."""
    from desktop_app.checking.checks import check

    made = [reading.english(sentence.index) for sentence in reading.article.sentences]
    written = [english for english in made if english is not None and english.text.strip()]
    unapproved = sum(english.state is not State.APPROVED for english in written)
    return OpenEnds(len(made), len(made) - len(written), unapproved, len(check(reading, terms)))
