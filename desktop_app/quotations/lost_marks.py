"""Settles quotation marks whose partner is lost: what they can be read as, or that they say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_app.article.model import Article, Span
from desktop_app.quotations.lexicon import cue_form, phrases
from desktop_app.quotations.marks import Quoted
from desktop_app.quotations.particles import is_complementiser
from desktop_app.quotations.stream import Token, words_of

_SENTENCE_BREAK = re.compile(r"[.!?؟]\s+")
_BLANK = " \t\n\u00a0"
_LOOK = 60  # characters before or behind a mark that can hold its reporting word
_FEWEST_WORDS = 4


def settle(article: Article, quoted: Sequence[Quoted]) -> Iterator[Quoted]:
    """The quotations with those of lost marks made good, or replaced by what is whole inside them."""
    starts = _paragraph_starts(article)
    for quotation in quoted:
        if quotation.opened and quotation.closed:
            yield quotation
        elif quotation.opened:
            if _introduced(article.text, quotation.start) or quotation.start in starts:
                yield quotation
            else:
                yield from (inner for inner in quotation.inner if inner.closed)
        elif (made_good := _with_start(article, quotation)) is not None:
            yield made_good


def _paragraph_starts(article: Article) -> frozenset[int]:
    return frozenset(group[0].start for group in article.paragraphs() if group)


def _introduced(text: str, start: int) -> bool:
    """Whether a colon, a reporting word or its أن stands right before."""
    before = text[max(0, start - _LOOK) : start].rstrip(_BLANK + "،,")
    if before.endswith(":"):
        return True
    last = list(words_of(before, 0, len(before)))[-1:]
    return bool(last) and last[0].is_word and (is_complementiser(last[0]) or cue_form(last[0]) is not None)


def _with_start(article: Article, quotation: Quoted) -> Quoted | None:
    """Give a quotation without opening mark its start: behind a colon, or the start of its sentence."""
    text, begin, end = article.text, quotation.start, quotation.end
    colon = text.rfind(":", begin, end)
    if colon >= 0:
        start = colon + 1
    else:
        breaks = [match.end() for match in _SENTENCE_BREAK.finditer(text, begin, end - quotation.last_mark)]
        start = breaks[-1] if breaks and breaks[-1] < end - quotation.last_mark else begin
    start += len(text[start:end]) - len(text[start:end].lstrip(_BLANK))
    tokens = list(words_of(text, start, end - quotation.last_mark))
    words = [token for token in tokens if token.is_word]
    if not words or (colon < 0 and len(words) < _FEWEST_WORDS):
        return None
    if colon < 0 and not _attributed(text, end) and (_reports(words) or not _at_end(article, end)):
        return None
    return replace(quotation, parts=(Span(start, end),), inner=())


def _reports(words: Sequence[Token]) -> bool:
    """Whether the reporter's own voice is among the words: then the mark belongs to some part of them only."""
    forms = (cue_form(word) for word in words)
    return any(form is not None and form.is_finite and form.verb.tier == "A" for form in forms)


def _attributed(text: str, end: int) -> bool:
    """Whether a reporting word or a phrase such as بحسب follows."""
    following = [t for t in words_of(text, end, min(len(text), end + _LOOK)) if t.is_word][:1]
    if not following or "\n" in text[end : following[0].start]:
        return False
    form = cue_form(following[0])
    finite = form is not None and form.is_finite and not form.joined
    return finite or following[0].key in phrases("attributions.tsv")


def _at_end(article: Article, end: int) -> bool:
    sentence = article.sentence_at(end - 1)
    return not article.text[end : sentence.end].strip(" \n\t.،,؛!؟?")
