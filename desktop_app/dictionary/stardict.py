"""StarDict dictionaries: .ifo, .idx or .idx.gz, perhaps .syn, and a .dict or .dict.dz of entries.

A reader of our own: pystardict and pyglossary hold all of a dictionary in memory, this one its headwords only.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from desktop_app.dictionary.cleaning import senses_of, without_tags
from desktop_app.dictionary.dictzip import Text
from desktop_app.dictionary.files import open_text, read_bytes
from desktop_app.dictionary.index import WordIndex
from desktop_app.dictionary.model import Entry, Match
from desktop_app.errors import BrokenDictionary, DictionaryMissing

_MAGIC = "StarDict's dict ifo file"
# Kinds of content: with tags, plain; phonetic spelling (t, y), sound and pictures are not shown.
_TAGGED, _PLAIN = "ghx", "mlkwn"


class StarDictDictionary:
    """One dictionary, its headwords in memory, its entries on disk."""

    def __init__(self, path: Path) -> None:
        """Open the dictionary whose .ifo is at `path`.

        Raises:
            DictionaryError: it is not there, not complete or not sound.
        """
        self._path = path
        facts = _facts(path)
        self.name = facts.get("bookname", "").strip() or path.stem
        self._types = facts.get("sametypesequence", "")
        self._text: Text = open_text(path)
        rows = list(_rows(path, wide=facts.get("idxoffsetbits") == "64"))
        self.index = WordIndex([*rows, *_synonyms(path, rows)])
        if not len(self.index):
            raise BrokenDictionary(path.name, "there are no headwords in it")

    def find(self, form: str) -> Match:
        """The entries under `form`.

        Raises:
            BrokenDictionary: its files changed or are damaged.
        """
        records, exact = self.index.find(form)
        places = {(record.offset, record.size): record.head for record in records}
        made = (self._entry(offset, size, head) for (offset, size), head in places.items())
        return Match(tuple(entry for entry in made if entry.senses), exact)

    def _entry(self, offset: int, size: int, head: str) -> Entry:
        shown = []
        for kind, data in _fields(self._text.read(offset, size), self._types):
            text = data.decode("utf-8", errors="replace")
            if kind in _TAGGED:
                shown.append(without_tags(text))
            elif kind in _PLAIN:
                shown.append(text)
        return Entry(*senses_of("\n".join(shown), head), self.name)


def _facts(path: Path) -> dict[str, str]:
    lines = read_bytes(path).decode("utf-8-sig", errors="replace").splitlines()
    if not lines or lines[0].strip() != _MAGIC:
        raise BrokenDictionary(path.name, "it is no StarDict file")
    return {key.strip(): value.strip() for key, _, value in (line.partition("=") for line in lines[1:])}


def _rows(path: Path, *, wide: bool) -> Iterator[tuple[str, int, int]]:
    plain, packed = path.with_suffix(".idx"), path.with_suffix(".idx.gz")
    if not plain.is_file() and not packed.is_file():
        raise DictionaryMissing(path.name, plain.name)
    data = read_bytes(plain if plain.is_file() else packed)
    number = struct.Struct(">QI" if wide else ">II")
    at = 0
    while (end := data.find(b"\0", at)) >= 0:
        if end + 1 + number.size > len(data):
            raise BrokenDictionary(path.name, "its index is cut short")
        offset, size = number.unpack_from(data, end + 1)
        yield data[at:end].decode("utf-8", errors="replace"), offset, size
        at = end + 1 + number.size


def _synonyms(path: Path, rows: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    file = path.with_suffix(".syn")
    data = read_bytes(file) if file.is_file() else b""
    at = 0
    while (end := data.find(b"\0", at)) >= 0 and end + 5 <= len(data):
        number = struct.unpack_from(">I", data, end + 1)[0]
        if number < len(rows):
            yield data[at:end].decode("utf-8", errors="replace"), *rows[number][1:]
        at = end + 5


def _fields(data: bytes, types: str) -> Iterator[tuple[str, bytes]]:
    """The fields of an entry, each with the letter of its kind.

    A small letter's field ends with a zero byte, a capital's begins with its length; the last field goes
    without, where the kinds stand in the .ifo.
    """
    at, number = 0, 0
    while at < len(data) and (not types or number < len(types)):
        kind = types[number] if types else chr(data[at])
        at += 0 if types else 1
        number += 1
        last = bool(types) and number == len(types)
        if last:
            end, after = len(data), len(data)
        elif kind.isupper():
            if at + 4 > len(data):
                return
            size = struct.unpack_from(">I", data, at)[0]
            at += 4
            end = after = at + size
        else:
            end = data.find(b"\0", at)
            end = len(data) if end < 0 else end
            after = end + 1
        yield kind, data[at:end]
        at = after
