"""Trust flags: what can be seen to have gone wrong in a machine translation, without knowing a right one.

How often each flag is raised on human translations, which are false alarms, and on two machines' stands
beside its check, as a share of the 997 sentences of FLORES dev: (people / official package / starter
package).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.article.arabic import is_arabic_letter
from desktop_app.translation.numbers import numbers_differ

NUMBERS, QUOTES, LENGTH = "numbers", "quotes", "length"
REPETITION, UNTRANSLATED, UNKNOWN = "repetition", "untranslated", "unknown"

LOWEST_SCORE = -1.8
# English letters and digits for one Arabic: people stay between 0.63 and 2.6 on sentences, titles go further.
_SHORT, _SHORT_RATIO, _RATIO = 20, (0.3, 4.0), (0.6, 2.0)
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]+")
_OPENING, _CLOSING, _PLAIN = "«“„‟‹", "»”›", '"'
# A word, or the end of a sentence: what closes one and opens the next is no loop.
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*|[.!?؟](?=\s)")
_STUTTER = re.compile(r"(\w{2,6}?)\1{3,}", re.IGNORECASE)


def flags_of(arabic: str, english: str, *, score: float) -> tuple[str, ...]:
    """What is to be mistrusted in the translation `english` of the sentence `arabic`.

    Args:
        arabic: the sentence.
        english: its translation.
        score: mean log-probability of its tokens.

    Returns:
        Any of `numbers` (a number, date or Latin word lost or invented), `quotes` (quotation marks lost),
        `length` (out of proportion), `repetition` (a loop), `untranslated` (Arabic left in the English) and
        `unknown` (the model itself was guessing), in this order.
    """
    found = {
        NUMBERS: numbers_differ(arabic, english) or _latin_lost(arabic, english),
        QUOTES: count_quotations(english) < count_quotations(arabic),
        LENGTH: _out_of_proportion(arabic, english),
        REPETITION: repeated_share(english) > 0 and repeated_share(arabic) == 0,
        UNTRANSLATED: any(map(is_arabic_letter, english)),
        UNKNOWN: score < LOWEST_SCORE or "⁇" in english or "�" in english,
    }
    return tuple(flag for flag, raised in found.items() if raised)


def count_quotations(text: str) -> int:
    """How many pairs of quotation marks `text` holds, of any style; one without its partner counts as a
    pair."""
    opened = sum(text.count(mark) for mark in _OPENING)
    closed = sum(text.count(mark) for mark in _CLOSING)
    return max(opened, closed) + (text.count(_PLAIN) + 1) // 2


def repeated_share(text: str) -> float:
    """The share of the words of `text` that only say again, at once, what was just said: 0 where nothing
    loops.

    A loop is a word three times running, two words three times, three or more words twice; or a part of a
    word four times over.
    """
    if _STUTTER.search(text):
        return 1.0
    # «and» and «و» may stand between the turns of a loop.
    words = [re.sub(r"^و(?=\w{3})", "", word) for word in _WORD.findall(text.lower()) if word != "and"]
    repeated = sum(_repeats(words))
    return repeated / len(words) if words else 0.0


def _repeats(words: list[str]) -> Iterator[int]:
    """The number of words in each repetition, from left to right."""
    at = 0
    while at < len(words):
        for size in range(min(12, (len(words) - at) // 2), 0, -1):
            block = words[at : at + size]
            times = 1
            while words[at + times * size : at + (times + 1) * size] == block:
                times += 1
            if times >= (3 if size < 3 else 2):
                yield (times - 1) * size
                at += times * size - 1
                break
        at += 1


def _latin_lost(arabic: str, english: str) -> bool:
    said = english.casefold()
    return any(word.casefold() not in said for word in _LATIN_WORD.findall(arabic))


def _out_of_proportion(arabic: str, english: str) -> bool:
    letters = sum(map(str.isalnum, arabic))
    if not letters:
        return False
    low, high = _SHORT_RATIO if letters < _SHORT else _RATIO
    return not low <= sum(map(str.isalnum, english)) / letters <= high
