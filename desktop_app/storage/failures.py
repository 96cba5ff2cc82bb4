"""What SQLite and the system say when a store cannot be used, as the errors of errors.py."""

from __future__ import annotations

import contextlib
import errno
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from desktop_app.errors import DiskFull, OutputUnwritable, ReaderError, StoreBusy, StoreDamaged

_PRIMARY = 0xFF  # SQLite's extended codes keep the plain one in their lowest byte
_UNWRITABLE = (
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_AUTH,
)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


@contextlib.contextmanager
def sqlite_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the store at `path` into our errors; faults of the program's own SQL pass.

    Raises:
        DiskFull, OutputUnwritable, StoreBusy, StoreDamaged: as SQLite tells.
    """
    try:
        yield
    except sqlite3.Error as error:
        known = as_ours(error, path)
        if known is None:
            raise
        raise known from error


@contextlib.contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """As `sqlite_errors`, and what the system says of the file too."""
    try:
        with sqlite_errors(path):
            yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(str(path)) from error
        raise OutputUnwritable(str(path), error.strerror or str(error)) from error


def as_ours(error: sqlite3.Error, path: Path) -> ReaderError | None:
    """What `error` means to a person; None where it tells of a fault in the program."""
    code = code_of(error)
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(str(path))
    if code in _UNWRITABLE:
        return OutputUnwritable(str(path), str(error))
    if code in _BUSY:
        return StoreBusy(str(path))
    return StoreDamaged(str(path), str(error)) if code in DAMAGED else None


def code_of(error: sqlite3.Error) -> int:
    """SQLite's plain result code; 0 where the error is not SQLite's own."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY
