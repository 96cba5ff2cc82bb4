"""Where names stand: speakers' names in an Arabic sentence, and their plausible spellings in its English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from desktop_app.article.arabic import STOP_WORDS, normalise, words
from desktop_app.article.wordlists import rows
from desktop_app.translation.name_matching import forgiven, plain_latin, plausible
from desktop_app.translation.name_units import bare

_WORD = re.compile(r"[^\W\d_]+(?:[’'`-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’'`]s?$")
# Particles that are part of a name in small letters.
_PARTICLES = frozenset(
    {
        "abd", "abdel", "abdul", "abu", "abou", "al", "as", "ash", "ath", "adh", "ech", "ar", "at", "an", "ad", "az", "bin",
        "ben", "bint", "de", "del", "der", "di", "da", "dos", "du", "el", "ibn", "la", "le", "um",
        "van", "von",
    }
)  # fmt: skip
# Only al and el stand by themselves; «as Salem» and «at Tawil» are English.
_ARTICLE = re.compile(r"(?:[ae]l[ \u00a0-]|(?:a[nrstdz]|ash|ath|adh|e[nrstdz]|ech)-)", re.IGNORECASE)
_PARTS = re.compile(r"[ \u00a0-]+")
_PREFIXES = frozenset("وفبلك")
_LONGEST_WINDOW = 4


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a person's name: `arabic` as the fullest name has it, `spellings` all that the article has.

    `known` holds the English that some source gives it: that is the name even where the letters do not bear it out.
    """

    arabic: str
    spellings: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name in a sentence: which of its `units` stand there, and how the sentence writes each."""

    units: tuple[int, ...]
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of an English sentence that spells a unit: positions in it, end exclusive.

    Not `sure` where another word of the Arabic sentence explains it better.
    """

    start: int
    end: int
    text: str
    sure: bool = True


def mentions_of(units: Sequence[Unit], arabic: str) -> list[Mention]:
    """Where the sentence `arabic` has the name: several units of it in a row, or the last one alone."""
    said = _plain_words(arabic)
    starts = _starts_of(tuple(units))
    found: list[Mention] = []
    at = 0
    while at < len(said):
        word = said[at]
        run = _run(units, said, at) if word in starts or word[1:] in starts else None
        if run is None:
            at += 1
            continue
        mention, length = run
        found.append(mention)
        at += length
    return found


def _run(units: Sequence[Unit], said: Sequence[str], at: int) -> tuple[Mention, int] | None:
    """The longest row of units that starts at word `at`, and its length in words."""
    for first in range(len(units)):
        numbers: list[int] = []
        written: list[str] = []
        here = at
        for number in range(first, len(units)):
            taken = _starts_with(units[number], said, here, prefixed=not numbers)
            if taken is None:
                break
            spelling, length = taken
            numbers.append(number)
            written.append(spelling)
            here += length
        if len(numbers) > 1 or (numbers and numbers[-1] == len(units) - 1 and _tells(written[0])):
            return Mention(tuple(numbers), tuple(written)), here - at
    return None


def _starts_with(unit: Unit, said: Sequence[str], at: int, *, prefixed: bool) -> tuple[str, int] | None:
    for spelling in (unit.arabic, *unit.spellings):
        wanted = _plain(spelling)
        have = said[at : at + len(wanted)]
        if have == wanted:
            return spelling, len(wanted)
        if prefixed and have and have[0][:1] in _PREFIXES and (have[0][1:], *have[1:]) == wanted:
            return spelling, len(wanted)
    return None


@lru_cache(maxsize=65_536)  # the same few thousand words come again and again, once for every speaker
def _plain(spelling: str) -> tuple[str, ...]:
    return tuple(normalise(spelling).split())


@lru_cache(maxsize=256)  # one sentence is looked through for one speaker after another
def _plain_words(arabic: str) -> tuple[str, ...]:
    return tuple(normalise(word) for word in words(arabic))


@lru_cache(maxsize=4_096)
def _starts_of(units: tuple[Unit, ...]) -> frozenset[str]:
    """The words with which a name of these units can begin."""
    spelled = (_plain(spelling) for unit in units for spelling in (unit.arabic, *unit.spellings))
    return frozenset(spelling[0] for spelling in spelled if spelling)


def _tells(unit: str) -> bool:
    """Whether a unit by itself can be taken for the name: «علي» and «من» cannot."""
    return len(normalise(unit)) > 2 and normalise(unit) not in STOP_WORDS


def places_of(unit: Unit, written: str, arabic: str, english: str) -> list[Place]:
    """Where `english` spells `unit`, written as `written` in the sentence `arabic`; none of the
    stretches touches another."""
    tokens, small = _english_words(english)
    own = _plain(written)
    said = zip(words(arabic), _plain_words(arabic), strict=True)
    rivals = [word for word, plain in said if plain not in own]
    longest = _LONGEST_WINDOW if " " in written else 2 if bare(written) != written else 1
    found: list[tuple[float, Place]] = []
    for first in range(len(tokens)):
        for last in range(first, min(first + longest, len(tokens))):
            place = Place(tokens[first][0], tokens[last][1], english[tokens[first][0] : tokens[last][1]])
            if last > first and not _joined(english[tokens[last - 1][1] : tokens[last][0]]):
                break
            if place.text.islower() or not _looks_like_a_name(place.text, written, small):
                continue
            doubt = _doubt(unit, written, place.text)
            if doubt is not None:
                found.append((doubt, replace(place, sure=not _explained(rivals, place.text, doubt))))
    return _apart(found)


@lru_cache(maxsize=256)
def _english_words(english: str) -> tuple[tuple[tuple[int, int], ...], frozenset[str]]:
    """Where the words of `english` stand, and those in small letters."""
    tokens = [(m.start(), m.start() + len(_POSSESSIVE.sub("", m[0]))) for m in _WORD.finditer(english)]
    return tuple(tokens), frozenset(english[s:e] for s, e in tokens if english[s:e].islower())


@cache
def never_names() -> frozenset[str]:
    return frozenset(row[0] for row in rows("english_no_names.txt"))


def _joined(between: str) -> bool:
    return between in (" ", "-", "\u00a0", "’", "'")


def _looks_like_a_name(text: str, written: str, small: frozenset[str]) -> bool:
    """Whether an English stretch can be the name at all: capitals but for particles, no more words than the Arabic has."""
    parts = _PARTS.split(text)
    core = [part for part in parts if part.casefold() not in _PARTICLES]
    if not core or not all(part[:1].isupper() for part in core):
        return False
    if len(parts) == 1:
        return text.casefold() not in never_names() and text.casefold() not in small
    if " " in written:
        return "-" in text or len(core) <= len(written.split())
    if written.startswith("ال"):
        return bool(_ARTICLE.match(text)) and len(core) == 1
    return "-" in text and " " not in text


def _doubt(unit: Unit, written: str, text: str) -> float | None:
    """What has to be forgiven for `text` to be the unit; None where that is too much."""
    latin = plain_latin(text)
    if any(plain_latin(known) == latin for known in unit.known):
        return 0.0
    costs = [forgiven(spelling, text) for spelling in {written, unit.arabic} if plausible(spelling, text)]
    return min(costs, default=None)


def _explained(rivals: Sequence[str], text: str, doubt: float) -> bool:
    """Whether another word of the Arabic sentence reads better as `text`."""
    if not doubt:
        return False
    forms = {form for word in rivals for form in (word, bare(word), word[1:]) if len(form) > 2}
    return any(forgiven(form, text) < doubt for form in forms)


def _apart(found: Sequence[tuple[float, Place]]) -> list[Place]:
    kept: list[Place] = []
    # A stretch with its article goes before the bare name inside it.
    for _, place in sorted(found, key=lambda f: (-len(f[1].text.split()), f[0], f[1].start)):
        if all(place.end <= other.start or other.end <= place.start for other in kept):
            kept.append(place)
    return sorted(kept, key=lambda place: place.start)
