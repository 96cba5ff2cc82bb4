"""What the formats for people share: who speaks, and sentences and quotations in both languages."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.article.model import Role, Span
from desktop_app.exporting import view
from desktop_app.exporting.palette import UNNAMED
from desktop_app.quotations.model import Findings, Quotation, QuotationKind
from desktop_app.translation.engine import TargetSpan
from tests.exporting.readings import place, reading_of, sample, untranslated


def test_speakers_come_in_the_order_in_which_they_speak_and_nobody_named_comes_last() -> None:
    voices = view.voices(sample())
    assert [(v.number, v.name, v.quotations) for v in voices] == [
        (0, "سمير الخطيب", (0, 1, 2, 3)),
        (1, "هدى منصور", (4, 5)),
        (2, None, (6,)),
    ]
    assert voices[2].look == UNNAMED


def test_words_of_nobody_named_come_last_even_if_they_are_said_first() -> None:
    reading = sample()
    turned = tuple(reversed(reading.findings.quotations))
    voices = view.voices(replace(reading, findings=replace(reading.findings, quotations=turned)))
    assert [v.name for v in voices] == ["هدى منصور", "سمير الخطيب", None]


def test_a_speaker_without_a_number_is_known_by_the_name() -> None:
    said = tuple(
        Quotation(QuotationKind.DIRECT, (Span(0, 2),), speaker=name) for name in ("الناطق", "وكالة", "الناطق")
    )
    voices = view.voices(replace(reading_of([[(Role.BODY, "قال", None)]]), findings=Findings(said)))
    assert [(v.name, v.quotations) for v in voices] == [("الناطق", (0, 2)), ("وكالة", (1,))]


def test_a_quotation_taken_up_again_in_the_same_sentence_has_an_ellipsis_between() -> None:
    assert view.quotation_english(sample(), 2) == view.English(
        "“The first phase is enough. … We will accept no delay.”", exact=True
    )
    assert view.GAP in view.quotation_arabic(sample(), 2)


def test_a_quotation_that_runs_on_into_the_next_sentence_has_none() -> None:
    reading = reading_of([[(Role.BODY, "قال: «نعم.", "He said: “Yes."), (Role.BODY, "لا».", "No.”")]])
    said = Quotation(QuotationKind.DIRECT, (place(reading.article.text, "«نعم. لا»"),))
    spans = ((TargetSpan(0, 9, 14, exact=True), TargetSpan(1, 0, 4, exact=True)),)
    reading = replace(reading, findings=Findings((said,)), quotation_spans=spans)
    assert view.quotation_english(reading, 0) == view.English("“Yes. No.”", exact=True)


def test_two_pieces_known_only_to_the_sentence_give_it_once() -> None:
    reading = sample()
    spans = list(reading.quotation_spans)
    spans[2] = (TargetSpan(3, 0, 40, exact=False),) * 2
    assert view.quotation_english(replace(reading, quotation_spans=tuple(spans)), 2) == view.English(
        "He explained that the loan is long-term.", exact=False
    )


def test_a_quotation_whose_english_is_not_made_has_none() -> None:
    assert view.quotation_english(sample(), 6) is None
    assert view.quotation_english(untranslated(sample()), 0) is None
    assert view.quotation_english(replace(sample(), quotation_spans=()), 0) is None


def test_line_breaks_inside_a_sentence_are_folded() -> None:
    reading = reading_of([[(Role.BODY, "سطر\nأول\tوثان", "one\n two")]])
    assert view.pair(reading, reading.article.sentences[0]) == view.Pair(0, "سطر أول وثان", "one two")


def test_what_is_missing_in_a_row_is_said_once() -> None:
    pairs = [view.Pair(n, "", english) for n, english in enumerate(["a", None, None, "b", None])]
    assert view.join_english(pairs, missing="?") == "a ? b ?"


def test_the_first_headline_is_the_title_and_does_not_come_again() -> None:
    reading = sample()
    assert [s.index for s in view.headline(reading)] == [0]
    assert [s.index for paragraph in view.text_below(reading) for s in paragraph] == [1, 2, 3, 4, 5, 6]


def test_a_text_without_a_headline_is_all_below() -> None:
    reading = reading_of([[(Role.BODY, "نص", None)]])
    assert view.headline(reading) == ()
    assert view.text_below(reading) == reading.article.paragraphs()


def test_a_voice_bears_its_name_in_both_languages_where_the_english_is_known() -> None:
    khatib, huda, unnamed = view.voices(sample())
    assert view.names(khatib) == ("سمير الخطيب", "Samir al-Khatib")
    assert view.names(huda) == ("هدى منصور",)
    assert view.names(unnamed) == ()
