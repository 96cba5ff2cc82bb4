"""Numbers and dates of a sentence and of its translation: which of them were lost, which were invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from desktop_app.article.arabic import normalise

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.'")
_NUMBER = re.compile(r"\d+(?:[.,']\d+)*")
_DOZEN = re.compile(r"\bdozens?\b", re.IGNORECASE)

# Arabic number words by their value, as article.arabic.normalise writes them; ordinals and fractions as well,
# for «الثالث» becomes 3rd.
_ARABIC_WORDS: Mapping[float, str] = {
    0: "صفر",
    1: "واحد واحده احد احدي اول اولي حادي حاديه",
    2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي ثان ثاني ثانيه نصف مره مرتين مرتان كلا كلتا كلي ضعف",
    3: "ثلاث ثلاثه ثالث ثالثه ثلث ثلثي ثلثا",
    4: "اربع اربعه رابع رابعه ربع",
    5: "خمس خمسه خامس خامسه",
    6: "ست سته سادس سادسه",
    7: "سبع سبعه سابع سابعه",
    8: "ثمان ثماني ثمانيه ثامن ثامنه",
    9: "تسع تسعه تاسع تاسعه",
    10: "عشر عشره عاشر عاشره عشرات",
    20: "عشرون عشرين عشرينات عشرينيات",
    30: "ثلاثون ثلاثين ثلاثينات ثلاثينيات",
    40: "اربعون اربعين اربعينات اربعينيات",
    50: "خمسون خمسين خمسينات خمسينيات",
    60: "ستون ستين ستينات ستينيات",
    70: "سبعون سبعين سبعينات سبعينيات",
    80: "ثمانون ثمانين ثمانينات ثمانينيات",
    90: "تسعون تسعين تسعينات تسعينيات",
    100: "مئه مائه ميه مئات مءه ماءه",
    200: "مئتان مئتين مائتان مائتين مئتا مئتي",
    300: "ثلاثمئه ثلاثمائه",
    400: "اربعمئه اربعمائه",
    500: "خمسمئه خمسمائه",
    600: "ستمئه ستمائه",
    700: "سبعمئه سبعمائه",
    800: "ثمانمئه ثمانمائه ثمانيمئه ثمانيمائه",
    900: "تسعمئه تسعمائه",
    1000: "الف الفا الاف الوف",
    2000: "الفان الفين الفا الفي",
    1e6: "مليون مليونا ملايين",
    2e6: "مليونان مليونين مليوني",
    1e9: "مليار مليارا مليارات بليون بلايين",
    2e9: "ملياران مليارين ملياري",
    1e12: "تريليون ترليون تريليونات",
}
_ENGLISH_WORDS: Mapping[float, str] = {
    0: "zero nil none",
    1: "one a an once first single each",
    2: "two twice second both half double pair couple twin dual doubled bi",
    3: "three third thirds triple thrice",
    4: "four fourth quarter quarters",
    5: "five fifth",
    6: "six sixth",
    7: "seven seventh",
    8: "eight eighth",
    9: "nine ninth",
    10: "ten tenth tens",
    11: "eleven eleventh",
    12: "twelve twelfth dozen noon midnight",
    13: "thirteen thirteenth",
    14: "fourteen fourteenth",
    15: "fifteen fifteenth",
    16: "sixteen sixteenth",
    17: "seventeen seventeenth",
    18: "eighteen eighteenth",
    19: "nineteen nineteenth",
    20: "twenty twentieth twenties",
    30: "thirty thirtieth thirties",
    40: "forty fortieth forties",
    50: "fifty fiftieth fifties",
    60: "sixty sixtieth sixties",
    70: "seventy seventieth seventies",
    80: "eighty eightieth eighties",
    90: "ninety ninetieth nineties",
    100: "hundred hundredth hundreds",
    1000: "thousand thousandth thousands",
    1e6: "million millionth millions",
    1e9: "billion billionth billions",
    1e12: "trillion trillions",
}
# Gregorian months under their two Arabic sets of names; a word that is another word as well («مارس»:
# practised) counts only beside a number.
_ARABIC_MONTHS = (
    ("يناير", "كانون الثاني"),
    ("فبراير", "شباط"),
    ("مارس", "اذار"),
    ("ابريل", "نيسان"),
    ("مايو", "ايار"),
    ("يونيو", "حزيران"),
    ("يوليو", "تموز"),
    ("اغسطس", "اب"),
    ("سبتمبر", "ايلول"),
    ("اكتوبر", "تشرين الاول"),
    ("نوفمبر", "تشرين الثاني"),
    ("ديسمبر", "كانون الاول"),
)
_ENGLISH_MONTHS = (
    "Jan(?:uary)?",
    "Feb(?:ruary)?",
    "Mar(?:ch)?",
    "Apr(?:il)?",
    "May",
    "June?",
    "July?",
    "Aug(?:ust)?",
    "Sept?(?:ember)?",
    "Oct(?:ober)?",
    "Nov(?:ember)?",
    "Dec(?:ember)?",
)
# What may stand at the front of an Arabic word without being part of it.
_PREFIX = "(?:[وف]?(?:ب?ال|لل|[بلك])?)"


@dataclass(frozen=True, slots=True)
class NumberChanges:
    """What became of the numbers in digits: `lost`, as the Arabic has them in Western digits, and where those `added` are
    in the English: positions, end exclusive."""

    lost: tuple[str, ...]
    added: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number in digits: the values it may stand for, and the values of its parts (9 and 30 of 9.30)."""

    values: frozenset[float]
    parts: tuple[float, ...]
    start: int
    end: int


def numbers_differ(arabic: str, english: str) -> bool:
    """Whether a number in digits, or a month beside a number, was lost or invented on the way to English.

    Numbers are compared by what they are worth: digits of either script, 1,000 and 1.000 and ١٬٠٠٠, decimals,
    «5 ملايين» and 5,000,000, 15:00 and 3 p.m. Number words on either side account for digits on the other;
    where both sides are words, nothing is said.
    """
    changes = number_changes(arabic, english)
    if changes.lost or changes.added:
        return True
    plain = normalise(arabic.translate(_DIGITS))
    in_source = _all_values(_figures(plain)) | _arabic_values(plain)
    return _months_differ(plain, english.translate(_DIGITS), in_source)


def number_changes(arabic: str, english: str) -> NumberChanges:
    """Which numbers in digits were lost on the way to English, and which were invented; compared as in `numbers_differ`."""
    plain, english = normalise(arabic.translate(_DIGITS)), english.translate(_DIGITS)
    source, target = list(_figures(plain)), list(_figures(english))
    source_words, target_words = _arabic_values(plain), _english_values(english)
    in_source = _all_values(source) | source_words
    in_target = _all_values(target) | target_words
    scales = {v for v in source_words | target_words if v >= 100}
    if _DOZEN.search(english):
        scales.add(12.0)
    lost = (plain[f.start : f.end] for f in source if not _accounted(f, in_target, scales))
    added = ((f.start, f.end) for f in target if not _accounted(f, in_source, scales))
    return NumberChanges(tuple(lost), tuple(added))


def words_added(arabic: str, english: str) -> tuple[tuple[int, int], ...]:
    """Where the English counts in words («seven») what the Arabic does not say in digits, words or otherwise.

    Only counting words from three to ninety: «one», «second», «a quarter» and «dozens» say too many other things.
    """
    in_source, in_target = values_of(arabic), english_values_of(english)
    scales = {v for v in in_source | in_target if v >= 100} | {12.0}
    found = []
    for match in re.finditer(r"\b[A-Za-z]+\b", english):
        value = _counting_words().get(match[0].lower())
        # «Six Flags» is a name.
        name = match[0][0].isupper() and re.search(r"[^.!?:\s\W]\W*$", english[: match.start()])
        if value is not None and not name and not _same(value, in_source, scales):
            found.append(match.span())
    return tuple(found)


def western_digits(text: str) -> str:
    """`text`, of the same length, with its Arabic digits and signs in the Western ones."""
    return text.translate(_DIGITS)


def arabic_number(word: str) -> float | None:
    """What a normalised Arabic number word is worth, with «و», «ال» or a preposition on it too; None for other words."""
    table = _arabic_table()
    return table.get(word, table.get(re.sub(rf"^{_PREFIX}", "", word)))


def english_number(word: str) -> float | None:
    """What an English number word in small letters is worth; None for other words."""
    return _english_table().get(word)


def values_of(arabic: str) -> set[float]:
    """All that the numbers of an Arabic sentence may stand for, in digits and in words."""
    plain = normalise(arabic.translate(_DIGITS))
    return _all_values(_figures(plain)) | _arabic_values(plain)


def english_values_of(english: str) -> set[float]:
    """All that the numbers of an English sentence may stand for, in digits and in words."""
    english = english.translate(_DIGITS)
    return _all_values(_figures(english)) | _english_values(english)


def _figures(text: str) -> Iterator[_Figure]:
    for match in _NUMBER.finditer(text):
        parts = re.split(r"[.,']", match[0])
        whole = "".join(parts)
        values = {float(whole)} if all(len(p) == 3 for p in parts[1:]) else set()
        if len(parts) == 2 and "'" not in match[0]:
            values.add(float(".".join(parts)))
        yield _Figure(frozenset(values), tuple(float(p) for p in parts), match.start(), match.end())


def _all_values(figures: Iterable[_Figure]) -> set[float]:
    return {value for figure in figures for value in (*figure.values, *figure.parts)}


def _accounted(figure: _Figure, others: set[float], scales: set[float]) -> bool:
    return any(_same(value, others, scales) for value in figure.values) or (
        len(figure.parts) > 1 and all(_same(part, others, scales) for part in figure.parts)
    )


def _same(value: float, others: set[float], scales: set[float]) -> bool:
    if value in others:
        return True
    if any(round(value * s, 6) in others or round(value / s, 6) in others for s in scales):
        return True
    for other in others:
        # 1996 and the 96 of «1995-96»; 15:00 and 3 p.m.
        if max(value, other) >= 1000 and min(value, other) < 100 and value % 100 == other % 100:
            return True
        if 1 <= min(value, other) <= 12 and abs(value - other) == 12:
            return True
    return False


def _arabic_values(text: str) -> set[float]:
    tokens = re.findall(r"[^\W\d_]+", text)
    runs: list[list[float]] = [[]]
    values: set[float] = set()
    for token in tokens:
        value = arabic_number(token)
        if value is not None:
            runs[-1].append(value)
        elif runs[-1]:
            runs.append([])
        # The dual («ساعتين») says two without a number.
        if len(token) > 4 and token.endswith(("ان", "ين", "تا", "تي")):
            values.add(2.0)
    for run in runs:
        values |= _worth(run)
    return values | {1.0}


def _english_values(text: str) -> set[float]:
    table = _english_table()
    runs: list[list[float]] = [[]]
    for token in re.findall(r"[a-z]+", text.lower()):
        if token in table:
            runs[-1].append(table[token])
        elif token != "and" and runs[-1]:
            runs.append([])
    values: set[float] = set()
    for run in runs:
        values |= _worth(run)
    return values


def _worth(run: list[float]) -> set[float]:
    """What a run of number words may stand for: each word by itself, and every stretch that starts the
    count."""
    values = set(run)
    for start in range(len(run)):
        total = current = 0.0
        for value in run[start:]:
            if value >= 1000:
                total, current = total + (current or 1) * value, 0.0
            elif value == 100 and 0 < current < 100:
                current *= 100
            else:
                current += value
            values.add(total + current)
            # nineteen eighty-four
            if 10 <= total + current <= 9999 and value < 100 and start + 1 < len(run):
                values.add(run[start] * 100 + (total + current - run[start]))
    return values


@cache
def _arabic_table() -> dict[str, float]:
    return {normalise(word): value for value, words in _ARABIC_WORDS.items() for word in words.split()}


@cache
def _english_table() -> dict[str, float]:
    return {word: value for value, words in _ENGLISH_WORDS.items() for word in words.split()}


@cache
def _counting_words() -> dict[str, float]:
    lines = ((value, words.split()[0]) for value, words in _ENGLISH_WORDS.items() if 3 <= value <= 90)
    return {word: value for value, word in lines}


def _months_differ(arabic: str, english: str, arabic_values: set[float]) -> bool:
    for number, (names, pattern) in enumerate(zip(_ARABIC_MONTHS, _ENGLISH_MONTHS, strict=True), start=1):
        either = "|".join(names)
        near = rf"(?:\d\s+(?:من\s+)?(?:شهر\s+)?{_PREFIX}(?:{either})\b|\b{_PREFIX}(?:{either})[\s/،(]+\d)"
        if re.search(near, arabic) and not re.search(rf"\b(?:{pattern})\b|\b0?{number}\b", english):
            return True
        beside = rf"(?:\d(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{pattern})\b|\b(?:{pattern})\.?\s+\d)"
        said = re.search(rf"\b{_PREFIX}(?:{either})\b", arabic) or float(number) in arabic_values
        if re.search(beside, english) and not said:
            return True
    return False
