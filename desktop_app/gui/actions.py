"""Everything that can be done from the keyboard or a menu: one action each, with its shortcut."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.gui.language_menu import LanguageMenu
from desktop_app.gui.mirroring import shortcut_words
from desktop_app.gui.page_actions import PageActions
from desktop_app.gui.progress import Progress

ZOOMS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250)


def _tr(text: str) -> str:
    return QCoreApplication.translate("actions", text)


class Actions:
    """The actions of the window and the menus they stand in."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        key = QKeySequence.StandardKey
        make = self._make
        self.open = make(_tr("Open …"), key.Open, _tr("Open a text file"))
        self.paste = make(_tr("Paste"), key.Paste, _tr("Read the text that was copied"))
        self.clipboard = make(
            _tr("Summarise the Clipboard"), "Ctrl+Shift+V", _tr("Read what was copied, summary first")
        )
        self.glance = make(
            _tr("Summarise the Clipboard in a Small Window"),
            "Ctrl+Alt+V",
            _tr("Gist, summary and quotations of what was copied; what is on the page stays"),
        )
        self.watch = make(
            _tr("Watch the Clipboard"), None, _tr("Summarise Arabic texts as soon as they are copied")
        )
        self.tray = make(_tr("Show in the Tray"), None, _tr("Stay in the tray when the window is closed"))
        for action in (self.watch, self.tray):
            action.setCheckable(True)
        self.sample = make(_tr("Show a Sample"), None, _tr("Open an article that comes with Dragoman"))
        self.quit = make(_tr("Quit"), key.Quit if QKeySequence(key.Quit).toString() else "Ctrl+Q")
        self.copy = make(
            _tr("Copy"), key.Copy, _tr("Copy the selection, or the lit sentence in both languages")
        )
        self.copy_both = make(
            _tr("Copy with the Other Language"), "Ctrl+Shift+C", _tr("Copy sentences, each with its English")
        )
        self.cite = make(
            _tr("Copy as a Citation"), None, _tr("Copy the quotation in the lit sentence, with its speaker")
        )
        self.select_all = make(_tr("Select All"), key.SelectAll)
        self.find = make(_tr("Find …"), key.Find, _tr("Find words in both languages"))
        self.find_next = make(_tr("Next Match"), "F3")
        self.find_previous = make(_tr("Previous Match"), "Shift+F3")
        self.next_quotation = make(_tr("Next Quotation"), "F7", _tr("Go to what somebody says next"))
        self.previous_quotation = make(_tr("Previous Quotation"), "Shift+F7")
        self.look_up = make(
            _tr("Look Up Word"), "Ctrl+D", _tr("Explain the selected word, or the first of the lit sentence")
        )
        self.look_up.setEnabled(False)  # until there is an Arabic text
        self.add_dictionary = make(
            _tr("Add a Dictionary …"), None, _tr("Use a StarDict or dictd dictionary of your own")
        )
        self.stop = make(_tr("Stop Translating"), "Esc", _tr("Stop; what is translated stays"))
        self.pause = make(_tr("Pause Translating"), "F4", _tr("Hold the translation up, or go on with it"))
        self.translate = make(_tr("Translate Again"), "F5", _tr("Make the English anew"))
        self.install = make(_tr("Download the Official Translation Package …"), None)
        self.install_file = make(_tr("Install a Translation Package from a File …"), None)
        self.larger = make(_tr("Larger Text"), "Ctrl+=")
        self.larger.setShortcuts([QKeySequence("Ctrl+="), QKeySequence("Ctrl++")])
        self.smaller = make(_tr("Smaller Text"), "Ctrl+-")
        self.usual_size = make(_tr("Usual Size"), "Ctrl+0")
        self.side = make(_tr("Summary and Speakers"), "F9", _tr("Show or hide the panel beside the text"))
        self.side.setCheckable(True)
        self.side.setChecked(True)
        self.to_text = make(
            _tr("Go to the Text"), "F6", _tr("Move the keyboard to the text, and on to the panel")
        )
        self.page = PageActions(window, make)
        self.settings = make(_tr("Settings …"), "Ctrl+,", _tr("What can be chosen, each explained"))
        self.keys = make(_tr("Keyboard"), "F1", _tr("Every action and its keys"))
        self.welcome = make(_tr("Welcome"), None, _tr("What stays on this machine, and how to go on"))
        self.next_finding = make(_tr("Next Finding"), "F8", _tr("Go to what the checks found next"))
        self.previous_finding = make(_tr("Previous Finding"), "Shift+F8")
        self.try_again = make(
            _tr("Try Again"),
            "Ctrl+R",
            _tr("Translate the lit sentence once more, with a more careful search"),
        )
        self.others = make(
            _tr("Other Translations …"), "Ctrl+Shift+R", _tr("Choose another translation of the lit sentence")
        )
        self.everybody = make(_tr("Show Everybody Again"), None)
        self.everybody.setEnabled(False)
        self.themes = self._make_themes()
        self.language = LanguageMenu(window)
        # Filled by the parts of the window that own what stands in them, see `add`.
        self.desk = QMenu(_tr("&Desk"), window)
        self.tools = QMenu(_tr("T&ools"), window)
        self.recent = QMenu(_tr("Recent"), window)
        self.recent.setToolTipsVisible(True)
        self.recent.setProperty("changing", True)  # other entries every day: none for the keyboard map
        # Copy and Select All reach the text only while it has the keyboard: fields keep their own.
        for action in (self.copy, self.select_all):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def menus(self) -> list[QMenu]:
        """The menus in their order."""
        file = self._menu(_tr("&File"), (self.open, self.recent, self.sample, None))
        self._fill(file, (self.paste, self.clipboard, self.glance, self.watch, None))
        self._fill(file, (self.tray, self.quit))
        edit = self._menu(_tr("&Edit"), (self.copy, self.copy_both, self.cite, self.select_all, None))
        self._fill(edit, (self.find, self.find_next, self.find_previous, None))
        self._fill(edit, (self.next_quotation, self.previous_quotation, None))
        self._fill(edit, (self.look_up, self.add_dictionary, None, self.settings))
        view = self._menu(
            _tr("&View"), (self.larger, self.smaller, self.usual_size, None, self.side, self.to_text)
        )
        colours = self._menu(_tr("Colours"), self.themes.values())
        self._fill(view, (None, self.next_finding, self.previous_finding, self.everybody))
        self._fill(view, (None, colours, self.page.menu, self.page.typefaces, None, self.page.full_screen))
        self._fill(view, (None, self.language))
        translation = self._menu(
            _tr("&Translation"),
            (
                self.pause,
                self.stop,
                self.translate,
                None,
                self.try_again,
                self.others,
                None,
                self.install,
                self.install_file,
            ),
        )
        about = self._menu(_tr("&Help"), (self.keys, self.welcome))
        return [file, edit, view, translation, self.desk, self.tools, about]

    def add(self, menu: QMenu, text: str, shortcut: str | None = None, tip: str = "") -> QAction:
        """A new action of the window, at the end of one of its menus; `text` is translated already."""
        action = self._make(text, shortcut, tip)
        menu.addAction(action)
        return action

    def show_recent(self, paths: Iterable[str], choose: Callable[[Path], None]) -> None:
        """List the recent files."""
        self.recent.clear()
        for path in map(Path, paths):
            action = self.recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, path=path: choose(path))
        self.recent.setEnabled(not self.recent.isEmpty())

    def show_progress(self, progress: Progress, *, can_translate: bool) -> None:
        """Offer what can be done with the translation now."""
        self.stop.setEnabled(progress.running)
        self.pause.setEnabled(progress.can_pause or progress.can_go_on)
        self.pause.setText(_tr("Go On Translating") if progress.can_go_on else _tr("Pause Translating"))
        self.translate.setEnabled(can_translate and not progress.running)

    def _make(self, text: str, shortcut: str | QKeySequence.StandardKey | None, tip: str = "") -> QAction:
        action = QAction(text, self._window)
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        shown = shortcut_words(action.shortcut())
        action.setToolTip(f"{tip or text.rstrip(' …')} ({shown})" if shown else tip or text.rstrip(" …"))
        self._window.addAction(action)
        return action

    def _make_themes(self) -> dict[str, QAction]:
        group = QActionGroup(self._window)
        made = {}
        for name, words in (
            ("system", _tr("As the Desktop")),
            ("light", _tr("Light")),
            ("dark", _tr("Dark")),
            ("contrast-light", _tr("High Contrast, Light")),
            ("contrast-dark", _tr("High Contrast, Dark")),
        ):
            action = made[name] = QAction(words, self._window)
            action.setCheckable(True)
            group.addAction(action)
        return made

    def _menu(self, title: str, entries: Iterable[QAction | QMenu | None]) -> QMenu:
        menu = QMenu(title, self._window)
        self._fill(menu, entries)
        return menu

    def _fill(self, menu: QMenu, entries: Iterable[QAction | QMenu | None]) -> None:
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, QMenu):
                menu.addMenu(entry)
            else:
                menu.addAction(entry)


def next_zoom(zoom: int, step: int) -> int:
    """The next larger (`step` 1) or smaller (-1) of the sizes."""
    if step > 0:
        return next((z for z in ZOOMS if z > zoom), ZOOMS[-1])
    return next((z for z in reversed(ZOOMS) if z < zoom), ZOOMS[0])
