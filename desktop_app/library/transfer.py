"""The whole library as one file, and back: nothing that is newer here is overwritten.

The file is a ZIP. `library.json` says what it is: {"format": "dragoman-library", "version": 1, "readings": how many}.
Each `readings/NUMBER.json` is one reading: the columns of the table `reading` (tables.py) by their names; `segments` and
`history`, lists of objects with those of these tables; and `tags`. Where a column holds JSON (`around`, see encoding.py,
`accepted`, `flags`, `offers`, `spans`), the value itself stands there. Times are seconds since 1970; `changed` of a
segment is when its English was written.
"""

from __future__ import annotations

import io
import json
import math
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from desktop_app.errors import BadLibraryFile, FileMissing, FileUnreadable, IsDirectory, PermissionRefused
from desktop_app.library.merging import Outcome, Record, check, merge
from desktop_app.library.model import Imported, Step
from desktop_app.library.store import Store
from desktop_app.settings import write_atomically

FORMAT, VERSION = "dragoman-library", 1
SUFFIX = ".dragoman-library.zip"
_CONTENTS = "library.json"
_FOLDER = "readings/"
_JSON = ("flags", "offers", "spans")
# What a library of a lifetime may unpack to; beyond this it is no library.
_LIMIT = 4_000_000_000
_READING = "key, name, kind, encoding, text, around, accepted, segments, revision, position, notes, added, opened, changed"
_SEGMENT = (
    "place, paragraph, start, stop, role, source, english, score, flags, machine, offers, revised, state, draft, "
    "origin, spans, changed"
)
_HISTORY = "place, start, stop, text, state, way, who, at"


def export_library(store: Store, to: Path, *, readings: Sequence[int] | None = None) -> int:
    """Write all readings, or some, to one file.

    Returns:
        How many they were.

    Raises:
        DiskFull, OutputUnwritable: the file cannot be written; what stood there stands.
    """
    return _last(export_steps(store, to, readings=readings)).done


def export_steps(store: Store, to: Path, *, readings: Sequence[int] | None = None) -> Iterator[Step]:
    """The same, a reading a step; whoever stops in between leaves what stood there."""
    packed = io.BytesIO()
    done = 0
    with (
        store.database.read() as connection,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive,
    ):
        there = [row[0] for row in connection.execute("SELECT id FROM reading ORDER BY id")]
        wanted = [number for number in there if readings is None or number in readings]
        for done, number in enumerate(wanted, 1):
            archive.writestr(f"{_FOLDER}{done:05}.json", _to_bytes(_record(connection, number)))
            yield Step(done, len(wanted) + 1)
        contents = {"format": FORMAT, "version": VERSION, "readings": done}
        archive.writestr(_CONTENTS, _to_bytes(contents))
    write_atomically(to, packed.getvalue())
    yield Step(done, done)


def import_library(store: Store, given: Path) -> Imported:
    """Take in what such a file holds: readings that are not here, and of the others what is newer than here.

    Where a segment was written here later, or in other segments, what the file says of it goes into the history. Tags
    come together, notes too. Taking in the same file twice changes nothing.

    Raises:
        FileMissing, IsDirectory, PermissionRefused, FileUnreadable: the file cannot be read.
        BadLibraryFile: it is no library; nothing was changed.
        StoreError, DiskFull, OutputUnwritable: the library cannot be written; nothing was changed.
    """
    return _last(import_steps(store, given)).imported


def import_steps(store: Store, given: Path) -> Iterator[Step]:
    """The same in steps, each reading read and then taken in; whoever stops before the last changes nothing."""
    records: list[Record] = []
    outcomes: list[Outcome] = []
    for total, record in _read(given):
        records.append(record)
        yield Step(len(records), 2 * total + 1)
    with store.database.write() as connection:
        for record in records:
            outcomes.append(merge(connection, record))
            yield Step(len(records) + len(outcomes), 2 * len(records) + 1)
    counts = (outcomes.count("added"), outcomes.count("merged"), outcomes.count("unchanged"))
    yield Step(len(records), len(records), Imported(*counts))


def _last(steps: Iterator[Step]) -> Step:
    *_, last = steps
    return last


def _record(connection: sqlite3.Connection, number: int) -> Record:
    (record,) = _rows(connection, f"SELECT {_READING} FROM reading WHERE id = ?", number)
    record |= {name: json.loads(record[name]) for name in ("around", "accepted")}
    wanted = f"SELECT {_SEGMENT} FROM segment WHERE reading = ? ORDER BY place"
    record["segments"] = [_plain(row) for row in _rows(connection, wanted, number)]
    wanted = f"SELECT {_HISTORY} FROM history WHERE reading = ? ORDER BY at, id"
    record["history"] = _rows(connection, wanted, number)
    rows = connection.execute("SELECT name FROM tag WHERE reading = ? ORDER BY name", (number,))
    record["tags"] = [row[0] for row in rows]
    return record


def _rows(connection: sqlite3.Connection, wanted: str, number: int) -> list[Record]:
    cursor = connection.execute(wanted, (number,))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _plain(row: Record) -> Record:
    made = {name: json.loads(value) if name in _JSON else value for name, value in row.items()}
    if made["score"] is not None and not math.isfinite(made["score"]):
        made["score"] = None  # JSON has no word for it
    return made


def _to_bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1).encode("utf-8", "surrogatepass")


def _read(given: Path) -> Iterator[tuple[int, Record]]:
    """The records of a file, each with how many there are."""
    name = given.name
    try:
        data = given.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(name) from error
    except IsADirectoryError as error:
        raise IsDirectory(name) from error
    except PermissionError as error:
        raise PermissionRefused(name) from error
    except OSError as error:
        raise FileUnreadable(name, error.strerror or str(error)) from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from _unpacked(archive, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise BadLibraryFile(name, "it is cut short or damaged") from error
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        raise BadLibraryFile(name, "what is in it makes no sense") from error


def _unpacked(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[int, Record]]:
    inside = archive.infolist()
    if not any(member.filename == _CONTENTS for member in inside):
        raise BadLibraryFile(name, "it is not a library")
    if sum(member.file_size for member in inside) > _LIMIT:
        raise BadLibraryFile(name, "it would unpack to an absurd size")
    contents: Any = json.loads(archive.read(_CONTENTS))
    if contents["format"] != FORMAT:
        raise BadLibraryFile(name, "it is not a library")
    if int(contents["version"]) > VERSION:
        raise BadLibraryFile(name, "a newer Dragoman wrote it")
    members = [m for m in inside if m.filename.startswith(_FOLDER) and m.filename.endswith(".json")]
    if len(members) != int(contents["readings"]):
        raise BadLibraryFile(name, "it is cut short or damaged")
    for member in members:
        yield len(members), check(json.loads(archive.read(member)))
