"""The quiet strips under the bar: notices with buttons, one strip for each place."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.gui.mirroring import set_margins
from desktop_app.gui.notices import Act, Notice, Place


class Banner(QFrame):
    """One strip."""

    act_requested = Signal(object)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice: Notice | None = None
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.bar.setAccessibleName(self.tr("Progress of the installation"))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(4)
        self._close = QToolButton()
        self._close.setText("×")
        self._close.setToolTip(self.tr("Hide this message"))
        self._close.setAccessibleName(self.tr("Hide this message"))
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        set_margins(row, 16, 3, 8, 3)
        row.setSpacing(10)
        row.addWidget(self.text, 1)
        row.addWidget(self.bar)
        row.addLayout(self._buttons)
        row.addWidget(self._close)
        self.hide()

    @property
    def buttons(self) -> dict[Act, QPushButton]:
        """The buttons on show, by what they ask for."""
        found = {}
        for place in range(self._buttons.count()):
            item = self._buttons.itemAt(place)
            button = item.widget() if item is not None else None
            if isinstance(button, QPushButton):
                found[button.property("act")] = button
        return found

    def show_notice(self, notice: Notice | None) -> None:
        """Show a notice, or hide the strip."""
        if notice is None:
            self.notice = None
            self.hide()
            return
        before, self.notice = self.notice, notice
        self.text.setText(f"<b>{escape(notice.text)}</b>&ensp;{escape(notice.detail)}")
        self.setAccessibleName(f"{notice.text} {notice.detail}".strip())
        self.bar.setVisible(notice.progress is not None)
        if notice.progress is not None:
            self.bar.setRange(0, 0 if notice.progress < 0 else 100)
            self.bar.setValue(max(notice.progress, 0))
        self._close.setVisible(notice.progress is None)
        if before is None or before.acts != notice.acts:
            self._make_buttons(notice)
        self.setProperty("banner", "problem" if notice.problem else "notice")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def _make_buttons(self, notice: Notice) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, (act, words) in enumerate(notice.acts):
            button = QPushButton(words)
            button.setProperty("act", act)
            button.setProperty("main", number == 0)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _checked=False, act=act: self.act_requested.emit(act))
            self._buttons.addWidget(button)


class Banners(QWidget):
    """The strips, one under the other."""

    act_requested = Signal(object)
    dismissed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._banners: dict[Place, Banner] = {}
        for place in (Place.PROBLEM, Place.TEXT, Place.PACKAGE):
            banner = self._banners[place] = Banner()
            banner.act_requested.connect(self.act_requested)
            banner.dismissed.connect(lambda place=place: self.dismissed.emit(place))
            column.addWidget(banner)

    def at(self, place: Place) -> Banner:
        """The strip of a place."""
        return self._banners[place]

    def show_notice(self, place: Place, notice: Notice | None) -> None:
        """Show a notice in its place, or clear the place."""
        self._banners[place].show_notice(notice)
