"""Building: an article holds every letter of its text, each in a sentence."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.article.loading import load_file
from desktop_app.article.model import Role
from tests.builders import article_of

LINES = st.lists(
    st.sampled_from(
        [
            "وزير النقل: الطريق جاهز",
            "القاهرة (رويترز) -",
            "قال د. سامر: «نبدأ غدا. لن ننتظر». ثم خرج.",
            "وصلت القافلة بعد ساعة.وقال السائق “نعم. لا”",
            "ثم \u202bعاد\u202c \ufeffمرة\u200f أخرى… \ud800",
            "",
            "  ",
            "اقرأ أيضا",
            "Only Latin here. Mr. Smith agrees",
            'مزيج من Latin و"عربي.انتهى',
            "كلمة " * 15,
        ]
    ),
    max_size=12,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\u2029", "\n\n"]))
@settings(max_examples=120, deadline=None)
def test_every_letter_is_in_a_sentence_and_sentences_lie_in_order(lines: list[str], line_end: str) -> None:
    text = line_end.join(lines)
    article = article_of(text)
    solid = re.sub("[\\s\u200f\u202b\u202c\ufeff]", "", text).replace("\ud800", "\ufffd")
    assert re.sub(r"\s", "", "".join(map(article.cut, article.sentences))) == solid
    assert [s.index for s in article.sentences] == list(range(len(article.sentences)))
    for before, after in pairwise(article.sentences):
        assert before.end <= after.start
        assert before.paragraph <= after.paragraph
        assert article.text[before.end : after.start].strip() == ""
    for sentence in article.sentences:
        assert "\n" not in article.cut(sentence)


def test_a_text_of_nothing_has_no_sentences() -> None:
    assert article_of(" \n ").sentences == ()


def test_a_quotation_left_open_ruins_its_own_paragraph_at_most() -> None:
    article = article_of("قال: «نبدأ غدا. وسكت.\n\nخرج «الجميع». ثم عادوا. وناموا.")
    assert [article.cut(s) for s in article.sentences if s.paragraph == 1] == [
        "خرج «الجميع».",
        "ثم عادوا.",
        "وناموا.",
    ]


def test_a_wrapped_quotation_is_one_sentence() -> None:
    article = article_of(
        "قال رئيس البلدية في كلمة ألقاها أمام التجار صباح أمس الأحد: «السوق\n"
        "لكم. ولن نغلق أبوابه أمام أحد ما دمنا نعمل معا من أجل هذه المدينة\n"
        "التي نحبها جميعا». وأضاف أن البلدية ستعيد طلاء الواجهات القديمة في\n"
        "الشهر المقبل."
    )
    assert len(article.sentences) == 2
    assert article.text.count("\n") == 0


def _samples() -> list[str]:
    return sorted(path.name for path in (paths.resources() / "samples").glob("*.txt"))


@pytest.mark.parametrize("name", _samples())
def test_the_samples_read_like_articles(name: str) -> None:
    loaded = load_file(paths.resources() / "samples" / name)
    article = article_of(loaded.text, name=name)
    roles = [sentence.role for sentence in article.sentences]
    assert loaded.source.encoding == "utf-8"
    assert roles[0] is Role.HEADLINE
    assert roles.count(Role.BODY) >= 12
    for sentence in article.sentences:
        if sentence.role is Role.BODY and "شاركت في التغطية" not in article.cut(sentence):
            assert re.search(r"[.!?؟][»”\"]?$", article.cut(sentence))
            assert len(sentence.span) < 450


def test_the_sample_that_is_opened_first_has_every_part_of_an_article() -> None:
    article = article_of(load_file(paths.resources() / "samples" / "northern-dam.txt").text)
    assert {sentence.role for sentence in article.sentences} == set(Role)
