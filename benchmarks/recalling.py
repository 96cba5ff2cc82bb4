"""Owns how fast the translation memory finds what is like a segment, beside rapidfuzz going through all units.

Both compare words and give the same matches; the scan has the words ready made, so only the comparing is timed. Ours is
all of a lookup: folding the segment, the index, the database, the differences. The units are made of the few words of
our samples: of a real memory, with more different words, fewer units have to be compared.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter

from benchmarks.measure import Row
from benchmarks.texts import SEED, article_of
from benchmarks.window import percentiles
from desktop_app.memory.folding import key
from desktop_app.memory.model import Approved
from desktop_app.memory.store import LEAST, Memory

CHANGED = 3  # words of a segment that its unit does not have


def rows(*, quick: bool) -> list[Row]:
    """Measure with 100,000 units, or a fifth."""
    count, lookups = (20_000, 40) if quick else (100_000, 200)
    texts = _texts(count)
    with tempfile.TemporaryDirectory() as folder:
        memory = Memory(Path(folder, "memory.db"), who="")
        memory.take(Approved("d", str(n), text, f"English {n}") for n, text in enumerate(texts))
        loading = _seconds(memory.load)
        asked = segments(texts, lookups)
        scan = Scan(texts)
        ours, recalled, theirs = (
            [_seconds(partial(find, text)) for text in some]
            for find, some in (
                (memory.matches, asked),
                (memory.recall, texts[:lookups]),
                (scan.run, asked[:40]),
            )
        )
        memory.close()
    name = f"memory lookup, {count:,} units"
    mine, other = percentiles(ours), percentiles(theirs)
    return [
        Row(f"{name}: median", mine["median"], "ms", "rapidfuzz scan", other["median"]),
        Row(
            f"{name}: 95th percentile",
            mine["95th percentile"],
            "ms",
            "rapidfuzz scan",
            other["95th percentile"],
        ),
        Row(f"the same Arabic, {count:,} units: median", percentiles(recalled)["median"], "ms"),
        Row(f"loading the index of {count:,} units", loading, "s"),
    ]


class Scan:
    """A comparison with every unit."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._words = [key(text).split() for text in texts]

    def run(self, text: str) -> list[tuple[int, float]]:
        """The units that are alike, each with its similarity."""
        from rapidfuzz.distance import Levenshtein
        from rapidfuzz.process import extract

        found = extract(
            key(text).split(),
            self._words,
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=LEAST / 100,
            limit=None,
        )
        return [(at, score) for _, score, at in found]


def segments(texts: Sequence[str], count: int) -> list[str]:
    """Segments each like a unit but for some words."""
    chance = random.Random(SEED)
    made = []
    for text in chance.sample(list(texts), count):
        words = text.split()
        for at in chance.sample(range(len(words)), min(CHANGED, len(words) // 4)):
            words[at] = "كلمات"
        made.append(" ".join(words))
    return made


def _texts(count: int) -> list[str]:
    article = article_of(count)
    return list(islice(map(article.cut, article.sentences), count))


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
