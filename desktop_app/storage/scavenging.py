"""Finds the rows of tables in the bare pages of a file: what SQLite cannot reach any more, a lost page being its way.

The format is that of https://www.sqlite.org/fileformat2.html, sections 1.6 (pages and cells) and 2.1 (records).
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_LEAF = 13  # a page with rows of a table
_HEADER = 100
_INTEGER_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_USUAL = 4096
_KINDS: dict[str, tuple[type, ...]] = {
    "INTEGER": (int,),
    "REAL": (int, float),
    "TEXT": (str,),
    "BLOB": (bytes,),
}

Value = int | float | str | bytes | None


class _Garbage(Exception):
    """What lies there is no row."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What the rows of a table look like: by this they are told from those of others.

    Attributes:
        table: its name.
        columns: their names.
        kinds: what may stand in each, besides NULL.
        needed: whether each must have a value.
        key: which column is the rowid by another name; None where there is none.
    """

    table: str
    columns: tuple[str, ...]
    kinds: tuple[tuple[type, ...], ...]
    needed: tuple[bool, ...]
    key: int | None

    @staticmethod
    def of(connection: sqlite3.Connection, table: str) -> Shape:
        """The shape of a table that is there."""
        rows = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
        keys = [row[0] for row in rows if row[5]]
        key = keys[0] if len(keys) == 1 and rows[keys[0]][2].upper() == "INTEGER" else None
        return Shape(
            table,
            tuple(row[1] for row in rows),
            tuple(_KINDS.get(row[2].upper(), (int, float, str, bytes)) for row in rows),
            tuple(bool(row[3]) and row[0] != key for row in rows),
            key,
        )

    def fit(self, rowid: int, values: Sequence[Value]) -> tuple[Value, ...] | None:
        """The values of a row of this table, as many as were written; None where it cannot be one."""
        if not values or len(values) > len(self.columns):
            return None
        made = list(values)
        if self.key is not None and self.key < len(made):
            if made[self.key] is not None:
                return None
            made[self.key] = rowid
        for value, kinds, needed in zip(made, self.kinds, self.needed, strict=False):
            if (value is None and needed) or (value is not None and not isinstance(value, kinds)):
                return None
        return tuple(made)


def stray_rows(path: Path) -> Iterator[tuple[int, tuple[Value, ...]]]:
    """Every row of any table on any page of the file, with its rowid; much of it may be of no use."""
    data = path.read_bytes()
    size = _page_size(data)
    for start in range(0, len(data) - size + 1, size):
        head = start + (_HEADER if start == 0 else 0)
        if data[head] != _LEAF:
            continue
        count = int.from_bytes(data[head + 3 : head + 5], "big")
        pointers = data[head + 8 : min(head + 8 + 2 * count, start + size)]
        for (at,) in struct.iter_unpack(">H", pointers[: len(pointers) // 2 * 2]):
            try:
                yield _row(data, size, start + at, start + size)
            except (_Garbage, IndexError, UnicodeDecodeError):
                continue


def _page_size(data: bytes) -> int:
    size = int.from_bytes(data[16:18], "big")
    size = 65536 if size == 1 else size
    return size if data[:6] == b"SQLite" and size >= 512 and size & (size - 1) == 0 else _USUAL


def _row(data: bytes, size: int, at: int, end: int) -> tuple[int, tuple[Value, ...]]:
    length, at = _varint(data, at)
    rowid, at = _varint(data, at)
    if rowid >= 1 << 63:
        rowid -= 1 << 64
    if not 0 < length <= len(data) or at >= end:
        raise _Garbage
    most = size - 35
    local = length
    if length > most:
        least = (size - 12) * 32 // 255 - 23
        local = least + (length - least) % (size - 4)
        local = local if local <= most else least
    if at + local > end:
        raise _Garbage
    payload = bytearray(data[at : at + local])
    following = int.from_bytes(data[at + local : at + local + 4], "big")
    while len(payload) < length:
        start = (following - 1) * size
        if not 0 < start < len(data):
            raise _Garbage
        payload += data[start + 4 : start + min(size, 4 + length - len(payload))]
        following = int.from_bytes(data[start : start + 4], "big")
    return rowid, _values(bytes(payload))


def _values(record: bytes) -> tuple[Value, ...]:
    head, at = _varint(record, 0)
    if head > len(record):
        raise _Garbage
    body, made = head, []
    while at < head:
        kind, at = _varint(record, at)
        value, body = _value(record, kind, body)
        made.append(value)
    if body != len(record):
        raise _Garbage
    return tuple(made)


def _value(record: bytes, kind: int, at: int) -> tuple[Value, int]:
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), at
    if kind in (10, 11):
        raise _Garbage
    size = 8 if kind == 7 else _INTEGER_SIZES.get(kind, (kind - 12) // 2)
    piece = record[at : at + size]
    if len(piece) < size:
        raise _Garbage
    if kind in _INTEGER_SIZES:
        return int.from_bytes(piece, "big", signed=True), at + size
    if kind == 7:
        return float(struct.unpack(">d", piece)[0]), at + size
    return (piece.decode() if kind % 2 else piece), at + size


def _varint(data: bytes, at: int) -> tuple[int, int]:
    number = 0
    for place in range(8):
        byte = data[at + place]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + place + 1
    return number << 8 | data[at + 8], at + 9
