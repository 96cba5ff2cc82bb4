"""`dragoman count`: how much there is to translate, for one text and for many."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from desktop_app.cli import main
from desktop_app.memory.model import Approved
from desktop_app.memory.store import Memory

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(
        "وصل المهندسون إلى القرية.\n\nعاد الطبيب في المساء.\n", encoding="utf-8"
    )
    (tmp_path / "total").write_text("وصل المهندسون إلى القرية.\n", encoding="utf-8")
    return tmp_path


def test_one_text_is_shared_out(folder: Path, capsys: Capture) -> None:
    assert main(["count", str(folder / "one.txt")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["one.txt", "Segments", "Words", "Characters"]
    assert lines[-1].split()[:3] == ["All", "2", "8"]


def test_several_texts_have_a_line_each_and_a_total(folder: Path, capsys: Capture) -> None:
    assert main(["count", str(folder / "one.txt"), str(folder / "total")]) == 0
    out = capsys.readouterr().out
    assert "Repetitions              1         4" in out
    assert out.count("total ") == 3  # the file of that name, the sum, and how that is shared out


def test_json_keeps_a_file_apart_from_the_sum(folder: Path, capsys: Capture) -> None:
    assert main(["count", "--to", "json", str(folder / "one.txt"), str(folder / "total")]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [file["name"] for file in document["files"]] == ["one.txt", "total"]
    assert document["files"][1]["bands"]["repetition"]["words"] == 4
    assert document["total"]["all"] == {
        "segments": 3,
        "words": 12,
        "characters": sum(file["all"]["characters"] for file in document["files"]),
    }


def test_csv_has_a_line_for_each_band(folder: Path, capsys: Capture) -> None:
    assert main(["count", "--to", "csv", str(folder / "one.txt")]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == 9
    assert rows[-1] == {"file": "one.txt", "what": "All", "segments": "2", "words": "8", "characters": "46"}


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_counted(folder: Path, capsys: Capture) -> None:
    assert main(["count", str(folder / "gone.txt"), str(folder / "one.txt")]) == 4
    captured = capsys.readouterr()
    assert "gone.txt" in captured.err and "All" in captured.out


def test_a_text_that_is_not_arabic_is_counted_and_said_not_to_be(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "english.txt"
    path.write_text("The engineers arrived in the village.", encoding="utf-8")
    assert main(["count", str(path)]) == 0
    captured = capsys.readouterr()
    assert "All" in captured.out and "english.txt" in captured.err


def test_what_the_memory_has_is_told_by_how_well_it_fits(folder: Path, capsys: Capture) -> None:
    memory = Memory()
    memory.take([Approved("d", "1", "وصل المهندسون إلى القرية.", "The engineers arrived.", "d.txt")])
    memory.close()
    (folder / "near.txt").write_text("وصل المهندسون إلى المدينة.\n", encoding="utf-8")
    assert main(["count", str(folder / "one.txt"), str(folder / "near.txt")]) == 0
    out = capsys.readouterr().out
    assert "100 %                    1         4" in out
    assert "75-84 %                  1         4" in out
