"""Speakers' names in the English: one spelling for each, rightly where that can be known, an offer where none shows.

The English changes only where the machine's own word is a plausible spelling of that very name and no other word of
the Arabic sentence explains it better.

The flag `names`: the sentence names a speaker, surely a person, and its English shows no plausible form of the surname.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.article.arabic import STOP_WORDS, normalise, words
from desktop_app.translation.engine import NameOffer, TranslatedSentence
from desktop_app.translation.name_choosing import Spellings
from desktop_app.translation.name_finding import Mention, Place, Unit, mentions_of, places_of
from desktop_app.translation.name_sources import NameSources, stem_of
from desktop_app.translation.name_units import bare, key_of, units_of

NAMES = "names"
_PRONOUNS = ("ها", "هم", "هما")
_FLAGS_BEFORE = ("numbers",)


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker with a name: its words in the fullest form the article has, and in its other forms.

    `titled`: somewhere a title stands with the name, so that it is surely a person's. `title_only`: no name is
    known, and `words` are a title or a body, which may be a place. `named_in`: the sentences that
    name them as the speaker.
    """

    words: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()
    titled: bool = False
    title_only: bool = False
    named_in: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Harmonised:
    """What harmonising found: the English name of each person in order, None where it is not known, and the sentences
    that changed, by their index."""

    english: tuple[str | None, ...]
    sentences: Mapping[int, TranslatedSentence]


def harmonise(
    people: Sequence[Person],
    arabic: Mapping[int, str],
    english: Mapping[int, TranslatedSentence],
    *,
    glossary: Mapping[str, str] | None = None,
) -> Harmonised:
    """Spell each person one way throughout, and flag the sentences that show no form of a name they have.

    Args:
        people: the speakers that have names.
        arabic: the sentences by index.
        english: their translations by index, as many as there are.
        glossary: English by Arabic, the user's own.

    Returns:
        The English names, and the sentences whose text, flags or offers are now others. Done again on its own result
        it changes nothing.
    """
    return _Harmoniser(people, arabic, english, NameSources(glossary)).result()


@dataclass(frozen=True, slots=True)
class _Named:
    """A person made ready: the units of the name, and whether it is surely one."""

    units: tuple[Unit, ...]
    place: str | None
    surely: bool
    named_in: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Found:
    """A person's name in a sentence with the places where each of its units stands in the English."""

    person: _Named
    sentence: int
    mention: Mention
    places: tuple[tuple[Place, ...], ...]


class _Harmoniser:
    def __init__(
        self,
        people: Sequence[Person],
        arabic: Mapping[int, str],
        english: Mapping[int, TranslatedSentence],
        sources: NameSources,
    ) -> None:
        self._sources = sources
        self._english = english
        self._people = [self._prepared(person) for person in people]
        self._by_word = self._indexed()
        self._found = {
            index: self._look(index, arabic[index], english[index].text) for index in sorted(english)
        }
        self._spellings = Spellings(sources)
        self._count()
        self._chosen: dict[str, str | None] = {}

    def result(self) -> Harmonised:
        changed = {}
        for index, sentence in self._english.items():
            found = self._found[index]
            text = self._respelled(sentence.text, found)
            offers = self._offers(found)
            made = replace(sentence, text=text, flags=_with_flag(sentence.flags, bool(offers)), offers=offers)
            if text != sentence.text and sentence.machine is None:
                made = replace(made, machine=sentence.text)
            if made != sentence:
                changed[index] = made
        return Harmonised(tuple(self._full_name(person) for person in self._people), changed)

    def _prepared(self, person: Person) -> _Named:
        whole = " ".join(person.words)
        if place := self._sources.place(whole):
            unit = Unit(whole, known=(place,))
            return _Named((unit,) if " " not in whole else (), place, False, person.named_in)
        if person.title_only or not person.words:
            return _Named((), None, False, person.named_in)
        others = [units_of(words) for words in person.others]
        names = self._trimmed(units_of(person.words))
        if (names[0],) in others:
            # Called by the first unit alone elsewhere: then that is all of the name that is sure.
            names = self._closed(names)
        units = tuple(
            Unit(name, _other_spellings(number, names, others), self._known(name))
            for number, name in enumerate(names)
        )
        return _Named(units, None, self._surely(names, person), person.named_in)

    def _trimmed(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The name without the title, the second person or the adverb that was taken for a part of it."""
        if len(names) > 1 and bare(names[0]) != names[0] and bare(names[1]) == names[1]:
            names = names[1:]  # «الناجي فلان»: what has an article before a name is a title
        for number, name in enumerate(names[1:], 1):
            joins = name.startswith("و") or (len(names) > 2 and name[:1] in ("ب", "ل"))
            if (joins or normalise(name) in STOP_WORDS) and not self._sources.knows(name):
                return self._closed(names[:number])
        return names

    def _closed(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """A name that ran on into the sentence, without the nouns with an article that it took on the way."""
        while len(names) > 1 and bare(names[-1]) != names[-1] and not self._sources.knows(names[-1]):
            names = names[:-1]
        return names

    def _surely(self, names: Sequence[str], person: Person) -> bool:
        if any(normalise(name) in STOP_WORDS and not self._sources.knows(name) for name in names):
            return False
        if len(names) > 1:
            return self._sources.knows(names[0]) or self._sources.knows(names[-1])
        (name,) = names
        if self._sources.knows(name):
            return person.titled or not self._sources.is_arab(name)
        return person.titled and bare(name) == name and not name.endswith(_PRONOUNS)

    def _known(self, name: str) -> tuple[str, ...]:
        listed = self._sources.listed(name)
        known = (self._sources.glossary(name), listed and listed.spelling, self._sources.dictionary(name))
        return tuple(spelling for spelling in known if spelling)

    def _indexed(self) -> Mapping[str, list[int]]:
        """The people by the first word of each unit of their names: a sentence is asked for those it can name only."""
        by_word: dict[str, list[int]] = {}
        for number, person in enumerate(self._people):
            for unit in person.units:
                for spelling in (unit.arabic, *unit.spellings):
                    by_word.setdefault(normalise(spelling).split()[0], []).append(number)
        return by_word

    def _look(self, index: int, arabic: str, english: str) -> list[_Found]:
        said = [normalise(word) for word in words(arabic)]
        # A letter may be written onto the name: «ولافروف».
        numbers = {
            number for word in said for form in (word, word[1:]) for number in self._by_word.get(form, ())
        }
        return [
            _Found(
                self._people[number],
                index,
                mention,
                tuple(
                    tuple(places_of(self._people[number].units[unit], written, arabic, english))
                    for unit, written in zip(mention.units, mention.written, strict=True)
                ),
            )
            for number in sorted(numbers)
            for mention in mentions_of(self._people[number].units, arabic)
        ]

    def _count(self) -> None:
        seen = set[tuple[int, int]]()
        for found in (found for here in self._found.values() for found in here):
            for number, places in zip(found.mention.units, found.places, strict=True):
                unit = found.person.units[number]
                for place in places:
                    if place.sure and (found.sentence, place.start) not in seen:
                        seen.add((found.sentence, place.start))
                        self._spellings.count(unit.arabic, place.text, known=place.text in unit.known)

    def _spelling(self, person: _Named, unit: str) -> str | None:
        """The one spelling of a unit, whoever bears it."""
        if person.place:
            return person.place
        key = key_of(unit)
        if key not in self._chosen:
            self._chosen[key] = self._spellings.choose(unit, guess=person.surely)
        return self._chosen[key]

    def _full_name(self, person: _Named) -> str | None:
        if person.place:
            return person.place
        parts = [self._spelling(person, unit.arabic) for unit in person.units]
        whole = self._sources.glossary(" ".join(unit.arabic for unit in person.units))
        if whole or not parts or None in parts:
            return whole
        names = [unit.arabic for unit in person.units]
        certain = (
            person.surely or any(map(self._spellings.seen, names)) or all(map(self._sources.knows, names))
        )
        return _capital(" ".join(part for part in parts if part)) if certain else None

    def _respelled(self, text: str, found: Sequence[_Found]) -> str:
        changes: dict[tuple[int, int], str] = {}
        for one in found:
            for number, places in zip(one.mention.units, one.places, strict=True):
                unit = one.person.units[number].arabic
                spelling = self._spelling(one.person, unit)
                for place in places:
                    if spelling and place.sure:
                        changes.setdefault((place.start, place.end), _written(spelling, unit, place, text))
        end = len(text) + 1
        for (start, stop), spelling in sorted(changes.items(), reverse=True):
            # Two names that claim one stretch: the later keeps it.
            if stop <= end:
                text, end = text[:start] + spelling + text[stop:], start
        return text

    def _offers(self, found: Sequence[_Found]) -> tuple[NameOffer, ...]:
        offers = {}
        for one in found:
            if not self._missing(one):
                continue
            parts = [
                self._spelling(one.person, one.person.units[number].arabic) for number in one.mention.units
            ]
            if all(parts):
                name = " ".join(one.mention.written)
                offers[name] = NameOffer(name, _capital(" ".join(part for part in parts if part)))
        return tuple(offers.values())

    def _missing(self, found: _Found) -> bool:
        """Whether a person is surely named there and the English shows no form of the surname."""
        if (
            not found.person.surely
            or found.mention.units[-1] != len(found.person.units) - 1
            or found.places[-1]
        ):
            return False
        # An Arab name is often an everyday word as well: alone and far from any speech it may be that.
        everyday = self._sources.is_arab(found.mention.written[-1])
        return found.sentence in found.person.named_in or len(found.mention.units) > 1 or not everyday


def _other_spellings(number: int, names: Sequence[str], others: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """How other forms of the name write its unit `number`: counted from the end, or from the start for the first."""
    found = []
    for other in others:
        if len(other) == 1 and other[0] in names:
            continue
        if len(other) == len(names):
            found.append(other[number])
        elif number == len(names) - 1:
            found.append(other[-1])
        elif number == 0 and len(other) > 1:
            found.append(other[0])
    return tuple(dict.fromkeys(spelling for spelling in found if spelling != names[number]))


def _written(spelling: str, unit: str, place: Place, text: str) -> str:
    """The spelling as it stands at `place`: without article or in capitals where the machine has it so."""
    stem = stem_of(unit, spelling)
    if stem != spelling and stem_of(unit, place.text) == place.text:
        spelling = stem
    if place.text.isupper() and len(place.text) > 2:
        return spelling.upper()
    opens = not any(map(str.isalnum, text[: place.start]))
    return _capital(spelling) if opens else spelling


def _with_flag(flags: Sequence[str], raised: bool) -> tuple[str, ...]:
    others = [flag for flag in flags if flag != NAMES]
    if raised:
        others.insert(sum(flag in _FLAGS_BEFORE for flag in others), NAMES)
    return tuple(others)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
