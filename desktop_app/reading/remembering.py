"""The segments of a reading as the memory takes them: which are approved, and what stands around them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from desktop_app.memory.model import Approved
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import State


def document_of(reading: Reading) -> str:
    """What tells the text of a reading from others, whatever its file is called: nothing can be read from it."""
    return hashlib.sha256(reading.article.text.encode(errors="surrogatepass")).hexdigest()[:32]


def segments_of(reading: Reading, indices: Iterable[int] | None = None) -> list[Approved]:
    """Some of the segments, or all, each with its English where that is approved."""
    document, name = document_of(reading), reading.article.source.name
    wanted = range(len(reading.article.sentences)) if indices is None else indices
    made = []
    for index in wanted:
        sentence, english = reading.article.sentences[index], reading.english(index)
        approved = english is not None and english.state is State.APPROVED
        before, after = neighbours(reading, index)
        made.append(
            Approved(
                document,
                f"{sentence.start}-{sentence.end}",
                arabic(reading, index),
                english.text.strip() if approved and english is not None else None,
                name,
                before,
                after,
            )
        )
    return made


def neighbours(reading: Reading, index: int) -> tuple[str, str]:
    """The Arabic before and after a segment, '' at the ends of the text."""
    last = len(reading.article.sentences) - 1
    before = arabic(reading, index - 1) if index > 0 else ""
    return before, arabic(reading, index + 1) if index < last else ""


def arabic(reading: Reading, index: int) -> str:
    """The Arabic of a segment, on one line."""
    return " ".join(reading.article.cut(reading.article.sentences[index]).split())
