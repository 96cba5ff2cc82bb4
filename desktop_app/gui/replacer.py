"""Searches and replaces in the English for a person: marks what is found, goes to it, each replacing is one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout

from desktop_app.gui.desk import Desk
from desktop_app.gui.painting import Found
from desktop_app.gui.replace_bar import ReplaceBar
from desktop_app.reading.history import Kind
from desktop_app.reading.model import Reading

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow
    from desktop_app.reading.replacing import Place, Query


class Replacer(QObject):
    """The bar's other half. The searching itself is loaded when it is first asked for."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(desk)
        self._window, self._desk, self._view = window, desk, window.view
        self.bar = ReplaceBar()
        whole = window.find_bar.parentWidget()
        column = whole.layout() if whole is not None else None
        assert isinstance(column, QBoxLayout)
        column.insertWidget(column.indexOf(window.find_bar) + 1, self.bar)
        self._places: list[Place] = []
        self._number: int | None = None
        self._busy = False
        bar = self.bar
        bar.changed.connect(self._on_query_changed)
        bar.forward_requested.connect(lambda: self._step(1))
        bar.back_requested.connect(lambda: self._step(-1))
        bar.replace_requested.connect(self._replace_one)
        bar.replace_all_requested.connect(self._replace_all)
        bar.close_requested.connect(self.close)
        window.actions_.find.triggered.connect(lambda: self.close(focus=False))
        for signal in (window.controller.reading_changed, window.controller.reading_opened):
            signal.connect(lambda *_: self._search_again())
        window.controller.resegmented.connect(lambda _reading: self._search_again())
        self._view.installEventFilter(self)

    def open(self) -> None:
        """Show the bar; words that are selected in the English are what is looked for."""
        if self._desk.reading is None:
            return
        self._window.back_to_text()
        self._window.finder.close()
        selected = self._desk.place.text.textCursor().selectedText() if self._desk.editing else ""
        selected = (selected or self._view.selected_text).strip()
        self._desk.place.close(focus=False)
        self.bar.show()
        if selected and "\n" not in selected and len(selected) <= self.bar.field.maxLength():
            self.bar.field.setText(selected)
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()
        self._on_query_changed()

    def close(self, *, focus: bool = True) -> None:
        """Hide the bar and its marks; the keyboard goes to the text."""
        if not self.bar.isVisible():
            return
        self.bar.hide()
        self._places, self._number = [], None
        self._view.show_places({})
        if focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the bar is open Esc closes it from the text too."""
        if (
            event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.bar.isVisible()
        ):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self.close()
            return True
        return super().eventFilter(watched, event)

    # --- inside ---------------------------------------------------------------------------------------------

    def _query(self) -> Query:
        from desktop_app.reading.replacing import Query

        bar = self.bar
        return Query(
            bar.field.text(),
            expression=bar.expression.isChecked(),
            case=bar.case.isChecked(),
            whole=bar.whole.isChecked(),
        )

    def _find(self) -> bool:
        """Search; whether that could be done."""
        from desktop_app.reading.replacing import BadPattern, find

        reading = self._desk.reading
        self._places, self._number = [], None
        try:
            self._places = [] if reading is None else find(reading, self._query())
        except BadPattern as error:
            self._view.show_places({})
            self.bar.show_trouble(self._trouble(error))
            return False
        return True

    def _trouble(self, error: Exception) -> str:
        from desktop_app.reading.replacing import TooSlow

        if isinstance(error, TooSlow):
            return self.tr("This expression takes too long.")
        return self.tr("No expression: {reason}").format(reason=error)

    def _on_query_changed(self) -> None:
        if self.bar.isVisible() and self._find():
            here = self._desk.current_segment
            self._go_to(self._first_from(self._view.here if here is None else here, 0))

    def _search_again(self) -> None:
        if not self.bar.isVisible() or self._busy:
            return
        place = None if self._number is None else self._places[self._number]
        if self._find():
            self._number = self._places.index(place) if place in self._places else None
            self._show()

    def _first_from(self, segment: int, position: int) -> int | None:
        """The number of the first place at or behind a position; after the last the first of all."""
        if not self._places:
            return None
        after = ((n, p) for n, p in enumerate(self._places) if (p.segment, p.start) >= (segment, position))
        return next(after, (0, None))[0]

    def _step(self, step: int) -> None:
        if self._places:
            at = self._number
            if at is None:
                at = (self._first_from(self._view.here, 0) or 0) - (step > 0)
            self._go_to((at + step) % len(self._places))

    def _go_to(self, number: int | None) -> None:
        self._number = number
        self._show()
        if number is not None:
            self._view.go_to(self._places[number].segment)

    def _show(self) -> None:
        marks: dict[int, list[Found]] = {}
        for number, place in enumerate(self._places):
            marks.setdefault(place.segment, []).append(Found(place.start, place.end, number == self._number))
        self._view.show_places(marks)
        self.bar.show_result(self._number, len(self._places))

    def _replace_one(self) -> None:
        from desktop_app.reading.replacing import BadPattern, replace_one

        reading = self._desk.reading
        if reading is None or not self._places:
            return
        if self._number is None:
            self._step(1)
            return
        place = self._places[self._number]
        try:
            done = replace_one(reading, self._query(), place, self.bar.words.text())
        except BadPattern as error:
            self.bar.show_trouble(self._trouble(error))
            return
        self._take(reading, done.reading, done.segments)
        if self._find():
            self._go_to(self._first_from(place.segment, done.end))

    def _replace_all(self) -> None:
        from desktop_app.reading.replacing import BadPattern, replace_all

        reading = self._desk.reading
        if reading is None:
            return
        try:
            done = replace_all(reading, self._query(), self.bar.words.text())
        except BadPattern as error:
            self.bar.show_trouble(self._trouble(error))
            return
        self._take(reading, done.reading, done.segments)
        if self._find():
            self._show()
            self.bar.show_replaced(done.count, len(done.segments))

    def _take(self, before: Reading, after: Reading, segments: tuple[int, ...]) -> None:
        self._busy = True
        self._desk.steps.take(Kind.REPLACING, before, after, segments)
        self._busy = False
