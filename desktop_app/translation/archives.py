"""Unpacks .argosmodel archives, which are zip files from anywhere: nothing in them is trusted."""

from __future__ import annotations

import os
import re
import stat
import struct
import unicodedata
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from desktop_app.errors import BrokenPackage, UnsafeArchive
from desktop_app.translation.storage import demand_room, disk_errors, sync_folder

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

Report = Callable[[str, int, int | None], None]

MOST_MEMBERS = 2_000
MOST_BYTES = 2_000_000_000
# Weights hardly shrink: the starter unpacks to 1.2 times its archive. Below the floor any ratio is harmless.
MOST_RATIO, RATIO_FLOOR = 20, 50_000_000
_CHUNK = 1 << 20
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_ENCRYPTED = 0x1 | 0x40 | 0x2000


def unpack(archive: Path, into: Path, *, name: str, report: Report) -> Path:
    """Unpack the archive into the empty folder `into`, each file flushed to the disk.

    Args:
        name: what the archive is called in errors.
        report: called with ("unpack", bytes done, bytes in all) after each piece; may raise to stop.

    Returns:
        The folder that holds the package: `into`, or the one folder in it.

    Raises:
        UnsafeArchive: it reaches outside its folder, holds links, is encrypted or unpacks to an absurd size.
        BrokenPackage: it is no zip file, is damaged, or holds no package.
        DiskFull, OutputUnwritable: it cannot be written.
    """
    from zipfile import BadZipFile

    try:
        with _open(archive, name=name) as opened:
            files = [info for info in opened.infolist() if not _is_clutter(info)]
            _check(files, archive.stat().st_size, name=name)
            top = _top_folder([PurePosixPath(f.filename) for f in files if not f.is_dir()], name=name)
            _write_all(opened, files, into, name=name, report=report)
            return into / top
    except (BadZipFile, zlib.error, EOFError) as error:
        raise BrokenPackage(name, f"the archive is damaged ({error})") from error


def is_archive(file: Path) -> bool:
    """Whether a file has the shape of a whole zip archive; a truncated one has lost its directory."""
    from zipfile import is_zipfile

    return is_zipfile(file)


def _open(archive: Path, *, name: str) -> ZipFile:
    from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

    try:
        opened = ZipFile(archive)
    except OSError as error:
        raise BrokenPackage(name, f"it cannot be read ({error.strerror or error})") from error
    except (BadZipFile, ValueError, NotImplementedError, OverflowError, struct.error) as error:
        raise BrokenPackage(name, f"it is not a whole zip archive ({error})") from error
    if any(info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for info in opened.infolist()):
        opened.close()
        raise BrokenPackage(name, "it is packed in a way that Argos packages are not")
    return opened


def _is_clutter(info: ZipInfo) -> bool:
    # What macOS adds to every archive it packs.
    path = PurePosixPath(info.filename)
    return path.parts[:1] == ("__MACOSX",) or path.name == ".DS_Store"


def _check(files: Sequence[ZipInfo], packed: int, *, name: str) -> None:
    if len(files) > MOST_MEMBERS:
        raise UnsafeArchive(name, files[MOST_MEMBERS].filename, f"more than {MOST_MEMBERS:,} files")
    seen: set[str] = set()
    parents: set[str] = set()
    for info in files:
        if reason := _what_is_wrong(info):
            raise UnsafeArchive(name, info.filename, reason)
        folded = _folded(info.filename)
        if folded in seen:
            raise UnsafeArchive(name, info.filename, "the same name twice")
        seen.add(folded)
        parents.update(_folded(str(parent)) for parent in PurePosixPath(info.filename).parents)
    for info in files:
        if not info.is_dir() and _folded(info.filename) in parents:
            raise UnsafeArchive(name, info.filename, "a file and a folder of the same name")
    total = sum(info.file_size for info in files)
    if total > MOST_BYTES or total > max(RATIO_FLOOR, MOST_RATIO * packed):
        largest = max(files, key=lambda info: info.file_size)
        raise UnsafeArchive(name, largest.filename, f"it unpacks to {total:,} bytes")


def _folded(name: str) -> str:
    # As file systems of Windows and macOS compare names.
    return unicodedata.normalize("NFC", name).casefold().rstrip("/")


def _what_is_wrong(info: ZipInfo) -> str:
    if info.flag_bits & _ENCRYPTED:
        return "it is encrypted"
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "a link" if kind == stat.S_IFLNK else "a special file"
    # zipfile has already tidied `filename`; the name as it was packed is what has to be clean.
    given = info.orig_filename
    if "\\" in given or ":" in given or any(ord(char) < 32 for char in given):
        return "a character that has no place in a name"
    if given.startswith("/"):
        return "an absolute path"
    return _what_is_wrong_with_parts(given.removesuffix("/").split("/"))


def _what_is_wrong_with_parts(parts: Sequence[str]) -> str:
    if ".." in parts:
        return "a path that leads outside"
    for part in parts:
        if part in ("", ".") or part != part.rstrip(". ") or _DEVICES.fullmatch(part):
            return "a name that systems read differently"
        if len(part.encode("utf-8", "replace")) > 200:
            return "a name that is too long"
    return "too many folders" if len(parts) > 8 else ""


def _top_folder(files: Sequence[PurePosixPath], *, name: str) -> str:
    if PurePosixPath("metadata.json") in files:
        return ""
    tops = {file.parts[0] for file in files}
    if len(tops) != 1:
        raise BrokenPackage(name, "the archive does not hold one package")
    (top,) = tops
    if PurePosixPath(top, "metadata.json") not in files:
        raise BrokenPackage(name, "metadata.json is missing")
    return top


def _write_all(opened: ZipFile, files: Sequence[ZipInfo], into: Path, *, name: str, report: Report) -> None:
    total, done = sum(info.file_size for info in files), 0
    demand_room(into, total)
    report("unpack", 0, total)
    folders = {into}
    for info in files:
        target = into.joinpath(*PurePosixPath(info.filename).parts)
        with disk_errors(target):
            (target if info.is_dir() else target.parent).mkdir(parents=True, exist_ok=True)
        if info.is_dir():
            continue
        folders.update(p for p in target.parents if p.is_relative_to(into))
        with opened.open(info) as packed, disk_errors(target), target.open("xb") as out:
            while piece := packed.read(_CHUNK):
                done += len(piece)
                if done > total:  # more than the headers promised
                    raise UnsafeArchive(name, info.filename, f"it unpacks to more than {total:,} bytes")
                out.write(piece)
                report("unpack", done, total)
            out.flush()
            os.fsync(out.fileno())
    for folder in folders:
        with disk_errors(folder):
            sync_folder(folder)
