"""What is done in a folder of results: a journal beside them, of which a kill at any moment costs one line at most.

A plain file of lines, each with its checksum, and no database: it is written once a text, works on network drives and
sticks, goes with the folder when it is moved, and what is damaged in it costs only its own line.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop_app.batch.lines import line_of, value_of
from desktop_app.batch.model import NOTHING, Counts, resolved
from desktop_app.errors import OutputInUse, StoreBusy, StoreTooNew
from desktop_app.settings import write_atomically
from desktop_app.storage.failures import store_errors
from desktop_app.storage.locking import sole_preparer

FOLDER = ".dragoman"
_FILE = "ledger.jsonl"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file was: size in bytes, time of its last change in nanoseconds, SHA-256 in hex ('' where not taken)."""

    size: int
    mtime_ns: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Written:
    """A result as it was written: of a text with that stamp, with those options. `path` is below the folder of results."""

    path: str
    stamp: Stamp
    options: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a text: where its results go, and those that were written whole, by their format.

    `begun` are the results that are being made: what stands there under such a name is ours, whole or not.
    """

    key: str
    stem: str
    source: Stamp | None = None
    written: Mapping[str, Written] = field(default_factory=dict)
    counts: Counts = NOTHING
    begun: tuple[str, ...] = ()


class Ledger:
    """The journal of one folder, held against all other runs."""

    def __init__(self, out_dir: Path, entries: dict[str, Entry], damaged: Path | None) -> None:
        self.out_dir = out_dir
        self.damaged = damaged
        self._entries = entries
        self._written: dict[str, Written] = {}
        self._begun: set[str] = set()
        for entry in entries.values():
            self._index(entry)

    @property
    def folder(self) -> Path:
        """Where it lies, with room for what else a run keeps."""
        return self.out_dir / FOLDER

    @property
    def entries(self) -> Mapping[str, Entry]:
        """All that is known, by the texts' keys."""
        return self._entries

    def key_of(self, source: Path) -> str:
        """What a text is known by: its path as seen from the folder of results, so that both can be moved together."""
        file = resolved(source)
        try:
            return Path(os.path.relpath(file, resolved(self.out_dir))).as_posix()
        except ValueError:  # another drive
            return file.as_posix()

    def written_at(self, path: Path) -> Written | None:
        """What we wrote there last."""
        return self._written.get(self.name_of(path))

    def is_begun(self, path: Path) -> bool:
        """Whether an earlier run was about to write there."""
        return self.name_of(path) in self._begun

    def name_of(self, path: Path) -> str:
        """A result's path as it stands in the journal."""
        return path.relative_to(self.out_dir).as_posix()

    def put(self, entry: Entry) -> None:
        """Write what is known of a text now.

        Raises:
            DiskFull, OutputUnwritable: it could not be kept.
        """
        self._entries[entry.key] = entry
        self._index(entry)
        with store_errors(self.folder / _FILE), (self.folder / _FILE).open("ab") as file:
            file.write(line_of(_as_json(entry)))
            file.flush()
            os.fsync(file.fileno())

    def _index(self, entry: Entry) -> None:
        self._begun |= set(entry.begun)
        self._written |= {written.path: written for written in entry.written.values()}


@contextmanager
def open_ledger(out_dir: Path) -> Iterator[Ledger]:
    """The ledger of a folder of results, made where there is none, for this run alone.

    A damaged one is set aside; what is whole in it holds.

    Raises:
        OutputInUse: another run writes there at this moment.
        StoreTooNew: a newer Dragoman keeps another kind of ledger there.
        DiskFull, OutputUnwritable: it cannot be written.
    """
    file = out_dir / FOLDER / _FILE
    with store_errors(file):
        file.parent.mkdir(parents=True, exist_ok=True)
    lock = sole_preparer(file, patience=0)
    try:
        with store_errors(file):
            lock.__enter__()
    except StoreBusy as error:
        raise OutputInUse(str(out_dir)) from error
    try:
        yield _opened(out_dir, file)
    finally:
        lock.__exit__(None, None, None)


def outputs_below(out_dir: Path) -> set[Path]:
    """The results that a ledger in that folder knows of, if there is one; nothing is locked or changed."""
    try:
        data = (out_dir / FOLDER / _FILE).read_bytes()
    except OSError:
        return set()
    entries, _ = _read(data, out_dir / FOLDER / _FILE)
    top = resolved(out_dir)
    begun = {top / name for entry in entries.values() for name in entry.begun}
    return begun | {top / w.path for entry in entries.values() for w in entry.written.values()}


def _opened(out_dir: Path, file: Path) -> Ledger:
    with store_errors(file):
        data = file.read_bytes() if file.exists() else b""
        entries, bad = _read(data, file)
        whole = data[: data.rfind(b"\n") + 1]  # a last line that a kill cut off is no damage
        damaged = None
        if bad or (file.exists() and not whole):
            damaged = _free(file.with_name("ledger.damaged.jsonl"))
            write_atomically(damaged, data)
        lines = [
            line_of({"kind": "ledger", "version": VERSION}),
            *(line_of(_as_json(e)) for e in entries.values()),
        ]
        if damaged or whole != data or whole.count(b"\n") > 2 * len(lines) + 100 or not data:
            write_atomically(file, b"".join(lines))
    return Ledger(out_dir, entries, damaged)


def _read(data: bytes, file: Path) -> tuple[dict[str, Entry], int]:
    """The entries in `data`, later ones in the place of earlier, and how many lines are damaged."""
    entries: dict[str, Entry] = {}
    bad = 0
    for line in data.split(b"\n")[:-1]:
        found = value_of(line)
        if found is None:
            bad += 1
        elif found.get("kind") == "ledger":
            if found.get("version", 0) > VERSION:
                raise StoreTooNew(str(file), found["version"], VERSION)
        else:
            try:
                entry = _from_json(found)
            except (KeyError, TypeError, ValueError):
                bad += 1
            else:
                entries[entry.key] = entry
    return entries, bad


def _as_json(entry: Entry) -> dict[str, Any]:
    return {"kind": "text", **asdict(replace(entry, written=dict(entry.written)))}


def _from_json(found: dict[str, Any]) -> Entry:
    return Entry(
        key=str(found["key"]),
        stem=str(found["stem"]),
        source=Stamp(**found["source"]) if found["source"] else None,
        written={
            str(to): Written(w["path"], Stamp(**w["stamp"]), w["options"])
            for to, w in found["written"].items()
        },
        counts=Counts(**found["counts"]),
        begun=tuple(found["begun"]),
    )


def _free(wanted: Path) -> Path:
    candidate, number = wanted, 1
    while candidate.exists():
        number += 1
        candidate = wanted.with_stem(f"{wanted.stem}-{number}")
    return candidate
