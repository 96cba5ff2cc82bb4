"""Finds phrases that attribute a clause without a reporting verb: بحسب، وفقا لـ، على حد قوله، كما قال."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.quotations.frame import Frame
from desktop_app.quotations.lexicon import phrases
from desktop_app.quotations.nouns import noun_phrase
from desktop_app.quotations.stream import Token
from desktop_app.quotations.titles import NounPhrase

_FARTHEST = 30  # tokens of the sentence that can hold the speaker


def attribution_at(tokens: Sequence[Token], at: int) -> Frame | None:
    """The attributing phrase that starts with token `at`, with the speaker it names."""
    key = tokens[at].key
    table = phrases("attributions.tsv")
    candidates = table.get(key) or (table.get(key[1:]) if key[:1] in ("و", "ف") else None) or ()
    for words, follows in candidates:
        width = len(words)
        if follows == "clause" or [token.key for token in tokens[at + 1 : at + width]] != list(words[1:]):
            continue
        if follows == "pronoun":
            return Frame(at, width, None, outside=True)
        source = _source_behind(tokens, at + width, lam=follows == "lam")
        if source is not None:
            return Frame(at, width, None, source, "speaker-attributed", outside=True)
    return None


def _source_behind(tokens: Sequence[Token], at: int, *, lam: bool) -> NounPhrase | None:
    rest = list(tokens[at : at + _FARTHEST])
    if not rest or not rest[0].is_word or rest[0].key == "ما":
        return None
    if lam:
        if rest[0].text[:1] != "ل" or len(rest[0].text) < 3:
            return None
        rest[0] = _without_lam(rest[0])
    source = noun_phrase(rest, 0)
    return replace(source, end_token=source.end_token + at) if source is not None else None


def _without_lam(token: Token) -> Token:
    """The noun behind the preposition ل written onto it: «للوزير» gives «الوزير», «لمصدر» «مصدر»."""
    if token.raw.startswith("لل"):
        return replace(token, raw="ال" + token.raw[2:])
    return replace(token, raw=token.raw[1:], start=token.start + 1)


def is_comment(tokens: Sequence[Token], at: int) -> bool:
    """Whether «كما», «حسبما» or «وفقا لما» stands before the verb at `at`: its content stands around it."""
    table = phrases("attributions.tsv")
    for width in range(1, min(2, at) + 1):
        keys = [token.key for token in tokens[at - width : at]]
        keys[0] = keys[0].removeprefix("و")
        if any(follows == "clause" and keys == list(words) for words, follows in table.get(keys[0], ())):
            return True
    return False


def can_be_cited(source: NounPhrase) -> bool:
    """Whether «بحسب» before it means words: «بحسب الوزير», not «بحسب الموقع», «بحسب الحاجة»."""
    if source.kind in (None, "citizen", "honorific"):
        return bool(source.name) and source.kind is not None
    indefinite = bool(source.title) and not source.title[0].startswith("ال")
    return (
        source.kind not in ("text", "media")
        or len(source.title) > 1
        or (source.kind == "text" and indefinite)
    )
