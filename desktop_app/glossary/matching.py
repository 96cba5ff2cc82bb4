"""Finds the terms of a glossary in Arabic text: whole words with or without clitics, the longest term first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.article.arabic import STOP_WORDS
from desktop_app.article.model import Span
from desktop_app.glossary.model import Term
from desktop_app.glossary.words import Reading, Word, is_definite, readings, words_of

_LOOSE = re.compile(r"[\s\-‐‑–ـ]+")
_ALEFS = frozenset("اأإآٱ")


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term in a text. `span` is the term itself, its article included; `words` the whole words it stands in.

    `before` is what is written onto it (و, ب, وبال …): the clitics without an article; `definite`: it has an article
    that the term has not; `bound`: a pronoun is written onto its end.
    """

    term: Term
    span: Span
    words: Span
    before: str = ""
    definite: bool = False
    bound: bool = False
    variant: bool = False


@dataclass(frozen=True, slots=True)
class _TermWord:
    key: str
    letters: str
    article: bool


@dataclass(frozen=True, slots=True)
class _Form:
    """One Arabic form of a term, made ready: its words, and what stands between them besides blanks and hyphens."""

    term: Term
    words: tuple[_TermWord, ...]
    gaps: tuple[str, ...]
    variant: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    form: _Form
    first: int
    readings: tuple[Reading, ...]

    @property
    def order(self) -> tuple[int, int, int, int]:
        letters = sum(len(word.letters) for word in self.form.words)
        return -len(self.readings), -letters, sum(reading.cost for reading in self.readings), self.first


class Matcher:
    """Made once for a glossary, asked for each segment."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = tuple(terms)
        self._forms: dict[str, list[_Form]] = {}
        for term in self.terms:
            for form in term.forms:
                if made := _made_ready(term, form):
                    self._forms.setdefault(made.words[0].key, []).append(made)

    def find(self, text: str) -> list[TermMatch]:
        """The terms in `text` from left to right, none inside or overlapping another."""
        if not self._forms:
            return []
        words = words_of(text)
        later: dict[int, list[Reading]] = {}
        candidates = []
        for number, word in enumerate(words):
            for reading in readings(word, clitics=True):
                for form in self._forms.get(reading.key, ()):
                    found = self._follow(text, words, number, reading, form, later)
                    if found is not None:
                        candidates.append(found)
        taken: set[int] = set()
        kept = []
        for candidate in sorted(candidates, key=lambda candidate: candidate.order):
            numbers = range(candidate.first, candidate.first + len(candidate.readings))
            if taken.isdisjoint(numbers):
                taken.update(numbers)
                kept.append(candidate)
        return [_match(words, candidate) for candidate in sorted(kept, key=lambda candidate: candidate.first)]

    @staticmethod
    def _follow(
        text: str,
        words: Sequence[Word],
        number: int,
        first: Reading,
        form: _Form,
        later: dict[int, list[Reading]],
    ) -> _Candidate | None:
        """The term from word `number` on, read so; None where it does not stand there."""
        count = len(form.words)
        if number + count > len(words) or (count == 1 and first.guessed):
            return None
        if not _fits(words, number, first, form, 0):
            return None
        chosen = [first]
        for offset in range(1, count):
            at = number + offset
            between = text[words[at - 1].end : words[at].start]
            if _LOOSE.sub("", between) != form.gaps[offset - 1]:
                return None
            if at not in later:
                later[at] = list(readings(words[at], clitics=False))
            wanted = form.words[offset].key
            reading = next(
                (r for r in later[at] if r.key == wanted and _fits(words, at, r, form, offset)), None
            )
            if reading is None:
                return None
            chosen.append(reading)
        if not _agree(form, chosen):
            return None
        return _Candidate(form, number, tuple(chosen))


def matcher_of(terms: Sequence[Term] | Matcher) -> Matcher:
    """The matcher of these terms; of the very tuple that was asked for last it is not made again."""
    global _latest
    if isinstance(terms, Matcher):
        return terms
    if not (isinstance(terms, tuple) and _latest is not None and _latest.terms is terms):
        _latest = Matcher(terms)
    return _latest


_latest: Matcher | None = None


def _made_ready(term: Term, form: str) -> _Form | None:
    words = words_of(form)
    if not words:
        return None
    gaps = tuple(_LOOSE.sub("", form[one.end : other.start]) for one, other in pairwise(words))
    made = []
    for word in words:
        article = is_definite(word)
        cut = 2 if article else 0
        made.append(_TermWord(word.key[cut:], word.letters[cut:], article))
    return _Form(term, tuple(made), gaps, form != term.arabic)


def _fits(words: Sequence[Word], number: int, reading: Reading, form: _Form, offset: int) -> bool:
    """Whether a word read so may be that word of the term: its article, its pronoun, its letters as written."""
    wanted, word = form.words[offset], words[number]
    if wanted.article != reading.article and (wanted.article or form.term.name):
        return False
    if reading.bound and (form.term.name or offset != len(form.words) - 1):
        return False
    alone = len(form.words) == 1
    written = word.letters[reading.first : reading.last]
    if written == wanted.letters:
        return True
    if alone and not reading.cost and word.key in STOP_WORDS:
        return False  # «على» is not the name «علي»
    compared = len(written) - 1 if reading.bound else len(written)
    return all(
        _alike(ours, theirs, words)
        for ours, theirs in zip(written[:compared], wanted.letters[:compared], strict=False)
    )


def _alike(written: str, wanted: str, words: Sequence[Word]) -> bool:
    """Whether two letters that are one when normalised may stand for each other here."""
    if written == wanted:
        return True
    if written in _ALEFS and wanted in _ALEFS:
        return "ا" in (written, wanted) or "ٱ" in (written, wanted)
    if written == "ه" and wanted == "ة":
        # Who writes ة anywhere means ه where it stands: «كتابه» is not «كتابة».
        return not any("ة" in word.letters for word in words)
    return True


def _agree(form: _Form, chosen: Sequence[Reading]) -> bool:
    """«الحرب الأهلية» is «حرب أهلية», «الحرب أهلية» is a sentence."""
    gained = [
        reading.article
        for reading, word in zip(chosen, form.words, strict=True)
        if not word.article and not reading.key.isdigit()
    ]
    return not (gained and gained[0] and not form.words[0].article and not all(gained))


def _match(words: Sequence[Word], candidate: _Candidate) -> TermMatch:
    first, last = words[candidate.first], words[candidate.first + len(candidate.readings) - 1]
    opening, closing = candidate.readings[0], candidate.readings[-1]
    start = first.places[opening.shown]
    end = last.end if closing.last == len(last.key) else last.places[closing.last]
    added = opening.article and not candidate.form.words[0].article
    return TermMatch(
        candidate.form.term,
        Span(start, end),
        Span(first.start, last.end),
        before=first.key[: opening.shown],
        definite=added
        or (len(candidate.readings) > 1 and closing.article and not candidate.form.words[-1].article),
        bound=closing.bound,
        variant=candidate.form.variant,
    )
