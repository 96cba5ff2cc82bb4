"""The reading as plain text: title, summary, who said what, English under Arabic by paragraph, what is worth checking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.article.model import Sentence
from desktop_app.exporting import labels, view
from desktop_app.exporting.delivery import USUAL, Delivery, Layout
from desktop_app.exporting.doubting import doubts_by_segment
from desktop_app.exporting.encoding import to_bytes, visible
from desktop_app.exporting.labels import Label
from desktop_app.reading.model import Reading

_INDENT = "   "


def to_text(reading: Reading, delivery: Delivery = USUAL) -> bytes:
    """UTF-8 text, one line a paragraph in each language; nothing is wrapped, so that any window can."""
    page = _Page(reading, delivery)
    return _to_bytes(_title(page), _summary(page), _said(page), _text(page), _checks(page))


def summary_to_text(reading: Reading) -> bytes:
    """Title and summary alone."""
    page = _Page(reading, USUAL)
    return _to_bytes(_title(page), _summary(page))


@dataclass(frozen=True, slots=True)
class _Page:
    """What all parts of a text are written from."""

    reading: Reading
    delivery: Delivery

    @property
    def source(self) -> bool:
        """Whether the Arabic is shown; a text in another language always is."""
        return self.delivery.layout is not Layout.TARGET or not self.reading.arabic

    @property
    def target(self) -> bool:
        """Whether the English is shown: where there is any, or nothing else."""
        return self.reading.translation is not None or not self.source

    @property
    def missing(self) -> str:
        """What stands where there is no English."""
        return f"[{labels.missing(only_approved=self.delivery.only_approved).en}]"


def _to_bytes(*sections: list[str]) -> bytes:
    return to_bytes(visible("\n\n\n".join("\n".join(lines) for lines in sections if lines)) + "\n")


def _title(page: _Page) -> list[str]:
    reading = page.reading
    pairs = [view.pair(reading, sentence) for sentence in view.headline(reading)]
    lines = [reading.article.source.name]
    if pairs:
        english = view.join_english(pairs, missing="").strip() if reading.translation else ""
        arabic = view.join_arabic(pairs) if page.source or not english else ""
        lines = [line for line in (arabic, english) if line]
    if not reading.arabic:
        lines += ["", labels.NOT_ARABIC.en]
    elif view.starter_words(reading):
        lines += ["", labels.STARTER.en]
    return lines


def _summary(page: _Page) -> list[str]:
    pairs = view.summary_pairs(page.reading)
    if not pairs or not page.delivery.summary:
        return []
    lines = _heading(page, labels.SUMMARY)
    for number, pair in enumerate(pairs, 1):
        shown = [pair.arabic] if page.source else []
        if page.target:
            shown.append(pair.english or page.missing)
        lines += [f"{number:>2}. {shown[0]}", *(f"    {line}" for line in shown[1:])]
    if page.source and (terms := view.key_terms(page.reading)):
        lines += ["", f"{labels.KEY_TERMS.en} · {labels.KEY_TERMS.ar}: {terms}"]
    return lines


def _said(page: _Page) -> list[str]:
    reading = page.reading
    voices = view.voices(reading) if page.delivery.quotations else ()
    if not voices:
        return []
    lines = _heading(page, labels.WHO_SAID_WHAT)
    for voice in voices:
        lines += ["", " · ".join(view.names(voice)) or labels.UNNAMED.en]
        for number in voice.quotations:
            kind = labels.KINDS[reading.findings.quotations[number].kind].en
            if page.source:
                lines.append(f"{_INDENT}{view.quotation_arabic(reading, number)}")
            lines.append(
                f"{_INDENT}{kind}: {_english(page, number)}" if page.target else f"{_INDENT}({kind})"
            )
    return lines


def _english(page: _Page, number: int) -> str:
    english = view.quotation_english(page.reading, number)
    if english is None:
        return page.missing
    return english.text if english.exact else f"[{labels.APPROXIMATE.en}] {english.text}"


def _text(page: _Page) -> list[str]:
    paragraphs = list(_paragraphs(page))
    return [*_heading(page, labels.TEXT), *paragraphs] if paragraphs else []


def _paragraphs(page: _Page) -> Iterator[str]:
    for paragraph in view.text_below(page.reading):
        pairs = [_pair(page, sentence) for sentence in paragraph]
        yield ""
        if page.source:
            yield view.join_arabic(pairs)
        if page.target:
            yield view.join_english(pairs, missing=page.missing)


def _pair(page: _Page, sentence: Sentence) -> view.Pair:
    pair, english = view.pair(page.reading, sentence), page.reading.english(sentence.index)
    if pair.english is None or english is None or not page.delivery.states:
        return pair
    return replace(pair, english=f"{pair.english} [{labels.STATES[english.state].en}]")


def _checks(page: _Page) -> list[str]:
    doubts = doubts_by_segment(page.reading, page.delivery)
    if not doubts:
        return []
    lines = _heading(page, labels.TO_CHECK)
    for segment, words in doubts.items():
        english = page.reading.english(segment)
        text = view.one_line(english.text) if english else page.missing
        lines += ["", f"{_INDENT}{words}:", f"{_INDENT}{text}"]
    return lines


def _heading(page: _Page, label: Label) -> list[str]:
    text = f"{label.en} · {label.ar}" if page.source else label.en
    return [text, "-" * len(text)]
