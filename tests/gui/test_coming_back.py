"""An article that is opened again opens where reading stopped; of the clipboard nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app import app as root
from desktop_app import paths
from desktop_app.errors import OutputUnwritable
from desktop_app.gui.main_window import MainWindow
from desktop_app.last_places import LastPlaces
from tests.gui.conftest import Desk

LONG = (
    "\n\n".join(f"هذه هي الفقرة رقم {n} من حكاية طويلة عن مدن الساحل القديمة وسكانها." for n in range(90))
    + "\n"
)
OTHER = "وصل القطار إلى المحطة الجديدة صباح اليوم.\n"


@pytest.fixture
def open_window(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Callable[[], MainWindow]:
    """Opens windows that keep places on disk, as the program does."""
    without = desk._services

    def with_places() -> object:
        places = LastPlaces()
        return replace(without(), find_place=places.find, keep_place=places.keep)

    monkeypatch.setattr(desk, "_services", with_places)
    return desk.window


def scroll_to_middle(window: MainWindow) -> int:
    """Scroll by the bar; the first sentence in sight then."""
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    first = window.view.visible_range()[0]
    assert first > 10
    return first


def test_an_article_opens_where_reading_stopped_in_the_last_run(
    desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    desk.read(window, LONG, "coast.txt")
    assert window.view.visible_range()[0] == 0
    first = scroll_to_middle(window)
    window.close()
    again = open_window()
    desk.read(again, LONG, "coast.txt")
    assert again.view.visible_range()[0] == first
    assert again.view.current is None
    qtbot.keyClick(again.view, Qt.Key.Key_Down)
    assert again.view.current == first
    qtbot.keyClick(again.view, Qt.Key.Key_Home)
    assert again.view.visible_range()[0] == 0


def test_another_article_in_between_changes_nothing(
    desk: Desk, open_window: Callable[[], MainWindow]
) -> None:
    window = open_window()
    desk.read(window, LONG, "coast.txt")
    first = scroll_to_middle(window)
    desk.read(window, OTHER, "train.txt")
    assert window.view.visible_range()[0] == 0
    desk.read(window, LONG, "coast copy.txt")
    assert window.view.visible_range()[0] == first


def test_nothing_is_kept_of_the_clipboard(desk: Desk, open_window: Callable[[], MainWindow]) -> None:
    window = open_window()
    window.controller.open_text(LONG, "Clipboard")
    desk.wait_for(window, "Clipboard")
    scroll_to_middle(window)
    window.close()
    assert not (paths.data_dir() / "places.json").exists()


def test_a_file_that_is_pasted_opens_where_reading_of_it_stopped(
    desk: Desk, open_window: Callable[[], MainWindow]
) -> None:
    window = open_window()
    desk.read(window, LONG, "coast.txt")
    first = scroll_to_middle(window)
    window.controller.open_text(LONG, "Clipboard")
    desk.wait_for(window, "Clipboard")
    assert window.view.visible_range()[0] == first


def test_an_article_read_back_to_its_beginning_opens_there(
    desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    desk.read(window, LONG, "coast.txt")
    scroll_to_middle(window)
    desk.read(window, OTHER, "train.txt")
    desk.read(window, LONG, "coast.txt")
    qtbot.keyClick(window.view, Qt.Key.Key_Home)
    desk.read(window, OTHER, "train.txt")
    desk.read(window, LONG, "coast.txt")
    assert window.view.visible_range()[0] == 0


def test_a_disk_that_fails_disturbs_nobody(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    without = desk._services

    def failing(text: str, place: int) -> None:
        raise OutputUnwritable("places.json", "no room")

    monkeypatch.setattr(desk, "_services", lambda: replace(without(), keep_place=failing))
    window = desk.window()
    desk.read(window, LONG, "coast.txt")
    scroll_to_middle(window)
    desk.read(window, OTHER, "train.txt")
    window.close()
    assert not window.isVisible()


def test_the_program_keeps_places_with_the_users_data(qtbot: QtBot, tmp_path: Path) -> None:
    given = root.services()
    given.keep_place(LONG, 40)
    assert root.services().find_place(LONG) == 40
    assert (paths.data_dir() / "places.json").is_file()
