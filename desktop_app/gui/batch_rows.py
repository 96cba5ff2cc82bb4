"""The texts of the queue in their order, and how far each is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from desktop_app.batch.model import Fate, Result, Source


class RowState(Enum):
    """How far a text is."""

    WAITING = auto()
    READING = auto()
    DONE = auto()
    ALREADY = auto()
    FAILED = auto()


_STATES = {Fate.DONE: RowState.DONE, Fate.ALREADY: RowState.ALREADY}


@dataclass(frozen=True, slots=True)
class Row:
    """A text of the queue; `done` of `total` segments have their English while it is being read.

    `key` tells it from all others as long as it is in the queue, wherever it stands there.
    """

    source: Source
    weight: int
    state: RowState = RowState.WAITING
    done: int = 0
    total: int = 0
    result: Result | None = None
    key: int = 0

    @property
    def path(self) -> str:
        """Its file, as an order names it."""
        return str(self.source.path)

    @property
    def over(self) -> bool:
        """Whether something came of it, good or bad."""
        return self.state not in (RowState.WAITING, RowState.READING)

    @property
    def weight_done(self) -> float:
        """How much of its weight is behind us."""
        if self.state is RowState.READING:
            return self.weight * self.done / self.total if self.total else 0.0
        return float(self.weight) if self.over else 0.0

    def fresh(self) -> Row:
        """The same text, as if nothing had been done."""
        return Row(self.source, self.weight, key=self.key)

    def ended(self, result: Result) -> Row:
        """The same text, with what came of it."""
        return replace(self, state=_STATES.get(result.fate, RowState.FAILED), result=result)


class Rows:
    """Each row has a key that stays when others come and go; `all` is another list whenever the order changes."""

    def __init__(self) -> None:
        self.all: list[Row] = []
        self._places: dict[int, int] = {}
        self._last = 0

    def get(self, key: int) -> Row | None:
        """The row of that key; None where it is gone."""
        place = self._places.get(key)
        return None if place is None else self.all[place]

    def keys(self, state: RowState) -> list[int]:
        """The keys of all rows in that state, in their order."""
        return [row.key for row in self.all if row.state is state]

    def put(self, row: Row) -> int:
        """Put another state of a row in its place; that place."""
        place = self._places[row.key]
        self.all[place] = row
        return place

    def take(self, found: Iterable[Row], *, first: Sequence[str] = (), only_new: bool = False) -> list[int]:
        """Take what was found in the place of what is there, or of that only what is new, behind the others.

        A text that is there already keeps its key, and what came of it. Those whose path is in `first` lead.

        Returns:
            The keys of the new ones.
        """
        known = {row.path: row for row in self.all}
        new: list[int] = []
        made = list(self.all) if only_new else []
        for row in found:
            before = known.get(row.path)
            if before is None:
                self._last += 1
                new.append(self._last)
                made.append(replace(row, key=self._last))
            elif not only_new:
                # One that nobody has read yet may have got another name below its folders.
                made.append(before if before.state is not RowState.WAITING else replace(row, key=before.key))
        if not only_new:
            ranks = {path: rank for rank, path in enumerate(first)}
            made.sort(key=lambda row: ranks.get(row.path, len(ranks)))
        self._arrange(made)
        return new

    def remove(self, keys: Collection[int]) -> None:
        """Take rows out."""
        self._arrange([row for row in self.all if row.key not in keys])

    def lead(self, keys: Sequence[int]) -> None:
        """Move waiting rows before all others that wait."""
        moved, rest = self._parted(keys)
        waiting = (at for at, row in enumerate(rest) if row.state is RowState.WAITING)
        at = next(waiting, len(rest))
        self._arrange([*rest[:at], *moved, *rest[at:]])

    def trail(self, keys: Sequence[int]) -> None:
        """Move rows behind all others."""
        moved, rest = self._parted(keys)
        self._arrange([*rest, *moved])

    def reset(self) -> None:
        """All is as if nothing had been done."""
        self._arrange([row.fresh() for row in self.all])

    def _parted(self, keys: Sequence[int]) -> tuple[list[Row], list[Row]]:
        moved, gone = [self.all[self._places[key]] for key in keys], set(keys)
        return moved, [row for row in self.all if row.key not in gone]

    def _arrange(self, rows: list[Row]) -> None:
        self.all = rows
        self._places = {row.key: place for place, row in enumerate(rows)}
