"""The draft of a segment under what a person made of it: words that are gone from it are underlined."""

from __future__ import annotations

import html
import re
from difflib import SequenceMatcher

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.gui.theme import Colours

_UNIT = re.compile(r"\s+|[\w’'-]+|[^\w\s]")
_SMALLER = 0.86


def gone(draft: str, text: str) -> list[tuple[str, bool]]:
    """The draft in stretches, each with whether it is gone from `text`; compared word by word."""
    ours, theirs = _UNIT.findall(draft), _UNIT.findall(text)
    stretches: list[tuple[str, bool]] = []
    for tag, start, end, _, _ in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if start < end:
            stretches.append(("".join(ours[start:end]), tag != "equal"))
    return stretches


class DraftNote(QLabel):
    """Quiet, and only there where the draft is not what stands above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draft")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute
        )
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.draft: str | None = None
        self.hide()

    def show_draft(self, draft: str | None, text: str, font: QFont, colours: Colours) -> None:
        """Show `draft` beside `text`; nothing where there is none or it is the same."""
        self.draft = draft if draft and draft != text else None
        if self.draft is None:
            self.hide()
            return
        smaller = QFont(font)
        smaller.setPixelSize(max(round(font.pixelSize() * _SMALLER), 6))
        smaller.setBold(False)
        self.setFont(smaller)
        parts = (
            f'<u style="color:{colours.ink}">{html.escape(words)}</u>' if other else html.escape(words)
            for words, other in gone(self.draft, text)
        )
        name = html.escape(self.tr("Draft:"))
        # The name is in the interface's language, what follows always English.
        self.setText(f'<p dir="ltr" style="color:{colours.muted}">\u2068{name}\u2069 {"".join(parts)}</p>')
        self.setAccessibleName(self.tr("Draft: {words}").format(words=self.draft))
        self.setToolTip(self.tr("What stood here before you wrote; Ctrl+Alt+Z brings it back"))
        self.show()
