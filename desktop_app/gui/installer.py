"""Installs translation packages in a lane of its own, and says how it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import InstallCancelled
from desktop_app.gui.jobs import Job, Lane
from desktop_app.translation.engine import PackageInfo

OFFICIAL = "ar-en"
_REPORT_EVERY = 0.1  # seconds between two reports of a download


class Install(Protocol):
    """packages.install, or a stand-in."""

    def __call__(
        self, source: str, *, progress: Callable[[str, int, int | None], bool | None] | None = None
    ) -> PackageInfo: ...


class Installer(QObject):
    """One installation at a time; a new one stops the one before."""

    progressed = Signal(str, object, object)  # stage, done and total as packages.install reports them
    installed = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, install: Install, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._install = install
        self._lane = Lane("installing", self)
        self._lane.made.connect(self._on_made)
        self._lane.failed.connect(self._on_failed)
        self._lane.cancelled.connect(self.stopped)

    @property
    def busy(self) -> bool:
        """Whether a package is being installed."""
        return self._lane.busy

    def start(self, source: str) -> None:
        """Install from a file or, for «ar-en», the official package from the network."""

        def work(job: Job) -> Iterator[object]:
            yield ("download" if source == OFFICIAL else "verify", 0, None)
            yield self._install(source, progress=_reporter(job))

        self._lane.cancel()
        self._lane.submit(work)

    def stop(self) -> None:
        """Stop; what has been downloaded is kept for the next try."""
        self._lane.cancel()

    def close(self) -> None:
        """Stop and wait for the thread."""
        self._lane.close()

    def _on_made(self, _number: int, event: object) -> None:
        if isinstance(event, PackageInfo):
            self.installed.emit(event)
        elif isinstance(event, tuple):
            self.progressed.emit(*event)

    def _on_failed(self, _number: int, error: Exception) -> None:
        if isinstance(error, InstallCancelled):
            self.stopped.emit()
        else:
            self.failed.emit(error)


def _reporter(job: Job) -> Callable[[str, int, int | None], bool]:
    told = ("", 0.0)

    def report(stage: str, done: int, total: int | None) -> bool:
        nonlocal told
        now = monotonic()
        if stage != told[0] or now - told[1] >= _REPORT_EVERY:
            told = (stage, now)
            job.report((stage, done, total))
        return not job.cancelled

    return report
