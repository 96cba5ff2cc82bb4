"""Counts: what there is to do before a text is translated, and how far a person is with it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.reading.counting import (
    CONTEXT_MATCH,
    Amount,
    Band,
    Counter,
    Counts,
    Stage,
    count,
    count_english,
)
from desktop_app.reading.editing import approve, edit, recall
from desktop_app.reading.model import Reading
from tests.builders import article_of
from tests.fakes import FakeTranslator
from tests.reading.test_revising import marks, reading_of

TEXT = """وصل المهندسون إلى القرية.

عاد الطبيب إلى المدينة في المساء.

وَصَلَ المهندسون إلى القرية!

زار المعرض 340 طالبا.
"""
PERCENT = {"عاد": 100, "زار": 87}


def opened(text: str) -> Reading:
    return Reading(article_of(text))


def memory(arabic: str, before: str, behind: str) -> float:
    percent = PERCENT.get(arabic.split()[0], 0)
    return CONTEXT_MATCH if percent == 100 and before.startswith("وصل") else percent


def test_words_segments_and_characters_of_the_arabic_are_counted() -> None:
    counts = count(opened(TEXT))
    assert counts.arabic.segments == 4
    assert counts.arabic.words == 4 + 6 + 4 + 4
    assert counts.arabic.characters == sum(len(line) for line in TEXT.split("\n"))
    assert counts.english == Amount()


def test_a_segment_that_stood_before_is_a_repetition_whatever_its_marks() -> None:
    bands = count(opened(TEXT)).bands
    assert bands[Band.REPETITION] == Amount(1, 4, len("وَصَلَ المهندسون إلى القرية!"))
    assert bands[Band.NONE].segments == 3


def test_what_stood_in_an_earlier_text_is_a_repetition_too() -> None:
    counter = Counter()
    first, second = counter.count(opened(TEXT)), counter.count(opened(TEXT))
    assert second.bands[Band.REPETITION] == second.arabic
    both = first + second
    assert both.arabic.segments == 8 and both.bands[Band.REPETITION].segments == 5


def test_matches_of_the_memory_are_shared_out_by_how_good_they_are() -> None:
    bands = count(opened(TEXT), memory).bands
    assert bands[Band.CONTEXT].segments == 1
    assert bands[Band.FROM_85].segments == 1
    assert bands[Band.NONE].segments == bands[Band.REPETITION].segments == 1
    alone = count(opened("عاد الطبيب إلى المدينة في المساء."), memory).bands
    assert alone[Band.EXACT].segments == 1


def test_each_border_of_the_bands_belongs_to_the_better_one() -> None:
    for percent, band in (
        (49, Band.NONE),
        (50, Band.FROM_50),
        (75, Band.FROM_75),
        (85, Band.FROM_85),
        (95, Band.FROM_95),
        (99, Band.FROM_95),
        (100, Band.EXACT),
    ):
        counts = count(opened("عاد الطبيب إلى المدينة."), lambda *_texts, percent=percent: percent)
        assert counts.bands[band].segments == 1, percent


def test_the_stages_tell_how_far_a_person_is() -> None:
    reading = reading_of(FakeTranslator(marks))
    total = count(reading).arabic
    assert count(reading).stages[Stage.MACHINE] == total
    reading = recall(approve(edit(reading, 0, "The director spoke."), 0), 2, "Zeidan spoke too.")
    counts = count(reading)
    assert {s: a.segments for s, a in counts.stages.items() if a.segments} == {
        Stage.APPROVED: 1,
        Stage.MEMORY: 1,
        Stage.MACHINE: 1,
    }
    assert counts.left == total_of(counts, Stage.MEMORY, Stage.MACHINE)
    emptied = edit(reading, 1, "  ")
    assert count(emptied).stages[Stage.UNTRANSLATED].segments == 1
    assert count(emptied).english.segments == 2


def total_of(counts: Counts, *stages: Stage) -> Amount:
    total = Amount()
    for stage in stages:
        total += counts.stages[stage]
    return total


def test_english_words_are_counted_as_word_processors_do() -> None:
    assert count_english("The well-known director didn’t come — on 3.5 days.") == 8


@given(st.lists(st.sampled_from(["وصل", "عاد الطبيب", "زار المعرض 340 طالبا"]), min_size=1, max_size=12))
def test_bands_and_stages_always_share_out_all_of_the_arabic(parts: list[str]) -> None:
    counts = count(opened("\n\n".join(f"{part}." for part in parts)), memory)
    assert total(counts.bands.values()) == total(counts.stages.values()) == counts.arabic


def total(amounts) -> Amount:  # type: ignore[no-untyped-def]
    return sum(amounts, Amount())
