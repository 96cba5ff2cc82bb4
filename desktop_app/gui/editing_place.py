"""Keeps the editor over the cell of its segment, whatever scrolls, grows or is set anew around it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat

from desktop_app.article.model import Article
from desktop_app.gui.cut_strip import CutStrip
from desktop_app.gui.draft_note import DraftNote
from desktop_app.gui.reading_view import ReadingView
from desktop_app.gui.segment_editor import SegmentEditor, SegmentText
from desktop_app.gui.segment_signs import sign_name
from desktop_app.gui.theme import LIGHT, Colours
from desktop_app.reading.model import Reading

_OPENING = "“‘«([\"'-–—/"


class EditingPlace(QObject):
    """One editor on one view: opens, closes, and shows what becomes of its segment."""

    typed = Signal(str)
    closed = Signal()

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._view = view
        self.editor = SegmentEditor(view.viewport())
        self.text: SegmentText = self.editor.text
        self.draft, self.strip = DraftNote(), CutStrip()
        self.editor.add_below(self.draft)
        self.editor.add_below(self.strip)
        self.segment: int | None = None
        self._article: Article | None = None  # that the segment is one of
        self.colours: Colours = LIGHT
        self._placing = False
        self._cut: int | None = None
        self.text.typed.connect(self._on_typed)
        self.text.left.connect(self.close)
        self.text.cursorPositionChanged.connect(self._follow_caret)
        self.editor.resized.connect(self.place)
        view.moved.connect(self.place)

    def open(self, reading: Reading, segment: int, *, caret: int = -1) -> None:
        """Open over the English of `segment`."""
        self.segment, self._article, self._cut = segment, reading.article, None
        made = reading.english(segment)
        self.strip.hide()
        self.text.put(made.text if made else "", self._view.english_style(segment), caret=caret)
        self.show_segment(reading)
        self.editor.show()
        self.place()
        self.editor.raise_()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._follow_caret()

    def close(self, *, focus: bool = True) -> None:
        """Close; what was written stays. The keyboard goes to the text."""
        if self.segment is None:
            return
        self.segment = None
        self.editor.hide()
        self.strip.hide()
        self._view.show_cut(None)
        self._view.keep_room(None)
        if focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def put_in(self, words: str) -> None:
        """Put words in at the caret, with blanks where they would touch other words; the keyboard is in the editor then."""
        at, text = self.text.caret, self.text.words
        touched = text[:at][-1:]
        apart = not touched or touched.isspace() or touched in _OPENING or not words[:1].isalnum()
        before = "" if apart else " "
        after = " " if text[at:][:1].isalnum() and words[-1:].isalnum() else ""
        self.text.put_in(f"{before}{words}{after}")
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_segment(self, reading: Reading, *, caret: int | None = None) -> None:
        """Show a later state of the segment; words that were not typed here take the place of those that were."""
        if self.segment is None:
            return
        made = reading.english(self.segment)
        words = made.text if made else ""
        style = self._view.english_style(self.segment)
        if words != self.text.words or caret is not None:
            at = min(self.text.caret, len(words)) if caret is None else caret
            self.text.put(words, style, caret=at)
        self.draft.show_draft(made.draft if made else None, words, style.font, self.colours)
        self._show_stretches(reading)
        count = len(reading.article.sentences)
        name = self.tr("Segment {number} of {count}, {state}").format(
            number=self.segment + 1, count=count, state=sign_name(made)
        )
        if name != self.text.accessibleName():
            self.text.setAccessibleName(name)
            self.text.setAccessibleDescription(reading.article.cut(reading.article.sentences[self.segment]))
        self.place()

    def restyle(self, reading: Reading) -> None:
        """The page is set anew: other faces, another size."""
        if self.segment is not None:
            style = self._view.english_style(self.segment)
            self.text.put(self.text.words, style, caret=self.text.caret)
            self.show_segment(reading)

    def place(self) -> None:
        """Stand over the cell, and have the page keep as much room as is needed."""
        shown = self._view.reading
        if self.segment is None or self._placing or shown is None or shown.article is not self._article:
            return  # another text is on screen, and this closes
        self._placing = True
        style = self._view.english_style(self.segment)
        for _ in range(2):  # the room it needs may move the row
            self.editor.fit(self._view.english_rect(self.segment), style)
            self._view.keep_room(self.segment, self.editor.room)
        self._placing = False

    def show_cut(self, reading: Reading, position: int | None) -> None:
        """Set the second part of the words off, which begins at `position`; None: they are whole."""
        self._cut = position
        self._show_stretches(reading)

    def _show_stretches(self, reading: Reading) -> None:
        if self.segment is None:
            return
        length = len(self.text.words)
        stretches = list(self._quotations(reading, self.segment, length))
        if self._cut is not None:
            look = QTextCharFormat()
            look.setBackground(QColor(self.colours.selection))
            stretches.insert(0, (min(self._cut, length), length, look))
        self.text.show_stretches(stretches)

    def _quotations(
        self, reading: Reading, segment: int, length: int
    ) -> Iterator[tuple[int, int, QTextCharFormat]]:
        """The quotations that are known in the segment, underlined in their speakers' colours."""
        for quotation, spans in zip(reading.findings.quotations, reading.quotation_spans, strict=False):
            for span in spans:
                if span.sentence == segment and span.exact and span.end <= length:
                    look = QTextCharFormat()
                    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                    look.setUnderlineColor(QColor(self.colours.speaker(quotation.speaker_id).ink))
                    yield span.start, span.end, look

    def _on_typed(self, words: str) -> None:
        self.place()
        self.typed.emit(words)
        self._follow_caret()

    def _follow_caret(self) -> None:
        if self.segment is None or not self.editor.isVisible():
            return
        rect = self.text.cursorRect()
        top = self.editor.y() + self.text.y() + rect.top()
        self._view.bring_into_sight(top, top + rect.height())
