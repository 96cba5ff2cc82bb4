"""Whether results stand where they were written, whole; and writing them so that nobody's own changes are lost."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from desktop_app.batch.ledger import Ledger, Stamp
from desktop_app.errors import OutputUnwritable
from desktop_app.settings import write_atomically
from desktop_app.storage.failures import store_errors


def stamp_of(path: Path) -> Stamp | None:
    """What the file is now; None where there is none, or it changes under our eyes."""
    try:
        before = path.stat()
        digest = _digest(path)
        after = path.stat()
    except (OSError, ValueError):
        return None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        return None
    return Stamp(after.st_size, after.st_mtime_ns, digest)


def is_same(path: Path, stamp: Stamp) -> bool:
    """Whether the file is what it was: by size and time, else by what is in it."""
    try:
        about = path.stat()
        if about.st_size != stamp.size:
            return False
        return about.st_mtime_ns == stamp.mtime_ns or _digest(path) == stamp.sha256
    except (OSError, ValueError):
        return False


def is_whole(path: Path) -> bool:
    """Whether a file looks like a whole result of its kind; of plain text, whether it is text that ends with a line."""
    try:
        return _WHOLE.get(path.suffix.lower(), _is_text)(path.read_bytes())
    except (OSError, ValueError, zipfile.BadZipFile, ElementTree.ParseError):
        return False


def _is_archive(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.testzip() is None


def _is_text(data: bytes) -> bool:
    text = data.decode("utf-8-sig")
    return bool(text.strip()) and text.endswith("\n")


# How a whole file of a kind is told from one that was cut off.
_WHOLE: dict[str, Callable[[bytes], bool]] = {
    ".docx": _is_archive,
    ".pdf": lambda data: data.startswith(b"%PDF") and b"%%EOF" in data[-1024:],
    ".json": lambda data: bool(json.loads(data)),
    ".tmx": lambda data: len(ElementTree.fromstring(data)) > 0,
    ".xlf": lambda data: len(ElementTree.fromstring(data)) > 0,
    ".html": lambda data: data.rstrip().endswith(b"</html>"),
}


def write_result(path: Path, data: bytes, ledger: Ledger) -> Path | None:
    """Write a result whole or not at all.

    Returns:
        The copy of what stood there, where that was not as we had left it; None where nothing is lost.

    Raises:
        DiskFull, OutputUnwritable: it cannot be written; what stood there stands.
    """
    kept = _keep(path, data, ledger) if path.exists() else None
    write_atomically(path, data)
    return kept


def _keep(path: Path, data: bytes, ledger: Ledger) -> Path | None:
    if path.is_dir():
        raise OutputUnwritable(str(path), "Is a directory")
    written = ledger.written_at(path)
    if written is not None and is_same(path, written.stamp):
        return None
    if written is None and ledger.is_begun(path):
        return None
    with store_errors(path):
        if path.read_bytes() == data:
            return None
        copy, number = path.with_stem(f"{path.stem}-before"), 1
        while copy.exists():
            number += 1
            copy = path.with_stem(f"{path.stem}-before-{number}")
        try:
            shutil.copy2(path, copy)
        except OSError:
            copy.unlink(missing_ok=True)
            raise
    return copy


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
