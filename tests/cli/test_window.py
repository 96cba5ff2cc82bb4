"""Where no window can be shown, the same reading becomes a page."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.cli import main

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="an X or Wayland desktop can be missing")


def dragoman(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, where no other test has opened Qt: without a display, in `folder`."""
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    return subprocess.run(
        [sys.executable, "-m", "desktop_app", *words],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_without_a_display_the_sample_becomes_a_page(tmp_path: Path) -> None:
    done = dragoman(tmp_path, "--sample")
    page = tmp_path / "reading.html"
    assert done.returncode == 0
    assert "no display" in done.stderr and "page instead" in done.stderr and str(page) in done.stdout
    assert 'dir="rtl"' in page.read_text(encoding="utf-8")


def test_the_page_is_made_anew_but_a_page_of_the_users_is_not_written_over(tmp_path: Path) -> None:
    page = tmp_path / "reading.html"
    page.write_text("<p>mine</p>")
    assert dragoman(tmp_path, "--sample").returncode == 0
    assert page.read_text() == "<p>mine</p>"
    assert dragoman(tmp_path, "--sample").returncode == 0
    assert sorted(p.name for p in tmp_path.glob("*.html")) == ["reading-2.html", "reading.html"]


def test_without_a_display_and_without_a_file_the_way_out_is_named(tmp_path: Path) -> None:
    done = dragoman(tmp_path)
    assert done.returncode == 1
    assert "dragoman read" in done.stderr


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == 0 and capsys.readouterr().out.startswith("dragoman ")
