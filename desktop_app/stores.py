"""The user's own work: library, memory, glossary, dictionaries; each opened on the thread that first needs it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING
from uuid import uuid4

from desktop_app import paths
from desktop_app.errors import ReaderError
from desktop_app.reading.aids import Aids
from desktop_app.reading.model import Reading
from desktop_app.settings import load_settings

if TYPE_CHECKING:
    from desktop_app.dictionary.model import Dictionary, Entry
    from desktop_app.dictionary.opening import Opened
    from desktop_app.glossary.model import Term
    from desktop_app.glossary.store import Glossary
    from desktop_app.library.store import Store
    from desktop_app.memory.recalling import Worth
    from desktop_app.memory.store import Memory

# One a thread, as long as that lives.
_memories = local()
_glossaries = local()


def open_library(folder: Path | None = None) -> Store:
    """The readings that are kept, in `folder` or where the user's data live; for the thread that calls."""
    from desktop_app.library.store import Store
    from desktop_app.library.tables import library_file

    return Store(library_file(folder or paths.data_dir()), who=uuid4().hex)


def keep_finished(reading: Reading) -> None:
    """Let a text that was read with many others open at once later; a library that fails is no reason to stop them."""
    if not load_settings().keep_readings or not reading.arabic:
        return
    with contextlib.closing(open_library()) as library, contextlib.suppress(ReaderError):
        library.keep(reading)


def open_memory() -> Memory:
    """The translation memory."""
    from desktop_app.memory.store import Memory

    return Memory()


def open_glossary() -> Glossary:
    """The user's terms."""
    from desktop_app.glossary.store import Glossary

    return Glossary()


def open_dictionary(path: Path) -> Dictionary:
    """One dictionary.

    Raises:
        DictionaryError: it cannot be read.
    """
    from desktop_app.dictionary import opening

    return opening.open_dictionary(path)


def open_dictionaries(
    own: Sequence[str], *, glossary: Callable[[str], Iterable[Entry]] | None = None
) -> Opened:
    """Every dictionary: the `own` ones that were chosen, the glossary before them, the one that comes with the program."""
    from desktop_app.dictionary import opening

    return opening.open_dictionaries(own, glossary=glossary)


def aids() -> Aids:
    """What earlier work gives to a reading that begins now; asked on its thread."""
    if not load_settings().memory_first:
        return Aids(terms=terms())
    from desktop_app.memory.recalling import Recall

    return Aids(recall=Recall(_memory()), terms=terms())


def worth() -> Worth | None:
    """How counts ask the memory, None where there is none yet; asked on their thread."""
    from desktop_app.memory.recalling import Worth

    memory = _memory()
    return Worth(memory) if memory.database.path.exists() else None


def terms() -> tuple[Term, ...]:
    """The glossary as it is now; asked on a worker. One that fails stops no reading: its wing tells of it."""
    if not hasattr(_glossaries, "glossary"):
        _glossaries.glossary = open_glossary()
    try:
        found: tuple[Term, ...] = _glossaries.glossary.terms()
    except ReaderError:
        return ()
    return found


def _memory() -> Memory:
    if not hasattr(_memories, "memory"):
        _memories.memory = open_memory()
    memory: Memory = _memories.memory
    return memory
