"""How terms lie in the database: one table, and a row of it as an Entry."""

from __future__ import annotations

import json
import sqlite3

from desktop_app.glossary.model import Entry, Term
from desktop_app.storage.schema import Schema

# One Arabic has one entry; whoever wants to distinguish two meanings writes several renderings into it.
_TERM = """
CREATE TABLE term (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    arabic TEXT NOT NULL UNIQUE, english TEXT NOT NULL,
    variants TEXT NOT NULL, note TEXT NOT NULL, forbidden TEXT NOT NULL, name INTEGER NOT NULL
)
"""
COLUMNS = "id, arabic, english, variants, note, forbidden, name"


def _make(connection: sqlite3.Connection) -> None:
    connection.execute(_TERM)


SCHEMA = Schema("glossary", (_make,), ("term",))


def entry_of(row: tuple[object, ...]) -> Entry:
    """The entry that a row of COLUMNS is."""
    number, arabic, english, variants, note, forbidden, name = row
    term = Term(str(arabic), str(english), _texts(variants), str(note), _texts(forbidden), bool(name))
    return Entry(int(str(number)), term)


def row_of(term: Term) -> tuple[object, ...]:
    """The columns after the first."""
    variants, forbidden = (json.dumps(t, ensure_ascii=False) for t in (term.variants, term.forbidden))
    return term.arabic, term.english, variants, term.note, forbidden, int(term.name)


def _texts(value: object) -> tuple[str, ...]:
    try:
        found = json.loads(str(value))
    except ValueError:  # of a file that was mended
        return ()
    return tuple(map(str, found)) if isinstance(found, list) else ()
