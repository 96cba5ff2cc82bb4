"""The Arabic words of the page can be walked one by one, and each is where it is pointed at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from desktop_app.article.arabic import is_arabic_letter, words
from desktop_app.gui.reading_view import ReadingView
from desktop_app.gui.word_rows import WordPlace
from tests.gui import readings


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    """A view with the market article."""
    made = ReadingView()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.show_reading(readings.reading())
    return made


def all_words(view: ReadingView) -> list[WordPlace]:
    """Every word, walked from the first on."""
    found, word = [], view.first_word(0)
    while word is not None:
        found.append(word)
        word = view.next_word(word, 1)
    return found


def test_walking_meets_every_arabic_word_in_order(view: ReadingView) -> None:
    assert view.reading is not None
    text = view.reading.article.text
    assert [w.text for w in all_words(view)] == [w for w in words(text) if is_arabic_letter(w[0])]


def test_walking_back_meets_the_same_words(view: ReadingView) -> None:
    there = all_words(view)
    back, word = [], there[-1]
    while word is not None:
        back.append(word)
        word = view.next_word(word, -1)
    assert back == there[::-1]


def test_the_middle_of_a_word_points_at_it(view: ReadingView) -> None:
    for word in all_words(view):
        assert view.word_at(QPointF(view.word_rect(word).center())) == word


def test_english_and_the_gutter_point_at_no_word(view: ReadingView) -> None:
    assert view.word_at(QPointF(view.point_of(2, arabic=False, letter=2))) is None
    assert view.word_at(QPointF(view.viewport().width() / 2, 100)) is None


def test_a_selected_phrase_is_one_and_a_long_passage_is_its_first_word(view: ReadingView) -> None:
    first, second = all_words(view)[:2]
    view.select_word(WordPlace(first.row, first.start, second.end, ""))
    chosen = view.selected_word()
    assert chosen is not None
    assert (chosen.start, chosen.end) == (first.start, second.end)
    assert chosen.text.startswith(first.text) and chosen.text.endswith(second.text)
    view.select_all()
    assert view.selected_word() == first
