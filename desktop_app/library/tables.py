"""The tables of the library: what stands in each, and how one that was damaged is made whole again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from desktop_app.library.mending import mend
from desktop_app.storage.database import Schema

FILE = "library.db"
"""Its name in the user's data."""


def _first(connection: sqlite3.Connection) -> None:
    # One row that counts: every change of a segment carries its number, so that a window can ask what is new.
    connection.execute(
        "CREATE TABLE counter (id INTEGER PRIMARY KEY CHECK (id = 1), change INTEGER NOT NULL)"
    )
    connection.execute("INSERT INTO counter VALUES (1, 0)")
    # `around` is what encoding.py makes of findings, summary, names; `revision` counts splits and joins; times are
    # seconds since 1970.
    connection.execute(
        "CREATE TABLE reading (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
        "kind TEXT NOT NULL, encoding TEXT, text TEXT NOT NULL, around TEXT NOT NULL, segments INTEGER NOT NULL, "
        "revision INTEGER NOT NULL DEFAULT 0, change INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0, "
        "notes TEXT NOT NULL DEFAULT '', added REAL NOT NULL, opened REAL NOT NULL, changed REAL NOT NULL DEFAULT 0)"
    )
    # `english` is NULL where there is none yet; `source` is the Arabic, kept with its English, so that neither is
    # lost with a row of another table; `spans` are the quotations in the English: [[number, start, end, exact]].
    connection.execute(
        "CREATE TABLE segment (id INTEGER PRIMARY KEY AUTOINCREMENT, reading INTEGER NOT NULL "
        "REFERENCES reading ON DELETE CASCADE, place INTEGER NOT NULL, paragraph INTEGER NOT NULL, "
        "start INTEGER NOT NULL, stop INTEGER NOT NULL, role TEXT NOT NULL, source TEXT NOT NULL, english TEXT, "
        "score REAL, flags TEXT NOT NULL, machine TEXT, offers TEXT NOT NULL, revised INTEGER NOT NULL, "
        "state TEXT NOT NULL, draft TEXT, origin TEXT NOT NULL, spans TEXT NOT NULL, change INTEGER NOT NULL, "
        "changed REAL NOT NULL)"
    )
    connection.execute("CREATE UNIQUE INDEX segment_place ON segment (reading, place)")
    connection.execute("CREATE INDEX segment_state ON segment (reading, state, english IS NULL)")
    # Everything a person ever wrote. `way` is how it came from the line before: see history.py.
    connection.execute(
        "CREATE TABLE history (id INTEGER PRIMARY KEY AUTOINCREMENT, reading INTEGER NOT NULL "
        "REFERENCES reading ON DELETE CASCADE, place INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, "
        "text TEXT NOT NULL, state TEXT NOT NULL, way TEXT NOT NULL, who TEXT NOT NULL, at REAL NOT NULL)"
    )
    connection.execute("CREATE INDEX history_place ON history (reading, start, stop)")
    connection.execute(
        "CREATE TABLE tag (id INTEGER PRIMARY KEY, reading INTEGER NOT NULL REFERENCES reading ON DELETE CASCADE, "
        "name TEXT NOT NULL, UNIQUE (reading, name))"
    )
    # The full-text index: a row a segment, and one for each reading under minus its number, with its name, notes and
    # tags. What is to be indexed again stands in `stale`, under the same numbers: that is done when somebody searches.
    connection.execute(
        "CREATE VIRTUAL TABLE words USING fts5 (arabic, english, about, "
        "tokenize = \"unicode61 remove_diacritics 0\", prefix = '2 3')"
    )
    connection.execute("CREATE TABLE stale (id INTEGER PRIMARY KEY)")


def _second(connection: sqlite3.Connection) -> None:
    # The findings of the checks that a person said are fine, as a list in JSON; not in `around`, because two windows may
    # each add to them.
    connection.execute("ALTER TABLE reading ADD COLUMN accepted TEXT NOT NULL DEFAULT '[]'")
    connection.execute("UPDATE reading SET accepted = coalesce(json_extract(around, '$.accepted'), '[]')")


SCHEMA = Schema("library", (_first, _second), ("reading", "segment", "history", "tag"), mend)


def library_file(data: Path) -> Path:
    """Where the library lies in the folder of the user's data."""
    return data / FILE
