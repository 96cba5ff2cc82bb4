"""A second start hands over to the first: real sockets, in one process and in two."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from desktop_app.gui.instance import FILES_LIMIT, LINE_LIMIT, Instance, Request, open_instance

ROOT = Path(__file__).resolve().parents[2]
SECOND = """
import sys
from pathlib import Path
from desktop_app.gui.instance import Request, open_instance
second = open_instance(Path(sys.argv[1]), Path("/data"))
if second.become_first():
    print("first", flush=True)
    if "crash" in sys.argv:
        import os, signal
        os.kill(os.getpid(), signal.SIGKILL)
else:
    print(second.hand_over(Request((Path("/texts/\u062e\u0628\u0631.txt"),), True, "token-1")))
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where they meet; the name of a socket must be short, those of tests' own folders are not."""
    with tempfile.TemporaryDirectory() as short:
        yield Path(short) / "meeting"


@pytest.fixture
def first(folder: Path, qtbot: QtBot) -> Instance:
    """The first start, listening."""
    made = open_instance(folder, Path("/data"))
    assert made is not None
    assert made.become_first()
    return made


def start(folder: Path, *words: str) -> subprocess.Popen[str]:
    """A start in a process of its own."""
    command = [sys.executable, "-c", SECOND, str(folder), *words]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def send(qtbot: QtBot, first: Instance, data: bytes) -> QLocalSocket:
    """A connection that says `data`, after the other side has ended it."""
    socket = QLocalSocket()
    socket.connectToServer(first._address)
    assert socket.waitForConnected()
    with qtbot.waitSignal(socket.disconnected):
        socket.write(data)
    return socket


def test_a_second_process_hands_its_file_and_its_wish_to_the_first(
    qtbot: QtBot, first: Instance, folder: Path
) -> None:
    with qtbot.waitSignal(first.requested, timeout=20_000) as heard:
        second = start(folder)
    assert heard.args == [Request((Path("/texts/خبر.txt"),), True, "token-1")]
    assert second.communicate(timeout=20)[0].strip() == "True"
    first.close()


def test_two_in_one_process_cannot_both_be_first(first: Instance, folder: Path) -> None:
    second = open_instance(folder, Path("/data"))
    assert second is not None
    assert not second.become_first()
    first.close()
    assert second.become_first()
    second.close()


def test_other_data_is_another_dragoman(first: Instance, folder: Path) -> None:
    other = open_instance(folder, Path("/portable"))
    assert other is not None
    assert other.become_first()
    other.close()
    first.close()


@pytest.mark.skipif(os.name == "nt", reason="a killed process leaves no socket there")
def test_what_a_crash_left_behind_is_in_nobodys_way(folder: Path, qtbot: QtBot) -> None:
    crashed = start(folder, "crash")
    assert crashed.communicate(timeout=20)[0].strip() == "first"
    assert list(folder.glob("*.socket"))
    made = open_instance(folder, Path("/data"))
    assert made is not None
    assert made.become_first()
    with qtbot.waitSignal(made.requested, timeout=20_000):
        second = start(folder)
    assert second.communicate(timeout=20)[0].strip() == "True"
    made.close()


@pytest.mark.parametrize(
    "data",
    [
        b"nonsense\n",
        b"[]\n",
        b'{"files": ["relative.txt"], "clipboard": false, "token": ""}\n',
        b'{"files": "/a", "clipboard": false, "token": ""}\n',
        b'{"files": [], "clipboard": 1, "token": ""}\n',
        b"[" * 60_000 + b"\n",
        b"x" * (LINE_LIMIT + 10),
        Request((Path("/a"),) * (FILES_LIMIT + 1)).encode(),
    ],
    ids=["text", "list", "relative", "no list", "no bool", "nested", "endless", "too many"],
)
def test_what_nobody_of_us_says_is_not_heard(qtbot: QtBot, first: Instance, data: bytes) -> None:
    with qtbot.assertNotEmitted(first.requested):
        assert not send(qtbot, first, data).canReadLine()
    with qtbot.waitSignal(first.requested):  # and the next is heard as ever
        send(qtbot, first, Request().encode())
    first.close()


def test_a_request_in_pieces_is_one_request(qtbot: QtBot, first: Instance) -> None:
    line = Request((Path("/texts/a.txt"),)).encode()
    socket = QLocalSocket()
    socket.connectToServer(first._address)
    assert socket.waitForConnected()
    with qtbot.assertNotEmitted(first.requested, wait=50):
        socket.write(line[:9])
    with qtbot.waitSignal(first.requested) as heard:
        socket.write(line[9:])
    assert heard.args == [Request((Path("/texts/a.txt"),))]
    first.close()


def test_where_nobody_listens_nothing_is_handed_over(folder: Path, qtbot: QtBot) -> None:
    alone = open_instance(folder, Path("/data"))
    assert alone is not None
    assert not alone.hand_over(Request())


@pytest.mark.skipif(os.name == "nt", reason="folders have no such rights there")
def test_a_folder_that_others_may_write_to_is_no_meeting_place(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o777)
    assert open_instance(folder, Path("/data")) is None
    folder.chmod(0o700)
    link = folder.with_name("link")
    link.symlink_to(folder)
    assert open_instance(link, Path("/data")) is None


@pytest.mark.skipif(os.name == "nt", reason="a pipe is no file")
def test_only_the_same_user_may_connect(first: Instance) -> None:
    assert first._server.socketOptions() == QLocalServer.SocketOption.UserAccessOption
    assert Path(first._address).stat().st_mode & 0o077 == 0
    first.close()


@given(
    st.lists(st.text(st.characters(exclude_characters="\0"), max_size=30), max_size=4),
    st.booleans(),
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40),
)
def test_what_was_asked_comes_through_whatever_the_files_are_called(
    names: list[str], clipboard: bool, token: str
) -> None:
    asked = Request(tuple(Path("/folder").absolute() / n.lstrip("/") for n in names), clipboard, token)
    line = asked.encode()
    assert line.count(b"\n") == 1
    assert Request.decode(line) == asked
