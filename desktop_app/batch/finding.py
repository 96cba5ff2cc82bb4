"""Which texts lie in folders: what is a text, what is passed over, in which order they come."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from desktop_app.batch.ledger import outputs_below
from desktop_app.batch.model import Source, resolved
from desktop_app.errors import FileUnreadable, NoTexts, PermissionRefused, ReaderError

# In a folder only these are taken for texts; a file that is named itself is taken whatever it is called.
SUFFIXES = (".txt", ".text", ".md")
_DIGITS = re.compile(r"(\d+)")


def find_sources(
    given: Iterable[Path], *, recursive: bool = True, out_dir: Path | None = None, alone: Path | None = None
) -> tuple[Source, ...]:
    """The texts that are given: files by themselves, and those in folders.

    In a folder hidden files and folders, other files than texts, and what Dragoman wrote there itself are passed over;
    links are followed, to no folder twice. No text comes twice. What cannot be read is in the list too, with its trouble.

    Args:
        given: files and folders.
        recursive: look in the folders inside folders too.
        out_dir: where results go; as a folder inside one of those given, it is passed over.
        alone: a folder whose texts have no folder above them, even if it is one of several.
    """
    given = tuple(given)
    folders = [path for path in given if path.is_dir()]
    walk = _Walk(recursive, out_dir)
    found: list[Source] = []
    for path in given:
        if path not in folders:
            found.append(Source(path, PurePath(path.name or str(path))))
            continue
        # Of several folders each has its results below its own name.
        named = len(folders) > 1 and path != alone
        top = PurePath(resolved(path).name) if named else PurePath()
        before = len(found)
        found += walk.texts(path, top)
        if len(found) == before:
            found.append(Source(path, PurePath(path.name or str(path)), trouble=NoTexts(str(path))))
    return tuple(_once(found))


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts «2.txt» before «10.txt», in Western and Arabic digits, capitals beside small letters."""
    parts = _DIGITS.split(name.casefold())
    numbers = ((0, int(part), "") if at % 2 else (1, 0, part) for at, part in enumerate(parts))
    return (*numbers, (2, 0, name))


@dataclass
class _Walk:
    recursive: bool
    out_dir: Path | None
    _seen: set[tuple[int, int]] = field(default_factory=set)
    _ours: set[Path] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.out_dir is not None:
            self._ours |= outputs_below(self.out_dir)

    def texts(self, folder: Path, below: PurePath, *, top: bool = True) -> Iterator[Source]:
        """The texts in `folder`, then those in the folders inside it."""
        try:
            if not self._is_new(folder, top=top):
                return
            self._ours |= outputs_below(folder)
            entries = sorted(os.scandir(folder), key=lambda entry: natural_key(entry.name))
        except OSError as error:
            yield Source(folder, below, trouble=_trouble(below, folder, error))
            return
        shown = [entry for entry in entries if not entry.name.startswith(".")]
        for entry in shown:
            path = folder / entry.name
            if path.suffix.lower() in SUFFIXES and _is_file(entry) and resolved(path) not in self._ours:
                yield Source(path, below / entry.name)
        for entry in shown if self.recursive else ():
            if _is_folder(entry):
                yield from self.texts(folder / entry.name, below / entry.name, top=False)

    def _is_new(self, folder: Path, *, top: bool) -> bool:
        about = folder.stat()
        identity = (about.st_dev, about.st_ino)
        if identity in self._seen:
            return False
        self._seen.add(identity)
        return top or self.out_dir is None or not _same(folder, self.out_dir)


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        # A link that leads nowhere is told about when it is opened.
        return entry.is_file() or (entry.is_symlink() and not Path(entry.path).exists())
    except OSError:
        return True


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _trouble(below: PurePath, folder: Path, error: OSError) -> ReaderError:
    name = str(below) if below.parts else str(folder)
    if isinstance(error, PermissionError):
        return PermissionRefused(name)
    return FileUnreadable(name, error.strerror or str(error))


def _once(found: Sequence[Source]) -> Iterator[Source]:
    seen: set[Path] = set()
    for source in found:
        if source.path is not None:
            path = resolved(source.path)
            if path in seen:
                continue
            seen.add(path)
        yield source
