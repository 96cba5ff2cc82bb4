"""How units lie in the database: its tables, and a row of them as a Unit."""

from __future__ import annotations

import hashlib
import json
import sqlite3

from desktop_app.memory.folding import key, key_code
from desktop_app.memory.model import Extra, Unit
from desktop_app.storage.schema import Schema

# `key` and `code` are folding.key of the Arabic and its code; `pair` tells the same two texts from all others. `kept`: it
# stands by itself, imported or written here, and does not go with the last approval of it. Numbers are never used again,
# which the index relies on: Arabic is never changed in place.
_UNIT = """
CREATE TABLE unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    arabic TEXT NOT NULL, english TEXT NOT NULL,
    created TEXT NOT NULL, changed TEXT NOT NULL,
    created_by TEXT NOT NULL, changed_by TEXT NOT NULL,
    document TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
    notes TEXT NOT NULL, arabic_code TEXT NOT NULL, english_code TEXT NOT NULL, extras TEXT NOT NULL,
    key TEXT NOT NULL, code INTEGER NOT NULL, pair BLOB NOT NULL UNIQUE, kept INTEGER NOT NULL
)
"""
# A segment of a document that a person approved, and the unit that it is. Two documents may share a unit.
_APPROVAL = """
CREATE TABLE approval (
    document TEXT NOT NULL, segment TEXT NOT NULL,
    unit INTEGER NOT NULL REFERENCES unit(id) ON DELETE CASCADE,
    UNIQUE (document, segment)
)
"""
COLUMNS = (
    "id, arabic, english, created, changed, created_by, changed_by, document, before, after, notes, arabic_code, "
    "english_code, extras"
)
NEWEST = "CASE changed WHEN '' THEN created ELSE changed END DESC, id DESC"


def _make(connection: sqlite3.Connection) -> None:
    connection.execute(_UNIT)
    connection.execute(_APPROVAL)
    connection.execute("CREATE INDEX unit_code ON unit(code)")
    connection.execute("CREATE INDEX unit_document ON unit(document)")
    connection.execute("CREATE INDEX approval_unit ON approval(unit)")


SCHEMA = Schema("memory", (_make,), ("unit", "approval"))


def pair_of(arabic: str, english: str) -> bytes:
    """What is equal for the same two texts and for no others."""
    return hashlib.blake2b(f"{arabic}\0{english}".encode(errors="surrogatepass"), digest_size=16).digest()


def unit_of(row: tuple[object, ...]) -> Unit:
    """The unit that a row of COLUMNS is."""
    number, arabic, english, *texts = row
    created, changed, created_by, changed_by, document, before, after, notes, ar, en, extras = map(str, texts)
    return Unit(
        str(arabic),
        str(english),
        int(str(number)),
        created,
        changed,
        created_by,
        changed_by,
        document,
        before,
        after,
        tuple(json.loads(notes)) if notes else (),
        ar,
        en,
        tuple(Extra(*extra) for extra in json.loads(extras)) if extras else (),
    )


def insert(connection: sqlite3.Connection, unit: Unit, *, kept: bool) -> int:
    """Put a unit in that is not there yet and return its number."""
    folded = key(unit.arabic)
    values = (
        *(unit.arabic, unit.english, unit.created, unit.changed, unit.created_by, unit.changed_by),
        *(unit.document, unit.before, unit.after, _notes(unit), unit.arabic_code, unit.english_code),
        *(_extras(unit), folded, key_code(folded), pair_of(unit.arabic, unit.english), int(kept)),
    )
    names = f"{COLUMNS.removeprefix('id, ')}, key, code, pair, kept"
    marks = ", ".join("?" * len(values))
    number = connection.execute(f"INSERT INTO unit ({names}) VALUES ({marks})", values).lastrowid
    assert number is not None
    return number


def rewrite(connection: sqlite3.Connection, unit: Unit) -> None:
    """Replace all of the unit of that number but its Arabic."""
    connection.execute(
        "UPDATE unit SET english = ?, pair = ?, created = ?, changed = ?, created_by = ?, changed_by = ?, document = ?,"
        " before = ?, after = ?, notes = ?, arabic_code = ?, english_code = ?, extras = ? WHERE id = ?",
        (
            *(unit.english, pair_of(unit.arabic, unit.english), unit.created, unit.changed),
            *(unit.created_by, unit.changed_by, unit.document, unit.before, unit.after, _notes(unit)),
            *(unit.arabic_code, unit.english_code, _extras(unit), unit.id),
        ),
    )


def same_pair(connection: sqlite3.Connection, arabic: str, english: str) -> Unit | None:
    """The unit of just these two texts."""
    found = connection.execute(f"SELECT {COLUMNS} FROM unit WHERE pair = ?", (pair_of(arabic, english),))
    row = found.fetchone()
    return unit_of(row) if row else None


def _notes(unit: Unit) -> str:
    return json.dumps(unit.notes, ensure_ascii=False) if unit.notes else ""


def _extras(unit: Unit) -> str:
    listed = [(e.where, e.name, e.value, e.prop) for e in unit.extras]
    return json.dumps(listed, ensure_ascii=False) if listed else ""
