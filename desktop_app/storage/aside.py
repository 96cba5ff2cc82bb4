"""What became of a store that was damaged."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SetAside:
    """What became of a damaged store.

    Attributes:
        path: where the damaged file lies now.
        reason: what was wrong with it, in SQLite's words.
        rows_saved: how many rows of a person's own work are in the new store.
        tables_lost: the tables of which some rows could not be read.
    """

    path: Path
    reason: str
    rows_saved: int
    tables_lost: tuple[str, ...]
