"""The foot says in plain words how far the English is and what can be done."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.gui.foot import Foot
from desktop_app.gui.progress import Progress, Stage


@pytest.fixture
def foot(qtbot: QtBot) -> Foot:
    """A foot on screen."""
    made = Foot()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "a few seconds left"),
        (40, "less than a minute left"),
        (58, "about 1 min left"),
        (130, "about 2 min left"),
        (3600 * 2.2, "about 2 h left"),
    ],
)
def test_the_time_left_is_told_in_plain_words(foot: Foot, seconds: float, words: str) -> None:
    foot.show_progress(Progress(Stage.TRANSLATING, 3, 90, 210.4, seconds))
    assert foot.words.text() == f"3 of 90 sentences · 210 words/s · {words}"
    assert foot.bar.accessibleDescription() == foot.words.text()


def test_what_cannot_be_told_yet_is_left_out(foot: Foot) -> None:
    foot.show_progress(Progress(Stage.TRANSLATING, 0, 90))
    assert foot.words.text() == "0 of 90 sentences"


@pytest.mark.parametrize(
    ("stage", "done", "shown"),
    [
        (Stage.IDLE, 0, []),
        (Stage.WAITING, 0, ["Cancel"]),
        (Stage.TRANSLATING, 3, ["Pause", "Cancel"]),
        (Stage.PAUSED, 3, ["Resume", "Cancel"]),
        (Stage.STOPPED, 3, ["Translate"]),
        (Stage.STOPPED, 9, []),
        (Stage.DONE, 9, []),
    ],
)
def test_there_are_buttons_for_what_can_be_done(
    foot: Foot, stage: Stage, done: int, shown: list[str]
) -> None:
    foot.show_progress(Progress(stage, done, 9))
    assert [button.text() for button in (foot.pause, foot.button) if button.isVisible()] == shown
