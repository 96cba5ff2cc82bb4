"""What one window keeps: only what is new, and nothing of it is lost when others have split segments meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.library.keeping import Keeping
from desktop_app.library.listing import entries
from desktop_app.library.model import Gone, Heard, Reloaded
from desktop_app.library.store import Store
from tests.library.shelves import english, joined, reading_of, written


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "library.db", who="another")


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    return Keeping(Store(tmp_path / "library.db", who="this one"))


def test_nothing_is_kept_before_that_is_wanted(keeping: Keeping, store: Store) -> None:
    keeping.begin(None)
    assert keeping.take(reading_of()) is None
    assert entries(store.database) == ()
    assert keeping.take(reading_of(), keep=True) is not None
    assert len(entries(store.database)) == 1


def test_what_others_wrote_is_heard_once(keeping: Keeping, store: Store) -> None:
    reading = reading_of()
    keeping.begin(None)
    taken = keeping.take(reading, keep=True)
    assert taken is not None
    assert keeping.listen() is None
    theirs = store.load(taken.number)
    store.update(theirs.mark, theirs.reading, written(theirs.reading, 2, "Theirs."))
    heard = keeping.listen()
    assert isinstance(heard, Heard) and heard.segments == (2,)
    assert english(heard.after, 2).text == "Theirs."
    keeping.adopt(heard, heard.segments)
    assert keeping.listen() is None
    keeping.take(written(heard.after, 0, "Mine."))
    found = store.load(taken.number).reading
    assert (english(found, 0).text, english(found, 2).text) == ("Mine.", "Theirs.")


def test_what_is_written_on_an_old_screen_does_not_undo_what_others_joined(
    keeping: Keeping, store: Store
) -> None:
    reading = reading_of()
    keeping.begin(None)
    taken = keeping.take(reading, keep=True)
    assert taken is not None
    theirs = store.load(taken.number)
    store.resegment(theirs.mark, theirs.reading, joined(theirs.reading, 0, "Both."))
    assert isinstance(keeping.listen(), Reloaded)
    late = keeping.take(written(written(reading, 1, "Late."), 2, "In time."), keep=True)
    assert late is not None and late.lost == (1,)
    found = store.load(taken.number)
    assert [english(found.reading, n).text for n in range(2)] == ["Both.", "In time."]
    assert "Late." in [line.text for line in store.history(taken.number)]
    keeping.begin(found)
    keeping.take(written(found.reading, 0, "Both, better."))
    assert english(store.load(taken.number).reading, 0).text == "Both, better."


def test_a_deleted_reading_is_noticed_and_kept_again_when_wanted(keeping: Keeping, store: Store) -> None:
    from desktop_app.library.listing import delete

    reading = reading_of()
    keeping.begin(None)
    taken = keeping.take(reading, keep=True)
    assert taken is not None
    delete(store.database, [taken.number])
    assert isinstance(keeping.listen(), Gone)
    assert keeping.take(written(reading, 0, "Mine.")) is None
    assert keeping.take(written(reading, 0, "Mine."), keep=True) is not None


def test_where_one_stopped_is_kept_of_the_text_on_screen_only(keeping: Keeping, store: Store) -> None:
    reading = reading_of()
    keeping.begin(None)
    taken = keeping.take(reading, keep=True)
    assert taken is not None
    keeping.place(reading.article.text, 9)
    keeping.place("another text", 1)
    assert store.load(taken.number).position == 9
