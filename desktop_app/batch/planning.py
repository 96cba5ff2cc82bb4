"""Where every result goes: folders are mirrored, no two texts share a name, and a name once given stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_app.batch.ledger import Ledger
from desktop_app.batch.model import Output, Source, Task, resolved
from desktop_app.exporting import FORMATS


class Planner:
    """Settles the results of texts, in their order; of those that come later too.

    A text gets its own name, below the folders it lies in; where that is taken (also by a name that differs in capitals
    alone), or where a result would lie on a text that is being read, a number is added. Names that the ledger knows stay,
    and so do those that were given here.
    """

    def __init__(self, formats: Sequence[str], ledger: Ledger) -> None:
        self._endings = _endings(formats)
        self._ledger = ledger
        self._reserved = {_folded(entry.stem) for entry in ledger.entries.values()}
        self._stems: dict[str, str] = {}
        self.texts: set[Path] = set()  # all that are read: no result may lie there

    def plan(self, sources: Sequence[Source]) -> tuple[Task, ...]:
        """What is to come of `sources`."""
        self.texts |= {resolved(s.path) for s in sources if s.path is not None and not s.trouble}
        return tuple(self._task(source) for source in sources)

    def _task(self, source: Source) -> Task:
        key = None if source.path is None else self._ledger.key_of(source.path)
        known = None if key is None else self._ledger.entries.get(key)
        stem = known.stem if known else self._stems.get(key or "") or self._free(source)
        if key is not None:
            self._stems[key] = stem
        self._reserved.add(_folded(stem))
        top = self._ledger.out_dir
        return Task(
            source, stem, tuple(Output(to, top / f"{stem}{end}") for to, end in self._endings.items())
        )

    def _free(self, source: Source) -> str:
        wanted = source.below.with_suffix("").as_posix() if source.below.name else source.name
        stem, number = wanted, 1
        top = resolved(self._ledger.out_dir)
        while _folded(stem) in self._reserved or any(
            top / f"{stem}{ending}" in self.texts for ending in self._endings.values()
        ):
            number += 1
            stem = f"{wanted}-{number}"
        return stem


def _endings(formats: Sequence[str]) -> Mapping[str, str]:
    """The ending of each format's files: its suffix; where an earlier one has the same, with the format's name before."""
    endings: dict[str, str] = {}
    for to in dict.fromkeys(formats):
        suffix = FORMATS[to].suffix
        endings[to] = f".{to}{suffix}" if suffix in endings.values() else suffix
    return endings


def _folded(stem: str) -> str:
    return stem.casefold()
