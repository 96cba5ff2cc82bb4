"""Which texts a run takes, and in what order: more can come, and go, while it is at work."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from threading import Lock

from desktop_app.batch.model import Source


class Feed:
    """The texts of one run, numbered as they came; the run takes them from one thread, others change them from another.

    A text whose turn has come is the run's, and is no longer touched by anybody else.
    """

    def __init__(self, sources: Iterable[Source] = ()) -> None:
        self._lock = Lock()
        self._sources = list(sources)
        self._waiting = list(range(len(self._sources)))
        self._dropped: set[int] = set()
        self._seen = 0
        self._open = True

    # --- who fills it -------------------------------------------------------------------------------------

    def add(self, sources: Sequence[Source]) -> range | None:
        """Put texts behind the others; their numbers, or None where the run takes nothing any more."""
        with self._lock:
            if not self._open:
                return None
            numbers = range(len(self._sources), len(self._sources) + len(sources))
            self._sources += sources
            self._waiting += numbers
            return numbers

    def drop(self, numbers: Collection[int]) -> set[int]:
        """Take out texts; those of them whose turn had not come, and now never will."""
        with self._lock:
            gone = set(numbers).intersection(self._waiting)
            self._waiting = [number for number in self._waiting if number not in gone]
            self._dropped |= gone
            return gone

    def put_first(self, numbers: Sequence[int]) -> None:
        """Let those of these that wait come next, in this order."""
        with self._lock:
            first = set(numbers).intersection(self._waiting)
            rest = [number for number in self._waiting if number not in first]
            self._waiting = [*(number for number in numbers if number in first), *rest]

    # --- the run ------------------------------------------------------------------------------------------

    def joined(self) -> tuple[Source, ...]:
        """What has come since this was asked last, in the order of the numbers."""
        with self._lock:
            new = tuple(self._sources[self._seen :])
            self._seen = len(self._sources)
            return new

    def take(self) -> int | None:
        """The number of the text whose turn it is; None where there is none, and nothing can be added any more."""
        with self._lock:
            if self._waiting:
                return self._waiting.pop(0)
            self._open = False
            return None

    def close(self) -> None:
        """Take nothing more."""
        with self._lock:
            self._open = False

    @property
    def dropped(self) -> frozenset[int]:
        """The numbers of the texts that were taken out."""
        with self._lock:
            return frozenset(self._dropped)
