"""Importing is all or nothing and accounted for; exporting replaces a file at its end only."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.errors import (
    BrokenTmx,
    FileMissing,
    IsDirectory,
    NoPairs,
    NotTmx,
    OutputUnwritable,
    PermissionRefused,
    ReaderError,
)
from desktop_app.memory.model import Approved
from desktop_app.memory.store import Memory
from desktop_app.memory.transfer import Imported, export_tmx, import_tmx
from tests.memory import tmx_files


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """A memory with one unit."""
    made = Memory(tmp_path / "memory.db", who="Huda", now=lambda: "2026-03-01T09:00:00Z")
    made.take([Approved("d", "0", "كان هنا", "It was here.", "old.txt")])
    yield made
    made.close()


def file_of(folder: Path, text: str, name: str = "given.tmx") -> Path:
    """A file with that text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def imported(memory: Memory, path: Path) -> Imported:
    """What an import did in the end."""
    *_, last = import_tmx(memory, path)
    assert last.finished and last.done == last.total > 0
    return last


def many(count: int, *, ending: str = "</body></tmx>") -> str:
    """A file of that many units."""
    tus = "".join(
        f'<tu><tuv xml:lang="ar"><seg>الفقرة رقم {n}</seg></tuv><tuv xml:lang="en"><seg>Part {n}</seg></tuv></tu>\n'
        for n in range(count)
    )
    return f'<tmx version="1.4"><header/><body>{tus}{ending}'


def test_an_import_tells_what_it_did_with_every_unit(memory: Memory, tmp_path: Path) -> None:
    done = imported(memory, file_of(tmp_path, tmx_files.SEVERAL))
    assert (done.added, done.updated, done.known) == (2, 0, 0)
    assert (done.empty, done.other_languages) == (2, 1)
    assert memory.recall("صباح الخير") in ("Good morning", "Morning!")
    assert {u.document for u in memory.search("morning").units} == {"given.tmx"}


def test_the_same_file_again_adds_nothing(memory: Memory, tmp_path: Path) -> None:
    path = file_of(tmp_path, tmx_files.OMEGAT)
    imported(memory, path)
    before = memory.search(limit=99)
    done = imported(memory, path)
    assert (done.added, done.updated, done.known) == (0, 0, 2)
    assert memory.search(limit=99) == before


def test_what_a_newer_file_tells_of_a_known_pair_is_taken_over(memory: Memory, tmp_path: Path) -> None:
    imported(memory, file_of(tmp_path, tmx_files.OMEGAT))
    newer = (
        tmx_files.OMEGAT.replace("20240105T", "20250607T").replace('"sami"', '"rana"').replace("ask", "asked")
    )
    done = imported(memory, file_of(tmp_path, newer))
    assert (done.added, done.updated, done.known) == (0, 1, 1)
    unit = memory.search("library hall").units[0]
    assert (unit.changed, unit.changed_by) == ("2025-06-07T10:15:00Z", "rana")
    assert unit.notes == ("ask the editor", "asked the editor")
    older = tmx_files.OMEGAT.replace("20240105T", "20200101T")
    assert imported(memory, file_of(tmp_path, older)).updated == 0


def test_an_imported_unit_stays_when_its_approval_goes(memory: Memory, tmp_path: Path) -> None:
    text = many(1).replace("الفقرة رقم 0", "كان هنا").replace("Part 0", "It was here.")
    assert imported(memory, file_of(tmp_path, text)).known == 1
    memory.take([Approved("d", "0", "كان هنا", None)])
    assert memory.recall("كان هنا") == "It was here."


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (many(700, ending=""), BrokenTmx),
        ("no tmx", NotTmx),
        (tmx_files.OMEGAT_LEVEL1.replace("ar-SA", "fa-IR"), NoPairs),
    ],
)
def test_a_file_that_fails_changes_nothing(
    memory: Memory, tmp_path: Path, text: str, error: type[ReaderError]
) -> None:
    before = memory.search(limit=99)
    with pytest.raises(error):
        list(import_tmx(memory, file_of(tmp_path, text)))
    assert memory.search(limit=99) == before
    assert memory.matches("الفقرة رقم 3") == []


def test_a_file_of_other_languages_tells_which(memory: Memory, tmp_path: Path) -> None:
    with pytest.raises(NoPairs) as told:
        list(import_tmx(memory, file_of(tmp_path, tmx_files.OMEGAT_LEVEL1.replace("ar-SA", "fa-IR"))))
    assert told.value.languages == "fa-IR, en-GB"


def test_an_import_that_is_stopped_changes_nothing(memory: Memory, tmp_path: Path) -> None:
    steps = import_tmx(memory, file_of(tmp_path, many(900)))
    first = next(steps)
    assert 0 < first.done <= first.total and first.added == 200 and not first.finished
    steps.close()  # type: ignore[attr-defined]
    assert memory.search().total == 1
    assert imported(memory, tmp_path / "given.tmx").added == 900


def test_files_that_cannot_be_read_are_called_what_they_are(memory: Memory, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        list(import_tmx(memory, tmp_path / "none.tmx"))
    with pytest.raises(IsDirectory):
        list(import_tmx(memory, tmp_path))
    if os.geteuid():
        locked = file_of(tmp_path, tmx_files.OMEGAT)
        locked.chmod(0)
        with pytest.raises(PermissionRefused):
            list(import_tmx(memory, locked))


def test_an_export_holds_all_and_comes_back(memory: Memory, tmp_path: Path) -> None:
    imported(memory, file_of(tmp_path, many(450)))
    *_, last = export_tmx(memory, tmp_path / "out.tmx")
    assert (last.done, last.total) == (451, 451)
    other = Memory(tmp_path / "other.db", who="Sami")
    done = imported(other, tmp_path / "out.tmx")
    assert (done.added, done.known) == (451, 0)
    assert {(u.arabic, u.english, u.document) for u in other.search(limit=999).units} == {
        (u.arabic, u.english, u.document) for u in memory.search(limit=999).units
    }
    other.close()


def test_an_export_that_is_stopped_leaves_what_stood_there(memory: Memory, tmp_path: Path) -> None:
    imported(memory, file_of(tmp_path, many(450)))
    out = file_of(tmp_path, "old", "out.tmx")
    steps = export_tmx(memory, out)
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert out.read_text(encoding="utf-8") == "old"
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []


def test_an_export_to_nowhere_is_told(memory: Memory, tmp_path: Path) -> None:
    with pytest.raises(OutputUnwritable):
        list(export_tmx(memory, tmp_path / "missing" / "out.tmx"))
