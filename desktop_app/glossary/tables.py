"""Glossaries as tables: CSV of any spreadsheet, TSV, and OmegaT's three columns."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.article.arabic import is_arabic_letter
from desktop_app.article.formats.plain import decode
from desktop_app.errors import BrokenGlossary, EncodingUnclear
from desktop_app.glossary.model import Term

COLUMNS = ("arabic", "english", "note", "variants", "forbidden", "name")
# Headings of other programs, in small letters.
_HEADINGS = {
    "arabic": "arabic,ar,ara,source,src,source term,arabic term,الكلمة,المصطلح,العربية,عربي",
    "english": "english,en,eng,target,tgt,translation,target term,english term,الإنجليزية,إنجليزي,الترجمة",
    "note": "note,notes,comment,comments,description,definition,remark,context,ملاحظة,ملاحظات,تعريف",
    "variants": "variants,variant,synonyms,synonym,forms,arabic variants,صيغ,مرادفات",
    "forbidden": "forbidden,forbidden terms,deprecated,avoid,banned,do not use,ممنوع",
    "name": "name,proper name,is name,اسم",
}
_COLUMN_OF = {heading: column for column, headings in _HEADINGS.items() for heading in headings.split(",")}
_YES = frozenset({"yes", "y", "true", "1", "x", "name", "نعم"})
_NEARLY_ALL = 0.95
_SNIFFED = 50  # lines to guess by


@dataclass(frozen=True, slots=True)
class _Layout:
    """The number of the cell of each column that a table has."""

    cells: dict[str, int]

    def term(self, row: Sequence[str]) -> Term:
        def cell(column: str) -> str:
            number = self.cells.get(column, -1)
            return row[number].strip() if 0 <= number < len(row) else ""

        return Term(
            cell("arabic"),
            cell("english"),
            tuple(cell("variants").splitlines()),
            cell("note"),
            tuple(cell("forbidden").splitlines()),
            cell("name").casefold() in _YES,
        )


def read_table(data: bytes, name: str, *, tabs: bool, quoted: bool = True) -> list[Term]:
    """The terms of a table; its first line may name the columns, else they are guessed from what is in them.

    Args:
        data: the file, in any encoding that can be told.
        name: what it is called.
        tabs: columns are parted by tabs; otherwise by commas, semicolons or tabs, whichever the table has.
        quoted: cells may stand in quotation marks.

    Raises:
        BrokenGlossary: not a table, with the line; or no column of Arabic.
        EmptyText, BinaryFile, EncodingUnclear: what is in it cannot be read.
    """
    text = _decoded(data, name).removeprefix("\ufeff")
    separator = "\t"
    first = 1
    if told := re.match(r"sep=(.)\r?\n", text):  # of Excel, for Excel
        separator, text, first = told[1], text[told.end() :], 2
    elif not tabs:
        separator = _separator(text)
    numbered = _rows(text, name, separator, first=first, quoted=quoted)
    filled = [(line, row) for line, row in numbered if any(cell.strip() for cell in row)]
    rows = [(line, row) for line, row in filled if not (quoted is False and row[0].startswith("#"))]
    if not rows:
        return []
    layout = _named(rows[0][1])
    if layout is not None:
        rows = rows[1:]
    else:
        layout = _guessed([row for _, row in rows])
        if layout is None:
            raise BrokenGlossary(
                name, rows[0][0], "there is no column of Arabic beside one of another language"
            )
    return [layout.term(row) for _, row in rows]


def write_csv(terms: Sequence[Term]) -> bytes:
    """All columns, parted by commas, in UTF-8 with the mark by which Excel knows it."""
    return b"\xef\xbb\xbf" + _written(terms, ",").encode("utf-8")


def write_tsv(terms: Sequence[Term]) -> bytes:
    """All columns, parted by tabs, in UTF-8."""
    return _written(terms, "\t").encode("utf-8")


def write_omegat(terms: Sequence[Term]) -> bytes:
    """OmegaT's glossary: Arabic, English and a comment, a line for each form and each rendering, no heading.

    What its three columns have no place for goes into the comment.
    """
    lines = ["# Glossary in tab-separated format -*- coding: utf-8 -*-"]
    for term in terms:
        extra = [term.note, *(f"not: {word}" for word in term.forbidden)]
        comment = "; ".join(filter(None, extra))
        lines += [
            "\t".join((form, rendering, comment)) for form in term.forms for rendering in term.renderings
        ]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _written(terms: Sequence[Term], separator: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for term in terms:
        variants, forbidden = " | ".join(term.variants), " | ".join(term.forbidden)
        writer.writerow(
            (term.arabic, term.english, term.note, variants, forbidden, "yes" if term.name else "")
        )
    return out.getvalue()


def _decoded(data: bytes, name: str) -> str:
    try:
        return decode(data, name)[0]
    except EncodingUnclear:
        # A list of terms lacks the small words by which running text is told; Excel saves it as Windows has it.
        text = data.decode("windows-1256", "replace")
        letters = [character for character in text if character.isalpha() and not character.isascii()]
        if not letters or sum(map(is_arabic_letter, letters)) < _NEARLY_ALL * len(letters):
            raise
        return text


def _rows(
    text: str, name: str, separator: str, *, first: int, quoted: bool
) -> Iterator[tuple[int, list[str]]]:
    """The rows with the number of the line on which each ends."""
    lines = io.StringIO(text, newline="")
    if quoted:
        reader = csv.reader(lines, delimiter=separator, strict=True)
    else:
        reader = csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)
    try:
        for row in reader:
            yield reader.line_num + first - 1, row
    except csv.Error as error:
        raise BrokenGlossary(name, reader.line_num + first - 1, str(error)) from error


def _separator(text: str) -> str:
    """What parts the first lines most evenly: signs in quotation marks do not count."""
    bare = re.sub(r'"(?:[^"]|"")*"', "", "\n".join(text.splitlines()[:_SNIFFED]))
    lines = [line for line in bare.splitlines() if line.strip()]
    return max(",;\t", key=lambda sign: (sum(sign in line for line in lines), sign == ","))


def _named(row: Sequence[str]) -> _Layout | None:
    """The columns as the first line names them, None where it does not."""
    cells: dict[str, int] = {}
    for number, cell in enumerate(row):
        heading = re.sub(r"[\s_]+", " ", cell).strip().casefold()
        column = _COLUMN_OF.get(heading) or _COLUMN_OF.get(heading.split("-")[0].split(" (")[0])
        if column:
            cells.setdefault(column, number)
    return _Layout(cells) if {"arabic", "english"} <= cells.keys() else None


def _guessed(rows: Sequence[Sequence[str]]) -> _Layout | None:
    """The column with most Arabic, the first other one with most Latin letters, and the next as its note."""
    width = max(map(len, rows))
    arabic = [sum(_is_arabic(row[n]) for row in rows if n < len(row)) for n in range(width)]
    source = max(range(width), key=lambda n: (arabic[n], -n))
    latin = [
        sum(any(map(str.isalpha, row[n])) and not _is_arabic(row[n]) for row in rows if n < len(row))
        for n in range(width)
    ]
    others = [n for n in range(width) if n != source]
    if not arabic[source] or not others:
        return None
    # The nearest of those that have something in nearly every row: a comment has so seldom.
    target = next((n for n in others if 2 * latin[n] > max(latin[o] for o in others)), others[0])
    if not latin[target]:
        return None
    rest = [n for n in others if n > max(source, target)]
    cells = {"arabic": source, "english": target}
    if rest:
        cells["note"] = rest[0]
    return _Layout(cells)


def _is_arabic(cell: str) -> bool:
    return any(map(is_arabic_letter, cell))
