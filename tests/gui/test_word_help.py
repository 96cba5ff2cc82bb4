"""Words are explained where they stand: under a resting mouse, by a double click, by the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop_app import app as root
from desktop_app.dictionary.lexicon import Lexicon
from desktop_app.dictionary.model import Entry
from desktop_app.dictionary.opening import Opened, open_dictionary
from desktop_app.gui.dictionaries import Dictionaries
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.word_help import WordHelp
from desktop_app.gui.word_popup import WordPopup
from desktop_app.gui.word_rows import WordPlace
from desktop_app.settings import Settings
from tests.dictionary import writing
from tests.gui.conftest import Desk

TEXT = """قالت رئيسة السوق: «زرعنا بستاناً جديداً». ثم غادرت القاعة.

وردّ الصياد من الميناء.
"""
ROWS = [
    ("السوق", "السوق\n1. Market\n2. Bazaar\n"),
    ("بستان", "بستان\nOrchard\n"),
    ("قال", "قال\nSaid\n"),
    ("رئيس", "رئيس\n<b>Head\n"),
    ("القاعة", "القاعة\n" + "".join(f"{n}. Hall number {n} of many\n" for n in range(1, 60))),
]
LEFT = Qt.MouseButton.LeftButton


class Reader:
    """A person at a window with a text and a small dictionary."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        self.desk, self.window = desk, window
        help_ = window.findChild(WordHelp)
        assert help_ is not None
        self.help: WordHelp = help_
        self.popup: WordPopup = help_.popup
        self.view = window.view

    def word(self, text: str) -> WordPlace:
        """The place of a word in the text."""
        word = self.view.first_word(0)
        while word is not None and word.text != text:
            word = self.view.next_word(word, 1)
        assert word is not None
        return word

    def point(self, text: str) -> QPoint:
        """The middle of a word, in the viewport."""
        return self.view.word_rect(self.word(text)).center()

    def rest_on(self, text: str) -> None:
        """Move the mouse onto a word and let the pause pass."""
        self.move_to(QPoint(3, 3))  # a mouse that is there already would not move
        self.move_to(self.point(text))
        assert self.help._pause.isActive()
        self.let_the_pause_pass()
        assert self.popup.isVisible()

    def move_to(self, point: QPoint) -> None:
        """Move the mouse."""
        self.desk.qtbot.mouseMove(self.view.viewport(), point)

    def let_the_pause_pass(self) -> None:
        """As if the mouse had rested long enough, without waiting for it."""
        if self.help._pause.isActive():
            self.help._pause.stop()
            self.help._pause.timeout.emit()
            self.desk.qtbot.waitUntil(lambda: self.help._awaited is None)

    def double_click(self, text: str) -> None:
        """Double-click a word."""
        point = self.point(text)
        self.desk.qtbot.mouseDClick(self.view.viewport(), LEFT, pos=point)
        self.desk.qtbot.mouseRelease(self.view.viewport(), LEFT, pos=point)  # Qt's own leaves it pressed
        self.wait_for_popup()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        where = QApplication.focusWidget()
        assert where is not None
        QTest.keyClick(where, key, modifier)

    def ask(self) -> None:
        """Press Ctrl+D in the text."""
        self.view.setFocus()
        self.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        self.wait_for_popup()

    def wait_for_popup(self) -> None:
        """Until the popup is there."""
        self.desk.qtbot.waitUntil(self.popup.isVisible)

    def shown(self) -> list[str]:
        """The words on the popup."""
        return [label.text() for label in self.popup.findChildren(QLabel) if label.isVisibleTo(self.popup)]


def open_small(tmp_path: Path) -> Dictionaries:
    """The small dictionary, opened as the real ones are; with it the user's own."""
    small = writing.dictd(tmp_path / "small", ROWS, packing="dz")

    def open_all(own: Sequence[str]) -> Opened:
        return Opened(Lexicon([*(open_dictionary(Path(p)) for p in own), open_dictionary(small)]))

    return Dictionaries(open_all, open_dictionary)


def reader_of(
    desk: Desk, dictionaries: Dictionaries, settings: Settings | None = None, text: str = TEXT
) -> Reader:
    """A reader with `text` before them."""
    settings = settings or Settings(theme="light")
    window = root.make_window(settings, desk._services(), dictionaries=dictionaries)
    window.controller.fault_found.connect(desk.faults.append)
    window.resize(1200, 760)
    desk.qtbot.addWidget(window)
    with desk.qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    desk.read(window, text)
    return Reader(desk, window)


@pytest.fixture
def reader(desk: Desk, tmp_path: Path) -> Reader:
    """A person at a window with the small dictionary."""
    return reader_of(desk, open_small(tmp_path))


def test_resting_on_a_word_shows_its_parts_and_its_entry(reader: Reader) -> None:
    reader.rest_on("قالت")
    shown = reader.shown()
    assert {"قالت", "قال", "ت", "stem", "Said"} <= set(shown)
    assert reader.view.hasFocus()
    assert not reader.popup.kept


def test_passing_over_a_word_shows_nothing(reader: Reader) -> None:
    reader.move_to(reader.point("السوق"))
    reader.move_to(QPoint(3, 3))
    assert not reader.help._pause.isActive()
    reader.let_the_pause_pass()
    assert not reader.popup.isVisible()


def test_english_words_and_punctuation_are_not_explained(reader: Reader) -> None:
    reader.move_to(reader.view.point_of(0, arabic=False, letter=1))
    assert not reader.help._pause.isActive()


def test_a_word_that_nothing_is_known_about_is_said_to_be_unknown(reader: Reader) -> None:
    reader.rest_on("الصياد")
    assert any("Not in the dictionaries" in words for words in reader.shown())
    assert "Copy" not in [b.text() for b in reader.popup.findChildren(QPushButton) if b.isVisible()]


def test_nothing_is_explained_while_text_is_being_selected(reader: Reader) -> None:
    port = reader.view.viewport()
    QTest.mousePress(port, LEFT, pos=reader.point("السوق"))
    reader.move_to(reader.point("قالت"))
    assert not reader.help._pause.isActive()
    QTest.mouseRelease(port, LEFT, pos=reader.point("قالت"))


def test_scrolling_and_clicking_put_the_popup_away(desk: Desk, tmp_path: Path) -> None:
    reader = reader_of(desk, open_small(tmp_path), text=TEXT * 12)
    reader.rest_on("السوق")
    assert reader.popup.isVisible()
    reader.view.verticalScrollBar().setValue(40)
    assert not reader.popup.isVisible()
    reader.view.verticalScrollBar().setValue(0)
    reader.rest_on("قالت")
    assert reader.popup.isVisible()
    desk.qtbot.mouseClick(reader.view.viewport(), LEFT, pos=QPoint(5, 5))
    assert not reader.popup.isVisible()


def test_the_popup_goes_when_the_mouse_does_but_waits_for_it_to_arrive_there(reader: Reader) -> None:
    reader.rest_on("السوق")
    reader.move_to(QPoint(3, 3))
    assert reader.popup.isVisible()
    reader.desk.qtbot.waitUntil(lambda: not reader.popup.isVisible())


def test_with_word_help_off_the_mouse_asks_nothing_and_a_double_click_still_does(
    desk: Desk, tmp_path: Path
) -> None:
    reader = reader_of(desk, open_small(tmp_path), Settings(theme="light", word_help=False))
    reader.move_to(reader.point("السوق"))
    assert not reader.help._pause.isActive()
    reader.double_click("السوق")
    assert "Market, Bazaar" in reader.shown()


def test_the_popup_says_what_the_tooltip_would_have_said(reader: Reader) -> None:
    point = reader.point("بستاناً")
    reader.rest_on("بستاناً")
    assert any("in their own words" in words for words in reader.shown())
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, reader.view.viewport().mapToGlobal(point))
    assert QApplication.sendEvent(reader.view.viewport(), event)
    assert "Orchard" in reader.shown()
    assert not [w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel") and w.isVisible()]


def test_a_double_click_selects_the_word_and_explains_it(reader: Reader) -> None:
    reader.double_click("السوق")
    assert reader.view.selected_text == "السوق"
    assert "Market, Bazaar" in reader.shown()
    assert reader.popup.hasFocus()


def test_escape_closes_the_popup_and_gives_the_keyboard_back(reader: Reader) -> None:
    reader.double_click("السوق")
    reader.press(Qt.Key.Key_Escape)
    assert not reader.popup.isVisible()
    assert reader.view.hasFocus()


def test_escape_under_the_mouse_closes_the_popup_and_not_the_translation(reader: Reader) -> None:
    stopped: list[bool] = []
    reader.window.actions_.stop.setEnabled(True)
    reader.window.actions_.stop.triggered.connect(lambda: stopped.append(True))
    reader.rest_on("السوق")
    reader.press(Qt.Key.Key_Escape)
    assert not reader.popup.isVisible()
    assert stopped == []
    reader.press(Qt.Key.Key_Escape)
    assert stopped == [True]


def test_ctrl_d_explains_the_first_word_of_the_lit_sentence(reader: Reader) -> None:
    reader.view.go_to(1)
    reader.ask()
    assert reader.view.selected_text == "ثم"


def test_ctrl_d_explains_the_selected_word(reader: Reader) -> None:
    reader.view.select_word(reader.word("السوق"))
    reader.ask()
    assert "Market, Bazaar" in reader.shown()


def test_the_arrows_go_to_the_neighbouring_words_across_paragraphs(reader: Reader) -> None:
    reader.ask()
    seen = [reader.view.selected_text]
    for _ in range(8):
        reader.press(Qt.Key.Key_Left)
        seen.append(reader.view.selected_text)
    assert seen == ["قالت", "رئيسة", "السوق", "زرعنا", "بستاناً", "جديداً", "ثم", "غادرت", "القاعة"]
    reader.press(Qt.Key.Key_Left)
    assert reader.view.selected_text == "وردّ"
    reader.press(Qt.Key.Key_Right)
    assert reader.view.selected_text == "القاعة"
    assert reader.popup.hasFocus()


def test_at_the_end_of_the_text_the_popup_stays(reader: Reader) -> None:
    reader.view.select_word(reader.word("الميناء"))
    reader.ask()
    reader.press(Qt.Key.Key_Left)
    assert reader.popup.isVisible()
    assert reader.view.selected_text == "الميناء"


def test_copying_takes_the_word_and_its_entries(reader: Reader) -> None:
    reader.double_click("السوق")
    reader.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Market, Bazaar (Small)" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    button = next(b for b in reader.popup.findChildren(QPushButton) if b.isVisible())
    reader.desk.qtbot.mouseClick(button, LEFT)
    assert QGuiApplication.clipboard().text().startswith("السوق\n")


def test_the_popup_stands_inside_the_window_and_beside_its_word(desk: Desk, tmp_path: Path) -> None:
    for size, zoom in (((1200, 760), 100), ((380, 320), 100), ((700, 500), 200)):
        reader = reader_of(desk, open_small(tmp_path / str(size[0])), Settings(theme="light", zoom=zoom))
        reader.window.resize(*size)
        QApplication.processEvents()  # a change of size puts the popup away
        for text in ("قالت", "القاعة"):
            reader.view.select_word(reader.word(text))
            reader.ask()
            assert reader.window.rect().contains(reader.popup.geometry())
            rect = reader.view.word_rect(reader.word(text))
            rect.moveTopLeft(reader.view.viewport().mapTo(reader.window, rect.topLeft()))
            assert not reader.popup.geometry().intersects(rect)


def test_a_long_entry_scrolls_by_keyboard(reader: Reader) -> None:
    reader.view.select_word(reader.word("القاعة"))
    reader.ask()
    bar = reader.popup._scroll.verticalScrollBar()
    assert bar.maximum() > 0
    reader.press(Qt.Key.Key_Down)
    assert bar.value() > 0


def test_what_a_dictionary_says_is_shown_and_never_run(desk: Desk, tmp_path: Path) -> None:
    rows = [("السوق", "السوق\n<img src=x> Market & <Bazaar\n")]
    small = writing.dictd(tmp_path / "marked", rows)
    dictionaries = Dictionaries(lambda _own: Opened(Lexicon([open_dictionary(small)])), open_dictionary)
    reader = reader_of(desk, dictionaries)
    reader.double_click("السوق")
    assert "<img src=x> Market & <Bazaar" in reader.shown()
    assert {label.textFormat() for label in reader.popup.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_the_glossarys_entry_stands_first(desk: Desk, tmp_path: Path) -> None:
    small = writing.dictd(tmp_path / "small", ROWS)
    own = Entry("السوق", ("the Souq",), "Glossary")
    lexicon = Lexicon([open_dictionary(small)], glossary=lambda word: [own] if word == "السوق" else [])
    reader = reader_of(desk, Dictionaries(lambda _own: Opened(lexicon), open_dictionary))
    reader.double_click("السوق")
    shown = reader.shown()
    assert shown.index("the Souq") < shown.index("Market, Bazaar")


def test_a_word_asked_for_while_the_dictionaries_are_opened_is_answered_then(
    desk: Desk, tmp_path: Path
) -> None:
    small = writing.dictd(tmp_path / "small", ROWS)
    may_open = Event()

    def slow(_own: Sequence[str]) -> Opened:
        assert may_open.wait(20)
        return Opened(Lexicon([open_dictionary(small)]))

    reader = reader_of(desk, Dictionaries(slow, open_dictionary))
    reader.view.select_word(reader.word("السوق"))
    reader.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert not reader.popup.isVisible()
    may_open.set()
    reader.wait_for_popup()
    assert "Market, Bazaar" in reader.shown()


def test_opening_a_window_and_reading_opens_no_dictionary(desk: Desk) -> None:
    opened: list[object] = []

    def note(own: Sequence[str]) -> Opened:
        opened.append(own)
        return Opened(Lexicon([]))

    reader_of(desk, Dictionaries(note, open_dictionary))
    assert opened == []


def test_a_dictionary_that_is_added_is_kept_and_used_at_once(reader: Reader, tmp_path: Path) -> None:
    reader.double_click("السوق")
    own = writing.stardict(tmp_path / "own", [("الصياد", "fisherman")])
    reader.window.actions_.add_dictionary.trigger()
    dialog = reader.window.opener.asker.dialog
    assert dialog is not None
    with reader.desk.qtbot.waitSignal(reader.help.dictionaries.opened):
        dialog.fileSelected.emit(str(own))
    dialog.close()
    assert reader.desk.saved[-1].dictionaries == (str(own.resolve()),)
    assert reader.window.banners.findChildren(QLabel)
    reader.double_click("الصياد")
    assert "fisherman" in reader.shown()


def test_a_file_that_is_no_dictionary_is_told_and_not_kept(reader: Reader, tmp_path: Path) -> None:
    broken = tmp_path / "broken.ifo"
    broken.write_text("nonsense")
    with reader.desk.qtbot.waitSignal(reader.help.dictionaries.failed):
        reader.help.dictionaries.add(broken)
    texts = [label.text() for label in reader.window.banners.findChildren(QLabel)]
    assert any("broken.ifo" in text for text in texts)
    assert reader.window.controller.settings.dictionaries == ()


def test_looking_up_is_offered_only_where_there_is_arabic(desk: Desk, tmp_path: Path) -> None:
    reader = reader_of(desk, open_small(tmp_path))
    assert reader.window.actions_.look_up.isEnabled()
    desk.read(reader.window, "The harbour opens on Monday, and two ships came in before noon.\n", "latin.txt")
    assert not reader.window.actions_.look_up.isEnabled()


def test_the_popup_has_a_name_and_says_all_to_a_screen_reader(reader: Reader) -> None:
    reader.double_click("السوق")
    assert "السوق" in reader.popup.accessibleName()
    assert "Market, Bazaar" in reader.popup.accessibleDescription()
