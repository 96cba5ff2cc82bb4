"""The worker's lane: order, taking over, cancelling, failing, closing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event, Semaphore, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.gui.jobs import Job, Lane

PATIENCE = 20


class Diary:
    """Everything a lane has told, in order."""

    def __init__(self, lane: Lane) -> None:
        self.told: list[tuple[str, int, object]] = []
        lane.started.connect(lambda n: self.told.append(("started", n, None)))
        lane.made.connect(lambda n, event: self.told.append(("made", n, event)))
        lane.succeeded.connect(lambda n: self.told.append(("succeeded", n, None)))
        lane.failed.connect(lambda n, error: self.told.append(("failed", n, error)))
        lane.cancelled.connect(lambda n: self.told.append(("cancelled", n, None)))

    def kinds(self, number: int) -> list[str]:
        """What was told of one job."""
        return [kind for kind, n, _ in self.told if n == number]

    def made(self, number: int) -> list[object]:
        """What one job made."""
        return [event for kind, n, event in self.told if n == number and kind == "made"]


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    """A lane that is closed in the end."""
    made = Lane("test")
    yield made
    made.close()


def counting(to: int) -> Callable[[Job], Iterator[object]]:
    """A job that counts."""
    return lambda _job: iter(range(to))


class Endless:
    """A job that makes events until it is stopped, and remembers how it ended."""

    def __init__(self) -> None:
        self.closed = Event()
        self.threads: set[object] = set()

    def __call__(self, _job: Job) -> Iterator[object]:
        """Count for ever."""
        number = 0
        try:
            while True:
                self.threads.add(current_thread())
                yield number
                number += 1
        finally:
            self.closed.set()


def test_events_come_in_order_and_then_success(lane: Lane, qtbot: QtBot) -> None:
    diary = Diary(lane)
    with qtbot.waitSignal(lane.succeeded):
        number = lane.submit(counting(3))
    assert diary.kinds(number) == ["started", "made", "made", "made", "succeeded"]
    assert diary.made(number) == [0, 1, 2]
    assert not lane.busy


def test_a_job_without_events_succeeds(lane: Lane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lane.succeeded):
        lane.submit(counting(0))


def test_work_is_done_on_another_thread_and_told_on_the_windows(lane: Lane, qtbot: QtBot) -> None:
    job, told_on = Endless(), []
    lane.made.connect(lambda _n, _event: told_on.append(current_thread()))
    with qtbot.waitSignal(lane.made):
        lane.submit(job)
    lane.close()
    assert set(told_on) == {main_thread()}
    assert main_thread() not in job.threads


def test_a_failure_is_told_with_its_exception(lane: Lane, qtbot: QtBot) -> None:
    def failing(_job: Job) -> Iterator[object]:
        yield 1
        raise ValueError("no")

    diary = Diary(lane)
    with qtbot.waitSignal(lane.failed):
        number = lane.submit(failing)
    assert diary.kinds(number) == ["started", "made", "failed"]
    assert isinstance(diary.told[-1][2], ValueError)
    with qtbot.waitSignal(lane.succeeded):  # the thread has survived it
        lane.submit(counting(1))


def test_cancelling_closes_the_generator_and_drops_what_comes_late(lane: Lane, qtbot: QtBot) -> None:
    job, diary = Endless(), Diary(lane)
    with qtbot.waitSignal(lane.made):
        number = lane.submit(job)
    with qtbot.waitSignal(lane.cancelled):
        lane.cancel()
    after = len(diary.told)
    assert job.closed.wait(PATIENCE)
    with qtbot.waitSignal(lane.succeeded):
        other = lane.submit(counting(1))
    assert [n for _, n, _ in diary.told[after:]] == [other] * 3
    assert diary.kinds(number)[-1] == "cancelled"


def test_a_new_job_takes_over_with_its_first_event(lane: Lane, qtbot: QtBot) -> None:
    job, diary = Endless(), Diary(lane)
    with qtbot.waitSignal(lane.made):
        old = lane.submit(job)
    with qtbot.waitSignal(lane.succeeded):
        new = lane.submit(counting(2))
    assert job.closed.is_set()
    assert diary.kinds(old)[-1] == "cancelled"
    assert diary.told[-4:] == [
        ("started", new, None),
        ("made", new, 0),
        ("made", new, 1),
        ("succeeded", new, None),
    ]


def test_a_new_job_that_fails_at_once_leaves_the_old_one_running(lane: Lane, qtbot: QtBot) -> None:
    job, diary = Endless(), Diary(lane)

    def cannot_begin(_job: Job) -> Iterator[object]:
        raise OSError("unreadable")
        yield

    with qtbot.waitSignal(lane.made):
        old = lane.submit(job)
    with qtbot.waitSignal(lane.failed):
        new = lane.submit(cannot_begin)
    assert diary.kinds(new) == ["failed"]
    so_far = len(diary.made(old))
    qtbot.waitUntil(lambda: len(diary.made(old)) > so_far)
    assert "cancelled" not in diary.kinds(old)


def test_of_several_waiting_jobs_the_newest_wins(lane: Lane, qtbot: QtBot) -> None:
    reached, go_on, diary = Event(), Event(), Diary(lane)

    def held(_job: Job) -> Iterator[object]:
        reached.set()
        assert go_on.wait(PATIENCE)
        yield "held"
        yield "not wanted any more"

    first = lane.submit(held)
    assert reached.wait(PATIENCE)
    second, third = lane.submit(counting(9)), lane.submit(counting(1))
    go_on.set()
    with qtbot.waitSignal(lane.succeeded):
        pass
    assert diary.made(first) == ["held"]
    assert diary.kinds(second) == ["cancelled"]
    assert diary.kinds(third)[-1] == "succeeded"


def test_a_job_can_report_from_inside_a_step_and_see_that_it_is_not_wanted(lane: Lane, qtbot: QtBot) -> None:
    seen = Event()

    def downloading(job: Job) -> Iterator[object]:
        job.report("half")
        while not job.cancelled:
            pass
        seen.set()
        yield "whole"

    diary = Diary(lane)
    with qtbot.waitSignal(lane.made):
        number = lane.submit(downloading)
    lane.cancel()
    assert seen.wait(PATIENCE)
    assert diary.made(number) == ["half"]


def test_closing_stops_the_work_and_joins_the_thread(qtbot: QtBot) -> None:
    lane, job = Lane("closing"), Endless()
    with qtbot.waitSignal(lane.made):
        lane.submit(job)
    lane.close()
    assert job.closed.is_set()
    assert not lane.busy
    lane.close()  # once more does no harm


def test_closing_a_lane_that_never_ran_is_fine(qtbot: QtBot) -> None:
    Lane("idle").close()


# --- errands --------------------------------------------------------------------------------------------------


def test_an_errand_is_done_between_two_steps_and_the_job_goes_on(lane: Lane, qtbot: QtBot) -> None:
    diary, endless = Diary(lane), Endless()
    with qtbot.waitSignal(lane.made):
        running = lane.submit(endless)
    errand_threads: list[object] = []

    def errand(_job: Job) -> Iterator[object]:
        errand_threads.append(current_thread())
        yield "answer"

    number = lane.errand(errand)
    qtbot.waitUntil(lambda: diary.kinds(number) == ["made", "succeeded"])
    before = len(diary.made(running))
    qtbot.waitUntil(lambda: len(diary.made(running)) > before + 3)
    assert diary.made(number) == ["answer"]
    assert set(errand_threads) == endless.threads
    assert "cancelled" not in diary.kinds(running)


def test_errands_are_done_in_their_order_though_a_job_gives_way_to_the_next(lane: Lane, qtbot: QtBot) -> None:
    diary = Diary(lane)
    numbers = [lane.errand(counting(1)) for _ in range(5)]
    last = lane.submit(counting(1))
    qtbot.waitUntil(lambda: all("succeeded" in diary.kinds(n) for n in (*numbers, last)))
    assert [n for kind, n, _ in diary.told if kind == "succeeded" and n in numbers] == numbers


def test_an_errand_that_fails_says_so_and_the_next_is_done(lane: Lane, qtbot: QtBot) -> None:
    diary = Diary(lane)

    def fail(_job: Job) -> Iterator[object]:
        raise ValueError("no")
        yield

    bad, good = lane.errand(fail), lane.errand(counting(1))
    qtbot.waitUntil(lambda: "succeeded" in diary.kinds(good))
    assert diary.kinds(bad) == ["failed"]


def test_cancelling_drops_the_errands_that_wait(lane: Lane, qtbot: QtBot) -> None:
    diary, reached, go_on = Diary(lane), Event(), Event()

    def slow(_job: Job) -> Iterator[object]:
        reached.set()
        assert go_on.wait(PATIENCE)
        yield 0

    lane.errand(slow)
    qtbot.waitUntil(reached.is_set)
    waiting = lane.errand(counting(1))
    lane.cancel()
    go_on.set()
    after = lane.errand(counting(1))
    qtbot.waitUntil(lambda: "succeeded" in diary.kinds(after))
    assert diary.kinds(waiting) == ["cancelled"]


def test_an_errand_alone_does_not_make_the_lane_busy(lane: Lane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lane.succeeded):
        lane.errand(counting(1))
        assert not lane.busy


class Stepping:
    """A job whose steps the test lets happen one by one."""

    def __init__(self) -> None:
        self.begun = 0
        self.turns = Semaphore(0)
        self.under_way = Event()

    def __call__(self, _job: Job) -> Iterator[object]:
        """Count the steps that were begun."""
        while True:
            self.begun += 1
            self.under_way.set()
            assert self.turns.acquire(timeout=PATIENCE)
            yield self.begun


def unable(_job: Job) -> Iterator[object]:
    """A job that fails at once."""
    raise OSError("unreadable")
    yield


def test_a_paused_job_finishes_its_step_and_begins_no_other(lane: Lane, qtbot: QtBot) -> None:
    job = Stepping()
    number = lane.submit(job)
    assert job.under_way.wait(PATIENCE)
    lane.pause()
    with qtbot.waitSignal(lane.made):
        job.turns.release(10)
    with qtbot.waitSignal(lane.failed):
        lane.submit(unable)  # the thread is free for others, and has nothing else to do
    assert job.begun == 1
    assert lane.busy
    diary = Diary(lane)
    lane.resume()
    qtbot.waitUntil(lambda: diary.made(number)[:3] == [2, 3, 4])


def test_a_new_job_takes_over_from_one_that_is_paused(lane: Lane, qtbot: QtBot) -> None:
    job, diary = Endless(), Diary(lane)
    with qtbot.waitSignal(lane.made):
        old = lane.submit(job)
    lane.pause()
    with qtbot.waitSignal(lane.succeeded):
        lane.submit(counting(3))
    assert job.closed.is_set()
    assert diary.kinds(old)[-1] == "cancelled"


def test_cancelling_and_closing_end_a_paused_job(qtbot: QtBot) -> None:
    for end in (Lane.cancel, Lane.close):
        lane, job = Lane("test"), Endless()
        with qtbot.waitSignal(lane.made):
            lane.submit(job)
        lane.pause()
        end(lane)
        assert job.closed.wait(PATIENCE)
        lane.close()
