"""From lines to paragraphs: joins the lines of a hard-wrapped paragraph, leaves headlines, lists and verse apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.article.cleaning import stands_alone
from desktop_app.article.model import Span

# Columns at which people and programs wrap. Shorter lines are verse or a list, longer ones whole paragraphs.
_NARROWEST, _WIDEST = 45, 130
# How near the widest line a wrapped line comes once the next line's first word is counted; `fmt` leaves lines ragged.
_FULL = 0.9
# The share of lines that must be full before a block is taken for wrapped prose.
_SHARE = 0.7
_STOP_AT_END = re.compile(r"[.؟!?…۔:؛][\"”“»«›)\]]*$")
_STOP = re.compile(r"[.؟!?…۔]")
_LIST_ITEM = re.compile(r"[-–—•●▪*·]\s|[(\[]?(?:\d{1,3}|[\u0621-\u064aA-Za-z])[.)\]\-]\s?(?=\D)")


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
    width = _width_of(lines)
    start = 0
    for end in range(len(lines) + 1):
        if end == len(lines) or not lines[end]:
            block = lines[start:end]
            own = max(map(len, block), default=0)
            if len(block) > 3 and _is_wrapped(block, own):
                _join(joined, start, block, own)
            elif len(block) > 1 and width and own <= width:
                _join(joined, start, block, width)
            start = end + 1
    return joined


def _width_of(lines: list[str]) -> int:
    """The column at which the whole document is wrapped, 0 where it is not."""
    width = max(map(len, lines), default=0)
    return width if sum(map(bool, lines)) > 3 and _is_wrapped(lines, width) else 0


def _is_wrapped(lines: list[str], width: int) -> bool:
    if not _NARROWEST <= width <= _WIDEST or not any(map(_STOP.search, lines)):
        return False
    open_ends = [
        _is_full(line, after, width)
        for line, after in pairwise(lines)
        if line and after and not _STOP_AT_END.search(line)
    ]
    return len(open_ends) > 1 and sum(open_ends) >= _SHARE * len(open_ends)


def _is_full(line: str, after: str, width: int) -> bool:
    # The next line's first word did not fit any more: that is what wrapping means.
    return len(line) + 1 + len(after.split(" ", 1)[0]) > _FULL * width


def _join(joined: list[bool], first: int, block: list[str], width: int) -> None:
    for number, (line, after) in enumerate(pairwise(block), first):
        joined[number] = (
            _is_full(line, after, width)
            and not _LIST_ITEM.match(after)
            and not stands_alone(line)
            and not stands_alone(after)
        )
