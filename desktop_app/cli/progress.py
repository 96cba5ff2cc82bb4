"""Progress of `dragoman read`, on a terminal only: results and messages stay clean everywhere else."""

from __future__ import annotations

import sys
from types import TracebackType

from desktop_app.reading.events import ArticleRead, Event, SentencesTranslated


class Progress:
    """A bar on standard error: sentences of the file in work, and which file of how many."""

    def __init__(self, files: int) -> None:
        self._files = files
        self._started = 0
        self._bar = None
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
            from rich.progress import Progress as RichProgress

            columns = (
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
            )
            self._bar = RichProgress(*columns, console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("", total=None)

    def __enter__(self) -> Progress:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def start(self, name: str) -> None:
        """The next file begins."""
        self._started += 1
        if self._bar:
            which = f"{self._started}/{self._files} " if self._files > 1 else ""
            self._bar.reset(self._task, description=f"{which}{name}", total=None)

    def show(self, event: Event) -> None:
        """A step was taken."""
        if not self._bar:
            return
        if isinstance(event, ArticleRead):
            self._bar.update(self._task, total=len(event.reading.article.sentences))
        elif isinstance(event, SentencesTranslated):
            self._bar.advance(self._task, len(event.indices))
