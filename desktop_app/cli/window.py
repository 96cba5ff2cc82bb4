"""The window from the command line; where no window can be shown, the same reading as a page."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_app import paths
from desktop_app.cli.report import complain, say
from desktop_app.errors import NoDisplay, ReaderError
from desktop_app.messages import explain

PAGE = "reading.html"


def open_window(files: Sequence[Path], *, clipboard: bool, sample: bool) -> int:
    """Open the window and stay until it is closed; without a display, write the page instead."""
    if sample:
        files = [paths.sample_file(), *files]
    try:
        from desktop_app.app import run_window
    except ImportError as error:
        if not (error.name or "PySide6").startswith(("PySide6", "shiboken6")):
            raise
        # Qt's own libraries are there, the system's that they need are not (such an error has no module's name).
        say(f"the window needs a system library that is missing: {error}")
        return _write_page(files)
    try:
        return run_window(files, clipboard=clipboard)
    except NoDisplay as error:
        if files:
            say(f"{explain(error).text} Writing the reading to a page instead.")
            return _write_page(files)
        complain(error)
        return 1
    except ReaderError as error:
        complain(error)
        return 1


def self_check() -> int:
    """Read a sample in the real window without showing it."""
    from desktop_app.self_check import self_check as check

    return check()


def _write_page(files: Sequence[Path]) -> int:
    """Read the first of `files` as `dragoman read --to html` would, into a page in the current folder."""
    if not files:
        return 1
    from desktop_app.cli.read import main as read

    page = _free_name(Path.cwd() / PAGE)
    status = read([str(files[0]), "--to", "html", "--out", str(page)])
    if page.exists():
        print(f"The reading is in {page}")
    sys.stdout.flush()
    return status


def _free_name(wanted: Path) -> Path:
    """`wanted`, unless a file stands there that is not a page of ours: that one is not written over."""
    candidate, number = wanted, 1
    while candidate.exists() and not _is_ours(candidate):
        number += 1
        candidate = wanted.with_stem(f"{wanted.stem}-{number}")
    return candidate


def _is_ours(page: Path) -> bool:
    try:
        with page.open(encoding="utf-8", errors="replace") as file:
            return 'name="generator" content="Dragoman' in file.read(2000)
    except OSError:
        return False
