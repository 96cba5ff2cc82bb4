"""Chooses the sentences of a summary: the best that fit, nothing torn apart, nothing said twice."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.article import arabic
from desktop_app.article.model import Article, Role, Sentence, Span
from desktop_app.summary.bonds import Bonds, bind
from desktop_app.summary.model import Chosen, Summary, SummaryLength, Unit
from desktop_app.summary.repeats import RareWords, Repeats
from desktop_app.summary.weighing import WEIGHTS, Weights, content_words, weigh

METHOD = "position + LexRank + headline, nothing torn or repeated"
# Where a text has no body, what it has is used, in this order.
_ROLES = (Role.BODY, Role.HEADLINE, Role.DATELINE, Role.BOILERPLATE)
# Passing a length in words must come so much nearer to it than falling short does.
_OVERSHOOT = 0.85
# A sentence that needs more than so many groups before it is passed over: the chain would fill the summary.
_LONGEST_CHAIN = 4


def summarise(
    article: Article, length: SummaryLength, *, keep_whole: Sequence[Span] = (), weights: Weights = WEIGHTS
) -> Summary:
    """Choose sentences of `article` that stand for the whole.

    Sentences that lean on the one before them («وأضاف …», «وهذا …») come with it or not at all, and so do the
    sentences of one quotation; of two equal or nearly equal sentences one is taken. A length in sentences or
    percent (of the body's sentences) is never exceeded unless the smallest thing that may be taken is longer;
    one in words is passed only where that comes clearly nearer. A length of the whole body takes all of it.

    Args:
        article: the article.
        length: how long the summary is to be.
        keep_whole: spans of the text, such as quotations, that are taken whole or not at all.
        weights: how sentences are weighed.
    """
    return rank(article, keep_whole=keep_whole, weights=weights).choose(length)


@dataclass(frozen=True)
class Ranking:
    """All about an article that does not depend on the length of its summary; made by `rank`.

    Weighing is what takes time on a long text. With a ranking kept, another length costs the choice alone.
    """

    _candidates: tuple[Sentence, ...]
    _counts: tuple[int, ...]
    _scores: tuple[float, ...]
    _bags: tuple[tuple[str, ...], ...]
    _bonds: Bonds
    _rare: RareWords

    @property
    def size(self) -> int:
        """How many sentences there are to choose from."""
        return len(self._candidates)

    def choose(self, length: SummaryLength) -> Summary:
        """The summary of that length, as `summarise` makes it."""
        if not self._candidates:
            return Summary(METHOD)
        costs, budget = _costs(length, self._counts), _budget(length, self._counts)
        if budget >= sum(costs):
            places = list(range(len(self._candidates)))
        else:
            nearest = length.unit is Unit.WORDS
            choice = _Choice(
                self._scores, costs, self._bags, self._bonds, self._rare, budget=budget, nearest=nearest
            )
            places = choice.made()
        scored = (Chosen(self._candidates[place].index, self._scores[place]) for place in places)
        return Summary(METHOD, tuple(scored))


def rank(article: Article, *, keep_whole: Sequence[Span] = (), weights: Weights = WEIGHTS) -> Ranking:
    """Weigh the sentences of `article` once, for summaries of any length; arguments as those of `summarise`."""
    candidates = _candidates(article)
    texts = [article.cut(sentence) for sentence in candidates]
    counts = [len(arabic.words(text)) for text in texts]
    bags = [tuple(content_words(text)) for text in texts]
    heading = [] if candidates and candidates[0].role is Role.HEADLINE else _headline_words(article)
    scores = weigh(bags, counts, headline=heading, weights=weights)
    bonds = bind(article, candidates, keep_whole)
    return Ranking(tuple(candidates), tuple(counts), tuple(scores), tuple(bags), bonds, RareWords(bags))


def _candidates(article: Article) -> list[Sentence]:
    for role in _ROLES:
        found = [sentence for sentence in article.sentences if sentence.role is role]
        if found:
            return found
    return []


def _headline_words(article: Article) -> list[str]:
    return [
        word for s in article.sentences if s.role is Role.HEADLINE for word in content_words(article.cut(s))
    ]


def _costs(length: SummaryLength, counts: Sequence[int]) -> Sequence[int]:
    """What each sentence takes of the length."""
    return counts if length.unit is Unit.WORDS else [1] * len(counts)


def _budget(length: SummaryLength, counts: Sequence[int]) -> int:
    if length.unit is Unit.PERCENT:
        return max(1, round(len(counts) * length.amount / 100))
    return length.amount


class _Choice:
    """One choosing: takes groups of sentences with what they need, the best first, as long as they fit."""

    def __init__(
        self,
        scores: Sequence[float],
        costs: Sequence[int],
        bags: Sequence[Sequence[str]],
        bonds: Bonds,
        rare: RareWords,
        *,
        budget: int,
        nearest: bool,
    ) -> None:
        """`costs` is what each sentence takes of `budget`; `nearest` lets the sum pass it to come nearer."""
        self._scores, self._costs, self._bags, self._bonds = scores, costs, bags, bonds
        self._budget, self._nearest = budget, nearest
        self._spent = 0
        self._taken: set[int] = set()  # groups
        self._repeats = Repeats(rare)
        self._leaning: dict[int, list[int]] = {}  # by the group that they need
        for group, needed in enumerate(bonds.needs):
            if needed is not None:
                self._leaning.setdefault(needed, []).append(group)

    def made(self) -> list[int]:
        """The places chosen, in reading order."""
        heap = [entry for group in range(len(self._bonds.groups)) if (entry := self._entry(group))]
        smallest = min(heap, key=lambda entry: (self._cost(entry[2]), entry), default=None)
        heapq.heapify(heap)
        while heap:
            _, _, together = heapq.heappop(heap)
            if not self._may_take(together):
                continue
            self._take(together)
            # What leans on the newly taken needs less now.
            for group in together:
                for leaning in self._leaning.get(group, ()):
                    if entry := self._entry(leaning):
                        heapq.heappush(heap, entry)
        if not self._taken and smallest:
            self._take(smallest[2])
        return sorted(place for group in self._taken for place in self._bonds.groups[group])

    def _entry(self, group: int) -> tuple[float, int, tuple[int, ...]] | None:
        """(minus the value, group, all groups to take together); None where those are too many or torn."""
        together: list[int] = []
        needed: int | None = group
        while needed is not None and needed not in self._taken:
            if needed in self._bonds.torn or len(together) == _LONGEST_CHAIN:
                return None
            together.append(needed)
            needed = self._bonds.needs[needed]
        cost = self._cost(together)
        worth = sum(self._scores[place] * self._costs[place] for place in self._places(together))
        return (-worth / cost, group, tuple(together)) if cost else None

    def _places(self, groups: Sequence[int]) -> list[int]:
        return [place for group in groups for place in self._bonds.groups[group]]

    def _cost(self, groups: Sequence[int]) -> int:
        return sum(self._costs[place] for place in self._places(groups))

    def _may_take(self, groups: Sequence[int]) -> bool:
        if not self._taken.isdisjoint(groups):
            return False
        gap = self._budget - self._spent
        over = self._cost(groups) - gap
        if over > 0 and not (self._nearest and over < _OVERSHOOT * gap):
            return False
        return not any(self._repeats.has(self._bags[place]) for place in self._places(groups))

    def _take(self, groups: Sequence[int]) -> None:
        self._taken.update(groups)
        self._spent += self._cost(groups)
        for place in self._places(groups):
            self._repeats.add(self._bags[place])
