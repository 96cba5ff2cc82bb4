"""Entries are shown as words: no mark-up, phonetic spelling, numbers or repetitions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.dictionary.cleaning import senses_of, without_tags


@pytest.mark.parametrize(
    ("entry", "senses"),
    [
        ("شرفة /ʃˈurfa/\n1. Balcony\n2. Balconies\n", ("Balcony",)),
        ("شرفة\nDial-up\nDialup\n", ("Dialup",)),
        ("1) porch\n2) porch\n", ("porch",)),
        ("[[balcony]] or {{porch}}", ("balcony or porch",)),
        ("• balcony\n- porch\n", ("balcony", "porch")),
        ("Glass\nGas\n", ("Glass", "Gas")),
        ("", ()),
    ],
)
def test_an_entry_is_its_senses(entry: str, senses: tuple[str, ...]) -> None:
    assert senses_of(entry, "شرفة")[1] == senses


def test_the_headword_is_shown_with_the_vowel_signs_of_the_entry() -> None:
    assert senses_of("شُرْفة /ʃurfa/\nBalcony\n", "شرفة")[0] == "شُرْفة"
    assert senses_of("Balcony\n", "شرفة") == ("شرفة", ("Balcony",))


def test_what_nobody_should_see_of_a_page_is_left_out() -> None:
    assert without_tags("<style>p{}</style><p>a &lt; b</p><script>x()</script>").strip() == "a < b"


@given(st.text(max_size=200))
def test_no_entry_is_too_odd_to_be_read(entry: str) -> None:
    head, senses = senses_of(without_tags(entry), "شرفة")
    assert head
    assert all(sense == sense.strip() and sense for sense in senses)
