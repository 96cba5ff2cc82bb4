"""Finds the English of a term in English text: in any case, in the plural or possessive, with or without «the»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from desktop_app.article.model import Span

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_PARTS = re.compile(r"[\s\-‐‑–]+")
_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people|persons",
    "foot": "feet",
    "crisis": "crises",
    "basis": "bases",
    "analysis": "analyses",
    "thesis": "theses",
    "criterion": "criteria",
    "phenomenon": "phenomena",
    "medium": "media",
}
_APOSTROPHE = "['’ʼ]"


def renderings_in(text: str, renderings: Sequence[str]) -> list[Span]:
    """Where any of `renderings` stands in `text`, from left to right, the longest first where they overlap."""
    found: list[Span] = []
    for rendering in sorted(renderings, key=len, reverse=True):
        for span in _spans(text, rendering):
            if not any(span.overlaps(other) for other in found):
                found.append(span)
    return sorted(found, key=lambda span: span.start)


def stands_in(text: str, renderings: Sequence[str]) -> bool:
    """Whether any of `renderings` stands in `text`."""
    return any(True for rendering in renderings for _ in _spans(text, rendering))


def without_article(rendering: str) -> str:
    """«the White House» without its «the»."""
    return _ARTICLE.sub("", rendering)


def _spans(text: str, rendering: str) -> Iterator[Span]:
    pattern = _pattern(rendering)
    if pattern is not None:
        for match in pattern.finditer(text):
            yield Span(*match.span())


@lru_cache(maxsize=8_192)
def _pattern(rendering: str) -> re.Pattern[str] | None:
    parts = [part for part in _PARTS.split(without_article(rendering).strip()) if part]
    if not parts:
        return None
    together = r"(?:\s+|\s*[-‐‑–]\s*)".join(map(_inflected, parts))
    return re.compile(rf"(?<![^\W_]){together}(?![^\W_])", re.IGNORECASE)


def _inflected(word: str) -> str:
    """The word, its plural and their possessives."""
    stem = re.escape(word)
    if not word[-1:].isalpha():
        return stem
    low = word.lower()
    if low in _IRREGULAR:
        body = f"(?:{stem}|{_IRREGULAR[low]})"
    elif low.endswith("y") and low[-2:-1] not in "aeiou":
        body = f"{re.escape(word[:-1])}(?:y|ies)"
    elif low.endswith("fe"):
        body = f"{re.escape(word[:-2])}(?:fe|ves)"
    elif low.endswith("f"):
        body = f"(?:{stem}s?|{re.escape(word[:-1])}ves)"
    else:
        body = f"{stem}(?:s|es)?"
    return f"{body}(?:{_APOSTROPHE}s?)?"
