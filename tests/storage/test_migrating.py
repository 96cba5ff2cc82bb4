"""A store of an older version is brought to ours, a backup before each step; one of a newer is not touched."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from desktop_app.errors import OutputUnwritable, StoreNotUpgraded, StoreTooNew
from desktop_app.storage.database import Database, Schema
from desktop_app.storage.migrating import backup_path
from tests.storage.stores import NEW, OLD, add_colours, fill, make_shelves, titles


def fails(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM book")
    connection.execute("ALTER TABLE shelf ADD COLUMN half TEXT")
    connection.execute("SELECT nothing FROM nowhere")


def leaves_orphans(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM shelf")


def no_change(_connection: sqlite3.Connection) -> None:
    """A step that only counts."""


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "shelves.db"
    fill(path, books=10)
    return path


def test_an_older_store_keeps_its_rows_and_gets_what_is_new(path: Path) -> None:
    database = Database(path, NEW)
    with database.read() as connection:
        assert connection.execute("SELECT DISTINCT colour FROM shelf").fetchall() == [("brown",)]
    assert len(titles(database)) == 10
    assert version(path) == 2


def test_before_each_step_there_is_a_backup(path: Path) -> None:
    three = Schema("shelves", (make_shelves, add_colours, no_change), ("shelf", "book"))
    assert len(titles(Database(path, three))) == 10
    for step in (2, 3):
        backup = backup_path(path, step)
        assert version(backup) == step - 1
        assert len(titles(Database(backup, OLD if step == 2 else NEW))) == 10


def test_a_new_store_needs_no_backup(tmp_path: Path) -> None:
    titles(Database(tmp_path / "shelves.db", NEW))
    assert not list(tmp_path.glob("*before*"))


@pytest.mark.parametrize("step", [fails, leaves_orphans])
def test_a_step_that_fails_leaves_file_and_schema_as_they_were(path: Path, step: object) -> None:
    broken = Schema("shelves", (make_shelves, step), ("shelf", "book"))  # type: ignore[arg-type]
    for _ in range(2):
        with pytest.raises(StoreNotUpgraded) as told:
            titles(Database(path, broken))
        assert told.value.version == 2
    assert version(path) == 1
    assert len(titles(Database(path, OLD))) == 10
    assert len(titles(Database(path, NEW))) == 10, "and a later, better step works"


def test_without_a_backup_there_is_no_step(path: Path) -> None:
    backup_path(path, 2).mkdir()
    with pytest.raises(OutputUnwritable):
        titles(Database(path, NEW))
    assert version(path) == 1 and len(titles(Database(path, OLD))) == 10


def test_what_a_newer_program_wrote_is_not_touched(path: Path) -> None:
    Database(path, NEW).close()
    titles(Database(path, NEW))
    before = path.read_bytes()
    with pytest.raises(StoreTooNew) as told:
        titles(Database(path, OLD))
    assert (told.value.found, told.value.known) == (2, 1)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*damaged*"))
    assert len(titles(Database(path, NEW))) == 10
