"""A real (if unseen) X desktop, with nothing on it but Dragoman."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MISSING = [name for name in ("Xvfb", "xclip", "xdotool") if not shutil.which(name)]
PATIENCE = 60  # seconds
# Two servers that end and begin on one number at a time would take each other's socket away.
_NUMBERS = count(100 + os.getpid() * 20 % 20_000)


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
            timeout=PATIENCE,
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
    end = time.monotonic() + PATIENCE
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
        [
            "Xvfb",
            f":{next(_NUMBERS)}",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            "1400x900x24",
            "-nolisten",
            "tcp",
            "-noreset",  # else it begins anew whenever its last client goes, and turns the next away meanwhile
        ],
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
