"""What the checks found, in the words of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from desktop_app.checking.model import Check, Detail, Finding
from desktop_app.translation.engine import State


def _tr(text: str) -> str:
    return QCoreApplication.translate("checks", text)


def kind_name(check: Check) -> str:
    """The name of a check, as it stands in a list of kinds."""
    return {
        Check.EMPTY: _tr("Empty"),
        Check.UNTRANSLATED: _tr("Not translated"),
        Check.NUMBERS: _tr("Numbers"),
        Check.DATES: _tr("Dates"),
        Check.NEGATION: _tr("Negation"),
        Check.QUOTES: _tr("Quotation marks"),
        Check.BRACKETS: _tr("Brackets"),
        Check.NAMES: _tr("Names missing"),
        Check.SPELLINGS: _tr("Names spelled two ways"),
        Check.GLOSSARY: _tr("Glossary"),
        Check.INCONSISTENT: _tr("Translated two ways"),
        Check.LENGTH: _tr("Length"),
        Check.REPETITION: _tr("Repetition"),
        Check.REPEATED_WORD: _tr("Words twice"),
        Check.BLANKS: _tr("Blanks"),
        Check.PUNCTUATION: _tr("Punctuation"),
        Check.UNKNOWN: _tr("Guessing"),
    }[check]


def finding_words(finding: Finding) -> str:
    """What is the matter, in a line that begins with a capital; Arabic in it is set apart."""
    words = [f"\u2068{word}\u2069" for word in finding.words]
    told = _special(finding, words) or _told(_tr("Numbers"))[finding.check, finding.detail]
    return told.format(*words)


def state_name(state: State) -> str:
    """How far a person is with a segment."""
    return {
        State.DRAFT: _tr("draft"),
        State.EDITED: _tr("edited"),
        State.APPROVED: _tr("approved"),
    }[state]


def _special(finding: Finding, words: list[str]) -> str:
    if finding.check is Check.NAMES and words:
        names = ", ".join(f"{{{number}}}" for number in range(len(words)))
        return _tr("A name may be missing in the English (perhaps {names})").replace("{names}", names)
    if finding.check is Check.QUOTES and finding.detail is Detail.MIXED and finding.others:
        return (
            _tr("Straight here, curly elsewhere")
            if finding.words == ('"',)
            else _tr("Curly here, straight elsewhere")
        )
    return ""


@lru_cache(maxsize=4)
def _told(_language: str) -> Mapping[tuple[Check, Detail], str]:
    lost, added, changed = Detail.LOST, Detail.ADDED, Detail.CHANGED
    none = Detail.NONE
    return {
        (Check.EMPTY, none): _tr("There is no English"),
        (Check.UNTRANSLATED, Detail.SAME): _tr("Left in Arabic"),
        (Check.UNTRANSLATED, Detail.ARABIC): _tr("Left in Arabic: {0}"),
        (Check.NUMBERS, lost): _tr("{0} is missing"),
        (Check.NUMBERS, added): _tr("{0} is not in the Arabic"),
        (Check.NUMBERS, Detail.LATIN): _tr("{0} is missing"),
        (Check.DATES, lost): _tr("{0} is missing"),
        (Check.DATES, added): _tr("{0} is not in the Arabic"),
        (Check.DATES, changed): _tr("{1} instead of {0}"),
        (Check.NEGATION, none): _tr("A “not” may be lost"),
        (Check.QUOTES, lost): _tr("No quotation marks for {0}"),
        (Check.QUOTES, Detail.UNBALANCED): _tr("{0} has no partner"),
        (Check.QUOTES, Detail.MIXED): _tr("Straight and curly marks are mixed"),
        (Check.BRACKETS, Detail.UNBALANCED): _tr("{0} has no partner"),
        (Check.NAMES, none): _tr("A name may be missing in the English"),
        (Check.SPELLINGS, none): _tr("{1} here, {2} elsewhere, for {0}"),
        (Check.GLOSSARY, lost): _tr("{0} is to be called {1}"),
        (Check.GLOSSARY, Detail.FORBIDDEN): _tr("{0} is to be called {1}, not {2}"),
        (Check.INCONSISTENT, none): _tr("The same Arabic is elsewhere: {0}"),
        (Check.LENGTH, Detail.SHORT): _tr("Much shorter than the Arabic"),
        (Check.LENGTH, Detail.LONG): _tr("Much longer than the Arabic"),
        (Check.REPETITION, none): _tr("The English repeats itself"),
        (Check.REPEATED_WORD, none): _tr("{0} stands twice"),
        (Check.BLANKS, Detail.DOUBLED): _tr("Two blanks running"),
        (Check.BLANKS, Detail.BEFORE): _tr("A blank before a sign"),
        (Check.BLANKS, Detail.BEHIND): _tr("No blank behind a sign"),
        (Check.BLANKS, Detail.EDGE): _tr("A blank at the beginning or the end"),
        (Check.PUNCTUATION, Detail.ARABIC): _tr("The Arabic sign {0}"),
        (Check.PUNCTUATION, Detail.QUESTION): _tr("Ends in {1}, the Arabic in {0}"),
        (Check.PUNCTUATION, lost): _tr("No full stop at the end"),
        (Check.PUNCTUATION, added): _tr("A full stop that the Arabic does not have"),
        (Check.UNKNOWN, none): _tr("The machine was guessing"),
    }
