"""From lines to paragraphs: joins hard-wrapped lines, leaves headlines, lists and verse apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.article.cleaning import stands_alone
from desktop_app.article.model import Span

# Columns at which people and programs wrap. Shorter lines are verse or a list, longer ones whole paragraphs.
_NARROWEST, _WIDEST = 45, 130
_FEWEST = 4  # lines from which a column can be told
# How near the widest line a wrapped one comes, its successor's first word counted; `fmt` leaves them ragged.
_FULL = 0.9
# The share of lines that must be full before a block is taken for wrapped prose.
_SHARE = 0.7
# Lines wrapped by their width on a screen are more ragged; they are known by their stops, see _fill_of.
_FULL_RAGGED = 0.6
_STOP_AT_END = re.compile(r"[.؟!?…۔:؛][\"”“»«›)\]]*$")
_STOP = re.compile(r"[.؟!?…۔]")
_STOP_INSIDE = re.compile(r"[.؟!?…۔][\"”“»]? ?[^\W\d_]")
_LIST_ITEM = re.compile(r"[-–—•●▪*·]\s|[(\[]?(?:\d{1,3}[.)\]\-]|[\u0621-\u064aA-Za-z][)\]\-])\s?(?=\D)")


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The text with wrapped lines joined by a blank, and its paragraphs in order."""

    text: str
    paragraphs: tuple[Span, ...]


def lay_out(text: str) -> LaidOut:
    """Find the paragraphs of a tidied text. Every line end is a paragraph's end, except inside wrapped prose.

    A joined line end becomes a blank, so no position changes.
    """
    lines = text.split("\n")
    joined = _joined(lines)
    made: list[str] = []
    paragraphs: list[Span] = []
    position = start = 0
    for number, line in enumerate(lines):
        if number and not joined[number - 1]:
            start = position
        made.append(line)
        position += len(line)
        if number + 1 < len(lines):
            made.append(" " if joined[number] else "\n")
            position += 1
        if line and not (number + 1 < len(lines) and joined[number]):
            paragraphs.append(Span(start, position - (number + 1 < len(lines))))
    return LaidOut("".join(made), tuple(paragraphs))


def _joined(lines: list[str]) -> list[bool]:
    """For each line whether the next one continues it."""
    joined = [False] * len(lines)
    whole = _fill_of(lines)
    start = 0
    for end in range(len(lines) + 1):
        if end == len(lines) or not lines[end]:
            block = lines[start:end]
            fill = _fill_of(block) or (whole if max(map(len, block), default=0) <= _WIDEST else 0)
            for number, (line, after) in enumerate(pairwise(block), start):
                joined[number] = (
                    bool(fill) and _reaches(line, after, fill) and not _breaks(line, after, number)
                )
            start = end + 1
    return joined


def _breaks(line: str, after: str, number: int) -> bool:
    return bool(_LIST_ITEM.match(after)) or stands_alone(line, number) or stands_alone(after, number + 1)


def _fill_of(lines: list[str]) -> float:
    """The least length of a line that goes on in the next one, whose first word counts; 0: not wrapped."""
    filled = [line for line in lines if line]
    width = max(map(len, filled), default=0)
    if len(filled) < _FEWEST or not _NARROWEST <= width <= _WIDEST:
        return 0
    ends = [(line, after) for line, after in pairwise(lines) if line and after]
    unstopped = [(line, after) for line, after in ends if not _STOP_AT_END.search(line)]
    full = sum(_reaches(line, after, _FULL * width) for line, after in unstopped)
    if len(unstopped) > 1 and full >= _SHARE * len(unstopped) and any(map(_STOP.search, lines)):
        return _FULL * width
    # Stops inside the lines but not at their ends: it is the column that broke them, not the writer.
    ragged = sum(_reaches(line, after, _FULL_RAGGED * width) for line, after in unstopped)
    stopped_inside = sum(map(bool, map(_STOP_INSIDE.search, lines)))
    if ragged >= _SHARE * len(ends) and ragged > 1 and stopped_inside >= max(2, 0.3 * len(filled)):
        return _FULL_RAGGED * width
    return 0


def _reaches(line: str, after: str, fill: float) -> bool:
    # The next line's first word did not fit any more: that is what wrapping means.
    return len(line) + 1 + len(after.split(" ", 1)[0]) > fill
