"""What is copied reads well as text and keeps its direction as HTML."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.exporting.clippings import one_language, pairs
from tests.exporting import readings


def test_each_arabic_sentence_is_followed_by_its_english() -> None:
    made = pairs(readings.sample(), (1, 3))
    assert made.text == (
        "عمّان – مكتب العيّنات\nAmman — sample desk\n\n"
        "وأوضح أن القرض «طويل الأجل».\nHe explained that the loan is long-term."
    )


def test_the_html_says_which_way_each_line_runs() -> None:
    html = pairs(readings.sample(), (1,)).html
    assert '<p dir="rtl" lang="ar">عمّان – مكتب العيّنات</p>' in html
    assert '<p dir="ltr" lang="en">Amman — sample desk</p>' in html


def test_a_sentence_without_english_stands_alone() -> None:
    assert pairs(readings.sample(), (5,)).text == "وقيل إن الموعد بعيد."


def test_one_language_is_copied_without_the_other() -> None:
    sample = readings.sample()
    assert one_language(sample, (1,), arabic=True).text == "عمّان – مكتب العيّنات"
    assert one_language(sample, (1, 3), arabic=False).text == (
        "Amman — sample desk\nHe explained that the loan is long-term."
    )
    assert one_language(sample, (5,), arabic=False).text == ""


def test_nothing_in_a_text_becomes_markup() -> None:
    made = pairs(readings.reading_of([[(readings.Role.BODY, "<b>نعم</b>\x07", "a & b")]]), (0,))
    assert "&lt;b&gt;نعم&lt;/b&gt;" in made.html
    assert "a &amp; b" in made.html
    assert "\x07" not in made.text + made.html


def test_a_text_that_is_not_arabic_runs_as_it_is_written() -> None:
    plain = readings.reading_of([[(readings.Role.BODY, "The harbour opened.", None)]])
    assert '<p dir="auto">The harbour' in pairs(replace(plain, arabic=False), (0,)).html
