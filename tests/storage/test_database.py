"""A store opens late, keeps whole transactions, says plainly why it cannot be used."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from desktop_app.errors import DiskFull, OutputUnwritable, StoreBusy, StoreDamaged
from desktop_app.storage.database import Database
from tests.storage.stores import NEW, OLD, fill, pages_of, spoil, titles


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "shelves.db"


def add_shelf(database: Database, name: str) -> None:
    with database.write() as connection:
        connection.execute("INSERT INTO shelf (name) VALUES (?)", (name,))


def shelves(database: Database) -> list[str]:
    with database.read() as connection:
        return [row[0] for row in connection.execute("SELECT name FROM shelf ORDER BY id")]


def test_nothing_is_made_before_it_is_needed(path: Path) -> None:
    database = Database(path, OLD)
    assert database.set_aside is None and not path.parent.exists()
    add_shelf(database, "شعر")
    assert path.exists()


def test_what_is_written_is_there_for_the_next_one(path: Path) -> None:
    first = Database(path, OLD)
    add_shelf(first, "شعر")
    assert shelves(Database(path, OLD)) == ["شعر"], "while the first still has it open"
    first.close()
    assert shelves(Database(path, OLD)) == ["شعر"]
    add_shelf(first, "نثر")
    assert shelves(first) == ["شعر", "نثر"], "a closed one opens again when it is needed"


def test_a_block_that_fails_leaves_nothing_behind(path: Path) -> None:
    database = Database(path, OLD)
    add_shelf(database, "شعر")
    with pytest.raises(KeyError), database.write() as connection:
        connection.execute("INSERT INTO shelf (name) VALUES ('نثر')")
        raise KeyError("the caller's own")
    with pytest.raises(sqlite3.IntegrityError), database.write() as connection:
        connection.execute("INSERT INTO shelf (name) VALUES ('نثر')")
        connection.execute("INSERT INTO shelf (name) VALUES ('شعر')")
    assert shelves(database) == ["شعر"]
    add_shelf(database, "نثر")


def test_what_the_caller_does_with_other_files_is_no_fault_of_the_store(path: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), Database(path, OLD).read():
        (tmp_path / "other").read_bytes()


def test_it_is_set_up_as_agreed(path: Path) -> None:
    with Database(path, OLD).read() as connection:

        def pragma(name: str) -> object:
            return connection.execute(f"PRAGMA {name}").fetchone()[0]

        assert (pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys")) == ("wal", 1, 1)
        assert (pragma("secure_delete"), pragma("user_version")) == (1, 1)
        assert pragma("application_id") == OLD.application_id > 0


def test_a_reader_sees_one_state_while_another_writes(path: Path) -> None:
    database, other = Database(path, OLD), Database(path, OLD)
    add_shelf(database, "شعر")
    with database.read() as connection:
        count = "SELECT count(*) FROM shelf"
        before = connection.execute(count).fetchone()
        add_shelf(other, "نثر")
        assert connection.execute(count).fetchone() == before
    assert len(shelves(database)) == 2


def test_it_is_noticed_that_another_one_has_written(path: Path) -> None:
    database, other = Database(path, OLD), Database(path, OLD)
    add_shelf(database, "شعر")
    known = database.data_version()
    add_shelf(database, "نثر")
    assert database.data_version() == known, "one's own writing is no news"
    add_shelf(other, "رحلات")
    assert database.data_version() != known


def test_many_threads_can_open_a_new_store_at_once(path: Path) -> None:
    failures: list[BaseException] = []

    def work(number: int) -> None:
        database = Database(path, NEW)
        try:
            for turn in range(5):
                add_shelf(database, f"{number}-{turn}")
        except BaseException as error:
            failures.append(error)
        finally:
            database.close()

    threads = [Thread(target=work, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert len(shelves(Database(path, NEW))) == 30


def test_another_writer_who_takes_too_long_is_told_of(path: Path) -> None:
    database = Database(path, OLD, patience=0.05)
    add_shelf(database, "شعر")
    with Database(path, OLD).write(), pytest.raises(StoreBusy) as told:
        add_shelf(database, "نثر")
    assert told.value.path == str(path)
    add_shelf(database, "نثر")


@contextlib.contextmanager
def full_disk(database: Database) -> Iterator[None]:
    """No page more than the file has: SQLite then says just what it says of a full disk."""
    with database.read() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    yield
    with database.read() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")


def test_a_full_disk_is_told_of_and_loses_nothing(path: Path) -> None:
    database = Database(path, OLD)
    add_shelf(database, "شعر")
    with full_disk(database), pytest.raises(DiskFull), database.write() as connection:
        connection.execute("INSERT INTO shelf (name) VALUES ('نثر')")
        connection.execute("INSERT INTO book (shelf, title, text) VALUES (1, 'كتاب', ?)", ("ح" * 100_000,))
    assert shelves(database) == ["شعر"]
    add_shelf(database, "نثر")


def test_a_store_where_nothing_may_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for impossible in (tmp_path / "file" / "shelves.db", tmp_path):
        with pytest.raises(OutputUnwritable) as told:
            shelves(Database(impossible, OLD))
        assert told.value.path == str(impossible)


def test_a_store_that_may_only_be_read_says_so(path: Path) -> None:
    database = Database(path, OLD)
    add_shelf(database, "شعر")
    with pytest.raises(OutputUnwritable), database.write() as connection:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("INSERT INTO shelf (name) VALUES ('نثر')")
    with database.read() as connection:
        connection.execute("PRAGMA query_only = OFF")
    assert shelves(database) == ["شعر"]


def test_damage_met_while_working_is_told_once_and_mended_the_next_time(path: Path) -> None:
    fill(path)
    database = Database(path, OLD)
    with database.read() as connection:
        connection.execute("SELECT count(*) FROM shelf").fetchone()
    spoil(path, pages_of(path, "book")[3])
    with pytest.raises(StoreDamaged), database.read() as connection:
        connection.execute("PRAGMA cache_size = 0")
        connection.execute("SELECT sum(length(text)) FROM book NOT INDEXED").fetchone()
    assert 1900 < len(titles(database)) < 2000
    assert database.set_aside is not None


def test_a_file_that_another_process_put_in_its_place_is_taken_up(path: Path, tmp_path: Path) -> None:
    database = Database(path, OLD)
    add_shelf(database, "شعر")
    database.close()
    other = Database(tmp_path / "other.db", OLD)
    add_shelf(other, "نثر")
    other.close()
    assert shelves(database) == ["شعر"]
    (tmp_path / "other.db").replace(path)
    assert shelves(database) == ["نثر"]


def test_nothing_of_what_was_deleted_is_left_after_scrubbing(path: Path) -> None:
    database, secret = Database(path, OLD), "سر دفين"
    add_shelf(database, secret)
    with database.write() as connection:
        connection.execute("DELETE FROM shelf")
    database.scrub()
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert secret.encode() not in left
