"""What is wrong with the words of a segment: none, Arabic ones, one twice, too few or too many, a «not» lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from desktop_app.article.arabic import is_arabic_letter, normalise, words
from desktop_app.checking.model import Check, Detail, Finding, Segment
from desktop_app.translation.checks import out_of_proportion
from desktop_app.translation.negation import negation_lost

_TWICE = re.compile(r"\b([^\W\d_]+)\s+\1\b", re.IGNORECASE)
# Good English has these twice running; so has speech «no no» and «very very».
_MAY_STAND_TWICE = frozenset({"had", "that", "very", "no", "ha", "bye"})
_ARABIC_RUN = re.compile(
    r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+(?:\s+[\u0600-\u06ff\u0750-\u077f]+)*"
)
_ARABIC_DIGITS = re.compile("[٠-٩۰-۹]")


def empty(segment: Segment) -> Iterator[Finding]:
    """No English at all where there is Arabic."""
    if not segment.english.strip() and segment.arabic.strip():
        yield segment.found(Check.EMPTY)


def untranslated(segment: Segment) -> Iterator[Finding]:
    """Arabic left in the English; all of it where the two are the same."""
    english = segment.english
    if english.strip() and words(english) == words(segment.arabic) and any(map(str.isalpha, english)):
        # A name, an address or a figure may well be the same in both; a text in Arabic letters cannot.
        if any(map(is_arabic_letter, english)):
            yield segment.found(Check.UNTRANSLATED, Detail.SAME)
        return
    for match in _ARABIC_RUN.finditer(english):
        if any(map(is_arabic_letter, match[0])) or _ARABIC_DIGITS.search(match[0]):
            yield segment.found(Check.UNTRANSLATED, Detail.ARABIC, at=match.span(), words=(match[0],))


def repeated_words(segment: Segment) -> Iterator[Finding]:
    """A word twice running, which good English seldom has and the Arabic has not."""
    for match in _TWICE.finditer(segment.english):
        first, second = match[0].split()[0], match[0].split()[-1]
        if first.lower() in _MAY_STAND_TWICE or (first[0].isupper() and second[0].isupper()):
            continue
        if not _repeats(segment.arabic):
            yield segment.found(Check.REPEATED_WORD, at=match.span(), words=(first,))


def length(segment: Segment) -> Iterator[Finding]:
    """Far shorter or longer than the Arabic asks for."""
    if segment.english.strip() and out_of_proportion(segment.arabic, segment.english):
        letters = sum(map(str.isalnum, segment.arabic))
        short = sum(map(str.isalnum, segment.english)) < letters
        yield segment.found(Check.LENGTH, Detail.SHORT if short else Detail.LONG)


def negation(segment: Segment) -> Iterator[Finding]:
    """The Arabic says «not» and no word of the English can carry it."""
    if segment.english.strip() and negation_lost(segment.arabic, segment.english):
        yield segment.found(Check.NEGATION)


def _repeats(arabic: str) -> bool:
    said = [normalise(word) for word in words(arabic)]
    return any(one == other for one, other in pairwise(said))
