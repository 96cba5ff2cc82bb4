"""The article as a value: finding sentences by position, spans by what they share."""

from __future__ import annotations

import pytest

from desktop_app.article.model import Article, Source, Span
from tests.builders import article_of

ARTICLE = article_of("أول. ثان.\n\nثالث.")


def test_a_position_leads_to_its_sentence_and_white_space_to_the_one_before() -> None:
    found = [ARTICLE.sentence_at(position).index for position in range(len(ARTICLE.text))]
    assert found == [0] * 5 + [1] * 6 + [2] * 5


def test_a_span_leads_to_all_sentences_it_touches() -> None:
    assert [s.index for s in ARTICLE.sentences_in(Span(3, 6))] == [0, 1]
    assert [s.index for s in ARTICLE.sentences_in(Span(4, 5))] == []
    assert [s.index for s in ARTICLE.sentences_in(Span(0, 99))] == [0, 1, 2]


def test_paragraphs_group_their_sentences() -> None:
    assert [[s.index for s in group] for group in ARTICLE.paragraphs()] == [[0, 1], [2]]


def test_cutting_gives_the_text_of_spans_and_sentences() -> None:
    assert (
        ARTICLE.cut(ARTICLE.sentences[1])
        == ARTICLE.cut(Span(5, 9))
        == ARTICLE.cut(ARTICLE.sentences[1].span)
        == "ثان."
    )


def test_spans_know_what_they_hold_and_share() -> None:
    assert Span(2, 5).contains(Span(2, 5))
    assert not Span(2, 5).contains(Span(2, 6))
    assert Span(2, 5).overlaps(Span(4, 9))
    assert not Span(2, 5).overlaps(Span(5, 9))
    assert len(Span(2, 5)) == 3


def test_an_article_without_sentences_has_none_at_any_position() -> None:
    with pytest.raises(IndexError):
        Article(Source("a"), "", ()).sentence_at(0)
