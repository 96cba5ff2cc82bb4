"""Owns what a measurement is: two things timed in turn, their medians, and which is the better."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    `value` is Dragoman's figure and `other` that of `against`, both in `unit`; `other` is None where there
    is nothing to compare with. `higher_is_better` holds for speeds, not for times and sizes.
    """

    subject: str
    value: float
    unit: str
    against: str = ""
    other: float | None = None
    higher_is_better: bool = False

    @property
    def ratio(self) -> float | None:
        """How many times better Dragoman's figure is: above 1 it is the better one, whatever the unit."""
        if self.other is None:
            return None
        return self.value / self.other if self.higher_is_better else self.other / self.value


def in_turn(*works: Callable[[], object], repeats: int) -> list[float]:
    """The median seconds that each of `works` takes, each run once every round.

    Taking turns spreads over all of them whatever else the machine does meanwhile, so that their ratio
    holds even where the seconds do not.
    """
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(repeats):
        for work, taken in zip(works, seconds, strict=True):
            gc.collect()
            start = perf_counter()
            work()
            taken.append(perf_counter() - start)
    return [median(taken) for taken in seconds]
