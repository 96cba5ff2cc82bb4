"""Sets a damaged store aside and puts a sound one in its place, made of what could be saved."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from desktop_app.storage.aside import SetAside
from desktop_app.storage.failures import DAMAGED, code_of
from desktop_app.storage.migrating import migrate, version_of
from desktop_app.storage.salvaging import graft_beginning, readable, salvage
from desktop_app.storage.schema import Schema

_BESIDE = ("", "-wal", "-shm")


def what_is_wrong(connection: sqlite3.Connection, schema: Schema) -> str:
    """Why the file cannot be this store, '' where all is well.

    Raises:
        sqlite3.Error: it could not be looked at, for another reason than damage.
    """
    try:
        marked = int(connection.execute("PRAGMA application_id").fetchone()[0])
        tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
        if marked != schema.application_id and (marked or tables):
            return "it is not this program's"
        told = [row[0] for row in connection.execute("PRAGMA quick_check(1)")]
        return "" if told == ["ok"] else " ".join(told)
    except sqlite3.DatabaseError as error:
        if code_of(error) not in DAMAGED:
            raise
        return str(error)


def copy_aside(path: Path) -> Path:
    """Copy the damaged store at `path`, and its log, to where it is set aside; where that is.

    To be done while it is open: the last one to close it plays its log into it.

    Raises:
        OSError: there is no room, or the folder may not be written; nothing is left behind.
    """
    aside = _free_name(path)
    made: list[Path] = []
    try:
        for end in _BESIDE:
            if (source := _beside(path, end)).exists():
                made.append(_beside(aside, end))
                shutil.copy2(source, made[-1])
    except BaseException:
        for copy in made:
            with contextlib.suppress(OSError):
                copy.unlink()
        raise
    return aside


def rebuild(path: Path, aside: Path, schema: Schema, reason: str) -> SetAside:
    """Put a sound store in the place of the damaged one at `path`, which lies copied `aside`; nobody may be about it.

    The damaged file is replaced last, so that whatever stops this in between, the next start finds it and begins
    again.

    Raises:
        sqlite3.Error, OSError: there is no room, or the folder may not be written; the damaged file stands.
    """
    for half in path.parent.glob(f".{path.name}.*"):  # of one that was killed
        shutil.rmtree(half, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as folder:
        new, saved = _build(aside, Path(folder), schema)
        for end in reversed(_BESIDE[1:]):  # else SQLite would play the old log into the new file
            _beside(path, end).unlink(missing_ok=True)
        new.replace(path)
    return SetAside(aside, reason, *saved)


def _build(aside: Path, folder: Path, schema: Schema) -> tuple[Path, tuple[int, tuple[str, ...]]]:
    """The best of what can be made: with the log, without it, and with the first page put back."""
    best: tuple[Path, tuple[int, tuple[str, ...]]] | None = None
    for number, (damaged, version) in enumerate(_candidates(aside, folder, schema)):
        new = folder / f"new-{number}.db"
        connection = sqlite3.connect(new, isolation_level=None)
        try:
            migrate(connection, new, schema, to=version)
            connection.execute("PRAGMA foreign_keys = OFF")
            saved = salvage(damaged, connection, schema)
        finally:
            connection.close()
        if best is None or saved.rows > best[1][0]:
            best = new, (saved.rows, saved.damaged_tables)
        if not saved.damaged_tables:
            break
    assert best is not None
    return best


def _candidates(aside: Path, folder: Path, schema: Schema) -> Iterator[tuple[Path, int]]:
    """Copies to read from, each with the version of the schema it is to be read as."""
    for ends in (("", "-wal"), ("",)):
        copy = folder / f"copy{len(ends)}.db"
        for end in ends:
            if (source := _beside(aside, end)).exists():
                shutil.copyfile(source, _beside(copy, end))
        if len(ends) == 1 and not _beside(aside, "-wal").exists() and readable(copy):
            return  # there was no log: the same again
        if readable(copy):
            yield copy, _version(copy, schema)
            continue
        for version in range(schema.version, 0, -1):
            grafted, blank = folder / f"grafted{len(ends)}-{version}.db", folder / f"blank{version}.db"
            connection = sqlite3.connect(blank, isolation_level=None)
            try:
                migrate(connection, blank, schema, to=version)
            finally:
                connection.close()
            shutil.copyfile(aside, grafted)
            graft_beginning(grafted, blank)
            yield grafted, version


def _version(path: Path, schema: Schema) -> int:
    connection = sqlite3.connect(path)
    try:
        found = version_of(connection)
    except sqlite3.Error:
        found = 0
    finally:
        connection.close()
    return found if 0 < found <= schema.version else schema.version


def _free_name(path: Path) -> Path:
    stem = f"{path.name}.damaged-{datetime.now():%Y-%m-%d}"
    number, name = 1, path.with_name(stem)
    while name.exists():
        number += 1
        name = path.with_name(f"{stem}-{number}")
    return name


def _beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)
