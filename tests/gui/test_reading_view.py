"""The two columns, as they are seen and used."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.gui.reading_view import ReadingView
from desktop_app.gui.theme import DARK, LIGHT
from desktop_app.reading.model import Reading
from tests.gui import readings

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    """A view on screen with the market article."""
    return shown(qtbot, readings.reading(flags={3: ("numbers",)}))


def shown(qtbot: QtBot, reading: Reading, *, width: int = 1000, waiting: str = "") -> ReadingView:
    """A view on screen with `reading`."""
    made = ReadingView()
    qtbot.addWidget(made)
    made.resize(width, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    made.show_reading(reading, waiting=waiting)
    return made


def picture(view: ReadingView) -> QImage:
    """What is on screen."""
    return view.viewport().grab().toImage()


def colours_in(image: QImage, view: ReadingView, sentence: int, *, arabic: bool) -> set[str]:
    """The colours in the rectangle of a sentence."""
    rect = view.sentence_rect(sentence, arabic=arabic)
    scale = image.devicePixelRatio()
    part = image.copy(*(round(v * scale) for v in (rect.x(), rect.y(), rect.width(), rect.height())))
    return {part.pixelColor(x, y).name() for x in range(part.width()) for y in range(part.height())}


def hover(qtbot: QtBot, view: ReadingView, sentence: int, *, arabic: bool) -> None:
    """Move the mouse onto a sentence."""
    qtbot.mouseMove(view.viewport(), view.point_of(sentence, arabic=arabic, letter=3))


def test_arabic_stands_on_the_right_and_english_beside_it_on_the_left(view: ReadingView) -> None:
    for sentence in range(5):
        arabic, english = (view.sentence_rect(sentence, arabic=side) for side in (True, False))
        assert english.right() < arabic.left()


def test_paragraphs_of_both_columns_begin_at_the_same_height(view: ReadingView) -> None:
    for sentence in (0, 1, 2, 4):
        arabic, english = (view.sentence_rect(sentence, arabic=side) for side in (True, False))
        assert abs(arabic.top() - english.top()) <= 14
        assert (
            abs(
                arabic.top()
                + _baseline(sentence, arabic=True)
                - english.top()
                - _baseline(sentence, arabic=False)
            )
            <= 1
        )


def _baseline(sentence: int, *, arabic: bool) -> float:
    from desktop_app.gui.row_layout import style_of

    return style_of(arabic, readings.article().sentences[sentence].role, 100).baseline


def test_rows_do_not_overlap(view: ReadingView) -> None:
    bottoms = [max(view.sentence_rect(s, arabic=a).bottom() for a in (True, False)) for s in (0, 1, 3, 4)]
    tops = [min(view.sentence_rect(s, arabic=a).top() for a in (True, False)) for s in (1, 2, 4)]
    assert all(bottom < top for bottom, top in zip(bottoms, tops, strict=False))


def test_hovering_the_english_lights_the_pair(view: ReadingView, qtbot: QtBot) -> None:
    before = picture(view)
    assert LIGHT.lit not in colours_in(before, view, 2, arabic=True)
    hover(qtbot, view, 2, arabic=False)
    assert view.lit == 2
    after = picture(view)
    for arabic in (True, False):
        assert LIGHT.lit in colours_in(after, view, 2, arabic=arabic)
        assert LIGHT.lit not in colours_in(after, view, 4, arabic=arabic)


def test_hovering_the_arabic_lights_the_pair(view: ReadingView, qtbot: QtBot) -> None:
    hover(qtbot, view, 4, arabic=True)
    assert view.lit == 4
    assert LIGHT.lit in colours_in(picture(view), view, 4, arabic=False)


def test_when_the_mouse_leaves_the_keyboards_sentence_is_lit_again(view: ReadingView, qtbot: QtBot) -> None:
    view.go_to(1)
    hover(qtbot, view, 4, arabic=True)
    qtbot.mouseMove(view.viewport(), QPoint(2, 2))
    assert view.lit == 1


def test_arrow_keys_move_the_lit_sentence(view: ReadingView, qtbot: QtBot) -> None:
    view.setFocus()
    seen = []
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_End,
        Qt.Key.Key_Down,
    ):
        qtbot.keyClick(view, key)
        seen.append(view.lit)
    assert seen == [0, 1, 2, 1, 4, 4]
    assert "الصياد عمر نجم" in view.accessibleDescription()
    assert "fisherman" in view.accessibleDescription()


def test_speech_has_a_tint_and_a_line_and_reported_speech_the_line_alone(view: ReadingView) -> None:
    image = picture(view)
    first, second = LIGHT.speaker(0), LIGHT.speaker(1)
    spoken, reported, other = (colours_in(image, view, s, arabic=True) for s in (2, 3, 4))
    assert {first.ink, first.tint} <= spoken
    assert first.ink in reported
    assert first.tint not in reported
    assert {second.ink, second.tint} <= other
    assert first.ink not in other


def test_english_speech_is_marked_in_the_same_colour(view: ReadingView) -> None:
    image = picture(view)
    assert {LIGHT.speaker(0).ink, LIGHT.speaker(0).tint} <= colours_in(image, view, 2, arabic=False)
    assert {LIGHT.speaker(1).ink, LIGHT.speaker(1).tint} <= colours_in(image, view, 4, arabic=False)


def test_a_place_that_is_only_roughly_known_is_dotted_not_tinted(qtbot: QtBot) -> None:
    reading = readings.reading()
    spans = tuple(tuple(replace(span, exact=False) for span in all_) for all_ in reading.quotation_spans)
    view = shown(qtbot, replace(reading, quotation_spans=spans))
    image = picture(view)
    assert LIGHT.speaker(0).tint not in colours_in(image, view, 2, arabic=False)
    ink = QColor(LIGHT.speaker(0).ink)
    rect = view.sentence_rect(2, arabic=False)
    darkest = [
        min(abs(image.pixelColor(x, y).hue() - ink.hue()) for y in range(rect.bottom() - 6, rect.bottom()))
        for x in range(rect.left() + 4, min(rect.left() + 60, rect.right()))
    ]
    assert min(darkest) < 12
    assert max(darkest) > 12  # there are gaps between the dots


def test_the_summarys_dot_stands_between_the_columns(view: ReadingView) -> None:
    image = picture(view)
    left = view.sentence_rect(2, arabic=False).right()
    right = view.sentence_rect(2, arabic=True).left()
    rows = range(view.sentence_rect(2, arabic=True).top(), view.sentence_rect(2, arabic=True).bottom())
    between = {image.pixelColor(x, y).name() for x in range(left, right) for y in rows}
    assert LIGHT.dot in between
    assert "summary" in view.tip_at(QPointF(view.viewport().width() / 2, rows.start + 18))


def test_the_flag_says_why(view: ReadingView) -> None:
    assert view._stack is not None
    number = view._stack.rows.row_of(3)
    box = view._stack.layout(number).flag_box(3)
    assert box is not None
    tip = view.tip_at(box.center() + view._corner(number))
    assert "number" in tip


def test_the_tooltip_of_a_quotation_names_who_said_it(view: ReadingView) -> None:
    start = view.reading.article.cut(view.reading.article.sentences[2]).index("«") + 3  # type: ignore[union-attr]
    assert "ليلى حداد" in view.tip_at(QPointF(view.point_of(2, arabic=True, letter=start)))


def test_what_is_not_translated_yet_is_a_quiet_word_in_place(qtbot: QtBot) -> None:
    view = shown(qtbot, readings.reading(translated=(0,)), waiting="translating …")
    seen = colours_in(picture(view), view, 2, arabic=False)
    assert LIGHT.ink not in seen
    assert len(seen) > 2


def test_nothing_in_sight_moves_when_english_arrives_above(qtbot: QtBot) -> None:
    book = readings.book(300)
    view = shown(qtbot, book, waiting="translating …")
    view.go_to(200)
    before = view.sentence_rect(200, arabic=True)
    assert book.translation is not None
    made = readings.TranslatedSentence(30, "A long sentence. " * 60, -1.0)
    later = replace(book, translation=book.translation.with_sentences([made]))
    view.update_reading(later, sentences=(30,))
    assert view.sentence_rect(200, arabic=True) == before


def test_the_row_does_not_move_when_its_own_english_arrives(qtbot: QtBot) -> None:
    view = shown(qtbot, readings.reading(translated=(0,)), waiting="translating …")
    before = [view.sentence_rect(s, arabic=True) for s in range(5)]
    view.update_reading(readings.reading(), sentences=(1, 2, 3, 4))
    after = [view.sentence_rect(s, arabic=True) for s in range(5)]
    assert before[:4] == after[:4]
    assert abs(before[4].top() - after[4].top()) < 30  # at most a line: the English was longer than expected


def test_a_book_lays_out_only_what_is_in_sight(qtbot: QtBot) -> None:
    view = shown(qtbot, readings.book(5000))
    assert view._stack is not None
    assert len(view._stack._layouts) < 40
    view.go_to(4999)
    assert view.visible_range()[1] == 4999
    rect = view.sentence_rect(4999, arabic=True)
    assert 0 <= rect.top() < rect.bottom() <= view.viewport().height()
    assert len(view._stack._layouts) < 80


@pytest.mark.parametrize("sentence", [0, 700, 1499, 2999])
def test_any_sentence_of_a_book_can_be_gone_to(qtbot: QtBot, sentence: int) -> None:
    view = shown(qtbot, readings.book(3000))
    view.go_to(sentence)
    rect = view.sentence_rect(sentence, arabic=True)
    assert 0 <= rect.top() < rect.bottom() <= view.viewport().height()


def test_zooming_keeps_the_row_at_the_top(qtbot: QtBot) -> None:
    view = shown(qtbot, readings.book(600))
    view.go_to(300)
    first = view.visible_range()[0]
    height = view.sentence_rect(300, arabic=True).height()
    view.set_zoom(150)
    assert view.visible_range()[0] == first
    view.go_to(300)
    assert view.sentence_rect(300, arabic=True).height() > height


def test_resizing_keeps_the_row_at_the_top(qtbot: QtBot) -> None:
    view = shown(qtbot, readings.book(600))
    view.go_to(300)
    first = view.visible_range()[0]
    view.resize(700, 500)
    assert view.visible_range()[0] == first


def test_scrolling_tells_what_is_looked_at(qtbot: QtBot) -> None:
    view = shown(qtbot, readings.book(600))
    with qtbot.waitSignal(view.looked_at) as told:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    assert 150 < told.args[0] < 450


def test_in_a_narrow_view_the_english_stands_under_its_arabic(qtbot: QtBot) -> None:
    view = shown(qtbot, readings.reading(), width=420)
    for sentence in (0, 2, 4):
        assert (
            view.sentence_rect(sentence, arabic=False).top() > view.sentence_rect(sentence, arabic=True).top()
        )
        hover(qtbot, view, sentence, arabic=False)
        assert view.lit == sentence


def drag(view: ReadingView, start: QPoint, end: QPoint) -> None:
    """Press, move and release."""
    target = view.viewport()
    QTest.mousePress(target, LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(target, (start + end) / 2)
    QTest.mouseMove(target, end)
    QTest.mouseRelease(target, LEFT, Qt.KeyboardModifier.NoModifier, end)


def test_dragging_selects_across_sentences_in_one_column(view: ReadingView, qtbot: QtBot) -> None:
    start, end = view.sentence_rect(2, arabic=False), view.sentence_rect(4, arabic=False)
    drag(view, start.topLeft() + QPoint(0, 8), QPoint(end.left() + 1, end.top() + 8) + QPoint(400, 0))
    assert view.selected_text.startswith("Market head Layla Haddad said")
    assert "\nThe fisherman" in view.selected_text
    assert "قالت" not in view.selected_text


def test_copying_takes_the_selection(view: ReadingView, qtbot: QtBot) -> None:
    qtbot.mouseDClick(view.viewport(), LEFT, pos=view.point_of(0, arabic=True, letter=2))
    assert view.selected_text == "رئيسة"
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "رئيسة"


def test_copying_without_a_selection_takes_the_lit_pair(view: ReadingView, qtbot: QtBot) -> None:
    view.go_to(1)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "الميناء - مراسلنا\nThe harbour - our correspondent"


def test_select_all_takes_the_column(view: ReadingView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    paragraphs = [view.reading.article.cut(s) for s in view.reading.article.sentences]  # type: ignore[union-attr]
    assert view.selected_text.split("\n") == [*paragraphs[:2], " ".join(paragraphs[2:4]), paragraphs[4]]


def test_a_selection_in_arabic_survives_english_that_arrives(qtbot: QtBot) -> None:
    view = shown(qtbot, readings.reading(translated=(0,)), waiting="…")
    qtbot.mouseDClick(view.viewport(), LEFT, pos=view.point_of(2, arabic=True, letter=2))
    assert view.selected_text == "قالت"
    view.update_reading(readings.reading(), sentences=(1, 2, 3, 4))
    assert view.selected_text == "قالت"


def test_going_to_a_quotation_draws_its_line_stronger(view: ReadingView) -> None:
    def inked() -> int:
        image, rect = picture(view), view.sentence_rect(4, arabic=True)
        places = (
            (x, y) for x in range(rect.left(), rect.right()) for y in range(rect.top(), rect.bottom() + 4)
        )
        return sum(image.pixelColor(x, y).name() == LIGHT.speaker(1).ink for x, y in places)

    before = inked()
    view.go_to_quotation(2)
    assert view.lit == 4
    assert inked() > before > 0


def test_the_dark_view_is_ink_on_dark_paper(view: ReadingView) -> None:
    view.set_colours(DARK)
    image = picture(view)
    assert image.pixelColor(3, 3).name() == DARK.paper
    seen = colours_in(image, view, 2, arabic=True)
    assert {DARK.ink, DARK.speaker(0).tint} <= seen


def test_an_article_without_sentences_is_an_empty_page(qtbot: QtBot) -> None:
    view = shown(qtbot, Reading(readings.article([])))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(50, 50))
    assert (view.lit, view.selected_text) == (None, "")
