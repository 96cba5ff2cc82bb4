"""Positions follow their words through an edit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.article.model import Span
from desktop_app.translation.moving import Moves

OLD = "Mr. Morgol said that the bridge is open."
TEXTS = st.text(alphabet="ab .,“”\n", max_size=30)


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ("Mr. Morgulov said that the bridge is open.", "that the bridge is open"),
        ("Mr. Morgol said “that the bridge is open”.", "that the bridge is open"),
        ("said that the bridge is open.", "that the bridge is open"),
        ("Mr. Morgol said that the old bridge is open.", "that the old bridge is open"),
    ],
)
def test_a_place_keeps_its_words_when_others_change(new: str, words: str) -> None:
    start = OLD.index("that")
    moved = Moves(OLD, new).span(Span(start, len(OLD) - 1))
    assert new[moved.start : moved.end] == words


def test_inside_a_word_of_the_same_length_a_position_keeps_its_distance() -> None:
    assert Moves("abc 12.5", "abc ١٢٫٥").span(Span(4, 6)) == Span(4, 6)


@given(TEXTS)
def test_in_an_unchanged_text_nothing_moves(text: str) -> None:
    moves = Moves(text, text)
    assert [moves.span(Span(0, at)) for at in range(len(text))] == [Span(0, at) for at in range(len(text))]


@given(TEXTS, TEXTS)
def test_positions_stay_in_order_and_in_the_text(old: str, new: str) -> None:
    moves = Moves(old, new)
    starts, ends = (
        [moves.start(at) for at in range(len(old))],
        [moves.end(at) for at in range(1, len(old) + 1)],
    )
    for positions in (starts, ends):
        assert positions == sorted(positions) and all(0 <= at <= len(new) for at in positions)
