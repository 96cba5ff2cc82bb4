"""What a person's own earlier work gives to a reading: a memory of segments, and a glossary."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.glossary.model import Term


@dataclass(frozen=True, slots=True)
class Aids:
    """`recall` gives the English that was approved for just this Arabic, None where there is none."""

    recall: Callable[[str], str | None] = lambda _arabic: None
    terms: tuple[Term, ...] = ()


NO_AIDS = Aids()
