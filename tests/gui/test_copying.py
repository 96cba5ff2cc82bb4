"""Copying with the keyboard and from the menu, and walking through what is said."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.gui.reading_view import ReadingView
from tests.gui import readings
from tests.gui.conftest import Desk
from tests.gui.test_reading_view import drag, hover, shown

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Reason = QContextMenuEvent.Reason


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    """A view on screen with the market article."""
    QGuiApplication.clipboard().clear()
    return shown(qtbot, readings.reading())


@pytest.fixture(autouse=True)
def no_menu_stays_open() -> Iterator[None]:
    """A menu that is open takes the mouse of whatever comes next."""
    yield
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()


def menu_at(view: ReadingView, point: QPoint, reason: Reason = Reason.Mouse) -> QMenu:
    """The menu that opens there."""
    event = QContextMenuEvent(reason, point, view.viewport().mapToGlobal(point))
    view.contextMenuEvent(event)
    menu = view.findChildren(QMenu)[-1]
    assert menu.isVisible()
    return menu


def entries(menu: QMenu) -> list[str]:
    """The words of a menu."""
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(menu: QMenu, words: str) -> str:
    """Choose an entry; what is on the clipboard then."""
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()
    return QGuiApplication.clipboard().text()


def letter_of(view: ReadingView, sentence: int, words: str) -> QPoint:
    """A point on the first letter of some Arabic words."""
    reading = view.reading
    assert reading is not None
    at = reading.article.cut(reading.article.sentences[sentence]).index(words)
    return view.point_of(sentence, arabic=True, letter=at)


def test_the_lit_pair_is_copied_as_html_too(view: ReadingView, qtbot: QtBot) -> None:
    view.go_to(1)
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    assert 'dir="rtl"' in data.html()
    assert data.text() == "الميناء - مراسلنا\nThe harbour - our correspondent"


def test_the_program_ends_well_with_its_clipping_on_the_clipboard() -> None:
    program = (
        "from PySide6.QtWidgets import QApplication\n"
        "from desktop_app.exporting.clippings import Clipping\n"
        "from desktop_app.gui.copying import to_clipboard\n"
        "application = QApplication([])\n"
        "to_clipboard(Clipping('first', '<p>first</p>'))\n"
        "to_clipboard(Clipping('second', '<p>second</p>'))\n"
        "print(application.clipboard().mimeData().html())\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "<p>second</p>"), done.stderr


def test_selected_sentences_are_copied_each_with_its_other_language(view: ReadingView) -> None:
    start, end = view.sentence_rect(1, arabic=False), view.sentence_rect(2, arabic=False)
    drag(view, start.topLeft() + QPoint(40, 8), end.topLeft() + QPoint(60, 8))
    assert view.selected_sentences() == [1, 2]
    view.copy_both()
    assert QGuiApplication.clipboard().text() == (
        "الميناء - مراسلنا\nThe harbour - our correspondent\n\n"
        "قالت رئيسة السوق ليلى حداد: «سنستقبل 45 بائعاً جديداً».\n"
        "Market head Layla Haddad said: “We take 45 new traders.”"
    )


def test_all_sentences_are_selected_with_select_all(view: ReadingView) -> None:
    view.select_all()
    assert view.selected_sentences() == [0, 1, 2, 3, 4]


def test_nothing_lit_and_nothing_selected_copies_nothing(view: ReadingView) -> None:
    QGuiApplication.clipboard().setText("before")
    for copy in (view.copy, view.copy_both, view.copy_citation):
        copy()
    assert QGuiApplication.clipboard().text() == "before"


def test_the_menu_copies_one_language_of_the_sentence_under_the_mouse(
    view: ReadingView, qtbot: QtBot
) -> None:
    for words, copied in (
        ("Copy the Arabic", "وأضافت أن الأسعار لن ترتفع."),
        ("Copy the English", "She added that prices will not rise."),
        ("Copy in Both Languages", "وأضافت أن الأسعار لن ترتفع.\nShe added that prices will not rise."),
    ):
        hover(qtbot, view, 3, arabic=False)
        assert choose(menu_at(view, view.point_of(3, arabic=False, letter=3)), words) == copied


def test_the_menu_over_a_selection_copies_it_alone_or_with_its_other_language(view: ReadingView) -> None:
    view.select_all()
    point = view.point_of(1, arabic=True, letter=2)
    alone = choose(menu_at(view, point), "Copy")
    assert alone == view.selected_text
    assert "harbour" not in alone
    menu = menu_at(view, point)
    assert "Copy in Both Languages" not in entries(menu)
    both = choose(menu, "Copy with the Other Language")
    assert "الميناء - مراسلنا\nThe harbour - our correspondent\n\n" in both
    assert both.startswith("رئيسة السوق")
    assert both.endswith("away.")


def test_the_quotation_under_the_mouse_is_cited(view: ReadingView, qtbot: QtBot) -> None:
    point = letter_of(view, 4, "بعيد")
    qtbot.mouseMove(view.viewport(), point)
    cited = choose(menu_at(view, point), "Copy as a Citation")
    assert cited.startswith("«بعيد جداً»\n— عمر نجم\n\n“very far” [machine translation]")
    assert cited.endswith("market.txt")


def test_of_two_quotations_the_inner_one_is_cited(qtbot: QtBot) -> None:
    reading = readings.reading()
    inner, sentence = reading.findings.quotations[2], reading.article.sentences[4]
    outer = replace(inner, content=(sentence.span,))
    both = replace(reading.findings, quotations=(outer, inner))
    view = shown(qtbot, replace(reading, findings=both, quotation_spans=((), ())))
    point = letter_of(view, 4, "بعيد")
    qtbot.mouseMove(view.viewport(), point)
    assert choose(menu_at(view, point), "Copy as a Citation").startswith("«بعيد جداً»\n")
    point = letter_of(view, 4, "الميناء")
    qtbot.mouseMove(view.viewport(), point)
    assert choose(menu_at(view, point), "Copy as a Citation").startswith("ورد الصياد")


def test_where_nobody_speaks_nothing_can_be_cited(view: ReadingView, qtbot: QtBot) -> None:
    hover(qtbot, view, 1, arabic=True)
    assert "Copy as a Citation" not in entries(menu_at(view, view.point_of(1, arabic=True, letter=3)))


def test_the_menu_key_is_for_the_keyboards_sentence(view: ReadingView) -> None:
    view.go_to(2)
    menu = menu_at(view, QPoint(1, 1), Reason.Keyboard)
    assert view.sentence_rect(2, arabic=True).contains(view.viewport().mapFromGlobal(menu.pos()))
    assert choose(menu, "Copy as a Citation").startswith("«سنستقبل 45 بائعاً جديداً»\n— ليلى حداد")


def test_english_that_is_not_there_cannot_be_copied(qtbot: QtBot) -> None:
    view = shown(qtbot, readings.reading(translated=()))
    hover(qtbot, view, 3, arabic=True)
    menu = menu_at(view, view.point_of(3, arabic=True, letter=3))
    enabled = {action.text(): action.isEnabled() for action in menu.actions()}
    assert (enabled["Copy the Arabic"], enabled["Copy the English"]) == (True, False)


def test_beside_the_words_there_is_only_all_to_select(view: ReadingView) -> None:
    assert entries(menu_at(view, QPoint(2, 2))) == ["Select All"]


def test_f7_walks_through_the_quotations_and_shift_f7_back(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    reading = window.view.reading
    assert reading is not None
    count = len(reading.findings.quotations)
    seen = []
    for key in [SHIFT, *[Qt.KeyboardModifier.NoModifier] * (count + 1)]:
        qtbot.keyClick(window.view, Qt.Key.Key_F7, key)
        seen.append(window.view._emphasised)
    assert seen == [count - 1, *range(count), 0]


def test_from_any_sentence_f7_goes_to_what_is_said_next(view: ReadingView) -> None:
    view.go_to(3)
    view.step_quotation(1)
    assert (view._emphasised, view.lit) == (1, 3)
    view.go_to(4)
    view.step_quotation(-1)
    assert (view._emphasised, view.lit) == (1, 3)
    view.step_quotation(-1)
    assert (view._emphasised, view.lit) == (0, 2)


def test_the_quotation_one_went_to_is_cited_from_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    qtbot.keyClick(window.view, Qt.Key.Key_F7)
    window.actions_.cite.trigger()
    assert QGuiApplication.clipboard().text().endswith("market.txt")
    window.view.go_to(1)
    qtbot.keyClick(window.view, Qt.Key.Key_C, CONTROL | SHIFT)
    assert QGuiApplication.clipboard().text().count("\n") == 1
