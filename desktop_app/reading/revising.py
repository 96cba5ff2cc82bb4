"""One sentence of a reading translated otherwise, because a person asked; the rest of the reading stays as it is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial

from desktop_app.glossary.model import Term
from desktop_app.reading.carrying import carry_quotations, keep_quotations, quoted_by_sentence
from desktop_app.reading.model import Reading
from desktop_app.reading.naming import name_speakers
from desktop_app.reading.portions import with_places
from desktop_app.reading.terms import TermKeeper
from desktop_app.translation.alternatives import alternatives, try_again
from desktop_app.translation.engine import TranslatedSentence, Translator
from desktop_app.translation.sentences import SourceText, translate_alone


def other_translations(
    reading: Reading, index: int, translator: Translator, *, count: int
) -> tuple[TranslatedSentence, ...]:
    """Up to `count` translations of sentence `index`, the surest first; what stands there now may be among them.

    Raises:
        EngineFailed: the engine gave up.
    """
    return tuple(alternatives(translator, index, _source(reading, index), count))


def translate_once_more(
    reading: Reading, index: int, translator: Translator, *, terms: Sequence[Term] = ()
) -> Reading | None:
    """The reading with a more careful translation of sentence `index`; None where none is found that is as sound.

    Raises:
        EngineFailed: the engine gave up.
    """
    before = reading.english(index)
    if before is None:
        return None
    made = try_again(translator, index, _source(reading, index), before=before)
    return None if made is None else put_translation(reading, made, translator, terms=terms)


def put_translation(
    reading: Reading, made: TranslatedSentence, translator: Translator, *, terms: Sequence[Term] = ()
) -> Reading:
    """The reading with `made` for its sentence, marked as revised.

    The `terms` of a glossary are called as that says. Quotations are found in it anew, and its names are spelled as in
    the rest once there is all of the rest.
    """
    if reading.translation is None:
        return reading
    index = made.index
    before = reading.english(index)
    first = None if before is None else before.text if before.machine is None else before.machine
    spans = tuple(tuple(s for s in carried if s.sentence != index) for carried in reading.quotation_spans)
    made = TermKeeper(terms, translator).keep(made, _source(reading, index), others=False)
    reading = replace(reading, translation=reading.translation.with_sentences([made]), quotation_spans=spans)
    inside = quoted_by_sentence(reading.article, reading.findings.quotations)
    reading = carry_quotations(reading, inside, [index], translate=partial(translate_alone, translator))
    if reading.translation and reading.translation.done == len(reading.article.sentences):
        named, changed = name_speakers(reading, terms=terms)
        kept = keep_quotations(reading, named, [index]) if index in changed else reading
        reading = with_sentences_of(reading, kept, [index])
    now = reading.english(index)
    assert now is not None and reading.translation is not None
    revised = replace(now, machine=first, revised=True, alignment=None)
    return replace(reading, translation=reading.translation.with_sentences([revised]))


def with_sentences_of(reading: Reading, other: Reading, indices: Collection[int]) -> Reading:
    """`reading` with the English of the sentences `indices`, and the quotations in them, as `other` has them.

    Both are states of one article's reading. What has no English in `other` has none then.
    """
    if other.translation is None:
        return reading
    if reading.translation is None:
        nothing = (None,) * len(reading.article.sentences)
        reading = replace(reading, translation=replace(other.translation, sentences=nothing))
    assert reading.translation is not None
    made = list(reading.translation.sentences)
    for index in indices:
        made[index] = other.translation.sentences[index]
    inside = {
        number: here
        for number, theirs in enumerate(other.quotation_spans)
        if (here := [s for s in theirs if s.sentence in indices])
    }
    spans = with_places(reading.quotation_spans, indices, inside)
    translation = replace(reading.translation, sentences=tuple(made))
    return replace(reading, translation=translation, quotation_spans=spans)


def _source(reading: Reading, index: int) -> SourceText:
    inside = quoted_by_sentence(reading.article, reading.findings.quotations)
    text = reading.article.cut(reading.article.sentences[index])
    return SourceText(text, tuple(span for _, span in inside.get(index, ())))
