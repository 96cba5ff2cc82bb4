"""A damaged store is set aside, and a sound one made of every row that can still be read."""

from __future__ import annotations

import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from desktop_app.storage import database as storage
from desktop_app.storage.database import Database, Schema
from tests.storage.stores import NEW, OLD, PAGE, fill, make_shelves, pages_of, spoil, titles

BOOKS = 2000
ALL = [f"كتاب {n}" for n in range(1, BOOKS + 1)]


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # Every test is another process as it were.
    monkeypatch.setattr(storage, "_sound", set())
    path = tmp_path / "shelves.db"
    fill(path, books=BOOKS)
    storage._sound.clear()
    return path


def adopt(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT OR IGNORE INTO shelf SELECT DISTINCT shelf, 'رف ' || shelf FROM book")


MENDED = Schema("shelves", (make_shelves,), OLD.tables, adopt)


def sound(path: Path) -> bool:
    connection = sqlite3.connect(path)
    try:
        return connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    finally:
        connection.close()


def test_a_sound_store_is_left_alone(path: Path) -> None:
    database = Database(path, OLD)
    assert titles(database) == ALL
    assert database.set_aside is None and not list(path.parent.glob("*damaged*"))


def test_a_bad_page_costs_its_own_rows_only(path: Path) -> None:
    bad = pages_of(path, "book")[10]
    spoil(path, bad)
    spoilt = path.read_bytes()
    database = Database(path, OLD)
    left = titles(database)
    told = database.set_aside
    assert told is not None and told.reason
    assert told.tables_lost == ("book",) and told.rows_saved == len(left) + 3
    assert told.path.read_bytes() == spoilt, "the damaged file is kept as it was"
    lost = [int(t.split()[1]) for t in ALL if t not in set(left)]
    assert 0 < len(lost) < 60 and lost == list(range(lost[0], lost[-1] + 1))
    assert sound(path)


def test_bad_pages_at_both_ends_and_in_between_cost_their_own_rows_only(path: Path) -> None:
    pages = pages_of(path, "book")
    chosen = (pages[0], pages[7], pages[8], pages[30], pages[-1])
    spoil(path, *chosen)
    database = Database(path, OLD)
    left = set(titles(database))
    assert len(left) > BOOKS * (len(pages) - len(chosen) - 1) / len(pages) * 0.9
    assert sound(path)


def test_the_page_by_which_all_others_are_reached_can_be_lost(path: Path) -> None:
    connection = sqlite3.connect(path)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'book'").fetchone()
    connection.close()
    spoil(path, root)
    database = Database(path, OLD)
    assert titles(database) == ALL
    assert database.set_aside is not None and database.set_aside.rows_saved == BOOKS + 3


def test_long_rows_that_run_over_many_pages_are_found_again(path: Path) -> None:
    long = "كلام طويل جدا " * 3000
    database = Database(path, OLD)
    with database.write() as connection:
        connection.execute("UPDATE book SET text = ? WHERE id % 100 = 7", (long,))
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'book'").fetchone()
    database.close()
    storage._sound.clear()
    spoil(path, root)
    with Database(path, OLD).read() as connection:
        count = "SELECT count(*) FROM book WHERE text = ?"
        assert connection.execute(count, (long,)).fetchone() == (BOOKS // 100,)


def test_a_bad_index_costs_nothing(path: Path) -> None:
    spoil(path, *pages_of(path, "by_title")[:3])
    database = Database(path, OLD)
    assert titles(database) == ALL
    assert database.set_aside is not None and database.set_aside.tables_lost == ()
    assert sound(path)


def test_a_file_whose_beginning_is_gone_gives_its_rows_all_the_same(path: Path) -> None:
    spoil(path, 1)
    database = Database(path, OLD)
    assert titles(database) == ALL
    assert database.set_aside is not None


def test_a_file_cut_short_gives_what_is_left_of_it(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // PAGE // 2 * PAGE])
    database = Database(path, OLD)
    assert 200 < len(titles(database)) < BOOKS
    assert sound(path)


@pytest.mark.parametrize(
    "what", [b"a letter to my aunt\n" * 999, b"\0" * 9000, b"SQLite format 3\0" + b"x" * 300]
)
def test_what_is_no_database_at_all_is_set_aside(path: Path, what: bytes) -> None:
    path.write_bytes(what)
    database = Database(path, OLD)
    assert titles(database) == []
    told = database.set_aside
    assert told is not None and told.rows_saved == 0 and told.path.read_bytes() == what
    assert told.path.name.startswith("shelves.db.damaged-")


def test_another_programs_database_is_set_aside_whole(path: Path) -> None:
    path.unlink()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE notes (text)")
    other.execute("INSERT INTO notes VALUES ('theirs')")
    other.commit()
    other.close()
    database = Database(path, OLD)
    assert titles(database) == []
    assert database.set_aside is not None
    kept = sqlite3.connect(database.set_aside.path)
    assert kept.execute("SELECT text FROM notes").fetchone() == ("theirs",)
    kept.close()


def test_what_was_in_the_log_only_is_saved_too(path: Path, tmp_path: Path) -> None:
    writer = Database(path, OLD)
    with writer.write() as connection:
        connection.execute("INSERT INTO book (id, shelf, title) VALUES (9000, 1, 'الأخير')")
    killed = tmp_path / "killed"
    killed.mkdir()
    for file in tmp_path.glob("shelves.db*"):
        shutil.copy(file, killed)
    writer.close()
    spoil(killed / "shelves.db", pages_of(path, "book")[5])
    database = Database(killed / "shelves.db", OLD)
    assert titles(database)[-1] == "الأخير"
    assert database.set_aside is not None
    assert database.set_aside.path.with_name(database.set_aside.path.name + "-wal").exists()


def test_a_damaged_older_store_is_rebuilt_and_then_brought_to_our_version(path: Path) -> None:
    spoil(path, pages_of(path, "book")[4])
    database = Database(path, NEW)
    with database.read() as connection:
        assert connection.execute("SELECT colour FROM shelf").fetchall() == [("brown",)] * 3
    assert len(titles(database)) > 1900


def test_rows_without_their_parent_are_dropped_unless_the_store_mends_them(path: Path) -> None:
    copy = path.with_name("copy.db")
    spoil(path, *pages_of(path, "shelf"))
    shutil.copy(path, copy)
    dropping, mending = (
        Database(path, OLD),
        Database(copy, MENDED),
    )
    assert titles(dropping) == []
    assert dropping.set_aside is not None and set(dropping.set_aside.tables_lost) == {"shelf"}
    assert titles(mending) == ALL
    assert sound(path) and sound(copy)


def test_a_second_damage_of_the_day_gets_a_name_of_its_own(path: Path) -> None:
    names = set()
    for _ in range(2):
        storage._sound.clear()
        spoil(path, pages_of(path, "book")[2])
        database = Database(path, OLD)
        titles(database)
        assert database.set_aside is not None
        names.add(database.set_aside.path.name)
        database.close()
    assert len(names) == 2


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_overwritten_a_sound_store_comes_of_it(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 8)):
        at, length = chance.randrange(len(data)), chance.randint(1, 6000)
        data[at : at + length] = chance.randbytes(len(data[at : at + length]))
    path.write_bytes(data)
    found = titles(Database(path, MENDED))
    assert sound(path)
    assert len(set(found) & set(ALL)) > 0.8 * BOOKS
