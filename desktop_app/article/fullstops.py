"""Tells a full stop that ends a sentence from one in an abbreviation, a number, an address or a list."""

from __future__ import annotations

import re
from functools import cache

from desktop_app.article import arabic
from desktop_app.article.openers import opens_sentence, word_after
from desktop_app.article.wordlists import rows

_LIST_MARKER = re.compile(r"[(\[]?(?:[0-9٠-٩]{1,3}|[A-Za-z\u0621-\u064a])[)\]]?$")
_TOKEN_BEFORE = re.compile(r"[^\s«»“”„\"()\[\]،؛,:!؟?/]*$")
_CHAIN = re.compile(r"[^\W\d_]{1,3}(?:\.[^\W\d_]{1,3})+$")
_NUMBER_BEFORE = re.compile(r"[0-9٠-٩%٪] ?$")


def ends_at_full_stop(text: str, start: int, stop: int, rest: int) -> bool:
    """Whether the full stop at `stop` ends the sentence that began at `start`; the text goes on at `rest`."""
    token = token_before(text, start, stop)
    if rest == stop + 1:
        return _ends_glued(text, token, rest)
    if _LIST_MARKER.match(text[start : min(stop, start + 8)].rstrip()):
        return False
    kind = abbreviation(token)
    before = text[max(start, stop - len(token) - 2) : stop - len(token)]
    if kind in ("", "name") or _NUMBER_BEFORE.search(before):
        return True
    return kind != "title" and opens_sentence(text, rest)


def _ends_glued(text: str, token: str, rest: int) -> bool:
    """A full stop with no blank after it: an end between two words, not inside a number, name or address."""
    following, bare = text[rest], arabic.strip_marks(token)
    last = bare.rsplit(".", 1)[-1].rstrip("%٪")
    if not last:  # «كلمة .وكلمة»: the blank stands on the wrong side
        return following.isalpha() and not following.isascii()
    if following.isdigit():
        return len(last) > 2 and not last[-1].isdigit() and not last.isascii()
    if last[-1].isdigit() or not following.isalpha():
        return (following.isalpha() and not following.isascii()) or following in '«“„"([‹-–—'
    if last.isascii() or following.isascii():
        return not last.isascii() and following.isupper()
    return _ends_between_words(text, bare, last, rest)


def _ends_between_words(text: str, before: str, last: str, rest: int) -> bool:
    """Two Arabic words with nothing but a full stop between them: not where both are parts of «أ.ف.ب»."""
    after = word_after(text, rest)
    end = rest + len(after)
    after = arabic.strip_marks(after)
    chained = "." in before or (text[end : end + 1] == "." and text[end + 1 : end + 2].isalpha())
    if chained and _CHAIN.search(f"{before}.{after}"):
        return False
    return len(last) > 1 and (len(last) > 2 or len(after) > 1)


def abbreviation(token: str) -> str:
    """What abbreviations.tsv says of a word: title, other or name; «» for an ordinary word."""
    bare = arabic.strip_marks(token).lstrip("-–—")
    if kind := _abbreviations().get(bare):
        return kind
    if _CHAIN.match(bare):
        return "other"
    if len(bare) == 1 and bare.isalpha():
        return "title"
    # A one-letter title with «and» or «to» in front: ود. فلان
    return "title" if len(bare) == 2 and bare[0] in "ول" and bare[1] in "دمأ" else ""


@cache
def _abbreviations() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("abbreviations.tsv")}


def token_before(text: str, start: int, at: int) -> str:
    """The word that ends right before `at`, not reaching back beyond `start`."""
    found = _TOKEN_BEFORE.search(text, max(start, at - 40), at)
    return found.group() if found else ""
