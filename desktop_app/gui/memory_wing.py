"""The translation memory in the window: keeps what is approved, shows the matches of a segment, puts them in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt

from desktop_app.errors import ReaderError
from desktop_app.gui.desk import desk_of
from desktop_app.gui.matches_tab import MatchesTab
from desktop_app.gui.memory_worker import Lookup, MemoryWorker
from desktop_app.reading.model import Reading
from desktop_app.reading.remembering import arabic, document_of, neighbours, segments_of
from desktop_app.translation.engine import Origin

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow
    from desktop_app.gui.memory_window import MemoryWindow
    from desktop_app.memory.model import Match
    from desktop_app.memory.store import Memory
    from desktop_app.settings import Settings

_LONGEST = 100  # characters of a selection that somebody may look for
NUMBERED = 9  # matches that have a key


def _tr(text: str) -> str:
    return QCoreApplication.translate("memory_wing", text)


class MemoryWing(QObject):
    """Belongs to one window. `open_memory` is called on the threads that use what it gives."""

    def __init__(self, window: MainWindow, open_memory: Callable[[], Memory]) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk_of(window)
        self._controller = window.controller
        self.worker = MemoryWorker(open_memory, self)
        self.tab = MatchesTab()
        self.dialog: MemoryWindow | None = None
        self._segment: int | None = None
        self._asked: Lookup | None = None
        self._answered = False  # the first answer may have to wait until the memory is loaded
        self._shown: tuple[Match, ...] = ()
        self._least = self._controller.settings.match_threshold
        window.side.add_tab(self.tab, _tr("Matches"))
        self.tab.set_colours(window.colours)
        self._add_actions()
        self._connect()

    def _add_actions(self) -> None:
        actions = self._window.actions_
        put = actions.desk.addMenu(_tr("Put In a Match"))
        self.put = [
            actions.add(
                put,
                _tr("Match {number}").format(number=number),
                f"Ctrl+{number}",
                _tr("Put match {number} of the memory in the place of the lit sentence’s English").format(
                    number=number
                ),
            )
            for number in range(1, NUMBERED + 1)
        ]
        for place, action in enumerate(self.put):
            action.triggered.connect(lambda _checked=False, place=place: self.replace(place))
            action.setEnabled(False)
        self.show_matches = actions.add(
            actions.desk, _tr("Show the Matches"), None, _tr("Go to what the memory has for the lit sentence")
        )
        self.show_matches.triggered.connect(self._on_matches_asked)
        self.show_memory = actions.add(
            actions.tools,
            _tr("Translation Memory …"),
            "Ctrl+Shift+M",
            _tr("Find, correct and delete what is remembered; import and export TMX"),
        )
        self.show_memory.triggered.connect(self.open_window)

    def _connect(self) -> None:
        controller, window = self._controller, self._window
        self._desk.segment_changed.connect(lambda segment: self.go_to(None if segment < 0 else segment))
        window.closed.connect(self._on_closed)
        controller.reading_opened.connect(lambda _reading: self._look_up())
        controller.resegmented.connect(self._on_resegmented)
        controller.reading_changed.connect(lambda _reading, _sentences: self._show_what_can_be_put())
        controller.segments_written.connect(self._on_written)
        controller.settings_changed.connect(self._on_settings_changed)
        self.tab.chosen.connect(self.replace)
        self.tab.insertion_requested.connect(self.insert)
        self.tab.memory_requested.connect(self.open_window)
        self.worker.matched.connect(self._on_matched)
        self.worker.changed.connect(self._look_up)
        self.worker.failed.connect(self._on_failed)

    # --- what a person does -------------------------------------------------------------------------------

    def go_to(self, segment: int | None) -> None:
        """Show the matches of a segment; None for none."""
        self._segment = segment
        self._look_up()

    def replace(self, place: int) -> None:
        """Put a match in the place of the segment's English, as a draft."""
        if self._controller.reading is not None and place < len(self._shown):
            self._desk.replace(self._shown[place].english, Origin.MEMORY)

    def insert(self, place: int) -> None:
        """Put a match where the caret is; where nobody writes, behind what the segment has."""
        if self._controller.reading is not None and place < len(self._shown):
            self._desk.insert(self._shown[place].english)

    def open_window(self) -> None:
        """Open the window of the memory, or bring it to the front; what is selected in the text is looked for."""
        if self.dialog is None:
            from desktop_app.gui.memory_window import MemoryWindow

            self.dialog = MemoryWindow(self.worker, self._window)
            self.dialog.fault_found.connect(self._controller.fault_found)
            self.dialog.finished.connect(self._on_window_closed)
            self.dialog.show()
        selected = " ".join(self._window.apart.focused.selected_text.split())
        if selected and len(selected) <= _LONGEST:
            self.dialog.look_for(selected)
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _on_matches_asked(self) -> None:
        self._window.actions_.side.setChecked(True)
        self._window.side.tabs.setCurrentWidget(self.tab)
        self.tab.stops()[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- what is approved ---------------------------------------------------------------------------------

    def _on_written(self, reading: Reading, segments: tuple[int, ...]) -> None:
        if segments:
            self.worker.keep_made(lambda: segments_of(reading, segments))

    def _on_resegmented(self, reading: Reading) -> None:
        """The text was cut otherwise: what was approved of segments that are no longer there goes."""
        self.worker.keep_made(lambda: segments_of(reading), whole=document_of(reading))
        self._look_up()

    # --- matches ------------------------------------------------------------------------------------------

    def _look_up(self) -> None:
        reading, segment = self._controller.reading, self._segment
        if reading is None or segment is None or segment >= len(reading.article.sentences):
            self._asked = None
            self._show(())
            self.tab.show_nothing()
            self._count(0)
        else:
            before, after = neighbours(reading, segment)
            asked = Lookup(arabic(reading, segment), before, after, self._least)
            if self._asked is None or asked.arabic != self._asked.arabic:
                self._show(())  # what is on show belongs to another segment: no key may put it in here
            self._asked = asked
            if not self._answered:
                self.tab.show_waiting()
        self.worker.look_up(self._asked)

    def _on_matched(self, asked: Lookup, matches: tuple[Match, ...]) -> None:
        self._answered = True
        if asked is self._asked:
            self._show(matches)
            self.tab.show_matches(matches, asked.arabic)
            self._count(len(matches))

    def _count(self, matches: int) -> None:
        title = _tr("Matches {count}").format(count=matches) if matches else _tr("Matches")
        self._window.side.retitle(self.tab, title)

    def _show(self, matches: tuple[Match, ...]) -> None:
        self._shown = matches
        self._show_what_can_be_put()

    def _show_what_can_be_put(self) -> None:
        reading = self._controller.reading
        can = reading is not None and reading.translation is not None
        for place, action in enumerate(self.put):
            action.setEnabled(can and place < len(self._shown))

    def _on_settings_changed(self, settings: Settings) -> None:
        if settings.match_threshold != self._least:
            self._least = settings.match_threshold
            self._look_up()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            self._controller.fault_found.emit(error)
        elif self.dialog is None:  # else it is told there
            self._controller.report(error)

    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.close()  # first: it may have something to write
        self.worker.close()

    def _on_window_closed(self) -> None:
        self.dialog = None
