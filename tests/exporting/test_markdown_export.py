"""The Markdown says the same text when it is shown, with the Arabic running from the right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from desktop_app.article.model import Role
from desktop_app.exporting.markdown_export import escape, to_markdown
from desktop_app.exporting.view import one_line
from desktop_app.reading.model import Reading
from tests.exporting.pages import Node, parse
from tests.exporting.readings import FULL, reading_of, sample, untranslated

RENDERERS = {name: MarkdownIt(name) for name in ("commonmark", "gfm-like")}
RENDERERS["gfm-like"].disable("linkify")  # makes links of addresses; the text stays


def shown(reading: Reading) -> Node:
    """The page that a CommonMark program makes of it."""
    return parse(RENDERERS["commonmark"].render(to_markdown(reading).decode("utf-8")))


markup = st.text(st.sampled_from("ab 12.)*_`#+-=<>[]()!&;|~\\/:\"'$^{}\nاب«»"), max_size=30)


@settings(max_examples=200)
@given(st.one_of(markup, st.text(max_size=30)), st.sampled_from(sorted(RENDERERS)))
def test_any_line_is_shown_as_it_is(text: str, renderer: str) -> None:
    line = one_line(escape(text))
    page = parse(RENDERERS[renderer].render(line))
    assert all(node.tag == "p" for node in page.all())
    expected = "".join("\ufffd" if ord(c) < 32 or 127 <= ord(c) < 160 else c for c in one_line(text))
    assert page.text.rstrip("\n") == expected.strip()


@pytest.mark.parametrize(
    "text", ["# no heading", "1. no list", "- no list", "---", "a #", "<b>", "&amp;", "*a*", "1) x"]
)
def test_what_looks_like_markup_is_text_in_a_heading_and_in_a_list(text: str) -> None:
    page = parse(RENDERERS["commonmark"].render(f"## {escape(text)}\n\n1. {escape(text)}\n"))
    assert page.one("h2").text == page.one("li").text == text


def test_every_arabic_passage_runs_from_the_right() -> None:
    page = shown(sample())
    arabic = [node for node in page.all("p") if node.text[:1] > "\u0600" or node.text[:1] == "«"]
    assert len(arabic) == 7 + 4 + 1  # quotations, paragraphs, key terms
    assert all("rtl" in {a.attributes.get("dir") for a in node.ancestors()} for node in arabic)
    english = [node for node in page.all("p") if node.text[:1].isascii()]
    assert english
    assert not any("rtl" in {a.attributes.get("dir") for a in node.ancestors()} for node in english)


def test_the_title_stands_in_both_languages() -> None:
    assert [h.text for h in shown(sample()).all("h1")] == [
        "Water minister: the dam opens before winter",
        "وزير المياه: السد يفتح قبل الشتاء",
    ]
    assert shown(reading_of([[(Role.BODY, "نص", "text")]])).one("h1").text == "dam.txt"


def test_the_summary_is_a_numbered_list_in_each_language() -> None:
    english, arabic = shown(sample()).all("ol")
    assert [li.text for li in arabic.all("li")][1] == "وقيل إن الموعد بعيد."
    assert [li.text for li in english.all("li")][1] == "not translated"


def test_each_speakers_quotations_stand_below_the_name_in_both_languages() -> None:
    page = shown(sample())
    assert [h.text for h in page.all("h3")] == [
        "■ سمير الخطيب · Samir al-Khatib",
        "● هدى منصور",
        "○ nobody named",
    ]
    said = [" ".join(li.text.split()) for li in page.all("li")]
    assert "reported speech: work would end soon إن العمل سينتهي قريباً" in said
    assert "reported speech: not translated إن الموعد بعيد" in said
    assert any("(somewhere in this sentence) He explained" in line for line in said)


def test_paragraphs_alternate_between_the_languages() -> None:
    text = to_markdown(sample()).decode("utf-8")
    below = text[text.index("## Text") :]
    order = [below.index(words) for words in ("قال الوزير", "The minister", "وقالت هدى", "Huda Mansour")]
    assert order == sorted(order)
    assert "Huda Mansour said that Al-Rafid is on time. *not translated*" in below


def test_without_english_there_are_no_empty_places() -> None:
    text = to_markdown(untranslated(sample())).decode("utf-8")
    assert "not translated" not in text
    assert "- *reported speech*\n" in text


def test_a_starter_translation_says_to_expect_mistakes() -> None:
    assert "> Starter translation: expect mistakes." in to_markdown(sample()).decode("utf-8")
    assert "expect mistakes" not in to_markdown(reading_of([[(Role.BODY, "نص", "a")]], package=FULL)).decode(
        "utf-8"
    )


def test_a_text_that_is_not_arabic_is_not_turned() -> None:
    text = to_markdown(replace(reading_of([[(Role.BODY, "Only Latin.", None)]]), arabic=False)).decode(
        "utf-8"
    )
    assert "rtl" not in text
    assert "does not look like Arabic" in text


def test_the_key_terms_stand_below_the_summary() -> None:
    assert "أهم المصطلحات: العمل" in [p.text for p in shown(sample()).all("p")]
