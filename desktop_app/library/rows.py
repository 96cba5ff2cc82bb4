"""Segments as rows of the library, and back."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app.article.model import Article, Role, Sentence
from desktop_app.article.tidying import mend_surrogates
from desktop_app.library.encoding import offers_from_json, offers_to_json
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import Origin, State, TargetSpan, TranslatedSentence

Spans = tuple[tuple[int, TargetSpan], ...]
"""Quotations in the English of one segment, each with its number."""

ENGLISH = ("english", "score", "flags", "machine", "offers", "revised", "state", "draft", "origin", "spans")
"""The columns that hold the English of a segment."""

SOURCE = ("place", "paragraph", "start", "stop", "role", "source")
"""The columns that tell which part of the article it is."""


def source_values(article: Article, sentence: Sentence) -> tuple[Any, ...]:
    """What stands in the columns SOURCE."""
    place, role = sentence.index, sentence.role.value
    return place, sentence.paragraph, sentence.start, sentence.end, role, article.cut(sentence)


def english_values(
    sentence: TranslatedSentence | None, spans: Iterable[tuple[int, TargetSpan]]
) -> tuple[Any, ...]:
    """What stands in the columns ENGLISH. The alignment is of use only until quotations are found: it is not kept."""
    placed = json.dumps([[number, s.start, s.end, s.exact] for number, s in spans], separators=(",", ":"))
    if sentence is None:
        return None, 0.0, "[]", None, "[]", False, State.DRAFT.value, None, Origin.MACHINE.value, placed
    return (
        mend_surrogates(sentence.text),
        None if math.isnan(sentence.score) else sentence.score,
        json.dumps(list(sentence.flags)),
        _mended(sentence.machine),
        offers_to_json(sentence.offers),
        sentence.revised,
        sentence.state.value,
        _mended(sentence.draft),
        sentence.origin.value,
        placed,
    )


def to_sentence(place: int, row: Mapping[str, Any] | sqlite3.Row) -> TranslatedSentence | None:
    """The English of the segment at `place`.

    Raises:
        ValueError, KeyError, TypeError: the row is no row of ours.
    """
    if row["english"] is None:
        return None
    return TranslatedSentence(
        place,
        str(row["english"]),
        math.nan if row["score"] is None else float(row["score"]),
        tuple(str(flag) for flag in json.loads(row["flags"])),
        row["machine"],
        offers_from_json(row["offers"]),
        None,
        bool(row["revised"]),
        State(row["state"]),
        row["draft"],
        Origin(row["origin"]),
    )


def to_spans(place: int, row: Mapping[str, Any] | sqlite3.Row) -> Spans:
    """The quotations in it.

    Raises:
        ValueError, KeyError, TypeError: the row is no row of ours.
    """
    return tuple(
        (int(number), TargetSpan(place, int(start), int(end), bool(exact)))
        for number, start, end, exact in json.loads(row["spans"])
    )


def to_source(row: Mapping[str, Any] | sqlite3.Row) -> Sentence:
    """Which part of the article the segment is.

    Raises:
        ValueError, KeyError, TypeError: the row is no row of ours.
    """
    place, paragraph, start, stop = (int(row[name]) for name in ("place", "paragraph", "start", "stop"))
    return Sentence(place, paragraph, start, stop, Role(row["role"]))


def spans_by_segment(reading: Reading) -> dict[int, list[tuple[int, TargetSpan]]]:
    """The quotations of a reading by the segments they lie in."""
    found: dict[int, list[tuple[int, TargetSpan]]] = {}
    for number, carried in enumerate(reading.quotation_spans):
        for span in carried:
            found.setdefault(span.sentence, []).append((number, span))
    return found


def joined_spans(count: int, by_segment: Iterable[Spans]) -> tuple[tuple[TargetSpan, ...], ...]:
    """The places of `count` quotations, in order; the reverse of `spans_by_segment`."""
    found: list[list[TargetSpan]] = [[] for _ in range(count)]
    for spans in by_segment:
        for number, span in spans:
            if number < count:
                found[number].append(span)
    return tuple(tuple(sorted(spans, key=lambda s: (s.sentence, s.start))) for spans in found)


def _mended(text: str | None) -> str | None:
    return None if text is None else mend_surrogates(text)
