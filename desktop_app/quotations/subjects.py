"""Finds the subject behind a reporting word, and tells who can be one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.article.arabic import words
from desktop_app.quotations.conjugation import Form, Gender
from desktop_app.quotations.lexicon import (
    CueForm,
    classes,
    cue_form,
    is_news_verb,
    place,
    speaker_class,
    speech_event,
)
from desktop_app.quotations.nouns import is_oblique, noun_phrase, starts_phrase
from desktop_app.quotations.particles import is_prepositional
from desktop_app.quotations.stream import Token
from desktop_app.quotations.titles import NounPhrase

_SKIPPED_BEHIND = frozenset({"time", "adverb", "particle", "manner"})
_TO_WHOM = frozenset(
    {
        *(
            "لي",
            "لنا",
            "له",
            "لها",
            "لهم",
            "لك",
            "لهما",
            "به",
            "بها",
            "عليه",
            "عليها",
            "عليهم",
            "عنه",
            "عنها",
        ),
        *("اليه", "اليها", "اليهم", "فيه", "فيها"),
    }
)
_MOMENTS = frozenset({"لحظة", "ساعة", "حين", "عند", "عشية", "غداة"})  # with their genitive, so no speaker
_ACCORDING = frozenset({"وفقا", "طبقا", "تبعا", "استنادا", "نظرا", "خلافا"})  # with ل: no speaker's place
_LONGEST_QUOTED_NAME = 5
OPENERS = frozenset(
    {
        "لكن",
        "ولكن",
        "فيما",
        "بينما",
        "ان",
        "قد",
        "وقد",
        "فقد",
        "لقد",
        "كما",
        "وكان",
        "كان",
        "وكانت",
        "كانت",
        "حيث",
        "و",
    }
)


def subject_behind(tokens: Sequence[Token], at: int, form: CueForm) -> NounPhrase | None:
    """The subject after a verb, past adverbs and «في تصريح صحفي»: «قال أمس الوزير»."""
    start = at + 1
    while start < len(tokens) and start - at <= 3 and _is_skipped(tokens[start]):
        if tokens[start].key in _ACCORDING or tokens[start].key in ("قد", "وقد"):
            return None
        start += 1 + ("manner" in classes(tokens[start]))  # «بصوت خافت»
    if start < len(tokens) and tokens[start].key in _MOMENTS:
        return None
    if start + 1 < len(tokens) and tokens[start].is_quoted and tokens[start + 1].raw == ":":
        return quoted_name(tokens, start)
    transitive = form.verb.takes_person and not form.inflected.pronoun
    if start < len(tokens) and is_oblique(tokens[start]):
        return None
    if start < len(tokens) and starts_phrase(tokens[start]) and not _is_number(tokens[start]):
        return noun_phrase(tokens, start, transitive=transitive)
    return _behind_adjunct(tokens, start, transitive=transitive)


def _is_skipped(token: Token) -> bool:
    """«قال أمس», «قال لي», «وقد قال أيضا»."""
    return bool(classes(token) & _SKIPPED_BEHIND) or token.key in _TO_WHOM


def quoted_name(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """A speaker whose name stands in marks: «أفاد “…”: “…”»."""
    quoted = tokens[at].quoted
    if quoted is None or len(quoted.parts) > 1:
        return None
    name = tuple(words(tokens[at].raw))
    return (
        NounPhrase(quoted.parts[0], at + 1, (), name, None) if 0 < len(name) <= _LONGEST_QUOTED_NAME else None
    )


def _behind_adjunct(tokens: Sequence[Token], start: int, *, transitive: bool) -> NounPhrase | None:
    """«قال في مؤتمر صحفي وزير الخارجية»: only a known head noun is taken for the subject there."""
    if start >= len(tokens) or not tokens[start].is_word:
        return None
    if "preposition" not in classes(tokens[start]) and not is_prepositional(tokens[start]):
        return None
    for number in range(start + 1, min(start + 7, len(tokens))):
        token, previous = tokens[number], tokens[number - 1]
        if not token.is_word or _is_verbal(token) or classes(token) - {"preposition", "time"}:
            return None
        person = speaker_class(token.norm) not in (None, "media", "text", "source", "body")
        definite = previous.norm.startswith("ال")  # so no construct: «عقب الاجتماع | وزير النقل»
        free = "preposition" not in classes(previous) and (definite or speech_event(previous.norm) is None)
        subject = not token.norm.startswith("ال") or "time" in classes(previous)
        if person and free and subject and number > start + 1 and starts_phrase(token):
            return noun_phrase(tokens, number, transitive=transitive)
    return None


def _is_verbal(token: Token) -> bool:
    return cue_form(token) is not None and "preposition" not in classes(token)


def within(tokens: Sequence[Token], start: int, end: int, *, transitive: bool = False) -> NounPhrase | None:
    """The phrase from token `start` on, looking no farther than `end`."""
    phrase = noun_phrase(tokens[start:end], 0, transitive=transitive)
    return replace(phrase, end_token=phrase.end_token + start) if phrase is not None else None


def agrees(phrase: NounPhrase, form: CueForm) -> bool:
    """Whether the speaker can be the subject of the form: a feminine verb wants a feminine title; names go with both."""
    if phrase.kind == "text" and form.inflected.plural and form.is_finite:
        return False
    if phrase.kind is None or form.inflected.gender is Gender.UNKNOWN or form.inflected.plural:
        return True
    if phrase.kind == "source" or not phrase.title:
        return True
    feminine = form.inflected.gender is Gender.FEMININE
    if phrase.kind in ("body", "media", "text"):
        return feminine == phrase.feminine or form.form is Form.MASDAR
    return feminine == phrase.feminine


def _is_number(token: Token) -> bool:
    return token.text[:1].isdigit()


def is_verb(token: Token) -> bool:
    """Whether it is a finite verb of the lists."""
    form = cue_form(token)
    return is_news_verb(token) or (form is not None and form.is_finite and place(token.norm) is None)
