"""Where the results of `dragoman read` go: planned before anything is read, so that no work is lost to a bad name.

With --out-dir see desktop_app/batch/planning.py.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.errors import DiskFull, OutputUnwritable
from desktop_app.exporting import FORMATS
from desktop_app.settings import write_atomically

DEFAULT_FORMAT = "txt"


class PlanError(Exception):
    """The arguments contradict each other; the text says how."""


@dataclass(frozen=True, slots=True)
class Output:
    """One result: its format, and its file or None for standard output. `sources` are never written over."""

    to: str
    path: Path | None
    sources: frozenset[Path] = frozenset()

    def write(self, data: bytes) -> None:
        """Write the file whole or not at all, or to standard output.

        Raises:
            DiskFull: no room is left.
            OutputUnwritable: it cannot be written, or it is one of the texts that are being read.
            BrokenPipeError: the reader of standard output has seen enough.
        """
        if self.path is None:
            _print(data, whole=FORMATS[self.to].binary)
            return
        if self.path.resolve() in self.sources:
            raise OutputUnwritable(str(self.path), "it is a text that is being read")
        write_atomically(self.path, data)


@dataclass(frozen=True, slots=True)
class OutputPlan:
    """One output for each input, in order."""

    outputs: tuple[Output, ...]

    @classmethod
    def choose(
        cls,
        *,
        to: Sequence[str] | None,
        out: Path | None,
        out_dir: Path | None,
        inputs: Sequence[tuple[str, Path | None]],
    ) -> OutputPlan:
        """Settle formats and names for `inputs`, pairs of a name and a path or None.

        Raises:
            PlanError: --out and --out-dir together, one --out for several inputs or formats, a suffix that names no
                format, several results that are whole files for one standard output, or one for a terminal that cannot
                show it.
        """
        if out and out_dir:
            raise PlanError("give --out or --out-dir, not both")
        if out and len(inputs) > 1:
            raise PlanError("--out takes one input; use --out-dir for several")
        if to and len(to) > 1:
            raise PlanError("several formats need --out-dir")
        folder = next((name for name, path in inputs if path and path.is_dir()), None)
        if folder is not None:
            raise PlanError(f"“{folder}” is a folder; name one for the results with --out-dir")
        name = to[0] if to else (_format_of(out) if out else DEFAULT_FORMAT)
        sources = frozenset(path.resolve() for _, path in inputs if path)
        if not out and len(inputs) > 1 and not FORMATS[name].plain:
            raise PlanError(f"several results in {name} need --out-dir")
        if not out and FORMATS[name].binary and sys.stdout.isatty():
            raise PlanError(f"{name} is nothing for a terminal: give --out or --out-dir")
        return cls(tuple(Output(name, out, sources) for _ in inputs))


def _format_of(out: Path) -> str:
    for name, exporter in FORMATS.items():
        if exporter.suffix == out.suffix.lower():
            return name
    known = ", ".join(sorted(e.suffix for e in FORMATS.values()))
    raise PlanError(f"{out.name} ends in none of {known}: name the format with --to")


def _print(data: bytes, *, whole: bool) -> None:
    """Write to standard output; what is not `whole` gets a line's end where it has none."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data if whole or data.endswith(b"\n") else data + b"\n")
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is still buffered cannot be written either: without this Python would complain once more at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno == errno.ENOSPC:
            raise DiskFull("standard output") from error
        if isinstance(error, BrokenPipeError):
            raise
        raise OutputUnwritable("standard output", error.strerror or str(error)) from error
