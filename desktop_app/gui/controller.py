"""Between the window and the rooms: what the window asks for, and what it is told; the work is done by its helpers.

Only they load texts, run the pipeline or touch packages in gui/. Everything slow runs in lanes of its own, reading,
summaries and installing, because a download of minutes must not hold up the translation on screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import ReaderError
from desktop_app.glossary.model import Term
from desktop_app.gui import notices
from desktop_app.gui.installer import OFFICIAL
from desktop_app.gui.jobs import Lane
from desktop_app.gui.learner import Learner
from desktop_app.gui.notices import Notice, Place
from desktop_app.gui.on_screen import OnScreen
from desktop_app.gui.packages import Packages
from desktop_app.gui.progress import Progress
from desktop_app.gui.reader import Reader
from desktop_app.gui.reading_jobs import Means
from desktop_app.gui.reading_services import ReadingServices
from desktop_app.gui.reviser import Offered, Revised, Reviser
from desktop_app.gui.summariser import Summariser, length_of
from desktop_app.library.model import Kept
from desktop_app.reading.model import Reading
from desktop_app.settings import Settings
from desktop_app.translation.engine import PackageInfo, TranslatedSentence

if TYPE_CHECKING:
    from desktop_app.reading.learning import Selected


class Controller(QObject):
    """What the parts of the window ask, and listen to. Every signal carries values; nothing here draws."""

    reading_opened = Signal(object)
    reading_changed = Signal(object, object)  # a Reading, and the sentences whose English arrived or None
    progress_changed = Signal(object)
    package_changed = Signal(object)
    notice_changed = Signal(object, object)  # a Place, and a Notice or None
    settings_changed = Signal(object)
    segments_written = Signal(
        object, object
    )  # a Reading, and the segments that a person wrote, approved or reverted
    resegmented = Signal(object)  # a Reading of the same text in other segments
    place_left = Signal(object, int)  # a Reading that gives way, and the segment one was at
    translations_offered = Signal(object)  # an Offered
    fault_found = Signal(object)  # an exception that nobody foresaw

    def __init__(self, services: ReadingServices, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._settings = settings
        # What is kept between runs, asked on the reading lane: by a text, by a number. The keeper puts them here.
        self.find_kept: Callable[[str], Kept | None] = lambda _text: None
        self.load_kept: Callable[[int], Kept] | None = None
        lane = Lane("reading", self)
        self._screen = OnScreen(self)
        self._reader = Reader(lane, self._screen, self._means, self)
        self._packages = Packages(services.install, official_size=services.official_size, parent=self)
        self._summariser = Summariser(self)
        self._reviser = Reviser(lane, services.open_translator, services.aids)
        self.learner = Learner(lane, services.open_translator)
        self._connect_reading()
        self._connect_packages()
        self._connect_errands()

    def _connect_reading(self) -> None:
        self._screen.left.connect(self.place_left)
        self._screen.changed.connect(self.reading_changed)
        self._screen.written.connect(self.segments_written)
        self._reader.opened.connect(self._on_opened)
        self._reader.resegmented.connect(self._on_resegmented)
        self._reader.progress_changed.connect(self.progress_changed)
        self._reader.failed.connect(self._on_failed)

    def _connect_packages(self) -> None:
        self._reader.package_used.connect(self._packages.use)
        self._reader.package_missed.connect(self._packages.miss)
        self._packages.used.connect(self.package_changed)
        self._packages.notice_changed.connect(lambda notice: self._tell(Place.PACKAGE, notice))
        self._packages.installed.connect(self._on_installed)
        self._packages.fault_found.connect(self.fault_found)

    def _connect_errands(self) -> None:
        self._summariser.chosen.connect(self._screen.take_summary)
        self._summariser.settled.connect(self._on_length_settled)
        self._summariser.saved.connect(lambda path: self._tell(Place.PROBLEM, notices.saved(path)))
        self._summariser.failed.connect(self._on_failed)
        self._reviser.revised.connect(self._on_revised)
        self._reviser.offered.connect(self._on_offered)
        self.learner.learnt.connect(self._screen.take_learnt)

    # --- what is there ------------------------------------------------------------------------------------

    @property
    def reading(self) -> Reading | None:
        """The reading on screen."""
        return self._screen.reading

    @property
    def settings(self) -> Settings:
        """What the user has chosen."""
        return self._settings

    @property
    def progress(self) -> Progress:
        """How far the English is."""
        return self._reader.progress

    @property
    def kept(self) -> Kept | None:
        """What the reading on screen was when it was opened from the library; None where it was not."""
        return self._screen.kept

    @property
    def place(self) -> int:
        """The sentence a person is looking at."""
        return self._screen.place

    @property
    def last_place(self) -> int:
        """The sentence at which reading of the article on screen stopped the last time."""
        return self._screen.last_place

    @property
    def installing(self) -> bool:
        """Whether a package is being installed: the only time when the program may use the network."""
        return self._packages.installing

    # --- what the window asks for -------------------------------------------------------------------------

    def open_file(self, path: Path, *, remember: bool = True) -> None:
        """Read a file; what is on screen stays until it has been read. `remember` it among the recent ones."""
        self._reader.open_file(path, remember=remember)

    def open_text(self, text: str, name: str) -> None:
        """Read a text from the clipboard, or one that was dropped."""
        self._reader.open_text(text, name)

    def adopt(self, reading: Reading) -> None:
        """Show a reading that was made elsewhere, and go on with its English where that is not finished."""
        self._reader.adopt(reading)

    def open_kept(self, number: int) -> None:
        """Show a reading of the library as it was left; only what is missing of it is made."""
        load = self.load_kept
        if load is not None:
            self._reader.open_kept(lambda: load(number))

    def show_kept(self, kept: Kept) -> None:
        """Show a later state of the reading on screen that another window has kept."""
        self._reader.open_kept(lambda: kept)

    def take_in(self, reading: Reading, segments: Iterable[int]) -> None:
        """Take what another window wrote in some segments of the reading on screen, and what it found fine there."""
        self._screen.take_in(reading, segments)

    def translate(self) -> None:
        """Make the English of the reading on screen anew, with the package that is best now."""
        self._reader.translate()

    def pause(self) -> None:
        """Hold the translation up after the batch it is at."""
        self._reader.pause()

    def go_on(self) -> None:
        """Go on with what was paused or stopped: what has been made is not made again."""
        self._reader.go_on()

    def summarise(self, sentences: int) -> None:
        """Choose a summary of so many sentences, at once; the length is kept as a share of the text."""
        if self.reading is not None:
            self._summariser.choose_so_many(self.reading, sentences)

    def save_summary(self, path: Path) -> None:
        """Write the summary to a file; its suffix tells the format."""
        if self.reading is not None:
            self._summariser.save(self.reading, path)

    def try_again(self, sentence: int) -> None:
        """Translate one sentence once more, more carefully; what runs goes on."""
        if self.reading is not None and self.reading.english(sentence) is not None:
            self._reviser.try_again(self.reading, sentence, self._settings.package)

    def offer_translations(self, sentence: int) -> None:
        """Find what else the English of a sentence could be; `translations_offered` tells."""
        if self.reading is not None and self.reading.english(sentence) is not None:
            self._reviser.offer(self.reading, sentence, self._settings.package)

    def put_translation(self, made: TranslatedSentence) -> None:
        """Put one of the translations offered in its place."""
        if self.reading is not None:
            self._reviser.put(self.reading, made, self._settings.package)

    def write(self, written: Reading, segments: Iterable[int]) -> None:
        """Take what a person did to some segments of the reading on screen; what runs goes on and leaves them be."""
        self._screen.write(written, segments)

    def propose_term(self, selected: Selected) -> None:
        """Find the term that is meant by what is selected; `learner.proposed` tells."""
        if self.reading is not None:
            self.learner.propose(self.reading, selected, self._settings.package)

    def learn(
        self, terms: Sequence[Term], changed: Sequence[Term], replaced: Mapping[Term, Sequence[str]]
    ) -> None:
        """Call terms that have changed as they are to be called now; what a person wrote stays."""
        if self.reading is not None and self.reading.arabic and self.reading.translation is not None:
            self.learner.learn(self.reading, terms, changed, self._settings.package, replaced)

    def resegment(self, reading: Reading) -> None:
        """Take the reading on screen in other segments; a translation that runs is stopped and goes on with them."""
        if self.reading is not None and reading.article.text == self.reading.article.text:
            self._reader.resegment(reading)

    def accept(self, accepted: frozenset[str]) -> None:
        """Take which findings of the checks a person said are fine; kept like what a person wrote."""
        self._screen.accept(accepted)

    def stop(self) -> None:
        """Stop reading and translating; what has been made stays."""
        self._reader.stop()

    def install(self, source: str = OFFICIAL) -> None:
        """Install a package from a file or, for «ar-en», the official one from the network."""
        self._packages.install(source)

    def stop_install(self) -> None:
        """Stop the installation; what has been downloaded is kept for the next try."""
        self._packages.stop()

    def look_at(self, sentence: int) -> None:
        """Tell what a person is looking at: its English is made first."""
        self._screen.look_at(sentence)

    def report(self, error: ReaderError) -> None:
        """Tell of something foreseen that went wrong outside a job."""
        self._tell(Place.PROBLEM, notices.problem(error))

    def inform(self, notice: Notice) -> None:
        """Tell of something that went well where nobody can see it."""
        self._tell(Place.PROBLEM, notice)

    def dismiss(self, place: Place) -> None:
        """The notice has been read."""
        self._tell(place, None)

    def change_settings(self, settings: Settings) -> None:
        """Take and keep what the user chose."""
        if settings == self._settings:
            return
        before, self._settings = self._settings, settings
        self.settings_changed.emit(settings)
        if settings.summary not in (before.summary, self._summariser.share) and self.reading is not None:
            self._summariser.choose(self.reading, length_of(settings))
        if settings.package != before.package:
            self.translate()
        try:
            self._services.save_settings(settings)
        except ReaderError as error:
            self.report(error)

    def forget(self) -> None:
        """Let go of the reading."""
        self._screen.forget()

    def close(self) -> None:
        """Stop everything and wait for the threads."""
        self._screen.leave()
        self._summariser.close()
        self._reader.close()
        self._packages.close()

    # --- what its helpers tell ----------------------------------------------------------------------------

    def _means(self, package: str | None) -> Means:
        name = self._settings.package if package is None else package
        return Means(
            open_translator=lambda: self._services.open_translator(name),
            length=length_of(self._settings),
            focus=lambda: self._screen.place,
            aids=self._services.aids,
            find_kept=self.find_kept,
        )

    def _on_opened(self, reading: Reading, path: Path | None) -> None:
        self._tell(Place.PROBLEM, None)
        self._tell(Place.TEXT, None if reading.arabic else notices.not_arabic())
        self.reading_opened.emit(reading)
        if path is not None:
            self.change_settings(self._settings.with_recent(str(path.resolve())))

    def _on_resegmented(self, reading: Reading) -> None:
        self.resegmented.emit(reading)
        if reading.summary is not None:
            self._summariser.choose_again(reading, self._settings)

    def _on_length_settled(self, length: str) -> None:
        self.change_settings(replace(self._settings, summary=length))

    def _on_revised(self, event: Revised) -> None:
        if event.reading is None:
            self._tell(Place.PROBLEM, notices.nothing_better())
        elif self._screen.holds(event.reading):
            self._tell(Place.PROBLEM, None)
            self._screen.take_revised(event.reading, event.sentence)

    def _on_offered(self, event: Offered) -> None:
        if self._screen.holds(event.reading):
            self.translations_offered.emit(event)

    def _on_installed(self, package: PackageInfo) -> None:
        again = package.name == self._settings.package  # else another package makes all anew by itself
        self.change_settings(replace(self._settings, package=package.name))
        if again:
            self.translate()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ReaderError):
            self.report(error)
        else:
            self.fault_found.emit(error)

    def _tell(self, place: Place, notice: Notice | None) -> None:
        self.notice_changed.emit(place, notice)
