"""A small store like those of the program, and ways to damage its file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from desktop_app.storage.database import Database, Schema

PAGE = 4096


def make_shelves(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE shelf (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)")
    connection.execute(
        "CREATE TABLE book (id INTEGER PRIMARY KEY, shelf INTEGER NOT NULL REFERENCES shelf ON DELETE CASCADE, "
        "title TEXT NOT NULL, text TEXT)"
    )
    connection.execute("CREATE INDEX by_title ON book (title)")


def add_colours(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE shelf ADD COLUMN colour TEXT NOT NULL DEFAULT 'brown'")


OLD = Schema("shelves", (make_shelves,), ("shelf", "book"))
NEW = Schema("shelves", (make_shelves, add_colours), ("shelf", "book"))


def fill(path: Path, *, schema: Schema = OLD, books: int = 2000) -> None:
    """A store of three shelves and so many books, closed."""
    database = Database(path, schema)
    with database.write() as connection:
        connection.executemany(
            "INSERT INTO shelf (id, name) VALUES (?, ?)", [(1, "شعر"), (2, "نثر"), (3, "رحلات")]
        )
        connection.executemany(
            "INSERT INTO book (id, shelf, title, text) VALUES (?, ?, ?, ?)",
            [(n, n % 3 + 1, f"كتاب {n}", "سطر طويل " * (n % 40)) for n in range(1, books + 1)],
        )
    database.close()


def titles(database: Database) -> list[str]:
    """The titles that can be read, in their order."""
    with database.read() as connection:
        return [row[0] for row in connection.execute("SELECT title FROM book ORDER BY id")]


def pages_of(path: Path, table: str) -> list[int]:
    """The numbers of the pages with rows of a table, from 1, in order."""
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute(
            "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path", (table,)
        ).fetchall()
    finally:
        connection.close()
    return [row[0] for row in rows]


def spoil(path: Path, *pages: int) -> None:
    """Overwrite whole pages of the file."""
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(b"\xa5" * PAGE)
