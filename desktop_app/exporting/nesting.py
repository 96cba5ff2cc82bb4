"""Overlapping spans over one text, turned into well-nested runs: what any markup of quotations needs."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mark(Generic[T]):
    """A stretch of the text, in code points, end exclusive, and what is to be said of it."""

    start: int
    end: int
    label: T


@dataclass(frozen=True, slots=True)
class Run(Generic[T]):
    """A stretch that the same marks cover all along, outermost first."""

    start: int
    end: int
    marks: tuple[Mark[T], ...]


def runs(length: int, marks: Iterable[Mark[T]]) -> list[Run[T]]:
    """Cut a text of `length` characters wherever a mark starts or ends.

    The runs join without gap or overlap. What starts first and reaches farthest is outermost, in every run
    alike. Marks are clipped to the text; empty ones vanish.
    """
    clipped = (Mark(max(m.start, 0), min(m.end, length), m.label) for m in marks)
    ordered = sorted((m for m in clipped if m.start < m.end), key=lambda m: (m.start, -m.end))
    cuts = sorted({0, length, *(m.start for m in ordered), *(m.end for m in ordered)})
    found: list[Run[T]] = []
    active: list[Mark[T]] = []
    coming = deque(ordered)
    for start, end in pairwise(cuts):
        active = [mark for mark in active if mark.end > start]
        while coming and coming[0].start == start:
            active.append(coming.popleft())
        found.append(Run(start, end, tuple(active)))
    return found


def weave(
    text: str,
    marks: Iterable[Mark[T]],
    *,
    opening: Callable[[Mark[T], bool], str],
    closing: Callable[[Mark[T]], str],
    escape: Callable[[str], str],
) -> str:
    """Write `text` with a pair of tags around every mark, always well nested.

    Two marks that cross cannot both be one element: the inner one is closed with the outer and opened again.
    `opening` is told whether the mark begins there (True) or resumes.
    """
    written: list[str] = []
    stack: list[Mark[T]] = []
    for run in runs(len(text), marks):
        # By identity: two marks may be equal and are two elements all the same.
        kept = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(stack, run.marks, strict=False)))
        written += (closing(mark) for mark in reversed(stack[kept:]))
        written += (opening(mark, mark.start == run.start) for mark in run.marks[kept:])
        written.append(escape(text[run.start : run.end]))
        stack = list(run.marks)
    written += (closing(mark) for mark in reversed(stack))
    return "".join(written)
