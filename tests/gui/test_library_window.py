"""The library's window: find, open, describe, delete and carry what is kept, all by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.article.model import Span
from desktop_app.gui.library_list import marked
from desktop_app.gui.library_window import LibraryWindow
from desktop_app.gui.library_wing import LibraryWing
from desktop_app.gui.main_window import MainWindow
from desktop_app.library.listing import entries, set_tags
from desktop_app.library.store import Store
from desktop_app.library.tables import library_file
from tests.gui.conftest import Desk
from tests.gui.test_accessibility import check, walk
from tests.library.shelves import HARBOUR, MARKET, reading_of, written

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def store(own_home: Path) -> Iterator[Store]:
    """A library of two readings; the market was opened last."""
    ticks = count(1_700_000_000.0, 60)
    made = Store(library_file(paths.data_dir()), who="test", clock=lambda: next(ticks))
    made.keep(written(reading_of(HARBOUR), 0, "The ship came in yesterday.", approved=True))
    market = made.keep(reading_of(MARKET, name="market.txt")).mark.id
    set_tags(made.database, market, ["bank"])
    yield made
    made.close()


def opened(desk: Desk, qtbot: QtBot) -> tuple[MainWindow, LibraryWindow]:
    """The main window and the library, both readings on show."""
    window = desk.window()
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    library = wing(window).library
    assert library is not None
    qtbot.waitUntil(lambda: library.list.topLevelItemCount() == 2)
    return window, library


def wing(window: MainWindow) -> LibraryWing:
    found = window.findChild(LibraryWing)
    assert found is not None
    return found


def names(library: LibraryWindow) -> list[str]:
    items = (library.list.topLevelItem(row) for row in range(library.list.topLevelItemCount()))
    return [item.text(0) for item in items if item is not None]


def english(window: MainWindow, segment: int) -> str:
    reading = window.controller.reading
    found = reading.english(segment) if reading else None
    return found.text if found else ""


def test_the_list_tells_name_progress_and_tags(desk: Desk, qtbot: QtBot, store: Store) -> None:
    _, library = opened(desk, qtbot)
    assert names(library) == ["market.txt", "harbour.txt"]
    market, harbour = library.list.topLevelItem(0), library.list.topLevelItem(1)
    assert market is not None and harbour is not None
    assert harbour.text(1).strip("\u2068\u2069") == "1 of 3" and "bank" in market.text(3)
    assert library.count.text() == "2 of 2 readings"


def test_words_typed_find_the_segments_that_have_them(desk: Desk, qtbot: QtBot, store: Store) -> None:
    _, library = opened(desk, qtbot)
    qtbot.keyClicks(library.search, "ship")
    qtbot.waitUntil(lambda: names(library) == ["harbour.txt"])
    (hit,) = library.list.hits()
    assert hit.place == 0 and hit.in_english == (Span(4, 8),)
    library.search.setText("البنك")
    qtbot.waitUntil(lambda: names(library) == ["market.txt"])
    assert [h.place for h in library.list.hits()] == [1]
    library.search.setText("nowhere")
    qtbot.waitUntil(lambda: library.nothing.isVisible())
    assert not library.list.isVisible()


def test_a_tag_narrows_the_list(desk: Desk, qtbot: QtBot, store: Store) -> None:
    _, library = opened(desk, qtbot)
    library.tag.setFocus()
    qtbot.keyClick(library.tag, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: names(library) == ["market.txt"])
    assert library.count.text() == "1 of 2 readings"


def test_enter_opens_a_reading_as_it_was_left(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window, library = opened(desk, qtbot)
    assert library.search.hasFocus()
    qtbot.keyClick(library.search, Qt.Key.Key_Down)
    qtbot.keyClick(library.list, Qt.Key.Key_Down)
    qtbot.keyClick(library.list, Qt.Key.Key_Return)
    desk.wait_for(window, "harbour.txt")
    assert english(window, 0) == "The ship came in yesterday."


def test_a_segment_that_was_found_is_gone_to(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window, library = opened(desk, qtbot)
    for query, segment in (("جنوب", 2), ("قبطان", 1)):
        library.search.setText(query)
        qtbot.waitUntil(lambda segment=segment: [h.place for h in library.list.hits()] == [segment])
        library.activateWindow()
        library.list.setFocus()
        qtbot.keyClick(library.list, Qt.Key.Key_Down)
        qtbot.keyClick(library.list, Qt.Key.Key_Return)
        desk.wait_for(window, "harbour.txt")
        qtbot.waitUntil(lambda segment=segment: window.view.current == segment)


def test_tags_and_notes_are_kept_when_one_leaves_them(desk: Desk, qtbot: QtBot, store: Store) -> None:
    _, library = opened(desk, qtbot)
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Down)
    library.tags.setFocus()
    qtbot.keyClicks(library.tags, "sea, client")
    qtbot.keyClick(library.tags, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: entries(store.database)[1].tags == ("client", "sea"))
    library.notes.setFocus()
    qtbot.keyClicks(library.notes, "Ask first.")
    library.close()
    assert entries(store.database)[1].notes == "Ask first."


def test_deleting_asks_first_and_esc_says_no(desk: Desk, qtbot: QtBot, store: Store) -> None:
    _, library = opened(desk, qtbot)
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    assert "market.txt" in library.asked.text() and library.keep.hasFocus()
    qtbot.keyClick(library, Qt.Key.Key_Escape)
    assert library.question.isHidden() and library.isVisible() and len(entries(store.database)) == 2
    qtbot.keyClick(library.list, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    assert "2" in library.asked.text()
    qtbot.keyClick(library.delete_now, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: library.nothing.isVisible())
    assert entries(store.database) == ()


def test_the_whole_library_is_carried_to_a_file_and_back(
    desk: Desk, qtbot: QtBot, store: Store, tmp_path: Path
) -> None:
    _, library = opened(desk, qtbot)
    file = tmp_path / "all.zip"
    library.export_file(file)
    qtbot.waitUntil(lambda: str(file) in library.message.text())
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    qtbot.keyClick(library.delete_now, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: names(library) == ["harbour.txt"])
    library.import_file(file)
    qtbot.waitUntil(lambda: "1 new readings" in library.message.text())
    qtbot.waitUntil(lambda: names(library) == ["market.txt", "harbour.txt"])
    file.write_text("a letter")
    library.import_file(file)
    qtbot.waitUntil(lambda: "cannot be taken" in library.message.text())


def test_a_damaged_library_is_told_in_the_window(desk: Desk, qtbot: QtBot, own_home: Path) -> None:
    file = library_file(paths.data_dir())
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"no database at all" * 999)
    window = desk.window()
    wing(window).show.trigger()
    library = wing(window).library
    assert library is not None
    qtbot.waitUntil(library.aside.isVisible)
    assert ".damaged-" in library.aside.text()


def test_it_opens_once_and_closes_with_the_window(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window, library = opened(desk, qtbot)
    wing(window).show.trigger()
    assert wing(window).library is library
    window.close()
    assert wing(window).library is None


def test_everything_can_be_reached_and_has_a_name(desk: Desk, qtbot: QtBot, store: Store) -> None:
    _, library = opened(desk, qtbot)
    check(library)
    walk(library, qtbot)


def test_what_was_found_is_marked_and_only_what_is_around_it_shown() -> None:
    text = "one " * 30 + "ship & sail " + "two " * 60
    at = text.index("ship")
    made = marked(text, [Span(at, at + 4)], "")
    assert '<span style=" text-decoration: underline;">ship</span> &amp; sail' in made
    assert made.startswith("… ") and made.endswith(" …") and len(made) < 280
    assert marked("قصير", [], "") == "قصير"
    assert QGuiApplication.instance() is not None
