"""While the English comes: pausing, going on, cancelling, looking elsewhere, and changing one's mind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from threading import Event, Semaphore

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.gui import pace
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.progress import Stage
from desktop_app.translation.engine import Decoding, Draft
from tests.fakes import FAKE_PACKAGE, FakeTranslator
from tests.gui.conftest import Desk

BOOK = "\n\n".join(f"هذه هي الجملة رقم {n} من كتاب طويل عن مدن الساحل القديمة وسكانها." for n in range(300))
OTHER = "وصل القطار إلى المحطة الجديدة صباح اليوم."


def sound(text: str) -> str:
    """English without a doubt: as long as the Arabic, with its numbers."""
    return "".join(chr(ord("a") + ord(c) % 26) if c.isalpha() else c for c in text)


class Turnstile(FakeTranslator):
    """Makes as many batches as it is let."""

    def __init__(self, name: str = FAKE_PACKAGE.name) -> None:
        super().__init__(sound, replace(FAKE_PACKAGE, name=name))
        self.reached = Event()
        self._turns = Semaphore(0)

    def let(self, batches: int) -> None:
        """Let so many batches through."""
        self.reached.clear()
        self._turns.release(batches)

    def translate(self, texts: Sequence[str], decoding: Decoding) -> list[Draft]:
        """The batch, when it may pass."""
        self.batches.append(list(texts))
        self.reached.set()
        assert self._turns.acquire(timeout=20)
        return [Draft(self.answer(text), -0.5) for text in texts]

    @property
    def asked(self) -> list[str]:
        """Every sentence in the order in which it was asked for; key terms, asked for last, are none."""
        return [text for batch in self.batches for text in batch if text.endswith((".", ". "))]


@pytest.fixture
def turnstile(desk: Desk) -> Turnstile:
    """The desk's translator; it is let go at the end by `desk` closing its windows after `let`."""
    desk.translator = made = Turnstile()
    return made


def begin(desk: Desk, qtbot: QtBot, turnstile: Turnstile, *, batches: int = 1) -> MainWindow:
    """A window with the book, so many batches of it translated and the next one under way."""
    window = desk.window()
    window.controller.open_file(desk.file(BOOK, "book.txt"))
    for _ in range(batches):
        qtbot.waitUntil(turnstile.reached.is_set)
        turnstile.let(1)
    qtbot.waitUntil(turnstile.reached.is_set)
    qtbot.waitUntil(lambda: window.controller.progress.done == sum(map(len, turnstile.batches[:-1])))
    return window


def english(window: MainWindow) -> list[str]:
    """The English of every row."""
    stack = window.view._stack
    assert stack is not None
    return [stack.rows[n].english.text for n in range(len(stack.rows))]


def press_pause(window: MainWindow, qtbot: QtBot, by: str) -> None:
    """Pause, or go on."""
    if by == "key":
        qtbot.keyClick(window, Qt.Key.Key_F4)
    else:
        qtbot.mouseClick(window.foot.pause, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("by", ["key", "button"])
def test_a_pause_loses_nothing_and_makes_nothing_twice(
    desk: Desk, qtbot: QtBot, turnstile: Turnstile, by: str
) -> None:
    window = begin(desk, qtbot, turnstile)
    press_pause(window, qtbot, by)
    assert window.controller.progress.stage is Stage.PAUSED
    turnstile.let(1)  # what was under way still comes
    qtbot.waitUntil(lambda: window.controller.progress.done == 6)
    assert window.controller.progress.stage is Stage.PAUSED
    assert window.foot.words.text() == "Paused: 6 of 300 sentences"
    assert english(window)[0] == sound("هذه هي الجملة رقم 0 من كتاب طويل عن مدن الساحل القديمة وسكانها.")
    assert english(window)[-1] == "paused"
    press_pause(window, qtbot, by)
    assert english(window)[-1] == "translating …"
    turnstile.let(100)
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)
    assert len(turnstile.asked) == len(set(turnstile.asked)) == 300
    assert len(desk.asked_for) == 1


def test_while_it_is_paused_another_text_can_be_read(desk: Desk, qtbot: QtBot, turnstile: Turnstile) -> None:
    window = begin(desk, qtbot, turnstile)
    press_pause(window, qtbot, "key")
    turnstile.let(100)
    desk.read(window, OTHER, "train.txt")
    assert english(window) == [sound(OTHER)]
    assert len(turnstile.asked) == 7


def test_a_file_that_cannot_be_read_leaves_the_pause_as_it_is(
    desk: Desk, qtbot: QtBot, turnstile: Turnstile
) -> None:
    window = begin(desk, qtbot, turnstile)
    press_pause(window, qtbot, "key")
    turnstile.let(100)
    with qtbot.waitSignal(window.controller.notice_changed):
        window.controller.open_file(desk.tmp_path / "nothing.txt")
    assert window.controller.progress.stage is Stage.PAUSED
    assert len(turnstile.asked) == 6
    press_pause(window, qtbot, "key")
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)


def test_what_is_paused_can_be_cancelled(desk: Desk, qtbot: QtBot, turnstile: Turnstile) -> None:
    window = begin(desk, qtbot, turnstile)
    press_pause(window, qtbot, "key")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.controller.progress.stage is Stage.STOPPED
    assert english(window)[-1] == "not translated"
    turnstile.let(100)


@pytest.mark.parametrize("by", ["button", "key"])
def test_after_a_cancel_only_what_is_missing_is_translated(
    desk: Desk, qtbot: QtBot, turnstile: Turnstile, by: str
) -> None:
    window = begin(desk, qtbot, turnstile, batches=3)
    done = turnstile.asked[:14]
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.controller.progress.done == 14
    turnstile.let(1)
    desk.translator = second = Turnstile()
    second.let(100)
    if by == "button":
        qtbot.mouseClick(window.foot.button, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(window, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)
    assert len(second.asked) == 286
    assert not set(second.asked) & set(done)
    assert desk.asked_for == ["", FAKE_PACKAGE.name]
    assert window.controller.reading.translation.done == 300  # type: ignore[union-attr]


def test_translating_again_makes_everything_anew_and_the_page_stays_full(
    desk: Desk, qtbot: QtBot, turnstile: Turnstile
) -> None:
    turnstile.let(100)
    window = desk.window()
    desk.read(window, BOOK, "book.txt")
    before = english(window)
    desk.translator = second = Turnstile("other")
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(second.reached.is_set)
    assert english(window) == before
    second.let(100)
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)
    assert len(second.asked) == 300


def test_going_on_with_another_package_after_a_cancel_replaces_the_rest_of_the_old(
    desk: Desk, qtbot: QtBot, turnstile: Turnstile
) -> None:
    turnstile.let(100)
    window = desk.window()
    desk.read(window, BOOK, "book.txt")
    desk.translator = second = Turnstile("other")
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(second.reached.is_set)
    second.let(1)
    qtbot.waitUntil(second.reached.is_set)
    qtbot.waitUntil(lambda: window.controller.progress.done == 2)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.foot.words.text() == "Stopped: 2 of 300 sentences"
    second.let(100)
    qtbot.mouseClick(window.foot.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)
    assert set(second.asked) >= set(turnstile.asked[2:])
    assert desk.asked_for == ["", "", "other"]


def test_scrolling_brings_the_sentences_in_sight_next(desk: Desk, qtbot: QtBot, turnstile: Turnstile) -> None:
    window = begin(desk, qtbot, turnstile)
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    first, last = window.view.visible_range()
    assert first > 50
    turnstile.let(1)
    qtbot.waitUntil(lambda: len(turnstile.batches) == 3)
    numbers = [int(text.split("رقم ")[1].split()[0]) for text in turnstile.batches[2]]
    assert numbers == list(range(first, first + len(numbers)))
    turnstile.let(1)
    qtbot.waitUntil(lambda: window.controller.reading.english(last) is not None)  # type: ignore[union-attr]
    bar.setValue(0)
    turnstile.let(1)
    qtbot.waitUntil(lambda: len(turnstile.batches) == 5)
    qtbot.waitUntil(turnstile.reached.is_set)
    turnstile.let(1)
    qtbot.waitUntil(lambda: len(turnstile.batches) == 6)
    assert "رقم 6 " in turnstile.batches[5][0] or "رقم 6 " in turnstile.batches[4][0]
    turnstile.let(100)
    window.controller.stop()


def test_another_length_of_the_summary_costs_no_english(
    desk: Desk, qtbot: QtBot, turnstile: Turnstile
) -> None:
    window = desk.window()
    window.controller.open_file(desk.file())
    qtbot.waitUntil(turnstile.reached.is_set)
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.TRANSLATING)
    assert len(window.side.summary.entries) < 4
    window.controller.change_settings(replace(window.controller.settings, summary="4"))
    qtbot.waitUntil(lambda: len(window.side.summary.entries) == 4)
    assert window.controller.progress.stage is Stage.TRANSLATING
    turnstile.let(100)
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)
    assert len(window.side.summary.entries) == 4
    assert all(entry.english for entry in window.side.summary.entries)
    assert desk.asked_for == [""]


def test_another_package_makes_only_the_english_anew(desk: Desk, qtbot: QtBot, turnstile: Turnstile) -> None:
    turnstile.let(100)
    window = desk.window()
    desk.read(window, BOOK, "book.txt")
    summary = window.controller.reading.summary  # type: ignore[union-attr]
    desk.translator = FakeTranslator("NEW {}".format, replace(FAKE_PACKAGE, name="other"))
    window.controller.change_settings(replace(window.controller.settings, package="other"))
    qtbot.waitUntil(lambda: all(text.startswith("NEW") for text in english(window)))
    assert desk.asked_for == ["", "other"]
    assert window.controller.reading.summary is summary  # type: ignore[union-attr]


def test_the_time_left_is_told_while_it_translates(
    desk: Desk, qtbot: QtBot, turnstile: Turnstile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "_SHORTEST", 0.0)  # as if enough time had gone by
    window = begin(desk, qtbot, turnstile, batches=3)
    times: list[float | None] = []
    window.controller.progress_changed.connect(lambda p: times.append(p.seconds_left))
    turnstile.let(100)
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)
    assert any(seconds is not None for seconds in times)


def test_who_asks_for_other_english_just_before_another_text_comes_gets_that_text(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.window()
    desk.read(window)
    asked = Event()

    def find(_text: str) -> None:
        asked.set()

    window.controller.find_kept = find
    window.controller.open_file(desk.file(OTHER, "train.txt"))
    assert asked.wait(20)  # it has been read, and the window does not know it yet
    window.controller.translate()
    desk.wait_for(window, "train.txt")
    reading = window.controller.reading
    assert reading is not None and reading.translation is not None
    assert [s.text for s in reading.translation.sentences if s] == [f"EN({OTHER})"]
    assert window.view.reading is reading
