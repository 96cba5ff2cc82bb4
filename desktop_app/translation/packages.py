"""Finds the translation packages on this machine and chooses the one to translate with.

`install` and OFFICIAL, which live in installing.py, are part of this module's face.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from desktop_app import paths
from desktop_app.errors import BrokenPackage, NoPackage, PackageNotFound, PackageProtected, WrongPair
from desktop_app.translation.engine import PackageInfo
from desktop_app.translation.installing import (
    LEAVING,
    OFFICIAL,
    OLD,
    ORIGIN,
    OfficialPackage,
    Progress,
    install,
    received,
)
from desktop_app.translation.package_folder import read_folder, sha256_of, size_of, version_key
from desktop_app.translation.storage import delete_tree, disk_errors, sole_writer

__all__ = [
    "OFFICIAL",
    "PAIR",
    "OfficialPackage",
    "Progress",
    "choose_package",
    "describe",
    "find_packages",
    "install",
    "received",
    "remove",
    "size_of",
]

PAIR = ("ar", "en")


def find_packages() -> list[PackageInfo]:
    """All packages that are installed, in the order in which they are chosen; broken ones have `.broken` set.

    First where Argos keeps packages, then ours, then what comes with the program; in each the newest first.
    """
    return [
        *(package for folder in paths.argos_packages() for package in _packages_in(folder, "argos")),
        *_packages_in(paths.own_packages(), ORIGIN),
        *_packages_in(paths.shipped_packages(), "shipped"),
    ]


def choose_package(name: str | None = None) -> PackageInfo:
    """The package to translate Arabic to English with.

    Args:
        name: the name of an installed package, a package's folder, or an .argosmodel file, which is unpacked
            into a cache and not installed; None for the first sound package that is found.

    Raises:
        NoPackage: nothing was named and none is installed.
        PackageNotFound: there is nothing of that name.
        WrongPair: what was named translates other languages.
        BrokenPackage, UnsafeArchive: what was named cannot be used.
    """
    if name is None:
        for package in find_packages():
            if not package.broken and _pair(package) == PAIR:
                return package
        raise NoPackage(*PAIR)
    package = _named(name)
    if package.broken:
        raise BrokenPackage(package.name, package.broken)
    if _pair(package) != PAIR:
        raise WrongPair(package.name, package.from_code, package.to_code)
    return package


def describe(name: str) -> PackageInfo:
    """What is known of a package, of any pair, sound or broken, with the SHA-256 of its `model/model.bin`.

    Raises:
        PackageNotFound: there is nothing of that name.
        BrokenPackage, UnsafeArchive: it is an .argosmodel file that cannot be unpacked.
    """
    package = _named(name)
    try:
        return replace(package, sha256=sha256_of(package.path / "model" / "model.bin"))
    except OSError:
        return package


def remove(name: str) -> None:
    """Remove a package that we installed, broken ones too; it disappears in one step.

    Raises:
        PackageNotFound: there is nothing of that name.
        PackageProtected: only Argos Translate or the program itself has one of that name.
        InstallBusy, OutputUnwritable: it cannot be removed now.
    """
    found = [package for package in find_packages() if package.name == name]
    ours = next((package for package in found if package.origin == ORIGIN), None)
    if ours is None:
        raise PackageProtected(name, found[0].origin) if found else PackageNotFound(name)
    with sole_writer(paths.own_packages()), disk_errors(ours.path):
        leaving = Path(tempfile.mkdtemp(prefix=LEAVING, dir=paths.own_packages()))
        ours.path.rename(leaving / "package")
    delete_tree(leaving / "package")
    delete_tree(leaving)


def _pair(package: PackageInfo) -> tuple[str, str]:
    return package.from_code, package.to_code


def _named(name: str) -> PackageInfo:
    installed = [package for package in find_packages() if package.name == name]
    if installed:
        return next((package for package in installed if not package.broken), installed[0])
    try:
        given = _given(Path(name)) if name else None
    except OSError as error:  # a name the system cannot even look up
        raise PackageNotFound(name) from error
    if given is None:
        raise PackageNotFound(name)
    return given


def _given(path: Path) -> PackageInfo | None:
    if path.is_dir():
        folder = path.resolve()
        package = read_folder(folder, origin="given")
        if package is None:
            raise BrokenPackage(folder.name, "it is an Argos package, but not one that translates")
        return package
    if path.is_file():
        from desktop_app.translation.archive_cache import open_archive

        return open_archive(path)
    return None


def _packages_in(folder: Path, origin: str) -> list[PackageInfo]:
    found = [read_folder(entry, origin=origin) for entry in _folders_in(folder)]
    packages = [_without_prefix(package) for package in found if package is not None]
    return sorted(packages, key=lambda package: version_key(package.version), reverse=True)


def _folders_in(folder: Path) -> Iterator[Path]:
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if entry.is_dir())
    except OSError:
        return
    for name in names:
        # A version whose replacement was interrupted stands in for the one that never came.
        interrupted = name.startswith(OLD) and name.removeprefix(OLD) not in names
        if interrupted or not name.startswith("."):
            yield folder / name


def _without_prefix(package: PackageInfo) -> PackageInfo:
    return replace(package, name=package.name.removeprefix(OLD))
