"""The memory follows a person's documents: approving puts in, changing changes, withdrawing takes out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.memory.model import Approved, Unit
from desktop_app.memory.schema import insert
from desktop_app.memory.store import Memory

ARABIC = "أقر المجلس الخطة"


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """An empty memory."""
    ticks = iter(range(10, 60))
    made = Memory(tmp_path / "memory.db", who="Huda", now=lambda: f"2026-03-01T09:00:{next(ticks)}Z")
    yield made
    made.close()


def segment(english: str | None, *, document: str = "d", number: str = "0", arabic: str = ARABIC) -> Approved:
    """A segment as a person left it."""
    return Approved(document, number, arabic, english, f"{document}.txt", "ما قبله", "ما بعده")


def all_units(memory: Memory) -> list[Unit]:
    """All that is in it."""
    return list(memory.search(limit=100).units)


def test_an_approved_segment_is_a_unit_with_all_that_is_known_of_it(memory: Memory) -> None:
    memory.take([segment("The council approved the plan.")])
    (unit,) = all_units(memory)
    assert (unit.arabic, unit.english, unit.document) == (ARABIC, "The council approved the plan.", "d.txt")
    assert (unit.before, unit.after, unit.created_by) == ("ما قبله", "ما بعده", "Huda")
    assert unit.created.startswith("2026-03-01T09:00:") and unit.changed == ""


def test_other_words_for_the_same_segment_change_its_unit(memory: Memory) -> None:
    memory.take([segment("The council passed the plan.")])
    (first,) = all_units(memory)
    memory.take([segment("The council approved the plan.")])
    (unit,) = all_units(memory)
    assert (unit.id, unit.created, unit.english) == (
        first.id,
        first.created,
        "The council approved the plan.",
    )
    assert unit.changed > first.created and unit.changed_by == "Huda"


def test_a_segment_no_longer_approved_takes_its_unit_with_it(memory: Memory) -> None:
    memory.take([segment("The council approved the plan.")])
    memory.take([segment(None)])
    assert all_units(memory) == []
    memory.take([segment(None)])  # twice is no harm


def test_a_segment_approved_as_it_was_changes_nothing(memory: Memory) -> None:
    memory.take([segment("The council approved the plan.")])
    before = all_units(memory)
    memory.take([segment("The council approved the plan.")])
    assert all_units(memory) == before


def test_a_unit_that_two_documents_share_stays_until_the_last_lets_go(memory: Memory) -> None:
    memory.take([segment("The plan passed.", document="a"), segment("The plan passed.", document="b")])
    assert len(all_units(memory)) == 1
    memory.take([segment(None, document="a")])
    assert len(all_units(memory)) == 1
    memory.take([segment("The plan was approved.", document="b")])
    assert [unit.english for unit in all_units(memory)] == ["The plan was approved."]


def test_other_words_in_one_of_two_documents_leave_the_others_unit(memory: Memory) -> None:
    memory.take([segment("The plan passed.", document="a"), segment("The plan passed.", document="b")])
    memory.take([segment("The plan was approved.", document="b")])
    assert {unit.english for unit in all_units(memory)} == {"The plan passed.", "The plan was approved."}


def test_what_was_imported_stays_when_a_segment_like_it_is_no_longer_approved(memory: Memory) -> None:
    with memory.database.write() as connection:
        insert(connection, Unit(ARABIC, "The plan passed.", created="2020-01-01T00:00:00Z"), kept=True)
    memory.take([segment("The plan passed.")])
    assert all_units(memory)[0].changed.startswith("2026"), "approved now, so it is the newest"
    memory.take([segment("The plan was approved.")])
    memory.take([segment(None)])
    assert [unit.english for unit in all_units(memory)] == ["The plan passed."]


def test_a_segment_without_words_is_never_a_unit(memory: Memory) -> None:
    memory.take([segment("  "), segment("Words", number="1", arabic=" ")])
    assert all_units(memory) == []


def test_of_a_document_that_was_cut_otherwise_only_its_segments_now_stay(memory: Memory) -> None:
    memory.take([segment("One two.", number="0-10", arabic="واحد اثنان"), segment("Other.", document="e")])
    parts = [segment("One.", number="0-4", arabic="واحد"), segment(None, number="5-10", arabic="اثنان")]
    memory.take_document("d", parts)
    assert {unit.english for unit in all_units(memory)} == {"One.", "Other."}


def test_a_failure_among_many_segments_leaves_the_memory_as_it_was(memory: Memory) -> None:
    memory.take([segment("Kept.")])
    broken = segment("Broken.", number=None)  # type: ignore[arg-type]
    with pytest.raises(Exception, match="NOT NULL"):
        memory.take([segment("New.", number="1", arabic="جديد"), broken])
    assert [unit.english for unit in all_units(memory)] == ["Kept."]


def test_segments_that_never_were_approved_cost_no_writing(memory: Memory, tmp_path: Path) -> None:
    assert not memory.take([segment(None)])
    assert not (tmp_path / "memory.db").exists()
    assert memory.take([segment("Kept.")])
    other = Memory(tmp_path / "memory.db")
    with other.database.write():  # somebody else is writing: who wanted to write too would have to wait
        assert not memory.take([segment(None, number="9")])
    assert memory.take([segment(None)])
    other.close()
