"""The watch over the clipboard: only where asked, says so, and looks at nobody's secrets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui import watching
from desktop_app.gui.beside import beside_of
from desktop_app.gui.clipboard import copy_text
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.watching import LEAST, Watch, worth_reading
from desktop_app.settings import Settings
from tests.gui.conftest import ARTICLE, Desk

LONG = "وصل القطار إلى المحطة الجديدة صباح اليوم بعد تأخير دام ساعتين."


@pytest.fixture(autouse=True)
def nothing_copied(qapp: QApplication) -> None:
    """The clipboard is empty."""
    QGuiApplication.clipboard().clear()


def copied(text: str, *, beside: str = "") -> None:
    """Another program copies `text`, and something of another form with it."""
    data = QMimeData()
    data.setText(text)
    if beside:
        data.setData(beside, b"secret")
    QGuiApplication.clipboard().setMimeData(data)


def watched(window: MainWindow) -> bool:
    """Whether the foot says that the clipboard is watched."""
    return window.foot.watching.isVisible()


def test_it_is_off_unless_asked_for(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    assert not watched(window)
    assert not window.actions_.watch.isChecked()
    copied(ARTICLE)
    qtbot.wait(1)
    assert not beside_of(window).popup.isVisible()


def test_what_is_copied_is_shown_in_the_small_window_and_the_keyboard_stays(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    window.actions_.watch.trigger()
    assert watched(window)
    assert desk.saved[-1].watch_clipboard
    copied(ARTICLE)
    popup = beside_of(window).popup
    qtbot.waitUntil(lambda: popup.isVisible() and "ليلى حداد" in popup.page.toPlainText())
    assert popup.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    qtbot.waitUntil(lambda: popup.bar.isHidden())
    assert window.controller.settings.recent == ()


def test_a_click_on_the_sign_in_the_foot_ends_it(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window(Settings(theme="light", watch_clipboard=True))
    assert watched(window)
    qtbot.mouseClick(window.foot.watching, Qt.MouseButton.LeftButton)
    assert not watched(window)
    assert not window.actions_.watch.isChecked()
    assert not desk.saved[-1].watch_clipboard
    copied(ARTICLE)
    assert not beside_of(window).popup.isVisible()


def test_the_sign_is_reached_and_pressed_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window(Settings(theme="light", watch_clipboard=True))
    window.foot.watching.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(window.foot.watching, Qt.Key.Key_Space)
    assert not watched(window)


def test_what_dragoman_itself_copied_is_passed_by(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window(Settings(theme="light", watch_clipboard=True))
    desk.read(window)
    window.view.setFocus()
    window.view.go_to(1)
    qtbot.keyClick(window.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "السوق" in QGuiApplication.clipboard().text()
    assert not beside_of(window).popup.isVisible()


@pytest.fixture
def watch(qtbot: QtBot) -> Watch:
    """A watch that is on."""
    made = Watch()
    made.turn(True)
    return made


def test_the_same_text_is_told_once(watch: Watch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.text_found) as found:
        copied(LONG)
    assert found.args == [LONG]
    with qtbot.assertNotEmitted(watch.text_found):
        copied(LONG)
    with qtbot.waitSignal(watch.text_found):
        copied(LONG + LONG)


def test_what_was_copied_before_is_not_told(qtbot: QtBot) -> None:
    copied(LONG)
    watch = Watch()
    watch.turn(True)
    with qtbot.assertNotEmitted(watch.text_found):
        watch._on_state_changed(Qt.ApplicationState.ApplicationActive)


@pytest.mark.parametrize(
    "form", ["x-kde-passwordManagerHint", "ExcludeClipboardContentFromMonitorProcessing"]
)
def test_a_password_managers_secret_is_not_looked_at(watch: Watch, qtbot: QtBot, form: str) -> None:
    with qtbot.assertNotEmitted(watch.text_found):
        copied(LONG, beside=form)


def test_our_mark_is_seen_whoever_holds_the_clipboard(watch: Watch, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(watch.text_found):
        copy_text(LONG)
        copied(LONG, beside="application/x-dragoman")


def test_focus_is_a_time_to_look(watch: Watch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Wayland, where the clipboard of others is told with the focus only."""
    monkeypatch.setattr(watching, "foreign_text", lambda: LONG)
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    with qtbot.waitSignal(watch.text_found):
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def test_on_wayland_the_sign_says_that_it_sees_with_the_focus_only(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.window(Settings(theme="light", watch_clipboard=True))
    assert "keyboard" not in window.foot.watching.toolTip()
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    window.actions_.watch.trigger()
    window.actions_.watch.trigger()
    assert "has the keyboard again" in window.foot.watching.toolTip()


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("", False),
        ("ب" * (LEAST - 1), False),
        ("ب" * LEAST, True),
        ("1234567890 " * 10, False),
        (LONG + "The Latin letters are many more than the Arabic ones are. " * 3, False),
        (LONG + "Dragoman", True),
    ],
)
def test_a_text_is_worth_it_that_is_long_and_mostly_arabic(text: str, worth: bool) -> None:
    assert worth_reading(text) is worth
