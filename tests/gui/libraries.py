"""The library of the windows, looked at from outside; what fails there is tried again at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop_app import paths
from desktop_app.gui import scribe
from desktop_app.library.store import Store
from desktop_app.library.tables import library_file


@pytest.fixture(autouse=True)
def try_again_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails is tried again at once, so that no test waits."""
    monkeypatch.setattr(scribe, "_AGAIN", 0.02)


@pytest.fixture
def library() -> Iterator[Store]:
    """The library of the windows, looked at from outside."""
    store = Store(library_file(paths.data_dir()))
    yield store
    store.close()
