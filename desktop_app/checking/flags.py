"""What only the engine knows: its doubts in its own draft."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.checking.model import Check, Finding, Segment
from desktop_app.translation.checks import LOWEST_SCORE, REPETITION, UNKNOWN
from desktop_app.translation.engine import Origin, State
from desktop_app.translation.names import NAMES
from desktop_app.translation.negation import negation_lost


def flags(segment: Segment) -> Iterator[Finding]:
    """A loop, a name that does not show (`words`: how it could be spelled), and that the machine was guessing.

    The other flags of the engine are found again by checks of their own, which know the places. Of what a person wrote the
    machine knows nothing: there it doubts neither.
    """
    made = segment.made
    if NAMES in made.flags:
        yield segment.found(Check.NAMES, words=tuple(offer.english for offer in made.offers))
    if REPETITION in made.flags:
        yield segment.found(Check.REPETITION)
    drafted = made.state is State.DRAFT and made.origin is Origin.MACHINE
    if drafted and UNKNOWN in made.flags and _guessed(segment):
        yield segment.found(Check.UNKNOWN)


def _guessed(segment: Segment) -> bool:
    """Whether it was more than a lost «not» that raised the flag."""
    text = segment.english
    shaky = segment.made.score < LOWEST_SCORE or "⁇" in text or "�" in text
    return shaky or not negation_lost(segment.arabic, text)
