"""Numbers that were lost or invented, and Latin words that were lost."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.checking.model import Check, Detail, Finding, Segment
from desktop_app.translation.checks import latin_lost
from desktop_app.translation.numbers import number_changes, words_added


def numbers(segment: Segment) -> Iterator[Finding]:
    """One finding for each number, `words` its digits; LATIN for a word in Latin letters."""
    english = segment.english
    changes = number_changes(segment.arabic, english)
    for lost in dict.fromkeys(changes.lost):
        yield segment.found(Check.NUMBERS, Detail.LOST, words=(lost,))
    for start, end in (*changes.added, *words_added(segment.arabic, english)):
        yield segment.found(Check.NUMBERS, Detail.ADDED, at=(start, end), words=(english[start:end],))
    for word in dict.fromkeys(latin_lost(segment.arabic, english)):
        yield segment.found(Check.NUMBERS, Detail.LATIN, words=(word,))
