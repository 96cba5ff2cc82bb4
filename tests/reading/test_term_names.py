"""What key terms are called in English: only what the translation of the article bears out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.article.model import Span
from desktop_app.reading.model import Reading
from desktop_app.reading.term_names import name_terms
from desktop_app.summary.terms import KeyTerm
from tests.gui import readings


def with_terms(*words: str) -> Reading:
    reading = readings.reading()
    text = reading.article.text
    terms = tuple(
        KeyTerm(word, 1, Span(at := text.index(word), at + len(word)), (Span(at, at + len(word)),))
        for word in words
    )
    return replace(reading, key_terms=terms, speaker_names=("Layla Haddad", None))


def test_a_term_is_called_as_the_sentence_that_has_it_calls_it() -> None:
    named = name_terms(with_terms("الميناء", "الأسعار"), lambda _texts: ["The Harbour", "Prices"])
    assert named.term_names == ("harbour", "prices")


def test_what_the_article_does_not_bear_out_is_not_known() -> None:
    named = name_terms(with_terms("الميناء", "الأسعار"), lambda _texts: ["The seaport", ""])
    assert named.term_names == (None, None)


def test_part_of_another_word_bears_nothing_out() -> None:
    assert name_terms(with_terms("الأسعار"), lambda _texts: ["price"]).term_names == (None,)


def test_a_speaker_is_called_by_their_name() -> None:
    named = name_terms(with_terms("ليلى حداد"), lambda _texts: ["Night Smith"])
    assert named.term_names == ("Layla Haddad",)


def test_without_terms_nothing_is_translated() -> None:
    asked: list[Sequence[str]] = []

    def translate(texts: Sequence[str]) -> list[str]:
        asked.append(texts)
        return []

    assert name_terms(readings.reading(), translate).term_names == () and asked == []
