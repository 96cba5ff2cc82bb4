"""How many segments are approved, at the foot of the window; and for a moment what else there is to say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel

from desktop_app.gui.desk import Desk
from desktop_app.reading.identity import others
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import State, TranslatedSentence

_MOMENT = 6000  # milliseconds


class DeskCount(QLabel):
    """Empty for a reader: it counts once somebody works in the segments."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("quiet", True)
        self._desk = desk
        self._tally = Tally()
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
        self._tally.take(reading)
        if not self._tally.by_person and not self._desk.editing:
            return ""
        total = len(reading.article.sentences)
        return self.tr("{approved} of {total} approved").format(approved=self._tally.approved, total=total)


class Tally:
    """How many segments of a reading are approved and how many a person wrote or approved, kept up from state to state."""

    def __init__(self) -> None:
        self.approved = self.by_person = 0
        self._known: Sequence[TranslatedSentence | None] = ()

    def take(self, reading: Reading) -> None:
        """Count in a later state, of the same article or another."""
        known, now = self._known, reading.translation.sentences if reading.translation else ()
        if now is known:
            return
        if len(known) != len(now):
            known = (None,) * len(now)
            self.approved = self.by_person = 0
        for index in others(known, now):
            for made, by in ((known[index], -1), (now[index], 1)):
                if made is not None:
                    self.approved += by * (made.state is State.APPROVED)
                    self.by_person += by * made.by_person
        self._known = now
