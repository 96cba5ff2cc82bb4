"""The matches' tab: what the translation memory has for the segment one is at, and room for what others know of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.gui.match_list import MatchList
from desktop_app.gui.side_panel import SideTab
from desktop_app.gui.theme import Colours
from desktop_app.memory.model import Match


class MatchesTab(SideTab):
    """Shows matches; tells which one is wanted. Other parts add sections of their own above the list."""

    chosen = Signal(int)
    insertion_requested = Signal(int)
    memory_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = QLabel()
        self.state.setProperty("quiet", True)
        self.state.setWordWrap(True)
        self.list = MatchList()
        self.list.chosen.connect(self.chosen)
        self.list.insertion_requested.connect(self.insertion_requested)
        self.state.setBuddy(self.list)
        self.legend = QLabel(
            self.tr("Struck through: in the memory only. Underlined: in this sentence only.")
        )
        self.legend.setProperty("quiet", True)
        self.legend.setWordWrap(True)
        self.open = QPushButton(self.tr("Translation memory …"))
        self.open.setProperty("main", True)
        self.open.clicked.connect(self.memory_requested)
        self._sections = QVBoxLayout()
        self._sections.setSpacing(6)
        self._parts: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._sections)
        column.addWidget(self.state)
        column.addWidget(self.list, 1)
        column.addWidget(self.legend)
        column.addWidget(self.open)
        column.addStretch(0)
        self.show_nothing()

    def add_section(self, part: QWidget) -> None:
        """Put a part of another about the same segment above the matches; it hides itself where it has nothing."""
        self._parts.append(part)
        self._sections.addWidget(part)

    def show_nothing(self) -> None:
        """No segment is lit."""
        self._show((), "", self.tr("Go to a sentence to see what the memory has for it."))

    def show_waiting(self) -> None:
        """The memory is being asked for the first time in this window: it may have to be loaded."""
        self._show((), "", self.tr("Looking in the memory …"))

    def show_matches(self, matches: Sequence[Match], segment: str) -> None:
        """Show what was found for a segment."""
        if not matches:
            words = self.tr("The memory has nothing like this sentence. What you approve is kept there.")
        elif len(matches) == 1:
            words = self.tr("One match. Enter puts it in, Shift+Enter where the caret is.")
        else:
            words = self.tr("{count} matches. Enter puts one in, Shift+Enter where the caret is.")
        self._show(matches, segment, words.format(count=len(matches)))

    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard goes: the list, or what is there instead."""
        own = (self.list,) if not self.list.isHidden() else (self.open,)
        return (*self._parts, *own)

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self.list.set_colours(colours)
        for part in self._parts:
            if hasattr(part, "set_colours"):
                part.set_colours(colours)

    def _show(self, matches: Sequence[Match], segment: str, words: str) -> None:
        self.state.setText(words)
        self.list.show_matches(matches, segment)
        self.list.setVisible(bool(matches))
        self.legend.setVisible(any(match.changes for match in matches))
