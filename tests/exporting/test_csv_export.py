"""The table of quotations, read back by Python's own reader."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from desktop_app.exporting.csv_export import COLUMNS, to_csv
from desktop_app.exporting.delivery import Delivery
from desktop_app.reading.model import Reading
from tests.exporting.readings import sample, untranslated


def rows(reading: Reading, *, excel: bool = False) -> list[dict[str, str]]:
    text = to_csv(reading, Delivery(excel=excel)).decode("utf-8-sig" if excel else "utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_each_quotation_has_its_row_with_speaker_kind_and_place() -> None:
    found = rows(sample())
    assert len(found) == len(sample().findings.quotations)
    speech = found[2]
    assert speech["speaker_arabic"] == "سمير الخطيب" and speech["speaker_english"] == "Samir al-Khatib"
    assert speech["arabic"] == "«المرحلة الأولى تكفي. … لن نقبل أي تأخير»"
    assert speech["english"] == "“The first phase is enough. … We will accept no delay.”"
    assert (speech["kind"], speech["exact"], speech["segment"], speech["state"]) == (
        "direct",
        "yes",
        "3",
        "draft",
    )
    text = sample().article.text
    assert text[int(speech["start"]) : int(speech["end"])].startswith("«المرحلة")


def test_what_is_not_known_is_empty_and_what_is_not_exact_says_so() -> None:
    found = rows(sample())
    assert found[3]["exact"] == "no"
    assert found[6]["english"] == found[6]["exact"] == found[6]["speaker_arabic"] == ""
    assert all(row["english"] == "" for row in rows(untranslated(sample())))


def test_commas_marks_and_line_ends_stay_in_their_cells() -> None:
    reading = sample()
    english = list(reading.translation.sentences)  # type: ignore[union-attr]
    english[4] = replace(english[4], text='Huda said "one,\r\ntwo" on time.')
    reading = replace(
        reading,
        translation=replace(reading.translation, sentences=tuple(english)),
        quotation_spans=((),) * 4
        + ((replace(reading.quotation_spans[4][0], start=10, end=21),),)
        + ((),) * 2,
    )
    assert rows(reading)[4]["english"] == '"one, two"'


def test_for_excel_there_is_a_mark_and_nothing_is_a_formula() -> None:
    assert to_csv(sample(), Delivery(excel=True)).startswith(b"\xef\xbb\xbfnumber,")
    reading = replace(sample(), speaker_names=("=cmd()", None))
    assert rows(reading, excel=True)[2]["speaker_english"] == "'=cmd()"
    assert rows(reading)[2]["speaker_english"] == "=cmd()"


def test_without_quotations_there_is_the_heading_alone() -> None:
    assert to_csv(
        replace(sample(), findings=replace(sample().findings, quotations=()), quotation_spans=())
    ) == (",".join(COLUMNS).encode() + b"\r\n")
