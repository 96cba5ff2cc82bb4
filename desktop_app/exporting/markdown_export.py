"""The reading as Markdown: title, summary, who said what, the text in both languages, and what is worth checking."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.article.model import Sentence
from desktop_app.exporting import labels, view
from desktop_app.exporting.delivery import USUAL, Delivery, Layout
from desktop_app.exporting.doubting import doubts_by_segment
from desktop_app.exporting.encoding import to_bytes, visible
from desktop_app.exporting.labels import Label
from desktop_app.reading.model import Reading

# What CommonMark and GitHub read as markup wherever it stands in a line …
_ANYWHERE = re.compile(r"[\\`*_\[\]<>|~&#$]")
# … and only at its beginning: headings, lists, numbered lists, rules, underlined headings.
_AT_START = re.compile(r"^([+=-])|^(\d{1,9})([.)])")


def to_markdown(reading: Reading, delivery: Delivery = USUAL) -> bytes:
    """UTF-8 CommonMark; right-to-left passages stand in `<div dir="rtl">`, which most programs honour.

    The layout side by side is a table as GitHub and most other programs read it.
    """
    page = _Page(reading, delivery)
    parts = [*_title(page), *_summary(page), *_said(page), *_text(page), *_checks(page)]
    return to_bytes("\n\n".join(parts) + "\n")


def summary_to_markdown(reading: Reading) -> bytes:
    """Title and summary alone."""
    page = _Page(reading, USUAL)
    return to_bytes("\n\n".join([*_title(page), *_summary(page)]) + "\n")


@dataclass(frozen=True, slots=True)
class _Page:
    """What all parts of a document are written from."""

    reading: Reading
    delivery: Delivery

    @property
    def layout(self) -> Layout:
        """The layout; a text that is not Arabic has no other language, and stands there in every layout."""
        return (self.delivery.layout or Layout.STACKED) if self.reading.arabic else Layout.STACKED

    @property
    def source(self) -> bool:
        """Whether the Arabic is shown."""
        return self.layout is not Layout.TARGET

    @property
    def target(self) -> bool:
        """Whether the English is shown: where there is any, or nothing else."""
        return self.reading.translation is not None or not self.source

    @property
    def missing(self) -> str:
        """What stands where there is no English."""
        return f"*{labels.missing(only_approved=self.delivery.only_approved).en}*"


def escape(text: str) -> str:
    """One line of text that Markdown shows as it is."""
    line = _ANYWHERE.sub(r"\\\g<0>", visible(view.one_line(text)))
    return _AT_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", line)


def _arabic(reading: Reading, markdown: str, *, indent: str = "") -> str:
    """A block of the original, from the right if Arabic; the blank lines let Markdown inside be read."""
    if not reading.arabic:
        return "\n".join(indent + line for line in markdown.split("\n"))
    return f'{indent}<div dir="rtl">\n\n{indent}{markdown}\n\n{indent}</div>'


def _title(page: _Page) -> Iterator[str]:
    reading = page.reading
    pairs = [view.pair(reading, sentence) for sentence in view.headline(reading)]
    english = view.join_english(pairs, missing="").strip()
    if english:
        yield f"# {escape(english)}"
    if pairs and (page.source or not english):
        yield _arabic(reading, f"# {escape(view.join_arabic(pairs))}")
    elif not pairs:
        yield f"# {escape(reading.article.source.name)}"
    if not reading.arabic:
        yield f"> {labels.NOT_ARABIC.en}"
    elif view.starter_words(reading):
        yield f"> {labels.STARTER.en}"


def _summary(page: _Page) -> Iterator[str]:
    reading = page.reading
    pairs = view.summary_pairs(reading)
    if not pairs or not page.delivery.summary:
        return
    yield _heading(page, labels.SUMMARY)
    if page.target:
        yield _numbered(escape(pair.english) if pair.english else page.missing for pair in pairs)
    if page.source:
        yield _arabic(reading, _numbered(escape(pair.arabic) for pair in pairs))
    if page.source and (terms := view.key_terms(reading)):
        yield _arabic(reading, f"**{labels.KEY_TERMS.ar}**: {escape(terms)}")


def _numbered(lines: Iterable[str]) -> str:
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def _said(page: _Page) -> Iterator[str]:
    reading = page.reading
    voices = view.voices(reading) if page.delivery.quotations else ()
    if not voices:
        return
    yield _heading(page, labels.WHO_SAID_WHAT)
    for voice in voices:
        yield f"### {voice.look.shape} {escape(' · '.join(view.names(voice))) or labels.UNNAMED.en}"
        for number in voice.quotations:
            kind = labels.KINDS[reading.findings.quotations[number].kind].en
            english = f": {_english(page, number)}" if page.target else ""
            yield f"- *{kind}*{english}"
            if page.source:
                yield _arabic(reading, escape(view.quotation_arabic(reading, number)), indent="  ")


def _english(page: _Page, number: int) -> str:
    english = view.quotation_english(page.reading, number)
    if english is None:
        return page.missing
    return escape(english.text) if english.exact else f"*({labels.APPROXIMATE.en})* {escape(english.text)}"


def _text(page: _Page) -> Iterator[str]:
    paragraphs = view.text_below(page.reading)
    if paragraphs:
        yield _heading(page, labels.TEXT)
    if paragraphs and page.layout is Layout.TABLE:
        yield _table(page, paragraphs)
        return
    for paragraph in paragraphs:
        if page.source:
            pairs = [view.pair(page.reading, sentence) for sentence in paragraph]
            yield _arabic(page.reading, escape(view.join_arabic(pairs)))
        if page.target:
            yield _paragraph(page, paragraph)


def _paragraph(page: _Page, paragraph: Sequence[Sentence]) -> str:
    """The English of a paragraph, with the state of each sentence where that is asked for."""
    # The word for what is missing is markup: so each sentence is escaped by itself.
    pairs = []
    for sentence in paragraph:
        pair, english = view.pair(page.reading, sentence), page.reading.english(sentence.index)
        words = pair.english and escape(pair.english)
        if words and english and page.delivery.states:
            words += f" *\\[{labels.STATES[english.state].en}\\]*"
        pairs.append(view.Pair(pair.index, pair.arabic, words))
    return view.join_english(pairs, missing=page.missing)


def _table(page: _Page, paragraphs: Sequence[Sequence[Sentence]]) -> str:
    rows = [f"| {labels.TARGET.en} | {labels.SOURCE.ar} |", "| :--- | ---: |"]
    for paragraph in paragraphs:
        pairs = [view.pair(page.reading, sentence) for sentence in paragraph]
        english = _paragraph(page, paragraph) if page.target else ""
        rows.append(f"| {english} | {escape(view.join_arabic(pairs))} |")
    return "\n".join(rows)


def _checks(page: _Page) -> Iterator[str]:
    doubts = doubts_by_segment(page.reading, page.delivery)
    if not doubts:
        return
    yield _heading(page, labels.TO_CHECK)
    lines = []
    for segment, words in doubts.items():
        english = page.reading.english(segment)
        lines.append(f"- *{escape(words)}*: {escape(english.text) if english else page.missing}")
    yield "\n".join(lines)


def _heading(page: _Page, label: Label) -> str:
    return f"## {label.en} · {label.ar}" if page.source else f"## {label.en}"
