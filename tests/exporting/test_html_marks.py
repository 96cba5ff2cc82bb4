"""One sentence as HTML: quotations and terms are elements that name their speaker and kind."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.model import Role, Span
from desktop_app.exporting.delivery import USUAL
from desktop_app.exporting.doubting import doubts_by_segment
from desktop_app.exporting.html_marks import SentenceWriter
from desktop_app.exporting.view import voices
from desktop_app.quotations.model import Findings, Quotation, QuotationKind, Term, TermKind
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import TargetSpan
from tests.exporting.pages import Node, parse
from tests.exporting.readings import place, reading_of, sample


def arabic(reading: Reading, index: int) -> Node:
    written = SentenceWriter(reading, voices(reading)).arabic(reading.article.sentences[index], place=0)
    return parse(written).one("span", "s")


def english(reading: Reading, index: int) -> Node:
    doubts = doubts_by_segment(reading, USUAL)
    written = SentenceWriter(reading, voices(reading), doubts).english(
        reading.article.sentences[index], place=0
    )
    assert written is not None
    return parse(written).one("span", "s")


def test_a_quotation_inside_reported_speech_is_nested_in_it_beside_the_quoted_name() -> None:
    reported = arabic(sample(), 4).one(css="indirect")
    assert reported.text == "إن شركة «الرافد» ستسلّم «في موعده»"
    assert reported.one(css="mixed").text == "«في موعده»"
    assert reported.one(css="t").text == "«الرافد»"
    assert {"v1", "q"} <= reported.classes


def test_the_tooltip_names_speaker_and_kind_in_the_language_of_its_column() -> None:
    here, there = arabic(sample(), 2).one(css="indirect"), english(sample(), 2).one(css="indirect")
    assert "سمير الخطيب" in here.attributes["title"]
    assert "كلام منقول" in here.attributes["title"]
    assert "سمير الخطيب" in there.attributes["title"]
    assert "reported speech" in there.attributes["title"]


def test_words_of_nobody_named_say_so() -> None:
    assert "متحدث غير مُسمّى" in arabic(sample(), 5).one(css="q").attributes["title"]


def test_an_approximate_place_in_english_is_told_apart_and_named() -> None:
    about = english(sample(), 3).one(css="about")
    assert about.text == "He explained that the loan is long-term."
    assert "somewhere in this sentence" in about.attributes["title"]
    assert not english(sample(), 2).all(css="about")


def test_a_quotation_has_its_speakers_shape_where_it_begins_and_only_there() -> None:
    pieces = arabic(sample(), 2).all(css="direct")
    assert [piece.attributes.get("data-m") for piece in pieces] == ["■", None]


def test_a_quotation_over_two_sentences_has_its_shape_in_the_first_only() -> None:
    reading = reading_of([[(Role.BODY, "قال: «نعم.", "He said: “Yes."), (Role.BODY, "لا».", "No.”")]])
    said = Quotation(
        QuotationKind.DIRECT, (place(reading.article.text, "«نعم. لا»"),), speaker="س", speaker_id=0
    )
    spans = ((TargetSpan(0, 9, 14, exact=True), TargetSpan(1, 0, 4, exact=True)),)
    reading = replace(reading, findings=Findings((said,)), quotation_spans=spans)
    for column in (arabic, english):
        shapes = [column(reading, index).one(css="direct").attributes.get("data-m") for index in (0, 1)]
        assert shapes == ["■", None]


def test_a_shape_never_parts_joined_letters() -> None:
    reading = reading_of([[(Role.BODY, "صرّح بأن الماء قريب", None)]])
    said = Quotation(QuotationKind.INDIRECT, (place(reading.article.text, "أن الماء قريب"),), speaker="س")
    element = arabic(replace(reading, findings=Findings((said,))), 0).one(css="indirect")
    assert "data-m" not in element.attributes


def test_a_sentence_of_the_summary_has_its_sign_and_a_doubtful_one_its_flag_with_words() -> None:
    for column in (arabic, english):
        assert column(sample(), 2).one("i", "dot").attributes["title"]
        assert not column(sample(), 3).all("i", "dot")
    flag = english(sample(), 4).one("i", "flag")
    assert flag.attributes["title"] == "quotation marks: no quotation marks for «في موعده»"
    assert not arabic(sample(), 4).all("i", "flag")


def test_a_sign_holds_on_to_the_first_word() -> None:
    assert english(sample(), 2).one(css="first").text == "The"


def test_text_is_escaped_everywhere() -> None:
    evil = '<script>alert("x")</script> & \' "'
    reading = reading_of([[(Role.BODY, evil, evil)]])
    said = Quotation(QuotationKind.DIRECT, (Span(0, 8),), speaker=evil, speaker_id=0)
    spans = ((TargetSpan(0, 0, 8, exact=True),),)
    reading = replace(reading, findings=Findings((said,)), quotation_spans=spans)
    for column in (arabic, english):
        sentence = column(reading, 0)
        assert sentence.text == evil
        assert not sentence.all("script")
        assert "<script>" in sentence.one(css="q").attributes["title"]


def test_boilerplate_and_dateline_are_marked_as_such() -> None:
    assert "boilerplate" in arabic(sample(), 6).classes & english(sample(), 6).classes
    assert "dateline" in arabic(sample(), 1).classes & english(sample(), 1).classes
    assert not {"body", "headline"} & (arabic(sample(), 0).classes | arabic(sample(), 2).classes)


def test_a_sentence_without_english_has_none() -> None:
    reading = sample()
    writer = SentenceWriter(reading, voices(reading))
    assert writer.english(reading.article.sentences[5], place=0) is None


LINE = [
    [
        (Role.BODY, "قال <خالد> إن «ماء & نار» قريبة.", "Khalid & co said <that>."),
        (Role.BODY, "انتهى.", "End."),
    ]
]
some_spans = st.lists(
    st.tuples(st.integers(0, 39), st.integers(0, 39)).map(lambda s: Span(min(s), max(s))), max_size=5
)


@settings(max_examples=80)
@given(some_spans, some_spans, st.sampled_from(QuotationKind))
def test_whatever_overlaps_the_markup_is_sound_and_the_text_is_whole(
    quoted: list[Span], terms: list[Span], kind: QuotationKind
) -> None:
    reading = reading_of(LINE)
    said = tuple(Quotation(kind, (span,), speaker="س", speaker_id=n % 2) for n, span in enumerate(quoted))
    spans = tuple(
        (TargetSpan(n % 2, span.start, span.end, exact=bool(n % 3)),) for n, span in enumerate(quoted)
    )
    found = Findings(said, tuple(Term(span, TermKind.NAME) for span in terms))
    reading = replace(reading, findings=found, quotation_spans=spans)
    for sentence in reading.article.sentences:
        assert arabic(reading, sentence.index).text == reading.article.cut(sentence)
        assert english(reading, sentence.index).text == LINE[0][sentence.index][2]
