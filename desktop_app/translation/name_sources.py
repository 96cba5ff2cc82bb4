"""What is known of the English of names: the glossary, CLDR, the list of foreign names, the dictionary of Arab ones.

In this order; the last resort is the romanizer's model. Each is opened at its first use, for most articles need the
first few only.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import TYPE_CHECKING

from desktop_app.article.arabic import normalise
from desktop_app.article.wordlists import rows
from desktop_app.translation.name_matching import forgiven, plain_latin, plausible
from desktop_app.translation.name_units import bare, key_of, loose_key

if TYPE_CHECKING:
    from arabic_name_romanizer.api import UnitModel

_SLAVIC = (("وفا", "ova"), ("يفا", "eva"), ("وف", "ov"), ("يف", "ev"), ("وفيتش", "ovich"))
BY_HAND, GATHERED = "foreign_names.tsv", "names.tsv"  # in resources/words
# How often the dictionary must have met a spelling before it counts as known.
_OFTEN = 3
# What a name of the lists may be forgiven to be one of this very unit.
_FITS = 0.15
_ARTICLE = re.compile(
    r"^(?:al|el|ul|il|a(?:[nrstdz]|sh|th|dh)|e(?:[nrstdz]|ch|sh|th))(?:[-' ]+|$)|^(?:al|el)(?=[^-' ]{3})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Listed:
    """An English spelling from the lists; one written `by_hand` is right whatever its letters."""

    spelling: str
    by_hand: bool


class NameSources:
    """Answers for one article; the answers are kept, the files behind them are not held open."""

    def __init__(self, glossary: Mapping[str, str] | None = None) -> None:
        """`glossary`: English by Arabic, the user's own, whole names or parts of them."""
        self._glossary = {normalise(arabic): english for arabic, english in (glossary or {}).items()}
        self._dictionary: dict[str, tuple[tuple[str, int], ...]] = {}

    def glossary(self, name: str) -> str | None:
        """What the user wants the name, or a unit of one, to be."""
        return self._glossary.get(normalise(name))

    def place(self, name: str) -> str | None:
        """The English of a country, a language or a city that CLDR names."""
        return _places().get(normalise(name))

    def listed(self, unit: str) -> Listed | None:
        """The English of a unit as the lists of names have it: by hand, or the likeliest for its letters."""
        found = _listed(unit)
        if found and bare(unit) != unit and not _ARTICLE.match(found.spelling):
            return Listed(f"al-{found.spelling}", found.by_hand)
        return found

    def dictionary(self, unit: str) -> str | None:
        """The usual spelling of a unit of an Arab name; with its article as «al-»."""
        stem = bare(unit)
        votes: dict[str, float] = {}
        shown: dict[str, tuple[int, str]] = {}
        for spelling, count in self._variants(unit):
            latin = stem_of(unit, spelling)
            if plausible(stem, latin):
                key = plain_latin(latin)
                votes[key] = votes.get(key, 0.0) + count * exp(-3 * forgiven(stem, latin))
                shown[key] = max(shown.get(key, (0, "")), (count, latin))
        if not votes:
            return None
        best = shown[max(votes, key=lambda key: votes[key])][1]
        return f"al-{_capital(best)}" if stem != unit else best

    def model(self, unit: str) -> str | None:
        """What the romanizer's model makes of a unit that nothing knows; None where it cannot be run."""
        stem = bare(unit)
        # The model knows Arab names only; an ending that none of those has is taken off before.
        arabic, latin = next(
            (e for e in _SLAVIC if stem.endswith(e[0]) and len(stem) > len(e[0]) + 2), ("", "")
        )
        made = _model_spelling(stem.removesuffix(arabic))
        if not made:
            return None
        return f"al-{_capital(made)}" if stem != unit else _capital(made) + latin

    def knows(self, unit: str) -> bool:
        """Whether some source has met the unit as a part of a person's name."""
        return bool(
            self.glossary(unit) or _listed(unit) or sum(count for _, count in self._variants(unit)) >= _OFTEN
        )

    def is_arab(self, unit: str) -> bool:
        """Whether the unit is known as an Arab name: those are often everyday words as well."""
        return sum(count for _, count in self._variants(unit)) >= _OFTEN

    def attested(self, unit: str, spelling: str) -> bool:
        """Whether `spelling` is a name that somebody bears and that fits the letters, not one made up from them."""
        stem = stem_of(unit, spelling)
        latin = plain_latin(stem)
        if latin in _listed_spellings() and forgiven(bare(unit), stem) <= _FITS:
            return True
        variants = {plain_latin(stem_of(unit, s)) for s, count in self._variants(unit) if count >= _OFTEN}
        return latin in variants

    def _variants(self, unit: str) -> tuple[tuple[str, int], ...]:
        if unit not in self._dictionary:
            self._dictionary[unit] = tuple(_in_dictionary(unit))
        return self._dictionary[unit]


def stem_of(unit: str, spelling: str) -> str:
    """A Latin spelling of `unit` without the article, where the unit has one: «al-Khatib» gives «Khatib»."""
    return (_ARTICLE.sub("", spelling) or spelling) if bare(unit) != unit else spelling


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def _places() -> Mapping[str, str]:
    from babel import Locale

    arabic, english = Locale("ar"), Locale("en")
    found: dict[str, str] = {}
    for theirs, ours in ((arabic.territories, english.territories), (arabic.languages, english.languages)):
        for code, name in theirs.items():
            if code in ours:
                found.setdefault(normalise(name), ours[code])
    # The cities that give their names to time zones, as get_timezone_location(…, return_city=True) knows them; asking
    # it would need the time zones themselves, which not every system has.
    for zone, info in arabic.time_zones.items():
        if "city" in info and "/" in zone:
            city = english.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
            found.setdefault(normalise(info["city"]), city)
    return found


@cache
def _people() -> tuple[Mapping[str, Listed], Mapping[str, Listed]]:
    """The lists of names, by exact and by loose key: those by hand, then persons', then places', which are surnames."""
    exact: dict[str, Listed] = {}
    loose: dict[str, Listed] = {}
    for arabic, english, *_ in rows(BY_HAND):
        exact.setdefault(key_of(arabic), Listed(english, by_hand=True))
        loose.setdefault(loose_key(arabic), Listed(english, by_hand=True))
    # Those that may only be places come behind the other spellings of a person: سيرجي is Sergei before it is Cergy.
    gathered = sorted(rows(GATHERED), key=lambda row: (row[2] != "person", -float(row[3])))
    for arabic, english, kind, _ in gathered:
        found = Listed(english, by_hand=False)
        if kind == "person" or loose_key(arabic) not in loose:
            exact.setdefault(key_of(arabic), found)
        loose.setdefault(loose_key(arabic), found)
    return exact, loose


@cache
def _listed(unit: str) -> Listed | None:
    exact, loose = _people()
    if found := exact.get(key_of(unit)):
        return found
    found = loose.get(loose_key(unit))
    return found if found and plausible(unit, found.spelling) else None


@cache
def _listed_spellings() -> frozenset[str]:
    return frozenset(plain_latin(row[1]) for name in (BY_HAND, GATHERED) for row in rows(name))


def _in_dictionary(unit: str) -> Iterator[tuple[str, int]]:
    """Spellings of Arab name units with how often each was met, from the romanizer's index."""
    import sqlite3

    from arabic_name_romanizer.api import default_resources_dir
    from arabic_name_romanizer.lookup import NameIndex
    from arabic_name_romanizer.normalize import lookup_key

    try:
        with closing(NameIndex(default_resources_dir() / "names.sqlite3")) as index:
            for variant in index.lookup_unit(lookup_key(unit)):
                yield variant.latin, variant.count
    except (sqlite3.Error, OSError):
        return  # without the dictionary the names are only known less well


@cache
def _model_spelling(unit: str) -> str:
    from arabic_name_romanizer.normalize import normalize_arabic
    from arabic_name_romanizer.rules import romanize_unit

    plain = normalize_arabic(unit)
    model = _model()
    best = model.transliterate_units([plain], None, 1)[0] if model else []
    # Without the model there are still rules, letter by letter.
    return best[0][0] if best else romanize_unit(plain)


@cache
def _model() -> UnitModel | None:
    from arabic_name_romanizer.api import default_resources_dir, load_model

    # Or else onnxruntime writes a number for this machine into the user's cache and reports its use over the network:
    # on Linux and macOS this must be said before it is imported, on Windows by a call.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    try:
        import onnxruntime
    except ImportError:
        return None  # the built program does without
    onnxruntime.disable_telemetry_events()
    return load_model(default_resources_dir())
