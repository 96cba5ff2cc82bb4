"""What must not be torn apart: a quotation, speech and its attribution, a reference and what it refers to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.article.model import Article, Sentence, Span
from desktop_app.summary.openings import leans_on_previous

_OPENS = '«“„‹"'
_CLOSES = '»”“‟›"'
_ALL_QUOTED = re.compile(
    rf"[{_OPENS}][^{_OPENS}{_CLOSES}]*[{_CLOSES}]?[\s.،؛!؟…]*|[^{_OPENS}]*[{_CLOSES}][\s.،؛!؟…]*"
)
_ANNOUNCES = re.compile(r"[:：]\s*$")


@dataclass(frozen=True, slots=True)
class Bonds:
    """How candidates hang together; every number is a position in the list of candidates.

    `groups` partitions them into runs taken whole or not at all. `needs[g]` is the group that g cannot stand
    without, None where it can. `torn` are groups of which a part is no candidate: they can never be whole.
    """

    groups: tuple[tuple[int, ...], ...]
    needs: tuple[int | None, ...]
    torn: frozenset[int]


def bind(article: Article, candidates: Sequence[Sentence], keep_whole: Sequence[Span]) -> Bonds:
    """Find what hangs together among `candidates`, sentences of `article` in reading order.

    Args:
        article: the article.
        candidates: the sentences to choose from.
        keep_whole: spans of the text, such as quotations, that are taken whole or not at all.
    """
    at = {sentence.index: place for place, sentence in enumerate(candidates)}
    joined_to_next = [False] * len(candidates)
    broken: set[int] = set()
    for span in keep_whole:
        inside = article.sentences_in(span)
        if len(inside) < 2:
            continue
        places = [at[s.index] for s in inside if s.index in at]
        for place in places[:-1]:
            joined_to_next[place] = True
        if len(places) < len(inside):
            broken.update(places)
    texts = [article.cut(sentence) for sentence in candidates]
    for place, text in enumerate(texts[:-1]):
        if _ANNOUNCES.search(text):
            joined_to_next[place] = True
    groups = _runs(joined_to_next)
    group_of = [number for number, group in enumerate(groups) for _ in group]
    needs: list[int | None] = [
        number - 1 if number and _needs_previous(candidates, texts, group[0]) else None
        for number, group in enumerate(groups)
    ]
    torn = frozenset(group_of[place] for place in broken)
    return Bonds(tuple(groups), tuple(needs), torn)


def _runs(joined_to_next: Sequence[bool]) -> list[tuple[int, ...]]:
    groups: list[tuple[int, ...]] = []
    run: list[int] = []
    for place, joined in enumerate(joined_to_next):
        run.append(place)
        if not joined:
            groups.append(tuple(run))
            run = []
    if run:
        groups.append(tuple(run))
    return groups


def _needs_previous(candidates: Sequence[Sentence], texts: Sequence[str], place: int) -> bool:
    """Whether it leans on the sentence before, by its first words or as speech whose speaker stands there."""
    if leans_on_previous(texts[place]):
        return True
    same_paragraph = candidates[place].paragraph == candidates[place - 1].paragraph
    return same_paragraph and bool(_ALL_QUOTED.fullmatch(texts[place].strip()))
