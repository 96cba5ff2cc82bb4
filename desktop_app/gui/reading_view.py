"""The two columns: shows a reading, lights the pair of sentences one is at, says why things are marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from desktop_app.article.model import Span
from desktop_app.checking.model import Finding
from desktop_app.gui.copying import copy_citation, copy_pairs, fill_menu
from desktop_app.gui.desk_rows import DeskRows
from desktop_app.gui.explaining import why
from desktop_app.gui.page_style import PageStyle
from desktop_app.gui.painting import Look
from desktop_app.gui.rows import sentences_of_quotation
from desktop_app.gui.segment_signs import States, Those, sign_name
from desktop_app.gui.term_marks import TermMarks
from desktop_app.gui.vowels import without_vowels
from desktop_app.reading.model import Reading
from desktop_app.reading.searching import Match

_has_flags, _is_revised, _is_recalled = (attrgetter(name) for name in ("flags", "revised", "recalled"))
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ReadingView(DeskRows):
    """Arabic and English side by side, one under the other or one alone, as the page is set."""

    sentence_lit = Signal(int)  # -1: none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: int | None = None
        self._hovered: int | None = None
        self._hovers = False  # whether it is the mouse over this view that says what is hovered
        self._emphasised: int | None = None
        self._in_summary: frozenset[int] = frozenset()
        self._findings: Mapping[int, Sequence[Finding]] | None = None  # None: not checked yet
        self._only: tuple[int | None] | None = None
        self.terms = TermMarks()
        self.sentence_actions: tuple[QAction, ...] = ()  # what else the menu of a sentence offers
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
            "segments": self.tr("Article, every segment beside its English"),
            "interleaved": self.tr("Article, every sentence with its English under it"),
            "english": self.tr("Article, English"),
            "arabic": self.tr("Article, Arabic"),
        }
        self.setAccessibleName(names[style.layout])

    @property
    def here(self) -> int:
        """The sentence a person is at: the keyboard's while it is in sight, else the first in sight."""
        first, last = self.visible_range()
        return self._current if self._current is not None and first <= self._current <= last else first

    def show_reading(self, reading: Reading, *, waiting: str = "") -> None:
        """Show another article from its beginning, nothing lit."""
        self._current = self._hovered = self._emphasised = self._only = self._findings = None
        self._note_summary(reading)
        super().show_reading(reading, waiting=waiting)

    def update_reading(
        self, reading: Reading, *, sentences: Iterable[int] | None = None, waiting: str | None = None
    ) -> set[int]:
        """Show a later state of the article on screen."""
        self._note_summary(reading)
        return super().update_reading(reading, sentences=sentences, waiting=waiting)

    @property
    def findings(self) -> Mapping[int, Sequence[Finding]] | None:
        """What the checks found, by segment; None while only the flags of the engine are known."""
        return self._findings

    def show_findings(self, findings: Mapping[int, Sequence[Finding]]) -> None:
        """Mark what the checks found, by segment."""
        self._findings = findings
        self.viewport().update()

    def doubts_in(self, number: int) -> list[tuple[int, int]]:
        """The places in the English cell of row `number` that the checks doubt."""
        findings = self.findings
        if not findings or self._stack is None:
            return []
        pieces = [p for p in self._stack.rows[number].english.pieces if not p.pending and p.first in findings]
        places = [
            (piece.start + finding.start, min(piece.start + finding.end, piece.end))
            for piece in pieces
            for finding in findings[piece.first]
            if finding.end
        ]
        return [place for place in places if place[0] < place[1]]

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

    def step_quotation(self, step: int) -> None:
        """To the next quotation (`step` 1) or the one before (-1), round and round."""
        reading = self.reading
        if reading is None or not reading.findings.quotations:
            return
        count = len(reading.findings.quotations)
        if self._emphasised is not None:
            self.go_to_quotation((self._emphasised + step) % count)
            return
        starts = [sentences_of_quotation(reading, number)[:1] for number in range(count)]
        here = self.here if self._current is None or step > 0 else self._current
        following = next((n for n, start in enumerate(starts) if start and start[0] >= here), count)
        self.go_to_quotation((following if step > 0 else following - 1) % count)

    def go_to_match(self, match: Match) -> None:
        """Make the sentence of what was found the keyboard's and bring the place into sight."""
        self._emphasised = self._hovered = None
        self._set_current(match.sentence, announce=self.hasFocus())
        self._reveal_match(match)
        self._lit_changed()

    def light_as(self, other: ReadingView) -> None:
        """Light what is lit in `other`, a view of the same reading, without scrolling there."""
        theirs = (other._current, other._hovered, other._emphasised)
        if theirs != (self._current, self._hovered, self._emphasised):
            self._current, self._hovered, self._emphasised = theirs
            self._hovers = False
            if self._current is not None:
                self.setAccessibleDescription(self._pair_text(self._current))
            self._lit_changed()

    def go_to_span(self, span: Span) -> None:
        """Bring a part of the Arabic into sight and select it."""
        if self.reading is not None:
            self.go_to(self.reading.article.sentence_at(span.start).index)
            self.select_span(span)

    def show_only(self, only: tuple[int | None] | None) -> None:
        """Dim all that the speaker of this number (None: those not named) does not say; None ends it."""
        if only != self._only:
            self._only = only
            self.viewport().update()

    def copy(self) -> None:
        """Copy the selected text; without one, the lit sentence in both languages."""
        if not self.copy_selection():
            copy_pairs(self, self.lit)

    def copy_both(self) -> None:
        """Copy the sentences that are selected, else the lit one, each with its other language."""
        copy_pairs(self, self.lit)

    def copy_citation(self) -> None:
        """Copy the quotation one has gone to, else the first in the lit sentence, as it is cited."""
        copy_citation(self, self._quotation_in(self.lit))

    def look(self, number: int) -> Look:
        """How row `number` looks now."""
        translation = self.reading.translation if self.reading else None
        made = translation.sentences if translation else ()
        return Look(
            self._colours,
            lit=self.lit,
            current=self._current if self.hasFocus() else None,
            in_summary=self._in_summary,
            flagged=Those(made, _has_flags) if self._findings is None else self._findings.keys(),
            emphasised=self._emphasised,
            only=self._only,
            revised=Those(made, _is_revised),
            states=States(made, all_states=self.page_style.layout == "segments"),
            cut=self._cut,
            recalled=Those(made, _is_recalled),
            doubts=lambda: self.doubts_in(number),
            selected=lambda arabic: self.selected_part(number, arabic=arabic),
            found=lambda arabic: self.found_in(number, arabic=arabic),
            terms=lambda: self.terms.spans(self._arabic(number)),
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
        """The keyboard is here now; who came with it sees where."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD and self._current is None and self.reading is not None:
            self._set_current(self._first_in_sight())
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the text."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sentence, place, under = self.lit, event.globalPos(), None
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            sentence = self._current
            if sentence is not None:
                rect = self.sentence_rect(sentence, arabic=bool(self.reading and self.reading.arabic))
                place = self.viewport().mapToGlobal(rect.center())
        elif (found := self._locate(QPointF(event.pos()))) is not None and self._stack is not None:
            layout = self._stack.layout(found[0])
            here = layout.sentence_at(found[1])
            sentence, under = sentence if here is None else here, layout.quotation_at(found[1])
        if sentence is not None:
            self._set_current(sentence)  # what the menu offers is done there
        quotation = self._quotation_in(sentence) if under is None else under
        fill_menu(menu, self, sentence=sentence, quotation=quotation)
        if self.sentence_actions:
            menu.addSeparator()
            menu.addActions(self.sentence_actions)
        menu.popup(place)

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
        words = why(self.reading, self._stack.layout(found[0]), found[1], self._in_summary, self.findings)
        word = self.word_at(point)
        term = "" if word is None else self.terms.tip(self._arabic(word.row), word.start, word.end)
        return "\n\n".join(filter(None, (term, words)))

    # --- inside -------------------------------------------------------------------------------------------

    def _note_summary(self, reading: Reading) -> None:
        before = self.reading
        if before is None or reading.summary is not before.summary:
            chosen = reading.summary.sentences if reading.summary else ()
            self._in_summary = frozenset(c.index for c in chosen)

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

    def _quotation_in(self, sentence: int | None) -> int | None:
        if sentence is None or self._stack is None:
            return None
        inside = self._stack.rows.quotations_of(sentence)
        return self._emphasised if self._emphasised in inside else next(iter(inside), None)

    def as_shown(self, text: str) -> str:
        """`text` as the page shows it: without vowel signs where those are hidden."""
        hidden = self.reading is not None and self.reading.arabic and not self.page_style.diacritics
        return without_vowels(text)[0] if hidden else text

    def _pair_text(self, sentence: int) -> str:
        assert self.reading is not None
        english = self.reading.english(sentence)
        arabic = self.reading.article.cut(self.reading.article.sentences[sentence])
        if english is None:
            return arabic
        told = english.by_person or self.page_style.layout == "segments"
        return "\n".join((arabic, english.text, *([sign_name(english)] if told else [])))

    def put_current(self, segment: int) -> None:
        """Make `segment` the keyboard's, wherever it stands."""
        self._set_current(segment)

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
