"""Searches and replaces in the English for a person: marks what is found, goes to it, each replacing is one step."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout

from desktop_app.gui.desk import Desk
from desktop_app.gui.painting import Found
from desktop_app.gui.replace_bar import ReplaceBar
from desktop_app.gui.replace_worker import ReplaceWorker
from desktop_app.reading.history import Kind
from desktop_app.reading.model import Reading
from desktop_app.reading.revising import with_sentences_of

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow
    from desktop_app.reading.replacing import Place, Progress, Query, Replaced

_LONG = 400  # segments; from here on a search takes longer than a key may
_MANY = 40  # segments in which words are replaced at once: their flags are raised anew, and quotations sought
_PATIENCE = 0.05  # seconds for an expression before a thread of its own goes on with it


class Replacer(QObject):
    """The bar's other half. The searching itself is loaded when it is first asked for.

    In a long text, or with an expression that takes its time, it is done on a thread of its own. Whatever is asked for
    next takes its place; what was to be replaced is, in one step, only where its segments are still what they were.
    """

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(desk)
        self._window, self._desk, self._view = window, desk, window.view
        self.bar = ReplaceBar()
        whole = window.find_bar.parentWidget()
        column = whole.layout() if whole is not None else None
        assert isinstance(column, QBoxLayout)
        column.insertWidget(column.indexOf(window.find_bar) + 1, self.bar)
        self._places: list[Place] = []
        self._by_segment: dict[int, list[Place]] = {}
        self._all_found = False  # whether these are all there are
        self._number: int | None = None
        self._busy = False
        self._worker = ReplaceWorker(self)
        self._worker.moved.connect(self._on_moved)
        self._worker.failed.connect(self._on_failed)
        window.closed.connect(self._worker.close)
        bar = self.bar
        bar.changed.connect(self._on_query_changed)
        bar.forward_requested.connect(lambda: self._step(1))
        bar.back_requested.connect(lambda: self._step(-1))
        bar.replace_requested.connect(self._replace_one)
        bar.replace_all_requested.connect(self._replace_all)
        bar.stop_requested.connect(self._on_stop_requested)
        bar.close_requested.connect(self.close)
        window.actions_.find.triggered.connect(lambda: self.close(focus=False))
        window.controller.reading_changed.connect(self._on_reading_changed)
        for signal in (window.controller.resegmented, window.controller.reading_opened):
            signal.connect(lambda _reading: self._on_other_segments())
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
        self._worker.stop()
        self._forget_places()
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

    def _find(self, then: Callable[[], None]) -> None:
        """Search, and do `then`: at once, or when all is found where that takes a while."""
        from desktop_app.reading.replacing import BadPattern, TooSlow, find, find_steps

        reading, query = self._desk.reading, self._query()
        self._worker.stop()
        self.bar.show_work(None)
        self._forget_places()
        if reading is not None and query.text and len(reading.article.sentences) < _LONG:
            try:
                self._take_places(find(reading, query, patience=_PATIENCE))
            except TooSlow:
                pass
            except BadPattern as error:
                self._tell_trouble(error)
                return
            else:
                then()
                return
        if reading is None or not query.text:
            then()
            return

        def found(places: object) -> None:
            self.bar.show_work(None)
            assert isinstance(places, list)
            self._take_places(places)
            then()

        self._worker.start(lambda: find_steps(reading, query), found)
        self.bar.show_work(self.tr("Searching …"))

    def _forget_places(self) -> None:
        self._places, self._by_segment, self._number, self._all_found = [], {}, None, False

    def _take_places(self, places: list[Place]) -> None:
        self._places, self._number, self._all_found = places, None, True
        grouped: dict[int, list[Place]] = {}
        for place in places:
            grouped.setdefault(place.segment, []).append(place)
        self._by_segment = grouped

    def _tell_trouble(self, error: Exception) -> None:
        self._view.show_places({})
        self.bar.show_trouble(self._trouble(error))

    def _trouble(self, error: Exception) -> str:
        from desktop_app.reading.replacing import TooSlow

        if isinstance(error, TooSlow):
            return self.tr("This expression takes too long.")
        return self.tr("No expression: {reason}").format(reason=error)

    def _on_query_changed(self) -> None:
        if self.bar.isVisible():
            self._find(self._go_to_first)

    def _go_to_first(self) -> None:
        here = self._desk.current_segment
        self._go_to(self._first_from(self._view.here if here is None else here, 0))

    def _on_reading_changed(self, reading: Reading, sentences: tuple[int, ...] | None) -> None:
        """Look in the segments that are others now: at a key there is no time for all."""
        if not self.bar.isVisible() or self._busy or self._worker.replacing:
            return
        if not self._all_found or sentences is None or len(sentences) > _MANY:
            self._search_again()
            return
        from desktop_app.reading.replacing import BadPattern, find

        try:
            found = find(reading, self._query(), among=sentences, patience=_PATIENCE)
        except BadPattern:
            self._search_again()
            return
        place = None if self._number is None else self._places[self._number]
        for segment in sentences:
            here = [one for one in found if one.segment == segment]
            first, last = (cut(self._places, segment, key=_segment) for cut in (bisect_left, bisect_right))
            self._places[first:last] = here
            self._by_segment.pop(segment, None)
            if here:
                self._by_segment[segment] = here
        self._show_at(place)

    def _show_at(self, place: Place | None) -> None:
        """Mark what is found; one is at `place` where that is still among it."""
        at = None if place is None else self._first_from(place.segment, place.start)
        self._number = at if at is not None and self._places[at] == place else None
        self._show()

    def _search_again(self) -> None:
        if not self.bar.isVisible() or self._busy or self._worker.replacing:
            return
        place = None if self._number is None else self._places[self._number]
        self._find(lambda: self._show_at(place))

    def _on_other_segments(self) -> None:
        """What was to be replaced has another place now, or none."""
        if self._worker.replacing:
            self._tell_not_replaced()
        else:
            self._search_again()

    def _first_from(self, segment: int, position: int) -> int | None:
        """The number of the first place at or behind a position; after the last the first of all."""
        if not self._places:
            return None
        at = bisect_left(self._places, (segment, position), key=lambda place: (place.segment, place.start))
        return at if at < len(self._places) else 0

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
        now = None if self._number is None else self._places[self._number]
        self._view.show_places(_Marks(self._by_segment, now))
        self.bar.show_result(self._number, len(self._places))

    # --- replacing ------------------------------------------------------------------------------------------

    def _replace_one(self) -> None:
        from desktop_app.reading.replacing import BadPattern, replace_one

        reading = self._desk.reading
        if reading is None or not self._places or self._worker.replacing:
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
        self._find(lambda: self._go_to(self._first_from(place.segment, done.end)))

    def _replace_all(self) -> None:
        from desktop_app.reading.replacing import BadPattern, TooSlow, replace_all, replace_steps

        reading, query, words = self._desk.reading, self._query(), self.bar.words.text()
        if reading is None or self._worker.replacing:
            return
        if len(reading.article.sentences) < _LONG and len(self._by_segment) <= _MANY:
            try:
                self._put(reading, replace_all(reading, query, words, patience=_PATIENCE))
            except TooSlow:
                pass
            except BadPattern as error:
                self.bar.show_trouble(self._trouble(error))
                return
            else:
                return

        def made(done: object) -> None:
            self._end_work()
            self._put(reading, done)  # type: ignore[arg-type]

        self._worker.start(lambda: replace_steps(reading, query, words), made, replacing=True)
        self.bar.show_work(self.tr("Replacing …"), can_stop=True)

    def _put(self, before: Reading, done: Replaced) -> None:
        """Put what was made of `before` into the text, as one step."""
        now, after = self._desk.reading, done.reading
        if now is None or now.article is not before.article:
            return
        if now is not before:  # something came in the meantime, to other segments perhaps
            if any(now.english(n) is not before.english(n) for n in done.segments):
                self._tell_not_replaced()
                return
            after = with_sentences_of(now, after, frozenset(done.segments))
        self._take(now, after, done.segments)

        def told() -> None:
            self._show()
            self.bar.show_replaced(done.count, len(done.segments))

        self.bar.show_replaced(done.count, len(done.segments))
        self._find(told)

    def _show_under(self, words: str) -> None:
        """Mark what is found, and say something else than how much that is."""
        self._show()
        self.bar.say(words)

    def _take(self, before: Reading, after: Reading, segments: tuple[int, ...]) -> None:
        self._busy = True
        self._desk.steps.take(Kind.REPLACING, before, after, segments)
        self._busy = False

    # --- what takes a while ---------------------------------------------------------------------------------

    def _on_moved(self, step: Progress) -> None:
        self.bar.show_progress(step.done / max(step.total, 1))

    def _on_failed(self, error: Exception) -> None:
        from desktop_app.reading.replacing import BadPattern

        self.bar.show_work(None)
        if isinstance(error, BadPattern):
            self._tell_trouble(error)
        else:
            self._window.controller.fault_found.emit(error)

    def _on_stop_requested(self) -> None:
        self._end_work()
        self._show_under(self.tr("Stopped; nothing was replaced."))
        self.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_work(self) -> None:
        self._worker.stop()
        self.bar.show_work(None)

    def _tell_not_replaced(self) -> None:
        words = self.tr("The text changed meanwhile; nothing was replaced.")
        self._end_work()
        self.bar.say(words)
        self._find(lambda: self._show_under(words))


def _segment(place: Place) -> int:
    return place.segment


class _Marks(Mapping[int, Sequence[Found]]):
    """What is found, by segment, as it is marked; made for the segments in sight."""

    def __init__(self, places: Mapping[int, Sequence[Place]], now: Place | None) -> None:
        self._places, self._now = places, now

    def __getitem__(self, segment: int) -> Sequence[Found]:
        return [Found(place.start, place.end, place == self._now) for place in self._places[segment]]

    def __iter__(self) -> Iterator[int]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
