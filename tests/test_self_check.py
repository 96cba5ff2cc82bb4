"""What the program says of itself where it was built."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.self_check import self_check


def test_the_self_check_reads_the_sample_with_the_starter_package(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    assert self_check() == 0
    assert "sentences read and translated" in capsys.readouterr().out


def test_a_self_check_without_its_sample_fails_and_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(paths, "sample_file", lambda: tmp_path / "gone.txt")
    assert self_check() == 1
    assert "was not read" in capsys.readouterr().err


def test_a_format_whose_files_were_not_built_in_fails_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import docx.parts.hdrftr

    monkeypatch.setattr(docx.parts.hdrftr, "__file__", "/nowhere/parts/hdrftr.py")
    assert self_check() == 1
    assert capsys.readouterr().err.startswith("self-check: docx: FileNotFoundError")
