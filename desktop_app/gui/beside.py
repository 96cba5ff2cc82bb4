"""What lives beside the large window: the small one for the clipboard, the watch over it, the icon in the tray."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.errors import ClipboardUnavailable
from desktop_app.gui import notices
from desktop_app.gui.clipboard import clipboard_text
from desktop_app.gui.controller import Controller
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.notices import Notice, Place
from desktop_app.gui.popup import Popup
from desktop_app.gui.progress import Progress
from desktop_app.gui.tray import Tray, tray_available
from desktop_app.gui.watching import Watch, only_with_focus
from desktop_app.reading.model import Reading


class Beside(QObject):
    """Wires them to the window and to the settings. `reader` reads for the small window alone."""

    def __init__(
        self,
        window: MainWindow,
        reader: Controller,
        *,
        has_tray: Callable[[], bool] = tray_available,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._has_tray = has_tray
        self._waiting_for_focus = False
        self.popup = Popup()
        self.popup.setWindowIcon(window.windowIcon())
        self.watch = Watch(self)
        self.tray: Tray | None = None
        window.stays = self._stays
        window.closed.connect(self._on_window_closed)
        window.colours_changed.connect(self.popup.set_colours)
        self.popup.set_colours(window.colours)
        self._connect_reader()
        self._connect_actions()
        window.controller.settings_changed.connect(self._take_settings)
        self._take_settings()
        application = QGuiApplication.instance()
        assert isinstance(application, QApplication)
        application.applicationStateChanged.connect(self._on_state_changed)
        QTimer.singleShot(0, self, self._offer_tray)  # asks the desktop: not before the window is there

    # --- asked for ----------------------------------------------------------------------------------------

    def glance(self) -> None:
        """Summarise the clipboard in the small window; what the large one shows stays."""
        self.popup.present(activate=True)
        self._read_clipboard()

    def open(self, files: Sequence[Path], *, clipboard: bool, token: str = "") -> None:
        """Do what a second start of the program was asked for."""
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt shows it to the Wayland desktop, once
        if clipboard:
            self.glance()
            return
        self.show_window()
        if files:
            self._window.controller.open_file(files[0])

    def show_window(self) -> None:
        """Bring the large window to the front, from the tray or from the taskbar."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    # --- the small window ---------------------------------------------------------------------------------

    def _connect_reader(self) -> None:
        reader, popup = self._reader, self.popup
        reader.reading_opened.connect(self._on_reading)
        reader.reading_changed.connect(lambda reading, _sentences: self._on_reading(reading))
        reader.progress_changed.connect(self._on_progress)
        reader.notice_changed.connect(self._on_notice)
        reader.fault_found.connect(self._window.controller.fault_found)
        popup.open_requested.connect(self._on_open_requested)
        popup.finished.connect(self._on_popup_finished)
        self.watch.text_found.connect(self._on_text_found)

    def _read_clipboard(self) -> None:
        self._waiting_for_focus = False
        try:
            self._read(clipboard_text())
        except ClipboardUnavailable as error:
            # A Wayland desktop lets us read once the small window has the keyboard.
            self._waiting_for_focus = True
            self.popup.begin()
            self.popup.show_notice(Place.PROBLEM, notices.problem(error))

    def _read(self, text: str) -> None:
        self._reader.stop()
        self.popup.begin()
        self._reader.open_text(text, self.tr("Clipboard"))

    def _on_text_found(self, text: str) -> None:
        self.popup.present(activate=False)
        self._read(text)

    def _on_reading(self, reading: Reading) -> None:
        if self.popup.isVisible():
            self.popup.show_reading(reading)

    def _on_progress(self, progress: Progress) -> None:
        if self.popup.isVisible():
            self.popup.show_progress(progress)

    def _on_notice(self, place: Place, notice: Notice | None) -> None:
        if self.popup.isVisible():
            self.popup.show_notice(place, notice)

    def _on_open_requested(self, reading: Reading) -> None:
        self.show_window()
        self._window.controller.adopt(reading)

    def _on_popup_finished(self) -> None:
        self._waiting_for_focus = False
        self._reader.stop()
        self._reader.forget()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            return
        self._offer_tray()
        if self._waiting_for_focus and self.popup.isVisible():
            self._read_clipboard()

    # --- settings -----------------------------------------------------------------------------------------

    def _connect_actions(self) -> None:
        actions = self._window.actions_
        actions.glance.triggered.connect(self.glance)
        actions.watch.triggered.connect(self._set_watch)
        actions.tray.triggered.connect(self._set_tray)
        self._window.foot.unwatch_requested.connect(lambda: self._set_watch(False))

    def _set_watch(self, on: bool) -> None:
        controller = self._window.controller
        controller.change_settings(replace(controller.settings, watch_clipboard=on))

    def _set_tray(self, on: bool) -> None:
        controller = self._window.controller
        controller.change_settings(replace(controller.settings, tray=on))

    def _take_settings(self) -> None:
        settings = self._window.controller.settings
        self._reader.change_settings(settings)
        self.popup.set_zoom(settings.zoom)
        self.watch.turn(settings.watch_clipboard)
        self._window.actions_.watch.setChecked(settings.watch_clipboard)
        self._window.actions_.tray.setChecked(settings.tray)
        self._window.foot.show_watching(settings.watch_clipboard, only_with_focus=only_with_focus())
        if settings.tray or self.tray is not None:
            self._show_tray(settings.tray)
        if self.tray is not None:
            self.tray.show_watching(settings.watch_clipboard)

    # --- the tray -----------------------------------------------------------------------------------------

    def _offer_tray(self) -> None:
        """A desktop may get its tray after we were started; without one the action says so."""
        there = self._has_tray()
        action = self._window.actions_.tray
        action.setEnabled(there)
        action.setText(
            self.tr("Show in the Tray") if there else self.tr("Show in the Tray (this desktop has none)")
        )
        if there and self._window.controller.settings.tray:
            self._show_tray(True)

    def _show_tray(self, wanted: bool) -> None:
        if self.tray is None and wanted and self._has_tray():
            tray = self.tray = Tray(self._window.windowIcon(), self)
            tray.show_requested.connect(self.show_window)
            tray.glance_requested.connect(self.glance)
            tray.watch_requested.connect(self._set_watch)
            tray.quit_requested.connect(self._window.leave)
            tray.show_watching(self.watch.on)
        if self.tray is not None:
            self.tray.turn(wanted)

    def _stays(self) -> bool:
        """Whether closing the window only hides it: the tray is there, and the person chose it."""
        tray = self.tray
        if tray is None or not tray.on or not self._has_tray() or _session_ends():
            return False
        tray.say_that_it_stays()
        return True

    def _on_window_closed(self) -> None:
        self.watch.turn(False)
        self.popup.close()
        self._reader.close()
        if self.tray is not None:
            self.tray.close()


def beside_of(window: MainWindow) -> Beside:
    """What lives beside `window`."""
    found = window.findChild(Beside)
    assert isinstance(found, Beside)
    return found


def _session_ends() -> bool:
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
