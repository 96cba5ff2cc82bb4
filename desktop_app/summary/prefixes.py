"""Takes one-letter words and the article off the front of an Arabic word, where the text bears it out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_AND = ("و", "ف")
_PREPOSITIONS = ("ب", "ل", "ك")
_ARTICLE = "ال"
_DEFINITE = (_ARTICLE, "بال", "كال", "لل")
_SHORTEST = 3
# So many letters behind an article are hardly there by accident: «بالتأكيد», not «بالون».
_SURE = 5


@dataclass(frozen=True, slots=True)
class Stripped:
    """A word without its prefixes.

    `key` is what its forms share, `cut` the number of letters before the part to show; `assimilated` tells
    that this part lost its article behind ل («للبنك»).
    """

    key: str
    cut: int
    assimilated: bool = False


def attested_forms(words: Iterable[str]) -> frozenset[str]:
    """The normalised `words` of a text, and those with the article also without it."""
    plain = set(words)
    return frozenset(plain | {word[2:] for word in plain if _is_definite(word)})


def strip_prefixes(word: str, attested: frozenset[str]) -> Stripped:
    """Take prefixes off the normalised `word` if the rest is in `attested`, or long behind an article."""
    cut = 0
    if (
        word.startswith(_AND)
        and len(word) > _SHORTEST
        and (word[1:] in attested or _is_definite_in(word[1:], attested))
    ):
        word, cut = word[1:], 1
    if word.startswith("لل") and _may_remain(word[2:], attested):
        return Stripped(word[2:], cut + 2, assimilated=True)
    if word.startswith(_PREPOSITIONS) and word.startswith(_ARTICLE, 1) and _may_remain(word[3:], attested):
        return Stripped(word[3:], cut + 1)
    if _is_definite(word):
        return Stripped(word[2:], cut)
    # Shorter ones are too often letters of the word itself: «كتاب», «بلاد».
    if word.startswith(_PREPOSITIONS) and len(word) > _SHORTEST + 1 and word[1:] in attested:
        return Stripped(word[1:], cut + 1)
    return Stripped(word, cut)


def _is_definite(word: str) -> bool:
    return word.startswith(_ARTICLE) and len(word) >= 2 + _SHORTEST


def _may_remain(rest: str, attested: frozenset[str]) -> bool:
    return len(rest) >= _SURE or (len(rest) >= _SHORTEST and rest in attested)


def _is_definite_in(word: str, attested: frozenset[str]) -> bool:
    return any(word.startswith(head) and _may_remain(word[len(head) :], attested) for head in _DEFINITE)
