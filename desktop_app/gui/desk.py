"""The translator's desk: which segment a person is at, what they write there, and every step back and on again.

Other parts of the window use this: they listen to `segment_changed`, and put words into the segment with `insert` and
`replace`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.reading import editing
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import Origin

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow


class Desk(QObject):
    """One a window; `desk_of` finds it."""

    segment_changed = Signal(int)  # the segment one has come to, editing or not; -1: none
    editing_changed = Signal(bool)  # whether an editor is open

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._controller, self._view = window, window.controller, window.view
        self._segment: int | None = None
        self._view.sentence_lit.connect(lambda _sentence: self._note_segment())
        self._controller.reading_opened.connect(lambda _reading: self._note_segment())

    # --- what other parts of the window use ----------------------------------------------------------------

    @property
    def current_segment(self) -> int | None:
        """The segment one is at: that of the editor, else the keyboard's."""
        return self._segment

    @property
    def editing(self) -> bool:
        """Whether an editor is open."""
        return False

    def insert(self, text: str) -> None:
        """Put words into the segment one is at: at the caret of the editor, without one at its end."""
        reading, segment = self._controller.reading, self._segment
        if reading is None or segment is None:
            return
        english = reading.english(segment)
        before = english.text if english else ""
        self._write(editing.edit(reading, segment, f"{before} {text}".strip()), segment)

    def replace(self, text: str, origin: Origin | None = None) -> None:
        """Put `text` in the place of the segment one is at, as one step.

        Args:
            text: the English.
            origin: where it comes from: then it is a draft; None for a person's own words.
        """
        reading, segment = self._controller.reading, self._segment
        if reading is not None and segment is not None:
            put = editing.edit if origin is None else editing.recall
            self._write(put(reading, segment, text), segment)

    # --- inside ---------------------------------------------------------------------------------------------

    def _write(self, reading: Reading, segment: int) -> None:
        self._controller.write(reading, (segment,))

    def _note_segment(self) -> None:
        if self._view.current != self._segment:
            self._segment = self._view.current
            self.segment_changed.emit(-1 if self._segment is None else self._segment)


def desk_of(window: MainWindow) -> Desk:
    """The desk of a window that app.py has put together."""
    found = window.findChild(Desk)
    assert isinstance(found, Desk)
    return found
