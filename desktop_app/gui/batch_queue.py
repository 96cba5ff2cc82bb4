"""The queue of many files behind its window: which texts are in it, what is to come of them, and having them read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.batch.model import Count, Totals
from desktop_app.batch.orders import Order
from desktop_app.errors import DiskFull, ReaderError
from desktop_app.exporting.delivery import Delivery
from desktop_app.gui.batch_looker import Found, Looker
from desktop_app.gui.batch_rows import Row, Rows, RowState
from desktop_app.gui.batch_runner import QueueProgress, Runner
from desktop_app.gui.batch_services import BatchServices
from desktop_app.settings import Settings


class BatchQueue(QObject):
    """Holds the texts and has them read. Every signal carries values; nothing here draws.

    Texts can come, go and change places at any time; the one that is being read stays what and where it is. How the
    results are written can be changed between two runs only.
    """

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
        self._settings = settings
        self._rows = Rows()
        self.order = Order()
        self.count = Count()
        self._at_once = False  # whether what is found next is to be read at once
        self._alone = ""
        self._looker = Looker(services, self)
        self._looker.found.connect(self._on_found)
        self._looker.counted.connect(self._on_counted)
        self._looker.loaded.connect(self._on_loaded)
        self._looker.failed.connect(self._on_look_failed)
        self._runner = Runner(services, self._rows, self)
        self._runner.row_changed.connect(self.row_changed)
        self._runner.progressed.connect(self._tell_progress)
        self._runner.ended.connect(self._on_ended)
        self._runner.failed.connect(self._tell_failure)
        self._runner.fault_found.connect(self.fault_found)
        self._runner.ledger_damaged.connect(self.ledger_damaged)

    # --- what is there ------------------------------------------------------------------------------------

    @property
    def rows(self) -> list[Row]:
        """The texts, in their order."""
        return self._rows.all

    @property
    def progress(self) -> QueueProgress:
        """How far all is."""
        return self._runner.progress

    @property
    def totals(self) -> Totals:
        """What has come of the texts so far."""
        return Totals.of(row.result for row in self.rows)

    @property
    def idle(self) -> bool:
        """Whether nothing is being read."""
        return self._runner.idle

    def waiting(self) -> list[int]:
        """The places of the rows that a start would read."""
        return [place for place, row in enumerate(self.rows) if row.state is RowState.WAITING]

    def failures(self) -> list[int]:
        """The places of the rows that failed."""
        return [place for place, row in enumerate(self.rows) if row.state is RowState.FAILED]

    # --- which texts --------------------------------------------------------------------------------------

    def restore(self) -> None:
        """Take up what was asked for the last time."""
        self._looker.load()

    def add(self, paths: Iterable[Path]) -> None:
        """Add files and folders behind the others; while texts are read, these are read too."""
        self._take(self.order.with_given(str(path) for path in paths))
        self._find(at_once=not self.idle)

    def remove(self, places: Iterable[int]) -> None:
        """Take texts out, but for the one that is being read; of a folder the others stay."""
        chosen = {self.rows[place].key for place in places if self.rows[place].state is not RowState.READING}
        chosen -= self._runner.drop(chosen)
        gone = [row.path for row in self.rows if row.key in chosen]
        if not gone:
            return
        self._rows.remove(chosen)
        self._take(self.order.without(gone) if self.rows else self.order.emptied())
        self.rows_changed.emit()
        if self._looker.searching:  # what is found would have those in it that have gone
            self._looker.find(self.order)
        else:
            self._looker.count(row.source for row in self.rows)
        self._tell_progress()

    def read_next(self, places: Iterable[int]) -> None:
        """Move waiting texts before all others that wait."""
        rows = [self.rows[place] for place in sorted(places)]
        rows = [row for row in rows if row.state is RowState.WAITING]
        if rows:
            keys = [row.key for row in rows]
            self._runner.put_first(keys)
            self._rows.lead(keys)
            self._take(self.order.with_first(row.path for row in rows))
            self.rows_changed.emit()

    # --- how ----------------------------------------------------------------------------------------------

    def choose(
        self,
        *,
        out_dir: str | None = None,
        formats: tuple[str, ...] | None = None,
        delivery: Delivery | None = None,
        recursive: bool | None = None,
        anew: bool | None = None,
    ) -> None:
        """Take other choices; what is finished by the ones before is looked at again."""
        if not self.idle:
            return
        before = self.order
        wanted = before.delivery if delivery is None else delivery
        self._take(
            replace(
                before,
                out_dir=before.out_dir if out_dir is None else out_dir,
                formats=before.formats if formats is None else formats,
                layout=wanted.layout.value if wanted.layout else "",
                parts=wanted.parts,
                recursive=before.recursive if recursive is None else recursive,
                anew=before.anew if anew is None else anew,
            )
        )
        if before.results != self.order.results:
            self._rows.reset()
            self.rows_changed.emit()
            self._tell_progress()
        if (before.recursive, before.out_dir) != (self.order.recursive, self.order.out_dir):
            self._find()

    # --- reading ------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Read what waits."""
        if self.idle:
            self._start(self._rows.keys(RowState.WAITING))

    def retry(self, places: Iterable[int] | None = None) -> None:
        """Read texts that failed once more, all of them or some; while others are read, behind those."""
        failed = [self.rows[place] for place in (self.failures() if places is None else places)]
        # Where there was nothing to read, one has to look whether there is now.
        lost = {row.key for row in failed if row.source.trouble is not None}
        keys = [row.key for row in failed if row.key not in lost]
        self._rows.remove(lost)
        if self.idle:
            self._start(keys)
        else:
            self._rows.trail(keys)
            self._runner.add(keys)
        self.rows_changed.emit()
        if lost:
            self._find(at_once=True)
        self._tell_progress()

    def pause(self) -> None:
        """Hold up after the batch of sentences at work."""
        self._runner.pause()

    def go_on(self) -> None:
        """Go on with what was paused."""
        self._runner.go_on()

    def stop(self) -> None:
        """Stop after the batch of sentences at work; what is finished stays, and what is translated of the text is kept."""
        self._at_once = False
        self._runner.stop()

    def close(self) -> None:
        """Stop all and wait for the threads."""
        self._runner.close()
        self._looker.close(self.order)

    def _start(self, keys: list[int]) -> None:
        if keys and self.order.out_dir and self.order.formats:
            self._take(replace(self.order, unfinished=True, alone=self.order.alone or self._alone))
            self._runner.start(keys, self.order, self._settings())

    def _on_ended(self, stopped: DiskFull | None) -> None:
        if stopped is not None:
            self.failed.emit(stopped)
        elif not self._rows.keys(RowState.WAITING):
            self._take(replace(self.order, unfinished=False, anew=False))
        self.ended.emit(self.totals)

    # --- looking for texts --------------------------------------------------------------------------------

    def _find(self, *, at_once: bool = False) -> None:
        self._at_once = self._at_once or at_once
        self._runner.expect(self._at_once)
        self._looker.find(self.order)

    def _on_found(self, found: Found) -> None:
        at_once, self._at_once = self._at_once, False
        new = self._rows.take(found.rows, first=self.order.first, only_new=not self.idle)
        self._alone = found.alone
        if not self.idle:  # its texts are read by the names they have now
            self._take(replace(self.order, alone=self.order.alone or found.alone))
        if not self.order.out_dir and found.proposed:
            self._take(replace(self.order, out_dir=found.proposed))
        self.rows_changed.emit()
        if at_once and self.idle:
            self._start(new)
        elif at_once:
            self._runner.add(new)
        self._runner.expect(False)
        self._tell_progress()

    def _on_counted(self, count: Count) -> None:
        self.count = count
        self.counted.emit(count)

    def _on_loaded(self, found: Order) -> None:
        mine = self.order
        found = found if found.unfinished else found.as_next_time()
        # What was put in meanwhile comes behind.
        self.order = replace(
            found.with_given(mine.given),
            out_dir=found.out_dir or mine.out_dir,
            formats=found.formats or mine.formats,
        )
        self.order_changed.emit(self.order)
        self.restored.emit(self.order)
        if self.order.given:
            self._find()

    def _on_look_failed(self, error: Exception) -> None:
        self._at_once = False
        self._runner.expect(False)
        self._tell_failure(error)

    # --- telling ------------------------------------------------------------------------------------------

    def _tell_progress(self) -> None:
        self.progressed.emit(self.progress)

    def _tell_failure(self, error: Exception) -> None:
        (self.failed if isinstance(error, ReaderError) else self.fault_found).emit(error)

    def _take(self, order: Order) -> None:
        if order != self.order:
            self.order = order
            self._looker.keep(order)
            self.order_changed.emit(order)
