"""Gives every sentence its weight: by its place, its centrality, its likeness to the headline, its length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.article import arabic
from desktop_app.summary.centrality import centrality


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each property counts; the position prior, which falls from 1 to 0 through the text, is 1.

    Chosen by cross-validation on human summaries of Arabic newspapers and encyclopedia articles, see
    benchmarks/tune_summary.py; the values are round because none of them is sharp.
    """

    first: float = 0.1  # the opening sentence on top of its position
    central: float = 0.2  # the most central sentence
    headline: float = 0.2  # a sentence that has all of the headline's words
    long: float = 0.3  # taken off a sentence of more than `long_words` words: it would fill the summary alone
    long_words: int = 60


WEIGHTS = Weights()


def content_words(text: str) -> list[str]:
    """The words of `text` that tell what it is about: normalised, without stop words, not stemmed."""
    stop = arabic.STOP_WORDS
    return [word for word in arabic.words(arabic.normalise(text)) if len(word) > 1 and word not in stop]


def weigh(
    bags: Sequence[Sequence[str]],
    word_counts: Sequence[int],
    *,
    headline: Sequence[str] = (),
    weights: Weights = WEIGHTS,
) -> list[float]:
    """The weight of every sentence; larger is better.

    Args:
        bags: the content words of each sentence, in reading order.
        word_counts: how many words each has in all.
        headline: the content words of the headline, empty where there is none.
        weights: how much each property counts.
    """
    central = centrality(bags)
    title = frozenset(headline)
    last = max(len(bags) - 1, 1)
    found = []
    for place, bag in enumerate(bags):
        weight = 1 - place / last + weights.central * central[place]
        weight += weights.first if place == 0 else 0.0
        weight += weights.headline * len(title.intersection(bag)) / len(title) if title else 0.0
        weight -= weights.long if word_counts[place] > weights.long_words else 0.0
        found.append(round(weight, 6))
    return found
