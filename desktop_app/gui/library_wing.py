"""The library's part of the window: keeps what is on screen, and opens the list of all that is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.gui.keeper import Keeper
from desktop_app.gui.main_window import MainWindow

if TYPE_CHECKING:
    from desktop_app.gui.library_window import LibraryWindow
    from desktop_app.library.keeping import Keeping
    from desktop_app.library.store import Store


class LibraryWing(QObject):
    """Two actions, and the window's keeper. `open_library` is called once on each thread that needs it."""

    def __init__(self, window: MainWindow, open_library: Callable[[], Store]) -> None:
        super().__init__(window)
        self._window, self._open_library = window, open_library
        self.library: LibraryWindow | None = None
        self._wanted = -1  # a place in the text of the reading that is being opened

        def open_keeping() -> Keeping:
            from desktop_app.library.keeping import Keeping

            return Keeping(open_library())

        controller, actions = window.controller, window.actions_
        self.keeper = Keeper(controller, open_keeping, sample=window.sample_name, parent=self)
        self.show = actions.add(
            actions.tools,
            self.tr("Library …"),
            "Ctrl+L",
            self.tr("All that is kept: find it, open it, tidy it"),
        )
        self.keep = actions.add(
            actions.tools,
            self.tr("Keep in the Library"),
            None,
            self.tr("Keep the text on screen, with its English"),
        )
        self.keep.setEnabled(False)
        self.show.triggered.connect(self.show_library)
        self.keep.triggered.connect(self.keeper.keep)
        self.keeper.kept_changed.connect(lambda kept: self.keep.setEnabled(not kept))
        controller.reading_opened.connect(self._on_reading_opened)
        window.closed.connect(self._on_closed)

    def show_library(self) -> None:
        """Open the list, or bring it to the front."""
        if self.library is None:
            from desktop_app.gui.library_window import LibraryWindow

            self.library = library = LibraryWindow(self._open_library, self._window)
            library.reading_requested.connect(self._on_reading_requested)
            library.fault_found.connect(self._window.controller.fault_found)
            library.finished.connect(self._on_library_closed)
            self._window.colours_changed.connect(library.set_colours)
            library.set_colours(self._window.colours)
            library.show()
        self.library.raise_()
        self.library.activateWindow()

    def _on_reading_requested(self, number: int, position: int) -> None:
        self._wanted = position
        self._window.raise_()
        self._window.activateWindow()
        if number == self.keeper.number:
            self._go_to_wanted()
        else:
            self._window.controller.open_kept(number)

    def _go_to_wanted(self) -> None:
        reading, position, self._wanted = self._window.controller.reading, self._wanted, -1
        if reading is not None and position >= 0:
            self._window.back_to_text()
            self._window.apart.go_to(reading.article.sentence_at(position).index)
        self._window.view.setFocus()

    def _on_reading_opened(self) -> None:
        if self._wanted >= 0:
            self._go_to_wanted()

    def _on_library_closed(self) -> None:
        self.library = None

    def _on_closed(self) -> None:
        if self.library is not None:
            self.library.close()
        self.keeper.close()
