"""The interface in Arabic: which language is chosen, what is said in it, which way round it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QMenu, QWidget

from desktop_app import app as root
from desktop_app.errors import BrokenPackage, FileMissing, FileUnreadable
from desktop_app.gui import language
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.mirroring import shortcut_words
from desktop_app.gui.notices import Place
from desktop_app.messages import explain
from desktop_app.settings import Settings
from tests.gui.conftest import Desk

ARABIC = re.compile("[\u0621-\u064a]")
LATIN_WORD = re.compile("[A-Za-z]{3,}")
# Names, keys, formats and languages, which are written in Latin letters in an Arabic window too.
KEPT = re.compile(
    r"Dragoman|Ctrl|Shift|Alt|Esc|Enter|Return|Del|TMX"
    r"|English|Language|Amiri|Noto \w+|\S*market\.txt|StarDict|dictd|Leila Haddad|Omar Najm"
)


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[None]:
    """The application speaks Arabic, and English again afterwards."""
    root.make_application(language="ar")
    yield
    root.make_application()


def rtl(widget: QWidget) -> bool:
    """Whether a widget is read from right to left."""
    return widget.layoutDirection() is Qt.LayoutDirection.RightToLeft


def words_of(window: MainWindow) -> set[str]:
    """All that the window says: on labels and buttons, in menus, in tooltips, to screen readers."""
    found: set[str] = set()
    for part in (window, *window.findChildren(QWidget)):
        found |= {part.toolTip(), part.accessibleName(), part.windowTitle()}
        if isinstance(part, QLabel | QAbstractButton):
            found.add(part.text())
        if isinstance(part, QMenu):
            found.add(part.title())
        if isinstance(part, QComboBox):
            found.add(part.itemText(0))
    for action in window.findChildren(QAction):
        found |= {action.text(), action.toolTip(), action.iconText()}
    return {re.sub("<[^>]*>|&ensp;", "", text) for text in found if text}


@pytest.mark.parametrize(
    ("setting", "desktop", "chosen"),
    [
        ("system", ["ar-EG", "en"], "ar"),
        ("system", ["ar"], "ar"),
        ("system", ["en-GB", "ar-EG"], "en"),
        ("system", ["arn-CL"], "en"),
        ("system", [], "en"),
        ("en", ["ar-EG"], "en"),
        ("ar", ["de-DE"], "ar"),
    ],
)
def test_the_desktops_first_language_is_spoken_unless_one_was_chosen(
    setting: str, desktop: list[str], chosen: str
) -> None:
    assert language.choose(setting, desktop) == chosen


@pytest.mark.usefixtures("arabic")
def test_the_window_is_arabic_and_turned_round(desk: Desk) -> None:
    window = desk.window()
    assert rtl(window)
    assert window.top.open.text() == "فتح"
    assert [menu.title().replace("&", "") for menu in window.actions_.menus()] == [
        "ملف",
        "تحرير",
        "عرض",
        "ترجمة",
        "مكتب",
        "أدوات",
        "مساعدة",
    ]
    right, left = (b.mapTo(window, QPoint()).x() for b in (window.top.open, window.top.menu))
    assert right > left


@pytest.mark.usefixtures("arabic")
def test_the_panel_is_on_the_left_and_the_arabic_text_still_on_the_right(desk: Desk) -> None:
    window = desk.window()
    desk.read(window)
    side = window.side
    assert side.mapTo(window, QPoint(side.width(), 0)).x() <= window.pages.mapTo(window, QPoint()).x()
    arabic, english = (window.view.sentence_rect(1, arabic=a) for a in (True, False))
    assert arabic.left() > english.right()


@pytest.mark.usefixtures("arabic")
def test_no_word_of_the_window_is_left_in_english(desk: Desk) -> None:
    window = desk.window()
    desk.read(window)
    said = words_of(window)
    assert sum(bool(ARABIC.search(text)) for text in said) > 60
    assert {t for t in said if LATIN_WORD.search(KEPT.sub("", t))} == set()


@pytest.mark.usefixtures("arabic")
def test_an_error_is_told_in_arabic_with_its_reason(desk: Desk) -> None:
    window = desk.window()
    window.controller.open_file(Path("/nowhere/lost.txt"))
    banner = window.banners.at(Place.PROBLEM)
    desk.qtbot.waitUntil(banner.isVisible)
    assert banner.notice is not None
    assert banner.notice.text == "الملف غير موجود"
    assert "«\u2068lost.txt\u2069»" in banner.notice.detail
    known = explain(FileUnreadable("a.txt", "Input/output error")).text
    assert "خطأ في القراءة أو الكتابة" in known
    unknown = explain(BrokenPackage("a.argosmodel", "flux gone")).text
    assert "flux gone" in unknown
    assert ARABIC.search(unknown)


@pytest.mark.usefixtures("arabic")
def test_numbers_keep_western_digits(desk: Desk) -> None:
    window = desk.window()
    desk.read(window)
    assert re.search(r"\d", window.foot.words.text(), re.ASCII)
    assert window.types.line_width.text() == "100%"
    assert QLocale().zeroDigit() == "0"


@pytest.mark.usefixtures("arabic")
def test_shortcuts_are_read_from_left_to_right_and_still_work(desk: Desk) -> None:
    assert shortcut_words(QKeySequence("Ctrl+=")) == "\u2066Ctrl+=\u2069"
    assert shortcut_words(QKeySequence("F9")) == "F9"
    window = desk.window()
    desk.read(window)
    desk.qtbot.keyClick(window.view, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert window.controller.settings.zoom > 100


@pytest.mark.usefixtures("arabic")
def test_qts_own_menus_and_dialogs_speak_arabic_too() -> None:
    assert ARABIC.search(QCoreApplication.translate("QPlatformTheme", "Cancel"))


def test_a_language_chosen_in_the_menu_is_kept_and_announced_for_the_next_start(desk: Desk) -> None:
    window = desk.window()
    choices = window.actions_.language.choices
    assert choices["ar"].text() == "العربية"
    choices["ar"].trigger()
    assert desk.saved[-1].language == "ar"
    assert choices["ar"].isChecked()
    assert window.banners.at(Place.PROBLEM).isVisible()
    assert not rtl(window)
    choices["en"].trigger()
    assert not window.banners.at(Place.PROBLEM).isVisible()


@pytest.mark.usefixtures("arabic")
def test_the_way_out_of_the_arabic_interface_is_named_in_english(desk: Desk) -> None:
    menu = desk.window(Settings(theme="light", language="ar")).actions_.language
    assert "Language" in menu.title()
    assert menu.choices["en"].text() == "English"
    assert menu.choices["ar"].isChecked()
    assert language.needs_restart("en")
    assert not language.needs_restart("ar")


def test_after_arabic_english_is_english_again(desk: Desk) -> None:
    root.make_application(language="ar")
    root.make_application(language="en")
    window = desk.window()
    assert not rtl(window)
    assert window.top.open.text() == "Open"
    assert explain(FileMissing("a.txt")).title == "File not found"
    assert language.spoken() == "en"


def test_without_its_translations_the_program_speaks_english(qapp: QApplication, tmp_path: Path) -> None:
    assert language.speak(qapp, "ar", tmp_path) == "en"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
