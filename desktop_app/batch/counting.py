"""How much there is to do before anything is done: texts, words, segments, and segments that come more than once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.article.arabic import words
from desktop_app.article.building import build_article
from desktop_app.batch.model import Count, Source
from desktop_app.errors import ReaderError


def count(sources: Sequence[Source], *, encoding: str | None = None) -> Iterator[Count]:
    """Count the texts, files only.

    Yields:
        What has been counted, after every text.
    """
    seen: set[int] = (
        set()
    )  # of a million segments some forty megabytes; two that only share a hash hardly occur
    texts = unreadable = total_words = segments = repeated = 0
    for source in sources:
        if source.path is None:
            continue
        texts += 1
        try:
            loaded = source.load(encoding)
        except ReaderError:
            unreadable += 1
        else:
            article = build_article(loaded.source, loaded.text)
            total_words += len(words(article.text))
            for sentence in article.sentences:
                mark = hash(" ".join(article.cut(sentence).split()))
                repeated += mark in seen
                segments += 1
                seen.add(mark)
        yield Count(texts, unreadable, total_words, segments, repeated)
