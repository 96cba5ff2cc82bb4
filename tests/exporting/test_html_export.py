"""The exported page is sound, self-contained, in two columns, and says what the reading holds."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desktop_app.article.model import Role
from desktop_app.exporting.html_export import to_html
from desktop_app.reading.model import Reading
from desktop_app.summary.model import Chosen, Summary
from tests.exporting.pages import Node, parse
from tests.exporting.readings import FULL, reading_of, sample, untranslated


def page_of(reading: Reading) -> Node:
    return parse(to_html(reading).decode("utf-8")).one("html")


def test_the_page_is_well_formed_and_its_ids_are_unique() -> None:
    ids = [node.attributes["id"] for node in page_of(sample()).all() if "id" in node.attributes]
    assert len(ids) == len(set(ids))


def test_every_link_leads_to_something_on_the_page() -> None:
    page = page_of(sample())
    ids = {node.attributes.get("id") for node in page.all()}
    links = [a.attributes["href"] for a in page.all("a")]
    assert links
    assert all(link[0] == "#" and link[1:] in ids for link in links)


@pytest.mark.parametrize("reading", [sample(), untranslated(sample())], ids=["full", "arabic"])
def test_nothing_is_loaded_or_run(reading: Reading) -> None:
    page = page_of(reading)
    assert not [
        n for n in page.all() if n.tag in {"script", "img", "link", "iframe", "object", "base", "form"}
    ]
    assert not [
        a for n in page.all() for a in n.attributes if a in {"src", "srcset", "style"} or a.startswith("on")
    ]
    assert not re.search(r"https?://|url\(|@import", to_html(reading).decode("utf-8"))
    policy = page.one("meta", **{"http-equiv": "Content-Security-Policy"}).attributes["content"]
    assert policy.startswith("default-src 'none'")


def test_every_paragraph_is_a_row_with_english_left_and_arabic_right() -> None:
    main = page_of(sample()).one("main")
    rows = [row for row in main.all("div", "row") if row.all(css="s")]
    assert len(rows) == 5
    for row in rows:
        left, right = (child for child in row.children if isinstance(child, Node))
        assert (left.attributes["lang"], left.attributes["dir"]) == ("en", "ltr")
        assert (right.attributes["lang"], right.attributes["dir"]) == ("ar", "rtl")


def test_a_sentence_has_the_same_place_in_both_columns() -> None:
    page = page_of(sample())
    for index in (0, 1, 2, 3, 4, 6):
        places = [page.one(id=f"{language}-{index}").classes & {"n0", "n1"} for language in ("en", "ar")]
        assert places[0] == places[1] != set()


def test_the_headline_is_a_heading_in_both_languages_and_the_title() -> None:
    page = page_of(sample())
    assert [h.text for h in page.all("h1")] == [
        "Water minister: the dam opens before winter",
        "وزير المياه: السد يفتح قبل الشتاء",
    ]
    assert page.one("title").text == "Water minister: the dam opens before winter"
    assert page_of(untranslated(sample())).one("title").text == "وزير المياه: السد يفتح قبل الشتاء"


def test_a_text_without_a_headline_is_named_after_its_file() -> None:
    page = page_of(reading_of([[(Role.BODY, "نص", "text")]]))
    assert page.one("h1").text == page.one("title").text == "dam.txt"


def test_the_summary_stands_in_both_languages_and_leads_to_its_sentences() -> None:
    card = page_of(sample()).one("nav", "card")
    assert [a.attributes["href"] for a in card.all("a")] == ["#en-2", "#ar-2", "#ar-5"]
    assert card.all("a")[1].text.startswith("قال الوزير")
    assert "2 of 7 sentences" in card.text
    assert not page_of(replace(sample(), summary=Summary("lead"))).all("nav")


def test_the_legend_counts_each_speakers_quotations_with_a_shape_of_their_own() -> None:
    items = page_of(sample()).one("ul", "voices").all("li")
    assert [item.text for item in items] == [
        "■سمير الخطيب · Samir al-Khatib4",
        "●هدى منصور2",
        "○nobody named1",
    ]


def test_the_key_explains_the_marks_that_occur_and_no_others() -> None:
    full = page_of(sample()).one(css="key")
    assert [s.text for s in full.children if isinstance(s, Node)] == [
        "direct speech",
        "quoted words",
        "reported speech",
        "statement in the headline",
        "somewhere in this sentence",
        "in the summary",
        "worth checking",
    ]
    assert "worth checking" not in page_of(untranslated(sample())).one(css="key").text
    plain = reading_of([[(Role.BODY, "نص", "text")]])
    assert not page_of(plain).all(css="key")
    assert (
        page_of(replace(plain, summary=Summary("lead", (Chosen(0, 1),)))).one(css="key").text
        == "in the summary"
    )


def test_a_starter_translation_says_to_expect_mistakes_and_a_full_one_does_not() -> None:
    notice = page_of(sample()).one(css="notice")
    assert "Starter translation: expect mistakes." in notice.text
    assert notice.one(lang="ar").text
    reading = sample()
    assert reading.translation
    assert not page_of(replace(reading, translation=replace(reading.translation, package=FULL))).all(
        css="notice"
    )
    assert not page_of(untranslated(reading)).all(css="notice")


def test_missing_english_is_one_quiet_word_for_each_gap() -> None:
    page = page_of(sample())
    row = next(row for row in page.all("div", "row") if row.all(id="ar-5"))
    assert [n.text for n in row.all(css="none")] == ["not translated"]
    rows = [row for row in page_of(untranslated(sample())).all("div", "row") if row.all(css="s")]
    assert [len(row.all(css="none")) for row in rows] == [1] * 5


def test_who_said_what_lists_every_quotation_in_both_languages() -> None:
    said = page_of(sample()).one("section", "said")
    assert [h.text for h in said.all("h3")] == [
        "■سمير الخطيب · Samir al-Khatib",
        "●هدى منصور",
        "○nobody named",
    ]
    assert len(said.all("li")) == 7
    assert "work would end soon reported speech" in said.text
    assert "long-term. reported speech, somewhere in this sentence" in said.text


def test_flags_are_also_written_out_for_print_and_touch() -> None:
    checks = page_of(sample()).one("section", "check")
    assert "quotation marks: no quotation marks for «في موعده»" in checks.text
    assert [a.attributes["href"] for a in checks.all("a")] == ["#en-2", "#en-4"]


def test_the_footer_names_the_program_the_package_and_what_is_missing() -> None:
    footer = page_of(sample()).one("footer").text
    assert re.match(r"Made offline by Dragoman \d", footer)
    assert "translate-ar_en, version 0.2" in footer
    assert "6 of 7 sentences translated" in footer
    assert "translate" not in page_of(untranslated(sample())).one("footer").text


def test_hostile_text_stays_text_in_every_place() -> None:
    evil = "</title></style><script>alert('x')</script> & <b title=\"y\">"
    reading = reading_of([[(Role.HEADLINE, evil, evil)], [(Role.BODY, evil, evil)]])
    source = replace(reading.article.source, name=evil)
    reading = replace(
        reading, article=replace(reading.article, source=source), summary=Summary(evil, (Chosen(1, 1),))
    )
    page = page_of(reading)
    assert not page.all("script")
    assert not page.all("b")
    assert page.one("title").text == evil
    assert page.one(id="ar-1").text == page.one(id="en-1").text.strip() == evil
    assert evil in page.one("footer").text


def test_a_very_long_paragraph_goes_on_in_further_rows() -> None:
    reading = reading_of([[(Role.BODY, f"جملة {n}.", f"Sentence {n}.") for n in range(30)]])
    page = page_of(reading)
    rows = page.all("div", "row")
    assert [len(row.all("span", "s")) for row in rows] == [24, 24, 12]
    assert ["on" in row.classes for row in rows] == [False, True, True]
    assert ".n11 " in page.one("style").text
    assert ".n12" not in page.one("style").text


def test_a_text_that_is_not_arabic_finds_its_own_direction_and_says_why_there_is_no_english() -> None:
    page = page_of(replace(reading_of([[(Role.BODY, "Only Latin.", None)]]), arabic=False))
    assert "does not look like Arabic" in page.one(css="notice").text
    paragraph = page.one(id="ar-0").parent
    assert paragraph is not None
    assert paragraph.attributes == {"dir": "auto"}


def test_control_characters_do_not_reach_the_page() -> None:
    page = to_html(reading_of([[(Role.BODY, "نص\x00\x1b", "a\x08")]])).decode("utf-8")
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", page)


def test_the_key_terms_stand_in_the_summarys_card() -> None:
    card = page_of(sample()).one("nav")
    assert [p.text for p in card.all("p")][-2:] == ["Key terms", "العمل"]
