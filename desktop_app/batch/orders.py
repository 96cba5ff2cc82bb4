"""What the window was asked to translate: kept in one small file, so that a run can be taken up after anything.

What is finished is not in it: the ledger beside the results knows that (ledger.py).
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from desktop_app import paths
from desktop_app.settings import write_atomically


@dataclass(frozen=True, slots=True)
class Order:
    """`given` are files and folders, `left_out` texts in these folders that are not wanted, `out_dir` the folder of
    results ('' where none is chosen), `formats` keys of FORMATS.

    `recursive` reads the folders inside folders, `anew` what is finished too. `unfinished`: a run was begun and has not
    come to its end.
    """

    given: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    out_dir: str = ""
    formats: tuple[str, ...] = ()
    recursive: bool = True
    anew: bool = False
    unfinished: bool = False


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
