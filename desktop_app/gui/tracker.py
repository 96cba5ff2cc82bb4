"""Follows how far the English of a reading is and how fast it comes, by what its reader tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import monotonic

from PySide6.QtCore import QObject, Signal

from desktop_app.article.arabic import words
from desktop_app.gui.pace import Pace
from desktop_app.gui.progress import Progress, Stage
from desktop_app.reading.model import Reading


class Tracker(QObject):
    """Tells a Progress, whenever it is another than before."""

    changed = Signal(object)  # a Progress

    def __init__(self, parent: QObject | None = None, *, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._progress = Progress()
        self._pace = Pace(clock)

    @property
    def progress(self) -> Progress:
        """How far it is."""
        return self._progress

    def expect(self, reading: Reading) -> None:
        """English is on its way for what is missing of `reading`; there is none for one that is not Arabic."""
        stage = Stage.WAITING if reading.arabic else Stage.IDLE
        self._set(Progress(stage, _done(reading), len(reading.article.sentences)))

    def start(self, reading: Reading) -> None:
        """The engine begins with what is missing of `reading`."""
        sentences = reading.article.sentences
        self._pace.start(sum(s.end - s.start for s in sentences if reading.english(s.index) is None))
        self._set(Progress(Stage.TRANSLATING, _done(reading), len(sentences)))

    def add(self, reading: Reading, sentences: tuple[int, ...]) -> None:
        """The engine has made `sentences`, and `reading` holds them."""
        done = _done(reading)
        if done > self._progress.done:  # else they have only been changed, or there are none
            article = reading.article
            texts = [article.cut(article.sentences[index]) for index in sentences]
            self._pace.add(letters=sum(map(len, texts)), words=sum(len(words(text)) for text in texts))
        paused = self._progress.stage is Stage.PAUSED
        self._set(
            replace(
                self._progress,
                done=done,
                words_per_second=self._pace.words_per_second,
                seconds_left=None if paused else self._pace.seconds_left,
            )
        )

    def recount(self, reading: Reading) -> None:
        """The text is in other segments now."""
        self._set(replace(self._progress, done=_done(reading), total=len(reading.article.sentences)))

    def pause(self) -> None:
        """It is held up."""
        self._pace.pause()
        self._set(replace(self._progress, stage=Stage.PAUSED, seconds_left=None))

    def resume(self) -> None:
        """It goes on."""
        self._pace.resume()
        self._set(replace(self._progress, stage=Stage.TRANSLATING))

    def stop(self) -> None:
        """No more English comes for now."""
        self._set(replace(self._progress, stage=Stage.STOPPED))

    def give_up(self) -> None:
        """There is nothing that could make English."""
        self._set(replace(self._progress, stage=Stage.IDLE))

    def finish(self, reading: Reading) -> None:
        """All that was asked for is there."""
        self._set(replace(self._progress, stage=Stage.DONE if reading.arabic else Stage.IDLE))

    def _set(self, progress: Progress) -> None:
        if progress != self._progress:
            self._progress = progress
            self.changed.emit(progress)


def _done(reading: Reading) -> int:
    return reading.translation.done if reading.translation else 0
