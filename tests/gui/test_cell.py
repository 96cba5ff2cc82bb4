"""Where words stand in a cell."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from desktop_app.article.model import Role
from desktop_app.gui.cell import Cell
from desktop_app.gui.faces import text_style
from desktop_app.gui.rows import CellText


def cell(text: str, *, arabic: bool = True, width: float = 400) -> Cell:
    """`text` laid out as a paragraph of the article."""
    style = text_style(arabic=arabic, role=Role.BODY, zoom=100)
    return Cell(CellText(text, right_to_left=arabic), style, width)


def box_of(made: Cell, words: str) -> QRectF:
    """The one box of `words`."""
    start = made.content.text.index(words)
    (box,) = made.boxes(start, start + len(words))
    return box


def test_arabic_begins_at_the_right_and_english_at_the_left() -> None:
    assert box_of(cell("قالت نعم"), "قالت").right() == pytest.approx(400, abs=1)
    assert box_of(cell("She said yes", arabic=False), "She").left() == pytest.approx(0, abs=1)


def test_arabic_words_follow_each_other_leftwards() -> None:
    made = cell("قالت الوزيرة أمس")
    first, second, third = (box_of(made, word) for word in ("قالت", "الوزيرة", "أمس"))
    assert third.right() < second.left() < second.right() < first.left()


def test_the_full_stop_stands_at_the_left_end_of_an_arabic_sentence() -> None:
    made = cell("قالت الوزيرة أمس.")
    assert box_of(made, ".").right() <= box_of(made, "أمس").left() + 1


def test_a_number_in_an_arabic_line_is_covered_whole() -> None:
    made = cell("«أنجزنا 92 في المئة»")
    number, start, after = box_of(made, "92"), box_of(made, "أنجزنا"), box_of(made, "في")
    assert after.right() < number.left() < number.right() < start.left()
    assert box_of(made, "9").right() == pytest.approx(
        box_of(made, "2").left(), abs=1
    )  # digits run rightwards


def test_a_stretch_that_ends_inside_a_number_is_two_boxes() -> None:
    made = cell("أنجزنا 92 في")
    boxes = made.boxes(0, 8)  # up to the 9: the 2 stands between it and the rest
    assert len(boxes) == 2


def test_a_stretch_over_a_line_end_has_a_box_on_each_line() -> None:
    made = cell("كلمة " * 40, width=300)
    boxes = made.boxes(0, len(made.content.text) - 1)
    assert len(boxes) == made.lines > 3
    assert all(box.left() >= 0 and box.right() <= 300 for box in boxes)
    assert [box.top() for box in boxes] == [n * made.style.line_height for n in range(made.lines)]


def test_positions_count_emoji_as_one_character() -> None:
    made = cell("🙂🙂 said yes", arabic=False)
    box = box_of(made, "said")
    assert made.character_at(box.center() - QPointF(box.width() / 2 - 1, 0)) == 3


def test_the_character_under_a_point_is_found() -> None:
    made = cell("قالت الوزيرة أمس")
    for word in ("قالت", "الوزيرة", "أمس"):
        found = made.character_at(box_of(made, word).center())
        start = made.content.text.index(word)
        assert found is not None
        assert start <= found < start + len(word)


def test_every_letter_is_found_under_its_edges_too() -> None:
    made = cell("ثم أبحر من جديد 12 مرة")
    for position in range(len(made.content.text)):
        (box,) = made.boxes(position, position + 1)
        for x in (box.left() + 0.8, box.center().x(), box.right() - 0.8):
            assert made.character_at(QPointF(x, box.center().y())) == position


def test_beside_the_words_there_is_no_character() -> None:
    made = cell("قالت")
    assert made.character_at(QPointF(10, 5)) is None
    assert made.character_at(QPointF(390, made.height + 5)) is None


def test_a_caret_is_found_beyond_the_line() -> None:
    made = cell("قالت")
    assert made.position_at(QPointF(0, 5)) == 4
    assert made.position_at(QPointF(400, 5)) == 0


def test_an_empty_cell_is_a_line_high_and_holds_nothing() -> None:
    made = cell("")
    assert made.height == made.style.line_height
    assert (made.lines, made.boxes(0, 0), made.position_at(QPointF(5, 5))) == (0, [], 0)


def test_all_lines_have_the_same_distance_whatever_stands_in_them() -> None:
    mixed = cell("كلمة Latin 漢字 🙂 " * 12, width=300)
    assert mixed.height == mixed.lines * mixed.style.line_height


LINES = {
    True: "وصلت السفينة الكبيرة إلى الميناء القديم يوم 12 آذار، وقال القبطان «لن نبقى طويلاً» ثم أبحر من جديد. ",
    False: "The big ship came to the old harbour on 12 March, and the captain said “we shall not stay” again. ",
}


@pytest.mark.parametrize("arabic", [True, False])
@pytest.mark.parametrize("width", [260, 400, 640])
def test_justified_lines_fill_the_width_and_the_last_does_not(arabic: bool, width: float) -> None:
    words = (LINES[arabic] * 3).strip()
    style = text_style(arabic=arabic, role=Role.BODY, zoom=100, justified=True)
    made = Cell(CellText(words, right_to_left=arabic), style, width)
    *filled, last = made.boxes(0, len(words))
    assert len(filled) > 2
    assert sum(box.width() >= width - 2 for box in filled) >= len(filled) - 1  # one may be too short to fill
    assert all(box.left() >= 0 and box.right() <= width + 0.01 for box in (*filled, last))
    assert last.width() < width - 2


@pytest.mark.parametrize("arabic", [True, False])
def test_justifying_moves_no_word_to_another_line(arabic: bool) -> None:
    words = (LINES[arabic] * 3).strip()
    plain, justified = (
        text_style(arabic=arabic, role=Role.BODY, zoom=100, justified=on) for on in (False, True)
    )
    one, other = (Cell(CellText(words, right_to_left=arabic), style, 400) for style in (plain, justified))
    assert [one.line_of(p) for p in range(len(words))] == [other.line_of(p) for p in range(len(words))]


@pytest.mark.parametrize("arabic", [True, False])
def test_in_justified_lines_words_are_covered_whole_and_found_under_the_mouse(arabic: bool) -> None:
    words = (LINES[arabic] * 2).strip()
    style = text_style(arabic=arabic, role=Role.BODY, zoom=100, justified=True)
    made = Cell(CellText(words, right_to_left=arabic), style, 380)
    at = 0
    for word in words.split():
        start = words.index(word, at)
        at = start + len(word)
        for box in made.boxes(start, at):
            found = made.character_at(box.center())
            assert found is not None
            assert start <= found < at


@pytest.mark.parametrize("arabic", [True, False])
def test_in_justified_lines_a_caret_is_found_where_a_word_begins(arabic: bool) -> None:
    words = (LINES[arabic] * 2).strip()
    style = text_style(arabic=arabic, role=Role.BODY, zoom=100, justified=True)
    made = Cell(CellText(words, right_to_left=arabic), style, 380)
    for word in ("السفينة", "وقال", "نبقى") if arabic else ("harbour", "captain", "stay"):
        start = words.index(word)
        box = made.boxes(start, start + len(word))[0]
        x = box.right() - 1 if arabic else box.left() + 1
        assert made.position_at(QPointF(x, box.center().y())) == start


def test_a_stretch_over_widened_blanks_is_one_box_on_a_line() -> None:
    words = (LINES[False] * 2).strip()
    style = text_style(arabic=False, role=Role.BODY, zoom=100, justified=True)
    made = Cell(CellText(words), style, 300)
    boxes = made.boxes(2, len(words) - 2)
    assert len(boxes) == made.lines


def test_a_line_that_would_be_torn_apart_is_left_as_it_is() -> None:
    style = text_style(arabic=False, role=Role.BODY, zoom=100, justified=True)
    made = Cell(CellText("a b " + "x" * 40), style, 385)
    assert made.lines == 2
    assert made.boxes(0, 3)[0].width() < 100


def test_headlines_are_never_justified() -> None:
    assert not text_style(arabic=True, role=Role.HEADLINE, zoom=100, justified=True).justified
