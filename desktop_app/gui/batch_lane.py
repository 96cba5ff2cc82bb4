"""The thread that reads the queue: texts go in by their keys, what is told of them comes out by their keys."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.batch.feed import Feed
from desktop_app.batch.model import BatchEnded, Event, FileEnded, FileProgressed, FileStarted, Planned
from desktop_app.batch.orders import Order
from desktop_app.errors import BadLength
from desktop_app.exporting import choices_in
from desktop_app.gui.batch_rows import Row
from desktop_app.gui.batch_services import BatchServices
from desktop_app.gui.jobs import Job, Lane
from desktop_app.settings import Settings
from desktop_app.summary.model import SummaryLength


class _Starting:
    """The first event of a run: with it a run that was stopped gives up its folder before this one asks for it."""


class BatchLane(QObject):
    """One run at a time; all that is told comes on the window's thread."""

    file_started = Signal(int)  # a key
    file_progressed = Signal(int, int, int)  # a key; so many of so many segments have their English
    file_ended = Signal(int, object)  # a key, and a Result
    ended = Signal(object)  # a DiskFull that ended it before its time, or None
    failed = Signal(object)  # an Exception
    ledger_damaged = Signal(object)  # the Path at which it was set aside

    def __init__(self, services: BatchServices, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._feed = Feed()
        self._feed.close()
        self._keys: list[int] = []  # by the numbers of the feed
        self._lane = Lane("batch", self)
        self._lane.made.connect(self._on_made)
        self._lane.failed.connect(lambda _number, error: self.failed.emit(error))

    def start(self, rows: Sequence[Row], order: Order, settings: Settings) -> None:
        """Read these texts as the order and the settings want it."""
        self._feed = Feed(row.source for row in rows)
        self._keys = [row.key for row in rows]
        self._lane.submit(_work(self._feed, order, settings, self._services))

    def add(self, rows: Sequence[Row]) -> bool:
        """Let the run read these too; whether it still does."""
        numbers = self._feed.add([row.source for row in rows])
        self._keys += [row.key for row in rows] if numbers is not None else []
        return numbers is not None

    def drop(self, keys: Collection[int]) -> set[int]:
        """Let the run leave out texts; the keys of those that it has taken already."""
        numbers = self._numbers(keys)
        gone = self._feed.drop(numbers)
        return {self._keys[number] for number in numbers if number not in gone}

    def put_first(self, keys: Sequence[int]) -> None:
        """Let the run read these next."""
        self._feed.put_first(self._numbers(keys))

    def pause(self) -> None:
        """Hold up after the batch of sentences at work."""
        self._lane.pause()

    def resume(self) -> None:
        """Go on."""
        self._lane.resume()

    def cancel(self) -> None:
        """Stop after the batch of sentences at work."""
        self._feed.close()
        self._lane.cancel()

    def close(self) -> None:
        """Stop, and wait for the thread."""
        self._lane.close()

    def _numbers(self, keys: Iterable[int]) -> list[int]:
        numbers = {
            key: number for number, key in enumerate(self._keys)
        }  # of one that is tried again, the last
        return [numbers[key] for key in keys if key in numbers]

    def _on_made(self, _number: int, event: Event | _Starting) -> None:
        if isinstance(event, Planned) and event.damaged is not None:
            self.ledger_damaged.emit(event.damaged)
        elif isinstance(event, FileStarted):
            self.file_started.emit(self._keys[event.number])
        elif isinstance(event, FileProgressed):
            self.file_progressed.emit(self._keys[event.number], event.done, event.total)
        elif isinstance(event, FileEnded):
            self.file_ended.emit(self._keys[event.number], event.result)
        elif isinstance(event, BatchEnded):
            self.ended.emit(event.stopped)


def _work(
    feed: Feed, order: Order, settings: Settings, services: BatchServices
) -> Callable[[Job], Iterator[object]]:
    def work(_job: Job) -> Iterator[object]:
        from desktop_app.batch.running import Work, run
        from desktop_app.reading.pipeline import ReadingOptions

        yield _Starting()
        delivery, which = order.delivery, services.which_package
        yield from run(
            feed,
            Path(order.out_dir),
            Work(
                ReadingOptions(_length(settings)),
                order.formats,
                lambda: services.open_translator(settings.package),
                None if which is None else lambda: which(settings.package),
                write=lambda reading, to: services.write(reading, to, delivery),
                layout=services.layout,
                choices=lambda to: choices_in(to, delivery),
                aids=services.aids,
                force=order.anew,
                finished=services.finished,
            ),
        )

    return work


def _length(settings: Settings) -> SummaryLength:
    try:
        return SummaryLength.parse(settings.summary)
    except BadLength:
        return SummaryLength.parse(Settings().summary)
