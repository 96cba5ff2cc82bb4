"""Words, marks and blanks: each slip of the pen is found where it is, and good English is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.article.model import Role
from desktop_app.checking.checks import check
from desktop_app.checking.model import Check, Detail
from desktop_app.translation.engine import State
from tests.checking.readings import details, found, kinds, only, place, reading_of

ARABIC = "وصل المهندسون إلى القرية في الصباح الباكر."
ENGLISH = "The engineers arrived in the village early in the morning."
SPEECH = "قالت المديرة: «سنفتح المكتبة للجميع في الربيع»."


def test_good_english_has_no_findings() -> None:
    assert found(ARABIC, ENGLISH) == []


def test_a_segment_without_words_is_empty_and_nothing_else() -> None:
    assert kinds(ARABIC, "  ") == {Check.EMPTY}


def test_arabic_left_in_the_english_is_shown() -> None:
    english = "The engineers arrived in القرية الصغيرة early in the morning."
    finding = only(ARABIC, english, Check.UNTRANSLATED)
    assert place(english, finding) == "القرية الصغيرة"


def test_arabic_digits_left_in_the_english_are_shown() -> None:
    english = "The ٢٥ engineers arrived in the village early in the morning."
    assert (
        place(english, only("وصل ٢٥ مهندسا إلى القرية في الصباح الباكر.", english, Check.UNTRANSLATED))
        == "٢٥"
    )


def test_english_that_is_the_arabic_is_found() -> None:
    assert only(ARABIC, ARABIC, Check.UNTRANSLATED).detail is Detail.SAME
    assert kinds("AB-7", "AB-7") == set()


def test_a_word_twice_running_is_shown() -> None:
    english = "The engineers arrived in the the village early in the morning."
    assert place(english, only(ARABIC, english, Check.REPEATED_WORD)) == "the the"


@pytest.mark.parametrize(
    "english",
    [
        "The engineers had had to arrive in the village early in the morning.",
        "The engineers said that that village was early in the morning.",
        "The engineers arrived in Baden Baden early in the morning.",
    ],
)
def test_words_that_may_stand_twice_are_no_finding(english: str) -> None:
    assert Check.REPEATED_WORD not in kinds(ARABIC, english)


@pytest.mark.parametrize(
    ("english", "detail", "shown"),
    [
        ("The engineers  arrived in the village early in the morning.", Detail.DOUBLED, "  "),
        ("The engineers arrived in the village , early in the morning.", Detail.BEFORE, " ,"),
        ("The engineers arrived in the village early in the morning .", Detail.BEFORE, " ."),
        ("The engineers arrived in the village,early in the morning.", Detail.BEHIND, ","),
        ("The engineers arrived.They went to the village in the morning.", Detail.BEHIND, "."),
        (" The engineers arrived in the village early in the morning.", Detail.EDGE, " "),
        ("The engineers arrived in the village early in the morning. ", Detail.EDGE, " "),
    ],
)
def test_blanks_too_many_or_too_few_are_shown(english: str, detail: Detail, shown: str) -> None:
    finding = only(ARABIC, english, Check.BLANKS)
    assert finding.detail is detail and place(english, finding) == shown


@pytest.mark.parametrize(
    "english",
    [
        "The engineers of www.example.org arrived in the village in the morning.",
        "The engineers wrote to office@village.org early in the morning, all of them.",
        "The U.S. engineers arrived in the village, at the No.2 gate, i.e. early.",
        "The engineers … arrived in the village at a ratio of 3:2 in the morning.",
    ],
)
def test_addresses_and_abbreviations_have_no_blanks_to_lose(english: str) -> None:
    assert Check.BLANKS not in kinds(ARABIC, english)


def test_an_end_that_differs_is_found() -> None:
    assert (
        only(
            "هل وصل المهندسون إلى القرية اليوم؟",
            "The engineers arrived in the village today.",
            Check.PUNCTUATION,
        ).detail
        is Detail.QUESTION
    )
    assert (
        only(
            ARABIC, "Did the engineers arrive in the village early in the morning?", Check.PUNCTUATION
        ).detail
        is Detail.QUESTION
    )
    assert only(ARABIC, ENGLISH.rstrip("."), Check.PUNCTUATION).detail is Detail.LOST
    assert (
        kinds("سأل الشيخ: «من سيدفع ثمن القمح؟».", "The sheikh asked, “Who will pay for the wheat?”") == set()
    )


def test_arabic_signs_in_the_english_are_shown() -> None:
    english = "The engineers arrived، in the village early in the morning."
    assert place(english, only(ARABIC, english, Check.PUNCTUATION)) == "،"


def test_a_headline_takes_no_full_stop_that_the_arabic_does_not_have() -> None:
    arabic, english = "المهندسون يصلون إلى القرية", "Engineers arrive in the village."
    assert Check.PUNCTUATION in kinds(arabic, english, role=Role.HEADLINE)
    assert Check.PUNCTUATION not in kinds(arabic, english.rstrip("."), role=Role.HEADLINE)
    assert Check.PUNCTUATION not in kinds(arabic, english)


def test_a_bracket_without_its_partner_is_shown() -> None:
    english = "The engineers (all of them arrived in the village in the morning."
    assert place(english, only(ARABIC, english, Check.BRACKETS)) == "("
    assert Check.BRACKETS not in kinds(
        ARABIC, "The engineers arrived a) in the village and b) early in the day."
    )


def test_english_out_of_proportion_is_short_or_long() -> None:
    assert only(ARABIC, "Early.", Check.LENGTH).detail is Detail.SHORT
    assert only(ARABIC, f"{ENGLISH} {ENGLISH} {ENGLISH}", Check.LENGTH).detail is Detail.LONG


def test_a_lost_not_is_found_even_once_approved() -> None:
    arabic, english = (
        "لم يصل المهندسون إلى القرية في الصباح.",
        "The engineers arrived in the village in the morning.",
    )
    assert Check.NEGATION in kinds(arabic, english, state=State.APPROVED)
    assert Check.NEGATION not in kinds(arabic, "The engineers did not arrive in the village in the morning.")


def test_speech_without_marks_is_named_wherever_single_marks_will_do() -> None:
    lost = check(reading_of([(SPEECH, "The director said they will open the library to all in spring.")]))
    assert details(lost) == {(Check.QUOTES, Detail.LOST)}
    assert "سنفتح المكتبة" in lost[0].words[0]
    for marks in ("“{}”", '"{}"', "‘{}’"):
        english = f"The director said: {marks.format('We’ll open the library to all in spring.')}"
        assert check(reading_of([(SPEECH, english)])) == ()


def test_a_mark_without_its_partner_is_shown() -> None:
    english = "The director said: “We will open the library to all in spring."
    (finding,) = check(reading_of([(SPEECH, english)]))
    assert finding.detail is Detail.UNBALANCED and place(english, finding) == "“"


def test_speech_that_runs_on_into_the_next_segment_has_its_partner_there() -> None:
    pairs = [
        ("قال الطبيب: «وصلنا أمس إلى القرية.", "The doctor said: “We arrived in the village yesterday."),
        ("سنعود غدا إلى المدينة».", "We will return to the city tomorrow.”"),
    ]
    assert check(reading_of(pairs)) == ()
    whole = [("وقال الطبيب إننا وصلنا أمس إلى القرية.", pairs[0][1]), ("سيعود غدا إلى المدينة.", pairs[1][1])]
    assert check(reading_of(whole)) == ()


def test_straight_and_curly_marks_are_not_mixed_within_a_segment() -> None:
    english = 'The director said: “We will open the library to all in spring."'
    assert (Check.QUOTES, Detail.MIXED) in details(check(reading_of([(SPEECH, english)])))


def test_a_person_keeps_to_one_kind_of_marks_throughout() -> None:
    curly = "The director said: “We will open the library to all in spring.”"
    straight = curly.replace("“", '"').replace("”", '"')
    reading = reading_of([(SPEECH, curly), (SPEECH, curly), (SPEECH, straight)])
    mixed = [f for f in check(reading) if f.detail is Detail.MIXED]
    assert [(f.segment, f.others) for f in mixed] == [(2, (0, 1))]
    machine = reading_of([(SPEECH, curly), (SPEECH, curly), (SPEECH, straight)], states=State.DRAFT)
    assert not [f for f in check(machine) if f.detail is Detail.MIXED]


@given(st.text(max_size=120), st.text(max_size=120))
def test_places_lie_inside_whatever_is_written(arabic: str, english: str) -> None:
    for finding in check(
        reading_of([(arabic or "نص", english), (ARABIC, ENGLISH), (arabic or "نص", english + " ")])
    ):
        length = len(english) + (1 if finding.segment == 2 else 0) if finding.segment != 1 else len(ENGLISH)
        assert 0 <= finding.start <= finding.end <= length
