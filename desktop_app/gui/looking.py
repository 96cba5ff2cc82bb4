"""Text and panel together: what is chosen in one shows in the other, and what is asked about the lit sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from desktop_app.article.model import Span
from desktop_app.exporting.summary_export import SUMMARY_FORMATS
from desktop_app.gui.alternatives_popup import AlternativesPopup
from desktop_app.gui.asking import FileAsker
from desktop_app.gui.reviser import Offered
from desktop_app.gui.theme import Colours

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow


class Looking(QObject):
    """Wires the panel's tabs to the text and to the controller."""

    def __init__(self, window: MainWindow, *, colours: Callable[[], Colours]) -> None:
        super().__init__(window)
        self._window, self._controller = window, window.controller
        self._view, self._side, self._actions = window.view, window.side, window.actions_
        self._colours = colours
        self.asker = FileAsker(window)
        self.popup: AlternativesPopup | None = None
        summary, people = self._side.summary_tab, self._side.people_tab
        summary.length_requested.connect(self._controller.summarise)
        summary.save_requested.connect(self.ask_where_to_save)
        summary.place_chosen.connect(self._go_to_span)
        people.filter_changed.connect(self._on_filter_changed)
        self._view.sentence_lit.connect(self._on_lit)
        self._controller.translations_offered.connect(self._on_offered)
        self._controller.reading_changed.connect(lambda *_: self._allow())
        self._controller.reading_opened.connect(lambda _reading: self._allow())
        actions = self._actions
        actions.try_again.triggered.connect(lambda: self._with_lit(self._controller.try_again))
        actions.others.triggered.connect(lambda: self._with_lit(self._controller.offer_translations))
        actions.everybody.triggered.connect(people.show_everybody)
        self._side.checks_tab.add_actions(actions.try_again, actions.others)
        self._view.sentence_actions = (actions.try_again, actions.others)
        self._allow()

    def ask_where_to_save(self) -> None:
        """Ask for the name of a file and write the summary there."""
        filters = ";;".join(f"{made.name} (*{made.suffix})" for made in SUMMARY_FORMATS.values())
        self.asker.ask_where(
            self.tr("Save the summary"), filters, f"{self._name()}-{self.tr('summary')}.txt", self._save
        )

    def _name(self) -> str:
        reading = self._controller.reading
        return Path(reading.article.source.name).stem if reading is not None else ""

    def _save(self, path: Path) -> None:
        self._controller.save_summary(path)

    def _go_to_span(self, span: Span) -> None:
        self._window.back_to_text()
        self._view.go_to_span(span)

    def _with_lit(self, ask: Callable[[int], None]) -> None:
        if self._view.lit is not None:
            ask(self._view.lit)

    def _on_lit(self, sentence: int) -> None:
        self._side.light(sentence if sentence >= 0 else None)
        self._allow()

    def _allow(self) -> None:
        """Offer only what can be done now."""
        reading, lit = self._view.reading, self._view.lit
        known = reading is not None and lit is not None and lit < len(reading.article.sentences)
        translated = reading is not None and lit is not None and known and reading.english(lit) is not None
        for action in (self._actions.try_again, self._actions.others):
            action.setEnabled(translated)

    def _on_filter_changed(self, only: tuple[int | None] | None) -> None:
        self._view.show_only(only)
        self._window.apart.second.viewport().update()
        # One key ends the filter and stops a translation: it belongs to one of the two at a time.
        escape = QKeySequence("Esc")
        none = QKeySequence()
        self._actions.stop.setShortcut(none if only is not None else escape)
        self._actions.everybody.setShortcut(escape if only is not None else none)
        self._actions.everybody.setEnabled(only is not None)

    def _on_offered(self, offered: Offered) -> None:
        self.popup = AlternativesPopup(offered, self._colours(), self._window)
        self.popup.chosen.connect(self._controller.put_translation)
        self.popup.destroyed.connect(self._on_popup_gone)
        apart = self._window.apart
        view = apart.second if apart.active else self._view
        self.popup.show_at(view.sentence_rect(offered.sentence, arabic=False), view.viewport())

    def _on_popup_gone(self) -> None:
        self.popup = None
