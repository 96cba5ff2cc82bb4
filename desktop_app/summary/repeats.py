"""Remembers what a summary already says and recognises a sentence that says nearly the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

# Two sentences are nearly equal from this share of common words on, of all words that either has (Jaccard).
NEARLY_EQUAL = 0.6


class RareWords:
    """Which words of a sentence are rare in its text; worked out once for each sentence.

    Args:
        bags: the content words of all sentences of the text.
    """

    def __init__(self, bags: Iterable[Sequence[str]]) -> None:
        self._frequency = Counter(word for bag in bags for word in set(bag))
        self._known: dict[tuple[str, ...], tuple[frozenset[str], tuple[str, ...]]] = {}

    def of(self, bag: Sequence[str]) -> tuple[frozenset[str], tuple[str, ...]]:
        """The words of `bag` as a set, and so many of the rarest that a sentence nearly equal to it shares one."""
        key = tuple(bag)
        if key not in self._known:
            words = frozenset(bag)
            count = len(words) - math.ceil(NEARLY_EQUAL * len(words)) + 1 if words else 0
            rarest = sorted(words, key=lambda word: (self._frequency[word], word))[:count]
            self._known[key] = words, tuple(rarest)
        return self._known[key]


class Repeats:
    """The sentences taken so far, by their content words.

    Two sets as alike as `NEARLY_EQUAL` share one of the rarest words of each (prefix filtering, Chaudhuri et
    al., 2006): only sentences that share a rare word are compared, and time stays linear in practice.

    Args:
        rare: tells which words of a sentence are rare.
    """

    def __init__(self, rare: RareWords) -> None:
        self._rare = rare
        self._by_rare_word: dict[str, list[frozenset[str]]] = {}

    def add(self, bag: Sequence[str]) -> None:
        """Remember a sentence by its words."""
        words, rarest = self._rare.of(bag)
        for word in rarest:
            self._by_rare_word.setdefault(word, []).append(words)

    def has(self, bag: Sequence[str]) -> bool:
        """Whether a sentence with these words, or nearly these, has been added."""
        words, rarest = self._rare.of(bag)
        return any(
            _likeness(words, other) >= NEARLY_EQUAL
            for word in rarest
            for other in self._by_rare_word.get(word, ())
        )


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)
