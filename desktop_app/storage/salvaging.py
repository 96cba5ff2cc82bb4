"""Reads every row that can still be read out of a damaged store, and builds a sound one from them."""

from __future__ import annotations

import contextlib
import sqlite3
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from desktop_app.storage.scavenging import Shape, Value, stray_rows
from desktop_app.storage.schema import Schema

_LARGEST = 2**63 - 1
_PROBES = 20_000  # tries a table; a page holds some fifty rows, so this is a few hundred bad pages


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was saved: how many rows, and the tables of which some could not be read."""

    rows: int
    damaged_tables: tuple[str, ...]


def salvage(damaged: Path, connection: sqlite3.Connection, schema: Schema) -> Salvaged:
    """Fill a new store with the rows of a damaged one.

    Args:
        damaged: a copy of the damaged file that may be changed, with its log (-wal) beside it.
        connection: the new store, empty, at the version of the damaged one; foreign keys off.
        schema: what its tables are.

    Raises:
        sqlite3.Error: the new store cannot be written.
    """
    rows, hurt = 0, []
    source = _open(damaged)
    connection.execute("BEGIN IMMEDIATE")
    try:
        for table in schema.tables:
            if not _columns(connection, table):
                continue  # a later version brought it
            saved, whole = _save_table(source, connection, table)
            rows += saved
            if not whole:
                hurt.append(table)
        if source is not None:
            source.close()  # which plays the log into the file
        rows += _save_strays(damaged, connection, hurt, schema.tables)
        schema.mend(connection)
        rows -= _drop_orphans(connection)
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    finally:
        if source is not None:
            source.close()
    return Salvaged(rows, tuple(hurt))


def graft_beginning(damaged: Path, sound: Path) -> None:
    """Give a file whose first page is gone the first page of a new store, made by the same migrations.

    There the tables begin on the same pages as in any store that was made at one go; where they do not, no rows are
    found, and nothing is the worse for it.
    """
    page = int.from_bytes(sound.read_bytes()[16:18], "big") or 4096
    page = 65536 if page == 1 else page
    with sound.open("rb") as file:
        first = bytearray(file.read(page))
    size = damaged.stat().st_size
    first[28:32] = (size // page).to_bytes(4, "big")  # pages in the file
    first[32:40] = bytes(8)  # no free ones that could be trusted
    with damaged.open("r+b") as file:
        file.write(first)


def readable(path: Path) -> bool:
    """Whether SQLite takes the file for a database at all and finds the names of tables in it."""
    source = _open(path)
    if source is None:
        return False
    source.close()
    return True


def _open(path: Path) -> sqlite3.Connection | None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        connection.close()
        return None
    # What bytes a damaged text may hold: a row with one strange letter is better than none.
    connection.text_factory = lambda data: data.decode("utf-8", errors="replace")
    return connection


def _columns(connection: sqlite3.Connection | None, table: str) -> list[str]:
    if connection is None:
        return []
    try:
        return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    except sqlite3.Error:
        return []


def _save_table(
    source: sqlite3.Connection | None, target: sqlite3.Connection, table: str
) -> tuple[int, bool]:
    """How many rows of `table` were saved, and whether that is all there were."""
    there = set(_columns(source, table))
    columns = [name for name in _columns(target, table) if name in there]
    if source is None or not columns:
        return 0, False
    names = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join("?" * (len(columns) + 1))
    insert = f'INSERT OR IGNORE INTO "{table}" (rowid, {names}) VALUES ({places})'
    saved, reader = 0, _Reader(source, table, names)
    for row in reader.rows():
        taken = target.execute(insert, row).rowcount
        saved += taken
        if not taken:
            reader.whole = False  # it is not what this table may hold
    return saved, reader.whole


def _save_strays(
    damaged: Path, target: sqlite3.Connection, hurt: Sequence[str], tables: Sequence[str]
) -> int:
    """Add rows of the tables `hurt` that only a look at the bare pages shows; how many."""
    if not hurt:
        return 0
    shapes = [Shape.of(target, table) for table in tables if _columns(target, table)]
    saved = 0
    for rowid, values in stray_rows(damaged):
        fitting = [shape for shape in shapes if shape.fit(rowid, values)]
        if any(_has(target, shape, rowid, values) for shape in fitting):
            continue
        for shape in (shape for shape in fitting if shape.table in hurt):
            made = shape.fit(rowid, values) or ()
            names = ", ".join(f'"{name}"' for name in shape.columns[: len(made)])
            insert = f'INSERT OR IGNORE INTO "{shape.table}" (rowid, {names}) VALUES (?{", ?" * len(made)})'
            saved += target.execute(insert, (rowid, *made)).rowcount
    return saved


def _has(connection: sqlite3.Connection, shape: Shape, rowid: int, values: Sequence[Value]) -> bool:
    """Whether the row is in that table already."""
    made = shape.fit(rowid, values) or ()
    same = " AND ".join(f'"{name}" IS ?' for name in shape.columns[: len(made)])
    wanted = f'SELECT 1 FROM "{shape.table}" WHERE rowid = ? AND {same}'
    return connection.execute(wanted, (rowid, *made)).fetchone() is not None


class _Reader:
    """Reads a table from both ends; what lies between two places that cannot be read is halved until all is read."""

    def __init__(self, source: sqlite3.Connection, table: str, columns: str) -> None:
        self._source, self._table, self._columns = source, table, columns
        self._left = _PROBES
        self.whole = True

    def rows(self) -> Iterator[Sequence[object]]:
        holes = deque([(-_LARGEST, _LARGEST)])
        while holes and self._left > 0:
            low, high = holes.popleft()
            last = low - 1
            for row in self._read("ASC", low, high):
                last = row[0]
                yield row
            if not self._failed:
                continue
            self.whole = False
            first = high + 1
            for row in self._read("DESC", last + 1, high):
                first = row[0]
                yield row
            holes.extend(_parts(last + 1, first - 1))

    def _read(self, order: str, low: int, high: int) -> Iterator[tuple[int, ...]]:
        self._failed = True
        self._left -= 1
        if low > high:
            return
        wanted = (
            f'SELECT rowid, {self._columns} FROM "{self._table}" NOT INDEXED '
            f"WHERE rowid BETWEEN ? AND ? ORDER BY rowid {order}"
        )
        try:
            yield from self._source.execute(wanted, (low, high))
        except sqlite3.Error:
            return
        self._failed = False


def _parts(low: int, high: int) -> list[tuple[int, int]]:
    """Where to look on between two places: halves, or, where the end is not known, ever wider steps from `low`.

    The place `low` itself has just been tried.
    """
    if low >= high:
        return []
    if high - low < 1 << 40:
        middle = (low + high + 1) // 2
        return [(low, middle - 1), (middle, high)] if low < middle - 1 else [(middle, high)]
    start = max(low, 0)
    edges = [start + (1 << step) for step in range(41) if start + (1 << step) < high]
    return [(start, edges[0] - 1), *((a, b - 1) for a, b in pairwise(edges))]


def _drop_orphans(connection: sqlite3.Connection) -> int:
    """Delete the rows whose parent could not be saved, and theirs; how many."""
    dropped = 0
    while lost := {(row[0], row[1]) for row in connection.execute("PRAGMA foreign_key_check")}:
        for table, rowid in lost:
            dropped += connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,)).rowcount
    return dropped
