"""Makes a library whole that was rebuilt from what could be read: no segment without its reading, and all of them."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

from desktop_app.article.building import build_article
from desktop_app.article.model import Sentence, Source
from desktop_app.library.encoding import Around
from desktop_app.library.keys import key_of
from desktop_app.quotations.model import Findings
from desktop_app.translation.engine import PackageInfo

_RESCUED = "?"  # the name of a reading whose own row is lost
_UNKNOWN = PackageInfo("", Path(), "ar", "en", "", "given")
_NOTHING = Around(Findings(), None, _UNKNOWN, 0, True, (), None, (), ())


@dataclass(frozen=True, slots=True)
class _Piece:
    """A segment that is there (`id`), or one that has to be made."""

    id: int | None
    paragraph: int
    start: int
    stop: int
    role: str


def mend(connection: sqlite3.Connection) -> None:
    """Give segments without a reading one, and readings the segments they lack; have all of it indexed again."""
    orphans = connection.execute(
        "SELECT DISTINCT reading FROM segment WHERE reading NOT IN (SELECT id FROM reading)"
    ).fetchall()
    for (reading,) in orphans:
        _adopt(connection, reading)
    for reading, text in connection.execute("SELECT id, text FROM reading").fetchall():
        _complete(connection, reading, text)
    # A mark that somebody still holds must not fit by accident.
    connection.execute("UPDATE reading SET revision = revision + 1")
    connection.execute(
        "UPDATE counter SET change = 1 + max("
        "(SELECT ifnull(max(change), 0) FROM segment), (SELECT ifnull(max(change), 0) FROM reading))"
    )
    connection.execute("INSERT OR IGNORE INTO stale SELECT id FROM segment")
    connection.execute("INSERT OR IGNORE INTO stale SELECT -id FROM reading")


def _adopt(connection: sqlite3.Connection, reading: int) -> None:
    """A reading for the segments that have lost theirs: its text is what they hold, each at its place."""
    text = ""
    wanted = "SELECT start, source, paragraph FROM segment WHERE reading = ? ORDER BY start"
    before = None
    for start, source, paragraph in connection.execute(wanted, (reading,)).fetchall():
        gap = max(start - len(text), 0)
        text += ("\n\n"[:gap] if before != paragraph else "").ljust(gap) + source
        before = paragraph
    now = time.time()
    connection.execute(
        "INSERT OR IGNORE INTO reading (id, key, name, kind, text, around, segments, added, opened, changed) "
        "VALUES (?, ?, ?, 'text', ?, ?, 0, ?, ?, ?)",
        (reading, key_of(text), text[:60].strip() or _RESCUED, text, _NOTHING.to_json(), now, now, now),
    )


def _complete(connection: sqlite3.Connection, reading: int, text: str) -> None:
    wanted = "SELECT id, paragraph, start, stop, role, place FROM segment WHERE reading = ? ORDER BY start"
    rows = connection.execute(wanted, (reading,)).fetchall()
    there = [_Piece(*row[:5]) for row in rows]
    wanted = "SELECT segments FROM reading WHERE id = ?"
    (count,) = connection.execute(wanted, (reading,)).fetchone()
    if count == len(there) and [row[5] for row in rows] == list(range(count)):
        return
    whole = _filled(there, text)
    # Two steps, because no two may have one place for a moment.
    connection.execute("UPDATE segment SET place = -1 - place WHERE reading = ?", (reading,))
    for place, piece in enumerate(whole):
        if piece.id is not None:
            connection.execute("UPDATE segment SET place = ? WHERE id = ?", (place, piece.id))
            continue
        connection.execute(
            "INSERT INTO segment (reading, place, paragraph, start, stop, role, source, score, flags, offers, "
            "revised, state, origin, spans, change, changed) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, 0, '[]', '[]', 0, 'draft', 'machine', '[]', 0, 0)",
            (
                *(reading, place, piece.paragraph, piece.start, piece.stop, piece.role),
                text[piece.start : piece.stop],
            ),
        )
    connection.execute("UPDATE reading SET segments = ? WHERE id = ?", (len(whole), reading))


def _filled(there: list[_Piece], text: str) -> list[_Piece]:
    """The pieces that are there, with new ones for the stretches of the text between them."""
    fresh = build_article(Source(""), text)
    # What is built anew counts in its own text, which is the same one but for what evening out has changed.
    sentences = fresh.sentences if fresh.text == text else ()
    edges = [0, *(edge for piece in there for edge in (piece.start, piece.stop)), len(text)]
    made = list(there)
    for low, high in zip(edges[::2], edges[1::2], strict=True):
        made += _between(low, high, text, sentences)
    return sorted(made, key=lambda piece: piece.start)


def _between(low: int, high: int, text: str, sentences: tuple[Sentence, ...]) -> list[_Piece]:
    stretch = text[low:high] if low < high else ""
    if not stretch.strip():
        return []
    inside = [s for s in sentences if low <= s.start and s.end <= high]
    covered = sum(len("".join(text[s.start : s.end].split())) for s in inside)
    if inside and covered == len("".join(stretch.split())):
        return [_Piece(None, s.paragraph, s.start, s.end, s.role.value) for s in inside]
    start = low + len(stretch) - len(stretch.lstrip())
    stop = low + len(stretch.rstrip())
    paragraph = next((s.paragraph for s in sentences if s.end > start), 0)
    return [_Piece(None, paragraph, start, stop, "body")]
