"""Reads the word lists in resources/words: one entry a line, columns parted by tabs, comments from #."""

from __future__ import annotations

from functools import cache

from desktop_app import paths


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `resources/words/<name>`, read once; its first lines say what the columns mean."""
    found = []
    for line in (paths.resources() / "words" / name).read_text(encoding="utf-8").splitlines():
        kept = line.partition("#")[0].strip()
        if kept:
            found.append(tuple(cell.strip() for cell in kept.split("\t")))
    return tuple(found)
