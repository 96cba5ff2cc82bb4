"""What the small window tells of a reading: gist, summary and who said what, as a page and as text to copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from desktop_app.article.model import Role
from desktop_app.exporting import view
from desktop_app.gui.faces import TextStyle, text_style
from desktop_app.gui.mirroring import mirrored
from desktop_app.gui.positions import showable
from desktop_app.gui.theme import Colours
from desktop_app.reading.model import Reading

MARK_SIZE = 11
_SMALL = 0.86  # of the text's size on the page; the gist has the page's


def _tr(text: str) -> str:
    return QCoreApplication.translate("digest", text)


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation: whose, and the words in both languages; `english` is '' while there is none."""

    speaker: int | None
    arabic_name: str
    english_name: str
    arabic: str
    english: str = ""
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Digest:
    """The little that a glance takes in. `gist` is the number of its pair in `summary`."""

    arabic: bool
    summary: tuple[tuple[str, str], ...]
    gist: int | None
    sentences: int
    said: tuple[Said, ...]


def digest_of(reading: Reading) -> Digest:
    """What is to be told of `reading`."""
    pairs = view.summary_pairs(reading)
    numbers = [pair.index for pair in pairs]
    return Digest(
        reading.arabic,
        tuple((pair.arabic, pair.english or "") for pair in pairs),
        numbers.index(reading.gist) if reading.gist in numbers else None,
        len(reading.article.sentences),
        tuple(_said(reading, number) for number in range(len(reading.findings.quotations))),
    )


def _said(reading: Reading, number: int) -> Said:
    quotation = reading.findings.quotations[number]
    english = view.quotation_english(reading, number)
    return Said(
        quotation.speaker_id,
        quotation.speaker or "",
        reading.speaker_name(quotation.speaker_id) or "",
        view.quotation_arabic(reading, number),
        english.text if english else "",
        english is None or english.exact,
    )


def plain_text(digest: Digest) -> str:
    """Gist and summary to be pasted elsewhere: English where it is there, Arabic under it."""
    paragraphs = []
    if digest.gist is not None and len(digest.summary) > 1:
        arabic, english = digest.summary[digest.gist]
        paragraphs.append(english or arabic)
    paragraphs += [
        "\n".join(part for part in (english, arabic) if part) for arabic, english in digest.summary
    ]
    return "\n\n".join(paragraphs) + "\n" if paragraphs else ""


def mark_name(speaker: int | None) -> str:
    """The name under which the page asks for a speaker's mark."""
    return "mark:" if speaker is None else f"mark:{speaker}"


class Page:
    """Makes a digest's page in these colours, at `zoom` per cent."""

    def __init__(self, colours: Colours, zoom: int) -> None:
        self._colours = colours
        self._gist = {arabic: _style(arabic, zoom) for arabic in (False, True)}
        self._text = {arabic: _style(arabic, round(zoom * _SMALL)) for arabic in (False, True)}
        self._heading = max(round(13 * zoom / 100), 9)

    def html(self, digest: Digest) -> str:
        """The page; its only pictures are `mark_name`s."""
        return f"<html><body>{''.join(self._blocks(digest))}</body></html>"

    def _blocks(self, digest: Digest) -> Iterator[str]:
        script = digest.arabic
        if digest.gist is not None:
            arabic, english = digest.summary[digest.gist]
            words, in_arabic = (english, False) if english else (arabic, script)
            yield self._paragraph(words, self._gist[in_arabic], in_arabic, bold=True, above=0, below=6)
        if len(digest.summary) > (digest.gist is not None):
            yield self._title(
                _tr("Summary: {chosen} of {total} sentences").format(
                    chosen=len(digest.summary), total=digest.sentences
                )
            )
            for arabic, english in digest.summary:
                yield from self._pair(arabic, english, script)
        if digest.said:
            yield self._title(_tr("Who said what"))
            for said in digest.said:
                yield from self._quotation(said)

    def _pair(self, arabic: str, english: str, script: bool) -> Iterator[str]:
        if english:
            yield self._paragraph(english, self._text[False], False, below=0)
        yield self._paragraph(arabic, self._text[script], script, above=0, below=9)

    def _quotation(self, said: Said) -> Iterator[str]:
        ink = self._colours.speaker(said.speaker).ink
        mark = f'<img src="{mark_name(said.speaker)}" width="{MARK_SIZE}" height="{MARK_SIZE}">&nbsp;'
        names = (said.arabic_name or _tr("Speaker not named"), said.english_name or said.arabic_name)
        arabic_name, english_name = names[0], names[1] or _tr("Speaker not named")
        if said.english:
            rough = (
                "" if said.exact else f' <span style="color:{self._colours.muted}">({_tr("roughly")})</span>'
            )
            lead = f'{mark}<span style="color:{ink}"><b>&#x2068;{_safe(english_name)}&#x2069;:</b></span> '
            yield self._paragraph(said.english, self._text[False], False, below=0, lead=lead, tail=rough)
        name = f'<span style="color:{ink}">&#x2068;{_safe(arabic_name)}&#x2069;:</span> '
        lead = name if said.english else mark + name
        yield self._paragraph(said.arabic, self._text[True], True, above=0, below=9, lead=lead)

    def _title(self, words: str) -> str:
        return (
            f'<p{_direction(mirrored())} style="margin:12px 0 5px 0;'
            " font-family:'Noto Sans','Noto Sans Arabic',sans-serif;"
            f' font-size:{self._heading}px; color:{self._colours.muted}">{_safe(words)}</p>'
        )

    def _paragraph(
        self,
        words: str,
        style: TextStyle,
        arabic: bool,
        *,
        above: int = 0,
        below: int = 0,
        bold: bool = False,
        lead: str = "",
        tail: str = "",
    ) -> str:
        families = ",".join(f"'{family}'" for family in style.font.families())
        weight = "font-weight:600;" if bold else ""
        return (
            f'<p{_direction(arabic)} style="margin:{above}px 0 {below}px 0; line-height:{style.line_height:.0f}px;'
            f" font-family:{families}; font-size:{style.font.pixelSize()}px; {weight}"
            f'color:{self._colours.ink}">{lead}{_safe(words)}{tail}</p>'
        )


def _direction(from_right: bool) -> str:
    return ' dir="rtl" align="right"' if from_right else ' dir="ltr" align="left"'


def _style(arabic: bool, zoom: int) -> TextStyle:
    return text_style(arabic=arabic, role=Role.BODY, zoom=zoom)


def _safe(words: str) -> str:
    return escape(showable(words))
