"""The translator's desk: which segment a person is at, what they write there, and every step back and on again.

Other parts of the window use this: they listen to `segment_changed`, and put words into the segment with `insert` and
`replace`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.gui.editing_place import EditingPlace
from desktop_app.gui.steps import Steps
from desktop_app.reading import editing, resegmenting
from desktop_app.reading.history import Kind
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import Origin

if TYPE_CHECKING:
    from desktop_app.gui.desk_actions import DeskActions
    from desktop_app.gui.main_window import MainWindow


class Desk(QObject):
    """One a window; `desk_of` finds it."""

    segment_changed = Signal(int)  # the segment one has come to, editing or not; -1: none
    editing_changed = Signal(bool)  # whether an editor is open
    changed = Signal()  # what can be done now may be something else
    told = Signal(str)  # something that a person should know and that nothing on the page shows

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._controller, self._view = window, window.controller, window.view
        self._segment: int | None = None
        self._kind = Kind.TYPING
        self._moving = False  # whether the desk is on its way to another segment
        self.actions: DeskActions | None = None
        # First of all: what the steps tell of another text must find no segment of the one before.
        self._controller.reading_opened.connect(lambda _reading: self._on_reading_opened())
        self.steps = Steps(window.controller, self)
        self.steps.changed.connect(self.changed)
        self.place = EditingPlace(self._view)
        self.place.typed.connect(self._on_typed)
        self.place.closed.connect(self._on_closed)
        self.place.text.step_requested.connect(self.step)
        self._view.edit_requested.connect(self._on_edit_requested)
        self._view.sentence_lit.connect(lambda _sentence: self._note_segment())
        self._controller.reading_changed.connect(self._on_reading_changed)
        self._controller.resegmented.connect(self._on_resegmented)
        self._controller.settings_changed.connect(lambda _settings: self._on_page_set())
        window.colours_changed.connect(lambda _colours: self._on_page_set())

    # --- what other parts of the window use ----------------------------------------------------------------

    @property
    def current_segment(self) -> int | None:
        """The segment one is at: that of the editor, else the keyboard's."""
        return self._segment

    @property
    def editing(self) -> bool:
        """Whether an editor is open."""
        return self.place.segment is not None

    @property
    def reading(self) -> Reading | None:
        """The reading on screen where one can work in it: an Arabic one that is read to its summary."""
        reading = self._controller.reading
        ready = reading is not None and reading.arabic and reading.summary is not None
        return reading if ready and reading is not None and reading.article.sentences else None

    def insert(self, text: str) -> None:
        """Put words into the segment one is at: at the caret of the editor, without one at its end."""
        reading, segment = self.reading, self._segment
        if reading is None or segment is None or not text:
            return
        if self.editing:
            self.steps.finish()
            self._kind = Kind.INSERTING
            self.place.put_in(text)
            self._kind = Kind.TYPING
            return
        english = reading.english(segment)
        words = f"{english.text if english else ''} {text}".strip()
        self._edit(Kind.INSERTING, segment, words)

    def replace(self, text: str, origin: Origin | None = None) -> None:
        """Put `text` in the place of the segment one is at, as one step.

        Args:
            text: the English.
            origin: where it comes from: then it is a draft; None for a person's own words.
        """
        reading, segment = self.reading, self._segment
        if reading is None or segment is None:
            return
        if origin is None:
            self._edit(Kind.INSERTING, segment, text)
        else:
            before = editing.begun(reading)
            made = editing.recall(before, segment, text, origin=origin)
            self.steps.take(Kind.INSERTING, before, made, (segment,))
        if self.editing:
            self.place.text.put_caret(-1)

    # --- writing --------------------------------------------------------------------------------------------

    def edit(self, segment: int | None = None, *, caret: int = -1) -> None:
        """Open the editor over a segment, the one that one is at if none is named; `caret` -1 is its end."""
        reading = self.reading
        if reading is None:
            return
        wanted = self._view.here if segment is None else segment
        was = self.editing
        self._window.back_to_text()
        self._show_segments()
        self.steps.finish()
        self._moving = True
        self._view.go_to(wanted)
        self.place.colours = self._window.colours
        self.place.open(reading, wanted, caret=caret)
        self._moving = False
        self._note_segment()
        if not was:
            self.editing_changed.emit(True)
        self.changed.emit()

    def go_to(self, segment: int) -> None:
        """To a segment: with the editor where one is open."""
        if self.editing:
            self.edit(segment)
        else:
            self._window.back_to_text()
            self._window.apart.go_to(segment)

    def step(self, step: int) -> None:
        """To the next segment (1) or the one before (-1)."""
        reading, segment = self.reading, self._segment
        if reading is not None and segment is not None:
            self.go_to(min(max(segment + step, 0), len(reading.article.sentences) - 1))

    def to_unapproved(self, step: int) -> None:
        """To the next segment that is not approved (1) or the one before (-1), round and round."""
        reading = self.reading
        if reading is None:
            return
        here = self._segment if self._segment is not None else self._view.here - (step > 0)
        found = editing.next_unapproved(reading, here, step=step)
        if found is None:
            self.told.emit(self.tr("Every segment is approved."))
        else:
            self.go_to(found)

    def approve(self) -> None:
        """Approve the segment one is at and go on to the next that is not."""
        reading, segment = self.reading, self._segment
        if reading is None or segment is None:
            return
        after = editing.approve(reading, segment)
        if after is reading:
            self.told.emit(self.tr("A segment without English cannot be approved."))
            return
        self._show_segments()
        self.steps.take(Kind.APPROVING, reading, after, (segment,))
        self.to_unapproved(1)

    def disapprove(self) -> None:
        """Take back the approval of the segment one is at."""
        reading, segment = self.reading, self._segment
        if reading is not None and segment is not None:
            after = editing.approve(reading, segment, approved=False)
            self.steps.take(Kind.APPROVING, reading, after, (segment,))

    def revert(self) -> None:
        """Put the draft back into the segment one is at."""
        reading, segment = self.reading, self._segment
        if reading is not None and segment is not None:
            self.steps.take(Kind.REVERTING, reading, editing.revert(reading, segment), (segment,))
            if self.editing:
                self.place.text.put_caret(-1)

    # --- back and on ----------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the last step back, wherever it was."""
        self._move(back=True)

    def redo(self) -> None:
        """Take a step again that was taken back."""
        self._move(back=False)

    # --- joining and splitting ------------------------------------------------------------------------------

    def join(self) -> None:
        """Join the segment one is at with the next."""
        reading, segment = self.reading, self._segment
        if reading is None or segment is None:
            return
        if not resegmenting.can_join(reading.article, segment):
            self.told.emit(self.tr("Only segments of one paragraph can be joined."))
            return
        self._show_segments()
        left = reading.english(segment)
        after = resegmenting.join(reading, segment)
        caret = len(left.text) if left else 0
        with self._in_other_segments(to=segment, caret=caret):
            self.steps.resegment(Kind.JOINING, reading, after, segment)

    def split(self, segment: int, *, arabic: int, english: int) -> None:
        """Split `segment`, see resegmenting.split; the second part is the one that one is at then."""
        reading = self.reading
        if reading is None:
            return
        after = resegmenting.split(reading, segment, arabic=arabic, english=english)
        if after is not reading:
            with self._in_other_segments(to=segment + 1, caret=0):
                self.steps.resegment(Kind.SPLITTING, reading, after, segment)

    # --- inside ---------------------------------------------------------------------------------------------

    def _edit(self, kind: Kind, segment: int, text: str, *, caret: int = -1) -> None:
        reading = self.reading
        if reading is not None:
            before = editing.begun(reading)
            self.steps.take(kind, before, editing.edit(before, segment, text), (segment,), caret=caret)

    @contextmanager
    def _in_other_segments(self, *, to: int, caret: int) -> Iterator[None]:
        """Whatever makes other segments is done in here; then one is in segment `to`, writing if one was before."""
        was = self.editing
        self._moving = True
        self.place.close(focus=False)
        self._segment = to
        try:
            yield
        finally:
            self._moving = False
        self._segment = None  # another one, even where it has the same number
        self._note_segment()
        if was:
            self.edit(to, caret=caret)
        else:
            self.go_to(to)

    def _move(self, *, back: bool) -> None:
        reading = self.reading
        step = self.steps.next_step(back=back)
        if reading is None or step is None:
            return
        if step.resegments:
            with self._in_other_segments(to=step.segment, caret=-1):
                self.steps.move(reading, back=back)
            return
        moved = self.steps.move(reading, back=back)
        if moved is None:
            return
        if self.place.segment == step.segment:
            self.place.text.put_caret(moved.caret)
        elif self.editing:
            self.edit(step.segment, caret=moved.caret)
        else:
            self.go_to(step.segment)

    def _show_segments(self) -> None:
        """Rows of one segment: over a part of a paragraph no editor can stand, and it has no sign of its state."""
        settings = self._controller.settings
        if not self._view.page_style.by_sentence:
            self._controller.change_settings(replace(settings, layout="segments"))

    def _on_edit_requested(self, segment: int, caret: int) -> None:
        self.edit(None if segment < 0 else segment, caret=caret)

    def _on_typed(self, words: str) -> None:
        if self.place.segment is not None:
            self._edit(self._kind, self.place.segment, words, caret=self.place.text.caret)

    def _on_closed(self) -> None:
        self.steps.finish()
        if not self._moving:
            self.editing_changed.emit(False)
            self._note_segment()
        self.changed.emit()

    def _on_reading_opened(self) -> None:
        self.place.close(focus=False)
        self._note_segment()
        self.changed.emit()

    def _on_reading_changed(self, reading: Reading, sentences: tuple[int, ...] | None) -> None:
        segment = self.place.segment
        if segment is not None and (sentences is None or segment in sentences):
            self.place.show_segment(reading)
        self.changed.emit()

    def _on_resegmented(self, reading: Reading) -> None:
        self._view.show_resegmented(reading, self._segment)
        self._window.finder.show_reading(reading)
        self._window.side.show_reading(reading)

    def _on_page_set(self) -> None:
        reading = self._controller.reading
        if reading is None or not self.editing:
            return
        self.place.colours = self._window.colours
        if self._view.page_style.by_sentence:
            self.place.restyle(reading)
        else:
            self.place.close()

    def _note_segment(self) -> None:
        if self._moving:
            return
        current = self._view.current
        if self.editing and current != self.place.segment:  # one has gone elsewhere
            if current is not None and self.place.text.hasFocus():
                self.edit(current)  # by a key, and goes on writing there
            else:
                self.place.close(focus=False)
            return
        if self._view.current != self._segment:
            self._segment = self._view.current
            self.segment_changed.emit(-1 if self._segment is None else self._segment)
            self.changed.emit()


def desk_of(window: MainWindow) -> Desk:
    """The desk of a window that app.py has put together."""
    found = window.findChild(Desk)
    assert isinstance(found, Desk)
    return found
