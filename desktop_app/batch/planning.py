"""Where every result goes: folders are mirrored, no two texts share a name, and a name once given stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_app.batch.ledger import Ledger
from desktop_app.batch.model import Output, Source, Task, resolved
from desktop_app.exporting import FORMATS


def plan(sources: Sequence[Source], formats: Sequence[str], ledger: Ledger) -> tuple[Task, ...]:
    """Settle the results of `sources`, in their order.

    A text gets its own name, below the folders it lies in; where that is taken (also by a name that differs in capitals
    alone), or where a result would lie on a text that is being read, a number is added. Names that the ledger knows stay.
    """
    endings = _endings(formats)
    reserved = {_folded(entry.stem) for entry in ledger.entries.values()}
    texts = {resolved(s.path) for s in sources if s.path is not None and not s.trouble}
    tasks = []
    for source in sources:
        known = ledger.entries.get(ledger.key_of(source.path)) if source.path is not None else None
        stem = known.stem if known else _free(source, endings, ledger.out_dir, reserved, texts)
        reserved.add(_folded(stem))
        outputs = tuple(Output(to, ledger.out_dir / f"{stem}{ending}") for to, ending in endings.items())
        tasks.append(Task(source, stem, outputs))
    return tuple(tasks)


def _endings(formats: Sequence[str]) -> Mapping[str, str]:
    """The ending of each format's files: its suffix; where an earlier one has the same, with the format's name before."""
    endings: dict[str, str] = {}
    for to in dict.fromkeys(formats):
        suffix = FORMATS[to].suffix
        endings[to] = f".{to}{suffix}" if suffix in endings.values() else suffix
    return endings


def _free(
    source: Source, endings: Mapping[str, str], out_dir: Path, reserved: set[str], texts: set[Path]
) -> str:
    wanted = source.below.with_suffix("").as_posix() if source.below.name else source.name
    stem, number = wanted, 1
    top = resolved(out_dir)
    while _folded(stem) in reserved or any(top / f"{stem}{ending}" in texts for ending in endings.values()):
        number += 1
        stem = f"{wanted}-{number}"
    return stem


def _folded(stem: str) -> str:
    return stem.casefold()
