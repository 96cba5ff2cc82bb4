"""`python -m benchmarks [--quick] [--package NAME]`: measures on this machine and prints one table."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterable

from rich.console import Console
from rich.table import Table

from benchmarks import batch, desk, memory, recalling, startup, summary, translation, window
from benchmarks.measure import Row
from desktop_app import __version__


def main() -> int:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="fewer repetitions and smaller texts: a minute, rougher"
    )
    parser.add_argument(
        "--package", metavar="NAME", help="translation package to measure; the first found otherwise"
    )
    options = parser.parse_args()
    subjects: dict[str, Callable[[], list[Row]]] = {
        "start-up": lambda: startup.rows(quick=options.quick),
        "window": lambda: window.rows(quick=options.quick),
        "desk": lambda: desk.rows(quick=options.quick),
        "memory": lambda: memory.rows(package=options.package),
        "translation memory": lambda: recalling.rows(quick=options.quick),
        "summary": lambda: summary.rows(quick=options.quick),
        "many files": lambda: batch.rows(quick=options.quick, package=options.package),
        "translation": lambda: translation.rows(quick=options.quick, package=options.package),
    }
    rows: list[Row] = []
    progress = Console(stderr=True)
    for name, measured in subjects.items():
        with progress.status(f"measuring: {name}"):
            rows += measured()
    Console(width=None if sys.stdout.isatty() else 130).print(_table(rows))
    return 0


def _table(rows: Iterable[Row]) -> Table:
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    table = Table(
        title=f"Dragoman {__version__} on {machine}",
        caption="above 1 Dragoman is the faster or the smaller; all measured in this one run, taking turns",
    )
    table.add_column("what")
    table.add_column("Dragoman", justify="right")
    table.add_column("beside")
    table.add_column("its figure", justify="right")
    table.add_column("times as good", justify="right")
    for row in rows:
        other = "" if row.other is None else _figure(row.other, row.unit)
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        table.add_row(row.subject, _figure(row.value, row.unit), row.against, other, ratio)
    return table


def _figure(value: float, unit: str) -> str:
    return f"{value:,.2f} {unit}" if value < 10 else f"{value:,.0f} {unit}"


if __name__ == "__main__":
    sys.exit(main())
