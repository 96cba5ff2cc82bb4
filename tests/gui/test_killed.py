"""The program is killed while somebody writes: what it said is kept is there, and it opens again with that."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app import paths
from desktop_app.library import listing
from desktop_app.library.store import Store
from desktop_app.library.tables import library_file
from tests.gui.conftest import ARTICLE

ROOT = Path(__file__).resolve().parent.parent.parent
ROUNDS = 4


@dataclass(frozen=True)
class Round:
    """What a window told until it was killed: as it opened, and the last state that it was told is kept."""

    opened: dict[str, Any]
    kept: dict[str, Any]


def write_until_killed(file: Path, states: int) -> Round:
    """Have a window write in `file`, and kill it once it has told of so many kept states of finished English."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.writer", str(file)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    lines: list[str] = []
    written = 0
    for line in process.stdout:
        lines.append(line)
        said = json.loads(line)
        written += said["what"] == "kept" and any(said["written"])
        if written == states:
            break
    process.kill()
    lines += process.stdout.readlines()
    process.stdout.close()
    process.wait()
    told = [json.loads(line) for line in lines if line.endswith("\n")]  # the last may be cut short
    opened = [said for said in told if said["what"] == "opened"]
    kept = [said for said in told if said["what"] == "kept"]
    assert written == states, "it ended by itself"
    return Round(opened[0], kept[-1])


def library_now() -> dict[str, list[Any]]:
    """What the library has of its one reading, once it is sure that its file is sound."""
    store = Store(library_file(paths.data_dir()))
    try:
        with store.database.read() as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert store.set_aside is None
        (entry,) = listing.entries(store.database)
        translation = store.load(entry.id).reading.translation
        assert translation is not None
        return {
            "texts": [s.text if s else "" for s in translation.sentences],
            "written": [bool(s and s.by_person) for s in translation.sentences],
        }
    finally:
        store.close()


def test_nothing_that_was_kept_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "market.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    before: dict[str, list[Any]] | None = None
    for number in range(ROUNDS):
        made = write_until_killed(file, random.randint(1, 120))
        if before is not None:
            assert {key: made.opened[key] for key in before} == before, f"round {number}"
        now = library_now()
        assert len(now["texts"]) == len(made.kept["texts"])
        # The writer only ever adds letters at the end: what is there may be later than what was told, never earlier.
        for there, told in zip(now["texts"], made.kept["texts"], strict=True):
            assert there.startswith(told), f"round {number}"
        for there, told in zip(now["written"], made.kept["written"], strict=True):
            assert there or not told, f"round {number}"
        before = now
