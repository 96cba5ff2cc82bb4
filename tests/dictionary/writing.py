"""Writes small real dictionaries: dictd's and StarDict's files, packed by gzip or in dictzip's chunks."""

from __future__ import annotations

import gzip
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
Rows = Sequence[tuple[str, str]]


def dictd(folder: Path, rows: Rows, *, packing: str = "", name: str = "small", title: str = "Small") -> Path:
    """A dictd dictionary; `packing` is «», «gz» or «dz». The path of its index."""
    folder.mkdir(parents=True, exist_ok=True)
    text, lines = b"", []
    for head, entry in (("00databaseshort", f"00database\n{title} ver. 1.0\n"), *rows):
        data = entry.encode()
        lines.append(f"{head}\t{number(len(text))}\t{number(len(data))}\n")
        text += data
    index = folder / f"{name}.index"
    index.write_text("".join(sorted(lines)), encoding="utf-8", newline="\n")
    write_text(index, text, packing)
    return index


def stardict(
    folder: Path,
    rows: Rows,
    *,
    packing: str = "",
    types: str = "m",
    synonyms: Sequence[tuple[str, int]] = (),
    wide: bool = False,
    packed_index: bool = False,
) -> Path:
    """A StarDict dictionary. The path of its .ifo. Without `types` each field is led by the letter of its kind."""
    folder.mkdir(parents=True, exist_ok=True)
    text, idx = b"", b""
    for head, entry in rows:
        data = entry.encode()
        idx += head.encode() + b"\0" + struct.pack(">QI" if wide else ">II", len(text), len(data))
        text += data
    ifo = folder / "small.ifo"
    facts = ["StarDict's dict ifo file", "version=3.0.0", "bookname=Small Star", f"wordcount={len(rows)}"]
    facts += [f"idxfilesize={len(idx)}"] + ([f"sametypesequence={types}"] if types else [])
    facts += ["idxoffsetbits=64"] if wide else []
    ifo.write_text("\n".join(facts) + "\n", encoding="utf-8")
    if packed_index:
        (folder / "small.idx.gz").write_bytes(gzip.compress(idx))
    else:
        (folder / "small.idx").write_bytes(idx)
    if synonyms:
        (folder / "small.syn").write_bytes(
            b"".join(word.encode() + b"\0" + struct.pack(">I", n) for word, n in synonyms)
        )
    write_text(ifo, text, packing)
    return ifo


def write_text(beside: Path, text: bytes, packing: str) -> Path:
    """The file of entries beside an index."""
    path = beside.with_suffix(".dict.dz" if packing else ".dict")
    path.write_bytes({"": lambda t: t, "gz": gzip.compress, "dz": dictzip}[packing](text))
    return path


def dictzip(text: bytes, *, length: int = 64) -> bytes:
    """`text` packed in chunks of `length` bytes, as dictzip does: a gzip file whose header has a table of them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    chunks = []
    for start in range(0, len(text), length):
        chunk = packer.compress(text[start : start + length]) + packer.flush(zlib.Z_FULL_FLUSH)
        chunks.append(chunk)
    table = struct.pack(f"<3H{len(chunks)}H", 1, length, len(chunks), *map(len, chunks))
    extra = b"RA" + struct.pack("<H", len(table)) + table
    header = b"\x1f\x8b\x08\x0c" + b"\0" * 4 + b"\x02\x03" + struct.pack("<H", len(extra)) + extra
    end = packer.flush() + struct.pack("<II", zlib.crc32(text), len(text))
    return header + b"small.dict\0" + b"".join(chunks) + end


def number(value: int) -> str:
    """A number as dictd writes it."""
    digits = _DIGITS[value % 64]
    while value := value // 64:
        digits = _DIGITS[value % 64] + digits
    return digits
