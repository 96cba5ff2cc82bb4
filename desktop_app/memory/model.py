"""What the memory holds and gives: units, matches with their differences, and figures about itself."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.article.model import Span

IN_TU, IN_ARABIC, IN_ENGLISH = "tu", "ar", "en"


@dataclass(frozen=True, slots=True)
class Extra:
    """Something of a TMX unit that means nothing here and is written again: a `prop`, or an attribute.

    `where` is IN_TU, IN_ARABIC or IN_ENGLISH: the element it stood on. `prop` tells a property from an attribute.
    """

    where: str
    name: str
    value: str
    prop: bool = True


@dataclass(frozen=True, slots=True)
class Unit:
    """A translation unit: a segment in Arabic and its English.

    `id` is 0 until it is kept. `created` and `changed` are ISO 8601 in UTC to the second («2026-03-01T09:30:00Z»), ''
    where that is not known; `created_by` and `changed_by` say who. `document` is the name of the text it is from.
    `before` and `after` are the Arabic of its neighbours there, '' where there is none or it is not known. The codes
    are those of a TMX file, in its own spelling.
    """

    arabic: str
    english: str
    id: int = 0
    created: str = ""
    changed: str = ""
    created_by: str = ""
    changed_by: str = ""
    document: str = ""
    before: str = ""
    after: str = ""
    notes: tuple[str, ...] = ()
    arabic_code: str = "ar"
    english_code: str = "en"
    extras: tuple[Extra, ...] = ()

    @property
    def date(self) -> str:
        """When it was last changed, else made: the newest comes first."""
        return self.changed or self.created


@dataclass(frozen=True, slots=True)
class Change:
    """A place where two texts differ: `there` in the memory's Arabic, `here` in the segment's; empty spans for nothing."""

    there: Span
    here: Span


@dataclass(frozen=True, slots=True)
class Match:
    """A unit that answers to a segment.

    `percent` is 100 where the Arabic is the same but for vowel marks, spacing, commas, quotation marks and the looks of
    digits; 99 where moreover hamza seats, ى, ة, or a question or exclamation mark differ; below, the share of words
    that are the same, rounded down: 100·(1 − d/n), where d is the least number of words and numbers to put in, take
    out or exchange, and n the number of words of the longer of the two. `in_context`: the neighbours are the same too.
    `adapted` is the English with the segment's numbers in the place of the unit's, '' where that was not possible.
    """

    unit: Unit
    percent: int
    changes: tuple[Change, ...] = ()
    in_context: bool = False
    numbers_differ: bool = False
    adapted: str = ""

    @property
    def english(self) -> str:
        """What is offered: the unit's English, with the segment's numbers where they could be put in."""
        return self.adapted or self.unit.english

    @property
    def exact(self) -> bool:
        """Whether it may stand without being looked at."""
        return self.percent == 100


@dataclass(frozen=True, slots=True)
class Approved:
    """A segment of a document as a person left it.

    `document` and `segment` say which it is, the same at every call; `english` is None where it is not, or no longer,
    approved. `name` is the document's for a person; the rest as in Unit.
    """

    document: str
    segment: str
    arabic: str
    english: str | None
    name: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class DocumentCount:
    """How many units are from a document."""

    name: str
    units: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """Figures of the whole memory: words of both languages, first and last date (as in Unit), the file's bytes."""

    units: int
    arabic_words: int
    english_words: int
    documents: tuple[DocumentCount, ...]
    first: str
    last: str
    size: int
