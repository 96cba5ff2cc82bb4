"""Results are taken for whole only where they are, and nobody's own changes are written over."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from desktop_app.batch.ledger import open_ledger
from desktop_app.batch.standing import is_same, is_whole, stamp_of, write_result
from desktop_app.errors import OutputUnwritable
from desktop_app.exporting import FORMATS, export
from tests.exporting.readings import sample


@pytest.mark.parametrize("to", sorted(set(FORMATS) - {"pdf"}))
def test_a_result_is_whole_and_half_of_it_is_not(to: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{FORMATS[to].suffix}"
    data = export(sample(), to)
    path.write_bytes(data)
    assert is_whole(path)
    path.write_bytes(data[: len(data) // 2].rstrip(b"\n"))
    assert not is_whole(path)
    path.write_bytes(b"")
    assert not is_whole(path)


def test_an_archive_with_a_damaged_part_is_not_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>" * 100)
    assert is_whole(path)
    path.write_bytes(path.read_bytes().replace(b"<w/><w/>", b"<w/><x/>", 1))
    assert not is_whole(path)


def test_what_is_not_there_is_neither_whole_nor_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}")
    stamp = stamp_of(tmp_path / "a.json")
    assert stamp is not None and is_same(tmp_path / "a.json", stamp)
    (tmp_path / "a.json").unlink()
    assert not is_same(tmp_path / "a.json", stamp) and not is_whole(tmp_path / "a.json")
    assert stamp_of(tmp_path / "a.json") is None


def test_a_file_that_was_only_touched_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    stamp = stamp_of(path)
    assert stamp is not None
    path.write_text("one")
    assert is_same(path, stamp)
    path.write_text("two")
    assert not is_same(path, stamp)


def test_what_somebody_else_put_there_is_kept_as_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with open_ledger(tmp_path) as ledger:
        for theirs in (b"theirs", b"theirs too"):
            path.write_bytes(theirs)
            copy = write_result(path, b"ours", ledger)
            assert copy is not None and copy.read_bytes() == theirs and path.read_bytes() == b"ours"
        assert write_result(path, b"ours", ledger) is None
    assert sorted(p.name for p in tmp_path.glob("*.txt")) == ["a-before-2.txt", "a-before.txt", "a.txt"]


def test_a_folder_in_the_place_of_a_result_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with open_ledger(tmp_path) as ledger, pytest.raises(OutputUnwritable):
        write_result(tmp_path / "a.txt", b"ours", ledger)
