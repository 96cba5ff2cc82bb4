"""Glossaries of other programs come in, and ours goes out and comes back the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.errors import (
    BinaryFile,
    BrokenGlossary,
    FileMissing,
    IsDirectory,
    OutputUnwritable,
    ReaderError,
)
from desktop_app.glossary.files import read_glossary, write_glossary
from desktop_app.glossary.model import Term, cleaned

WATER = Term("مياه", "water")
TERMS = (
    Term(
        "وزارة الخارجية",
        "Foreign Ministry; MFA",
        ("الخارجية",),
        'the "official" one, now',
        ("State Department",),
    ),
    Term("علي", "Ali", name=True),
    Term("أزمة", "", forbidden=("disaster", "calamity")),
)


def read(tmp_path: Path, name: str, data: bytes | str) -> tuple[Term, ...]:
    """What a file of that name and content is read as."""
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_glossary(path)


def test_a_table_of_two_columns_needs_no_heading(tmp_path: Path) -> None:
    assert read(tmp_path, "a.csv", "مياه,water\nأزمة,crisis\n") == (WATER, Term("أزمة", "crisis"))


def test_the_columns_may_stand_the_other_way_round(tmp_path: Path) -> None:
    assert read(tmp_path, "a.csv", "water,مياه,wet\n") == (Term("مياه", "water", note="wet"),)


def test_a_heading_names_the_columns_in_any_order(tmp_path: Path) -> None:
    text = "Comment;English;Forbidden;Arabic;Name;Variants\nn;water;wet|damp;مياه;yes;ماء | الماء\n"
    expected = Term("مياه", "water", ("ماء", "الماء"), "n", ("wet", "damp"), name=True)
    assert read(tmp_path, "a.csv", text) == (expected,)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_a_table_of_a_spreadsheet_with_semicolons_and_a_mark(tmp_path: Path, encoding: str) -> None:
    text = 'Arabic;English;Note\r\nمياه;"water; fluid";"two\r\nlines"\r\n'
    assert read(tmp_path, "a.csv", text.encode(encoding)) == (Term("مياه", "water; fluid", note="two lines"),)


def test_a_spreadsheet_may_say_what_its_separator_is(tmp_path: Path) -> None:
    assert read(tmp_path, "a.csv", "sep=;\r\nمياه;water\r\n") == (WATER,)


def test_a_table_in_the_encoding_of_an_arabic_windows(tmp_path: Path) -> None:
    assert read(tmp_path, "a.csv", "مياه;water\r\n".encode("windows-1256")) == (WATER,)


def test_omegats_glossary_has_comments_and_no_quotation_marks(tmp_path: Path) -> None:
    text = '# Glossary -*- coding: utf-8 -*-\nمياه\twater\tsays "wet\n'
    assert read(tmp_path, "glossary.txt", text) == (Term("مياه", "water", note='says "wet'),)


def test_our_omegat_file_has_a_line_for_each_form_and_rendering(tmp_path: Path) -> None:
    write_glossary(TERMS[:1], tmp_path / "glossary.txt")
    lines = (tmp_path / "glossary.txt").read_text(encoding="utf-8").splitlines()
    assert [line.split("\t")[:2] for line in lines[1:]] == [
        ["وزارة الخارجية", "Foreign Ministry"],
        ["وزارة الخارجية", "MFA"],
        ["الخارجية", "Foreign Ministry"],
        ["الخارجية", "MFA"],
    ]
    assert all(len(line.split("\t")) == 3 for line in lines[1:])


TBX_2008 = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="1"><descrip type="definition">what falls as rain</descrip>
<langSet xml:lang="en-US"><ntig><termGrp><term>fluid</term>
<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig>
<tig><term>water</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
<tig><term>wet</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="ar"><tig><term>مياه</term></tig><tig><term>ماء</term></tig></langSet>
<langSet xml:lang="fr"><tig><term>eau</term></tig></langSet></termEntry>
<termEntry id="2"><langSet xml:lang="fr"><tig><term>feu</term></tig></langSet></termEntry></body></text></martif>"""
TBX_2019 = """<?xml version="1.0"?>
<tbx type="TBX-Basic" style="{style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c1">
<langSec xml:lang="ar"><termSec><term>مياه</term></termSec><termSec><term>ماء</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>water</term></termSec><termSec><term>wet</term>{status}</termSec></langSec>
</conceptEntry></body></text></tbx>"""


def test_tbx_of_2008(tmp_path: Path) -> None:
    expected = Term("مياه", "water; fluid", ("ماء",), "what falls as rain", ("wet",))
    assert read(tmp_path, "a.tbx", TBX_2008) == (expected,)


@pytest.mark.parametrize(
    ("style", "status"),
    [
        ("dca", '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>'),
        ("dct", "<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>"),
        ("dct", "<basic:administrativeStatus>supersededTerm-admn-sts</basic:administrativeStatus>"),
    ],
)
def test_tbx_of_2019_in_both_styles(tmp_path: Path, style: str, status: str) -> None:
    data = TBX_2019.format(style=style, status=status)
    assert read(tmp_path, "a.tbx", data) == (Term("مياه", "water", ("ماء",), "", ("wet",)),)


def test_another_program_reads_our_tbx(tmp_path: Path) -> None:
    from translate.storage.tbx import tbxfile

    write_glossary(TERMS[:2], tmp_path / "a.tbx")
    units = tbxfile.parsestring((tmp_path / "a.tbx").read_bytes()).units
    assert [(unit.source, unit.target) for unit in units] == [
        ("وزارة الخارجية", "Foreign Ministry"),
        ("علي", "Ali"),
    ]


def test_a_tbx_reaches_for_nothing_outside_itself(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    entity = f'<!DOCTYPE martif [<!ENTITY e SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    data = TBX_2008.replace('<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">', entity)
    data = data.replace("what falls as rain", "&e;")
    assert "secret" not in read(tmp_path, "a.tbx", data)[0].note


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("a.csv", 'مياه,water\nأزمة,"crisis\n', 2),
        ("a.csv", 'مياه,water\nأزمة,"crisis"x\n', 2),
        ("a.tbx", "<martif>\n<text>\n</martif>", 3),
        ("a.tbx", "<html/>", 1),
        ("a.csv", "water,eau\n", 1),
        ("a.csv", "Arabic,English\n", 1),
    ],
)
def test_a_bad_file_is_refused_with_its_line(tmp_path: Path, name: str, data: str, line: int) -> None:
    with pytest.raises(BrokenGlossary) as caught:
        read(tmp_path, name, data)
    assert caught.value.line == line


def test_what_is_no_file_of_terms_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_glossary(tmp_path / "none.csv")
    with pytest.raises(IsDirectory):
        read_glossary(tmp_path)
    with pytest.raises(BinaryFile):
        read(tmp_path, "a.csv", b"\x89PNG\r\n\x1a\n" + bytes(100))
    with pytest.raises(ReaderError):
        read(tmp_path, "a.csv", b"")


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    with pytest.raises(OutputUnwritable):
        write_glossary(TERMS, tmp_path)


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Co", "Cn")), min_size=1, max_size=12
).filter(lambda text: bool(text.strip()))
ARABIC = st.text(st.sampled_from("ابتوزرةي "), min_size=1, max_size=12).filter(
    lambda text: bool(text.strip())
)
ANY_TERM = st.builds(
    Term,
    ARABIC,
    WORDS,
    st.lists(ARABIC, max_size=2).map(tuple),
    st.one_of(st.just(""), WORDS),
    st.lists(WORDS, max_size=2).map(tuple),
    st.booleans(),
).map(cleaned)
COMPLETE = ANY_TERM.filter(lambda term: bool(term.arabic and term.renderings))


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".tbx"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(terms=st.lists(COMPLETE, min_size=1, max_size=4))
def test_what_is_written_is_read_back_the_same(suffix: str, terms: list[Term], tmp_path: Path) -> None:
    path = tmp_path / f"round{suffix}"
    write_glossary(terms, path)
    assert list(read_glossary(path)) == terms


def test_all_that_a_term_has_survives_every_full_format(tmp_path: Path) -> None:
    for suffix in (".csv", ".tsv", ".tbx"):
        write_glossary(TERMS, tmp_path / f"all{suffix}")
        assert read_glossary(tmp_path / f"all{suffix}") == TERMS, suffix
