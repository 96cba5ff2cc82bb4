"""«Always translate this so»: what a person has selected as a term to be learnt, and a reading that has learnt it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.article.arabic import STOP_WORDS, normalise, strip_marks, words
from desktop_app.article.model import Span
from desktop_app.glossary.matching import matcher_of
from desktop_app.glossary.model import Term
from desktop_app.glossary.renderings import renderings_in, without_article
from desktop_app.reading.carrying import keep_quotations
from desktop_app.reading.model import Reading
from desktop_app.reading.naming import name_speakers
from desktop_app.reading.terms import TermKeeper, rendering_of
from desktop_app.summary.prefixes import attested_forms, strip_prefixes
from desktop_app.translation.engine import Decoding, TranslatedSentence, Translator
from desktop_app.translation.moving import Moves
from desktop_app.translation.name_sources import NameSources
from desktop_app.translation.sentences import SourceText, join_drafts, pieces_of, translate_words
from desktop_app.translation.token_alignment import Alignment
from desktop_app.translation.wording import made_from, made_of

_SHORT = 2  # letters of English that may stand anywhere by accident


@dataclass(frozen=True, slots=True)
class Selected:
    """Words that a person has selected in the Arabic of a segment, or in its English."""

    segment: int
    text: str
    arabic: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A term as it could be learnt, and the English words that stand for it now ('' where that is not known)."""

    term: Term
    now: str = ""


@dataclass(frozen=True, slots=True)
class Learnt:
    """The reading with its terms called as they are to be, and the segments that are others now."""

    reading: Reading
    changed: tuple[int, ...]


def propose(reading: Reading, selected: Selected, translator: Translator | None) -> Proposal:
    """What a person may mean: the Arabic without its clitics, with the English that stands for it, or the other way round.

    Raises:
        EngineFailed: the engine gave up.
    """
    text = " ".join(selected.text.split())
    source = _arabic_of(reading, selected.segment)
    english = reading.english(selected.segment)
    alignment = None if english is None else _alignment(english, source, translator)
    if selected.arabic:
        form = dictionary_form(reading, text)
        now = _called(reading, form) or _english_of(text, source, english, alignment, translator)
        return Proposal(Term(form, now, name=_is_name(reading, form, now)), now)
    now, form = text, ""
    if alignment is not None and english is not None and (at := english.text.find(text)) >= 0:
        place = made_of(Span(at, at + len(text)), alignment, source)
        form = dictionary_form(reading, source[place.start : place.end]) if place else ""
    form = _whose_name(reading, text) or form
    return Proposal(Term(form, now, name=_is_name(reading, form, now)), now)


def dictionary_form(reading: Reading, text: str) -> str:
    """Arabic words without vowel signs, and without what is written onto the first of them where the article bears it out.

    An article stays: «البيت الأبيض» is not «بيت أبيض».
    """
    first, _, rest = strip_marks(" ".join(text.split())).strip(" .،؛:«»\"'()").partition(" ")
    for speaker in reading.findings.speakers:
        if first.endswith(speaker.name.split()[0]) and len(first) <= len(speaker.name.split()[0]) + 2:
            return " ".join(filter(None, (speaker.name.split()[0], rest)))
    stripped = strip_prefixes(normalise(first), attested_forms(map(normalise, words(reading.article.text))))
    shown = first[stripped.cut :]
    # The article is counted among the prefixes there.
    if stripped.cut >= 2 and first[stripped.cut - 2 : stripped.cut] == "ال":
        shown = first[stripped.cut - 2 :]
    elif stripped.assimilated:
        shown = "ال" + shown
    return " ".join(filter(None, (shown, rest)))


def learn(
    reading: Reading,
    terms: Sequence[Term],
    changed: Sequence[Term],
    translator: Translator | None,
    *,
    replaced: Mapping[Term, Sequence[str]] | None = None,
) -> Learnt:
    """The reading with some terms of a glossary called as they are to be, without translating it anew.

    Machine segments are corrected as when they are made; what a person wrote stays. Speakers and key terms are called so.

    Args:
        reading: with as much English as there is.
        terms: the whole glossary.
        changed: those of its terms that are new or others now.
        translator: tells which English was made from which Arabic, for the segments with these terms; None for no engine.
        replaced: for terms, the English that stood for them up to now.

    Raises:
        EngineFailed: the engine gave up.
    """
    if reading.translation is None:
        return Learnt(reading, ())
    mine, all_terms = matcher_of(tuple(changed)), matcher_of(tuple(terms))
    keeper = TermKeeper(all_terms, translator, known=replaced)
    made: list[TranslatedSentence] = []
    for sentence in reading.article.sentences:
        english, source = reading.english(sentence.index), SourceText(reading.article.cut(sentence))
        if english is None or english.settled or not mine.find(source.text):
            continue
        aligned = replace(english, alignment=_alignment(english, source.text, translator))
        kept = keeper.keep(aligned, source, others=False)
        if kept.text != english.text:
            made.append(kept)
    after = replace(reading, translation=reading.translation.with_sentences(made))
    indices = tuple(sentence.index for sentence in made)
    after = keep_quotations(reading, after, indices)
    if reading.speaker_names or reading.translation.done == len(reading.article.sentences):
        named, renamed = name_speakers(after, terms=all_terms)
        after, indices = keep_quotations(after, named, renamed), tuple(sorted({*indices, *renamed}))
    names = tuple(
        rendering_of(term.text, all_terms) or name
        for term, name in zip(after.key_terms, after.term_names, strict=False)
    )
    return Learnt(replace(after, term_names=names), indices)


def _arabic_of(reading: Reading, segment: int) -> str:
    return reading.article.cut(reading.article.sentences[segment])


def _alignment(english: TranslatedSentence, source: str, translator: Translator | None) -> Alignment | None:
    """What the English of a segment was made from: it is drafted once more, for alignments are not kept.

    None where the engine would write something else now, or tells nothing.
    """
    if translator is None:
        return None
    text = SourceText(source, traced=True)
    pieces = pieces_of(translator, text)
    again = join_drafts(english.index, text, pieces, translator.translate(pieces, Decoding(alignment=True)))
    first = english.text if english.draft is None else english.draft
    known = {english.text, english.machine, first}
    if again.alignment is None or again.text not in known:
        return None
    moves = Moves(again.text, english.text)
    return replace(again.alignment, target=tuple(map(moves.span, again.alignment.target)))


def _english_of(
    text: str,
    source: str,
    english: TranslatedSentence | None,
    alignment: Alignment | None,
    translator: Translator | None,
) -> str:
    """The English words that some Arabic ones became, else what the machine makes of them alone."""
    at = source.find(text)
    if english is not None and alignment is not None and at >= 0:
        place = made_from(Span(at, at + len(text)), alignment, source, english.text)
        if place is not None:
            return english.text[place.start : place.end]
    if english is None or translator is None:
        return ""
    alone = without_article(translate_words(translator, [text])[0].strip(" ."))
    found = renderings_in(english.text, (alone,)) if len(alone) > _SHORT else []
    return english.text[found[0].start : found[0].end] if found else ""


def _called(reading: Reading, form: str) -> str:
    """What a speaker of that name, or a key term, is called in the English."""
    key = normalise(form)
    for speaker in reading.findings.speakers:
        if normalise(speaker.name) == key and (name := reading.speaker_name(speaker.id)):
            return name
        arabic, english = speaker.name.split(), (reading.speaker_name(speaker.id) or "").split()
        if len(arabic) == len(english) and form in arabic:
            return english[arabic.index(form)]
    named = zip(reading.key_terms, reading.term_names, strict=False)
    return next((name for term, name in named if name and normalise(term.text) == key), "")


def _whose_name(reading: Reading, english: str) -> str:
    """The speaker, or the key term, that is called so in the English; '' for neither."""
    wanted = english.casefold()
    for speaker in reading.findings.speakers:
        if (reading.speaker_name(speaker.id) or "").casefold() == wanted:
            return speaker.name
    named = zip(reading.key_terms, reading.term_names, strict=False)
    return next((term.text for term, name in named if name and name.casefold() == wanted), "")


def _is_name(reading: Reading, form: str, english: str) -> bool:
    """Whether it looks like a name: a speaker's, or all its English words have capitals and its Arabic no article."""
    parts = form.split()
    keys = {normalise(part) for part in parts}
    if any(keys & set(map(normalise, speaker.name.split())) == keys for speaker in reading.findings.speakers):
        return bool(keys)
    if (
        not parts
        or keys & STOP_WORDS
        or not english
        or not all(word[:1].isupper() for word in english.split())
    ):
        return False
    capital_alone = len(parts) > 1 or not form.startswith("ال")
    return capital_alone and all(map(NameSources().knows, parts))
