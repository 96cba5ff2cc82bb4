"""Tidying: white space and direction marks are evened out, everything else stays."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.tidying import tidy

MESSY = st.text(
    alphabet=st.sampled_from(
        "ابتثة،.3٣«»ً \t\r\n\x00\x0b\x0c\x1f\x85\u00a0\u2028\u2029"
        "\u061c\u200c\u200d\u200e\u200f\u202b\u202c\u2067\ufeff"
    ),
    max_size=60,
)


def _solid(text: str) -> str:
    return re.sub("[\\s\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]", "", text)


@given(MESSY)
@settings(max_examples=200, deadline=None)
def test_no_letter_digit_or_mark_is_lost_and_twice_is_once(text: str) -> None:
    tidied = tidy(text)
    assert _solid(tidied) == _solid(text)
    assert tidy(tidied) == tidied


def test_every_kind_of_line_end_becomes_a_newline() -> None:
    assert tidy("أ\r\nب\rج\u2028د\u2029ه\x85و\x0cز\x0bح") == "أ\nب\nج\nد\nه\nو\nز\nح"


def test_a_line_end_of_two_characters_is_one() -> None:
    assert tidy("أ\r\n\r\nب") == "أ\n\nب"


def test_blanks_are_folded_and_leave_the_edges_of_lines() -> None:
    assert tidy("  أ \t\u00a0 ب  \n\n\n \n  ج ") == "أ ب\n\nج"


def test_direction_marks_go_and_joiners_that_shape_words_stay() -> None:
    assert tidy("\u200fمی\u200cخواهم\u202b \u2067نعم\u2069 ه\u200d") == "می\u200cخواهم نعم ه\u200d"


def test_two_halves_of_a_character_are_joined_and_a_lone_half_is_replaced() -> None:
    assert tidy("\ud83d\ude00 \udc00") == "\U0001f600 \ufffd"
