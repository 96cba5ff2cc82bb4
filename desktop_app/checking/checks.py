"""All checks of a reading, and the table they stand in. The flags of the engine are among them.

How often each is raised, in percent of the 997 sentences of FLORES dev as one text, on human translations (false
alarms, and slips of theirs: most are) and on the official package's:

    numbers 0.6, 1.1     dates 0.1, 0.2        negation 0.1, 0     quotes 0.8, 2.6     brackets 0, 0.1
    length 0.1, 0.3      repetition 0, 0.1     blanks 0.3, 0       punctuation 0.8, 0.1
    spellings 0.2, 2.0   inconsistent 0.2, 0   any 2.6, 6.3        all others 0

And how many are found of errors put into those human translations, one in each sentence that can have it, in percent:
a number dropped 88, a digit changed 95, a counting word changed 95, another month, day or weekday 100, a word doubled
98, a blank doubled 100, one before a sign 100, one at the end 100, both quotation marks dropped 47 (the rest stood around
names and titles), one of them 100, a bracket 99, the full stop 99, «not» 43, three quarters of the words 100, an
Arabic word left in 100.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from types import MappingProxyType

from desktop_app.article.arabic import words
from desktop_app.article.model import Span
from desktop_app.checking.accepting import is_accepted
from desktop_app.checking.consistency import inconsistent
from desktop_app.checking.dates import dates
from desktop_app.checking.flags import flags
from desktop_app.checking.model import SETTLED_BY_APPROVAL, Check, Finding, Segment
from desktop_app.checking.numbers import numbers
from desktop_app.checking.quotes import brackets, mixed_styles, quotes, unbalanced
from desktop_app.checking.spellings import spelled_two_ways
from desktop_app.checking.terms import glossary
from desktop_app.checking.typing import blanks, punctuation
from desktop_app.checking.wording import empty, length, negation, repeated_words, untranslated
from desktop_app.glossary.model import Term
from desktop_app.quotations.model import QuotationKind
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import TranslatedSentence
from desktop_app.translation.marks import MARKS, SPEECH_WORDS, pair_marks

# To add a check: write a function Segment -> findings (or one of all segments, below), enter it here, give it a member of
# Check, words in report.py and in gui/finding_words.py, and its figures a place above.
CHECKS: tuple[Callable[[Segment], Iterable[Finding]], ...] = (
    empty,
    untranslated,
    numbers,
    dates,
    negation,
    quotes,
    brackets,
    repeated_words,
    length,
    blanks,
    punctuation,
    flags,
)
_ORDER = MappingProxyType({check: number for number, check in enumerate(Check)})
_MARKED = (QuotationKind.DIRECT, QuotationKind.MIXED)


def check(reading: Reading, terms: Sequence[Term] = (), *, accepted: bool = False) -> tuple[Finding, ...]:
    """What is worth looking at once more, by segment and then in the order of Check.

    Args:
        reading: with as much English as there is; segments without any are not looked at.
        terms: the glossary.
        accepted: also what a person said is fine.
    """
    return Checker().check(reading, terms, accepted=accepted)


class Checker:
    """Checks states of one reading after another and remembers what it found in the segments that stay the same.

    Used from one thread at a time.
    """

    def __init__(self) -> None:
        self._terms: tuple[Term, ...] = ()
        self._found: dict[int, tuple[Segment, tuple[Finding, ...]]] = {}

    def check(
        self, reading: Reading, terms: Sequence[Term] = (), *, accepted: bool = False
    ) -> tuple[Finding, ...]:
        """As the function `check`."""
        if tuple(terms) != self._terms:
            self._terms, self._found = tuple(terms), {}
        segments = segments_of(reading)
        found = [finding for segment in segments for finding in self._in_segment(segment)]
        found += _between(segments, reading)
        if not accepted and reading.accepted:
            found = [finding for finding in found if not is_accepted(reading, finding)]
        return tuple(sorted(found, key=_place))

    def _in_segment(self, segment: Segment) -> tuple[Finding, ...]:
        kept = self._found.get(segment.index)
        if kept is None or kept[0] != segment:
            kept = self._found[segment.index] = (segment, tuple(check_segment(segment, self._terms)))
        return kept[1]


def check_segment(segment: Segment, terms: Sequence[Term] = ()) -> Iterator[Finding]:
    """What one segment shows by itself."""
    found = [finding for one in CHECKS for finding in one(segment)]
    found += glossary(segment, terms)
    in_dates = [f for f in found if f.check is Check.DATES]
    for finding in found:
        if segment.approved and finding.check in SETTLED_BY_APPROVAL:
            continue
        if finding.check is Check.NUMBERS and _told_by(finding, in_dates):
            continue
        yield finding


def segments_of(reading: Reading) -> list[Segment]:
    """The segments that have English, with what the checks need to know of them."""
    speech = _speech(reading)
    made: Sequence[TranslatedSentence | None] = reading.translation.sentences if reading.translation else ()
    return [
        Segment(
            sentence.index,
            reading.article.cut(sentence),
            english,
            sentence.role,
            tuple(speech.get(sentence.index, ())),
        )
        for sentence, english in zip(reading.article.sentences, made, strict=False)
        if english is not None
    ]


def _between(segments: Sequence[Segment], reading: Reading) -> Iterator[Finding]:
    """What shows only where segments are compared."""
    yield from inconsistent(segments)
    yield from unbalanced(segments)
    yield from mixed_styles(segments)
    yield from spelled_two_ways(segments, [name for name in reading.speaker_names if name])


def _speech(reading: Reading) -> dict[int, list[tuple[int, int]]]:
    """By segment where in the Arabic quotations stand in marks, or a part of one with one of its marks.

    What was not taken for a quotation counts too where it is long enough to be speech.
    """
    found: dict[int, list[tuple[int, int]]] = {}
    article = reading.article
    for quotation in reading.findings.quotations:
        if quotation.kind in _MARKED:
            for span in quotation.content:
                for sentence in article.sentences_in(span):
                    start, end = max(span.start, sentence.start), min(span.end, sentence.end)
                    if article.text[start] in MARKS or article.text[end - 1] in MARKS:
                        part = (start - sentence.start, end - sentence.start)
                        found.setdefault(sentence.index, []).append(part)
    for sentence in article.sentences:
        arabic = article.cut(sentence)
        for pair in pair_marks(arabic).pairs:
            taken = found.get(sentence.index, [])
            if not any(start < pair.end and pair.start < end for start, end in taken) and _is_long(
                arabic, pair
            ):
                found.setdefault(sentence.index, []).append((pair.start, pair.end))
    return {index: sorted(places) for index, places in found.items()}


def _is_long(arabic: str, pair: Span) -> bool:
    return len(words(arabic[pair.start : pair.end])) >= SPEECH_WORDS


def _told_by(number: Finding, in_dates: Iterable[Finding]) -> bool:
    """Whether a date that changed tells of that number already."""
    return any(
        (number.end and number.start < date.end and date.start < number.end)
        or (not number.end and any(number.words[0] in said.split(" / ") for said in date.words))
        for date in in_dates
    )


def _place(finding: Finding) -> tuple[int, int, int, int]:
    return finding.segment, _ORDER[finding.check], finding.start, finding.end
