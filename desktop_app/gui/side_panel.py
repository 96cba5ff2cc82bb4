"""The panel beside the text, for looking things up: the summary, the people, the checks, each behind a tab."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop_app.gui.checks_tab import ChecksTab
from desktop_app.gui.mirroring import set_margins
from desktop_app.gui.panel_splitter import NARROWEST, USUAL, WIDEST
from desktop_app.gui.people_tab import PeopleTab
from desktop_app.gui.summary_tab import SummaryTab
from desktop_app.gui.theme import Colours
from desktop_app.reading.model import Reading

_NO_LIMIT = 16_777_215  # Qt's own «no limit»


class SideTab(QWidget):
    """A tab that another part of the window brings along."""

    def show_reading(self, reading: Reading | None) -> None:
        """Show what there is of `reading`."""

    def light(self, sentence: int | None) -> None:
        """Show what there is of the sentence that is lit in the text."""

    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard goes on its way round."""
        return (self,)

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""


class SidePanel(QWidget):
    """Shows what was found in the reading on screen."""

    sentence_chosen = Signal(int)
    quotation_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.fill(False)
        self.summary_tab, self.people_tab, self.checks_tab = SummaryTab(), PeopleTab(), ChecksTab()
        self.summary, self.speakers = self.summary_tab.list, self.people_tab.speakers
        self.key = self.people_tab.key
        self.summary.sentence_chosen.connect(self.sentence_chosen)
        self.people_tab.quotation_chosen.connect(self.quotation_chosen)
        self.checks_tab.counted.connect(self._on_counted)
        self._shown: Reading | None = None
        self._more: list[SideTab] = []
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setExpanding(False)
        for part in (self.tabs, self.tabs.tabBar()):
            part.setAccessibleName(self.tr("Summary, people and checks"))
        self.tabs.addTab(self.summary_tab, self.tr("Summary"))
        self.tabs.addTab(self.people_tab, self.tr("People"))
        self.tabs.addTab(self.checks_tab, self.tr("Checks"))
        column = QVBoxLayout(self)
        set_margins(column, 16, 10, 10, 8)
        column.addWidget(self.tabs)
        self.show_reading(None)

    def show_reading(self, reading: Reading | None, *, waiting: str = "") -> None:
        """Show the summary, the people and the checks of `reading`."""
        self.summary_tab.show_reading(reading, waiting=waiting)
        before, self._shown = self._shown, reading
        if before is not None and reading is not None and _differ_in_summary_alone(before, reading):
            return
        self.people_tab.show_reading(reading)
        for tab in self._more:
            tab.show_reading(reading)
        self.checks_tab.show_reading(reading)

    def light(self, sentence: int | None) -> None:
        """Light the entries of the sentence that is lit in the text."""
        self.summary.light(sentence)
        self.checks_tab.light(sentence)
        for tab in self._more:
            tab.light(sentence)

    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard goes on its way round: the lists of the tab on show."""
        page = self.tabs.currentWidget()
        if page is self.people_tab:
            return self.speakers, self.people_tab.said
        if isinstance(page, SideTab):
            return page.stops()
        return self.checks_tab.stops() if page is self.checks_tab else (self.summary,)

    def _on_counted(self, findings: int) -> None:
        words = self.tr("Checks {count}").format(count=findings) if findings else self.tr("Checks")
        self.retitle(self.checks_tab, words)

    def add_tab(self, tab: SideTab, title: str) -> None:
        """Put another tab behind the others."""
        self._more.append(tab)
        self.tabs.addTab(tab, title)
        tab.show_reading(self._shown)

    def retitle(self, tab: QWidget, title: str) -> None:
        """Call a tab otherwise; how much is in it belongs there, so that one need not look."""
        place = self.tabs.indexOf(tab)
        if title != self.tabs.tabText(place):
            self.tabs.setTabText(place, title)

    def fill(self, whole: bool) -> None:
        """Take the whole width of the window, or one that leaves room for the text."""
        self.setMinimumWidth(0 if whole else NARROWEST)
        self.setMaximumWidth(_NO_LIMIT if whole else WIDEST)

    def sizeHint(self) -> QSize:
        """As wide as it usually is."""
        return QSize(USUAL, super().sizeHint().height())

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        for tab in (self.summary_tab, self.people_tab, self.checks_tab):
            tab.set_colours(colours)
        for more in self._more:
            more.set_colours(colours)

    def minimumSizeHint(self) -> QSize:
        """It may be lower than all its parts want: its lists scroll."""
        return QSize(super().minimumSizeHint().width(), 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height."""
        super().resizeEvent(event)
        self.people_tab.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font is another height."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "people_tab"):
            self.people_tab.fit()


def _differ_in_summary_alone(one: Reading, other: Reading) -> bool:
    """Whether the summary's slider was moved and nothing else happened: then it must be quick."""
    return (
        one.article is other.article
        and one.findings is other.findings
        and one.translation is other.translation
        and one.quotation_spans is other.quotation_spans
        and one.speaker_names is other.speaker_names
    )
