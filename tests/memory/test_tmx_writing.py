"""What is written is TMX 1.4b, read by others and by us as it was."""

from __future__ import annotations

from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from translate.storage.tmx import tmxfile

from desktop_app.memory.model import IN_TU, Extra, Unit
from desktop_app.memory.tmx_reading import read_tmx
from desktop_app.memory.tmx_writing import write_tmx, write_units
from tests.memory import tmx_files

FULL = Unit(
    "عمره ألفا عام.",
    "It is < two thousand & more.",
    created="2024-04-10T11:00:00Z",
    changed="2024-04-10T12:00:00Z",
    created_by="huda",
    changed_by="sami",
    document="catalogue.docx",
    before="قبله",
    after="بعده",
    notes=("first", "second"),
    arabic_code="ar-EG",
    english_code="en-GB",
    extras=(Extra(IN_TU, "tuid", "7", prop=False), Extra(IN_TU, "client", "Museum")),
)
seen = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), min_size=1, max_size=20
)


def written(*units: Unit) -> bytes:
    """The file of these units."""
    file = BytesIO()
    assert list(write_tmx(file, units, created="2026-03-01T09:00:00Z")) == list(range(1, len(units) + 1))
    return file.getvalue()


def read(data: bytes) -> list[Unit]:
    """The units in a file."""
    return [unit for given in read_tmx(BytesIO(data), "a.tmx") for unit in given.units]


def without_what_stands_in_props(unit: Unit) -> Unit:
    """A unit without the properties in which the document and the neighbours were written."""
    from dataclasses import replace

    own = ("x-document", "x-context-pre", "x-context-post", "srclang")
    return replace(unit, extras=tuple(e for e in unit.extras if e.name not in own))


def assert_valid(data: bytes) -> None:
    """Whether the file keeps to the document type of TMX 1.4b."""
    dtd = etree.DTD(StringIO(tmx_files.DTD))
    assert dtd.validate(etree.fromstring(data)), dtd.error_log


def test_a_written_file_is_valid_and_names_itself() -> None:
    data = written(FULL, Unit("نعم", "Yes"))
    assert_valid(data)
    assert data.startswith(b"<?xml version='1.0' encoding='utf-8'?>") and b"tmx14.dtd" in data
    header = etree.fromstring(data).find("header")
    assert header is not None
    assert (header.get("creationtool"), header.get("segtype")) == ("Dragoman", "sentence")
    assert header.get("creationdate") == "20260301T090000Z"


def test_an_empty_memory_is_a_valid_file() -> None:
    assert_valid(written())
    assert read(written()) == []


def test_all_of_a_unit_comes_back() -> None:
    (unit,) = read(written(FULL))
    assert without_what_stands_in_props(unit) == FULL


def test_translate_toolkit_reads_both_languages_and_the_notes() -> None:
    store = tmxfile.parsestring(written(FULL, Unit("نعم", "Yes")))
    first, second = store.units
    assert (first.source, second.source) == ("عمره ألفا عام.", "نعم")
    assert "two thousand & more" in etree.tostring(first.xmlelement, encoding="unicode").replace("&amp;", "&")
    assert [str(unit.target) for unit in store.units] == ["It is < two thousand & more.", "Yes"]
    assert "first" in first.getnotes()


def test_what_translate_toolkit_writes_is_read() -> None:
    store = tmxfile()
    store.addtranslation("وصل القطار", "ar", "The train arrived", "en", "a remark")
    file = BytesIO()
    store.serialize(file)
    (unit,) = read(file.getvalue())
    assert (unit.arabic, unit.english, unit.notes) == ("وصل القطار", "The train arrived", ("a remark",))


@pytest.mark.parametrize("name", ["OMEGAT", "OMEGAT_LEVEL1", "OMEGAT_LEVEL2", "STUDIO", "MEMOQ", "SEVERAL"])
def test_files_of_others_are_written_again_with_all_they_told(name: str) -> None:
    units = read(getattr(tmx_files, name).encode())
    data = written(*units)
    assert_valid(data)
    again = read(data)
    assert [without_what_stands_in_props(u) for u in again] == [
        without_what_stands_in_props(u) for u in units
    ]


@given(seen, seen, st.lists(seen, max_size=2).map(tuple), seen)
def test_any_text_comes_back_as_it_was(
    arabic: str, english: str, notes: tuple[str, ...], document: str
) -> None:
    unit = Unit(arabic, english, notes=tuple(dict.fromkeys(notes)), document=document)
    data = written(unit)
    assert_valid(data)
    allowed = [c for c in arabic + english + document + "".join(notes) if c not in "\ufffe\uffff"]
    if len(allowed) == len(arabic + english + document + "".join(notes)):
        (back,) = read(data)
        assert (back.arabic, back.english, back.notes, back.document) == (
            arabic,
            english,
            unit.notes,
            document,
        )


def test_what_xml_cannot_hold_is_seen_to_have_been_there() -> None:
    (unit,) = read(written(Unit("قبل\x1fبعد\ud800", "a\x00b\x0bc")))
    assert (unit.arabic, unit.english) == ("قبل\ufffdبعد\ufffd", "a\ufffdb\ufffdc")


def test_units_written_at_once_leave_out_those_without_words() -> None:
    file = BytesIO()
    assert write_units([Unit("نعم", "Yes"), Unit("لا", " "), Unit("", "No")], file) == 1
    assert_valid(file.getvalue())
    assert [unit.english for unit in read(file.getvalue())] == ["Yes"]
