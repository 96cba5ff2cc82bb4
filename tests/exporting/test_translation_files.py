"""TMX and XLIFF, opened again by translate-toolkit: every segment, its state, its notes and its draft."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from translate.storage.tmx import tmxfile
from translate.storage.xliff import xlifffile

from desktop_app.article.model import Role
from desktop_app.exporting.delivery import Delivery
from desktop_app.exporting.tmx_export import to_tmx
from desktop_app.exporting.xliff2_export import MATCHES, NAMESPACE, to_xliff2
from desktop_app.exporting.xliff_export import to_xliff
from desktop_app.reading.editing import approve, edit
from desktop_app.reading.model import Reading
from tests.exporting.readings import reading_of, sample

XLIFF = {"x": "urn:oasis:names:tc:xliff:document:1.2"}
XLIFF2 = {"x": NAMESPACE, "m": MATCHES}


def worked_on() -> Reading:
    """Sentence 3 is edited, 2 edited and approved, the others are drafts; 5 has no English."""
    reading = edit(sample(), 3, "He made clear that the loan is long-term.")
    return approve(edit(reading, 2, "Samir al-Khatib said so & more."), 2)


def pairs(reading: Reading) -> list[tuple[str, str]]:
    return [
        (reading.article.cut(s), english.text)
        for s in reading.article.sentences
        if (english := reading.english(s.index))
    ]


def test_tmx_holds_every_segment_with_its_english() -> None:
    store = tmxfile.parsestring(to_tmx(worked_on()))
    assert [(unit.source, unit.target) for unit in store.units] == pairs(worked_on())
    root = etree.fromstring(to_tmx(worked_on()))
    assert root.get("version") == "1.4"
    header = root.find("header")
    assert header is not None and header.get("srclang") == "ar" and header.get("segtype") == "sentence"
    states = [prop.text for prop in root.iterfind(".//prop[@type='x-dragoman-state']")]
    assert states == ["draft", "draft", "approved", "edited", "draft", "draft"]


def test_xliff_1_2_holds_every_segment_and_maps_its_state() -> None:
    data = to_xliff(worked_on())
    store = xlifffile.parsestring(data)
    units = {unit.source: unit for unit in store.units if not unit.isheader()}
    assert {source: unit.target for source, unit in units.items() if unit.target} == dict(pairs(worked_on()))
    root = etree.fromstring(data)
    told = [
        (
            unit.get("approved"),
            target.get("state") if (target := unit.find("x:target", XLIFF)) is not None else None,
        )
        for unit in root.iterfind(".//x:trans-unit", XLIFF)
    ]
    assert told[1:4] == [("no", "needs-review-translation"), ("yes", "final"), ("no", "translated")]
    assert told[5] == (None, None)
    assert units["مقالات ذات صلة"].isfuzzy() or not units["مقالات ذات صلة"].isapproved()


def test_xliff_1_2_keeps_the_draft_beside_an_edit_and_findings_as_notes() -> None:
    root = etree.fromstring(to_xliff(sample()))
    assert [n.text for n in root.iterfind(".//x:note", XLIFF)] == [
        "quotation marks: no quotation marks for لن نقبل أي تأخير»",
        "quotation marks: no quotation marks for «في موعده»",
    ]
    assert not list(
        etree.fromstring(to_xliff(sample(), Delivery(comments=False))).iterfind(".//x:note", XLIFF)
    )
    drafts = etree.fromstring(to_xliff(worked_on())).iterfind(".//x:alt-trans/x:target", XLIFF)
    assert [d.text for d in drafts][1] == "He explained that the loan is long-term."


@pytest.mark.parametrize("make", [to_xliff, to_xliff2])
def test_the_order_in_a_unit_is_the_standard_s(make: object) -> None:
    root = etree.fromstring(make(worked_on()))  # type: ignore[operator]
    order = {
        "urn:oasis:names:tc:xliff:document:1.2": ["source", "target", "note", "alt-trans"],
        NAMESPACE: ["matches", "notes", "segment"],
    }[etree.QName(root).namespace or ""]
    for unit in root.iter("{*}trans-unit", "{*}unit"):
        names = [etree.QName(child).localname for child in unit]
        assert names == sorted(names, key=order.index)
    identifiers = [unit.get("id") for unit in root.iter("{*}trans-unit", "{*}unit")]
    assert len(set(identifiers)) == len(identifiers) == 7


def test_xliff_2_holds_every_segment_its_state_and_its_draft() -> None:
    root = etree.fromstring(to_xliff2(worked_on()))
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.0", "ar", "en")
    segments = root.findall(".//x:segment", XLIFF2)
    found = [(s.findtext("x:source", None, XLIFF2), s.findtext("x:target", None, XLIFF2)) for s in segments]
    assert [pair for pair in found if pair[1] is not None] == pairs(worked_on())
    assert [s.get("state") for s in segments] == [
        *("initial", "initial", "final", "translated", "initial"),
        *(None, "initial"),
    ]
    drafts = [m.findtext("x:target", None, XLIFF2) for m in root.iterfind(".//m:match", XLIFF2)]
    assert len(drafts) == 2 and drafts[1] == "He explained that the loan is long-term."


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_characters_go_through_all_three(source: str, target: str) -> None:
    reading = reading_of([[(Role.BODY, f"س{source}", f"t{target}")]])
    reading = replace(reading, article=replace(reading.article))
    for make in (to_tmx, to_xliff, to_xliff2):
        root = etree.fromstring(make(reading))
        words = ["".join(e.itertext()) for e in root.iter("{*}seg", "{*}source", "{*}target")]
        assert len(words) == 2 and words[0].startswith("س") and words[1].startswith("t")


def test_only_approved_segments_make_a_memory_of_what_is_sure() -> None:
    from desktop_app.exporting import export

    store = tmxfile.parsestring(export(worked_on(), "tmx", Delivery(only_approved=True)))
    assert [unit.target for unit in store.units] == ["Samir al-Khatib said so & more."]
    assert io.BytesIO(export(sample(), "tmx", Delivery(only_approved=True))).read().count(b"<tu ") == 0
