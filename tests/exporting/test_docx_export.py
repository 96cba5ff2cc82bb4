"""Word documents, opened again by python-docx and by LibreOffice."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from desktop_app.article.model import Role
from desktop_app.exporting.delivery import Delivery, Layout
from desktop_app.exporting.docx_export import to_docx
from desktop_app.reading.editing import approve, edit
from desktop_app.reading.model import Reading
from tests.exporting.readings import reading_of, sample, untranslated

LAYOUTS = list(Layout)


def opened(reading: Reading, **options: object) -> Word:
    return Document(io.BytesIO(to_docx(reading, Delivery(**options))))  # type: ignore[arg-type]


def paragraphs(document: Word) -> list[Paragraph]:
    """All of them, those in tables too, in the order of the document."""
    return [Paragraph(p, document._body) for p in document.element.body.iter(qn("w:p"))]


def styled(document: Word, style: str) -> list[str]:
    """The words in a character style."""
    return [run.text for p in paragraphs(document) for run in p.runs if run.style.name == style]


def test_the_table_has_the_arabic_in_its_first_column_which_is_the_right_one() -> None:
    table = opened(sample()).tables[1]
    properties = table._tbl.tblPr
    assert properties.find(qn("w:bidiVisual")) is not None
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["العربية", "English"]
    assert rows[2][0].startswith("قال الوزير سمير الخطيب") and rows[2][1].startswith("The minister Samir")
    assert len(rows) == 1 + 6  # a row a segment; the headline is the title


def test_the_heading_row_is_repeated_and_no_row_is_split() -> None:
    table = opened(sample()).tables[1]
    marks = [{child.tag for child in row._tr.trPr} for row in table.rows]
    assert qn("w:tblHeader") in marks[0] and qn("w:tblHeader") not in marks[1]
    assert all(qn("w:cantSplit") in mark for mark in marks)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_all_arabic_runs_from_the_right_and_no_english_does(layout: Layout) -> None:
    document = opened(sample(), layout=layout)
    seen = 0
    for paragraph in paragraphs(document):
        for run in paragraph.runs:
            arabic = any("\u0600" <= c <= "\u06ff" for c in run.text)
            rtl = run._r.rPr is not None and run._r.rPr.find(qn("w:rtl")) is not None
            assert rtl or not arabic, run.text
            assert not rtl or not any(c.isascii() and c.isalpha() for c in run.text), run.text
            seen += arabic
        if paragraph.style.name.startswith("Source"):
            assert paragraph._p.pPr.find(qn("w:bidi")) is not None, paragraph.text
    # The English alone has the name of a speaker whose English name is not known.
    assert seen == 1 if layout is Layout.TARGET else seen > 10


def test_the_faces_have_their_arabic_slot_and_languages_are_set() -> None:
    fonts = opened(sample()).styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    assert fonts.find(qn("w:rFonts")).get(qn("w:cs"))
    assert fonts.find(qn("w:szCs")) is not None
    assert fonts.find(qn("w:lang")).get(qn("w:bidi")) == "ar-SA"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_quotations_have_a_style_of_their_own_in_what_is_shown(layout: Layout) -> None:
    document = opened(sample(), layout=layout)
    quoted = styled(document, "Quotation")
    assert "“The first phase is enough." in [words.strip() for words in quoted]
    assert ("«المرحلة الأولى تكفي." in [words.strip() for words in quoted]) is (layout is not Layout.TARGET)
    assert "work would end soon" in styled(document, "Reported Speech")
    assert styled(opened(sample(), layout=layout, quotations=False), "Quotation") == []


def test_speakers_are_named_with_what_they_say() -> None:
    document = opened(sample(), layout=Layout.STACKED)
    names = [p.text for p in paragraphs(document) if p.style.name == "Heading 2"]
    assert names[:2] == ["Samir al-Khatib · سمير الخطيب", "هدى منصور"]


def test_the_summary_has_its_style_and_may_be_left_out() -> None:
    def summary(**options: object) -> list[str]:
        return [p.text for p in paragraphs(opened(sample(), **options)) if p.style.name == "Summary"]

    assert summary()[0].startswith("The minister Samir al-Khatib said")
    assert summary(summary=False) == []


def test_what_the_checks_found_is_a_comment_on_the_segment() -> None:
    document = opened(sample())
    comments = {comment.comment_id: comment.text for comment in document.comments}
    (about,) = [number for number, text in comments.items() if "«في موعده»" in text]
    assert comments[about] == "quotation marks: no quotation marks for «في موعده»"
    (row,) = [r for r in document.tables[1].rows if "«في موعده»" in r.cells[0].text + r.cells[1].text]
    assert {int(e.get(qn("w:id"))) for e in row._tr.iter(qn("w:commentRangeStart"))} == {about}
    assert list(opened(sample(), comments=False).comments) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_finding_is_told_once_in_every_layout(layout: Layout) -> None:
    assert len(list(opened(sample(), layout=layout).comments)) == 2


def test_states_stand_in_a_column_of_their_own() -> None:
    reading = approve(edit(sample(), 3, "He said that the loan is long."), 3)
    table = opened(reading, states=True).tables[1]
    states = [row.cells[2].text for row in table.rows]
    assert states[0] == "State" and states[3] == "approved" and states[2] == "draft"
    assert table.rows[3].cells[1].text == "He said that the loan is long."


def test_the_document_names_its_title_and_nobody_as_its_author() -> None:
    known = opened(sample()).core_properties
    assert known.title == "Water minister: the dam opens before winter"
    assert known.author == known.last_modified_by == "" and known.language == "en"


def test_the_foot_of_the_page_counts_pages_by_fields() -> None:
    footer = opened(sample()).sections[0].footer
    fields = [e.text.strip() for e in footer._element.iter(qn("w:instrText"))]
    assert fields == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("layout", [Layout.TARGET, Layout.STACKED])
def test_paragraphs_stay_paragraphs(layout: Layout) -> None:
    document = opened(sample(), layout=layout, summary=False, quotations=False)
    english = [p.text for p in paragraphs(document) if p.style.name == "Translation" and p.text]
    assert len(english) == 2
    assert english[0].endswith("no delay.” He explained that the loan is long-term.")


def test_without_english_the_table_is_one_to_fill_in() -> None:
    rows = opened(untranslated(sample())).tables[1].rows
    assert all(not row.cells[1].text for row in list(rows)[1:])


def test_a_text_that_is_not_arabic_has_one_language_and_runs_from_the_left() -> None:
    document = opened(replace(reading_of([[(Role.BODY, "Only Latin.", None)]]), arabic=False))
    assert not document.tables
    assert not list(document.element.body.iter(qn("w:rtl")))
    assert "Only Latin." in [p.text for p in document.paragraphs]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_opens_every_layout_and_keeps_the_order_of_the_letters(tmp_path: Path) -> None:
    for layout in LAYOUTS:
        (tmp_path / f"{layout}.docx").write_bytes(to_docx(sample(), Delivery(layout, states=True)))
    home = tmp_path / "home"
    home.mkdir()
    subprocess.run(
        [
            *(
                "soffice",
                f"-env:UserInstallation=file://{home}/office",
                "--headless",
                "--convert-to",
                "txt:Text",
            ),
            *("--outdir", str(tmp_path), *(str(tmp_path / f"{layout}.docx") for layout in LAYOUTS)),
        ],
        check=True,
        capture_output=True,
        timeout=240,
        env={**os.environ, "HOME": str(home)},
    )
    for layout in LAYOUTS:
        text = (tmp_path / f"{layout}.txt").read_text(encoding="utf-8-sig")
        assert "Samir al-Khatib said that work would end soon" in text
        assert ("قال الوزير سمير الخطيب إن العمل سينتهي قريباً" in text) is (layout is not Layout.TARGET)
