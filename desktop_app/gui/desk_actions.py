"""What can be done at the desk, as actions of the window with their keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from desktop_app.gui.desk import Desk
from desktop_app.gui.desk_count import DeskCount
from desktop_app.gui.replacer import Replacer
from desktop_app.gui.segment_cutting import SegmentCutting
from desktop_app.reading.resegmenting import can_join
from desktop_app.translation.engine import State

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow


def give_desk(window: MainWindow) -> Desk:
    """Put a desk into `window`: its actions, its bar, its count at the foot."""
    desk = Desk(window)
    replacer = Replacer(window, desk)
    desk.actions = DeskActions(window, desk, search=replacer.open)
    window.foot.add(DeskCount(desk))
    return desk


def _tr(text: str) -> str:
    return QCoreApplication.translate("desk_actions", text)


class DeskActions:
    """The entries of the menu «Desk»; each is there when it can be done."""

    def __init__(self, window: MainWindow, desk: Desk, *, search: Callable[[], None]) -> None:
        self._window, self._desk = window, desk
        cutting = SegmentCutting(desk, window.view)
        add, line = self._add, window.actions_.desk.addSeparator
        self.edit = add(_tr("Edit Segment"), "F2", _tr("Write in the English of the lit segment"), desk.edit)
        self.approve = add(
            _tr("Approve and Go On"),
            "Ctrl+Return",
            _tr("Approve the segment and go on to the next that is not approved"),
            desk.approve,
        )
        self.approve.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self.disapprove = add(
            _tr("Take Back Approval"), "Ctrl+Shift+Return", _tr("The segment is open again"), desk.disapprove
        )
        self.next = add(_tr("Next Unapproved Segment"), "Ctrl+U", "", lambda: desk.to_unapproved(1))
        self.previous = add(
            _tr("Previous Unapproved Segment"), "Ctrl+Shift+U", "", lambda: desk.to_unapproved(-1)
        )
        line()
        self.undo = add(_tr("Undo"), "Ctrl+Z", _tr("Take back the last step, wherever it was"), desk.undo)
        self.redo = add(_tr("Redo"), "Ctrl+Shift+Z", _tr("Take the step again"), desk.redo)
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.revert = add(
            _tr("Back to the Draft"),
            "Ctrl+Alt+Z",
            _tr("Put back what stood here before you wrote"),
            desk.revert,
        )
        line()
        self.join = add(
            _tr("Join with the Next Segment"),
            "Ctrl+J",
            _tr("Make one segment of this and the next"),
            desk.join,
        )
        self.split = add(
            _tr("Split the Segment"), "Ctrl+K", _tr("Make two segments, cut at the caret"), cutting.start
        )
        line()
        self.search = add(_tr("Search and Replace …"), "Ctrl+H", _tr("Replace words in the English"), search)
        every = (
            self.edit, self.approve, self.disapprove, self.next, self.previous, self.undo, self.redo,
            self.revert, self.join, self.split, self.search,
        )  # fmt: skip
        window.view.sentence_actions += (self.edit, self.approve, self.revert, self.join)
        desk.place.text.passed_on |= {keys for action in every for keys in action.shortcuts()}
        desk.changed.connect(self._allow)
        self._allow()

    def _add(self, text: str, shortcut: str, tip: str, do: Callable[[], None]) -> QAction:
        action = self._window.actions_.add(self._window.actions_.desk, text, shortcut, tip)
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _allow(self) -> None:
        """Offer only what can be done now."""
        desk, reading, segment = self._desk, self._desk.reading, self._desk.current_segment
        ready = reading is not None
        made = reading.english(segment) if reading is not None and segment is not None else None
        for action in (self.edit, self.next, self.previous, self.search):
            action.setEnabled(ready)
        self.approve.setEnabled(ready and segment is not None)
        self.disapprove.setEnabled(made is not None and made.state is State.APPROVED)
        self.undo.setEnabled(ready and desk.steps.can_undo)
        self.redo.setEnabled(ready and desk.steps.can_redo)
        self.revert.setEnabled(made is not None and made.draft is not None)
        self.join.setEnabled(
            reading is not None and segment is not None and can_join(reading.article, segment)
        )
        self.split.setEnabled(ready and segment is not None)
