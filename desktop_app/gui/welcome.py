"""What stands on the page before there is an article: what can be done, and what was read before."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.gui.faces import reading_font

_LISTED = 5
_WIDEST = 380  # of a file's name


class Welcome(QScrollArea):
    """Says in three lines what can be done, offers it, and lists the recent files."""

    open_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()
    recent_requested = Signal(object)  # a Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setObjectName("welcome")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = QLabel(self.tr("An Arabic article, with English beside it"))
        title.setFont(reading_font(arabic=False, pixels=26, bold=True))
        text = QLabel(
            self.tr(
                "Drop a text file here, open one, or paste what you copied.\n"
                "You see the English, a summary, and who said what.\n"
                "Everything stays on this machine."
            )
        )
        text.setFont(reading_font(arabic=False, pixels=17))
        text.setProperty("quiet", True)
        for label in (title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self.recent_heading = QLabel(self.tr("Read before"))
        self.recent_heading.setProperty("quiet", True)
        self.recent_heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(page)
        column.setContentsMargins(40, 40, 40, 60)
        column.setSpacing(18)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(text)
        column.addLayout(self._make_buttons())
        column.addSpacing(10)
        column.addWidget(self.recent_heading)
        column.addLayout(self._recent)
        column.addStretch(3)
        self.setWidget(page)
        self.setFocusProxy(self.open_button)
        self.show_recent(())

    @property
    def recent_buttons(self) -> list[QPushButton]:
        """The recent files on show."""
        found = (self._recent.itemAt(n) for n in range(self._recent.count()))
        widgets = (item.widget() for item in found if item is not None)
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def show_recent(self, paths: Iterable[str]) -> None:
        """List the newest of the recent files."""
        while (item := self._recent.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for path in [Path(path) for path in paths][:_LISTED]:
            self._recent.addWidget(self._recent_button(path), 0, Qt.AlignmentFlag.AlignHCenter)
        self.recent_heading.setVisible(self._recent.count() > 0)

    def _make_buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        self.open_button = QPushButton(self.tr("Open …"))
        self.paste_button = QPushButton(self.tr("Paste"))
        self.sample_button = QPushButton(self.tr("Show a sample"))
        for button, signal in (
            (self.open_button, self.open_requested),
            (self.paste_button, self.paste_requested),
            (self.sample_button, self.sample_requested),
        ):
            button.setProperty("main", True)
            button.setAutoDefault(True)  # Enter presses it as well as Space
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch(1)
        return buttons

    def _recent_button(self, path: Path) -> QPushButton:
        shown = QFontMetrics(self.font()).elidedText(path.name, Qt.TextElideMode.ElideMiddle, _WIDEST)
        button = QPushButton(shown.replace("&", "&&"))
        button.setToolTip(str(path))
        button.setAccessibleName(path.name)
        button.setAccessibleDescription(str(path))
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.recent_requested.emit(path))
        return button
