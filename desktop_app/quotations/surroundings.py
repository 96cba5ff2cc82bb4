"""What a decision about words in marks looks at: the sentence, its reporting words and its reported clauses, indexed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop_app.quotations.frame import Frame
from desktop_app.quotations.stream import Token, Unit

_CLAUSES_BACK = 6  # a clause that holds a token opens not much farther back than this many clauses


@dataclass(frozen=True, slots=True)
class Clause:
    """A reported clause without marks: tokens `start` to `end`, reported by `frame`."""

    frame: Frame
    start: int
    end: int


@dataclass(frozen=True)
class Surroundings:
    """One sentence with its reporting words and reported clauses, both in order.

    `after_speech`: the sentence before it in the paragraph ended with quoted speech.
    """

    unit: Unit
    text: str
    frames: Sequence[Frame]
    clauses: Sequence[Clause]
    after_speech: bool = False

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the sentence."""
        return self.unit.tokens

    @cached_property
    def by_opener(self) -> Mapping[int, Frame]:
        """The reporting word whose content starts with a token."""
        return {frame.opener: frame for frame in self.frames if frame.opener is not None}

    def first_from(self, at: int) -> Frame | None:
        """The first reporting word at token `at` or behind it."""
        number = bisect_left(self._positions, at)
        return self.frames[number] if number < len(self.frames) else None

    def verb_before(self, at: int) -> Frame | None:
        """The last reporting verb, participle or verbal noun before token `at`."""
        number = bisect_left(self._verb_positions, at)
        return self._verbs[number - 1] if number else None

    def attributions_near(self, at: int, reach: int) -> Sequence[Frame]:
        """The phrases such as بحسب within `reach` tokens of `at`."""
        first = bisect_left(self._attribution_positions, at - reach)
        return self._attributions[first : bisect_right(self._attribution_positions, at + reach)]

    def clause_around(self, at: int) -> Clause | None:
        """The innermost reported clause that holds token `at`."""
        last = bisect_right(self._clause_starts, at)
        for clause in reversed(self.clauses[max(0, last - _CLAUSES_BACK) : last]):
            if at < clause.end:
                return clause
        return None

    @cached_property
    def _positions(self) -> list[int]:
        return [frame.at for frame in self.frames]

    @cached_property
    def _verbs(self) -> list[Frame]:
        return [frame for frame in self.frames if frame.form is not None]

    @cached_property
    def _verb_positions(self) -> list[int]:
        return [frame.at for frame in self._verbs]

    @cached_property
    def _attributions(self) -> list[Frame]:
        return [frame for frame in self.frames if frame.form is None or (frame.outside and frame.source)]

    @cached_property
    def _attribution_positions(self) -> list[int]:
        return [frame.at for frame in self._attributions]

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [clause.start for clause in self.clauses]
