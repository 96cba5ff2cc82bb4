"""Tells apart the encodings of Arabic that carry no mark of their own, or says that it cannot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.article import arabic

# Bytes to judge by, from the first that is not ASCII on.
_SAMPLE = 200_000
# A wrong decoding scores below 0, ten words in the right one hardly ever below 0.5.
_CLEAR = 0.25
_AHEAD = 0.2

_PLAUSIBLE_WIDE = re.compile(
    "[\t\n\r\x20-\x7e\xa0-\xff\u0600-\u06ff\u2010-\u203a\u200c-\u200f\u202a-\u202e\ufb50-\ufdff\ufe70-\ufeff]"
)
_TWO_BYTES = re.compile(b"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(b"[\x80-\xff]")
_ASCII = bytes(range(0x80))
_ARTICLES = ("ال", "وال", "بال", "لل")
_RUN = re.compile(r"[^\W\d_]+")
_ACCENTED = re.compile("[\xc0-\xff]")
# Vowel signs at a word's beginning and case endings inside one: letters of another encoding.
_WRONG_MARKS = re.compile(r"(?<![^\W\d_])(?<![\u064b-\u0652])[\u064b-\u0652]|[\u064c\u064d](?=[^\W\d_])")
_WRONG_SIGNS = re.compile("[\x80-\x9f\xa2-\xa9\xac\xae-\xb6\xb8\xb9\xbc-\xbe×÷ƒˆ†‡‰Œœ€]")


def utf16_without_mark(data: bytes) -> str | None:
    """utf-16-le or utf-16-be where nearly all of `data` is what an Arabic or Latin text holds, else None."""
    if len(data) % 2:
        return None
    good = [name for name in ("utf-16-le", "utf-16-be") if _plausible_wide(data, name)]
    return good[0] if len(good) == 1 else None


def clearest_one_byte_encoding(data: bytes, candidates: Sequence[str]) -> str | None:
    """The one of `candidates` in which `data` is clearly Arabic, None where none is or several are."""
    high = _HIGH.search(data)
    sample = data[high.start() : high.start() + _SAMPLE] if high else b""
    if _damaged_utf8(sample):
        return None
    scores = sorted(((_arabic_score(sample, name), name) for name in candidates), reverse=True)
    (best, name), (second, _) = scores[0], scores[1]
    if best < _CLEAR or best - second < _AHEAD or not _fits(data, name):
        return None
    return name


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _plausible_wide(data: bytes, encoding: str) -> bool:
    text = data[:_SAMPLE].decode(encoding, "ignore")
    return len(_PLAUSIBLE_WIDE.findall(text)) >= 0.97 * len(text) and _fits(data, encoding)


def _damaged_utf8(sample: bytes) -> bool:
    # Arabic in a one-byte encoding seldom forms such sequences; damaged UTF-8 is full of them.
    high = len(sample.translate(None, _ASCII))
    inside = sum(len(sequence) for sequence in _TWO_BYTES.findall(sample))
    return inside > 0.5 * high


def _arabic_score(sample: bytes, encoding: str) -> float:
    """From -1 or less, not Arabic in this encoding, to 1: common words against what is out of place."""
    if not _fits(sample, encoding):
        return -1.0
    text = sample.decode(encoding)
    runs = [run for run in _RUN.findall(arabic.strip_marks(text)) if not run.isascii()]
    if not runs:
        return -1.0
    plain = [arabic.normalise(run) for run in runs if not _ACCENTED.search(run)]
    odd = len(runs) - len(plain) + len(_WRONG_SIGNS.findall(text)) + len(_WRONG_MARKS.findall(text))
    common = sum(run in arabic.STOP_WORDS or run.startswith(_ARTICLES) for run in plain)
    # About two words in five of running Arabic are common ones or carry the article.
    return min(1.0, 2.5 * common / len(runs)) - 3 * odd / len(runs)
