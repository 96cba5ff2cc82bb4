"""Pairs the quotation marks and brackets of one paragraph, mismatched, reversed and lost ones included."""

from __future__ import annotations

import re

from desktop_app.article.model import Span

# Marks of one family close each other: writers mix “ ” „ and the straight mark freely.
_FAMILIES = {
    mark: number for number, family in enumerate(("«»", '“”„‟"', "‹›", "()", "[]", "{}")) for mark in family
}
_OPENING = "«“„‹([{"
_CLOSING = "»”‟›)]}"
_MARK = re.compile("[" + re.escape("".join(_FAMILIES)) + "]")
_BEFORE_OPENING = " \n([{«“„‹\"':،,/-–—"
_AFTER_CLOSING = " \n)]}»”‟›\"'.,،؛;:!؟?…/-–—"


def pair_marks(text: str, within: Span) -> list[Span]:
    """The spans from an opening mark to its closing one, marks included, in the order of their opening marks.

    A mark without a partner in the paragraph pairs with nothing, so that it can ruin nothing.
    """
    waiting: dict[int, list[int]] = {}
    pairs: list[Span] = []
    for match in _MARK.finditer(text, within.start, within.end):
        mark, at = match.group(), match.start()
        stack = waiting.setdefault(_FAMILIES[mark], [])
        if _opens(text, within, at, mark, bool(stack)):
            stack.append(at)
        elif stack:
            pairs.append(Span(stack.pop(), at + 1))
    return sorted(pairs)


def _opens(text: str, within: Span, at: int, mark: str, waiting: bool) -> bool:
    before = text[at - 1] if at > within.start else " "
    after = text[at + 1] if at + 1 < within.end else " "
    if mark in "()[]{}":
        return mark in "([{"
    may_open = before in _BEFORE_OPENING and after not in " \n"
    may_close = before not in " \n" and after in _AFTER_CLOSING
    # Where the neighbours leave no doubt they count more than the mark: many writers type ” for both.
    if may_open != may_close:
        return may_open
    if mark in _OPENING:
        return True
    return mark not in _CLOSING and not waiting
