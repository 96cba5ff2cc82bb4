"""Finds the subject in front of a reporting word: put first, before its verb, or what a relative clause goes back to."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.article.arabic import normalise
from desktop_app.article.model import Span
from desktop_app.quotations.conjugation import Form
from desktop_app.quotations.lexicon import (
    CueForm,
    classes,
    classes_of,
    cue_form,
    name_head,
    speaker_class,
    speech_event,
)
from desktop_app.quotations.nouns import starts_phrase
from desktop_app.quotations.particles import is_plain_preposition, is_prepositional
from desktop_app.quotations.stream import Token, Unit
from desktop_app.quotations.subjects import OPENERS, agrees, is_verb, within
from desktop_app.quotations.titles import PERSONLESS, NounPhrase

_LONGEST_BEFORE = 14
_LONGEST_ASIDE = 30  # tokens between a sentence's first word and its verb
_WAS_REACH = 25  # tokens between «كان» and «قد»
_TANWIN = "\u064b"


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
        return before_comma(tokens, end, known)
    if form.form is Form.IMPERFECT and _is_bare_text(tokens[end - 1]):
        return _one_word(tokens[end - 1], end)
    start = end
    while start > 0 and end - start < _LONGEST_BEFORE and _in_phrase(tokens, start - 1):
        start -= 1
    return _phrase_filling(tokens, start, end, form, known) or _behind_was(tokens, at, form)


def _behind_was(tokens: Sequence[Token], at: int, form: CueForm) -> NounPhrase | None:
    """«وكان تقرير أصدرته الجمعية في الربيع قد حذر من أن»."""
    if tokens[at - 1].key != "قد":
        return None
    for number in range(at - 2, max(at - _WAS_REACH, -1), -1):
        if tokens[number].key.removeprefix("و") in ("كان", "كانت") and starts_phrase(tokens[number + 1]):
            phrase = within(tokens, number + 1, at)
            return phrase if phrase is not None and phrase.kind is not None and agrees(phrase, form) else None
    return None


def _is_bare_text(token: Token) -> bool:
    """«منشورا | يقول»: an indefinite text right before the verb that says what stands in it."""
    indefinite = token.is_word and _TANWIN in token.raw
    return indefinite and speech_event(token.norm.removesuffix("ا")) in ("yes", "self")


def _one_word(token: Token, end: int) -> NounPhrase:
    return NounPhrase(Span(token.start, token.end), end, (token.text,), (), "text")


def antecedent(unit: Unit, at: int, form: CueForm, known: frozenset[str]) -> NounPhrase | None:
    """Whom a relative clause is about: «الوزير، الذي أكد أن»; not so where the verb has an object there already."""
    tokens = unit.tokens
    if at < 2 or "relative" not in classes(tokens[at - 1]):
        return None
    if form.inflected.pronoun and "person" not in form.verb.takes:
        return None  # «القرار الذي وصفته»
    end = at - 1
    if tokens[end - 1].raw in ("،", ","):
        end -= 1
    start = end
    while start > 0 and end - start < _LONGEST_BEFORE and _in_phrase(tokens, start - 1):
        start -= 1
    found = _phrase_filling(tokens, start, end, form, known, governed=True)
    person = found is not None and found.kind not in PERSONLESS
    return found if person or not form.inflected.pronoun else None


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
    if token.is_quoted:
        return number > 0 and tokens[number - 1].is_word and name_head(tokens[number - 1].norm) is not None
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
    tokens: Sequence[Token],
    start: int,
    end: int,
    form: CueForm,
    known: frozenset[str],
    *,
    governed: bool = False,
) -> NounPhrase | None:
    """The phrase that ends exactly at `end`, starting at `start` or behind a preposition after it.

    `governed`: what a preposition governs may be meant too, as before a relative clause.
    """
    for first in range(start, end):
        token = tokens[first]
        if not starts_phrase(token) or is_prepositional(token):
            continue
        in_adjunct = first > 0 and (
            is_plain_preposition(tokens[first - 1]) or (first > start and is_plain_preposition(tokens[start]))
        )
        head = speaker_class(token.norm)
        if (
            in_adjunct
            and not governed
            and not (form.inflected.plural and head is not None and not token.norm.startswith("ال"))
        ):
            continue
        opens = first == start and (first == 0 or _opens_clause(tokens[first - 1]))
        phrase = within(tokens, first, end)
        if head is None and token.norm not in known:
            was = first > 0 and tokens[first - 1].key.removeprefix("و") in ("كان", "كانت")
            doing = was and token.key[:1] in ("ي", "ت") and end - first > 1  # «كان يجمع أغراضه»
            bare = _looks_like_name(tokens[first:end]) and not doing
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
        and not (len(words) == 1 and _is_possessed(words[0]))
    )


def _name_before_title(phrase: NounPhrase) -> bool:
    """«سامي نصر رئيس الاتحاد قال»: a short name, then who that is."""
    titled = phrase.kind is not None and phrase.kind not in PERSONLESS
    return (
        titled
        and 0 < len(phrase.name) <= 3
        and not any(classes_of(word) or speech_event(normalise(word)) for word in phrase.name)
    )


def _is_possessed(token: Token) -> bool:
    """«عينيه», «أغراضه»: somebody's something, so no name; «طه», «نزيه» are shorter."""
    return (
        len(token.text) >= 5
        and token.text.endswith(("ه", "ها", "هم", "هما"))
        and not speaker_class(token.norm)
    )


def before_comma(tokens: Sequence[Token], end: int, known: frozenset[str]) -> NounPhrase | None:
    """«الرئيس الفرنسي، في مؤتمر صحفي، قال»: a sentence that starts with its subject."""
    first = 0
    while first < min(3, end) and (tokens[first].key in OPENERS):
        first += 1
    if first >= end or not starts_phrase(tokens[first]) or is_prepositional(tokens[first]):
        return None
    phrase = within(tokens, first, end) if end - first <= _LONGEST_ASIDE else None
    kunya = tokens[first].key in ("ابو", "ام")
    if speaker_class(tokens[first].norm) is not None or tokens[first].norm in known or kunya:
        return phrase
    return phrase if phrase is not None and _is_told_about(tokens, phrase.end_token) else None


def _is_told_about(tokens: Sequence[Token], at: int) -> bool:
    """«هيلدا نصر، وهي طبيبة، تقول», «المتسابقة، التي أصيبت، أقرت»."""
    if at + 1 >= len(tokens) or tokens[at].raw not in ("،", ","):
        return False
    return tokens[at + 1].key in ("وهو", "وهي", "وهم") or "relative" in classes(tokens[at + 1])
