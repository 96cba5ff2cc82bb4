"""The small window for the clipboard, as a person uses it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.errors import ClipboardUnavailable, NoPackage
from desktop_app.gui import beside as beside_module
from desktop_app.gui.beside import beside_of
from desktop_app.gui.digest import digest_of, plain_text
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.popup import Popup
from desktop_app.gui.progress import Stage
from desktop_app.settings import Settings
from tests.fakes import FakeTranslator
from tests.gui.conftest import ARTICLE, Desk, Gate
from tests.gui.readings import reading, without_translation

OTHER = "وصل القطار إلى المحطة الجديدة صباح اليوم. وقال المدير سامي رزق إن الرحلات ستبدأ غداً.\n"
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def copied(text: str) -> None:
    """Another program copies `text`."""
    QGuiApplication.clipboard().setText(text)


def glance(window: MainWindow, qtbot: QtBot) -> Popup:
    """The small window, asked for with its keys."""
    qtbot.keyClick(window, Qt.Key.Key_V, KEYS)
    popup = beside_of(window).popup
    assert popup.isVisible()
    return popup


def all_there(popup: Popup) -> bool:
    """Whether the English of the whole text has come."""
    made = popup.reading.translation if popup.reading else None
    return made is not None and made.done == len(made.sentences) and popup.bar.isHidden()


def test_it_shows_gist_summary_and_quotations_and_the_page_stays(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window, OTHER, "train.txt")
    copied(ARTICLE)
    popup = glance(window, qtbot)
    qtbot.waitUntil(lambda: all_there(popup))
    page = popup.page.toPlainText()
    assert page.startswith("EN(")
    assert "ليلى حداد" in page
    assert "«الميناء بعيد جداً عن السوق، ولن نأتي إلا مرة في الأسبوع»" in page
    assert set(popup.page.marks) == {"mark:0", "mark:1"}
    assert window.view.reading is not None
    assert window.view.reading.article.source.name == "train.txt"


def test_the_arabic_gist_is_there_before_any_english(desk: Desk, qtbot: QtBot, gate: Gate) -> None:
    desk.translator = FakeTranslator(gate.answer)
    window = desk.window()
    copied(ARTICLE)
    popup = glance(window, qtbot)
    qtbot.waitUntil(
        lambda: gate.reached.is_set() and popup.reading is not None and popup.reading.gist is not None
    )
    made = popup.reading
    assert made is not None
    assert made.gist is not None
    article = made.article
    assert popup.page.toPlainText().startswith(article.cut(article.sentences[made.gist]))
    assert popup.bar.isVisible()
    assert popup.open_button.isEnabled()
    gate.open.set()
    qtbot.waitUntil(lambda: all_there(popup))
    assert popup.page.toPlainText().startswith("EN(")


def test_enter_opens_the_same_reading_in_the_large_window_without_translating_again(
    desk: Desk, qtbot: QtBot
) -> None:
    engine = desk.translator = FakeTranslator()
    window = desk.window()
    copied(ARTICLE)
    popup = glance(window, qtbot)
    qtbot.waitUntil(lambda: all_there(popup))
    batches, english = len(engine.batches), popup.reading
    qtbot.keyClick(popup.page, Qt.Key.Key_Return)
    desk.wait_for(window, "Clipboard")
    assert not popup.isVisible()
    assert window.controller.reading is not None
    assert english is not None
    assert window.controller.reading.translation == english.translation
    assert window.controller.reading.quotation_spans == english.quotation_spans
    assert window.controller.progress.stage is Stage.DONE
    assert len(engine.batches) == batches


def test_what_is_still_to_come_is_made_for_the_large_window(desk: Desk, qtbot: QtBot, gate: Gate) -> None:
    first, asked = ARTICLE.split("\n")[0], []

    def answer(text: str) -> str:
        asked.append(text)
        return f"EN({text})" if first.startswith(text) else gate.answer(text)

    desk.translator = FakeTranslator(answer)
    window = desk.window()
    copied(ARTICLE * 8)
    popup = glance(window, qtbot)
    qtbot.waitUntil(lambda: gate.reached.is_set() and popup.reading is not None)
    qtbot.mouseClick(popup.open_button, Qt.MouseButton.LeftButton)
    gate.open.set()
    desk.wait_for(window, "Clipboard")
    reading = window.controller.reading
    assert reading is not None
    assert reading.translation is not None
    assert reading.translation.done == len(reading.article.sentences)


def test_escape_closes_it_and_nothing_of_the_text_is_kept(desk: Desk, qtbot: QtBot, own_home: Path) -> None:
    window = desk.window()
    copied(ARTICLE)
    popup = glance(window, qtbot)
    qtbot.waitUntil(lambda: all_there(popup))
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert popup.reading is None
    assert not popup.page.toPlainText()
    assert beside_of(window)._reader.reading is None
    assert window.controller.settings.recent == ()
    assert [file for file in own_home.rglob("*") if file.is_file()] == []
    assert window.isVisible()


def test_copy_takes_gist_and_summary_and_is_marked_as_ours(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    copied(ARTICLE)
    popup = glance(window, qtbot)
    qtbot.waitUntil(lambda: all_there(popup))
    assert popup.reading is not None
    qtbot.mouseClick(popup.copy_button, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text == plain_text(digest_of(popup.reading))
    assert text.startswith("EN(")
    assert "application/x-dragoman" in QGuiApplication.clipboard().mimeData().formats()


def test_a_selection_is_copied_as_text(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    copied(ARTICLE)
    popup = glance(window, qtbot)
    qtbot.waitUntil(lambda: all_there(popup))
    popup.page.selectAll()
    qtbot.keyClick(popup.page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "ليلى حداد" in QGuiApplication.clipboard().text()
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_an_empty_clipboard_is_said_to_be_empty(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    QGuiApplication.clipboard().clear()
    popup = glance(window, qtbot)
    qtbot.waitUntil(popup.notice.isVisible)
    assert "Nothing to read" in popup.notice.text()
    assert not popup.open_button.isEnabled()
    assert not popup.copy_button.isEnabled()


def test_without_a_package_the_arabic_is_complete(desk: Desk, qtbot: QtBot) -> None:
    desk.open_error = NoPackage("ar", "en")
    window = desk.window()
    copied(ARTICLE)
    popup = glance(window, qtbot)
    qtbot.waitUntil(popup.notice.isVisible)
    assert "No translation package" in popup.notice.text()
    assert "عمر نجم" in popup.page.toPlainText()
    assert not popup.bar.isVisible()


def test_a_text_in_another_script_says_so(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    copied("The harbour opened on Monday. Two ships came in before noon, a third waited outside.")
    popup = glance(window, qtbot)
    qtbot.waitUntil(lambda: popup.notice.isVisible() and bool(popup.page.toPlainText()))
    assert "does not look like Arabic" in popup.notice.text()
    qtbot.mouseClick(popup.open_button, Qt.MouseButton.LeftButton)
    desk.wait_for(window, "Clipboard")


def test_it_comes_between_the_batches_of_a_long_translation(desk: Desk, qtbot: QtBot, gate: Gate) -> None:
    """The page's translation is halted here at its first batch: the small window gets its turn after it."""
    held = ARTICLE.split("\n")[0]

    def answer(text: str) -> str:
        return gate.answer(text) if held.startswith(text) else f"EN({text})"

    desk.translator = FakeTranslator(answer)
    window = desk.window()
    window.controller.open_file(desk.file(ARTICLE * 12))
    qtbot.waitUntil(gate.reached.is_set)
    copied(OTHER)
    popup = glance(window, qtbot)
    qtbot.waitUntil(lambda: bool(popup.page.toPlainText()))
    gate.open.set()
    qtbot.waitUntil(lambda: all_there(popup))
    desk.wait_for(window, "market.txt")


def test_on_wayland_it_reads_as_soon_as_it_has_the_keyboard(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> str:
        raise ClipboardUnavailable("not without the focus")

    window = desk.window()
    monkeypatch.setattr(beside_module, "clipboard_text", refuse)
    popup = glance(window, qtbot)
    assert popup.notice.isVisible()
    monkeypatch.setattr(beside_module, "clipboard_text", lambda: ARTICLE)
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: all_there(popup))
    assert not popup.notice.isVisible()


def test_the_text_grows_with_the_zoom_and_turns_with_the_colours(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window(Settings(theme="dark", zoom=200))
    copied(ARTICLE)
    popup = glance(window, qtbot)
    qtbot.waitUntil(lambda: all_there(popup))
    page = popup.page.toHtml()
    assert window.colours.ink in page
    assert "font-size:33px" in page
    window.actions_.usual_size.trigger()
    window.actions_.themes["light"].trigger()
    assert "font-size:33px" not in popup.page.toHtml()
    assert window.colours.ink in popup.page.toHtml()


def test_a_page_shows_no_picture_but_marks(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    copied('<img src="/etc/hostname"> ' + ARTICLE)
    popup = glance(window, qtbot)
    qtbot.waitUntil(lambda: all_there(popup))
    assert 'src="/etc' not in popup.page.toHtml()
    assert popup.page.loadResource(2, "/etc/hostname") is None


def test_closing_the_large_window_closes_it_too(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    copied(ARTICLE)
    popup = glance(window, qtbot)
    window.close()
    assert not popup.isVisible()


def test_the_text_to_copy_has_both_languages_as_far_as_they_are_there() -> None:
    assert plain_text(digest_of(without_translation())).count("قالت رئيسة السوق") == 1
    text = plain_text(digest_of(reading()))
    assert "Market head Layla Haddad said: “We take 45 new traders.”\nقالت رئيسة السوق" in text
