"""Finds the subject of a reporting word, behind it or before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.article.arabic import normalise, words
from desktop_app.quotations.conjugation import Form, Gender
from desktop_app.quotations.lexicon import (
    CueForm,
    classes,
    classes_of,
    cue_form,
    is_news_verb,
    place,
    speaker_class,
    speech_event,
)
from desktop_app.quotations.nouns import is_oblique, noun_phrase, starts_phrase
from desktop_app.quotations.particles import is_prepositional
from desktop_app.quotations.stream import Token, Unit
from desktop_app.quotations.titles import PERSONLESS, NounPhrase

_SKIPPED_BEHIND = frozenset({"time", "adverb", "particle"})
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
_ACCORDING = frozenset({"وفقا", "طبقا", "تبعا", "استنادا", "نظرا", "خلافا"})  # with ل: no speaker's place
_LONGEST_BEFORE = 14
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
        if tokens[start].key in _ACCORDING:
            return None
        start += 1
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


def subject_in_front(unit: Unit, at: int, form: CueForm, known: frozenset[str]) -> NounPhrase | None:
    """The subject before a verb: «الوزير قال», «وكان الوزير قد قال», «باحثون يقولون»."""
    tokens = unit.tokens
    if form.joined or at == 0:
        return None
    end = at
    while end > 0 and (
        tokens[end - 1].key in ("قد", "سوف", "لم", "لا", "لن", "ايضا", "بدوره", "كان", "كانت")
    ):
        end -= 1
    if end == 0:
        return None
    if tokens[end - 1].raw in ("،", ",") or tokens[end - 1].raw in ")-–—":
        return _before_comma(tokens, end, known)
    start = end
    while start > 0 and end - start < _LONGEST_BEFORE and _in_phrase(tokens, start - 1):
        start -= 1
    return _phrase_filling(tokens, start, end, form, known)


def antecedent(unit: Unit, at: int, form: CueForm, known: frozenset[str]) -> NounPhrase | None:
    """Whom a relative clause is about: «الوزير، الذي أكد أن»; not so where the verb has an object there already."""
    tokens = unit.tokens
    if at < 2 or form.inflected.pronoun or "relative" not in classes(tokens[at - 1]):
        return None
    end = at - 1
    if tokens[end - 1].raw in ("،", ","):
        end -= 1
    start = end
    while start > 0 and end - start < _LONGEST_BEFORE and _in_phrase(tokens, start - 1):
        start -= 1
    return _phrase_filling(tokens, start, end, form, known)


def _is_verbal(token: Token) -> bool:
    return cue_form(token) is not None and "preposition" not in classes(token)


def topic(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """The subject put first: «أما الوزير فقال»."""
    if not tokens[at].key.startswith("ف"):
        return None
    for number in range(at - 1, max(at - _LONGEST_BEFORE, -1), -1):
        if tokens[number].key in ("اما", "واما"):
            return within(tokens, number + 1, at)
    return None


def _in_phrase(tokens: Sequence[Token], number: int) -> bool:
    token = tokens[number]
    if not token.is_word:
        return False
    found = classes(token)
    if token.key in OPENERS or found & {
        "conjunction",
        "contrast",
        "relative",
        "pronoun",
        "negation",
        "particle",
    }:
        return False
    form = cue_form(token)
    return form is None or form.verb.tier == "C" or speaker_class(token.norm) is not None


def _phrase_filling(
    tokens: Sequence[Token], start: int, end: int, form: CueForm, known: frozenset[str]
) -> NounPhrase | None:
    """The phrase that ends exactly at `end`, starting at `start` or behind a preposition after it."""
    for first in range(start, end):
        token = tokens[first]
        if not starts_phrase(token) or is_prepositional(token):
            continue
        governed = first > 0 and tokens[first - 1].is_word and "preposition" in classes(tokens[first - 1])
        head = speaker_class(token.norm)
        if governed and not (form.inflected.plural and head is not None and not token.norm.startswith("ال")):
            continue
        opens = first == start and (first == 0 or _opens_clause(tokens[first - 1]))
        phrase = within(tokens, first, end)
        if head is None and token.norm not in known:
            bare = _looks_like_name(tokens[first:end])
            if not opens or not (
                bare or (phrase is not None and not is_verb(token) and _name_before_title(phrase))
            ):
                continue
        reaches = phrase is not None and (
            phrase.end_token == end or (opens and _narrowed(tokens, phrase, end))
        )
        if phrase is not None and reaches and agrees(phrase, form):
            return phrase
    return None


def _narrowed(tokens: Sequence[Token], phrase: NounPhrase, end: int) -> bool:
    """Whether only a complement stands between phrase and verb: «مصدر مطلع | على سير التحقيق | قال»."""
    if phrase.kind is None or phrase.end_token >= end:
        return False
    rest = tokens[phrase.end_token : end]
    first = rest[0]
    return ("preposition" in classes(first) or is_prepositional(first)) and not any(is_verb(t) for t in rest)


def _opens_clause(token: Token) -> bool:
    return not token.is_word or token.key in OPENERS


def _looks_like_name(words: Sequence[Token]) -> bool:
    """A short row of words, none of them of a closed class: a bare name before its verb."""
    return (
        len(words) <= 3
        and not any(classes(w) or speech_event(w.norm) for w in words)
        and not (is_verb(words[0]) or words[0].key.endswith("وا"))
    )


def _name_before_title(phrase: NounPhrase) -> bool:
    """«سامي نصر رئيس الاتحاد قال»: a short name, then who that is."""
    titled = phrase.kind is not None and phrase.kind not in PERSONLESS
    return (
        titled
        and 0 < len(phrase.name) <= 3
        and not any(classes_of(word) or speech_event(normalise(word)) for word in phrase.name)
    )


def _before_comma(tokens: Sequence[Token], end: int, known: frozenset[str]) -> NounPhrase | None:
    """«الرئيس الفرنسي، في مؤتمر صحفي، قال»: a sentence that starts with its subject."""
    first = 0
    while first < min(3, end) and (tokens[first].key in OPENERS):
        first += 1
    if first >= end or not starts_phrase(tokens[first]) or is_prepositional(tokens[first]):
        return None
    if speaker_class(tokens[first].norm) is None and tokens[first].norm not in known:
        return None
    return within(tokens, first, end) if end - first <= 30 else None


def within(tokens: Sequence[Token], start: int, end: int, *, transitive: bool = False) -> NounPhrase | None:
    """The phrase from token `start` on, looking no farther than `end`."""
    phrase = noun_phrase(tokens[start:end], 0, transitive=transitive)
    return replace(phrase, end_token=phrase.end_token + start) if phrase is not None else None


def agrees(phrase: NounPhrase, form: CueForm) -> bool:
    """Whether the speaker can be the subject of the form: a feminine verb wants a feminine title; names go with both."""
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
