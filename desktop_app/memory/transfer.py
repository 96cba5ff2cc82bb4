"""Moves units between the memory and TMX files: step by step, all or nothing, and accounted for."""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from desktop_app.errors import (
    DiskFull,
    FileMissing,
    FileUnreadable,
    IsDirectory,
    NoPairs,
    OutputUnwritable,
    PermissionRefused,
)
from desktop_app.memory.model import Unit
from desktop_app.memory.schema import COLUMNS, insert, rewrite, same_pair, unit_of
from desktop_app.memory.store import Memory
from desktop_app.memory.tmx_reading import TmxUnit, read_tmx
from desktop_app.memory.tmx_writing import write_tmx

_EVERY = 200  # units between two steps


@dataclass(frozen=True, slots=True)
class Imported:
    """How far an import is: `done` of `total` bytes, and what became of the units read so far.

    `known` were there already with nothing new about them; `empty` lack the Arabic or the English; `other_languages`
    are of other languages.
    """

    done: int = 0
    total: int = 0
    added: int = 0
    updated: int = 0
    known: int = 0
    empty: int = 0
    other_languages: int = 0
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """How far an export is, in units."""

    done: int
    total: int


def import_tmx(memory: Memory, path: Path) -> Iterator[Imported]:
    """Take in all units of a TMX file, or none: where it fails or is closed before its end nothing is changed.

    Yields:
        Now and then how far it is; `finished` last.

    Raises:
        FileMissing, IsDirectory, PermissionRefused, FileUnreadable, NotTmx, BrokenTmx: the file.
        NoPairs: a TMX file without any Arabic beside English.
        StoreError and its kind: the memory.
    """
    with _opened(path) as file:
        so_far = Imported(total=os.fstat(file.fileno()).st_size)
        languages: dict[str, None] = {}
        with memory.database.write() as connection:
            for number, given in enumerate(read_tmx(file, path.name), start=1):
                so_far = _take(connection, given, so_far, path.name)
                languages |= dict.fromkeys(given.languages)
                if number % _EVERY == 0:
                    yield replace(so_far, done=file.tell())
            if so_far.other_languages and not (so_far.added or so_far.updated or so_far.known):
                raise NoPairs(path.name, ", ".join(filter(None, languages)))
        memory.wrote()
    yield replace(so_far, done=so_far.total, finished=True)


def export_tmx(memory: Memory, path: Path) -> Iterator[Exported]:
    """Write the whole memory to a TMX file, oldest first; what stands there is replaced at the end, in one step.

    Raises:
        DiskFull, OutputUnwritable: the file; what stood there stands.
        StoreError and its kind: the memory.
    """
    with _replacing(path) as file, memory.database.read() as connection:
        (total,) = connection.execute("SELECT count(*) FROM unit").fetchone()
        units = map(unit_of, connection.execute(f"SELECT {COLUMNS} FROM unit ORDER BY id"))
        for done in write_tmx(file, units, created=memory.by.now):
            if done % _EVERY == 0:
                yield Exported(done, total)
    yield Exported(total, total)


def _take(connection: sqlite3.Connection, given: TmxUnit, so_far: Imported, name: str) -> Imported:
    if not given.units:
        pair = _has_pair(given)
        return (
            replace(so_far, empty=so_far.empty + 1)
            if pair
            else replace(so_far, other_languages=so_far.other_languages + 1)
        )
    for unit in given.units:
        before = same_pair(connection, unit.arabic, unit.english)
        if before is None:
            insert(connection, replace(unit, document=unit.document or name), kept=True)
            so_far = replace(so_far, added=so_far.added + 1)
            continue
        connection.execute("UPDATE unit SET kept = 1 WHERE id = ?", (before.id,))
        merged = _merged(before, unit)
        if merged == before:
            so_far = replace(so_far, known=so_far.known + 1)
        else:
            rewrite(connection, merged)
            so_far = replace(so_far, updated=so_far.updated + 1)
    return so_far


def _has_pair(given: TmxUnit) -> bool:
    from desktop_app.memory.tmx_reading import is_arabic, is_english

    return any(map(is_arabic, given.languages)) and any(map(is_english, given.languages))


def _merged(before: Unit, unit: Unit) -> Unit:
    """A unit with what another of the same two texts tells moreover; dates and people are the newer one's."""
    newer = unit if unit.date > before.date else before
    known = {(extra.where, extra.name, extra.prop) for extra in before.extras}
    more = tuple(e for e in unit.extras if (e.where, e.name, e.prop) not in known)
    return replace(
        before,
        created=min(filter(None, (before.created, unit.created)), default=""),
        changed=newer.changed,
        changed_by=newer.changed_by or before.changed_by,
        created_by=before.created_by or unit.created_by,
        before=before.before or unit.before,
        after=before.after or unit.after,
        notes=tuple(dict.fromkeys((*before.notes, *unit.notes))),
        extras=(*before.extras, *more),
    )


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """A file to read.

    Raises:
        FileMissing, IsDirectory, PermissionRefused, FileUnreadable: also while it is read.
    """
    try:
        with path.open("rb") as file:
            yield file
    except FileNotFoundError as error:
        raise FileMissing(path.name) from error
    except IsADirectoryError as error:
        raise IsDirectory(path.name) from error
    except PermissionError as error:
        raise PermissionRefused(path.name) from error
    except OSError as error:
        raise FileUnreadable(path.name, error.strerror or str(error)) from error


@contextlib.contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of `path` when the block has ended well.

    Raises:
        DiskFull, OutputUnwritable: what stood there stands.
    """
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        with os.fdopen(handle, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        Path(temporary).replace(path)
        temporary = None
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(str(path)) from error
        raise OutputUnwritable(str(path), error.strerror or str(error)) from error
    finally:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
