"""`dragoman library` lists, finds, shows, marks, deletes and carries the kept readings."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.cli import main as dragoman
from desktop_app.library.store import Store
from desktop_app.library.tables import library_file
from tests.library.shelves import HARBOUR, MARKET, reading_of, written

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def kept(own_home: Path) -> Path:
    """A library of two readings, the file it lies in."""
    store = Store(library_file(paths.data_dir()))
    store.keep(written(reading_of(HARBOUR), 0, "The ship came in yesterday.", approved=True))
    store.keep(reading_of(MARKET, name="market.txt"))
    store.close()
    return library_file(paths.data_dir())


def main(*args: str) -> int:
    """Run `dragoman library` as the command line does."""
    return dragoman(["library", *args])


def printed(capsys: Captured, *args: str, status: int = 0) -> str:
    capsys.readouterr()
    assert main(*args) == status
    return capsys.readouterr().out


def test_an_empty_library_says_so(capsys: Captured) -> None:
    assert main("list") == 0
    assert "nothing is kept yet" in capsys.readouterr().err


def test_the_list_shows_number_name_and_progress(kept: Path, capsys: Captured) -> None:
    assert "harbour.txt" in printed(capsys, "list")
    found = {entry["name"]: entry for entry in json.loads(printed(capsys, "list", "--json"))}
    assert found["harbour.txt"]["approved"] == 1 and found["harbour.txt"]["segments"] == 3
    assert found["market.txt"]["changed"] is None


def test_words_are_found_in_both_languages_and_marked(kept: Path, capsys: Captured) -> None:
    out = printed(capsys, "search", "سفينة", "ship")
    assert "[السفينة]" in out and "The [ship] came" in out and "market" not in out
    (found,) = json.loads(printed(capsys, "search", "--json", "بنك"))
    assert found["reading"]["name"] == "market.txt" and found["hits"][0]["segment"] == 1
    assert "[came in]" in printed(capsys, "search", "came in"), "what the shell has unquoted is a phrase"
    printed(capsys, "search", "nowhere", status=3)


def test_a_reading_is_shown_without_translating_anything(
    kept: Path, capsys: Captured, no_packages: None, tmp_path: Path
) -> None:
    assert "The ship came in yesterday." in printed(capsys, "show", "harbour.txt")
    out = tmp_path / "out.json"
    printed(capsys, "show", "1", "--to", "json", "--out", str(out))
    assert json.loads(out.read_text(encoding="utf-8"))["translation"]["sentences"][0]["state"] == "approved"
    printed(capsys, "show", "nothing", status=3)


def test_tags_and_notes(kept: Path, capsys: Captured) -> None:
    assert printed(capsys, "tag", "1", "sea", "client") == "client, sea\n"
    assert printed(capsys, "tag", "1", "--remove", "SEA") == "client\n"
    assert "harbour.txt" in printed(capsys, "list", "--tag", "client")
    printed(capsys, "note", "harbour.txt", "ask", "first")
    assert printed(capsys, "note", "1") == "ask first\n"
    printed(capsys, "note", "1", "--clear")
    assert printed(capsys, "note", "1") == ""


def test_deleting_asks_first(kept: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("no\n"))
    printed(capsys, "delete", "1", status=1)
    assert len(json.loads(printed(capsys, "list", "--json"))) == 2
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    printed(capsys, "delete", "1")
    printed(capsys, "delete", "market.txt", "--yes")
    assert json.loads(printed(capsys, "list", "--json")) == []
    printed(capsys, "delete", "1", "--yes", status=3)


def test_a_library_is_carried_to_another_machine(
    kept: Path, capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "all.zip"
    printed(capsys, "export", str(file))
    printed(capsys, "export", str(tmp_path / "one.zip"), "--only", "harbour.txt")
    monkeypatch.setenv("DRAGOMAN_DATA_DIR", str(tmp_path / "other machine"))
    printed(capsys, "import", str(tmp_path / "one.zip"))
    assert main("import", str(file)) == 0
    assert "readings: 1 new" in capsys.readouterr().err
    assert len(json.loads(printed(capsys, "list", "--json"))) == 2
    (tmp_path / "letter.zip").write_text("a letter")
    printed(capsys, "import", str(tmp_path / "letter.zip"), status=4)
    printed(capsys, "import", str(tmp_path / "nothing.zip"), status=4)


def test_a_damaged_library_is_told_of_and_used(kept: Path, capsys: Captured) -> None:
    from desktop_app.storage import database

    database._sound.clear()
    data = bytearray(kept.read_bytes())
    data[100:4096] = b"\xa5" * 3996
    kept.write_bytes(data)
    try:
        assert main("list") == 0
        told = capsys.readouterr()
        assert "set aside" in told.err and "harbour.txt" in told.out
    finally:
        database._set_aside.clear()
