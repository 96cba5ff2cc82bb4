"""The reading as Markdown: title, summary, who said what, then the text in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop_app.exporting import labels, view
from desktop_app.exporting.encoding import to_bytes, visible
from desktop_app.exporting.labels import Label
from desktop_app.reading.model import Reading

# What CommonMark and GitHub read as markup wherever it stands in a line …
_ANYWHERE = re.compile(r"[\\`*_\[\]<>|~&#$]")
# … and only at its beginning: headings, lists, numbered lists, rules, underlined headings.
_AT_START = re.compile(r"^([+=-])|^(\d{1,9})([.)])")


def to_markdown(reading: Reading) -> bytes:
    """UTF-8 CommonMark; right-to-left passages stand in `<div dir="rtl">`, which most programs honour."""
    parts = [*_title(reading), *_summary(reading), *_said(reading), *_text(reading)]
    return to_bytes("\n\n".join(parts) + "\n")


def summary_to_markdown(reading: Reading) -> bytes:
    """Title and summary alone."""
    return to_bytes("\n\n".join([*_title(reading), *_summary(reading)]) + "\n")


def escape(text: str) -> str:
    """One line of text that Markdown shows as it is."""
    line = _ANYWHERE.sub(r"\\\g<0>", visible(view.one_line(text)))
    return _AT_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", line)


def _arabic(reading: Reading, markdown: str, *, indent: str = "") -> str:
    """A block of the original, from the right if Arabic; the blank lines let Markdown inside be read."""
    if not reading.arabic:
        return "\n".join(indent + line for line in markdown.split("\n"))
    return f'{indent}<div dir="rtl">\n\n{indent}{markdown}\n\n{indent}</div>'


def _title(reading: Reading) -> Iterator[str]:
    pairs = [view.pair(reading, sentence) for sentence in view.headline(reading)]
    english = view.join_english(pairs, missing="").strip()
    if english:
        yield f"# {escape(english)}"
    if pairs:
        yield _arabic(reading, f"# {escape(view.join_arabic(pairs))}")
    else:
        yield f"# {escape(reading.article.source.name)}"
    if not reading.arabic:
        yield f"> {labels.NOT_ARABIC.en}"
    elif reading.translation and reading.translation.package.starter:
        yield f"> {labels.STARTER.en}"


def _summary(reading: Reading) -> Iterator[str]:
    pairs = view.summary_pairs(reading)
    if not pairs:
        return
    yield _heading(labels.SUMMARY)
    if reading.translation:
        yield _numbered(escape(pair.english) if pair.english else _missing() for pair in pairs)
    yield _arabic(reading, _numbered(escape(pair.arabic) for pair in pairs))
    if terms := view.key_terms(reading):
        yield _arabic(reading, f"**{labels.KEY_TERMS.ar}**: {escape(terms)}")


def _numbered(lines: Iterable[str]) -> str:
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def _said(reading: Reading) -> Iterator[str]:
    voices = view.voices(reading)
    if not voices:
        return
    yield _heading(labels.WHO_SAID_WHAT)
    for voice in voices:
        yield f"### {voice.look.shape} {escape(' · '.join(view.names(voice))) or labels.UNNAMED.en}"
        for number in voice.quotations:
            kind = labels.KINDS[reading.findings.quotations[number].kind].en
            english = f": {_english(reading, number)}" if reading.translation else ""
            yield f"- *{kind}*{english}"
            yield _arabic(reading, escape(view.quotation_arabic(reading, number)), indent="  ")


def _english(reading: Reading, number: int) -> str:
    english = view.quotation_english(reading, number)
    if english is None:
        return _missing()
    return escape(english.text) if english.exact else f"*({labels.APPROXIMATE.en})* {escape(english.text)}"


def _text(reading: Reading) -> Iterator[str]:
    paragraphs = view.text_below(reading)
    if paragraphs:
        yield _heading(labels.TEXT)
    for paragraph in paragraphs:
        pairs = [view.pair(reading, sentence) for sentence in paragraph]
        yield _arabic(reading, escape(view.join_arabic(pairs)))
        if reading.translation:
            # The word for what is missing is markup: so each sentence is escaped by itself.
            yield view.join_english(
                (view.Pair(p.index, p.arabic, p.english and escape(p.english)) for p in pairs),
                missing=_missing(),
            )


def _heading(label: Label) -> str:
    return f"## {label.en} · {label.ar}"


def _missing() -> str:
    return f"*{labels.NOT_TRANSLATED.en}*"
