"""Owns the time a summary takes, beside sumy's LexRank on the same sentences and words.

Both choose a fifth of the sentences. sumy is handed the document ready made, so only its ranking is timed;
ours includes everything from the article on.
"""

from __future__ import annotations

from benchmarks.measure import Row, in_turn
from benchmarks.texts import article_of
from desktop_app.article.arabic import words
from desktop_app.article.model import Article
from desktop_app.summary.choosing import summarise
from desktop_app.summary.model import SummaryLength

SHARE = SummaryLength.parse("20%")


def rows(*, quick: bool) -> list[Row]:
    """Measure at 100, 500 and 2,000 sentences, and ours alone at 10,000, where LexRank is out of reach."""
    summarise(article_of(20), SHARE)  # imports and word lists are read once, not at every summary
    found = [_beside_lexrank(count, repeats=1 if quick or count > 500 else 3) for count in (100, 500)]
    if not quick:
        found.append(_beside_lexrank(2000, repeats=1))
    article = article_of(2000 if quick else 10_000)
    (taken,) = in_turn(lambda: summarise(article, SHARE), repeats=1)
    return [*found, Row(f"summary of {len(article.sentences):,} sentences", taken, "s")]


def _beside_lexrank(count: int, *, repeats: int) -> Row:
    article = article_of(count)
    lexrank = _LexRank(article)
    ours, theirs = in_turn(lambda: summarise(article, SHARE), lexrank.run, repeats=repeats)
    return Row(f"summary of {len(article.sentences):,} sentences", ours, "s", "sumy's LexRank", theirs)


class _LexRank:
    def __init__(self, article: Article) -> None:
        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
        from sumy.summarizers.lex_rank import LexRankSummarizer

        sentences = [Sentence(article.cut(sentence), _Words()) for sentence in article.sentences]
        self._document = ObjectDocumentModel([Paragraph(sentences)])
        self._rank = LexRankSummarizer()
        self._wanted = len(sentences) // 5

    def run(self) -> object:
        return self._rank(self._document, self._wanted)


class _Words:
    """The part of sumy's tokenizer that a sentence asks for."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(words(sentence))
