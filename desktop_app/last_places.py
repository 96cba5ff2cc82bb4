"""Where a person stopped reading, article by article, kept between runs. No text is kept: only what it hashes to."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from desktop_app import paths
from desktop_app.settings import write_atomically

LIMIT = 500


class LastPlaces:
    """A place is a position in the article's text, in code points; of more than LIMIT articles the oldest are let go.

    A file that cannot be read or is damaged counts as none: nobody's reading should suffer from it.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.data_dir() / "places.json"
        self._places: dict[str, int] | None = None  # the newest last

    def find(self, text: str) -> int:
        """Where reading of the article with this text stopped; 0, its beginning, where that is not known."""
        place = self._known().get(_key(text), 0)
        return place if place < len(text) else 0

    def keep(self, text: str, place: int) -> None:
        """Keep `place` for this text; its beginning needs no keeping.

        Raises:
            DiskFull, OutputUnwritable: the file cannot be written; until the end of this run the place is known.
        """
        places, key = self._known(), _key(text)
        before = places.pop(key, 0)
        if place > 0:
            places[key] = place
        if place <= 0 and not before:
            return
        for oldest in list(places)[:-LIMIT]:
            del places[oldest]
        write_atomically(self._file, json.dumps(places).encode())

    def _known(self) -> dict[str, int]:
        if self._places is None:
            self._places = _read(self._file)
        return self._places


def _read(file: Path) -> dict[str, int]:
    try:
        found: Any = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    kept = {key: place for key, place in found.items() if type(place) is int and place > 0}
    return dict(list(kept.items())[-LIMIT:])


def _key(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()
