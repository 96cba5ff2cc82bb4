"""Working through findings: going to each, filtering, saying that one is fine, and all of it as one edits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.checking.model import Check, Finding
from desktop_app.gui.checks_tab import ChecksTab, excerpt
from desktop_app.gui.checks_wing import ChecksWing
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.theme import LIGHT
from desktop_app.reading.editing import approve, edit
from desktop_app.reading.model import Reading
from desktop_app.settings import Settings
from tests.fakes import FakeTranslator
from tests.gui.conftest import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
TEXT = """زار المعرض 340 طالبا من المدينة يوم الثلاثاء مع المعلمين.

عاد الطبيب إلى القرية في المساء بعد العمل الطويل في المستشفى.

وصل المهندسون إلى الميناء في الصباح الباكر مع العمال.
"""
ENGLISH = {
    "زار": "On Wednesday 340 students from the  town visited the fair with the teachers.",
    "عاد": "The doctor returned to the village in the evening after the long work in hospital.",
    "وصل": "The engineers arrived in the the harbour early in the morning with the workers.",
}


@pytest.fixture
def window(desk: Desk) -> MainWindow:
    """A window with three findings: a weekday and a blank in the first sentence, a word twice in the third."""
    desk.translator = FakeTranslator(lambda text: ENGLISH[text.split()[0]])
    made = desk.window()
    desk.read(made, TEXT)
    tab = made.side.checks_tab
    desk.qtbot.waitUntil(lambda: kinds(tab) == [Check.DATES, Check.BLANKS, Check.REPEATED_WORD])
    return made


def kinds(tab: ChecksTab) -> list[Check]:
    return [finding.check for finding in tab.shown]


def reading_of(window: MainWindow) -> Reading:
    assert window.controller.reading is not None
    return window.controller.reading


def write(window: MainWindow, index: int, text: str) -> None:
    """Edit a sentence as the desk does."""
    window.controller.write(edit(reading_of(window), index, text), (index,))


def open_checks(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.view, Qt.Key.Key_K, CONTROL | SHIFT)
    assert window.side.checks_tab.list.hasFocus()


def choose_kind(qtbot: QtBot, tab: ChecksTab, words: str) -> None:
    """Choose a kind as the keyboard does."""
    rows = [tab.kinds.itemText(row) for row in range(tab.kinds.count())]
    row = next(n for n, entry in enumerate(rows) if words in entry)
    tab.kinds.setFocus()
    qtbot.keyClick(tab.kinds, Qt.Key.Key_Home)
    for _ in range(row):
        qtbot.keyClick(tab.kinds, Qt.Key.Key_Down)


def test_ctrl_shift_k_shows_the_findings_and_puts_the_keyboard_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_.side.setChecked(False)
    open_checks(qtbot, window)
    tab = window.side.checks_tab
    assert tab.isVisible() and tab.list.currentIndex().row() == 0
    assert window.side.tabs.tabText(window.side.tabs.indexOf(tab)) == "Checks 3"
    assert "2 of 3" in tab.count.text()


def test_enter_and_click_select_the_place_in_the_english_and_open_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_checks(qtbot, window)
    tab = window.side.checks_tab
    qtbot.keyClick(tab.list, Qt.Key.Key_Return)
    assert window.view.current == 0 and window.view.selected_text == "Wednesday"
    index = tab.list.model().index(2, 0)
    tab.list.scrollTo(index)
    qtbot.mouseClick(tab.list.viewport(), LEFT, pos=tab.list.visualRect(index).center())
    assert window.view.current == 2 and window.view.selected_text == "the the"
    assert QGuiApplication.modalWindow() is None


def test_f8_goes_from_finding_to_finding_and_round_and_back(window: MainWindow, qtbot: QtBot) -> None:
    seen = []
    for modifier in (Qt.KeyboardModifier.NoModifier,) * 4 + (SHIFT,) * 2:
        qtbot.keyClick(window.view, Qt.Key.Key_F8, modifier)
        seen.append(window.view.selected_text)
    assert seen == ["Wednesday", "  ", "the the", "Wednesday", "the the", "  "]
    assert window.view.hasFocus()


def test_f8_begins_at_the_sentence_one_is_at(window: MainWindow, qtbot: QtBot) -> None:
    window.view.go_to(1)
    qtbot.keyClick(window.view, Qt.Key.Key_F8)
    assert window.view.selected_text == "the the"
    window.view.go_to(1)
    qtbot.keyClick(window.view, Qt.Key.Key_F8, SHIFT)
    assert window.view.selected_text == "  "


def test_one_kind_can_be_shown_alone(window: MainWindow, qtbot: QtBot) -> None:
    tab = window.side.checks_tab
    open_checks(qtbot, window)
    choose_kind(qtbot, tab, "Blanks")
    assert kinds(tab) == [Check.BLANKS]
    assert window.side.tabs.tabText(2) == "Checks 3"  # the filter hides, it does not settle
    qtbot.keyClick(window.view, Qt.Key.Key_F8)
    assert window.view.selected_text == "  "
    write(window, 0, ENGLISH["زار"].replace("  ", " "))
    qtbot.waitUntil(lambda: kinds(tab) == [Check.DATES, Check.REPEATED_WORD])  # none of it is left


def test_findings_follow_what_is_written(window: MainWindow, qtbot: QtBot) -> None:
    tab = window.side.checks_tab
    write(window, 2, ENGLISH["وصل"].replace("the the", "the"))
    qtbot.waitUntil(lambda: kinds(tab) == [Check.DATES, Check.BLANKS])
    write(window, 1, "  ")
    qtbot.waitUntil(lambda: Check.EMPTY in kinds(tab))
    assert window.view.look(1).flagged == {0, 1}


def test_del_says_that_a_finding_is_fine_and_the_next_one_is_there(window: MainWindow, qtbot: QtBot) -> None:
    tab = window.side.checks_tab
    open_checks(qtbot, window)
    qtbot.keyClick(tab.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: kinds(tab) == [Check.BLANKS, Check.REPEATED_WORD])
    assert tab.list.hasFocus() and tab.list.currentIndex().row() == 0
    assert len(reading_of(window).accepted) == 1
    assert window.side.tabs.tabText(2) == "Checks 2"


def test_what_is_fine_can_be_seen_and_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    tab = window.side.checks_tab
    open_checks(qtbot, window)
    qtbot.keyClick(tab.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(tab.shown) == 2)
    choose_kind(qtbot, tab, "fine")
    assert kinds(tab) == [Check.DATES]
    tab.list.setFocus()
    tab.list.setCurrentIndex(tab.list.model().index(0, 0))
    texts = [button.text() for button in tab.buttons]
    button = tab.buttons[texts.index("Not Fine After All")]
    qtbot.keyClick(tab.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(tab.shown) == 3)
    assert reading_of(window).accepted == frozenset() and button.text() == "This Is Fine"


def test_the_button_is_about_the_finding_of_the_list_whichever_way_it_is_pressed(
    window: MainWindow, qtbot: QtBot
) -> None:
    tab = window.side.checks_tab
    open_checks(qtbot, window)
    fine = next(button for button in tab.buttons if button.text() == "This Is Fine")
    fine.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(fine, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: kinds(tab) == [Check.BLANKS, Check.REPEATED_WORD])
    tab.list.setFocus()
    qtbot.mouseClick(fine, LEFT)
    qtbot.waitUntil(lambda: kinds(tab) == [Check.REPEATED_WORD])


def test_in_the_text_del_is_about_the_finding_one_went_to(window: MainWindow, qtbot: QtBot) -> None:
    tab = window.side.checks_tab
    qtbot.keyClick(window.view, Qt.Key.Key_Delete)
    assert reading_of(window).accepted == frozenset()  # one went to none
    qtbot.keyClick(window.view, Qt.Key.Key_F8)
    qtbot.keyClick(window.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: kinds(tab) == [Check.BLANKS, Check.REPEATED_WORD])
    qtbot.keyClick(window.view, Qt.Key.Key_F8)
    assert window.view.selected_text == "  "


def test_what_is_fine_comes_back_when_its_text_is_another(window: MainWindow, qtbot: QtBot) -> None:
    tab = window.side.checks_tab
    open_checks(qtbot, window)
    qtbot.keyClick(tab.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(tab.shown) == 2)
    write(window, 0, ENGLISH["زار"] + " Yes.")
    qtbot.waitUntil(lambda: kinds(tab) == [Check.DATES, Check.BLANKS, Check.REPEATED_WORD])


def test_what_is_fine_stays_so_when_all_is_translated_again(
    window: MainWindow, qtbot: QtBot, desk: Desk
) -> None:
    tab = window.side.checks_tab
    open_checks(qtbot, window)
    qtbot.keyClick(tab.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(tab.shown) == 2)
    window.controller.translate()
    desk.wait_for(window, "market.txt")
    qtbot.waitUntil(lambda: kinds(tab) == [Check.BLANKS, Check.REPEATED_WORD])


def test_a_finding_tells_how_far_its_sentence_is(window: MainWindow, qtbot: QtBot) -> None:
    tab = window.side.checks_tab
    assert tab.list.cards[2].parts[-1].text == "Sentence 3, draft"
    window.controller.write(approve(reading_of(window), 2), (2,))
    qtbot.waitUntil(lambda: tab.list.cards[2].parts[-1].text == "Sentence 3, approved")


def test_doubtful_words_are_underlined_and_say_why(window: MainWindow) -> None:
    view = window.view
    (row,) = [n for n in range(len(view._stack.rows)) if view._stack.rows.row_of(2) == n]  # type: ignore[union-attr]
    (start, end) = view.doubts_in(row)[0]
    cell, origin = view._stack.layout(row).cell(arabic=False)  # type: ignore[union-attr]
    assert cell.content.text[start:end] == "the the"
    box = cell.boxes(start, end)[0]
    assert "stands twice" in view.tip_at(box.center() + origin + view._corner(row))
    below = QPointF(box.center().x(), box.bottom()) + origin + view._corner(row)
    picture = view.viewport().grab().toImage()
    line = [
        picture.pixelColor(round(below.x()) + x, round(below.y()) + y)
        for x in range(-12, 12)
        for y in (0, 1, 2)
    ]
    flag = QColor(LIGHT.flag)
    assert any(abs(c.red() - flag.red()) + abs(c.green() - flag.green()) < 90 for c in line)


def test_with_the_columns_apart_the_place_is_selected_in_the_english_one(desk: Desk, qtbot: QtBot) -> None:
    desk.translator = FakeTranslator(lambda text: ENGLISH[text.split()[0]])
    window = desk.window(Settings(theme="light", linked=False))
    desk.read(window, TEXT)
    qtbot.waitUntil(lambda: len(window.side.checks_tab.shown) == 3)
    qtbot.keyClick(window.view, Qt.Key.Key_F8)
    assert window.apart.second.selected_text == "Wednesday"
    assert window.apart.second.doubts_in(0)


def test_a_text_without_english_has_nothing_to_check(desk: Desk, qtbot: QtBot) -> None:
    from desktop_app.errors import NoPackage

    desk.open_error = NoPackage("ar", "en")
    window = desk.window()
    desk.read(window, TEXT)
    wing = window.findChild(ChecksWing)
    assert wing is not None
    qtbot.waitUntil(lambda: wing.inspection is not None)
    open_tab = window.side.checks_tab
    assert "no English" in open_tab.count.text() and open_tab.kinds.isHidden()
    assert not window.actions_.next_finding.isEnabled() and not wing.fine.isEnabled()


def test_another_article_has_findings_of_its_own(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.read(window, TEXT.split("\n\n")[2], "second.txt")
    qtbot.waitUntil(lambda: kinds(window.side.checks_tab) == [Check.REPEATED_WORD])
    assert window.side.checks_tab.shown[0].segment == 0


def test_every_kind_of_finding_has_words_and_a_name() -> None:
    from desktop_app.checking.report import _WORDS
    from desktop_app.gui.finding_words import finding_words, kind_name

    for check, detail in _WORDS:
        words = finding_words(Finding(0, check, words=("1", "2", "3"), detail=detail))
        assert words and "{" not in words and kind_name(check)
    assert "curly elsewhere" in finding_words(
        Finding(
            0,
            Check.QUOTES,
            words=('"',),
            detail=next(d for c, d in _WORDS if d.value == "mixed"),
            others=(1,),
        )
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("short and sweet", "sweet"),
        ("a " * 60 + "middle" + " b" * 60, "middle"),
        ("beginning" + " b" * 90, "beginning"),
        ("a " * 90 + "end", "end"),
    ],
)
def test_an_excerpt_shows_the_place_wherever_it_is(text: str, words: str) -> None:
    start = text.index(words)
    shown, (first, last) = excerpt(text, start, start + len(words))
    assert shown[first:last] == words and len(shown) < 160


def test_the_widgets_have_names(window: MainWindow) -> None:
    tab = window.side.checks_tab
    named: list[QWidget] = [tab.kinds, tab.list, *tab.buttons]
    assert all(part.accessibleName() for part in named)
