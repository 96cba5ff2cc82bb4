"""Beside a sentence stand its matches in the memory; what is approved goes there, and a key puts a match in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app import app as root
from desktop_app import paths, stores
from desktop_app.errors import StoreBusy
from desktop_app.gui.explaining import why
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.match_list import document_of
from desktop_app.gui.match_words import Kind, pieces, spoken
from desktop_app.gui.memory_wing import MemoryWing
from desktop_app.gui.memory_worker import Lookup, MemoryWorker
from desktop_app.gui.theme import LIGHT
from desktop_app.memory.differences import changes
from desktop_app.memory.model import Approved, Match, Unit
from desktop_app.memory.store import Memory
from desktop_app.reading.editing import approve, edit
from desktop_app.settings import Settings, save_settings
from desktop_app.translation.engine import Origin, State
from tests.gui.conftest import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KNOWN = "وتقع السوق عند مدخل المدينة القديمة، وقد أغلقت أبوابها قبل سنوات بسبب أعمال الترميم."
TEXT = f"""عادت السفينة إلى الميناء.

{KNOWN.replace("سنوات", "خمس سنوات")}

وصل الزوار في المساء."""


@pytest.fixture
def memory(own_home: Path) -> Iterator[Memory]:
    """The user's memory, as the test looks at it."""
    made = Memory(who="Huda")
    made.take(
        [
            Approved("d", "1", KNOWN, "The market lies at the gate.", "old.txt"),
            Approved("d", "2", KNOWN, "The market is by the gate.", "new.txt"),
        ]
    )
    yield made
    made.close()


def wing_of(window: MainWindow) -> MemoryWing:
    """The part of the window that the memory is."""
    (wing,) = (child for child in window.children() if isinstance(child, MemoryWing))
    return wing


def at(window: MainWindow, qtbot: QtBot, sentence: int, count: int) -> MemoryWing:
    """Go to a sentence of the text and wait for so many matches."""
    wing = wing_of(window)
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_Home)
    for _ in range(sentence):
        qtbot.keyClick(window.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(wing.tab.list.matches) == count)
    return wing


def reading_window(desk: Desk, settings: Settings | None = None, text: str = TEXT) -> MainWindow:
    """A window with a text that has been read."""
    window = desk.window(settings)
    desk.read(window, text)
    return window


def english(window: MainWindow, sentence: int) -> str:
    """The English of a sentence."""
    assert window.controller.reading is not None
    made = window.controller.reading.english(sentence)
    assert made is not None
    return made.text


def write(window: MainWindow, sentence: int, text: str, *, approved: bool = True) -> None:
    """Write a sentence's English as the desk does."""
    reading = window.controller.reading
    assert reading is not None
    window.controller.write(approve(edit(reading, sentence, text), sentence, approved=approved), (sentence,))


# --- what is shown --------------------------------------------------------------------------------------------


def test_the_sentence_one_is_at_has_its_matches_beside_it(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    window = reading_window(desk)
    wing = at(window, qtbot, 1, 2)
    first, second = wing.tab.list.matches
    assert (first.unit.english, first.percent) == ("The market is by the gate.", 93)
    assert second.unit.document == "old.txt"
    assert "2 matches" in wing.tab.state.text()
    assert window.side.tabs.tabText(window.side.tabs.indexOf(wing.tab)) == "Matches 2"
    assert not wing.tab.legend.isHidden()
    qtbot.keyClick(window.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: wing.tab.list.matches == ())
    assert "nothing like this" in wing.tab.state.text()
    assert window.side.tabs.tabText(window.side.tabs.indexOf(wing.tab)) == "Matches"


def test_the_mouse_over_another_sentence_changes_nothing(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    window = reading_window(desk)
    wing = at(window, qtbot, 1, 2)
    place = window.view.sentence_rect(0, arabic=False).center()
    qtbot.mouseMove(window.view.viewport(), place)
    qtbot.waitUntil(lambda: window.view.lit == 0)
    qtbot.mouseMove(window.view.viewport(), place + QPoint(1, 0))
    assert len(wing.tab.list.matches) == 2


def test_a_threshold_that_is_changed_is_in_force_at_once(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    window = reading_window(desk, Settings(theme="light", match_threshold=95))
    wing = at(window, qtbot, 1, 0)
    qtbot.waitUntil(lambda: "nothing like" in wing.tab.state.text())
    window.actions_.settings.trigger()
    dialog = window.dialogs.settings
    assert dialog is not None
    choice = dialog.matches  # type: ignore[attr-defined]
    choice.setCurrentIndex(choice.findData(90))
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(lambda: len(wing.tab.list.matches) == 2)
    assert desk.saved[-1].match_threshold == 90


def test_an_empty_memory_makes_no_file_and_says_so(desk: Desk, qtbot: QtBot) -> None:
    window = reading_window(desk)
    wing = at(window, qtbot, 1, 0)
    qtbot.waitUntil(lambda: "nothing like" in wing.tab.state.text())
    assert not (paths.data_dir() / "memory.db").exists()


def test_a_late_answer_is_dropped(qtbot: QtBot, memory: Memory) -> None:
    worker = MemoryWorker(Memory)
    told: list[Lookup] = []
    worker.matched.connect(lambda asked, _matches: told.append(asked))
    questions = [Lookup(KNOWN, "", "", 70) for _ in range(5)]
    for asked in questions:
        worker.look_up(asked)
    qtbot.waitUntil(lambda: questions[-1] in told)
    assert told == [questions[-1]]
    worker.look_up(questions[0])
    worker.look_up(None)
    worker.count()
    with qtbot.waitSignal(worker.counted):
        pass
    assert told == [questions[-1]]
    worker.close()


# --- differences ----------------------------------------------------------------------------------------------


def match_of(there: str, here: str) -> Match:
    """A match of two texts."""
    return Match(Unit(there, "English", notes=("a note",)), 80, changes(there, here))


@pytest.mark.parametrize(
    ("there", "here", "shown"),
    [
        ("قال الوزير نعم", "قال الرئيس نعم", "قال -الوزير- +الرئيس+ نعم"),
        ("قال نعم", "قال الوزير نعم", "قال +الوزير+ نعم"),
        ("نعم قال", "قال", "-نعم- قال"),
        ("قال", "نعم قال", "+نعم+ قال"),
        ("قال نعم", "قال", "قال -نعم-"),
        ("هل قال؟", "هل قال", "هل قال-؟-"),
    ],
)
def test_words_of_the_memory_alone_and_of_the_segment_alone_are_told_apart(
    there: str, here: str, shown: str
) -> None:
    signs = {Kind.SAME: "", Kind.REMOVED: "-", Kind.ADDED: "+"}
    made = "".join(f"{signs[p.kind]}{p.text}{signs[p.kind]}" for p in pieces(match_of(there, here), here))
    assert made == shown


def test_differences_show_without_colour_and_are_said_to_a_screen_reader(desk: Desk) -> None:
    here = "قال الرئيس نعم"
    match = match_of("قال الوزير نعم", here)
    document = document_of(match, here, 1, LIGHT, mirrored=False)
    struck, underlined = [], []
    block = document.begin()
    while block.isValid():
        for part in block:  # type: ignore[attr-defined]
            fragment = part.fragment()
            if fragment.charFormat().fontStrikeOut():
                struck.append(fragment.text())
            if fragment.charFormat().fontUnderline():
                underlined.append(fragment.text())
        block = block.next()
    assert (struck, underlined) == (["الوزير"], ["الرئيس"])
    assert "here الرئيس for الوزير" in spoken(match, here)
    assert "a note" in spoken(match, here)


# --- putting in -----------------------------------------------------------------------------------------------


def test_a_key_puts_a_match_in_as_a_draft_of_the_memory(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    window = reading_window(desk)
    at(window, qtbot, 1, 2)
    qtbot.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert english(window, 1) == "The market lies at the gate."
    made = window.controller.reading.english(1)  # type: ignore[union-attr]
    assert made is not None and (made.origin, made.state) == (Origin.MEMORY, State.DRAFT)
    assert window.view.look(0).recalled == {1}
    assert wing_of(window).put[1].isEnabled() and not wing_of(window).put[2].isEnabled()


def test_a_match_goes_in_with_the_sentences_own_numbers(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    memory.take([Approved("d", "3", "وصل ٢٠ زائرا في المساء", "20 visitors came in the evening.")])
    window = reading_window(desk, text="وصل ٣٥ زائرا في المساء.")
    wing = at(window, qtbot, 0, 1)
    assert "numbers put in" in spoken(wing.tab.list.matches[0], "وصل ٣٥ زائرا في المساء.")
    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL)
    assert english(window, 0) == "35 visitors came in the evening."


def test_in_the_list_enter_replaces_and_shift_enter_adds(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    window = reading_window(desk)
    wing = at(window, qtbot, 1, 2)
    window.side.tabs.setCurrentWidget(wing.tab)
    wing.tab.list.setFocus()
    qtbot.keyClick(wing.tab.list, Qt.Key.Key_Return)
    assert english(window, 1) == "The market is by the gate."
    qtbot.keyClick(wing.tab.list, Qt.Key.Key_Down)
    qtbot.keyClick(wing.tab.list, Qt.Key.Key_Return, SHIFT)
    assert english(window, 1) == "The market is by the gate. The market lies at the gate."


def test_no_match_of_the_sentence_before_is_put_into_the_one_gone_to(
    desk: Desk, qtbot: QtBot, memory: Memory
) -> None:
    window = reading_window(desk)
    at(window, qtbot, 1, 2)
    before = english(window, 2)
    qtbot.keyClick(window.view, Qt.Key.Key_Down)
    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL)  # before there is an answer
    assert english(window, 2) == before


def test_what_the_memory_gave_has_a_sign_with_a_tooltip_until_somebody_has_looked(
    desk: Desk, qtbot: QtBot, memory: Memory
) -> None:
    window = reading_window(desk)
    at(window, qtbot, 1, 2)
    stack = window.view._stack
    assert stack is not None
    number = stack.rows.row_of(1)

    def tooltip() -> str:
        layout = stack.layout(number)
        box = layout.again_box(1)
        assert box is not None and window.controller.reading is not None
        return why(window.controller.reading, layout, box.center(), ())

    assert tooltip() == ""
    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL)
    assert window.view.look(number).recalled == {1}
    assert "translation memory" in tooltip()
    write(window, 1, "The market is by the gate.")
    assert window.view.look(number).recalled == frozenset()
    assert tooltip() == ""


# --- what is approved -----------------------------------------------------------------------------------------


def test_what_is_approved_goes_into_the_memory_and_what_is_withdrawn_goes_out(
    desk: Desk, qtbot: QtBot, memory: Memory
) -> None:
    window = reading_window(desk)
    write(window, 0, "The ship returned.")
    qtbot.waitUntil(lambda: memory.recall("عادت السفينة إلى الميناء") == "The ship returned.")
    write(window, 0, "The ship came back.")
    qtbot.waitUntil(lambda: memory.recall("عادت السفينة إلى الميناء") == "The ship came back.")
    unit = memory.search("ship").units[0]
    assert (unit.document, unit.after) == ("market.txt", KNOWN.replace("سنوات", "خمس سنوات"))
    write(window, 0, "The ship came back.", approved=False)
    qtbot.waitUntil(lambda: memory.recall("عادت السفينة إلى الميناء") is None)


def test_what_was_just_approved_is_a_match_at_once(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    window = reading_window(desk)
    wing = at(window, qtbot, 0, 0)
    write(window, 0, "The ship returned.")
    qtbot.waitUntil(lambda: [m.percent for m in wing.tab.list.matches] == [100])


def test_what_is_approved_just_before_the_window_closes_is_kept(desk: Desk, memory: Memory) -> None:
    window = reading_window(desk)
    write(window, 0, "The ship returned.")
    window.leave()
    assert memory.recall("عادت السفينة إلى الميناء") == "The ship returned."


def test_what_the_memory_could_not_take_is_tried_again_with_the_next(
    desk: Desk, qtbot: QtBot, memory: Memory
) -> None:
    window = reading_window(desk)
    wing = wing_of(window)
    failing = [True]

    def open_memory() -> Memory:
        if failing:
            failing.clear()
            raise StoreBusy("memory.db")
        return Memory(who="Huda")

    wing.worker._open_memory = open_memory
    with qtbot.waitSignal(wing.worker.failed):
        write(window, 0, "The ship returned.")
    assert "in use" in " ".join(label.text() for label in window.banners.findChildren(QLabel))
    write(window, 2, "The visitors came.")
    qtbot.waitUntil(lambda: memory.recall("وصل الزوار في المساء") is not None)
    assert memory.recall("عادت السفينة إلى الميناء") == "The ship returned."


def test_of_a_text_that_was_cut_otherwise_the_old_segments_go(
    desk: Desk, qtbot: QtBot, memory: Memory
) -> None:
    window = reading_window(desk)
    write(window, 0, "The ship returned.")
    qtbot.waitUntil(lambda: memory.recall("عادت السفينة إلى الميناء") is not None)
    reading = window.controller.reading
    assert reading is not None
    window.controller.resegmented.emit(approve(edit(reading, 0, "The ship returned."), 0, approved=False))
    qtbot.waitUntil(lambda: memory.recall("عادت السفينة إلى الميناء") is None)


def test_a_reading_takes_its_sentences_from_the_memory_unless_told_not_to(
    qtbot: QtBot, desk: Desk, memory: Memory
) -> None:
    from dataclasses import replace

    memory.take([Approved("d", "3", "وصل الزوار في المساء.", "The visitors came.")])
    given = replace(desk._services(), aids=stores.aids)
    for first, expected in ((True, "The visitors came."), (False, "EN(وصل الزوار في المساء.)")):
        save_settings(Settings(memory_first=first))
        window = root.make_window(Settings(theme="light", keep_readings=False), given)
        qtbot.addWidget(window)
        desk.read(window, TEXT)
        assert english(window, 2) == expected
        window.leave()


def test_the_matches_are_reached_from_the_menu(desk: Desk, qtbot: QtBot, memory: Memory) -> None:
    window = reading_window(desk)
    wing = at(window, qtbot, 1, 2)
    window.actions_.side.setChecked(False)
    assert wing.show_matches in window.actions_.desk.actions()
    wing.show_matches.trigger()
    assert wing.tab.list.hasFocus() and wing.tab.isVisible()


def test_whether_the_memory_comes_before_the_machine_is_a_setting(desk: Desk) -> None:
    window = desk.window()
    window.actions_.settings.trigger()
    tick = window.dialogs.settings.memory_first  # type: ignore[union-attr]
    assert tick.isChecked()
    tick.click()
    assert desk.saved[-1].memory_first is False


def test_what_fails_each_time_does_not_hold_up_what_comes_after(qtbot: QtBot, memory: Memory) -> None:
    worker = MemoryWorker(Memory)
    told: list[Exception] = []
    worker.failed.connect(told.append)
    worker.keep([Approved("d", None, "لا", "No", "a.txt")])  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: len(told) == 1)
    worker.keep([Approved("d", "9", "نعم", "Yes", "a.txt")])
    qtbot.waitUntil(lambda: memory.recall("نعم") == "Yes")
    assert len(told) == 1
    worker.close()


def test_the_tab_has_room_for_what_others_know_of_the_sentence(
    desk: Desk, qtbot: QtBot, memory: Memory
) -> None:
    window = reading_window(desk)
    wing = at(window, qtbot, 1, 2)
    window.side.tabs.setCurrentWidget(wing.tab)
    other = QLabel("a term")
    wing.tab.add_section(other)
    qtbot.waitUntil(other.isVisible)
    assert other in wing.tab.stops()[:-1] and wing.tab.stops()[-1] is wing.tab.list
    assert other.mapTo(window, QPoint()).y() < wing.tab.list.mapTo(window, QPoint()).y()
