"""The summary as an immutable value, and the length a person asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.errors import BadLength


class Unit(StrEnum):
    """What a summary's length is counted in."""

    SENTENCES = "sentences"
    PERCENT = "percent"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class SummaryLength:
    """How long a summary is to be: so many sentences, a share of the sentences, or so many words."""

    amount: int
    unit: Unit = Unit.SENTENCES

    @classmethod
    def parse(cls, given: str) -> SummaryLength:
        """Read `3`, `30%` or `120w`.

        Raises:
            BadLength: it is none of these, or not positive, or over 100 %.
        """
        match = re.fullmatch(r"\s*(\d{1,6})\s*(%|w)?\s*", given)
        if not match or (amount := int(match[1])) == 0:
            raise BadLength(given)
        unit = {"%": Unit.PERCENT, "w": Unit.WORDS}.get(match[2], Unit.SENTENCES)
        if unit is Unit.PERCENT and amount > 100:
            raise BadLength(given)
        return cls(amount, unit)

    def __str__(self) -> str:
        """The form that `parse` reads."""
        return f"{self.amount}{ {Unit.PERCENT: '%', Unit.WORDS: 'w'}.get(self.unit, '') }"


@dataclass(frozen=True, slots=True)
class Chosen:
    """One sentence of a summary: its index in the article and the ranker's score, larger is better."""

    index: int
    score: float


@dataclass(frozen=True, slots=True)
class Summary:
    """Sentences chosen from the article, in reading order; `method` names how."""

    method: str
    sentences: tuple[Chosen, ...] = ()
