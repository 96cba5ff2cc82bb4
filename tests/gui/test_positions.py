"""Code points and UTF-16 units."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.gui.positions import Positions, showable

TEXTS = st.text(alphabet=st.sampled_from("aبي«» 🙂𝕏👩\u200d\u0301"), max_size=30)


def units(text: str) -> int:
    """How many UTF-16 units Qt sees."""
    return len(text.encode("utf-16-le")) // 2


def test_arabic_without_emoji_has_the_same_positions_in_both() -> None:
    positions = Positions("قالت: «نعم»")
    assert [positions.to_qt(i) for i in range(12)] == list(range(12))


def test_an_emoji_takes_two_units() -> None:
    positions = Positions("a🙂b")
    assert [positions.to_qt(i) for i in range(4)] == [0, 1, 3, 4]


def test_the_middle_of_an_emoji_belongs_to_its_start() -> None:
    positions = Positions("a🙂b")
    assert [positions.to_python(u) for u in range(5)] == [0, 1, 1, 2, 3]


@given(TEXTS)
def test_positions_agree_with_the_encoder(text: str) -> None:
    positions = Positions(text)
    assert [positions.to_qt(i) for i in range(len(text) + 1)] == [
        units(text[:i]) for i in range(len(text) + 1)
    ]


@given(TEXTS)
def test_there_and_back_is_the_same_place(text: str) -> None:
    positions = Positions(text)
    assert [positions.to_python(positions.to_qt(i)) for i in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


@given(st.text(max_size=40))
def test_what_is_shown_is_as_long_as_what_is_there(text: str) -> None:
    assert len(showable(text)) == len(text)


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    assert showable("ق\ud800ل") == "ق\ufffdل"


def test_a_line_break_inside_a_sentence_is_a_blank() -> None:
    assert showable("سطر\nآخر\u2028ثم\tثالث") == "سطر آخر ثم ثالث"
