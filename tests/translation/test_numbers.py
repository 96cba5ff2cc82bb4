"""Numbers are compared by what they are worth, whatever script and form they are written in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.translation.numbers import numbers_differ

SAME = [
    ("وصل 12 نائبا", "12 deputies arrived"),
    ("وصل ١٢ نائبا", "12 deputies arrived"),
    ("وصل ۱۲ نائبا", "Twelve deputies arrived"),
    ("وصل اثنا عشر نائبا", "12 deputies arrived"),
    ("وصل خمسة وعشرون نائبا", "25 deputies arrived"),
    ("بعد ساعتين", "After 2 hours"),
    ("ارتفع السعر ٢٫٥ في المئة", "The price rose by 2.5 percent"),
    ("ارتفع السعر 2,5 في المئة", "The price rose by 2.5 percent"),
    ("نزح ٢٥٬٠٠٠ شخص", "25,000 people fled"),
    ("نزح 25.000 شخص", "25,000 people fled"),
    ("نزح 25 ألف شخص", "25,000 people fled"),
    ("نزح خمسة وعشرون ألف شخص", "25,000 people fled"),
    ("بلغت الكلفة 5 ملايين دينار", "The cost was 5,000,000 dinars"),
    ("بلغت الكلفة 3 مليارات دينار", "The cost was three billion dinars"),
    ("في الساعة 15:30", "At 3.30 p.m."),
    ("موسم 1995-96", "The 1995-1996 season"),
    ("في تسعينيات القرن العشرين", "In the 90s of the 20th century"),
    ("الفصل الثالث", "The 3rd chapter"),
    ("بنسبة 50 في المئة، أي النصف", "By 50 percent, that is half"),
    ("في 7 تشرين الأول", "On 7 October"),
    ("في 7 أكتوبر", "On October 7"),
    ("في 12/5/2016", "On 12/5/2016"),
    ("مارس اللاعب هوايته", "The player pursued his hobby"),
]
DIFFERENT = [
    ("وصل 12 نائبا", "21 deputies arrived"),
    ("وصل 12 نائبا", "The deputies arrived"),
    ("وصل النواب", "47 deputies arrived"),
    ("نزح 25 ألف شخص", "2,500 people fled"),
    ("ارتفع السعر ٢٫٥ في المئة", "The price rose by 3.5 percent"),
    ("في عام 1984", "In 1948"),
    ("في 7 تشرين الأول", "On 7 November"),
    ("في 7 أيار", "On the 7th"),
    ("في السابع", "On 7 May"),
]


@pytest.mark.parametrize(("arabic", "english"), SAME)
def test_the_same_number_in_another_form_is_no_difference(arabic: str, english: str) -> None:
    assert not numbers_differ(arabic, english)


@pytest.mark.parametrize(("arabic", "english"), DIFFERENT)
def test_a_number_or_month_lost_or_invented_is_seen(arabic: str, english: str) -> None:
    assert numbers_differ(arabic, english)


@settings(max_examples=60)
@given(st.integers(101, 10**7))
def test_any_number_is_found_again_in_either_script_and_missed_when_gone(number: int) -> None:
    eastern = str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert not numbers_differ(f"بيع {eastern} كتاب", f"{number:,} books were sold")
    assert numbers_differ(f"بيع {eastern} كتاب", "Books were sold")
