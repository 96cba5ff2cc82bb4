"""A citation says what was said, by whom, where and when, and no more than is known."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.exporting.citing import citation
from desktop_app.reading.editing import approve, edit
from tests.exporting import readings


def test_a_citation_has_words_speaker_and_source_in_both_languages() -> None:
    assert citation(readings.sample(), 0).text == (
        "السد يفتح قبل الشتاء\n— سمير الخطيب\n\n"
        "the dam opens before winter [machine translation]\n— Samir al-Khatib\n\n"
        "dam.txt"
    )


def test_the_date_of_the_dateline_is_given() -> None:
    sample = readings.sample()
    dated = readings.reading_of(
        [
            [(readings.Role.DATELINE, "عمّان – 5 أيار 2024", "Amman")],
            [(readings.Role.BODY, "قالت هدى: «نعم».", "Huda said: “Yes.”")],
        ]
    )
    start = dated.article.text.index("«")
    quotation = replace(
        sample.findings.quotations[5],
        content=(readings.Span(start, start + 5),),
        speaker_id=None,
        speaker="هدى",
    )
    dated = replace(dated, findings=replace(sample.findings, quotations=(quotation,), speakers=()))
    assert citation(dated, 0).text == "«نعم»\n— هدى\n\ndam.txt, 5 May 2024"


def test_words_whose_place_is_not_known_are_cited_as_a_sentence_that_says_so() -> None:
    words = citation(readings.sample(), 3).text
    assert "He explained that the loan is long-term. [reported speech; somewhere in this sentence;" in words


def test_reported_speech_is_called_that_in_both_languages() -> None:
    words = citation(readings.sample(), 1).text
    assert "إن العمل سينتهي قريباً [كلام منقول بمعناه]" in words
    assert "work would end soon [reported speech; machine translation]" in words


def test_english_that_a_person_wrote_or_approved_is_not_called_a_machines() -> None:
    sample = readings.sample()
    said = sample.quotation_spans[0][0].sentence
    written = edit(sample, said, "Samir al-Khatib said “The dam will open before winter”.")
    for done in (written, approve(sample, said)):
        assert "machine translation" not in citation(done, 0).text
    assert "machine translation" in citation(approve(written, said, approved=False), 1).text
    assert "machine translation" in citation(approve(approve(sample, said), said, approved=False), 0).text


def test_what_is_not_known_is_left_out() -> None:
    assert citation(readings.sample(), 6).text == "إن الموعد بعيد [كلام منقول بمعناه]\n\ndam.txt"
    assert citation(readings.untranslated(readings.sample()), 5).text == "«في موعده»\n— هدى منصور\n\ndam.txt"


def test_the_html_quotes_in_the_right_direction() -> None:
    html = citation(readings.sample(), 0).html
    assert '<blockquote dir="rtl" lang="ar">السد يفتح قبل الشتاء</blockquote>' in html
    assert '<blockquote dir="ltr" lang="en">the dam opens before winter' in html
    assert '<p dir="rtl" lang="ar">— سمير الخطيب</p>' in html
    assert '<p dir="auto">dam.txt</p>' in html
