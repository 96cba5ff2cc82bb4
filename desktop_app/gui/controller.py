"""Between the window and the rooms: starts what the window asks for and says what came of it.

The only one in gui/ that loads texts, runs the pipeline or touches packages. Everything slow runs in two
lanes, reading and installing, because a download of minutes must not hold up the translation on screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.article.arabic import words
from desktop_app.article.loading import LoadedText, load_file, load_text
from desktop_app.errors import BadLength, NoPackage, ReaderError
from desktop_app.glossary.model import Term
from desktop_app.gui import notices
from desktop_app.gui.changes import Changes
from desktop_app.gui.installer import OFFICIAL, Install, Installer
from desktop_app.gui.jobs import Lane
from desktop_app.gui.learner import Learner
from desktop_app.gui.notices import Notice, Place
from desktop_app.gui.overlay import overlay
from desktop_app.gui.pace import Pace
from desktop_app.gui.progress import Progress, Stage
from desktop_app.gui.reading_jobs import KeptRead, adopt_job, kept_job, read_job, rest_job, translate_job
from desktop_app.gui.reviser import Offered, Revised, Reviser
from desktop_app.gui.summariser import Summariser
from desktop_app.library.model import Kept
from desktop_app.reading.aids import NO_AIDS, Aids
from desktop_app.reading.events import (
    ArticleRead,
    Event,
    ReadingFinished,
    SentencesTranslated,
    TranslationStarted,
    TranslationUnavailable,
)
from desktop_app.reading.model import Reading
from desktop_app.settings import Settings
from desktop_app.summary.model import SummaryLength, Unit
from desktop_app.translation.engine import PackageInfo, TranslatedSentence, Translator

if TYPE_CHECKING:
    from desktop_app.reading.learning import Learnt, Selected

_SETTLED = 600  # milliseconds after the last step of the summary's slider its place is kept


@dataclass(frozen=True, slots=True)
class Services:
    """What the controller is given from outside; app.py wires the real ones, tests others.

    `open_translator` takes a package's name, '' for the first found; `official_size` is in bytes. `aids` is asked on the
    worker, once a reading: the memory and the glossary as they are then.
    """

    open_translator: Callable[[str], Translator]
    install: Install
    save_settings: Callable[[Settings], None]
    official_size: int
    aids: Callable[[], Aids] = lambda: NO_AIDS


class Controller(QObject):
    """Holds the reading on screen. Every signal carries values; nothing here draws."""

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

    def __init__(self, services: Services, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._settings = settings
        # What is kept between runs, asked on the reading lane: by a text, by a number. The keeper puts them here.
        self.find_kept: Callable[[str], Kept | None] = lambda _text: None
        self.load_kept: Callable[[int], Kept] | None = None
        self._kept: Kept | None = None
        self._reading: Reading | None = None
        self._before: Reading | None = None  # the reading whose English is being replaced
        self._made: Reading | None = None  # as the pipeline has it, without that English
        self._progress = Progress()
        self._package_notice: Notice | None = None
        self._opened: dict[int, Path] = {}
        self._focus = 0
        self._pace = Pace()
        self._readings = Lane("reading", self)
        self._installer = Installer(services.install, self)
        self._summariser = Summariser(self)
        self._reviser = Reviser(self._readings, services.open_translator, services.aids)
        self.learner = Learner(self._readings, services.open_translator)
        self._changes = Changes()
        self._keep_length = QTimer(self, singleShot=True, interval=_SETTLED)
        self._share_wanted = ""
        self._readings.made.connect(self._on_event)
        self._readings.failed.connect(self._on_reading_failed)
        self._readings.cancelled.connect(self._on_reading_cancelled)
        self._installer.progressed.connect(
            lambda *steps: self._tell(Place.PACKAGE, notices.installing(*steps))
        )
        self._installer.installed.connect(self._on_installed)
        self._installer.failed.connect(self._on_install_failed)
        self._summariser.chosen.connect(self._on_summary_chosen)
        self._summariser.saved.connect(lambda path: self._tell(Place.PROBLEM, notices.saved(path)))
        self._summariser.failed.connect(self._on_errand_failed)
        self._reviser.revised.connect(self._on_revised)
        self._reviser.offered.connect(self._on_offered)
        self.learner.learnt.connect(self._on_learnt)
        self._keep_length.timeout.connect(self._on_length_settled)
        self._installer.stopped.connect(lambda: self._tell(Place.PACKAGE, self._package_notice))

    # --- what is there ------------------------------------------------------------------------------------

    @property
    def reading(self) -> Reading | None:
        """The reading on screen."""
        return self._reading

    @property
    def settings(self) -> Settings:
        """What the user has chosen."""
        return self._settings

    @property
    def progress(self) -> Progress:
        """How far the English is."""
        return self._progress

    @property
    def kept(self) -> Kept | None:
        """What the reading on screen was when it was opened from the library; None where it was not."""
        return self._kept

    @property
    def place(self) -> int:
        """The sentence a person is looking at."""
        return self._focus

    @property
    def last_place(self) -> int:
        """The sentence at which reading of the article on screen stopped the last time."""
        if self._reading is None or self._kept is None or not self._reading.article.sentences:
            return 0
        return self._reading.article.sentence_at(self._kept.position).index

    @property
    def installing(self) -> bool:
        """Whether a package is being installed: the only time when the program may use the network."""
        return self._installer.busy

    # --- what the window asks for -------------------------------------------------------------------------

    def open_file(self, path: Path, *, remember: bool = True) -> None:
        """Read a file; what is on screen stays until it has been read. `remember` it among the recent ones."""
        number = self._submit(lambda: load_file(path))
        if remember:
            self._opened[number] = path

    def open_text(self, text: str, name: str) -> None:
        """Read a text from the clipboard, or one that was dropped."""
        self._submit(lambda: load_text(text, name))

    def adopt(self, reading: Reading) -> None:
        """Show a reading that was made elsewhere, and go on with its English where that is not finished."""
        opener = self._opener(self._settings.package)
        self._readings.submit(
            adopt_job(
                reading, self._length(), opener, lambda: self._focus, self._services.aids, self.find_kept
            )
        )

    def open_kept(self, number: int) -> None:
        """Show a reading of the library as it was left; only what is missing of it is made."""
        load = self.load_kept
        if load is not None:
            self._submit_kept(lambda: load(number))

    def show_kept(self, kept: Kept) -> None:
        """Show a later state of the reading on screen that another window has kept."""
        self._submit_kept(lambda: kept)

    def take_in(self, reading: Reading, segments: Iterable[int]) -> None:
        """Take what another window wrote in some segments of the reading on screen, and what it found fine there."""
        segments = tuple(segments)
        if self._reading is not None and reading.article is self._reading.article:
            self._reading = self._changes.take_sentences(self._reading, reading, segments)
            self._reading = self._changes.take_accepted(self._reading, reading.accepted)
            self.reading_changed.emit(self._reading, segments)

    def translate(self) -> None:
        """Make the English of the reading on screen anew, with the package that is best now."""
        reading = self._reading
        if reading is None or not reading.arabic:
            return
        if reading.summary is None:
            self.go_on()  # it was stopped before it came to the English
            return
        self._before = reading
        self._changes.forget(summary=False)
        opener = self._opener(self._settings.package)
        self._readings.submit(translate_job(reading, opener, lambda: self._focus, self._services.aids))
        self._set_progress(Progress(Stage.WAITING, _done(reading), len(reading.article.sentences)))

    def pause(self) -> None:
        """Hold the translation up after the batch it is at."""
        if self._progress.can_pause:
            self._readings.pause()
            self._pace.pause()
            self._set_progress(replace(self._progress, stage=Stage.PAUSED, seconds_left=None))

    def go_on(self) -> None:
        """Go on with what was paused or stopped: what has been made is not made again."""
        if self._progress.stage is Stage.PAUSED:
            self._pace.resume()
            self._set_progress(replace(self._progress, stage=Stage.TRANSLATING))
            self._readings.resume()
            return
        reading = self._made
        if reading is None or not reading.arabic or self._progress.running:
            return
        name = reading.translation.package.name if reading.translation else self._settings.package
        self._readings.submit(
            rest_job(reading, self._length(), self._opener(name), lambda: self._focus, self._services.aids)
        )
        self._set_progress(Progress(Stage.WAITING, _done(reading), len(reading.article.sentences)))

    def summarise(self, sentences: int) -> None:
        """Choose a summary of so many sentences, at once; the length is kept as a share of the text."""
        reading = self._reading
        if reading is None or reading.ranking is None:
            return
        self._summariser.choose(reading, SummaryLength(max(sentences, 1)))
        percent = round(100 * sentences / max(reading.ranking.size, 1))
        self._share_wanted = str(SummaryLength(min(max(percent, 1), 100), Unit.PERCENT))
        self._keep_length.start()

    def save_summary(self, path: Path) -> None:
        """Write the summary to a file; its suffix tells the format."""
        if self._reading is not None:
            self._summariser.save(self._reading, path)

    def try_again(self, sentence: int) -> None:
        """Translate one sentence once more, more carefully; what runs goes on."""
        if self._reading is not None and self._reading.english(sentence) is not None:
            self._reviser.try_again(self._reading, sentence, self._settings.package)

    def offer_translations(self, sentence: int) -> None:
        """Find what else the English of a sentence could be; `translations_offered` tells."""
        if self._reading is not None and self._reading.english(sentence) is not None:
            self._reviser.offer(self._reading, sentence, self._settings.package)

    def put_translation(self, made: TranslatedSentence) -> None:
        """Put one of the translations offered in its place."""
        if self._reading is not None:
            self._reviser.put(self._reading, made, self._settings.package)

    def write(self, written: Reading, segments: Iterable[int]) -> None:
        """Take what a person did to some segments of the reading on screen; what runs goes on and leaves them be."""
        segments = tuple(segments)
        if self._reading is not None and written.article is self._reading.article:
            bare = [segment for segment in segments if written.english(segment) is None]
            self._reading = self._changes.take_sentences(self._reading, written, segments)
            if bare:  # a step back to where there was nothing yet: what the machine has made since is there
                self._reading = self._changes.give_back(self._reading, self._made, bare)
            self.reading_changed.emit(self._reading, segments)
            self.segments_written.emit(self._reading, segments)

    def propose_term(self, selected: Selected) -> None:
        """Find the term that is meant by what is selected; `learner.proposed` tells."""
        if self._reading is not None:
            self.learner.propose(self._reading, selected, self._settings.package)

    def learn(
        self, terms: Sequence[Term], changed: Sequence[Term], replaced: Mapping[Term, Sequence[str]]
    ) -> None:
        """Call terms that have changed as they are to be called now; what a person wrote stays."""
        if self._reading is not None and self._reading.arabic and self._reading.translation is not None:
            self.learner.learn(self._reading, terms, changed, self._settings.package, replaced)

    def resegment(self, reading: Reading) -> None:
        """Take the reading on screen in other segments; a translation that runs is stopped and goes on with them."""
        if self._reading is None or reading.article.text != self._reading.article.text:
            return
        running = self._progress.running and self._progress.stage is not Stage.PAUSED
        anew = running and self._before is not None
        self._readings.cancel()
        self._reading, self._made, self._before = reading, reading, None
        self._changes.forget()
        self._set_progress(replace(self._progress, done=_done(reading), total=len(reading.article.sentences)))
        self.resegmented.emit(reading)
        if reading.summary is not None:
            self._summariser.choose(reading, SummaryLength.parse(self._share_wanted or str(self._length())))
        if anew:
            self.translate()
        elif running:
            self.go_on()

    def accept(self, accepted: frozenset[str]) -> None:
        """Take which findings of the checks a person said are fine; kept like what a person wrote."""
        if self._reading is not None and accepted != self._reading.accepted:
            self._reading = self._changes.take_accepted(self._reading, accepted)
            self.reading_changed.emit(self._reading, ())
            self.segments_written.emit(self._reading, ())

    def stop(self) -> None:
        """Stop reading and translating; what has been made stays."""
        self._readings.cancel()

    def install(self, source: str = OFFICIAL) -> None:
        """Install a package from a file or, for «ar-en», the official one from the network."""
        self._installer.start(source)

    def stop_install(self) -> None:
        """Stop the installation; what has been downloaded is kept for the next try."""
        self._installer.stop()

    def look_at(self, sentence: int) -> None:
        """Tell what a person is looking at: its English is made first."""
        self._focus = sentence

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
        if settings.summary not in (before.summary, self._share_wanted) and self._reading is not None:
            self._summariser.choose(self._reading, self._length())
        if settings.package != before.package:
            self.translate()
        try:
            self._services.save_settings(settings)
        except ReaderError as error:
            self.report(error)

    def forget(self) -> None:
        """Let go of the reading."""
        self._reading = self._before = self._made = None

    def close(self) -> None:
        """Stop everything and wait for the threads."""
        self._leave_place()
        if self._keep_length.isActive():
            self._keep_length.stop()
            self._on_length_settled()
        self._summariser.close()
        self._readings.close()
        self._installer.close()

    # --- reading ------------------------------------------------------------------------------------------

    def _submit(self, load: Callable[[], LoadedText]) -> int:
        opener = self._opener(self._settings.package)
        return self._readings.submit(
            read_job(load, self._length(), opener, lambda: self._focus, self._services.aids, self.find_kept)
        )

    def _submit_kept(self, load: Callable[[], Kept]) -> None:
        opener = self._opener(self._settings.package)
        self._readings.submit(
            kept_job(load, self._length(), opener, lambda: self._focus, self._services.aids)
        )

    def _opener(self, package: str) -> Callable[[], Translator]:
        return lambda: self._services.open_translator(package)

    def _length(self) -> SummaryLength:
        try:
            return SummaryLength.parse(self._settings.summary)
        except BadLength:
            return SummaryLength.parse(Settings().summary)

    def _on_event(self, number: int, event: Event) -> None:
        if self._reviser.take(event) or self.learner.take(event):
            return
        if isinstance(event, ArticleRead):
            self._on_article_read(number, event)
            return
        if self._reading is None or event.reading.article is not self._reading.article:
            # Asked for just before another text came: that one gave way to it, and is gone on with.
            self._readings.cancel()
            self.go_on()
            return
        if isinstance(event, TranslationStarted):
            self._on_translation_started(event.reading)
        elif isinstance(event, TranslationUnavailable):
            self._tell_package(notices.broken_package(event.error, self._official_megabytes))
            stage = Stage.IDLE if isinstance(event.error, NoPackage) else Stage.STOPPED
            self._set_progress(replace(self._progress, stage=stage))
        elif isinstance(event, SentencesTranslated):
            self._on_sentences(event)
            return
        elif isinstance(event, ReadingFinished):
            if self._progress.running:
                self._set_progress(
                    replace(self._progress, stage=Stage.DONE if event.reading.arabic else Stage.IDLE)
                )
            return
        self._take(event.reading, None)

    def _on_article_read(self, number: int, event: ArticleRead) -> None:
        reading = event.reading
        self._leave_place()
        self._kept = event.kept if isinstance(event, KeptRead) else None
        self._reading, self._made = reading, reading
        self._before = None
        self._changes.forget()
        self._focus = self.last_place
        self._tell(Place.PROBLEM, None)
        self._tell(Place.TEXT, None if reading.arabic else notices.not_arabic())
        stage = Stage.WAITING if reading.arabic else Stage.IDLE
        self._set_progress(Progress(stage, _done(reading), len(reading.article.sentences)))
        if self._kept is not None and reading.translation is not None:
            self._tell_of_package(reading.translation.package)
        self.reading_opened.emit(reading)
        path = self._opened.pop(number, None)
        if path is not None:
            self.change_settings(self._settings.with_recent(str(path.resolve())))

    def _leave_place(self) -> None:
        if self._reading is not None:
            self.place_left.emit(self._reading, self._focus)

    def _on_translation_started(self, reading: Reading) -> None:
        assert reading.translation is not None
        package = reading.translation.package
        sentences = reading.article.sentences
        self._pace.start(sum(s.end - s.start for s in sentences if reading.english(s.index) is None))
        self._tell_of_package(package)
        self._set_progress(Progress(Stage.TRANSLATING, _done(reading), len(sentences)))

    def _tell_of_package(self, package: PackageInfo) -> None:
        self._tell_package(notices.starter(self._official_megabytes) if package.starter else None)
        self.package_changed.emit(package)

    def _on_sentences(self, event: SentencesTranslated) -> None:
        done = _done(event.reading)
        if done > self._progress.done:  # else they have only been changed, or there are none
            article = event.reading.article
            texts = [article.cut(article.sentences[index]) for index in event.indices]
            self._pace.add(letters=sum(map(len, texts)), words=sum(len(words(text)) for text in texts))
        self._take(event.reading, event.indices)
        paused = self._progress.stage is Stage.PAUSED
        self._set_progress(
            replace(
                self._progress,
                done=done,
                words_per_second=self._pace.words_per_second,
                seconds_left=None if paused else self._pace.seconds_left,
            )
        )

    def _take(self, reading: Reading, sentences: tuple[int, ...] | None) -> None:
        self._made = reading
        self._reading = self._changes.onto(overlay(reading, self._before))
        self.reading_changed.emit(self._reading, sentences)

    def _on_reading_failed(self, number: int, error: Exception) -> None:
        self._opened.pop(number, None)
        self._on_errand_failed(error)
        if not self._readings.busy and self._progress.running:
            self._set_progress(replace(self._progress, stage=Stage.STOPPED))

    def _on_reading_cancelled(self, number: int) -> None:
        self._opened.pop(number, None)
        if not self._readings.busy and self._progress.running:
            self._set_progress(replace(self._progress, stage=Stage.STOPPED))

    # --- what a person changes ----------------------------------------------------------------------------

    def _on_summary_chosen(self, chosen: Reading) -> None:
        if self._reading is not None and chosen.article is self._reading.article:
            self._changes.take_summary(chosen)
            self._reading = self._changes.onto(self._reading)
            self.reading_changed.emit(self._reading, ())

    def _on_length_settled(self) -> None:
        if self._share_wanted:
            self.change_settings(replace(self._settings, summary=self._share_wanted))

    def _on_revised(self, event: Revised) -> None:
        if event.reading is None:
            self._tell(Place.PROBLEM, notices.nothing_better())
        elif self._reading is not None and event.reading.article is self._reading.article:
            self._tell(Place.PROBLEM, None)
            self._reading = self._changes.take_sentences(self._reading, event.reading, (event.sentence,))
            self.reading_changed.emit(self._reading, (event.sentence,))

    def _on_learnt(self, learnt: Learnt) -> None:
        now, made = self._reading, learnt.reading
        if now is None or made.article is not now.article:
            return
        # What a person wrote meanwhile is theirs.
        theirs = {i for i in learnt.changed if (e := now.english(i)) is not None and e.settled}
        changed = tuple(index for index in learnt.changed if index not in theirs)
        now = self._changes.take_sentences(now, made, changed) if changed else now
        self._reading = replace(
            now,
            speaker_names=made.speaker_names or now.speaker_names,
            term_names=made.term_names or now.term_names,
        )
        self.reading_changed.emit(self._reading, changed)

    def _on_offered(self, event: Offered) -> None:
        if self._reading is not None and event.reading.article is self._reading.article:
            self.translations_offered.emit(event)

    def _on_errand_failed(self, error: Exception) -> None:
        if isinstance(error, ReaderError):
            self._tell(Place.PROBLEM, notices.problem(error))
        else:
            self.fault_found.emit(error)

    # --- installing ---------------------------------------------------------------------------------------

    def _on_installed(self, package: PackageInfo) -> None:
        self._tell_package(None)
        again = package.name == self._settings.package  # else another package makes all anew by itself
        self.change_settings(replace(self._settings, package=package.name))
        if again:
            self.translate()

    def _on_install_failed(self, error: Exception) -> None:
        if isinstance(error, ReaderError):
            self._tell(Place.PACKAGE, notices.install_failed(error, self._official_megabytes))
        else:
            self._tell(Place.PACKAGE, self._package_notice)
            self.fault_found.emit(error)

    # --- telling ------------------------------------------------------------------------------------------

    @property
    def _official_megabytes(self) -> int:
        return round(self._services.official_size / 1_000_000)

    def _tell_package(self, notice: Notice | None) -> None:
        self._package_notice = notice
        if not self._installer.busy or notice is None:
            self._tell(Place.PACKAGE, notice)

    def _tell(self, place: Place, notice: Notice | None) -> None:
        self.notice_changed.emit(place, notice)

    def _set_progress(self, progress: Progress) -> None:
        if progress != self._progress:
            self._progress = progress
            self.progress_changed.emit(progress)


def _done(reading: Reading) -> int:
    return reading.translation.done if reading.translation else 0
