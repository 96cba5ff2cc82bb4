"""A reading for the clipboard: a table that word processors take over with its directions, and the same as plain text."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from desktop_app.exporting import palette, view
from desktop_app.exporting.clippings import Clipping
from desktop_app.exporting.encoding import visible
from desktop_app.exporting.pieces import Piece, Pieces
from desktop_app.quotations.model import QuotationKind
from desktop_app.reading.model import Reading

_CELL = "vertical-align: top; padding: 2pt 6pt"
_PAGE = '<meta charset="utf-8">\n<table dir="rtl" border="1" style="border-collapse: collapse; width: 100%">\n{}\n</table>'


def rich_text(reading: Reading, sentences: Iterable[int] | None = None) -> Clipping:
    """Those sentences, or all, a row each: the Arabic in the first column, which is the right one, its English beside it.

    The plain form has both in a line, with a tab between, which spreadsheets take for two cells.
    """
    chosen = range(len(reading.article.sentences)) if sentences is None else sentences
    pieces, inks = Pieces(reading), _inks(reading)
    rows, lines = [], []
    for index in chosen:
        sentence = reading.article.sentences[index]
        pair = view.pair(reading, sentence)
        direction = 'dir="rtl" lang="ar"' if reading.arabic else 'dir="auto"'
        arabic = _html(pieces.arabic(sentence), inks)
        english = _html(pieces.english(sentence) or [], inks)
        rows.append(
            f'<tr><td {direction} style="{_CELL}">{arabic}</td>'
            f'<td dir="ltr" lang="en" style="{_CELL}">{english}</td></tr>'
        )
        lines.append(f"{pair.arabic}\t{pair.english or ''}")
    return Clipping(visible("\n".join(lines)), _PAGE.format("\n".join(rows))) if lines else Clipping("", "")


def _html(pieces: Iterable[Piece], inks: dict[int, str]) -> str:
    parts = []
    for piece in pieces:
        words = escape(visible(piece.text))
        style = inks.get(-1 if piece.quotation is None else piece.quotation)
        parts.append(f'<span style="{style}">{words}</span>' if style and piece.exact else words)
    return "".join(parts)


def _inks(reading: Reading) -> dict[int, str]:
    found = {}
    for voice in view.voices(reading):
        for number in voice.quotations:
            reported = reading.findings.quotations[number].kind is QuotationKind.INDIRECT
            found[number] = "text-decoration: underline" if reported else f"color: {_hex(voice.look.light)}"
    return found


def _hex(colour: palette.Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
