"""Arabic personal names as units: «عبد الفتاح» and «بن سلمان» are one unit each, spelled as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.article.arabic import normalise, strip_marks

# Words that make one unit with what follows, and those that make one with what stands before.
_LEADING = frozenset({"عبد", "ابو", "ابي", "ابا", "بن", "ابن", "بنت", "ال", "ام", "ذو"})
_TRAILING = frozenset({"الله", "الدين"})
# Forms of address that the noun phrase leaves with the name.
_ADDRESSES = (
    ("ايه", "الله"),
    ("حجه", "الاسلام"),
    ("الحاج",),
    ("الشيخ",),
    ("السيد",),
    ("السيده",),
    ("الدكتور",),
)
# One sound in several letters, as writers of different countries hear it.
_FOLDED = str.maketrans({"ج": "غ", "گ": "غ", "ڤ": "ف", "پ": "ب", "ک": "ك", "ی": "ي"})


def units_of(words: Sequence[str]) -> tuple[str, ...]:
    """The units of a name, marks taken off, without a form of address before it."""
    plain = [strip_marks(word) for word in words]
    keys = [normalise(word) for word in plain]
    for address in _ADDRESSES:
        if tuple(keys[: len(address)]) == address and len(keys) > len(address):
            plain, keys = plain[len(address) :], keys[len(address) :]
    while len(keys) > 1 and len(keys[0]) == 1:  # «د. فلان»: an abbreviated title
        plain, keys = plain[1:], keys[1:]
    units: list[list[str]] = []
    joins = False
    for word, key in zip(plain, keys, strict=True):
        if units and (joins or key in _TRAILING):
            units[-1].append(word)
        else:
            units.append([word])
        joins = key in _LEADING
    return tuple(" ".join(unit) for unit in units)


def key_of(unit: str) -> str:
    """Under which a unit is compared: `normalise`."""
    return normalise(unit)


def loose_key(unit: str) -> str:
    """Under which spellings fall together that write one foreign sound differently: سيرجي and سيرغي."""
    key = normalise(unit).translate(_FOLDED)
    return key[:-1] + "ا" if key.endswith("ه") else key


def bare(unit: str) -> str:
    """A unit without the article of its first word."""
    return unit[2:] if unit.startswith("ال") and len(unit) > 4 else unit
