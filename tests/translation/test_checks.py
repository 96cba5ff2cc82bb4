"""Each trust flag is raised by what it names, and by nothing harmless."""

from __future__ import annotations

import pytest

from desktop_app.translation.checks import LOWEST_SCORE, flags_of, repeated_share

GOOD = -0.5


def flags(arabic: str, english: str, score: float = GOOD) -> tuple[str, ...]:
    return flags_of(arabic, english, score=score)


def test_a_sound_translation_has_no_flags() -> None:
    assert (
        flags("قالت المديرة: «سنفتح المكتبة يوم 3 أيار للجميع».", 'The director said, "We open on 3 May."')
        == ()
    )


def test_a_lost_number_is_flagged() -> None:
    assert flags("زار المعرض 340 طالبا من المدينة.", "Students from the town visited the fair.") == (
        "numbers",
    )


def test_a_lost_latin_word_is_flagged_with_the_numbers() -> None:
    assert flags("أطلقت الشركة برنامج Nawras في المدينة.", "The company launched a program in town.") == (
        "numbers",
    )
    assert flags("أطلقت الشركة برنامج Nawras في المدينة.", "The company launched NAWRAS in the town.") == ()


def test_speech_without_its_marks_is_flagged() -> None:
    arabic = "قال الطبيب: «لا خوف على المريض بعد اليوم»."
    assert flags(arabic, "The doctor said there is no fear for the patient any more.") == ("quotes",)
    assert flags(arabic, "The doctor said: “There is no fear for the patient any more.”") == ()


def test_a_quoted_name_may_lose_its_marks() -> None:
    assert (
        flags("افتتح المعرض في قاعة «النخيل» مساء أمس.", "The fair opened at Nakheel Hall last night.") == ()
    )


@pytest.mark.parametrize("english", ["He went.", "He went to the market " * 9 + "x."])
def test_a_translation_out_of_proportion_is_flagged(english: str) -> None:
    arabic = "ذهب الرجل إلى السوق مع أولاده الثلاثة ليشتري لهم ثياب العيد."
    assert "length" in flags(arabic, english)


def test_a_short_title_may_grow() -> None:
    assert flags("حوار مفتوح", "An open-ended conversation with them") == ()


@pytest.mark.parametrize(
    "english",
    [
        "The plan is more widely used, more widely used, and more widely used.",
        "He was very very very tired.",
        "The bird had tow-tow-tow-tow feathers.",
        "The animal was hydrohydrohydrohydro.",
        "They went to the house, they went to the house.",
    ],
)
def test_a_loop_is_flagged(english: str) -> None:
    assert "repetition" in flags("هذه خطة واسعة الاستعمال في المدارس والبيوت.", english)


@pytest.mark.parametrize(
    "english",
    [
        "The plan comes again and again every year.",
        "This is a new plan. A new plan needs money.",
        "He had had enough, and that that mattered was clear.",
    ],
)
def test_ordinary_repetition_is_none(english: str) -> None:
    assert repeated_share(english) == 0


def test_a_speaker_who_repeats_himself_is_no_loop() -> None:
    assert "repetition" not in flags(
        "قال: لا لا لا، لن أسافر معكم أبدا.", "He said: no no no, I will never travel with you."
    )


def test_arabic_left_in_the_english_is_flagged() -> None:
    assert flags("زارت البعثة مدينة سلا القديمة.", "The mission visited the old city of سلا.") == (
        "untranslated",
    )


@pytest.mark.parametrize(
    ("english", "score"), [("The old town", LOWEST_SCORE - 0.1), ("The ⁇ town", GOOD), ("The � town", GOOD)]
)
def test_guessing_is_flagged(english: str, score: float) -> None:
    assert flags("المدينة القديمة", english, score) == ("unknown",)


def test_nothing_and_signs_raise_no_flags() -> None:
    assert flags("", "") == () and flags("***", "***") == ()
