"""Finds whom a sentence is about, for speech that names nobody: «تجلس ليلى، وهي أم لثلاثة، … تهمس: “…”».

A person is a topic where the text shows them as one: told about right behind the name («، وهي», «(54 عاماً)»), called
father or mother of somebody, or named or titled where the subject of the sentence stands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop_app.article.arabic import normalise
from desktop_app.quotations.conjugation import Gender
from desktop_app.quotations.introductions import Introductions
from desktop_app.quotations.lexicon import CueForm, classes, cue_form, is_news_verb, place, speaker_class
from desktop_app.quotations.nouns import noun_phrase, starts_phrase
from desktop_app.quotations.particles import is_prepositional
from desktop_app.quotations.stream import Token, Unit
from desktop_app.quotations.titles import PERSONLESS, NounPhrase

_LOOKED_AT = 20  # topics back; a bound that keeps the time linear
_LONGEST = 6  # words in the name of whom is told about
_SUBJECTS_PLACE = 3  # a subject stands at most so many words behind the sentence's start
_TOLD_ABOUT = {"وهو": Gender.MASCULINE, "وهي": Gender.FEMININE}
_KUNYA = {"ابو": Gender.MASCULINE, "ام": Gender.FEMININE}
_NOBODY = PERSONLESS - {"source"}  # «الشاهدة الأولى، وهي معلمة» is a person
_YEARS = frozenset({"عاما", "سنة", "سنوات", "اعوام"})


@dataclass(frozen=True, slots=True)
class Topic:
    """Somebody at `start` of the text, in paragraph `paragraph`."""

    start: int
    paragraph: int
    phrase: NounPhrase
    gender: Gender

    def fits(self, form: CueForm) -> bool:
        """Whether they can be the subject of `form`."""
        wanted = form.inflected.gender
        return not form.inflected.plural and (
            Gender.UNKNOWN in (wanted, self.gender) or wanted is self.gender
        )


class Topics:
    """Everybody whom the sentences are about, in reading order."""

    def __init__(self, rows: Sequence[Unit], introduced: Introductions) -> None:
        self._topics = [topic for unit in rows for topic in _in_unit(unit, introduced)]
        self._starts = [topic.start for topic in self._topics]

    def last(self, before: int, *, since: int, paragraph: int | None, form: CueForm) -> Topic | None:
        """Who was last told about between `since` and `before` and can be the subject of `form`.

        Only in `paragraph`, or anywhere where that is None.
        """
        end = bisect_left(self._starts, before)
        for number in range(end - 1, max(end - 1 - _LOOKED_AT, -1), -1):
            topic = self._topics[number]
            if topic.start < since or paragraph not in (None, topic.paragraph):
                return None
            if topic.fits(form):
                return topic
        return None


def _in_unit(unit: Unit, introduced: Introductions) -> Iterator[Topic]:
    tokens = unit.tokens
    at = 0
    while at < len(tokens):
        topic = _topic_at(unit, at, introduced)
        if topic is not None:
            yield topic
            at = max(at + 1, topic.phrase.end_token)
        else:
            at += 1


def _topic_at(unit: Unit, at: int, introduced: Introductions) -> Topic | None:
    tokens = unit.tokens
    token = tokens[at]
    if not token.is_word or not starts_phrase(token) or is_prepositional(token) or _is_governed(tokens, at):
        return None
    kunya = _KUNYA.get(token.key) if at + 1 < len(tokens) and starts_phrase(tokens[at + 1]) else None
    if kunya is not None and tokens[at + 1].norm.startswith("ل"):
        kunya = None  # «أم لثلاثة أطفال»
    if kunya is not None:
        phrase = noun_phrase(tokens[: at + 2], at)
        family = introduced.knows(tokens[at + 1].norm)  # «نادين أبو غوش»: then it says nothing of her gender
        return _made(unit, phrase, Gender.UNKNOWN if family else kunya) if phrase else None
    if (told := _told_about(unit, at)) is not None:
        return told
    if token.norm.startswith("ال") and _is_introduced(tokens, at, introduced):
        phrase = noun_phrase(tokens, at, transitive=True)
        return _made(unit, phrase, _gender_of(phrase)) if phrase is not None else None
    if at <= _SUBJECTS_PLACE and _is_somebody(token, introduced) and _opens_sentence(tokens, at):
        phrase = noun_phrase(tokens, at, transitive=True)
        return _made(unit, phrase, _gender_of(phrase)) if phrase is not None else None
    return None


def _is_introduced(tokens: Sequence[Token], at: int, introduced: Introductions) -> bool:
    """A title and full name, no genitive: «استقبلنا الروائي كمال حنا»."""
    phrase = introduced.at(tokens[at].start)
    return phrase is not None and (at == 0 or not tokens[at - 1].text.endswith("ة"))


def _told_about(unit: Unit, at: int) -> Topic | None:
    """A name or title with «، وهي» or an age right behind it."""
    tokens = unit.tokens
    phrase = noun_phrase(tokens[: at + _LONGEST], at)
    if phrase is None or phrase.kind in _NOBODY or at == 0 or _is_verb(tokens[at]):
        return None
    behind = [token.key for token in tokens[phrase.end_token : phrase.end_token + 3]]
    if len(behind) < 2:
        return None
    if behind[0] in ("،", ",") and behind[1] in _TOLD_ABOUT:
        return _made(unit, phrase, _TOLD_ABOUT[behind[1]])
    if behind[0] == "(" and behind[1].isdigit() and behind[2:] and behind[2] in _YEARS:
        return _made(unit, phrase, _gender_of(phrase))
    return None


def _made(unit: Unit, phrase: NounPhrase, gender: Gender) -> Topic:
    told = replace(phrase, feminine=True) if gender is Gender.FEMININE else phrase
    return Topic(phrase.span.start, unit.paragraph, told, gender)


def _is_somebody(token: Token, introduced: Introductions) -> bool:
    if place(token.norm) is not None:
        return False
    # «الرجل» goes on with whom the text has been telling about.
    if speaker_class(token.norm) not in (None, "honorific", "citizen", *PERSONLESS):
        return token.norm.startswith("ال")
    return introduced.knows(normalise(token.raw)) and not _is_verb(token)


def _opens_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but a verb and its particles stand before: then the noun is the subject."""
    return at == 0 or (
        all(token.is_word and not token.norm.startswith("ال") for token in tokens[:at])
        and not any("preposition" in classes(token) for token in tokens[:at])
    )


def _is_governed(tokens: Sequence[Token], at: int) -> bool:
    if at == 0:
        return False
    before = tokens[at - 1]
    return before.is_word and ("preposition" in classes(before) or is_prepositional(before))


def _is_verb(token: Token) -> bool:
    form = cue_form(token)
    return is_news_verb(token, with_object=True) or (form is not None and form.is_finite)


def _gender_of(phrase: NounPhrase | None) -> Gender:
    if phrase is None or phrase.kind is None:
        return Gender.UNKNOWN
    return Gender.FEMININE if phrase.feminine else Gender.MASCULINE
