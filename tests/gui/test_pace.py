"""The speed is that of the last batches, and the time left is told once it can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.gui.pace import Pace


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """The time."""
        return self.now


def batches(pace: Pace, clock: Clock, count: int, *, seconds: float = 1.0) -> None:
    """So many batches of 100 letters and 20 words."""
    for _ in range(count):
        clock.now += seconds
        pace.add(letters=100, words=20)


@pytest.fixture
def clock() -> Clock:
    """A clock at some time."""
    return Clock()


def test_at_a_steady_speed_the_time_left_is_what_is_left_of_it(clock: Clock) -> None:
    pace = Pace(clock)
    pace.start(2000)
    batches(pace, clock, 5)
    assert pace.words_per_second == pytest.approx(20)
    assert pace.seconds_left == pytest.approx(15)


def test_nothing_is_foretold_after_the_first_small_batches(clock: Clock) -> None:
    pace = Pace(clock)
    pace.start(2000)
    assert pace.words_per_second == 0
    batches(pace, clock, 2)
    assert pace.seconds_left is None
    batches(pace, clock, 1, seconds=0)
    assert pace.seconds_left is not None


def test_nothing_is_foretold_before_enough_time_has_gone_by(clock: Clock) -> None:
    pace = Pace(clock)
    pace.start(2000)
    batches(pace, clock, 10, seconds=0.01)
    assert pace.seconds_left is None


def test_a_pause_does_not_count(clock: Clock) -> None:
    pace = Pace(clock)
    pace.start(2000)
    batches(pace, clock, 4)
    pace.pause()
    batches(pace, clock, 1)  # the one that was under way
    clock.now += 3600
    pace.resume()
    batches(pace, clock, 1)
    assert pace.words_per_second == pytest.approx(20)
    assert pace.seconds_left == pytest.approx(14)


def test_another_speed_is_soon_the_one_that_counts(clock: Clock) -> None:
    pace = Pace(clock)
    pace.start(100_000)
    batches(pace, clock, 60)
    batches(pace, clock, 30, seconds=4)
    assert pace.words_per_second == pytest.approx(5, rel=0.1)


@given(st.lists(st.tuples(st.integers(0, 500), st.floats(0, 60)), max_size=30))
def test_time_left_is_never_below_nothing_and_ends_at_nothing(made: list[tuple[int, float]]) -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.start(sum(letters for letters, _ in made))
    for letters, seconds in made:
        clock.now += seconds
        pace.add(letters=letters, words=letters // 5)
        assert (pace.seconds_left or 0.0) >= 0
    assert not pace.seconds_left
