"""The reading as plain text: title, summary, who said what, then English under Arabic by paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.exporting import labels, view
from desktop_app.exporting.encoding import to_bytes, visible
from desktop_app.exporting.labels import Label
from desktop_app.reading.model import Reading

_INDENT = "   "


def to_text(reading: Reading) -> bytes:
    """UTF-8 text, one line a paragraph in each language; nothing is wrapped, so that any window can."""
    return _to_bytes(_title(reading), _summary(reading), _said(reading), _text(reading))


def summary_to_text(reading: Reading) -> bytes:
    """Title and summary alone."""
    return _to_bytes(_title(reading), _summary(reading))


def _to_bytes(*sections: list[str]) -> bytes:
    return to_bytes(visible("\n\n\n".join("\n".join(lines) for lines in sections if lines)) + "\n")


def _title(reading: Reading) -> list[str]:
    pairs = [view.pair(reading, sentence) for sentence in view.headline(reading)]
    lines = [reading.article.source.name]
    if pairs:
        english = view.join_english(pairs, missing="") if reading.translation else ""
        lines = [line for line in (view.join_arabic(pairs), english.strip()) if line]
    if not reading.arabic:
        lines += ["", labels.NOT_ARABIC.en]
    elif reading.translation and reading.translation.package.starter:
        lines += ["", labels.STARTER.en]
    return lines


def _summary(reading: Reading) -> list[str]:
    pairs = view.summary_pairs(reading)
    if not pairs:
        return []
    lines = _heading(labels.SUMMARY)
    for number, pair in enumerate(pairs, 1):
        lines.append(f"{number:>2}. {pair.arabic}")
        if reading.translation:
            lines.append(f"    {pair.english or _missing()}")
    if terms := view.key_terms(reading):
        lines += ["", f"{labels.KEY_TERMS.en} · {labels.KEY_TERMS.ar}: {terms}"]
    return lines


def _said(reading: Reading) -> list[str]:
    voices = view.voices(reading)
    if not voices:
        return []
    lines = _heading(labels.WHO_SAID_WHAT)
    for voice in voices:
        lines += ["", " · ".join(view.names(voice)) or labels.UNNAMED.en]
        for number in voice.quotations:
            kind = labels.KINDS[reading.findings.quotations[number].kind].en
            lines.append(f"{_INDENT}{view.quotation_arabic(reading, number)}")
            lines.append(
                f"{_INDENT}{kind}: {_english(reading, number)}"
                if reading.translation
                else f"{_INDENT}({kind})"
            )
    return lines


def _english(reading: Reading, number: int) -> str:
    english = view.quotation_english(reading, number)
    if english is None:
        return _missing()
    return english.text if english.exact else f"[{labels.APPROXIMATE.en}] {english.text}"


def _text(reading: Reading) -> list[str]:
    paragraphs = list(_paragraphs(reading))
    return [*_heading(labels.TEXT), *paragraphs] if paragraphs else []


def _paragraphs(reading: Reading) -> Iterator[str]:
    for paragraph in view.text_below(reading):
        pairs = [view.pair(reading, sentence) for sentence in paragraph]
        yield ""
        yield view.join_arabic(pairs)
        if reading.translation:
            yield view.join_english(pairs, missing=_missing())


def _heading(label: Label) -> list[str]:
    text = f"{label.en} · {label.ar}"
    return [text, "-" * len(text)]


def _missing() -> str:
    return f"[{labels.NOT_TRANSLATED.en}]"
