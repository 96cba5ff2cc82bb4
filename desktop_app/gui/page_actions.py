"""The actions that set the page: which columns there are, how they scroll, the panel of typefaces, full screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.settings import Settings


def _tr(text: str) -> str:
    return QCoreApplication.translate("page_actions", text)


class PageActions:
    """The layouts are one group: choosing one leaves the other."""

    def __init__(self, window: QWidget, make: Callable[[str, str | None, str], QAction]) -> None:
        self.layouts = {
            "columns": make(_tr("Two Columns"), "Alt+1", _tr("Arabic and English side by side")),
            "segments": make(
                _tr("Segment by Segment"), "Alt+5", _tr("Every segment beside its English, with its state")
            ),
            "interleaved": make(
                _tr("Sentence by Sentence"), "Alt+2", _tr("Every sentence with its English under it")
            ),
            "english": make(_tr("English Only"), "Alt+3", _tr("The English alone")),
            "arabic": make(_tr("Arabic Only"), "Alt+4", _tr("The Arabic alone")),
        }
        group = QActionGroup(window)
        for action in self.layouts.values():
            action.setCheckable(True)
            group.addAction(action)
        self.swapped = make(_tr("Arabic on the Left"), "Ctrl+Shift+X", _tr("Let the columns change places"))
        self.linked = make(
            _tr("Columns Scroll Together"),
            None,
            _tr("Keep every paragraph beside its English; otherwise each column scrolls by itself"),
        )
        for action in (self.swapped, self.linked):
            action.setCheckable(True)
        self.typefaces = make(
            _tr("Text and Typefaces …"), "Ctrl+Shift+T", _tr("Typefaces, sizes and width of the text")
        )
        self.full_screen = make(_tr("Full Screen"), "F11", _tr("The text alone on the whole screen"))
        self.full_screen.setCheckable(True)
        self.menu = QMenu(_tr("Columns"), window)
        self.menu.setToolTipsVisible(True)
        self.menu.addActions(list(self.layouts.values()))
        self.menu.addSeparator()
        self.menu.addActions([self.swapped, self.linked])

    def show(self, settings: Settings) -> None:
        """Check what `settings` say; what makes no sense in a layout cannot be chosen there."""
        self.layouts[settings.layout].setChecked(True)
        self.swapped.setChecked(settings.swapped)
        self.linked.setChecked(settings.linked)
        self.swapped.setEnabled(settings.layout in ("columns", "segments"))
        self.linked.setEnabled(settings.layout == "columns")
