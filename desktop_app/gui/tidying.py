"""Owns when Python looks for garbage: in a quiet moment, on the window's thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from desktop_app.gui.main_window import MainWindow

_QUIET = 2000  # milliseconds in which nothing was written, read on or lit
# Python looks at the young objects when so many are there; after so many times at the older ones too; after so many
# of these at all of them: that is left to us, unless somebody works for very long without a pause.
_YOUNG, _OLDER, _ALL = 5000, 20, 100
_WORTH = _OLDER // 2  # of looks at the young


class Tidying(QObject):
    """With a book of 5,000 segments open, one look at all objects takes a tenth of a second, whatever thread it falls to.

    Left to itself Python takes it in the middle of a word.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._before = gc.get_threshold()
        gc.collect()
        gc.freeze()  # what has been loaded up to here stays
        gc.set_threshold(_YOUNG, _OLDER, _ALL)
        self._later = QTimer(self, singleShot=True, interval=_QUIET)
        self._later.timeout.connect(self.tidy)
        controller, view = window.controller, window.view
        for signal in (
            controller.reading_opened,
            controller.reading_changed,
            controller.resegmented,
            view.sentence_lit,
            view.looked_at,
        ):
            signal.connect(lambda *_: self._later.start())
        window.closed.connect(self.end)

    @property
    def due(self) -> bool:
        """Whether the next quiet moment is used."""
        return self._later.isActive()

    def tidy(self) -> None:
        """Look for garbage where there may be some."""
        _young, older, every = gc.get_count()
        if every or older >= _WORTH:
            gc.collect()

    def end(self) -> None:
        """Leave it to Python again."""
        self._later.stop()
        gc.set_threshold(*self._before)
        gc.unfreeze()
