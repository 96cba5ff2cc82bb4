"""A quotation is placed in the English only where that is certain; else it is the whole sentence, inexact."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.model import Span
from desktop_app.translation.alignment import locate


def place(
    arabic: str, quotation: str, english: str, translate: Callable[[str], str] | None = None
) -> str | None:
    """The English of `quotation`, None where it is not known exactly."""
    start = arabic.index(quotation)
    found = locate(arabic, [Span(start, start + len(quotation))], english, translate=translate)
    ((at, end, exact),) = found
    if not exact:
        assert (at, end) == (0, len(english))
        return None
    return english[at:end]


def test_marks_on_both_sides_are_paired() -> None:
    english = place(
        "قالت المعلمة: «سنبدأ الدرس الآن» وأغلقت الباب.",
        "«سنبدأ الدرس الآن»",
        'The teacher said, "We start the lesson now," and closed the door.',
    )
    assert english == '"We start the lesson now,"'


@pytest.mark.parametrize("marks", ["«»", "“”", '""', "”“", "„“"])
def test_the_styles_of_the_two_sides_may_differ(marks: str) -> None:
    quotation = f"{marks[0]}سنبدأ الدرس الآن{marks[1]}"
    assert (
        place(f"قالت: {quotation} وخرجت.", quotation, "She said, “We start now,” and left.")
        == "“We start now,”"
    )


def test_several_quotations_are_paired_in_order() -> None:
    arabic = "قال الأب «سننتظر هنا قليلا» وردت الأم «بل نمضي الآن فورا» وضحكا."
    spans = [Span(9, arabic.index("»") + 1), Span(arabic.rindex("«"), arabic.rindex("»") + 1)]
    english = (
        'The father said "We wait here a little" and the mother said "No, we go at once" and they laughed.'
    )
    found = locate(arabic, spans, english)
    assert [english[start:end] for start, end, _ in found] == [
        '"We wait here a little"',
        '"No, we go at once"',
    ]
    assert locate(arabic, spans[::-1], english) == found[::-1]


def test_a_name_that_lost_its_marks_does_not_disturb_the_speech() -> None:
    english = place(
        "قال مدير فندق «النخيل»: «سنستقبل الضيوف الجدد هذا المساء».",
        "«سنستقبل الضيوف الجدد هذا المساء»",
        'The manager of the Nakheel Hotel said, "We receive the new guests tonight."',
    )
    assert english == '"We receive the new guests tonight."'


def test_a_mark_lost_on_the_way_makes_nothing_certain() -> None:
    arabic, quotation = "قالت: «سنبدأ الدرس الآن» وأغلقت الباب خلفها.", "«سنبدأ الدرس الآن»"
    assert place(arabic, quotation, 'She said, "We start the lesson now, and closed the door.') is None
    assert place(arabic, quotation, "She said we start the lesson now and closed the door.") is None


def test_marks_around_far_too_much_or_too_little_are_not_believed() -> None:
    arabic, quotation = "قالت: «سنبدأ الدرس الآن ولن ننتظر أحدا» وخرجت.", "«سنبدأ الدرس الآن ولن ننتظر أحدا»"
    assert (
        place(arabic, quotation, 'She said we start the "lesson" now and will wait for nobody and left.')
        is None
    )


def test_nested_marks_are_paired_at_their_own_depth() -> None:
    arabic = "قال «قرأت كتاب «الأيام» مرتين هذا العام» ثم خرج."
    english = "He said “I read the book “The Days” twice this year” and left."
    assert place(arabic, "«الأيام»", english) == "“The Days”"
    assert (
        place(arabic, "«قرأت كتاب «الأيام» مرتين هذا العام»", english)
        == "“I read the book “The Days” twice this year”"
    )


def test_a_sentence_that_is_all_quotation_is_exact() -> None:
    assert (
        place("«لن نغادر قبل الغروب».", "«لن نغادر قبل الغروب»", "We stay until sunset.")
        == "We stay until sunset."
    )
    assert (
        place("لن نغادر قبل الغروب", "لن نغادر قبل الغروب", "We stay until sunset.")
        == "We stay until sunset."
    )


def test_reported_speech_runs_from_that_to_the_end() -> None:
    assert (
        place(
            "وأكد رئيس البلدية أن الحديقة ستفتح أبوابها في الربيع.",
            "أن الحديقة ستفتح أبوابها في الربيع",
            "The mayor confirmed that the garden will open its gates in spring.",
        )
        == "that the garden will open its gates in spring"
    )


def test_that_counts_only_behind_a_verb_of_saying() -> None:
    arabic, quotation = "وأكد رئيس البلدية أن الحديقة ستفتح في الربيع.", "أن الحديقة ستفتح في الربيع"
    assert place(arabic, quotation, "The garden that the mayor described will open in spring.") is None


def test_of_two_thats_the_first_counts_only_if_nothing_in_the_arabic_stands_for_another() -> None:
    assert (
        place(
            "قال الخبير إن الجسر الذي بني حديثا آمن.",
            "إن الجسر الذي بني حديثا آمن",
            "The expert said that the bridge that was built lately is safe.",
        )
        == "that the bridge that was built lately is safe"
    )
    assert (
        place(
            "قال الخبير الذي فحص الجسر أمس إن الجسر آمن تماما.",
            "إن الجسر آمن تماما",
            "The expert said that visited that bridge yesterday that it is safe.",
        )
        is None
    )


def test_reported_speech_that_stops_before_the_end_is_not_guessed() -> None:
    arabic = "قال الوزير إن الطريق سيفتح غدا، ثم غادر القاعة مسرعا."
    english = "The minister said that the road opens tomorrow, then left the hall in a hurry."
    assert place(arabic, "إن الطريق سيفتح غدا", english) is None


def test_two_quotations_cannot_have_the_same_place() -> None:
    arabic = "أشار الخبير إلى أن الدراسات تبين أن الهواء نظيف."
    outer, inner = arabic.index("أن الدراسات"), arabic.index("أن الهواء")
    end = arabic.index(".")
    english = "Studies showed that the air in the whole region is now clean."
    assert [exact for *_, exact in locate(arabic, [Span(outer, end), Span(inner, end)], english)] == [
        False,
        False,
    ]


def test_speech_behind_the_only_colon_is_found_without_marks() -> None:
    arabic, quotation = "قال الحارس: «لم يدخل أحد إلى المبنى ليلا».", "«لم يدخل أحد إلى المبنى ليلا»"
    assert place(arabic, quotation, "The guard said: no one entered the building at night.") == (
        "no one entered the building at night"
    )
    assert place(arabic, quotation, "The guard: he said: no one entered the building at night.") is None


def test_a_quotation_translated_alone_is_found_again_word_for_word() -> None:
    arabic, quotation = "بحسب الشرطة، الطريق مغلق حتى المساء، كما قال شهود.", "الطريق مغلق حتى المساء"
    english = "According to police, the road is closed until evening, witnesses said."
    assert place(arabic, quotation, english, lambda _: "The road is closed until evening.") == (
        "the road is closed until evening"
    )
    assert place(arabic, quotation, english, lambda _: "A street has been blocked for the night.") is None
    assert place(arabic, quotation, english) is None


def test_an_earlier_step_that_is_certain_asks_for_no_translation() -> None:
    def refuse(text: str) -> str:
        raise AssertionError(text)

    assert place("قال «نعم سنأتي غدا معا».", "«نعم سنأتي غدا معا»", 'He said, "Yes, we come."', refuse)


@settings(max_examples=60)
@given(
    st.text('قال أن«»".: اب', min_size=1, max_size=40),
    st.text('He said that":. ab“”', max_size=60),
    st.data(),
)
def test_every_place_lies_in_the_english(arabic: str, english: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(arabic) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(arabic))))
    ((at, end, exact),) = locate(arabic, [span], english, translate=lambda _: english[: len(english) // 2])
    assert 0 <= at <= end <= len(english) and (exact or (at, end) == (0, len(english)))


@pytest.mark.parametrize(
    ("arabic", "quotation", "english"),
    [
        (
            "سفيرها في المدينة: الميناء سيفتح غدا",
            "الميناء سيفتح غدا",
            "Its envoy in town: The port opens tomorrow.",
        ),
        ("قالت: «سنبدأ الدرس الآن».", "«سنبدأ الدرس الآن»", "She said: “We start the lesson now.”"),
        ("وأكد أن العمل سينتهي قريبا.", "أن العمل سينتهي قريبا", "He stressed that the work would end soon."),
    ],
)
def test_english_that_is_still_being_written_has_its_places_too(
    arabic: str, quotation: str, english: str
) -> None:
    start = arabic.index(quotation)
    for length in range(len(english) + 1):
        written = english[:length]
        ((at, end, exact),) = locate(arabic, [Span(start, start + len(quotation))], written)
        assert 0 <= at <= end <= length and (exact or (at, end) == (0, length))
    assert exact
