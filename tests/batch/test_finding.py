"""Texts in folders are found in their natural order, each once, and nothing else is taken for a text."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop_app.batch.finding import find_sources, natural_key
from desktop_app.batch.model import Source
from desktop_app.errors import NoTexts, PermissionRefused


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("نص", encoding="utf-8")


def names(sources: tuple[Source, ...]) -> list[str]:
    return [source.below.as_posix() for source in sources]


def test_numbers_are_sorted_by_what_they_count(folder: Path) -> None:
    put(folder, "10.txt", "2.txt", "1.txt", "b.txt", "A.txt", "٣.txt", "part/1.txt")
    assert names(find_sources([folder])) == [
        "1.txt",
        "2.txt",
        "٣.txt",
        "10.txt",
        "A.txt",
        "b.txt",
        "part/1.txt",
    ]


def test_names_that_differ_in_case_alone_always_come_in_one_order() -> None:
    assert sorted(["B", "b", "a"], key=natural_key) == sorted(["b", "a", "B"], key=natural_key)


def test_only_texts_are_taken_from_a_folder_and_nothing_hidden(folder: Path) -> None:
    put(folder, "a.txt", "b.TEXT", "c.md", "d.docx", "e.pdf", "README", ".f.txt", ".git/g.txt")
    assert names(find_sources([folder])) == ["a.txt", "b.TEXT", "c.md"]


def test_a_file_that_is_named_is_taken_whatever_it_is_called(folder: Path) -> None:
    put(folder, "minutes.log")
    assert names(find_sources([folder / "minutes.log", folder / "gone.txt"])) == ["minutes.log", "gone.txt"]


def test_folders_inside_are_left_out_where_that_is_asked(folder: Path) -> None:
    put(folder, "a.txt", "inside/b.txt")
    assert names(find_sources([folder], recursive=False)) == ["a.txt"]


def test_of_several_folders_each_has_its_own_name_above_its_texts(tmp_path: Path) -> None:
    put(tmp_path, "one/a.txt", "two/a.txt")
    assert names(find_sources([tmp_path / "one", tmp_path / "two"])) == ["one/a.txt", "two/a.txt"]


def test_a_folder_that_was_alone_before_another_came_keeps_its_texts_at_the_top(tmp_path: Path) -> None:
    put(tmp_path, "one/a.txt", "two/a.txt")
    one, two = tmp_path / "one", tmp_path / "two"
    assert names(find_sources([one, two], alone=one)) == ["a.txt", "two/a.txt"]


def test_a_text_that_is_named_and_lies_in_the_folder_comes_once(folder: Path) -> None:
    put(folder, "a.txt", "b.txt")
    assert names(find_sources([folder / "b.txt", folder])) == ["b.txt", "a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_are_followed_and_lead_round_in_no_circle(folder: Path, tmp_path: Path) -> None:
    put(folder, "a.txt", "inside/b.txt")
    put(tmp_path, "elsewhere/c.txt")
    (folder / "inside" / "up").symlink_to(folder)
    (folder / "linked").symlink_to(tmp_path / "elsewhere")
    (folder / "same.txt").symlink_to(folder / "a.txt")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    assert names(find_sources([folder])) == ["a.txt", "self.txt", "inside/b.txt", "linked/c.txt"]


def test_the_folder_of_results_inside_is_passed_over(folder: Path) -> None:
    put(folder, "a.txt", "english/a.txt")
    assert names(find_sources([folder], out_dir=folder / "english")) == ["a.txt"]


def test_a_folder_without_a_text_is_told(folder: Path) -> None:
    put(folder, "picture.png")
    (found,) = find_sources([folder])
    assert isinstance(found.trouble, NoTexts)
    with pytest.raises(NoTexts):
        found.load(None)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything is allowed to root")
def test_a_folder_that_may_not_be_read_is_told_and_the_others_are_read(folder: Path) -> None:
    put(folder, "a.txt", "secret/b.txt")
    (folder / "secret").chmod(0)
    try:
        one, other = find_sources([folder])
    finally:
        (folder / "secret").chmod(0o700)
    assert one.name == "a.txt" and isinstance(other.trouble, PermissionRefused)
