"""`dragoman check`: what is worth checking, as text for people and as JSON and CSV for programs."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from desktop_app.cli import main
from desktop_app.cli.engine import TranslatorOnDemand
from tests.fakes import FakeTranslator

Capture = pytest.CaptureFixture[str]
TEXT = "زار المعرض 340 طالبا من المدينة يوم الثلاثاء.\n\nعاد الطبيب إلى القرية في المساء.\n"
ENGLISH = {
    "زار": "On Wednesday 340 students from the  town visited the fair.",
    "عاد": "The doctor came back to the village in the evening.",
}


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    translator = FakeTranslator(lambda text: ENGLISH[text.split()[0]])
    monkeypatch.setattr(TranslatorOnDemand, "open", lambda _self: translator)
    path = tmp_path / "fair.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_findings_are_listed_under_both_texts(article: Path, capsys: Capture) -> None:
    assert main(["check", str(article)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "fair.txt: 2 to check in 1 of 2 segments"
    assert lines[2].startswith("1. On Wednesday 340") and "زار المعرض" in lines[3]
    assert lines[4:6] == ["   - dates: Wednesday instead of Tuesday", "   - blanks: two blanks running"]


def test_json_gives_places_and_kinds(article: Path, capsys: Capture) -> None:
    assert main(["check", "--to", "json", str(article), str(article)]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["format"], document["version"]) == ("dragoman-checks", 1)
    assert [file["name"] for file in document["files"]] == ["fair.txt", "fair.txt"]
    date, blanks = document["files"][0]["findings"]
    assert (date["segment"], date["kind"], date["words"]) == (0, "dates", ["Tuesday", "Wednesday"])
    assert ENGLISH["زار"][date["start"] : date["end"]] == "Wednesday"
    assert blanks["kind"] == "blanks"


def test_csv_has_a_line_for_each_finding(article: Path, capsys: Capture) -> None:
    assert main(["check", "--to", "csv", str(article)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["file"], row["segment"], row["kind"]) for row in rows] == [
        ("fair.txt", "1", "dates"),
        ("fair.txt", "1", "blanks"),
    ]
    assert rows[0]["what"] == "Wednesday instead of Tuesday"


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_it(article: Path, capsys: Capture) -> None:
    assert main(["check", str(article.with_name("gone.txt")), str(article)]) == 4
    captured = capsys.readouterr()
    assert "fair.txt: 2 to check" in captured.out and "gone.txt" in captured.err


def test_terms_of_the_glossary_are_asked_for(article: Path, capsys: Capture) -> None:
    assert main(["glossary", "add", "القرية", "hamlet"]) == 0
    assert main(["check", str(article)]) == 0
    assert "glossary: القرية is to be called “hamlet”" in capsys.readouterr().out


def test_the_starter_package_will_do(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "fair.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert main(["check", str(path)]) == 0
    assert "fair.txt: " in capsys.readouterr().out


@pytest.mark.usefixtures("no_packages")
def test_without_a_package_it_says_so(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "fair.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert main(["check", str(path)]) == 3
    captured = capsys.readouterr()
    assert captured.out == "" and "dragoman models install" in captured.err
