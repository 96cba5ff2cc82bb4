"""One Dragoman a user: a second start hands what it was asked for to the first and goes."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LINE_LIMIT = 65_536  # bytes of one request
FILES_LIMIT = 100
_WAITING = 8  # connections that may wait at a time
_PATIENCE = 5_000  # ms for the other side to speak; a window that is just starting needs some of it
_TOKEN_LIMIT = 256
_HEARD = b"heard\n"


@dataclass(frozen=True, slots=True)
class Request:
    """What a start was asked for. `token` lets a Wayland desktop bring the first window to the front."""

    files: tuple[Path, ...] = ()
    clipboard: bool = False
    token: str = ""

    def encode(self) -> bytes:
        """One line of JSON."""
        asked = {"files": [str(f) for f in self.files], "clipboard": self.clipboard, "token": self.token}
        return json.dumps(asked).encode() + b"\n"

    @staticmethod
    def decode(line: bytes) -> Request | None:
        """What `encode` wrote; None for anything else."""
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            return None
        if not isinstance(found, dict):
            return None
        files, clipboard, token = (found.get(name) for name in ("files", "clipboard", "token"))
        if not isinstance(files, list) or not isinstance(clipboard, bool) or not isinstance(token, str):
            return None
        if len(files) > FILES_LIMIT or not all(isinstance(f, str) and _is_plain(f) for f in files):
            return None
        wanted = token if len(token) <= _TOKEN_LIMIT and token.isascii() and token.isprintable() else ""
        return Request(tuple(Path(f) for f in files), clipboard, wanted)


class Instance(QObject):
    """Knows whether this is the first start, and as the first hears the others."""

    requested = Signal(object)  # a Request

    def __init__(self, address: str, lock: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        # The lock says who is first: two that start at once cannot both hold it, and one that crashed does not.
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)
        self._callers: list[_Caller] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_WAITING)
        self._server.newConnection.connect(self._on_new_connection)

    def become_first(self) -> bool:
        """Listen to later starts, unless somebody does already; whether we are the first now."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._address)  # left by a crash: who holds the lock is the only one alive
        return self._server.listen(self._address)

    def hand_over(self, request: Request) -> bool:
        """Give `request` to the first start; whether it heard."""
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(_PATIENCE):
            return False
        socket.write(request.encode())
        socket.flush()
        while not socket.canReadLine():
            if not socket.waitForReadyRead(_PATIENCE):
                return False
        return bytes(socket.readLine().data()) == _HEARD

    def close(self) -> None:
        """Hear nobody any more."""
        for caller in tuple(self._callers):
            caller.end()
        self._server.close()
        self._lock.unlock()

    def _on_new_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            caller = _Caller(socket, self)
            caller.requested.connect(self.requested)
            caller.ended.connect(self._on_ended)
            self._callers.append(caller)
            caller.listen()

    def _on_ended(self) -> None:
        gone = [caller for caller in self._callers if caller.over]
        self._callers = [caller for caller in self._callers if not caller.over]
        for caller in gone:
            caller.deleteLater()


class _Caller(QObject):
    """One later start, from its call to its end."""

    requested = Signal(object)
    ended = Signal()

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self.over = False
        socket.setParent(self)
        socket.setReadBufferSize(LINE_LIMIT)
        self._socket = socket
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.end)  # who says nothing need not stay
        socket.readyRead.connect(self._on_ready_read)
        socket.disconnected.connect(self.end)

    def listen(self) -> None:
        """Hear what is said, and what was said already."""
        self._patience.start(_PATIENCE)
        self._on_ready_read()

    def end(self) -> None:
        """Hang up."""
        if not self.over:
            self.over = True
            self._patience.stop()
            self._socket.abort()
            self.ended.emit()

    def _on_ready_read(self) -> None:
        if self.over:
            return
        if self._socket.canReadLine():
            request = Request.decode(bytes(self._socket.readLine(LINE_LIMIT).data()))
            if request is None:
                self.end()
                return
            self._socket.write(_HEARD)
            self._socket.flush()
            self._socket.disconnectFromServer()
            self.requested.emit(request)
        elif self._socket.bytesAvailable() >= LINE_LIMIT:
            self.end()  # the rest of the line would be too much


def open_instance(folder: Path, *belonging: Path) -> Instance | None:
    """The meeting place in `folder` for all starts with the same data; None where there can be none.

    Args:
        folder: made here if need be; it must be this user's alone.
        belonging: the folders of data and settings; other folders are another Dragoman (a portable copy, say).
    """
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")
    user = os.environ.get("USERNAME", "") if sys.platform == "win32" else str(os.getuid())
    key = "\0".join((user, screen, *(str(path.absolute()) for path in belonging)))
    name = f"dragoman-{hashlib.sha256(key.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_ours(folder):
            return None
    except OSError:
        return None
    address = name if sys.platform == "win32" else str(folder / f"{name}.socket")
    return Instance(address, folder / f"{name}.lock")


def _is_ours(folder: Path) -> bool:
    """Whether nobody else can put a socket of theirs into `folder`."""
    if sys.platform == "win32":
        return True  # the address is no file there, and the pipe belongs to the user
    about = folder.lstat()
    return about.st_uid == os.getuid() and not about.st_mode & 0o022 and folder.is_dir()


def _is_plain(name: str) -> bool:
    """Whether `name` is an absolute path that the system could know."""
    return "\0" not in name and Path(name).is_absolute()
