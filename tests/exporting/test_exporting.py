"""The table of formats: every entry takes any reading, whatever is asked for with it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest

from desktop_app.article.model import Article, Role, Source
from desktop_app.errors import FormatUnavailable
from desktop_app.exporting import FORMATS, choices_in, export, layout_of, pdf_export
from desktop_app.exporting.delivery import USUAL, Delivery, Layout, Part
from desktop_app.reading.editing import approve, edit
from desktop_app.reading.model import Reading
from tests.exporting.readings import reading_of, sample, untranslated

NOTHING = Reading(Article(Source("empty.txt"), "", ()))
LATIN = replace(reading_of([[(Role.BODY, "Only Latin.", None)]]), arabic=False)
TEXTS = [to for to, exporter in FORMATS.items() if not exporter.binary]
WHOLE = [to for to in TEXTS if to not in ("csv", "tmx")]  # the others hold a part of a reading
HERE = [to for to in FORMATS if to != "pdf"]  # a PDF needs Qt: tests/gui/test_printing.py
READINGS = {"full": sample(), "arabic": untranslated(sample()), "empty": NOTHING, "latin": LATIN}


def test_the_formats_are_those_of_the_command_line() -> None:
    assert set(FORMATS) == {"docx", "pdf", "html", "md", "txt", "tmx", "xliff", "xliff2", "csv", "json"}
    assert all(exporter.suffix.startswith(".") and exporter.name for exporter in FORMATS.values())


@pytest.mark.parametrize("to", HERE)
@pytest.mark.parametrize("reading", READINGS.values(), ids=READINGS)
def test_each_format_takes_every_reading_in_every_layout(to: str, reading: Reading) -> None:
    for layout, states in product((None, *Layout), (True, False)):
        for only in (True, False):
            assert export(reading, to, Delivery(layout, states=states, only_approved=only))


@pytest.mark.parametrize("to", TEXTS)
@pytest.mark.parametrize("reading", READINGS.values(), ids=READINGS)
def test_texts_end_with_a_line_end_and_say_nothing_of_python(to: str, reading: Reading) -> None:
    text = export(reading, to).decode("utf-8")
    assert text.endswith("\n")
    assert "None" not in re.sub("<style>.*</style>", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("to", WHOLE)
def test_each_format_holds_every_word_of_both_languages(to: str) -> None:
    reading = sample()
    text = re.sub(r"<[^>]*>|\\(?=[^\w\s])", "", export(reading, to).decode("utf-8"))
    assert reading.translation
    words = [reading.article.text, *(s.text for s in reading.translation.sentences if s)]
    for word in " ".join(words).split():
        assert word in text


@pytest.mark.parametrize("to", TEXTS)
def test_a_lone_surrogate_stops_no_format(to: str) -> None:
    reading = sample()
    article = replace(reading.article, text=reading.article.text.replace("إن العمل", "إن ال\ud83dعمل", 1))
    assert "ال\ufffd" in export(replace(reading, article=article), to).decode("utf-8")


def test_characters_that_no_document_may_hold_stop_no_format() -> None:
    bad = "نص\x00\x0b\ufffe\ud800 آخر"
    reading = reading_of([[(Role.HEADLINE, bad, "a\x01\uffffb")], [(Role.BODY, bad, "c\ud800d")]])
    for to in HERE:
        assert export(reading, to)


def test_the_same_reading_gives_the_same_bytes() -> None:
    assert all(export(sample(), to) == export(sample(), to) for to in TEXTS)


@pytest.mark.parametrize("to", ["html", "md", "txt"])
def test_the_english_alone_has_no_word_of_the_arabic_text(to: str) -> None:
    text = export(sample(), to, Delivery(Layout.TARGET, comments=False)).decode("utf-8")
    assert "We will accept no delay" in text
    assert "لن نقبل" not in text and "وقيل إن" not in text


@pytest.mark.parametrize("to", ["html", "md", "txt"])
def test_what_is_left_out_is_not_there(to: str) -> None:
    whole, bare = (
        export(sample(), to, Delivery(summary=on, quotations=on, comments=on)).decode("utf-8")
        for on in (True, False)
    )
    for words in (
        "Who said what",
        "Worth checking",
        "no quotation marks for",
        "1 of" if to == "html" else "Summary",
    ):
        assert (words in whole or words == "1 of") and words not in bare
    assert "الملخص" in whole and "الملخص" not in bare


@pytest.mark.parametrize("to", ["html", "md", "txt"])
def test_edited_words_and_states_are_what_is_delivered(to: str) -> None:
    reading = approve(edit(sample(), 3, "He explained that the loan is a long one."), 3)
    text = export(reading, to, Delivery(states=True)).decode("utf-8")
    assert "the loan is a long one" in text and "long-term" not in text
    assert "approved" in text and "draft" in text
    assert "approved" not in export(sample(), to).decode("utf-8")


@pytest.mark.parametrize("to", [to for to in HERE if to not in ("json", "docx")])
def test_only_what_is_approved_is_delivered_where_that_is_asked_for(to: str) -> None:
    reading = approve(sample(), 2)
    text = export(reading, to, Delivery(only_approved=True)).decode("utf-8")
    assert "We will accept no delay" in text
    assert "Huda Mansour said" not in text


def test_a_layout_that_a_format_does_not_know_is_its_own() -> None:
    assert layout_of("txt", Delivery(Layout.TABLE)) is Layout.STACKED
    assert layout_of("docx", Delivery(Layout.TARGET)) is Layout.TARGET
    assert layout_of("json", Delivery(Layout.TARGET)) is None


def test_without_a_maker_a_pdf_is_refused_with_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_export, "_makers", [])
    with pytest.raises(FormatUnavailable, match="PDF"):
        export(sample(), "pdf")


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        export(NOTHING, "odt")


@pytest.mark.parametrize("to", FORMATS)
def test_a_usual_delivery_asks_for_nothing_and_what_a_format_does_not_know_neither(to: str) -> None:
    assert choices_in(to, Delivery()) == ""
    others = {
        part.value: not getattr(Delivery(), part.value) for part in Part if part not in FORMATS[to].parts
    }
    assert choices_in(to, replace(Delivery(), **others)) == ""


def test_what_a_format_is_asked_for_is_said_in_short() -> None:
    assert choices_in("md", Delivery(layout=Layout.STACKED)) == "", "it is its own"
    assert choices_in("docx", Delivery(layout=Layout.STACKED, summary=False, excel=True)) == (
        "layout=stacked summary=False"
    )
    assert choices_in("csv", Delivery(excel=True)) == "excel=True"


def test_a_delivery_that_was_noted_is_asked_for_again() -> None:
    delivery = Delivery(layout=Layout.TARGET, summary=False, states=True)
    assert delivery.layout is not None
    assert Delivery.asked(delivery.layout.value, delivery.parts) == delivery
    assert Delivery.asked("spiral", USUAL.parts) == USUAL
