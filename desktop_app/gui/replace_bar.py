"""The bar to search and replace in the English: what, by what, how it is compared, how much there is."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop_app.gui.faces import interface_font
from desktop_app.gui.find_bar import Bar, FindField
from desktop_app.gui.flow import FlowLayout
from desktop_app.gui.mirroring import set_margins
from desktop_app.gui.tick import Tick

_FIELD = 300
_SOON = 300  # milliseconds after which it is said what takes so long


class ReplaceBar(Bar):
    """Shows and asks; replacer.py searches and replaces."""

    changed = Signal()  # something else is looked for
    forward_requested = Signal()
    back_requested = Signal()
    replace_requested = Signal()
    replace_all_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")  # looks like the other bar
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = self._field(self.tr("Search in the English"))
        self.words = self._field(self.tr("Replace with"))
        self.result = QLabel()
        self.result.setProperty("quiet", True)
        self.back = self._sign("↑", self.tr("Previous match (Shift+Enter)"), self.tr("Previous match"))
        self.forward = self._sign("↓", self.tr("Next match (Enter)"), self.tr("Next match"))
        self.close_button = self._sign("×", self.tr("Close (Esc)"), self.tr("Close search and replace"))
        self.one, self.all = QPushButton(self.tr("Replace")), QPushButton(self.tr("Replace All"))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.hide()
        self._work: str | None = None  # what is being done, where that takes a while
        self._later = QTimer(self, singleShot=True, interval=_SOON)
        self._later.timeout.connect(self._show_work)
        self.case, self.whole = Tick(self.tr("Match case")), Tick(self.tr("Whole words"))
        self.expression = Tick(self.tr("Regular expression"))
        self._lay_out()
        for tick in (self.case, self.whole, self.expression):
            tick.toggled.connect(lambda _on: self.changed.emit())
        self.field.textChanged.connect(lambda _text: self.changed.emit())
        self.field.forward_requested.connect(self.forward_requested)
        self.field.back_requested.connect(self.back_requested)
        self.words.forward_requested.connect(self.replace_requested)
        self.words.back_requested.connect(self.back_requested)
        for field in (self.field, self.words):
            field.left.connect(self.close_requested)
        self.forward.clicked.connect(self.forward_requested)
        self.back.clicked.connect(self.back_requested)
        self.one.clicked.connect(self.replace_requested)
        self.all.clicked.connect(self.replace_all_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.close_button.clicked.connect(self.close_requested)
        self.hide()

    def show_result(self, number: int | None, total: int) -> None:
        """Say how many matches there are and which one, from 0, a person is at; None for none of them."""
        if not self.field.text():
            words = ""
        elif total == 0:
            words = self.tr("No match")
        elif number is None:
            words = self.tr("{total} found").format(total=total)
        else:
            words = self.tr("{number} of {total}").format(number=number + 1, total=total)
        self._allow(total > 0)
        self._say(words)

    def show_trouble(self, words: str) -> None:
        """Say why nothing can be looked for."""
        self._allow(False)
        self._say(words)

    def show_replaced(self, count: int, segments: int) -> None:
        """Say how much was replaced."""
        self._allow(False)
        self._say(
            self.tr("Replaced: {count}, in segments: {segments}").format(count=count, segments=segments)
        )

    def show_work(self, words: str | None, *, can_stop: bool = False) -> None:
        """Say what is being done, once it takes longer than a moment; None: nothing any more."""
        had_focus = self.stop.hasFocus()
        self._work = words
        self._allow(False)
        if words is None:
            self._later.stop()
        else:
            self._later.start()
        self.stop.setVisible(can_stop)
        self.all.setVisible(not can_stop)
        if had_focus and not can_stop:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, share: float) -> None:
        """How much of what is being done is done, from 0 to 1; not read out."""
        if self._work is not None and not self._later.isActive():
            self.result.setText(f"{self._work} {int(100 * share)} %")

    def _show_work(self) -> None:
        if self._work is not None:
            self._say(self._work)

    def say(self, words: str) -> None:
        """Say something else than how much was found."""
        self._say(words)

    def _say(self, words: str) -> None:
        if words != self.result.text():
            self.result.setText(words)
            if words and self.isVisible():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _allow(self, found: bool) -> None:
        for button in (self.back, self.forward, self.one, self.all):
            button.setEnabled(found)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.field, 3)
        for button in (self.back, self.forward):
            first.addWidget(button)
        first.addSpacing(4)
        first.addWidget(self.result, 4)
        first.addWidget(self.close_button)
        self.words.setFixedWidth(_FIELD)  # as wide as the other where that has room
        second = FlowLayout(spacing=4)
        for part in (self.words, self.one, self.all, self.stop, self.case, self.whole, self.expression):
            second.addWidget(part)
        for main in (self.one, self.all, self.stop):
            main.setProperty("main", True)
            main.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        set_margins(column, 12, 4, 8, 5)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(second)
        stops = (self.field, self.words, self.one, self.all, self.case, self.whole, self.expression)
        for before, after in pairwise((*stops, self.back, self.forward, self.close_button)):
            QWidget.setTabOrder(before, after)  # first what is written, as in every such bar

    def _field(self, name: str) -> FindField:
        field = FindField()
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.setFont(interface_font())
        field.setMinimumWidth(_FIELD - 100)
        field.setMaximumWidth(_FIELD)
        return field

    def _sign(self, sign: str, tip: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(tip)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
