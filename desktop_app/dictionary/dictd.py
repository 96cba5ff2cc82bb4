"""Dictionaries of dictd: an .index of headwords beside a .dict or .dict.dz of entries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop_app.dictionary.cleaning import senses_of, without_tags
from desktop_app.dictionary.dictzip import Text
from desktop_app.dictionary.files import open_text, read_bytes
from desktop_app.dictionary.index import WordIndex
from desktop_app.dictionary.model import Entry, Match
from desktop_app.errors import BrokenDictionary

_DIGITS = {c: n for n, c in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}
# Entries that describe the dictionary itself; older ones write them with hyphens.
_ABOUT = ("00database", "00-database")
_TITLES = ("00databaseshort", "00-database-short")


class DictdDictionary:
    """One dictionary, its headwords in memory, its entries on disk."""

    def __init__(self, path: Path) -> None:
        """Open the dictionary whose index is at `path`.

        Raises:
            DictionaryError: it is not there, not complete or not sound.
        """
        self._path = path
        self._text: Text = open_text(path)
        rows = list(_rows(read_bytes(path)))
        self.index = WordIndex(row for row in rows if not row[0].startswith(_ABOUT))
        if not len(self.index):
            raise BrokenDictionary(path.name, "there are no headwords in it")
        about = next(((offset, size) for head, offset, size in rows if head in _TITLES), None)
        self.name = self._title(*about) if about else path.stem

    def find(self, form: str) -> Match:
        """The entries under `form`.

        Raises:
            BrokenDictionary: its files changed or are damaged.
        """
        records, exact = self.index.find(form)
        places = dict.fromkeys((record.offset, record.size, record.head) for record in records)
        made = (self._entry(*place) for place in places)
        return Match(tuple(entry for entry in made if entry.senses), exact)

    def _entry(self, offset: int, size: int, head: str) -> Entry:
        text = self._text.read(offset, size).decode("utf-8", errors="replace")
        if "</" in text or "<br" in text:
            text = without_tags(text)
        return Entry(*senses_of(text, head), self.name)

    def _title(self, offset: int, size: int) -> str:
        lines = self._text.read(offset, size).decode("utf-8", errors="replace").splitlines()
        shown = [line.strip() for line in lines if line.strip() and not line.startswith(_ABOUT)]
        return shown[0].partition(" ver. ")[0] if shown else self._path.stem


def _rows(data: bytes) -> Iterator[tuple[str, int, int]]:
    for line in data.decode("utf-8", errors="replace").split("\n"):
        cells = line.split("\t")
        if len(cells) >= 3:
            offset, size = _number(cells[1]), _number(cells[2].rstrip("\r"))
            if offset is not None and size is not None:
                # Where dictfmt had to change a headword to sort it, the fourth column keeps it as it was.
                yield cells[3] if len(cells) > 3 and cells[3] else cells[0], offset, size


def _number(digits: str) -> int | None:
    value = 0
    for digit in digits:
        found = _DIGITS.get(digit)
        if found is None:
            return None
        value = value * 64 + found
    return value if digits and value < 1 << 40 else None
