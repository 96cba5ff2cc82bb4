"""The reading on screen: what the pipeline has made of it, what a person changed, and where one is looking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.gui.changes import Changes
from desktop_app.gui.overlay import overlay
from desktop_app.library.model import Kept
from desktop_app.reading.model import Reading

if TYPE_CHECKING:
    from desktop_app.reading.learning import Learnt


class OnScreen(QObject):
    """Three layers that are seen as one: English that is being replaced, what is made, and what a person changed.

    What comes late, of an article that is no longer on screen, is passed over.
    """

    changed = Signal(object, object)  # a Reading, and the sentences whose English arrived or None
    written = Signal(object, object)  # a Reading, and the segments that a person wrote, approved or reverted
    left = Signal(object, int)  # a Reading that gives way, and the segment one was at

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading: Reading | None = None
        self._made: Reading | None = None
        self._before: Reading | None = None  # whose English is being replaced
        self._changes = Changes()
        self._kept: Kept | None = None
        self._place = 0

    @property
    def reading(self) -> Reading | None:
        """What a person sees."""
        return self._reading

    @property
    def made(self) -> Reading | None:
        """The same as the pipeline has it."""
        return self._made

    @property
    def replacing(self) -> bool:
        """Whether English that was there is being replaced by other."""
        return self._before is not None

    @property
    def kept(self) -> Kept | None:
        """What it was when it was opened from the library; None where it was not."""
        return self._kept

    @property
    def place(self) -> int:
        """The sentence one is looking at."""
        return self._place

    @property
    def last_place(self) -> int:
        """The sentence at which reading of the article stopped the last time."""
        if self._reading is None or self._kept is None or not self._reading.article.sentences:
            return 0
        return self._reading.article.sentence_at(self._kept.position).index

    def holds(self, reading: Reading) -> bool:
        """Whether `reading` is of the article on screen, in the same segments."""
        return self._reading is not None and reading.article is self._reading.article

    # --- coming and going ---------------------------------------------------------------------------------

    def open(self, reading: Reading, kept: Kept | None) -> None:
        """Show a reading in the place of the one there is; `kept`: as the library has it."""
        self.leave()
        self._kept = kept
        self._put(reading)
        self._place = self.last_place

    def resegment(self, reading: Reading) -> None:
        """Show the same text in other segments: what was changed is in them already."""
        self._put(reading)

    def look_at(self, sentence: int) -> None:
        """One is looking at another sentence."""
        self._place = sentence

    def leave(self) -> None:
        """Tell where one was."""
        if self._reading is not None:
            self.left.emit(self._reading, self._place)

    def forget(self) -> None:
        """Let go of the reading."""
        self._reading = self._made = self._before = None

    def _put(self, reading: Reading) -> None:
        self._reading, self._made, self._before = reading, reading, None
        self._changes.forget()

    # --- what the pipeline makes --------------------------------------------------------------------------

    def make_anew(self) -> None:
        """The English will be made anew; what there is stays until better takes its place."""
        self._before = self._reading
        self._changes.forget(summary=False)

    def take_made(self, made: Reading, sentences: tuple[int, ...] | None) -> None:
        """Take a later state of the pipeline's, with other English in `sentences`."""
        self._made = made
        self._change(self._changes.onto(overlay(made, self._before)), sentences)

    # --- what a person changes ----------------------------------------------------------------------------

    def write(self, written: Reading, segments: Iterable[int]) -> None:
        """Take what a person did to some segments; what the pipeline makes leaves them be."""
        if self._reading is None or not self.holds(written):
            return
        segments = tuple(segments)
        bare = [segment for segment in segments if written.english(segment) is None]
        reading = self._changes.take_sentences(self._reading, written, segments)
        if bare:  # a step back to where there was nothing yet: what the machine has made since is there
            reading = self._changes.give_back(reading, self._made, bare)
        self._change(reading, segments)
        self.written.emit(self._reading, segments)

    def accept(self, accepted: frozenset[str]) -> None:
        """Take which findings of the checks are fine."""
        if self._reading is not None and accepted != self._reading.accepted:
            self._change(self._changes.take_accepted(self._reading, accepted), ())
            self.written.emit(self._reading, ())

    def take_in(self, reading: Reading, segments: Iterable[int]) -> None:
        """Take what another window wrote in some segments, and what it found fine."""
        if self._reading is not None and self.holds(reading):
            segments = tuple(segments)
            mine = self._changes.take_sentences(self._reading, reading, segments)
            self._change(self._changes.take_accepted(mine, reading.accepted), segments)

    def take_summary(self, chosen: Reading) -> None:
        """Take the summary of `chosen`."""
        if self._reading is not None and self.holds(chosen):
            self._changes.take_summary(chosen)
            self._change(self._changes.onto(self._reading), ())

    def take_revised(self, revised: Reading, sentence: int) -> None:
        """Take another translation of a sentence."""
        if self._reading is not None and self.holds(revised):
            self._change(self._changes.take_sentences(self._reading, revised, (sentence,)), (sentence,))

    def take_learnt(self, learnt: Learnt) -> None:
        """Take what terms are called now; what a person wrote meanwhile is theirs."""
        now, made = self._reading, learnt.reading
        if now is None or not self.holds(made):
            return
        theirs = {i for i in learnt.changed if (e := now.english(i)) is not None and e.settled}
        changed = tuple(index for index in learnt.changed if index not in theirs)
        now = self._changes.take_sentences(now, made, changed) if changed else now
        names = made.speaker_names or now.speaker_names
        self._change(replace(now, speaker_names=names, term_names=made.term_names or now.term_names), changed)

    def _change(self, reading: Reading, sentences: tuple[int, ...] | None) -> None:
        self._reading = reading
        self.changed.emit(reading, sentences)
