"""Makes the machine's English call the terms of the glossary what they are to be called, as far as that is certain.

In each segment with a term, where its English lacks the rendering or has a forbidden one, these are tried in turn:
words that are known to stand for the term (a forbidden rendering, what the machine makes of the term alone) are
replaced; then the words that the machine's attention says were made from it; then another of the engine's own
translations that has what is wanted. None is taken that raises more flags. What is left is told by glossary/breaches.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from desktop_app.article.model import Span
from desktop_app.errors import EngineFailed
from desktop_app.glossary.breaches import breached
from desktop_app.glossary.matching import Matcher, TermMatch, matcher_of
from desktop_app.glossary.model import Term
from desktop_app.glossary.renderings import renderings_in, without_article
from desktop_app.translation.alternatives import alternatives
from desktop_app.translation.checks import flags_of
from desktop_app.translation.engine import TranslatedSentence, Translator
from desktop_app.translation.name_units import units_of
from desktop_app.translation.sentences import SourceText, translate_words
from desktop_app.translation.wording import made_from, moved_alignment, put_words

_CHOICES = 4  # of the engine's translations of a segment
_FEWEST_LETTERS = 3  # of words that are taken for a term's wherever they stand


class TermKeeper:
    """Knows the glossary and what the machine calls its terms; one for the translating of one article."""

    def __init__(
        self,
        terms: Sequence[Term] | Matcher,
        translator: Translator | None,
        *,
        known: Mapping[Term, Sequence[str]] | None = None,
    ) -> None:
        """`known`: English words that are known to stand for a term. Without an engine only such are replaced."""
        self._matcher = matcher_of(terms)
        self._translator = translator
        self._known: dict[Term, tuple[str, ...]] = {t: tuple(words) for t, words in (known or {}).items()}
        self._alone: dict[str, str] = {}
        self._found: dict[str, list[TermMatch]] = {}

    def find(self, arabic: str) -> list[TermMatch]:
        """The terms in a segment."""
        if arabic not in self._found:
            self._found[arabic] = self._matcher.find(arabic)
        return self._found[arabic]

    def traced(self, source: SourceText) -> SourceText:
        """The segment as it is to be translated: with an alignment where there are terms in it."""
        return replace(source, traced=True) if self.find(source.text) else source

    def keep(
        self, sentence: TranslatedSentence, source: SourceText, *, others: bool = True
    ) -> TranslatedSentence:
        """The segment with its terms called as they are to be, as far as possible.

        A person's own words stay. Of a segment without quotations the alignment is of no more use and is dropped.

        Args:
            sentence: its English, aligned if it can be.
            source: the segment.
            others: whether another translation of all of it may take its place.
        """
        if sentence.settled:
            return sentence
        matches = self.find(source.text)
        made = self._kept(sentence, source, matches, others=others) if matches else sentence
        return made if source.quoted else replace(made, alignment=None)

    def _kept(
        self, sentence: TranslatedSentence, source: SourceText, matches: Sequence[TermMatch], *, others: bool
    ) -> TranslatedSentence:
        made = sentence
        for step in (self._by_known_words, self._by_alignment):
            for breach in breached(matches, made.text):
                here = [match for match in matches if match.term == breach.term]
                made = _sounder(made, step(made, source.text, here, matches), source.text)
        if others and breached(matches, made.text):
            made = self._by_alternatives(sentence, made, source, matches)
        return made

    def _by_known_words(
        self,
        sentence: TranslatedSentence,
        _arabic: str,
        here: Sequence[TermMatch],
        matches: Sequence[TermMatch],
    ) -> TranslatedSentence | None:
        """Words replaced that stand for the term: no more often than the term stands in the Arabic."""
        term = here[0].term
        taken = [span for m in matches for span in renderings_in(sentence.text, m.term.renderings)]
        for words in (term.forbidden, self._known.get(term, ()), (self._translated(term),)):
            places = [
                place
                for place in renderings_in(sentence.text, [w for w in words if _tells(w)])
                if not any(place.overlaps(other) for other in taken)
            ]
            if places and len(places) <= len(here) and term.rendering:
                for place, match in zip(reversed(places), reversed(here[: len(places)]), strict=True):
                    sentence = _put(sentence, place, match)
                return sentence
        return None

    def _by_alignment(
        self,
        sentence: TranslatedSentence,
        arabic: str,
        here: Sequence[TermMatch],
        matches: Sequence[TermMatch],
    ) -> TranslatedSentence | None:
        """The words replaced that the machine wrote while it looked at the term."""
        if sentence.alignment is None or not here[0].term.rendering:
            return None
        changed = None
        for match in here:
            assert sentence.alignment is not None
            place = made_from(match.span, sentence.alignment, arabic, sentence.text)
            others = [m.term.renderings for m in matches if m.term != match.term]
            if place is None or any(
                place.overlaps(span) for words in others for span in renderings_in(sentence.text, words)
            ):
                continue
            if not renderings_in(sentence.text[place.start : place.end], match.term.renderings):
                sentence = changed = _put(sentence, place, match)
        return changed

    def _by_alternatives(
        self,
        sentence: TranslatedSentence,
        made: TranslatedSentence,
        source: SourceText,
        matches: Sequence[TermMatch],
    ) -> TranslatedSentence:
        """Another of the engine's translations, the surest that is called better in more terms than what was made."""
        if self._translator is None:
            return made
        try:
            found = alternatives(self._translator, sentence.index, source, _CHOICES)
        except EngineFailed:
            return made
        fewest, flags = len(breached(matches, made.text)), len(sentence.flags)
        best = made
        for other in found:
            count = len(breached(matches, other.text))
            if count < fewest and len(other.flags) <= flags:
                best, fewest = other, count
        if best is made:
            return made
        return replace(best, machine=sentence.text if sentence.machine is None else sentence.machine)

    def _translated(self, term: Term) -> str:
        """What the machine makes of the term by itself."""
        if self._translator is None:
            return ""
        if term.arabic not in self._alone:
            (made,) = translate_words(self._translator, [term.arabic])
            self._alone[term.arabic] = without_article(made.strip(" .")).strip()
        return self._alone[term.arabic]


def speakers_called(
    names: Sequence[str | None], arabic: Sequence[str], matcher: Matcher
) -> tuple[str | None, ...]:
    """English names of speakers, those that are a term of the glossary called as that says."""
    return tuple(rendering_of(text, matcher) or name for name, text in zip(names, arabic, strict=True))


def rendering_of(text: str, matcher: Matcher) -> str | None:
    """The English of the term that `text` is, from its first to its last letter; None where it is none."""
    found = matcher.find(text)
    if len(found) != 1 or not found[0].term.rendering or found[0].before or found[0].bound:
        return None
    outside = text[: found[0].span.start] + text[found[0].span.end :]
    return None if any(map(str.isalnum, outside)) else found[0].term.rendering


def names_of(terms: Iterable[Term]) -> dict[str, str]:
    """The names of a glossary as translation/names.py takes them: English by Arabic, variants too.

    The parts of a name are given by themselves as well where the Arabic and the English have as many words, and all names
    of the glossary agree on them: one person is called by the surname alone in most places.
    """
    whole: dict[str, str] = {}
    parts: dict[str, set[str]] = {}
    for term in terms:
        for form in term.forms if term.name and term.rendering else ():
            whole.setdefault(form, term.rendering)
            for arabic, english in _parts(form, term.rendering):
                parts.setdefault(arabic, set()).add(english)
    return {arabic: min(agreed) for arabic, agreed in parts.items() if len(agreed) == 1} | whole


def _parts(form: str, rendering: str) -> Iterator[tuple[str, str]]:
    """The units of a name with their English, where each word has one."""
    words = rendering.split()
    units = units_of(form.split())
    if len(words) != len(form.split()) or sum(len(unit.split()) for unit in units) != len(words):
        return
    at = 0
    for unit in units:
        yield unit, " ".join(words[at : at + len(unit.split())])
        at += len(unit.split())


def _put(sentence: TranslatedSentence, place: Span, match: TermMatch) -> TranslatedSentence:
    """The sentence with the term's rendering at `place`."""
    term = match.term
    text, now = put_words(
        sentence.text,
        place,
        term.rendering,
        plural=match.variant,
        bare=term.name and (" " not in term.rendering or not term.arabic.startswith("ال")),
    )
    alignment = sentence.alignment
    if alignment is not None:
        grown = len(text) - len(sentence.text)
        alignment = moved_alignment(alignment, Span(now.start, now.end - grown), now)
    machine = sentence.text if sentence.machine is None else sentence.machine
    return replace(sentence, text=text, machine=machine, alignment=alignment)


def _sounder(before: TranslatedSentence, after: TranslatedSentence | None, arabic: str) -> TranslatedSentence:
    """`after` with its flags, unless there are more of them than before."""
    if after is None:
        return before
    flags = flags_of(arabic, after.text, score=after.score)
    return before if len(flags) > len(before.flags) else replace(after, flags=flags)


def _tells(words: str) -> bool:
    return sum(map(str.isalpha, words)) >= _FEWEST_LETTERS
