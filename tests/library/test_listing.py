"""The list of readings, tags and notes; and what is deleted is gone from the disk too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from desktop_app.errors import NotKept
from desktop_app.library.listing import delete, entries, entry, named, rename, set_notes, set_tags, tags
from desktop_app.library.searching import search
from desktop_app.library.store import Store
from tests.library.shelves import HARBOUR, MARKET, reading_of, written


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    ticks = count(1000.0)
    made = Store(tmp_path / "library.db", clock=lambda: next(ticks))
    yield made
    made.close()


def test_the_list_tells_how_far_one_is_and_what_was_opened_last_comes_first(store: Store) -> None:
    reading = written(written(reading_of(), 0, "One.", approved=True), 1, "Two.")
    first = store.keep(reading).mark.id
    second = store.keep(reading_of(MARKET, name="market.txt")).mark.id
    assert [e.name for e in entries(store.database)] == ["market.txt", "harbour.txt"]
    store.opened(first)
    assert [e.id for e in entries(store.database)] == [first, second]
    found = entry(store.database, first)
    assert (found.segments, found.translated, found.edited, found.approved) == (3, 3, 1, 1)
    assert found.added < found.opened and found.changed > 0
    assert entry(store.database, second).changed == 0


def test_tags_are_kept_once_and_found_by(store: Store) -> None:
    number = store.keep(reading_of()).mark.id
    store.keep(reading_of(MARKET))
    set_tags(store.database, number, [" sea ", "", "Client  A", "SEA"])
    assert entry(store.database, number).tags == ("Client A", "sea")
    assert [e.id for e in entries(store.database, tag="sea")] == [number]
    assert tags(store.database) == ("Client A", "sea")
    set_tags(store.database, number, ["urgent"])
    assert entry(store.database, number).tags == ("urgent",)


def test_notes_and_another_name_are_kept(store: Store) -> None:
    number = store.keep(reading_of()).mark.id
    set_notes(store.database, number, "Ask the client.")
    rename(store.database, number, "The ship")
    found = entry(store.database, number)
    assert (found.name, found.notes) == ("The ship", "Ask the client.")
    for write in (set_notes, rename):
        with pytest.raises(NotKept):
            write(store.database, 99, "nothing")
    with pytest.raises(NotKept):
        set_tags(store.database, 99, ["nothing"])


def test_a_reading_is_meant_by_its_number_or_its_name(store: Store) -> None:
    number = store.keep(reading_of(name="Harbour.txt")).mark.id
    assert named(store.database, str(number)).id == named(store.database, "harbour.TXT").id == number
    with pytest.raises(NotKept) as told:
        named(store.database, "nowhere")
    assert told.value.name == "nowhere"


def test_what_is_deleted_is_nowhere_on_the_disk(store: Store, tmp_path: Path) -> None:
    secret, secret_arabic = "zanzibarine", "زنجبيلي"
    reading = reading_of(f"وصل {secret_arabic} إلى المدينة. ثم عاد.")
    mark = store.keep(reading).mark
    store.update(mark, reading, written(reading, 1, f"The {secret} one."))
    set_notes(store.database, mark.id, f"note {secret}")
    set_tags(store.database, mark.id, [secret])
    stays = store.keep(reading_of(MARKET)).mark.id
    assert search(store.database, secret) and search(store.database, secret_arabic)
    (tmp_path / "library.db.before-v1").write_text(secret)
    delete(store.database, [mark.id])
    assert not search(store.database, secret)
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert secret.encode() not in left and secret_arabic.encode() not in left
    assert [e.id for e in entries(store.database)] == [stays]


def test_deleting_several_is_all_or_nothing(store: Store) -> None:
    number = store.keep(reading_of(HARBOUR)).mark.id
    with pytest.raises(NotKept):
        delete(store.database, [number, 99])
    assert len(entries(store.database)) == 1


def test_a_number_is_never_given_twice(store: Store) -> None:
    """A window that still shows a deleted reading must not write into another."""
    number = store.keep(reading_of()).mark.id
    delete(store.database, [number])
    assert store.keep(reading_of(MARKET)).mark.id != number
