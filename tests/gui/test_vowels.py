"""Vowel signs are left out, and every position is still the one of its letter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.gui.rows import CellText, Piece, without_vowel_signs
from desktop_app.gui.vowels import to_shown, to_whole, without_vowels

SIGNS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
WORDS = "كَتَبَ نَصًّا"
TEXTS = st.text(st.sampled_from("كتب ال،ـ«»12A🙂\u0653\u0654" + SIGNS), max_size=60)


def test_vowel_signs_go_and_all_else_stays() -> None:
    assert without_vowels("كَتَبَ هٰذَا مُعَلِّمٌ")[0] == "كتب هذا معلم"
    assert without_vowels("ســـوق آ\u0653 أ\u0654")[0] == "ســـوق آ\u0653 أ\u0654"


@given(TEXTS)
def test_only_the_signs_are_gone(text: str) -> None:
    shown, hidden = without_vowels(text)
    assert shown == "".join(c for c in text if c not in SIGNS)
    assert [text[p] for p in hidden] == [c for c in text if c in SIGNS]


@given(TEXTS)
def test_every_letter_shown_is_the_letter_it_was(text: str) -> None:
    shown, hidden = without_vowels(text)
    for position, letter in enumerate(shown):
        whole = to_whole(position, hidden)
        assert text[whole] == letter
        assert to_shown(whole, hidden) == position


@given(TEXTS, st.data())
def test_a_part_of_the_text_is_shown_as_that_part_without_its_signs(text: str, data: st.DataObject) -> None:
    shown, hidden = without_vowels(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    a, b = to_shown(start, hidden), to_shown(end, hidden)
    assert shown[a:b] == without_vowels(text[start:end])[0]


@given(st.lists(TEXTS.filter(bool), min_size=1, max_size=5))
def test_the_pieces_of_a_cell_stay_on_their_sentences(sentences: list[str]) -> None:
    pieces, at = [], 0
    for number, sentence in enumerate(sentences):
        pieces.append(Piece(number, number, at, at + len(sentence)))
        at += len(sentence) + 1
    cell = without_vowel_signs(CellText(" ".join(sentences), tuple(pieces)))
    assert [cell.text[p.start : p.end] for p in cell.pieces] == [without_vowels(s)[0] for s in sentences]


def test_a_cell_tells_where_its_letters_are_in_the_text_with_signs() -> None:
    cell = without_vowel_signs(CellText(WORDS))
    assert cell.text == "كتب نصا"
    assert cell.to_whole(4) == WORDS.index("ن")
    assert cell.from_whole(WORDS.index("ص")) == 5
