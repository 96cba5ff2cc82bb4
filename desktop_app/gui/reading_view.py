"""The two columns: shows a reading, lights the pair of sentences one is at, says why things are marked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from desktop_app.gui.explaining import why
from desktop_app.gui.page_style import PageStyle
from desktop_app.gui.painting import Look
from desktop_app.gui.rows import sentences_of_quotation
from desktop_app.gui.selectable_rows import SelectableRows
from desktop_app.gui.vowels import without_vowels
from desktop_app.reading.model import Reading


class ReadingView(SelectableRows):
    """Arabic and English side by side, one under the other or one alone, as the page is set."""

    sentence_lit = Signal(int)  # -1: none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: int | None = None
        self._hovered: int | None = None
        self._hovers = False  # whether it is the mouse over this view that says what is hovered
        self._emphasised: int | None = None
        self._in_summary: frozenset[int] = frozenset()
        self._flagged: dict[int, tuple[str, ...]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(False)  # the window takes drops, wherever they fall
        self.setAccessibleName(self.tr("Article, Arabic beside English"))

    @property
    def lit(self) -> int | None:
        """The sentence that is lit in both columns: the one under the mouse, else the keyboard's."""
        return self._current if self._hovered is None else self._hovered

    @property
    def current(self) -> int | None:
        """The sentence of the keyboard."""
        return self._current

    def set_page_style(self, style: PageStyle) -> None:
        """Set the page anew, and say what there is on it now."""
        super().set_page_style(style)
        names = {
            "columns": self.tr("Article, Arabic beside English"),
            "interleaved": self.tr("Article, every sentence with its English under it"),
            "english": self.tr("Article, English"),
            "arabic": self.tr("Article, Arabic"),
        }
        self.setAccessibleName(names[style.layout])

    def show_reading(self, reading: Reading, *, waiting: str = "") -> None:
        """Show another article from its beginning, nothing lit."""
        self._current = self._hovered = self._emphasised = None
        self._note_signs(reading)
        super().show_reading(reading, waiting=waiting)

    def update_reading(
        self, reading: Reading, *, sentences: Iterable[int] | None = None, waiting: str | None = None
    ) -> set[int]:
        """Show a later state of the article on screen."""
        self._note_signs(reading)
        return super().update_reading(reading, sentences=sentences, waiting=waiting)

    def go_to(self, sentence: int) -> None:
        """Make `sentence` the keyboard's and bring it into sight."""
        if self._stack is None:
            return
        self._emphasised = self._hovered = None
        self._set_current(sentence, announce=True)
        self._reveal(sentence)

    def reveal(self, sentence: int) -> None:
        """Bring `sentence` into sight and leave the light where it is."""
        if self._stack is not None:
            self._reveal(sentence)

    def go_to_quotation(self, number: int) -> None:
        """Bring a quotation into sight and draw its line stronger."""
        if self.reading is None:
            return
        for sentence in sentences_of_quotation(self.reading, number)[:1]:
            self.go_to(sentence)
            self._emphasised = number
            self._lit_changed()

    def copy(self) -> None:
        """Copy the selected text; without one, the lit sentence in both languages."""
        if not self.copy_selection() and self.lit is not None:
            QGuiApplication.clipboard().setText(self._pair_text(self.lit, as_shown=True))

    def light_as(self, other: ReadingView) -> None:
        """Light what is lit in `other`, a view of the same reading, without scrolling there."""
        theirs = (other._current, other._hovered, other._emphasised)
        if theirs != (self._current, self._hovered, self._emphasised):
            self._current, self._hovered, self._emphasised = theirs
            self._hovers = False
            if self._current is not None:
                self.setAccessibleDescription(self._pair_text(self._current))
            self._lit_changed()

    def look(self, number: int) -> Look:
        """How row `number` looks now."""
        return Look(
            self._colours,
            lit=self.lit,
            current=self._current if self.hasFocus() else None,
            in_summary=self._in_summary,
            flagged=self._flagged,
            emphasised=self._emphasised,
            selected=lambda arabic: self.selected_part(number, arabic=arabic),
        )

    # --- Qt -----------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the pair under the mouse, or extend the selection."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            return
        hovered = self._sentence_at(event.position())
        shape = Qt.CursorShape.ArrowCursor if hovered is None else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self._hover(hovered)
        self._hovers = True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The sentence that is clicked is the keyboard's now."""
        super().mousePressEvent(event)
        sentence = self._sentence_at(event.position())
        if sentence is not None and event.button() is Qt.MouseButton.LeftButton:
            self._emphasised = None
            self._set_current(sentence)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is elsewhere: what the keyboard is at is lit again."""
        super().leaveEvent(event)
        if self._hovers:
            self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the lit sentence, page keys scroll."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif not self._move_by_key(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is here now."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the text."""
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(bool(self.selected_text or self.lit is not None))
        menu.addAction(self.tr("Select All"), self.select_all)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Say why a sentence has a flag and who says what is under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self.tip_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), words, self.viewport())  # no words hide it
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPointF) -> str:
        """The tooltip for a point of the viewport, '' for none."""
        found = self._locate(point)
        if found is None or self.reading is None or self._stack is None:
            return ""
        return why(self.reading, self._stack.layout(found[0]), found[1], self._in_summary)

    # --- inside -------------------------------------------------------------------------------------------

    def _note_signs(self, reading: Reading) -> None:
        before = self.reading
        if before is None or reading.summary is not before.summary:
            chosen = reading.summary.sentences if reading.summary else ()
            self._in_summary = frozenset(c.index for c in chosen)
        made = reading.translation.sentences if reading.translation else ()
        self._flagged = {s.index: s.flags for s in made if s is not None and s.flags}

    def _hover(self, sentence: int | None) -> None:
        if sentence != self._hovered:
            self._hovered = sentence
            self._lit_changed()

    def _set_current(self, sentence: int, *, announce: bool = False) -> None:
        if sentence == self._current:
            return
        self._current = sentence
        self._lit_changed()
        words = self._pair_text(sentence)
        self.setAccessibleDescription(words)
        if announce:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _lit_changed(self) -> None:
        self.sentence_lit.emit(-1 if self.lit is None else self.lit)
        self.viewport().update()

    def _pair_text(self, sentence: int, *, as_shown: bool = False) -> str:
        assert self.reading is not None
        english = self.reading.english(sentence)
        arabic = self.reading.article.cut(self.reading.article.sentences[sentence])
        if as_shown and not self.page_style.diacritics and self.reading.arabic:
            arabic, _ = without_vowels(arabic)
        return f"{arabic}\n{english.text}" if english else arabic

    def _sentence_at(self, point: QPointF) -> int | None:
        found = self._locate(point)
        if found is None or self._stack is None:
            return None
        return self._stack.layout(found[0]).sentence_at(found[1])

    def _move_by_key(self, event: QKeyEvent) -> bool:
        reading = self.reading
        if reading is None or not reading.article.sentences:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        last = len(reading.article.sentences) - 1
        start, here = self._first_in_sight(), self._current
        targets = {
            Qt.Key.Key_Down: start if here is None else min(here + 1, last),
            Qt.Key.Key_Up: start if here is None else max(here - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is not None:
            self.go_to(target)
        return target is not None
