"""The program itself on a real (if unseen) X desktop: real keys, the clipboard of another program, a second start."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktops import MISSING, PATIENCE, Desktop, desktop, wait_for

__all__ = ["desktop"]  # a fixture

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="an X desktop"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]
ARTICLE = "قالت مديرة المكتبة هالة نصر: «سنفتح قاعة القراءة يوم الأحد». وتضم القاعة ستين مقعداً وخزائن للكتب القديمة.\n"


@pytest.fixture
def first(desktop: Desktop) -> Iterator[subprocess.Popen[bytes]]:
    """The program, its window on screen; started before, so that it does not open the sample by itself."""
    desktop.keep_settings("{}")
    running = desktop.dragoman()
    try:
        desktop.window("^Dragoman$")
        yield running
    finally:
        if running.poll() is None:
            running.terminate()
        running.wait(PATIENCE)


def test_ctrl_shift_v_reads_what_another_program_copied(
    desktop: Desktop, first: subprocess.Popen[bytes]
) -> None:
    desktop.copy(ARTICLE)
    desktop.key(desktop.window("^Dragoman$"), "ctrl+shift+v")
    window = desktop.window("^Clipboard — ")
    desktop.key(window, "ctrl+q")
    assert first.wait(PATIENCE) == 0


def test_a_second_start_shows_the_small_window_whose_summary_can_be_pasted_elsewhere(
    desktop: Desktop, first: subprocess.Popen[bytes], own_home: Path
) -> None:
    desktop.copy(ARTICLE)
    assert desktop.dragoman("--clipboard").wait(PATIENCE) == 0
    popup = desktop.window("^Clipboard")
    assert first.poll() is None

    def copied() -> list[str]:
        desktop.key(popup, "ctrl+shift+c")
        text = desktop.paste()
        return [text] if re.search("[a-z]{3}", text) else []

    (text,) = wait_for(copied, "the English summary")
    assert "هالة نصر" in text
    desktop.key(popup, "Return")
    desktop.window("^Clipboard — ")
    wait_for(lambda: ["gone"] if popup not in desktop.windows("^Clipboard") else [], "the small window's end")
    kept = [file for file in own_home.rglob("*") if file.is_file() and "هالة".encode() in file.read_bytes()]
    assert kept == []


def test_a_second_start_opens_its_file_in_the_first_window(
    desktop: Desktop, first: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    (tmp_path / "library.txt").write_text(ARTICLE, encoding="utf-8")
    assert desktop.dragoman(str(tmp_path / "library.txt")).wait(PATIENCE) == 0
    desktop.window("^library.txt — ")
    assert len(desktop.windows("Dragoman$")) == 1


def test_what_is_copied_elsewhere_is_shown_while_the_clipboard_is_watched(desktop: Desktop) -> None:
    desktop.keep_settings('{"watch_clipboard": true}')
    running = desktop.dragoman()
    window = desktop.window("^Dragoman$")
    desktop.copy("too short, and not Arabic")
    desktop.copy(ARTICLE)
    desktop.window("^Clipboard")
    desktop.key(window, "ctrl+q")
    assert running.wait(PATIENCE) == 0
