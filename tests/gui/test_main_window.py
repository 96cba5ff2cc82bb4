"""The window as a person uses it: open, drop, paste, look things up, zoom, close."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QListView, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import BrokenPackage, NoPackage
from desktop_app.gui.jobs import Lane
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.notices import Act, Place
from desktop_app.gui.progress import Stage
from desktop_app.gui.theme import DARK
from desktop_app.paths import SAMPLE
from desktop_app.settings import Settings
from desktop_app.translation.engine import PackageInfo
from tests.fakes import FAKE_PACKAGE, FakeTranslator
from tests.gui.conftest import ARTICLE, Desk, Gate

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
OTHER = "وصل القطار إلى المحطة الجديدة صباح اليوم. وقال المدير سامي رزق إن الرحلات ستبدأ غداً.\n"


def english_on_screen(window: MainWindow) -> list[str]:
    """The English of every row."""
    stack = window.view._stack
    assert stack is not None
    return [stack.rows[n].english.text for n in range(len(stack.rows))]


def drop(window: MainWindow, data: QMimeData) -> bool:
    """Drop `data` onto the window; whether it was taken."""
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(200, 200), actions, data, buttons, none)
    window.dragEnterEvent(enter)
    event = QDropEvent(QPointF(200, 200), actions, data, buttons, none)
    window.dropEvent(event)
    return enter.isAccepted() and event.isAccepted()


def files(*paths: Path) -> QMimeData:
    """What a file manager drags."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


# --- opening --------------------------------------------------------------------------------------------------


def test_the_window_opens_with_what_can_be_done(desk: Desk) -> None:
    window = desk.window()
    assert window.pages.currentWidget() is window.welcome
    assert not window.side.isVisible()
    assert not window.actions_.stop.isEnabled()


def test_a_file_is_read_to_its_end(desk: Desk) -> None:
    window = desk.window()
    desk.read(window)
    assert window.pages.currentWidget() is window.view
    assert window.windowTitle().startswith("market.txt")
    assert all(text.startswith("EN(") for text in english_on_screen(window))
    assert window.controller.progress.stage is Stage.DONE
    assert window.side.isVisible()
    assert window.view.hasFocus()


def test_a_file_is_chosen_in_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    window, path = desk.window(), desk.file()
    window.actions_.open.trigger()
    qtbot.waitUntil(lambda: window.opener.asker.dialog is not None)
    dialog = window.opener.asker.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    desk.wait_for(window, "market.txt")


def test_a_dropped_file_is_read(desk: Desk) -> None:
    window = desk.window()
    assert drop(window, files(desk.file()))
    desk.wait_for(window, "market.txt")


def test_a_dropped_text_is_read(desk: Desk) -> None:
    window, data = desk.window(), QMimeData()
    data.setText(ARTICLE)
    assert drop(window, data)
    desk.wait_for(window, "Dropped text")


def test_a_dropped_address_of_the_network_is_not_taken(desk: Desk) -> None:
    window, data = desk.window(), QMimeData()
    data.setUrls([QUrl("https://example.org/article.html")])
    assert not drop(window, data)
    assert window.controller.reading is None


def test_ctrl_v_reads_the_text_that_was_copied(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    QGuiApplication.clipboard().setText(ARTICLE)
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL)
    desk.wait_for(window, "Clipboard")
    assert "ليلى حداد" in window.controller.reading.article.text  # type: ignore[union-attr]


def test_ctrl_v_reads_the_file_that_was_copied(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    QGuiApplication.clipboard().setMimeData(files(desk.file()))
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL)
    desk.wait_for(window, "market.txt")


def test_summarising_the_clipboard_puts_the_summary_before_the_person(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    window.actions_.side.setChecked(False)
    QGuiApplication.clipboard().setText(ARTICLE)
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL | SHIFT)
    desk.wait_for(window, "Clipboard")
    assert window.side.isVisible()
    assert window.side.summary.hasFocus()
    assert window.side.summary.entries


def test_an_empty_clipboard_is_told_and_the_reading_stays(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(window.banners.at(Place.PROBLEM).isVisible)
    assert window.view.reading.article.source.name == "market.txt"  # type: ignore[union-attr]


def test_recent_files_are_in_the_menu_and_open(desk: Desk) -> None:
    window = desk.window()
    desk.read(window)
    desk.read(window, OTHER, "train.txt")
    assert [a.text() for a in window.actions_.recent.actions()] == ["train.txt", "market.txt"]
    assert [Path(p).name for p in desk.saved[-1].recent] == ["train.txt", "market.txt"]
    window.actions_.recent.actions()[1].trigger()
    desk.wait_for(window, "market.txt")


def test_the_sample_opens_from_the_welcome_page_and_is_no_recent_file(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    qtbot.mouseClick(window.welcome.sample_button, Qt.MouseButton.LeftButton)
    desk.wait_for(window, SAMPLE)
    assert window.controller.settings.recent == ()


# --- what can go wrong ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["missing", "folder", "empty", "binary"])
def test_a_file_that_cannot_be_read_leaves_the_reading_on_screen(desk: Desk, qtbot: QtBot, kind: str) -> None:
    window = desk.window()
    desk.read(window)
    path = desk.tmp_path / "bad.txt"
    if kind == "folder":
        path.mkdir()
    elif kind != "missing":
        path.write_bytes(b"" if kind == "empty" else b"\x7fELF\x00\x01\x02" + bytes(range(256)) * 4)
    window.controller.open_file(path)
    banner = window.banners.at(Place.PROBLEM)
    qtbot.waitUntil(banner.isVisible)
    assert banner.notice is not None
    assert banner.notice.problem
    assert "bad.txt" in banner.notice.detail
    assert window.view.reading.article.source.name == "market.txt"  # type: ignore[union-attr]
    assert "bad.txt" not in str(window.controller.settings.recent)


def test_the_message_goes_when_the_next_file_is_read_and_when_it_is_hidden(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    banner = window.banners.at(Place.PROBLEM)
    for _ in range(2):
        window.controller.open_file(desk.tmp_path / "nothing.txt")
        qtbot.waitUntil(banner.isVisible)
        if _ == 0:
            desk.read(window)
        else:
            qtbot.mouseClick(banner._close, Qt.MouseButton.LeftButton)
        assert not banner.isVisible()


def test_a_bad_file_does_not_stop_the_translation_on_screen(desk: Desk, qtbot: QtBot, gate: Gate) -> None:
    desk.translator = FakeTranslator(gate.answer)
    window = desk.window()
    window.controller.open_file(desk.file())
    qtbot.waitUntil(gate.reached.is_set)
    window.controller.open_file(desk.tmp_path / "nothing.txt")
    gate.open.set()
    desk.wait_for(window, "market.txt")
    qtbot.waitUntil(window.banners.at(Place.PROBLEM).isVisible)
    assert window.controller.progress.stage is Stage.DONE
    assert all(text.startswith("EN(") for text in english_on_screen(window))


def test_without_a_package_everything_but_the_english_is_there(desk: Desk) -> None:
    desk.open_error = NoPackage("ar", "en")
    window = desk.window()
    desk.read(window)
    reading = window.controller.reading
    assert reading is not None
    assert reading.findings.quotations
    assert window.side.speakers.people
    assert window.side.summary.entries
    assert set(english_on_screen(window)) == {""}
    banner = window.banners.at(Place.PACKAGE)
    assert banner.isVisible()
    assert list(banner.buttons) == [Act.INSTALL_OFFICIAL, Act.INSTALL_FILE]
    assert not banner.notice.problem  # type: ignore[union-attr]


def test_a_broken_package_is_told_and_can_be_tried_again(desk: Desk, qtbot: QtBot) -> None:
    desk.open_error = BrokenPackage("official", "model.bin is cut short")
    window = desk.window()
    desk.read(window)
    banner = window.banners.at(Place.PACKAGE)
    assert banner.notice is not None
    assert "model.bin is cut short" in banner.notice.detail
    desk.open_error = None
    qtbot.mouseClick(banner.buttons[Act.TRANSLATE], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)
    assert not banner.isVisible()


def test_an_engine_that_gives_up_leaves_what_it_made(desk: Desk, qtbot: QtBot) -> None:
    from desktop_app.errors import EngineFailed

    answered: list[str] = []

    def answer(text: str) -> str:
        if len(answered) >= 2:
            raise EngineFailed("out of memory")
        answered.append(text)
        return f"EN({text})"

    desk.translator = FakeTranslator(answer)
    window = desk.window()
    desk.read(window)
    shown = english_on_screen(window)
    assert shown[0].startswith("EN(")
    assert shown[-1] == "not translated"
    assert "out of memory" in window.banners.at(Place.PACKAGE).notice.detail  # type: ignore[union-attr]


def test_latin_text_is_shown_and_nothing_is_translated(desk: Desk) -> None:
    window = desk.window()
    desk.read(window, "The harbour opened on Monday.\n\nTwo ships came in.\n")
    assert "Arabic" in window.banners.at(Place.TEXT).notice.text  # type: ignore[union-attr]
    assert english_on_screen(window) == ["The harbour opened on Monday.", "Two ships came in."]
    assert desk.asked_for == []
    desk.read(window, name="then.txt")
    assert not window.banners.at(Place.TEXT).isVisible()


# --- while it works -------------------------------------------------------------------------------------------


def test_the_arabic_the_summary_and_the_speakers_are_there_before_the_english(
    desk: Desk, qtbot: QtBot, gate: Gate
) -> None:
    desk.translator = FakeTranslator(gate.answer)
    window = desk.window()
    window.controller.open_file(desk.file())
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.waitUntil(lambda: bool(window.side.summary.entries))
    assert window.side.speakers.people
    assert set(english_on_screen(window)) == {"translating …"}
    assert window.foot.bar.isVisible()
    gate.open.set()


@pytest.mark.parametrize("by", ["escape", "button"])
def test_cancelling_keeps_what_is_done(desk: Desk, qtbot: QtBot, gate: Gate, by: str) -> None:
    # The first batch is let through, with whatever its sentences are cut into for a second try.
    slow = FakeTranslator(lambda text: gate.answer(text) if "الأسعار" in text else f"EN({text})")
    desk.translator = slow
    window = desk.window()
    window.controller.open_file(desk.file())
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.waitUntil(lambda: window.controller.progress.done >= 2)
    if by == "escape":
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(window.foot.button, Qt.MouseButton.LeftButton)
    assert window.controller.progress.stage is Stage.STOPPED
    gate.open.set()
    done = window.controller.progress.done
    assert 2 <= done < window.controller.progress.total
    assert english_on_screen(window)[0].startswith("EN(")
    assert english_on_screen(window)[-1] == "not translated"
    desk.translator = FakeTranslator()
    qtbot.mouseClick(window.foot.button, Qt.MouseButton.LeftButton)  # it offers to go on
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)
    assert all(text.startswith("EN(") for text in english_on_screen(window))


def test_closing_in_the_middle_of_the_work_is_clean(desk: Desk, qtbot: QtBot, gate: Gate) -> None:
    desk.translator = FakeTranslator(gate.answer)
    window = desk.window()
    window.controller.open_file(desk.file(ARTICLE * 5))
    qtbot.waitUntil(gate.reached.is_set)
    # The engine cannot be interrupted: it comes back once the window has begun to close.
    window.controller.progress_changed.connect(lambda p: None if p.running else gate.open.set())
    with qtbot.waitSignal(window.closed):
        window.close()
    assert not any(lane._thread.isRunning() for lane in window.controller.findChildren(Lane))
    translated = {text for batch in desk.translator.batches for text in batch}
    assert not any("أعمال الترميم" in text for text in translated)


def test_a_second_file_takes_the_place_of_the_first(desk: Desk, qtbot: QtBot, gate: Gate) -> None:
    desk.translator = FakeTranslator(gate.answer)
    window = desk.window()
    window.controller.open_file(desk.file())
    qtbot.waitUntil(gate.reached.is_set)
    window.controller.open_file(desk.file(OTHER, "train.txt"))
    gate.open.set()
    desk.wait_for(window, "train.txt")
    assert all("EN(" in text for text in english_on_screen(window))
    assert not any("السوق" in text for text in english_on_screen(window))


# --- packages -------------------------------------------------------------------------------------------------


def test_the_starter_package_says_so_calmly_and_offers_the_official_one(desk: Desk) -> None:
    desk.translator = FakeTranslator(package=replace(FAKE_PACKAGE, starter=True))
    window = desk.window()
    desk.read(window)
    banner = window.banners.at(Place.PACKAGE)
    assert banner.notice.text == "Starter translation: expect mistakes"  # type: ignore[union-attr]
    assert list(banner.buttons) == [Act.INSTALL_OFFICIAL]
    assert "82 MB" in banner.buttons[Act.INSTALL_OFFICIAL].text()


def test_one_click_installs_the_official_package_and_translates_anew(desk: Desk, qtbot: QtBot) -> None:
    better = replace(FAKE_PACKAGE, name="official", version="1.0")
    sources: list[str] = []

    def install(source: str, *, progress: object) -> PackageInfo:
        sources.append(source)
        assert callable(progress)
        progress("download", 41_000_000, 82_000_000)
        desk.translator = FakeTranslator("BETTER({})".format, package=better)
        return better

    desk.install = install
    desk.translator = FakeTranslator(package=replace(FAKE_PACKAGE, starter=True))
    window = desk.window()
    desk.read(window)
    told: list[str] = []
    window.controller.notice_changed.connect(lambda _place, n: told.append(n.detail if n else ""))
    banner = window.banners.at(Place.PACKAGE)
    qtbot.mouseClick(banner.buttons[Act.INSTALL_OFFICIAL], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: all(text.startswith("BETTER(") for text in english_on_screen(window)))
    assert sources == ["ar-en"]
    assert "41 of 82 MB" in told
    assert not banner.isVisible()
    assert window.controller.settings.package == "official"
    assert desk.asked_for == ["", "official"]
    assert window.foot.package.text() == "ar → en 1.0"


def test_a_package_file_can_be_dropped(desk: Desk, qtbot: QtBot) -> None:
    sources: list[str] = []

    def install(source: str, *, progress: object) -> PackageInfo:
        sources.append(Path(source).name)
        return FAKE_PACKAGE

    desk.install = install
    window = desk.window()
    assert drop(window, files(desk.tmp_path / "translate-ar_en-1_0.argosmodel"))
    qtbot.waitUntil(lambda: bool(sources))
    assert sources == ["translate-ar_en-1_0.argosmodel"]
    qtbot.waitUntil(lambda: not window.controller.installing)


def test_without_a_network_the_message_says_what_to_do(desk: Desk, qtbot: QtBot) -> None:
    from desktop_app.errors import NoNetwork

    def install(source: str, *, progress: object) -> PackageInfo:
        raise NoNetwork("https://example.org/p", "no route", 12_000_000)

    desk.install, desk.open_error = install, NoPackage("ar", "en")
    window = desk.window()
    desk.read(window)
    banner = window.banners.at(Place.PACKAGE)
    qtbot.mouseClick(banner.buttons[Act.INSTALL_OFFICIAL], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: banner.notice is not None and banner.notice.problem)
    assert "12.0 MB" in banner.notice.detail  # type: ignore[union-attr]
    assert Act.INSTALL_FILE in banner.buttons
    assert window.foot.network.text() == "Offline"


def test_an_installation_can_be_stopped(desk: Desk, qtbot: QtBot, gate: Gate) -> None:
    from desktop_app.errors import InstallCancelled

    def install(source: str, *, progress: object) -> PackageInfo:
        assert callable(progress)
        gate.reached.set()
        while progress("download", 1, 82_000_000) is not False:
            pass
        raise InstallCancelled("official", 1)

    desk.install, desk.open_error = install, NoPackage("ar", "en")
    window = desk.window()
    desk.read(window)
    banner = window.banners.at(Place.PACKAGE)
    qtbot.mouseClick(banner.buttons[Act.INSTALL_OFFICIAL], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: Act.STOP_INSTALL in banner.buttons and gate.reached.is_set())
    assert window.foot.network.text() == "Downloading"
    qtbot.mouseClick(banner.buttons[Act.STOP_INSTALL], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: Act.INSTALL_OFFICIAL in banner.buttons)
    assert window.foot.network.text() == "Offline"
    assert not window.banners.at(Place.PROBLEM).isVisible()


# --- looking things up ----------------------------------------------------------------------------------------


def choose(qtbot: QtBot, panel: QListView, row: int, by: str) -> None:
    """Choose an entry with the mouse or the keyboard."""
    index = panel.model().index(row, 0)
    if by == "click":
        qtbot.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=panel.visualRect(index).center())
    else:
        panel.setFocus()
        panel.setCurrentIndex(index)
        qtbot.keyClick(panel, Qt.Key.Key_Return)


@pytest.mark.parametrize("by", ["click", "enter"])
def test_an_entry_of_the_summary_leads_to_its_sentence(desk: Desk, qtbot: QtBot, by: str) -> None:
    window = desk.window()
    desk.read(window)
    entry = window.side.summary.entries[-1]
    choose(qtbot, window.side.summary, len(window.side.summary.entries) - 1, by)
    assert window.view.lit == entry.sentence


def test_the_summary_shows_both_languages(desk: Desk) -> None:
    window = desk.window()
    desk.read(window)
    for entry in window.side.summary.entries:
        # Around a quotation the English has the marks of English.
        assert entry.english == f"EN({entry.arabic})".replace("«", "“").replace("»", "”")
    model = window.side.summary.model()
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert window.side.summary.entries[0].arabic in spoken
    assert window.side.summary.entries[0].english in spoken


@pytest.mark.parametrize("by", ["click", "enter"])
def test_a_speaker_leads_through_what_they_say_and_round_again(desk: Desk, qtbot: QtBot, by: str) -> None:
    window = desk.window()
    desk.read(window)
    window.side.tabs.setCurrentIndex(1)
    speakers, reading = window.side.speakers, window.controller.reading
    assert reading is not None
    row, person = max(enumerate(speakers.people), key=lambda pair: pair[1].count)
    gone_to = []
    speakers.quotation_chosen.connect(gone_to.append)
    for _ in range(person.count + 1):
        choose(qtbot, speakers, row, by)
    said = [n for n, q in enumerate(reading.findings.quotations) if q.speaker_id == person.number]
    assert gone_to == [*said, said[0]]


def test_every_speaker_has_a_name_a_count_and_a_mark_of_their_own(desk: Desk) -> None:
    window = desk.window()
    desk.read(window)
    names = [person.name for person in window.side.speakers.people]
    assert any("ليلى حداد" in name for name in names)
    assert any("عمر نجم" in name for name in names)
    assert all(person.count > 0 for person in window.side.speakers.people)


def test_f9_hides_the_panel_and_shows_it_again(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    width = window.view.width()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.side.isVisible()
    qtbot.waitUntil(lambda: window.view.width() > width)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.side.isVisible()


def test_in_a_narrow_window_panel_and_text_take_turns(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    window.resize(520, 700)
    qtbot.waitUntil(lambda: not window.side.isVisible())
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.side.isVisible()
    assert not window.view.isVisible()
    choose(qtbot, window.side.summary, 0, "enter")
    assert window.view.isVisible()
    assert not window.side.isVisible()
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: window.side.isVisible() and window.view.isVisible())


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_f6_moves_the_keyboard_between_the_text_and_the_lists_of_the_tab(
    desk: Desk, qtbot: QtBot, tab: int
) -> None:
    desk.translator = FakeTranslator("45 EN {} and again, and again, and again".format)  # something to check
    window = desk.window()
    desk.read(window)
    window.side.tabs.setCurrentIndex(tab)
    window.view.setFocus()
    lists = [
        (window.side.summary,),
        (window.side.speakers, window.side.people_tab.said),
        (window.side.checks_tab.list,),
    ][tab]
    parts: list[QWidget] = [*lists, window.view]
    qtbot.waitUntil(lambda: all(part.isVisible() for part in lists))  # the checks come a moment later
    for part in parts:
        qtbot.keyClick(window, Qt.Key.Key_F6)
        assert part.hasFocus()


def test_zoom_keys_change_the_text_and_are_kept(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    height = window.view.sentence_rect(0, arabic=True).height()
    qtbot.keyClick(window, Qt.Key.Key_Equal, CONTROL)
    assert window.controller.settings.zoom == 110
    assert desk.saved[-1].zoom == 110
    assert window.view.sentence_rect(0, arabic=True).height() > height
    qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    assert window.controller.settings.zoom == 90
    qtbot.keyClick(window, Qt.Key.Key_0, CONTROL)
    assert window.controller.settings.zoom == 100


def test_dark_colours_are_chosen_in_the_menu_and_applied_at_once(desk: Desk) -> None:
    window = desk.window()
    desk.read(window)
    window.actions_.themes["dark"].trigger()
    assert desk.saved[-1].theme == "dark"
    assert window.view.viewport().grab().toImage().pixelColor(3, 3).name() == DARK.paper


def test_settings_that_cannot_be_kept_are_told_once_and_still_hold(desk: Desk) -> None:
    from desktop_app.errors import OutputUnwritable

    window = desk.window()

    def refuse(_settings: Settings) -> None:
        raise OutputUnwritable("/nowhere/settings.json", "read-only")

    window.controller._services = replace(window.controller._services, save_settings=refuse)
    window.actions_.larger.trigger()
    assert window.controller.settings.zoom == 110
    assert "read-only" in window.banners.at(Place.PROBLEM).notice.detail  # type: ignore[union-attr]


# --- for everybody --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_everything_that_takes_the_keyboard_has_a_name(desk: Desk, tab: int) -> None:
    desk.open_error = NoPackage("ar", "en")
    window = desk.window()
    desk.read(window)
    window.side.tabs.setCurrentIndex(tab)
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or len(text) > 1, widget


def test_tab_reaches_every_button_and_panel(desk: Desk, qtbot: QtBot) -> None:
    desk.open_error = NoPackage("ar", "en")
    window = desk.window()
    desk.read(window)
    window.activateWindow()
    side = window.side
    wanted = {window.top.open, window.top.menu, window.view, side.tabs.tabBar(), side.summary}
    wanted |= {side.summary_tab.slider, side.summary_tab.share, *side.summary_tab.people.buttons}
    wanted |= set(window.banners.at(Place.PACKAGE).buttons.values())
    reached: set[QWidget] = set()
    for _ in range(40):
        here = QGuiApplication.focusObject()
        assert isinstance(here, QWidget)
        reached.add(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert wanted <= reached


def test_every_action_of_the_menus_has_words_and_shortcuts_are_not_given_twice(desk: Desk) -> None:
    window = desk.window()
    shortcuts = [s.toString() for action in window.actions() for s in action.shortcuts()]
    assert len(shortcuts) == len(set(shortcuts))
    assert {"Ctrl+V", "Ctrl+Shift+V", "Ctrl+O", "Esc", "F9", "Ctrl+Q"} <= set(shortcuts)
    assert all(action.text() for action in window.actions())


def test_right_to_left_mirrors_the_window_but_not_the_columns(desk: Desk, qapp: object) -> None:
    def left(part: QWidget) -> int:
        return part.mapTo(window, QPoint()).x()

    window = desk.window()
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.read(window)
    assert left(window.side) < left(window.pages)
    assert (
        window.view.sentence_rect(0, arabic=True).left() > window.view.sentence_rect(0, arabic=False).right()
    )


# --- texts that are hard on a window --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "قالت المديرة «نعم» 🙂🙂 ثم أضافت: «نحن هنا» 👩‍👩‍👧.\n",
        "قالت\u202e المديرة\u200f «نعم»\u2069 أمس.\n",
        "قالت The Daily News إن «Open House» يبدأ عند 10:30.\n",
        "قالت المديرة نعم ثم " * 5000 + ".\n",
        "نعم.\n" * 2000,
        "؟\n",
    ],
    ids=["emoji", "bidi controls", "mixed", "100,000 characters on a line", "2,000 paragraphs", "one mark"],
)
def test_hard_texts_are_shown_and_can_be_walked_through(desk: Desk, qtbot: QtBot, text: str) -> None:
    window = desk.window()
    desk.read(window, text)
    reading = window.view.reading
    assert reading is not None
    window.view.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(window.view, key)
        assert window.view.lit is not None
        assert not window.view.sentence_rect(window.view.lit, arabic=reading.arabic).isEmpty()
    qtbot.keyClick(window.view, Qt.Key.Key_A, CONTROL)
    assert len(window.view.selected_text) >= len(reading.article.text) * 0.9
    assert not window.grab().isNull()


def test_lone_surrogates_from_the_clipboard_do_no_harm(desk: Desk) -> None:
    window = desk.window()
    window.controller.open_text("قالت \ud83d المديرة نعم.", "Clipboard")
    desk.wait_for(window, "Clipboard")
    assert not window.grab().isNull()
