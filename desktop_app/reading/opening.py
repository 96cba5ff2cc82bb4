"""The first step of a reading, by itself: the Arabic is on screen before the rooms of all later steps are loaded."""

from __future__ import annotations

from desktop_app.article.arabic import looks_arabic
from desktop_app.article.building import build_article
from desktop_app.article.loading import LoadedText
from desktop_app.reading.model import Reading


def open_reading(loaded: LoadedText) -> Reading:
    """The text marked and cut into sentences, nothing else known of it."""
    article = build_article(loaded.source, loaded.text)
    return Reading(article, arabic=looks_arabic(article.text))
