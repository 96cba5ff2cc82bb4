"""What is on screen is in the library at once, opens again as it was left, and takes in what other windows wrote."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app import paths, stores
from desktop_app.errors import NoPackage
from desktop_app.gui import scribe
from desktop_app.gui.keeper import Keeper
from desktop_app.gui.library_wing import LibraryWing
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.notices import Place
from desktop_app.library.listing import delete, entries
from desktop_app.library.model import Kept
from desktop_app.library.store import Store
from desktop_app.library.tables import library_file
from desktop_app.reading.editing import approve, edit
from desktop_app.settings import Settings
from desktop_app.translation.engine import State
from tests.fakes import FAKE_PACKAGE, FakeTranslator
from tests.gui.conftest import ARTICLE, Desk
from tests.library.shelves import joined

LONG = (
    "\n\n".join(f"هذه هي الفقرة رقم {n} من حكاية طويلة عن مدن الساحل القديمة وسكانها." for n in range(90))
    + "\n"
)
OTHER = "وصل القطار إلى المحطة الجديدة صباح اليوم.\n"


@pytest.fixture
def store(own_home: Path) -> Store:
    """The library the windows write to, as another window has it."""
    return Store(library_file(paths.data_dir()), who="another window")


def keeper(window: MainWindow) -> Keeper:
    wing = window.findChild(LibraryWing)
    assert wing is not None
    return wing.keeper


def write(window: MainWindow, segment: int, words: str, *, approved: bool = False) -> None:
    """What the desk does when a person writes."""
    reading = window.controller.reading
    assert reading is not None
    made = edit(reading, segment, words)
    window.controller.write(approve(made, segment) if approved else made, [segment])


def english(window: MainWindow, segment: int) -> str:
    reading = window.controller.reading
    assert reading is not None
    found = reading.english(segment)
    return "" if found is None else found.text


def kept(store: Store) -> Kept:
    """The only reading in the library."""
    (found,) = entries(store.database)
    return store.load(found.id)


def wait_until_kept(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    """Until the library has what is on screen."""

    def same() -> bool:
        found = entries(store.database)
        return bool(found) and store.load(found[0].id).reading == window.controller.reading

    qtbot.waitUntil(same)


def banner(window: MainWindow) -> str:
    notice = window.banners.at(Place.PROBLEM).notice
    return "" if notice is None else notice.text


# --- what is kept -----------------------------------------------------------------------------------------


def test_a_file_is_kept_as_soon_as_it_is_read_and_every_edit_at_once(
    desk: Desk, qtbot: QtBot, store: Store
) -> None:
    window = desk.window()
    desk.read(window)
    wait_until_kept(qtbot, window, store)
    write(window, 1, "A person's words.")
    wait_until_kept(qtbot, window, store)
    write(window, 1, "Other words.", approved=True)
    wait_until_kept(qtbot, window, store)
    assert [line.text for line in store.history(kept(store).mark.id)] == ["A person's words.", "Other words."]


def test_closing_waits_until_all_is_written(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window = desk.window()
    desk.read(window)
    for number in range(40):
        write(window, number % 4, f"Words {number}.")
    window.close()
    found = kept(store).reading
    assert [e.text for e in (found.english(n) for n in range(4)) if e] == [
        f"Words {n}." for n in range(36, 40)
    ]
    assert found == window.controller.reading


def test_of_a_copied_text_nothing_is_kept_before_a_person_writes(
    desk: Desk, qtbot: QtBot, store: Store
) -> None:
    window = desk.window()
    QGuiApplication.clipboard().setText(ARTICLE)
    window.opener.read_clipboard()
    desk.wait_for(window, "Clipboard")
    assert not keeper(window).keeping
    write(window, 0, "A person's words.")
    wait_until_kept(qtbot, window, store)
    window.close()


def test_a_copied_text_is_kept_when_that_is_asked_for(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window = desk.window()
    wing = window.findChild(LibraryWing)
    assert wing is not None and not wing.keep.isEnabled()
    QGuiApplication.clipboard().setText(ARTICLE)
    window.opener.read_clipboard()
    desk.wait_for(window, "Clipboard")
    wing.keep.trigger()
    wait_until_kept(qtbot, window, store)
    assert not wing.keep.isEnabled()


def test_the_sample_and_what_is_not_arabic_are_not_kept(desk: Desk, store: Store) -> None:
    window = desk.window()
    window.opener.open_sample()
    desk.wait_for(window, paths.SAMPLE)
    desk.read(window, "Nothing Arabic about this.", "english.txt")
    window.close()
    assert entries(store.database) == ()


def test_who_wants_nothing_kept_has_nothing_kept_but_what_was_asked_for(
    desk: Desk, qtbot: QtBot, store: Store
) -> None:
    window = desk.window(Settings(theme="light", keep_readings=False))
    desk.read(window)
    write(window, 0, "A person's words.")
    assert not keeper(window).keeping
    keeper(window).keep()
    wait_until_kept(qtbot, window, store)


# --- opening again ----------------------------------------------------------------------------------------


def test_a_kept_text_opens_as_it_was_left_without_the_engine(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window = desk.window()
    desk.read(window)
    write(window, 1, "A person's words.", approved=True)
    before = window.controller.reading
    window.close()
    asked = list(desk.asked_for)
    desk.open_error = NoPackage("ar", "en")
    again = desk.window()
    desk.read(again)
    assert again.controller.reading == before
    assert desk.asked_for == asked, "the engine was not even asked for"
    found = again.controller.reading.english(1) if again.controller.reading else None
    assert found is not None and found.state is State.APPROVED


def test_the_summary_of_a_kept_text_can_be_made_longer(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    window.close()
    again = desk.window()
    desk.read(again)
    qtbot.waitUntil(lambda: bool(again.controller.reading and again.controller.reading.ranking))
    again.controller.summarise(3)
    qtbot.waitUntil(
        lambda: bool(
            again.controller.reading
            and again.controller.reading.summary
            and len(again.controller.reading.summary.sentences) == 3
        )
    )


def test_what_is_missing_of_a_kept_text_is_made_and_nothing_else(
    desk: Desk, qtbot: QtBot, store: Store
) -> None:
    window = desk.window()
    desk.read(window)
    window.close()
    number = kept(store).mark.id
    with store.database.write() as connection:
        connection.execute("UPDATE segment SET english = NULL WHERE place = 2")
    desk.translator = FakeTranslator("OTHER({})".format, replace(FAKE_PACKAGE, name="other", version="9"))
    again = desk.window()
    desk.read(again)
    assert english(again, 2).startswith("OTHER(")
    assert all(english(again, n).startswith("EN(") for n in (0, 1, 3))
    assert number == kept(store).mark.id


def test_translating_again_leaves_a_persons_words(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window = desk.window()
    desk.read(window)
    write(window, 1, "A person's words.")
    window.close()
    desk.translator = FakeTranslator("AGAIN({})".format)
    again = desk.window()
    desk.read(again)
    again.actions_.translate.trigger()
    qtbot.waitUntil(lambda: english(again, 0).startswith("AGAIN("))
    wait_until_kept(qtbot, again, store)
    assert english(again, 1) == "A person's words."


def test_a_text_opens_where_one_stopped(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window = desk.window()
    desk.read(window, LONG, "coast.txt")
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    first = window.view.visible_range()[0]
    assert first > 10
    desk.read(window, OTHER, "train.txt")
    desk.read(window, LONG, "coast.txt")
    assert window.view.visible_range()[0] == first
    window.close()
    again = desk.window()
    desk.read(again, LONG, "coast.txt")
    assert again.view.visible_range()[0] == first
    assert again.view.current is None


def test_a_text_read_back_to_its_beginning_opens_there(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window, LONG, "coast.txt")
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    desk.read(window, OTHER, "train.txt")
    desk.read(window, LONG, "coast.txt")
    qtbot.keyClick(window.view, Qt.Key.Key_Home)
    desk.read(window, OTHER, "train.txt")
    desk.read(window, LONG, "coast.txt")
    assert window.view.visible_range()[0] == 0


# --- other windows ----------------------------------------------------------------------------------------


def test_what_another_window_wrote_is_taken_in(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window = desk.window()
    desk.read(window)
    wait_until_kept(qtbot, window, store)
    theirs = kept(store)
    write(window, 0, "Mine.")
    store.update(theirs.mark, theirs.reading, approve(edit(theirs.reading, 2, "Theirs."), 2))
    keeper(window).listen()
    qtbot.waitUntil(lambda: english(window, 2) == "Theirs.")
    assert english(window, 0) == "Mine."
    wait_until_kept(qtbot, window, store)


def test_two_windows_of_the_program_come_together(desk: Desk, qtbot: QtBot, store: Store) -> None:
    one, two = desk.window(), desk.window()
    desk.read(one)
    wait_until_kept(qtbot, one, store)
    desk.read(two)
    write(one, 0, "From the first.")
    write(two, 1, "From the second.")
    for window in (one, two):
        qtbot.waitUntil(
            lambda window=window: (
                (english(window, 0), english(window, 1)) == ("From the first.", "From the second.")
            )
        )


def test_segments_joined_in_another_window_are_shown(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window = desk.window()
    desk.read(window)
    wait_until_kept(qtbot, window, store)
    theirs = kept(store)
    store.resegment(theirs.mark, theirs.reading, joined(theirs.reading, 1, "Both of them."))
    keeper(window).listen()
    qtbot.waitUntil(lambda: english(window, 1) == "Both of them.")
    assert "split or joined" in banner(window)
    write(window, 1, "Both, better.")
    wait_until_kept(qtbot, window, store)


def test_segments_joined_in_this_window_are_kept_so(desk: Desk, qtbot: QtBot, store: Store) -> None:
    window = desk.window()
    desk.read(window)
    reading = window.controller.reading
    assert reading is not None
    window.controller.resegment(joined(reading, 1, "Both of them."))
    wait_until_kept(qtbot, window, store)
    assert len(kept(store).reading.article.sentences) == len(reading.article.sentences) - 1
    write(window, 1, "Both, better.")
    wait_until_kept(qtbot, window, store)


def test_a_reading_deleted_elsewhere_stays_on_screen_and_is_kept_again_when_one_writes(
    desk: Desk, qtbot: QtBot, store: Store
) -> None:
    window = desk.window()
    desk.read(window)
    wait_until_kept(qtbot, window, store)
    delete(store.database, [kept(store).mark.id])
    keeper(window).listen()
    qtbot.waitUntil(lambda: "deleted" in banner(window))
    assert entries(store.database) == () and english(window, 0)
    write(window, 0, "Mine.")
    wait_until_kept(qtbot, window, store)


# --- when things go wrong ---------------------------------------------------------------------------------


def test_a_library_that_cannot_be_written_is_told_and_written_when_it_can_be(
    desk: Desk, qtbot: QtBot, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = library_file(paths.data_dir())
    monkeypatch.setattr(stores, "open_library", lambda: Store(file, who="window", patience=0.05))
    monkeypatch.setattr(scribe, "_AGAIN", 0.05)
    window = desk.window()
    desk.read(window)
    wait_until_kept(qtbot, window, store)
    with store.database.write():  # somebody writes and does not come to an end
        write(window, 0, "Mine.")
        qtbot.waitUntil(lambda: bool(banner(window)))
        write(window, 1, "Mine too.")
        assert (english(window, 0), english(window, 1)) == ("Mine.", "Mine too.")
    wait_until_kept(qtbot, window, store)
    qtbot.waitUntil(lambda: not banner(window))
    assert [line.text for line in store.history(kept(store).mark.id)] == ["Mine.", "Mine too."]


def test_a_library_that_answers_not_at_all_keeps_nobody_from_reading(
    desk: Desk, qtbot: QtBot, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = library_file(paths.data_dir())
    file.parent.mkdir(parents=True, exist_ok=True)
    file.mkdir()
    window = desk.window()
    desk.read(window)
    assert english(window, 0)
    qtbot.waitUntil(lambda: bool(banner(window)))
    file.rmdir()


def test_a_damaged_library_is_told_and_nothing_stops(desk: Desk, qtbot: QtBot, own_home: Path) -> None:
    file = library_file(paths.data_dir())
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"no database at all" * 999)
    window = desk.window()
    desk.read(window)
    qtbot.waitUntil(lambda: "library was damaged" in banner(window))
    assert list(file.parent.glob("library.db.damaged-*"))
    qtbot.waitUntil(lambda: len(entries(Store(file).database)) == 1)
