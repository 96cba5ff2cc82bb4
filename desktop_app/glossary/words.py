"""Takes a text and a term apart into words, and a word into what may be its clitics, its article and its pronoun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from desktop_app.article.arabic import normalise_with_map
from desktop_app.article.wordlists import rows

_WORD = re.compile(r"\d+|[^\W\d_]+")
# Letters of Persian keyboards, and digits in both scripts: one character for one.
_ALIKE = str.maketrans("یکہ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "يكه01234567890123456789")
_ARTICLE = "ال"
_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بكلس"
# ي is left out: at the end of a noun it nearly always makes an adjective of it.
_PRONOUNS = ("هما", "كما", "هم", "هن", "ها", "كم", "كن", "نا", "ه", "ك")
_LEAST = 3  # letters of a stem that has lost a single letter, or a pronoun
_LEAST_DEFINITE = 2  # and of one behind an article
# How a word's end changes before a pronoun, read backwards: مدرستها, مستشفاها, وزراؤها, وزرائها.
_UNBOUND = {"ت": ("ه",), "ا": ("ي",), "و": ("ء",), "ي": ("ء",)}
_NO_ARTICLE = frozenset({"الله", "الذي", "التي", "الذين", "الي", "الا", "الان"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: `key` is its letters normalised, `letters` the same as they are written, one for one.

    `start` and `end` are its place in the text; `places` those of each letter.
    """

    key: str
    letters: str
    start: int
    end: int
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: without its clitics it is `key`, its letters from `first` to `last`.

    `first` is where the stem starts, behind an article; `shown` where what a person would call the word starts, article
    included. `cost`: how much was taken off. `bound`: a pronoun was, and the last letter may be another.
    """

    key: str
    first: int
    last: int
    shown: int
    article: bool = False
    bound: bool = False
    cost: int = 0
    guessed: bool = False


def words_of(text: str) -> list[Word]:
    """The words and numbers of a text, in order."""
    folded, origins = normalise_with_map(text)
    folded = folded.translate(_ALIKE)
    lowered = folded.lower()
    if len(lowered) == len(folded):
        folded = lowered
    found = []
    for match in _WORD.finditer(folded):
        start, end = match.span()
        places = tuple(origins[start:end])
        letters = "".join(text[place] for place in places)
        found.append(Word(match[0], letters, places[0], _end(text, places[-1], origins, end), places))
    return found


def _end(text: str, last: int, origins: list[int], following: int) -> int:
    """Where the word ends, with the marks on its last letter."""
    limit = origins[following] if following < len(origins) else len(text)
    end = last + 1
    while end < limit and not text[end].isspace() and not text[end].isalnum() and _is_mark(text[end]):
        end += 1
    return end


@cache
def _is_mark(character: str) -> bool:
    return not normalise_with_map(character)[0]


def is_definite(word: Word) -> bool:
    """Whether the word starts with the article, as terms write it: «ألمانيا» does not."""
    return (
        word.letters.startswith(_ARTICLE)
        and len(word.key) >= len(_ARTICLE) + _LEAST_DEFINITE
        and word.key not in _NO_ARTICLE
    )


@cache
def whole_words() -> frozenset[str]:
    """Words that only look as if they had a clitic."""
    return frozenset(row[0] for row in rows("whole_words.txt"))


def readings(word: Word, *, clitics: bool) -> Iterator[Reading]:
    """Every way to read a word; with `clitics` also without conjunctions and prepositions before it.

    `guessed` readings take a letter off a word that is known to be another; they need the words around them to bear
    them out.
    """
    key, size = word.key, len(word.key)
    yield from _stems(word, 0, 0, guessed=False)
    if clitics and key in (
        "لله",
        "ولله",
        "فلله",
    ):  # the one word in which article and preposition became one letter
        yield Reading("الله", size - 3, size, size - 3, cost=1)
    if not clitics or size <= _LEAST:
        return
    starts = [(0, False, 0)]
    if key[0] in _CONJUNCTIONS:
        guessed = key in whole_words()
        starts.append((1, guessed, 1))
        yield from _stems(word, 1, 1, guessed=guessed)
    for at, guessed, cost in starts:
        rest = key[at:]
        if len(rest) <= _LEAST or rest[0] not in _PREPOSITIONS:
            continue
        doubtful = guessed or rest in whole_words()
        yield from _stems(word, at + 1, cost + 1, guessed=doubtful)
        if rest.startswith("لل"):
            # «للبنك» is the bank's, and «للجنة» the committee's, whose own ل has gone.
            for first in (at + 2, at + 1):
                if size - first >= _LEAST_DEFINITE:
                    yield Reading(key[first:], first, size, first, article=True, cost=cost + 1)


def _stems(word: Word, at: int, cost: int, *, guessed: bool) -> Iterator[Reading]:
    """What may be left of a word from `at` on: itself, without its article, without its pronoun."""
    key, size = word.key, len(word.key)
    left = key[at:]
    if not at or len(left) >= _LEAST:
        yield Reading(left, at, size, at, cost=cost, guessed=guessed)
    if left.startswith(_ARTICLE):
        if len(left) >= len(_ARTICLE) + _LEAST_DEFINITE:
            behind = at + len(_ARTICLE)
            yield Reading(
                key[behind:], behind, size, at, article=True, cost=cost, guessed=guessed and at == 0
            )
        return
    for pronoun in _PRONOUNS:
        stem = left[: -len(pronoun)]
        if len(stem) < _LEAST or not left.endswith(pronoun) or word.letters[-1] == "ة":
            continue
        doubtful = guessed or left in whole_words()
        last = size - len(pronoun)
        for end in (stem[-1], *_UNBOUND.get(stem[-1], ())):
            yield Reading(stem[:-1] + end, at, last, at, bound=True, cost=cost + 1, guessed=doubtful)
