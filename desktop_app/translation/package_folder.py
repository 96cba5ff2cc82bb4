"""One unpacked package: its metadata read and its files checked, without the engine."""

from __future__ import annotations

import hashlib
import json
import re
import struct
from pathlib import Path
from typing import Any, BinaryIO

from desktop_app.translation.engine import PackageInfo

_METADATA_LIMIT = 1_000_000
# Layout of model.bin as ctranslate2.specs.model_spec writes it; other versions are left to the engine.
_KNOWN_BINARY_VERSIONS = range(4, 7)
_CONFIG_SINCE = 6


def read_folder(folder: Path, *, origin: str) -> PackageInfo | None:
    """What stands in `folder`, with `.broken` set when it cannot be used.

    Returns:
        None for an Argos package that is not for translating (sentence splitting, language detection).
    """
    try:
        metadata = _read_metadata(folder / "metadata.json")
        if metadata.get("type", "translate") != "translate":
            return None
        broken = _what_is_broken(folder, metadata)
    except OSError as error:
        metadata, broken = {}, f"it cannot be read ({error.strerror or error})"
    except ValueError as error:
        metadata, broken = {}, str(error)
    return PackageInfo(
        name=folder.name,
        path=folder,
        from_code=_text(metadata, "from_code"),
        to_code=_text(metadata, "to_code"),
        version=_text(metadata, "package_version"),
        origin=origin,
        starter=metadata.get("starter") is True,
        description=_text(metadata, "description"),
        broken=broken,
    )


def version_key(version: str) -> tuple[int, ...]:
    """Orders versions by their numbers: 1.9 before 1.10."""
    return tuple(int(number) for number in re.findall(r"\d+", version))


def size_of(package: PackageInfo) -> int:
    """Bytes that the files of a package take."""
    return sum(file.stat().st_size for file in package.path.rglob("*") if file.is_file())


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()


def _read_metadata(file: Path) -> dict[str, Any]:
    if not file.is_file():
        raise ValueError("metadata.json is missing")
    if file.stat().st_size > _METADATA_LIMIT:
        raise ValueError("metadata.json is far too large")
    try:
        found = json.loads(file.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError):
        raise ValueError("metadata.json is damaged") from None
    if not isinstance(found, dict):
        raise ValueError("metadata.json is damaged")
    return found


def _text(metadata: dict[str, Any], key: str) -> str:
    value = metadata.get(key)
    return value if isinstance(value, str) else ""


def _what_is_broken(folder: Path, metadata: dict[str, Any]) -> str:
    if not (_text(metadata, "from_code") and _text(metadata, "to_code")):
        return "metadata.json names no languages"
    if not any(_has_content(folder / name) for name in ("sentencepiece.model", "bpe.model")):
        return "sentencepiece.model is missing or empty"
    model = folder / "model"
    if not _has_content(model / "model.bin"):
        return "model/model.bin is missing or empty"
    if not _has_vocabulary(model):
        return "the vocabulary of the model is missing or empty"
    return _what_is_broken_in_model(model)


def _has_content(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0


def _has_vocabulary(model: Path) -> bool:
    def there(side: str) -> bool:
        return any(_has_content(model / f"{side}_vocabulary.{form}") for form in ("json", "txt"))

    return there("shared") or (there("source") and there("target"))


def _what_is_broken_in_model(model: Path) -> str:
    with (model / "model.bin").open("rb") as data:
        try:
            version = _number(data, "I")
            if version in _KNOWN_BINARY_VERSIONS and not _is_whole(
                data, (model / "model.bin").stat().st_size
            ):
                return "model/model.bin is cut short"
        except (struct.error, EOFError):
            return "model/model.bin is cut short"
    if version >= _CONFIG_SINCE and not _has_content(model / "config.json"):
        return "model/config.json is missing or empty"
    return ""


def _is_whole(data: BinaryIO, size: int) -> bool:
    # Walks from header to header over the weights: a few hundred seeks, nothing is loaded.
    _skip_string(data)
    _number(data, "I")  # revision of the specification
    for _ in range(_number(data, "I")):
        _skip_string(data)
        rank = _number(data, "B")
        data.seek(4 * rank + 1, 1)  # dimensions, type
        data.seek(_number(data, "I"), 1)  # beyond the end, the next number is missing
    for _ in range(2 * _number(data, "I")):
        _skip_string(data)
    return data.tell() <= size


def _skip_string(data: BinaryIO) -> None:
    data.seek(_number(data, "H"), 1)


def _number(data: BinaryIO, form: str) -> int:
    # CTranslate2 writes the machine's own order; every machine it supports is little-endian.
    found: int = struct.unpack(f"<{form}", data.read(struct.calcsize(form)))[0]
    return found
