"""Finds the subject of the sentence's main verb, which a participle or a verbal noun takes up."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.quotations.lexicon import CueForm, classes, speaker_class
from desktop_app.quotations.nouns import starts_phrase
from desktop_app.quotations.particles import is_plain_preposition, is_prepositional
from desktop_app.quotations.stream import Token, Unit
from desktop_app.quotations.subjects import OPENERS, agrees, is_verb, within
from desktop_app.quotations.titles import NounPhrase

_REACH = 60  # tokens between a participle and the subject it takes up


def main_subject(unit: Unit, at: int, form: CueForm, known: frozenset[str]) -> NounPhrase | None:
    """The subject that a participle takes up from the sentence before it: «التقى الوزير نظيره، مؤكدا أن»."""
    tokens = unit.tokens
    for number in range(max(0, at - _REACH), at):
        if not tokens[number].is_word:
            continue
        phrase = _behind_verb(tokens, number, at)
        if phrase is None and _names_person(tokens, number, known):
            phrase = within(tokens, number, at, transitive=True)
        if phrase is not None and agrees(phrase, form):
            return phrase
    return _behind_any_verb(tokens, at, form)


def _behind_any_verb(tokens: Sequence[Token], at: int, form: CueForm) -> NounPhrase | None:
    """«تتذكر فاطمة قائلة»: a name alone between the first word and the participle is the subject of both."""
    first = 1 + (tokens[0].key in OPENERS)
    if (
        at <= first
        or not starts_phrase(tokens[first])
        or classes(tokens[first - 1]) & {"preposition", "relative"}
    ):
        return None
    phrase = within(tokens, first, at)
    fills = phrase is not None and phrase.end_token == at and _may_speak(phrase)
    return phrase if phrase is not None and fills and agrees(phrase, form) else None


def _behind_verb(tokens: Sequence[Token], number: int, end: int) -> NounPhrase | None:
    if number + 1 >= end or not is_verb(tokens[number]) or not starts_phrase(tokens[number + 1]):
        return None
    phrase = within(tokens, number + 1, end, transitive=True)
    return phrase if phrase is not None and _may_speak(phrase) else None


def _names_person(tokens: Sequence[Token], number: int, known: frozenset[str]) -> bool:
    """Whether a person or body is named at `number` where a subject can stand."""
    token = tokens[number]
    if speaker_class(token.norm) in (None, "text", "media", "source") and token.norm not in known:
        return False
    if not starts_phrase(token) or is_prepositional(token):
        return False
    return number == 0 or not _is_governed(tokens[number - 1])


def _is_governed(previous: Token) -> bool:
    """Whether the word after `previous` is its object, its genitive or its adjective, so no subject."""
    if not previous.is_word:
        return False
    if is_plain_preposition(previous) or speaker_class(previous.norm) is not None:
        return True
    if previous.text.endswith("ة"):
        return True  # a noun, so what follows is its genitive: «مطبعة | والده»
    return previous.norm.startswith("ال") and not is_verb(previous)


def _may_speak(phrase: NounPhrase) -> bool:
    """After a verb that reports nothing an unknown definite noun is as often its object."""
    if phrase.kind is not None:
        return True
    if len(phrase.name) == 1 and len(phrase.name[0]) >= 5 and phrase.name[0].endswith(("ه", "ها", "هم")):
        return False  # «لا يرفع عينيه»
    return bool(phrase.name) and not phrase.name[0].startswith("ال")
