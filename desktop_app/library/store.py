"""Readings kept between runs: each segment a row, each thing that a person does one small transaction.

Any number of windows and processes may have one reading open. Changes of different segments come together; of two of
the same segment the later stands, and both are in the history. What a machine made never takes the place of what a
person wrote.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop_app.article.model import Article, Sentence, Source, Span
from desktop_app.errors import NotKept, StoreDamaged
from desktop_app.library import history
from desktop_app.library.encoding import Around
from desktop_app.library.model import HistoryLine, Kept, Mark, News, Written
from desktop_app.library.rows import (
    ENGLISH,
    SOURCE,
    Spans,
    english_values,
    joined_spans,
    source_values,
    spans_by_segment,
    to_sentence,
    to_source,
    to_spans,
)
from desktop_app.library.tables import SCHEMA, key_of
from desktop_app.reading.model import Reading, Translation
from desktop_app.storage.database import Database, SetAside
from desktop_app.translation.engine import TranslatedSentence

_UPDATE = (
    f"UPDATE segment SET {', '.join(f'{name} = ?' for name in ENGLISH)}, change = ?, changed = ? WHERE id = ?"
)
_ALL = (*SOURCE, *ENGLISH)
_INSERT = f"INSERT INTO segment (reading, {', '.join(_ALL)}, change, changed) VALUES ({', '.join('?' * (len(_ALL) + 3))})"


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
            made = _joined(head, rows)
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
                alike = _segmentation(connection, int(row[0])) == [
                    (s.start, s.end) for s in article.sentences
                ]
                known = Mark(int(row[0]), int(row[1]) if alike else -1, 0)
                return self._update(connection, known, None, reading, now)
            change = _next_change(connection)
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
            spans = spans_by_segment(reading)
            for sentence in article.sentences:
                self._insert(connection, number, reading, sentence, spans, change, now)
                english = reading.english(sentence.index)
                if english is not None and english.by_person:
                    self._remember(connection, number, sentence, english, now)
            if any(e is not None and e.by_person for e in _english(reading)):
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
            if not _exists(connection, known.id):
                return Written(known, gone=True)
            change = _next_change(connection)
            old = {
                (row[1], row[2]): row
                for row in connection.execute(
                    "SELECT id, start, stop, place, english, state FROM segment WHERE reading = ?",
                    (known.id,),
                )
            }
            connection.execute("UPDATE segment SET place = -1 - place WHERE reading = ?", (known.id,))
            spans = spans_by_segment(after)
            had = {(s.start, s.end): before.english(s.index) for s in before.article.sentences}
            for sentence in after.article.sentences:
                row = old.pop((sentence.start, sentence.end), None)
                if row is None:
                    self._insert(connection, known.id, after, sentence, spans, change, now)
                    english = after.english(sentence.index)
                    if english is not None and english.by_person:
                        self._remember(connection, known.id, sentence, english, now)
                    continue
                source = ", ".join(f"{name} = ?" for name in SOURCE)
                connection.execute(
                    f"UPDATE segment SET {source} WHERE id = ?",
                    (*source_values(after.article, sentence), row[0]),
                )
                if not _same_words(had.get((sentence.start, sentence.end)), after.english(sentence.index)):
                    self._write_english(
                        connection, known.id, row[0], row[4], row[5], after, sentence, spans, change, now
                    )
            for number, *_ in old.values():
                connection.execute("DELETE FROM segment WHERE id = ?", (number,))
                connection.execute("INSERT OR IGNORE INTO stale VALUES (?)", (number,))
            connection.execute(
                "UPDATE reading SET revision = revision + 1, segments = ?, around = ?, change = ?, changed = ? "
                "WHERE id = ?",
                (len(after.article.sentences), Around.of(after).to_json(), change, now, known.id),
            )
            return Written(_mark(connection, known.id))

    def set_position(self, reading: int, position: int) -> None:
        """Where one stopped, in the article's text."""
        with self.database.write() as connection:
            connection.execute("UPDATE reading SET position = ? WHERE id = ?", (position, reading))

    # --- what others wrote --------------------------------------------------------------------------------

    def changes_since(self, known: Mark) -> News:
        """What others have written since `known`; one's own writing is among it where it is later than that."""
        with self.database.read() as connection:
            if not _exists(connection, known.id):
                return News(known, gone=True)
            mark = _mark(connection, known.id)
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
        return News(
            mark,
            tuple((int(row["place"]), to_sentence(int(row["place"]), row)) for row in rows),
            tuple(to_spans(int(row["place"]), row) for row in rows),
        )

    def history(self, reading: int, source: Span | None = None) -> tuple[HistoryLine, ...]:
        """What persons wrote in a reading, or in what touches one place of its text; the oldest first."""
        with self.database.read() as connection:
            return history.lines(connection, reading, source)

    # --- within ---------------------------------------------------------------------------------------------

    def _update(
        self, connection: sqlite3.Connection, known: Mark, before: Reading | None, after: Reading, now: float
    ) -> Written:
        if not _exists(connection, known.id):
            return Written(known, gone=True)
        mark = _mark(connection, known.id)
        change, lost, by_person = _next_change(connection), [], False
        spans = spans_by_segment(after)
        for sentence in _changed(before, after):
            row = _row_of(connection, known, mark, sentence)
            english = after.english(sentence.index)
            theirs = english is not None and english.by_person
            if row is None:
                if english is not None and theirs:
                    self._remember(connection, known.id, sentence, english, now)
                    lost.append(sentence.index)
                continue
            was = None if before is None else before.english(sentence.index)
            reverted = was is not None and was.by_person
            if row[2] != "draft" and not (theirs or reverted):
                continue  # a person wrote there meanwhile
            if before is None and english is None:
                continue
            by_person = by_person or theirs or reverted
            self._write_english(connection, known.id, *row, after, sentence, spans, change, now)
        if mark.revision == known.revision and (before is None or _differ_around(before, after)):
            around = Around.of(after).to_json()
            connection.execute("UPDATE reading SET around = ? WHERE id = ?", (around, known.id))
        connection.execute("UPDATE reading SET change = ? WHERE id = ?", (change, known.id))
        if by_person or lost:
            connection.execute("UPDATE reading SET changed = ? WHERE id = ?", (now, known.id))
        # Where others have written in between, that is still news.
        return Written(
            replace(known, change=change if mark.change == known.change else known.change), tuple(lost)
        )

    def _insert(
        self,
        connection: sqlite3.Connection,
        number: int,
        reading: Reading,
        sentence: Sentence,
        spans: dict[int, list[Any]],
        change: int,
        now: float,
    ) -> None:
        english = english_values(reading.english(sentence.index), spans.get(sentence.index, ()))
        cursor = connection.execute(
            _INSERT, (number, *source_values(reading.article, sentence), *english, change, now)
        )
        connection.execute("INSERT OR IGNORE INTO stale VALUES (?)", (cursor.lastrowid,))

    def _write_english(
        self,
        connection: sqlite3.Connection,
        reading: int,
        row: int,
        was: str | None,
        state: str,
        after: Reading,
        sentence: Sentence,
        spans: dict[int, list[Any]],
        change: int,
        now: float,
    ) -> None:
        """Write the English of one segment into its row, and into the history where a person has had a hand in it."""
        english = after.english(sentence.index)
        values = english_values(english, spans.get(sentence.index, ()))
        connection.execute(_UPDATE, (*values, change, now, row))
        if was != values[0]:
            connection.execute("INSERT OR IGNORE INTO stale VALUES (?)", (row,))
        had_a_hand = english is not None and (english.by_person or state != "draft")
        if english is not None and had_a_hand and (was, state) != (english.text, english.state.value):
            self._remember(connection, reading, sentence, english, now)

    def _remember(
        self,
        connection: sqlite3.Connection,
        reading: int,
        sentence: Sentence,
        english: TranslatedSentence,
        now: float,
    ) -> None:
        history.remember(
            connection,
            reading,
            sentence.index,
            sentence.span,
            english.text,
            english.state.value,
            who=self._who,
            now=now,
        )


def with_news(reading: Reading, news: News) -> tuple[Reading, tuple[int, ...]]:
    """`reading` with what others wrote, and which segments are others by that."""
    if reading.translation is None:
        return reading, ()
    sentences, changed = list(reading.translation.sentences), []
    by_segment = {place: tuple(spans) for place, spans in spans_by_segment(reading).items()}
    for (place, english), spans in zip(news.segments, news.spans, strict=True):
        if place < len(sentences) and (sentences[place], by_segment.get(place, ())) != (english, spans):
            sentences[place], by_segment[place] = english, spans
            changed.append(place)
    if not changed:
        return reading, ()
    made = replace(
        reading,
        translation=replace(reading.translation, sentences=tuple(sentences)),
        quotation_spans=joined_spans(len(reading.quotation_spans), by_segment.values()),
    )
    return made, tuple(changed)


def _joined(head: sqlite3.Row, rows: list[sqlite3.Row]) -> Reading:
    around = Around.from_json(head["around"])
    article = Article(
        Source(str(head["name"]), str(head["kind"]), head["encoding"]),
        str(head["text"]),
        tuple(to_source(row) for row in rows),
    )
    sentences = tuple(to_sentence(place, row) for place, row in enumerate(rows))
    spans: list[Spans] = [to_spans(place, row) for place, row in enumerate(rows)]
    translation = None if around.package is None else Translation(around.package, sentences)
    return Reading(
        article,
        around.findings,
        around.summary,
        translation,
        joined_spans(around.quotation_spans, spans),
        around.arabic,
        around.speaker_names,
        around.gist,
        around.key_terms,
        around.term_names,
    )


def _english(reading: Reading) -> tuple[TranslatedSentence | None, ...]:
    return reading.translation.sentences if reading.translation else ()


def _changed(before: Reading | None, after: Reading) -> Iterator[Sentence]:
    """The segments whose English, or the quotations in it, are others."""
    if before is None:
        yield from after.article.sentences
        return
    if before.translation is after.translation and before.quotation_spans is after.quotation_spans:
        return
    moved = _moved(before, after)
    for sentence in after.article.sentences:
        was, now = before.english(sentence.index), after.english(sentence.index)
        if sentence.index in moved or (was is not now and was != now):
            yield sentence


def _moved(before: Reading, after: Reading) -> set[int]:
    if before.quotation_spans is after.quotation_spans:
        return set()
    if len(before.quotation_spans) != len(after.quotation_spans):
        return {s.sentence for spans in (*before.quotation_spans, *after.quotation_spans) for s in spans}
    return {
        span.sentence
        for was, now in zip(before.quotation_spans, after.quotation_spans, strict=True)
        if was is not now
        for span in {*was} ^ {*now}
    }


def _differ_around(before: Reading, after: Reading) -> bool:
    """Whether anything but the segments is another; compared by identity, which is cheap and errs to the safe side."""
    return (
        before.findings is not after.findings
        or before.summary is not after.summary
        or before.speaker_names is not after.speaker_names
        or before.key_terms is not after.key_terms
        or before.term_names is not after.term_names
        or before.gist != after.gist
        or len(before.quotation_spans) != len(after.quotation_spans)
        or (before.translation and before.translation.package)
        != (after.translation and after.translation.package)
    )


def _row_of(
    connection: sqlite3.Connection, known: Mark, mark: Mark, sentence: Sentence
) -> tuple[int, str | None, str] | None:
    """The row of a segment, its English and its state: by its number or, after others split and joined, by its place."""
    if known.revision == mark.revision:
        wanted, at = "place = ?", [sentence.index]
    else:
        wanted, at = "start = ? AND stop = ?", [sentence.start, sentence.end]
    row: tuple[int, str | None, str] | None = connection.execute(
        f"SELECT id, english, state FROM segment WHERE reading = ? AND {wanted}", (known.id, *at)
    ).fetchone()
    return row


def _same_words(one: TranslatedSentence | None, other: TranslatedSentence | None) -> bool:
    """Whether they are the same but for the number of the segment."""
    if one is None or other is None:
        return one is other
    return replace(one, index=other.index) == other


def _segmentation(connection: sqlite3.Connection, reading: int) -> list[tuple[int, int]]:
    rows = connection.execute("SELECT start, stop FROM segment WHERE reading = ? ORDER BY place", (reading,))
    return rows.fetchall()


def _exists(connection: sqlite3.Connection, reading: int) -> bool:
    return connection.execute("SELECT 1 FROM reading WHERE id = ?", (reading,)).fetchone() is not None


def _mark(connection: sqlite3.Connection, reading: int) -> Mark:
    row = connection.execute("SELECT revision, change FROM reading WHERE id = ?", (reading,)).fetchone()
    return Mark(reading, int(row[0]), int(row[1]))


def _next_change(connection: sqlite3.Connection) -> int:
    connection.execute("UPDATE counter SET change = change + 1")
    return int(connection.execute("SELECT change FROM counter").fetchone()[0])
