"""What is handed over, from the command line: every format, and options that fit it."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from desktop_app.cli import main
from desktop_app.exporting import FORMATS

TEXT = """الوزيرة: الجسر يفتح قريباً

قالت وزيرة النقل ليلى حداد إن الجسر سيفتح في الربيع. وأضافت: «لن نؤجل الموعد مرة أخرى».
"""
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("to", FORMATS)
def test_every_format_is_written_to_its_file(to: str, article: Path, tmp_path: Path) -> None:
    assert main(["read", "--to", to, "--out-dir", str(tmp_path / "out"), str(article)]) == 0
    data = (tmp_path / "out" / f"bridge{FORMATS[to].suffix}").read_bytes()
    if to == "docx":
        assert "لن نؤجل الموعد" in " ".join(
            cell.text
            for table in Document(io.BytesIO(data)).tables
            for row in table.rows
            for cell in row.cells
        )
    elif to == "pdf":
        assert data.startswith(b"%PDF-")
    elif to in ("tmx", "xliff", "xliff2"):
        assert len(list(etree.fromstring(data).iter("{*}tu", "{*}trans-unit", "{*}unit"))) == 3
    elif to == "csv":
        assert any("لن نؤجل" in row["arabic"] for row in csv.DictReader(io.StringIO(data.decode())))
    else:
        assert "لن نؤجل الموعد" in data.decode()


def test_the_options_reach_the_document(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.docx"
    options = ["--layout", "target", "--no-summary", "--no-quotations", "--no-comments", "--states"]
    assert main(["read", *options, "--out", str(out), str(article)]) == 0
    document = Document(str(out))
    text = "\n".join(p.text for p in document.paragraphs)
    assert not document.tables and "Summary" not in text and "Who said what" not in text
    assert "[draft]" in text and "الجسر" not in text
    assert list(document.comments) == []


def test_a_layout_that_a_format_does_not_know_is_refused(article: Path, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["read", "--to", "txt", "--layout", "table", str(article)])
    assert stopped.value.code == 2
    assert "stacked" in capsys.readouterr().err


def test_only_what_is_approved_leaves_a_fresh_memory_empty(article: Path, capsys: Capture) -> None:
    assert main(["read", "--to", "tmx", "--only-approved", str(article)]) == 0
    assert "<tu>" not in capsys.readouterr().out


def test_several_whole_files_need_a_folder(article: Path, tmp_path: Path, capsys: Capture) -> None:
    other = tmp_path / "other.txt"
    other.write_text(TEXT, encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["read", "--to", "docx", str(article), str(other)])
    assert "--out-dir" in capsys.readouterr().err


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_a_pdf_needs_no_display_and_goes_to_standard_output_byte_by_byte(
    article: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", "read", "--no-translation", "--to", "pdf", str(article)],
        capture_output=True,
        check=True,
    )
    (tmp_path / "r.pdf").write_bytes(done.stdout)
    text = subprocess.run(["pdftotext", str(tmp_path / "r.pdf"), "-"], capture_output=True, check=True).stdout
    assert "وزيرة النقل ليلى حداد" in text.decode("utf-8")
