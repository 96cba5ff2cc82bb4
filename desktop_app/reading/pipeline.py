"""From a loaded text to a reading, step by step: a generator of events that window and command line both consume."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from desktop_app.article.loading import LoadedText
from desktop_app.article.model import Span
from desktop_app.errors import ReaderError
from desktop_app.glossary.model import Term
from desktop_app.quotations.finding import find_quotations
from desktop_app.quotations.model import Quotation
from desktop_app.reading.aids import NO_AIDS, Aids
from desktop_app.reading.carrying import Quoted, carry_quotations, keep_quotations, quoted_by_sentence
from desktop_app.reading.editing import recall as put_recalled
from desktop_app.reading.events import (
    ArticleRead,
    Event,
    QuotationsFound,
    ReadingFinished,
    SentencesTranslated,
    SummaryReady,
    TermsNamed,
    TranslationStarted,
    TranslationUnavailable,
)
from desktop_app.reading.model import Reading, Translation
from desktop_app.reading.naming import name_speakers
from desktop_app.reading.opening import open_reading
from desktop_app.reading.term_names import name_terms
from desktop_app.reading.terms import TermKeeper
from desktop_app.summary.choosing import rank
from desktop_app.summary.model import SummaryLength
from desktop_app.summary.terms import gist, key_terms
from desktop_app.translation.engine import PackageInfo, Translator
from desktop_app.translation.sentences import (
    SourceText,
    translate_alone,
    translate_sentences,
    translate_words,
)


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What is asked of one reading."""

    summary: SummaryLength


def read(
    loaded: LoadedText,
    options: ReadingOptions,
    *,
    open_translator: Callable[[], Translator] | None,
    focus: Callable[[], int] = lambda: 0,
    aids: Aids = NO_AIDS,
) -> Iterator[Event]:
    """Read one text to its end; every event is a place to show progress, and `close()` there cancels.

    Args:
        loaded: the text.
        options: the length of the summary.
        open_translator: loads the engine, called once the Arabic side is done; None leaves the English out.
        focus: tells the index of the sentence a person is looking at; asked again before each batch.
        aids: the memory, asked before the machine is, and the glossary.

    Yields:
        ArticleRead, QuotationsFound, SummaryReady; then TranslationUnavailable, or TranslationStarted and
        SentencesTranslated for each batch and once more for the sentences whose names were harmonised;
        ReadingFinished last.
    """
    reading = open_reading(loaded)
    yield ArticleRead(reading)
    yield from go_on(reading, options, open_translator=open_translator, focus=focus, aids=aids)


def go_on(
    reading: Reading,
    options: ReadingOptions,
    *,
    open_translator: Callable[[], Translator] | None,
    focus: Callable[[], int] = lambda: 0,
    aids: Aids = NO_AIDS,
    keep: bool = False,
) -> Iterator[Event]:
    """What is missing of a reading that was stopped: nothing is made twice.

    English of the same package stays, and only the sentences without it are translated; of another package all but
    what a person wrote or approved, unless all is to be kept (`keep`).

    Yields:
        As `read` does after ArticleRead; QuotationsFound and SummaryReady only where there was no summary.
    """
    if reading.summary is None:
        if reading.arabic:
            findings = find_quotations(reading.article)
            nowhere = ((),) * len(findings.quotations)
            reading = replace(reading, findings=findings, quotation_spans=nowhere)
        yield QuotationsFound(reading)
        reading = summarise_again(reading, options.summary)
        yield SummaryReady(reading)
    if open_translator is None or not reading.arabic:
        yield ReadingFinished(reading)
        return
    yield from _translate(reading, open_translator, focus=focus, aids=aids, anew=False, keep=keep)


def summarise_again(reading: Reading, length: SummaryLength) -> Reading:
    """The same reading with a summary of another length, and its gist; ranking and key terms are made once."""
    ranking = reading.ranking
    if ranking is None:
        whole = tuple(_with_attribution(quotation) for quotation in reading.findings.quotations)
        ranking = rank(reading.article, keep_whole=whole)
    summary = ranking.choose(length)
    terms = reading.key_terms or key_terms(reading.article)
    best = gist(reading.article, summary)
    return replace(reading, summary=summary, gist=best, key_terms=terms, ranking=ranking)


def _with_attribution(quotation: Quotation) -> Span:
    """From the first to the last of a quotation's words, its reporting word and its speaker."""
    named = (span for span in (quotation.cue, quotation.source) if span is not None)
    spans = (*quotation.content, *named)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def translate_again(
    reading: Reading,
    open_translator: Callable[[], Translator],
    *,
    focus: Callable[[], int] = lambda: 0,
    aids: Aids = NO_AIDS,
) -> Iterator[Event]:
    """The same reading with its English made anew, with another package, say; what a person wrote stays.

    Yields:
        As `read` does from the translation on.
    """
    yield from _translate(reading, open_translator, focus=focus, aids=aids, anew=True)


def _translate(
    reading: Reading,
    open_translator: Callable[[], Translator],
    *,
    focus: Callable[[], int],
    aids: Aids,
    anew: bool,
    keep: bool = False,
) -> Iterator[Event]:
    """The English that is missing of the package that is opened, or all of it `anew`; `keep` that of any package."""
    try:
        translator = open_translator()
    except ReaderError as error:
        yield TranslationUnavailable(reading, error)
        yield ReadingFinished(reading)
        return
    before = reading.translation
    if anew or before is None or not (keep or _same(before.package, translator.package)):
        reading = _emptied(reading, translator.package)
    yield TranslationStarted(reading)
    reading, recalled = _recall(reading, aids)
    if recalled:
        yield SentencesTranslated(reading, recalled)
    inside = quoted_by_sentence(reading.article, reading.findings.quotations)
    alone = partial(translate_alone, translator)
    failure: ReaderError | None = None
    keeper = TermKeeper(aids.terms, translator)
    missing = {index: keeper.traced(source) for index, source in _source_texts(reading, inside).items()}
    if not missing and not recalled:
        yield ReadingFinished(reading)
        return
    try:
        for made in translate_sentences(translator, missing, focus=focus):
            assert reading.translation is not None
            made = tuple(keeper.keep(sentence, missing[sentence.index]) for sentence in made)
            reading = replace(reading, translation=reading.translation.with_sentences(made))
            indices = tuple(sentence.index for sentence in made)
            reading = carry_quotations(reading, inside, indices, translate=alone)
            yield SentencesTranslated(reading, indices)
    except ReaderError as error:
        failure = error
    # What has been made stays even then: half a translation is better than none.
    reading, renamed = _with_names(reading, aids.terms)
    if renamed:
        yield SentencesTranslated(reading, renamed)
    if failure:
        yield TranslationUnavailable(reading, failure)
    elif reading.key_terms:
        reading = name_terms(reading, partial(translate_words, translator), glossary=aids.terms)
        yield TermsNamed(reading)
    yield ReadingFinished(reading)


def _emptied(reading: Reading, package: PackageInfo) -> Reading:
    """The reading without any English but a person's own."""
    made = reading.translation.sentences if reading.translation else (None,) * len(reading.article.sentences)
    kept = tuple(s if s is not None and s.by_person else None for s in made)
    carried = reading.quotation_spans or ((),) * len(reading.findings.quotations)
    spans = tuple(tuple(s for s in spans if kept[s.sentence] is not None) for spans in carried)
    return replace(reading, translation=Translation(package, kept), quotation_spans=spans)


def _recall(reading: Reading, aids: Aids) -> tuple[Reading, tuple[int, ...]]:
    """The reading with what the memory has of the segments that have no English yet, and which these are."""
    recalled = []
    for sentence in reading.article.sentences:
        if reading.english(sentence.index) is None:
            text = aids.recall(reading.article.cut(sentence))
            if text is not None:
                reading = put_recalled(reading, sentence.index, text)
                recalled.append(sentence.index)
    return reading, tuple(recalled)


def _with_names(reading: Reading, terms: Sequence[Term]) -> tuple[Reading, tuple[int, ...]]:
    """Names made the same throughout, once all English is there: only then is it known how each is mostly spelled."""
    named, renamed = name_speakers(reading, terms=terms)
    return keep_quotations(reading, named, renamed), renamed


def _same(one: PackageInfo, other: PackageInfo) -> bool:
    return (one.name, one.path, one.version) == (other.name, other.path, other.version)


def _source_texts(reading: Reading, inside: Quoted) -> dict[int, SourceText]:
    """The sentences that have no English yet."""
    return {
        sentence.index: SourceText(
            reading.article.cut(sentence), tuple(span for _, span in inside.get(sentence.index, ()))
        )
        for sentence in reading.article.sentences
        if reading.english(sentence.index) is None
    }
