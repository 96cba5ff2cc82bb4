"""Fetches one file over HTTP into a partial file that the next try goes on from."""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from desktop_app import __version__, paths
from desktop_app.errors import DownloadCorrupt, DownloadRefused, NoNetwork, PackageNotFound
from desktop_app.translation.storage import demand_room, disk_errors

if TYPE_CHECKING:
    from requests import Response

Report = Callable[[str, int, int | None], None]

MOST_BYTES = 2_000_000_000
# Seconds to connect and between two pieces. A short second one costs nothing, the next try resumes, and it is
# the longest that cancelling has to wait.
TIMEOUTS = (10, 10)
# Seconds to wait before each try after a dropped connection; it is given up when none of them brought more.
PAUSES = (1, 2, 4, 8)
_CHUNK = 1 << 14  # what is lost of the last piece when a connection drops


@dataclass(frozen=True, slots=True)
class Expected:
    """What a known file must be: its size in bytes and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


def partial_file(url: str) -> Path:
    """Where what has arrived of `url` is kept, whether or not there is any."""
    stem = re.sub(r"[^A-Za-z0-9._-]", "_", url.partition("?")[0].rstrip("/").rpartition("/")[2])[:80]
    key = hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return paths.data_dir() / "downloads" / f"{stem}-{key}.part"


def received(url: str) -> int:
    """How many bytes of `url` are kept from earlier tries."""
    try:
        return partial_file(url).stat().st_size
    except OSError:
        return 0


def forget(url: str) -> None:
    """Delete what is kept of `url`."""
    part = partial_file(url)
    part.unlink(missing_ok=True)
    _notes_of(part).unlink(missing_ok=True)


def download(url: str, *, expected: Expected | None, report: Report) -> Path:
    """Fetch the whole file, going on from what earlier tries left.

    Dropped connections are taken up again. Proxies come from the environment, as `requests` reads it.

    Args:
        expected: size and hash of a known file; None for a file that nothing is known of.
        report: called with ("download", bytes done, bytes in all or None) after each piece and with "verify"
            while kept bytes are hashed; may raise to stop, what has arrived stays.

    Returns:
        The partial file, now whole. It stays until `forget`.

    Raises:
        NoNetwork: the server cannot be reached, or the connection dropped too often.
        DownloadRefused: the server answered with an error.
        DownloadCorrupt: what came is not what was expected; it is thrown away.
        PackageNotFound: not a valid address.
        DiskFull, OutputUnwritable: it cannot be written.
    """
    part = partial_file(url)
    with disk_errors(part):
        part.parent.mkdir(parents=True, exist_ok=True)
    transfer = _Transfer(url, part, expected, report)
    transfer.run()
    if expected and transfer.hash.hexdigest() != expected.sha256:
        forget(url)
        raise DownloadCorrupt(url, expected.sha256, transfer.hash.hexdigest())
    return part


class _DroppedError(Exception):
    """The connection broke; what arrived is kept. Not `connected`: the server was never reached."""

    def __init__(self, reason: str, *, connected: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.connected = connected


class _Transfer:
    """One download: how much there is, its running hash, and what the server said to know the file again."""

    def __init__(self, url: str, part: Path, expected: Expected | None, report: Report) -> None:
        self._url, self._part, self._expected, self._report = url, part, expected, report
        self._notes = _read_notes(part, url)
        self._have = 0
        self.hash = hashlib.sha256()

    def run(self) -> None:
        """Fetch until the file is whole."""
        self._take_up()
        best, tries, reached = self._have, 0, False
        while not self._is_whole():
            try:
                self._fetch()
                return
            except _DroppedError as dropped:
                reached = reached or dropped.connected
                tries = 0 if self._have > best else tries + 1
                best = max(best, self._have)
                if not reached or tries > len(PAUSES):
                    raise NoNetwork(self._url, dropped.reason, self._have) from dropped
                self._pause(PAUSES[max(tries - 1, 0)])

    def _is_whole(self) -> bool:
        return self._expected is not None and self._have == self._expected.size

    def _take_up(self) -> None:
        """Hash what an earlier run left."""
        size = received(self._url)
        if not 0 < size <= (self._expected.size if self._expected else MOST_BYTES):
            return  # the next answer writes over it
        with disk_errors(self._part), self._part.open("rb") as kept:
            while piece := kept.read(1 << 20):
                self.hash.update(piece)
                self._have += len(piece)
                self._report("verify", self._have, size)

    def _pause(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._report("download", self._have, self._total())
            time.sleep(min(left, 0.1))

    def _total(self) -> int | None:
        return self._expected.size if self._expected else self._notes.get("total")

    def _fetch(self) -> None:
        """One request, until the file is whole or the connection breaks."""
        with self._connect() as answer:
            if answer.status_code == 416 and self._have and _total_of_range(answer) == self._have:
                return  # nothing is missing
            if answer.status_code == 416 or (answer.status_code == 206 and not self._goes_on(answer)):
                self._start_again()
                raise _DroppedError("the server lost its place", connected=True)
            self._check_answer(answer)
            if answer.status_code != 206:
                self._start_again()
            self._note(answer)
            with disk_errors(self._part), self._part.open("ab") as out:
                self._receive(answer, out)
        if (total := self._total()) is not None and self._have < total:
            raise _DroppedError("the connection was dropped", connected=True)

    def _connect(self) -> Response:
        import requests
        from requests import exceptions
        from urllib3.exceptions import LocationValueError

        try:
            return requests.get(self._url, stream=True, timeout=TIMEOUTS, headers=self._headers())
        except exceptions.TooManyRedirects as error:
            raise NoNetwork(self._url, "it redirects in circles", self._have) from error
        except (exceptions.ConnectionError, exceptions.Timeout) as error:
            raise _DroppedError(_reason(error), connected=False) from error
        except (exceptions.RequestException, LocationValueError, UnicodeError) as error:
            raise PackageNotFound(self._url) from error

    def _headers(self) -> dict[str, str]:
        # `identity`: a compressed answer has other positions than the file.
        headers = {"Accept-Encoding": "identity", "User-Agent": f"dragoman/{__version__}"}
        if self._have:
            headers["Range"] = f"bytes={self._have}-"
            if validator := self._notes.get("etag") or self._notes.get("modified"):
                headers["If-Range"] = validator
        return headers

    def _check_answer(self, answer: Response) -> None:
        """Refuse what cannot be the file.

        The partial file is not touched for it: a hotel's log-in page must not cost what has arrived.
        """
        if not answer.ok:
            raise DownloadRefused(self._url, answer.status_code)
        if "text/html" in answer.headers.get("Content-Type", ""):
            raise DownloadCorrupt(self._url, "a translation package", "a web page")
        total = _total(answer)
        wanted = self._expected.size if self._expected else None
        if total is not None and total > MOST_BYTES:
            raise DownloadCorrupt(self._url, f"at most {MOST_BYTES:,} bytes", f"{total:,} bytes")
        if wanted is not None and total is not None and total != wanted:
            raise DownloadCorrupt(self._url, f"{wanted:,} bytes", f"{total:,} bytes")
        demand_room(self._part.parent, (total or 0) - (self._have if answer.status_code == 206 else 0))

    def _goes_on(self, answer: Response) -> bool:
        found = re.match(r"bytes (\d+)-", answer.headers.get("Content-Range", ""))
        known = self._notes.get("total")
        same_file = known is None or _total_of_range(answer) in (None, known)
        return found is not None and int(found[1]) == self._have and same_file

    def _start_again(self) -> None:
        with disk_errors(self._part):
            self._part.write_bytes(b"")
        self._have, self._notes, self.hash = 0, {}, hashlib.sha256()

    def _note(self, answer: Response) -> None:
        etag = answer.headers.get("ETag", "")
        self._notes = {
            "url": self._url,
            "total": _total(answer),
            "etag": "" if etag.startswith("W/") else etag,  # a weak one promises no equal bytes
            "modified": answer.headers.get("Last-Modified", ""),
        }
        with disk_errors(self._part):
            _notes_of(self._part).write_text(json.dumps(self._notes), encoding="utf-8")

    def _receive(self, answer: Response, out: BinaryIO) -> None:
        most = self._expected.size if self._expected else MOST_BYTES
        self._report("download", self._have, self._total())
        for piece in _pieces(answer):
            if self._have + len(piece) > most:
                out.truncate(0)
                raise DownloadCorrupt(self._url, f"at most {most:,} bytes", "more than that")
            out.write(piece)
            self.hash.update(piece)
            self._have += len(piece)
            self._report("download", self._have, self._total())


def _pieces(answer: Response) -> Iterator[bytes]:
    # `requests` has its failures derived from OSError: told apart from a failing disk here.
    from requests.exceptions import RequestException

    try:
        yield from answer.iter_content(_CHUNK)
    except RequestException as error:
        raise _DroppedError(_reason(error), connected=True) from error


def _total(answer: Response) -> int | None:
    """Bytes of the whole file, where the server says."""
    if answer.status_code == 206:
        return _total_of_range(answer)
    length = answer.headers.get("Content-Length", "")
    return int(length) if length.isdecimal() and not answer.headers.get("Content-Encoding") else None


def _total_of_range(answer: Response) -> int | None:
    found = re.search(r"/(\d+)$", answer.headers.get("Content-Range", ""))
    return int(found[1]) if found else None


def _reason(error: Exception) -> str:
    """A phrase for what is mostly a chain of wrapped exceptions."""
    from requests import exceptions

    text = str(error)
    if isinstance(error, exceptions.ProxyError):
        return "the proxy does not answer"
    if isinstance(error, exceptions.SSLError):
        return "the connection is not secure"
    if isinstance(error, exceptions.Timeout) or "timed out" in text:
        return "no answer in time"
    if "NameResolution" in text:
        return "its name cannot be looked up"
    if "refused" in text:
        return "the connection was refused"
    return "the connection was dropped"


def _notes_of(part: Path) -> Path:
    return part.with_suffix(".json")


def _read_notes(part: Path, url: str) -> dict[str, Any]:
    try:
        notes = json.loads(_notes_of(part).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return notes if isinstance(notes, dict) and notes.get("url") == url else {}
