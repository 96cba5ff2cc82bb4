"""Finds words in both languages of a reading, in reading order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from desktop_app.article.model import Span
from desktop_app.article.searching import fold, fold_query, spans_of
from desktop_app.reading.model import Reading


@dataclass(frozen=True, slots=True)
class Match:
    """One place that was found: the `turn`-th of its sentence in that language, from 0.

    `span` is counted from the start of the sentence in that language; so it holds where only a part of it is shown.
    """

    sentence: int
    arabic: bool
    turn: int
    span: Span


class Matches:
    """All places of one query. They are counted at once; where each stands is worked out when it is asked for."""

    def __init__(self, reading: Reading, query: str, counts: Iterable[tuple[int, bool, int]]) -> None:
        self.query = query  # folded
        self._reading = reading
        self._places: list[tuple[int, bool]] = []
        self._before: list[int] = []  # how many matches come before each place
        self._total = 0
        for sentence, arabic, count in counts:
            self._places.append((sentence, arabic))
            self._before.append(self._total)
            self._total += count

    def __len__(self) -> int:
        return self._total

    def __getitem__(self, number: int) -> Match:
        if not 0 <= number < self._total:
            raise IndexError(number)
        place = bisect_right(self._before, number) - 1
        sentence, arabic = self._places[place]
        turn = number - self._before[place]
        text = text_of(self._reading, sentence, arabic=arabic) or ""
        return Match(sentence, arabic, turn, next(islice(spans_of(text, self.query), turn, None)))

    def __iter__(self) -> Iterator[Match]:
        for sentence, arabic in self._places:
            text = text_of(self._reading, sentence, arabic=arabic) or ""
            for turn, span in enumerate(spans_of(text, self.query)):
                yield Match(sentence, arabic, turn, span)

    def sentences(self) -> list[int]:
        """The sentences in which something was found, in either language."""
        return list(dict.fromkeys(sentence for sentence, _ in self._places))

    def first_from(self, sentence: int) -> int:
        """The number of the first match in `sentence` or behind it; after the last the first of all."""
        place = bisect_left(self._places, sentence, key=lambda p: p[0])
        return self._before[place] if place < len(self._places) else 0

    def number_of(self, match: Match) -> int | None:
        """Which of these `match`, found in an earlier state of the reading, is; None where it is gone."""
        wanted = _order(match.sentence, match.arabic)
        place = bisect_left(self._places, wanted, key=lambda p: _order(*p))
        if place == len(self._places) or self._places[place] != (match.sentence, match.arabic):
            return None
        number = self._before[place] + match.turn
        after = self._before[place + 1] if place + 1 < len(self._before) else self._total
        return number if number < after else None


class Searcher:
    """A reading folded once, to be searched at every key."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._folded: list[tuple[str, str]] = []

    def update(self, reading: Reading, sentences: Iterable[int] | None = None) -> None:
        """Take a later state of the same article; `sentences` are those whose English is new, None for any."""
        self._reading = reading
        if sentences is None:
            self._folded = []
            return
        for sentence in sentences if self._folded else ():
            self._folded[sentence] = self._fold(sentence)

    def find(self, query: str) -> Matches:
        """All places of `query`: sentence by sentence, in each the Arabic before the English."""
        wanted = fold_query(query)
        return Matches(self._reading, wanted, self._counts(wanted) if wanted else ())

    def _counts(self, wanted: str) -> Iterator[tuple[int, bool, int]]:
        if not self._folded:
            self._folded = [self._fold(s.index) for s in self._reading.article.sentences]
        for sentence, (arabic, english) in enumerate(self._folded):
            if wanted in arabic:
                yield sentence, True, arabic.count(wanted)
            if wanted in english:
                yield sentence, False, english.count(wanted)

    def _fold(self, sentence: int) -> tuple[str, str]:
        arabic, english = (text_of(self._reading, sentence, arabic=side) or "" for side in (True, False))
        return fold(arabic), fold(english)


def text_of(reading: Reading, sentence: int, *, arabic: bool) -> str | None:
    """A sentence in one language; None where there is no English."""
    if arabic:
        return reading.article.cut(reading.article.sentences[sentence])
    english = reading.english(sentence)
    return english.text if english else None


def _order(sentence: int, arabic: bool) -> tuple[int, bool]:
    return sentence, not arabic
