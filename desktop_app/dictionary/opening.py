"""Opens dictionaries: those that come with the program, and the user's own by the name of their file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app import paths
from desktop_app.dictionary.common import CommonWords
from desktop_app.dictionary.dictd import DictdDictionary
from desktop_app.dictionary.lexicon import Glossary, Lexicon
from desktop_app.dictionary.model import Dictionary
from desktop_app.dictionary.stardict import StarDictDictionary
from desktop_app.errors import DictionaryError, DictionaryMissing, DictionaryUnknown

_SHIPPED = "freedict-ara-eng.index"


@dataclass(frozen=True, slots=True)
class Opened:
    """The dictionaries that could be opened, and what was wrong with the others."""

    lexicon: Lexicon
    errors: tuple[DictionaryError, ...] = ()


def open_dictionary(path: Path) -> Dictionary:
    """The dictionary at `path`, a StarDict .ifo or a dictd .index.

    Raises:
        DictionaryMissing: it, or a file that belongs to it, is not there.
        DictionaryUnknown: it is something else.
        BrokenDictionary: it is damaged.
    """
    if path.suffix.lower() not in (".ifo", ".index"):
        raise DictionaryUnknown(path.name)
    if not path.is_file():
        raise DictionaryMissing(path.name, path.name)
    return StarDictDictionary(path) if path.suffix.lower() == ".ifo" else DictdDictionary(path)


def open_dictionaries(own: Sequence[str] = (), *, glossary: Glossary | None = None) -> Opened:
    """The user's `own` dictionaries, paths of files, and behind them those that come with the program."""
    opened: list[Dictionary] = []
    errors: list[DictionaryError] = []
    folder = paths.resources() / "dictionary"
    for path in (*map(Path, own), folder / _SHIPPED):
        try:
            opened.append(open_dictionary(path))
        except DictionaryError as error:
            errors.append(error)
    common = folder / "common.tsv"
    shipped = [CommonWords(common)] if common.is_file() else []
    return Opened(Lexicon((*shipped, *opened), glossary=glossary), tuple(errors))
