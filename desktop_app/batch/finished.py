"""Which texts are finished, and noting that one is: what the ledger and the results say, seen together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.batch.ledger import Entry, Ledger, Stamp, Written
from desktop_app.batch.model import Counts, Fate, Output, Result, Task
from desktop_app.batch.standing import is_same, is_whole, stamp_of


class Finished:
    """Of one run; `options` tells in short what its results in a format depend on besides the text."""

    def __init__(self, ledger: Ledger, options: Callable[[str], str]) -> None:
        self._ledger, self._options = ledger, options

    def standing(self, task: Task) -> Result | None:
        """The result of a text that was finished earlier; None where there is something to do."""
        source = task.source
        if source.path is None or source.trouble is not None:
            return None
        entry = self._ledger.entries.get(self._ledger.key_of(source.path))
        if entry is None or entry.source is None:
            return self._adopted(task) if self._ledger.damaged else None
        missing, edited = self.missing(task, entry)
        if missing or not is_same(source.path, entry.source):
            return None
        return Result(Fate.ALREADY, entry.counts, edited=edited)

    def missing(self, task: Task, entry: Entry) -> tuple[list[Output], tuple[Path, ...]]:
        """The results that have to be made, and those of the others that a person has changed."""
        missing: list[Output] = []
        edited: list[Output] = []
        for output in task.outputs:
            written = entry.written.get(output.to)
            if written is None or written.options != self._options(output.to):
                missing.append(output)
            elif not is_same(output.path, written.stamp):
                (edited if is_whole(output.path) else missing).append(output)
        return missing, tuple(output.path for output in edited)

    def _adopted(self, task: Task) -> Result | None:
        """Where the ledger was damaged: results that are whole and newer than their text are taken for finished."""
        assert task.source.path is not None
        try:
            read_at = task.source.path.stat().st_mtime_ns
            newer = all(output.path.stat().st_mtime_ns >= read_at for output in task.outputs)
        except OSError:
            return None
        source = stamp_of(task.source.path)
        stamps = [stamp_of(output.path) for output in task.outputs]
        if not newer or source is None or not all(is_whole(output.path) for output in task.outputs):
            return None
        self.note(task, source, {o.to: s for o, s in zip(task.outputs, stamps, strict=True) if s}, Counts())
        return Result(Fate.ALREADY)

    def begin(self, task: Task) -> Entry | None:
        """Note that the results are being made: what stands there after a kill is ours."""
        if task.source.path is None:
            return None
        key = self._ledger.key_of(task.source.path)
        names = tuple(self._ledger.name_of(output.path) for output in task.outputs)
        # What stands there that we do not know of is somebody's own, and is not made ours by this.
        known = self._ledger.entries.get(key) or Entry(key, task.stem)
        begun = tuple(
            name
            for name, output in zip(names, task.outputs, strict=True)
            if name in known.begun or not output.path.exists() or self._is_ours(output)
        )
        entry = replace(known, begun=begun)
        if entry != self._ledger.entries.get(key):
            self._ledger.put(entry)
        return entry

    def _is_ours(self, output: Output) -> bool:
        written = self._ledger.written_at(output.path)
        return written is not None and is_same(output.path, written.stamp)

    def note(self, task: Task, source: Stamp, made: dict[str, Stamp], counts: Counts) -> None:
        assert task.source.path is not None
        key = self._ledger.key_of(task.source.path)
        known = self._ledger.entries.get(key)
        before = (
            dict(known.written) if known and known.source and known.source.sha256 == source.sha256 else {}
        )
        paths = {output.to: self._ledger.name_of(output.path) for output in task.outputs}
        written = {to: Written(paths[to], stamp, self._options(to)) for to, stamp in made.items()}
        self._ledger.put(Entry(key, task.stem, source, before | written, counts))
