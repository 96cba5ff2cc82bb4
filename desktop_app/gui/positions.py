"""The one place where Python's positions (code points) and Qt's (UTF-16 units) are converted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
# A lone surrogate cannot cross into Qt, and a line break inside a sentence is a blank on screen. Each becomes
# exactly one character, so that positions stay what they were.
_UNSHOWABLE = dict.fromkeys(range(0xD800, 0xE000), "\ufffd") | dict.fromkeys(
    (*range(0x20), 0x7F, 0x85, 0x2028, 0x2029), " "
)

_ANY_UNSHOWABLE = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")


def showable(text: str) -> str:
    """`text` as Qt can draw it in one paragraph, character for character as long as before."""
    return text.translate(_UNSHOWABLE) if _ANY_UNSHOWABLE.search(text) else text


class Positions:
    """Converts positions in one text; free for texts without emoji and the like."""

    def __init__(self, text: str) -> None:
        self._pairs = [match.start() for match in _ASTRAL.finditer(text)]  # each takes two units in Qt
        self._units = [start + before for before, start in enumerate(self._pairs)]

    def to_qt(self, position: int) -> int:
        """The UTF-16 unit at code point `position`."""
        return position + bisect_left(self._pairs, position)

    def to_python(self, unit: int) -> int:
        """The code point at UTF-16 unit `unit`; the middle of a pair belongs to its start."""
        whole = bisect_right(self._units, unit - 2)
        inside = whole < len(self._units) and self._units[whole] == unit - 1
        return unit - whole - inside
