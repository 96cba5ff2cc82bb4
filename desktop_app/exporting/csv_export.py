"""The quotations as a table: one row each, as RFC 4180 has it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from desktop_app.exporting import view
from desktop_app.exporting.delivery import USUAL, Delivery
from desktop_app.exporting.encoding import to_bytes, visible
from desktop_app.reading.model import Reading

COLUMNS = (
    *("number", "speaker_arabic", "speaker_english", "kind", "arabic", "english", "exact"),
    *("segment", "start", "end", "state"),
)
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# What Excel takes for a formula at the beginning of a cell.
_FORMULA = ("=", "+", "-", "@", "\t")


def to_csv(reading: Reading, delivery: Delivery = USUAL) -> bytes:
    """UTF-8 CSV of all quotations, in reading order.

    `segment` counts from 1; `start` and `end` are in the article's text, in code points, the end exclusive; a quotation in
    several pieces goes from its first to its last. `exact` is `no` where the English is the whole segment around it,
    empty where there is none. For Excel there is a byte order mark, and words that it would take for a formula have an
    apostrophe before them.
    """
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for row in _rows(reading):
        table.writerow([_harmless(cell) for cell in row] if delivery.excel else row)
    data = to_bytes(visible(out.getvalue().replace("\r\n", "\n")).replace("\n", "\r\n"))
    return _BYTE_ORDER_MARK + data if delivery.excel else data


def _rows(reading: Reading) -> Iterator[list[str]]:
    names = {speaker.id: speaker.name for speaker in reading.findings.speakers}
    for number, quotation in enumerate(reading.findings.quotations):
        speaker = quotation.speaker
        if quotation.speaker_id is not None:
            speaker = names.get(quotation.speaker_id, speaker)
        english = view.quotation_english(reading, number)
        segment = reading.article.sentence_at(quotation.content[0].start).index
        written = reading.english(segment)
        yield [
            str(number + 1),
            view.one_line(speaker or ""),
            view.one_line(reading.speaker_name(quotation.speaker_id) or ""),
            quotation.kind.value,
            view.quotation_arabic(reading, number),
            english.text if english else "",
            ("yes" if english.exact else "no") if english else "",
            str(segment + 1),
            str(quotation.content[0].start),
            str(quotation.content[-1].end),
            written.state.value if written else "",
        ]


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
