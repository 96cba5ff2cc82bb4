"""What the library's window asks for, on a thread of its own: its list, searches, tags and notes, files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import ReaderError
from desktop_app.gui.jobs import Job, Lane
from desktop_app.library.model import Found, Imported

if TYPE_CHECKING:
    from desktop_app.library.store import Store
    from desktop_app.storage.aside import SetAside


_Description = tuple[int, "Sequence[str] | None", "str | None"]


@dataclass(frozen=True, slots=True)
class Shelf:
    """What there is of what was asked for; `tags` are all there are, `total` counts all readings."""

    query: str
    found: tuple[Found, ...]
    tags: tuple[str, ...]
    total: int
    set_aside: SetAside | None


@dataclass(frozen=True, slots=True)
class Carried:
    """A file was written (`imported` None), with so many readings, or taken in."""

    path: Path
    count: int
    imported: Imported | None = None


@dataclass(frozen=True, slots=True)
class _Changed:
    """Something in the library is another now."""


class LibraryWorker(QObject):
    """The last search asked for is answered; what is to be written is written in its order."""

    listed = Signal(object)  # a Shelf
    changed = Signal()
    carried = Signal(object)  # a Carried
    failed = Signal(object)

    def __init__(self, open_library: Callable[[], Store], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_library = open_library
        self._store: Store | None = None
        self._unwritten: list[_Description] = []
        self._lane = Lane("library window", self)
        self._lane.made.connect(self._on_made)
        self._lane.failed.connect(lambda _number, error: self.failed.emit(error))

    def look(self, query: str, tag: str | None) -> None:
        """Find the readings that have all words of `query` ('' for every reading) and a tag, where one is given."""

        def work(_job: Job) -> Iterator[Shelf]:
            yield _shelf(self._opened(), query, tag)

        self._lane.submit(work)

    def describe(self, reading: int, *, tags: Sequence[str] | None = None, notes: str | None = None) -> None:
        """Keep a reading's tags or notes."""
        wanted = (reading, tags, notes)
        self._unwritten.append(wanted)

        def work(_job: Job) -> Iterator[_Changed]:
            self._describe(wanted)
            yield _Changed()

        self._lane.errand(work)

    def _describe(self, wanted: _Description) -> None:
        from desktop_app.library.listing import set_notes, set_tags

        reading, tags, notes = wanted
        self._unwritten.remove(wanted)
        database = self._opened().database
        if tags is not None:
            set_tags(database, reading, tags)
        if notes is not None:
            set_notes(database, reading, notes)

    def delete(self, readings: Sequence[int]) -> None:
        """Delete readings for good."""

        def work(_job: Job) -> Iterator[_Changed]:
            from desktop_app.library.listing import delete

            delete(self._opened().database, readings)
            yield _Changed()

        self._lane.errand(work)

    def export_to(self, path: Path, readings: Sequence[int] | None) -> None:
        """Write all readings, or some, to one file."""

        def work(_job: Job) -> Iterator[Carried]:
            from desktop_app.library.transfer import export_library

            yield Carried(path, export_library(self._opened(), path, readings=readings))

        self._lane.errand(work)

    def import_from(self, path: Path) -> None:
        """Take in what such a file holds."""

        def work(_job: Job) -> Iterator[object]:
            from desktop_app.library.transfer import import_library

            done = import_library(self._opened(), path)
            yield Carried(path, done.added + done.merged + done.unchanged, done)
            yield _Changed()

        self._lane.errand(work)

    def finish(self) -> None:
        """Write what is still to be written, wait for it, and let go of the file."""
        self._lane.close()
        for wanted in tuple(self._unwritten):  # the thread has ended, and a word typed last is not to be lost
            try:
                self._describe(wanted)
            except ReaderError as error:
                self.failed.emit(error)
        if self._store is not None:
            self._store.close()

    def _opened(self) -> Store:
        if self._store is None:
            self._store = self._open_library()
        return self._store

    def _on_made(self, _number: int, made: object) -> None:
        if isinstance(made, Shelf):
            self.listed.emit(made)
        elif isinstance(made, Carried):
            self.carried.emit(made)
        else:
            self.changed.emit()


def _shelf(store: Store, query: str, tag: str | None) -> Shelf:
    from desktop_app.library.listing import entries, tags
    from desktop_app.library.searching import search

    every = entries(store.database)
    if query.strip():
        found = tuple(f for f in search(store.database, query) if tag is None or tag in f.entry.tags)
    else:
        found = tuple(Found(entry) for entry in every if tag is None or tag in entry.tags)
    return Shelf(query, found, tags(store.database), len(every), store.set_aside)
