"""The only threads of the window: a lane runs one job at a time on its own thread and tells what it made."""

from __future__ import annotations

import queue
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from threading import Event as Flag

from PySide6.QtCore import QObject, QThread, Signal, Slot


class _Kind(Enum):
    STARTED = auto()
    MADE = auto()
    SUCCEEDED = auto()
    FAILED = auto()
    CANCELLED = auto()


@dataclass(eq=False)
class Job:
    """One piece of work in the lane; handed to the function that does it."""

    number: int
    make: Callable[[Job], Iterator[object]]
    report: Callable[[object], None] = lambda _event: None
    errand: bool = False
    _stop: Flag = field(default_factory=Flag)
    _hold: Flag = field(default_factory=Flag)

    @property
    def held(self) -> bool:
        """Whether no step is to be taken for now."""
        return self._hold.is_set() and not self._stop.is_set()

    def hold(self, held: bool) -> None:
        """Take no further step, or go on."""
        if held:
            self._hold.set()
        else:
            self._hold.clear()

    @property
    def cancelled(self) -> bool:
        """Whether the work is no longer wanted; generators are closed at a yield and need not ask."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask for an end; it comes at the next yield."""
        self._stop.set()


class Lane(QObject):
    """Runs jobs one after the other: generators whose every yield is shown and is a place to stop.

    A new job takes over with its *first event*: up to then it may fail, and what ran before goes on as if
    nothing had been asked. So a file that cannot be read costs nobody the translation on screen.

    An errand is a small piece of work for the same thread that takes nothing over: it is done between two steps of
    the job that runs, errands in their order. What uses an engine that only one thread may touch goes there.

    A job that is paused stays where it is, between two steps, and keeps what it has; the thread is free for
    another job meanwhile.

    What comes of a job after `cancel` is dropped. `cancelled` follows at once, the thread stops at a yield.
    """

    started = Signal(int)
    made = Signal(int, object)
    succeeded = Signal(int)
    failed = Signal(int, object)
    cancelled = Signal(int)
    _reported = Signal(int, object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = _Worker(name, self._reported.emit)
        self._reported.connect(self._on_reported)
        self._jobs: dict[int, Job] = {}
        self._last = 0

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits; errands do not count."""
        return any(not job.errand for job in self._jobs.values())

    def submit(self, make: Callable[[Job], Iterator[object]]) -> int:
        """Start a job and return its number; a job that still waits for its first event gives way to it."""
        return self._put(make, errand=False)

    def errand(self, make: Callable[[Job], Iterator[object]]) -> int:
        """Have an errand done and return its number; what it yields is told like the events of a job."""
        return self._put(make, errand=True)

    def _put(self, make: Callable[[Job], Iterator[object]], *, errand: bool) -> int:
        self._last += 1
        job = Job(self._last, make, errand=errand)
        job.report = lambda event: self._reported.emit(job.number, _Kind.MADE, event)
        self._jobs[job.number] = job
        if not self._thread.isRunning():
            self._thread.start()
        self._thread.put(job)
        return job.number

    def pause(self) -> None:
        """Hold all that runs or waits; the step that is under way is still taken."""
        for job in self._jobs.values():
            job.hold(True)

    def resume(self) -> None:
        """Go on with what was paused."""
        for job in self._jobs.values():
            job.hold(False)
        self._thread.wake()

    def cancel(self) -> None:
        """Stop all that runs or waits."""
        jobs, self._jobs = self._jobs, {}
        for job in jobs.values():
            job.cancel()
        self._thread.wake()
        for number in jobs:
            self.cancelled.emit(number)

    def close(self) -> None:
        """Stop all and wait for the thread's end: at most the time of one step."""
        self.cancel()
        self._thread.finish()

    @Slot(int, object, object)
    def _on_reported(self, number: int, kind: _Kind, payload: object) -> None:
        if number not in self._jobs:
            return  # late: it was cancelled in the meantime
        if kind is _Kind.STARTED:
            self.started.emit(number)
        elif kind is _Kind.MADE:
            self.made.emit(number, payload)
        else:
            del self._jobs[number]
            if kind is _Kind.SUCCEEDED:
                self.succeeded.emit(number)
            elif kind is _Kind.FAILED:
                self.failed.emit(number, payload)
            else:
                self.cancelled.emit(number)


class _Worker(QThread):
    """The thread: takes the newest job, runs it step by step, and looks for a newer one between two steps."""

    def __init__(self, name: str, tell: Callable[[int, object, object], None]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._tell = tell
        self._waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._closing = Flag()
        self._errands: deque[Job] = deque()

    def put(self, job: Job) -> None:
        self._waiting.put(job)

    def wake(self) -> None:
        self._waiting.put(None)

    def finish(self) -> None:
        self._closing.set()
        self.wake()
        self.wait()

    def run(self) -> None:
        running: tuple[Job, Iterator[object]] | None = None
        while not self._closing.is_set():
            idle = running is None or running[0].held
            wanted = self._newest(block=idle and not self._errands)
            if wanted is not None:
                running = self._take_over(wanted, running)
            elif self._errands:
                self._serve(self._errands.popleft())
            elif running is not None and not running[0].held and not self._step(*running):
                running = None
        if running is not None:
            self._abandon(*running)

    def _newest(self, *, block: bool) -> Job | None:
        newest: Job | None = None
        while True:
            try:
                job = self._waiting.get(block=block and newest is None)
            except queue.Empty:
                return newest
            if job is None or job.errand:
                if job is not None:
                    self._errands.append(job)
                if block and newest is None:
                    return None
                continue
            if newest is not None:
                self._tell(newest.number, _Kind.CANCELLED, None)
            newest = job

    def _take_over(
        self, job: Job, running: tuple[Job, Iterator[object]] | None
    ) -> tuple[Job, Iterator[object]] | None:
        if job.cancelled:
            return running
        try:
            steps = job.make(job)
            first = next(steps, None)
        except Exception as error:
            self._tell(job.number, _Kind.FAILED, error)
            return running
        if running is not None:
            self._abandon(*running)
            self._tell(running[0].number, _Kind.CANCELLED, None)
        self._tell(job.number, _Kind.STARTED, None)
        if first is not None:
            self._tell(job.number, _Kind.MADE, first)
        return job, steps

    def _serve(self, errand: Job) -> None:
        if errand.cancelled:
            return
        try:
            for event in errand.make(errand):
                self._tell(errand.number, _Kind.MADE, event)
        except Exception as error:
            self._tell(errand.number, _Kind.FAILED, error)
        else:
            self._tell(errand.number, _Kind.SUCCEEDED, None)

    def _step(self, job: Job, steps: Iterator[object]) -> bool:
        """Do one step; whether there may be another."""
        if job.cancelled:
            self._abandon(job, steps)
            return False
        try:
            event = next(steps)
        except StopIteration:
            self._tell(job.number, _Kind.SUCCEEDED, None)
            return False
        except Exception as error:
            self._tell(job.number, _Kind.FAILED, error)
            return False
        self._tell(job.number, _Kind.MADE, event)
        return True

    def _abandon(self, job: Job, steps: Iterator[object]) -> None:
        job.cancel()
        close = getattr(steps, "close", None)
        if close is not None:
            try:
                close()
            except Exception as error:
                self._tell(job.number, _Kind.FAILED, error)
