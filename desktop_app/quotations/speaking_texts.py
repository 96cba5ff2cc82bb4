"""Finds the speaker where that is no subject: a document or a sign that speaks, somebody whom another quotes from."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.article.model import Span
from desktop_app.quotations.conjugation import Gender
from desktop_app.quotations.lexicon import CueForm, cue_form, speech_event
from desktop_app.quotations.nouns import noun_phrase
from desktop_app.quotations.openings import NEAR
from desktop_app.quotations.particles import is_complementiser
from desktop_app.quotations.stream import Token
from desktop_app.quotations.titles import NounPhrase

STANDS = frozenset({"جاء", "ورد"})  # said of a text


def quoted_from(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """«نقلت الوكالة عن الوزير قوله»: whom the words come from."""
    for number in range(at + 1, min(at + 16, len(tokens))):
        if tokens[number].key == "عن":
            return noun_phrase(tokens, number + 1)
        token = tokens[number]
        if token.raw == ":" or is_complementiser(token) or (number > at + 1 and cue_form(token) is not None):
            return None
    return None


def text_that_speaks(tokens: Sequence[Token], at: int, form: CueForm) -> NounPhrase | None:
    """«كُتب في التقرير», «جاء في البيان»: the text is the speaker."""
    came = form.verb.lemma in STANDS or tokens[at].key == "ورد"  # not «and he replied», before في
    if not (came or form.verb.lemma in ("كتب", "ذكر")) or at + 2 >= len(tokens) or form.inflected.plural:
        return None
    if tokens[at + 1].key in ("فيه", "فيها"):
        return None
    if tokens[at + 1].key != "في" or form.inflected.gender is Gender.FEMININE:
        return None
    kind = speech_event(tokens[at + 2].norm) if tokens[at + 2].is_word else None
    if kind == "self" or (kind == "yes" and came):
        return noun_phrase(tokens, at + 2)
    return None


def written_on(tokens: Sequence[Token], at: int, form: CueForm) -> NounPhrase | None:
    """«لافتة كُتب عليها “…”», «لوحة كتبوا عليها “…”»: the text is the speaker."""
    on = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if form.verb.lemma != "كتب" or on not in ("عليها", "عليه", "فيها", "فيه", "عليهن"):
        return None
    for number in range(at - 1, max(at - NEAR, -1), -1):
        norm = tokens[number].norm
        if tokens[number].is_word and (speech_event(norm) or speech_event(norm.removesuffix("ا"))):
            span = Span(tokens[number].start, tokens[number].end)
            return NounPhrase(span, number + 1, (tokens[number].text,), (), "text")
    return None
