"""Readings put together from their rows, and from what others have written in some of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.article.model import Article, Source
from desktop_app.library.encoding import Around, accepted_from_json
from desktop_app.library.model import News
from desktop_app.library.rows import Spans, joined_spans, spans_by_segment, to_sentence, to_source, to_spans
from desktop_app.reading.model import Reading, Translation


def with_news(reading: Reading, news: News) -> tuple[Reading, tuple[int, ...]]:
    """`reading` with what others wrote, and which segments are others by that."""
    if reading.accepted != news.accepted:
        reading = replace(reading, accepted=news.accepted)
    if reading.translation is None:
        return reading, ()
    sentences, changed = list(reading.translation.sentences), []
    by_segment = {place: tuple(spans) for place, spans in spans_by_segment(reading).items()}
    for (place, english), spans in zip(news.segments, news.spans, strict=True):
        if place < len(sentences) and (sentences[place], by_segment.get(place, ())) != (english, spans):
            sentences[place], by_segment[place] = english, spans
            changed.append(place)
    if not changed:
        return reading, ()
    made = replace(
        reading,
        translation=replace(reading.translation, sentences=tuple(sentences)),
        quotation_spans=joined_spans(len(reading.quotation_spans), by_segment.values()),
    )
    return made, tuple(changed)


def assembled(head: sqlite3.Row, rows: Sequence[sqlite3.Row]) -> Reading:
    """The reading of a row of the table `reading` and its segments, in order.

    Raises:
        ValueError, KeyError, TypeError, IndexError, AttributeError: they are no rows of ours.
    """
    around = Around.from_json(head["around"])
    article = Article(
        Source(str(head["name"]), str(head["kind"]), head["encoding"]),
        str(head["text"]),
        tuple(to_source(row) for row in rows),
    )
    sentences = tuple(to_sentence(place, row) for place, row in enumerate(rows))
    spans: list[Spans] = [to_spans(place, row) for place, row in enumerate(rows)]
    translation = None if around.package is None else Translation(around.package, sentences)
    return Reading(
        article,
        around.findings,
        around.summary,
        translation,
        joined_spans(around.quotation_spans, spans),
        around.arabic,
        around.speaker_names,
        around.gist,
        around.key_terms,
        around.term_names,
        accepted=accepted_from_json(head["accepted"]),
    )
