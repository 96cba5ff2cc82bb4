"""The strip under the editor while a segment is being split: where the Arabic is cut, and the keys that move the cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

_AROUND = 3  # words on both sides that are read out


class CutStrip(QWidget):
    """Has the keyboard while it is open: Left and Right move the cut, Enter splits, Esc leaves all as it is."""

    moved = Signal(int)  # a position in the segment's Arabic
    chosen = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cut")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words = QLabel(
            self.tr("Left and Right move the cut in the Arabic. Enter splits, Esc leaves it.")
        )
        self.words.setProperty("quiet", True)
        self.words.setWordWrap(True)
        self.split, self.cancel = QPushButton(self.tr("Split")), QPushButton(self.tr("Leave It"))
        for button in (self.split, self.cancel):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.split.clicked.connect(lambda: self.chosen.emit(self.place))
        self.cancel.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.split)
        row.addWidget(self.cancel)
        self._places: Sequence[int] = ()
        self._at = 0
        self._arabic = ""
        self.hide()

    @property
    def place(self) -> int:
        """Where the second part of the Arabic begins now."""
        return self._places[self._at]

    def open(self, arabic: str, places: Sequence[int], proposed: int) -> None:
        """Offer `places` of the segment's Arabic, `proposed` first."""
        self._arabic, self._places = arabic, places
        self._at = list(places).index(proposed)
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window's own action does."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arabic goes on to the left: there the next word is."""
        key = event.key()
        steps = {
            Qt.Key.Key_Left: 1,
            Qt.Key.Key_Right: -1,
            Qt.Key.Key_Home: -len(self._places),
            Qt.Key.Key_End: len(self._places),
        }
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.place)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in steps:
            self._at = min(max(self._at + steps[Qt.Key(key)], 0), len(self._places) - 1)
            self._tell()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.update()

    def _tell(self) -> None:
        self.moved.emit(self.place)
        before = " ".join(self._arabic[: self.place].split()[-_AROUND:])
        after = " ".join(self._arabic[self.place :].split()[:_AROUND])
        words = self.tr("Cut between “{before}” and “{after}”").format(before=before, after=after)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.words.text())
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
