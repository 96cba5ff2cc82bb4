"""How far the English of the reading on screen is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Stage(Enum):
    """How far the English is."""

    IDLE = auto()
    WAITING = auto()  # the engine is being loaded, or the Arabic side is still being read
    TRANSLATING = auto()
    PAUSED = auto()
    STOPPED = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` sentences have their English; `words_per_second` of Arabic, 0 while unknown.

    `seconds_left` is None where it cannot be told.
    """

    stage: Stage = Stage.IDLE
    done: int = 0
    total: int = 0
    words_per_second: float = 0.0
    seconds_left: float | None = None

    @property
    def running(self) -> bool:
        """Whether more English is on its way, though it may be held up for now."""
        return self.stage in (Stage.WAITING, Stage.TRANSLATING, Stage.PAUSED)

    @property
    def can_pause(self) -> bool:
        """Whether there is something to hold up."""
        return self.stage is Stage.TRANSLATING

    @property
    def can_go_on(self) -> bool:
        """Whether English is missing that could come but is not being made."""
        return self.stage is Stage.PAUSED or (self.stage is Stage.STOPPED and self.done < self.total)
