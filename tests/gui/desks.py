"""What the tests of the desk share: a window whose English is English, and a look at its segments."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui import desk as desks
from desktop_app.gui.main_window import MainWindow
from desktop_app.settings import Settings
from desktop_app.translation.engine import TranslatedSentence
from tests.fakes import FakeTranslator
from tests.gui.conftest import ARTICLE, Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key
# The segments of the article of the tests, in their order.
ENGLISH = {
    "رئيسة": "Head of the market: we open the doors on Thursday",
    "قالت": "Head of the market Layla Haddad said: “We will receive forty-five new traders this week.”",
    "وأضافت": "She added that prices will not rise before the end of the year.",
    "ورد": "The fisherman Omar Najm replied: “The harbour is far from the market, and we come once a week.”",
    "وتقع": "The market lies at the gate of the old town, and closed its doors three years ago for repairs.",
}


def translator() -> FakeTranslator:
    """Knows the article of the tests by heart."""
    return FakeTranslator(lambda text: ENGLISH.get(text.split()[0].rstrip(":"), "Other words."))


def working(desk: Desk, text: str = ARTICLE, **settings: object) -> tuple[MainWindow, desks.Desk]:
    """A window with an article that is read to its end, and its desk."""
    desk.translator = translator()
    given = {"layout": "segments", **settings}
    window = desk.window(Settings(theme="light", **given))  # type: ignore[arg-type]
    desk.read(window, text)
    window.view.setFocus()
    return window, desks.desk_of(window)


def english(window: MainWindow, segment: int) -> TranslatedSentence:
    """The English of a segment on screen."""
    assert window.view.reading is not None
    made = window.view.reading.english(segment)
    assert made is not None
    return made


def texts(window: MainWindow) -> list[str]:
    """The English on screen, segment by segment; '' where there is none."""
    reading = window.view.reading
    assert reading is not None and reading.translation is not None
    return [s.text if s else "" for s in reading.translation.sentences]


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    where = QApplication.focusWidget()
    assert isinstance(where, QWidget)
    qtbot.keyClick(where, key, modifiers)


def type_in(qtbot: QtBot, words: str) -> None:
    """Type where the keyboard is."""
    where = QApplication.focusWidget()
    assert isinstance(where, QWidget)
    qtbot.keyClicks(where, words)


def edit(qtbot: QtBot, window: MainWindow, segment: int, *, caret: int = -1) -> None:
    """Go to a segment and open the editor with F2."""
    window.view.setFocus()
    window.view.go_to(segment)
    press(qtbot, Key.Key_F2)
    at = desks.desk_of(window)
    assert at.place.segment == segment and at.place.text.hasFocus()
    at.place.text.put_caret(caret)
