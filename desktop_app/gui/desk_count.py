"""How many segments are approved, at the foot of the window; and for a moment what else there is to say."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel

from desktop_app.gui.desk import Desk
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import State

_MOMENT = 6000  # milliseconds


class DeskCount(QLabel):
    """Empty for a reader: it counts once somebody works in the segments."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("quiet", True)
        self._desk = desk
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT)
        self._moment.timeout.connect(self._count)
        desk.told.connect(self.tell)
        desk.changed.connect(self._on_changed)
        desk.segment_changed.connect(lambda _segment: self._over())

    def tell(self, words: str) -> None:
        """Say something for a moment."""
        self._moment.start()
        self.setText(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _over(self) -> None:
        self._moment.stop()
        self._count()

    def _on_changed(self) -> None:
        if not self._moment.isActive():
            self._count()

    def _count(self) -> None:
        reading = self._desk.reading
        self.setText(self._words(reading) if reading is not None else "")

    def _words(self, reading: Reading) -> str:
        made = [s for s in (reading.translation.sentences if reading.translation else ()) if s is not None]
        worked = any(s.by_person for s in made) or self._desk.editing
        if not worked:
            return ""
        approved = sum(s.state is State.APPROVED for s in made)
        total = len(reading.article.sentences)
        return self.tr("{approved} of {total} approved").format(approved=approved, total=total)
