"""What the checks found, in plain English words, for files and the command line; the window has words of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from desktop_app.checking.model import Check, Detail, Finding

KINDS: Mapping[Check, str] = MappingProxyType(
    {
        Check.EMPTY: "empty",
        Check.UNTRANSLATED: "not translated",
        Check.NUMBERS: "numbers",
        Check.DATES: "dates",
        Check.NEGATION: "negation",
        Check.QUOTES: "quotation marks",
        Check.BRACKETS: "brackets",
        Check.NAMES: "name missing",
        Check.SPELLINGS: "name spelled two ways",
        Check.GLOSSARY: "glossary",
        Check.INCONSISTENT: "translated two ways",
        Check.LENGTH: "length",
        Check.REPETITION: "repetition",
        Check.REPEATED_WORD: "word twice",
        Check.BLANKS: "blanks",
        Check.PUNCTUATION: "punctuation",
        Check.UNKNOWN: "guessing",
    }
)
# By check and detail; {0}, {1} … are the words of the finding.
_WORDS: Mapping[tuple[Check, Detail], str] = MappingProxyType(
    {
        (Check.EMPTY, Detail.NONE): "there is no English",
        (Check.UNTRANSLATED, Detail.SAME): "left in Arabic",
        (Check.UNTRANSLATED, Detail.ARABIC): "left in Arabic: {0}",
        (Check.NUMBERS, Detail.LOST): "{0} is missing",
        (Check.NUMBERS, Detail.ADDED): "{0} is not in the Arabic",
        (Check.NUMBERS, Detail.LATIN): "“{0}” is missing",
        (Check.DATES, Detail.LOST): "{0} is missing",
        (Check.DATES, Detail.ADDED): "{0} is not in the Arabic",
        (Check.DATES, Detail.CHANGED): "{1} instead of {0}",
        (Check.NEGATION, Detail.NONE): "a “not” may be lost",
        (Check.QUOTES, Detail.LOST): "no quotation marks for {0}",
        (Check.QUOTES, Detail.UNBALANCED): "{0} has no partner",
        (Check.QUOTES, Detail.MIXED): "straight and curly marks are mixed",
        (Check.BRACKETS, Detail.UNBALANCED): "{0} has no partner",
        (Check.NAMES, Detail.NONE): "a name may be missing",
        (Check.SPELLINGS, Detail.NONE): "{1} here, {2} elsewhere, for {0}",
        (Check.GLOSSARY, Detail.LOST): "{0} is to be called “{1}”",
        (Check.GLOSSARY, Detail.FORBIDDEN): "{0} is to be called “{1}”, not “{2}”",
        (Check.INCONSISTENT, Detail.NONE): "the same Arabic is elsewhere “{0}”",
        (Check.LENGTH, Detail.SHORT): "much shorter than the Arabic",
        (Check.LENGTH, Detail.LONG): "much longer than the Arabic",
        (Check.REPETITION, Detail.NONE): "repeats itself",
        (Check.REPEATED_WORD, Detail.NONE): "“{0}” stands twice",
        (Check.BLANKS, Detail.DOUBLED): "two blanks running",
        (Check.BLANKS, Detail.BEFORE): "a blank before a sign",
        (Check.BLANKS, Detail.BEHIND): "no blank behind a sign",
        (Check.BLANKS, Detail.EDGE): "a blank at the beginning or the end",
        (Check.PUNCTUATION, Detail.ARABIC): "the Arabic sign {0}",
        (Check.PUNCTUATION, Detail.QUESTION): "ends in {1}, the Arabic in {0}",
        (Check.PUNCTUATION, Detail.LOST): "no full stop at the end",
        (Check.PUNCTUATION, Detail.ADDED): "a full stop that the Arabic does not have",
        (Check.UNKNOWN, Detail.NONE): "the machine was guessing",
    }
)


def words_of(finding: Finding) -> str:
    """A finding in a few words, its kind first: `numbers: 15 is missing`."""
    words = _WORDS[finding.check, finding.detail].format(*finding.words)
    if finding.check is Check.NAMES and finding.words:
        words += f" ({', '.join(finding.words)}?)"
    return f"{KINDS[finding.check]}: {words}"


def by_segment(findings: Sequence[Finding]) -> Mapping[int, tuple[Finding, ...]]:
    """The findings of each segment that has some, in reading order."""
    grouped: dict[int, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(finding.segment, []).append(finding)
    return {segment: tuple(found) for segment, found in grouped.items()}
