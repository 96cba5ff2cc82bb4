"""The settings: few, explained, in force at once, and back to what they were at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import NoPackage
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.settings_dialog import SettingsDialog
from desktop_app.gui.settings_dictionaries import DictionariesRow
from desktop_app.gui.settings_rows import Choice
from desktop_app.gui.settings_services import DictionaryLine, SettingsServices
from desktop_app.gui.theme import CONTRAST_DARK
from desktop_app.settings import Settings
from desktop_app.translation.engine import PackageInfo
from tests.fakes import FAKE_PACKAGE
from tests.gui.conftest import Desk

STARTER = PackageInfo("starter", Path("/p/starter"), "ar", "en", "0.2", "shipped", starter=True)
OFFICIAL = PackageInfo("translate-ar_en", Path("/p/official"), "ar", "en", "1.0", "dragoman")
BROKEN = PackageInfo("damaged", Path("/p/damaged"), "ar", "en", "1.1", "argos", broken="no model in it")
FRENCH = PackageInfo("translate-fr_en", Path("/p/fr"), "fr", "en", "1.0", "argos")
PACKAGES = [OFFICIAL, BROKEN, FRENCH, STARTER]


def described(paths: Sequence[str]) -> list[DictionaryLine]:
    """Every dictionary has seven words."""
    return [DictionaryLine(path, Path(path).name, "7 words") for path in paths]


SOME = SettingsServices(find_packages=lambda: PACKAGES)
ALL = replace(SOME, describe_dictionaries=described, word_help=True, clipboard=True)


def opened(
    desk: Desk, qtbot: QtBot, settings: Settings | None = None, to_set: SettingsServices = SOME
) -> tuple[MainWindow, SettingsDialog]:
    """A window with its settings open and the packages found."""
    window = desk.window(settings, to_set=to_set)
    return window, open_settings(window, qtbot)


def open_settings(window: MainWindow, qtbot: QtBot) -> SettingsDialog:
    """Open the settings with their key."""
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.dialogs.settings
    assert isinstance(dialog, SettingsDialog)
    qtbot.waitUntil(lambda: dialog.package.choice.count() > 1)
    return dialog


def choose(qtbot: QtBot, choice: Choice, value: str) -> None:
    """Choose with the arrow keys."""
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Home)
    for _ in range(choice.count()):
        if choice.currentData() == value:
            return
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    raise AssertionError(f"{value} cannot be chosen")


def dictionaries(dialog: SettingsDialog) -> DictionariesRow:
    """The row of the dictionaries."""
    assert dialog.dictionaries is not None
    return dialog.dictionaries


# --- in force at once -----------------------------------------------------------------------------------------


def test_colours_change_at_once_and_are_kept(desk: Desk, qtbot: QtBot) -> None:
    window, dialog = opened(desk, qtbot)
    desk.read(window)
    choose(qtbot, dialog.theme, "contrast-dark")
    assert desk.saved[-1].theme == "contrast-dark"
    assert window.view.viewport().grab().toImage().pixelColor(3, 3).name() == CONTRAST_DARK.paper
    assert window.actions_.themes["contrast-dark"].isChecked()


def test_what_is_chosen_elsewhere_shows_here(desk: Desk, qtbot: QtBot) -> None:
    window, dialog = opened(desk, qtbot)
    window.actions_.themes["dark"].trigger()
    assert dialog.theme.currentData() == "dark"
    window.controller.change_settings(replace(window.controller.settings, summary="7"))
    assert dialog.summary.currentText() == "7 sentences"


@pytest.mark.parametrize("length", ["10%", "5", "100w"])
def test_a_length_of_the_summary_is_kept(desk: Desk, qtbot: QtBot, length: str) -> None:
    _, dialog = opened(desk, qtbot)
    choose(qtbot, dialog.summary, length)
    assert desk.saved[-1].summary == length


def test_a_language_says_when_it_comes(desk: Desk, qtbot: QtBot) -> None:
    _, dialog = opened(desk, qtbot)
    choose(qtbot, dialog.language, "ar")
    assert desk.saved[-1].language == "ar"
    assert "started again" in dialog.language.accessibleDescription()
    choose(qtbot, dialog.language, "system")
    assert dialog.language.accessibleDescription() == ""


def test_a_language_that_comes_at_once_needs_no_word(desk: Desk, qtbot: QtBot) -> None:
    _, dialog = opened(desk, qtbot, to_set=replace(SOME, language_is_live=True))
    choose(qtbot, dialog.language, "ar")
    assert dialog.language.accessibleDescription() == ""


def test_in_another_language_everything_is_said_anew(desk: Desk, qtbot: QtBot) -> None:
    _, dialog = opened(desk, qtbot, to_set=ALL)
    before = dialog.package.choice
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert dialog.package.choice is not before
    qtbot.waitUntil(lambda: dialog.package.choice.count() > 1)
    choose(qtbot, dialog.theme, "dark")
    assert desk.saved[-1].theme == "dark"


@pytest.mark.parametrize("field", ["word_help", "watch_clipboard", "tray"])
def test_boxes_are_ticked_with_the_space_bar(desk: Desk, qtbot: QtBot, field: str) -> None:
    _, dialog = opened(desk, qtbot, to_set=ALL)
    tick = {"word_help": dialog.word_help, "watch_clipboard": dialog.watch, "tray": dialog.tray}[field]
    before = getattr(Settings(), field)
    assert tick.isVisible()
    assert tick.isChecked() is before
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert getattr(desk.saved[-1], field) is not before


def test_what_the_program_does_not_have_is_not_offered(desk: Desk, qtbot: QtBot) -> None:
    _, dialog = opened(desk, qtbot)
    assert not any(tick.isVisible() for tick in (dialog.word_help, dialog.watch, dialog.tray))
    assert dialog.dictionaries is None


# --- the package ----------------------------------------------------------------------------------------------


def test_packages_are_listed_with_their_version_and_broken_ones_cannot_be_chosen(
    desk: Desk, qtbot: QtBot
) -> None:
    _, dialog = opened(desk, qtbot)
    choice = dialog.package.choice
    assert choice.values == ["", "translate-ar_en", "damaged", "starter"]
    assert "1.0" in choice.itemText(1)
    assert "translate-ar_en" in choice.itemText(0)
    with pytest.raises(AssertionError, match="cannot be chosen"):
        choose(qtbot, choice, "damaged")


def test_the_starter_is_honest_about_itself(desk: Desk, qtbot: QtBot) -> None:
    _, dialog = opened(desk, qtbot)
    assert "expect mistakes" not in dialog.package.honesty.text()
    choose(qtbot, dialog.package.choice, "starter")
    assert "expect mistakes" in dialog.package.honesty.text()


def test_a_package_in_the_settings_that_is_gone_or_broken_is_told(desk: Desk, qtbot: QtBot) -> None:
    window, dialog = opened(desk, qtbot, Settings(theme="light", package="old"))
    assert "no longer there" in dialog.package.honesty.text()
    assert dialog.package.choice.currentText() == "old"
    window.controller.change_settings(replace(window.controller.settings, package="damaged"))
    assert "no model in it" in dialog.package.honesty.text()


def test_another_package_translates_what_is_on_screen_anew(desk: Desk, qtbot: QtBot) -> None:
    packages = [FAKE_PACKAGE, STARTER]
    window = desk.window(to_set=SettingsServices(find_packages=lambda: packages))
    desk.read(window)
    dialog = open_settings(window, qtbot)
    desk.translator.package = STARTER  # type: ignore[misc]
    choose(qtbot, dialog.package.choice, "starter")
    qtbot.waitUntil(lambda: desk.asked_for[-1] == "starter")
    qtbot.waitUntil(lambda: not window.controller.progress.running)
    assert window.controller.reading.translation.package is STARTER  # type: ignore[union-attr]


def test_where_there_is_no_english_a_package_translates_at_once(desk: Desk, qtbot: QtBot) -> None:
    desk.open_error = NoPackage("ar", "en")
    window = desk.window(to_set=SOME)
    desk.read(window)
    dialog = open_settings(window, qtbot)
    desk.open_error = None
    choose(qtbot, dialog.package.choice, "starter")
    qtbot.waitUntil(lambda: window.controller.reading.translation is not None)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: desk.asked_for[-1] == "starter")
    qtbot.waitUntil(lambda: not window.controller.progress.running)


def test_a_look_for_packages_that_fails_is_no_silence(desk: Desk, qtbot: QtBot) -> None:
    def fail() -> list[PackageInfo]:
        raise OSError("the disk is gone")

    window = desk.window(to_set=SettingsServices(find_packages=fail))
    window.actions_.settings.trigger()
    qtbot.waitUntil(lambda: bool(desk.faults))
    desk.faults.clear()


# --- dictionaries ---------------------------------------------------------------------------------------------


def test_dictionaries_are_listed_added_and_taken_out(desk: Desk, qtbot: QtBot) -> None:
    window, dialog = opened(desk, qtbot, Settings(theme="light", dictionaries=("/d/one.tsv",)), ALL)
    row = dictionaries(dialog)
    qtbot.waitUntil(lambda: "7 words" in row.list.item(0).text())
    row.add_button.click()
    qtbot.waitUntil(lambda: row.asker.dialog is not None)
    row.asker.dialog.fileSelected.emit("/d/two.tsv")  # type: ignore[union-attr]
    row.asker.dialog.close()  # type: ignore[union-attr]
    assert desk.saved[-1].dictionaries == ("/d/one.tsv", "/d/two.tsv")
    qtbot.waitUntil(lambda: row.list.count() == 2 and "7 words" in row.list.item(1).text())
    row.list.setCurrentRow(0)
    qtbot.keyClick(row.list, Qt.Key.Key_Delete)
    assert desk.saved[-1].dictionaries == ("/d/two.tsv",)
    row.remove_button.click()
    assert window.controller.settings.dictionaries == ()
    assert not row.remove_button.isEnabled()


def test_a_dictionary_is_listed_once(desk: Desk, qtbot: QtBot) -> None:
    _, dialog = opened(desk, qtbot, Settings(theme="light", dictionaries=("/d/one.tsv",)), ALL)
    dictionaries(dialog)._on_file_chosen(Path("/d/one.tsv"))
    assert dictionaries(dialog).list.count() == 1


# --- back to what it was at first -----------------------------------------------------------------------------

CHANGED = Settings(theme="dark", summary="5", zoom=150, recent=("/a.txt",), tray=True, window="00")


@pytest.mark.parametrize("forget", [False, True])
def test_all_settings_are_reset_after_a_question(desk: Desk, qtbot: QtBot, forget: bool) -> None:
    window, dialog = opened(desk, qtbot, CHANGED)
    assert not dialog.question.isVisible()
    qtbot.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    assert dialog.question.isVisible()
    assert window.controller.settings == CHANGED
    if forget:
        qtbot.keyClick(dialog.forget, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.reset_now, Qt.MouseButton.LeftButton)
    assert window.controller.settings == Settings(recent=() if forget else ("/a.txt",), window="00")
    assert not dialog.question.isVisible()
    assert dialog.summary.currentData() == Settings().summary


def test_a_reset_can_be_thought_better_of(desk: Desk, qtbot: QtBot) -> None:
    window, dialog = opened(desk, qtbot, CHANGED)
    dialog.reset_button.click()
    assert dialog.focusWidget() is dialog.keep  # what does nothing is what Space presses first
    qtbot.keyClick(dialog.keep, Qt.Key.Key_Space)
    assert not dialog.question.isVisible()
    assert window.controller.settings == CHANGED


# --- the dialog itself ----------------------------------------------------------------------------------------


def test_it_holds_nothing_up_opens_once_and_goes_with_esc(desk: Desk, qtbot: QtBot) -> None:
    window, dialog = opened(desk, qtbot)
    assert not dialog.isModal()
    window.actions_.settings.trigger()
    assert window.dialogs.settings is dialog
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.dialogs.settings is None)
    window.actions_.settings.trigger()
    assert isinstance(window.dialogs.settings, SettingsDialog)


def test_it_goes_with_the_window(desk: Desk, qtbot: QtBot) -> None:
    window, _ = opened(desk, qtbot, to_set=ALL)
    window.close()
    assert window.dialogs.settings is None


def test_every_control_has_a_name_and_a_line_that_explains_it(desk: Desk, qtbot: QtBot) -> None:
    _, dialog = opened(desk, qtbot, to_set=ALL)
    named = {label.buddy() for label in dialog.findChildren(QLabel) if label.buddy() is not None}
    controls: list[QWidget] = [dialog.package.choice, dialog.summary, dialog.theme]
    controls += [dialog.word_help, dictionaries(dialog), dialog.watch]
    assert set(controls) <= named
    assert all(control.accessibleDescription() for control in (*controls, dialog.tray))


def test_a_wheel_over_a_list_scrolls_past_it(desk: Desk, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    window, dialog = opened(desk, qtbot)
    dialog.summary.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(dialog.theme.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(dialog.theme, wheel)
    assert window.controller.settings.theme == "light"


def test_mirrored_the_names_stand_on_the_right(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window(to_set=ALL)
    dialog = open_settings(window, qtbot)
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # as the application's comes to every window
    label = next(label for label in dialog.findChildren(QLabel) if label.buddy() is dialog.theme)
    qtbot.waitUntil(lambda: label.x() > dialog.theme.x())
    assert dialog.close_button.x() < dialog.reset_button.x()
