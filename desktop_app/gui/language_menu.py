"""The menu in which the language of the interface is chosen; each language is named in itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.gui.language import ARABIC, ENGLISH

# Not translated: whoever cannot read the interface must find the way out of it.
_NAMES = {ENGLISH: "English", ARABIC: "العربية"}


class LanguageMenu(QMenu):
    """`language_chosen` carries what Settings.language is to be."""

    language_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # The English word stands beside the translated one for the same reason.
        own, english = self.tr("Language"), "Language"
        self.setTitle(own if own == english else f"{own} ({english})")
        self.choices: dict[str, QAction] = {}
        group = QActionGroup(self)
        for name, words in (("system", self.tr("As the Desktop")), *_NAMES.items()):
            action = self.choices[name] = self.addAction(words)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, name=name: self.language_chosen.emit(name))

    def show_choice(self, setting: str) -> None:
        """Check what was chosen."""
        self.choices.get(setting, self.choices["system"]).setChecked(True)
