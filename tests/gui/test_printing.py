"""PDF as other programs see it: the letters in their order, pages, and what stands on them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from unicodedata import combining

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from desktop_app.app import provide_pdf
from desktop_app.article.model import Role
from desktop_app.exporting import export
from desktop_app.exporting.delivery import Delivery, Layout
from desktop_app.exporting.page_rows import page_rows
from desktop_app.gui.print_layout import A4, set_pages
from desktop_app.gui.printing import paper_of, pdf_of, print_steps
from desktop_app.reading.editing import approve, edit
from desktop_app.reading.model import Reading
from tests.exporting.readings import reading_of, sample, untranslated

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f]")
PLAIN = "قرأ المعلم الرسالة الطويلة ثم كتب إلى مدير المدرسة أن الكتاب الجديد لا يصل قبل الشتاء لأن الكهرباء مقطوعة"


def text_of(pdf: bytes, tmp_path: Path) -> str:
    """What pdftotext reads, without its signs of direction."""
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    return _CONTROLS.sub(" ", done.stdout.decode("utf-8"))


def long_text(paragraphs: int) -> Reading:
    return reading_of(
        [
            [(Role.HEADLINE, "عنوان طويل", "A long headline")],
            *(
                [
                    (Role.BODY, f"{PLAIN}.", f"Sentence {n} of a text that is long enough for many pages.")
                    for n in range(k, k + 3)
                ]
                for k in range(0, paragraphs * 3, 3)
            ),
        ]
    )


@needs_poppler
@pytest.mark.parametrize("layout", Layout)
def test_letters_come_out_in_their_order_and_whole(layout: Layout, tmp_path: Path) -> None:
    reading = reading_of([[(Role.BODY, PLAIN, "The teacher read the long letter.")]])
    text = " ".join(text_of(pdf_of(reading, Delivery(layout)), tmp_path).split())
    assert "The teacher read the long letter." in text
    found = [word for word in PLAIN.split() if word in text.split()]
    assert found == ([] if layout is Layout.TARGET else PLAIN.split())


@needs_poppler
def test_vowel_signs_do_not_tear_words(tmp_path: Path) -> None:
    arabic = "قَالَتْ أَمِينَةُ الْمَكْتَبَةِ إِنَّ عَمَّانَ قَرِيبَةٌ"
    reading = reading_of([[(Role.BODY, arabic, "The librarian said that Amman is near.")]])
    words = text_of(pdf_of(reading, Delivery(Layout.STACKED)), tmp_path).split()
    for word in "".join(c for c in arabic if not combining(c)).split():
        assert word in words


@needs_poppler
def test_all_that_is_asked_for_stands_there(tmp_path: Path) -> None:
    reading = approve(edit(sample(), 3, "He said that the loan is long."), 3)
    text = " ".join(text_of(pdf_of(reading, Delivery(states=True)), tmp_path).split())
    for words in ("Summary", "Who said what", "Samir al-Khatib", "the loan is long. [approved]", "[draft]"):
        assert words in text
    bare = text_of(pdf_of(reading, Delivery(summary=False, quotations=False, comments=False)), tmp_path)
    for words in ("Summary", "Who said what", "Worth checking", "[approved]"):
        assert words not in bare
    assert "no quotation marks for" in text_of(pdf_of(sample(), Delivery()), tmp_path)


@needs_poppler
def test_pages_are_numbered_and_have_the_title_at_their_head(tmp_path: Path) -> None:
    pages = text_of(pdf_of(long_text(40), Delivery()), tmp_path).split("\f")[:-1]
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page
        assert "A long headline" in page


@needs_poppler
def test_no_sentence_is_lost_where_pages_end(tmp_path: Path) -> None:
    text = text_of(pdf_of(long_text(40), Delivery(comments=False)), tmp_path)
    assert [int(n) for n in re.findall(r"Sentence (\d+) of", text)] == list(range(120))


def test_every_line_is_on_one_page_and_inside_it() -> None:
    huge = " ".join([PLAIN] * 60)
    reading = reading_of(
        [[(Role.BODY, PLAIN, "Short.")], [(Role.BODY, huge, "Long. " * 900)], [(Role.BODY, PLAIN, "End.")]]
    )
    pages = list(set_pages(page_rows(reading, Delivery(summary=False)), A4))
    assert len(pages) > 2
    seen: dict[int, list[int]] = {}
    columns = {}
    for page in pages:
        for placed in page.placed:
            bottom = placed.y + (placed.last - placed.first) * placed.column.line_height
            assert placed.y >= A4.top - 0.1 and bottom <= A4.height - A4.bottom + 0.1
            columns[id(placed.column)] = placed.column
            seen.setdefault(id(placed.column), []).extend(range(placed.first, placed.last))
    for key, column in columns.items():
        assert seen[key] == list(range(len(column.lines)))


def test_a_row_that_fits_on_a_page_is_not_broken_and_no_heading_ends_one() -> None:
    pages = list(set_pages(page_rows(long_text(40), Delivery()), A4))
    for page in pages:
        for placed in page.placed:
            assert (placed.first, placed.last) == (0, len(placed.column.lines))
        assert page.placed[-1].column.words.text not in ("Text", "النص")


@pytest.mark.parametrize("reading", [untranslated(sample()), sample()], ids=["arabic", "full"])
def test_the_fonts_are_in_the_file(reading: Reading) -> None:
    pdf = pdf_of(reading, Delivery())
    assert pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")
    assert b"Amiri" in pdf and pdf.count(b"/FontFile2") == pdf.count(b"/Subtype /Type0")


def test_the_command_line_s_maker_is_this_one() -> None:
    provide_pdf()
    assert export(sample(), "pdf").startswith(b"%PDF-")


@needs_poppler
def test_a_printer_gets_the_same_pages(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    steps = list(print_steps(sample(), Delivery(), printer, paper_of(printer)))
    assert steps == sorted(steps) and steps[-1] == 1.0
    text = text_of((tmp_path / "printed.pdf").read_bytes(), tmp_path)
    assert "Huda Mansour said that" in " ".join(text.split())
