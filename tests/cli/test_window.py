"""Where no window can be shown, the same reading becomes a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.cli import main


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_a_display_the_sample_becomes_a_page(
    no_display: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--sample"]) == 0
    captured = capsys.readouterr()
    page = no_display / "reading.html"
    assert "no display" in captured.err and "page instead" in captured.err and str(page) in captured.out
    assert 'dir="rtl"' in page.read_text(encoding="utf-8")


def test_the_page_is_made_anew_but_a_page_of_the_users_is_not_written_over(no_display: Path) -> None:
    page = no_display / "reading.html"
    page.write_text("<p>mine</p>")
    assert main(["--sample"]) == 0
    assert page.read_text() == "<p>mine</p>"
    assert main(["--sample"]) == 0
    assert sorted(p.name for p in no_display.glob("*.html")) == ["reading-2.html", "reading.html"]


def test_without_a_display_and_without_a_file_the_way_out_is_named(
    no_display: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([]) == 1
    assert "dragoman read" in capsys.readouterr().err


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == 0 and capsys.readouterr().out.startswith("dragoman ")
