"""The headwords of a dictionary, sorted as they are compared, in little memory."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.article.arabic import normalise, strip_marks

_MOST = (1 << 32) - 1


@dataclass(frozen=True, slots=True)
class Record:
    """A headword and where its entry stands in the text."""

    head: str
    offset: int
    size: int


def key_of(text: str) -> str:
    """What two spellings of a word have in common: no vowel signs, one alef, ى as ي, ة as ه, small Latin letters."""
    return " ".join(normalise(text).lower().split())


class WordIndex:
    """Finds a headword by bisection.

    Two long strings and three arrays instead of an object for each headword: the 53,000 of the dictionary that
    comes with the program take 3 MB and not 15.
    """

    def __init__(self, records: Iterable[tuple[str, int, int]]) -> None:
        rows = sorted(
            ((key, head, offset, size) for head, offset, size in records if (key := key_of(head))),
        )
        self._keys, self._key_ends = _join(row[0] for row in rows)
        self._heads, self._head_ends = _join(row[1] for row in rows)
        self._offsets = array("Q", (row[2] for row in rows))
        self._sizes = array("I", (min(row[3], _MOST) for row in rows))

    def __len__(self) -> int:
        return len(self._offsets)

    def find(self, form: str) -> tuple[list[Record], bool]:
        """The records under `form`, and whether they have its very letters.

        Where some have the same letters, those that only fold to them are left out.
        """
        wanted = key_of(form)
        number = bisect_left(range(len(self)), wanted, key=self._key)
        found = []
        while wanted and number < len(self) and self._key(number) == wanted:
            found.append(self._record(number))
            number += 1
        letters = strip_marks(form)
        exact = [record for record in found if strip_marks(record.head) == letters]
        return (exact, True) if exact else (found, False)

    def _key(self, number: int) -> str:
        return _cut(self._keys, self._key_ends, number)

    def _record(self, number: int) -> Record:
        return Record(_cut(self._heads, self._head_ends, number), self._offsets[number], self._sizes[number])


def _join(words: Iterable[str]) -> tuple[str, array[int]]:
    ends, parts, at = array("I"), [], 0
    for word in words:
        at += len(word)
        ends.append(at)
        parts.append(word)
    return "".join(parts), ends


def _cut(joined: str, ends: array[int], number: int) -> str:
    return joined[ends[number - 1] if number else 0 : ends[number]]
