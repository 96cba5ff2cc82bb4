"""The bar to find words with: one field for both languages, how many there are, on and back."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from desktop_app.gui.faces import interface_font, reading_font

_LONGEST = 200  # characters; nobody types more, and a page pasted by mistake is no query
_ARABIC_PIXELS = 17  # as large to the eye as the Latin letters of the interface
_HEIGHT = 32  # of the field, whichever letters stand in it


class FindField(QLineEdit):
    """Writes in the direction of what is typed; Enter goes on, Shift+Enter back, Esc leaves."""

    forward_requested = Signal()
    back_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self.setFixedHeight(_HEIGHT)
        self.textChanged.connect(self._on_text_changed)

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window's own action does."""
        return _takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc; all else is typing."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.back_requested if back else self.forward_requested).emit()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self, text: str) -> None:
        strong = next((d for d in map(unicodedata.bidirectional, text) if d in ("L", "R", "AL")), None)
        rtl = strong in ("R", "AL")
        # A face that falls back to another one for Arabic does not keep its letters on the middle of the line.
        self.setFont(reading_font(arabic=True, pixels=_ARABIC_PIXELS) if rtl else interface_font())
        if strong is None:
            self.unsetLayoutDirection()
            return
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)


def _takes_escape(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
        return False
    if event.type() is not QEvent.Type.ShortcutOverride:
        return False
    event.accept()
    return True


class Bar(QWidget):
    """Under the top of the window; Esc closes it, whichever of its parts has the keyboard."""

    close_requested = Signal()

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window's own action does."""
        return _takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)


class FindBar(Bar):
    """Shows and asks; finder.py does the finding."""

    query_changed = Signal(str)
    forward_requested = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = FindField()
        self.field.setPlaceholderText(self.tr("Find in both languages"))
        self.field.setAccessibleName(self.tr("Find in both languages"))
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.setFont(interface_font())
        self.field.setMinimumWidth(120)
        self.field.setMaximumWidth(340)
        self.result = QLabel()
        self.result.setProperty("quiet", True)
        self.back = self._button("↑", self.tr("Previous match (Shift+F3)"), self.tr("Previous match"))
        self.forward = self._button("↓", self.tr("Next match (F3)"), self.tr("Next match"))
        self.close_button = self._button("×", self.tr("Close (Esc)"), self.tr("Close the search"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(4)
        row.addStretch(1)
        row.addWidget(self.result)
        row.addSpacing(6)
        row.addWidget(self.field, 2)
        for button in (self.back, self.forward, self.close_button):
            row.addWidget(button)
        self.field.textChanged.connect(self.query_changed)
        self.field.forward_requested.connect(self.forward_requested)
        self.field.back_requested.connect(self.back_requested)
        self.field.left.connect(self.close_requested)
        self.forward.clicked.connect(self.forward_requested)
        self.back.clicked.connect(self.back_requested)
        self.close_button.clicked.connect(self.close_requested)
        self.hide()

    def show_result(self, number: int | None, total: int, *, so_far: bool = False) -> None:
        """Say how many matches there are and which one a person is at.

        Args:
            number: counted from 0; None for none of them.
            total: how many there are.
            so_far: whether English that is still to come may hold more.
        """
        if not self.field.text().strip():
            words = ""
        elif total == 0:
            words = self.tr("No match so far") if so_far else self.tr("No match")
        elif number is None:
            words = self.tr("{total} found").format(total=total)
        else:
            words = self.tr("{number} of {total}").format(number=number + 1, total=total)
        self.forward.setEnabled(total > 0)
        self.back.setEnabled(total > 0)
        if words != self.result.text():
            self.result.setText(words)
            if words and self.isVisible():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _button(self, sign: str, tip: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(tip)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
