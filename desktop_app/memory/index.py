"""Finds the units whose Arabic is alike, without comparing with all of them, and loses none.

A unit of m words that is d changes away from a segment of n shares at least max(n, m) − d words with it (repeats
counted). For a similarity of t or more that is at least c = ⌈t·n⌉ words: so, of any n − c + 1 words of the segment, the
unit has one. The rarest are taken, and only the units that have them are compared («prefix filtering», Chaudhuri, Ganti
and Kaushik 2006); m lies between t·n and n/t. The comparison itself is rapidfuzz's, on texts with one character a word.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LAST_CHARACTER = 0x10FFFF
_TINY = 1e-9  # what sums of floats may be off by
_LOOSE = 1e-3  # rapidfuzz rounds its bound up at times: 0.8 given, 0.8 lost


class MatchIndex:
    """Units by the words of their keys (see folding.key), held in memory: about half a kilobyte a unit.

    For one thread. Units are put in and taken out one by one; their numbers are never used again.
    """

    def __init__(self) -> None:
        self._places: dict[int, int] = {}  # unit -> place in the lists below
        self._units = array("q")
        self._lengths = array("H")  # 0: taken out
        self._written: list[str] = []  # one character a word
        self._words: dict[str, int] = {}
        self._having: list[array[int]] = []  # word -> places of the units that have it

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, unit: int) -> bool:
        return unit in self._places

    @property
    def units(self) -> Iterable[int]:
        """The numbers of all units in it."""
        return self._places.keys()

    def add(self, unit: int, key: str) -> None:
        """Put a unit in; without words it is not found."""
        if unit in self._places:
            return
        place = self._places[unit] = len(self._units)
        codes = [self._code(word) for word in key.split()]
        self._units.append(unit)
        self._lengths.append(min(len(codes), 0xFFFF))
        self._written.append(_written(codes))
        for code in set(codes):
            self._having[code].append(place)

    def remove(self, unit: int) -> None:
        """Take a unit out; one that is not there is no harm."""
        place = self._places.pop(unit, None)
        if place is not None:
            self._lengths[place] = 0
            self._written[place] = ""

    def find(self, key: str, *, least: float, limit: int) -> list[tuple[int, float]]:
        """The units most like `key`, the best first: each with its similarity between `least` and 1.

        Args:
            key: the folded words of a segment, see folding.key.
            least: the similarity they must have, above 0.
            limit: at most so many, more where several are as good as the last.

        Returns:
            None lost that a comparison with every unit would find.
        """
        from rapidfuzz.distance import Levenshtein
        from rapidfuzz.process import extract

        words = key.split()
        places = self._candidates(words, least) if words else []
        if not places:
            return []
        sought = _written(self._codes_of(words))
        texts = [self._written[place] for place in places]
        alike = extract(
            sought,
            texts,
            scorer=Levenshtein.normalized_similarity,
            processor=None,
            score_cutoff=least - _LOOSE,
            limit=None,
        )
        alike = [one for one in alike if one[1] >= least - _TINY]
        last = alike[limit - 1][1] if len(alike) > limit else 0.0
        return [(self._units[places[at]], score) for _, score, at in alike if score >= last]

    def _candidates(self, words: Sequence[str], least: float) -> list[int]:
        import numpy as np

        count = len(words)
        shared = max(math.ceil(least * count - _TINY), 1)
        known = sorted(
            (len(self._having[code]) if code is not None else 0, word, code)
            for word, code in ((word, self._words.get(word)) for word in words)
        )
        # A word that stands twice is one of two that must be shared: both count, its units are looked at once.
        rarest = {code for _, _, code in known[: count - shared + 1] if code is not None}
        if not rarest:
            return []
        lengths = np.frombuffer(self._lengths, dtype=np.uint16)
        found = [self._within(code, lengths, least * count, count / least) for code in rarest]
        places: list[int] = np.unique(np.concatenate(found)).tolist()
        return places

    def _within(
        self, code: int, lengths: NDArray[np.uint16], least: float, most: float
    ) -> NDArray[np.uint32]:
        import numpy as np

        places = np.frombuffer(self._having[code], dtype=np.uint32)
        long = lengths[places]
        return places[(long >= least - _TINY) & (long <= most + _TINY)]

    def _code(self, word: str) -> int:
        code = self._words.get(word)
        if code is None:
            code = self._words[word] = len(self._having)
            self._having.append(array("I"))
        return code

    def _codes_of(self, words: Sequence[str]) -> list[int]:
        """Their numbers; words that no unit has get numbers of their own, without being kept."""
        unknown = {
            word: at for at, word in enumerate(dict.fromkeys(w for w in words if w not in self._words))
        }
        return [self._words[w] if w in self._words else len(self._having) + unknown[w] for w in words]


def _written(codes: Sequence[int]) -> str:
    # More different words than there are characters begin again with the first: the caller weighs what is found anew.
    return "".join([chr(code % _LAST_CHARACTER) for code in codes])


def similarity(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of words that are the same, as in model.Match, from 0 to 1."""
    from rapidfuzz.distance import Levenshtein

    return float(Levenshtein.normalized_similarity(one, other))
