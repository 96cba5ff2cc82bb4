"""The memory is asked for what it has; one that fails is never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.errors import ReaderError, StoreDamaged
from desktop_app.memory.model import Approved
from desktop_app.memory.recalling import Recall, Worth
from desktop_app.memory.store import Memory

ARABIC = "وصل المهندسون إلى القرية."


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    made = Memory(tmp_path / "memory.db")
    made.take([Approved("d", "1", ARABIC, "The engineers arrived.", "d.txt", before="قبل.", after="بعد.")])
    return made


def test_the_worth_of_a_segment_is_that_of_the_best_unit(memory: Memory) -> None:
    worth = Worth(memory)
    assert worth(ARABIC, "", "") == 100
    assert worth(ARABIC, "قبل.", "بعد.") == 101
    assert worth("وصل المهندسون إلى المدينة.", "", "") == 75
    assert worth("عاد الطبيب في المساء.", "", "") == 0


def test_a_memory_that_fails_is_told_once_and_not_asked_again(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[ReaderError] = []
    recall, worth = Recall(memory, failed=told.append), Worth(memory)

    def fail(*_given: object, **_more: object) -> None:
        raise StoreDamaged("memory.db", "malformed")

    monkeypatch.setattr(memory, "recall", fail)
    monkeypatch.setattr(memory, "matches", fail)
    assert recall(ARABIC) is None and worth(ARABIC, "", "") == 0
    monkeypatch.undo()
    assert recall(ARABIC) is None and worth(ARABIC, "", "") == 0
    assert len(told) == 1
