"""The files of a dictionary on disk, whole or as text to look into; what goes wrong is told as our errors."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

from desktop_app.dictionary.dictzip import PackedText, PlainText, Text
from desktop_app.errors import BrokenDictionary, DictionaryMissing

_LARGEST = 300_000_000  # bytes of an index: far more than any dictionary's
_PIECE = 1 << 20


def open_text(path: Path) -> Text:
    """The .dict or .dict.dz beside the file at `path`.

    Raises:
        DictionaryMissing: there is neither.
        BrokenDictionary: it is damaged.
    """
    packed, plain = path.with_suffix(".dict.dz"), path.with_suffix(".dict")
    try:
        if packed.is_file():
            return PackedText(packed)
        if plain.is_file():
            return PlainText(plain)
    except OSError as error:
        raise BrokenDictionary(path.name, error.strerror or str(error)) from error
    raise DictionaryMissing(path.name, plain.name)


def read_bytes(path: Path) -> bytes:
    """All of a file, unpacked where its name ends in .gz.

    Raises:
        DictionaryMissing: it is not there.
        BrokenDictionary: it cannot be read.
    """
    try:
        data = bytearray()
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            while len(data) <= _LARGEST and (more := file.read(_PIECE)):  # at once it would reserve the most
                data += more
    except FileNotFoundError as error:
        raise DictionaryMissing(path.name, path.name) from error
    except (OSError, EOFError, zlib.error) as error:
        raise BrokenDictionary(path.name, getattr(error, "strerror", None) or str(error)) from error
    if len(data) > _LARGEST:
        raise BrokenDictionary(path.name, "it is larger than any dictionary")
    return bytes(data)
