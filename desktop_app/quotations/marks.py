"""Finds words in quotation marks, of every style and with marks mixed, turned round, nested or lost.

Each mark is opening or closing by what touches it (a blank, a letter, a comma), then by its own shape, then by whether
something is open. Matching starts afresh at every paragraph, so that one lost mark ruins one paragraph at most; the two
exceptions are those of print: a quotation of several paragraphs opens again at each of them and closes once, or closes
in the paragraph after the one it opened in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from desktop_app.article.model import Article, Span

_MARK = re.compile(r"\(\((?=[^()]*\)\))|\)\)|''|``|[«»‹›“”„‟\"＂‘’‚‛'`]")
_FAMILIES = {
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "small guillemet"),
    **dict.fromkeys(("“", "”", "„", "‟", '"', "＂", "''", "``"), "double"),
    **dict.fromkeys("‘’‚‛'`", "single"),
    **dict.fromkeys(("((", "))"), "bracket"),
}
_OPENING_SHAPES = frozenset((*"«‹“„‟‘‚‛", "(("))
_CLOSING_SHAPES = frozenset((*"»›”’", "))"))
_BEFORE_OPENING = frozenset("([{:،؛,;-–—/…")
_AFTER_CLOSING = frozenset(")]}:،؛,;.!?؟…-–—/")
_GLUED = frozenset("وفبلكـ")  # one-letter words written onto the mark: ل"…"
_STRAIGHT = frozenset(('"', "＂", "''"))  # one shape for both ends
_DEEPEST = 4  # deeper nesting is damage, not writing; a bound here keeps the time linear


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks.

    `parts` holds one span a paragraph, marks included. `opened` and `closed` tell whether the mark is there; where the
    opening one is lost the span starts with the paragraph, where the closing one is lost it ends with the paragraph.
    `inner` are quotations inside this one.
    """

    parts: tuple[Span, ...]
    opened: bool = True
    closed: bool = True
    inner: tuple[Quoted, ...] = ()
    first_mark: int = 1
    last_mark: int = 1

    @property
    def start(self) -> int:
        """Where it starts, the mark included."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where it ends, the mark included."""
        return self.parts[-1].end

    def words_in(self, text: str) -> str:
        """The text between the marks, parts joined by a blank."""
        joined = " ".join(text[part.start : part.end] for part in self.parts)
        return joined[self.first_mark * self.opened : len(joined) - self.last_mark * self.closed].strip()


class _Turn(Enum):
    OPEN = 1
    CLOSE = 2
    EITHER = 3


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    shape: str
    turn: _Turn

    @property
    def family(self) -> str:
        """The style it belongs to."""
        return _FAMILIES[self.shape]


@dataclass(slots=True)
class _Open:
    mark: _Mark
    inner: list[Quoted] = field(default_factory=list)


def quoted_spans(article: Article) -> tuple[Quoted, ...]:
    """All words in quotation marks in `article`, the outermost ones, in order and disjoint."""
    paragraphs = [Span(group[0].start, group[-1].end) for group in article.paragraphs() if group]
    found: list[Quoted] = []
    pending: Quoted | None = None
    for paragraph in paragraphs:
        here = quoted_in(article.text, paragraph)
        if pending is not None and here and (joined := _continued(article.text, pending, here[0], paragraph)):
            here[0] = joined
        elif pending is not None:
            found.append(pending)
        pending = here.pop() if here and not here[-1].closed else None
        found.extend(here)
    return (*found, pending) if pending is not None else tuple(found)


def quoted_in(text: str, paragraph: Span) -> list[Quoted]:
    """The outermost words in quotation marks in one paragraph, in order; lost marks as `Quoted` says."""
    top: list[Quoted] = []
    stack: list[_Open] = []
    orphaned = False  # one closing mark without its partner is damage that can be read, more are noise
    skipped = 0  # openings deeper than _DEEPEST, whose closings must not close something else
    marks = list(_marks(text, paragraph))
    left = Counter(mark.shape for mark in marks)
    for mark in marks:
        turn = mark.turn
        if turn is _Turn.CLOSE and mark.shape in _STRAIGHT and not stack and left[mark.shape] % 2 == 0:
            turn = _Turn.OPEN  # «قال إن" …"»: the blank on the wrong side
        left[mark.shape] -= 1
        if turn is _Turn.EITHER:
            turn = _Turn.CLOSE if any(o.mark.family == mark.family for o in stack) else _Turn.OPEN
        if turn is _Turn.OPEN:
            if len(stack) < _DEEPEST:
                stack.append(_Open(mark))
            else:
                skipped += 1
        elif skipped:
            skipped -= 1
        else:
            depth = _partner(stack, mark)
            if depth is not None:
                _close(stack, top, mark, depth, text)
            elif mark.family != "single" and not stack and not orphaned:
                orphaned = True
                _add_unopened(top, mark, text, paragraph)
    _give_up(stack, top, text, paragraph)
    return top


def _add_unopened(top: list[Quoted], mark: _Mark, text: str, paragraph: Span) -> None:
    """The opening mark is lost: take what stands before this one, back to the last quotation or the paragraph's start."""
    start = _skip_blanks(text, top[-1].end if top else paragraph.start, mark.start)
    if start < mark.start:
        top.append(Quoted((Span(start, mark.end),), opened=False, last_mark=mark.end - mark.start))


def _close(stack: list[_Open], top: list[Quoted], mark: _Mark, depth: int, text: str) -> None:
    inner: list[Quoted] = []
    while len(stack) > depth:
        opened = stack.pop()
        inner = [*opened.inner, *inner]
    opening = opened.mark
    if text[opening.end : mark.start].strip():
        closed = Quoted(
            (Span(opening.start, mark.end),),
            inner=tuple(inner),
            first_mark=opening.end - opening.start,
            last_mark=mark.end - mark.start,
        )
        (stack[-1].inner if stack else top).append(closed)


def _partner(stack: Sequence[_Open], mark: _Mark) -> int | None:
    """Which open mark this one closes: the nearest of its family, else the nearest that is no apostrophe (mixed styles)."""
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].mark.family == mark.family:
            return depth
    if mark.family == "single":
        return None
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].mark.family != "single":
            return depth
    return None


def _give_up(stack: list[_Open], top: list[Quoted], text: str, paragraph: Span) -> None:
    """At the paragraph's end: the outermost open mark holds the rest of the paragraph, others were strays."""
    inner: list[Quoted] = []
    while stack:
        opened = stack.pop()
        inner = [*opened.inner, *inner]
        if not any(o.mark.family != "single" for o in stack) and opened.mark.family != "single":
            mark = opened.mark
            end = paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())
            if text[mark.end : end].strip():
                width = mark.end - mark.start
                inner = [Quoted((Span(mark.start, end),), closed=False, inner=tuple(inner), first_mark=width)]
    top.extend(inner)


def _continued(text: str, pending: Quoted, first: Quoted, paragraph: Span) -> Quoted | None:
    """`pending`, unclosed in the paragraph before, joined with `first` of this one if that goes on with it."""
    if text[paragraph.start : first.start].strip():
        return None
    goes_on = (
        not first.opened or not first.closed or not text[first.end : paragraph.end].strip(" \n\t.،,؛!؟?")
    )
    if not goes_on:
        return None
    return replace(
        pending,
        parts=(*pending.parts, *first.parts),
        closed=first.closed,
        inner=(*pending.inner, *first.inner),
        last_mark=first.last_mark,
    )


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    found = [
        match
        for match in _MARK.finditer(text, paragraph.start, paragraph.end)
        if not _is_apostrophe(text, match, paragraph)
    ]
    found = list(_without_plain_brackets(found))
    turned = _turned_families([match.group() for match in found])
    for match in found:
        shape, family = match.group(), _FAMILIES[match.group()]
        turn = _by_neighbours(text, match, paragraph)
        if turn is _Turn.EITHER:
            turn = _by_shape(shape, turned=family in turned)
        yield _Mark(match.start(), match.end(), shape, turn)


def _without_plain_brackets(found: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Two brackets are marks where both pairs stand together: «((…))», but not the end of «(نحو (1))»."""
    opened = False
    for match in found:
        if match.group() == "((":
            opened = True
        elif match.group() == "))":
            if not opened:
                continue
            opened = False
        yield match


def _is_apostrophe(text: str, match: re.Match[str], paragraph: Span) -> bool:
    """A single mark inside a word, or behind a Latin letter or a digit (players’, 5′): no quotation mark."""
    if _FAMILIES[match.group()] != "single":
        return False
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    after = text[match.end()] if match.end() < paragraph.end else " "
    return (
        (before.isalpha() and after.isalpha()) or before.isdigit() or (before.isascii() and before.isalpha())
    )


def _turned_families(shapes: Sequence[str]) -> frozenset[str]:
    """The families used the wrong way round: they start with a closing shape and end with an opening one."""
    ends: dict[str, tuple[str, str]] = {}
    for shape in shapes:
        family = _FAMILIES[shape]
        ends[family] = (ends.get(family, (shape, shape))[0], shape)
    return frozenset(f for f, (a, b) in ends.items() if a in _CLOSING_SHAPES and b in _OPENING_SHAPES)


def _by_shape(shape: str, *, turned: bool) -> _Turn:
    if shape in _OPENING_SHAPES:
        return _Turn.CLOSE if turned else _Turn.OPEN
    if shape in _CLOSING_SHAPES:
        return _Turn.OPEN if turned else _Turn.CLOSE
    return _Turn.EITHER


def _by_neighbours(text: str, match: re.Match[str], paragraph: Span) -> _Turn:
    start, end = match.span()
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    before_that = text[start - 2] if start - 1 > paragraph.start else " "
    glued = before in _GLUED and not before_that.isalnum()
    may_open = before.isspace() or before in _BEFORE_OPENING or glued
    may_close = after.isspace() or after in _AFTER_CLOSING
    solid_before, solid_after = not before.isspace() and not glued, not after.isspace()
    if may_open and solid_after and not (may_close and solid_before):
        return _Turn.OPEN
    if may_close and solid_before and not (may_open and solid_after):
        return _Turn.CLOSE
    return _Turn.EITHER


def _skip_blanks(text: str, start: int, end: int) -> int:
    while start < end and (text[start].isspace() or text[start] in "،,.؛"):
        start += 1
    return start
