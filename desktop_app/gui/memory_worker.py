"""The memory for the window: asked and written on threads of its own, so that nobody waits for it.

What must not be lost, approvals and corrections, is kept here until the memory has taken it, at the latest when the
window closes. Imports and exports have a thread of their own; what is written waits for the end of an import.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import ReaderError
from desktop_app.gui.jobs import Job, Lane

if TYPE_CHECKING:
    from desktop_app.memory.model import Approved, Match, Statistics
    from desktop_app.memory.store import Found, Memory
    from desktop_app.memory.transfer import Exported, Imported


@dataclass(frozen=True, slots=True, eq=False)
class Lookup:
    """A segment for which matches are wanted."""

    arabic: str
    before: str
    after: str
    least: int


@dataclass(frozen=True, slots=True, eq=False)
class Search:
    """Units that are wanted, from number `start` on; `document` None is all of them."""

    words: str
    document: str | None
    start: int
    limit: int


@dataclass(frozen=True, slots=True)
class _Matched:
    asked: Lookup
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class _Listed:
    asked: Search
    found: Found


@dataclass(frozen=True, slots=True)
class _Counted:
    figures: Statistics


@dataclass(frozen=True, slots=True)
class _Written:
    """So many of what waited were; whether that `changed` anything."""

    count: int
    changed: bool


class MemoryWorker(QObject):
    """Every answer is to the last question of its kind: late ones are dropped."""

    matched = Signal(object, object)  # a Lookup and its tuple of Match
    listed = Signal(object, object)  # a Search and what it Found
    counted = Signal(object)  # Statistics
    changed = Signal()  # other units are there than before
    moved = Signal(object)  # an Imported or Exported: how far it is
    transfer_ended = Signal(object)  # the last Imported or Exported; an exception; None where it was stopped
    failed = Signal(object)  # an exception

    def __init__(self, open_memory: Callable[[], Memory], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_memory = open_memory
        self._memory: Memory | None = None  # of the first lane's thread alone
        self._waiting: list[Callable[[Memory], object]] = []  # what is still to be written
        self._keeping: int | None = None  # the errand that writes the first so many of them
        self._tried = 0
        self._lookup: Lookup | None = None
        self._search: Search | None = None
        self._step: Imported | Exported | None = None
        self._lane = Lane("memory", self)
        self._transfers = Lane("memory files", self)
        self._lane.made.connect(self._on_made)
        self._lane.failed.connect(self._on_failed)
        self._transfers.made.connect(self._on_moved)
        self._transfers.succeeded.connect(lambda _number: self._on_transfer_ended(self._step))
        self._transfers.failed.connect(lambda _number, error: self._on_transfer_ended(error))
        self._transfers.cancelled.connect(lambda _number: self._on_transfer_ended(None))

    @property
    def transferring(self) -> bool:
        """Whether a file is being imported or exported."""
        return self._transfers.busy

    # --- asking -------------------------------------------------------------------------------------------

    def look_up(self, asked: Lookup | None) -> None:
        """Find the matches of a segment; `matched` tells. None: none are wanted any more."""
        self._lookup = asked
        if asked is None:
            return

        def work(_job: Job) -> Iterator[_Matched]:
            if asked is self._lookup:
                found = self._opened().matches(
                    asked.arabic, least=asked.least, before=asked.before, after=asked.after
                )
                yield _Matched(asked, tuple(found))

        self._lane.errand(work)

    def search(self, asked: Search) -> None:
        """Find units; `listed` tells."""
        self._search = asked

        def work(_job: Job) -> Iterator[_Listed]:
            if asked is self._search:
                found = self._opened().search(
                    asked.words, document=asked.document, start=asked.start, limit=asked.limit
                )
                yield _Listed(asked, found)

        self._lane.errand(work)

    def count(self) -> None:
        """Make the figures; `counted` tells."""

        def work(_job: Job) -> Iterator[_Counted]:
            yield _Counted(self._opened().statistics())

        self._lane.errand(work)

    # --- writing ------------------------------------------------------------------------------------------

    def keep(self, segments: Sequence[Approved], *, whole: str | None = None) -> None:
        """Take what a person left of these segments; of the document `whole` there are no others."""
        if segments or whole is not None:
            self.keep_made(lambda: segments, whole=whole)

    def keep_made(self, make: Callable[[], Sequence[Approved]], *, whole: str | None = None) -> None:
        """As `keep`; the segments are made on the thread, which of a whole book takes a while."""
        if whole is not None:
            self._write(lambda memory: memory.take_document(whole, make()))
        else:
            self._write(lambda memory: memory.take(make()))

    def change(self, unit: int, english: str) -> None:
        """Give a unit other English."""
        self._write(lambda memory: memory.change(unit, english))

    def delete(self, units: Sequence[int]) -> None:
        """Delete units."""
        self._write(lambda memory: memory.delete(units))

    def delete_document(self, name: str | None) -> None:
        """Delete all units of a document, or, for None, of all."""
        self._write(lambda memory: memory.delete_all() if name is None else memory.delete_document(name))

    # --- files --------------------------------------------------------------------------------------------

    def import_file(self, path: Path) -> None:
        """Take in a TMX file; `moved` and `transfer_ended` tell."""

        def work(_job: Job) -> Iterator[object]:
            from desktop_app.memory.transfer import import_tmx

            with self._own_memory() as memory:
                yield from import_tmx(memory, path)

        self._start(work)

    def export_file(self, path: Path) -> None:
        """Write all to a TMX file; `moved` and `transfer_ended` tell."""

        def work(_job: Job) -> Iterator[object]:
            from desktop_app.memory.transfer import export_tmx

            with self._own_memory() as memory:
                yield from export_tmx(memory, path)

        self._start(work)

    def stop_transfer(self) -> None:
        """Stop: an import changes nothing then, an export leaves what stood there."""
        self._transfers.cancel()

    def close(self) -> None:
        """Stop all but what is to be kept, and wait for the threads."""
        self._transfers.close()
        self._lane.close()
        if self._memory is not None:
            self._memory.close()
        if self._waiting:
            memory = self._open_memory()
            with contextlib.suppress(ReaderError):  # nobody is there any more to be told
                for write in self._waiting:
                    write(memory)
            memory.close()
            self._waiting.clear()

    # --- what comes back ----------------------------------------------------------------------------------

    def _on_made(self, _number: int, event: object) -> None:
        if isinstance(event, _Matched):
            if event.asked is self._lookup:
                self.matched.emit(event.asked, event.matches)
        elif isinstance(event, _Listed):
            if event.asked is self._search:
                self.listed.emit(event.asked, event.found)
        elif isinstance(event, _Counted):
            self.counted.emit(event.figures)
        elif isinstance(event, _Written):
            del self._waiting[: event.count]
            self._keeping = None
            self._keep_waiting()
            if event.changed:
                self.changed.emit()

    def _on_failed(self, number: int, error: Exception) -> None:
        if number == self._keeping:
            self._keeping = None
            if not isinstance(error, ReaderError):
                del self._waiting[: self._tried]  # it would fail each time, and hold up what comes after
        # What failed for a reason that passes is tried again with the next.
        self.failed.emit(error)

    def _on_moved(self, _number: int, step: object) -> None:
        self._step = step  # type: ignore[assignment]
        self.moved.emit(step)

    def _on_transfer_ended(self, how: object) -> None:
        self.transfer_ended.emit(how)
        self._keep_waiting()
        self.changed.emit()

    # --- on the threads -----------------------------------------------------------------------------------

    def _write(self, write: Callable[[Memory], object]) -> None:
        self._waiting.append(write)
        self._keep_waiting()

    def _keep_waiting(self) -> None:
        if not self._waiting or self._keeping is not None or self.transferring:
            return
        batch = tuple(self._waiting)
        self._tried = len(batch)

        def work(_job: Job) -> Iterator[_Written]:
            memory = self._opened()
            changed = [bool(write(memory)) for write in batch]
            yield _Written(len(batch), any(changed))

        self._keeping = self._lane.errand(work)

    def _start(self, work: Callable[[Job], Iterator[object]]) -> None:
        self._step = None
        self._transfers.submit(work)

    def _opened(self) -> Memory:
        if self._memory is None:
            self._memory = self._open_memory()
        return self._memory

    @contextlib.contextmanager
    def _own_memory(self) -> Iterator[Memory]:
        memory = self._open_memory()
        try:
            yield memory
        finally:
            memory.close()
