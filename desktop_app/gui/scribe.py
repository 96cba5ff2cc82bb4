"""The thread that writes: one step after the other in the order they were asked for, none given up before the end."""

from __future__ import annotations

import queue
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from enum import Enum, auto
from threading import Event, Lock
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QThread, Signal, Slot

from desktop_app.errors import ReaderError

if TYPE_CHECKING:
    from desktop_app.library.keeping import Keeping

_AGAIN = 2.0  # seconds after which what failed is tried again

Step: TypeAlias = "Callable[[Keeping], object]"


class _Kind(Enum):
    TOLD = auto()
    FAILED = auto()
    RECOVERED = auto()
    FAULT = auto()


@dataclass(frozen=True, slots=True, eq=False)
class _Task:
    step: Step
    lasting: bool = False  # whether it is tried again until it succeeds
    answer: Future[object] | None = None


class Scribe(QObject):
    """Does steps on a thread of its own; what one returns is told, but for None."""

    told = Signal(object)
    failed = Signal(object)  # a ReaderError of a lasting step; told once until that succeeds
    recovered = Signal()
    fault_found = Signal(object)
    _reported = Signal(object, object)

    def __init__(self, open_: Callable[[], Keeping], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = _Thread(open_, self._reported.emit)
        self._reported.connect(self._on_reported)
        self._closed = False
        self._guard = Lock()

    def do(self, step: Step, *, lasting: bool = True) -> None:
        """Do a step when those before are done.

        Args:
            step: may be done more than once.
            lasting: whether it is tried again until it succeeds; of another one nobody hears that it failed.
        """
        self._put(_Task(step, lasting))

    def ask(self, step: Step, *, patience: float) -> object:
        """Do a step and wait for what it returns, None where all is over; for other threads than the window's.

        Raises:
            ReaderError: the step failed.
            TimeoutError: it took longer than `patience` seconds.
        """
        answer: Future[object] = Future()
        if not self._put(_Task(step, answer=answer)):
            return None
        return answer.result(timeout=patience)

    def trouble(self, *, patience: float) -> ReaderError | None:
        """What keeps lasting steps from being done, None where all that were asked for are; waits until that is known.

        Args:
            patience: seconds after which steps that are only slow count as done.
        """
        thread = self._thread
        thread.known.clear()
        if thread.trouble is None and self._put(_Task(lambda _keeping: thread.known.set())):
            thread.known.wait(patience)
        return thread.trouble

    def close(self) -> None:
        """Do what is left and wait for the end; where that fails, only what was asked for last is tried once more."""
        with self._guard:
            self._closed = True
        self._thread.finish()

    @Slot(object, object)
    def _on_reported(self, kind: _Kind, payload: object) -> None:
        if kind is _Kind.TOLD:
            self.told.emit(payload)
        elif kind is _Kind.FAILED:
            self.failed.emit(payload)
        elif kind is _Kind.RECOVERED:
            self.recovered.emit()
        else:
            self.fault_found.emit(payload)

    def _put(self, task: _Task) -> bool:
        with self._guard:
            if self._closed:
                return False
            if not self._thread.isRunning():
                self._thread.start()
            self._thread.tasks.put(task)
            return True


class _Thread(QThread):
    def __init__(self, open_: Callable[[], Keeping], tell: Callable[[_Kind, object], None]) -> None:
        super().__init__()
        self.setObjectName("library")
        self.tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._open, self._tell = open_, tell
        self._closing = Event()
        self.trouble: ReaderError | None = None  # of a lasting step that is tried again and again
        self.known = Event()  # set when there is trouble, and by those who ask whether there is

    def finish(self) -> None:
        self._closing.set()
        self.tasks.put(None)
        self.wait()

    def run(self) -> None:
        keeping = self._open()
        while (task := self.tasks.get()) is not None:
            try:
                done = self._do(task, keeping)
            except Exception as error:
                self._tell(_Kind.FAULT, error)
                if task.answer is not None:
                    task.answer.set_result(None)
                continue
            if not done:
                self._give_up(keeping)
                break
        keeping.close()

    def _do(self, task: _Task, keeping: Keeping) -> bool:
        """Do a task, again and again where it has to be; False where it could not be done before the end."""
        while True:
            last = self._closing.is_set()
            try:
                made = task.step(keeping)
            except ReaderError as error:
                if task.answer is not None:
                    task.answer.set_exception(error)
                if not task.lasting:
                    return True
                news, self.trouble = self.trouble is None, error
                self.known.set()
                if news:
                    self._tell(_Kind.FAILED, error)
                if last:
                    return False
                self._closing.wait(_AGAIN)
                continue
            break
        if self.trouble is not None and task.lasting:
            self.trouble = None
            self._tell(_Kind.RECOVERED, None)
        if task.answer is not None:
            task.answer.set_result(made)
        elif made is not None:
            self._tell(_Kind.TOLD, made)
        return True

    def _give_up(self, keeping: Keeping) -> None:
        """The end has come, and the disk fails: one try for the last state, which has all that those before have."""
        newest: _Task | None = None
        while (task := self.tasks.get()) is not None:
            if task.answer is not None:
                task.answer.set_result(None)
            newest = task if task.lasting else newest
        if newest is not None:
            self._do(newest, keeping)
