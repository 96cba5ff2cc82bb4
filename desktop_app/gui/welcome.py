"""What stands on the page before there is an article."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.gui.faces import reading_font


class Welcome(QWidget):
    """Says in three lines what can be done, and offers it."""

    open_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
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
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 60)
        column.setSpacing(18)
        column.addStretch(1)
        column.addWidget(title)
        column.addWidget(text)
        column.addLayout(buttons)
        column.addStretch(1)
