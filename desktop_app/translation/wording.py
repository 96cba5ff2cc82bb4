"""Puts other words in the place of some of an English sentence: case, article, plural and possessive taken over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.article.model import Span
from desktop_app.translation.attention import WeighedWord, best_stretch, weighed_words
from desktop_app.translation.token_alignment import Alignment

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_A = re.compile(r"\b(an?)(\s+)$", re.IGNORECASE)
# Words at the edges of a stretch that say how it is joined to the rest, not what it is.
_JOINING = frozenset(
    (
        *(
            "the",
            "a",
            "an",
            "of",
            "and",
            "or",
            "but",
            "in",
            "on",
            "at",
            "to",
            "for",
            "from",
            "by",
            "with",
            "as",
        ),
        *(
            "that",
            "which",
            "who",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "will",
            "would",
        ),
        *(
            "its",
            "his",
            "her",
            "their",
            "our",
            "your",
            "my",
            "this",
            "these",
            "it",
            "he",
            "she",
            "they",
            "also",
        ),
        *("said", "says", "not", "between", "into", "about", "after", "before"),
    )
)
# A stretch is the term's from these shares on: of its weight, and of all that the term gave.
_SHARE, _COVERED = 0.6, 0.6
_WORDS_FOR_ONE, _WORDS_MORE = 2, 2
_SHARE_OF_ARABIC = 0.5


def made_from(span: Span, alignment: Alignment, arabic: str, english: str) -> Span | None:
    """The English words that a few Arabic ones became, None where these are not few, not together or not sure.

    Joining words at their edges (the, of, and, its) are not among them.

    Args:
        span: where those words stand in the sentence.
        alignment: of the sentence and its English.
        arabic: the sentence.
        english: its translation.
    """
    words = weighed_words(span, alignment, arabic, english)
    first, last = best_stretch([word.gain for word in words])
    while first < last and _joins(english, words[first]):
        first += 1
    while first < last and _joins(english, words[last - 1]):
        last -= 1
    if first == last:
        return None
    place = Span(words[first].span.start, words[last - 1].span.end)
    few = _WORDS_FOR_ONE * len(arabic[span.start : span.end].split()) + _WORDS_MORE
    together = re.fullmatch(r"[\w\s’'-]+", english[place.start : place.end])
    return place if together and last - first <= few and _sure(words, first, last) else None


def put_words(
    text: str, place: Span, words: str, *, plural: bool = False, bare: bool = False
) -> tuple[str, Span]:
    """`text` with `words` at `place`, as they are written there, and where they are then.

    A possessive ending stays; so does a capital at the beginning of the sentence, and capitals throughout; «a» and
    «an» follow the new word; an article of `words` is not said twice. What stands beside the place and is the beginning or
    the end of `words` is a part of it.

    Args:
        text: English.
        place: the words to be replaced.
        words: the words to put there.
        plural: they are to be in the plural where those replaced are.
        bare: no article of the text stays before them.
    """
    place = _widened(text, place, words)
    old = text[place.start : place.end]
    ending = found[0] if (found := _POSSESSIVE.search(old)) else ""
    new = words
    if plural and _is_plural(old.removesuffix(ending)) and not _is_plural(new):
        new = _pluralised(new)
    start = place.start
    if before := _THE.search(text, 0, start):
        if bare:
            start = before.start()
        elif new.lower().startswith("the "):
            new = new[4:]
    elif before := _A.search(text, 0, start):
        if bare or new.lower().startswith(("the ", "a ", "an ")) or (plural and _is_plural(new)):
            start = before.start()
        else:
            article = "an" if new[:1].lower() in "aeiou" else "a"
            article = article.capitalize() if before[1][:1].isupper() else article
            text = text[: before.start()] + article + before[2] + text[start:]
            moved = len(article) - len(before[1])
            start, place = start + moved, Span(place.start + moved, place.end + moved)
    if old.isupper() and not any(map(str.islower, text)):
        new = new.upper()
    elif not any(map(str.isalnum, text[:start])):
        new = new[:1].upper() + new[1:]
    new += _possessive(new) if ending else ""
    return text[:start] + new + text[place.end :], Span(start, start + len(new))


def moved_alignment(alignment: Alignment, before: Span, after: Span) -> Alignment:
    """The alignment once `before` of the English has become `after`, which starts where it started."""
    grown = len(after) - len(before)

    def moved(span: Span) -> Span:
        start = span.start + grown if span.start >= before.end else min(span.start, after.end)
        end = (
            span.end + grown
            if span.end > before.end or span.start >= before.end
            else min(span.end, after.end)
        )
        # What was the end of the words replaced is the end of the new ones.
        return Span(start, max(start, after.end if span.end == before.end else end))

    return replace(alignment, target=tuple(map(moved, alignment.target)))


def _joins(english: str, word: WeighedWord) -> bool:
    return english[word.span.start : word.span.end].lower() in _JOINING


def _sure(words: Sequence[WeighedWord], first: int, last: int) -> bool:
    within = words[first:last]
    weight = sum(word.weight for word in within)
    inside = sum(word.inside for word in within)
    whole = sum(word.inside for word in words)
    return bool(weight) and inside / weight >= _SHARE and inside / whole >= _COVERED


def _widened(text: str, place: Span, words: str) -> Span:
    """The place with its neighbours that are words of `words` as well: «climate [change]», «[foreign] ministry»."""
    wanted = {_POSSESSIVE.sub("", word).lower() for word in _WORD.findall(words)} - _JOINING
    start, end = place.start, place.end
    for match in reversed(list(_WORD.finditer(text, 0, start))):
        if text[match.end() : start].strip(" -") or match[0].lower() not in wanted:
            break
        start = match.start()
    for match in _WORD.finditer(text, end):
        if text[end : match.start()].strip(" -") or _POSSESSIVE.sub("", match[0]).lower() not in wanted:
            break
        end = match.end()
    return Span(start, end)


def _is_plural(words: str) -> bool:
    last = words.split()[-1].lower() if words.split() else ""
    return last.endswith("s") and not last.endswith(("ss", "us", "is")) and len(last) > 3


def _pluralised(words: str) -> str:
    if words.endswith("y") and words[-2:-1] not in "aeiou":
        return words[:-1] + "ies"
    return words + ("es" if words.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _possessive(words: str) -> str:
    return "’" if _is_plural(words) else "’s"


def made_of(place: Span, alignment: Alignment, arabic: str) -> Span | None:
    """The Arabic words that became the English at `place`; None where the attention tells none."""
    totals, insides = [0] * len(alignment.source), [0] * len(alignment.source)
    for number, target in enumerate(alignment.target):
        within = place.start <= (target.start + target.end) / 2 <= place.end
        for at, weight in enumerate(alignment.row(number)):
            totals[at] += weight
            insides[at] += weight * within
    words = [Span(*match.span()) for match in _WORD.finditer(arabic)]
    gains = []
    for word in words:
        tokens = [n for n, s in enumerate(alignment.source) if s.start < word.end and word.start < s.end]
        total, inside = sum(totals[n] for n in tokens), sum(insides[n] for n in tokens)
        gains.append((inside / total - _SHARE_OF_ARABIC) if total else 0.0)
    first, last = best_stretch(gains)
    return Span(words[first].start, words[last - 1].end) if first < last else None
