"""What a person has selected in one column, from a place in one row to a place in another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A caret's place: a row and a position (code points) in that row's cell."""

    row: int
    position: int


@dataclass(frozen=True, slots=True)
class Selection:
    """From `anchor`, where it was begun, to `caret`, in one column."""

    arabic: bool
    anchor: Place
    caret: Place

    @property
    def empty(self) -> bool:
        """Whether nothing is selected."""
        return self.anchor == self.caret

    @property
    def first(self) -> Place:
        """The earlier end."""
        return min(self.anchor, self.caret)

    @property
    def last(self) -> Place:
        """The later end."""
        return max(self.anchor, self.caret)

    def part_of(self, row: int, length: int) -> tuple[int, int] | None:
        """The selected part of a row whose cell has `length` characters; None when there is none."""
        if self.empty or not self.first.row <= row <= self.last.row:
            return None
        start = self.first.position if row == self.first.row else 0
        end = self.last.position if row == self.last.row else length
        return (start, min(end, length)) if start < min(end, length) else None

    def text(self, text_of: Callable[[int], str], joined: Callable[[int], bool]) -> str:
        """The selected text; paragraphs are separated by line ends.

        Args:
            text_of: gives the text of a row's cell.
            joined: tells whether a row goes on with the paragraph above it.
        """
        parts: list[str] = []
        for row in range(self.first.row, self.last.row + 1):
            text = text_of(row)
            part = self.part_of(row, len(text))
            if part is not None:
                parts += ([" " if joined(row) else "\n"] if parts else []) + [text[slice(*part)]]
        return "".join(parts)


def word_around(text: str, position: int) -> tuple[int, int]:
    """Start and end of the word at `position`, marks on its letters included; of one character otherwise."""
    position = min(position, max(len(text) - 1, 0))
    if not text:
        return 0, 0
    if not _in_word(text[position]):
        return position, position + 1
    start = end = position
    while start > 0 and _in_word(text[start - 1]):
        start -= 1
    while end < len(text) and _in_word(text[end]):
        end += 1
    return start, end


def _in_word(character: str) -> bool:
    # Arabic vowel marks are no letters to Python, but belong to their word; so does an apostrophe.
    return (
        character.isalnum()
        or "\u0610" <= character <= "\u061a"
        or "\u064b" <= character <= "\u0670"
        or character in "ـ'’"
    )
