"""Splitting the segment in the editor: the English at the caret, the Arabic where a person says."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from desktop_app.gui.desk import Desk
from desktop_app.gui.reading_view import ReadingView
from desktop_app.reading import resegmenting
from desktop_app.reading.cutting import propose


class SegmentCutting(QObject):
    """Proposes where the Arabic is cut, shows it, and splits."""

    def __init__(self, desk: Desk, view: ReadingView) -> None:
        super().__init__(desk)
        self._desk, self._view = desk, view
        self._strip = desk.place.strip
        self._caret = 0
        self._strip.moved.connect(self._on_moved)
        self._strip.chosen.connect(self._on_chosen)
        self._strip.left.connect(self.leave)
        desk.place.text.typed.connect(lambda _words: self._forget())

    def start(self) -> None:
        """Begin with the caret where it is; without an editor, open one for the caret to be put somewhere."""
        if not self._desk.editing:
            self._desk.edit(caret=0)
            self._desk.told.emit(self.tr("Put the caret where the English is to be split, then Ctrl+K."))
            return
        reading, segment = self._desk.reading, self._desk.place.segment
        if reading is None or segment is None:
            return
        self._caret = _word_start(self._desk.place.text.words, self._desk.place.text.caret)
        places = resegmenting.cuts(reading.article, segment)
        proposed = propose(reading, segment, self._caret)
        if proposed is None:
            self._desk.told.emit(self.tr("A single word cannot be split."))
            return
        sentence = reading.article.sentences[segment]
        self._strip.open(
            reading.article.cut(sentence),
            [place - sentence.start for place in places],
            proposed - sentence.start,
        )
        place = self._desk.place
        place.show_cut(reading, self._caret)
        place.place()
        top = place.editor.y() + self._strip.y()
        self._view.bring_into_sight(top, top + self._strip.height())

    def leave(self) -> None:
        """Leave the segment whole; the keyboard goes back to its words."""
        self._forget()
        self._desk.place.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        if self._strip.isVisible():
            self._strip.hide()
            self._view.show_cut(None)
            if self._desk.reading is not None:
                self._desk.place.show_cut(self._desk.reading, None)
            self._desk.place.place()

    def _on_moved(self, place: int) -> None:
        segment = self._desk.place.segment
        self._view.show_cut(None if segment is None else (segment, place))

    def _on_chosen(self, place: int) -> None:
        reading, segment = self._desk.reading, self._desk.place.segment
        if reading is None or segment is None:
            return
        start = reading.article.sentences[segment].start
        self._forget()
        self._desk.split(segment, arabic=start + place, english=self._caret)


def _word_start(words: str, position: int) -> int:
    """Where the word begins in which `position` is; no word is torn."""
    while 0 < position < len(words) and words[position - 1].isalnum() and words[position].isalnum():
        position -= 1
    return position
