"""Writes segments into their rows, within a transaction of somebody else's."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.article.model import Sentence
from desktop_app.library import history
from desktop_app.library.encoding import accepted_from_json, accepted_to_json
from desktop_app.library.model import Mark
from desktop_app.library.rows import ENGLISH, SOURCE, english_values, source_values
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import TargetSpan

_UPDATE = (
    f"UPDATE segment SET {', '.join(f'{name} = ?' for name in ENGLISH)}, change = ?, changed = ? WHERE id = ?"
)
_MOVE = f"UPDATE segment SET {', '.join(f'{name} = ?' for name in SOURCE)} WHERE id = ?"
_ALL = ("reading", *SOURCE, *ENGLISH, "change", "changed")
_INSERT = f"INSERT INTO segment ({', '.join(_ALL)}) VALUES ({', '.join('?' * len(_ALL))})"
_STALE = "INSERT OR IGNORE INTO stale VALUES (?)"

Row = tuple[int, str | None, str]
"""The number of a segment's row, its English and its state."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes what stands in `reading`; `number` is the reading's in the library, `spans` its quotations by segment."""

    connection: sqlite3.Connection
    number: int
    reading: Reading
    spans: Mapping[int, Sequence[tuple[int, TargetSpan]]]
    change: int
    now: float
    who: str

    def insert(self, sentence: Sentence) -> None:
        """A segment that has no row yet."""
        english = self.reading.english(sentence.index)
        cursor = self.connection.execute(
            _INSERT,
            (
                *(self.number, *source_values(self.reading.article, sentence)),
                *english_values(english, self.spans.get(sentence.index, ())),
                *(self.change, self.now),
            ),
        )
        self.connection.execute(_STALE, (cursor.lastrowid,))
        if english is not None and english.by_person:
            self.remember(sentence)

    def write(self, sentence: Sentence, row: Row) -> None:
        """Its English into its row, and into the history where a person has had a hand in it."""
        english = self.reading.english(sentence.index)
        number, was, state = row
        values = english_values(english, self.spans.get(sentence.index, ()))
        self.connection.execute(_UPDATE, (*values, self.change, self.now, number))
        if was != values[0]:
            self.connection.execute(_STALE, (number,))
        if english is None or (was, state) == (english.text, english.state.value):
            return
        if english.by_person or state != "draft":
            self.remember(sentence)

    def move(self, sentence: Sentence, number: int) -> None:
        """The place of a segment that is still the same, among others."""
        self.connection.execute(_MOVE, (*source_values(self.reading.article, sentence), number))

    def remember(self, sentence: Sentence) -> None:
        """Its English into the history."""
        english = self.reading.english(sentence.index)
        if english is not None:
            history.remember(
                self.connection,
                self.number,
                sentence.index,
                sentence.span,
                english.text,
                english.state.value,
                who=self.who,
                now=self.now,
            )


def row_of(connection: sqlite3.Connection, known: Mark, mark: Mark, sentence: Sentence) -> Row | None:
    """The row of a segment, its English and its state: by its number or, after others split and joined, by its place."""
    if known.revision == mark.revision:
        wanted, at = "place = ?", [sentence.index]
    else:
        wanted, at = "start = ? AND stop = ?", [sentence.start, sentence.end]
    row: Row | None = connection.execute(
        f"SELECT id, english, state FROM segment WHERE reading = ? AND {wanted}", (known.id, *at)
    ).fetchone()
    return row


def segmentation(connection: sqlite3.Connection, reading: int) -> list[tuple[int, int]]:
    """Where the segments of a reading stand in its text, in order."""
    rows = connection.execute("SELECT start, stop FROM segment WHERE reading = ? ORDER BY place", (reading,))
    return rows.fetchall()


def exists(connection: sqlite3.Connection, reading: int) -> bool:
    """Whether there is a reading of that number."""
    return connection.execute("SELECT 1 FROM reading WHERE id = ?", (reading,)).fetchone() is not None


def mark_of(connection: sqlite3.Connection, reading: int) -> Mark:
    """The state of a reading now."""
    row = connection.execute("SELECT revision, change FROM reading WHERE id = ?", (reading,)).fetchone()
    return Mark(reading, int(row[0]), int(row[1]))


def write_accepted(
    connection: sqlite3.Connection, reading: int, before: Reading | None, after: Reading
) -> None:
    """Which findings are fine: what `after` has more than `before`, or less, on top of what others have said."""
    was = frozenset[str]() if before is None else before.accepted
    if was == after.accepted:
        return
    row = connection.execute("SELECT accepted FROM reading WHERE id = ?", (reading,)).fetchone()
    accepted = (accepted_from_json(row[0]) - (was - after.accepted)) | (after.accepted - was)
    connection.execute("UPDATE reading SET accepted = ? WHERE id = ?", (accepted_to_json(accepted), reading))


def next_change(connection: sqlite3.Connection) -> int:
    """The number of the change that begins."""
    connection.execute("UPDATE counter SET change = change + 1")
    return int(connection.execute("SELECT change FROM counter").fetchone()[0])
