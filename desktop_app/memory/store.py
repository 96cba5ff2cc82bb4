"""The memory itself: keeps units, finds them again, and tells about them. One object a thread."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from desktop_app import paths
from desktop_app.memory import approving
from desktop_app.memory.approving import Hand
from desktop_app.memory.folding import key, key_code, plain
from desktop_app.memory.index import MatchIndex
from desktop_app.memory.matching import MOST, weigh
from desktop_app.memory.model import Approved, DocumentCount, Match, Statistics, Unit
from desktop_app.memory.schema import COLUMNS, NEWEST, SCHEMA, rewrite, same_pair, unit_of
from desktop_app.storage.database import Database

LEAST = 70  # per cent; below, other tools too show nothing unless asked


@dataclass(frozen=True, slots=True)
class Found:
    """Some of the units that a search found, and how many there are in all."""

    units: tuple[Unit, ...]
    total: int


class Memory:
    """Every method may raise the StoreErrors of storage/database.py; then nothing has been changed."""

    def __init__(
        self, path: Path | None = None, *, who: str | None = None, now: Callable[[], str] | None = None
    ) -> None:
        """Nothing is opened yet.

        Args:
            path: the file; memory.db of the user's data if there is none.
            who: the name in what is written; None for that of the user's account.
            now: the time, as in Unit.
        """
        self.database = Database(path or paths.data_dir() / "memory.db", SCHEMA)
        self._who = _account() if who is None else who
        self._now = now or _utc
        self._index: MatchIndex | None = None
        self._seen: tuple[int, int] = (0, 0)  # of the index: the highest number, and how many units
        self._version: tuple[int, int, int] | None = None
        self._writes = 0

    @property
    def by(self) -> Hand:
        """Who writes, and now."""
        return Hand(self._who, self._now())

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        self.database.close()

    def wrote(self) -> None:
        """Tell that something was written through `database`."""
        self._writes += 1

    # --- finding ------------------------------------------------------------------------------------------

    def recall(self, arabic: str) -> str | None:
        """The newest English of the same Arabic (a match of 100 %), None where there is none."""
        if not self.database.path.exists():
            return None
        words = plain(arabic)
        if not words:
            return None
        with self.database.read() as connection:
            rows = connection.execute(
                f"SELECT arabic, english FROM unit WHERE code = ? ORDER BY {NEWEST}",
                (key_code(key(arabic)),),
            )
            return next((str(english) for there, english in rows if plain(there) == words), None)

    def matches(
        self,
        arabic: str,
        *,
        least: int = LEAST,
        limit: int = 9,
        before: str = "",
        after: str = "",
    ) -> list[Match]:
        """The units most like a segment, the best first, at most `limit`, each of at least `least` per cent.

        Args:
            before, after: the Arabic of the segments around it: a unit that had the same ones comes first.
        """
        folded = key(arabic)
        if not folded or not self.database.path.exists():
            return []
        found = self._current_index().find(folded, least=max(least, 1) / 100, limit=limit)[: max(MOST, limit)]
        keyed = self._keyed([unit for unit, _ in found])
        weighed = weigh(arabic, keyed, limit=limit, before=before, after=after)
        return [match for match in weighed if match.percent >= least]

    def _keyed(self, numbers: Sequence[int]) -> list[tuple[Unit, str]]:
        """The units of these numbers that are there, each with the key of its Arabic."""
        marks = ", ".join("?" * len(numbers))
        with self.database.read() as connection:
            rows = connection.execute(f"SELECT {COLUMNS}, key FROM unit WHERE id IN ({marks})", numbers)
            return [(unit_of(row[:-1]), str(row[-1])) for row in rows]

    def search(
        self, words: str = "", *, document: str | None = None, limit: int = 200, start: int = 0
    ) -> Found:
        """The units that have every one of `words` in their Arabic, English or document, the newest first.

        Arabic is compared as matches are; parts of words count. No words find all, of one `document` where it is named.
        """
        if not self.database.path.exists():
            return Found((), 0)
        asked, values = _condition(words)
        if document is not None:
            asked, values = f"{asked} AND document = ?", [*values, document]
        with self.database.read() as connection:
            (total,) = connection.execute(f"SELECT count(*) FROM unit WHERE {asked}", values).fetchone()
            rows = connection.execute(
                f"SELECT {COLUMNS} FROM unit WHERE {asked} ORDER BY {NEWEST} LIMIT ? OFFSET ?",
                (*values, limit, start),
            )
            return Found(tuple(map(unit_of, rows)), total)

    def statistics(self) -> Statistics:
        """Figures of all that is kept."""
        if not self.database.path.exists():
            return Statistics(0, 0, 0, (), "", "", 0)
        words = "coalesce(sum(length({0}) - length(replace({0}, ' ', '')) + ({0} != '')), 0)"
        date = "CASE changed WHEN '' THEN created ELSE changed END"
        with self.database.read() as connection:
            units, arabic, english, first, last = connection.execute(
                f"SELECT count(*), {words.format('key')}, {words.format('trim(english)')},"
                f" min(nullif({date}, '')), max({date}) FROM unit"
            ).fetchone()
            documents = connection.execute(
                "SELECT document, count(*) FROM unit GROUP BY document ORDER BY count(*) DESC, document"
            ).fetchall()
        size = sum(
            file.stat().st_size
            for file in (self.database.path, Path(f"{self.database.path}-wal"))
            if file.exists()
        )
        counted = tuple(DocumentCount(name, count) for name, count in documents)
        return Statistics(units, arabic, english, counted, first or "", last or "", size)

    # --- changing -----------------------------------------------------------------------------------------

    def take(self, segments: Iterable[Approved]) -> bool:
        """Put in what is approved of these segments, and take out what no longer is; whether there was anything to do.

        Segments that are not approved and never were cost no writing.
        """
        listed = list(segments)
        if not any(segment.english for segment in listed):
            if not self.database.path.exists():
                return False
            with self.database.read() as connection:
                if not approving.any_approved(connection, listed):
                    return False
        with self.database.write() as connection:
            approving.take(connection, listed, self.by)
        self.wrote()
        return True

    def take_document(self, document: str, segments: Sequence[Approved]) -> bool:
        """As `take`; and nothing of the document stays approved but what is among these segments."""
        if not self.database.path.exists():
            return self.take(segments)
        with self.database.write() as connection:
            approving.withdraw_others(connection, document, [segment.segment for segment in segments])
            approving.take(connection, segments, self.by)
        self.wrote()
        return True

    def change(self, number: int, english: str) -> Unit | None:
        """Give a unit other English; it is then of now.

        Returns:
            The unit, or the one that had these texts already and stands for both; None where it is no longer there.
        """
        by = self.by
        with self.database.write() as connection:
            row = connection.execute(f"SELECT {COLUMNS} FROM unit WHERE id = ?", (number,)).fetchone()
            if row is None:
                return None
            unit = unit_of(row)
            same = same_pair(connection, unit.arabic, english)
            if same is not None and same.id != number:
                connection.execute("UPDATE approval SET unit = ? WHERE unit = ?", (same.id, number))
                connection.execute(
                    "UPDATE unit SET kept = max(kept, (SELECT kept FROM unit WHERE id = ?)) WHERE id = ?",
                    (number, same.id),
                )
                connection.execute("DELETE FROM unit WHERE id = ?", (number,))
                unit = same
            unit = replace(unit, english=english, changed=by.now, changed_by=by.who)
            rewrite(connection, unit)
        self.wrote()
        return unit

    def delete(self, numbers: Iterable[int]) -> int:
        """Delete units, and tell how many were there."""
        if not self.database.path.exists():
            return 0
        with self.database.write() as connection:
            gone = sum(
                connection.execute("DELETE FROM unit WHERE id = ?", (number,)).rowcount for number in numbers
            )
        self.wrote()
        return gone

    def delete_document(self, name: str) -> int:
        """Delete all units of the documents of that name, and tell how many there were."""
        if not self.database.path.exists():
            return 0
        with self.database.write() as connection:
            gone = connection.execute("DELETE FROM unit WHERE document = ?", (name,)).rowcount
        self.wrote()
        return gone

    def delete_all(self) -> int:
        """Delete everything, also from the disk, and tell how many units there were."""
        if not self.database.path.exists():
            return 0
        with self.database.write() as connection:
            gone = connection.execute("DELETE FROM unit").rowcount
        self.wrote()
        self.database.scrub()
        return gone

    # --- the index ----------------------------------------------------------------------------------------

    def load(self) -> None:
        """Load now what the first search for alike segments would load: a second for a hundred thousand units."""
        if self.database.path.exists():
            self._current_index()

    def _current_index(self) -> MatchIndex:
        """The index, with what was added or deleted since, by whomever."""
        version = (self.database.data_version(), self._writes, self.database.path.stat().st_ino)
        if self._version is not None and self._version[-1] != version[-1]:
            self._index, self._seen = None, (0, 0)  # a mended file took the place of a damaged one
        index = self._index = self._index or MatchIndex()
        if version == self._version:
            return index
        with self.database.read() as connection:
            highest, _ = self._seen
            for unit, folded in connection.execute("SELECT id, key FROM unit WHERE id > ?", (highest,)):
                index.add(unit, folded)
                highest = max(highest, unit)
            (count,) = connection.execute("SELECT count(*) FROM unit").fetchone()
            if count != len(index):
                there = {number for (number,) in connection.execute("SELECT id FROM unit")}
                for gone in [number for number in index.units if number not in there]:
                    index.remove(gone)
        self._seen, self._version = (highest, count), version
        return index


def _condition(words: str) -> tuple[str, list[str]]:
    """An SQL condition that every word of a search holds, and its values."""
    parts, values = ["1"], []
    for word in words.split():
        folded = key(word)
        places = ["english LIKE ? ESCAPE '\\'", "document LIKE ? ESCAPE '\\'"]
        values += [f"%{_escaped(word)}%"] * 2
        if folded:
            places.append("key LIKE ? ESCAPE '\\'")
            values.append(f"%{_escaped(folded)}%")
        parts.append(f"({' OR '.join(places)})")
    return " AND ".join(parts), values


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _utc() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account without a name
        return ""
