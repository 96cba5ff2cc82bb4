"""Builds the article from a text: even characters, paragraphs, sentences and the role of each."""

from __future__ import annotations

from desktop_app.article.cleaning import roles_of
from desktop_app.article.layout import lay_out
from desktop_app.article.model import Article, Sentence, Source
from desktop_app.article.segmenting import sentence_spans
from desktop_app.article.tidying import tidy


def build_article(source: Source, text: str) -> Article:
    """The article in `text`: every letter, digit and mark is in it, and every one of them in a sentence.

    Only white space and invisible marks of direction are evened out, see tidying.py; the lines of a
    hard-wrapped paragraph are joined by a blank.
    """
    laid_out = lay_out(tidy(text))
    spans = [
        (number, span)
        for number, paragraph in enumerate(laid_out.paragraphs)
        for span in sentence_spans(laid_out.text, paragraph)
    ]
    bare = [Sentence(i, number, span.start, span.end) for i, (number, span) in enumerate(spans)]
    roles = roles_of(laid_out.text, bare)
    sentences = tuple(
        Sentence(s.index, s.paragraph, s.start, s.end, role) for s, role in zip(bare, roles, strict=True)
    )
    return Article(source, laid_out.text, sentences)
