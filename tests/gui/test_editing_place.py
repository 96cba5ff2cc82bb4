"""The editor over its cell: words where they stood, rows that give way, and what a screen reader hears."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui.desk import Desk as Work
from desktop_app.gui.desk_count import DeskCount
from desktop_app.gui.draft_note import gone
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.page_style import PageStyle
from desktop_app.gui.segment_signs import Sign, sign_of
from desktop_app.reading.editing import approve, recall
from desktop_app.reading.editing import edit as edited
from tests.gui import readings
from tests.gui.conftest import ARTICLE, Desk
from tests.gui.desks import CONTROL, Key, edit, english, press, type_in, working
from tests.gui.test_reading_view import picture, shown

LONG = "\n\n".join([ARTICLE.strip()] * 8)


def words_at(window: MainWindow, at: Work) -> tuple[float, float, float]:
    """Where the editor's first line begins in the viewport, where its baseline is, and how wide it may be."""
    text = at.place.text
    corner = text.mapTo(window.view.viewport(), text.viewport().pos())
    return float(corner.x()), corner.y() + text.baseline, float(text.viewport().width())


def cell_at(window: MainWindow, segment: int) -> tuple[float, float, float]:
    """The same of the cell below."""
    cell, style = window.view.english_rect(segment), window.view.english_style(segment)
    return cell.x(), cell.y() + style.baseline, cell.width()


@pytest.mark.parametrize("layout", ["segments", "interleaved"])
@pytest.mark.parametrize("zoom", [80, 100, 175])
def test_the_words_stand_where_they_stood_and_nothing_moves(
    desk: Desk, qtbot: QtBot, layout: str, zoom: int
) -> None:
    window, at = working(desk, layout=layout, zoom=zoom)
    window.view.go_to(1)
    before = [window.view.sentence_rect(n, arabic=False) for n in range(3)]
    edit(qtbot, window, 1)
    ours, theirs = words_at(window, at), cell_at(window, 1)
    assert ours[0] == theirs[0] and ours[2] == theirs[2]
    assert abs(ours[1] - theirs[1]) <= 1
    assert at.place.text.font().families() == window.view.english_style(1).font.families()
    assert at.place.text.font().pixelSize() == window.view.english_style(1).font.pixelSize()
    assert [window.view.sentence_rect(n, arabic=False) for n in range(3)] == before


def test_lines_are_as_far_apart_as_on_the_page(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk, line_width=60)
    edit(qtbot, window, 1)
    layout = at.place.text.document().firstBlock().layout()
    lines = [layout.lineAt(n) for n in range(layout.lineCount())]
    height = window.view.english_style(1).line_height
    assert len(lines) * height == window.view.english_rect(1).height() >= 2 * height
    gaps = {round(b.y() + b.ascent() - a.y() - a.ascent(), 2) for a, b in pairwise(lines)}
    assert gaps == {height}


def test_the_row_grows_with_the_words_and_the_editor_with_it(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 1)
    view, height = window.view, at.place.editor.height()
    above, below = view.sentence_rect(0, arabic=True).top(), view.sentence_rect(2, arabic=True).top()
    type_in(qtbot, " and so on" * 30)
    assert at.place.editor.height() > height + 100
    assert view.sentence_rect(0, arabic=True).top() == above
    assert view.sentence_rect(2, arabic=True).top() > below + 100
    bottom = at.place.editor.geometry().bottom()
    assert bottom <= view.sentence_rect(2, arabic=False).top() + 1
    press(qtbot, Key.Key_Z, CONTROL)
    press(qtbot, Key.Key_Escape)
    assert view.sentence_rect(2, arabic=True).top() > below


def test_closing_gives_back_the_room_of_the_draft(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 2)
    type_in(qtbot, "!")
    view = window.view
    opened = view.sentence_rect(3, arabic=True).top()
    at.place.close()
    assert view.sentence_rect(3, arabic=True).top() < opened


def test_scrolling_and_zooming_keep_it_over_its_cell(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk, LONG)
    edit(qtbot, window, 12)
    for change in (
        lambda: window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().value() + 90),
        window.actions_.larger.trigger,
        lambda: window.resize(1000, 700),
        lambda: window.actions_.side.trigger(),
        window.actions_.page.swapped.trigger,
    ):
        change()
        QApplication.processEvents()
        ours, theirs = words_at(window, at), cell_at(window, 12)
        assert ours[0] == theirs[0] and abs(ours[1] - theirs[1]) <= 1 and ours[2] == theirs[2]


def test_the_wheel_over_the_editor_scrolls_the_page(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk, LONG)
    edit(qtbot, window, 3)
    bar = window.view.verticalScrollBar()
    before, middle = bar.value(), QPointF(at.place.text.viewport().rect().center())
    none, no_button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    turn = QWheelEvent(
        middle,
        at.place.text.viewport().mapToGlobal(middle),
        QPointF(0, 0).toPoint(),
        QPointF(0, -120).toPoint(),
        no_button,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(at.place.text.viewport(), turn)
    assert bar.value() > before


def test_typing_brings_the_caret_back_into_sight(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk, LONG)
    edit(qtbot, window, 2)
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert at.place.editor.geometry().bottom() < 0
    type_in(qtbot, "!")
    assert 0 <= at.place.editor.geometry().bottom() <= window.view.viewport().height()


def test_the_editor_of_a_headline_is_as_large_as_the_headline(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 0)
    assert at.place.text.font().bold()
    ours, theirs = words_at(window, at), cell_at(window, 0)
    assert abs(ours[1] - theirs[1]) <= 1


def test_mirrored_the_english_is_still_written_from_the_left(
    desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window, at = working(desk)
        edit(qtbot, window, 1, caret=0)
        ours, theirs = words_at(window, at), cell_at(window, 1)
        assert ours[0] == theirs[0] and ours[2] == theirs[2]
        assert at.place.text.cursorRect().x() <= 2
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_hard_blanks_and_letters_outside_the_common_plane_survive(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    window.view.go_to(2)
    at.replace("It is 5\u00a0km 😀 away.")
    edit(qtbot, window, 2, caret=11)
    type_in(qtbot, "!")
    assert english(window, 2).text == "It is 5\u00a0km !😀 away."


def test_quotations_are_underlined_in_the_editor_too_and_move_with_the_words(
    desk: Desk, qtbot: QtBot
) -> None:
    window, at = working(desk)
    edit(qtbot, window, 1, caret=0)

    def underlined() -> list[str]:
        shown = at.place.text.extraSelections()
        return [one.cursor.selectedText() for one in shown]

    assert underlined() == ["“We will receive forty-five new traders this week.”"]
    type_in(qtbot, "So ")
    assert underlined() == ["“We will receive forty-five new traders this week.”"]


# --- what is told ------------------------------------------------------------------------------------------------


def test_a_screen_reader_hears_the_segment_and_its_state(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 2)
    assert at.place.text.accessibleName() == "Segment 3 of 5, Draft"
    assert at.place.text.accessibleDescription().startswith("وأضافت")
    type_in(qtbot, "!")
    assert at.place.text.accessibleName() == "Segment 3 of 5, Edited"
    press(qtbot, Key.Key_Return, CONTROL)
    press(qtbot, Key.Key_Escape)
    window.view.go_to(2)
    assert window.view.accessibleDescription().endswith("\nApproved")


def test_the_words_that_are_gone_from_the_draft_are_told_from_the_others() -> None:
    assert gone("The old town gate", "The new town gate.") == [
        ("The ", False),
        ("old", True),
        (" town gate", False),
    ]
    assert gone("Same", "Same") == [("Same", False)]


def test_the_count_is_there_once_somebody_works(desk: Desk, qtbot: QtBot) -> None:
    window, _ = working(desk)
    count = window.findChild(DeskCount)
    assert count.text() == ""
    edit(qtbot, window, 2)
    assert count.text() == "0 of 5 approved"
    press(qtbot, Key.Key_Return, CONTROL)
    assert count.text() == "1 of 5 approved"


def test_each_state_has_a_sign_of_its_own_and_its_words(qtbot: QtBot) -> None:
    reading = readings.reading()
    view = shown(qtbot, reading)
    window_states = {
        Sign.DRAFT: reading,
        Sign.MEMORY: recall(reading, 4, "The harbour is far."),
        Sign.EDITED: edited(reading, 4, "The harbour is far."),
        Sign.APPROVED: approve(reading, 4),
    }
    view.set_page_style(PageStyle(layout="segments"))
    seen = []
    for sign, state in window_states.items():
        view.show_reading(state)
        assert view._stack is not None
        number = view._stack.rows.row_of(4)
        box = view._stack.layout(number).state_box(4)
        assert box is not None
        place = box.translated(view._corner(number)).toAlignedRect()
        seen.append(picture(view).copy(place.adjusted(-1, -1, 1, 1)))
        made = state.english(4)
        assert made is not None and sign_of(made) is sign
        tip = view.tip_at(QPointF(place.center()))
        assert (
            tip.splitlines()[0]
            == {
                Sign.DRAFT: "Draft",
                Sign.MEMORY: "Draft from the memory",
                Sign.EDITED: "Edited",
                Sign.APPROVED: "Approved",
            }[sign]
        )
    assert all(a != b for n, a in enumerate(seen) for b in seen[n + 1 :])


def test_the_tip_of_an_edited_segment_tells_the_draft(qtbot: QtBot) -> None:
    state = edited(readings.reading(), 3, "Prices stay.")
    view = shown(qtbot, state)
    view.set_page_style(PageStyle(layout="segments"))
    assert view._stack is not None
    box = view._stack.layout(view._stack.rows.row_of(3)).state_box(3)
    assert box is not None
    tip = view.tip_at(box.center() + view._corner(view._stack.rows.row_of(3)))
    assert tip == "Edited\nThe draft was: She added that prices will not rise."


def test_a_reader_is_shown_no_drafts(qtbot: QtBot) -> None:
    view = shown(qtbot, approve(readings.reading(), 1))
    view.set_page_style(PageStyle(layout="interleaved"))
    assert list(view.look(0).states) == [1]


def test_a_shorter_text_that_is_opened_meanwhile_closes_it(desk: Desk, qtbot: QtBot) -> None:
    window, work = working(desk, "وصل القطار إلى المحطة صباح اليوم.\n")
    desk.read(window, name="long.txt")
    edit(qtbot, window, 3)
    type_in(qtbot, "Written last.")
    window.controller.open_file(desk.tmp_path / "market.txt")  # known already: its English is there at once
    desk.wait_for(window, "market.txt")
    assert not work.editing and not work.place.editor.isVisible() and work.current_segment is None
    assert english(window, 0).text == "Other words."
