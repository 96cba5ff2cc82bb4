"""Builds the values that tests need from a few words of Arabic."""

from __future__ import annotations

from desktop_app.article.building import build_article
from desktop_app.article.model import Article, Source


def article_of(text: str, *, name: str = "sample.txt") -> Article:
    """An article as the program itself would build it from `text`."""
    return build_article(Source(name), text)
