"""Tells from a sentence's first words whether it can stand alone or leans on the sentence before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from desktop_app.article.arabic import normalise, words
from desktop_app.article.wordlists import rows

# The first words decide; this many characters hold them.
_OPENING = 120
_AND = ("و", "ف")
_PREFIXES = ("ب", "ل", "ك")
_NEAR = frozenset(map(normalise, ("هذا", "هذه")))
# What may stand between a sentence's first word and the demonstrative that it governs: «وفي هذا الإطار».
_GOVERNING = frozenset(
    map(
        normalise, ("في", "من", "مع", "على", "عن", "إلى", "بعد", "قبل", "خلال", "رغم", "وفق", "بسبب", "نتيجة")
    )
)
# Behind a verb of saying there is no room for a subject any more: «وقال إن», «وأشار إلى», «وأكد في بيان».
_NO_SUBJECT = frozenset(
    map(
        normalise,
        ("أن", "إن", "بأن", "أنه", "أنها", "إنه", "إنها", "إلى", "على", "في", "خلال", "عن", "قائلا", "قائلة"),
    )
)
_SPEECH_FOLLOWS = re.compile(r'\s*[:"«“„‹]')


@dataclass(frozen=True, slots=True)
class _Lists:
    """The word lists, normalised."""

    leaning: frozenset[tuple[str, ...]]
    demonstratives: frozenset[str]
    times: frozenset[str]
    sayings: frozenset[str]


def leans_on_previous(text: str) -> bool:
    """Whether the sentence `text` opens with something that only the sentence before it explains.

    That is a pronoun, a demonstrative (not «هذا العام»), a connective such as «من جهته» or «لكن», a verb of
    going on speaking («وأضاف»), or a verb of saying without its subject («وقال إن»).
    """
    opening = normalise(text[:_OPENING])
    first = words(opening)[:5]
    if not first:
        return False
    lists = _lists()
    return any(
        _opens_with_phrase(heads, lists)
        or _points_back(heads, lists)
        or (heads[0] in lists.sayings and _lacks_subject(opening, heads))
        for heads in _without_and(first)
    )


def _without_and(first: list[str]) -> list[list[str]]:
    """The words as they are and, where the first may begin with و or ف, without it."""
    if first[0].startswith(_AND) and len(first[0]) > 2:
        return [first, [first[0][1:], *first[1:]]]
    if first[0] in _AND and len(first) > 1:
        return [first[1:]]
    return [first]


def _opens_with_phrase(heads: list[str], lists: _Lists) -> bool:
    return any(tuple(heads[:count]) in lists.leaning for count in range(1, 5))


def _points_back(heads: list[str], lists: _Lists) -> bool:
    at = 1 if heads[0] in _GOVERNING else 0
    if at >= len(heads):
        return False
    word = heads[at]
    if word not in lists.demonstratives and word[:1] in _PREFIXES:
        word = word[1:]
    if word not in lists.demonstratives:
        return False
    following = heads[at + 1] if at + 1 < len(heads) else ""
    return not (word in _NEAR and following.removeprefix("ال") in lists.times)


def _lacks_subject(opening: str, heads: list[str]) -> bool:
    behind = opening[opening.find(heads[0]) + len(heads[0]) :]
    return bool(_SPEECH_FOLLOWS.match(behind)) or (len(heads) > 1 and heads[1] in _NO_SUBJECT)


@cache
def _lists() -> _Lists:
    by_kind: dict[str, set[str]] = {}
    for phrase, kind in rows("summary_openings.tsv"):
        by_kind.setdefault(kind, set()).add(normalise(phrase))
    leaning = by_kind["pronoun"] | by_kind["connective"] | by_kind["continuing"]
    verbs = {normalise(row[0]) for row in rows("reporting_cues.tsv")}
    return _Lists(
        leaning=frozenset(tuple(phrase.split()) for phrase in leaning),
        demonstratives=frozenset(by_kind["demonstrative"]),
        times=frozenset(by_kind["time"]),
        sayings=frozenset(verbs | {verb + "ت" for verb in verbs}),
    )
