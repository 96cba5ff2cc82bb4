"""Folds a text so that words are found however they are spelled, and says where in the text they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from desktop_app.article.arabic import normalise
from desktop_app.article.model import Span

# What normalise() leaves apart and a keyboard does not: Persian letters that Arabic pages use for their own, and
# marks that have an Arabic or a typographic form.
_ALIKE = str.maketrans(
    {
        "ی": "ي",
        "ک": "ك",
        "ہ": "ه",
        **dict.fromkeys("‘’‚‛ʼ′`´‹›", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("،٬", ","),
        "؛": ";",
        "؟": "?",
        "٪": "%",
        "٫": ".",
    }
)
_UNSEEN = ("Mn", "Me", "Cf")  # marks on letters, and invisible signs
_BLANKS = re.compile(" {2,}")


def fold(text: str) -> str:
    """`text` for searching: as normalise() has it, besides in one case, without accents, with plain marks and digits.

    Every stretch of white space is one blank.
    """
    folded = text.translate(_table())
    return _BLANKS.sub(" ", folded) if "  " in folded else folded


def fold_query(query: str) -> str:
    """What a person is looking for, folded; blanks around it do not count."""
    return fold(query).strip()


def spans_of(text: str, folded_query: str) -> Iterator[Span]:
    """Where a query, folded already, stands in `text`: from left to right, none overlapping another.

    The marks on the last letter belong to it. A letter that is two when folded (a ligature, ß) is found whole.
    """
    if not folded_query:
        return
    folded, origins = _fold_with_map(text)
    at = folded.find(folded_query)
    while at >= 0:
        last = at + len(folded_query) - 1
        yield Span(origins[at], _end_of_letter(text, origins[last]))
        at = folded.find(folded_query, last + 1)


def _fold_with_map(text: str) -> tuple[str, list[int]]:
    """`fold(text)`, and for each of its characters the position in `text` that it came from."""
    table = _table()
    made: list[str] = []
    origins: list[int] = []
    for position, character in enumerate(text):
        for folded in table[ord(character)]:
            if folded != " " or made[-1:] != [" "]:
                made.append(folded)
                origins.append(position)
    return "".join(made), origins


def _end_of_letter(text: str, position: int) -> int:
    """Where the letter at `position` ends, with all that is written on it."""
    table = _table()
    end = position + 1
    while end < len(text) and not table[ord(text[end])]:
        end += 1
    return end


class _Table(dict[int, str]):
    """Learns each character when it first meets it: what a text uses is a few hundred of a million."""

    def __missing__(self, point: int) -> str:
        folded = self[point] = _fold_character(chr(point))
        return folded


@cache
def _table() -> _Table:
    return _Table()


def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    # Before they are taken apart: the accent ´ is a blank with a mark on it to Unicode.
    plain = character.translate(_ALIKE)
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).casefold())
    seen = (c for c in apart if unicodedata.category(c) not in _UNSEEN)
    return "".join(_fold_part(c) for c in seen)


def _fold_part(part: str) -> str:
    if part.isspace():
        return " "
    digit = unicodedata.decimal(part, None)
    return normalise(part).translate(_ALIKE) if digit is None else str(digit)
