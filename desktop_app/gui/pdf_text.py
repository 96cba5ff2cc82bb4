"""Makes the text of a PDF that Qt wrote readable for others: searched, copied and read out, it has its letters.

Qt notes for each glyph the character that a font's own table gives for it. A letter of Arabic has other glyphs at the
beginning, in the middle and at the end of a word, which stand in no such table: Qt leaves them out, and whoever copies
from the page gets blanks. Here the glyphs that are drawn are remembered with the characters they were made from, and
the tables are written anew, as an update at the file's end (ISO 32000-1, 7.5.6 and 9.10.3).

Vowel signs and other marks are drawn and left out of the tables: they stand above other letters, and programs that put
words together from places on the page would break a word at each of them. A text that is copied has its letters alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from unicodedata import combining

from PySide6.QtGui import QGlyphRun, QRawFont

_FONT = re.compile(
    rb"(\d+) 0 obj\s*<<\s*/Type /Font\s*/Subtype /Type0.*?/DescendantFonts \[(\d+) 0 R\]\s*"
    rb"/ToUnicode (\d+) 0 R\s*>>",
    re.DOTALL,
)
_WIDTHS = rb"(?:^|\n)%s 0 obj\s*<<\s*/Type /Font\s*/Subtype /CIDFontType2.*?/W \[0 \[(.*?)\]"
_START = re.compile(rb"startxref\s+(\d+)\s*%%EOF\s*$")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_SURE = 40  # times that a glyph was looked at: then it is known what it means
_BLOCK = 100  # entries that one block of a table may have


@dataclass
class _Face:
    """The glyphs of one font in the order in which they were first drawn, which is how Qt numbers them in the file."""

    order: dict[int, int] = field(default_factory=dict)
    seen: Counter[int] = field(default_factory=Counter)
    meant: defaultdict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


class DrawnText:
    """Remembers what is drawn, and puts it into the finished file."""

    def __init__(self) -> None:
        self._faces: dict[tuple[str, str, int], _Face] = {}

    def add(self, run: QGlyphRun) -> None:
        """`run` is being drawn next."""
        face = self._face(run.rawFont())
        for glyph in run.glyphIndexes():
            face.order.setdefault(glyph, len(face.order) + 1)  # 0 is the glyph for what is missing

    def learn(self, run: QGlyphRun, units: bytes, stops: Sequence[int]) -> None:
        """What the glyphs of a run that was drawn stand for.

        Args:
            run: as it came from its layout, in the order of its letters; its string indexes count in UTF-16 units.
            units: the text of its paragraph, in UTF-16 (little-endian).
            stops: where the clusters of its line begin, in order, and where the line ends.
        """
        font, glyphs = run.rawFont(), run.glyphIndexes()
        face = self._face(font)
        if all(face.seen[glyph] >= _SURE for glyph in glyphs):
            return
        face.seen.update(glyphs)
        for glyph, words in _meanings(font, glyphs, run.stringIndexes(), units, stops):
            face.meant[glyph][words] += 1

    def _face(self, font: QRawFont) -> _Face:
        return self._faces.setdefault((font.familyName(), font.styleName(), font.weight()), _Face())

    def put_into(self, pdf: bytes) -> bytes:
        """`pdf` with a table of characters for each of its fonts; as it is where it is not built as expected."""
        fonts = [(int(m[1]), m[2], int(m[3])) for m in _FONT.finditer(pdf)]
        fonts.sort()  # Qt numbers them as they are first used
        start, trailer = _START.search(pdf), _TRAILER.search(pdf)
        if len(fonts) != len(self._faces) or start is None or trailer is None:
            return pdf
        tables: dict[int, bytes] = {}
        for (_, descendant, table), face in zip(fonts, self._faces.values(), strict=True):
            widths = re.search(_WIDTHS % descendant, pdf, re.DOTALL)
            if widths is None or len(widths[1].split()) != len(face.order) + 1:
                return pdf
            tables[table] = _table(face)
        return _updated(pdf, tables, start=int(start[1]), trailer=trailer[1])


def _meanings(
    font: QRawFont,
    glyphs: Sequence[int],
    places: Sequence[int],
    units: bytes,
    stops: Sequence[int],
) -> Iterator[tuple[int, str]]:
    """Each glyph with the characters that it stands for; a cluster goes from its place to the next of `stops`."""
    clusters: dict[int, list[int]] = {}
    for glyph, place in zip(glyphs, places, strict=True):
        clusters.setdefault(place, []).append(glyph)
    for place, here in clusters.items():
        end = stops[bisect_right(stops, place)]
        letters = units[2 * place : 2 * end].decode("utf-16-le", "replace")
        if len(here) > 1:
            marks = set(font.glyphIndexesForString("".join(c for c in letters if combining(c))))
            here = [glyph for glyph in here if glyph not in marks]
        letters = "".join(c for c in letters if not combining(c))
        letters = letters.rstrip() or letters[:1]  # the blank at which a line is broken has no glyph
        for at, glyph in enumerate(here):
            yield glyph, letters[at:] if at == len(here) - 1 else letters[at : at + 1]


def _table(face: _Face) -> bytes:
    usual = {glyph: meant.most_common(1)[0][0] for glyph, meant in face.meant.items()}
    entries = [
        f"<{number:04X}> <{_hexadecimal(usual[glyph])}>"
        for glyph, number in face.order.items()
        if usual.get(glyph)
    ]
    blocks = [entries[at : at + _BLOCK] for at in range(0, len(entries), _BLOCK)]
    body = "\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")


def _hexadecimal(words: str) -> str:
    return words.encode("utf-16-be", "replace").hex().upper()


def _updated(pdf: bytes, objects: dict[int, bytes], *, start: int, trailer: bytes) -> bytes:
    """`pdf` with the streams `objects` in place of those of their numbers, by an update at its end."""
    out, places = bytearray(pdf), {}
    if not out.endswith(b"\n"):
        out += b"\n"
    for number, stream in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number, len(stream), stream)
    table = len(out)
    out += b"xref\n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    out += b"trailer\n<<%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (trailer, start, table)
    return bytes(out)
