"""Speakers' names in the English: one spelling for each, rightly where that can be known, an offer where none shows.

The English changes only where the machine's own word is a plausible spelling of that very name and no other word of
the Arabic sentence explains it better.

Which spelling: the glossary's; CLDR's for a place that speaks; else the machine's most frequent plausible one, unless
a list knows the name, fits the letters about as well, and the machine's is nobody's name; then the lists', the usual
one of an Arab name, and last the romanizer's model.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.article.arabic import STOP_WORDS, normalise
from desktop_app.translation.engine import NameOffer, TranslatedSentence
from desktop_app.translation.name_finding import Mention, Place, Unit, mentions_of, places_of
from desktop_app.translation.name_matching import forgiven, plain_latin, plausible
from desktop_app.translation.name_sources import NameSources, stem_of
from desktop_app.translation.name_units import bare, key_of, units_of

NAMES = "names"
# Raised where a sentence names a speaker, surely a person, and its English shows no plausible form of the name.

_FLAGS_BEFORE = ("numbers",)
# A listed spelling may fit the letters so much worse than the machine's and is still the better known.
_ABOUT_AS_WELL = 0.2


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker with a name: its words in the fullest form the article has, and in its other forms.

    `titled`: somewhere a title stands with the name, so that it is surely a person's. `named_in`: the sentences that
    name them as the speaker.
    """

    words: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()
    titled: bool = False
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
        self._found = [
            found
            for index in sorted(english)
            for person in self._people
            for found in self._look(person, index, arabic[index], english[index].text)
        ]
        self._forms = self._counted()
        self._chosen: dict[str, str | None] = {}

    def result(self) -> Harmonised:
        changed = {}
        for index, sentence in self._english.items():
            found = [f for f in self._found if f.sentence == index]
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
        names = self._trimmed(units_of(person.words))
        others = [units_of(words) for words in person.others]
        units = tuple(
            Unit(name, _other_spellings(number, names, others), self._known(name))
            for number, name in enumerate(names)
        )
        return _Named(units, None, self._surely(names, person), person.named_in)

    def _trimmed(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The name without the second person or the adverb that was taken for a part of it."""
        for number, name in enumerate(names[1:], 1):
            joins = name.startswith("و") or (len(names) > 2 and name[:1] in ("ب", "ل", "ك"))
            if (joins or normalise(name) in STOP_WORDS) and not self._sources.knows(name):
                return names[:number]
        return names

    def _surely(self, names: Sequence[str], person: Person) -> bool:
        if any(normalise(name) in STOP_WORDS and not self._sources.knows(name) for name in names):
            return False
        if len(names) > 1:
            return self._sources.knows(names[0]) or self._sources.knows(names[-1])
        foreign = self._sources.knows(names[0]) and not self._sources.is_arab(names[0])
        return foreign or (person.titled and (self._sources.knows(names[0]) or bare(names[0]) == names[0]))

    def _known(self, name: str) -> tuple[str, ...]:
        listed = self._sources.listed(name)
        known = (self._sources.glossary(name), listed and listed.spelling, self._sources.dictionary(name))
        return tuple(spelling for spelling in known if spelling)

    def _look(self, person: _Named, index: int, arabic: str, english: str) -> list[_Found]:
        return [
            _Found(
                person,
                index,
                mention,
                tuple(
                    tuple(places_of(person.units[number], written, arabic, english))
                    for number, written in zip(mention.units, mention.written, strict=True)
                ),
            )
            for mention in mentions_of(person.units, arabic)
        ]

    def _counted(self) -> Mapping[str, Counter[str]]:
        """How often the machine spells each unit how, articles and lines in capitals left aside."""
        seen = set[tuple[int, Place]]()
        forms: dict[str, Counter[str]] = {}
        for found in self._found:
            for number, places in zip(found.mention.units, found.places, strict=True):
                unit = found.person.units[number].arabic
                for place in places:
                    fits = plausible(unit, place.text) or place.text in found.person.units[number].known
                    if (
                        place.sure
                        and fits
                        and not place.text.isupper()
                        and (found.sentence, place) not in seen
                    ):
                        seen.add((found.sentence, place))
                        forms.setdefault(key_of(unit), Counter())[place.text] += 1
        return forms

    def _spelling(self, person: _Named, unit: str) -> str | None:
        """The one spelling of a unit."""
        key = key_of(unit)
        if key not in self._chosen:
            self._chosen[key] = self._choose(person, unit)
        return self._chosen[key]

    def _choose(self, person: _Named, unit: str) -> str | None:
        if wanted := self._sources.glossary(unit) or person.place:
            return wanted
        listed = self._sources.listed(unit)
        machine = self._majority(unit)
        if machine is None:
            found = listed.spelling if listed else self._sources.dictionary(unit)
            return found or (self._sources.model(unit) if person.surely else None)
        if listed is None or _stem(unit, listed.spelling) == _stem(unit, machine):
            return machine
        fits = listed.doubt <= forgiven(unit, machine) + _ABOUT_AS_WELL
        return listed.spelling if fits and not self._sources.attested(unit, machine) else machine

    def _majority(self, unit: str) -> str | None:
        forms = self._forms.get(key_of(unit))
        if not forms:
            return None
        stems = Counter[str]()
        for form, count in forms.items():
            stems[_stem(unit, form)] += count
        # Of equally frequent spellings the one that fits the letters best, then the first in the text.
        best = max(stems, key=lambda stem: (stems[stem], -forgiven(bare(unit), stem)))
        shown = Counter({form: count for form, count in forms.items() if _stem(unit, form) == best})
        if bare(unit) == unit:
            return shown.most_common(1)[0][0]
        stem = stem_of(unit, shown.most_common(1)[0][0])
        return f"al-{stem[:1].upper()}{stem[1:]}" if any(stem_of(unit, f) != f for f in shown) else stem

    def _full_name(self, person: _Named) -> str | None:
        if person.place:
            return person.place
        parts = [self._spelling(person, unit.arabic) for unit in person.units]
        whole = self._sources.glossary(" ".join(unit.arabic for unit in person.units))
        if whole or not parts or None in parts:
            return whole
        certain = person.surely or any(self._forms.get(key_of(unit.arabic)) for unit in person.units)
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
        if len(other) == len(names):
            found.append(other[number])
        elif number == len(names) - 1:
            found.append(other[-1])
        elif number == 0 and len(other) > 1:
            found.append(other[0])
    return tuple(dict.fromkeys(spelling for spelling in found if spelling != names[number]))


def _stem(unit: str, spelling: str) -> str:
    return plain_latin(stem_of(unit, spelling))


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
