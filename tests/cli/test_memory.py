"""`dragoman memory` imports, exports, finds and deletes; `dragoman read` takes from it what is just the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.cli import main as dragoman
from desktop_app.memory.model import Approved
from desktop_app.memory.store import Memory
from desktop_app.settings import Settings, save_settings
from tests.memory import tmx_files

Captured = pytest.CaptureFixture[str]
ARABIC, ENGLISH = "افتتحت المكتبة قاعة جديدة للأطفال.", "The library opened a hall for children."


def main(*args: str) -> int:
    """Run `dragoman memory` as the command line does."""
    return dragoman(["memory", *args])


def remember(arabic: str = ARABIC, english: str = ENGLISH) -> None:
    """Put an approved segment into the user's memory."""
    memory = Memory(who="Huda")
    memory.take([Approved("d", arabic, arabic, english, "news.txt")])
    memory.close()


def tmx(folder: Path, text: str = tmx_files.OMEGAT, name: str = "given.tmx") -> str:
    """The path of a TMX file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def read_as_json(file: Path, *args: str, capsys: Captured) -> str:
    """The English that `dragoman read` makes of a file of one sentence."""
    capsys.readouterr()
    assert dragoman(["read", str(file), "--to", "json", *args]) == 0
    made = json.loads(capsys.readouterr().out)
    return str(made["translation"]["sentences"][0]["text"])


def test_files_are_imported_and_accounted_for_one_by_one(tmp_path: Path, capsys: Captured) -> None:
    broken = tmx(tmp_path, tmx_files.STUDIO[:-30], "broken.tmx")
    assert main("import", tmx(tmp_path), broken, tmx(tmp_path, tmx_files.SEVERAL, "several.tmx")) == 4
    told = capsys.readouterr()
    assert "given.tmx: 2 added, 0 updated, 0 there already\n" in told.out
    assert "several.tmx: 2 added" in told.out and "2 without Arabic or English text skipped" in told.out
    assert "“broken.tmx” cannot be read beyond line" in told.err and "Nothing was taken over" in told.err
    assert Memory().statistics().units == 4


def test_what_was_exported_can_be_imported_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    remember()
    assert main("export", str(tmp_path / "out.tmx")) == 0
    assert "1 unit written" in capsys.readouterr().out
    monkeypatch.setenv("DRAGOMAN_DATA_DIR", str(tmp_path / "elsewhere"))
    assert main("import", str(tmp_path / "out.tmx")) == 0
    assert Memory().recall(ARABIC) == ENGLISH


def test_search_shows_number_document_and_both_languages(capsys: Captured) -> None:
    remember()
    assert main("search", "المكتبه", "hall") == 0
    shown = capsys.readouterr().out
    assert "1. news.txt" in shown and ARABIC in shown and ENGLISH in shown and "Huda" in shown
    assert main("search", "aeroplane") == 3
    assert "nothing found" in capsys.readouterr().err
    assert main("search", "--json") == 0
    assert json.loads(capsys.readouterr().out)["units"][0]["english"] == ENGLISH


def test_match_shows_percentage_and_differences(capsys: Captured) -> None:
    remember()
    assert main("match", "أغلقت المكتبة قاعة جديدة للأطفال.") == 0
    shown = capsys.readouterr().out
    assert shown.startswith("80 %") and "[-افتتحت-] {+أغلقت+}" in shown
    assert main("match", "أغلقت المكتبة قاعة جديدة للأطفال.", "--threshold", "85") == 3
    save_settings(Settings(match_threshold=90))
    assert main("match", "أغلقت المكتبة قاعة جديدة للأطفال.") == 3
    assert "90 %" in capsys.readouterr().err
    assert main("match", ARABIC, "--json") == 0
    assert json.loads(capsys.readouterr().out)[0]["percent"] == 100


@pytest.mark.parametrize("percent", ["0", "101", "many"])
def test_a_threshold_is_a_percentage(percent: str, capsys: Captured) -> None:
    with pytest.raises(SystemExit, match="2"):
        main("match", ARABIC, "--threshold", percent)


def test_units_are_deleted_by_number_by_document_and_all(capsys: Captured) -> None:
    for number in range(4):
        remember(f"الفقرة {number}", f"Part {number}")
    assert main("delete", "1", "77") == 0
    assert "1 unit deleted" in capsys.readouterr().out
    assert main("delete", "--document", "other.txt") == 3
    assert main("delete", "--document", "news.txt") == 0
    assert Memory().statistics().units == 0
    assert main("delete", "--all") == 0
    with pytest.raises(SystemExit, match="2"):
        main("delete")


def test_stats_count(capsys: Captured) -> None:
    assert main("stats") == 0
    remember()
    assert main("stats", "--json") == 0
    assert json.loads(capsys.readouterr().out.partition("{")[2].join(["{", ""]))["units"] == 1
    assert main("stats") == 0
    shown = capsys.readouterr().out
    assert "units      1" in shown and "5 Arabic, 7 English" in shown and "1  news.txt" in shown


def test_reading_takes_the_memorys_english_before_the_machine_unless_told_not_to(
    tmp_path: Path, tiny_package: Path, capsys: Captured
) -> None:
    remember()
    file = tmp_path / "a.txt"
    file.write_text(ARABIC, encoding="utf-8")
    package = ("--package", str(tiny_package))
    assert read_as_json(file, *package, capsys=capsys) == ENGLISH
    assert read_as_json(file, *package, "--no-memory", capsys=capsys) != ENGLISH
    save_settings(Settings(memory_first=False))
    assert read_as_json(file, *package, capsys=capsys) != ENGLISH
    assert read_as_json(file, *package, "--memory", capsys=capsys) == ENGLISH


def test_a_memory_that_fails_is_told_of_once_and_the_text_is_read(
    tmp_path: Path, tiny_package: Path, capsys: Captured
) -> None:
    (paths.data_dir() / "memory.db").mkdir(parents=True)
    file = tmp_path / "a.txt"
    file.write_text(f"{ARABIC}\n\nوحضر الأطفال.", encoding="utf-8")
    assert dragoman(["read", str(file), "--package", str(tiny_package), "--to", "json"]) == 0
    told = capsys.readouterr()
    assert len(json.loads(told.out)["translation"]["sentences"]) == 2
    assert told.err.count("memory.db") == 1


def test_reading_without_a_memory_makes_none(tmp_path: Path, tiny_package: Path, capsys: Captured) -> None:
    file = tmp_path / "a.txt"
    file.write_text(ARABIC, encoding="utf-8")
    assert dragoman(["read", str(file), "--package", str(tiny_package)]) == 0
    assert not (paths.data_dir() / "memory.db").exists()
