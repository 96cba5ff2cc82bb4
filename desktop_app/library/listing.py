"""The list of kept readings, and what a person writes on them: tags and notes. And deleting, for good."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from desktop_app.article.searching import fold
from desktop_app.errors import NotKept, StoreBusy
from desktop_app.library.model import Entry
from desktop_app.storage.database import Database

_ENTRY = (
    "SELECT id, name, segments, "
    "(SELECT count(*) FROM segment WHERE reading = reading.id AND english IS NOT NULL), "
    "(SELECT count(*) FROM segment WHERE reading = reading.id AND state = 'edited'), "
    "(SELECT count(*) FROM segment WHERE reading = reading.id AND state = 'approved'), "
    "added, opened, changed, notes, "
    "(SELECT source FROM segment WHERE reading = reading.id AND place = 0) FROM reading"
)


def entries(database: Database, *, tag: str | None = None) -> tuple[Entry, ...]:
    """All kept readings, or those with a tag; the one that was opened last comes first."""
    with database.read() as connection:
        return _entries(connection, " ORDER BY opened DESC, id DESC", (), tag=tag)


def entry(database: Database, reading: int) -> Entry:
    """One of them.

    Raises:
        NotKept: there is none of that number.
    """
    with database.read() as connection:
        found = _entries(connection, " WHERE id = ?", (reading,))
    if not found:
        raise NotKept(str(reading))
    return found[0]


def entries_of(connection: sqlite3.Connection, readings: Iterable[int]) -> dict[int, Entry]:
    """The entries of some readings, by their numbers."""
    wanted = sorted(set(readings))
    places = ", ".join("?" * len(wanted))
    return {e.id: e for e in _entries(connection, f" WHERE id IN ({places})", tuple(wanted))}


def named(database: Database, wanted: str) -> Entry:
    """The reading that a person means: by its number or, in any spelling, by its name; the newest of several.

    Raises:
        NotKept: there is none.
    """
    there = entries(database)
    by_name = [e for e in there if fold(e.name) == fold(wanted)]
    by_number = [e for e in there if wanted.strip() == str(e.id)]
    for found in (*by_number, *by_name):
        return found
    raise NotKept(wanted)


def tags(database: Database) -> tuple[str, ...]:
    """Every tag there is, in alphabetical order."""
    with database.read() as connection:
        found = [row[0] for row in connection.execute("SELECT DISTINCT name FROM tag")]
    return tuple(sorted(found, key=str.casefold))


def set_tags(database: Database, reading: int, names: Sequence[str]) -> None:
    """Give a reading these tags and no others; blanks around them do not count, nor does one given twice.

    Raises:
        NotKept: there is no such reading.
    """
    with _about(database, reading) as connection:
        connection.execute("DELETE FROM tag WHERE reading = ?", (reading,))
        add_tags(connection, reading, names)


def add_tags(connection: sqlite3.Connection, reading: int, names: Sequence[str]) -> None:
    """Give a reading these tags besides those it has."""
    for name in clean_tags(names):
        connection.execute("INSERT OR IGNORE INTO tag (reading, name) VALUES (?, ?)", (reading, name))


def clean_tags(names: Sequence[str]) -> tuple[str, ...]:
    """The tags a person means: without blanks around them, none empty, none twice in another case."""
    kept: dict[str, str] = {}
    for name in (" ".join(name.split()) for name in names):
        if name:
            kept.setdefault(name.casefold(), name)
    return tuple(kept.values())


def set_notes(database: Database, reading: int, notes: str) -> None:
    """Keep a person's notes on a reading.

    Raises:
        NotKept: there is no such reading.
    """
    with _about(database, reading) as connection:
        connection.execute("UPDATE reading SET notes = ? WHERE id = ?", (notes, reading))


def rename(database: Database, reading: int, name: str) -> None:
    """Call it otherwise.

    Raises:
        NotKept: there is no such reading.
    """
    with _about(database, reading) as connection:
        connection.execute("UPDATE reading SET name = ? WHERE id = ?", (name, reading))


def delete(database: Database, readings: Sequence[int]) -> None:
    """Delete readings for good: text, English, history and what the index holds of them, from the disk too.

    Backups from before a change of schema go with them: they hold the same texts. A damaged file that was set aside
    stays, as it may hold what is nowhere else.

    Raises:
        NotKept: there is one of them no longer; nothing was deleted.
    """
    with database.write() as connection:
        for reading in readings:
            wanted = "SELECT id FROM segment WHERE reading = ?"
            rows = [(row[0],) for row in connection.execute(wanted, (reading,))]
            if not connection.execute("DELETE FROM reading WHERE id = ?", (reading,)).rowcount:
                raise NotKept(str(reading))
            for statement in ("DELETE FROM words WHERE rowid = ?", "DELETE FROM stale WHERE id = ?"):
                connection.executemany(statement, [*rows, (-reading,)])
        # Else the index would keep the words, marked as deleted.
        connection.execute("INSERT INTO words (words) VALUES ('optimize')")
    for backup in database.path.parent.glob(f"{database.path.name}.before-v*"):
        with contextlib.suppress(OSError):
            backup.unlink()
    # Where another window reads all the while, the file is tidied the next time; the texts are overwritten already.
    with contextlib.suppress(StoreBusy):
        database.scrub()


@contextlib.contextmanager
def _about(database: Database, reading: int) -> Iterator[sqlite3.Connection]:
    """Write something about a reading that is there; what is found by it is indexed again."""
    with database.write() as connection:
        if connection.execute("SELECT 1 FROM reading WHERE id = ?", (reading,)).fetchone() is None:
            raise NotKept(str(reading))
        yield connection
        connection.execute("INSERT OR IGNORE INTO stale VALUES (?)", (-reading,))


def _entries(
    connection: sqlite3.Connection, where: str, given: tuple[int, ...], *, tag: str | None = None
) -> tuple[Entry, ...]:
    of: dict[int, list[str]] = {}
    for reading, name in connection.execute("SELECT reading, name FROM tag ORDER BY name"):
        of.setdefault(reading, []).append(name)
    made = (
        replace(Entry(*row[:9]), tags=tuple(of.get(row[0], ())), notes=row[9], opening=row[10] or "")
        for row in connection.execute(_ENTRY + where, given)
    )
    return tuple(e for e in made if tag is None or tag in e.tags)
