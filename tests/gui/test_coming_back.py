"""An article that is opened again opens where reading stopped; of the clipboard nothing is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.gui.main_window import MainWindow
from desktop_app.library.listing import entries
from desktop_app.library.store import Store
from desktop_app.library.tables import library_file
from tests.gui.conftest import Desk

LONG = (
    "\n\n".join(f"هذه هي الفقرة رقم {n} من حكاية طويلة عن مدن الساحل القديمة وسكانها." for n in range(90))
    + "\n"
)
OTHER = "وصل القطار إلى المحطة الجديدة صباح اليوم.\n"


def scroll_to_middle(window: MainWindow) -> int:
    """Scroll by the bar; the first sentence in sight then."""
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    first = window.view.visible_range()[0]
    assert first > 10
    return first


def test_an_article_opens_where_reading_stopped_in_the_last_run(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window, LONG, "coast.txt")
    assert window.view.visible_range()[0] == 0
    first = scroll_to_middle(window)
    window.close()
    again = desk.window()
    desk.read(again, LONG, "coast.txt")
    assert again.view.visible_range()[0] == first
    assert again.view.current is None
    qtbot.keyClick(again.view, Qt.Key.Key_Down)
    assert again.view.current == first
    qtbot.keyClick(again.view, Qt.Key.Key_Home)
    assert again.view.visible_range()[0] == 0


def test_another_article_in_between_changes_nothing(desk: Desk) -> None:
    window = desk.window()
    desk.read(window, LONG, "coast.txt")
    first = scroll_to_middle(window)
    desk.read(window, OTHER, "train.txt")
    assert window.view.visible_range()[0] == 0
    # The same text under another name is the same reading.
    window.controller.open_file(desk.file(LONG, "coast copy.txt"))
    desk.wait_for(window, "coast.txt")
    assert window.view.visible_range()[0] == first


def test_nothing_is_kept_of_the_clipboard(desk: Desk) -> None:
    window = desk.window()
    window.controller.open_text(LONG, "Clipboard")
    desk.wait_for(window, "Clipboard")
    scroll_to_middle(window)
    window.close()
    assert entries(Store(library_file(paths.data_dir())).database) == ()


def test_a_file_that_is_pasted_opens_where_reading_of_it_stopped(desk: Desk) -> None:
    window = desk.window()
    desk.read(window, LONG, "coast.txt")
    first = scroll_to_middle(window)
    desk.read(window, OTHER, "train.txt")
    window.controller.open_text(LONG, "Clipboard")
    desk.wait_for(window, "coast.txt")
    assert window.view.visible_range()[0] == first


def test_an_article_read_back_to_its_beginning_opens_there(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window, LONG, "coast.txt")
    scroll_to_middle(window)
    desk.read(window, OTHER, "train.txt")
    desk.read(window, LONG, "coast.txt")
    qtbot.keyClick(window.view, Qt.Key.Key_Home)
    desk.read(window, OTHER, "train.txt")
    desk.read(window, LONG, "coast.txt")
    assert window.view.visible_range()[0] == 0
