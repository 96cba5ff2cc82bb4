"""The dictionaries of the window: opened once, beside its thread, when the first word is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import ReaderError
from desktop_app.gui.jobs import Job, Lane

if TYPE_CHECKING:
    from desktop_app.dictionary.lexicon import Lexicon
    from desktop_app.dictionary.model import Dictionary, WordHelp
    from desktop_app.dictionary.opening import Opened


@dataclass(frozen=True, slots=True)
class Added:
    """A dictionary that was looked into and can be used."""

    path: Path
    name: str


class Dictionaries(QObject):
    """Answers from memory once it is open. `open_all` and `open_one` may take their time; stores.py has them."""

    opened = Signal()
    added = Signal(object)  # an Added
    failed = Signal(object)  # a ReaderError about one dictionary; the others are used
    fault_found = Signal(object)

    def __init__(
        self,
        open_all: Callable[[Sequence[str]], Opened],
        open_one: Callable[[Path], Dictionary],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_all = open_all
        self._open_one = open_one
        self._paths: tuple[str, ...] = ()
        self._lexicon: Lexicon | None = None
        self._wanted = False
        self._opening = Lane("dictionaries", self)
        self._adding = Lane(
            "dictionary", self
        )  # of its own: looking into a new one must not stop the opening
        self._opening.made.connect(self._on_opened)
        self._opening.failed.connect(self._on_failed)
        self._adding.made.connect(lambda _number, added: self.added.emit(added))
        self._adding.failed.connect(self._on_failed)

    def use(self, paths: tuple[str, ...]) -> None:
        """Use the user's own dictionaries at `paths`, beside those that come with the program."""
        if paths != self._paths:
            self._paths = paths
            if self._wanted:
                self._open()

    def warm(self) -> None:
        """Open the dictionaries, unless that was done: somebody may ask for a word soon."""
        if not self._wanted:
            self._open()

    def look_up(self, word: str) -> WordHelp | None:
        """What is known about `word`; None while the dictionaries are being opened, `opened` tells the end."""
        self.warm()
        return None if self._lexicon is None else self._lexicon.look_up(word)

    def add(self, path: Path) -> None:
        """Look whether the file at `path` is a dictionary: `added` or `failed` tells."""

        def work(_job: Job) -> Iterator[Added]:
            yield Added(path.resolve(), self._open_one(path).name)

        self._adding.submit(work)

    def close(self) -> None:
        """Stop and wait for both threads."""
        self._opening.close()
        self._adding.close()

    def _open(self) -> None:
        self._wanted = True
        paths = self._paths

        def work(_job: Job) -> Iterator[Opened]:
            yield self._open_all(paths)

        self._opening.submit(work)

    def _on_opened(self, _number: int, opened: Opened) -> None:
        self._lexicon = opened.lexicon
        for error in opened.errors:
            self.failed.emit(error)
        self.opened.emit()

    def _on_failed(self, _number: int, error: Exception) -> None:
        (self.failed if isinstance(error, ReaderError) else self.fault_found).emit(error)
