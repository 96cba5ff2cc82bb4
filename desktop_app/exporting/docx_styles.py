"""The styles of the Word document: everything is set by them, so that a person changes the look in one place.

Arabic is set in the slots for complex scripts (`w:cs`, `w:szCs`, `w:bidi`), which Word takes for right-to-left runs; the
faces are ones that Word and LibreOffice have on every system or know a substitute for.
"""

from __future__ import annotations

from typing import cast

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LATIN, _ARABIC = "Cambria", "Times New Roman"
_FACES = f'<w:rFonts w:ascii="{_LATIN}" w:hAnsi="{_LATIN}" w:eastAsia="{_LATIN}" w:cs="{_ARABIC}"/>'

TITLE, SOURCE_TITLE = "Title", "SourceTitle"
HEADING, SOURCE_HEADING = "Heading1", "SourceHeading"
SPEAKER = "Heading2"
TARGET, SOURCE = "Translation", "SourceText"
TARGET_ASIDE, SOURCE_ASIDE = "TranslationAside", "SourceAside"
SUMMARY, SOURCE_SUMMARY = "Summary", "SourceSummary"
NOTICE, CELL_HEADING = "Notice", "ColumnHeading"
TABLE = "Bilingual"
QUOTATION, REPORTED, NEARBY = "Quotation", "ReportedSpeech", "QuotationNearby"
STATE, MISSING, KIND = "SegmentState", "NotTranslated", "QuotationKind"

_GREY, _BLUE, _LINE = "6A6F77", "1F5F96", "D8D2C4"


def _paragraph(
    name: str, shown: str, based_on: str, layout: str = "", letters: str = "", *, outline: str = ""
) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{shown}"/>'
        f'<w:basedOn w:val="{based_on}"/><w:qFormat/><w:pPr>{layout}{outline}</w:pPr>'
        f"<w:rPr>{letters}</w:rPr></w:style>"
    )


def _character(name: str, shown: str, letters: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{name}"><w:name w:val="{shown}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{letters}</w:rPr></w:style>'
    )


_RTL = "<w:bidi/>"
_NEXT = "<w:keepNext/>"
_SMALL = f'<w:color w:val="{_GREY}"/><w:sz w:val="18"/><w:szCs w:val="22"/>'
_SUMMARY_SPACE = '<w:spacing w:before="40" w:after="40" w:line="264" w:lineRule="auto"/>'
SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F7F3E8"/>'
_STYLES = (
    _paragraph(TARGET, "Translation", "Normal"),
    _paragraph(SOURCE, "Source Text", "Normal", _RTL),
    _paragraph(TARGET_ASIDE, "Translation Aside", TARGET, "", _SMALL),
    _paragraph(SOURCE_ASIDE, "Source Aside", SOURCE, "", _SMALL),
    _paragraph(SOURCE_TITLE, "Source Title", TITLE, _RTL),
    _paragraph(SOURCE_HEADING, "Source Heading", HEADING, _RTL),
    _paragraph(SUMMARY, "Summary", TARGET, f"{SHADE}{_SUMMARY_SPACE}"),
    _paragraph(SOURCE_SUMMARY, "Source Summary", SOURCE, f"{SHADE}{_SUMMARY_SPACE}"),
    _paragraph(NOTICE, "Notice", TARGET, "", f'<w:i/><w:iCs/><w:color w:val="{_GREY}"/>'),
    _paragraph(CELL_HEADING, "Column Heading", "Normal", _NEXT, f"<w:b/><w:bCs/>{_SMALL}"),
    _character(QUOTATION, "Quotation", f'<w:color w:val="{_BLUE}"/>'),
    _character(REPORTED, "Reported Speech", f'<w:u w:val="dotted" w:color="{_BLUE}"/>'),
    _character(NEARBY, "Quotation Nearby", f'<w:u w:val="dottedHeavy" w:color="{_LINE}"/>'),
    _character(STATE, "Segment State", f'<w:color w:val="{_GREY}"/><w:sz w:val="16"/><w:szCs w:val="18"/>'),
    _character(MISSING, "Not Translated", f'<w:i/><w:iCs/><w:color w:val="{_GREY}"/>'),
    _character(
        KIND,
        "Quotation Kind",
        f'<w:i/><w:iCs/><w:color w:val="{_GREY}"/><w:sz w:val="18"/><w:szCs w:val="22"/>',
    ),
    f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE}"><w:name w:val="Bilingual"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr>'
    f'<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>'
    f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/></w:tblBorders>'
    '<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="170" w:type="dxa"/>'
    '<w:bottom w:w="20" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
)


def add_styles(document: Document) -> None:
    """Give `document`, made from python-docx's own template, our styles and its built-in ones our faces."""
    styles = cast(BaseOxmlElement, document.styles.element)
    _set_defaults(styles)
    for name in (TITLE, HEADING, SPEAKER):
        _set_heading(_style(styles, name), name)
    for style in _STYLES:
        styles.append(parse_xml(style.replace("<w:style ", f'<w:style xmlns:w="{W}" ', 1)))


def _set_defaults(styles: BaseOxmlElement) -> None:
    """Faces, sizes and languages of all that says nothing else."""
    letters = (
        f'<w:rPr xmlns:w="{W}">{_FACES}<w:sz w:val="22"/><w:szCs w:val="28"/>'
        '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr>'
    )
    defaults = styles.find(f"{{{W}}}docDefaults/{{{W}}}rPrDefault")
    assert defaults is not None
    for child in list(defaults):
        defaults.remove(child)
    defaults.append(parse_xml(letters))
    normal = _style(styles, "Normal")
    for child in normal.findall(f"{{{W}}}pPr") + normal.findall(f"{{{W}}}rPr"):
        normal.remove(child)
    spacing = f'<w:pPr xmlns:w="{W}"><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr>'
    normal.append(parse_xml(spacing))


def _set_heading(style: etree._Element, name: str) -> None:
    """The template's headings are blue, in a face of their own, and the title has a rule under it."""
    for child in style.findall(f"{{{W}}}pPr") + style.findall(f"{{{W}}}rPr"):
        style.remove(child)
    outline = {HEADING: '<w:outlineLvl w:val="0"/>', SPEAKER: '<w:outlineLvl w:val="1"/>'}.get(name, "")
    before, latin, arabic = {TITLE: (0, 36, 44), HEADING: (320, 26, 32), SPEAKER: (200, 22, 28)}[name]
    style.append(
        parse_xml(
            f'<w:pPr xmlns:w="{W}"><w:keepNext/><w:keepLines/>'
            f'<w:spacing w:before="{before}" w:after="120"/>{outline}</w:pPr>'
        )
    )
    style.append(
        parse_xml(
            f'<w:rPr xmlns:w="{W}">{_FACES}<w:b/><w:bCs/><w:color w:val="23262B"/>'
            f'<w:sz w:val="{latin}"/><w:szCs w:val="{arabic}"/></w:rPr>'
        )
    )


def _style(styles: BaseOxmlElement, name: str) -> etree._Element:
    return next(s for s in styles.iter(f"{{{W}}}style") if s.get(f"{{{W}}}styleId") == name)
