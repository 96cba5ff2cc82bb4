"""The queue of many files behind its window: what is in it, how far each is, and the lanes in which the work is done."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.batch.model import (
    BatchEnded,
    Count,
    Event,
    Fate,
    FileEnded,
    FileProgressed,
    FileStarted,
    Planned,
    Result,
    Source,
    Task,
    Totals,
)
from desktop_app.batch.orders import Order
from desktop_app.errors import BadLength, ReaderError, ReadingFailed
from desktop_app.gui.batch_services import BatchServices
from desktop_app.gui.jobs import Job, Lane
from desktop_app.gui.pace import Pace
from desktop_app.settings import Settings
from desktop_app.summary.model import SummaryLength

RESULTS = "English"  # the folder that is proposed, in the texts' own


class RowState(Enum):
    """How far a text is."""

    WAITING = auto()
    READING = auto()
    DONE = auto()
    ALREADY = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A text of the queue; `done` of `total` segments have their English while it is being read."""

    source: Source
    weight: int
    state: RowState = RowState.WAITING
    done: int = 0
    total: int = 0
    result: Result | None = None
    task: Task | None = None


class Stage(Enum):
    """What the queue is at."""

    IDLE = auto()
    RUNNING = auto()
    PAUSED = auto()


@dataclass(frozen=True, slots=True)
class QueueProgress:
    """`finished` of `texts` are over, `share` of all there is to read lies between 0 and 1; seconds None while unknown."""

    stage: Stage
    finished: int
    texts: int
    share: float
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class _Found:
    rows: tuple[Row, ...]
    proposed: str


class _Starting:
    """The first event of a run: with it a run that was stopped gives up its folder before this one asks for it."""


class BatchQueue(QObject):
    """Holds the texts and runs them. Every signal carries values; nothing here draws."""

    rows_changed = Signal()
    row_changed = Signal(int)
    progressed = Signal(object)  # a QueueProgress
    counted = Signal(object)  # a Count
    order_changed = Signal(object)  # an Order
    restored = Signal(object)  # the Order of the last time
    ended = Signal(object)  # the Totals of all texts in the queue
    failed = Signal(object)  # a ReaderError that stopped all
    ledger_damaged = Signal(object)  # the Path at which it was set aside
    fault_found = Signal(object)

    def __init__(
        self, services: BatchServices, settings: Callable[[], Settings], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._settings = services, settings
        self.rows: list[Row] = []
        self.order = self._kept = Order()
        self.count = Count()
        self._stage = Stage.IDLE
        self._running: list[int] = []  # the rows of the run, by its numbers
        self._pace = Pace()
        self._left = 0
        self._run = Lane("batch", self)
        self._look = Lane("batch-look", self)
        self._run.made.connect(self._on_event)
        self._run.failed.connect(self._on_run_failed)
        self._look.made.connect(self._on_looked)
        self._look.failed.connect(self._on_look_failed)

    # --- what is there ------------------------------------------------------------------------------------

    @property
    def progress(self) -> QueueProgress:
        """How far all is."""
        total = sum(row.weight for row in self.rows)
        done = sum(_weight_done(row) for row in self.rows)
        over = sum(row.state not in (RowState.WAITING, RowState.READING) for row in self.rows)
        left = self._pace.seconds_left if self._stage is Stage.RUNNING else None
        return QueueProgress(self._stage, over, len(self.rows), done / total if total else 0.0, left)

    @property
    def totals(self) -> Totals:
        """What has come of the texts so far."""
        return Totals.of(row.result for row in self.rows)

    @property
    def idle(self) -> bool:
        """Whether the queue can be changed."""
        return self._stage is Stage.IDLE

    def waiting(self) -> list[int]:
        """The rows that a start would read."""
        return [n for n, row in enumerate(self.rows) if row.state is RowState.WAITING]

    def failures(self) -> list[int]:
        """The rows that failed."""
        return [n for n, row in enumerate(self.rows) if row.state is RowState.FAILED]

    # --- what a person asks for ---------------------------------------------------------------------------

    def restore(self) -> None:
        """Take up what was asked for the last time."""

        def work(_job: Job) -> Iterator[object]:
            yield self._services.load_order()

        self._look.errand(work)

    def add(self, paths: Iterable[Path]) -> None:
        """Add files and folders behind the others."""
        if self.idle:
            new = [str(path) for path in paths]
            given = (*self.order.given, *(path for path in new if path not in self.order.given))
            wanted = [path for path in self.order.left_out if not any(_is_in(path, one) for one in new)]
            self._take(replace(self.order, given=given, left_out=tuple(wanted)))
            self._find()

    def remove(self, rows: Iterable[int]) -> None:
        """Take texts out; of a folder the others stay."""
        gone = set(rows)
        if not self.idle or not gone:
            return
        paths = [str(self.rows[number].source.path) for number in sorted(gone)]
        self.rows = [row for number, row in enumerate(self.rows) if number not in gone]
        given = tuple(path for path in self.order.given if path not in paths) if self.rows else ()
        left_out = (*self.order.left_out, *(path for path in paths if path not in self.order.given))
        self._take(
            replace(
                self.order,
                given=given,
                left_out=left_out if given else (),
                unfinished=self.order.unfinished and bool(given),
            )
        )
        self.rows_changed.emit()
        self._count()
        self.progressed.emit(self.progress)

    def choose(
        self,
        *,
        out_dir: str | None = None,
        formats: tuple[str, ...] | None = None,
        recursive: bool | None = None,
        anew: bool | None = None,
    ) -> None:
        """Take other choices; what is finished by the ones before is looked at again."""
        if not self.idle:
            return
        before = self.order
        self._take(
            replace(
                before,
                out_dir=before.out_dir if out_dir is None else out_dir,
                formats=before.formats if formats is None else formats,
                recursive=before.recursive if recursive is None else recursive,
                anew=before.anew if anew is None else anew,
            )
        )
        if (before.out_dir, before.formats, before.anew) != (
            self.order.out_dir,
            self.order.formats,
            self.order.anew,
        ):
            self._reset()
        if (before.recursive, before.out_dir) != (self.order.recursive, self.order.out_dir):
            self._find()

    def start(self, rows: Iterable[int] | None = None) -> None:
        """Read what waits, or some other `rows`."""
        wanted = self.waiting() if rows is None else list(rows)
        if not self.idle or not wanted or not self.order.out_dir or not self.order.formats:
            return
        for number in wanted:
            self._put(number, replace(_fresh(self.rows[number]), task=self.rows[number].task))
        self._running = wanted
        self._left = sum(self.rows[number].weight for number in wanted)
        self._pace.start(self._left)
        self._stage = Stage.RUNNING
        self._take(replace(self.order, unfinished=True))
        self._run.submit(self._work([self.rows[number].source for number in wanted]))
        self.progressed.emit(self.progress)

    def retry(self) -> None:
        """Read the texts that failed once more."""
        self.start(self.failures())

    def pause(self) -> None:
        """Hold up after the batch of sentences at work."""
        if self._stage is Stage.RUNNING:
            self._run.pause()
            self._pace.pause()
            self._stage = Stage.PAUSED
            self.progressed.emit(self.progress)

    def go_on(self) -> None:
        """Go on with what was paused."""
        if self._stage is Stage.PAUSED:
            self._pace.resume()
            self._stage = Stage.RUNNING
            self._run.resume()
            self.progressed.emit(self.progress)

    def stop(self) -> None:
        """Stop after the batch of sentences at work; what is finished stays, and what is translated of the text is kept."""
        if not self.idle:
            self._run.cancel()
            self._come_to_rest()

    def close(self) -> None:
        """Stop all and wait for the threads."""
        self.stop()
        self._run.close()
        self._look.close()
        if self._kept != self.order:  # its turn had not come
            with contextlib.suppress(ReaderError):
                self._services.keep_order(self.order)

    # --- looking and counting -----------------------------------------------------------------------------

    def _find(self) -> None:
        order = self.order

        def work(_job: Job) -> Iterator[object]:
            from desktop_app.batch.finding import find_sources

            given = [Path(path) for path in order.given]
            out_dir = Path(order.out_dir) if order.out_dir else None
            found = find_sources(given, recursive=order.recursive, out_dir=out_dir)
            sources = tuple(source for source in found if str(source.path) not in order.left_out)
            proposed = ""
            if given:
                proposed = str((given[0] if given[0].is_dir() else given[0].parent).absolute() / RESULTS)
            yield _Found(tuple(Row(source, source.weight()) for source in sources), proposed)
            yield Count()
            yield from _counts(sources)

        self._look.submit(work)

    def _count(self) -> None:
        sources = [row.source for row in self.rows]

        def work(_job: Job) -> Iterator[object]:
            yield Count()
            yield from _counts(sources)

        self._look.submit(work)

    def _on_looked(self, _number: int, found: object) -> None:
        if isinstance(found, Count):
            self.count = found
            self.counted.emit(found)
        elif isinstance(found, Order):
            self._on_restored(found)
        elif isinstance(found, _Found):
            known = {row.source: row for row in self.rows}
            self.rows = [known.get(row.source, row) for row in found.rows]
            if not self.order.out_dir and found.proposed:
                self._take(replace(self.order, out_dir=found.proposed))
            self.rows_changed.emit()
            self.progressed.emit(self.progress)

    def _on_restored(self, found: Order) -> None:
        mine, self._kept = self.order, found
        if not found.unfinished:
            found = Order(formats=found.formats, recursive=found.recursive)
        # What was put in meanwhile comes behind.
        given = dict.fromkeys((*found.given, *mine.given))
        self.order = replace(
            found,
            given=tuple(given),
            out_dir=found.out_dir or mine.out_dir,
            formats=found.formats or mine.formats,
        )
        self.order_changed.emit(self.order)
        self.restored.emit(self.order)
        if self.order.given:
            self._find()

    def _on_look_failed(self, _number: int, error: Exception) -> None:
        (self.failed if isinstance(error, ReaderError) else self.fault_found).emit(error)

    # --- running ------------------------------------------------------------------------------------------

    def _work(self, sources: list[Source]) -> Callable[[Job], Iterator[object]]:
        order, services, settings = self.order, self._services, self._settings()

        def work(_job: Job) -> Iterator[object]:
            from desktop_app.batch.running import Work, run
            from desktop_app.reading.pipeline import ReadingOptions

            yield _Starting()
            which = services.which_package
            yield from run(
                sources,
                Path(order.out_dir),
                Work(
                    ReadingOptions(_length(settings)),
                    order.formats,
                    lambda: services.open_translator(settings.package),
                    None if which is None else lambda: which(settings.package),
                    write=services.write,
                    layout=services.layout,
                    aids=services.aids,
                    force=order.anew,
                    finished=services.finished,
                ),
            )

        return work

    def _on_event(self, _number: int, event: Event | _Starting) -> None:
        if isinstance(event, Planned):
            for at, task in zip(self._running, event.tasks, strict=True):
                self.rows[at] = replace(self.rows[at], task=task)
            if event.damaged is not None:
                self.ledger_damaged.emit(event.damaged)
        elif isinstance(event, FileStarted):
            at = self._running[event.number]
            self._put(at, replace(self.rows[at], state=RowState.READING))
        elif isinstance(event, FileProgressed):
            at = self._running[event.number]
            self._move(at, replace(self.rows[at], done=event.done, total=event.total))
        elif isinstance(event, FileEnded):
            self._on_file_ended(self._running[event.number], event.result)
        elif isinstance(event, BatchEnded):
            self._come_to_rest()
            if event.stopped is not None:
                self.failed.emit(event.stopped)
            elif not any(row.state is RowState.WAITING for row in self.rows):
                self._take(replace(self.order, unfinished=False, anew=False))
            self.ended.emit(self.totals)

    def _on_file_ended(self, at: int, result: Result) -> None:
        state = {Fate.DONE: RowState.DONE, Fate.ALREADY: RowState.ALREADY}.get(result.fate, RowState.FAILED)
        row = replace(self.rows[at], state=state, result=result)
        if state is RowState.ALREADY:
            self._left -= row.weight
            self._pace.start(self._left)  # it took no time worth measuring
            self._put(at, row)
        else:
            self._move(at, row)
        error = result.error
        if isinstance(error, ReadingFailed) and error.__cause__ is not None:
            self.fault_found.emit(error.__cause__)

    def _move(self, at: int, row: Row) -> None:
        """Put a row that has come further, and measure how fast that was."""
        step = _weight_done(row) - _weight_done(self.rows[at])
        self._left -= round(step)
        self._pace.add(letters=round(step), words=0)
        self._put(at, row)

    def _put(self, at: int, row: Row) -> None:
        self.rows[at] = row
        self.row_changed.emit(at)
        self.progressed.emit(self.progress)

    def _on_run_failed(self, _number: int, error: Exception) -> None:
        self._come_to_rest()
        (self.failed if isinstance(error, ReaderError) else self.fault_found).emit(error)

    def _come_to_rest(self) -> None:
        self._stage = Stage.IDLE
        for at, row in enumerate(self.rows):
            if row.state is RowState.READING:
                self._put(at, _fresh(row))
        self.progressed.emit(self.progress)

    def _reset(self) -> None:
        self.rows = [_fresh(row) for row in self.rows]
        self.rows_changed.emit()
        self.progressed.emit(self.progress)

    def _take(self, order: Order) -> None:
        if order == self.order:
            return
        self.order = order

        def work(_job: Job) -> Iterator[object]:
            self._services.keep_order(order)
            self._kept = order
            yield None

        self._look.errand(work)
        self.order_changed.emit(order)


def _counts(sources: Iterable[Source]) -> Iterator[Count]:
    from desktop_app.batch.counting import count

    yield from count(tuple(sources))


def _length(settings: Settings) -> SummaryLength:
    try:
        return SummaryLength.parse(settings.summary)
    except BadLength:
        return SummaryLength.parse(Settings().summary)


def _is_in(path: str, folder: str) -> bool:
    return path == folder or Path(folder) in Path(path).parents


def _fresh(row: Row) -> Row:
    return Row(row.source, row.weight, task=row.task)


def _weight_done(row: Row) -> float:
    if row.state is RowState.WAITING:
        return 0.0
    if row.state is RowState.READING:
        return row.weight * row.done / row.total if row.total else 0.0
    return float(row.weight)
