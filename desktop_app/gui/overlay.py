"""Translating anew without emptying the page: English stays until better takes its place."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.reading.model import Reading
from desktop_app.translation.engine import TargetSpan


def overlay(new: Reading, old: Reading | None) -> Reading:
    """`new`, with the English of `old` (the same article) where it has none yet."""
    if old is None or old.translation is None or new.translation is None or old.article is not new.article:
        return new
    made = new.translation.sentences
    sentences = tuple(a or b for a, b in zip(made, old.translation.sentences, strict=True))
    spans = new.quotation_spans
    if len(spans) == len(old.quotation_spans):
        spans = tuple(_merge(a, b, new) for a, b in zip(spans, old.quotation_spans, strict=True))
    return replace(
        new,
        translation=replace(new.translation, sentences=sentences),
        quotation_spans=spans,
        speaker_names=new.speaker_names or old.speaker_names,
        term_names=new.term_names or old.term_names,
    )


def _merge(
    new: tuple[TargetSpan, ...], old: tuple[TargetSpan, ...], reading: Reading
) -> tuple[TargetSpan, ...]:
    kept = [span for span in old if reading.english(span.sentence) is None]
    return tuple(sorted((*new, *kept), key=lambda s: (s.sentence, s.start))) if kept else new
