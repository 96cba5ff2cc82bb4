"""The second view, for columns that scroll by themselves: the English beside a first view with the Arabic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.checking.model import Finding
from desktop_app.gui.page_style import PageStyle
from desktop_app.gui.painting import Look
from desktop_app.gui.reading_view import ReadingView
from desktop_app.gui.theme import Colours
from desktop_app.reading.model import Reading
from desktop_app.settings import Settings

_NARROWEST = 560  # of both columns together; below it the English stands under its Arabic as ever


class Companion(ReadingView):
    """Shows the same reading as `first` with the same sentence lit, scrolled where a person left it."""

    def __init__(self, first: ReadingView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = first
        self.hide()

    @property
    def findings(self) -> Mapping[int, Sequence[Finding]] | None:
        """Those of the first view."""
        return self._first.findings

    def look(self, number: int) -> Look:
        """As the first view looks, but for what is selected or found and where the keyboard is."""
        return replace(
            self._first.look(number),
            current=self.current if self.hasFocus() else None,
            selected=lambda arabic: self.selected_part(number, arabic=arabic),
            found=lambda arabic: self.found_in(number, arabic=arabic),
            doubts=lambda: self.doubts_in(number),
        )


class ColumnsApart(QObject):
    """Decides whether the columns scroll apart, and keeps the two views at the same reading and light."""

    def __init__(self, first: ReadingView, parent: QWidget) -> None:
        super().__init__(parent)
        self.first = first
        self.second = Companion(first)
        self._settings = Settings()
        self._room = 0
        first.reading_shown.connect(self._on_reading_shown)
        first.reading_updated.connect(self._on_reading_updated)
        first.sentence_lit.connect(lambda _sentence: self._share(first, self.second))
        self.second.sentence_lit.connect(lambda _sentence: self._share(self.second, first))

    @property
    def active(self) -> bool:
        """Whether there are two views now."""
        reading = self.first.reading
        return (
            self._settings.layout == "columns"
            and not self._settings.linked
            and reading is not None
            and reading.arabic
            and self._room >= _NARROWEST
        )

    @property
    def focused(self) -> ReadingView:
        """The view that has the keyboard, else the first."""
        return self.second if self.second.hasFocus() else self.first

    def take(self, settings: Settings) -> None:
        """Set both pages as `settings` say."""
        self._settings = settings
        self._refresh()

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self.first.set_colours(colours)
        self.second.set_colours(colours)

    def fit(self, room: int, *, reading_in_sight: bool) -> None:
        """There are `room` pixels for both columns; none where something else is shown instead."""
        self._room = room if reading_in_sight else 0
        self._refresh()

    def place(self, row: QBoxLayout, beside: QWidget) -> None:
        """Put the second view on its side of `beside`: left of the Arabic, unless the columns are swapped."""
        mirrored = beside.layoutDirection() is Qt.LayoutDirection.RightToLeft
        before = self._settings.swapped == mirrored
        if (row.indexOf(self.second) < row.indexOf(beside)) != before:
            row.removeWidget(self.second)
            row.insertWidget(row.indexOf(beside) + (0 if before else 1), self.second, 1)

    def go_to(self, sentence: int) -> None:
        """Bring `sentence` into sight in both views."""
        self.first.go_to(sentence)
        if self.active:
            self.second.reveal(sentence)

    def go_to_place(self, sentence: int, start: int, end: int) -> None:
        """Bring `sentence` into sight in both views, and select a part of its English."""
        self.go_to(sentence)
        (self.second if self.active else self.first).select_english(sentence, start, end)

    def show_findings(self, findings: Mapping[int, Sequence[Finding]]) -> None:
        """Mark in both views what the checks found, by segment."""
        self.first.show_findings(findings)
        self.second.viewport().update()

    def go_to_quotation(self, number: int) -> None:
        """Bring a quotation into sight in both views."""
        self.first.go_to_quotation(number)
        if self.active and self.first.current is not None:
            self.second.reveal(self.first.current)

    def _refresh(self) -> None:
        style, active = PageStyle.of(self._settings), self.active
        if not active:
            had_focus = self.second.hasFocus()
            self.second.hide()
            self.first.set_page_style(style)
            if had_focus:
                self.first.setFocus()
            return
        at_top = self.first.top_sentence
        self.first.set_page_style(replace(style, layout="arabic"))
        self.second.set_page_style(replace(style, layout="english"))
        if self.second.isHidden():
            self._show_second(at_top)

    def _show_second(self, at_top: int) -> None:
        assert self.first.reading is not None
        self.second.show_reading(self.first.reading, waiting=self.first.waiting)
        self.second.light_as(self.first)
        self.second.show()
        self.second.put_at_top(at_top)

    def _on_reading_shown(self, reading: Reading) -> None:
        self._refresh()
        if not self.second.isHidden() and self.second.reading is not reading:
            self.second.show_reading(reading, waiting=self.first.waiting)

    def _on_reading_updated(self, reading: Reading, sentences: Iterable[int] | None) -> None:
        if not self.second.isHidden():
            self.second.update_reading(reading, sentences=sentences, waiting=self.first.waiting)

    def _share(self, one: ReadingView, other: ReadingView) -> None:
        if not self.second.isHidden():
            other.light_as(one)
