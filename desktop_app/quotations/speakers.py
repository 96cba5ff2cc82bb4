"""Knows the article's speakers: one person under several names, titles and spellings is one speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop_app.article.arabic import normalise
from desktop_app.article.model import Span
from desktop_app.quotations.conjugation import Gender
from desktop_app.quotations.introductions import Introductions
from desktop_app.quotations.lexicon import CueForm, bare_noun, classes_of, speaker_class, speaker_head
from desktop_app.quotations.model import Speaker
from desktop_app.quotations.titles import PERSONLESS, NounPhrase

_REMEMBERED = 100  # speakers looked back at: a bound that keeps long texts linear
_SAME_SPELLING = 0.75  # of the letters of a name, for two spellings of it (كوزلوف، كوزلوفا)
_GENERIC = {  # a head noun that can take up any person of these classes
    "دبلوماسي": frozenset({"diplomat", "minister", "official"}),
    "مسوول": frozenset({"official", "minister", "diplomat", "military", "politician", "spokesperson"}),
    "سياسي": frozenset({"politician", "minister", "head"}),
    "قيادي": frozenset({"politician", "military"}),
    "عسكري": frozenset({"military"}),
    "ضابط": frozenset({"military"}),
    "رجل": frozenset({"citizen", "expert", "artist"}),
}


@dataclass(slots=True)
class _Person:
    id: int
    # Dictionaries for their order: each form is kept once, however often it comes.
    names: dict[tuple[str, ...], str] = field(default_factory=dict)
    titles: dict[tuple[str, frozenset[str]], None] = field(default_factory=dict)
    titled: dict[str, None] = field(default_factory=dict)
    kind: str | None = None
    gender: Gender = Gender.UNKNOWN
    mentions: list[Span] = field(default_factory=list)

    @property
    def fullest(self) -> str:
        if self.names:
            return max(self.names.values(), key=lambda name: (len(name.split()), len(name)))
        return max(self.titled, key=lambda title: len(title.split()), default="")

    def learn(self, phrase: NounPhrase, name: tuple[str, ...], head: str, modifiers: frozenset[str]) -> None:
        if name:
            self.names.setdefault(name, " ".join(phrase.name))
        if phrase.title:
            self.titles[head, modifiers] = None
            self.titled[" ".join(phrase.title)] = None


class Speakers:
    """The speakers met so far; the same phrase, a shared surname or a fitting title finds the same person again."""

    def __init__(self, introduced: Introductions | None = None) -> None:
        self._introduced = introduced or Introductions()
        self._people: list[_Person] = []
        self._recent: list[int] = []  # the last to speak comes last

    def identify(
        self, phrase: NounPhrase, form: CueForm | None = None, *, speaks: bool = True
    ) -> tuple[int, tuple[str, ...]]:
        """The number of the person that `phrase` names, and the rules that recognised them.

        Args:
            phrase: how the text names them.
            form: the reporting verb they are the subject of; its gender is theirs.
            speaks: whether a later «وأضاف» may take them up; not so for who is quoted by somebody quoted.
        """
        name = tuple(normalise(word) for word in phrase.name)
        head, modifiers = _title(phrase.title)
        person, rules = (
            self._by_name(name, head, modifiers) if name else self._by_title(phrase, head, modifiers)
        )
        if person is None:
            person, rules = self._new(phrase, name, head, modifiers)
        person.learn(phrase, name, head, modifiers)
        person.kind = person.kind or phrase.kind
        if phrase.feminine and person.gender is Gender.UNKNOWN:
            person.gender = Gender.FEMININE
        if (
            form is not None
            and form.is_finite
            and not form.inflected.plural
            and person.gender is Gender.UNKNOWN
        ):
            person.gender = form.inflected.gender
        if phrase.span not in person.mentions[-1:]:
            person.mentions.append(phrase.span)
        if speaks:
            self._speaks(person.id)
        return person.id, tuple(rules)

    def last(self, form: CueForm | None, *, skip: int = 0) -> int | None:
        """Who spoke last and can be the subject of `form`: its gender must fit; the `skip` latest are passed over."""
        recent = self._recent[-4:]
        for number in reversed(recent[: len(recent) - skip]):
            gender = self._people[number].gender
            wanted = form.inflected.gender if form and not form.inflected.plural else Gender.UNKNOWN
            if Gender.UNKNOWN in (gender, wanted) or gender is wanted:
                self._speaks(number)
                return number
        return None

    def name_of(self, number: int) -> str:
        """The fullest name of a person."""
        return self._people[number].fullest

    def all(self) -> tuple[Speaker, ...]:
        """Everybody met, in the order of their first words."""
        return tuple(Speaker(p.id, p.fullest, tuple(sorted(p.mentions))) for p in self._people)

    def _speaks(self, number: int) -> None:
        self._recent = [n for n in self._recent[-_REMEMBERED:] if n != number] + [number]

    def _candidates(self) -> list[_Person]:
        return [self._people[number] for number in reversed(self._recent[-_REMEMBERED:])]

    def _new(
        self, phrase: NounPhrase, name: tuple[str, ...], head: str, modifiers: frozenset[str]
    ) -> tuple[_Person, list[str]]:
        """Somebody who has not spoken before, in full where the article has introduced them."""
        person = _Person(len(self._people))
        self._people.append(person)
        rules: list[str] = []
        full = None
        if name:
            full = self._introduced.of(name[-1], phrase.span.start)
            if full is not None and not set(name) <= {normalise(word) for word in full.name}:
                full = None
        elif not name and head and phrase.definite and phrase.kind not in PERSONLESS:
            near = self._introduced.before(phrase.span.start)
            full = next((one for one in near if _fits(head, modifiers, *_title(one.title))), None)
            rules = ["speaker-by-title"] if full else []
        if full is not None:
            person.learn(full, tuple(normalise(word) for word in full.name), *_title(full.title))
            person.gender = Gender.FEMININE if full.feminine else Gender.UNKNOWN
        return person, rules

    def _by_name(
        self, name: tuple[str, ...], head: str, modifiers: frozenset[str]
    ) -> tuple[_Person | None, list[str]]:
        candidates = self._candidates()
        for person in candidates:
            if any(_same_words(name, other) for other in person.names):
                return person, []
        for person in candidates:
            if any(_similar_names(name, other) for other in person.names):
                return person, ["speaker-by-similar-spelling"]
        for person in candidates:
            if head and not person.names and any(_fits(head, modifiers, *title) for title in person.titles):
                return person, ["speaker-by-title"]
        return None, []

    def _by_title(
        self, phrase: NounPhrase, head: str, modifiers: frozenset[str]
    ) -> tuple[_Person | None, list[str]]:
        whole = " ".join(phrase.title)
        candidates = self._candidates()
        for person in candidates:
            if whole in person.titled:
                return person, []
        if not phrase.definite:
            return None, []
        bare = tuple(bare_noun(normalise(word)) for word in phrase.title[-1:])
        for person in candidates:
            fits = any(_fits(head, modifiers, *title) for title in person.titles)
            if fits or (person.kind in _GENERIC.get(head, ()) and _compatible(modifiers, person)):
                return person, ["speaker-by-title"]
            if bare and any(bare_noun(other[-1]) == bare[0] for other in person.names):
                return person, ["speaker-by-title"]  # «الرئيس السيسي»
        return None, []


def _title(words: Sequence[str]) -> tuple[str, frozenset[str]]:
    """The head noun of a title and the stems of what narrows it; «في بغداد» does not."""
    head, stems = "", set()
    for word in words:
        norm = normalise(word)
        if head and "preposition" in classes_of(word):
            break
        if not head and speaker_class(norm) not in (None, "honorific"):
            head = speaker_head(norm)
        elif head:
            stems.add(_stem(norm))
    return head, frozenset(stems)


def _stem(norm: str) -> str:
    """What is common to روسيا, الروسي and روسية."""
    bare = bare_noun(norm)
    for ending in ("يون", "يين", "يات", "يه", "يا", "ي", "ا", "ه"):
        if bare.endswith(ending) and len(bare) - len(ending) >= 2:
            return bare[: -len(ending)]
    return bare


def _fits(head: str, modifiers: frozenset[str], other_head: str, other_modifiers: frozenset[str]) -> bool:
    return (
        bool(head) and head == other_head and (modifiers <= other_modifiers or other_modifiers <= modifiers)
    )


def _compatible(modifiers: frozenset[str], person: _Person) -> bool:
    known = frozenset().union(*(m for _, m in person.titles)) if person.titles else frozenset()
    return not modifiers or not known or bool(modifiers & known)


def _same_words(name: Sequence[str], other: Sequence[str]) -> bool:
    shorter, longer = sorted((name, other), key=len)
    if len(shorter) == 1:
        return shorter[0] in (longer[0], longer[-1]) or bare_noun(shorter[0]) == bare_noun(longer[-1])
    return set(shorter) <= set(longer) or (shorter[0] == longer[0] and shorter[-1] == longer[-1])


def _similar_names(name: Sequence[str], other: Sequence[str]) -> bool:
    """Two spellings of one name: similar surnames, and similar first names where both have one."""
    if not _similar(name[-1], other[-1]):
        return False
    return len(name) == 1 or len(other) == 1 or _similar(name[0], other[0])


def _similar(word: str, other: str) -> bool:
    a, b = bare_noun(word), bare_noun(other)
    if a == b:
        return True
    longest = max(len(a), len(b))
    most = int(longest * (1 - _SAME_SPELLING))
    if longest < 4 or abs(len(a) - len(b)) > most or len(set(a) ^ set(b)) > 2 * most:
        return False
    return edit_distance(a, b) <= most


def edit_distance(a: str, b: str) -> int:
    """Levenshtein's distance: the letters to change, add or drop."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]
