"""A window does not close on what a person wrote and the library does not have, before it has asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop_app.gui.delivering import Delivering
from desktop_app.gui.library_wing import LibraryWing
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.notices import Act, Place
from desktop_app.gui.unkept import Unkept
from desktop_app.library import listing
from desktop_app.library.store import Store
from desktop_app.reading.editing import edit
from tests.gui.conftest import ARTICLE, Desk
from tests.gui.desks import working
from tests.gui.libraries import library, try_again_soon
from tests.library.disks import full_disk

__all__ = ["library", "try_again_soon"]  # fixtures

OTHER = "وصل القطار إلى المحطة الجديدة صباح اليوم.\n"


def unkept(window: MainWindow) -> Unkept:
    found = window.findChild(LibraryWing)
    assert isinstance(found, LibraryWing)
    return found.unkept


def write(window: MainWindow, words: str) -> None:
    reading = window.controller.reading
    assert reading is not None
    window.controller.write(edit(reading, 1, words), [1])


def kept(library: Store) -> dict[str, str]:
    """The second segment of each reading in the library, by name; '' where there is none."""
    found = {}
    for entry in listing.entries(library.database):
        english = library.load(entry.id).reading.english(1)
        found[entry.name] = "" if english is None else english.text
    return found


def question(window: MainWindow) -> str:
    dialog = unkept(window).dialog
    assert dialog is not None and dialog.isVisible()
    return f"{dialog.text()} {dialog.informativeText()}"


def answer(qtbot: QtBot, window: MainWindow, words: str) -> None:
    dialog = unkept(window).dialog
    assert dialog is not None
    buttons: dict[str, QAbstractButton] = {b.text().replace("&", ""): b for b in dialog.buttons()}
    qtbot.mouseClick(buttons[words], Qt.MouseButton.LeftButton)


def test_words_that_are_in_the_library_are_not_asked_about(desk: Desk, library: Store) -> None:
    window, _ = working(desk)
    write(window, "Mine.")
    window.close()
    assert not window.isVisible()
    assert kept(library) == {"market.txt": "Mine."}


def test_words_that_are_not_to_be_kept_are_asked_about_and_can_be_kept_after_all(
    desk: Desk, qtbot: QtBot, library: Store
) -> None:
    window, _ = working(desk, keep_readings=False)
    write(window, "Mine.")
    window.close()
    assert window.isVisible()
    assert "not kept" in question(window) and "market.txt" in question(window)
    answer(qtbot, window, "Keep in the Library")
    assert not window.isVisible()
    assert kept(library) == {"market.txt": "Mine."}


def test_who_stays_can_go_later_and_without_it(desk: Desk, qtbot: QtBot, library: Store) -> None:
    window, _ = working(desk, keep_readings=False)
    write(window, "Mine.")
    window.actions_.quit.trigger()
    answer(qtbot, window, "Stay")
    assert window.isVisible() and unkept(window).dialog is None
    window.actions_.quit.trigger()
    answer(qtbot, window, "Close Without It")
    assert not window.isVisible()
    assert kept(library) == {}


def test_a_text_in_which_nobody_wrote_is_not_asked_about(desk: Desk) -> None:
    window, _ = working(desk, keep_readings=False)
    window.close()
    assert not window.isVisible()


def test_words_in_a_text_that_gave_way_are_told_of_and_can_be_kept(
    desk: Desk, qtbot: QtBot, library: Store
) -> None:
    window, _ = working(desk, keep_readings=False)
    write(window, "Mine.")
    desk.read(window, OTHER, "train.txt")
    notice = window.banners.at(Place.PROBLEM).notice
    assert notice is not None and "market.txt" in notice.text
    window.banners.act_requested.emit(Act.KEEP)
    window.close()
    assert not window.isVisible()
    assert kept(library) == {"market.txt": "Mine."}


def test_words_in_two_texts_are_asked_about_together(desk: Desk, qtbot: QtBot, library: Store) -> None:
    window, _ = working(desk, keep_readings=False)
    write(window, "Mine.")
    desk.read(window, OTHER + ARTICLE, "train.txt")
    write(window, "Mine too.")
    window.close()
    assert "market.txt" in question(window) and "train.txt" in question(window)
    answer(qtbot, window, "Keep in the Library")
    assert kept(library) == {"market.txt": "Mine.", "train.txt": "Mine too."}


def test_on_a_full_disk_nothing_closes_before_a_person_says_so(
    desk: Desk, qtbot: QtBot, library: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _ = working(desk)
    qtbot.waitUntil(lambda: bool(kept(library)))
    with full_disk(monkeypatch):
        write(window, "Lost.")
        window.close()  # at once: nobody has been told yet
        assert window.isVisible()
        assert "could not be kept" in question(window) and "no room left" in question(window)
        answer(qtbot, window, "Close Without It")
        assert not window.isVisible()
    assert kept(library)["market.txt"] != "Lost."


def test_on_a_full_disk_a_copy_can_be_delivered_elsewhere(
    desk: Desk, qtbot: QtBot, library: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _ = working(desk)
    qtbot.waitUntil(lambda: bool(kept(library)))
    with full_disk(monkeypatch):
        write(window, "Mine.")
        window.close()
        answer(qtbot, window, "Deliver a Copy …")
        delivering = window.findChild(Delivering)
        assert isinstance(delivering, Delivering)
        assert window.isVisible() and delivering.dialog is not None and delivering.dialog.isVisible()
        delivering.dialog.close()


def test_once_there_is_room_again_there_is_nothing_left_to_ask(
    desk: Desk, qtbot: QtBot, library: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _ = working(desk)
    qtbot.waitUntil(lambda: bool(kept(library)))
    with full_disk(monkeypatch) as full:
        write(window, "Mine.")
        window.close()
        assert "no room left" in question(window)
        full.clear()
        qtbot.waitUntil(lambda: unkept(window).dialog is None)
    window.close()
    assert not window.isVisible()
    assert kept(library) == {"market.txt": "Mine."}
