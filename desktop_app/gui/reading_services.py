"""What the reading on screen stands on: given by services.py, by tests others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.gui.installer import Install
from desktop_app.reading.aids import NO_AIDS, Aids
from desktop_app.settings import Settings
from desktop_app.translation.engine import Translator


@dataclass(frozen=True, slots=True)
class ReadingServices:
    """What the controller is given from outside.

    Attributes:
        open_translator: takes a package's name, '' for the first found; asked on the worker.
        install: installs a package, on a worker.
        save_settings: keeps what the user chose.
        official_size: of the official package, in bytes.
        aids: the memory and the glossary as they are then; asked on the worker, once a reading.
    """

    open_translator: Callable[[str], Translator]
    install: Install
    save_settings: Callable[[Settings], None]
    official_size: int
    aids: Callable[[], Aids] = lambda: NO_AIDS
