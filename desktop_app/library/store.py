"""Readings kept between runs: each segment a row, each thing that a person does one small transaction.

Any number of windows and processes may have one reading open. Changes of different segments come together; of two of
the same segment the later stands, and both are in the history. What a machine made never takes the place of what a
person wrote.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.article.model import Span
from desktop_app.errors import NotKept, StoreDamaged
from desktop_app.library import history
from desktop_app.library.assembling import assembled
from desktop_app.library.differing import changed_segments, differ_around, same_words
from desktop_app.library.encoding import Around, accepted_from_json
from desktop_app.library.keys import key_of
from desktop_app.library.model import HistoryLine, Kept, Mark, News, Written
from desktop_app.library.rows import spans_by_segment, to_sentence, to_spans
from desktop_app.library.tables import SCHEMA
from desktop_app.library.writing import (
    Writer,
    exists,
    mark_of,
    next_change,
    row_of,
    segmentation,
    write_accepted,
)
from desktop_app.reading.model import Reading
from desktop_app.storage.database import Database, SetAside


class Store:
    """The readings in one library file, for one thread. `who` names the window or the command that writes."""

    def __init__(
        self, path: Path, *, who: str = "", clock: Callable[[], float] = time.time, patience: float = 5.0
    ) -> None:
        self.database = Database(path, SCHEMA, patience=patience)
        self._who, self._clock = who, clock

    @property
    def set_aside(self) -> SetAside | None:
        """What became of a damaged library in this run; None where there was none."""
        return self.database.set_aside

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()

    # --- finding and loading ------------------------------------------------------------------------------

    def find(self, text: str) -> int | None:
        """The number of the kept reading of the article with just this text, None where there is none."""
        with self.database.read() as connection:
            row = connection.execute("SELECT id FROM reading WHERE key = ?", (key_of(text),)).fetchone()
        return None if row is None else int(row[0])

    def load(self, reading: int) -> Kept:
        """A reading as it was kept, equal to the one given but for alignments and the ranking of its summary.

        Raises:
            NotKept: there is none of that number.
            StoreDamaged: what is kept of it makes no sense.
        """
        with self.database.read() as connection:
            connection.row_factory = sqlite3.Row
            try:
                head = connection.execute("SELECT * FROM reading WHERE id = ?", (reading,)).fetchone()
                wanted = "SELECT * FROM segment WHERE reading = ? ORDER BY place"
                rows = connection.execute(wanted, (reading,)).fetchall()
            finally:
                connection.row_factory = None
        if head is None:
            raise NotKept(str(reading))
        try:
            made = assembled(head, rows)
        except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
            raise StoreDamaged(str(self.database.path), str(error)) from error
        return Kept(Mark(reading, int(head["revision"]), int(head["change"])), made, int(head["position"]))

    def opened(self, reading: int) -> None:
        """It is being read now: it comes first in the list."""
        with self.database.write() as connection:
            connection.execute("UPDATE reading SET opened = ? WHERE id = ?", (self._clock(), reading))

    # --- keeping ------------------------------------------------------------------------------------------

    def keep(self, reading: Reading, *, position: int = 0) -> Written:
        """Keep a reading; where its text is kept already, what is new of it comes to that."""
        article, now = reading.article, self._clock()
        with self.database.write() as connection:
            row = connection.execute(
                "SELECT id, revision FROM reading WHERE key = ?", (key_of(article.text),)
            ).fetchone()
            if row is not None:
                # Where its segments are others, they are found by their places in the text.
                alike = segmentation(connection, int(row[0])) == [(s.start, s.end) for s in article.sentences]
                known = Mark(int(row[0]), int(row[1]) if alike else -1, 0)
                return self._update(connection, known, None, reading, now)
            change = next_change(connection)
            source = article.source
            cursor = connection.execute(
                "INSERT INTO reading (key, name, kind, encoding, text, around, segments, change, position, added, opened) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(key_of(article.text), source.name, source.kind, source.encoding, article.text),
                    *(Around.of(reading).to_json(), len(article.sentences), change, position, now, now),
                ),
            )
            number = int(cursor.lastrowid or 0)
            write_accepted(connection, number, None, reading)
            english = reading.translation.sentences if reading.translation else ()
            writer = self._writer(connection, number, reading, change, now)
            for sentence in article.sentences:
                writer.insert(sentence)
            if any(e is not None and e.by_person for e in english):
                connection.execute("UPDATE reading SET changed = ? WHERE id = ?", (now, number))
            connection.execute("INSERT OR IGNORE INTO stale VALUES (?)", (-number,))
            return Written(Mark(number, 0, change))

    def update(self, known: Mark, before: Reading | None, after: Reading) -> Written:
        """Keep what `after` has that `before`, the state somebody last kept or loaded, has not; None: all of it."""
        with self.database.write() as connection:
            return self._update(connection, known, before, after, self._clock())

    def resegment(self, known: Mark, before: Reading, after: Reading) -> Written:
        """Keep a reading whose segments were split or joined; what stood in those that are no more is in the history.

        Args:
            known: the mark of `before`.
            before: the state somebody last kept or loaded; segments that are as they were there are left alone.
            after: the reading with other segments.
        """
        now = self._clock()
        with self.database.write() as connection:
            if not exists(connection, known.id):
                return Written(known, gone=True)
            was, change = mark_of(connection, known.id), next_change(connection)
            old = {
                (start, stop): (number, english, state)
                for number, start, stop, english, state in connection.execute(
                    "SELECT id, start, stop, english, state FROM segment WHERE reading = ?",
                    (known.id,),
                )
            }
            connection.execute("UPDATE segment SET place = -1 - place WHERE reading = ?", (known.id,))
            writer = self._writer(connection, known.id, after, change, now)
            had = {(s.start, s.end): before.english(s.index) for s in before.article.sentences}
            for sentence in after.article.sentences:
                place = (sentence.start, sentence.end)
                row = old.pop(place, None)
                if row is None:
                    writer.insert(sentence)
                    continue
                writer.move(sentence, row[0])
                if not same_words(had.get(place), after.english(sentence.index)):
                    writer.write(sentence, row)
            for number, *_ in old.values():
                connection.execute("DELETE FROM segment WHERE id = ?", (number,))
                connection.execute("INSERT OR IGNORE INTO stale VALUES (?)", (number,))
            connection.execute(
                "UPDATE reading SET revision = revision + 1, segments = ?, around = ?, change = ?, changed = ? "
                "WHERE id = ?",
                (len(after.article.sentences), Around.of(after).to_json(), change, now, known.id),
            )
            write_accepted(connection, known.id, before, after)
            mark = mark_of(connection, known.id)
            # Where others have written in between, that is still news.
            return Written(mark if was == known else replace(mark, change=known.change))

    def set_position(self, reading: int, position: int) -> None:
        """Where one stopped, in the article's text."""
        with self.database.write() as connection:
            connection.execute("UPDATE reading SET position = ? WHERE id = ?", (position, reading))

    # --- what others wrote --------------------------------------------------------------------------------

    def changes_since(self, known: Mark) -> News:
        """What others have written since `known`; one's own writing is among it where it is later than that."""
        with self.database.read() as connection:
            if not exists(connection, known.id):
                return News(known, gone=True)
            mark = mark_of(connection, known.id)
            if mark.revision != known.revision:
                return News(mark, resegmented=True)
            connection.row_factory = sqlite3.Row
            try:
                rows = connection.execute(
                    "SELECT * FROM segment WHERE reading = ? AND change > ? ORDER BY place",
                    (known.id, known.change),
                ).fetchall()
            finally:
                connection.row_factory = None
            wanted = "SELECT accepted FROM reading WHERE id = ?"
            accepted = accepted_from_json(connection.execute(wanted, (known.id,)).fetchone()[0])
        return News(
            mark,
            tuple((int(row["place"]), to_sentence(int(row["place"]), row)) for row in rows),
            tuple(to_spans(int(row["place"]), row) for row in rows),
            accepted=accepted,
        )

    def history(self, reading: int, source: Span | None = None) -> tuple[HistoryLine, ...]:
        """What persons wrote in a reading, or in what touches one place of its text; the oldest first."""
        with self.database.read() as connection:
            return history.lines(connection, reading, source)

    def _writer(
        self, connection: sqlite3.Connection, number: int, reading: Reading, change: int, now: float
    ) -> Writer:
        return Writer(connection, number, reading, spans_by_segment(reading), change, now, self._who)

    def _update(
        self, connection: sqlite3.Connection, known: Mark, before: Reading | None, after: Reading, now: float
    ) -> Written:
        if not exists(connection, known.id):
            return Written(known, gone=True)
        mark = mark_of(connection, known.id)
        change, lost, by_person = next_change(connection), [], False
        writer = self._writer(connection, known.id, after, change, now)
        for sentence in changed_segments(before, after):
            row = row_of(connection, known, mark, sentence)
            english = after.english(sentence.index)
            theirs = english is not None and english.by_person
            if row is None:
                if theirs:
                    writer.remember(sentence)
                    lost.append(sentence.index)
                continue
            was = None if before is None else before.english(sentence.index)
            reverted = was is not None and was.by_person
            if row[2] != "draft" and not (theirs or reverted):
                continue  # a person wrote there meanwhile
            if before is None and english is None:
                continue
            by_person = by_person or theirs or reverted
            writer.write(sentence, row)
        if mark.revision == known.revision and (before is None or differ_around(before, after)):
            around = Around.of(after).to_json()
            connection.execute("UPDATE reading SET around = ? WHERE id = ?", (around, known.id))
        write_accepted(connection, known.id, before, after)
        connection.execute("UPDATE reading SET change = ? WHERE id = ?", (change, known.id))
        if by_person or lost:
            connection.execute("UPDATE reading SET changed = ? WHERE id = ?", (now, known.id))
        # Where others have written in between, that is still news.
        return Written(
            replace(known, change=change if mark.change == known.change else known.change), tuple(lost)
        )
