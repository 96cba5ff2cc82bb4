"""Where a part of a sentence lies in its English, read from what the engine looked at while writing each word.

The model's attention is no alignment, but where it is sharp it is as good as one: the English is then the stretch of
words that gained most of their weight inside the part. Where it is blurred, or points to several stretches, there
is no answer; nor where the stretch does not start and end at an edge that can be seen or is beyond doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from desktop_app.article.model import Span
from desktop_app.translation.marks import MARKS, own_marks, pair_marks
from desktop_app.translation.reporting import REPORTING
from desktop_app.translation.token_alignment import Alignment

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
# A stretch is certain from these shares on; one of few words from stricter ones.
_INSIDE, _OUTSIDE, _COVERED = 0.85, 0.15, 0.9
_FEW_WORDS, _STRICTER_INSIDE, _STRICTER_OUTSIDE = 3, 0.95, 0.05
# How many words an edge may move to a sign of one, and how much gain that may cost.
_OUTWARD, _INWARD = 2, 4
_NEAR, _FAR = 0.5, 1.5
_MOSTLY = 0.5
_SURE_WEIGHT, _SURE_SHARE, _SURE_COVERED = 0.6, 0.9, 0.95


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the English; `certainty` is the share of its weight that lies on the part of the sentence."""

    start: int
    end: int
    certainty: float


@dataclass(frozen=True, slots=True)
class WeighedWord:
    """An English word: its place, the weight it drew, how much of that inside the part, and what taking it gains."""

    span: Span
    weight: float
    inside: float
    gain: float

    @property
    def share(self) -> float:
        """How much of its weight lies inside the part, from 0 to 1."""
        return self.inside / self.weight if self.weight else 0.0


def place(span: Span, alignment: Alignment, arabic: str, english: str) -> Place | None:
    """Find the English of `span`, None where that is not certain.

    Args:
        span: a part of the sentence; quotation marks may be its first and last character.
        alignment: of the sentence and its English.
        arabic: the sentence.
        english: its translation.

    Returns:
        Whole words with the marks that stand at their edges, where `span` has any; from «that» on where it has none.
    """
    words = weighed_words(span, alignment, arabic, english)
    first, last = best_stretch([word.gain for word in words])
    if first == last or not _sharp(words, first, last):
        return None
    marked = any(own_marks(arabic, span))
    edges = _Edges(words, english, marked=marked)
    start, end = edges.start(first, last), edges.end(first, last)
    # Edges that moved so far that most of what is between them is another part's are no edges.
    if start is None or end is None or start >= end or _share(words[start:end]) <= _MOSTLY:
        return None
    opening, closing = edges.with_own_marks(start, end) if marked else edges.with_quoted(start, end)
    if marked and _marks_inside(english[opening:closing]) != _marks_inside(arabic[span.start : span.end]):
        return None  # the marks went astray, and may have taken the edges with them
    return Place(opening, closing, _share(words[start:end]))


def _marks_inside(text: str) -> int:
    return sum(sign in MARKS for sign in text[1:-1])


def best_stretch(gains: Sequence[float]) -> tuple[int, int]:
    """The neighbours that gain most together, as (first, behind the last); equal where nothing gains."""
    sums = [0.0, *accumulate(gains)]
    best, lowest = (0.0, 0, 0), 0
    for at, total in enumerate(sums):
        if total - sums[lowest] > best[0]:
            best = (total - sums[lowest], lowest, at)
        if total < sums[lowest]:
            lowest = at
    return best[1:]


def _sharp(words: Sequence[WeighedWord], first: int, last: int) -> bool:
    """Whether the stretch is made from the part, and little else is."""
    within, whole = words[first:last], sum(word.inside for word in words)
    inside, outside = _share(within), _share([*words[:first], *words[last:]])
    covered = sum(word.inside for word in within) / whole
    if last - first <= _FEW_WORDS:
        return inside >= _STRICTER_INSIDE and outside <= _STRICTER_OUTSIDE
    # Of few words outside («He said») one that looked ahead makes a large share.
    return inside >= _INSIDE and covered >= _COVERED and (outside <= _OUTSIDE or covered >= _SURE_COVERED)


class _Edges:
    """Moves the edges of a stretch to signs of an edge close by: marks, «that», a verb of saying, punctuation."""

    def __init__(self, words: Sequence[WeighedWord], english: str, *, marked: bool) -> None:
        self._words, self._english, self._marked = words, english, marked
        self._pairs = pair_marks(english).pairs

    def start(self, first: int, last: int) -> int | None:
        """The first word; None where the stretch starts nowhere in particular."""
        near = self._reachable(first, range(max(0, first - _OUTWARD), min(first + _INWARD, last)))
        signs: list[Callable[[int], bool]] = [self._behind_verb, self._opens_sentence, self._behind_sign]
        if self._marked:
            signs = [lambda at: self._opens_pair(at, last), self._behind_colon, self._behind_that, *signs]
        else:
            signs = [self._at_that, *signs]
        found = _nearest(first, near, signs)
        return first if found is None and self._surely_between(first - 1, first) else found

    def end(self, first: int, last: int) -> int | None:
        """Behind the last word; None where the stretch ends nowhere in particular."""
        near = self._reachable(
            last, range(max(first + 1, last - _INWARD + 1), min(last + _OUTWARD, len(self._words)) + 1)
        )
        signs: list[Callable[[int], bool]] = [lambda at: at == len(self._words), self._before_sign]
        if self._marked:
            signs.insert(0, lambda at: self._closes_pair(at, first))
        found = _nearest(last, near, signs)
        return last if found is None and self._surely_between(last, last - 1) else found

    def with_own_marks(self, first: int, last: int) -> tuple[int, int]:
        """The positions of the stretch with the marks that stand at its edges."""
        start, end = self._words[first].span.start, self._words[last - 1].span.end
        before, behind = self._gap(first), self._gap(last)
        opening = [pair.start for pair in self._pairs if before.start <= pair.start < before.end]
        closing = [pair.end for pair in self._pairs if behind.start < pair.end <= behind.end]
        start = max(opening, default=start)
        if closing:
            return start, min(closing)
        # A question mark is the speaker's, a full stop may be the reporter's.
        while end < len(self._english) and self._english[end] in "?!…":
            end += 1
        return start, end

    def with_quoted(self, first: int, last: int) -> tuple[int, int]:
        """The positions of the stretch, marks at its edges inside where their partners are."""
        start, end = self._words[first].span.start, self._words[last - 1].span.end
        before, behind = self._gap(first), self._gap(last)
        for pair in self._pairs:
            if before.start <= pair.start < before.end and pair.end <= behind.end:
                start = min(start, pair.start)
            if behind.start < pair.end <= behind.end and pair.start >= before.start:
                end = max(end, pair.end)
        return start, end

    def _reachable(self, edge: int, candidates: range) -> Iterator[tuple[int, float]]:
        """Candidates with what moving the edge there costs."""
        for at in candidates:
            moved = self._words[min(at, edge) : max(at, edge)]
            yield at, sum(abs(word.gain) for word in moved)

    def _gap(self, at: int) -> Span:
        """What stands between word `at` and the one before."""
        start = self._words[at - 1].span.end if at else 0
        return Span(start, self._words[at].span.start if at < len(self._words) else len(self._english))

    def _signs(self, at: int) -> str:
        gap = self._gap(at)
        return self._english[gap.start : gap.end]

    def _word(self, at: int) -> str:
        span = self._words[at].span
        return self._english[span.start : span.end].lower()

    def _opens_pair(self, at: int, last: int) -> bool:
        gap, end = self._gap(at), self._words[last - 1].span.start
        return any(gap.start <= pair.start < gap.end and pair.end > end for pair in self._pairs)

    def _closes_pair(self, at: int, first: int) -> bool:
        gap, start = self._gap(at), self._words[first].span.end
        return any(gap.start < pair.end <= gap.end and pair.start < start for pair in self._pairs)

    def _behind_colon(self, at: int) -> bool:
        return ":" in self._signs(at)

    def _behind_that(self, at: int) -> bool:
        return at > 0 and self._word(at - 1) == "that"

    def _at_that(self, at: int) -> bool:
        return self._word(at) == "that"

    def _behind_verb(self, at: int) -> bool:
        return at > 0 and bool(REPORTING.fullmatch(self._word(at - 1)))

    def _opens_sentence(self, at: int) -> bool:
        return at == 0

    def _behind_sign(self, at: int) -> bool:
        return bool(self._signs(at).strip())

    def _before_sign(self, at: int) -> bool:
        return bool(self._signs(at).strip())

    def _surely_between(self, outer: int, inner: int) -> bool:
        """Whether two neighbours leave no doubt that the edge is between them."""
        if not 0 <= outer < len(self._words):
            return True
        without, within = self._words[outer], self._words[inner]
        return (
            min(without.weight, within.weight) >= _SURE_WEIGHT
            and within.share >= _SURE_SHARE
            and without.share <= 1 - _SURE_SHARE
        )


def _nearest(
    edge: int, candidates: Iterator[tuple[int, float]], signs: Sequence[Callable[[int], bool]]
) -> int | None:
    """The candidate with the first sign that any has; of several the one nearest the edge."""
    reachable = sorted(candidates, key=lambda candidate: abs(candidate[0] - edge))
    for number, has_sign in enumerate(signs):
        limit = _FAR if number < len(signs) - 1 else _NEAR
        for at, cost in reachable:
            if cost <= limit and has_sign(at):
                return at
    return None


def _share(words: Sequence[WeighedWord]) -> float:
    weight = sum(word.weight for word in words)
    return sum(word.inside for word in words) / weight if weight else 0.0


def weighed_words(span: Span, alignment: Alignment, arabic: str, english: str) -> list[WeighedWord]:
    """The words of the English, each with what it drew from all of the sentence and from `span` of it."""
    spoken = [any(map(str.isalnum, arabic[s.start : s.end])) for s in alignment.source]
    inside = [
        tells and _middle_in(s, span, arabic) for tells, s in zip(spoken, alignment.source, strict=True)
    ]
    found = []
    at = 0
    for match in _WORD.finditer(english):
        word = Span(*match.span())
        weight = within = gain = 0.0
        while at < len(alignment.target) and alignment.target[at].end <= word.start:
            at += 1
        for number in range(at, len(alignment.target)):
            if alignment.target[number].start >= word.end:
                break
            row = alignment.row(number)
            all_of_it = sum(w for w, tells in zip(row, spoken, strict=True) if tells) / 255
            part = sum(w for w, tells in zip(row, inside, strict=True) if tells) / 255
            weight, within = weight + all_of_it, within + part
            # What drew little weight (the model looked at signs, or ahead) tells little.
            if all_of_it:
                gain += (part / all_of_it - 0.5) * min(1.0, 1.5 * all_of_it)
        found.append(WeighedWord(word, weight, within, gain))
    return found


def _middle_in(token: Span, span: Span, arabic: str) -> bool:
    """Whether most of a token, blanks before it aside, lies in `span`."""
    text = arabic[token.start : token.end]
    start = token.start + len(text) - len(text.lstrip())
    middle = (start + token.end - 1) // 2
    return span.start <= middle < span.end
