"""What the tests of the commands share."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app import paths


@pytest.fixture
def no_packages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine on which no translation package is installed, not even the starter."""
    monkeypatch.setattr(paths, "shipped_packages", lambda: tmp_path / "nothing-shipped")
