"""Words as they are looked for: folded, and the Arabic ones also without the one-letter words and the article before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.article.arabic import is_arabic_letter
from desktop_app.article.model import Span
from desktop_app.article.searching import fold

_MARKS = (
    "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200c\u200d"
)
_WORD = re.compile(rf"(?:[^\W_][{_MARKS}]*)+")
_AND, _PREPOSITIONS, _ARTICLE = "وف", "بلك", "ال"
_SHORTEST = 3  # letters that must be left when one that may belong to the word is taken off
_SHORTEST_DEFINITE = 2


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text: where it stands, and in which forms it is found."""

    span: Span
    forms: frozenset[str]


def tokens(text: str) -> Iterator[Token]:
    """The words of a text, in order."""
    for match in _WORD.finditer(text):
        for word in fold(match[0]).split():  # a ligature may be several
            yield Token(Span(*match.span()), forms(word))


def index_words(text: str) -> str:
    """Every form of every word of a text, for the index."""
    return " ".join(form for token in tokens(text) for form in sorted(token.forms))


@lru_cache(maxsize=20_000)  # a library's words are few beside how often they occur
def forms(word: str) -> frozenset[str]:
    """A folded word and what may be left of it: of «وبالبنك» also «بالبنك» and «بنك», of «وزير» also «زير».

    Which of them is a word is not asked here: in the index one too many does little harm, one too few loses a text.
    """
    made = {word}
    if not is_arabic_letter(word[:1]):
        return frozenset(made)
    for start in (word, word[1:] if word[:1] in _AND and len(word) > _SHORTEST else word):
        made.add(start)
        made.add(without_article(start))
        if start[:1] in _PREPOSITIONS and len(start) > _SHORTEST:
            made.add(start[1:])
    return frozenset(made)


def query_forms(word: str) -> frozenset[str]:
    """What a folded word of a query is looked for by: as it is, and without its article, as «البنك» is in «بنك»."""
    return frozenset({word, without_article(word)})


def wide_query_forms(word: str) -> frozenset[str]:
    """The same without the one-letter words before it too: for when nothing else was found."""
    return forms(word)


def without_article(word: str) -> str:
    """A folded word without its article and what stands before that; as it is where it has none."""
    rest = word[1:] if word[:1] in _AND else word
    for start in (word, rest):
        for prefix in ("", *_PREPOSITIONS):
            definite = "لل" if prefix == "ل" else prefix + _ARTICLE
            if start.startswith(definite) and len(start) - len(definite) >= _SHORTEST_DEFINITE:
                return start[len(definite) :]
    return word
