"""Keeps what is on screen in the library: every change at once, on a thread of its own; takes in what others wrote."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desktop_app.errors import NotKept, ReaderError, StoreBusy
from desktop_app.gui.controller import Controller
from desktop_app.gui.notices import Notice, Place
from desktop_app.gui.scribe import Scribe, Step
from desktop_app.library.model import Gone, Heard, Kept, Reloaded, Taken
from desktop_app.reading.model import Reading
from desktop_app.reading.revising import with_sentences_of
from desktop_app.settings import Settings
from desktop_app.storage.aside import SetAside

if TYPE_CHECKING:
    from desktop_app.library.keeping import Keeping

_LISTEN_EVERY = 1000  # milliseconds
_PATIENCE = 3.0  # seconds a text that is opened waits for the library


class Keeper(QObject):
    """Texts from files are kept as soon as they are read, where the settings want it; others once a person writes.

    `saved` tells each state that is in the library, `kept_changed` whether what is on screen is, `recovered` that a library
    which failed can be written again.
    """

    saved = Signal(object)  # a Taken
    kept_changed = Signal(bool)
    recovered = Signal()

    def __init__(
        self, controller: Controller, open_: Callable[[], Keeping], *, sample: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._controller, self._sample = controller, sample
        self._wishes = controller.settings.keep_readings
        self._keeping = False
        self._number: int | None = None
        self._text = ""
        self._place = -1
        self._told_aside = False
        self._listening = False
        self._written = self._safe = 0  # how often a person wrote, and how much of that is in the library
        self._lost = False  # whether something was written in segments that are no more
        self._to_tell: Notice | None = None  # once what is loaded is on screen
        self._scribe = Scribe(open_, self)
        self._scribe.told.connect(self._on_told)
        self._scribe.failed.connect(controller.report)
        self._scribe.recovered.connect(lambda: controller.dismiss(Place.PROBLEM))
        self._scribe.recovered.connect(self.recovered)
        self._scribe.fault_found.connect(controller.fault_found)
        controller.find_kept = self._find
        controller.load_kept = self._load
        controller.reading_opened.connect(self._on_reading_opened)
        controller.reading_changed.connect(lambda reading, _segments: self._take(reading))
        controller.segments_written.connect(lambda reading, _segments: self._on_written(reading))
        controller.resegmented.connect(self._on_written)
        controller.place_left.connect(self._keep_place)
        controller.settings_changed.connect(self._on_settings_changed)
        self._timer = QTimer(self, interval=_LISTEN_EVERY)
        self._timer.timeout.connect(self.listen)

    @property
    def keeping(self) -> bool:
        """Whether what is on screen is kept."""
        return self._keeping

    @property
    def number(self) -> int | None:
        """The number of what is on screen in the library, None where it is not (yet) there."""
        return self._number

    def keep(self) -> None:
        """Keep what is on screen, whatever it is."""
        reading = self._controller.reading
        if reading is not None and not self._keeping:
            self._set_keeping(True)
            self._take(reading, keep=True)

    def keep_other(self, reading: Reading) -> None:
        """Keep a reading that is not on screen."""

        def step(keeping: Keeping) -> object:
            keeping.store.keep(reading)
            return None

        self._write(step, by_person=True)

    def trouble(self) -> ReaderError | None:
        """What keeps a person's words from being written, None where all are in the library or need not be."""
        return None if self._safe == self._written else self._scribe.trouble(patience=_PATIENCE)

    def listen(self) -> None:
        """Take in what other windows have written, and keep where one has read to."""
        reading = self._controller.reading
        if reading is None or not self._keeping or self._listening:
            return
        place = self._controller.place
        if place != self._place:
            self._keep_place(reading, place)
        self._listening = True
        self._scribe.do(_listen, lasting=False)

    def close(self) -> None:
        """Wait until all is written."""
        self._timer.stop()
        self._scribe.close()

    # --- what the controller tells ------------------------------------------------------------------------

    def _on_reading_opened(self, reading: Reading) -> None:
        kept = self._controller.kept
        self._text, self._place = reading.article.text, self._controller.place
        self._number = None if kept is None else kept.mark.id
        self._set_keeping(kept is not None or self._wanted(reading))
        self._scribe.do(lambda keeping: _begin(keeping, kept))
        self._take(reading, keep=kept is None)
        self._timer.start()
        if self._to_tell is not None:
            self._controller.inform(self._to_tell)
            self._to_tell = None

    def _on_written(self, reading: Reading) -> None:
        if not self._keeping and self._controller.settings.keep_readings:
            self._set_keeping(True)
        self._take(reading, keep=True, by_person=True)

    def _on_settings_changed(self, settings: Settings) -> None:
        before, self._wishes = self._wishes, settings.keep_readings
        reading = self._controller.reading
        if self._wishes and not before and reading is not None and self._wanted(reading):
            self.keep()

    def _wanted(self, reading: Reading) -> bool:
        source = reading.article.source
        of_a_file = source.kind != "clipboard" and source.name != self._sample
        return of_a_file and reading.arabic and self._controller.settings.keep_readings

    def _take(self, reading: Reading, *, keep: bool = False, by_person: bool = False) -> None:
        if self._keeping and reading.article.text == self._text:
            self._write(
                lambda keeping: _with_condition(keeping, keeping.take(reading, keep=keep)),
                by_person=by_person,
            )

    def _write(self, write: Step, *, by_person: bool) -> None:
        self._written += by_person
        number = self._written

        def step(keeping: Keeping) -> object:
            made = write(keeping)
            self._safe = max(self._safe, number)
            return made

        self._scribe.do(step)

    def _keep_place(self, reading: Reading, place: int) -> None:
        if self._keeping and place < len(reading.article.sentences):
            self._place = place
            text, start = reading.article.text, reading.article.sentences[place].start
            self._scribe.do(lambda keeping: keeping.place(text, start), lasting=False)

    def _set_keeping(self, keeping: bool) -> None:
        self._keeping = keeping
        self.kept_changed.emit(keeping)

    # --- what the reading lane asks -----------------------------------------------------------------------

    def _find(self, text: str) -> Kept | None:
        """The kept reading of a text; a library that cannot be used keeps nobody from reading."""

        def step(keeping: Keeping) -> object:
            number = keeping.store.find(text)
            return None if number is None else keeping.store.load(number)

        try:
            found = self._scribe.ask(step, patience=_PATIENCE)
        except (ReaderError, TimeoutError):
            return None
        return found if isinstance(found, Kept) else None

    def _load(self, number: int) -> Kept:
        try:
            found = self._scribe.ask(lambda keeping: keeping.store.load(number), patience=_PATIENCE)
        except TimeoutError as error:
            from desktop_app.library.tables import FILE

            raise StoreBusy(FILE) from error
        if not isinstance(found, Kept):
            raise NotKept(str(number))
        return found

    # --- what the scribe tells ----------------------------------------------------------------------------

    def _on_told(self, told: object) -> None:
        if isinstance(told, tuple):
            for one in told:  # one of them may be None
                self._on_told(one)
        elif isinstance(told, SetAside):
            self._on_set_aside(told)
        elif isinstance(told, Taken):
            self._on_taken(told)
        elif isinstance(told, _Listened):
            self._listening = False
            self._on_news(told.news)
        elif isinstance(told, Gone):
            self._on_news(told)

    def _on_taken(self, taken: Taken) -> None:
        if taken.reading.article.text == self._text:
            self._number = taken.number
            if not self._keeping:
                self._set_keeping(True)  # deleted by others, and written in again
            if taken.lost:
                self._lost = True
                self.listen()
        self.saved.emit(taken)

    def _on_news(self, news: Heard | Reloaded | Gone | None) -> None:
        reading = self._controller.reading
        if news is None or reading is None or reading.article.text != self._text:
            return
        if isinstance(news, Gone):
            self._number = None
            self._set_keeping(False)
            self._controller.inform(_deleted())
        elif isinstance(news, Reloaded):
            self._show(news.kept, reading)
        elif news.after.article is reading.article:
            self._take_in(news, reading)

    def _show(self, kept: Kept, reading: Reading) -> None:
        """A reading in other segments: shown where one is now."""
        if kept.reading.article.text == reading.article.text:
            self._to_tell = _lost() if self._lost else _resegmented()
            self._lost = False
            here = reading.article.sentences[self._controller.place].start
            self._controller.show_kept(replace(kept, position=here))

    def _take_in(self, heard: Heard, reading: Reading) -> None:
        if len(reading.quotation_spans) != len(heard.after.quotation_spans):
            return  # its quotations have only just been found: it is heard again
        fresh = [n for n in heard.segments if _is_news(reading, heard, n)]
        self._scribe.do(lambda keeping: keeping.adopt(heard, fresh))
        made = with_sentences_of(reading, heard.after, fresh)
        self._controller.take_in(replace(made, accepted=heard.accepted_in(reading)), fresh)

    def _on_set_aside(self, aside: SetAside) -> None:
        if not self._told_aside:
            self._told_aside = True
            self._controller.inform(set_aside_notice(aside))


def _is_news(reading: Reading, heard: Heard, segment: int) -> bool:
    """Whether nobody has written in the segment here since: that would be later, and is on its way."""
    mine = reading.english(segment)
    return mine == heard.before.english(segment) or mine is None or not mine.by_person


class _Listened:
    """What came of listening."""

    def __init__(self, news: Heard | Reloaded | Gone | None) -> None:
        self.news = news


def _begin(keeping: Keeping, kept: Kept | None) -> object:
    keeping.begin(kept)
    return _with_condition(keeping, None)


def _listen(keeping: Keeping) -> object:
    try:
        return _with_condition(keeping, _Listened(keeping.listen()))
    except ReaderError:
        return _Listened(None)  # the next time


def _with_condition(keeping: Keeping, made: object) -> object:
    aside = keeping.store.set_aside
    return made if aside is None else (made, aside)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keeper", text)


def set_aside_notice(aside: SetAside) -> Notice:
    """The library was damaged: what became of it."""
    return Notice(
        _tr("The library was damaged and has been built anew."),
        _tr("{rows} rows could be read and are there. The damaged file was set aside: {path}").format(
            rows=aside.rows_saved, path=aside.path
        ),
        problem=True,
    )


def _lost() -> Notice:
    return Notice(
        _tr("Segments were split or joined in another window."),
        _tr("What you wrote in them meanwhile is in the history of the reading."),
        problem=True,
    )


def _resegmented() -> Notice:
    return Notice(_tr("Segments were split or joined in another window; they are shown here now."))


def _deleted() -> Notice:
    return Notice(
        _tr("This reading was deleted from the library in another window."),
        _tr("It stays on screen, and is kept again when you write in it."),
    )
