"""Words are found however they are spelled, and where they stand in the text itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.article.searching import _fold_with_map, fold, fold_query, spans_of

LETTERS = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى", min_size=1, max_size=12)
MARKS = st.text("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640", max_size=3)
MIXED = st.text(
    st.sampled_from("ab cdé ÀßﬁİX'’“”«»\"…—-12٣٤،؟ لا أة ىﷲﻻﷺ\u200f\u064b\u0640\n\u00a0🙂"), max_size=40
)


def found(text: str, query: str) -> list[str]:
    """What stands in the text at each match."""
    return [text[span.start : span.end] for span in spans_of(text, fold_query(query))]


@pytest.mark.parametrize(
    ("text", "query", "places"),
    [
        ("كَتَبَ الكاتِبُ كتابًا", "كتاب", ["كتابً"]),
        ("كَتَبَ الكاتِبُ", "كتب", ["كَتَبَ"]),
        ("أحمد إلى الآن", "احمد الي الان", ["أحمد إلى الآن"]),
        ("مسؤول وشئون", "مسوول", ["مسؤول"]),
        ("مدينـــة النخيل", "مدينه", ["مدينـــة"]),
        ("عام ٢٠٢٤ و2024", "2024", ["٢٠٢٤", "2024"]),
        ("عام 2024", "٢٠٢٤", ["2024"]),
        ("نعم، لا؟", "نعم, لا?", ["نعم، لا؟"]),
        ("كتابي علی", "علي", ["علی"]),
        ("He said: “It’s Café Noir”", "it's cafe", ["It’s Café"]),
        ("the north—south road", "north-south", ["north—south"]),
        ("\ufe8f\ufe8e\ufe8f", "باب", ["\ufe8f\ufe8e\ufe8f"]),
        ("one  two\nthree", "two three", ["two\nthree"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("STRASSE straße", "Straße", ["STRASSE", "straße"]),
    ],
)
def test_spelling_does_not_matter(text: str, query: str, places: list[str]) -> None:
    assert found(text, query) == places


@pytest.mark.parametrize(
    ("text", "query"), [("ماء", "مال"), ("كتب", "كتاب"), ("north", "south"), ("ما قال", "ماء"), ("12", "13")]
)
def test_other_words_are_not_found(text: str, query: str) -> None:
    assert found(text, query) == []


@pytest.mark.parametrize("query", ["", "  ", "\u064b", "\u200f "])
def test_nothing_is_found_of_nothing(query: str) -> None:
    assert found("كتاب book", query) == []


def test_half_of_a_ligature_finds_the_whole() -> None:
    assert found("ﻻ", "ا") == ["ﻻ"]


@given(MIXED)
def test_both_ways_of_folding_agree(text: str) -> None:
    folded, origins = _fold_with_map(text)
    assert folded == fold(text)
    assert origins == sorted(origins)
    assert len(origins) == len(folded)


@given(MIXED, MIXED)
def test_what_stands_at_a_span_is_the_query_folded(text: str, query: str) -> None:
    wanted = fold_query(query)
    before = 0
    for span in spans_of(text, wanted):
        assert 0 <= span.start < span.end <= len(text)
        folded = fold(text[span.start : span.end])
        assert wanted in folded
        whole = all(len(fold(c)) <= 1 for c in text[span.start : span.end])
        assert not whole or folded == wanted
        assert not whole or span.start >= before
        before = span.end


@given(MIXED, MIXED)
def test_there_are_as_many_spans_as_the_folded_text_has_matches(text: str, query: str) -> None:
    wanted = fold_query(query)
    assert len(list(spans_of(text, wanted))) == (fold(text).count(wanted) if wanted else 0)


@given(MIXED, LETTERS, MIXED, st.data())
def test_marks_between_letters_lose_no_match(before: str, word: str, after: str, data: st.DataObject) -> None:
    dressed = "".join(letter + data.draw(MARKS) for letter in word)
    places = list(spans_of(f"{before}{dressed}{after}", fold_query(word)))
    plain = list(spans_of(f"{before}{word}{after}", fold_query(word)))
    assert len(places) == len(plain) >= 1


@given(st.text(max_size=30))
def test_folding_twice_is_no_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40), st.data())
def test_any_part_of_any_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    wanted = fold_query(text[start:end])
    if wanted:
        assert list(spans_of(text, wanted))
