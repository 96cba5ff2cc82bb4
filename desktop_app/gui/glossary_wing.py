"""The glossary in the window: terms shown beside the text and in it, learnt from a selection, kept in their own window."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop_app.dictionary.model import Entry as WordEntry
from desktop_app.errors import ReaderError
from desktop_app.glossary.model import Term
from desktop_app.gui.desk import desk_of
from desktop_app.gui.glossary_worker import GlossaryWorker, Written
from desktop_app.gui.progress import Progress, Stage
from desktop_app.gui.term_dialog import TermDialog
from desktop_app.gui.term_marks import term_words
from desktop_app.gui.terms_list import TermsList, TermsTab
from desktop_app.reading.model import Reading

if TYPE_CHECKING:
    from desktop_app.glossary.store import Glossary
    from desktop_app.gui.glossary_window import GlossaryWindow
    from desktop_app.gui.main_window import MainWindow
    from desktop_app.reading.learning import Proposal, Selected

_LONGEST = 120  # characters of a selection that may be a term


def _tr(text: str) -> str:
    return QCoreApplication.translate("glossary_wing", text)


class GlossaryWing(QObject):
    """Belongs to one window. `open_glossary` is called on the thread that uses what it gives."""

    def __init__(self, window: MainWindow, open_glossary: Callable[[], Glossary]) -> None:
        super().__init__(window)
        self._window, self._controller = window, window.controller
        self.worker = GlossaryWorker(open_glossary, self)
        self.terms = TermsList()
        self.dialog: TermDialog | None = None
        self.glossary: GlossaryWindow | None = None
        self._desk = desk_of(window)
        self._segment: int | None = None
        self._proposing = False
        self._now: dict[str, str] = {}  # what stood for a term that is being learnt
        self._later: list[Term] = []  # changed while an article was being translated with the terms of before
        self._add_actions()
        self._place_list()
        self._connect()

    def explain(self, word: str) -> Iterable[WordEntry]:
        """What the glossary has for a word or a phrase, for the word help."""
        for match in self.worker.matcher.find(word):
            said = [*match.term.renderings, *filter(None, [term_words(match.term, between="; ")])]
            yield WordEntry(
                match.term.arabic, tuple(said[:1] + said[len(match.term.renderings) :]), _tr("Glossary")
            )

    # --- what a person does -------------------------------------------------------------------------------

    def always_so(self) -> None:
        """Ask how what is selected is always to be translated."""
        reading = self._controller.reading
        if reading is None or not reading.arabic:
            return
        selected = self._selected()
        if selected is None:
            self._open_dialog(
                Term("", ""), _tr("Select a name or a few words in the text to have them proposed.")
            )
            return
        self._proposing = True
        self._controller.propose_term(selected)

    def _selected(self) -> Selected | None:
        """What is selected in the editor where one is open, else in the text; without a selection the word one is at."""
        from desktop_app.reading.learning import Selected

        place, view = self._desk.place, self._window.apart.focused
        if place.segment is not None:
            text = " ".join(place.text.selected.split())
            return Selected(place.segment, text, False) if text and len(text) <= _LONGEST else None
        text = " ".join(view.selected_text.split())
        sentences = view.selected_sentences()
        if not text or len(text) > _LONGEST:
            word = view.selected_word()
            text = word.text if word is not None and not text else ""
        if not text or not sentences:
            return None
        return Selected(sentences[0], text, any("\u0600" <= letter <= "\u06ff" for letter in text))

    def open_window(self) -> None:
        """Open the window of the glossary, or bring it to the front."""
        if self.glossary is None:
            from desktop_app.gui.glossary_window import GlossaryWindow

            self.glossary = GlossaryWindow(self.worker, self._window)
            self.glossary.fault_found.connect(self._controller.fault_found)
            self.glossary.finished.connect(self._on_window_closed)
            self.worker.load()
            self.glossary.show()
        self.glossary.raise_()
        self.glossary.activateWindow()

    def go_to(self, segment: int | None) -> None:
        """Show the terms of a segment; None for none."""
        self._segment = segment
        self._show()

    # --- building -----------------------------------------------------------------------------------------

    def _add_actions(self) -> None:
        actions = self._window.actions_
        self.learn_action = actions.add(
            actions.desk,
            _tr("Always Translate This So …"),
            "Ctrl+T",
            _tr("Keep the selected name or words in the glossary, and call them so everywhere"),
        )
        self.learn_action.triggered.connect(lambda: self.always_so())
        self.learn_action.setEnabled(False)
        self.show_glossary = actions.add(
            actions.tools,
            _tr("Glossary …"),
            "Ctrl+Shift+G",
            _tr("Your terms: find, add, change and delete them; import and export"),
        )
        self.show_glossary.triggered.connect(lambda: self.open_window())
        view = self._window.view
        view.sentence_actions = (*view.sentence_actions, self.learn_action)

    def _place_list(self) -> None:
        """Into the tab of matches where there is one, else into a tab of its own."""
        self.terms.set_colours(self._window.colours)
        tabs = self._window.side.tabs
        for tab in map(tabs.widget, range(tabs.count())):
            add = getattr(tab, "add_section", None)
            if add is not None:
                add(self.terms)
                return
        self._window.side.add_tab(TermsTab(self.terms), _tr("Terms"))

    def _connect(self) -> None:
        controller, window = self._controller, self._window
        self._desk.segment_changed.connect(lambda segment: self.go_to(None if segment < 0 else segment))
        controller.resegmented.connect(lambda _reading: self._show())
        window.closed.connect(self._on_closed)
        controller.reading_opened.connect(self._on_reading_opened)
        controller.reading_changed.connect(self._on_reading_changed)
        controller.progress_changed.connect(self._on_progress)
        controller.learner.proposed.connect(self._on_proposed)
        self.terms.insertion_requested.connect(self._on_insertion_requested)
        self.terms.glossary_requested.connect(self.open_window)
        self.worker.written.connect(self._on_written)
        self.worker.failed.connect(self._on_failed)

    # --- what comes back ----------------------------------------------------------------------------------

    def _on_reading_opened(self, reading: Reading) -> None:
        self._segment = None
        self._later.clear()
        self.learn_action.setEnabled(reading.arabic)
        self.worker.load()  # lazily, and again: another window or the command line may have written
        self._show()

    def _on_reading_changed(self, _reading: Reading, sentences: tuple[int, ...] | None) -> None:
        if self._segment is not None and (sentences is None or self._segment in sentences):
            self._show()

    def _on_progress(self, progress: Progress) -> None:
        """What was learnt while the article was being translated is put into what came after it."""
        if progress.stage in (Stage.DONE, Stage.STOPPED) and self._later:
            changed, self._later = self._later, []
            self._controller.learn(self.worker.terms, changed, {})

    def _on_proposed(self, proposal: Proposal) -> None:
        if not self._proposing:
            return
        self._proposing = False
        told = ""
        known = next((e.term for e in self.worker.entries if e.term.arabic == proposal.term.arabic), None)
        if known is not None:
            told = _tr("The glossary calls it “{english}” up to now.").format(english=known.english)
        elif proposal.now:
            told = _tr("Now it is called “{english}”.").format(english=proposal.now)
        self._now = {proposal.term.arabic: proposal.now} if proposal.now else {}
        self._open_dialog(proposal.term, told)

    def _open_dialog(self, term: Term, told: str) -> None:
        self.dialog = TermDialog(_tr("Always Translate This So"), self._window, short=True)
        self.dialog.show_term(term, told=told)
        self.dialog.written.connect(self.worker.learn)
        self.dialog.finished.connect(self._on_dialog_closed)
        self.dialog.open()

    def _on_written(self, written: Written) -> None:
        view = self._window.view
        for shown in (view, self._window.apart.second):
            shown.terms.use(written.matcher)
            shown.viewport().update()
        self._show()
        if not written.changed:
            return
        replaced = {}
        before = {term.arabic: term for term in written.replaced}
        for term in written.changed:
            old = before.get(term.arabic)
            words = (*(old.renderings if old else ()), self._now.get(term.arabic, ""))
            replaced[term] = tuple(w for w in words if w and w.casefold() != term.rendering.casefold())
        self._now = {}
        self._controller.learn(written.matcher.terms, written.changed, replaced)
        if self._controller.progress.running:
            self._later += written.changed

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            self._controller.fault_found.emit(error)
        elif self.glossary is None:  # else it is told there
            self._controller.report(error)

    def _on_insertion_requested(self, words: str) -> None:
        self._desk.insert(words)

    def _show(self) -> None:
        reading, segment = self._controller.reading, self._segment
        if reading is None or segment is None or segment >= len(reading.article.sentences):
            self.terms.show_segment(None, "", self.worker.matcher)
            return
        english = reading.english(segment)
        arabic = reading.article.cut(reading.article.sentences[segment])
        self.terms.show_segment(arabic, english.text if english else "", self.worker.matcher)

    def _on_dialog_closed(self) -> None:
        self.dialog = None

    def _on_window_closed(self) -> None:
        self.glossary = None

    def _on_closed(self) -> None:
        if self.glossary is not None:
            self.glossary.close()
        self.worker.close()
