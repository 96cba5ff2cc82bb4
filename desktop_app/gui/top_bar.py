"""The bar at the top: what one does most, and the menu with everything."""

from __future__ import annotations

import sys
from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QMenu, QSizePolicy, QToolButton, QWidget

from desktop_app.gui.actions import Actions
from desktop_app.gui.icons import SIZE, Icons
from desktop_app.gui.theme import Colours


class _BarButton(QToolButton):
    """Qt leaves room for two spaces after the words beside a sign, which then stand off the middle."""

    def sizeHint(self) -> QSize:
        """Without that room."""
        hint = super().sizeHint()
        if self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            hint.setWidth(hint.width() - round(1.5 * self.fontMetrics().horizontalAdvance(" ")))
        return hint


class TopBar(QWidget):
    """Buttons for the actions; every action stands in a menu too, with its shortcut."""

    _shown: tuple[Icons, Colours] | None = (
        None  # a change of direction comes before there is anything to show
    )

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
        self._signs: dict[QToolButton, str] = {}
        self._bare: set[QToolButton] = set()  # those that have no word beside their sign
        self._spare: list[QToolButton] = []  # the first to go where there is no room; the menu has them too
        self.open = self._button(actions.open, self.tr("Open"), main=True, sign="open")
        self.open.setMenu(actions.recent)
        self.open.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.paste = self._button(actions.paste, self.tr("Paste"), sign="paste")
        self.clipboard = self._button(actions.clipboard, self.tr("Clipboard"), sign="clipboard")
        self.typefaces = self._button(actions.page.typefaces, "\u200eAa", sign="text", bare=True)
        self.columns = self._opening_button(actions.page.menu, sign="columns")
        self.find_field = self._button(actions.find, self.tr("Find in both languages"), sign="find")
        self.find_field.setObjectName("findField")
        self._spare += (self.find_field, self.columns)
        self.side = self._button(actions.side, self.tr("Summary"), sign="panel")
        self.menus = actions.menus()
        self.menu = self._menu_button(window, self.menus)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(4)
        for button in (self.open, self.paste, self.clipboard):
            row.addWidget(button)
        row.addWidget(self.title, 1)
        for button in (self.typefaces, self.columns, self.side, self.find_field, self.menu):
            row.addWidget(button)

    def show_signs(self, icons: Icons, colours: Colours) -> None:
        """Show the signs beside the words, in these colours."""
        self._shown = icons, colours
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
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
        """Words stand beside the signs where all of them have room; where not even all signs have, some go."""
        super().resizeEvent(event)
        self._fit_words()

    def changeEvent(self, event: QEvent) -> None:
        """A sign that points to a side of the window changes sides with it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange and self._shown is not None:
            self.show_signs(*self._shown)

    def _fit_words(self) -> None:
        # Measured with everything on show, so that the answer does not depend on what is shown now.
        for button in self._spare:
            button.show()
        self._show_words(True)
        if self._needed() > self.width():
            self._show_words(False)
            all_fit = self._needed() <= self.width()
            for button in self._spare:
                button.setVisible(all_fit)

    def _needed(self) -> int:
        items = (self._row.itemAt(n) for n in range(self._row.count()))
        parts = [part for item in items if item is not None and (part := item.widget()) is not self.title]
        shown = [part.sizeHint().width() for part in parts if part is not None and not part.isHidden()]
        margins = self._row.contentsMargins()
        return sum(shown) + self._row.spacing() * (len(shown) + 1) + margins.left() + margins.right()

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
        button = _BarButton()
        action.setIconText(words)  # what a button shows; menus show the text
        button.setDefaultAction(action)
        button.setAccessibleName(action.text().rstrip(" …"))
        button.setProperty("main", main)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._sign(button, sign, bare=bare)
        return button

    def _opening_button(self, menu: QMenu, *, sign: str) -> QToolButton:
        button = _BarButton()
        button.setText(menu.title())
        button.setAccessibleName(menu.title())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        self._sign(button, sign, bare=False)
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
