"""What the checks look at and what they find, as immutable values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.article.model import Role
from desktop_app.translation.engine import State, TranslatedSentence


class Check(StrEnum):
    """The checks, in the order in which a segment's findings are told."""

    EMPTY = "empty"
    UNTRANSLATED = "untranslated"
    NUMBERS = "numbers"
    DATES = "dates"
    NEGATION = "negation"
    QUOTES = "quotes"
    BRACKETS = "brackets"
    NAMES = "names"
    SPELLINGS = "spellings"
    GLOSSARY = "glossary"
    INCONSISTENT = "inconsistent"
    LENGTH = "length"
    REPETITION = "repetition"
    REPEATED_WORD = "repeated-word"
    BLANKS = "blanks"
    PUNCTUATION = "punctuation"
    UNKNOWN = "unknown"


class Detail(StrEnum):
    """What is the matter, where one check sees several things; NONE where its name says all."""

    NONE = ""
    LOST = "lost"  # it is in the Arabic and not in the English
    ADDED = "added"  # it is in the English and not in the Arabic
    CHANGED = "changed"  # there is something else in its place
    LATIN = "latin"  # a word in Latin letters is lost
    ARABIC = "arabic"  # Arabic letters, digits or signs are left in the English
    SAME = "same"  # the English is the Arabic
    UNBALANCED = "unbalanced"  # a partner is missing
    MIXED = "mixed"  # straight and curly
    FORBIDDEN = "forbidden"  # a rendering that the glossary forbids
    SHORT = "short"
    LONG = "long"
    DOUBLED = "doubled"
    BEFORE = "before"  # a blank before a sign
    BEHIND = "behind"  # no blank behind a sign
    EDGE = "edge"  # a blank at the beginning or the end
    QUESTION = "question"  # asked in one language and stated in the other


# What only a machine's draft is doubted for, and what is a matter of taste: approving a segment settles these.
SETTLED_BY_APPROVAL = frozenset(
    {Check.NAMES, Check.LENGTH, Check.REPETITION, Check.PUNCTUATION, Check.UNKNOWN}
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at once more in segment `segment`.

    `start` and `end` are the place in its English, code points, end exclusive; both 0 where it is all of it. `words` are
    what it is about: the number that is missing, the term and its rendering. `others` are segments that it is compared
    with, where it is about more than one.
    """

    segment: int
    check: Check
    start: int = 0
    end: int = 0
    words: tuple[str, ...] = ()
    detail: Detail = Detail.NONE
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment that has English: what every check is given.

    `speech` are the places of the quotations in the Arabic that stand in marks there, positions in `arabic`.
    """

    index: int
    arabic: str
    made: TranslatedSentence
    role: Role = Role.BODY
    speech: tuple[tuple[int, int], ...] = ()

    @property
    def english(self) -> str:
        """Its English as it stands."""
        return self.made.text

    @property
    def approved(self) -> bool:
        """Whether a person approved it."""
        return self.made.state is State.APPROVED

    def found(
        self,
        check: Check,
        detail: Detail = Detail.NONE,
        *,
        at: tuple[int, int] = (0, 0),
        words: tuple[str, ...] = (),
        others: tuple[int, ...] = (),
    ) -> Finding:
        """A finding in it."""
        return Finding(self.index, check, *at, words, detail, others)
