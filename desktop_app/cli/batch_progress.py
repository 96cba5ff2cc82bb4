"""Progress of many texts, on a terminal only: which one, how far, and how long the rest will take."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import TracebackType

from desktop_app.batch.model import Event, FileEnded, FileProgressed, FileStarted, Planned


class BatchProgress:
    """Two bars on standard error: all texts by their size, and the segments of the one in work."""

    def __init__(self, weights: Sequence[int]) -> None:
        self._weights = weights
        self._names: list[str] = []
        self._done = 0
        self._finished = 0.0  # of the weights
        self._bars = None
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

            columns = (
                TextColumn("{task.description}", markup=False),
                BarColumn(),
                TextColumn("{task.fields[count]}", markup=False),
                TimeRemainingColumn(),
            )
            self._bars = Progress(*columns, console=Console(stderr=True), transient=True)
            self._all = self._bars.add_task("all texts", total=sum(weights), count="")
            self._one = self._bars.add_task("", total=None, count="")

    def __enter__(self) -> BatchProgress:
        if self._bars:
            self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bars:
            self._bars.stop()

    def show(self, event: Event) -> None:
        """A step was taken."""
        if not self._bars:
            return
        if isinstance(event, Planned):
            self._names = [task.source.name for task in event.tasks]
        elif isinstance(event, FileStarted):
            self._bars.reset(self._one, description=self._names[event.number], total=None, count="")
        elif isinstance(event, FileProgressed):
            share = event.done / event.total if event.total else 0
            here = self._finished + share * self._weights[event.number]
            self._bars.update(self._all, completed=here)
            count = f"{event.done}/{event.total}"
            self._bars.update(self._one, total=event.total, completed=event.done, count=count)
        elif isinstance(event, FileEnded):
            self._finished += self._weights[event.number]
            self._done += 1
            count = f"{self._done}/{len(self._weights)}"
            self._bars.update(self._all, completed=self._finished, count=count)
