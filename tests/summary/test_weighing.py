"""What makes a sentence weigh more."""

from __future__ import annotations

from desktop_app.summary.weighing import Weights, content_words, weigh

BAGS = [["نهر", "جسر"], ["ماء", "سد"], ["نهر", "ماء"], ["قلم", "ورق"]]


def test_content_words_are_folded_and_carry_no_stop_words() -> None:
    assert content_words("إلى المدرسةِ القديمة ذهبَ") == ["المدرسه", "القديمه", "ذهب"]


def test_earlier_sentences_weigh_more_where_nothing_else_differs() -> None:
    found = weigh(BAGS, [5] * 4, weights=Weights(central=0))
    assert found == sorted(found, reverse=True)


def test_a_sentence_on_the_headlines_subject_weighs_more() -> None:
    plain = weigh(BAGS, [5] * 4)
    headed = weigh(BAGS, [5] * 4, headline=["قلم", "ورق"])
    assert headed[3] > plain[3]
    assert headed[:3] == plain[:3]


def test_a_sentence_that_would_fill_the_summary_alone_weighs_less() -> None:
    assert weigh(BAGS, [5, 5, 200, 5])[2] < weigh(BAGS, [5, 5, 30, 5])[2]


def test_one_sentence_and_none_can_be_weighed() -> None:
    assert weigh([], []) == []
    assert len(weigh([["نهر"]], [1])) == 1
