"""Asks the memory before the machine: what was approved for just this Arabic. Never in the way of a reading."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.errors import ReaderError
from desktop_app.memory.store import Memory


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
