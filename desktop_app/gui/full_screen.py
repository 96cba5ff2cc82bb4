"""The text alone on the whole screen: the bars are out of sight and come back when they are wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QEnterEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

_EDGE = 3  # pixels at the edge of the screen that call a bar
_PATIENCE = 600  # milliseconds for which a bar stays once nothing holds it


class _Edge(QWidget):
    """A strip nobody sees that notices the mouse."""

    def __init__(self, parent: QWidget, reached: Callable[[], None]) -> None:
        super().__init__(parent)
        self._reached = reached
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The mouse came to the edge."""
        super().enterEvent(event)
        self._reached()


class FullScreen(QObject):
    """Takes `top` and `foot` out of the window's column and lays them over the text while they are wanted.

    Over the text and not above it: the lines one reads must not jump when a bar comes.
    """

    def __init__(
        self, window: QMainWindow, column: QVBoxLayout, *, top: QWidget, foot: QWidget, action: QAction
    ) -> None:
        super().__init__(window)
        self._window, self._column, self._top, self._foot = window, column, top, foot
        whole = column.parentWidget()
        assert whole is not None
        self._whole = whole
        self._action = action
        self._maximised = self._busy = False
        self.active = False
        self._edges = [_Edge(self._whole, self.show_bars) for _ in range(2)]
        self._timer = QTimer(self)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._hide_when_idle)
        # The menu's own key sleeps with its button.
        self.menu_key = QShortcut(QKeySequence("F10"), window, self.show_menu)
        self.menu_key.setEnabled(False)
        self.leave_key = QShortcut(QKeySequence("Esc"), window, self.leave)
        self.leave_key.setEnabled(False)
        self._open_menu: Callable[[], None] = lambda: None
        self._whole.installEventFilter(self)
        window.installEventFilter(self)
        action.triggered.connect(lambda wanted: self.enter() if wanted else self.leave())

    def on_menu(self, open_menu: Callable[[], None]) -> None:
        """F10 shows the bars and then calls this."""
        self._open_menu = open_menu

    def set_busy(self, busy: bool) -> None:
        """While something runs Esc stops that; only then does it leave the full screen."""
        self._busy = busy
        self.leave_key.setEnabled(self.active and not busy)

    @property
    def bars_shown(self) -> bool:
        """Whether the bars are in sight."""
        return not self._top.isHidden()

    def enter(self) -> None:
        """Give the text the whole screen."""
        if self.active:
            return
        self.active = True
        self._maximised = self._window.isMaximized()
        for bar in (self._top, self._foot):
            self._column.removeWidget(bar)
        self._window.showFullScreen()
        for edge in self._edges:
            edge.show()
        self._lay_out()
        self._hide()
        self._tell()

    def leave(self) -> None:
        """Be a window again, as large as before."""
        if not self.active:
            return
        self.active = False
        self._timer.stop()
        self.menu_key.setEnabled(False)
        for edge in self._edges:
            edge.hide()
        self._column.insertWidget(0, self._top)
        self._column.addWidget(self._foot)
        self._top.show()
        self._foot.show()
        if self._maximised:
            self._window.showMaximized()
        else:
            self._window.showNormal()
        self._tell()

    def show_bars(self) -> None:
        """Bring the bars back for as long as they are used."""
        if not self.active:
            return
        self.menu_key.setEnabled(False)
        for bar in (self._top, self._foot):
            bar.show()
            bar.raise_()
        self._lay_out()
        self._timer.start()

    def show_menu(self) -> None:
        """Bring the bars back and open the menu."""
        self.show_bars()
        self._open_menu()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The bars are as wide as the screen, and the desktop can end a full screen too."""
        if self.active and watched is self._whole and event.type() is QEvent.Type.Resize:
            self._lay_out()
        ended = event.type() is QEvent.Type.WindowStateChange and not self._window.isFullScreen()
        if self.active and watched is self._window and ended:
            self.leave()
        return super().eventFilter(watched, event)

    # --- inside -------------------------------------------------------------------------------------------

    def _tell(self) -> None:
        self._action.setChecked(self.active)
        self.leave_key.setEnabled(self.active and not self._busy)

    def _lay_out(self) -> None:
        width, height = self._whole.width(), self._whole.height()
        self._top.setGeometry(0, 0, width, self._top.sizeHint().height())
        foot = max(self._foot.sizeHint().height(), self._foot.minimumHeight())
        self._foot.setGeometry(0, height - foot, width, foot)
        self._edges[0].setGeometry(0, 0, width, _EDGE)
        self._edges[1].setGeometry(0, height - _EDGE, width, _EDGE)
        for edge in self._edges:
            edge.raise_()

    def _hide_when_idle(self) -> None:
        if not self._wanted():
            self._hide()

    def _wanted(self) -> bool:
        if QApplication.activePopupWidget() is not None:
            return True
        focus = QApplication.focusWidget()
        bars = (self._top, self._foot)
        if any(focus is not None and (bar is focus or bar.isAncestorOf(focus)) for bar in bars):
            return True
        return any(part.underMouse() for part in (*bars, *self._edges))

    def _hide(self) -> None:
        self._timer.stop()
        focus = QApplication.focusWidget()
        self._top.hide()
        self._foot.hide()
        self.menu_key.setEnabled(True)
        if focus is not None and not focus.isVisible():
            self._window.setFocus(Qt.FocusReason.OtherFocusReason)
