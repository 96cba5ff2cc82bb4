"""What is compared when segments are: their words and numbers, without what only changes their looks."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop_app.article.arabic import normalise
from desktop_app.article.model import Span

# A number, a word, or a sign that changes what is said: a question is not a statement, per cent no plain number.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[%‰$€£¥?!]")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_SIGNS = frozenset("%‰$€£¥?!")
_MOODS = frozenset("?!")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign of a text: where it lies there, and its forms for comparing.

    `plain` is without vowel marks and joiners, `folded` moreover with the letters folded that are often
    written for each other (see arabic.normalise). Of numbers both have Latin digits and no thousands' separators.
    """

    span: Span
    plain: str
    folded: str

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.plain[0].isdigit()


@lru_cache(maxsize=64)  # a segment is compared with one match after another
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of `text` in order."""
    bare, places = _bare_with_map(text)
    found = []
    for match in _TOKEN.finditer(bare):
        start, last = places[match.start()], places[match.end() - 1]
        plain = _plain(match.group())
        found.append(Token(Span(start, last + 1), plain, normalise(plain)))
    return tuple(found)


def key(text: str) -> str:
    """The folded words and numbers of `text`, in order, a blank between two: what matches are found by.

    Question and exclamation marks are left out: they must not weigh as much as a word.
    """
    folded = normalise(text).translate(_one_form()).casefold()
    return " ".join(_plain(token) for token in _TOKEN.findall(folded) if token not in _MOODS)


def plain(text: str) -> tuple[str, ...]:
    """What two texts must share to be the same but for vowel marks, spacing, commas, and the looks of digits."""
    return tuple(token.plain for token in tokens(text))


def key_code(folded: str) -> int:
    """A key as a number that a database column holds, with a sign; equal keys have equal codes."""
    return int.from_bytes(hashlib.blake2b(folded.encode(), digest_size=8).digest(), "big", signed=True)


def _plain(token: str) -> str:
    return token.replace(",", "") if _THOUSANDS.fullmatch(token) else token


def _bare_with_map(text: str) -> tuple[str, list[int]]:
    """`text` without marks, letters as they are but for looks, and the position that each character came from."""
    letters = [_letters(character) for character in text]
    places = [place for place, made in enumerate(letters) for _ in made]
    return "".join(letters), places


@lru_cache(maxsize=4096)
def _letters(character: str) -> str:
    """What stays of a character: nothing of a mark, the letters that a presentation form shows."""
    if not normalise(character):
        return ""
    shown = character
    if "\ufb50" <= character <= "\ufefc":
        shown = unicodedata.normalize("NFKC", character).strip()
    return shown.translate(_one_form()).casefold()


@cache
def _one_form() -> dict[int, str]:
    """Digits, separators and signs that mean the same, each in one form."""
    table = {ord(sign): plain for sign, plain in zip("٪؟٫٬’ʼ", "%?.,''", strict=True)}
    for zero in (0x0660, 0x06F0):  # the digits of the Arab east, and those of Persian and Urdu
        table |= {zero + value: str(value) for value in range(10)}
    return table
