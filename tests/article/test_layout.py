"""Layout: which line ends are the writer's, and which only a column's."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.layout import lay_out
from desktop_app.article.tidying import tidy

PROSE = (
    "افتتح رئيس البلدية صباح أمس السوق الشعبي الجديد في الحي الغربي من المدينة بحضور عدد كبير من السكان. "
    "وقال التجار إنهم ينتظرون هذا اليوم منذ سنوات طويلة، فالسوق القديم ضاق بهم ولم يعد يتسع للزبائن. "
    "ويضم السوق مئة وعشرين متجرا ومواقف للسيارات ومساحة خضراء يلعب فيها الأطفال بعيدا عن الطريق العام."
)


def _paragraphs(text: str) -> list[str]:
    laid_out = lay_out(text)
    return [laid_out.text[p.start : p.end] for p in laid_out.paragraphs]


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100])
def test_a_paragraph_broken_at_a_column_is_one_paragraph(width: int) -> None:
    text = f"{textwrap.fill(PROSE, width)}\n\n{textwrap.fill(PROSE, width)}"
    assert _paragraphs(text) == [PROSE, PROSE]


@pytest.mark.parametrize("width", [60, 72])
def test_headline_and_dateline_stay_apart_from_the_wrapped_text_below(width: int) -> None:
    text = "سوق جديد في الحي الغربي\n\nالمدينة - وكالات\n" + textwrap.fill(PROSE, width)
    assert _paragraphs(text) == ["سوق جديد في الحي الغربي", "المدينة - وكالات", PROSE]


def test_wrapped_paragraphs_without_an_empty_line_between_are_told_apart_by_their_short_last_lines() -> None:
    wrapped = textwrap.fill(PROSE, 60)
    assert len(wrapped.split("\n")[-1]) < 50
    assert _paragraphs(f"{wrapped}\n{wrapped}") == [PROSE, PROSE]


def test_short_wrapped_paragraphs_are_joined_when_the_document_is_wrapped() -> None:
    short = "وقال التجار إنهم ينتظرون هذا اليوم منذ سنوات طويلة، فالسوق القديم ضاق بهم."
    text = "\n\n".join([textwrap.fill(short, 60)] * 4)
    assert _paragraphs(text) == [short] * 4


def test_paragraphs_of_one_line_each_stay_as_they_are() -> None:
    assert _paragraphs(f"عنوان\n{PROSE}\n{PROSE}") == ["عنوان", PROSE, PROSE]


def test_verse_keeps_its_lines() -> None:
    verse = [
        "سارت بنا الأيام نحو ديارنا",
        "وتركن في القلب الحزين لهيبا",
        "والليل يعرف ما بنا من لوعة",
        "والفجر جاء مبكرا وقريبا",
    ]
    assert _paragraphs("\n".join(verse)) == verse


def test_a_list_keeps_its_items_below_wrapped_text() -> None:
    items = ["- خضر وفواكه", "- أسماك طازجة", "- ملابس وأقمشة"]
    assert _paragraphs("\n".join([textwrap.fill(PROSE, 60), *items])) == [PROSE, *items]


def test_a_title_with_a_full_stop_at_a_lines_beginning_is_no_list_item() -> None:
    text = PROSE.replace("رئيس البلدية", "د. سامر")
    for width in range(50, 75):
        assert _paragraphs(textwrap.fill(text, width, break_on_hyphens=False)) == [text]


@given(
    st.lists(
        st.sampled_from(["", "كلمة", "جملة تنتهي هنا.", PROSE, "- بند", "المدينة - وكالات", PROSE[:70]]),
        max_size=12,
    )
)
@settings(max_examples=100, deadline=None)
def test_joining_changes_line_ends_into_blanks_and_nothing_else(lines: list[str]) -> None:
    text = tidy("\n".join(lines))
    laid_out = lay_out(text)
    assert len(laid_out.text) == len(text)
    assert all(a == b or (a, b) == (" ", "\n") for a, b in zip(laid_out.text, text, strict=True))
    covered = "".join(laid_out.text[p.start : p.end] for p in laid_out.paragraphs)
    assert covered == laid_out.text.replace("\n", "")
