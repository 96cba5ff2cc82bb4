"""The smallest parts of a Word document as XML: runs, paragraphs, rows, comments. Text comes in, valid markup goes out.

Written as text and parsed once: python-docx finds a cell of a table by looking through all of them, which takes minutes
for a book. Schema: ECMA-376, "Office Open XML", part 1; the order of the elements is the schema's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from desktop_app.exporting.docx_styles import SHADE, TABLE, W
from desktop_app.exporting.encoding import visible
from desktop_app.memory.tmx_writing import xml_text

AUTHOR, INITIALS = "Dragoman", "D"
# The languages of right-to-left and other runs; styles name them too, but checkers of spelling look at the run.
_ARABIC_RUN = '<w:rtl/><w:lang w:bidi="ar-SA"/>'


def content(text: str) -> str:
    """Text for between tags."""
    return escape(xml_text(visible(text)))


def run(text: str, style: str = "", *, rtl: bool = False) -> str:
    """Some words in one character style, '' for the paragraph's own; `rtl`: they are Arabic."""
    named = f"<w:rStyle w:val={quoteattr(style)}/>" if style else ""
    properties = f"{named}{_ARABIC_RUN if rtl else ''}"
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{content(text)}</w:t></w:r>' if text else ""


def paragraph(style: str, runs: str, *, rtl: bool = False, keep: bool = False) -> str:
    """A paragraph; `keep` it on the page of the next one."""
    kept = "<w:keepNext/>" if keep else ""
    return (
        f"<w:p><w:pPr><w:pStyle w:val={quoteattr(style)}/>{kept}{'<w:bidi/>' if rtl else ''}</w:pPr>"
        f"{runs}</w:p>"
    )


def cell(paragraphs: str, *, width: int, ruled: bool = False, shaded: bool = False) -> str:
    """A cell, `width` in fiftieths of a per cent; `ruled` with a line above it, `shaded` as a summary is."""
    rule = '<w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="D8D2C4"/></w:tcBorders>'
    look = f"{rule if ruled else ''}{SHADE if shaded else ''}"
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="pct"/>{look}</w:tcPr>{paragraphs}</w:tc>'


def row(cells: Iterable[str], *, heading: bool = False) -> str:
    """A row that no page's end splits; a `heading` is repeated on every page."""
    repeated = "<w:tblHeader/>" if heading else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def table(rows: Iterable[str], *, widths: Sequence[int], rtl: bool) -> str:
    """A table of the whole width; `rtl`: its first column is the right one."""
    grid = "".join(f'<w:gridCol w:w="{width * 2}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE}"/>{"<w:bidiVisual/>" if rtl else ""}'
        '<w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def page_number() -> str:
    """Two fields that Word fills in: this page, and how many there are."""
    return f"{_field('PAGE')}{run(' / ')}{_field('NUMPAGES')}"


def _field(name: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {name} '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@dataclass
class Comments:
    """Collects the comments of a document and puts their marks around the words they are about."""

    written: list[str] = field(default_factory=list)

    def around(self, runs: str, words: Iterable[str]) -> str:
        """`runs` with one comment for each of `words`."""
        for said in words:
            number = len(self.written)
            self.written.append(_comment(number, said))
            runs = (
                f'<w:commentRangeStart w:id="{number}"/>{runs}<w:commentRangeEnd w:id="{number}"/>'
                f'<w:r><w:commentReference w:id="{number}"/></w:r>'
            )
        return runs


def _comment(number: int, words: str) -> str:
    return (
        f'<w:comment xmlns:w="{W}" w:id="{number}" w:author="{AUTHOR}" w:initials="{INITIALS}">'
        f"<w:p><w:r><w:annotationRef/></w:r>{run(words)}</w:p></w:comment>"
    )
