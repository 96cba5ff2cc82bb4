"""The reading as a Word document: a table of two columns, the English alone, or the English below its Arabic."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from docx import Document
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.shared import Cm

from desktop_app.article.model import Role, Sentence
from desktop_app.checking.report import words_of
from desktop_app.exporting import docx_parts as parts
from desktop_app.exporting import docx_styles as styles
from desktop_app.exporting import labels, view
from desktop_app.exporting.delivery import USUAL, Delivery, Layout
from desktop_app.exporting.doubting import findings_by_segment
from desktop_app.exporting.encoding import visible
from desktop_app.exporting.labels import Label
from desktop_app.exporting.pieces import Piece, Pieces
from desktop_app.memory.tmx_writing import xml_text
from desktop_app.quotations.model import QuotationKind
from desktop_app.reading.model import Reading

_TWO, _THREE = (2500, 2500), (2250, 2250, 500)  # fiftieths of a per cent of the page's width
_ASIDE = (Role.DATELINE, Role.BOILERPLATE)


def to_docx(reading: Reading, delivery: Delivery = USUAL) -> bytes:
    """A .docx file."""
    page = _Page(reading, delivery)
    body = "".join((*_title(page), *_notice(page), *_summary(page), *_text(page), *_said(page)))
    document = Document()
    styles.add_styles(document)
    _fill(document, body)
    _add_comments(document, page.comments)
    _set_page(document, page)
    _set_properties(document, page)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@dataclass
class _Page:
    """What all parts of the document are written from; a text that is not Arabic has one language."""

    reading: Reading
    delivery: Delivery
    comments: parts.Comments = field(default_factory=parts.Comments)

    def __post_init__(self) -> None:
        self.layout = self.delivery.layout or Layout.TABLE
        self.source = self.layout is not Layout.TARGET or not self.reading.arabic
        self.target = self.reading.arabic and (
            self.reading.translation is not None or self.layout is not Layout.STACKED
        )
        self.pieces = Pieces(self.reading, quotations=self.delivery.quotations)
        found = findings_by_segment(self.reading, self.delivery)
        self.findings = {n: [words_of(one) for one in here] for n, here in found.items()}
        self.missing = labels.missing(only_approved=self.delivery.only_approved).en

    # --- the words of a sentence --------------------------------------------------------------------------

    def arabic(self, sentences: Sequence[Sentence]) -> str:
        """The runs of some sentences in the original."""
        rtl = self.reading.arabic
        blank = parts.run(" ", rtl=rtl)
        return blank.join(self._arabic(sentence) for sentence in sentences)

    def english(self, sentences: Sequence[Sentence], *, states: bool) -> str:
        """The runs of some sentences in English, with their states where those are wanted."""
        return parts.run(" ").join(self._english(sentence, states=states) for sentence in sentences)

    def _arabic(self, sentence: Sentence) -> str:
        runs = self._runs(self.pieces.arabic(sentence), rtl=self.reading.arabic)
        # Where no English is shown, or none is there, the findings are about the Arabic.
        alone = not self.target or (self.layout is not Layout.TABLE and self._is_missing(sentence))
        return self.comments.around(runs, self.findings.pop(sentence.index, ())) if alone else runs

    def _english(self, sentence: Sentence, *, states: bool) -> str:
        made, pieces = self.reading.english(sentence.index), self.pieces.english(sentence)
        runs = parts.run(self.missing, styles.MISSING) if self._says_missing else ""
        if pieces is not None:
            runs = self._runs(pieces)
        runs = self.comments.around(runs, self.findings.get(sentence.index, ()))
        if states and made is not None:
            runs += parts.run(f" [{labels.STATES[made.state].en}]", styles.STATE)
        return runs

    @property
    def _says_missing(self) -> bool:
        # A table without any English is one to be filled in.
        return self.reading.translation is not None or self.layout is not Layout.TABLE

    def _is_missing(self, sentence: Sentence) -> bool:
        return self.reading.english(sentence.index) is None

    def _runs(self, pieces: Sequence[Piece], *, rtl: bool = False) -> str:
        return "".join(parts.run(piece.text, self._style(piece), rtl=rtl) for piece in pieces)

    def _style(self, piece: Piece) -> str:
        if piece.quotation is None:
            return ""
        if not piece.exact:
            return styles.NEARBY
        kind = self.reading.findings.quotations[piece.quotation].kind
        return styles.REPORTED if kind is QuotationKind.INDIRECT else styles.QUOTATION


# --- above the text -----------------------------------------------------------------------------------------


def _title(page: _Page) -> Iterator[str]:
    headline = view.headline(page.reading)
    if not headline:
        yield parts.paragraph(styles.TITLE, parts.run(page.reading.article.source.name))
        return
    # In a table the headline is its title all the same: a document is found by it in an outline.
    if page.target and any(page.reading.english(sentence.index) for sentence in headline):
        yield parts.paragraph(styles.TITLE, page.english(headline, states=page.delivery.states))
    elif not page.source:
        yield parts.paragraph(styles.TITLE, parts.run(page.missing, styles.MISSING))
    if page.source:
        rtl = page.reading.arabic
        yield parts.paragraph(styles.SOURCE_TITLE if rtl else styles.TITLE, page.arabic(headline), rtl=rtl)


def _notice(page: _Page) -> Iterator[str]:
    if not page.reading.arabic:
        yield parts.paragraph(styles.NOTICE, parts.run(labels.NOT_ARABIC.en))
    elif view.starter_words(page.reading):
        yield parts.paragraph(styles.NOTICE, parts.run(labels.STARTER.en))


def _summary(page: _Page) -> Iterator[str]:
    pairs = view.summary_pairs(page.reading)
    if not pairs or not page.delivery.summary:
        return
    yield from _heading(page, labels.SUMMARY)
    english = [parts.run(pair.english) if pair.english else _gap(page) for pair in pairs]
    arabic = [parts.run(pair.arabic, rtl=page.reading.arabic) for pair in pairs]
    yield from _pairs(page, english, arabic, styles.SUMMARY, styles.SOURCE_SUMMARY)


def _gap(page: _Page) -> str:
    return parts.run(page.missing, styles.MISSING) if page.reading.translation is not None else ""


def _heading(page: _Page, label: Label) -> Iterator[str]:
    words = parts.run(label.en)
    if page.source and page.reading.arabic:
        words += parts.run(" · ") + parts.run(label.ar, rtl=True)
    yield parts.paragraph(styles.HEADING, words)


def _pairs(
    page: _Page, english: Sequence[str], arabic: Sequence[str], style: str, source_style: str
) -> Iterator[str]:
    """Runs in both languages, in the layout of the document."""
    rtl, shaded = page.reading.arabic, style == styles.SUMMARY
    both = zip(english, arabic, strict=True)
    if page.layout is Layout.TABLE and rtl:
        rows = [
            parts.row(
                (
                    parts.cell(parts.paragraph(source_style, ar, rtl=True), width=_TWO[0], shaded=shaded),
                    parts.cell(parts.paragraph(style, en), width=_TWO[1], shaded=shaded),
                )
            )
            for en, ar in both
        ]
        yield parts.table(rows, widths=_TWO, rtl=True)
        return
    for en, ar in both:
        if page.source:
            yield parts.paragraph(source_style if rtl else style, ar, rtl=rtl, keep=page.target)
        if page.target:
            yield parts.paragraph(style, en)


# --- the text -----------------------------------------------------------------------------------------------


def _text(page: _Page) -> Iterator[str]:
    paragraphs = view.text_below(page.reading)
    if not paragraphs:
        return
    yield from _heading(page, labels.TEXT)
    if page.layout is Layout.TABLE and page.reading.arabic:
        yield _table(page, paragraphs)
        return
    rtl = page.reading.arabic
    for sentences in paragraphs:
        style, source_style = _styles(page, sentences)
        if page.source:
            yield parts.paragraph(source_style, page.arabic(sentences), rtl=rtl, keep=page.target)
        if page.target:
            yield parts.paragraph(style, page.english(sentences, states=page.delivery.states))


def _styles(page: _Page, sentences: Sequence[Sentence]) -> tuple[str, str]:
    """The styles of a paragraph in English and in the original."""
    if view.is_headline(sentences):
        return styles.SPEAKER, styles.SOURCE_HEADING if page.reading.arabic else styles.SPEAKER
    aside = all(sentence.role in _ASIDE for sentence in sentences)
    target = styles.TARGET_ASIDE if aside else styles.TARGET
    source = styles.SOURCE_ASIDE if aside else styles.SOURCE
    return target, source if page.reading.arabic else target


def _table(page: _Page, paragraphs: Sequence[Sequence[Sentence]]) -> str:
    """A row a segment, so that rows are short; a line above the first one of each paragraph."""
    states = page.delivery.states
    widths = _THREE if states else _TWO
    names = (
        (labels.SOURCE.ar, True),
        (labels.TARGET.en, False),
        *(((labels.STATE.en, False),) if states else ()),
    )
    heads = [
        parts.cell(parts.paragraph(styles.CELL_HEADING, parts.run(words, rtl=rtl), rtl=rtl), width=width)
        for (words, rtl), width in zip(names, widths, strict=True)
    ]
    rows = [parts.row(heads, heading=True)]
    for sentences in paragraphs:
        rows += [
            parts.row(_cells(page, sentence, widths, ruled=sentence is sentences[0]))
            for sentence in sentences
        ]
    return parts.table(rows, widths=widths, rtl=True)


def _cells(page: _Page, sentence: Sentence, widths: Sequence[int], *, ruled: bool) -> list[str]:
    style, source_style = _styles(page, [sentence])
    made = page.reading.english(sentence.index)
    inside = [
        parts.paragraph(source_style, page.arabic([sentence]), rtl=True),
        parts.paragraph(style, page.english([sentence], states=False)),
    ]
    if page.delivery.states:
        state = parts.run(labels.STATES[made.state].en, styles.STATE) if made else ""
        inside.append(parts.paragraph(styles.TARGET_ASIDE, state))
    return [parts.cell(words, width=width, ruled=ruled) for words, width in zip(inside, widths, strict=True)]


# --- below the text -----------------------------------------------------------------------------------------


def _said(page: _Page) -> Iterator[str]:
    reading = page.reading
    voices = view.voices(reading) if page.delivery.quotations else ()
    if not voices:
        return
    yield from _heading(page, labels.WHO_SAID_WHAT)
    for voice in voices:
        yield parts.paragraph(styles.SPEAKER, _name(page, voice))
        english, arabic = [], []
        for number in voice.quotations:
            kind = reading.findings.quotations[number].kind
            style = styles.REPORTED if kind is QuotationKind.INDIRECT else styles.QUOTATION
            arabic.append(parts.run(view.quotation_arabic(reading, number), style, rtl=reading.arabic))
            english.append(_said_in_english(page, number, style))
        yield from _pairs(page, english, arabic, styles.TARGET, styles.SOURCE)


def _name(page: _Page, voice: view.Voice) -> str:
    if voice.name is None:
        return parts.run(labels.UNNAMED.en)
    english = parts.run(voice.english) if voice.english else ""
    if not page.source and english:
        return english
    gap = parts.run(" · ") if english else ""
    return english + gap + parts.run(voice.name, rtl=True)


def _said_in_english(page: _Page, number: int, style: str) -> str:
    english = view.quotation_english(page.reading, number)
    kind = labels.KINDS[page.reading.findings.quotations[number].kind].en
    if english is None:
        return _gap(page) + parts.run(f" ({kind})", styles.KIND)
    if not english.exact:
        kind, style = f"{kind}, {labels.APPROXIMATE.en}", styles.NEARBY
    return parts.run(english.text, style) + parts.run(f" ({kind})", styles.KIND)


# --- the document -------------------------------------------------------------------------------------------


def _fill(document: Word, body: str) -> None:
    # Word wants a paragraph after a table at the end.
    end = parts.paragraph(styles.TARGET, "") if body.endswith("</w:tbl>") else ""
    whole = parse_xml(f'<w:body xmlns:w="{styles.W}">{body}{end}</w:body>')
    empty = document.element.body
    whole.append(empty[-1])  # the section's own properties stay last
    # In one move: element by element would take a second for each thousand of them.
    document.element.replace(empty, whole)


def _add_comments(document: Word, comments: parts.Comments) -> None:
    if not comments.written:
        return
    _ = document.comments  # makes the part where comments are kept
    kept = document.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS)
    for comment in comments.written:
        kept.element.append(parse_xml(comment))  # type: ignore[attr-defined]


def _set_page(document: Word, page: _Page) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2.2)
    for place, words in ((section.header, parts.run(_title_of(page))), (section.footer, parts.page_number())):
        last = place.paragraphs[-1]._p
        made = parse_xml(
            f'<w:p xmlns:w="{styles.W}"><w:pPr><w:pStyle w:val="{styles.TARGET_ASIDE}"/>'
            f'<w:jc w:val="center"/></w:pPr>{words}</w:p>'
        )
        last.getparent().replace(last, made)


def _set_properties(document: Word, page: _Page) -> None:
    known = document.core_properties
    known.title = _title_of(page)[:255]
    known.author = known.last_modified_by = known.comments = ""
    known.language = "en" if page.target else "ar"


def _title_of(page: _Page) -> str:
    pairs = [view.pair(page.reading, sentence) for sentence in view.headline(page.reading)]
    english = view.join_english(pairs, missing="").strip()
    title = english or view.join_arabic(pairs) or page.reading.article.source.name
    return xml_text(visible(title))
