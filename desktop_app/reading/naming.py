"""Brings the speakers that quotations found to the names in the English: who has a name, and what it is called there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.article.model import Article, Span
from desktop_app.glossary.breaches import breached
from desktop_app.glossary.matching import Matcher, matcher_of
from desktop_app.glossary.model import Term
from desktop_app.quotations.model import Speaker
from desktop_app.quotations.nouns import noun_phrase
from desktop_app.quotations.stream import words_of
from desktop_app.quotations.titles import NounPhrase
from desktop_app.reading.model import Reading
from desktop_app.reading.terms import names_of, speakers_called
from desktop_app.translation.engine import TranslatedSentence
from desktop_app.translation.names import Person, harmonise

# Classes of title that no person bears: what stands behind one is the name of a thing.
_NOT_PERSONS = frozenset({"body", "media", "text", "source"})


def name_speakers(
    reading: Reading, *, glossary: Mapping[str, str] | None = None, terms: Sequence[Term] | Matcher = ()
) -> tuple[Reading, tuple[int, ...]]:
    """The reading with one English spelling for each speaker, and the sentences that changed for it.

    Args:
        reading: with as much English as there is.
        glossary: English by Arabic, the user's own.
        terms: the user's glossary; speakers that are one of its terms are called so.

    Returns:
        The reading with `speaker_names` filled; where quotations lie in the sentences named is not found again here.
    """
    article, speakers = reading.article, reading.findings.speakers
    people = [_person(article, speaker) for speaker in speakers]
    made = reading.translation.sentences if reading.translation else ()
    english = {sentence.index: sentence for sentence in made if sentence is not None}
    arabic = {index: article.cut(article.sentences[index]) for index in english}
    matcher = matcher_of(terms)
    known = {**names_of(matcher.terms), **(glossary or {})}
    result = harmonise(people, arabic, english, glossary=known)
    called = speakers_called(result.english, [speaker.name for speaker in speakers], matcher)
    reading = replace(reading, speaker_names=called)
    # Names are counted in what a person wrote, too, but spelled otherwise only in what the machine did.
    changed = {
        index: _as_the_glossary_has_it(english[index], made, arabic[index], matcher)
        for index, made in result.sentences.items()
        if not english[index].settled
    }
    if reading.translation:
        reading = replace(reading, translation=reading.translation.with_sentences(changed.values()))
    return reading, tuple(sorted(changed))


def _as_the_glossary_has_it(
    before: TranslatedSentence, made: TranslatedSentence, arabic: str, matcher: Matcher
) -> TranslatedSentence:
    """The sentence with its names made the same, unless that takes a term away that stands there as it should."""
    if made.text == before.text or not matcher.terms:
        return made
    matches = matcher.find(arabic)
    if len(breached(matches, made.text)) <= len(breached(matches, before.text)):
        return made
    return replace(made, text=before.text, machine=before.machine)


def _person(article: Article, speaker: Speaker) -> Person:
    """The speaker as the names in English know them."""
    phrases = [_phrase(article, mention) for mention in speaker.mentions]
    named = [phrase for phrase in phrases if phrase and phrase.name and phrase.kind not in _NOT_PERSONS]
    if not named:
        return Person(tuple(speaker.name.split()), title_only=True)
    forms = list(dict.fromkeys(phrase.name for phrase in named))
    # The speaker's own name, unless it is a title: a form that was read in context may be fuller than any read alone.
    whole = tuple(speaker.name.split())
    fullest = whole if any(form[-1] == whole[-1] for form in forms) else max(forms, key=len)
    return Person(
        fullest,
        tuple(form for form in forms if form != fullest),
        titled=any(_has_title(article, phrase) for phrase in named),
        named_in=_sentences(article, named),
    )


def _phrase(article: Article, mention: Span) -> NounPhrase | None:
    return noun_phrase(list(words_of(article.text, mention.start, mention.end)), 0)


def _has_title(article: Article, phrase: NounPhrase) -> bool:
    """Whether the phrase has a title that can only be a person's: before the name, or behind it and a comma."""
    text = article.cut(phrase.span)
    return bool(phrase.title) and (not text.startswith(phrase.name[0]) or "،" in text)


def _sentences(article: Article, phrases: Sequence[NounPhrase]) -> frozenset[int]:
    return frozenset(sentence.index for phrase in phrases for sentence in article.sentences_in(phrase.span))
