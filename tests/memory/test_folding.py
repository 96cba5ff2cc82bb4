"""Segments are compared by their words and numbers, without what only changes their looks."""

from __future__ import annotations

import pytest
from hypothesis import given

from desktop_app.memory.folding import key, key_code, plain, tokens
from tests.memory.arabic import texts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قالَ الوزيرُ إنّ", "قال الوزير إن"),
        ("وصلت ٢٥ سفينة", "وصلت 25 سفينة"),
        ("بلغ ١٬٢٥٠ طنا", "بلغ 1250 طنا"),
        ("بلغ ٣٫٥٪", "بلغ 3.5%"),
        ("قال: «نعم»، ثم مضى.", "قال نعم ثم مضى"),
        ("جــميل", "جميل"),
        ("\u200fقال\u200f  الوزير\n", "قال الوزير"),
        ("ﻻ ﷲ", "لا الله"),
        ("وكالة REUTERS", "وكالة Reuters"),
    ],
)
def test_looks_make_no_difference(one: str, other: str) -> None:
    assert key(one) == key(other) != ""
    assert plain(one) == plain(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وصلت ٢٥ سفينة", "وصلت ٢٦ سفينة"),
        ("بلغ 5%", "بلغ 5"),
        ("بلغ 1.250", "بلغ 1250"),
        ("بلغ 12", "بلغ 1 2"),
    ],
)
def test_another_number_is_another_segment(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("على البحر", "علي البحر"),
        ("أن المدرسة", "ان المدرسة"),
        ("مدرسة", "مدرسه"),
        ("وصلت السفينة", "وصلت السفينة؟"),
    ],
)
def test_letters_written_for_each_other_and_questions_fold_in_the_key_only(one: str, other: str) -> None:
    assert key(one) == key(other)
    assert plain(one) != plain(other)


@given(texts)
def test_the_key_is_what_the_tokens_are_folded_to(text: str) -> None:
    folded = [token.folded for token in tokens(text) if token.plain not in "?!"]
    assert " ".join(folded) == key(text)


@given(texts)
def test_tokens_lie_in_the_text_one_after_the_other(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.span.start < token.span.end <= len(text)
        assert token.plain
        end = token.span.end


def test_a_token_covers_its_word_with_all_its_marks_but_the_last() -> None:
    text = "«الوزيرُ» ١٬٢٥٠؟"
    assert [text[t.span.start : t.span.end] for t in tokens(text)] == ["الوزير", "١٬٢٥٠", "؟"]


@given(texts)
def test_a_code_fits_a_column_of_the_database(text: str) -> None:
    assert -(2**63) <= key_code(key(text)) < 2**63
