"""The windows that stand beside the main one: the settings and the keyboard map, each at most once."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from desktop_app.gui.controller import Controller
from desktop_app.gui.settings_services import SettingsServices


class Dialogs(QObject):
    """Opens them without holding the window up; asked again, brings the open one to the front."""

    def __init__(
        self, window: QWidget, controller: Controller, services: SettingsServices, menus: list[QMenu]
    ) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._services, self._menus = services, menus
        self._open: dict[str, QDialog] = {}

    @property
    def settings(self) -> QDialog | None:
        """The settings, while they are open."""
        return self._open.get("settings")

    @property
    def keys(self) -> QDialog | None:
        """The keyboard map, while it is open."""
        return self._open.get("keys")

    def show_settings(self) -> None:
        """Open the settings."""
        if not self._raise("settings"):
            from desktop_app.gui.settings_dialog import SettingsDialog

            self._show("settings", SettingsDialog(self._controller, self._services, self._window))

    def show_keys(self) -> None:
        """Open the keyboard map."""
        if not self._raise("keys"):
            from desktop_app.gui.keyboard_map import KeyboardMap

            self._show("keys", KeyboardMap(self._menus, self._window))

    def close(self) -> None:
        """Close what is open."""
        for dialog in tuple(self._open.values()):
            dialog.close()

    def _raise(self, name: str) -> bool:
        dialog = self._open.get(name)
        if dialog is None:
            return False
        dialog.raise_()
        dialog.activateWindow()
        return True

    def _show(self, name: str, dialog: QDialog) -> None:
        self._open[name] = dialog
        dialog.finished.connect(lambda: self._open.pop(name, None))
        dialog.show()
