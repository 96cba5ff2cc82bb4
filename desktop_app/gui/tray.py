"""The icon in the desktop's tray, where there is a tray and a person asked for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon


def tray_available() -> bool:
    """Whether the desktop has a tray now."""
    return bool(QSystemTrayIcon.isSystemTrayAvailable())


class Tray(QObject):
    """A menu at the icon; a click shows the window."""

    show_requested = Signal()
    glance_requested = Signal()
    watch_requested = Signal(bool)
    quit_requested = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told = False
        self.menu = QMenu()
        self.show_window = self._add(self.tr("Show Dragoman"))
        self.glance = self._add(self.tr("Summarise the Clipboard"))
        self.watch = self._add(self.tr("Watch the Clipboard"))
        self.watch.setCheckable(True)
        self.menu.addSeparator()
        self.quit = self._add(self.tr("Quit"))
        self.show_window.triggered.connect(self.show_requested)
        self.glance.triggered.connect(self.glance_requested)
        self.watch.triggered.connect(self.watch_requested)
        self.quit.triggered.connect(self.quit_requested)
        self.icon = QSystemTrayIcon(icon, self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        self.show_watching(False)

    @property
    def on(self) -> bool:
        """Whether the icon is in the tray."""
        return bool(self.icon.isVisible())

    def turn(self, on: bool) -> None:
        """Show the icon, or take it away."""
        self.icon.setVisible(on)

    def show_watching(self, on: bool) -> None:
        """Say whether the clipboard is being watched."""
        self.watch.setChecked(on)
        self.icon.setToolTip(self.tr("Dragoman: watching the clipboard") if on else self.tr("Dragoman"))

    def say_that_it_stays(self) -> None:
        """Tell, the first time only, that the program runs on when its window is closed."""
        if not self._told:
            self._told = True
            self.icon.showMessage(
                self.tr("Dragoman is still here"),
                self.tr("Its window comes back from this icon; “Quit” in the icon's menu ends it."),
                self.icon.icon(),
            )

    def close(self) -> None:
        """Take the icon away for good."""
        self.icon.hide()
        self.menu.deleteLater()

    def _add(self, words: str) -> QAction:
        return self.menu.addAction(words)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.show_requested.emit()
