"""How much each sentence shares with the rest of the text: LexRank, sumy's or, for long texts, sparse."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

# sumy compares every sentence with every other in Python: half a second for so many, and quadratic.
EXACT_LIMIT = 200
_DAMPING = 0.85
_ROUNDS = 30
_ENOUGH = 1e-6


def centrality(bags: Sequence[Sequence[str]]) -> list[float]:
    """How central each sentence is, from 0 to 1; the most central has 1, the least 0.

    Up to `EXACT_LIMIT` sentences it is LexRank (Erkan and Radev, 2004) as sumy computes it; above, the same
    paper's continuous LexRank, whose matrix is never formed: time is linear in the number of words.

    Args:
        bags: for every sentence its content words, normalised; an empty one is central to nothing.
    """
    if len(bags) < 2:
        return [0.0] * len(bags)
    return _scaled(_by_sumy(bags) if len(bags) <= EXACT_LIMIT else _sparse(bags))


class _ReadyWords:
    """Stands where sumy wants a tokenizer: our words are ready, parted by blanks."""

    @staticmethod
    def to_words(text: str) -> tuple[str, ...]:
        return tuple(text.split())

    @staticmethod
    def to_sentences(text: str) -> tuple[str, ...]:
        return (text,)


def _by_sumy(bags: Sequence[Sequence[str]]) -> list[float]:
    import numpy as np
    from sumy.models.dom import ObjectDocumentModel, Paragraph
    from sumy.models.dom import Sentence as SumySentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    ready = _ReadyWords()
    document = ObjectDocumentModel([Paragraph([SumySentence(" ".join(bag), ready) for bag in bags])])
    ratings = [0.0] * len(bags)

    def keep_ratings(infos: Sequence[Any]) -> Sequence[Any]:
        # sumy hands its ratings to whatever chooses the best sentences, and to nobody else.
        for info in infos:
            rating = float(info.rating)
            ratings[info.order] = 0.0 if math.isnan(rating) else rating
        return infos

    # Where no two sentences are alike, sumy divides nothing by nothing.
    with np.errstate(invalid="ignore"):
        LexRankSummarizer()(document, keep_ratings)
    return ratings


def _sparse(bags: Sequence[Sequence[str]]) -> list[float]:
    """PageRank on the cosines of tf-idf vectors: M v is computed as X (Xᵀ v), X the sentences by words."""
    import numpy as np

    frequency = Counter(word for bag in bags for word in set(bag))
    number = {word: column for column, word in enumerate(frequency)}
    size = len(bags)
    idf = {word: math.log(1 + size / count) for word, count in frequency.items()}
    row_list: list[int] = []
    column_list: list[int] = []
    value_list: list[float] = []
    for row, bag in enumerate(bags):
        vector = {word: (1 + math.log(count)) * idf[word] for word, count in Counter(bag).items()}
        norm = math.sqrt(sum(value * value for value in vector.values()))
        for word, value in vector.items():
            row_list.append(row)
            column_list.append(number[word])
            value_list.append(value / norm)
    rows, columns, values = np.array(row_list, int), np.array(column_list, int), np.array(value_list)
    filled = np.array([1.0 if bag else 0.0 for bag in bags])

    def times_similarities(vector: np.ndarray) -> np.ndarray:
        by_word = np.bincount(columns, weights=values * vector[rows], minlength=len(number))
        by_sentence = np.bincount(rows, weights=values * by_word[columns], minlength=size)
        # Every sentence equals itself; that says nothing of its place among the others.
        return np.asarray(by_sentence - filled * vector)

    degrees = times_similarities(np.ones(size))
    degrees[degrees <= 0] = 1.0
    rank = np.full(size, 1.0 / size)
    for _ in range(_ROUNDS):
        following = (1 - _DAMPING) / size + _DAMPING * times_similarities(rank / degrees)
        if float(np.abs(following - rank).sum()) < _ENOUGH:
            break
        rank = following
    return [float(value) for value in rank]


def _scaled(values: Sequence[float]) -> list[float]:
    # Rounded: the last bits of a sum depend on the machine and must not decide between two sentences.
    low, high = min(values), max(values)
    if high - low < 1e-12:
        return [0.0] * len(values)
    return [round((value - low) / (high - low), 6) for value in values]
