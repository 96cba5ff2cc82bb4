"""Whether a Latin spelling can be read from Arabic letters."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.translation.name_matching import forgiven, plain_latin, plausible

SPELLINGS = [
    ("سمير", "Samir"),
    ("سمير", "Sameer"),
    ("محمد", "Muhammad"),
    ("محمد", "Mohamed"),
    ("عبد الرحمن", "Abdurrahman"),
    ("عبد الله", "Abdullah"),
    ("الشامي", "ash-Shami"),
    ("الخطيب", "El Khatib"),
    ("الخطيب", "Khatib"),
    ("فاطمة", "Fatima"),
    ("فاطمة", "Fatimah"),
    ("يوسف", "Yusuf"),
    ("غاندي", "Gandhi"),
    ("جوزيف", "Joseph"),
    ("خوسيه", "José"),
    ("تشرشل", "Churchill"),
    ("ماكسيم", "Maxim"),
    ("ميتران", "Mitteran"),
    ("شتاينماير", "Steinmeier"),
    ("لافروف", "Lavrov"),
    ("نغوين", "Nguyen"),
    ("بيليه", "Pele"),
]


@pytest.mark.parametrize(("arabic", "latin"), SPELLINGS)
def test_usual_spellings_are_plausible(arabic: str, latin: str) -> None:
    assert plausible(arabic, latin)


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("موسكو", "Mesquite"),  # a letter too many
        ("لافروف", "Lavro"),  # a letter lost
        ("سمير", "Karim"),
        ("ليلى", "Layl Hassan"),
        ("خالد", "Walid"),
        ("نجوى", "Najat"),
        ("كيري", "Kerryman"),
        ("بوتين", "Boston"),
    ],
)
def test_other_names_are_not(arabic: str, latin: str) -> None:
    assert not plausible(arabic, latin)


def test_what_fits_better_has_less_to_be_forgiven() -> None:
    assert forgiven("سمير", "Samir") < forgiven("سمير", "Samar")
    assert forgiven("محمود", "Mahmoud") < forgiven("محمد", "Mahmoud")
    assert forgiven("الشامي", "al-Shami") < forgiven("الشامي", "Sami")


def test_a_letter_three_times_running_is_a_slip() -> None:
    assert forgiven("حداد", "Hadddad") > forgiven("حداد", "Haddad")


def test_nothing_is_a_spelling_of_nothing() -> None:
    assert forgiven("", "Samir") == forgiven("سمير", "") == forgiven("", "") == inf


def test_marks_case_and_accents_are_not_looked_at() -> None:
    assert plain_latin("Al-Ṣadr's") == "alsadrs"
    assert forgiven("سَمِير", "SAMÎR") == forgiven("سمير", "samir")


@settings(max_examples=100)
@given(
    st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآئؤ ", max_size=9),
    st.text("abcdefghijklmnopqrstuvwxyz -'", max_size=12),
)
def test_any_letters_can_be_compared(arabic: str, latin: str) -> None:
    cost = forgiven(arabic, latin)
    assert cost >= 0
    assert plausible(arabic, latin) <= (cost < inf)
