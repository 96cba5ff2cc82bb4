"""The user's own glossary: keeps terms, one for each Arabic, and finds them again. One object a thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from desktop_app import paths
from desktop_app.article.searching import fold
from desktop_app.errors import TermExists, TermIncomplete
from desktop_app.glossary.merging import Imported, merged
from desktop_app.glossary.model import Entry, Term, cleaned
from desktop_app.glossary.schema import COLUMNS, SCHEMA, entry_of, row_of
from desktop_app.storage.database import Database

_INSERT = f"INSERT INTO term ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What tells whether somebody has written: SQLite's number for others, ours for ourselves."""

    others: int
    own: int


class Glossary:
    """Every method may raise the StoreErrors of storage/database.py; then nothing has been changed."""

    def __init__(self, path: Path | None = None) -> None:
        """Nothing is opened yet.

        Args:
            path: the file; glossary.db of the user's data if there is none.
        """
        self.database = Database(path or paths.data_dir() / "glossary.db", SCHEMA)
        self._terms: tuple[Term, ...] = ()
        self._stamp: _Stamp | None = None
        self._writes = 0

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        self.database.close()
        self._stamp = None

    def terms(self) -> tuple[Term, ...]:
        """All terms, as they were written; the same tuple until something has changed."""
        if not self.database.path.exists():
            return ()
        stamp = _Stamp(self.database.data_version(), self._writes)
        if stamp != self._stamp:
            self._terms = tuple(entry.term for entry in self.entries())
            self._stamp = stamp
        return self._terms

    def entries(self, words: str = "") -> list[Entry]:
        """The entries that have every one of `words` in their Arabic, English or note; all of them without words."""
        if not self.database.path.exists():
            return []
        with self.database.read() as connection:
            rows = connection.execute(f"SELECT {COLUMNS} FROM term ORDER BY id").fetchall()
        wanted = fold(words).split()
        return [entry for entry in map(entry_of, rows) if all(w in _searched(entry.term) for w in wanted)]

    def find(self, arabic: str) -> Entry | None:
        """The entry of just this Arabic."""
        if not self.database.path.exists():
            return None
        with self.database.read() as connection:
            return _entry(connection, cleaned(Term(arabic, "")).arabic)

    def add(self, term: Term) -> Entry:
        """Keep a new term.

        Raises:
            TermIncomplete: it has no Arabic, or neither English nor anything forbidden.
            TermExists: there is an entry for this Arabic.
        """
        term = _complete(term)
        with self._write() as connection:
            if _entry(connection, term.arabic) is not None:
                raise TermExists(term.arabic)
            return Entry(_insert(connection, term), term)

    def put(self, number: int, term: Term) -> Entry:
        """Another content for an entry.

        Raises:
            TermIncomplete, TermExists: as `add`; the entry is as it was.
        """
        term = _complete(term)
        with self._write() as connection:
            other = _entry(connection, term.arabic)
            if other is not None and other.id != number:
                raise TermExists(term.arabic)
            _write(connection, number, term)
            return Entry(number, term)

    def learn(self, term: Term) -> Entry:
        """The term from now on, whatever was kept for its Arabic: what was known besides its English stays known."""
        term = _complete(term)
        with self._write() as connection:
            before = _entry(connection, term.arabic)
            if before is None:
                return Entry(_insert(connection, term), term)
            both = cleaned(
                Term(
                    term.arabic,
                    term.english,
                    (*before.term.variants, *term.variants),
                    term.note or before.term.note,
                    (*before.term.forbidden, *term.forbidden),
                    term.name,
                )
            )
            _write(connection, before.id, both)
            return Entry(before.id, both)

    def remove(self, numbers: Iterable[int]) -> list[Entry]:
        """Forget entries; returns what they were, for `restore`."""
        gone = []
        with self._write() as connection:
            for number in numbers:
                row = connection.execute(f"SELECT {COLUMNS} FROM term WHERE id = ?", (number,)).fetchone()
                if row is not None:
                    gone.append(entry_of(row))
                    connection.execute("DELETE FROM term WHERE id = ?", (number,))
        return gone

    def restore(self, entries: Sequence[Entry]) -> list[Entry]:
        """Keep removed entries again, but for those whose Arabic has another one by now; returns those that are kept."""
        back = []
        with self._write() as connection:
            for entry in entries:
                if _entry(connection, entry.term.arabic) is None:
                    connection.execute(_INSERT, (entry.id, *row_of(entry.term)))
                    back.append(entry)
        return back

    def take_in(self, terms: Iterable[Term], *, replacing: bool = False) -> Imported:
        """Keep the terms of a file: all that are complete, or none where it fails.

        What is known already is merged as `merged` tells.
        """
        added = updated = known = incomplete = 0
        with self._write() as connection:
            for given in terms:
                term = cleaned(given)
                if not _is_complete(term):
                    incomplete += 1
                    continue
                before = _entry(connection, term.arabic)
                if before is None:
                    _insert(connection, term)
                    added += 1
                    continue
                both = merged(before.term, term, replacing=replacing)
                if both == before.term:
                    known += 1
                else:
                    _write(connection, before.id, both)
                    updated += 1
        return Imported(added, updated, known, incomplete)

    def _write(self) -> AbstractContextManager[sqlite3.Connection]:
        self._writes += 1
        return self.database.write()


def _complete(term: Term) -> Term:
    made = cleaned(term)
    if not _is_complete(made):
        raise TermIncomplete(made.arabic, made.english)
    return made


def _is_complete(term: Term) -> bool:
    return bool(term.arabic) and bool(term.english or term.forbidden)


def _entry(connection: sqlite3.Connection, arabic: str) -> Entry | None:
    row = connection.execute(f"SELECT {COLUMNS} FROM term WHERE arabic = ?", (arabic,)).fetchone()
    return None if row is None else entry_of(row)


def _insert(connection: sqlite3.Connection, term: Term) -> int:
    return int(connection.execute(_INSERT, (None, *row_of(term))).lastrowid or 0)


def _write(connection: sqlite3.Connection, number: int, term: Term) -> None:
    columns = ", ".join(f"{name} = ?" for name in COLUMNS.split(", ")[1:])
    connection.execute(f"UPDATE term SET {columns} WHERE id = ?", (*row_of(term), number))


def _searched(term: Term) -> str:
    return fold(" ".join((*term.forms, term.english, *term.forbidden, term.note)))
