"""Finds where the article introduces people by title and full name, whether or not they speak there.

«شككت رئيسة الاتحاد هدى النجار في الموعد. وقالت النجار إن …»: the full name stands in a sentence without a quotation.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop_app.article.arabic import normalise
from desktop_app.quotations.lexicon import speaker_class
from desktop_app.quotations.nouns import LONGEST, noun_phrase, starts_phrase
from desktop_app.quotations.stream import Token, Unit
from desktop_app.quotations.titles import PERSONLESS, NounPhrase

_LONGEST_NAME = 5  # words; a longer row has run into the sentence
_LOOKED_AT = 20  # introductions with one title: a bound that keeps long texts linear


@dataclass(slots=True)
class Introductions:
    """The phrases of title and full name, in reading order."""

    phrases: list[NounPhrase] = field(default_factory=list)
    _by_word: dict[str, list[tuple[int, NounPhrase]]] = field(default_factory=dict)

    def add(self, phrase: NounPhrase) -> None:
        """Remember one introduction; they must come in reading order."""
        self.phrases.append(phrase)
        for number, word in enumerate(phrase.name):
            found = self._by_word.setdefault(normalise(word), [])
            # The phrase may have run into the sentence: the surname ends the name.
            found.append((phrase.span.start, replace(phrase, name=phrase.name[: max(number, 1) + 1])))

    def of(self, name: str, before: int) -> NounPhrase | None:
        """The latest introduction before that position of somebody with this first or last name, else the first one."""
        found = self._by_word.get(name, ())
        number = bisect_left(found, before, key=lambda item: item[0])
        return found[max(number - 1, 0)][1] if found else None

    def at(self, position: int) -> NounPhrase | None:
        """Who is introduced right there."""
        number = bisect_left(self.phrases, position, key=lambda phrase: phrase.span.start)
        here = self.phrases[number] if number < len(self.phrases) else None
        return here if here is not None and here.span.start == position else None

    def knows(self, word: str) -> bool:
        """Whether a normalised word is part of somebody's name."""
        return word in self._by_word

    def before(self, position: int) -> Sequence[NounPhrase]:
        """The latest introductions before that position, the nearest first."""
        number = bisect_left(self.phrases, position, key=lambda phrase: phrase.span.start)
        return self.phrases[max(0, number - _LOOKED_AT) : number][::-1]


def introductions(rows: Sequence[Unit]) -> Introductions:
    """Everybody whom the sentences introduce."""
    found = Introductions()
    for unit in rows:
        at = 0
        while at < len(unit.tokens):
            phrase = _introduced(unit.tokens, at)
            if phrase is not None:
                found.add(phrase)
            at = max(at + 1, phrase.end_token if phrase is not None else 0)
    return found


def _introduced(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    token = tokens[at]
    if token.is_word and token.raw.startswith("لل") and speaker_class("ال" + token.norm[2:]):
        token = replace(token, raw="ال" + token.raw[2:])  # «للمخرجة ليلى حداد»
        tokens = [*tokens[:at], token, *tokens[at + 1 : at + LONGEST]]
    if not token.is_word or speaker_class(token.norm) in (None, *PERSONLESS) or not starts_phrase(token):
        return None
    phrase = noun_phrase(tokens, at, transitive=True)
    return phrase if phrase is not None and 2 <= len(phrase.name) <= _LONGEST_NAME else None
