"""What a check finds, as an immutable value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Check(StrEnum):
    """The checks, in the order in which a segment's findings are told."""

    EMPTY = "empty"
    UNTRANSLATED = "untranslated"
    NUMBERS = "numbers"
    DATES = "dates"
    QUOTES = "quotes"
    NAMES = "names"
    GLOSSARY = "glossary"
    LENGTH = "length"
    REPETITION = "repetition"
    REPEATED_WORD = "repeated-word"
    BLANKS = "blanks"
    PUNCTUATION = "punctuation"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at once more in segment `segment`.

    `start` and `end` are the place in its English, code points, end exclusive; both 0 where it is all of it. `words` are
    what it is about: the number that is missing, the term and its rendering.
    """

    segment: int
    check: Check
    start: int = 0
    end: int = 0
    words: tuple[str, ...] = ()
