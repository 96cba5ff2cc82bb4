"""Owns the texts that are measured on: our own sample articles, repeated with variation to any length."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from pathlib import Path

from desktop_app import paths
from desktop_app.article.building import build_article
from desktop_app.article.loading import load_file
from desktop_app.article.model import Article, Role, Source

SENTENCES_A_PARAGRAPH = 4
_NO_MARKS = dict.fromkeys(map(ord, '«»“”"‹›„‟'))
_STOPS = re.compile(r"[.!?؟…:]")  # one alone, at the end: then a sentence stays one wherever it stands
SEED = 20  # any will do; the same texts each time is what matters


def samples() -> list[Path]:
    """The sample articles that come with the program."""
    return sorted((paths.resources() / "samples").glob("*.txt"))


def sample_article(path: Path) -> Article:
    """One sample article as the program reads it."""
    loaded = load_file(path)
    return build_article(loaded.source, loaded.text)


def article_of(count: int) -> Article:
    """An article of `count` sentences, no two equal: the program translates equal ones only once."""
    sentences = _sentences(count)
    paragraphs = [
        " ".join(sentences[at : at + SENTENCES_A_PARAGRAPH])
        for at in range(0, len(sentences), SENTENCES_A_PARAGRAPH)
    ]
    return build_article(Source(f"{count} sentences"), "\n\n".join(paragraphs) + "\n")


def _sentences(count: int) -> list[str]:
    """Sentences of the samples, then the same again, each with some words taken from another one."""
    # Quotation marks go: halves of pairs in exchanged words would glue sentences together.
    pool = [
        article.cut(sentence).translate(_NO_MARKS)
        for article in map(sample_article, samples())
        for sentence in article.sentences
        if sentence.role is Role.BODY and _STOPS.findall(article.cut(sentence)) == ["."]
    ]
    chance = random.Random(SEED)
    made = dict.fromkeys(pool[:count])
    while len(made) < count:
        made[_varied(chance.choice(pool), pool, chance)] = None
    return list(made)


def _varied(sentence: str, pool: Sequence[str], chance: random.Random) -> str:
    words = sentence.split()
    others = [word for word in chance.choice(pool).split() if word.isalpha()]
    for _ in range(max(2, len(words) // 4)):
        # The last word keeps its full stop.
        words[chance.randrange(len(words) - 1)] = chance.choice(others)
    return " ".join(words)
