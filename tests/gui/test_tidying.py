"""Python looks for garbage in a quiet moment, and as it did before once the window is closed."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.gui.tidying import Tidying
from tests.gui.conftest import Desk


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Whatever becomes of the test, the others are collected as usual."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_a_quiet_moment_after_something_was_done_is_used(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    tidying = Tidying(window)
    assert gc.get_threshold()[0] > 700 and gc.get_freeze_count() > 0
    assert tidying.due is False, "nothing was done yet"
    desk.read(window)
    qtbot.waitUntil(lambda: tidying.due)
    collected: list[int] = []

    def note(phase: str, told: dict[str, int]) -> None:
        if phase == "stop":
            collected.append(told["generation"])

    gc.collect(1)  # so that there is something to look at
    gc.callbacks.append(note)
    try:
        tidying.tidy()
    finally:
        gc.callbacks.remove(note)
    assert collected == [2]


def test_once_the_window_is_closed_it_is_left_to_python_again(desk: Desk, qtbot: QtBot) -> None:
    before = gc.get_threshold()
    window = desk.window()
    tidying = Tidying(window)
    assert gc.get_threshold() != before
    window.leave()
    assert gc.get_threshold() == before and gc.get_freeze_count() == 0 and not tidying.due
