"""What is copied out of a reading: as plain text, and as HTML for programs that keep the direction of writing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from desktop_app.exporting import view
from desktop_app.exporting.encoding import visible
from desktop_app.reading.model import Reading


@dataclass(frozen=True, slots=True)
class Clipping:
    """The same words in both forms."""

    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a clipping; `language` is `ar`, `en` or '' where either may be."""

    words: str
    language: str = ""
    quoted: bool = False


def clipping(blocks: Iterable[Iterable[Line]]) -> Clipping:
    """A clipping of these blocks, an empty line between each two."""
    kept = [block for lines in blocks if (block := [line for line in lines if line.words])]
    text = "\n\n".join("\n".join(line.words for line in block) for block in kept)
    html = "\n".join(_html(line) for block in kept for line in block)
    return Clipping(visible(text), f'<meta charset="utf-8">\n{visible(html)}')


def pairs(reading: Reading, sentences: Iterable[int]) -> Clipping:
    """Sentences in both languages, each Arabic followed by its English."""
    return clipping(_pair(reading, sentence) for sentence in sentences)


def one_language(reading: Reading, sentences: Iterable[int], *, arabic: bool) -> Clipping:
    """Sentences in one language, a line each; without words where there is no English."""
    place = 0 if arabic else 1
    return clipping([[_pair(reading, sentence)[place] for sentence in sentences]])


def _pair(reading: Reading, sentence: int) -> tuple[Line, Line]:
    pair = view.pair(reading, reading.article.sentences[sentence])
    return Line(pair.arabic, "ar" if reading.arabic else ""), Line(pair.english or "", "en")


def _html(line: Line) -> str:
    direction = {"ar": 'dir="rtl" lang="ar"', "en": 'dir="ltr" lang="en"'}.get(line.language, 'dir="auto"')
    tag = "blockquote" if line.quoted else "p"
    return f"<{tag} {direction}>{escape(line.words)}</{tag}>"
