"""The small dictionary of common words that comes with the program; it knows what the large one lacks."""

from __future__ import annotations

from pathlib import Path

from desktop_app.article.arabic import strip_marks
from desktop_app.dictionary.index import key_of
from desktop_app.dictionary.model import Entry, Match

COMMON = "Dragoman"


class CommonWords:
    """Read from a file of two columns; the entries of a word in the order of the file."""

    name = COMMON

    def __init__(self, path: Path) -> None:
        self._entries: dict[str, list[Entry]] = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            word, tab, senses = line.partition("\t")
            if tab and not line.startswith("#"):
                entry = Entry(word, tuple(part.strip() for part in senses.split(";")), COMMON)
                self._entries.setdefault(key_of(word), []).append(entry)

    def find(self, form: str) -> Match:
        """The entries under `form`."""
        found = self._entries.get(key_of(form), [])
        exact = tuple(entry for entry in found if strip_marks(entry.headword) == strip_marks(form))
        return Match(exact, True) if exact else Match(tuple(found), False)
