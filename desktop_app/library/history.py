"""Everything a person ever wrote in a segment, so that nothing is overwritten without trace.

A line a change, but for typing: letters that were only added to what the last line says, or only taken away after a
line that has them all, change that line. So the words themselves are always there, and not a line for every key.
"""

from __future__ import annotations

import sqlite3

from desktop_app.article.model import Span
from desktop_app.library.model import HistoryLine

_BURST = 10.0  # seconds between two keys of one go
_ADDED, _REMOVED, _OTHER = "added", "removed", "other"


def remember(
    connection: sqlite3.Connection,
    reading: int,
    place: int,
    source: Span,
    text: str,
    state: str,
    *,
    who: str,
    now: float,
) -> None:
    """Write down that the English of the segment at `source` became `text`."""
    wanted = "SELECT id, place, start, stop, text, state, way, who, at FROM history WHERE reading = ? ORDER BY id DESC"
    last = connection.execute(f"{wanted} LIMIT 1", (reading,)).fetchone()
    here = (place, source.start, source.end)
    way = _OTHER
    if last is not None and tuple(last[1:4]) == here and last[7] == who:
        before = last[4]
        if before == text and last[5] == state:
            return
        way = _way(before, text)
        typing = now - last[8] < _BURST and last[5] == state and way != _OTHER
        # What a first «added» line has replaced stands in the line before; a «removed» one is in the line before it.
        if typing and ((way == _ADDED and last[6] != _REMOVED) or way == last[6]):
            connection.execute("UPDATE history SET text = ?, at = ? WHERE id = ?", (text, now, last[0]))
            return
    connection.execute(
        "INSERT INTO history (reading, place, start, stop, text, state, way, who, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (reading, *here, text, state, way, who, now),
    )


def lines(
    connection: sqlite3.Connection, reading: int, source: Span | None = None
) -> tuple[HistoryLine, ...]:
    """What persons wrote in a reading, or in what touches one place of its text; the oldest first."""
    wanted = "SELECT at, who, place, start, stop, text, state FROM history WHERE reading = ?"
    given: tuple[int, ...] = (reading,)
    if source is not None:
        wanted += " AND start < ? AND stop > ?"
        given = (reading, source.end, source.start)
    rows = connection.execute(f"{wanted} ORDER BY at, id", given)
    return tuple(HistoryLine(row[0], row[1], row[2], Span(row[3], row[4]), row[5], row[6]) for row in rows)


def _way(before: str, after: str) -> str:
    """Whether letters were only added at one place, or only taken away."""
    shorter, longer = sorted((before, after), key=len)
    at = 0
    while at < len(shorter) and shorter[at] == longer[at]:
        at += 1
    if not longer.endswith(shorter[at:]):
        return _OTHER
    return _ADDED if len(after) >= len(before) else _REMOVED
