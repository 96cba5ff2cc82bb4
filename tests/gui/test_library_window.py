"""The library's window: find, open, describe, delete and carry what is kept, all by keyboard and without waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.article.model import Span
from desktop_app.gui.banner import Banner
from desktop_app.gui.library_hits import marked
from desktop_app.gui.library_list import Column
from desktop_app.gui.library_window import LibraryWindow
from desktop_app.gui.library_wing import LibraryWing
from desktop_app.gui.main_window import MainWindow
from desktop_app.library import listing, searching, transfer
from desktop_app.library.listing import entries, set_tags
from desktop_app.library.model import Step
from desktop_app.library.store import Store
from desktop_app.library.tables import library_file
from tests.gui import readings
from tests.gui.conftest import Desk
from tests.gui.test_accessibility import check, walk
from tests.library.shelves import HARBOUR, MARKET, reading_of, written

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


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


def wing(window: MainWindow) -> LibraryWing:
    """The library's part of the window."""
    found = window.findChild(LibraryWing)
    assert found is not None
    return found


def opened(desk: Desk, qtbot: QtBot, readings: int = 2) -> tuple[MainWindow, LibraryWindow]:
    """The main window and the library, with so many readings on show."""
    window = desk.window()
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    library = wing(window).library
    assert library is not None
    qtbot.waitUntil(lambda: library.list.topLevelItemCount() == readings and library.search.hasFocus())
    return window, library


def names(library: LibraryWindow) -> list[str]:
    """The names of the readings on show."""
    return [one.entry.name for one in library.list.found]


def shown(library: LibraryWindow, row: int, column: Column) -> str:
    """What stands in the list, without the signs that keep its direction."""
    item = library.list.topLevelItem(row)
    assert item is not None
    return item.text(column).strip("\u2068\u2069\u202b")


def english(window: MainWindow, segment: int) -> str:
    """The English on screen."""
    reading = window.controller.reading
    found = reading.english(segment) if reading else None
    return found.text if found else ""


def look_for(library: LibraryWindow, qtbot: QtBot, words: str, places: list[int]) -> None:
    """Type words, and see that they are found in just these segments."""
    library.search.setFocus()
    library.search.selectAll()
    qtbot.keyClick(library.search, Qt.Key.Key_Delete)
    library.search.insert(words)
    qtbot.waitUntil(lambda: [hit.place for hit in library.list.hits()] == places)


def at_row(library: LibraryWindow, qtbot: QtBot, row: int) -> None:
    """Put the keyboard at a reading, by keys."""
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Home)
    for _ in range(row):
        qtbot.keyClick(library.list, Qt.Key.Key_Down)


# --- the list -------------------------------------------------------------------------------------------------


def test_the_list_tells_what_each_reading_is_and_how_far_one_is(
    desk: Desk, qtbot: QtBot, store: Store
) -> None:
    store.keep(readings.without_translation())
    _, library = opened(desk, qtbot, 3)
    assert names(library) == ["market.txt", "market.txt", "harbour.txt"]
    assert [shown(library, row, Column.PROGRESS) for row in range(3)] == [
        "Not translated yet",
        "0 of 2 approved",
        "1 of 3 approved",
    ]
    assert shown(library, 0, Column.BEGINNING) == "رئيسة السوق: سنفتح الأبواب يوم الخميس"
    assert shown(library, 1, Column.TAGS) == "bank"
    assert "2023" in shown(library, 1, Column.OPENED)
    assert library.count.text() == "Readings: 3"


def test_an_empty_library_says_what_it_is(desk: Desk, qtbot: QtBot) -> None:
    _, library = opened(desk, qtbot, 0)
    qtbot.waitUntil(library.nothing.isVisible)
    assert "Nothing is kept yet" in library.nothing.text()
    assert not library.open_button.isEnabled() and not library.export_button.isEnabled()
    assert library.import_button.isEnabled()
    assert library.details.isHidden() and library.list.isHidden()


def test_what_is_kept_meanwhile_appears_and_the_keyboard_stays(
    desk: Desk, qtbot: QtBot, store: Store
) -> None:
    window, library = opened(desk, qtbot)
    at_row(library, qtbot, 1)
    window.activateWindow()
    desk.read(window, "وصل الزوار.", "visitors.txt")
    qtbot.waitUntil(lambda: len(entries(store.database)) == 3)
    library.activateWindow()
    qtbot.waitUntil(lambda: names(library) == ["visitors.txt", "market.txt", "harbour.txt"])
    assert [entry.name for entry in library.list.chosen] == ["harbour.txt"]


def test_a_tag_narrows_the_list(desk: Desk, qtbot: QtBot, store: Store) -> None:
    _, library = opened(desk, qtbot)
    library.tag.setFocus()
    qtbot.keyClick(library.tag, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: names(library) == ["market.txt"])
    assert library.tag.currentText() == "bank"
    assert library.count.text() == "Readings: 1 of 2"
    at_row(library, qtbot, 0)
    library.details.tags.setFocus()
    library.details.tags.clear()
    qtbot.keyClick(library.details.tags, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(library) == ["market.txt", "harbour.txt"])
    assert library.tag.currentText() == "All tags"


# --- finding --------------------------------------------------------------------------------------------------


def test_words_typed_find_the_segments_that_have_them_in_both_languages(
    desk: Desk, qtbot: QtBot, store: Store
) -> None:
    _, library = opened(desk, qtbot)
    assert library.search.hasFocus()
    qtbot.keyClicks(library.search, "SHIP")
    qtbot.waitUntil(lambda: names(library) == ["harbour.txt"])
    (hit,) = library.list.hits()
    assert hit.place == 0 and hit.in_english == (Span(4, 8),)
    assert library.count.text() == "Readings: 1 of 2 · places: 1"
    look_for(library, qtbot, "سفينة", [0, 2])
    for words in ("بنك", "البنك", "وبالبنك", "للبنك"):
        look_for(library, qtbot, "والسفينة", [0, 2])
        look_for(library, qtbot, words, [1])
        assert names(library) == ["market.txt"]
    look_for(library, qtbot, "nowhere", [])
    qtbot.waitUntil(library.nothing.isVisible)
    assert "No reading has these words" in library.nothing.text() and library.search.hasFocus()
    look_for(library, qtbot, "", [])
    qtbot.waitUntil(lambda: names(library) == ["market.txt", "harbour.txt"])


def test_a_tag_and_words_narrow_the_list_together(desk: Desk, qtbot: QtBot, store: Store) -> None:
    _, library = opened(desk, qtbot)
    library.tag.setFocus()
    qtbot.keyClick(library.tag, Qt.Key.Key_Down)
    look_for(library, qtbot, "English", [0, 1])
    assert names(library) == ["market.txt"]


def test_what_was_found_is_marked_and_only_what_is_around_it_shown() -> None:
    text = "one " * 30 + "ship & sail " + "two " * 60
    at = text.index("ship")
    made = marked(text, [Span(at, at + 4)], "")
    assert '<span style=" text-decoration: underline;">ship</span> &amp; sail' in made
    assert made.startswith("… ") and made.endswith(" …") and len(made) < 280
    assert marked("قصير", [], "") == "قصير"


def test_marks_are_drawn_in_the_colours_of_the_window(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window, library = opened(desk, qtbot)
    look_for(library, qtbot, "ship", [0])

    def tints() -> int:
        image = library.list.viewport().grab().toImage()
        wanted = window.colours.found.tint
        return sum(
            image.pixelColor(x, y).name() == wanted
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        )

    assert tints() > 20
    look_for(library, qtbot, "", [])
    assert tints() == 0


def test_the_first_search_says_that_it_is_being_prepared_and_the_window_goes_on(
    desk: Desk, qtbot: QtBot, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, reached = Event(), Event()
    steps = searching.index_steps

    def slow(*given: object, **more: object) -> Iterator[tuple[int, int]]:
        yield 40, 100
        reached.set()
        assert go_on.wait(20)
        yield from steps(*given, **more)  # type: ignore[arg-type]

    _, library = opened(desk, qtbot)
    monkeypatch.setattr(searching, "index_steps", slow)
    library.search.insert("ship")
    qtbot.waitUntil(reached.is_set)
    qtbot.waitUntil(library.preparing.isVisible)
    assert (library.prepared.value(), library.prepared.maximum()) == (40, 100)
    assert len(names(library)) == 2, "what is ready stays on show"
    at_row(library, qtbot, 1)
    assert [entry.name for entry in library.list.chosen] == ["harbour.txt"]
    go_on.set()
    qtbot.waitUntil(lambda: [hit.place for hit in library.list.hits()] == [0])
    assert library.preparing.isHidden()


def test_a_search_that_is_being_prepared_gives_way_to_what_is_asked_next(
    desk: Desk, qtbot: QtBot, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, reached, gone_on = Event(), Event(), Event()

    def slow(*_given: object, **_more: object) -> Iterator[tuple[int, int]]:
        yield 1, 100
        reached.set()
        assert go_on.wait(20)
        yield 2, 100
        gone_on.set()
        yield 3, 100

    _, library = opened(desk, qtbot)
    monkeypatch.setattr(searching, "index_steps", slow)
    library.search.insert("ship")
    qtbot.waitUntil(reached.is_set)
    library.search.clear()
    library.refresh()
    with qtbot.waitSignal(library._worker.listed):
        go_on.set()
    assert not gone_on.is_set() and library.preparing.isHidden() and len(names(library)) == 2


def test_many_places_come_bit_by_bit_and_all_of_them(desk: Desk, qtbot: QtBot, store: Store) -> None:
    for number in range(60):
        text = f"مرت قافلة رقم {number + 1} أمام البوابة. وعادت القافلة في المساء."
        store.keep(reading_of(text, name=f"caravan {number}.txt"))
    _, library = opened(desk, qtbot, 62)
    library.search.insert("قافلة")
    qtbot.waitUntil(lambda: len(library.list.hits()) == 120)
    assert library.list.topLevelItemCount() < 60, "the first are there at once"
    qtbot.waitUntil(lambda: library.list.topLevelItemCount() == 60)
    assert [shown(library, row, Column.NAME) for row in (0, 59)] == ["caravan 59.txt", "caravan 0.txt"]
    last = library.list.topLevelItem(59)
    assert last is not None and last.childCount() == 2 and last.isExpanded()
    heights = {library.list.visualItemRect(item).height() for item in (last, last.child(0))}
    assert len(heights) == 2, "a segment is higher than a line"
    library.search.clear()
    qtbot.waitUntil(lambda: library.list.topLevelItemCount() == 62)


# --- opening --------------------------------------------------------------------------------------------------


def test_enter_opens_a_reading_as_it_was_left(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window, library = opened(desk, qtbot)
    qtbot.keyClick(library.search, Qt.Key.Key_Down)
    qtbot.keyClick(library.list, Qt.Key.Key_Down)
    qtbot.keyClick(library.list, Qt.Key.Key_Return)
    desk.wait_for(window, "harbour.txt")
    assert english(window, 0) == "The ship came in yesterday."
    assert wing(window).library is library, "the list stays, for the next"


def test_the_number_of_the_reading_is_asked_for(qtbot: QtBot, store: Store) -> None:
    asked: list[tuple[int, int]] = []
    library = LibraryWindow(
        lambda: Store(store.database.path), None, lambda number, place: asked.append((number, place))
    )
    library.show()
    qtbot.waitUntil(lambda: library.list.topLevelItemCount() == 2)
    numbers = [entry.id for entry in entries(store.database)]
    at_row(library, qtbot, 1)
    qtbot.mouseClick(library.open_button, Qt.MouseButton.LeftButton)
    assert asked == [(numbers[1], -1)]
    item = library.list.topLevelItem(0)
    assert item is not None
    place = library.list.visualItemRect(item).center()
    qtbot.mouseClick(library.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(library.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked[1:] == [(numbers[0], -1)]
    library.search.setText("الجنوب")
    qtbot.keyClick(library.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(asked) == 3)
    assert asked[2] == (numbers[1], HARBOUR.index("وستبحر")), "what was typed is looked for first"
    library.close()


def test_a_segment_that_was_found_is_gone_to(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window, library = opened(desk, qtbot)
    for query, segment in (("جنوب", 2), ("قبطان", 1)):
        library.activateWindow()
        look_for(library, qtbot, query, [segment])
        at_row(library, qtbot, 1)
        qtbot.keyClick(library.list, Qt.Key.Key_Return)
        desk.wait_for(window, "harbour.txt")
        qtbot.waitUntil(lambda segment=segment: window.view.current == segment)


def test_a_reading_deleted_elsewhere_meanwhile_is_told(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window, library = opened(desk, qtbot)
    number = entries(store.database)[0].id
    listing.delete(store.database, [number])
    at_row(library, qtbot, 0)
    qtbot.keyClick(library.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(banner.isVisible() for banner in window.banners.findChildren(Banner)))
    assert window.controller.reading is None


# --- tags and notes -------------------------------------------------------------------------------------------


def test_tags_and_notes_are_kept_and_there_when_one_comes_back(
    desk: Desk, qtbot: QtBot, store: Store
) -> None:
    window, library = opened(desk, qtbot)
    at_row(library, qtbot, 1)
    library.details.tags.setFocus()
    qtbot.keyClicks(library.details.tags, "sea,  client ,sea")
    qtbot.keyClick(library.details.tags, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: entries(store.database)[1].tags == ("client", "sea"))
    qtbot.waitUntil(lambda: library.tag.values == ["", "=bank", "=client", "=sea"])
    library.details.notes.setFocus()
    qtbot.keyClicks(library.details.notes, "Ask first.")
    qtbot.waitUntil(lambda: entries(store.database)[1].notes == "Ask first.")
    qtbot.keyClicks(library.details.notes, " Then go.")
    library.close()
    assert entries(store.database)[1].notes == "Ask first. Then go."
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    again = wing(window).library
    assert again is not None and again is not library
    qtbot.waitUntil(lambda: again.list.topLevelItemCount() == 2)
    at_row(again, qtbot, 1)
    assert again.details.notes.toPlainText() == "Ask first. Then go."
    assert again.details.tags.text() == "client, sea"


def test_what_is_written_on_one_reading_is_kept_when_one_goes_to_the_next(
    desk: Desk, qtbot: QtBot, store: Store
) -> None:
    _, library = opened(desk, qtbot)
    at_row(library, qtbot, 1)
    library.details.notes.setPlainText("Of the harbour.")
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Up)
    assert library.details.notes.toPlainText() == ""
    qtbot.waitUntil(lambda: [e.notes for e in entries(store.database)] == ["", "Of the harbour."])


def test_tags_of_several_readings_are_changed_at_once(desk: Desk, qtbot: QtBot, store: Store) -> None:
    _, library = opened(desk, qtbot)
    at_row(library, qtbot, 0)
    qtbot.keyClick(library.list, Qt.Key.Key_A, CONTROL)
    assert library.details.tags.text() == "" and not library.details.notes.isEnabled()
    library.details.tags.setFocus()
    qtbot.keyClicks(library.details.tags, "2026")
    qtbot.keyClick(library.details.tags, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [e.tags for e in entries(store.database)] == [("2026", "bank"), ("2026",)])
    qtbot.waitUntil(lambda: shown(library, 1, Column.TAGS) == "2026")
    assert len(library.list.chosen) == 2
    library.details.tags.clear()
    qtbot.keyClick(library.details.tags, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [e.tags for e in entries(store.database)] == [("bank",), ()])


def test_what_cannot_be_written_now_is_told_stays_and_is_written_later(
    desk: Desk, qtbot: QtBot, store: Store, own_home: Path
) -> None:
    window = desk.window()
    library = LibraryWindow(lambda: Store(store.database.path, patience=0.05), window, lambda *_: None)
    library.show()
    qtbot.waitUntil(lambda: library.list.topLevelItemCount() == 2)
    at_row(library, qtbot, 1)
    with store.database.write():  # somebody writes for longer than one can wait
        library.details.notes.setFocus()
        qtbot.keyClicks(library.details.notes, "Not lost.")
        library.list.setFocus()
        qtbot.waitUntil(library.message.isVisible)
        library.refresh()
        qtbot.keyClick(library.list, Qt.Key.Key_Home)
        qtbot.keyClick(library.list, Qt.Key.Key_End)
        assert library.details.notes.toPlainText() == "Not lost."
    library.close()
    assert entries(store.database)[1].notes == "Not lost."


# --- deleting -------------------------------------------------------------------------------------------------


def test_deleting_asks_first_and_esc_says_no(desk: Desk, qtbot: QtBot, store: Store) -> None:
    _, library = opened(desk, qtbot)
    at_row(library, qtbot, 0)
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    assert "market.txt" in library.asked.text() and "history" in library.asked.text()
    assert "for good" in library.asked.text() and library.keep.hasFocus()
    qtbot.keyClick(library, Qt.Key.Key_Escape)
    assert library.question.isHidden() and library.isVisible()
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    qtbot.keyClick(library.keep, Qt.Key.Key_Space)
    assert library.question.isHidden() and len(entries(store.database)) == 2
    qtbot.keyClick(library.list, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    assert "2" in library.asked.text()
    qtbot.keyClick(library.delete_now, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: library.nothing.isVisible() and "Nothing is kept yet" in library.nothing.text())
    assert entries(store.database) == () and not library.delete_button.isEnabled()


def test_the_one_that_is_deleted_is_the_one_that_was_asked_about(
    desk: Desk, qtbot: QtBot, store: Store
) -> None:
    _, library = opened(desk, qtbot)
    at_row(library, qtbot, 0)
    qtbot.mouseClick(library.delete_button, Qt.MouseButton.LeftButton)
    at_row(library, qtbot, 1)
    qtbot.mouseClick(library.delete_now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(library) == ["harbour.txt"])
    assert [entry.name for entry in entries(store.database)] == ["harbour.txt"]


def test_the_reading_on_screen_stays_there_when_it_is_deleted(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window, library = opened(desk, qtbot)
    at_row(library, qtbot, 1)
    qtbot.keyClick(library.list, Qt.Key.Key_Return)
    desk.wait_for(window, "harbour.txt")
    library.activateWindow()
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    qtbot.keyClick(library.delete_now, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: [entry.name for entry in entries(store.database)] == ["market.txt"])
    qtbot.waitUntil(wing(window).keep.isEnabled)
    assert english(window, 0) == "The ship came in yesterday."
    assert [entry.name for entry in entries(store.database)] == ["market.txt"], (
        "it is not kept again by itself"
    )


# --- files ----------------------------------------------------------------------------------------------------


def choose_file(library: LibraryWindow, press: Callable[[], None], path: Path) -> None:
    """Press a button and choose a file in the dialog that opens."""
    press()
    asked = library.asker.dialog
    assert isinstance(asked, QFileDialog)
    asked.fileSelected.emit(str(path))
    asked.close()


def test_the_whole_library_is_carried_into_an_empty_one(
    desk: Desk, qtbot: QtBot, store: Store, tmp_path: Path
) -> None:
    _, library = opened(desk, qtbot)
    file = tmp_path / "all.zip"
    choose_file(library, library.export_all.trigger, file)
    qtbot.waitUntil(lambda: "readings written: 2" in library.message.text())
    before = entries(store.database)
    at_row(library, qtbot, 0)
    qtbot.keyClick(library.list, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    qtbot.keyClick(library.delete_now, Qt.Key.Key_Space)
    qtbot.waitUntil(library.nothing.isVisible)
    choose_file(library, library.import_button.click, file)
    qtbot.waitUntil(lambda: "new: 2, with something new: 0, unchanged: 0" in library.message.text())
    qtbot.waitUntil(lambda: names(library) == ["market.txt", "harbour.txt"])
    after = entries(store.database)
    assert [(e.name, e.tags, e.approved) for e in after] == [(e.name, e.tags, e.approved) for e in before]
    assert library.progress.isHidden() and library.import_button.isEnabled()
    library.import_file(file)
    qtbot.waitUntil(lambda: "new: 0, with something new: 0, unchanged: 2" in library.message.text())


def test_the_chosen_readings_alone_are_written(
    desk: Desk, qtbot: QtBot, store: Store, tmp_path: Path
) -> None:
    _, library = opened(desk, qtbot)
    at_row(library, qtbot, 1)
    choose_file(library, library.export_chosen.trigger, tmp_path / "one.zip")
    qtbot.waitUntil(lambda: "readings written: 1" in library.message.text())
    with closing(Store(tmp_path / "other.db")) as other:
        assert transfer.import_library(other, tmp_path / "one.zip").added == 1
        assert [entry.name for entry in entries(other.database)] == ["harbour.txt"]


def test_a_file_that_is_no_library_is_explained_and_changes_nothing(
    desk: Desk, qtbot: QtBot, store: Store, tmp_path: Path
) -> None:
    _, library = opened(desk, qtbot)
    before = entries(store.database)
    file = tmp_path / "letter.zip"
    file.write_text("a letter")
    library.import_file(file)
    qtbot.waitUntil(lambda: "“letter.zip” cannot be taken into the library" in library.message.text())
    assert entries(store.database) == before and library.import_button.isEnabled()
    assert library.progress.isHidden()


def test_a_file_that_cannot_be_written_is_explained(
    desk: Desk, qtbot: QtBot, store: Store, tmp_path: Path
) -> None:
    _, library = opened(desk, qtbot)
    library.export_file(tmp_path)
    qtbot.waitUntil(lambda: library.progress.isHidden() and "Exporting" not in library.message.text())
    assert library.message.text()


def test_an_import_can_be_stopped_and_notes_wait_for_its_end(
    desk: Desk, qtbot: QtBot, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, library = opened(desk, qtbot)
    file = tmp_path / "all.zip"
    with closing(Store(tmp_path / "other.db")) as other:
        other.keep(reading_of("وصل الزوار في المساء."))
        transfer.export_library(other, file)
    at_row(library, qtbot, 0)
    go_on, real = Event(), transfer.import_steps

    def slow(given: Store, path: Path) -> Iterator[Step]:
        steps = real(given, path)
        with given.database.write():  # as an import does all the while
            while not go_on.wait(0.01):
                yield Step(1, 2)
        yield from steps

    monkeypatch.setattr(transfer, "import_steps", slow)
    library.import_file(file)
    qtbot.waitUntil(lambda: library.bar.value() == 500)
    assert not library.progress.isHidden() and not library.import_button.isEnabled()
    assert not library.delete_button.isEnabled() and library.stop.hasFocus()
    library.details.notes.setPlainText("Meanwhile.")
    library.details.keep()
    assert entries(store.database)[0].notes == ""
    qtbot.keyClick(library.stop, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Stopped" in library.message.text())
    qtbot.waitUntil(lambda: entries(store.database)[0].notes == "Meanwhile.")
    assert len(entries(store.database)) == 2
    go_on.set()


def test_closing_the_window_stops_an_import(desk: Desk, qtbot: QtBot, store: Store, tmp_path: Path) -> None:
    window, library = opened(desk, qtbot)
    transfer.export_library(store, tmp_path / "all.zip")
    library.import_file(tmp_path / "all.zip")
    window.leave()
    assert len(entries(store.database)) == 2


# --- for everybody --------------------------------------------------------------------------------------------


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


def test_esc_closes_it(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window, library = opened(desk, qtbot)
    qtbot.keyClick(library.list, Qt.Key.Key_Escape)
    assert wing(window).library is None and window.isVisible()


def test_everything_can_be_reached_and_has_a_name(desk: Desk, qtbot: QtBot, store: Store) -> None:
    _, library = opened(desk, qtbot)
    check(library)
    walk(library, qtbot)
    at_row(library, qtbot, 0)
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    check(library)
