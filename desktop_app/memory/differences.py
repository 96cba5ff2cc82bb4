"""Where the Arabic of a match and that of the segment differ: a word diff, in positions of both texts."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from desktop_app.article.model import Span
from desktop_app.memory.folding import Token, tokens
from desktop_app.memory.model import Change


def changes(there: str, here: str) -> tuple[Change, ...]:
    """What to change in `there` to come to `here`, in reading order; vowel marks, spacing and commas do not count.

    Neighbouring words that change together are one change. An empty span lies where the words of the other text
    would stand.
    """
    old, new = tokens(there), tokens(here)
    steps = Levenshtein.opcodes([token.plain for token in old], [token.plain for token in new])
    joined: list[tuple[int, int, int, int]] = []
    for step in steps:
        if step.tag == "equal":
            continue
        ends = (step.src_start, step.src_end, step.dest_start, step.dest_end)
        if joined and joined[-1][1] == ends[0] and joined[-1][3] == ends[2]:
            ends = (joined[-1][0], ends[1], joined[-1][2], ends[3])
            joined.pop()
        joined.append(ends)
    return tuple(
        Change(_span(old, first, last, there), _span(new, start, end, here))
        for first, last, start, end in joined
    )


def numbers_differ(there: str, here: str) -> bool:
    """Whether other numbers stand in the two texts, wherever they stand."""
    return _numbers(there) != _numbers(here)


def _numbers(text: str) -> list[str]:
    return sorted(token.plain for token in tokens(text) if token.is_number)


def _span(found: Sequence[Token], first: int, last: int, text: str) -> Span:
    if first < last:
        return Span(found[first].span.start, found[last - 1].span.end)
    # Nothing there: behind the word before, else before the first, at whose place the other text's words would stand.
    place = found[first - 1].span.end if first else found[0].span.start if found else len(text)
    return Span(place, place)
