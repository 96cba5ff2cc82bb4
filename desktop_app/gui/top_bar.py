"""The bar at the top: what one does most, and the menu with everything."""

from __future__ import annotations

import sys
from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QMenu, QSizePolicy, QToolButton, QWidget

from desktop_app.gui.actions import Actions
from desktop_app.gui.icons import SIZE, Icons
from desktop_app.gui.theme import Colours


class TopBar(QWidget):
    """Buttons for the actions; every action stands in a menu too, with its shortcut."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self.setObjectName("top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel()
        self.title.setProperty("quiet", True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._signs: dict[QToolButton, str] = {}
        self._bare: set[QToolButton] = set()  # those that have no word beside their sign
        self._wide = True
        self.open = self._button(actions.open, self.tr("Open"), main=True, sign="open")
        self.open.setMenu(actions.recent)
        self.open.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.paste = self._button(actions.paste, self.tr("Paste"), sign="paste")
        self.clipboard = self._button(actions.clipboard, self.tr("Clipboard"), sign="clipboard")
        self.smaller = self._button(actions.smaller, "\u200eA−", sign="smaller", bare=True)
        self.larger = self._button(actions.larger, "\u200eA+", sign="larger", bare=True)
        self.side = self._button(actions.side, self.tr("Summary"), sign="panel")
        self.menus = actions.menus()
        self.menu = self._menu_button(window, self.menus)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(4)
        for button in (self.open, self.paste, self.clipboard):
            row.addWidget(button)
        row.addWidget(self.title, 1)
        for button in (self.smaller, self.larger, self.side, self.menu):
            row.addWidget(button)

    def show_signs(self, icons: Icons, colours: Colours, *, mirrored: bool) -> None:
        """Show the signs beside the words, in these colours."""
        for button, name in self._signs.items():
            icon = icons.icon(name, colours, mirrored=mirrored)
            if (action := cast("QAction | None", button.defaultAction())) is not None:
                action.setIcon(icon)
                action.setIconVisibleInMenu(False)
            else:
                button.setIcon(icon)
            if not icon.isNull() and button in self._bare:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words stand beside the signs where all of them have room."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        # Measured with the words on show, so that the answer does not depend on what is shown now.
        self._show_words(True)
        row = self._row
        parts = [item.widget() for n in range(row.count()) if (item := row.itemAt(n)) is not None]
        shown = [
            part for part in parts if part is not None and part is not self.title and not part.isHidden()
        ]
        margins = row.contentsMargins()
        needed = sum(part.sizeHint().width() for part in shown) + row.spacing() * len(shown)
        self._wide = needed + margins.left() + margins.right() <= self.width()
        self._show_words(self._wide)

    def _show_words(self, wanted: bool) -> None:
        style = Qt.ToolButtonStyle
        for button in self._signs:
            if button not in self._bare and not button.icon().isNull():
                button.setToolButtonStyle(
                    style.ToolButtonTextBesideIcon if wanted else style.ToolButtonIconOnly
                )

    def _button(
        self, action: QAction, words: str, *, main: bool = False, sign: str = "", bare: bool = False
    ) -> QToolButton:
        """A button for `action`; `sign` names its icon, `bare` shows that alone where there is room for words too."""
        button = QToolButton()
        action.setIconText(words)  # what a button shows; menus show the text
        button.setDefaultAction(action)
        button.setAccessibleName(action.text().rstrip(" …"))
        button.setProperty("main", main)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._sign(button, sign, bare=bare)
        return button

    def _sign(self, button: QToolButton, name: str, *, bare: bool) -> None:
        button.setIconSize(QSize(SIZE, SIZE))
        if name:
            self._signs[button] = name
        if bare:
            self._bare.add(button)

    def _menu_button(self, window: QMainWindow, menus: list[QMenu]) -> QToolButton:
        button = QToolButton()
        button.setText("☰")
        button.setToolTip(self.tr("Menu (F10)"))
        button.setAccessibleName(self.tr("Menu"))
        self._sign(button, "menu", bare=True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        if sys.platform == "darwin":  # there the menus belong to the top of the screen
            for menu in menus:
                window.menuBar().addMenu(menu)
            button.hide()
            return button
        whole = QMenu(self.tr("Menu"), self)
        for menu in menus:
            whole.addMenu(menu)
        button.setMenu(whole)
        button.setShortcut("F10")
        return button
