"""How fast English comes, and how long the rest of it will take: measured over the last batches, pauses left out."""

from __future__ import annotations

from collections.abc import Callable
from math import exp
from time import monotonic

_MEMORY = 20.0  # seconds after which a batch counts for a third of what it did
# The first batches are small and the engine is still cold: before this the figures would only jump about.
_FEWEST_BATCHES, _SHORTEST = 3, 1.5


class Pace:
    """Told of every batch; the time left goes by letters, which are counted at once for a whole book."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self.start(0)

    def start(self, letters_left: int) -> None:
        """Measure anew, with so much Arabic to be translated."""
        self._left = letters_left
        self._mark = self._clock()
        self._paused_at: float | None = None
        self._batches = 0
        self._measured = self._seconds = self._letters = self._words = 0.0

    def expect(self, letters_left: int) -> None:
        """So much Arabic is left, more or less than was thought; what was done since the last batch does not count."""
        self._left = letters_left
        self._mark = self._clock()
        if self._paused_at is not None:
            self._paused_at = self._mark

    def pause(self) -> None:
        """Nothing is being translated from now on, but for the batch that is under way."""
        if self._paused_at is None:
            self._paused_at = self._clock()

    def resume(self) -> None:
        """It goes on; the pause does not count."""
        if self._paused_at is not None:
            self._mark += self._clock() - self._paused_at
            self._paused_at = None

    def add(self, *, letters: int, words: int) -> None:
        """A batch has come: so many letters and words of Arabic."""
        now = self._clock()
        spent, self._mark = max(now - self._mark, 0.0), now
        if self._paused_at is not None:
            self._paused_at = now
        fading = exp(-spent / _MEMORY)
        self._seconds = self._seconds * fading + spent
        self._letters = self._letters * fading + letters
        self._words = self._words * fading + words
        self._left = max(self._left - letters, 0)
        self._measured += spent
        self._batches += 1

    @property
    def words_per_second(self) -> float:
        """Words of Arabic a second, 0 while that cannot be told."""
        return self._words / self._seconds if self._measured > 0.2 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the rest will take, None while that cannot be told."""
        if self._batches < _FEWEST_BATCHES or self._measured < _SHORTEST or not self._letters:
            return None
        return self._left * self._seconds / self._letters
