"""Carries quotations into the English: finds them there, gives them back their marks, keeps them through changes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from desktop_app.article.model import Article, Span
from desktop_app.quotations.model import Quotation
from desktop_app.reading.model import Reading
from desktop_app.translation.alignment import locate
from desktop_app.translation.checks import without_restored
from desktop_app.translation.engine import TargetSpan, TranslatedSentence
from desktop_app.translation.moving import Moves
from desktop_app.translation.restoring import restore_marks

# For each sentence the quotations in it: (number of the quotation, its part relative to the sentence).
Quoted = Mapping[int, Sequence[tuple[int, Span]]]
_FEW = 8  # sentences, for which every quotation is looked at rather than looked up


def quoted_by_sentence(
    article: Article, quotations: Sequence[Quotation], among: Collection[int] | None = None
) -> Quoted:
    """Which parts of quotations each sentence holds; only sentences `among` these, or all for None."""
    inside: dict[int, list[tuple[int, Span]]] = {}
    few = [article.sentences[n] for n in among] if among is not None and len(among) <= _FEW else None
    for number, quotation in enumerate(quotations):
        for span in quotation.content:
            if few is not None and not any(span.start < s.end and s.start < span.end for s in few):
                continue
            for sentence in article.sentences_in(span):
                if among is not None and sentence.index not in among:
                    continue
                start, end = max(span.start, sentence.start), min(span.end, sentence.end)
                part = Span(start - sentence.start, end - sentence.start)
                inside.setdefault(sentence.index, []).append((number, part))
    return inside


def carry_quotations(
    reading: Reading,
    inside: Quoted,
    indices: Sequence[int],
    *,
    translate: Callable[[str], str | None] | None = None,
) -> Reading:
    """Find the English of the quotations that lie in the sentences just translated, and put lost marks back.

    What a person wrote stays as it is.

    `translate` makes the English of a quotation by itself, None where it cannot; it is asked only about those that
    nothing else can place.
    """
    if reading.translation is None:
        return reading
    carried = list(reading.quotation_spans)
    changed = []
    for index in indices:
        here, sentence = inside.get(index), reading.english(index)
        if not here or sentence is None:
            continue
        arabic = reading.article.cut(reading.article.sentences[index])
        parts = [part for _, part in here]
        places = locate(arabic, parts, sentence.text, alignment=sentence.alignment, translate=translate)
        if not sentence.settled:
            text, places = restore_marks(arabic, parts, sentence.text, places)
            changed.append(_written(sentence, arabic, text))
        for (number, _), (start, end, exact) in zip(here, places, strict=True):
            span = TargetSpan(index, start, end, exact)
            carried[number] = tuple(sorted((*carried[number], span), key=lambda s: (s.sentence, s.start)))
    return replace(
        reading,
        quotation_spans=tuple(carried),
        translation=reading.translation.with_sentences(changed),
    )


def keep_quotations(before: Reading, after: Reading, indices: Sequence[int]) -> Reading:
    """`after` with the quotations where they were in `before`, words of whose sentences `indices` are others now."""
    moves = {}
    for index in indices:
        old, new = before.english(index), after.english(index)
        if old and new:
            moves[index] = Moves(old.text, new.text)
    spans = tuple(
        tuple(_moved(span, moves[span.sentence]) if span.sentence in moves else span for span in carried)
        if any(span.sentence in moves for span in carried)
        else carried
        for carried in before.quotation_spans
    )
    return replace(after, quotation_spans=spans)


def _written(sentence: TranslatedSentence, arabic: str, text: str) -> TranslatedSentence:
    """The sentence with its marks, without the alignment, which is of no more use."""
    if text == sentence.text:
        return replace(sentence, alignment=None)
    machine = sentence.text if sentence.machine is None else sentence.machine
    flags = without_restored(sentence.flags, arabic, text)
    return replace(sentence, text=text, machine=machine, flags=flags, alignment=None)


def _moved(span: TargetSpan, moves: Moves) -> TargetSpan:
    now = moves.span(Span(span.start, span.end)) if span.exact else moves.whole
    return replace(span, start=now.start, end=now.end)
