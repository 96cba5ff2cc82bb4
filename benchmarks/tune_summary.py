"""Chooses the summary's weights by cross-validation: `python -m benchmarks.tune_summary SUMMARIES.jsonl`.

Each line of the file is a JSON object with `text` and `refs`, summaries of it by people. Every setting is
scored by ROUGE-2 F at several lengths around the references' mean, as the gain over Lead, the article's own
beginning of the same length. A fifth of the articles at a time is held out: the setting that is best on the
others is scored on it.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from pathlib import Path

from desktop_app.article.arabic import normalise
from desktop_app.article.building import build_article
from desktop_app.article.model import Article, Role, Source
from desktop_app.summary.choosing import summarise
from desktop_app.summary.model import SummaryLength, Unit
from desktop_app.summary.weighing import WEIGHTS, Weights

LENGTHS = (0.6, 0.8, 1.0, 1.25, 1.5)
FOLDS = 5


@dataclass(frozen=True)
class Sample:
    """An article, the bigrams of its reference summaries, and the lengths at which it is scored, in words."""

    article: Article
    references: tuple[Counter[tuple[str, str]], ...]
    budgets: tuple[int, ...]


def main() -> None:
    """Print the gain over Lead of every setting, of the shipped one, and of cross-validated choice."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.tune_summary", description=__doc__.splitlines()[0]
    )
    parser.add_argument("summaries", type=Path)
    samples = [
        _sample(line) for line in parser.parse_args().summaries.read_text("utf-8").splitlines() if line
    ]
    lead = [statistics.mean(rouge_2(s, _lead(s.article, b)) for b in s.budgets) for s in samples]
    gains = {
        weights: [score - base for score, base in zip(_scores(samples, weights), lead, strict=True)]
        for weights in _grid()
    }
    for weights, gain in sorted(gains.items(), key=lambda item: statistics.mean(item[1])):
        shipped = "  <- shipped" if weights == WEIGHTS else ""
        print(f"{100 * statistics.mean(gain):+6.2f}  {weights}{shipped}")
    held_out = []
    for fold in range(FOLDS):
        best = max(
            gains, key=lambda w: statistics.mean(g for i, g in enumerate(gains[w]) if i % FOLDS != fold)
        )
        here = gains[best][fold::FOLDS]
        held_out += here
        print(f"fold {fold}: {100 * statistics.mean(here):+6.2f} held out, with {best}")
    kept, error = statistics.mean(held_out), statistics.stdev(held_out) / len(held_out) ** 0.5
    print(f"Lead {100 * statistics.mean(lead):.2f}; held out {100 * kept:+.2f} ± {100 * error:.2f}")


def _grid() -> Iterator[Weights]:
    for first, central, long, words in product(
        (0.0, 0.1, 0.5), (0.0, 0.1, 0.2, 0.4), (0.0, 0.3), (50, 60, 70)
    ):
        if long or words == WEIGHTS.long_words:
            yield Weights(first=first, central=central, long=long, long_words=words)


def _sample(line: str) -> Sample:
    read = json.loads(line)
    references = [_words(reference) for reference in read["refs"]]
    mean = statistics.mean(map(len, references))
    article = build_article(Source("sample"), read["text"])
    return Sample(
        article, tuple(map(_bigrams, references)), tuple(max(1, round(mean * length)) for length in LENGTHS)
    )


def _scores(samples: Sequence[Sample], weights: Weights) -> list[float]:
    return [
        statistics.mean(
            rouge_2(sample, [c.index for c in summarise(sample.article, length, weights=weights).sentences])
            for length in (SummaryLength(budget, Unit.WORDS) for budget in sample.budgets)
        )
        for sample in samples
    ]


def _lead(article: Article, budget: int) -> list[int]:
    """The sentences from the first on whose words come nearest to `budget`."""
    best: tuple[float, list[int]] = (float("inf"), [])
    taken: list[int] = []
    total = 0
    for sentence in article.sentences:
        if sentence.role in (Role.HEADLINE, Role.BODY):
            taken.append(sentence.index)
            total += len(_words(article.cut(sentence)))
            best = min(best, (abs(total - budget), list(taken)), key=lambda pair: pair[0])
    return best[1]


def rouge_2(sample: Sample, indices: Sequence[int]) -> float:
    """Mean ROUGE-2 F (Lin, 2004) of these sentences against the references, between 0 and 1."""
    text = " ".join(sample.article.cut(sample.article.sentences[index]) for index in indices)
    candidate = _bigrams(_words(text))
    found = []
    for reference in sample.references:
        size = candidate.total() + reference.total()
        found.append(2 * (candidate & reference).total() / size if size else 0.0)
    return statistics.mean(found)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", normalise(text))


def _bigrams(words: Sequence[str]) -> Counter[tuple[str, str]]:
    return Counter(pairwise(words))


if __name__ == "__main__":
    main()
