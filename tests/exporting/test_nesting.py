"""Overlapping marks become well-nested runs that lose nothing."""

from __future__ import annotations

import html

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.exporting.nesting import Mark, runs, weave
from tests.exporting.pages import parse


def brackets(text: str, *marks: tuple[int, int, str]) -> str:
    return weave(
        text,
        [Mark(*mark) for mark in marks],
        opening=lambda mark, begins: f"{mark.label}(" if begins else f"~{mark.label}(",
        closing=lambda _: ")",
        escape=str,
    )


def test_a_mark_inside_another_is_nested_in_it() -> None:
    assert brackets("abcdef", (2, 4, "t"), (1, 5, "q")) == "aq(bt(cd)e)f"


def test_marks_that_cross_are_closed_and_opened_again() -> None:
    assert brackets("abcdef", (0, 4, "q"), (2, 6, "r")) == "q(abr(cd))~r(ef)"


def test_of_two_marks_over_the_same_words_the_first_is_outermost() -> None:
    assert brackets("ab", (0, 2, "q"), (0, 2, "r")) == "q(r(ab))"


def test_equal_marks_are_elements_of_their_own() -> None:
    assert brackets("ab", (0, 2, "q"), (0, 2, "q")) == "q(q(ab))"


def test_marks_that_touch_do_not_nest() -> None:
    assert brackets("abcd", (0, 2, "q"), (2, 4, "r")) == "q(ab)r(cd)"


def test_marks_beyond_the_text_are_clipped_and_empty_ones_vanish() -> None:
    assert brackets("ab", (-3, 1, "q"), (1, 9, "r"), (1, 1, "s"), (5, 9, "u"), (2, 1, "v")) == "q(a)r(b)"


def test_an_empty_text_gives_nothing() -> None:
    assert brackets("", (0, 2, "q")) == ""
    assert runs(0, [Mark(0, 2, "q")]) == []


places = st.integers(-2, 34)
marks_anywhere = st.lists(st.tuples(places, places), max_size=8)


@settings(max_examples=150)
@given(st.integers(0, 30), marks_anywhere)
def test_runs_cover_the_text_and_each_character_has_exactly_its_marks(
    length: int, spans: list[tuple[int, int]]
) -> None:
    marks = [Mark(start, end, number) for number, (start, end) in enumerate(spans)]
    found = runs(length, marks)
    assert [p for run in found for p in range(run.start, run.end)] == list(range(length))
    for run in found:
        for position in range(run.start, run.end):
            assert {m.label for m in run.marks} == {m.label for m in marks if m.start <= position < m.end}


@settings(max_examples=150)
@given(st.text(max_size=30), marks_anywhere)
def test_woven_markup_is_balanced_says_the_same_text_and_marks_the_same_characters(
    text: str, spans: list[tuple[int, int]]
) -> None:
    text = text.replace("\r", " ")
    marks = [Mark(start, end, number) for number, (start, end) in enumerate(spans)]
    page = weave(
        text,
        marks,
        opening=lambda mark, _: f'<span id="m{mark.label}">',
        closing=lambda _: "</span>",
        escape=lambda part: "".join(f"<b>{html.escape(c)}</b>" for c in part),
    )
    letters = parse(page).all("b")
    assert "".join(letter.text for letter in letters) == text
    for position, letter in enumerate(letters):
        around = {a.attributes["id"] for a in letter.ancestors() if a.tag == "span"}
        assert around == {f"m{m.label}" for m in marks if m.start <= position < m.end}


@given(marks_anywhere)
def test_every_mark_begins_once(spans: list[tuple[int, int]]) -> None:
    marks = [Mark(start, end, number) for number, (start, end) in enumerate(spans)]
    begun: list[int] = []

    def opening(mark: Mark[int], begins: bool) -> str:
        if begins:
            begun.append(mark.label)
        return ""

    weave("x" * 30, marks, opening=opening, closing=lambda _: "", escape=str)
    assert sorted(begun) == [m.label for m in marks if max(m.start, 0) < min(m.end, 30)]
