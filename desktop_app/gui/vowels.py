"""Arabic on screen without its vowel signs, and which position of the one text is which of the other."""

from __future__ import annotations

import re
from bisect import bisect_left

# From fathatan to sukun, and the small alif above. Tatweel stays, and so do the hamzas and the madda that
# are written as signs of their own: they are part of their letter.
_VOWEL = re.compile("[\u064b-\u0652\u0670]")


def without_vowels(text: str) -> tuple[str, tuple[int, ...]]:
    """`text` without its vowel signs, and the positions in `text` of those that are left out."""
    return _VOWEL.sub("", text), tuple(found.start() for found in _VOWEL.finditer(text))


def to_shown(position: int, hidden: tuple[int, ...]) -> int:
    """Where `position` of the whole text is once the characters at `hidden` are left out.

    That of a hidden sign is where the next letter is.
    """
    return position - bisect_left(hidden, position)


def to_whole(position: int, hidden: tuple[int, ...]) -> int:
    """Where the character at `position` of the shown text is in the whole text."""
    # The n-th hidden sign has `hidden[n] - n` letters before it; all with no more than `position` come before.
    least, most = 0, len(hidden)
    while least < most:
        middle = (least + most) // 2
        if hidden[middle] - middle <= position:
            least = middle + 1
        else:
            most = middle
    return position + least
