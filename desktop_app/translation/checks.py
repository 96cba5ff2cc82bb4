"""Trust flags: what can be seen to have gone wrong in a machine translation, without knowing a right one.

How often each is raised, in percent of the 997 sentences of FLORES dev, on human translations (false alarms,
and slips of theirs), on the official package's and on the starter's (before it is tried again):

    numbers 0.6, 0.9, 8.7      quotes 0.4, 1.9, 0.2       length 0.1, 0.3, 0.4
    repetition 0, 0.1, 8.5     untranslated 0, 0, 0       unknown 0.1, 0, 2.2     any 1.0, 3.2, 18
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.article.arabic import is_arabic_letter, words
from desktop_app.translation.marks import SPEECH_WORDS, pair_marks
from desktop_app.translation.negation import negation_lost
from desktop_app.translation.numbers import numbers_differ

NUMBERS, QUOTES, LENGTH = "numbers", "quotes", "length"
REPETITION, UNTRANSLATED, UNKNOWN = "repetition", "untranslated", "unknown"

# Below stand 2.0 % of the starter's sentences, whose chrF is 27 against 40 for the rest.
LOWEST_SCORE = -1.4
# English letters and digits for one Arabic: people stay between 0.63 and 2.6 on sentences, titles go further.
_SHORT, _SHORT_RATIO, _RATIO = 20, (0.3, 4.0), (0.6, 2.0)
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]+")
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
        `unknown` (the model itself was guessing, or no English word carries the Arabic «not»), in this order.
    """
    found = {
        NUMBERS: numbers_differ(arabic, english) or bool(latin_lost(arabic, english)),
        QUOTES: _marks_lost(arabic, english),
        LENGTH: out_of_proportion(arabic, english),
        REPETITION: repeated_share(english) > 0 and repeated_share(arabic) == 0,
        UNTRANSLATED: any(map(is_arabic_letter, english)),
        UNKNOWN: score < LOWEST_SCORE or "⁇" in english or "�" in english or negation_lost(arabic, english),
    }
    return tuple(flag for flag, raised in found.items() if raised)


def without_restored(flags: tuple[str, ...], arabic: str, english: str) -> tuple[str, ...]:
    """`flags` as they are once marks were put back into `english`: without `quotes`, unless some are still lost."""
    return tuple(flag for flag in flags if flag != QUOTES or _marks_lost(arabic, english))


def _marks_lost(arabic: str, english: str) -> bool:
    """Whether the English has fewer pairs of quotation marks than the Arabic has around speech.

    Around three words and less stand names and titles as a rule, and good English drops their marks.
    """
    speech = [p for p in pair_marks(arabic).pairs if len(words(arabic[p.start : p.end])) >= SPEECH_WORDS]
    return len(pair_marks(english).pairs) < len(speech)


def repeated_share(text: str) -> float:
    """The share of the words of `text` that only say again, at once, what was just said: 0 where nothing
    loops.

    A loop is a word three times running, two words three times, three or more words twice; or a part of a
    word four times over.
    """
    if _STUTTER.search(text):
        return 1.0
    # «and» and «و» may stand between the turns of a loop.
    said = [re.sub(r"^و(?=\w{3})", "", word) for word in _WORD.findall(text.lower()) if word != "and"]
    repeated = sum(_repeats(said))
    return repeated / len(said) if said else 0.0


def _repeats(said: list[str]) -> Iterator[int]:
    """The number of words in each repetition, from left to right."""
    at = 0
    while at < len(said):
        for size in range(1, min(12, (len(said) - at) // 2) + 1):
            block = said[at : at + size]
            times = 1
            while said[at + times * size : at + (times + 1) * size] == block:
                times += 1
            if times >= (3 if size < 3 else 2):
                yield (times - 1) * size
                at += times * size - 1
                break
        at += 1


def latin_lost(arabic: str, english: str) -> tuple[str, ...]:
    """The Latin words of the Arabic that the English has nowhere."""
    said = english.casefold()
    return tuple(word for word in _LATIN_WORD.findall(arabic) if word.casefold() not in said)


def out_of_proportion(arabic: str, english: str) -> bool:
    """Whether the English has far fewer or far more letters than its Arabic asks for."""
    letters = sum(map(str.isalnum, arabic))
    if not letters:
        return False
    low, high = _SHORT_RATIO if letters < _SHORT else _RATIO
    return not low <= sum(map(str.isalnum, english)) / letters <= high
