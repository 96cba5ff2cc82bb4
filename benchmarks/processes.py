"""Owns how a fresh process is run and watched: its seconds and its peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# A process inherits the peak of the one that started it; a small one in between keeps the peak of
# this one, which has engines loaded, out of the figure.
_WATCHER = """
import resource, subprocess, sys
status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
print(status, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@cache
def environment() -> dict[str, str]:
    """That of this process, with no display and with folders of its own for data and settings."""
    folder = tempfile.mkdtemp(prefix="dragoman-bench-")
    moved = dict.fromkeys(
        ("DRAGOMAN_DATA_DIR", "DRAGOMAN_CONFIG_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), folder
    )
    return {**os.environ, **moved, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


def run(arguments: Sequence[str]) -> str:
    """Run this Python with `arguments`; what it printed."""
    command = [sys.executable, *arguments]
    done = subprocess.run(command, env=environment(), cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{command} failed:\n{done.stderr}")
    return done.stdout


def peak_memory(arguments: Sequence[str]) -> float | None:
    """The most memory (resident set, MB) that this Python takes with `arguments`; None on Windows."""
    if sys.platform == "win32":
        return None
    status, peak = run(["-S", "-c", _WATCHER, sys.executable, *arguments]).split()
    if status != "0":
        raise RuntimeError(f"{arguments} failed with status {status}")
    return int(peak) / (2**20 if sys.platform == "darwin" else 2**10)
