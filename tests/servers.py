"""A web server of our own on this machine, which can be told to misbehave as servers do."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Behaviour:
    """What the server has and how it answers.

    `drops` are for the first requests, one after another: how many bytes of the body are sent before the
    connection breaks; `stalls` likewise: bytes before it falls silent, for as long as the server lives.
    """

    content: bytes = b""
    ranges: bool = True
    length: bool = True
    etag: str = '"one"'
    modified: str = ""
    status: int = 200
    content_type: str = "application/octet-stream"
    redirect: str = ""
    drops: list[int] = field(default_factory=list)
    stalls: list[int] = field(default_factory=list)


@dataclass
class Server:
    """A running server; `asked` are the headers of each request, in lower case, in order."""

    address: str
    behaviour: Behaviour
    asked: list[dict[str, str]]

    def url(self, name: str = "translate-ar_en-9_9.argosmodel") -> str:
        """The address of a file; the server gives the same content for every name."""
        return f"{self.address}/{name}"


@contextmanager
def serving(behaviour: Behaviour) -> Iterator[Server]:
    """Run a server on a free port of this machine."""
    over = threading.Event()
    asked: list[dict[str, str]] = []
    handler = type("_Handler", (_Handler,), {"behaviour": behaviour, "asked": asked, "over": over})
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    httpd.daemon_threads = False
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield Server(f"http://127.0.0.1:{httpd.server_port}", behaviour, asked)
    finally:
        over.set()
        httpd.shutdown()
        thread.join()
        httpd.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    behaviour: Behaviour
    asked: list[dict[str, str]]
    over: threading.Event

    def do_GET(self) -> None:
        given = self.behaviour
        self.asked.append({key.lower(): value for key, value in self.headers.items()})
        self.close_connection = True
        if given.redirect and not self.path.startswith("/moved"):
            self._head(302, {"Location": given.redirect, "Content-Length": "0"})
        elif given.status != 200:
            self._head(given.status, {"Content-Length": "0"})
        else:
            self._send_file(given)

    def _send_file(self, given: Behaviour) -> None:
        start = self._start(given)
        size = len(given.content)
        if start is not None and start >= size:
            self._head(416, {"Content-Range": f"bytes */{size}", "Content-Length": "0"})
            return
        body = given.content[start or 0 :]
        headers = {"Content-Type": given.content_type, "ETag": given.etag, "Last-Modified": given.modified}
        if given.length:
            headers["Content-Length"] = str(len(body))
        if start is not None:
            headers["Content-Range"] = f"bytes {start}-{size - 1}/{size}"
        self._head(200 if start is None else 206, headers)
        self._send_body(body, given)

    def _start(self, given: Behaviour) -> int | None:
        wanted = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        unchanged = self.headers.get("If-Range") in (None, given.etag, given.modified)
        return int(wanted[1]) if wanted and given.ranges and unchanged else None

    def _send_body(self, body: bytes, given: Behaviour) -> None:
        if given.drops:
            self.wfile.write(body[: given.drops.pop(0)])
        elif given.stalls:
            self.wfile.write(body[: given.stalls.pop(0)])
            self.wfile.flush()
            self.over.wait()
        else:
            self._write(body)

    def _write(self, body: bytes) -> None:
        try:
            self.wfile.write(body)
        except ConnectionError:
            return  # the client has had enough

    def _head(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            if value:
                self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()

    log_message: Callable[..., None] = lambda *_: None
