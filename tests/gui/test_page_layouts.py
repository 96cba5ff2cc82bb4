"""The layouts of the page, and what stays where it is when the page is set anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui.page_style import PageStyle
from desktop_app.gui.reading_view import ReadingView
from desktop_app.reading.model import Reading
from tests.gui import readings
from tests.gui.test_reading_view import hover, shown

LEFT = Qt.MouseButton.LeftButton


def laid_out(
    qtbot: QtBot, reading: Reading | None = None, *, width: int = 1000, **style: object
) -> ReadingView:
    """A view on screen whose page is set in that style."""
    view = shown(qtbot, reading or readings.reading(flags={3: ("numbers",)}), width=width)
    view.set_page_style(replace(PageStyle(), **style))  # type: ignore[arg-type]
    return view


def select_word(qtbot: QtBot, view: ReadingView) -> None:
    """Double click on the first word of the headline, and let go of the button."""
    place = view.point_of(0, arabic=True, letter=2)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=place)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=place)


def test_sentence_by_sentence_the_english_stands_under_its_arabic(qtbot: QtBot) -> None:
    view = laid_out(qtbot, layout="interleaved")
    bottom = -1
    for sentence in range(5):
        arabic, english = (view.sentence_rect(sentence, arabic=side) for side in (True, False))
        assert bottom < arabic.top() < arabic.bottom() <= english.top() + 1
        bottom = english.bottom()
        hover(qtbot, view, sentence, arabic=False)
        assert view.lit == sentence


@pytest.mark.parametrize(("layout", "arabic"), [("english", False), ("arabic", True)])
def test_a_language_alone_is_the_only_one_on_the_page(qtbot: QtBot, layout: str, arabic: bool) -> None:
    view = laid_out(qtbot, layout=layout)
    for sentence in range(5):
        assert view.sentence_rect(sentence, arabic=not arabic).isEmpty()
        hover(qtbot, view, sentence, arabic=arabic)
        assert view.lit == sentence
    view.go_to(4)
    assert view.lit == 4
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert ("harbour" in view.selected_text) is not arabic


def test_english_alone_shows_where_there_is_none(qtbot: QtBot) -> None:
    view = laid_out(qtbot, readings.without_translation(), layout="english")
    assert all(not view.sentence_rect(s, arabic=False).isEmpty() for s in (0, 2, 4))
    view.set_page_style(PageStyle())
    assert view.sentence_rect(0, arabic=False).isEmpty()


def test_swapped_the_arabic_stands_on_the_left_and_still_answers_the_mouse(qtbot: QtBot) -> None:
    view = laid_out(qtbot, swapped=True)
    for sentence in range(5):
        arabic, english = (view.sentence_rect(sentence, arabic=side) for side in (True, False))
        assert arabic.right() < english.left()
    for side in (True, False):
        hover(qtbot, view, 4, arabic=side)
        assert view.lit == 4
    select_word(qtbot, view)
    assert view.selected_text == "رئيسة"


def test_swapped_the_flag_stands_between_the_dot_and_the_english(qtbot: QtBot) -> None:
    view = laid_out(qtbot, swapped=True)
    assert view._stack is not None
    layout = view._stack.layout(view._stack.rows.row_of(3))
    box, dot = layout.flag_box(3), layout.dot_centre(3)
    assert box is not None
    assert dot is not None
    assert dot.x() + 4 < box.left() < box.right() < layout.english_origin.x() - 9


@pytest.mark.parametrize(
    "changes",
    [
        {"layout": "interleaved"},
        {"layout": "english"},
        {"layout": "arabic"},
        {"swapped": True},
        {"arabic_size": 150},
        {"line_width": 60},
        {"justified": True},
        {"diacritics": False},
    ],
    ids=str,
)
def test_what_is_at_the_top_stays_there_when_the_page_is_set_anew(
    qtbot: QtBot, changes: dict[str, object]
) -> None:
    view = shown(qtbot, readings.book(600), waiting="translating …")
    view.go_to(300)
    top = view.top_sentence
    arabic = changes.get("layout") != "english"
    before = view.sentence_rect(top, arabic=True).top()
    view.set_page_style(replace(PageStyle(), **changes))  # type: ignore[arg-type]
    assert view.top_sentence == top
    assert abs(view.sentence_rect(top, arabic=arabic).top() - before) <= 1
    view.set_page_style(PageStyle())
    assert view.top_sentence == top
    assert abs(view.sentence_rect(top, arabic=True).top() - before) <= 1


@pytest.mark.parametrize("layout", ["interleaved", "english", "arabic"])
def test_setting_a_book_anew_lays_out_only_what_is_in_sight(qtbot: QtBot, layout: str) -> None:
    view = shown(qtbot, readings.book(5000), waiting="…")
    view.set_page_style(PageStyle(layout=layout))
    assert view._stack is not None
    assert len(view._stack._layouts) < 40


def test_arabic_and_english_have_sizes_of_their_own(qtbot: QtBot) -> None:
    view = laid_out(qtbot, layout="interleaved")
    arabic, english = (view.sentence_rect(1, arabic=side).height() for side in (True, False))
    view.set_page_style(PageStyle(layout="interleaved", arabic_size=150))
    assert view.sentence_rect(1, arabic=True).height() > arabic * 1.3
    assert view.sentence_rect(1, arabic=False).height() == english


def test_a_chosen_face_is_the_one_that_draws(qtbot: QtBot) -> None:
    view = laid_out(qtbot, arabic_face="Noto Sans Arabic")
    assert view._stack is not None
    font = view._stack.layout(0).arabic.style.font
    assert font.families()[:2] == ["Noto Sans Arabic", "Amiri"]


def test_lines_are_as_wide_as_chosen(qtbot: QtBot) -> None:
    view = laid_out(qtbot, width=1800)
    assert view._stack is not None
    usual = view._stack.page.column
    view.set_page_style(PageStyle(line_width=80))
    assert view._stack.page.column == pytest.approx(usual * 0.8)


def test_without_vowel_signs_the_text_is_copied_as_it_is_shown(qtbot: QtBot) -> None:
    view = laid_out(qtbot, diacritics=False)
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert "بائعا جديدا»" in view.selected_text
    view.show_reading(readings.reading())
    view.go_to(2)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "بائعا جديدا»" in QGuiApplication.clipboard().text()
    view.set_page_style(PageStyle())
    view.copy()
    assert "بائعاً جديداً»" in QGuiApplication.clipboard().text()


def test_without_vowel_signs_the_tooltip_still_knows_whose_words_they_are(qtbot: QtBot) -> None:
    view = laid_out(qtbot, diacritics=False)
    row = view._stack.rows[2].arabic  # type: ignore[union-attr]
    piece = row.piece_of(2)
    assert piece is not None
    last = row.stretches[0].end - 1 - piece.start
    assert "ليلى حداد" in view.tip_at(QPointF(view.point_of(2, arabic=True, letter=last - 1)))


def test_a_selection_is_given_up_where_its_words_are_gone(qtbot: QtBot) -> None:
    view = laid_out(qtbot)
    for style in (PageStyle(layout="english"), PageStyle(diacritics=False), PageStyle(layout="interleaved")):
        view.set_page_style(PageStyle())
        select_word(qtbot, view)
        view.set_page_style(PageStyle(justified=True))
        assert view.selected_text == "رئيسة"
        view.set_page_style(replace(style, justified=True))
        assert view.selected_text == ""
