"""Positions of one text in another that says nearly the same: what was edited in between is worked out again."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from desktop_app.article.model import Span

_UNIT = re.compile(r"\w+|\s+|[^\w\s]")


class Moves:
    """How positions move from the text `old` to the text `new`.

    What both have in common is found by words, signs and blanks. Inside a stretch that was replaced by one of the
    same length a position keeps its distance from the start; by one of another length, a start moves to its start
    and an end to its end.
    """

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._steps = [] if old == new else _steps(old, new)

    @property
    def whole(self) -> Span:
        """All of the new text."""
        return Span(0, len(self._new))

    def start(self, position: int) -> int:
        """Where what starts at `position` starts now."""
        for old, new in self._steps:
            if position < old.end:
                return new.start + position - old.start if len(old) == len(new) else new.start
        return len(self._new) if self._steps else position

    def end(self, position: int) -> int:
        """Where what ends at `position` ends now."""
        for old, new in reversed(self._steps):
            if position > old.start:
                return new.start + position - old.start if len(old) == len(new) else new.end
        return 0 if self._steps else position

    def span(self, span: Span) -> Span:
        """Where `span` lies now; empty where nothing is left of it."""
        start = self.start(span.start)
        return Span(start, max(start, self.end(span.end)))


def _steps(old: str, new: str) -> list[tuple[Span, Span]]:
    """Stretches of `old` with what stands for them in `new`, in order; together they are all of both."""
    ours, theirs = _UNIT.findall(old), _UNIT.findall(new)
    old_at, new_at = _offsets(ours), _offsets(theirs)
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return [
        (Span(old_at[a], old_at[b]), Span(new_at[c], new_at[d])) for _, a, b, c, d in matcher.get_opcodes()
    ]


def _offsets(units: list[str]) -> list[int]:
    offsets = [0]
    for unit in units:
        offsets.append(offsets[-1] + len(unit))
    return offsets
