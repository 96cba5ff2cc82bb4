"""Asks the memory before the machine, and for counts: what was approved for this Arabic. Never in the way of a reading."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.errors import ReaderError
from desktop_app.memory.store import Memory

LEAST_WORTH = 50  # per cent; below, a match is no help to a translator


def _ignore(_error: ReaderError) -> None:
    """Somebody else tells of it."""


class Recall:
    """Called with the Arabic of a segment, gives its English or None; a memory that fails is not asked again."""

    def __init__(self, memory: Memory, *, failed: Callable[[ReaderError], None] = _ignore) -> None:
        self._memory: Memory | None = memory
        self._failed = failed

    def __call__(self, arabic: str) -> str | None:
        """The newest English that was approved or imported for the same Arabic."""
        if self._memory is None:
            return None
        try:
            return self._memory.recall(arabic)
        except ReaderError as error:
            self._memory = None
            self._failed(error)
            return None


class Worth:
    """Called with a segment and the Arabic before and behind it: how much of it the memory has, in per cent.

    101 where its neighbours are the same too; 0 below LEAST_WORTH, and once the memory has failed.
    """

    def __init__(self, memory: Memory) -> None:
        self._memory: Memory | None = memory

    def __call__(self, arabic: str, before: str, behind: str) -> int:
        """The worth of the best unit."""
        if self._memory is None:
            return 0
        try:
            found = self._memory.matches(arabic, least=LEAST_WORTH, limit=1, before=before, after=behind)
        except ReaderError:
            self._memory = None
            return 0
        return 0 if not found else found[0].percent + (found[0].exact and found[0].in_context)
