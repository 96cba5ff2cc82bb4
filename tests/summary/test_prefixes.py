"""Prefixes come off where the text bears it out, and letters of the word itself stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.summary.prefixes import attested_forms, strip_prefixes

ATTESTED = attested_forms(["البنك", "وزير", "مدينه", "قطار"])


@pytest.mark.parametrize("word", ["بنك", "البنك", "والبنك", "بالبنك", "للبنك", "وللبنك", "وبالبنك", "فالبنك"])
def test_all_forms_of_a_word_share_one_key(word: str) -> None:
    assert strip_prefixes(word, ATTESTED).key == "بنك"


@pytest.mark.parametrize("word", ["ومدينه", "بمدينه", "لمدينه"])
def test_a_prefix_comes_off_where_the_rest_is_a_word_of_the_text(word: str) -> None:
    assert strip_prefixes(word, ATTESTED).key == "مدينه"


@pytest.mark.parametrize(
    "word", ["وزير", "كتاب", "بلاد", "لقاء", "فريق", "بالون", "والده", "ولد", "و", "ال", ""]
)
def test_letters_of_the_word_itself_stay(word: str) -> None:
    assert strip_prefixes(word, ATTESTED).key == word


def test_only_prepositions_and_conjunctions_are_cut_from_what_is_shown() -> None:
    assert strip_prefixes("والبنك", ATTESTED).cut == 1
    assert strip_prefixes("البنك", ATTESTED).cut == 0
    assert strip_prefixes("للبنك", ATTESTED).assimilated


@settings(max_examples=200)
@given(st.text("اوبفلكتنر", max_size=8), st.lists(st.text("اوبفلكتنر", min_size=1, max_size=6), max_size=6))
def test_the_key_is_the_end_of_the_word(word: str, others: list[str]) -> None:
    stripped = strip_prefixes(word, attested_forms(others))
    assert word.endswith(stripped.key)
    assert 0 <= stripped.cut <= len(word) - len(stripped.key)
