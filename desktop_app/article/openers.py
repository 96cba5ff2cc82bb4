"""Knows the words that begin a sentence in the news, or name a speaker after a quotation."""

from __future__ import annotations

import re
from functools import cache

from desktop_app.article import arabic
from desktop_app.article.wordlists import rows

_TOKEN_AFTER = re.compile(r"[^\s«»“”„\"()\[\]،؛,:!؟?./…۔]{1,60}")


@cache
def _openers() -> dict[str, str]:
    return {arabic.normalise(row[0]): row[1] for row in rows("sentence_openers.tsv")}


def opener_at(text: str, at: int) -> str:
    """What sentence_openers.tsv says of the two words at `at`, or of the first alone, «» where nothing."""
    first = word_after(text, at)
    second = word_after(text, skip_blanks(text, at + len(first), len(text)))
    word = arabic.normalise(first)
    return _openers().get(f"{word} {arabic.normalise(second)}") or _openers().get(word, "")


def opens_sentence(text: str, at: int) -> bool:
    """Whether what stands at `at` is what news sentences begin with: a conjunction, or a row of the list."""
    kind = opener_at(text, at)
    return kind in ("opener", "reporter") or (not kind and is_joined(word_after(text, at)))


def names_speaker(text: str, at: int) -> bool:
    """Whether a verb of saying or the like stands at `at`, as in «…» قال فلان."""
    return (
        opener_at(text, at) == "tail"
        or _openers().get("و" + arabic.normalise(word_after(text, at))) == "reporter"
    )


def is_joined(word: str) -> bool:
    """Whether «و» or «ف» is written in front of a word."""
    return len(word) > 3 and word[0] in "وف"


def word_after(text: str, at: int) -> str:
    """The word that begins at `at`, «» where none does."""
    found = _TOKEN_AFTER.match(text, at)
    return found.group() if found else ""


def skip_blanks(text: str, at: int, last: int) -> int:
    """The first position from `at` on that holds no white space, `last` at the most."""
    while at < last and text[at].isspace():
        at += 1
    return at
