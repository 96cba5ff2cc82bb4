"""Full-text search in all kept readings, in both languages, through SQLite's FTS5.

The index holds every form of every word of a segment (forms.py), in no order: it tells which segments may hold what is
looked for. Where it stands, and whether words that belong together stand together, is seen in the segment itself.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.article.model import Span
from desktop_app.article.searching import fold
from desktop_app.library.forms import Token, index_words, query_forms, tokens, wide_query_forms
from desktop_app.library.listing import entries_of
from desktop_app.library.model import Found, Hit
from desktop_app.storage.database import Database

_PHRASE = re.compile(r'"([^"]*)"?|(\S+)')
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Words that are to stand together, each in any of its forms; the last may go on where it is not `whole`."""

    words: tuple[frozenset[str], ...]
    whole: bool

    def spans(self, text: Sequence[Token]) -> list[Span]:
        """Where they stand in a text."""
        size = len(self.words)
        return [
            Span(text[at].span.start, text[at + size - 1].span.end)
            for at in range(len(text) - size + 1)
            if all(self._is(number, text[at + number]) for number in range(size))
        ]

    def _is(self, number: int, token: Token) -> bool:
        wanted = self.words[number]
        if wanted & token.forms:
            return True
        going_on = not self.whole and number == len(self.words) - 1
        return going_on and any(form.startswith(word) for form in token.forms for word in wanted)

    def expression(self) -> str:
        """What FTS5 looks for."""
        parts = []
        for number, wanted in enumerate(self.words):
            star = "" if self.whole or number < len(self.words) - 1 else " *"
            parts.append(" OR ".join(f'"{word}"{star}' for word in sorted(wanted)))
        return " AND ".join(f"({part})" for part in parts)


def search(database: Database, query: str, *, limit: int = 200) -> tuple[Found, ...]:
    """The readings that have everything that is asked for in one segment, or in their name, notes and tags.

    Words in quotation marks stand together, just as they are; the others in any order, and each may be the beginning of
    a longer one. The Arabic is found with and without article and one-letter words, marks, and the spellings that
    normalise() folds. What was opened last comes first, its segments in order.

    Args:
        database: the library.
        query: as a person types it.
        limit: of segments.
    """
    for _ in index_steps(database):
        pass
    with database.read() as connection:
        for widen in (query_forms, wide_query_forms):
            wanted = _parse(query, widen)
            if wanted and (found := _search(connection, wanted, limit)):
                return found
    return ()


def _search(connection: sqlite3.Connection, wanted: Sequence[_Wanted], limit: int) -> tuple[Found, ...]:
    expression = " AND ".join(part.expression() for part in wanted)
    # First the numbers alone: of many thousand segments only the first are looked at, and few of the texts are read.
    rows = connection.execute(
        "SELECT words.rowid, segment.reading FROM words LEFT JOIN segment ON segment.id = words.rowid "
        "LEFT JOIN reading ON reading.id = segment.reading WHERE words MATCH ? "
        "ORDER BY reading.opened DESC, reading.id, segment.place",
        (expression,),
    ).fetchall()
    about = {-number for number, _ in rows if number < 0}
    hits: dict[int, list[Hit]] = {}
    left = limit
    for number, reading in rows:
        if number < 0 or reading is None:
            continue
        text = "SELECT place, start, source, ifnull(english, '') FROM segment WHERE id = ?"
        hit = _hit(wanted, *connection.execute(text, (number,)).fetchone())
        if hit is not None:
            hits.setdefault(reading, []).append(hit)
            left -= 1
            if not left:
                break
    there = entries_of(connection, {*hits, *about})
    found = [Found(e, tuple(hits.get(e.id, ())), e.id in about) for e in there.values()]
    return tuple(sorted(found, key=lambda f: (-f.entry.opened, -f.entry.id)))


def _hit(wanted: Sequence[_Wanted], place: int, start: int, arabic: str, english: str) -> Hit | None:
    sides = [list(tokens(arabic)), list(tokens(english))]
    marked: list[list[Span]] = [[], []]
    for part in wanted:
        here = [part.spans(side) for side in sides]
        if not any(here):
            return None
        for spans, more in zip(marked, here, strict=True):
            spans += more
    return Hit(place, start, arabic, english, _joined(marked[0]), _joined(marked[1]))


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order, and none within another."""
    made: list[Span] = []
    for span in sorted(set(spans)):
        if made and span.start < made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return tuple(made)


def _parse(query: str, widen: Callable[[str], frozenset[str]]) -> list[_Wanted]:
    wanted = []
    for match in _PHRASE.finditer(fold(query)):
        quoted, bare = match[1], match[2]
        words = [widen(word) for word in re.findall(r"[^\W_]+", bare if quoted is None else quoted)]
        if words:
            wanted.append(_Wanted(tuple(words), quoted is not None and match[0].endswith('"')))
    return wanted


def index_steps(database: Database, *, most: int = _AT_ONCE) -> Iterator[tuple[int, int]]:
    """Bring all of the index up to date, some of it at a time: how many of how many segments are done.

    Of a large library that has never been searched this takes seconds; it may be left at any step and taken up later.
    """
    with database.read() as connection:
        total = int(connection.execute("SELECT count(*) FROM stale").fetchone()[0])
    done = 0
    while index_some(database, most=most):
        done += most
        yield min(done, total), max(done, total)


def index_some(database: Database, *, most: int = _AT_ONCE) -> bool:
    """Bring some of the index up to date: at a key only a number is noted, the words are taken here.

    Returns:
        Whether there may be more to do.
    """
    with database.read() as connection:
        if connection.execute("SELECT 1 FROM stale LIMIT 1").fetchone() is None:
            return False
    with database.write() as connection:
        return _index_some(connection, most)


def _index_some(connection: sqlite3.Connection, most: int) -> bool:
    wanted = "SELECT id FROM stale ORDER BY id LIMIT ?"
    numbers = [row[0] for row in connection.execute(wanted, (most,))]
    for number in numbers:
        connection.execute("DELETE FROM words WHERE rowid = ?", (number,))
        row = _texts(connection, number)
        if row is not None:
            indexed = tuple(index_words(text or "") for text in row)
            connection.execute(
                "INSERT INTO words (rowid, arabic, english, about) VALUES (?, ?, ?, ?)", (number, *indexed)
            )
        connection.execute("DELETE FROM stale WHERE id = ?", (number,))
    return len(numbers) == most


def _texts(connection: sqlite3.Connection, number: int) -> tuple[str | None, ...] | None:
    if number > 0:
        wanted = "SELECT source, english, '' FROM segment WHERE id = ?"
        segment: tuple[str | None, ...] | None = connection.execute(wanted, (number,)).fetchone()
        return segment
    row = connection.execute("SELECT name, notes FROM reading WHERE id = ?", (-number,)).fetchone()
    if row is None:
        return None
    tags = [tag for (tag,) in connection.execute("SELECT name FROM tag WHERE reading = ?", (-number,))]
    return "", "", " ".join((*row, *tags))
