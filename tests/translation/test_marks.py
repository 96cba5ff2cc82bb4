"""Quotation marks are paired in every style, mixed up, nested and unclosed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.translation.marks import pair_marks


def pairs_of(text: str) -> list[str]:
    return [text[pair.start : pair.end] for pair in pair_marks(text).pairs]


@pytest.mark.parametrize("pair", ["«»", "“”", "„“", '""', "‹›", "»«", "”“"])
def test_every_style_is_paired(pair: str) -> None:
    quoted = f"{pair[0]}لن نرحل{pair[1]}"
    assert pairs_of(f"قال {quoted} ثم خرج") == [quoted] and pair_marks(f"قال {quoted} ثم خرج").whole


def test_plain_marks_close_what_they_opened() -> None:
    assert pairs_of('قال "نعم" ثم قال "لا".') == ['"نعم"', '"لا"']


def test_a_mark_may_follow_a_prefix() -> None:
    assert pairs_of("رحبوا بـ«الاتفاق» ولـ«الهدنة»") == ["«الاتفاق»", "«الهدنة»"]


def test_marks_may_nest() -> None:
    assert pairs_of("قال «قرأت «الأيام» مرتين» وخرج") == ["«قرأت «الأيام» مرتين»", "«الأيام»"]
    assert pairs_of('She said "the "big" one" twice') == ['"the "big" one"', '"big"']


def test_an_unclosed_mark_runs_to_the_end_and_is_told() -> None:
    marks = pair_marks("قال: «لن نرحل")
    assert not marks.whole and [(p.start, p.end) for p in marks.pairs] == [(5, 13)]


def test_a_lone_closing_mark_starts_at_the_start_and_is_told() -> None:
    marks = pair_marks("لن نرحل». ثم خرج")
    assert not marks.whole and [(p.start, p.end) for p in marks.pairs] == [(0, 8)]


def test_inches_are_no_quotation() -> None:
    assert pairs_of('شاشة قياسها 5" جديدة') == []


@settings(max_examples=60)
@given(st.text('اب «»“”".، 5', max_size=40))
def test_every_pair_lies_in_the_text(text: str) -> None:
    for pair in pair_marks(text).pairs:
        assert 0 <= pair.start < pair.end <= len(text)
