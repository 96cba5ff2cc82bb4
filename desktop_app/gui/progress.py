"""How far the English of the reading on screen is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Stage(Enum):
    """How far the English is."""

    IDLE = auto()
    WAITING = auto()  # the engine is being loaded, or the Arabic side is still being read
    TRANSLATING = auto()
    STOPPED = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` sentences have their English; `words_per_second` of Arabic, 0 while unknown."""

    stage: Stage = Stage.IDLE
    done: int = 0
    total: int = 0
    words_per_second: float = 0.0

    @property
    def running(self) -> bool:
        """Whether more English is on its way."""
        return self.stage in (Stage.WAITING, Stage.TRANSLATING)
