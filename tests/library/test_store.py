"""A reading loads back as it was kept; windows that write in one reading lose nothing of each other's."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.article.model import Span
from desktop_app.errors import NotKept, StoreDamaged
from desktop_app.library.assembling import with_news
from desktop_app.library.encoding import Around
from desktop_app.library.keys import key_of
from desktop_app.library.store import Store
from desktop_app.library.tables import SCHEMA
from desktop_app.reading.editing import approve, edit, recall, revert
from desktop_app.reading.model import Reading
from desktop_app.storage.database import Database
from desktop_app.translation.engine import NameOffer, Origin, State, TargetSpan, TranslatedSentence
from tests.exporting.readings import sample, untranslated
from tests.library.shelves import HARBOUR, MARKET, english, joined, reading_of, written


@pytest.fixture
def open_store(tmp_path: Path) -> Callable[[str], Store]:
    return lambda who: Store(tmp_path / "library.db", who=who)


@pytest.fixture
def store(open_store: Callable[[str], Store]) -> Store:
    return open_store("window one")


@pytest.fixture
def other(open_store: Callable[[str], Store]) -> Store:
    return open_store("window two")


def texts(store: Store, number: int) -> list[str]:
    return [line.text for line in store.history(number)]


# --- keeping and loading ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "reading", [sample(), untranslated(sample()), reading_of()], ids=["all", "arabic", "plain"]
)
def test_a_reading_loads_back_equal_to_what_was_kept(store: Store, reading: Reading) -> None:
    number = store.keep(reading, position=17).mark.id
    store.close()
    kept = store.load(number)
    assert kept.reading == reading
    assert kept.position == 17


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    reading = sample()
    assert reading.translation is not None
    made: list[TranslatedSentence | None] = []
    for index in range(len(reading.article.sentences)):
        made.append(
            draw(
                st.none()
                | st.builds(
                    TranslatedSentence,
                    st.just(index),
                    words,
                    st.floats(allow_nan=False),
                    st.lists(words, max_size=3).map(tuple),
                    st.none() | words,
                    st.lists(st.builds(NameOffer, words, words), max_size=2).map(tuple),
                    st.none(),
                    st.booleans(),
                    st.sampled_from(State),
                    st.none() | words,
                    st.sampled_from(Origin),
                )
            )
        )
    place = st.integers(0, 50)
    span = st.builds(TargetSpan, st.integers(0, len(made) - 1), place, place, st.booleans())
    in_order = st.lists(span, max_size=4, unique_by=lambda s: (s.sentence, s.start)).map(
        lambda spans: tuple(sorted(spans, key=lambda s: (s.sentence, s.start)))
    )
    spans = draw(st.tuples(*[in_order] * len(reading.findings.quotations)) | st.just(()))
    return replace(
        reading,
        translation=replace(reading.translation, sentences=tuple(made)),
        quotation_spans=spans,
        speaker_names=draw(st.lists(st.none() | words, max_size=2).map(tuple)),
        gist=draw(st.none() | st.integers(0, 6)),
        accepted=draw(st.frozensets(words, max_size=3)),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(readings(), readings())
def test_whatever_is_in_a_reading_loads_back_and_so_does_whatever_comes_after(
    tmp_path: Path, first: Reading, second: Reading
) -> None:
    store = Store(tmp_path / "any.db")
    with store.database.write() as connection:
        connection.execute("DELETE FROM reading")
    kept = store.keep(first)
    assert store.load(kept.mark.id).reading == first
    protected = all(  # what a person wrote is no machine's to change
        before is None or not before.by_person or (after is not None and after.by_person) or after is None
        for before, after in zip(first.translation.sentences, second.translation.sentences, strict=True)  # type: ignore[union-attr]
    )
    store.update(kept.mark, first, second)
    if protected:
        assert store.load(kept.mark.id).reading == second
    store.close()


def test_the_same_text_is_found_whatever_its_file_is_called(store: Store) -> None:
    reading = reading_of()
    number = store.keep(reading).mark.id
    assert store.find(reading_of(name="copy of it.txt").article.text) == number
    assert store.find(reading_of(MARKET).article.text) is None
    assert store.keep(reading_of(name="copy of it.txt")).mark.id == number


def test_what_is_not_there_is_said_so(store: Store) -> None:
    with pytest.raises(NotKept):
        store.load(5)


def test_a_reading_that_makes_no_sense_is_told_as_damage(store: Store) -> None:
    number = store.keep(reading_of()).mark.id
    with store.database.write() as connection:
        connection.execute("UPDATE reading SET around = '{}'")
    with pytest.raises(StoreDamaged):
        store.load(number)


# --- writing ----------------------------------------------------------------------------------------------


def test_an_edit_changes_its_own_row_only(store: Store) -> None:
    reading = reading_of()
    mark = store.keep(reading).mark
    store.update(mark, reading, written(reading, 1, "Mine."))
    with store.database.read() as connection:
        rows = connection.execute("SELECT change FROM segment ORDER BY place").fetchall()
    assert [row[0] > mark.change for row in rows] == [False, True, False]


def test_everything_that_a_person_wrote_is_in_the_history(store: Store) -> None:
    reading = reading_of()
    mark = store.keep(reading).mark
    steps = [
        lambda r: edit(r, 0, "First words."),
        lambda r: edit(r, 0, "Other words."),
        lambda r: approve(r, 0),
        lambda r: revert(r, 0),
        lambda r: recall(r, 1, "From the memory."),
        lambda r: approve(r, 1),
    ]
    for step in steps:
        after = step(reading)
        store.update(mark, reading, after)
        reading = after
    assert [(h.place, h.text, h.state) for h in store.history(mark.id)] == [
        (0, "First words.", "edited"),
        (0, "Other words.", "edited"),
        (0, "Other words.", "approved"),
        (0, "English 0.", "draft"),
        (1, "From the memory.", "approved"),
    ]
    assert {h.who for h in store.history(mark.id)} == {"window one"}
    first = reading.article.sentences[0]
    assert len(store.history(mark.id, Span(first.start, first.end))) == 4
    assert store.load(mark.id).reading == reading


def test_typing_makes_no_line_a_key_and_loses_no_word(store: Store) -> None:
    before = reading = reading_of()
    mark = store.keep(reading).mark
    typed = "The ship came in."
    for end in range(1, len(typed) + 1):
        after = edit(reading, 0, typed[:end])
        store.update(mark, reading, after)
        reading = after
    for end in range(len(typed) - 1, 7, -1):
        after = edit(reading, 0, typed[:end])
        store.update(mark, reading, after)
        reading = after
    after = edit(reading, 0, "The ship left.")
    store.update(mark, reading, after)
    assert texts(store, mark.id) == [typed, typed[:8], "The ship left."]
    assert store.load(mark.id).reading == edit(before, 0, "The ship left.")


def test_a_machine_never_takes_the_place_of_a_persons_words(store: Store, other: Store) -> None:
    reading = reading_of()
    mark = store.keep(reading).mark
    other.update(mark, reading, written(reading, 1, "A person's."))
    again = reading_of(english="Anew {}.")
    store.update(mark, reading, again)
    found = store.load(mark.id).reading
    assert [english(found, n).text for n in range(3)] == ["Anew 0.", "A person's.", "Anew 2."]


# --- two windows ------------------------------------------------------------------------------------------


def test_edits_of_different_segments_come_together(store: Store, other: Store) -> None:
    reading = reading_of()
    mark = store.keep(reading).mark
    one, two = written(reading, 0, "One."), written(reading, 2, "Two.")
    first = store.update(mark, reading, one).mark
    second = other.update(mark, reading, two).mark
    both = written(one, 2, "Two.")
    assert store.load(mark.id).reading == both
    assert with_news(one, store.changes_since(first)) == (both, (2,))
    assert with_news(two, other.changes_since(second)) == (both, (0,))


def test_of_two_edits_of_one_segment_the_later_stands_and_both_are_in_the_history(
    store: Store, other: Store
) -> None:
    reading = reading_of()
    mark = store.keep(reading).mark
    store.update(mark, reading, written(reading, 0, "The earlier."))
    other.update(mark, reading, written(reading, 0, "The later.", approved=True))
    assert english(store.load(mark.id).reading, 0).text == "The later."
    assert [(h.who, h.text) for h in store.history(mark.id)] == [
        ("window one", "The earlier."),
        ("window two", "The later."),
    ]


def test_no_news_is_no_change(store: Store) -> None:
    reading = reading_of()
    mark = store.keep(reading).mark
    assert with_news(reading, store.changes_since(mark)) == (reading, ())
    after = written(reading, 0, "Mine.")
    mark = store.update(mark, reading, after).mark
    assert store.changes_since(mark).segments == ()


def test_segments_joined_elsewhere_are_noticed(store: Store, other: Store) -> None:
    reading = reading_of()
    mark = store.keep(reading).mark
    both = joined(reading, 0, "Both of them.")
    assert other.resegment(mark, reading, both).mark.revision == mark.revision + 1
    assert store.changes_since(mark).resegmented
    assert store.load(mark.id).reading == replace(both, article=replace(both.article))


def test_what_is_written_in_segments_that_are_no_more_is_in_the_history_and_told(
    store: Store, other: Store
) -> None:
    reading = reading_of()
    mark = store.keep(reading).mark
    other.resegment(mark, reading, joined(reading, 0, "Both of them."))
    after = written(written(reading, 1, "Too late."), 2, "In time.")
    result = store.update(mark, reading, after)
    assert result.lost == (1,)
    assert result.mark.revision == mark.revision, "until it is loaded anew, it is still the old segmentation"
    found = store.load(mark.id).reading
    assert [english(found, n).text for n in range(2)] == ["Both of them.", "In time."]
    second = reading.article.sentences[1]
    assert texts(store, mark.id) == ["Both of them.", "Too late.", "In time."]
    assert [h.text for h in store.history(mark.id, second.span)] == ["Both of them.", "Too late."]


def test_joining_leaves_what_another_wrote_elsewhere(store: Store, other: Store) -> None:
    reading = reading_of()
    mark = store.keep(reading).mark
    other.update(mark, reading, written(reading, 2, "Mine."))
    store.resegment(mark, reading, joined(reading, 0, "Both of them."))
    assert english(store.load(mark.id).reading, 1).text == "Mine."


def test_a_reading_deleted_elsewhere_is_told_of(store: Store, other: Store) -> None:
    from desktop_app.library.listing import delete

    reading = reading_of()
    mark = store.keep(reading).mark
    delete(other.database, [mark.id])
    assert store.update(mark, reading, written(reading, 0, "Mine.")).gone
    assert store.changes_since(mark).gone
    again = store.keep(written(reading, 0, "Mine."))
    assert english(store.load(again.mark.id).reading, 0).text == "Mine."


# --- what is damaged --------------------------------------------------------------------------------------


def test_a_library_whose_readings_are_lost_is_made_whole_from_its_segments(tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    numbers = [store.keep(written(reading_of(text), 0, "Mine.")).mark.id for text in (HARBOUR, MARKET)]
    before = [store.load(number).reading for number in numbers]
    store.close()
    _spoil(tmp_path / "library.db", "reading")
    kept = Store(tmp_path / "library.db")
    with pytest.raises(StoreDamaged):  # it was sound when this process looked: so it is met while working
        kept.load(numbers[0])
    for number, was in zip(numbers, before, strict=True):
        found = kept.load(number).reading
        assert found.article.text == was.article.text
        assert found.article.sentences == was.article.sentences
        assert english(found, 0).text == "Mine."
    assert kept.set_aside is not None and kept.set_aside.tables_lost == ("reading",)


def test_a_reading_that_lost_segments_gets_them_again_without_english(tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    reading = written(reading_of(), 0, "Mine.")
    number = store.keep(reading).mark.id
    with store.database.write() as connection:
        connection.execute("DELETE FROM segment WHERE place = 1")
        connection.execute("UPDATE segment SET place = 9 WHERE place = 2")
    from desktop_app.library.mending import mend

    with store.database.write() as connection:
        mend(connection)
    found = store.load(number).reading
    assert found.article == reading.article
    assert (
        found.english(1) is None
        and english(found, 0).text == "Mine."
        and english(found, 2).text == "English 2."
    )


def _spoil(path: Path, table: str) -> None:
    connection = sqlite3.connect(path)
    pages = connection.execute("SELECT pageno FROM dbstat WHERE name = ?", (table,)).fetchall()
    connection.close()
    with path.open("r+b") as file:
        for (page,) in pages:
            file.seek((page - 1) * 4096)
            file.write(b"\xa5" * 4096)


# --- findings that are fine -------------------------------------------------------------------------------


def test_what_two_windows_say_is_fine_comes_together(store: Store, other: Store) -> None:
    reading = replace(reading_of(), accepted=frozenset({"one"}))
    mark = store.keep(reading).mark
    store.update(mark, reading, replace(reading, accepted=frozenset({"one", "two"})))
    news = other.changes_since(mark)
    assert with_news(reading, news)[0].accepted == {"one", "two"}
    other.update(mark, reading, replace(reading, accepted=frozenset({"three"})))
    assert store.load(mark.id).reading.accepted == {"two", "three"}


def test_what_is_fine_stays_so_when_segments_are_joined(store: Store) -> None:
    reading = replace(reading_of(), accepted=frozenset({"one"}))
    mark = store.keep(reading).mark
    store.resegment(mark, reading, joined(reading, 0, "Both."))
    assert store.load(mark.id).reading.accepted == {"one"}


def test_a_library_of_the_first_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    first = Database(path, replace(SCHEMA, migrations=SCHEMA.migrations[:1]))
    reading = reading_of()
    with first.write() as connection:
        connection.execute(
            "INSERT INTO reading (key, name, kind, text, around, segments, added, opened) "
            "VALUES (?, 'harbour.txt', 'text', ?, ?, 0, 0, 0)",
            (key_of(reading.article.text), reading.article.text, Around.of(reading).to_json()),
        )
    first.close()
    store = Store(path)
    number = store.find(reading.article.text)
    assert number is not None and store.load(number).reading.accepted == frozenset()
