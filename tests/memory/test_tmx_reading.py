"""TMX files of other programs give their Arabic and English, and all that is written again."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from desktop_app.errors import BrokenTmx, NotTmx
from desktop_app.memory.model import IN_ARABIC, IN_TU, Extra, Unit
from desktop_app.memory.tmx_reading import TmxUnit, read_tmx
from tests.memory import tmx_files


def read(text: str | bytes) -> list[TmxUnit]:
    """What a file gives."""
    data = text if isinstance(text, bytes) else text.encode()
    return list(read_tmx(BytesIO(data), "a.tmx"))


def units(text: str | bytes) -> list[Unit]:
    """The pairs in it."""
    return [unit for given in read(text) for unit in given.units]


def one(text: str) -> Unit:
    """The one pair in it."""
    (unit,) = units(text)
    return unit


def of_segment(seg: str, *, tool: str = "x") -> str:
    """The Arabic that comes of a `seg`."""
    return one(
        f'<tmx version="1.4"><header creationtool="{tool}"/><body><tu><tuv xml:lang="ar"><seg>{seg}</seg></tuv>'
        '<tuv xml:lang="en"><seg>x</seg></tuv></tu></body></tmx>'
    ).arabic


def test_omegat_gives_its_text_without_its_tags_with_people_dates_notes_and_neighbours() -> None:
    first, second = units(tmx_files.OMEGAT)
    assert first.arabic == "افتتحت المكتبة قاعة جديدة للأطفال."
    assert first.english == "The library opened a new hall for children."
    assert (first.created, first.created_by) == ("2023-12-31T23:59:00Z", "huda")
    assert (first.changed, first.changed_by) == ("2024-01-05T10:15:00Z", "sami")
    assert first.notes == ("ask the editor",)
    assert second.document == "news/library.docx"
    assert (second.before, second.after) == ("افتتحت المكتبة قاعة.", "وحضر الأطفال.")


def test_omegats_exports_of_both_levels_are_read() -> None:
    plain, tagged = one(tmx_files.OMEGAT_LEVEL1), one(tmx_files.OMEGAT_LEVEL2)
    assert plain.english == "The farmers sowed the wheat in early winter."
    assert (plain.arabic_code, plain.english_code) == ("ar-SA", "en-GB")
    assert tagged.arabic == "زرع الفلاحون القمح."


def test_a_memory_from_english_to_arabic_is_one_of_arabic_and_english() -> None:
    unit = one(tmx_files.STUDIO)
    assert unit.arabic == "تغادر سفن الشمال ليلا."
    assert unit.english == "Ships of the north leave at night."
    assert unit.changed_by == "OFFICE\\sami"
    assert Extra(IN_TU, "x-Client:SinglePicklist", "Port Authority") in unit.extras
    assert Extra(IN_TU, "usagecount", "2", prop=False) in unit.extras


def test_memoq_tells_the_document_and_the_neighbours_without_their_tags() -> None:
    unit = one(tmx_files.MEMOQ)
    assert unit.document == "catalogue.docx"
    assert (unit.before, unit.after) == ("هذا إناء من الفخار.", "وجد قرب 1 النهر.")
    assert unit.notes == ("checked",)
    assert Extra(IN_ARABIC, "x-ldist", "3") in unit.extras


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read_with_or_without_a_mark(encoding: str) -> None:
    (unit,) = units(tmx_files.WORDFAST.encode(encoding))
    assert unit.arabic == "أغلق المعرض أبوابه."
    assert unit.created_by == "HUDA!"


def test_old_arabic_encodings_and_a_byte_order_mark_are_read() -> None:
    old = tmx_files.OMEGAT_LEVEL1.replace("UTF-8", "windows-1256")
    assert units(old.encode("windows-1256")) == units(tmx_files.OMEGAT_LEVEL1)
    assert units(b"\xef\xbb\xbf" + tmx_files.OMEGAT_LEVEL1.encode()) == units(tmx_files.OMEGAT_LEVEL1)


def test_every_pair_of_arabic_and_english_is_a_unit_and_other_languages_are_told() -> None:
    several, french, empty, missing = read(tmx_files.SEVERAL)
    assert [(u.arabic, u.english) for u in several.units] == [
        ("صباح الخير", "Good morning"),
        ("صباح الخير", "Morning!"),
    ]
    assert [[e.value for e in u.extras if e.name == "tuid"] for u in several.units] == [["7"], []]
    assert french.units == empty.units == missing.units == ()
    assert french.languages == ("fr", "en")


@pytest.mark.parametrize("code", ["ar", "AR", "ar-EG", "ar_SA", "ara", "arb", "ar-001"])
def test_arabic_of_every_country_is_arabic(code: str) -> None:
    assert one(tmx_files.OMEGAT_LEVEL1.replace("ar-SA", code)).arabic_code == code


@pytest.mark.parametrize("code", ["", "arc", "fa", "arn", "en-ar"])
def test_what_only_begins_like_it_is_not(code: str) -> None:
    assert units(tmx_files.OMEGAT_LEVEL1.replace('"ar-SA"', f'"{code}"')) == []


@pytest.mark.parametrize(
    ("seg", "text"),
    [
        ("واحد<ph/>اثنان", "واحداثنان"),
        ('واحد<ph type="lb"/>اثنان', "واحد اثنان"),
        ("<bpt i='1'>&lt;b&gt;<sub>سطر</sub></bpt>نص<ept i='1'/>", "نص"),
        ("<hi>كل <ph>x</ph>هذا</hi> <it pos='begin'>y</it>نص", "كل هذا نص"),
        ("  سطر\n\t  وآخر ", "سطر وآخر"),
        ("&lt;a0&gt; ليست من غيره", "<a0> ليست من غيره"),
        ("نص<!-- ملاحظة --> متصل", "نص متصل"),
        ("<![CDATA[<نص>]]>", "<نص>"),
    ],
)
def test_of_a_segment_with_tags_the_words_stay(seg: str, text: str) -> None:
    assert of_segment(seg) == text


def test_a_namespace_is_no_hindrance() -> None:
    assert units(tmx_files.OMEGAT_LEVEL1.replace("<tmx ", '<tmx xmlns="http://www.lisa.org/tmx14" '))


def with_entities(declared: str, used: str, *, system: str = "tmx14.dtd") -> str:
    """A file that declares entities and uses some in its Arabic."""
    return (
        f'<!DOCTYPE tmx SYSTEM "{system}" [{declared}]>'
        f'<tmx version="1.4"><header/><body><tu><tuv xml:lang="ar"><seg>قبل {used} بعد</seg></tuv>'
        '<tuv xml:lang="en"><seg>x</seg></tuv></tu></body></tmx>'
    )


def test_nothing_outside_the_file_is_loaded(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("سر", encoding="utf-8")
    dtd = tmp_path / "missing.dtd"
    dtd.write_text("<!ENTITY named 'سر'>", encoding="utf-8")
    declared = f'<!ENTITY file SYSTEM "{secret.as_uri()}"><!ENTITY % all SYSTEM "{dtd.as_uri()}">%all;'
    arabic = one(with_entities(declared, "&file; &named;", system=str(dtd))).arabic
    assert "سر" not in arabic
    assert arabic.startswith("قبل") and arabic.endswith("بعد")


def test_entities_that_would_fill_the_memory_are_refused() -> None:
    doubled = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 9}">' for n in range(1, 12))
    with pytest.raises(BrokenTmx):
        read(with_entities(f'<!ENTITY e0 "xxxxxxxxxx">{doubled}', "&e11;"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not xml",
        b"<html><body/></html>",
        b"PK\x03\x04zip",
        "وثيقة".encode("utf-16"),
        b"<?xml version='1.0'?>",
    ],
)
def test_what_is_no_tmx_file_is_called_so(data: bytes) -> None:
    with pytest.raises(NotTmx) as told:
        read(data)
    assert told.value.name == "a.tmx"


@pytest.mark.parametrize(
    "text",
    [
        tmx_files.OMEGAT[: len(tmx_files.OMEGAT) // 2],
        tmx_files.OMEGAT.replace("</note>", "</notes>"),
        tmx_files.MEMOQ.replace("عمره", "عمره &#x1F;"),
        tmx_files.STUDIO.replace("Ships", "Ships & boats"),
    ],
)
def test_a_broken_file_tells_its_line(text: str) -> None:
    with pytest.raises(BrokenTmx) as told:
        read(text)
    assert told.value.line > 1 and told.value.reason


def test_what_came_before_the_break_has_been_given() -> None:
    given = read_tmx(BytesIO(tmx_files.OMEGAT[:-200].encode()), "a.tmx")
    assert next(given).units
    with pytest.raises(BrokenTmx):
        list(given)
