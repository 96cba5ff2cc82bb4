"""What the library's window asks for, on threads of its own: its list, searches, tags and notes, and files.

What a person writes on a reading is kept here until the library has taken it, at the latest when the window closes.
Imports and exports have a thread and a store of their own; what is to be written waits for their end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event as Flag
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import NotKept, ReaderError
from desktop_app.gui.jobs import Job, Lane
from desktop_app.library.model import Entry, Found, Step

if TYPE_CHECKING:
    from desktop_app.library.store import Store
    from desktop_app.storage.aside import SetAside


_SEGMENTS = 200  # that are indexed between two places to stop


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What is to be listed: readings with all words of `query` ('' for every reading), and with a tag or any."""

    query: str
    tag: str | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """What there is of what was asked for; `tags` are all there are, `total` counts all readings."""

    asked: Asked
    found: tuple[Found, ...]
    tags: tuple[str, ...]
    total: int
    set_aside: SetAside | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """How much of what is to be searched has been taken into the index, before a search can be answered."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Description:
    """What a person wrote on a reading; None where that is left as it is."""

    tags: tuple[str, ...] | None = None
    notes: str | None = None

    def of(self, entry: Entry) -> Entry:
        """The entry with it."""
        tags = entry.tags if self.tags is None else self.tags
        return replace(entry, tags=tags, notes=entry.notes if self.notes is None else self.notes)


@dataclass(frozen=True, slots=True)
class Ended:
    """An import or export has come to its end; `step` is the last, None where it was stopped."""

    path: Path
    step: Step | None


@dataclass(frozen=True, slots=True)
class _Written:
    reading: int
    description: Description


class _Changed:
    """Other readings are there than before."""


class LibraryWorker(QObject):
    """The last search asked for is answered; what is to be written is written in its order."""

    listed = Signal(object)  # a Shelf
    preparing = Signal(object)  # a Prepared, on the way to one
    changed = Signal()
    moved = Signal(object)  # a Step of an import or export
    ended = Signal(object)  # Ended, or an exception
    failed = Signal(object)  # an exception

    def __init__(self, open_library: Callable[[], Store], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_library = open_library
        self._store: Store | None = None  # of the first lane's thread alone
        self._asked: Asked | None = None
        self._waiting: dict[int, Description] = {}  # what is still to be written
        self._writing: int | None = None  # the errand that does
        self._stop = Flag()
        self._ended: Ended | None = None
        self._lane = Lane("library window", self)
        self._lane.made.connect(self._on_made)
        self._lane.failed.connect(self._on_failed)
        self._lane.succeeded.connect(self._on_succeeded)
        self._files = Lane("library files", self)
        self._files.made.connect(self._on_moved)
        self._files.succeeded.connect(lambda _number: self._on_ended(self._ended))
        self._files.failed.connect(lambda _number, error: self._on_ended(error))

    @property
    def transferring(self) -> bool:
        """Whether a file is being written or taken in."""
        return self._files.busy

    # --- the list -----------------------------------------------------------------------------------------

    def look(self, query: str, tag: str | None) -> None:
        """List readings; `listed` tells."""
        self._asked = asked = Asked(query, tag)
        self._write_waiting()

        def work(job: Job) -> Iterator[Shelf | Prepared]:
            if asked.query.strip() and asked is self._asked:
                from desktop_app.library.searching import index_steps

                for done, total in index_steps(self._opened().database, most=_SEGMENTS):
                    yield Prepared(done, total)
                    if asked is not self._asked or job.cancelled:
                        return  # the rest is done for the next search
            if asked is self._asked:
                yield _shelf(self._opened(), asked)

        self._lane.errand(work)

    def describe(self, reading: int, description: Description) -> None:
        """Keep a reading's tags or notes."""
        before = self._waiting.get(reading, Description())
        self._waiting[reading] = Description(
            before.tags if description.tags is None else description.tags,
            before.notes if description.notes is None else description.notes,
        )
        self._write_waiting()

    def with_waiting(self, entry: Entry) -> Entry:
        """An entry with what is still to be written on it."""
        description = self._waiting.get(entry.id)
        return entry if description is None else description.of(entry)

    def delete(self, readings: Sequence[int]) -> None:
        """Delete readings for good; those that somebody else has deleted are gone already."""
        for number in readings:
            self._waiting.pop(number, None)

        def work(_job: Job) -> Iterator[_Changed]:
            from desktop_app.library.listing import delete, entries

            database = self._opened().database
            there = {entry.id for entry in entries(database)}
            delete(database, [number for number in readings if number in there])
            yield _Changed()

        self._lane.errand(work)

    # --- files --------------------------------------------------------------------------------------------

    def export_to(self, path: Path, readings: Sequence[int] | None) -> None:
        """Write all readings, or some, to one file; `moved` and `ended` tell."""
        from desktop_app.library.transfer import export_steps

        self._transfer(path, lambda store: export_steps(store, path, readings=readings))

    def import_from(self, path: Path) -> None:
        """Take in what such a file holds; `moved` and `ended` tell."""
        from desktop_app.library.transfer import import_steps

        self._transfer(path, lambda store: import_steps(store, path))

    def stop_transfer(self) -> None:
        """Stop before the next step; `ended` tells whether that was in time."""
        self._stop.set()

    def close(self) -> None:
        """Write what is still to be written, wait for it, and let go of the file."""
        self._files.close()
        self._lane.close()
        try:
            if self._waiting:  # the thread has ended, and what was typed last is not to be lost
                for _ in _written(self._opened(), self._waiting):
                    pass
        except ReaderError as error:
            self.failed.emit(error)
        if self._store is not None:
            self._store.close()

    # --- on the threads -----------------------------------------------------------------------------------

    def _opened(self) -> Store:
        if self._store is None:
            self._store = self._open_library()
        return self._store

    def _write_waiting(self) -> None:
        if not self._waiting or self._writing is not None or self.transferring:
            return
        batch = dict(self._waiting)

        def work(_job: Job) -> Iterator[_Written]:
            yield from _written(self._opened(), batch)

        self._writing = self._lane.errand(work)

    def _transfer(self, path: Path, begin: Callable[[Store], Iterator[Step]]) -> None:
        self._stop = stop = Flag()

        def work(_job: Job) -> Iterator[Step | Ended]:
            with closing(self._open_library()) as store:
                steps = begin(store)
                last = Step(0, 1)
                for last in steps:
                    if stop.is_set() and last.done < last.total:
                        steps.close()  # type: ignore[attr-defined]
                        break
                    yield last
                yield Ended(path, last if last.done == last.total else None)

        self._files.submit(work)

    # --- what comes back ----------------------------------------------------------------------------------

    def _on_made(self, _number: int, made: object) -> None:
        if isinstance(made, Shelf):
            if made.asked is self._asked:
                self.listed.emit(self._all_with_waiting(made))
        elif isinstance(made, Prepared):
            self.preparing.emit(made)
        elif isinstance(made, _Written):
            if self._waiting.get(made.reading) == made.description:
                del self._waiting[made.reading]
        else:
            self.changed.emit()

    def _all_with_waiting(self, shelf: Shelf) -> Shelf:
        """What was written a moment ago stands in the list too."""
        found = (replace(f, entry=self.with_waiting(f.entry)) for f in shelf.found)
        return replace(shelf, found=tuple(found)) if self._waiting else shelf

    def _on_succeeded(self, number: int) -> None:
        if number == self._writing:
            self._writing = None
            self._write_waiting()
            self.changed.emit()

    def _on_failed(self, number: int, error: Exception) -> None:
        if number == self._writing:
            self._writing = None  # tried again when the list is asked for next, and at the end
            if not isinstance(error, ReaderError):
                self._waiting.clear()  # it would fail each time
        self.failed.emit(error)

    def _on_moved(self, _number: int, made: object) -> None:
        if isinstance(made, Ended):
            self._ended = made
        else:
            self.moved.emit(made)

    def _on_ended(self, how: object) -> None:
        self.ended.emit(how)
        self._write_waiting()
        self.changed.emit()


def _written(store: Store, batch: dict[int, Description]) -> Iterator[_Written]:
    from desktop_app.library.listing import set_notes, set_tags

    for reading, description in batch.items():
        try:
            if description.tags is not None:
                set_tags(store.database, reading, description.tags)
            if description.notes is not None:
                set_notes(store.database, reading, description.notes)
        except NotKept:
            pass  # somebody else has deleted it
        yield _Written(reading, description)


def _shelf(store: Store, asked: Asked) -> Shelf:
    from desktop_app.library.listing import entries, tags
    from desktop_app.library.searching import search

    every = entries(store.database)
    searched = asked.query.strip()
    found = search(store.database, searched) if searched else tuple(Found(entry) for entry in every)
    if asked.tag is not None:
        found = tuple(one for one in found if asked.tag in one.entry.tags)
    return Shelf(asked, found, tags(store.database), len(every), store.set_aside)
