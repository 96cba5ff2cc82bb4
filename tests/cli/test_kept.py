"""`dragoman library show` and `check` hand over and check kept readings as a person left them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from docx import Document

from desktop_app import paths
from desktop_app.checking.accepting import accept
from desktop_app.checking.checks import check
from desktop_app.cli import main as dragoman
from desktop_app.library.store import Store
from desktop_app.library.tables import library_file
from tests.library.shelves import HARBOUR, reading_of, written

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def store(own_home: Path) -> Store:
    """A library with one reading: its first segment approved, its second with a blank too many."""
    store = Store(library_file(paths.data_dir()))
    reading = written(reading_of(HARBOUR), 0, "The ship came in yesterday.", approved=True)
    store.keep(written(reading, 1, "The captain  said so."))
    return store


def test_a_reading_is_handed_over_in_the_layout_asked_for(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "harbour.docx"
    assert dragoman(["library", "show", "1", "--layout", "target", "--only-approved", "--out", str(out)]) == 0
    words = [paragraph.text for paragraph in Document(str(out)).paragraphs]
    assert any("The ship came in yesterday." in line for line in words)
    assert not any("captain" in line for line in words)
    assert not Document(str(out)).tables


def test_a_reading_is_handed_over_as_pdf(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "harbour.pdf"
    assert dragoman(["library", "show", "1", "--out", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--to", "csv", "--layout", "table"], "no layout"),
        (["--out", "harbour.odt"], "--to"),
    ],
)
def test_options_that_do_not_fit_are_told(
    store: Store, capsys: Captured, options: list[str], words: str
) -> None:
    assert dragoman(["library", "show", "1", *options]) == 2
    assert words in capsys.readouterr().err


def test_what_is_worth_checking_is_listed_but_for_what_a_person_found_fine(
    store: Store, capsys: Captured
) -> None:
    def blanks() -> list[dict[str, str]]:
        assert dragoman(["library", "check", "1", "--to", "csv"]) == 0
        lines = csv.DictReader(io.StringIO(capsys.readouterr().out))
        return [line for line in lines if line["kind"] == "blanks"]

    (line,) = blanks()
    assert line["file"] == "harbour.txt" and line["segment"] == "2"
    reading = store.load(1).reading
    fine = [finding for finding in check(reading) if finding.check.value == "blanks"]
    store.keep(accept(reading, fine))
    assert blanks() == []


def test_a_reading_that_is_not_there_is_told(store: Store, capsys: Captured) -> None:
    assert dragoman(["library", "check", "1", "nothing"]) == 3
    assert "nothing" in capsys.readouterr().err
