"""The run of the queue: which of its texts are being read, how far they are, and how long the rest will take."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from desktop_app.batch.model import Result
from desktop_app.batch.orders import Order
from desktop_app.errors import DiskFull, ReadingFailed
from desktop_app.gui.batch_lane import BatchLane
from desktop_app.gui.batch_rows import Row, Rows, RowState
from desktop_app.gui.batch_services import BatchServices
from desktop_app.gui.pace import Pace
from desktop_app.settings import Settings


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


class Runner(QObject):
    """Reads rows by their keys, and puts into `rows` what comes of them. More can be added while it is at work."""

    row_changed = Signal(int)  # a place
    progressed = Signal()
    ended = Signal(object)  # a DiskFull that ended it before its time, or None
    failed = Signal(object)  # an Exception: there is no run
    fault_found = Signal(object)
    ledger_damaged = Signal(object)  # the Path at which it was set aside

    def __init__(self, services: BatchServices, rows: Rows, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self.stage = Stage.IDLE
        self._order, self._settings = Order(), Settings()
        self._wanted: set[int] = set()  # the keys of what is still to be read
        self._more = False  # whether texts are being looked for that are to be read too
        self._over = False  # whether all is read but those
        self._pace = Pace()
        self._left = 0
        self._lane = BatchLane(services, self)
        self._lane.file_started.connect(self._on_file_started)
        self._lane.file_progressed.connect(self._on_file_progressed)
        self._lane.file_ended.connect(self._on_file_ended)
        self._lane.ended.connect(self._on_ended)
        self._lane.failed.connect(self._on_failed)
        self._lane.ledger_damaged.connect(self.ledger_damaged)

    @property
    def idle(self) -> bool:
        """Whether nothing is being read."""
        return self.stage is Stage.IDLE

    @property
    def progress(self) -> QueueProgress:
        """How far all is."""
        total, done, over = 0, 0.0, 0
        for row in self._rows.all:
            total += row.weight
            if row.over:
                over += 1
                done += row.weight
            elif row.state is RowState.READING:
                done += row.weight_done
        left = self._pace.seconds_left if self.stage is Stage.RUNNING else None
        share = done / total if total else 0.0
        return QueueProgress(self.stage, over, len(self._rows.all), share, left)

    # --- what is to be read -------------------------------------------------------------------------------

    def start(self, keys: list[int], order: Order, settings: Settings) -> None:
        """Read these as the order and the settings want it."""
        self._order, self._settings = order, settings
        self._begin(keys)

    def expect(self, more: bool) -> None:
        """Not to end yet, as more is being looked for; or that nothing more will come."""
        self._more = more
        if not more and self._over:
            self._go_on_or_end()

    def add(self, keys: list[int]) -> None:
        """Read these too, behind the others; what comes too late for the run has one of its own."""
        rows = self._freshened(keys)
        self._wanted |= set(keys)
        self._left += sum(row.weight for row in rows)
        self._pace.expect(self._left)
        self._lane.add(rows)

    def drop(self, keys: Collection[int]) -> set[int]:
        """Leave out texts; the keys of those that are being read and stay."""
        wanted = self._wanted.intersection(keys)
        taken = self._lane.drop(wanted)
        gone = wanted - taken
        self._left -= sum(row.weight for row in self._rows.all if row.key in gone)
        self._pace.expect(self._left)
        self._wanted -= gone
        return taken

    def put_first(self, keys: Sequence[int]) -> None:
        """Read these next."""
        self._lane.put_first(keys)

    def pause(self) -> None:
        """Hold up after the batch of sentences at work."""
        if self.stage is Stage.RUNNING:
            self._lane.pause()
            self._pace.pause()
            self.stage = Stage.PAUSED
            self.progressed.emit()

    def go_on(self) -> None:
        """Go on with what was paused."""
        if self.stage is Stage.PAUSED:
            self._pace.resume()
            self.stage = Stage.RUNNING
            self._lane.resume()
            self.progressed.emit()

    def stop(self) -> None:
        """Stop after the batch of sentences at work."""
        if not self.idle:
            self._lane.cancel()
            self._come_to_rest()

    def close(self) -> None:
        """Stop, and wait for the thread."""
        self.stop()
        self._lane.close()

    def _begin(self, keys: list[int]) -> None:
        rows = self._freshened(keys)
        self._over, self._wanted = False, set(keys)
        self._left = sum(row.weight for row in rows)
        self._pace.start(self._left)
        self.stage = Stage.RUNNING
        self._lane.start(rows, self._order, self._settings)
        self.progressed.emit()

    def _freshened(self, keys: list[int]) -> list[Row]:
        rows = [row.fresh() for key in keys if (row := self._rows.get(key))]
        for row in rows:
            self.row_changed.emit(self._rows.put(row))
        return rows

    def _come_to_rest(self) -> None:
        self.stage = Stage.IDLE
        self._more = self._over = False
        self._wanted.clear()
        for key in self._rows.keys(RowState.READING):
            if row := self._rows.get(key):
                self._put(row.fresh())
        self.progressed.emit()

    # --- what is told -------------------------------------------------------------------------------------

    def _put(self, row: Row) -> None:
        self.row_changed.emit(self._rows.put(row))
        self.progressed.emit()

    def _move(self, before: Row, row: Row) -> None:
        """Put a row that has come further, and measure how fast that was."""
        step = round(row.weight_done - before.weight_done)
        self._left -= step
        self._pace.add(letters=step, words=0)
        self._put(row)

    def _on_file_started(self, key: int) -> None:
        if row := self._rows.get(key):
            self._put(replace(row, state=RowState.READING))

    def _on_file_progressed(self, key: int, done: int, total: int) -> None:
        if row := self._rows.get(key):
            self._move(row, replace(row, done=done, total=total))

    def _on_file_ended(self, key: int, result: Result) -> None:
        self._wanted.discard(key)
        row = self._rows.get(key)
        if row is not None and row.ended(result).state is RowState.ALREADY:
            self._left -= row.weight
            self._pace.expect(self._left)  # it took no time worth measuring
            self._put(row.ended(result))
        elif row is not None:
            self._move(row, row.ended(result))
        error = result.error
        if isinstance(error, ReadingFailed) and error.__cause__ is not None:
            self.fault_found.emit(error.__cause__)

    def _on_ended(self, stopped: DiskFull | None) -> None:
        if stopped is None:
            self._go_on_or_end()
        else:
            self._come_to_rest()
            self.ended.emit(stopped)

    def _go_on_or_end(self) -> None:
        late = [row.key for row in self._rows.all if row.key in self._wanted]
        if late:
            self._begin(late)
        elif self._more:
            self._over = True
        else:
            self._come_to_rest()
            self.ended.emit(None)

    def _on_failed(self, error: Exception) -> None:
        self._come_to_rest()
        self.failed.emit(error)
