"""What is read and written in a window is in the library at once; windows that have one reading open work together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.gui.desk import desk_of
from desktop_app.gui.keeper import Keeper
from desktop_app.gui.library_wing import LibraryWing
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.notices import Notice, Place
from desktop_app.library import listing
from desktop_app.library.keeping import Keeping
from desktop_app.library.model import Gone, Heard, Reloaded, Taken
from desktop_app.library.store import Store
from desktop_app.library.tables import library_file
from desktop_app.reading.model import Reading
from desktop_app.reading.revising import with_sentences_of
from desktop_app.settings import Settings
from desktop_app.translation.engine import State
from tests.gui.conftest import ARTICLE, Desk, Gate
from tests.gui.desks import CONTROL, Key, edit, english, press, texts, translator, type_in, working
from tests.gui.libraries import library, try_again_soon
from tests.library.disks import full_disk
from tests.library.shelves import joined, reading_of, written

__all__ = ["library", "try_again_soon"]  # fixtures

OTHER = "وصل القطار إلى المحطة الجديدة صباح اليوم.\n"


def wing(window: MainWindow) -> LibraryWing:
    found = window.findChild(LibraryWing)
    assert isinstance(found, LibraryWing)
    return found


def keeper(window: MainWindow) -> Keeper:
    return wing(window).keeper


def kept_texts(library: Store) -> list[str]:
    """What the library has of the one reading that is kept, segment by segment."""
    translation = library.load(number_of(library)).reading.translation
    return [s.text if s else "" for s in translation.sentences] if translation else []


def number_of(library: Store) -> int:
    """The number of the one reading that is kept."""
    (entry,) = listing.entries(library.database)
    return entry.id


def until_kept(qtbot: QtBot, window: MainWindow, library: Store) -> None:
    """Wait until the library has what is on screen."""

    def there() -> bool:
        return bool(listing.entries(library.database)) and kept_texts(library) == texts(window)

    qtbot.waitUntil(there, timeout=10_000)


def listen(qtbot: QtBot, window: MainWindow) -> None:
    """Have the window hear what others wrote, as it does every second."""
    scribe_ = keeper(window)._scribe
    qtbot.waitUntil(lambda: not keeper(window)._listening)  # by itself, to what was there before
    with qtbot.waitSignal(
        scribe_.told, timeout=10_000, check_params_cb=lambda told: "_Listened" in repr(told)
    ):
        keeper(window).listen()


def again(desk: Desk, name: str = "market.txt") -> MainWindow:
    """Another window that opens the same file."""
    window = desk.window(Settings(theme="light", layout="segments"))
    window.controller.open_file(desk.tmp_path / name)
    desk.wait_for(window, name)
    window.view.setFocus()
    return window


def to_front(qtbot: QtBot, window: MainWindow) -> None:
    """Give a window the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def rewrite(qtbot: QtBot, window: MainWindow, segment: int, words: str) -> None:
    """Write other words into a segment, in the editor."""
    to_front(qtbot, window)
    edit(qtbot, window, segment)
    press(qtbot, Key.Key_A, CONTROL)
    type_in(qtbot, words)
    press(qtbot, Key.Key_Escape)


def notices(window: MainWindow) -> list[Notice]:
    """Every notice that is told from now on."""
    told: list[Notice] = []
    window.controller.notice_changed.connect(
        lambda place, notice: told.append(notice) if place is Place.PROBLEM and notice else None
    )
    return told


# --- coming back ------------------------------------------------------------------------------------------


def test_a_text_opens_as_it_was_left_and_no_engine_is_asked(desk: Desk, qtbot: QtBot, library: Store) -> None:
    window, at = working(desk)
    rewrite(qtbot, window, 1, "My own words.")
    edit(qtbot, window, 2)
    at.approve()
    press(qtbot, Key.Key_Escape)
    window.view.go_to(3)
    left = window.view.reading
    window.close()
    assert desk.asked_for
    desk.asked_for.clear()
    new = again(desk)
    assert new.view.reading == left
    assert english(new, 1).text == "My own words." and english(new, 1).state is State.EDITED
    assert english(new, 2).state is State.APPROVED
    assert new.controller.kept is not None and desk.asked_for == []


def test_the_summary_of_a_kept_text_can_be_made_longer(desk: Desk, qtbot: QtBot) -> None:
    window, _ = working(desk)
    window.close()
    new = again(desk)
    qtbot.waitUntil(lambda: new.controller.reading is not None and new.controller.reading.ranking is not None)
    new.controller.summarise(3)
    qtbot.waitUntil(lambda: len(new.controller.reading.summary.sentences) == 3)  # type: ignore[union-attr]


def test_what_was_missing_is_made_and_nothing_else(desk: Desk, qtbot: QtBot, library: Store) -> None:
    window, _ = working(desk)
    window.close()
    kept = library.load(number_of(library))
    assert kept.reading.translation is not None
    partly = (*kept.reading.translation.sentences[:-1], None)
    library.update(
        kept.mark,
        kept.reading,
        replace(kept.reading, translation=replace(kept.reading.translation, sentences=partly)),
    )
    desk.translator = fake = translator()
    new = again(desk)
    asked = [text for batch in fake.batches for text in batch]
    sentences = [text for text in asked if len(text.split()) > 1]  # the others are names
    assert len(sentences) == 1 and sentences[0].startswith("وتقع")
    assert all(texts(new))


def test_a_reading_opens_from_the_library_by_its_number(desk: Desk, qtbot: QtBot, library: Store) -> None:
    window, _ = working(desk)
    rewrite(qtbot, window, 1, "Mine.")
    desk.read(window, OTHER, "train.txt")
    number = next(e.id for e in listing.entries(library.database) if e.name == "market.txt")
    window.controller.open_kept(number)
    desk.wait_for(window, "market.txt")
    assert english(window, 1).text == "Mine."


def test_findings_that_are_fine_are_fine_the_next_time(desk: Desk, qtbot: QtBot, library: Store) -> None:
    window, _ = working(desk)
    window.controller.accept(frozenset({"a finding"}))
    window.close()
    new = again(desk)
    assert new.controller.reading is not None
    assert new.controller.reading.accepted == {"a finding"}


# --- what is kept -----------------------------------------------------------------------------------------


def test_a_text_from_a_file_is_kept_as_it_is_read(desk: Desk, qtbot: QtBot, library: Store) -> None:
    window, _ = working(desk)
    until_kept(qtbot, window, library)
    assert keeper(window).keeping and not wing(window).keep.isEnabled()


@pytest.fixture
def pasted(desk: Desk) -> MainWindow:
    """A window with a text from the clipboard."""
    desk.translator = translator()
    window = desk.window(Settings(theme="light", layout="segments"))
    window.controller.open_text(ARTICLE, "Clipboard")
    desk.wait_for(window, "Clipboard")
    return window


def test_a_text_from_the_clipboard_is_kept_once_somebody_writes_in_it(
    pasted: MainWindow, qtbot: QtBot, library: Store
) -> None:
    assert not keeper(pasted).keeping and listing.entries(library.database) == ()
    rewrite(qtbot, pasted, 1, "Mine.")
    until_kept(qtbot, pasted, library)
    assert kept_texts(library)[1] == "Mine."


def test_a_text_from_the_clipboard_is_kept_when_that_is_asked_for(
    pasted: MainWindow, qtbot: QtBot, library: Store
) -> None:
    assert wing(pasted).keep.isEnabled()
    wing(pasted).keep.trigger()
    until_kept(qtbot, pasted, library)
    assert not wing(pasted).keep.isEnabled()


def test_the_sample_is_not_kept(desk: Desk, qtbot: QtBot, library: Store) -> None:
    window = desk.window()
    window.opener.open_sample()
    desk.wait_for(window, window.sample_name)
    window.close()
    assert listing.entries(library.database) == ()


def test_who_wants_nothing_kept_gets_that(desk: Desk, qtbot: QtBot, library: Store) -> None:
    window, _ = working(desk, keep_readings=False)
    rewrite(qtbot, window, 1, "Mine.")
    window.controller.accept(frozenset({"a finding"}))
    assert not keeper(window).keeping
    assert listing.entries(library.database) == ()


def test_who_changes_their_mind_gets_what_is_on_screen_kept(desk: Desk, qtbot: QtBot, library: Store) -> None:
    window, _ = working(desk, keep_readings=False)
    window.controller.change_settings(replace(window.controller.settings, keep_readings=True))
    until_kept(qtbot, window, library)


def test_the_setting_is_in_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    window.actions_.settings.trigger()
    tick = window.dialogs.settings.keep_readings  # type: ignore[union-attr]
    assert tick.isChecked() and tick.isVisible()
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton)
    assert desk.saved[-1].keep_readings is False


def test_the_small_window_keeps_nothing(desk: Desk, qtbot: QtBot, library: Store) -> None:
    from desktop_app.gui.beside import beside_of

    window = desk.window()
    QApplication.clipboard().setText(ARTICLE)
    beside_of(window).glance()
    qtbot.waitUntil(lambda: beside_of(window)._reader.reading is not None, timeout=10_000)
    window.close()
    assert listing.entries(library.database) == ()


# --- two windows ------------------------------------------------------------------------------------------


@pytest.fixture
def two(desk: Desk, qtbot: QtBot, library: Store) -> tuple[MainWindow, MainWindow]:
    """Two windows with one reading, each with a library of its own on the same file."""
    first, _ = working(desk)
    until_kept(qtbot, first, library)
    return first, again(desk)


def test_edits_of_different_segments_come_together(
    two: tuple[MainWindow, MainWindow], qtbot: QtBot, library: Store
) -> None:
    first, second = two
    rewrite(qtbot, first, 1, "From the first.")
    rewrite(qtbot, second, 2, "From the second.")
    qtbot.waitUntil(lambda: kept_texts(library)[1:3] == ["From the first.", "From the second."])
    listen(qtbot, first)
    listen(qtbot, second)
    assert texts(first) == texts(second) == kept_texts(library)
    assert english(second, 1).state is State.EDITED


def test_of_two_edits_of_one_segment_the_later_stands_and_both_are_in_the_history(
    two: tuple[MainWindow, MainWindow], qtbot: QtBot, library: Store
) -> None:
    first, second = two
    rewrite(qtbot, first, 1, "The earlier one.")
    qtbot.waitUntil(lambda: kept_texts(library)[1] == "The earlier one.")
    rewrite(qtbot, second, 1, "The later one.")
    qtbot.waitUntil(lambda: kept_texts(library)[1] == "The later one.")
    listen(qtbot, first)
    listen(qtbot, second)
    assert english(first, 1).text == english(second, 1).text == "The later one."
    history = [line.text for line in library.history(number_of(library))]
    assert {"The earlier one.", "The later one."} <= set(history)


def test_what_is_written_before_others_are_heard_of_does_not_undo_their_work(
    two: tuple[MainWindow, MainWindow], qtbot: QtBot, library: Store
) -> None:
    first, second = two
    rewrite(qtbot, second, 2, "From the second.")
    qtbot.waitUntil(lambda: kept_texts(library)[2] == "From the second.")
    # The first hears of it, and before that is shown its person has written on.
    keeper(first).listen()
    rewrite(qtbot, first, 1, "From the first.")
    qtbot.waitUntil(lambda: texts(first)[1:3] == ["From the first.", "From the second."])
    first.close()
    assert kept_texts(library)[1:3] == ["From the first.", "From the second."]
    assert [line.text for line in library.history(number_of(library))].count("From the second.") == 1


def test_a_draft_that_is_made_meanwhile_does_not_hide_what_others_wrote(
    desk: Desk, qtbot: QtBot, library: Store, gate: Gate
) -> None:
    fake = translator()
    known = fake.answer
    fake.answer = lambda text: gate.answer(text) if text.startswith("وتقع") else known(text)
    desk.translator = fake
    window = desk.window(Settings(theme="light", layout="segments"))
    window.controller.open_file(desk.file())
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.waitUntil(lambda: len(kept_texts(library)) == 5)
    kept = library.load(number_of(library))
    library.update(kept.mark, kept.reading, written(kept.reading, 4, "From outside."))
    gate.open.set()
    desk.wait_for(window, "market.txt")
    listen(qtbot, window)
    qtbot.waitUntil(lambda: english(window, 4).text == "From outside.")
    window.close()
    assert kept_texts(library)[4] == "From outside."


def test_segments_joined_in_one_window_are_so_in_the_other(
    two: tuple[MainWindow, MainWindow], qtbot: QtBot, library: Store
) -> None:
    first, second = two
    told = notices(second)
    before = len(texts(first))
    to_front(qtbot, first)
    edit(qtbot, first, 1)
    desk_of(first).join()
    assert len(texts(first)) == before - 1
    qtbot.waitUntil(lambda: len(kept_texts(library)) == before - 1)
    listen(qtbot, second)
    qtbot.waitUntil(lambda: len(texts(second)) == before - 1)
    qtbot.waitUntil(lambda: bool(told))
    assert "split or joined" in told[-1].text
    assert texts(second) == kept_texts(library)


def test_words_for_segments_that_are_no_more_are_in_the_history(
    two: tuple[MainWindow, MainWindow], qtbot: QtBot, library: Store
) -> None:
    first, second = two
    told = notices(second)
    before = len(texts(first))
    to_front(qtbot, first)
    edit(qtbot, first, 1)
    desk_of(first).join()
    qtbot.waitUntil(lambda: len(kept_texts(library)) == before - 1)
    rewrite(qtbot, second, 2, "Too late.")
    qtbot.waitUntil(lambda: len(texts(second)) == before - 1, timeout=10_000)
    assert "Too late." in [line.text for line in library.history(number_of(library))]
    qtbot.waitUntil(lambda: bool(told) and "history" in told[-1].detail)
    assert "Too late." not in kept_texts(library)


def test_a_reading_that_is_deleted_elsewhere_stays_on_screen_and_is_kept_again_when_somebody_writes(
    desk: Desk, qtbot: QtBot, library: Store
) -> None:
    window, _ = working(desk)
    until_kept(qtbot, window, library)
    told = notices(window)
    listing.delete(library.database, [number_of(library)])
    listen(qtbot, window)
    assert "deleted" in told[-1].text and not keeper(window).keeping
    assert all(texts(window))
    rewrite(qtbot, window, 1, "Mine.")
    until_kept(qtbot, window, library)
    assert keeper(window).keeping and kept_texts(library)[1] == "Mine."


# --- disks and files that fail ----------------------------------------------------------------------------


def test_a_full_disk_is_told_and_all_is_written_once_there_is_room(
    desk: Desk, qtbot: QtBot, library: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _ = working(desk)
    until_kept(qtbot, window, library)
    told: list[Notice | None] = []
    window.controller.notice_changed.connect(lambda _place, notice: told.append(notice))
    with full_disk(monkeypatch) as full:
        rewrite(qtbot, window, 1, "Written without room.")
        qtbot.waitUntil(lambda: bool(told))
        assert told[0] is not None and told[0].problem
        assert english(window, 1).text == "Written without room."
        assert "Written without room." not in kept_texts(library)
        full.clear()
        until_kept(qtbot, window, library)
    qtbot.waitUntil(lambda: told[-1] is None)
    assert [notice.problem for notice in told if notice] == [True]  # once, not with every try
    assert kept_texts(library)[1] == "Written without room."


def test_a_library_that_cannot_be_used_keeps_nobody_from_reading(desk: Desk, qtbot: QtBot) -> None:
    path = library_file(paths.data_dir())
    path.mkdir(parents=True)
    desk.translator = translator()
    window = desk.window(Settings(theme="light", layout="segments"))
    told = notices(window)
    desk.read(window)
    assert all(texts(window))
    qtbot.waitUntil(lambda: any(notice.problem for notice in told))


def test_a_damaged_library_is_set_aside_and_that_is_told(desk: Desk, qtbot: QtBot, library: Store) -> None:
    library.keep(written(reading_of(), 0, "Mine."))
    library.close()
    path = library_file(paths.data_dir())
    data = path.read_bytes()
    path.unlink()  # another file at its place, as a disk or a sync would leave it
    path.write_bytes(b"\0" * 4096 + data[4096:])
    desk.translator = translator()
    window = desk.window(Settings(theme="light", layout="segments"))
    told = notices(window)
    desk.read(window)
    qtbot.waitUntil(lambda: any("damaged" in notice.text for notice in told))
    (notice,) = [notice for notice in told if "damaged" in notice.text]
    assert "library" in notice.detail
    assert len(list(path.parent.glob("library*"))) > 1


# --- the work between window and library, step by step ----------------------------------------------------


@dataclass
class Pair:
    """Two that keep one reading, and what each has on its screen."""

    mine: Keeping
    here: Reading
    theirs: Keeping
    there: Reading

    def i_write(self, segment: int, words: str) -> None:
        self.here = written(self.here, segment, words)
        self.mine.take(self.here)

    def they_write(self, segment: int, words: str) -> None:
        self.there = written(self.there, segment, words)
        self.theirs.take(self.there)

    def show(self, heard: Heard) -> None:
        """What the window does with what was heard."""
        self.mine.adopt(heard, heard.segments)
        self.here = with_sentences_of(self.here, heard.after, heard.segments)
        self.here = replace(self.here, accepted=heard.accepted_in(self.here))
        self.mine.take(self.here)


@pytest.fixture
def pair(library: Store) -> Iterator[Pair]:
    mine, theirs = (Keeping(Store(library.database.path, who=who)) for who in ("mine", "theirs"))
    mine.take(here := reading_of(), keep=True)
    kept = library.load(number_of(library))
    theirs.begin(kept)
    assert mine.listen() is None
    yield Pair(mine, here, theirs, kept.reading)
    mine.close()
    theirs.close()


def heard_by(keeping: Keeping) -> Heard:
    heard = keeping.listen()
    assert isinstance(heard, Heard)
    return heard


def test_what_is_the_same_is_not_written_again(pair: Pair) -> None:
    version = pair.mine.store.database.data_version()
    assert isinstance(pair.theirs.take(replace(pair.there)), Taken)
    assert pair.mine.store.database.data_version() == version


def test_what_is_told_before_news_is_shown_does_not_undo_it(pair: Pair, library: Store) -> None:
    # Twice, because the second time the words of theirs take the place of a person's.
    for words in ("Theirs.", "Theirs, later."):
        pair.they_write(1, words)
        heard = heard_by(pair.mine)
        assert heard.segments == (1,)
        pair.i_write(0, f"Mine, not knowing of «{words}»")
        assert kept_texts(library)[1] == words
        pair.show(heard)
        assert kept_texts(library)[:2] == [f"Mine, not knowing of «{words}»", words]
        assert pair.mine.listen() is None
    texts_ = [line.text for line in library.history(number_of(library))]
    assert texts_.count("Theirs.") == texts_.count("Theirs, later.") == 1


def test_news_that_is_not_shown_is_news_again(pair: Pair) -> None:
    pair.they_write(1, "Theirs.")
    assert heard_by(pair.mine).segments == heard_by(pair.mine).segments == (1,)
    pair.show(heard_by(pair.mine))
    assert pair.mine.listen() is None


def test_who_joins_segments_before_hearing_of_others_hears_of_them_afterwards(
    pair: Pair, library: Store
) -> None:
    pair.they_write(2, "Theirs.")
    pair.here = joined(pair.here, 0, "Both.")
    assert isinstance(pair.mine.take(pair.here), Taken)
    assert kept_texts(library) == ["Both.", "Theirs."]
    heard = heard_by(pair.mine)
    assert heard.segments == (1,)
    pair.show(heard)
    assert kept_texts(library) == ["Both.", "Theirs."] and pair.mine.listen() is None


def test_what_was_written_in_segments_that_others_joined_is_told_and_does_not_part_them(
    pair: Pair, library: Store
) -> None:
    pair.there = joined(pair.there, 0, "Both.")
    pair.theirs.take(pair.there)
    assert isinstance(pair.mine.listen(), Reloaded)
    pair.here = written(pair.here, 1, "Too late.")
    taken = pair.mine.take(pair.here)
    assert isinstance(taken, Taken) and taken.lost == (1,)
    assert kept_texts(library) == ["Both.", "English 2."]
    assert "Too late." in [line.text for line in library.history(number_of(library))]


def test_what_others_find_fine_is_heard(pair: Pair, library: Store) -> None:
    pair.here = replace(pair.here, accepted=frozenset({"mine"}))
    pair.mine.take(pair.here)
    pair.theirs.take(replace(pair.there, accepted=frozenset({"theirs"})))
    pair.show(heard_by(pair.mine))
    assert pair.here.accepted == {"mine", "theirs"} and pair.mine.listen() is None
    assert library.load(number_of(library)).reading.accepted == {"mine", "theirs"}


def test_a_reading_deleted_by_others_comes_back_only_when_that_is_asked_for(
    pair: Pair, library: Store
) -> None:
    listing.delete(library.database, [number_of(library)])
    later = written(pair.here, 0, "Later.")
    assert isinstance(pair.mine.take(later), Gone)
    assert pair.mine.take(later) is None and listing.entries(library.database) == ()
    assert isinstance(pair.mine.take(later, keep=True), Taken)
    assert kept_texts(library)[0] == "Later."
