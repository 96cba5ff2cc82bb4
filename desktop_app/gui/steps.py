"""What a person did to the reading on screen, step by step: taken by the controller, kept to be taken back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from desktop_app.gui.controller import Controller
from desktop_app.reading.history import History, Kind, Moved, Step, resegmenting_step, step_of
from desktop_app.reading.model import Reading


class Steps(QObject):
    """The history of one article. What the machine made because a person asked for it is a step as well."""

    changed = Signal()

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._history = History()
        self._known: Reading | None = None  # as it was after the last change
        self._own = False  # whether a change comes from here
        controller.reading_opened.connect(self._forget)
        controller.resegmented.connect(self._on_resegmented)
        controller.reading_changed.connect(self._on_reading_changed)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._history.done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step that was taken back."""
        return bool(self._history.undone)

    def next_step(self, *, back: bool) -> Step | None:
        """The step that `move` would take."""
        steps = self._history.done if back else self._history.undone
        return steps[-1] if steps else None

    def finish(self) -> None:
        """The last step is complete: what is typed next is another."""
        self._history = self._history.closed()

    def take(
        self, kind: Kind, before: Reading, after: Reading, segments: Iterable[int], *, caret: int = -1
    ) -> None:
        """Take what a person did to `segments` as one step; `caret` is where it stands behind what was typed."""
        segments = tuple(s for s in segments if before.english(s) != after.english(s))
        if segments:
            self._history = self._history.record(step_of(kind, before, after, segments, caret=caret))
            self._write(after, segments)

    def resegment(self, kind: Kind, before: Reading, after: Reading, segment: int) -> None:
        """Take a joining or splitting at `segment`."""
        self._history = self._history.record(resegmenting_step(kind, before, after, segment))
        self._controller.resegment(after)

    def move(self, reading: Reading, *, back: bool) -> Moved | None:
        """Take the last step back, or again the one that was taken back last; None where there is none."""
        moved = self._history.undo(reading) if back else self._history.redo(reading)
        if moved is None:
            return None
        self._history = moved.history
        if moved.resegmented:
            self._controller.resegment(moved.reading)
        else:
            self._write(moved.reading, moved.segments)
        return moved

    def _write(self, reading: Reading, segments: tuple[int, ...]) -> None:
        self._own = True
        self._controller.write(reading, segments)
        self._own = False
        self.changed.emit()

    def _forget(self, reading: Reading) -> None:
        self._history, self._known = History(), reading
        self.changed.emit()

    def _on_resegmented(self, reading: Reading) -> None:
        self._known = reading
        self.changed.emit()

    def _on_reading_changed(self, reading: Reading, sentences: tuple[int, ...] | None) -> None:
        known, self._known = self._known, reading
        if self._own or known is None or known.article is not reading.article or not sentences:
            return
        if len(sentences) > 1:
            return
        made, before = reading.english(sentences[0]), known.english(sentences[0])
        if made is not None and before is not None and made.revised and made != before:
            self._history = self._history.record(step_of(Kind.REVISING, known, reading, sentences))
            self.changed.emit()
