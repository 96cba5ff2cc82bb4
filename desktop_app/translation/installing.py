"""Puts a translation package into our folder: fetched, verified, unpacked, and set in place in one step."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app import paths
from desktop_app.errors import (
    BrokenPackage,
    DownloadCorrupt,
    InstallCancelled,
    PackageNotFound,
    UnsafeArchive,
)
from desktop_app.translation import archives, downloading
from desktop_app.translation.downloading import Expected
from desktop_app.translation.engine import PackageInfo
from desktop_app.translation.package_folder import read_folder
from desktop_app.translation.storage import (
    delete_tree,
    disk_errors,
    sole_writer,
    sync_folder,
)

Progress = Callable[[str, int, int | None], bool | None]

ORIGIN = "dragoman"
# Folders of ours with these beginnings are on their way in or out; nobody else looks at them.
INCOMING, OLD, LEAVING = ".incoming-", ".old-", ".leaving-"


@dataclass(frozen=True, slots=True)
class OfficialPackage:
    """The package of the Argos index for our pair: `code` is what users type, `size` is in bytes."""

    code: str
    name: str
    version: str
    url: str
    size: int
    sha256: str


OFFICIAL = OfficialPackage(
    code="ar-en",
    name="translate-ar_en-1_0",
    version="1.0",
    url="https://argos-net.com/v1/translate-ar_en-1_0.argosmodel",
    size=81_869_670,
    sha256="bc98cd4e27ca1cebfae9b7086b2ebc635e4dbed45e7cb5f0891cb7d22feacfad",
)


def install(source: str, *, progress: Progress | None = None) -> PackageInfo:
    """Install a package so that it is there whole or not at all; one of the same name is replaced.

    Args:
        source: an .argosmodel file, an http, https or file address, or "ar-en" for the official package.
        progress: called with the stage («download», «verify», «unpack»), bytes done, and bytes in all (None
            where they are not known). When it returns False the installation stops.

    Raises:
        PackageNotFound: there is no such file, or it is no address.
        NoNetwork, DownloadRefused, DownloadCorrupt: it could not be fetched.
        BrokenPackage, UnsafeArchive: it holds no sound package.
        InstallCancelled: `progress` said so; what has been downloaded is kept and counted in it.
        InstallBusy, DiskFull, OutputUnwritable: it could not be written.
    """
    url = address_of(source)
    name = Path(source).name if url is None else url
    report = _reporter(progress)
    try:
        with sole_writer(paths.own_packages()):
            clean_up()
            if url is None:
                return _place(_local_file(source), name=name, report=report)
            return _fetch_and_place(url, report=report)
    except _StoppedError:
        raise InstallCancelled(source, received(source)) from None


def received(source: str) -> int:
    """How many bytes of a download of `source` are kept for the next try."""
    url = address_of(source)
    return downloading.received(url) if url else 0


def address_of(source: str) -> str | None:
    """The address that `source` stands for; None for a file, file addresses included."""
    if source == OFFICIAL.code:
        return OFFICIAL.url
    return source if re.match(r"https?://", source, re.IGNORECASE) else None


def clean_up() -> None:
    """Take away what a crash left in our folder; a package that was being replaced stands again."""
    folder = paths.own_packages()
    for old in folder.glob(f"{OLD}*"):
        target = folder / old.name.removeprefix(OLD)
        if not target.exists():
            with disk_errors(target):
                old.rename(target)
    for beginning in (INCOMING, OLD, LEAVING):
        for left in folder.glob(f"{beginning}*"):
            delete_tree(left)


class _StoppedError(Exception):
    """The progress callback asked to stop."""


def _reporter(progress: Progress | None) -> archives.Report:
    def report(stage: str, done: int, total: int | None) -> None:
        if progress and progress(stage, done, total) is False:
            raise _StoppedError

    return report


def _local_file(source: str) -> Path:
    file = Path(source)
    if re.match(r"file:", source, re.IGNORECASE):
        from urllib.parse import urlsplit
        from urllib.request import url2pathname

        file = Path(url2pathname(urlsplit(source).path))
    try:
        if source and file.is_dir():
            raise BrokenPackage(file.name, "it is a folder; what can be installed is an .argosmodel file")
        if file.is_file():
            return file
    except OSError as error:  # a name the system cannot even look up
        raise PackageNotFound(source) from error
    raise PackageNotFound(source)


def _fetch_and_place(url: str, *, report: archives.Report) -> PackageInfo:
    official = url == OFFICIAL.url
    expected = Expected(OFFICIAL.size, OFFICIAL.sha256) if official else None
    file = downloading.download(url, expected=expected, report=report)
    try:
        if not archives.is_archive(file):
            raise DownloadCorrupt(url, "a whole package", f"{file.stat().st_size:,} bytes that are none")
        package = _place(file, name=url.partition("?")[0].rpartition("/")[2] or url, report=report)
    except (BrokenPackage, UnsafeArchive, DownloadCorrupt):
        downloading.forget(url)  # going on from it would bring the same again
        raise
    downloading.forget(url)
    return package


def _place(archive: Path, *, name: str, report: archives.Report) -> PackageInfo:
    """Unpack beside the installed packages, check, and put in place by renaming."""
    size = archive.stat().st_size
    report("verify", size, size)
    folder = paths.own_packages()
    with disk_errors(folder):
        incoming = Path(tempfile.mkdtemp(prefix=INCOMING, dir=folder))
    try:
        unpacked = archives.unpack(archive, incoming, name=name, report=report)
        package = read_folder(unpacked, origin=ORIGIN)
        if package is None:
            raise BrokenPackage(name, "it is an Argos package, but not one that translates")
        if package.broken:
            raise BrokenPackage(name, package.broken)
        target = folder / _folder_name(package, named=unpacked != incoming)
        with disk_errors(target):
            unpacked.chmod(0o755)  # temporary folders are made for their owner alone
            _swap(unpacked, target)
    finally:
        delete_tree(incoming)
    installed = read_folder(target, origin=ORIGIN)
    if installed is None or installed.broken:
        raise BrokenPackage(name, installed.broken if installed else "it vanished")
    return installed


def _folder_name(package: PackageInfo, *, named: bool) -> str:
    """The name of the archive's own folder, or where it had none the name Argos would give it."""
    if named and not package.name.startswith("."):
        return package.name
    version = package.version.replace(".", "_") or "0"
    return re.sub(r"[^A-Za-z0-9_-]", "_", f"translate-{package.from_code}_{package.to_code}-{version}")[:100]


def _swap(new: Path, target: Path) -> None:
    # No system renames a folder over a full one. Between the two renames the old version still stands, under
    # another name where find_packages and clean_up look for it.
    old = target.with_name(f"{OLD}{target.name}")
    replacing = target.exists() or target.is_symlink()
    if replacing:
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if replacing:
            old.rename(target)
        raise
    sync_folder(target.parent)
    if replacing:
        delete_tree(old)
