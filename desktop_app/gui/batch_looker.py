"""Looks after the queue's files on a thread of its own: finds the texts, counts them, keeps what is asked for."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.batch.model import Count, Source
from desktop_app.batch.orders import Order
from desktop_app.errors import ReaderError
from desktop_app.gui.batch_rows import Row
from desktop_app.gui.batch_services import BatchServices
from desktop_app.gui.jobs import Job, Lane

RESULTS = "English"  # the folder that is proposed, in the texts' own


@dataclass(frozen=True, slots=True)
class Found:
    """The texts of an order, what to propose as the folder of results, and the folder, if just one was given."""

    rows: tuple[Row, ...]
    proposed: str
    alone: str


class Looker(QObject):
    """A new search or count takes the place of the one before."""

    found = Signal(object)  # a Found
    counted = Signal(object)  # a Count
    loaded = Signal(object)  # the Order of the last time
    failed = Signal(object)  # an Exception: nothing was found, or kept

    def __init__(self, services: BatchServices, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._kept = Order()
        self._search: int | None = None
        self._lane = Lane("batch-look", self)
        self._lane.made.connect(self._on_made)
        self._lane.failed.connect(self._on_failed)

    @property
    def searching(self) -> bool:
        """Whether texts are being looked for."""
        return self._search is not None

    def load(self) -> None:
        """Ask for what was asked for the last time."""

        def work(_job: Job) -> Iterator[object]:
            self._kept = self._services.load_order()
            yield self._kept

        self._lane.errand(work)

    def keep(self, order: Order) -> None:
        """Have an order written down."""

        def work(_job: Job) -> Iterator[object]:
            self._services.keep_order(order)
            self._kept = order
            yield None

        self._lane.errand(work)

    def find(self, order: Order) -> None:
        """Look for the texts of an order, and count them."""

        def work(_job: Job) -> Iterator[object]:
            found = _found(order)
            yield found
            yield Count()
            yield from _counts(row.source for row in found.rows)

        self._search = self._lane.submit(work)

    def count(self, sources: Iterable[Source]) -> None:
        """Count these texts."""
        counted = tuple(sources)

        def work(_job: Job) -> Iterator[object]:
            yield Count()
            yield from _counts(counted)

        self._lane.submit(work)

    def close(self, order: Order) -> None:
        """Wait for the thread; an order whose turn had not come is kept all the same."""
        self._lane.close()
        if self._kept != order:
            with contextlib.suppress(ReaderError):
                self._services.keep_order(order)

    def _on_made(self, number: int, made: object) -> None:
        if isinstance(made, Count):
            self.counted.emit(made)
        elif isinstance(made, Order):
            self.loaded.emit(made)
        elif isinstance(made, Found) and number == self._search:
            self._search = None
            self.found.emit(made)

    def _on_failed(self, number: int, error: Exception) -> None:
        if number == self._search:
            self._search = None
        self.failed.emit(error)


def _found(order: Order) -> Found:
    from desktop_app.batch.finding import find_sources

    given = [Path(path) for path in order.given]
    folders = [path for path in given if path.is_dir()]
    sources = find_sources(
        given,
        recursive=order.recursive,
        out_dir=Path(order.out_dir) if order.out_dir else None,
        alone=Path(order.alone) if order.alone else None,
    )
    left_out = set(order.left_out)
    rows = tuple(Row(source, source.weight()) for source in sources if str(source.path) not in left_out)
    first = next(iter(given), None)
    proposed = (
        "" if first is None else str((first if first in folders else first.parent).absolute() / RESULTS)
    )
    return Found(rows, proposed, str(folders[0]) if len(folders) == 1 else "")


def _counts(sources: Iterable[Source]) -> Iterator[Count]:
    from desktop_app.batch.counting import count

    yield from count(tuple(sources))
