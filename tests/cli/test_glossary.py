"""The command for the glossary, as it is used on a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.cli import main

FILE = "Arabic,English,Forbidden\nسد,dam,\nأزمة,crisis,disaster\n"


@pytest.fixture
def filled(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "terms.csv"
    path.write_text(FILE, encoding="utf-8")
    assert main(["glossary", "import", str(path)]) == 0
    assert "2 added, 0 merged, 0 there already" in capsys.readouterr().out
    return path


def test_what_is_added_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    command = [
        "glossary",
        "add",
        "سد",
        "dam",
        "--variant",
        "السدود",
        "--forbid",
        "barrier",
        "--note",
        "n",
        "--name",
    ]
    assert main(command) == 0
    assert main(["glossary", "list", "--json"]) == 0
    (term,) = json.loads(capsys.readouterr().out.partition("\n")[2])
    assert term == {
        "arabic": "سد",
        "english": "dam",
        "variants": ["السدود"],
        "note": "n",
        "forbidden": ["barrier"],
        "name": True,
    }


def test_a_term_that_is_there_is_not_added_again(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "add", "سد", "barrage"]) == 1
    assert "has an entry for “سد”" in capsys.readouterr().err


def test_terms_are_removed(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "remove", "سد", "غير موجود"]) == 3
    assert "1 terms removed" in capsys.readouterr().out
    assert main(["glossary", "list", "dam"]) == 3


def test_an_import_twice_finds_everything_there(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "import", str(filled)]) == 0
    assert "0 added, 0 merged, 2 there already" in capsys.readouterr().out


def test_a_bad_file_is_told_with_its_line_and_the_others_come_in(
    tmp_path: Path, filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, good = tmp_path / "bad.csv", tmp_path / "good.csv"
    bad.write_text('ماء,water\nنار,"fire\n', encoding="utf-8")
    good.write_text("نهر,river\n", encoding="utf-8")
    assert main(["glossary", "import", str(bad), str(good)]) == 4
    said = capsys.readouterr()
    assert "“bad.csv”, line 2" in said.err and "good.csv: 1 added" in said.out
    assert main(["glossary", "list", "water"]) == 3


@pytest.mark.parametrize("suffix", ["csv", "tsv", "tbx", "txt"])
def test_an_export_comes_in_again(
    filled: Path, tmp_path: Path, suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"out.{suffix}"
    assert main(["glossary", "export", str(out)]) == 0
    assert main(["glossary", "remove", "سد", "أزمة"]) == 0
    assert main(["glossary", "import", str(out)]) == 0
    assert "2 added" in capsys.readouterr().out


def test_terms_are_found_in_a_text(filled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "a.txt"
    text.write_text("انهار السد وبدأت أزمة.", encoding="utf-8")
    assert main(["glossary", "find", str(text), "--json"]) == 0
    assert [m["english"] for m in json.loads(capsys.readouterr().out)] == ["dam", "crisis"]
    text.write_text("لا شيء هنا.", encoding="utf-8")
    assert main(["glossary", "find", str(text)]) == 3


def test_a_reading_keeps_to_the_glossary_to_a_file_beside_it_or_to_none(
    tmp_path: Path, tiny_package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop_app.cli import read as command
    from tests.fakes import FakeTranslator

    fake = FakeTranslator(lambda _text: "The barrage is safe, the harbour too.")
    monkeypatch.setattr(command.TranslatorOnDemand, "open", lambda _self: fake)
    text, extra, out = tmp_path / "a.txt", tmp_path / "more.csv", tmp_path / "a.json"
    text.write_text("السد آمن والميناء آمن اليوم.", encoding="utf-8")
    extra.write_text("Arabic,English,Forbidden\nميناء,port,harbour\n", encoding="utf-8")
    main(["glossary", "add", "سد", "dam", "--forbid", "barrage"])

    def english(*options: str) -> str:
        assert main(["read", str(text), "--to", "json", "--out", str(out), *options]) == 0
        return out.read_text(encoding="utf-8")

    assert "The dam is safe, the harbour too." in english()
    assert "The dam is safe, the port too." in english("--glossary", str(extra))
    assert "The barrage is safe, the harbour too." in english("--no-glossary")
    assert main(["read", str(text), "--glossary", str(tmp_path / "none.csv")]) == 4
