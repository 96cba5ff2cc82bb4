"""The reading as one self-contained web page: no script, no fetched font, nothing loaded from anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

import desktop_app
from desktop_app.article.model import Role, Sentence
from desktop_app.exporting import labels, view
from desktop_app.exporting.delivery import USUAL, Delivery, Layout
from desktop_app.exporting.doubting import doubts_by_segment
from desktop_app.exporting.encoding import to_bytes
from desktop_app.exporting.html_marks import SentenceWriter, content
from desktop_app.exporting.html_rows import Rows
from desktop_app.exporting.html_style import style_sheet
from desktop_app.exporting.view import Voice
from desktop_app.reading.model import Reading

# A longer paragraph goes on in a second row close below: the style sheet has a rule for each place in a row.
_ROW = 12

_PAGE = """<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Dragoman {version}">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body class="{css}">
<main>
{body}
</main>
{footer}
</body>
</html>
"""


def to_html(reading: Reading, delivery: Delivery = USUAL) -> bytes:
    """UTF-8 HTML: English on the left, Arabic on the right, a row for each paragraph; or as `delivery` lays it out."""
    voices = view.voices(reading) if delivery.quotations else ()
    doubts = doubts_by_segment(reading, delivery)
    writer = SentenceWriter(reading, voices, doubts, delivery)
    rows = Rows(delivery.layout or Layout.TABLE, reading.arabic)
    page = _Page(reading, delivery, rows, writer, doubts)
    texts = _rows(reading)
    # Headline and dateline stand above the summary, as on a printed page.
    masthead = list(takewhile(_is_masthead, texts))
    body = [
        *_name(reading),
        *_text(page, masthead),
        *_notice(reading),
        *_summary(page),
        *_legend(page, voices),
        *_text(page, texts[len(masthead) :]),
        *_said(page, voices),
        *_checks(page),
    ]
    longest = max(map(len, texts), default=0)
    return _page(page, body, style_sheet([voice.look for voice in voices], sentences=longest))


def summary_to_html(reading: Reading) -> bytes:
    """Headline and summary alone, as a page of their own."""
    voices = view.voices(reading)
    doubts = doubts_by_segment(reading, USUAL)
    writer = SentenceWriter(reading, voices, doubts)
    page = _Page(reading, USUAL, Rows(Layout.TABLE, reading.arabic), writer, doubts)
    masthead = list(takewhile(_is_masthead, _rows(reading)))
    body = [
        *_name(reading),
        *_text(page, masthead),
        *_notice(reading),
        *_summary(page, linked=False),
    ]
    longest = max(map(len, masthead), default=0)
    style = style_sheet([voice.look for voice in voices], sentences=longest)
    return _page(page, body, style)


@dataclass(frozen=True)
class _Page:
    """What all parts of a page are written from."""

    reading: Reading
    delivery: Delivery
    rows: Rows
    writer: SentenceWriter
    doubts: Mapping[int, str]

    @property
    def missing(self) -> str:
        """What stands where there is no English."""
        words = labels.missing(only_approved=self.delivery.only_approved)
        return f'<span class="none">{words.en}</span>'


def _page(page: _Page, body: Sequence[str], style: str) -> bytes:
    whole = _PAGE.format(
        version=desktop_app.__version__,
        title=content(_title(page.reading)),
        style=style,
        css=page.rows.css,
        body="\n".join(body),
        footer=_footer(page.reading),
    )
    return to_bytes(whole)


def _rows(reading: Reading) -> list[Sequence[Sentence]]:
    return [
        paragraph[start : start + _ROW]
        for paragraph in reading.article.paragraphs()
        for start in range(0, len(paragraph), _ROW)
    ]


def _is_masthead(row: Sequence[Sentence]) -> bool:
    return all(sentence.role in (Role.HEADLINE, Role.DATELINE) for sentence in row)


def _title(reading: Reading) -> str:
    pairs = [view.pair(reading, sentence) for sentence in view.headline(reading)]
    return (
        view.join_english(pairs, missing="").strip() or view.join_arabic(pairs) or reading.article.source.name
    )


def _name(reading: Reading) -> Iterator[str]:
    """A page needs a name: the file's where the article has no headline."""
    if not view.headline(reading):
        yield f'<h1 class="name ui">{content(reading.article.source.name)}</h1>'


# --- the two columns ----------------------------------------------------------------------------------------


def _text(page: _Page, texts: Sequence[Sequence[Sentence]]) -> Iterator[str]:
    before = -1
    for row in texts:
        tag = "h1" if view.is_headline(row) else "p"
        continues = " on" if row[0].paragraph == before else ""
        before = row[0].paragraph
        arabic = " ".join(page.writer.arabic(sentence, place=n) for n, sentence in enumerate(row))
        yield page.rows.row(tag, _english(page, row), arabic, css=continues)


def _english(page: _Page, row: Sequence[Sentence]) -> str:
    parts: list[str] = []
    for n, sentence in enumerate(row):
        part = page.writer.english(sentence, place=n) or page.missing
        # One quiet word for all that is missing in a row, not one for each.
        if part != page.missing or parts[-1:] != [page.missing]:
            parts.append(part)
    return " ".join(parts)


# --- above the text -----------------------------------------------------------------------------------------


def _notice(reading: Reading) -> Iterator[str]:
    if not reading.arabic:
        label = labels.NOT_ARABIC
    elif view.starter_words(reading):
        label = labels.STARTER
    else:
        return
    yield f'<p class="notice ui"><span>{label.en}</span><span lang="ar" dir="rtl">{label.ar}</span></p>'


def _summary(page: _Page, *, linked: bool = True) -> Iterator[str]:
    reading, rows = page.reading, page.rows
    pairs = view.summary_pairs(reading)
    if not pairs or not page.delivery.summary:
        return
    yield '<nav class="card">'
    length = labels.count(len(pairs), len(reading.article.sentences))
    yield rows.row(
        "h2",
        f"{labels.SUMMARY.en} <small>{length.en}</small>",
        f"{labels.SUMMARY.ar} <small>{length.ar}</small>",
    )
    yield "<ol>"
    for pair in pairs:
        english = page.missing if pair.english is None else content(pair.english)
        arabic = content(pair.arabic)
        if linked:
            english = english if pair.english is None else _link(f"en-{pair.index}", english)
            arabic = _link(f"ar-{pair.index}", arabic)
        yield rows.row("p", english, arabic, outer="li")
    yield "</ol>"
    if terms := view.key_terms(reading):
        yield rows.row(
            "p", f"<small>{labels.KEY_TERMS.en}</small>", f"<small>{content(terms)}</small>", css=" ui"
        )
    yield "</nav>"


def _link(target: str, inside: str) -> str:
    return f'<a href="#{target}">{inside}</a>'


def _legend(page: _Page, voices: Sequence[Voice]) -> Iterator[str]:
    """Who speaks and how often, then what the marks mean, shown on the words themselves."""
    if voices:
        yield f'<ul class="voices ui" aria-label="{labels.SPEAKERS.en}">'
        for voice in voices:
            name = _link(f"voice-{voice.number}", _voice_name(voice))
            count = f"<small>{len(voice.quotations)}</small>"
            yield f'<li class="v{voice.number}"><b>{voice.look.shape}</b>{name}{count}</li>'
        yield "</ul>"
    key = "".join(f"<span>{part}</span>" for part in _key(page, voices))
    if key:
        yield f'<p class="key ui" lang="en">{key}</p>'


def _key(page: _Page, voices: Sequence[Voice]) -> Iterator[str]:
    reading = page.reading
    kinds = {quotation.kind for quotation in reading.findings.quotations} if voices else set()
    for kind, label in labels.KINDS.items():
        if kind in kinds:
            yield f'<span class="q {kind.value}">{label.en}</span>'
    if voices and any(not span.exact for spans in reading.quotation_spans for span in spans):
        yield f'<span class="q about">{labels.APPROXIMATE.en}</span>'
    if page.delivery.summary and view.summary_pairs(reading):
        yield f'<i class="dot"></i>{labels.IN_SUMMARY.en}'
    if page.doubts:
        yield f'<i class="flag"></i>{labels.TO_CHECK.en.lower()}'


def _voice_name(voice: Voice) -> str:
    if voice.name is None:
        return labels.UNNAMED.en
    english = f' · <bdi lang="en">{content(voice.english)}</bdi>' if voice.english else ""
    return f'<bdi lang="ar">{content(voice.name)}</bdi>{english}'


# --- below the text -----------------------------------------------------------------------------------------


def _said(page: _Page, voices: Sequence[Voice]) -> Iterator[str]:
    reading, rows = page.reading, page.rows
    if not voices:
        return
    yield f'<section class="said">\n{rows.heading(labels.WHO_SAID_WHAT)}'
    for voice in voices:
        name = f"<b>{voice.look.shape}</b>{_voice_name(voice)}"
        yield f'<h3 class="v{voice.number}" id="voice-{voice.number}">{name}</h3>'
        yield "<ul>"
        for number in voice.quotations:
            quotation = reading.findings.quotations[number]
            sentence = reading.article.sentence_at(quotation.content[0].start).index
            arabic = _link(f"ar-{sentence}", content(view.quotation_arabic(reading, number)))
            yield rows.row("p", _said_in_english(page, number, sentence), arabic, outer="li")
        yield "</ul>"
    yield "</section>"


def _said_in_english(page: _Page, number: int, sentence: int) -> str:
    reading = page.reading
    english = view.quotation_english(reading, number)
    what = labels.KINDS[reading.findings.quotations[number].kind].en
    if english is None:
        words = page.missing
    else:
        words = _link(f"en-{sentence}", content(english.text))
        what += "" if english.exact else f", {labels.APPROXIMATE.en}"
    return f'{words} <small class="ui">{what}</small>'


def _checks(page: _Page) -> Iterator[str]:
    """Tooltips cannot be printed or touched, so what the flags mean stands here in words."""
    if not page.doubts:
        return
    yield f'<section class="check">\n{page.rows.heading(labels.TO_CHECK)}\n<ul>'
    for segment, words in page.doubts.items():
        english = page.reading.english(segment)
        what = f'<span class="ui"><i class="flag"></i>{content(words)}</span>'
        text = content(view.one_line(english.text)) if english else page.missing
        yield f"<li>{what} {_link(f'en-{segment}', text)}</li>"
    yield "</ul>\n</section>"


def _footer(reading: Reading) -> str:
    parts = [f"Made offline by Dragoman {desktop_app.__version__}", content(reading.article.source.name)]
    if reading.translation:
        package, total = reading.translation.package, len(reading.article.sentences)
        if package.name:  # else a person translated before there was one
            parts.append(
                content(f"{package.from_code} → {package.to_code}: {package.name}, version {package.version}")
            )
        if reading.translation.done < total:
            parts.append(f"{labels.count(reading.translation.done, total).en} translated")
        if worked := view.work_done(reading):
            parts.append(worked)
    return f'<footer class="ui">{"".join(f"<span>{part}</span>" for part in parts)}</footer>'
