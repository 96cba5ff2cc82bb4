"""What is another in one state of a reading than in an earlier one of the same article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop_app.article.model import Sentence
from desktop_app.reading.identity import rewritten
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import TranslatedSentence


def changed_segments(before: Reading | None, after: Reading) -> Iterator[Sentence]:
    """The segments whose English, or the quotations in it, are others."""
    if before is None:
        yield from after.article.sentences
        return
    if before.translation is after.translation and before.quotation_spans is after.quotation_spans:
        return
    moved = _moved(before, after)
    for index in sorted({*rewritten(before, after), *moved}):
        if index in moved or before.english(index) != after.english(index):
            yield after.article.sentences[index]


def _moved(before: Reading, after: Reading) -> set[int]:
    if before.quotation_spans is after.quotation_spans:
        return set()
    if len(before.quotation_spans) != len(after.quotation_spans):
        return {s.sentence for spans in (*before.quotation_spans, *after.quotation_spans) for s in spans}
    return {
        span.sentence
        for was, now in zip(before.quotation_spans, after.quotation_spans, strict=True)
        if was is not now
        for span in {*was} ^ {*now}
    }


def differ_around(before: Reading, after: Reading) -> bool:
    """Whether anything but the segments is another; compared by identity, which is cheap and errs to the safe side."""
    return (
        before.findings is not after.findings
        or before.summary is not after.summary
        or before.speaker_names is not after.speaker_names
        or before.key_terms is not after.key_terms
        or before.term_names is not after.term_names
        or before.gist != after.gist
        or len(before.quotation_spans) != len(after.quotation_spans)
        or (before.translation and before.translation.package)
        != (after.translation and after.translation.package)
    )


def differ(before: Reading, after: Reading) -> bool:
    """Whether there is anything to keep of `after` where `before`, of the same article, is kept."""
    return (
        differ_around(before, after)
        or before.accepted != after.accepted
        or any(True for _ in changed_segments(before, after))
    )


def same_words(one: TranslatedSentence | None, other: TranslatedSentence | None) -> bool:
    """Whether they are the same but for the number of the segment."""
    if one is None or other is None:
        return one is other
    return replace(one, index=other.index) == other
