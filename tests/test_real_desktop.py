"""The program itself on a real (if unseen) X desktop: real keys, the clipboard of another program, a second start."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MISSING = [name for name in ("Xvfb", "xclip", "xdotool") if not shutil.which(name)]
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="an X desktop"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]
ARTICLE = "قالت مديرة المكتبة هالة نصر: «سنفتح قاعة القراءة يوم الأحد». وتضم القاعة ستين مقعداً وخزائن للكتب القديمة.\n"
_PATIENCE = 60  # seconds


@dataclass
class Desktop:
    """A screen with nothing on it but Dragoman."""

    environment: dict[str, str]

    def run(self, *command: str, text: str | None = None) -> str:
        """What a program says."""
        done = subprocess.run(
            command,
            input=text,
            stdout=subprocess.PIPE,
            # xclip stays behind to serve the clipboard; it must not hold our pipe open.
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env=self.environment,
            timeout=_PATIENCE,
            check=False,
        )
        return done.stdout.strip()

    def copy(self, text: str) -> None:
        """Another program copies `text`."""
        subprocess.run(
            ["xclip", "-selection", "clipboard", "-i"],
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self.environment,
            check=True,
        )

    def paste(self) -> str:
        """What another program would paste."""
        return self.run("timeout", "5", "xclip", "-selection", "clipboard", "-o")

    def windows(self, title: str) -> list[str]:
        """The windows on screen whose title matches."""
        return self.run("xdotool", "search", "--onlyvisible", "--name", title).split()

    def window(self, title: str) -> str:
        """The one of that title, once it is there."""
        return wait_for(lambda: self.windows(title), f"a window «{title}»")[0]

    def key(self, window: str, keys: str) -> None:
        """Press keys in a window, as the X server hands them to the one with the focus."""
        self.run("xdotool", "windowfocus", "--sync", window, "key", "--clearmodifiers", keys)

    def keep_settings(self, text: str) -> None:
        """Settings as an earlier start left them."""
        config = Path(self.environment["DRAGOMAN_CONFIG_DIR"])
        config.mkdir(parents=True)
        (config / "settings.json").write_text(text, encoding="utf-8")

    def dragoman(self, *words: str) -> subprocess.Popen[bytes]:
        """Start the program."""
        command = [sys.executable, "-m", "desktop_app", *words]
        return subprocess.Popen(command, cwd=ROOT, env=self.environment)


def wait_for(ask: Callable[[], list[str]], what: str) -> list[str]:
    """The answer, as soon as there is one: X programs tell nobody when they are ready."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if answer := ask():
            return answer
        time.sleep(0.1)
    raise AssertionError(f"{what} did not come")


@pytest.fixture
def desktop(own_home: Path) -> Iterator[Desktop]:
    """An X server of its own."""
    with tempfile.TemporaryDirectory() as short:  # as the name of a socket must be
        yield from _desktop(short)


def _desktop(runtime: str) -> Iterator[Desktop]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    if not number:
        server.wait(10)
        pytest.skip("Xvfb does not start here")
    environment = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    environment |= {
        "DISPLAY": f":{number}",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": runtime,
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }
    yield Desktop(environment)
    server.terminate()
    server.wait(10)


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
        running.wait(_PATIENCE)


def test_ctrl_shift_v_reads_what_another_program_copied(
    desktop: Desktop, first: subprocess.Popen[bytes]
) -> None:
    desktop.copy(ARTICLE)
    desktop.key(desktop.window("^Dragoman$"), "ctrl+shift+v")
    window = desktop.window("^Clipboard — ")
    desktop.key(window, "ctrl+q")
    assert first.wait(_PATIENCE) == 0


def test_a_second_start_shows_the_small_window_whose_summary_can_be_pasted_elsewhere(
    desktop: Desktop, first: subprocess.Popen[bytes], own_home: Path
) -> None:
    desktop.copy(ARTICLE)
    assert desktop.dragoman("--clipboard").wait(_PATIENCE) == 0
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
    assert desktop.dragoman(str(tmp_path / "library.txt")).wait(_PATIENCE) == 0
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
    assert running.wait(_PATIENCE) == 0
