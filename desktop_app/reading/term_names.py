"""What the key terms are called in the English: only where the translation of the article bears it out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop_app.article.arabic import normalise
from desktop_app.glossary.matching import Matcher, matcher_of
from desktop_app.glossary.model import Term
from desktop_app.reading.model import Reading
from desktop_app.reading.terms import rendering_of
from desktop_app.summary.terms import KeyTerm

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_ARTICLES = frozenset({"a", "an", "the"})


def name_terms(
    reading: Reading,
    translate: Callable[[Sequence[str]], Sequence[str]],
    *,
    glossary: Sequence[Term] | Matcher = (),
) -> Reading:
    """The reading with `term_names`.

    A term that is in the glossary is called as that says, one that is a speaker what the speaker is called. Otherwise it
    is translated by itself, and that is taken where the same words stand in the English of a sentence that has the term:
    a guess that the article does not bear out is no knowledge.

    Args:
        reading: with as much English as there is.
        translate: makes the English of short texts, one for each.
        glossary: the user's own terms.
    """
    terms = reading.key_terms
    speakers = {
        normalise(speaker.name): reading.speaker_name(speaker.id) for speaker in reading.findings.speakers
    }
    drafts = translate([term.text for term in terms]) if terms else []
    matcher = matcher_of(glossary)
    names = tuple(
        rendering_of(term.text, matcher)
        or speakers.get(normalise(term.text))
        or _borne_out(reading, term, draft)
        for term, draft in zip(terms, drafts, strict=True)
    )
    return replace(reading, term_names=names)


def _borne_out(reading: Reading, term: KeyTerm, draft: str) -> str | None:
    """The words of `draft` as most of the sentences that have them spell them; None where none has them."""
    words = _WORD.findall(draft)
    while words and words[0].lower() in _ARTICLES:
        words = words[1:]
    if not words:
        return None
    together = r"\s+".join(map(re.escape, words))
    pattern = re.compile(rf"\b{together}\b", re.IGNORECASE)
    found: list[str] = []
    for span in term.mentions or (term.first,):
        for sentence in reading.article.sentences_in(span):
            english = reading.english(sentence.index)
            found += pattern.findall(english.text) if english else []
    return max(dict.fromkeys(found), key=lambda name: (found.count(name), name.islower()), default=None)
