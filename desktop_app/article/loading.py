"""From a path, bytes or a clipboard to text: reads, asks formats/, and names what stands in the way."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from pathlib import Path

from desktop_app.article.formats.plain import decode
from desktop_app.article.model import Source
from desktop_app.article.tidying import tidy
from desktop_app.errors import (
    EmptyText,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    IsDirectory,
    PermissionRefused,
)

# Bytes, or characters on the clipboard. A long novel has one or two million; beyond this it is no article.
SIZE_LIMIT = 20_000_000

_VISIBLE = re.compile(
    "[^\\s\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f]"
)


@dataclass(frozen=True, slots=True)
class LoadedText:
    """A text ready to be read as an article, and where it came from."""

    source: Source
    text: str


def load_file(path: Path, *, encoding: str | None = None) -> LoadedText:
    """Read a text file; `encoding` overrides what would be detected.

    Raises:
        FileMissing, IsDirectory, PermissionRefused, FileUnreadable, FileTooLarge: the file cannot be read.
        EmptyText, BinaryFile, EncodingUnclear, EncodingMismatch, EncodingUnknown: what is in it cannot be.
    """
    return load_bytes(_read(path), path.name, encoding=encoding)


def load_bytes(data: bytes, name: str, *, encoding: str | None = None) -> LoadedText:
    """The text in `data`, the contents of a file or of standard input.

    Raises:
        FileTooLarge, EmptyText, BinaryFile, EncodingUnclear, EncodingMismatch, EncodingUnknown: it cannot be.
    """
    if len(data) > SIZE_LIMIT:
        raise FileTooLarge(name, len(data), SIZE_LIMIT)
    text, used = decode(data, name, encoding=encoding)
    return _loaded(text, Source(name, "text", used))


def load_text(text: str, name: str, *, kind: str = "clipboard") -> LoadedText:
    """A text that never was bytes, such as the clipboard's.

    Raises:
        FileTooLarge, EmptyText: it cannot be read.
    """
    if len(text) > SIZE_LIMIT:
        raise FileTooLarge(name, len(text), SIZE_LIMIT)
    return _loaded(text, Source(name, kind))


def _loaded(text: str, source: Source) -> LoadedText:
    tidied = tidy(text)
    if not _VISIBLE.search(tidied):
        raise EmptyText(source.name)
    return LoadedText(source, tidied)


def _read(path: Path) -> bytes:
    name = path.name or str(path)
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise IsDirectory(name)
        if about.st_size > SIZE_LIMIT:
            raise FileTooLarge(name, about.st_size, SIZE_LIMIT)
        with path.open("rb") as file:
            # A pipe or a device tells no size beforehand: one byte too many is enough to know.
            data = file.read(SIZE_LIMIT + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(name) from error
    except IsADirectoryError as error:
        raise IsDirectory(name) from error
    except PermissionError as error:
        raise PermissionRefused(name) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise FileUnreadable(name, getattr(error, "strerror", None) or str(error)) from error
    return data
