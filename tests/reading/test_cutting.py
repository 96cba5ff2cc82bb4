"""Where the Arabic is cut with its English: by length, punctuation and quotation marks."""

from __future__ import annotations

import pytest

from desktop_app.article.model import Role
from desktop_app.reading.cutting import propose
from desktop_app.reading.model import Reading, Translation
from desktop_app.reading.resegmenting import cuts
from desktop_app.translation.engine import TranslatedSentence
from tests.fakes import FAKE_PACKAGE
from tests.gui import readings


def one(arabic: str, english: str | None) -> Reading:
    article = readings.article([(Role.BODY, ((arabic, ""),))])
    made = None if english is None else TranslatedSentence(0, english, -0.2)
    return Reading(article, translation=Translation(FAKE_PACKAGE, (made,)))


@pytest.mark.parametrize(
    ("arabic", "english", "second", "expected"),
    [
        (
            "وصلت السفينة إلى المرفأ صباحاً، ثم بدأ العمال بتفريغها.",
            "The ship arrived in the harbour in the morning, then the workers began to unload it.",
            "then",
            "ثم",
        ),
        (
            "قال الطبيب: «الدواء متوفر في كل مكان».",
            "The physician said: “The medicine is to be had everywhere.”",
            "“The",
            "«الدواء",
        ),
        (
            "زرع الفلاح القمح وجاره زرع الشعير",
            "The farmer sowed wheat and his neighbour sowed barley",
            "and",
            "وجاره",
        ),
    ],
)
def test_the_cut_is_where_the_english_is_cut(arabic: str, english: str, second: str, expected: str) -> None:
    reading = one(arabic, english)
    place = propose(reading, 0, english.index(second))
    assert place is not None
    assert reading.article.text[place:].startswith(expected)


def test_a_single_word_cannot_be_cut_and_without_english_the_middle_is_taken() -> None:
    assert propose(one("الميناء", "The harbour"), 0, 4) is None
    reading = one("واحد اثنان ثلاثة أربعة", None)
    assert propose(reading, 0, 0) in cuts(reading.article, 0)[:2]


def test_at_either_end_of_the_english_there_is_still_a_word_on_both_sides() -> None:
    reading = one("واحد اثنان ثلاثة أربعة", "One two three four")
    places = cuts(reading.article, 0)
    assert propose(reading, 0, 0) == places[0]
    assert propose(reading, 0, 18) == places[-1]
