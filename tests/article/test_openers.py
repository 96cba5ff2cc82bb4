"""Openers: the words after a quotation that tell whether its sentence goes on."""

from __future__ import annotations

import pytest

from desktop_app.article.openers import is_joined, names_speaker, opens_sentence, skip_blanks, word_after


@pytest.mark.parametrize(
    "text", ["وأضاف المدير", "من جانبه أكد", "إلى ذلك قال", "كما أشار", "غير أن العمل", "فأجاب"]
)
def test_a_conjunction_or_a_phrase_of_the_press_opens_a_sentence(text: str) -> None:
    assert opens_sentence(text, 0)


@pytest.mark.parametrize(
    "text", ["إلى المحطة", "من المدينة", "المدير", "قال المدير", "كما قال المدير", "وفق المدير", "«نعم»", ""]
)
def test_other_words_do_not(text: str) -> None:
    assert not opens_sentence(text, 0)


@pytest.mark.parametrize(
    "text", ["قال المدير", "أضافت المديرة", "بحسب المدير", "كما قال المدير", "يقول المدير"]
)
def test_a_verb_of_saying_names_the_speaker(text: str) -> None:
    assert names_speaker(text, 0)


@pytest.mark.parametrize("text", ["وقال المدير", "المدير", "كما حضر المدير"])
def test_other_words_name_no_speaker(text: str) -> None:
    assert not names_speaker(text, 0)


def test_short_words_that_begin_with_these_letters_are_not_joined_ones() -> None:
    assert is_joined("وقال")
    assert not is_joined("وقت")
    assert not is_joined("في")


def test_a_word_ends_at_marks_and_blanks_at_the_limit() -> None:
    assert word_after("كلمة، أخرى", 0) == "كلمة"
    assert word_after("«كلمة", 0) == ""
    assert skip_blanks("ا  ب", 1, 4) == 3
    assert skip_blanks("ا   ", 1, 3) == 3
