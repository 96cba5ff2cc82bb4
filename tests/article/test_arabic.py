"""Arabic: folding for comparison, words, and telling Arabic from other text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.arabic import (
    STOP_WORDS,
    is_arabic_letter,
    looks_arabic,
    normalise,
    normalise_with_map,
    strip_marks,
    words,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("إلى", "الي"),
        ("آخر", "اخر"),
        ("ٱلكتاب", "الكتاب"),
        ("مدرسة", "مدرسه"),
        ("مسؤول", "مسوول"),
        ("قائد", "قايد"),
        ("مُدَرِّسَةٌ", "مدرسة"),
        ("جـــميل", "جميل"),
        ("ﻣﺪﺭﺳﺔ", "مدرسة"),
        ("ﻻ", "لا"),
        ("ﷲ", "الله"),
        ("خا\u200dص\u200f", "خاص"),
    ],
)
def test_spellings_of_one_word_are_equal_once_normalised(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(("one", "other"), [("علم", "عمل"), ("بنت", "بيت"), ("ماء", "ما")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@given(st.text(alphabet=st.sampled_from("أإآٱىةؤئﻻﷲابت ًُّـ\u200f.«»aA9"), max_size=40))
@settings(max_examples=200, deadline=None)
def test_the_map_leads_from_each_character_back_to_where_it_came_from(text: str) -> None:
    made, origins = normalise_with_map(text)
    assert made == normalise(text)
    assert len(origins) == len(made)
    assert origins == sorted(origins)
    assert all(made[i] in normalise(text[origins[i]]) for i in range(len(made)))


def test_normalising_twice_changes_nothing_more() -> None:
    once = normalise("ﻹنَّ الـمسؤولةَ آتية إلى ﷲ")
    assert normalise(once) == once


def test_a_vocalised_word_is_one_word() -> None:
    assert words("تُسرعُ الأُمّةُ، وتمضي") == ["تُسرعُ", "الأُمّةُ", "وتمضي"]


def test_numbers_with_their_decimals_are_words() -> None:
    assert words("بلغت 3.5 و٣٫٥ و1,200 مرة") == ["بلغت", "3.5", "و", "٣٫٥", "و", "1,200", "مرة"]


def test_stripping_marks_leaves_the_letters_as_written() -> None:
    assert strip_marks("إِلَى مدرســةٍ") == "إلى مدرسة"


@pytest.mark.parametrize(
    "text",
    ["خبر عاجل", "قال John Smith من شركة Example Industries إن العمل مستمر", "ﻣﺮﺣﺒﺎ", "١٢ خبر"],
)
def test_arabic_and_mixed_text_look_arabic(text: str) -> None:
    assert looks_arabic(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12.5.2024",
        "Only Latin letters",
        "A long English text that mentions سلام once and no more",
        "Привет",
    ],
)
def test_text_without_arabic_does_not(text: str) -> None:
    assert not looks_arabic(text)


def test_stop_words_are_normalised_and_hold_the_commonest() -> None:
    assert {normalise(word) for word in ("من", "إلى", "على", "الذي", "التي", "أنّ")} <= STOP_WORDS
    assert all(normalise(word) == word for word in STOP_WORDS)
    assert not {"حكومه", "مدينه", "وزير"} & STOP_WORDS


def test_letters_are_told_from_signs_and_digits() -> None:
    assert all(map(is_arabic_letter, "ابتءةىﻻپ"))
    assert not any(map(is_arabic_letter, "،؛؟٣aً "))
