"""What the window was asked to translate: kept in one small file, so that a run can be taken up after anything.

What is finished is not in it: the ledger beside the results knows that (ledger.py).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from desktop_app import paths
from desktop_app.exporting import choices_in
from desktop_app.exporting.delivery import USUAL, Delivery
from desktop_app.settings import write_atomically


@dataclass(frozen=True, slots=True)
class Order:
    """`given` are files and folders, `left_out` texts in these folders that are not wanted, `out_dir` the folder of
    results ('' where none is chosen), `formats` keys of FORMATS.

    `recursive` reads the folders inside folders, `anew` what is finished too. `unfinished`: a run was begun and has not
    come to its end. `layout` ('' for each format's own) and `parts` are a Delivery's. `first` are texts that come before
    all others. `alone` is the folder that was the only one when the first run was begun: its results stay at the top of
    the folder of results, whatever comes later.
    """

    given: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    out_dir: str = ""
    formats: tuple[str, ...] = ()
    recursive: bool = True
    anew: bool = False
    unfinished: bool = False
    layout: str = ""
    parts: tuple[str, ...] = USUAL.parts
    first: tuple[str, ...] = ()
    alone: str = ""

    @property
    def delivery(self) -> Delivery:
        """How the results are laid out, and what goes with them."""
        return Delivery.asked(self.layout, self.parts)

    @property
    def results(self) -> object:
        """What the results depend on: with another it is another task."""
        return self.out_dir, self.anew, {to: choices_in(to, self.delivery) for to in self.formats}

    def with_given(self, paths: Iterable[str]) -> Order:
        """With files and folders behind the others; what was left out of them is wanted again."""
        new = tuple(paths)
        folders = set(new)
        wanted = tuple(path for path in self.left_out if not _is_in(path, folders))
        return replace(self, given=tuple(dict.fromkeys((*self.given, *new))), left_out=wanted)

    def without(self, texts: Collection[str]) -> Order:
        """With these texts left out."""
        gone, given = set(texts), set(self.given)
        return replace(
            self,
            given=tuple(path for path in self.given if path not in gone),
            left_out=(*self.left_out, *(path for path in texts if path not in given)),
            first=tuple(path for path in self.first if path not in gone),
        )

    def with_first(self, texts: Iterable[str]) -> Order:
        """With these texts before all others."""
        return replace(self, first=tuple(dict.fromkeys((*texts, *self.first))))

    def emptied(self) -> Order:
        """With no text at all."""
        return replace(self, given=(), left_out=(), first=(), alone="", unfinished=False)

    def as_next_time(self) -> Order:
        """What of it holds for other texts: the way the results are written."""
        return Order(formats=self.formats, recursive=self.recursive, layout=self.layout, parts=self.parts)


def load_order() -> Order:
    """The order on disk; a fresh one where there is none, or none that can be read."""
    try:
        found: Any = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Order()
    return _from_json(found) if isinstance(found, dict) else Order()


def keep_order(order: Order) -> None:
    """Write the order whole or not at all.

    Raises:
        DiskFull, OutputUnwritable: it could not be kept.
    """
    write_atomically(_file(), json.dumps(asdict(order), indent=1).encode())


def _is_in(path: str, given: Collection[str]) -> bool:
    return path in given or any(str(folder) in given for folder in Path(path).parents)


def _file() -> Path:
    return paths.data_dir() / "batch.json"


def _from_json(found: dict[str, Any]) -> Order:
    kept: dict[str, Any] = {}
    for field in fields(Order):
        value, default = found.get(field.name), getattr(Order(), field.name)
        if isinstance(default, tuple):
            if isinstance(value, list):
                kept[field.name] = tuple(part for part in value if isinstance(part, str))
        elif type(value) is type(default):
            kept[field.name] = value
    return Order(**kept)
