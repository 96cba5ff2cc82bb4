"""Disks as they fail."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import pytest

from desktop_app.errors import DiskFull
from desktop_app.storage.database import Database


@contextmanager
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """While this lasts nothing can be written."""
    real, full = Database.write, Event()
    full.set()

    def write(self: Database) -> object:
        if full.is_set():
            raise DiskFull(str(self.path))
        return real(self)

    with monkeypatch.context() as patch:
        patch.setattr(Database, "write", write)
        yield full
