"""Packages used straight from an .argosmodel file: unpacked once into a cache, not installed."""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from desktop_app import paths
from desktop_app.errors import BrokenPackage
from desktop_app.translation import archives
from desktop_app.translation.engine import PackageInfo
from desktop_app.translation.package_folder import read_folder, sha256_of
from desktop_app.translation.storage import delete_tree, disk_errors

ORIGIN = "given"
_INCOMING = ".incoming-"
_KEPT_SECONDS = 30 * 86_400
_ABANDONED_SECONDS = 86_400


def open_archive(file: Path) -> PackageInfo:
    """The package in `file`, unpacked under our data folder by the file's hash: a changed file is another.

    Raises:
        BrokenPackage, UnsafeArchive: the file holds no sound package.
        DiskFull, OutputUnwritable: it cannot be unpacked.
    """
    try:
        target = _folder() / sha256_of(file)
    except OSError as error:
        raise BrokenPackage(file.name, f"it cannot be read ({error.strerror or error})") from error
    found = read_folder(target, origin=ORIGIN) if target.is_dir() else None
    if found is None or found.broken:
        delete_tree(target)
        found = _unpack(file, target)
    _tidy(keep=target)
    return replace(found, name=file.stem)


def _folder() -> Path:
    return paths.data_dir() / "cache" / "packages"


def _unpack(file: Path, target: Path) -> PackageInfo:
    with disk_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        incoming = Path(tempfile.mkdtemp(prefix=_INCOMING, dir=target.parent))
    try:
        unpacked = archives.unpack(file, incoming, name=file.name, report=lambda *_: None)
        found = read_folder(unpacked, origin=ORIGIN)
        if found is None:
            raise BrokenPackage(file.name, "it is an Argos package, but not one that translates")
        if found.broken:
            raise BrokenPackage(file.name, found.broken)
        with disk_errors(target):
            _settle(unpacked, target)
    finally:
        delete_tree(incoming)
    return replace(found, path=target)


def _settle(unpacked: Path, target: Path) -> None:
    try:
        unpacked.rename(target)
    except OSError:
        if not target.is_dir():
            raise
        # Another process was quicker with the same bytes: its folder serves as well.


def _tidy(*, keep: Path) -> None:
    """Note that `keep` was used, and drop what has not been for a month or was left half by a crash."""
    now = time.time()
    try:
        os.utime(keep)
        for entry in keep.parent.iterdir():
            limit = _ABANDONED_SECONDS if entry.name.startswith(_INCOMING) else _KEPT_SECONDS
            if now - entry.stat().st_mtime > limit:
                delete_tree(entry)
    except OSError:
        return  # a cache that cannot be tidied is still a cache
