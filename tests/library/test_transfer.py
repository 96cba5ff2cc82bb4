"""The library goes into one file and comes back, and nothing that is newer here is overwritten."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from desktop_app.errors import BadLibraryFile, FileMissing
from desktop_app.library.listing import entries, entry, set_notes, set_tags
from desktop_app.library.model import Imported
from desktop_app.library.searching import search
from desktop_app.library.store import Store
from desktop_app.library.transfer import export_library, export_steps, import_library, import_steps
from tests.exporting.readings import sample
from tests.library.shelves import MARKET, english, joined, reading_of, written

Clock = Iterator[float]


@pytest.fixture
def clock() -> Clock:
    return count(1000.0)


@pytest.fixture
def here(tmp_path: Path, clock: Clock) -> Store:
    return Store(tmp_path / "here.db", who="here", clock=lambda: next(clock))


@pytest.fixture
def there(tmp_path: Path, clock: Clock) -> Store:
    return Store(tmp_path / "there.db", who="there", clock=lambda: next(clock))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "all.dragoman-library.zip"


def carry(store: Store, other: Store, file: Path) -> Imported:
    export_library(store, file)
    return import_library(other, file)


def texts(store: Store, number: int) -> list[str]:
    return [line.text for line in store.history(number)]


def test_everything_comes_back_elsewhere(here: Store, there: Store, file: Path) -> None:
    whole = written(sample(), 5, "They said that the date is far.")
    whole = replace(whole, accepted=frozenset({"a finding"}))
    first = here.keep(whole, position=12).mark
    here.keep(reading_of(MARKET))
    set_tags(here.database, first.id, ["dam", "ماء"])
    set_notes(here.database, first.id, "Soon.")
    assert carry(here, there, file) == Imported(2, 0, 0)
    number = there.find(whole.article.text)
    assert number is not None
    kept = there.load(number)
    assert (kept.reading, kept.position) == (whole, 12)
    assert there.history(number) == here.history(first.id)
    was, now = entry(here.database, first.id), entry(there.database, number)
    assert (now.tags, now.notes, now.added, now.changed) == (was.tags, was.notes, was.added, was.changed)
    assert [f.entry.id for f in search(there.database, "soon")] == [number]


def test_taking_in_the_same_twice_changes_nothing(here: Store, there: Store, file: Path) -> None:
    here.keep(written(reading_of(), 0, "Mine."))
    carry(here, there, file)
    assert import_library(there, file) == Imported(0, 0, 1)
    assert import_library(here, file) == Imported(0, 0, 1)
    assert len(entries(there.database)) == 1


def test_the_newer_edit_of_a_segment_stands_and_the_other_is_in_the_history(
    here: Store, there: Store, file: Path
) -> None:
    reading = reading_of()
    mine, theirs = here.keep(reading).mark, there.keep(reading).mark
    there.update(theirs, reading, written(written(reading, 0, "Older, theirs."), 2, "Only theirs."))
    here.update(mine, reading, written(reading, 0, "Newer, mine."))
    assert carry(there, here, file) == Imported(0, 1, 0)
    found = here.load(mine.id).reading
    assert [english(found, n).text for n in range(3)] == ["Newer, mine.", "English 1.", "Only theirs."]
    assert "Older, theirs." in texts(here, mine.id)
    assert carry(here, there, file) == Imported(0, 1, 0)
    found = there.load(theirs.id).reading
    assert [english(found, n).text for n in range(3)] == ["Newer, mine.", "English 1.", "Only theirs."]
    assert {"Older, theirs.", "Newer, mine."} <= set(texts(there, theirs.id))


def test_what_is_fine_in_either_is_fine_in_both(here: Store, there: Store, file: Path) -> None:
    mine = here.keep(replace(reading_of(), accepted=frozenset({"one"}))).mark
    there.keep(replace(reading_of(), accepted=frozenset({"two"})))
    assert carry(there, here, file) == Imported(0, 1, 0)
    assert here.load(mine.id).reading.accepted == {"one", "two"}


def test_a_machines_words_never_replace_a_persons(here: Store, there: Store, file: Path) -> None:
    reading = reading_of()
    mark = here.keep(reading).mark
    here.update(mark, reading, written(reading, 0, "Mine."))
    there.keep(reading_of(english="Later machine {}."))
    carry(there, here, file)
    assert english(here.load(mark.id).reading, 0).text == "Mine."


def test_edits_of_other_segments_than_here_go_into_the_history(here: Store, there: Store, file: Path) -> None:
    reading = reading_of()
    mine, theirs = here.keep(reading).mark, there.keep(reading).mark
    here.resegment(mine, reading, joined(reading, 0, "Both."))
    there.update(theirs, reading, written(written(reading, 1, "The second alone."), 2, "The last."))
    carry(there, here, file)
    found = here.load(mine.id).reading
    assert [english(found, n).text for n in range(2)] == ["Both.", "The last."]
    assert "The second alone." in texts(here, mine.id)


def test_tags_and_notes_come_together(here: Store, there: Store, file: Path) -> None:
    mine, theirs = here.keep(reading_of()).mark.id, there.keep(reading_of()).mark.id
    set_tags(here.database, mine, ["sea"])
    set_notes(here.database, mine, "Mine.")
    set_tags(there.database, theirs, ["sea", "client"])
    set_notes(there.database, theirs, "Theirs.")
    carry(there, here, file)
    found = entry(here.database, mine)
    assert found.tags == ("client", "sea") and found.notes == "Mine.\n\nTheirs."


def test_some_readings_can_be_exported_alone(here: Store, there: Store, file: Path) -> None:
    here.keep(reading_of())
    chosen = here.keep(reading_of(MARKET)).mark.id
    assert export_library(here, file, readings=[chosen]) == 1
    import_library(there, file)
    assert [e.segments for e in entries(there.database)] == [2]


def test_the_file_is_what_its_description_says(here: Store, file: Path) -> None:
    here.keep(reading_of())
    export_library(here, file)
    with zipfile.ZipFile(file) as archive:
        contents = json.loads(archive.read("library.json"))
        record = json.loads(archive.read("readings/00001.json"))
    assert contents == {"format": "dragoman-library", "version": 1, "readings": 1}
    assert record["segments"][1]["english"] == "English 1."
    assert record["text"].startswith("وصلت")


def rewritten(file: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    with zipfile.ZipFile(file) as archive:
        members = {m.filename: archive.read(m) for m in archive.infolist()}
    change(members)
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-200])


def no_zip(file: Path) -> None:
    file.write_text("a letter")


def other_zip(file: Path) -> None:
    rewritten(file, lambda members: members.pop("library.json") and None)


def newer(file: Path) -> None:
    rewritten(
        file,
        lambda m: m.update({"library.json": m["library.json"].replace(b'"version": 1', b'"version": 2')}),
    )


def missing_reading(file: Path) -> None:
    rewritten(file, lambda members: members.pop("readings/00001.json") and None)


def wrong_place(file: Path) -> None:
    name = "readings/00002.json"
    rewritten(file, lambda m: m.update({name: m[name].replace(b'"stop": ', b'"stop": 1')}))


def wrong_kind(file: Path) -> None:
    name = "readings/00002.json"
    rewritten(file, lambda m: m.update({name: m[name].replace(b'"edited"', b'"perfect"')}))


@pytest.mark.parametrize(
    "spoil",
    [cut_short, no_zip, other_zip, newer, missing_reading, wrong_place, wrong_kind],
    ids=lambda s: s.__name__,
)
def test_a_bad_file_is_told_and_changes_nothing(
    here: Store, there: Store, file: Path, spoil: Callable[[Path], None]
) -> None:
    here.keep(written(reading_of(), 0, "Mine."))
    here.keep(written(reading_of(MARKET), 0, "Mine too."))
    export_library(here, file)
    spoil(file)
    with pytest.raises(BadLibraryFile) as told:
        import_library(there, file)
    assert told.value.name == file.name and told.value.reason
    assert entries(there.database) == ()


def test_a_file_that_is_not_there_is_said_so(there: Store, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        import_library(there, tmp_path / "nothing.zip")


def test_an_import_that_is_stopped_changes_nothing_and_the_export_leaves_the_file(
    here: Store, there: Store, file: Path
) -> None:
    here.keep(written(reading_of(), 0, "Mine."))
    here.keep(reading_of(MARKET))
    export_library(here, file)
    before = file.read_bytes()
    for stop_after in range(1, 5):
        steps = import_steps(there, file)
        seen = [next(steps) for _ in range(stop_after)]
        steps.close()
        assert [(s.done, s.total) for s in seen] == [(n, 5) for n in range(1, stop_after + 1)]
        assert entries(there.database) == ()
    steps = export_steps(there, file)
    there.keep(reading_of())
    next(steps)
    steps.close()
    assert file.read_bytes() == before


def test_the_list_tells_how_a_reading_begins(here: Store) -> None:
    number = here.keep(reading_of(MARKET)).mark.id
    assert entry(here.database, number).opening == "فتحت السوق أبوابها."
