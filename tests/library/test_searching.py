"""Everything kept is found in both languages, however the Arabic is spelled and whatever is written before a word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.article.model import Span
from desktop_app.library.forms import forms, without_article
from desktop_app.library.listing import set_notes, set_tags
from desktop_app.library.searching import index_steps, search
from desktop_app.library.store import Store
from desktop_app.reading.model import Reading
from tests.library.shelves import reading_of, written

LINES = (
    ("قَرَّرَ البنكُ المركزيُّ رفع الفائدة.", "The central bank decided to raise rates."),
    ("وبالبنك وحده لا تنهض المدينة.", "A city does not rise by its bank alone."),
    ("وصل الوزير إلى المستشفى أمس.", "The minister reached the hospital yesterday."),
    ("للمدرسة ثلاثة أبواب وكتاب قديم.", "The school has three doors and an old book."),
    ("إنّ الأرقام ١٢٣ صحيحة.", "The numbers 123 are correct — a café said."),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "library.db")
    made.keep(lines())
    yield made
    made.close()


def lines() -> Reading:
    reading = reading_of("\n\n".join(arabic for arabic, _ in LINES))
    for place, (_, english) in enumerate(LINES):
        reading = written(reading, place, english)
    return reading


def places(store: Store, query: str) -> list[int]:
    return [hit.place for found in search(store.database, query) for hit in found.hits]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("بنك", [0, 1]),
        ("البنك", [0, 1]),
        ("وبالبنك", [0, 1]),
        ("قرر", [0]),
        ("الفائده", [0]),
        ("مدرسة", [3]),
        ("المدرسة", [3]),
        ("كتاب", [3]),
        ("ابواب", [3]),
        ("وزير", [2]),
        ("مستشفي", [2]),
        ("بمستشفى", [2]),
        ("123", [4]),
        ("cafe", [4]),
        ("BANK", [0, 1]),
        ("min", [2]),
        ("bank city", [1]),
        ("بنك alone", [1]),
        ('"central bank"', [0]),
        ('"bank central"', []),
        ('"البنك المركزي"', [0]),
        ('"بنك مركزي"', [0]),
        ('"cent"', []),
        ("سفينة", []),
        ("", []),
        ('" *) OR (', []),
        ("NEAR AND NOT", []),
    ],
)
def test_what_is_looked_for_is_found(store: Store, query: str, expected: list[int]) -> None:
    assert places(store, query) == expected


def test_the_place_of_each_word_is_shown_in_the_text_as_it_is_written(store: Store) -> None:
    (found,) = search(store.database, "البنك bank")
    for hit in found.hits:
        arabic, english = LINES[hit.place]
        assert (hit.arabic, hit.english) == (arabic, english)
        assert [arabic[s.start : s.end] for s in hit.in_arabic] == [["البنكُ"], ["وبالبنك"]][hit.place]
        assert [english[s.start : s.end] for s in hit.in_english] == ["bank"]


def test_a_phrase_is_marked_as_one(store: Store) -> None:
    (found,) = search(store.database, '"central bank"')
    assert found.hits[0].in_english == (Span(4, 16),)


def test_what_was_just_written_is_found_and_what_was_overwritten_is_not(store: Store) -> None:
    reading = lines()
    mark = store.keep(reading).mark
    assert not places(store, "lighthouse")
    store.update(mark, reading, written(reading, 2, "At the lighthouse."))
    assert places(store, "lighthouse") == [2]
    assert not places(store, "hospital")


def test_a_reading_is_found_by_its_name_notes_and_tags(store: Store) -> None:
    number = store.keep(lines()).mark.id
    set_notes(store.database, number, "Ask Mrs Haddad")
    set_tags(store.database, number, ["عقود"])
    for query in ("haddad", "harbour", "العقود"):
        (found,) = search(store.database, query)
        assert found.about and not found.hits and found.entry.id == number


def test_the_index_is_brought_up_to_date_in_steps_that_may_be_left(store: Store) -> None:
    steps = index_steps(store.database, most=2)
    assert next(steps) == (2, 6)  # the segments, and what is written on the reading
    steps.close()  # type: ignore[attr-defined]
    assert list(index_steps(store.database, most=2)) == [(2, 4), (4, 4)]
    assert list(index_steps(store.database)) == []
    assert places(store, "school") == [3]


def test_the_reading_opened_last_comes_first(tmp_path: Path) -> None:
    store = Store(tmp_path / "two.db")
    numbers = [store.keep(reading_of(text)).mark.id for text in ("السفينة هنا.", "السفينة هناك.")]
    for number in numbers:
        store.opened(number)
        assert next(f.entry.id for f in search(store.database, "سفينة")) == number


def test_forms_of_a_word() -> None:
    assert {"وبالبنك", "بالبنك", "بنك"} <= forms("وبالبنك")
    assert {"للمدرسه", "مدرسه"} <= forms("للمدرسه")
    assert without_article("والكتاب") == without_article("بالكتاب") == "كتاب"
    assert without_article("وزير") == "وزير" and without_article("ال") == "ال"
    assert forms("bank") == {"bank"}
