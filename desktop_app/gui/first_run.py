"""What a person sees at the very first start, above the sample: what stays here, what they see, how to go on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop_app.gui.mirroring import set_margins


class FirstRun(QWidget):
    """Three lines and three buttons; gone with a click, or once another text is read."""

    open_requested = Signal()
    paste_requested = Signal()
    keys_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Welcome to Dragoman"))
        card = QFrame()
        card.setObjectName("first-run")
        self.lines = tuple(self._line(words) for words in self._words(sample=True))
        self.open_button = self._button(self.tr("Open …"), self.open_requested)
        self.paste_button = self._button(self.tr("Paste"), self.paste_requested)
        self.keys_button = self._button(self.tr("Keyboard"), self.keys_requested)
        self.close_button = QToolButton()
        self.close_button.setText("×")
        self.close_button.setToolTip(self.tr("Hide the welcome"))
        self.close_button.setAccessibleName(self.tr("Hide the welcome"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.clicked.connect(self.hide)
        texts = QVBoxLayout()
        texts.setSpacing(5)
        for line in self.lines:
            texts.addWidget(line)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.open_button, self.paste_button, self.keys_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        texts.addSpacing(3)
        texts.addLayout(buttons)
        inside = QHBoxLayout(card)
        set_margins(inside, 16, 12, 8, 10)
        inside.setSpacing(8)
        inside.addLayout(texts, 1)
        inside.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 12, 16, 4)
        around.addWidget(card)
        self.hide()

    def welcome(self, *, sample: bool) -> None:
        """Appear above the sample, or above a person's own article."""
        for line, words in zip(self.lines, self._words(sample=sample), strict=True):
            line.setText(words)
        self.show()

    def _words(self, *, sample: bool) -> tuple[str, ...]:
        what_is_seen = self.tr("You see a sample:") if sample else self.tr("What you see:")
        return (
            self.tr(
                "<b>All of it stays on this machine:</b> what you read, its English and the summary are made "
                "here and sent nowhere."
            ),
            f"<b>{what_is_seen}</b> "
            + self.tr(
                "Arabic with its English beside it; lines under the words show who says what, the panel has "
                "the summary."
            ),
            self.tr(
                "<b>Go on with your own:</b> open a file, paste what you copied, or drop either on the window."
            ),
        )

    def _line(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        return label

    def _button(self, words: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("main", True)
        button.clicked.connect(signal)
        return button
