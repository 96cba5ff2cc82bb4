"""How far the English is, told by what a reader tells."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.gui.progress import Progress, Stage
from desktop_app.gui.tracker import Tracker
from desktop_app.reading.model import Reading
from tests.gui import readings

ALL = range(5)


class Follow:
    """A tracker with a clock that the test sets, and all that it has told."""

    def __init__(self) -> None:
        self.now = 100.0
        self.tracker = Tracker(clock=lambda: self.now)
        self.told: list[Progress] = []
        self.tracker.changed.connect(self.told.append)

    def come(self, *, made: int, sentence: int, after: float = 1.0) -> Reading:
        """A batch of one sentence, after so many seconds; `made` have their English with it."""
        self.now += after
        reading = readings.reading(translated=range(made))
        self.tracker.add(reading, (sentence,))
        return reading


@pytest.fixture
def follow(qapp: QApplication) -> Iterator[Follow]:
    """One that knows of no reading yet."""
    yield Follow()


def test_nothing_is_on_its_way_before_there_is_a_reading(follow: Follow) -> None:
    assert follow.tracker.progress == Progress()
    assert follow.told == []


def test_what_is_there_already_counts_from_the_beginning(follow: Follow) -> None:
    follow.tracker.expect(readings.reading(translated=(0, 1)))
    assert follow.tracker.progress == Progress(Stage.WAITING, 2, 5)
    follow.tracker.start(readings.reading(translated=(0, 1)))
    assert [progress.stage for progress in follow.told] == [Stage.WAITING, Stage.TRANSLATING]


def test_a_batch_is_counted_and_after_some_the_time_left_is_told(follow: Follow) -> None:
    follow.tracker.start(readings.reading(translated=()))
    for sentence in range(3):
        follow.come(made=sentence + 1, sentence=sentence)
    progress = follow.tracker.progress
    assert (progress.done, progress.total) == (3, 5)
    assert progress.words_per_second > 0
    assert progress.seconds_left is not None


def test_sentences_that_have_only_been_changed_say_nothing_of_the_speed(follow: Follow) -> None:
    follow.tracker.start(readings.reading(translated=()))
    follow.come(made=5, sentence=0)
    before = follow.tracker.progress
    follow.come(made=5, sentence=0, after=0.01)
    assert follow.tracker.progress == before


def test_a_pause_does_not_count_and_tells_no_time_left(follow: Follow) -> None:
    rest = []
    for pause in (0.0, 500.0):
        follow.tracker.start(readings.reading(translated=()))
        for sentence in range(3):
            follow.come(made=sentence + 1, sentence=sentence)
        follow.tracker.pause()
        assert follow.tracker.progress.stage is Stage.PAUSED
        assert follow.tracker.progress.seconds_left is None
        follow.now += pause
        follow.tracker.resume()
        assert follow.tracker.progress.stage is Stage.TRANSLATING
        follow.come(made=4, sentence=3)
        rest.append(follow.tracker.progress.seconds_left)
    assert rest[0] == pytest.approx(rest[1])


def test_a_batch_that_comes_while_it_is_held_up_leaves_it_held_up(follow: Follow) -> None:
    follow.tracker.start(readings.reading(translated=()))
    follow.tracker.pause()
    follow.come(made=1, sentence=0)
    assert (follow.tracker.progress.stage, follow.tracker.progress.done) == (Stage.PAUSED, 1)


def test_a_stop_keeps_the_count_and_can_be_gone_on_from(follow: Follow) -> None:
    follow.tracker.start(readings.reading(translated=()))
    follow.come(made=2, sentence=1)
    follow.tracker.stop()
    assert (follow.tracker.progress.done, follow.tracker.progress.can_go_on) == (2, True)


def test_where_nothing_can_make_english_there_is_nothing_to_go_on_with(follow: Follow) -> None:
    follow.tracker.expect(readings.without_translation())
    follow.tracker.give_up()
    assert (follow.tracker.progress.stage, follow.tracker.progress.can_go_on) == (Stage.IDLE, False)


def test_other_segments_are_counted_anew_and_the_stage_stays(follow: Follow) -> None:
    follow.tracker.start(readings.reading(translated=()))
    follow.tracker.recount(readings.book(7))
    assert (follow.tracker.progress.stage, follow.tracker.progress.total) == (Stage.TRANSLATING, 7)


def test_the_same_is_not_told_twice(follow: Follow) -> None:
    for _ in range(2):
        follow.tracker.finish(readings.reading(translated=ALL))
    assert [progress.stage for progress in follow.told] == [Stage.DONE]
