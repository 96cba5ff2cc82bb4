"""The bar at the top: what one does most, and the menu with everything."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QMenu, QSizePolicy, QToolButton, QWidget

from desktop_app.gui.actions import Actions


class TopBar(QWidget):
    """Buttons for the actions; every action stands in a menu too, with its shortcut."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self.setObjectName("top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel()
        self.title.setProperty("quiet", True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        room = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        room.setRetainSizeWhenHidden(True)  # without it the buttons would drift apart
        self.title.setSizePolicy(room)
        self.open = self._button(actions.open, self.tr("Open"), main=True)
        self.open.setMenu(actions.recent)
        self.open.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.paste = self._button(actions.paste, self.tr("Paste"))
        self.clipboard = self._button(actions.clipboard, self.tr("Clipboard"))
        self.typefaces = self._button(actions.page.typefaces, "\u200eAa")
        self.columns = self._opening_button(actions.page.menu)
        self.find_field = self._button(actions.find, self.tr("Find in both languages"))
        self.find_field.setObjectName("findField")
        self.side = self._button(actions.side, self.tr("Summary"))
        self.menu = self._menu_button(window, actions.menus())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(4)
        for button in (self.open, self.paste, self.clipboard):
            row.addWidget(button)
        row.addWidget(self.title, 1)
        for button in (self.typefaces, self.columns, self.side, self.find_field, self.menu):
            row.addWidget(button)

    def _button(self, action: QAction, words: str, *, main: bool = False) -> QToolButton:
        button = QToolButton()
        action.setIconText(words)  # what a button shows; menus show the text
        button.setDefaultAction(action)
        button.setAccessibleName(action.text().rstrip(" …"))
        button.setProperty("main", main)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _opening_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setText(menu.title())
        button.setAccessibleName(menu.title())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        return button

    def _menu_button(self, window: QMainWindow, menus: list[QMenu]) -> QToolButton:
        button = QToolButton()
        button.setText("☰")
        button.setToolTip(self.tr("Menu (F10)"))
        button.setAccessibleName(self.tr("Menu"))
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
