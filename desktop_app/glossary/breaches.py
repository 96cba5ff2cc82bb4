"""Where the English does not call a term what the glossary wants, or calls it what it forbids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.article.model import Span
from desktop_app.glossary.matching import Matcher, TermMatch, matcher_of
from desktop_app.glossary.model import Term
from desktop_app.glossary.renderings import renderings_in


@dataclass(frozen=True, slots=True)
class Breach:
    """A term whose English is missing, or a `forbidden` rendering that stands at `span` of the English.

    `arabic` is where the term stands in the Arabic. `forbidden` is '' and `span` None where the English is missing.
    """

    term: Term
    arabic: Span
    forbidden: str = ""
    span: Span | None = None


def breaches(arabic: str, english: str, terms: Sequence[Term] | Matcher) -> list[Breach]:
    """What in a segment is not as the glossary wants it, a term once, in the order of the Arabic.

    Case does not matter, nor do plural and possessive. A forbidden rendering inside one that is wanted is none.

    Args:
        arabic: the segment.
        english: its translation; of an empty one nothing is said.
        terms: the glossary; give the same tuple for all segments, or a Matcher, for it is made ready once.
    """
    if not english.strip():
        return []
    return breached(matcher_of(terms).find(arabic), english)


def breached(matches: Sequence[TermMatch], english: str) -> list[Breach]:
    """As `breaches`, of terms that have been found already."""
    found, seen = [], set()
    for match in matches:
        if match.term not in seen:
            seen.add(match.term)
            found += _of_term(match, english)
    return found


def _of_term(match: TermMatch, english: str) -> list[Breach]:
    term = match.term
    right = renderings_in(english, term.renderings)
    wrong = [
        Breach(term, match.span, word, span)
        for word in term.forbidden
        for span in renderings_in(english, (word,))
        if not any(span.overlaps(other) for other in right)
    ]
    if wrong:
        return wrong[:1]
    missing = bool(term.renderings) and not right
    return [Breach(term, match.span)] if missing else []
