"""Searches and replaces in long texts on a thread of its own: the last thing asked for, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from desktop_app.gui.jobs import Job, Lane


class ReplaceWorker(QObject):
    """What comes of something that was stopped, or gave way to something else, is never told."""

    moved = Signal(object)  # a Progress
    failed = Signal(object)  # an exception

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number: int | None = None
        self._last: object = None
        self._done: Callable[[object], None] = lambda _last: None
        self._replacing = False
        self._lane = Lane("replacing", self)
        self._lane.made.connect(self._on_made)
        self._lane.succeeded.connect(self._on_succeeded)
        self._lane.failed.connect(self._on_failed)

    @property
    def replacing(self) -> bool:
        """Whether something is being replaced, not only looked for."""
        return self._replacing

    def start(
        self,
        steps: Callable[[], Iterator[object]],
        done: Callable[[object], None],
        *,
        replacing: bool = False,
    ) -> None:
        """Go through `steps` on the thread; `done` is given the last that comes, the others are told."""
        self.stop()
        self._done, self._replacing = done, replacing

        def work(_job: Job) -> Iterator[object]:
            yield from steps()

        self._number = self._lane.submit(work)

    def stop(self) -> None:
        """Stop before the next step."""
        self._number, self._replacing, self._last = None, False, None
        self._lane.cancel()

    def close(self) -> None:
        """Stop, and wait for the thread."""
        self.stop()
        self._lane.close()

    def _on_made(self, number: int, event: object) -> None:
        from desktop_app.reading.replacing import Progress

        if number == self._number:
            self._last = event
            if isinstance(event, Progress):
                self.moved.emit(event)

    def _on_succeeded(self, number: int) -> None:
        if number == self._number:
            last, done = self._last, self._done
            self._number, self._replacing, self._last = None, False, None
            done(last)

    def _on_failed(self, number: int, error: Exception) -> None:
        if number == self._number:
            self._number, self._replacing, self._last = None, False, None
            self.failed.emit(error)
