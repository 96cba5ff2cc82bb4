"""The library's part of the window: keeps what is on screen, and opens the list of all that is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.gui.keeper import Keeper
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.unkept import Unkept

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
        # The number of a reading that is being opened, and a place in its text.
        self._wanted: tuple[int, int] | None = None

        def open_keeping() -> Keeping:
            from desktop_app.library.keeping import Keeping

            return Keeping(open_library())

        controller, actions = window.controller, window.actions_
        self.keeper = Keeper(controller, open_keeping, sample=window.sample_name, parent=self)
        self.unkept = Unkept(window, self.keeper)
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
        controller.reading_opened.connect(lambda _reading: self._on_reading_opened())
        window.closed.connect(self._on_closed)

    def show_library(self) -> None:
        """Open the list, or bring it to the front."""
        if self.library is None:
            from desktop_app.gui.library_window import LibraryWindow

            self.library = LibraryWindow(self._open_library, self._window, self._open)
            self.library.fault_found.connect(self._window.controller.fault_found)
            self.library.finished.connect(self._on_library_closed)
            self._window.colours_changed.connect(self.library.set_colours)
            self.library.set_colours(self._window.colours)
            self.library.show()
        self.library.raise_()
        self.library.activateWindow()

    def _open(self, number: int, position: int) -> None:
        """Show a reading, at a place in its text or, for -1, where it was left."""
        self._window.raise_()
        self._window.activateWindow()
        if number == self.keeper.number:
            self._go_to(position)
        else:
            self._wanted = (number, position)
            self._window.controller.open_kept(number)

    def _on_reading_opened(self) -> None:
        wanted, self._wanted = self._wanted, None
        kept = self._window.controller.kept
        if wanted is not None and kept is not None and kept.mark.id == wanted[0]:
            self._go_to(wanted[1])  # where it could not be opened, the next is another

    def _go_to(self, position: int) -> None:
        reading = self._window.controller.reading
        if position >= 0 and reading is not None and reading.article.sentences:
            self._window.back_to_text()
            self._window.apart.go_to(reading.article.sentence_at(position).index)
        self._window.view.setFocus()

    def _on_library_closed(self) -> None:
        self.library = None

    def _on_closed(self) -> None:
        if self.library is not None:
            self.library.close()
        self.keeper.close()
