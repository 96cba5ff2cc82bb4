"""The terms of the glossary that stand in the segment one is at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.glossary.breaches import breached
from desktop_app.glossary.matching import Matcher
from desktop_app.glossary.model import Term
from desktop_app.gui.cards import Card, CardList, Face, Part
from desktop_app.gui.side_panel import SideTab
from desktop_app.gui.term_marks import term_words
from desktop_app.gui.theme import Colours


class TermsList(QWidget):
    """A section: what terms there are, whether the English calls them so; Enter or a click puts one in."""

    insertion_requested = Signal(str)
    glossary_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = QLabel()
        self.state.setProperty("quiet", True)
        self.state.setWordWrap(True)
        self.list = CardList(self.tr("Terms of this sentence"))
        self.list.chosen.connect(self._on_chosen)
        self.state.setBuddy(self.list)
        self.open = QPushButton(self.tr("Glossary …"))
        self.open.setProperty("main", True)
        self.open.clicked.connect(self.glossary_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.state)
        column.addWidget(self.list, 1)
        column.addWidget(self.open)
        self.terms: tuple[Term, ...] = ()
        self.show_segment(None, "", Matcher(()))

    def show_segment(self, arabic: str | None, english: str, matcher: Matcher) -> None:
        """Show the terms of a segment; `arabic` None for no segment."""
        matches = [] if arabic is None else matcher.find(arabic)
        broken = {breach.term: breach.forbidden for breach in breached(matches, english)} if english else {}
        self.terms = tuple(dict.fromkeys(match.term for match in matches))
        self.list.show_cards([self._card(n, term, broken.get(term)) for n, term in enumerate(self.terms)])
        self.list.setVisible(bool(self.terms))
        self.setFocusProxy(self.list if self.terms else self.open)
        if arabic is None:
            words = self.tr("Go to a sentence to see its terms.")
        elif not matcher.terms:
            words = self.tr("The glossary is empty. Select words and press Ctrl+T to teach it a term.")
        elif not self.terms:
            words = self.tr("No term of the glossary is in this sentence.")
        elif broken:
            words = self.tr("{count} terms, {broken} not called so. Enter puts the English in.")
        else:
            words = self.tr("{count} terms. Enter puts the English in.")
        self.state.setText(words.format(count=len(self.terms), broken=len(broken)))

    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard goes."""
        return (self.list,) if self.terms else (self.open,)

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self.list.set_colours(colours)

    def _card(self, number: int, term: Term, forbidden: str | None) -> Card:
        notes = []
        if forbidden:
            notes.append(self.tr("The English says “{words}”.").format(words=forbidden))
        elif forbidden is not None:
            notes.append(self.tr("Not in the English."))
        notes += filter(None, [term_words(term)])
        parts = [Part(term.arabic, Face.ARABIC), Part(term.rendering or "…", Face.ENGLISH)]
        return Card(number, (*parts, *(Part(note, Face.NOTE) for note in notes)))

    def _on_chosen(self, number: int) -> None:
        if 0 <= number < len(self.terms) and self.terms[number].rendering:
            self.insertion_requested.emit(self.terms[number].rendering)


class TermsTab(SideTab):
    """The section by itself, where there is no tab of matches that it could stand in."""

    def __init__(self, terms: TermsList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms: TermsList = terms
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(terms)

    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard goes on its way round."""
        return self._terms.stops()

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self._terms.set_colours(colours)
