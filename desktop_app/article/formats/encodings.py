"""Tells apart the encodings of Arabic that carry no mark of their own, or says that it cannot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.article import arabic

# Enough text to judge by; the whole is decoded once the encoding is known.
_SAMPLE = 200_000
# A wrong decoding scores below 0, a text of some words in the right one well above 0.3 (tests/article/formats).
_CLEAR = 0.25
_AHEAD = 0.2

_PLAUSIBLE_WIDE = re.compile(
    "[\t\n\r\x20-\x7e\xa0-\xff\u0600-\u06ff\u2010-\u203a\u200c-\u200f\u202a-\u202e\ufb50-\ufdff\ufe70-\ufeff]"
)
_TWO_BYTES = re.compile(b"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(b"[\x80-\xff]")
_RUN = re.compile(r"[^\W\d_]+")
_ACCENTED = re.compile("[\xc0-\xff]")
_WRONG_SIGNS = re.compile("[\x80-\x9f\xa2-\xa9\xac\xae-\xb6\xb8\xb9\xbc-\xbe×÷ƒˆ†‡‰Œœ€]")


def utf16_without_mark(data: bytes) -> str | None:
    """utf-16-le or utf-16-be where nearly all units of `data` are what an Arabic or Latin text holds, else None."""
    if len(data) % 2:
        return None
    good = [name for name in ("utf-16-le", "utf-16-be") if _plausible_wide(data, name)]
    return good[0] if len(good) == 1 else None


def clearest_one_byte_encoding(data: bytes, candidates: Sequence[str]) -> str | None:
    """The one of `candidates` in which `data` is clearly Arabic, None where none is or several are."""
    if _damaged_utf8(data):
        return None
    scores = sorted(((_arabic_score(data, name), name) for name in candidates), reverse=True)
    (best, name), (second, _) = scores[0], scores[1]
    return name if best >= _CLEAR and best - second >= _AHEAD else None


def _plausible_wide(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    text = data[:_SAMPLE].decode(encoding, "ignore")
    return len(_PLAUSIBLE_WIDE.findall(text)) >= 0.97 * len(text)


def _damaged_utf8(data: bytes) -> bool:
    # Arabic in a one-byte encoding hardly ever forms valid sequences; UTF-8 cut short or with a bad byte is full of them.
    high = len(_HIGH.findall(data))
    inside = sum(len(sequence) for sequence in _TWO_BYTES.findall(data))
    return inside > 0.5 * high


def _arabic_score(data: bytes, encoding: str) -> float:
    """From -1, surely not Arabic in this encoding, to 1; judged by common words, accents and signs out of place."""
    try:
        text = data.decode(encoding)[:_SAMPLE]
    except UnicodeDecodeError:
        return -1.0
    runs = [run for run in _RUN.findall(arabic.strip_marks(text)) if not run.isascii()]
    if not runs:
        return -1.0
    soup = sum(bool(_ACCENTED.search(run)) for run in runs) + len(_WRONG_SIGNS.findall(text))
    plain = [arabic.normalise(run) for run in runs if not _ACCENTED.search(run)]
    common = sum(run in arabic.STOP_WORDS or run.startswith(("ال", "وال", "بال", "لل")) for run in plain)
    return (min(1.0, 2.5 * common / len(runs))) - 3 * soup / len(runs)
