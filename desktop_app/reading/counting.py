"""Counts of a reading: words and segments, what repeats itself, what the memory has, and how far a person is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.article.arabic import normalise, words
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import Origin, State, TranslatedSentence


class Band(StrEnum):
    """What there is of a segment before it is translated, best first: as translation offices pay for it."""

    CONTEXT = "context"  # the memory has it, with the same segment before it
    EXACT = "100"
    REPETITION = "repetition"  # it stood in the text before
    FROM_95 = "95-99"
    FROM_85 = "85-94"
    FROM_75 = "75-84"
    FROM_50 = "50-74"
    NONE = "none"


class Stage(StrEnum):
    """How far a segment is, from nothing to done."""

    UNTRANSLATED = "untranslated"
    MACHINE = "machine"  # a machine's draft and nothing else
    MEMORY = "memory"  # taken from the memory as it is
    EDITED = "edited"
    APPROVED = "approved"


# Given a segment and the Arabic before and behind it: how much of it the memory has, in per cent.
Match = Callable[[str, str, str], float]
CONTEXT_MATCH = 101  # what a match says where what stands before is the same too
_FROM = ((CONTEXT_MATCH, Band.CONTEXT), (100, Band.EXACT))
_FUZZY = ((95, Band.FROM_95), (85, Band.FROM_85), (75, Band.FROM_75), (50, Band.FROM_50))


@dataclass(frozen=True, slots=True)
class Amount:
    """So many segments, and the words and characters (blanks included) in them."""

    segments: int = 0
    words: int = 0
    characters: int = 0

    def __add__(self, other: Amount) -> Amount:
        return Amount(
            self.segments + other.segments,
            self.words + other.words,
            self.characters + other.characters,
        )


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted. `arabic` is all of the source, `bands` and `stages` share it out; `english` is what there is of
    the target. Every band and stage is there, also those with nothing in them."""

    arabic: Amount = Amount()
    english: Amount = Amount()
    bands: Mapping[Band, Amount] = field(default_factory=lambda: dict.fromkeys(Band, Amount()))
    stages: Mapping[Stage, Amount] = field(default_factory=lambda: dict.fromkeys(Stage, Amount()))

    @property
    def left(self) -> Amount:
        """What a person has not approved yet."""
        nothing = Amount()
        return sum((a for stage, a in self.stages.items() if stage is not Stage.APPROVED), nothing)

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.arabic + other.arabic,
            self.english + other.english,
            {band: self.bands[band] + other.bands[band] for band in Band},
            {stage: self.stages[stage] + other.stages[stage] for stage in Stage},
        )


class Counter:
    """Counts one reading after another; what stood in an earlier one is a repetition in a later."""

    def __init__(self, match: Match | None = None) -> None:
        """`match` is the memory's, CONTEXT_MATCH where what stands around is the same too; None for no memory."""
        self._match = match
        self._seen: set[str] = set()

    def count(self, reading: Reading) -> Counts:
        """The counts of a reading."""
        counts = Counts()
        arabic, english = Amount(), Amount()
        bands, stages = dict(counts.bands), dict(counts.stages)
        texts = [reading.article.cut(sentence) for sentence in reading.article.sentences]
        around = zip(["", *texts], [*texts[1:], ""], strict=False)
        for sentence, text, (before, behind) in zip(reading.article.sentences, texts, around, strict=True):
            made = reading.english(sentence.index)
            amount = Amount(1, len(words(text)), len(text))
            band, stage = self._band(text, before, behind), _stage(made)
            arabic += amount
            bands[band] += amount
            stages[stage] += amount
            if made is not None and made.text.strip():
                english += Amount(1, count_english(made.text), len(made.text))
        return Counts(arabic, english, bands, stages)

    def _band(self, arabic: str, before: str, behind: str) -> Band:
        key = " ".join(normalise(word) for word in words(arabic))
        repeated = bool(key) and key in self._seen
        self._seen.add(key)
        percent = self._match(arabic, before, behind) if self._match is not None else 0
        exact = next((band for least, band in _FROM if percent >= least), None)
        if exact is not None or repeated:
            return exact or Band.REPETITION
        return next((band for least, band in _FUZZY if percent >= least), Band.NONE)


def count(reading: Reading, match: Match | None = None) -> Counts:
    """The counts of one reading; `match` as for Counter."""
    return Counter(match).count(reading)


def count_english(text: str) -> int:
    """How many words an English text has, as word processors count: what blanks part, signs alone aside."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def _stage(made: TranslatedSentence | None) -> Stage:
    if made is None or not made.text.strip():
        return Stage.UNTRANSLATED
    if made.state is State.DRAFT:
        return Stage.MEMORY if made.origin is Origin.MEMORY else Stage.MACHINE
    return Stage.APPROVED if made.state is State.APPROVED else Stage.EDITED
