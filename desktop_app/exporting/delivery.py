"""What a person wants handed over: how it is laid out, and what goes with it, as one frozen value."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.glossary.model import Term
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import State


class Layout(StrEnum):
    """How the two languages stand to each other."""

    TABLE = "table"  # side by side
    TARGET = "target"  # the English alone
    STACKED = "stacked"  # the English below its Arabic


class Part(StrEnum):
    """What can be asked for or left out; a format says which of them it knows."""

    SUMMARY = "summary"
    QUOTATIONS = "quotations"
    COMMENTS = "comments"
    STATES = "states"
    ONLY_APPROVED = "only_approved"
    EXCEL = "excel"


@dataclass(frozen=True, slots=True)
class Delivery:
    """What is delivered.

    `layout` None is the format's own. `summary` and `quotations`: the section of that name, and quotations marked in the
    text. `comments`: what the checks found. `states`: how far each segment is. `only_approved` leaves out all English that
    nobody approved. `excel` writes tables so that Excel opens them well. `terms` are what the checks hold the English
    against.
    """

    layout: Layout | None = None
    summary: bool = True
    quotations: bool = True
    comments: bool = True
    states: bool = False
    only_approved: bool = False
    excel: bool = False
    terms: tuple[Term, ...] = ()

    @classmethod
    def asked(cls, layout: str, parts: Collection[str]) -> Delivery:
        """What was noted as `layout` ('' for the format's own) and the names of `parts`; unknown names ask for nothing."""
        return cls(
            layout=Layout(layout) if layout in list(Layout) else None,
            **{part.value: part.value in parts for part in Part},  # type: ignore[arg-type]
        )

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts that go with it, to be noted."""
        return tuple(part.value for part in Part if getattr(self, part.value))

    def of(self, reading: Reading) -> Reading:
        """What of `reading` is delivered: all of it, or without the English that nobody approved."""
        if not self.only_approved or reading.translation is None:
            return reading
        kept = tuple(
            sentence if sentence is not None and sentence.state is State.APPROVED else None
            for sentence in reading.translation.sentences
        )
        return replace(reading, translation=replace(reading.translation, sentences=kept))


USUAL = Delivery()
