"""Whatever the library has said it holds is there after the program was killed, at whatever moment."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from desktop_app import paths
from desktop_app.library.listing import entries
from desktop_app.library.store import Store
from desktop_app.library.tables import library_file
from tests.gui.conftest import ARTICLE

ROUNDS = 5
ROOT = Path(__file__).parent.parent.parent


def killed_after(file: Path, turn: int, lines: int) -> list[str]:
    """Let a window type until so many states are told to be kept; all that was told, up to its sudden end."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.typist", str(file), str(turn)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None and process.stderr is not None
    complaints: list[str] = []
    errors = process.stderr
    listening = Thread(target=lambda: complaints.extend(errors))
    listening.start()
    told = []
    for line in process.stdout:
        told.append(line)
        if len(told) == lines:
            process.kill()
    process.wait()
    listening.join()
    process.stdout.close()
    errors.close()
    assert len(told) >= lines, "".join(complaints)
    return [line for line in told if line.endswith("\n")]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_nothing_that_was_said_to_be_kept_is_lost_when_the_program_is_killed(
    own_home: Path, tmp_path: Path
) -> None:
    chance = random.Random(6)
    file = tmp_path / "market.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    for turn in range(ROUNDS):
        told = killed_after(file, turn, chance.randint(3, 260))
        last = json.loads(told[-1])
        connection = sqlite3.connect(library_file(paths.data_dir()))
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
        store = Store(library_file(paths.data_dir()))
        (found,) = entries(store.database)
        reading, written = store.load(found.id).reading, store.history(found.id)
        store.close()
        assert store.set_aside is None
        for index, state, text in last:
            english = reading.english(index)
            assert english is not None
            # What was typed after the last line that came through may be there too: it is a later state of the same.
            ever = {english.text, *(line.text for line in written if line.place == index)}
            assert any(later.startswith(text) for later in ever), (turn, index, state, text)
            exact = (english.text, english.state.value) == (text, state)
            assert exact or english.text.startswith(f"Round {turn},")
