"""The sentence that gives an article's gist, and the terms that the article keeps coming back to."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from desktop_app.article import arabic
from desktop_app.article.model import Article, Role, Sentence, Span
from desktop_app.article.wordlists import rows
from desktop_app.summary.model import Summary
from desktop_app.summary.openings import leans_on_previous
from desktop_app.summary.prefixes import attested_forms, strip_prefixes

_LONGEST_TERM = 3
_FEWEST = 2
# Words in a row are a term where they make up so much of the occurrences of the rarest of them.
_ASSOCIATED = 0.4
_LETTERS = re.compile(r"[^\W\d_]+")
_MARKS = (("«", "»"), ("“", "”"), ("„", "‟"))


def gist(article: Article, summary: Summary) -> int | None:
    """The index of the one sentence of `summary` that says most, None for an empty summary.

    Sentences that lean on another or hold half of a quotation are passed over where there is a better one.
    """
    best = max(
        summary.sentences,
        key=lambda chosen: (_stands_alone(article.cut(article.sentences[chosen.index])), chosen.score),
        default=None,
    )
    return None if best is None else best.index


def _stands_alone(text: str) -> bool:
    balanced = text.count('"') % 2 == 0 and all(
        text.count(left) == text.count(right) for left, right in _MARKS
    )
    return balanced and not leans_on_previous(text)


@dataclass(frozen=True, slots=True)
class KeyTerm:
    """A word or phrase as the article spells it most often, how often it occurs, and where: first, and each time."""

    text: str
    count: int
    first: Span
    mentions: tuple[Span, ...] = ()


def key_terms(article: Article, *, limit: int = 8) -> tuple[KeyTerm, ...]:
    """The words and phrases of up to three words that tell what `article` is about, the weightiest first.

    A phrase runs across no punctuation, stop word or conjunction. Prefixed و ف ب ل ك and the article make no
    other word («والبنك», «للبنك» and «البنك» are one). Weighed by frequency times the logarithm of the length
    as in C-value (Frantzi, Ananiadou and Mima, 2000); no term comes together with a part of itself.
    """
    found: dict[tuple[str, ...], list[_Phrase]] = defaultdict(list)
    for run in _runs(article):
        for phrase in _phrases(run):
            found[phrase.key].append(phrase)
    counts = {key: len(phrases) for key, phrases in found.items()}
    ranked = sorted(
        (key for key, count in counts.items() if count >= _FEWEST and _belong_together(key, counts)),
        key=lambda key: (-counts[key] * math.log2(1 + len(key)), found[key][0].span),
    )
    chosen: list[tuple[str, ...]] = []
    for key in ranked:
        if len(chosen) >= limit:
            break
        if not any(_holds(key, other) or _holds(other, key) for other in chosen):
            chosen.append(key)
    return tuple(
        KeyTerm(_usual(found[key]), counts[key], found[key][0].span, tuple(p.span for p in found[key]))
        for key in chosen
    )


@dataclass(frozen=True, slots=True)
class _Word:
    """A word without its prefixes: what its forms share, how it is shown, and its place in the text."""

    key: str
    shown: str
    span: Span
    prefixed: bool
    telling: bool


@dataclass(frozen=True, slots=True)
class _Phrase:
    key: tuple[str, ...]
    shown: str
    span: Span


def _runs(article: Article) -> list[list[_Word]]:
    """The words of headline and body, in runs with nothing but white space between them."""
    bare = [
        run
        for sentence in article.sentences
        if sentence.role in (Role.HEADLINE, Role.BODY)
        for run in _bare_runs(article, sentence)
    ]
    attested = attested_forms(letters for run in bare for letters, _ in run)
    return [[_word(article.text, letters, places, attested) for letters, places in run] for run in bare]


def _bare_runs(article: Article, sentence: Sentence) -> Iterator[list[tuple[str, list[int]]]]:
    """Words as (normalised letters, their places in the text)."""
    normalised, origins = arabic.normalise_with_map(article.cut(sentence))
    run: list[tuple[str, list[int]]] = []
    end = 0
    for match in _LETTERS.finditer(normalised):
        if run and normalised[end : match.start()].strip():
            yield run
            run = []
        end = match.end()
        run.append((match[0], [sentence.start + place for place in origins[match.start() : end]]))
    if run:
        yield run


def _word(text: str, letters: str, places: Sequence[int], attested: frozenset[str]) -> _Word:
    stripped = strip_prefixes(letters, attested)
    start = places[stripped.cut]
    # The marks over the last letter stand behind it; they are not shown, and the span may leave them out.
    shown = arabic.strip_marks(text[start : places[-1] + 1])
    if stripped.assimilated:
        shown = "ال" + shown
    common = _untelling()
    telling = len(stripped.key) > 2 and letters not in common and letters[stripped.cut :] not in common
    return _Word(stripped.key, shown, Span(start, places[-1] + 1), stripped.cut > 0, telling)


def _phrases(run: Sequence[_Word]) -> Iterator[_Phrase]:
    for at, first in enumerate(run):
        if not first.telling:
            continue
        for end in range(at, min(at + _LONGEST_TERM, len(run))):
            # A prefix further in is a conjunction or preposition: «الأمن والسلام» is no one term.
            if not run[end].telling or (end > at and run[end].prefixed):
                break
            words = run[at : end + 1]
            yield _Phrase(
                tuple(word.key for word in words),
                " ".join(word.shown for word in words),
                Span(first.span.start, words[-1].span.end),
            )


def _belong_together(key: tuple[str, ...], counts: dict[tuple[str, ...], int]) -> bool:
    return len(key) == 1 or counts[key] >= _ASSOCIATED * min(counts.get((word,), 0) for word in key)


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    size = len(shorter)
    return any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1))


def _usual(phrases: Sequence[_Phrase]) -> str:
    """The commonest spelling, of equally common ones the first."""
    return Counter(phrase.shown for phrase in phrases).most_common(1)[0][0]


@cache
def _untelling() -> frozenset[str]:
    """Stop words and the verbs that report speech, which every article is full of."""
    verbs = {arabic.normalise(cell) for row in rows("reporting_cues.tsv") for cell in row[:3]}
    return arabic.STOP_WORDS | verbs | {verb + "ت" for verb in verbs}
