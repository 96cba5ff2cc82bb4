"""Selected text."""

from __future__ import annotations

import pytest

from desktop_app.gui.selection import Place, Selection, word_around

TEXTS = ("الأول هنا", "الثاني", "الثالث هناك")


def selected(selection: Selection, joined: tuple[int, ...] = ()) -> str:
    """The text that `selection` takes from TEXTS."""
    return selection.text(TEXTS.__getitem__, lambda row: row in joined)


def test_a_selection_within_a_row_is_its_part() -> None:
    assert selected(Selection(True, Place(0, 0), Place(0, 5))) == "الأول"


def test_a_selection_made_backwards_is_the_same() -> None:
    assert selected(Selection(True, Place(0, 5), Place(0, 0))) == "الأول"


def test_rows_between_the_ends_are_taken_whole_with_line_ends() -> None:
    assert selected(Selection(True, Place(0, 6), Place(2, 6))) == "هنا\nالثاني\nالثالث"


def test_rows_of_one_paragraph_are_joined_by_a_blank() -> None:
    assert selected(Selection(True, Place(0, 0), Place(1, 6)), joined=(1,)) == "الأول هنا الثاني"


def test_nothing_selected_is_no_text() -> None:
    assert selected(Selection(True, Place(1, 2), Place(1, 2))) == ""


@pytest.mark.parametrize(
    ("text", "position", "word"),
    [
        ("قالت مُديرةُ المدرسة", 6, "مُديرةُ"),
        ("it's far", 1, "it's"),
        ("«نعم»", 2, "نعم"),
        ("«نعم»", 0, "«"),
        ("نعم", 9, "نعم"),
        ("", 0, ""),
    ],
)
def test_a_double_click_takes_the_word_with_its_marks(text: str, position: int, word: str) -> None:
    assert text[slice(*word_around(text, position))] == word
