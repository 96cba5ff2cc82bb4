"""Working at the desk with the keys a translator uses: edit, approve, go back, join, split."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.errors import NoPackage
from desktop_app.gui.checks_wing import ChecksWing
from desktop_app.gui.desk import desk_of
from desktop_app.gui.desk_count import DeskCount
from desktop_app.gui.progress import Stage
from desktop_app.settings import Settings
from desktop_app.translation.engine import Origin, State
from tests.fakes import FakeTranslator
from tests.gui.conftest import ARTICLE, Desk, Gate
from tests.gui.desks import (
    ALT,
    CONTROL,
    ENGLISH,
    SHIFT,
    Key,
    edit,
    english,
    press,
    texts,
    type_in,
    working,
)

DRAFTS = list(ENGLISH.values())


# --- writing ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Return, Key.Key_Enter])
def test_a_key_opens_the_editor_on_the_lit_segment_and_typing_is_in_the_reading_at_once(
    desk: Desk, qtbot: QtBot, key: Qt.Key
) -> None:
    window, at = working(desk)
    window.view.go_to(2)
    press(qtbot, key)
    assert at.place.segment == 2 and at.editing
    type_in(qtbot, " So.")
    assert english(window, 2).text == f"{DRAFTS[2]} So."
    assert english(window, 2).state is State.EDITED and english(window, 2).draft == DRAFTS[2]


def test_esc_leaves_and_what_was_written_stays(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 1)
    type_in(qtbot, "!")
    press(qtbot, Key.Key_Escape)
    assert not at.editing and window.view.hasFocus() and window.view.current == 1
    assert texts(window)[1] == DRAFTS[1] + "!"
    assert window.controller.progress.stage is Stage.DONE


def test_a_double_click_opens_the_editor_with_the_caret_there(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    place = window.view.point_of(2, arabic=False, letter=10)
    QTest.mouseDClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert at.place.segment == 2
    assert at.place.text.caret in (10, 11)


def test_a_double_click_on_the_arabic_selects_its_word(desk: Desk) -> None:
    window, at = working(desk)
    place = window.view.point_of(2, arabic=True, letter=2)
    QTest.mouseDClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not at.editing and window.view.selected_text == "وأضافت"


@pytest.mark.parametrize(
    ("layout", "then"),
    [
        ("columns", "segments"),
        ("english", "segments"),
        ("arabic", "segments"),
        ("interleaved", "interleaved"),
    ],
)
def test_where_rows_are_paragraphs_editing_sets_them_as_segments(
    desk: Desk, qtbot: QtBot, layout: str, then: str
) -> None:
    window, at = working(desk, layout=layout)
    edit(qtbot, window, 2)
    assert window.view.page_style.layout == then
    assert at.place.editor.isVisible()


def test_another_layout_without_rows_of_segments_ends_the_editing(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 2)
    window.actions_.page.layouts["columns"].trigger()
    assert not at.editing and not at.place.editor.isVisible()


def test_tab_types_nothing_and_what_is_pasted_becomes_one_line(desk: Desk, qtbot: QtBot) -> None:
    window, _ = working(desk)
    edit(qtbot, window, 2, caret=0)
    press(qtbot, Key.Key_Tab)
    assert texts(window)[2] == DRAFTS[2]
    edit(qtbot, window, 2, caret=0)
    QGuiApplication.clipboard().setText("One\nline\r\n  only \u2028")
    press(qtbot, Key.Key_V, CONTROL)
    assert texts(window)[2] == "One line only" + DRAFTS[2]


def test_a_key_that_goes_elsewhere_takes_the_editor_along(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 1)
    press(qtbot, Key.Key_F7)
    press(qtbot, Key.Key_F7)
    assert at.place.segment == window.view.current != 1 and at.place.text.hasFocus()


def test_approving_and_joining_show_the_segments_they_are_done_to(desk: Desk, qtbot: QtBot) -> None:
    window, _ = working(desk, layout="columns")
    window.view.go_to(1)
    press(qtbot, Key.Key_Return, CONTROL)
    assert window.view.page_style.layout == "segments"


def test_the_mouse_elsewhere_ends_the_editing(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 1)
    place = window.view.point_of(3, arabic=True)
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not at.editing and at.current_segment == 3


# --- approving and going on -------------------------------------------------------------------------------------


def test_approving_goes_on_to_the_next_that_is_not_approved_with_the_editor_open(
    desk: Desk, qtbot: QtBot
) -> None:
    window, at = working(desk)
    edit(qtbot, window, 1)
    press(qtbot, Key.Key_Return, CONTROL)
    assert english(window, 1).state is State.APPROVED
    assert at.place.segment == 2 and at.place.text.hasFocus()
    press(qtbot, Key.Key_Escape)
    window.view.go_to(0)
    press(qtbot, Key.Key_Return, CONTROL)
    assert not at.editing and window.view.current == 2  # past the one that is approved
    assert window.findChild(DeskCount).text() == "2 of 5 approved"


def test_the_last_approval_says_that_all_are_approved(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    window.view.go_to(0)
    for _ in DRAFTS:
        press(qtbot, Key.Key_Return, CONTROL)
    assert {english(window, n).state for n in range(5)} == {State.APPROVED}
    assert window.findChild(DeskCount).text() == "Every segment is approved."
    at.disapprove()
    assert english(window, 4).state is State.DRAFT


def test_an_empty_segment_is_not_approved(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 1)
    press(qtbot, Key.Key_A, CONTROL)
    press(qtbot, Key.Key_Delete)
    press(qtbot, Key.Key_Return, CONTROL)
    assert english(window, 1).state is State.EDITED and at.place.segment == 1


def test_keys_walk_through_the_segments_while_editing(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 1)
    for key, modifiers, there in (
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, 2),
        (Key.Key_Down, CONTROL, 3),
        (Key.Key_Up, ALT, 2),
        (Key.Key_Up, CONTROL, 1),
        (Key.Key_Down, ALT, 2),
    ):
        press(qtbot, key, modifiers)
        assert at.place.segment == there == at.current_segment


def test_keys_go_to_what_is_not_approved(desk: Desk, qtbot: QtBot) -> None:
    window, _ = working(desk)
    window.view.go_to(2)
    press(qtbot, Key.Key_Return, CONTROL)
    window.view.go_to(1)
    press(qtbot, Key.Key_U, CONTROL)
    assert window.view.current == 3
    press(qtbot, Key.Key_U, CONTROL | SHIFT)
    assert window.view.current == 1


# --- back and on ------------------------------------------------------------------------------------------------


def test_steps_are_taken_back_wherever_they_were_and_again(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 1)
    type_in(qtbot, " one two")
    edit(qtbot, window, 3)
    type_in(qtbot, " three")
    press(qtbot, Key.Key_Return, CONTROL)
    press(qtbot, Key.Key_Escape)
    window.view.go_to(0)
    press(qtbot, Key.Key_Z, CONTROL)
    assert english(window, 3).state is State.EDITED and window.view.current == 3
    press(qtbot, Key.Key_Z, CONTROL)
    assert texts(window)[3] == DRAFTS[3] and english(window, 3).state is State.DRAFT
    press(qtbot, Key.Key_Z, CONTROL)
    assert texts(window)[1] == f"{DRAFTS[1]} one " and window.view.current == 1
    press(qtbot, Key.Key_Z, CONTROL | SHIFT)
    press(qtbot, Key.Key_Y, CONTROL)
    assert texts(window)[1] == f"{DRAFTS[1]} one two" and texts(window)[3] == f"{DRAFTS[3]} three"
    assert at.steps.can_undo and at.steps.can_redo


def test_in_the_editor_a_step_back_puts_the_caret_where_it_was(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 1, caret=4)
    type_in(qtbot, "old ")
    edit(qtbot, window, 3)
    press(qtbot, Key.Key_Z, CONTROL)
    assert at.place.segment == 1 and at.place.text.words == DRAFTS[1] and at.place.text.caret == 4
    press(qtbot, Key.Key_Z, CONTROL | SHIFT)
    assert at.place.text.words == "Headold  of" + DRAFTS[1][7:] and at.place.text.caret == 8


def test_a_new_article_has_no_steps_to_take_back(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 1)
    type_in(qtbot, "!")
    desk.read(window, ARTICLE + "\nوانتهى اليوم.\n", "other.txt")
    assert not at.editing and not at.steps.can_undo


def test_the_draft_stands_beside_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 2)
    assert at.place.draft.isHidden()
    press(qtbot, Key.Key_Backspace)
    type_in(qtbot, " soon.")
    assert at.place.draft.isVisible() and at.place.draft.draft == DRAFTS[2]
    press(qtbot, Key.Key_Z, CONTROL | ALT)
    assert at.place.text.words == DRAFTS[2] == texts(window)[2] and at.place.draft.isHidden()
    press(qtbot, Key.Key_Z, CONTROL)
    assert texts(window)[2].endswith(" soon.")


def test_asking_the_machine_once_more_is_a_step_too(desk: Desk, qtbot: QtBot) -> None:
    window, _ = working(desk)
    made = english(window, 2)
    window.controller.put_translation(replace(made, text="Otherwise."))
    qtbot.waitUntil(lambda: texts(window)[2] == "Otherwise.")
    press(qtbot, Key.Key_Z, CONTROL)
    assert texts(window)[2] == DRAFTS[2]


# --- joining and splitting --------------------------------------------------------------------------------------


def test_a_segment_is_joined_with_the_next_and_parted_again_by_a_step_back(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 1)
    told: list[object] = []
    window.controller.resegmented.connect(told.append)
    press(qtbot, Key.Key_J, CONTROL)
    assert texts(window)[1] == f"{DRAFTS[1]} {DRAFTS[2]}" and len(texts(window)) == 4
    assert at.place.segment == 1 and at.place.text.caret == len(DRAFTS[1])
    assert told == [window.controller.reading]
    press(qtbot, Key.Key_Z, CONTROL)
    assert texts(window) == DRAFTS and at.place.segment == 1
    press(qtbot, Key.Key_Z, CONTROL | SHIFT)
    assert len(texts(window)) == 4


def test_the_checks_are_of_the_segments_there_are(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    wing = window.findChild(ChecksWing)
    assert wing is not None
    qtbot.waitUntil(lambda: wing.inspection is not None)
    before = wing.inspection
    window.view.go_to(1)
    at.join()
    assert wing.inspection is None
    qtbot.waitUntil(lambda: wing.inspection is not None)
    assert wing.inspection is not before
    assert wing.inspection.reading.article is window.view.reading.article  # type: ignore[union-attr]


def test_two_paragraphs_are_not_joined(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    window.view.go_to(2)
    at.join()
    assert texts(window) == DRAFTS
    assert window.findChild(DeskCount).text() == "Only segments of one paragraph can be joined."


def test_a_segment_is_split_where_the_keys_move_the_cut(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 4, caret=DRAFTS[4].index("and") + 1)  # no word is torn
    press(qtbot, Key.Key_K, CONTROL)
    strip = at.place.strip
    assert strip.hasFocus() and strip.isVisible()
    shown = at.place.text.extraSelections()
    assert shown[0].cursor.selectedText() == "and closed its doors three years ago for repairs."
    arabic = ARTICLE.strip().splitlines()[-1]
    assert arabic[strip.place :].startswith("وقد")  # behind the comma, in both languages
    press(qtbot, Key.Key_Left)
    assert arabic[strip.place :].startswith("أغلقت") and "أغلقت" in strip.accessibleName()
    press(qtbot, Key.Key_Right)
    press(qtbot, Key.Key_Return)
    assert texts(window)[4:] == [
        "The market lies at the gate of the old town,",
        "and closed its doors three years ago for repairs.",
    ]
    reading = window.view.reading
    assert reading is not None
    assert reading.article.cut(reading.article.sentences[5]).startswith("وقد أغلقت")
    assert at.place.segment == 5 and at.place.text.caret == 0
    press(qtbot, Key.Key_Z, CONTROL)
    assert texts(window) == DRAFTS


def test_esc_leaves_the_segment_whole_and_the_keyboard_in_its_words(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 4, caret=10)
    press(qtbot, Key.Key_K, CONTROL)
    press(qtbot, Key.Key_Escape)
    assert texts(window) == DRAFTS
    assert at.place.text.hasFocus() and at.place.strip.isHidden() and at.place.text.caret == 10


def test_the_summary_is_made_anew_for_the_segments_there_are(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    window.view.go_to(1)
    at.join()
    qtbot.waitUntil(lambda: window.controller.reading.ranking is not None)  # type: ignore[union-attr]
    window.controller.summarise(3)
    qtbot.waitUntil(lambda: len(window.controller.reading.summary.sentences) == 3)  # type: ignore[union-attr]


# --- while the machine is at work -------------------------------------------------------------------------------


def held(desk: Desk, gate: Gate) -> None:
    """The machine waits at the fisherman's sentence, the fourth."""
    desk.translator = FakeTranslator(
        lambda text: (
            gate.answer(text)
            if text.startswith(("ورد", "وتقع"))
            else ENGLISH.get(text.split()[0].rstrip(":"), "Other.")
        )
    )


def test_a_person_may_be_first_and_the_machine_leaves_it_be(desk: Desk, gate: Gate, qtbot: QtBot) -> None:
    held(desk, gate)
    window = desk.window(Settings(theme="light", layout="segments"))
    window.controller.open_file(desk.file())
    qtbot.waitUntil(lambda: gate.reached.is_set() and window.controller.progress.stage is Stage.TRANSLATING)
    QApplication.processEvents()
    edit(qtbot, window, 4)
    type_in(qtbot, "Mine.")
    gate.open.set()
    desk.wait_for(window, "market.txt")
    assert english(window, 4).text == "Mine." and english(window, 4).state is State.EDITED
    assert english(window, 4).draft.startswith("EN(")  # type: ignore[union-attr]
    at = desk_of(window)
    assert at.place.text.words == "Mine."
    while at.steps.can_undo:
        press(qtbot, Key.Key_Z, CONTROL)
    assert english(window, 4).text.startswith("EN(")


def test_segments_are_joined_while_the_machine_is_at_work_and_it_goes_on(
    desk: Desk, gate: Gate, qtbot: QtBot
) -> None:
    held(desk, gate)
    window = desk.window(Settings(theme="light", layout="segments"))
    window.controller.open_file(desk.file())
    qtbot.waitUntil(lambda: gate.reached.is_set() and window.controller.progress.stage is Stage.TRANSLATING)
    QApplication.processEvents()
    for segment, words in ((2, "Second."), (1, "First.")):
        edit(qtbot, window, segment)
        press(qtbot, Key.Key_A, CONTROL)
        type_in(qtbot, words)
    press(qtbot, Key.Key_J, CONTROL)
    assert texts(window)[1] == "First. Second."
    assert window.controller.progress.total == 4 and window.controller.progress.running
    gate.open.set()
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)
    assert texts(window)[1] == "First. Second." and len(texts(window)) == 4
    assert texts(window)[0] == DRAFTS[0] and texts(window)[2].startswith("EN(")


def test_joined_while_all_is_made_anew_it_is_made_anew_in_the_new_segments(
    desk: Desk, gate: Gate, qtbot: QtBot
) -> None:
    window, _ = working(desk)
    edit(qtbot, window, 1)
    type_in(qtbot, " Mine.")
    desk.translator.answer = gate.answer  # type: ignore[attr-defined]
    press(qtbot, Key.Key_F5)
    qtbot.waitUntil(lambda: gate.reached.is_set() and window.controller.progress.stage is Stage.TRANSLATING)
    window.view.setFocus()
    window.view.go_to(1)
    press(qtbot, Key.Key_J, CONTROL)
    assert texts(window)[1] == f"{DRAFTS[1]} Mine. {DRAFTS[2]}" and texts(window)[3] == DRAFTS[4]
    gate.open.set()
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)
    assert texts(window)[1] == f"{DRAFTS[1]} Mine. {DRAFTS[2]}"
    assert all(text.startswith("EN(") for n, text in enumerate(texts(window)) if n != 1)


def test_joined_while_paused_it_stays_so_until_one_goes_on(desk: Desk, gate: Gate, qtbot: QtBot) -> None:
    held(desk, gate)
    window = desk.window(Settings(theme="light", layout="segments"))
    window.controller.open_file(desk.file())
    qtbot.waitUntil(lambda: gate.reached.is_set() and window.controller.progress.stage is Stage.TRANSLATING)
    window.controller.pause()
    window.view.setFocus()
    window.view.go_to(1)
    press(qtbot, Key.Key_J, CONTROL)
    gate.open.set()
    assert window.controller.progress.stage is Stage.STOPPED and window.controller.progress.total == 4
    press(qtbot, Key.Key_F4)
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)
    assert "" not in texts(window) and len(texts(window)) == 4


def test_without_a_package_one_translates_by_hand(desk: Desk, qtbot: QtBot) -> None:
    desk.open_error = NoPackage("ar", "en")
    window = desk.window(Settings(theme="light", layout="segments"))
    desk.read(window)
    edit(qtbot, window, 2)
    type_in(qtbot, "By hand")
    press(qtbot, Key.Key_Return, CONTROL)
    assert english(window, 2).text == "By hand" and english(window, 2).state is State.APPROVED


# --- what other parts use ---------------------------------------------------------------------------------------


def test_it_tells_which_segment_one_has_come_to(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    came: list[int] = []
    at.segment_changed.connect(came.append)
    window.view.go_to(1)
    edit(qtbot, window, 3)
    press(qtbot, Key.Key_Down, ALT)
    press(qtbot, Key.Key_Escape)
    qtbot.mouseMove(window.view.viewport(), window.view.point_of(0, arabic=True))
    assert came == [1, 3, 4] and at.current_segment == 4


def test_words_are_put_in_at_the_caret_as_one_step(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 2, caret=9)
    at.insert("today")
    assert texts(window)[2] == "She added today" + DRAFTS[2][9:]  # a blank before, none of two behind
    press(qtbot, Key.Key_Z, CONTROL)
    assert texts(window)[2] == DRAFTS[2]
    press(qtbot, Key.Key_Escape)
    at.insert("Now.")
    assert texts(window)[2] == f"{DRAFTS[2]} Now."


def test_a_match_takes_the_place_of_the_segment_as_one_step(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    edit(qtbot, window, 2)
    at.replace("From the memory.", Origin.MEMORY)
    assert english(window, 2).origin is Origin.MEMORY and english(window, 2).state is State.DRAFT
    assert at.place.text.words == "From the memory."
    at.replace("By a person.")
    assert english(window, 2).state is State.EDITED and english(window, 2).draft == "From the memory."
    press(qtbot, Key.Key_Z, CONTROL)
    press(qtbot, Key.Key_Z, CONTROL)
    assert texts(window)[2] == DRAFTS[2]


def test_actions_are_there_when_they_can_be_done(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    assert at.actions is not None
    for action in (at.actions.undo, at.actions.redo, at.actions.revert, at.actions.join):
        assert not action.isEnabled()
    window.view.go_to(1)
    assert at.actions.join.isEnabled()
    edit(qtbot, window, 2)
    assert not at.actions.join.isEnabled()
    type_in(qtbot, "!")
    assert at.actions.undo.isEnabled() and at.actions.revert.isEnabled()


def test_a_key_sets_the_page_segment_by_segment(desk: Desk, qtbot: QtBot) -> None:
    window, _ = working(desk, layout="columns")
    press(qtbot, Key.Key_5, ALT)
    assert window.view.page_style.layout == "segments"
    for segment in range(5):
        arabic, made = (window.view.sentence_rect(segment, arabic=side) for side in (True, False))
        assert made.right() < arabic.left() and abs(made.top() - arabic.top()) < 20
    assert (
        window.view.sentence_rect(2, arabic=False).top() > window.view.sentence_rect(1, arabic=True).bottom()
    )


def test_the_menu_of_a_segment_edits_the_one_it_was_opened_on(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk)
    window.view.go_to(0)
    place = window.view.point_of(3, arabic=True)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, window.view.viewport().mapToGlobal(place)
    )
    qtbot.mouseMove(window.view.viewport(), place)
    window.view.contextMenuEvent(event)
    (menu,) = window.view.findChildren(QMenu)
    next(action for action in menu.actions() if action.text() == "Edit Segment").trigger()
    menu.close()
    assert at.place.segment == 3


def test_a_text_that_is_not_arabic_is_not_edited(desk: Desk, qtbot: QtBot) -> None:
    window, at = working(desk, "This is English. It stands alone.")
    window.view.go_to(0)
    press(qtbot, Key.Key_F2)
    at.edit()
    assert not at.editing
    QApplication.processEvents()
    assert window.view.viewport().childAt(QPoint(10, 10)) is None
