"""What a store's tables are, and how they came to be so."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from dataclasses import dataclass

Migration = Callable[[sqlite3.Connection], None]


def _nothing(_connection: sqlite3.Connection) -> None:
    """Nothing to do."""


@dataclass(frozen=True, slots=True)
class Schema:
    """The shape of a store.

    Attributes:
        name: which store it is; it marks the file, so that no other program's database is taken for it.
        migrations: migration n makes version n + 1 of version n; the first makes everything. None may commit or
            use `executescript`, which commits. An old one is never changed once it has been in a release.
        tables: those whose rows are a person's own work, parents before children. Of a damaged file these are
            saved, row by row; each must have a rowid. What can be made from them (an index) is not among them.
        mend: called within the rebuilding of a damaged file, when all rows that could be saved are there and before
            those without their parent are dropped: makes what `tables` leaves out, and new parents.
    """

    name: str
    migrations: tuple[Migration, ...]
    tables: tuple[str, ...]
    mend: Migration = _nothing

    @property
    def version(self) -> int:
        """The version this program writes."""
        return len(self.migrations)

    @property
    def application_id(self) -> int:
        """What marks a file as this store, a positive number of 31 bits."""
        return zlib.crc32(f"dragoman {self.name}".encode()) & 0x7FFF_FFFF or 1
