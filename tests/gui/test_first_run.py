"""The welcome of the very first start: above the sample, in three lines, and gone when it has done its work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.errors import NoPackage
from desktop_app.gui.notices import Act, Place
from desktop_app.paths import SAMPLE
from tests.gui.conftest import Desk


def test_the_first_start_shows_the_sample_and_three_lines(desk: Desk) -> None:
    window = desk.window()
    window.show_first_run()
    desk.wait_for(window, SAMPLE)
    assert window.first_run.isVisible()
    assert len(window.first_run.lines) == 3
    assert "stays on this machine" in window.first_run.lines[0].text()
    assert "sample" in window.first_run.lines[1].text()
    assert window.pages.currentWidget() is window.view


def test_the_package_is_offered_once(desk: Desk) -> None:
    desk.open_error = NoPackage("ar", "en")
    window = desk.window()
    window.show_first_run()
    desk.wait_for(window, SAMPLE)
    assert Act.INSTALL_OFFICIAL in window.banners.at(Place.PACKAGE).buttons
    assert "package" not in " ".join(line.text() for line in window.first_run.lines)


def test_it_goes_when_another_text_is_read(desk: Desk) -> None:
    window = desk.window()
    window.show_first_run()
    desk.wait_for(window, SAMPLE)
    desk.read(window)
    assert not window.first_run.isVisible()


def test_it_goes_when_it_is_closed_and_comes_back_from_the_menu(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    assert not window.first_run.isVisible()
    window.actions_.welcome.trigger()
    assert window.first_run.isVisible()
    assert "sample" not in window.first_run.lines[1].text()
    assert window.controller.reading.article.source.name == "market.txt"  # type: ignore[union-attr]
    qtbot.mouseClick(window.first_run.close_button, Qt.MouseButton.LeftButton)
    assert not window.first_run.isVisible()


def test_its_buttons_do_what_they_say(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    window.show_first_run()
    desk.wait_for(window, SAMPLE)
    window.first_run.keys_button.click()
    assert window.dialogs.keys is not None
    window.first_run.open_button.click()
    qtbot.waitUntil(lambda: window.opener.asker.dialog is not None)
    window.opener.asker.dialog.close()  # type: ignore[union-attr]
