"""A line of JSON with its checksum before it: what a kill or a bad disk did to it is noticed."""

from __future__ import annotations

import json
import zlib
from typing import Any


def line_of(value: dict[str, Any]) -> bytes:
    """The line, its end included."""
    text = json.dumps(value, separators=(",", ":")).encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


def value_of(line: bytes) -> dict[str, Any] | None:
    """What is in a line, given without its end; None where it is damaged."""
    checksum, _, text = line.partition(b" ")
    if checksum != b"%08x" % zlib.crc32(text):
        return None
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
