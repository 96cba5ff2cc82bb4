"""Reads texts and makes their English: begins, holds up and ends the jobs of the reading lane, takes what they tell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.article.loading import LoadedText, load_file, load_text
from desktop_app.errors import NoPackage, ReaderError
from desktop_app.gui.jobs import Lane
from desktop_app.gui.on_screen import OnScreen
from desktop_app.gui.progress import Progress, Stage
from desktop_app.gui.reading_jobs import (
    KeptRead,
    Means,
    adopt_job,
    kept_job,
    read_job,
    rest_job,
    translate_job,
)
from desktop_app.gui.tracker import Tracker
from desktop_app.library.model import Kept
from desktop_app.reading.events import (
    ArticleRead,
    Event,
    ReadingFinished,
    SentencesTranslated,
    TranslationStarted,
    TranslationUnavailable,
)
from desktop_app.reading.model import Reading


class Reader(QObject):
    """One reading at a time; what is on screen stays until the next has been read.

    `means` gives what a job works with as it is at that moment, for a package of that name or for the one in the
    settings.
    """

    opened = Signal(object, object)  # a Reading, and the Path of its file where that is to be remembered
    resegmented = Signal(object)  # a Reading
    progress_changed = Signal(object)  # a Progress
    package_used = Signal(object)  # a PackageInfo
    package_missed = Signal(object)  # a ReaderError
    failed = Signal(object)  # an exception, of errands in the lane too

    def __init__(
        self, lane: Lane, screen: OnScreen, means: Callable[[str | None], Means], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lane, self._screen, self._means = lane, screen, means
        self._tracker = Tracker(self)
        self._files: dict[int, Path] = {}  # by the number of the job that reads them
        self._tracker.changed.connect(self.progress_changed)
        lane.made.connect(self._on_made)
        lane.failed.connect(self._on_failed)
        lane.cancelled.connect(self._on_cancelled)

    @property
    def progress(self) -> Progress:
        """How far the English is."""
        return self._tracker.progress

    # --- what is asked for --------------------------------------------------------------------------------

    def open_file(self, path: Path, *, remember: bool) -> None:
        """Read a file."""
        number = self._read(lambda: load_file(path))
        if remember:
            self._files[number] = path

    def open_text(self, text: str, name: str) -> None:
        """Read a text that is in no file."""
        self._read(lambda: load_text(text, name))

    def open_kept(self, load: Callable[[], Kept]) -> None:
        """Show a reading of the library as it was left; only what is missing of it is made."""
        self._lane.submit(kept_job(load, self._means(None)))

    def adopt(self, reading: Reading) -> None:
        """Show a reading that was made elsewhere, and go on with its English where that is not finished."""
        self._lane.submit(adopt_job(reading, self._means(None)))

    def translate(self) -> None:
        """Make the English anew."""
        reading = self._screen.reading
        if reading is None or not reading.arabic:
            return
        if reading.summary is None:
            self.go_on()  # it was stopped before it came to the English
            return
        self._screen.make_anew()
        self._lane.submit(translate_job(reading, self._means(None)))
        self._tracker.expect(reading)

    def pause(self) -> None:
        """Hold the translation up after the batch it is at."""
        if self.progress.can_pause:
            self._lane.pause()
            self._tracker.pause()

    def go_on(self) -> None:
        """Go on with what was paused or stopped: what has been made is not made again."""
        if self.progress.stage is Stage.PAUSED:
            self._tracker.resume()
            self._lane.resume()
            return
        reading = self._screen.made
        if reading is None or not reading.arabic or self.progress.running:
            return
        package = reading.translation.package.name if reading.translation else None
        self._lane.submit(rest_job(reading, self._means(package)))
        self._tracker.expect(reading)

    def resegment(self, reading: Reading) -> None:
        """Take the reading on screen in other segments; a translation that runs is stopped and goes on with them."""
        running = self.progress.running and self.progress.stage is not Stage.PAUSED
        anew = running and self._screen.replacing
        self._lane.cancel()
        self._screen.resegment(reading)
        self._tracker.recount(reading)
        self.resegmented.emit(reading)
        if anew:
            self.translate()
        elif running:
            self.go_on()

    def stop(self) -> None:
        """Stop reading and translating; what has been made stays."""
        self._lane.cancel()

    def close(self) -> None:
        """Stop, and wait for the thread."""
        self._lane.close()

    def _read(self, load: Callable[[], LoadedText]) -> int:
        return self._lane.submit(read_job(load, self._means(None)))

    # --- what the jobs tell -------------------------------------------------------------------------------

    def _on_made(self, number: int, event: object) -> None:
        if isinstance(event, ArticleRead):
            self._on_article_read(number, event)
        elif isinstance(event, Event) and not self._screen.holds(event.reading):
            # Asked for just before another text came: that one gave way to it, and is gone on with.
            self._lane.cancel()
            self.go_on()
        elif isinstance(event, SentencesTranslated):
            self._screen.take_made(event.reading, event.indices)
            self._tracker.add(event.reading, event.indices)
        elif isinstance(event, ReadingFinished):
            if self.progress.running:
                self._tracker.finish(event.reading)
        elif isinstance(event, Event):  # others come of errands
            if isinstance(event, TranslationStarted):
                self._on_translation_started(event.reading)
            elif isinstance(event, TranslationUnavailable):
                self._on_translation_unavailable(event.error)
            self._screen.take_made(event.reading, None)

    def _on_article_read(self, number: int, event: ArticleRead) -> None:
        reading, kept = event.reading, event.kept if isinstance(event, KeptRead) else None
        self._screen.open(reading, kept)
        self._tracker.expect(reading)
        if kept is not None and reading.translation is not None:
            self.package_used.emit(reading.translation.package)
        self.opened.emit(reading, self._files.pop(number, None))

    def _on_translation_started(self, reading: Reading) -> None:
        assert reading.translation is not None
        self.package_used.emit(reading.translation.package)
        self._tracker.start(reading)

    def _on_translation_unavailable(self, error: ReaderError) -> None:
        self.package_missed.emit(error)
        if isinstance(error, NoPackage):
            self._tracker.give_up()
        else:
            self._tracker.stop()

    def _on_failed(self, number: int, error: Exception) -> None:
        self._files.pop(number, None)
        self.failed.emit(error)
        self._stop_unless_busy()

    def _on_cancelled(self, number: int) -> None:
        self._files.pop(number, None)
        self._stop_unless_busy()

    def _stop_unless_busy(self) -> None:
        if not self._lane.busy and self.progress.running:
            self._tracker.stop()
