"""Both languages of a reading are searched, sentence by sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.article.searching import fold, fold_query
from desktop_app.reading.model import Reading
from desktop_app.reading.searching import Match, Searcher, text_of
from tests.gui import readings

QUERIES = st.sampled_from(["the", "ا", "في", "لسوق", "Market", "said", "e", "“", "45", "السّوق", "zebra", " "])


def words_at(reading: Reading, match: Match) -> str:
    """What stands at a match."""
    text = text_of(reading, match.sentence, arabic=match.arabic)
    assert text is not None
    return text[match.span.start : match.span.end]


def test_matches_come_in_reading_order_the_arabic_of_a_sentence_first() -> None:
    reading = readings.reading()
    found = list(Searcher(reading).find("45"))
    assert [(m.sentence, m.arabic, words_at(reading, m)) for m in found] == [
        (2, True, "45"),
        (2, False, "45"),
    ]


def test_a_name_is_found_without_its_hamza_and_marks() -> None:
    reading = readings.reading()
    assert [words_at(reading, m) for m in Searcher(reading).find("وأضافت ان الاسعار")] == [
        "وأضافت أن الأسعار"
    ]


@given(QUERIES)
def test_counting_walking_and_asking_by_number_agree(query: str) -> None:
    reading = readings.reading()
    matches = Searcher(reading).find(query)
    walked = list(matches)
    assert len(matches) == len(walked)
    assert [matches[n] for n in range(len(matches))] == walked
    assert [matches.number_of(m) for m in walked] == list(range(len(walked)))
    assert walked == sorted(walked, key=lambda m: (m.sentence, not m.arabic, m.span.start))
    assert matches.sentences() == sorted({m.sentence for m in walked})
    for match in walked:
        assert fold(words_at(reading, match)) == fold_query(query)


@given(QUERIES, st.integers(0, 4))
def test_the_first_match_from_a_sentence_on(query: str, sentence: int) -> None:
    matches = Searcher(readings.reading()).find(query)
    numbers = [n for n, m in enumerate(matches) if m.sentence >= sentence]
    assert matches.first_from(sentence) == (numbers[0] if numbers else 0)


def test_english_that_arrives_is_found_and_a_match_keeps_what_it_is() -> None:
    searcher = Searcher(readings.reading(translated=()))
    before = searcher.find("ا")
    last = before[len(before) - 1]
    assert len(searcher.find("the")) == 0
    later = readings.reading()
    searcher.update(later, (0, 4))
    assert {m.sentence for m in searcher.find("the")} == {0, 4}
    assert searcher.find("ا").number_of(last) == len(before) - 1
    searcher.update(later, None)
    assert {m.sentence for m in searcher.find("the")} == {0, 1, 4}


def test_a_match_in_english_that_changed_is_gone() -> None:
    reading = readings.reading()
    searcher = Searcher(reading)
    match = searcher.find("fisherman")[0]
    assert reading.translation is not None
    other = reading.translation.sentences[4]
    assert other is not None
    later = reading.translation.with_sentences([replace(other, text="Omar Najm replied.")])
    searcher.update(replace(reading, translation=later), (4,))
    assert searcher.find("fisherman").number_of(match) is None


def test_a_match_that_is_not_there_is_an_error() -> None:
    with pytest.raises(IndexError):
        Searcher(readings.reading()).find("zebra")[0]
