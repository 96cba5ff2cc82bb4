"""The clipboard on desktops that differ."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from desktop_app.errors import ClipboardUnavailable
from desktop_app.gui.clipboard import clipboard_text


@pytest.fixture
def wayland(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Wayland without a focused window; a folder that is the whole PATH."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    monkeypatch.setattr(QGuiApplication, "focusWindow", lambda: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def program(folder: Path, script: str) -> None:
    """A wl-paste that does `script`."""
    file = folder / "wl-paste"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


def test_text_is_read_through_qt() -> None:
    QGuiApplication.clipboard().setText("قالت 🙂")
    assert clipboard_text() == "قالت 🙂"


def test_an_empty_clipboard_is_no_text() -> None:
    QGuiApplication.clipboard().clear()
    assert clipboard_text() == ""


@pytest.mark.skipif(os.name == "nt", reason="Wayland is not on Windows")
def test_on_wayland_without_focus_wl_paste_is_asked(wayland: Path) -> None:
    program(wayland, "echo 'قالت نعم'")
    assert clipboard_text().strip() == "قالت نعم"


@pytest.mark.skipif(os.name == "nt", reason="Wayland is not on Windows")
def test_an_empty_wayland_clipboard_is_no_text(wayland: Path) -> None:
    program(wayland, "exit 1")
    assert clipboard_text() == ""


def test_on_wayland_without_wl_paste_the_error_says_what_is_needed(wayland: Path) -> None:
    with pytest.raises(ClipboardUnavailable, match="wl-paste"):
        clipboard_text()
