"""Brings a reading of an exported library together with what is here."""

from __future__ import annotations

import json
import sqlite3
from typing import Any, Literal

from desktop_app.article.model import Role
from desktop_app.library.encoding import Around, accepted_from_json, accepted_to_json
from desktop_app.library.keys import key_of
from desktop_app.library.listing import add_tags
from desktop_app.library.rows import ENGLISH, SOURCE
from desktop_app.library.writing import next_change
from desktop_app.translation.engine import Origin, State

Record = dict[str, Any]
Outcome = Literal["added", "merged", "unchanged"]
_READING = ("name", "kind", "encoding", "text", "revision", "position", "notes", "added", "opened", "changed")
_LINE = ("place", "start", "stop", "text", "state", "way", "who", "at")
_JSON = ("flags", "offers", "spans")
_KINDS: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(("place", "paragraph", "start", "stop", "position", "revision"), (int,)),
    **dict.fromkeys(("added", "opened", "changed", "at"), (int, float)),
    **dict.fromkeys(
        ("name", "kind", "text", "notes", "role", "source", "state", "way", "who", "origin"), (str,)
    ),
    **dict.fromkeys(("encoding", "english", "machine", "draft"), (str, type(None))),
    **dict.fromkeys(_JSON, (list,)),
    "score": (int, float, type(None)),
    "revised": (int, bool),
}


def check(record: Record) -> Record:
    """A record of a file, once it is sure that it is a reading that could be loaded.

    Raises:
        ValueError, KeyError, TypeError, IndexError, AttributeError: it is not.
    """
    _demand(record, _READING)
    Around.from_json(json.dumps(record["around"]))
    if not all(isinstance(mark, str) for mark in record["accepted"]):
        raise TypeError("accepted")
    text, end = record["text"], 0
    for place, segment in enumerate(record["segments"]):
        _demand(segment, (*SOURCE, *ENGLISH, "changed"))
        Role(segment["role"]), State(segment["state"]), Origin(segment["origin"])
        [(int(n), int(a), int(b), bool(e)) for n, a, b, e in segment["spans"]]
        [(str(arabic), str(english)) for arabic, english in segment["offers"]]
        start, stop = segment["start"], segment["stop"]
        if segment["place"] != place or not end <= start < stop <= len(text) or text[end:start].strip():
            raise ValueError("segments that are not those of the text")
        if segment["source"] != text[start:stop]:
            raise ValueError("a segment that is not in the text")
        end = stop
    if text[end:].strip():
        raise ValueError("text without a segment")
    for line in record["history"]:
        _demand(line, _LINE)
        State(line["state"])
    if not all(isinstance(tag, str) for tag in record["tags"]):
        raise TypeError("a tag that is no word")
    return record


def merge(connection: sqlite3.Connection, record: Record) -> Outcome:
    """Put a checked record into the library."""
    row = connection.execute(
        "SELECT id, notes FROM reading WHERE key = ?", (key_of(record["text"]),)
    ).fetchone()
    if row is None:
        _add(connection, record)
        return "added"
    before = connection.total_changes
    reading, notes = int(row[0]), str(row[1])
    _merge_segments(connection, reading, record)
    _merge_accepted(connection, reading, record["accepted"])
    _add_history(connection, reading, record["history"])
    theirs = record["notes"].strip()
    if theirs and theirs not in notes:
        both = f"{notes.rstrip()}\n\n{theirs}" if notes.strip() else theirs
        connection.execute("UPDATE reading SET notes = ? WHERE id = ?", (both, reading))
    add_tags(connection, reading, record["tags"])
    if connection.total_changes == before:
        return "unchanged"
    connection.execute("UPDATE reading SET change = ? WHERE id = ?", (next_change(connection), reading))
    connection.execute("INSERT OR IGNORE INTO stale VALUES (?)", (-reading,))
    return "merged"


def _demand(found: Record, names: tuple[str, ...]) -> None:
    for name in names:
        if not isinstance(found[name], _KINDS[name]):
            raise TypeError(name)


def _add(connection: sqlite3.Connection, record: Record) -> None:
    change = next_change(connection)
    values = {name: record[name] for name in _READING} | {
        "key": key_of(record["text"]),
        "around": json.dumps(record["around"]),
        "accepted": accepted_to_json(record["accepted"]),
        "segments": len(record["segments"]),
        "change": change,
    }
    reading = _insert(connection, "reading", values)
    for segment in record["segments"]:
        number = _insert(connection, "segment", _row(segment) | {"reading": reading, "change": change})
        connection.execute("INSERT OR IGNORE INTO stale VALUES (?)", (number,))
    _add_history(connection, reading, record["history"])
    add_tags(connection, reading, record["tags"])
    connection.execute("INSERT OR IGNORE INTO stale VALUES (?)", (-reading,))


def _merge_segments(connection: sqlite3.Connection, reading: int, record: Record) -> None:
    """Take a segment's English where it is newer and a person's, or where there is none here."""
    here = {
        (start, stop): (number, english, state, changed)
        for number, start, stop, english, state, changed in connection.execute(
            "SELECT id, start, stop, english, state, changed FROM segment WHERE reading = ?", (reading,)
        )
    }
    newest = 0.0
    for segment in record["segments"]:
        theirs = segment["state"] != State.DRAFT.value
        row = here.get((segment["start"], segment["stop"]))
        if row is None or segment["english"] is None:
            if theirs:
                _note(connection, reading, segment)
            continue
        number, english, state, changed = row
        if (english, state) == (segment["english"], segment["state"]):
            continue
        wins = (theirs and (state == State.DRAFT.value or segment["changed"] > changed)) or english is None
        if wins:
            # What stood here and was a person's is in the history: everything that persons write is.
            names = (*ENGLISH, "changed")
            values = [_row(segment)[name] for name in names]
            connection.execute(
                f"UPDATE segment SET {', '.join(f'{name} = ?' for name in names)}, change = ? WHERE id = ?",
                (*values, next_change(connection), number),
            )
            connection.execute("INSERT OR IGNORE INTO stale VALUES (?)", (number,))
            newest = max(newest, segment["changed"])
        if theirs:
            _note(connection, reading, segment)
    if newest:
        connection.execute("UPDATE reading SET changed = max(changed, ?) WHERE id = ?", (newest, reading))


def _merge_accepted(connection: sqlite3.Connection, reading: int, theirs: list[str]) -> None:
    row = connection.execute("SELECT accepted FROM reading WHERE id = ?", (reading,)).fetchone()
    mine = accepted_from_json(row[0])
    if not mine.issuperset(theirs):
        both = accepted_to_json(mine | set(theirs))
        connection.execute("UPDATE reading SET accepted = ? WHERE id = ?", (both, reading))


def _note(connection: sqlite3.Connection, reading: int, segment: Record) -> None:
    """What the file says of a segment, in the history, where that has no line of it."""
    line = {name: segment[name] for name in ("place", "start", "stop", "state")}
    line |= {"text": segment["english"] or "", "way": "other", "who": "import", "at": segment["changed"]}
    wanted = "SELECT 1 FROM history WHERE reading = ? AND start = ? AND stop = ? AND text = ? AND state = ?"
    known = (reading, *(line[name] for name in ("start", "stop", "text", "state")))
    if connection.execute(wanted, known).fetchone() is None:
        _insert(connection, "history", line | {"reading": reading})


def _add_history(connection: sqlite3.Connection, reading: int, lines: list[Record]) -> None:
    for line in lines:
        same = " AND ".join(f"{name} = ?" for name in _LINE)
        values = [line[name] for name in _LINE]
        wanted = f"SELECT 1 FROM history WHERE reading = ? AND {same}"
        if connection.execute(wanted, (reading, *values)).fetchone() is None:
            _insert(connection, "history", dict(zip(_LINE, values, strict=True)) | {"reading": reading})


def _row(segment: Record) -> Record:
    made = {name: segment[name] for name in (*SOURCE, *ENGLISH, "changed")}
    return made | {name: json.dumps(made[name]) for name in _JSON}


def _insert(connection: sqlite3.Connection, table: str, values: Record) -> int:
    places = ", ".join("?" * len(values))
    cursor = connection.execute(
        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})", tuple(values.values())
    )
    return int(cursor.lastrowid or 0)
