"""One SQLite file of the user's work: opened when it is first needed, in our version, sound or made sound."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from desktop_app.errors import StoreDamaged
from desktop_app.storage.aside import SetAside
from desktop_app.storage.failures import sqlite_errors, store_errors
from desktop_app.storage.locking import sole_preparer
from desktop_app.storage.migrating import demand_known, migrate, version_of
from desktop_app.storage.repairing import copy_aside, rebuild, what_is_wrong
from desktop_app.storage.schema import Schema

__all__ = ["Database", "Schema", "SetAside"]

_PATIENCE = 5.0

# Files that were found sound in this process: to look through one of a hundred megabytes takes a while, and every
# thread has a Database of its own. What is told once of a file that was set aside is kept for all of them.
_sound: set[tuple[Path, int, int]] = set()
_set_aside: dict[Path, SetAside] = {}
_guard = Lock()


class Database:
    """A store. One object a thread; any number of threads, windows and processes may have the same file open.

    `read` and `write` give an sqlite3 connection in which every statement is a plain one: no commits by itself.
    """

    def __init__(self, path: Path, schema: Schema, *, patience: float = _PATIENCE) -> None:
        """Nothing is opened yet.

        Args:
            path: the file; it and its folder are made when they are first needed.
            schema: what is in it.
            patience: seconds to wait for another writer.
        """
        self._path, self._schema, self._patience = path, schema, patience
        self._connection: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    @property
    def set_aside(self) -> SetAside | None:
        """What became of a damaged file in this run of the program; None where there was none or nothing is open yet."""
        return _set_aside.get(self._path)

    @contextlib.contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the store throughout.

        Raises:
            StoreTooNew, StoreNotUpgraded, StoreDamaged, StoreBusy, DiskFull, OutputUnwritable: it cannot be used.
        """
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextlib.contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are kept when the block ends, all of them, and none where it fails.

        Raises:
            StoreTooNew, StoreNotUpgraded, StoreDamaged, StoreBusy, DiskFull, OutputUnwritable: nothing was changed.
        """
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    def data_version(self) -> int:
        """A number that is another one after somebody else has written; it costs microseconds.

        Raises:
            as read().
        """
        with self._failures():
            return int(self._opened().execute("PRAGMA data_version").fetchone()[0])

    def scrub(self) -> None:
        """Leave nothing on the disk of what was deleted: neither in the file nor in its log.

        Raises:
            as write(); StoreBusy also where another one reads all the while.
        """
        with self._failures():
            connection = self._opened()
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(sqlite3.Error):
                connection.close()

    @contextlib.contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with self._failures():
            connection = self._opened()
            connection.execute(begin)
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # Some failures have rolled back already.
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _failures(self) -> Iterator[None]:
        try:
            with sqlite_errors(self._path):
                yield
        except StoreDamaged:
            # Whoever comes next finds it looked through and mended.
            self._forget_soundness()
            self.close()
            raise

    def _opened(self) -> sqlite3.Connection:
        if self._connection is not None and self._identity != _identity(self._path):
            self.close()  # another process has put a mended file there
        if self._connection is None:
            with store_errors(self._path):
                self._connection = self._open()
            self._identity = _identity(self._path)
        return self._connection

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        identity = _identity(self._path)
        if identity is not None and (self._path, *identity) in _sound:
            connection = self._connect()
            if version_of(connection) == self._schema.version:
                return connection
            connection.close()
        with _guard, sole_preparer(self._path, patience=self._patience):
            return self._prepare()

    def _prepare(self) -> sqlite3.Connection:
        """Look the file through, rebuild it where it is damaged, bring it to our version."""
        connection = self._connect(careful=True)
        try:
            with contextlib.suppress(sqlite3.DatabaseError):  # what cannot even tell that is damaged
                demand_known(connection, self._path, self._schema)
            reason = what_is_wrong(connection, self._schema)
            if reason:
                aside = copy_aside(self._path)
                connection.close()
                _set_aside[self._path] = rebuild(self._path, aside, self._schema, reason)
                connection = self._connect(careful=True)
            self._settle(connection)
            migrate(connection, self._path, self._schema)
        except BaseException:
            connection.close()
            raise
        identity = _identity(self._path)
        if identity is not None:
            _sound.add((self._path, *identity))
        return connection

    def _connect(self, *, careful: bool = False) -> sqlite3.Connection:
        # The rule of one object a thread is ours; a thread that has ended may be cleaned up after by another.
        connection = sqlite3.connect(
            self._path, timeout=self._patience, isolation_level=None, check_same_thread=False
        )
        if not careful:
            self._settle(connection)
        return connection

    @staticmethod
    def _settle(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA journal_mode = WAL")
        # With a log this loses nothing when the program is killed; it spares a wait for the disk at every key.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")

    def _forget_soundness(self) -> None:
        for known in [known for known in _sound if known[0] == self._path]:
            _sound.discard(known)


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells one file at a path from another that took its place."""
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino
