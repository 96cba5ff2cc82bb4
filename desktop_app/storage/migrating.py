"""Moves a store to this program's version of its schema, step by step, a backup before each."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from desktop_app.errors import DiskFull, OutputUnwritable, ReaderError, StoreNotUpgraded, StoreTooNew
from desktop_app.storage.failures import as_ours, store_errors
from desktop_app.storage.schema import Schema


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the schema in the file; 0 where there is nothing in it yet."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def demand_known(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    """Keep our hands off what a newer program has written.

    Raises:
        StoreTooNew: it has.
    """
    found = version_of(connection)
    if found > schema.version:
        raise StoreTooNew(str(path), found, schema.version)


def migrate(connection: sqlite3.Connection, path: Path, schema: Schema, *, to: int | None = None) -> None:
    """Bring the store to the version `to`, else to this program's; every step is done wholly or not at all.

    Raises:
        StoreTooNew: a newer program wrote it.
        StoreNotUpgraded: a step failed; file and schema are as they were before that step.
        DiskFull, OutputUnwritable: there is no room for the backup, or it may not be written.
    """
    new = not version_of(connection)
    while version_of(connection) < (schema.version if to is None else to):
        _step(connection, path, schema, careful=not new)
    demand_known(connection, path, schema)


def backup_path(path: Path, version: int) -> Path:
    """Where the store lies as it was before it became `version`."""
    return path.with_name(f"{path.name}.before-v{version}")


def _step(connection: sqlite3.Connection, path: Path, schema: Schema, *, careful: bool) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")  # else no table could be made anew inside a transaction
    connection.execute("BEGIN IMMEDIATE")
    found = version_of(connection)
    try:
        if found < schema.version:  # else another process was quicker
            if careful:
                _back_up(path, backup_path(path, found + 1))
            schema.migrations[found](connection)
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                raise StoreNotUpgraded(str(path), found + 1, "rows would have lost what they belong to")
            connection.execute(f"PRAGMA user_version = {found + 1}")
            connection.execute(f"PRAGMA application_id = {schema.application_id}")
        connection.execute("COMMIT")
    except BaseException as error:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        if not isinstance(error, sqlite3.Error):
            raise
        known = as_ours(error, path)
        raise known or StoreNotUpgraded(str(path), found + 1, str(error)) from error
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _back_up(path: Path, to: Path) -> None:
    """Copy what is committed in the store at `path`, through SQLite, which knows of what is not in the file yet."""
    half = to.with_name(f"{to.name}.part")
    try:
        with store_errors(to):
            half.unlink(missing_ok=True)
            source = sqlite3.connect(path, isolation_level=None)
            target = sqlite3.connect(half, isolation_level=None)
            try:
                source.backup(target)
            finally:
                target.close()
                source.close()
            half.replace(to)
    except ReaderError as error:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)
        if isinstance(error, DiskFull | OutputUnwritable):
            raise
        raise OutputUnwritable(str(to), str(error)) from error
