"""Arabic letters, marks and words: what comparing, counting and recognising Arabic needs."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from pyarabic import araby

from desktop_app.article.wordlists import rows

STOP_WORDS: frozenset[str]  # normalised; read from resources/words at first use, see __getattr__

# Vowel signs, Quranic signs, tatweel and invisible joiners: they change a word's looks only.
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\u08d3-\u08ff"
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_STRIPPED = re.compile(f"[{_MARKS}{_INVISIBLE}]+")
_LETTERS = "\u0621-\u063a\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f"
_PRESENTATION = "\ufb50-\ufdff\ufe70-\ufefc"
_WORD = re.compile(rf"\d+(?:[.,٫٬]\d+)*|(?:[^\W\d_][{_MARKS}\u200c\u200d]*)+")
_ARABIC_LETTER = re.compile(f"[{_LETTERS}{_PRESENTATION}]")
_ARABIC_LETTERS = re.compile(f"[{_LETTERS}{_PRESENTATION}]+")
_ANY_LETTERS = re.compile(r"[^\W\d_]+")
# From this share of all letters on a text is read as Arabic; an Arabic name in an English text stays below.
_ARABIC_SHARE = 0.25

_FOLDED = {
    araby.ALEF_HAMZA_ABOVE: araby.ALEF,
    araby.ALEF_HAMZA_BELOW: araby.ALEF,
    araby.ALEF_MADDA: araby.ALEF,
    araby.ALEF_WASLA: araby.ALEF,
    araby.ALEF_MAKSURA: araby.YEH,
    araby.TEH_MARBUTA: araby.HEH,
    araby.WAW_HAMZA: araby.WAW,
    araby.YEH_HAMZA: araby.YEH,
}


def normalise(text: str) -> str:
    """`text` for comparing, not for showing: marks and tatweel gone, alef and hamza seats, ى and ة folded.

    Presentation forms (U+FB50–FEFC) become the letters they show. White space and punctuation stay.
    """
    return text.translate(_table())


def normalise_with_map(text: str) -> tuple[str, list[int]]:
    """`normalise(text)`, and for each of its characters the position in `text` that it came from."""
    table = _table()
    made: list[str] = []
    origins: list[int] = []
    for position, character in enumerate(text):
        folded = table.get(ord(character), character)
        if folded:
            made.append(folded)
            origins.extend([position] * len(folded))
    return "".join(made), origins


def strip_marks(text: str) -> str:
    """`text` without vowel signs, Quranic signs, tatweel and invisible characters; letters stay."""
    return _STRIPPED.sub("", text)


def words(text: str) -> list[str]:
    """The words and numbers of `text` in order, as written, vowel signs included; `3.5` is one."""
    return _WORD.findall(text)


def looks_arabic(text: str) -> bool:
    """Whether a good part of the letters is Arabic: in mixed text it is, in Latin with one name in it not."""
    arabic, letters = count_letters(text)
    return arabic > 0 and arabic >= _ARABIC_SHARE * letters


def count_letters(text: str) -> tuple[int, int]:
    """How many letters of the Arabic script there are in `text`, and how many letters of any."""
    return sum(map(len, _ARABIC_LETTERS.findall(text))), sum(map(len, _ANY_LETTERS.findall(text)))


def is_arabic_letter(character: str) -> bool:
    """Whether `character` is a letter of the Arabic script, presentation forms included."""
    return bool(_ARABIC_LETTER.match(character))


@cache
def _table() -> dict[int, str]:
    table = {point: "" for point in range(0x110000 >> 4) if _STRIPPED.match(chr(point))}
    table.update({ord(letter): plain for letter, plain in _FOLDED.items()})
    for low, high in ((0xFB50, 0xFDFF), (0xFE70, 0xFEFC)):
        for point in range(low, high + 1):
            shown = unicodedata.normalize("NFKC", chr(point))
            if shown != chr(point):
                folded = "".join(table.get(ord(letter), letter) for letter in shown)
                table[point] = folded.strip() if len(shown) < 4 else folded
    return table


def __getattr__(name: str) -> frozenset[str]:
    if name == "STOP_WORDS":
        return _stop_words()
    raise AttributeError(name)


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(normalise(row[0]) for row in rows("stop_words.txt"))
