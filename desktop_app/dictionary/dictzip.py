"""Random access to .dict and .dict.dz files: only the piece that holds an entry is read and unpacked."""

from __future__ import annotations

import struct
import zlib
from collections import OrderedDict
from itertools import accumulate
from pathlib import Path
from threading import Lock

from desktop_app.errors import BrokenDictionary

_KEPT = 8  # unpacked chunks, of 58 KB in the usual files
_LIMIT = 400_000_000  # bytes that a file without chunks may unpack to; it is held in memory
_LONGEST = 2_000_000  # bytes of one entry
_RANDOM_ACCESS = b"RA"


class PlainText:
    """A .dict file that is not packed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.size = path.stat().st_size

    def read(self, offset: int, size: int) -> bytes:
        """`size` bytes from `offset`, fewer where the file ends before.

        Raises:
            BrokenDictionary: the file cannot be read any longer.
        """
        try:
            with self._path.open("rb") as file:
                file.seek(offset)
                return file.read(min(size, _LONGEST))
        except OSError as error:
            raise BrokenDictionary(self._path.name, error.strerror or str(error)) from error


class PackedText:
    """A .dict.dz file; one that gzip packed, without dictzip's table of chunks, is unpacked at once."""

    def __init__(self, path: Path) -> None:
        """Read the table of chunks.

        Raises:
            BrokenDictionary: not packed as it should be, or cut short.
        """
        self._path = path
        self._lock = Lock()
        self._kept: OrderedDict[int, bytes] = OrderedDict()
        self._whole: bytes | None = None
        try:
            data_start, self._length, sizes = _read_header(path)
            if sizes:
                self._starts = [data_start, *accumulate(sizes, initial=data_start)][1:]
                if self._starts[-1] > path.stat().st_size:
                    raise BrokenDictionary(path.name, "it is cut short")
            else:
                self._whole = _unpack_all(path)
        except (OSError, ValueError, struct.error, zlib.error) as error:
            raise BrokenDictionary(path.name, str(error) or "not a dictzip file") from error

    def read(self, offset: int, size: int) -> bytes:
        """`size` bytes from `offset`, fewer where the text ends before.

        Raises:
            BrokenDictionary: a chunk cannot be read or unpacked.
        """
        size = min(size, _LONGEST)
        if self._whole is not None:
            return self._whole[offset : offset + size]
        first, last = offset // self._length, (offset + max(size, 1) - 1) // self._length
        last = min(last, len(self._starts) - 2)
        with self._lock:
            joined = b"".join(self._chunk(number) for number in range(first, last + 1))
        start = offset - first * self._length
        return joined[start : start + size]

    def _chunk(self, number: int) -> bytes:
        kept = self._kept.get(number)
        if kept is None:
            start, end = self._starts[number : number + 2]
            try:
                with self._path.open("rb") as file:
                    file.seek(start)
                    packed = file.read(end - start)
                kept = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, self._length)
            except (OSError, zlib.error) as error:
                raise BrokenDictionary(self._path.name, str(error)) from error
            self._kept[number] = kept
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(number)
        return kept


Text = PlainText | PackedText


def _read_header(path: Path) -> tuple[int, int, tuple[int, ...]]:
    """Where the packed data begin, how long a chunk is unpacked, and how long each is packed (RFC 1952)."""
    with path.open("rb") as file:
        magic, method, flags = struct.unpack("<2sBB6x", file.read(10))
        if magic != b"\x1f\x8b" or method != 8:
            raise ValueError("not packed by gzip or dictzip")
        length = 0
        sizes: tuple[int, ...] = ()
        if flags & 4:
            extra = file.read(struct.unpack("<H", file.read(2))[0])
            length, sizes = _read_extra(extra)
        for flag in (8, 16):  # the name of the file, a comment
            while flags & flag:
                byte = file.read(1)
                if not byte:
                    raise ValueError("it is cut short")
                if byte == b"\0":
                    break
        if flags & 2:
            file.read(2)
        return file.tell(), length, sizes


def _read_extra(extra: bytes) -> tuple[int, tuple[int, ...]]:
    at = 0
    while at + 4 <= len(extra):
        name, size = extra[at : at + 2], struct.unpack_from("<H", extra, at + 2)[0]
        if name == _RANDOM_ACCESS:
            _version, length, count = struct.unpack_from("<3H", extra, at + 4)
            if not length:
                raise ValueError("its chunks are empty")
            return length, struct.unpack_from(f"<{count}H", extra, at + 10)
        at += 4 + size
    return 0, ()


def _unpack_all(path: Path) -> bytes:
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    with path.open("rb") as file:
        made = unpacker.decompress(file.read(), _LIMIT)
    if not unpacker.eof:
        raise ValueError("it is cut short, or too large to be held in memory")
    return made
