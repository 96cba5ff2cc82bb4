"""Settings survive damage, and files are replaced whole or not at all."""

from __future__ import annotations

import errno
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.errors import DiskFull, OutputUnwritable
from desktop_app.settings import (
    RECENT_LIMIT,
    Settings,
    load_settings,
    save_settings,
    were_kept,
    write_atomically,
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings' folder of this test, not there yet."""
    place = tmp_path / "config"
    monkeypatch.setenv("DRAGOMAN_CONFIG_DIR", str(place))
    return place


def stored(folder: Path, content: str) -> None:
    """Put `content` where the settings are kept."""
    folder.mkdir(exist_ok=True)
    (folder / "settings.json").write_text(content, encoding="utf-8")


def test_without_a_file_the_defaults_hold_and_none_is_made(folder: Path) -> None:
    assert load_settings() == Settings()
    assert not were_kept()
    assert not folder.exists()
    save_settings(Settings())
    assert were_kept()


@given(
    st.builds(
        Settings,
        package=st.text(),
        summary=st.text(),
        theme=st.sampled_from(["system", "light", "dark"]),
        zoom=st.integers(50, 400),
        recent=st.lists(st.text(), max_size=RECENT_LIMIT).map(tuple),
    )
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_saved_is_loaded_again(chosen: Settings) -> None:
    save_settings(chosen)
    assert load_settings() == chosen


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '"text"', "\ufeff{}", '{"zoom": 1e999'])
def test_a_damaged_file_counts_as_none(folder: Path, content: str) -> None:
    stored(folder, content)
    assert load_settings() == Settings()


def test_bytes_that_are_no_text_count_as_none(folder: Path) -> None:
    folder.mkdir()
    (folder / "settings.json").write_bytes(b"\xff\xfe\x00{")
    assert load_settings() == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("zoom", "150"),
        ("zoom", True),
        ("zoom", None),
        ("package", 3),
        ("theme", ["dark"]),
        ("recent", "a.txt"),
    ],
)
def test_one_value_of_the_wrong_type_does_not_lose_the_others(folder: Path, name: str, value: Any) -> None:
    stored(folder, json.dumps({"summary": "5", name: value}))
    assert load_settings() == Settings(summary="5")


def test_names_of_another_version_are_passed_over(folder: Path) -> None:
    stored(folder, json.dumps({"theme": "dark", "colour_of_tomorrow": "green"}))
    assert load_settings() == Settings(theme="dark")


def test_recent_files_that_are_no_names_are_dropped_and_the_list_stays_short(folder: Path) -> None:
    stored(folder, json.dumps({"recent": [1, None, *(f"{n}.txt" for n in range(20))]}))
    assert load_settings().recent == tuple(f"{n}.txt" for n in range(RECENT_LIMIT))


def test_the_newest_recent_file_comes_first_and_only_once() -> None:
    chosen = Settings(recent=("a", "b", "c")).with_recent("b")
    assert chosen.recent == ("b", "a", "c")


def test_the_oldest_recent_file_falls_off() -> None:
    chosen = Settings(recent=tuple(str(n) for n in range(RECENT_LIMIT))).with_recent("new")
    assert len(chosen.recent) == RECENT_LIMIT
    assert chosen.recent[0] == "new"
    assert str(RECENT_LIMIT - 1) not in chosen.recent


def test_writing_makes_the_folders_it_needs(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "out.html"
    write_atomically(target, b"x")
    assert target.read_bytes() == b"x"


def test_a_new_file_is_as_readable_as_any_other_new_file(tmp_path: Path) -> None:
    plain, ours = tmp_path / "plain", tmp_path / "ours"
    plain.touch()
    write_atomically(ours, b"")
    assert stat.S_IMODE(ours.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")
def test_a_replaced_file_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "private"
    target.touch()
    target.chmod(0o640)
    write_atomically(target, b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_folder_that_is_a_file_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here already")
    with pytest.raises(OutputUnwritable) as caught:
        write_atomically(tmp_path / "file" / "out.txt", b"x")
    assert caught.value.path == str(tmp_path / "file" / "out.txt")
    assert (tmp_path / "file").read_text() == "here already"


def test_a_target_that_is_a_folder_is_reported_and_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "taken" / "child").mkdir(parents=True)
    with pytest.raises(OutputUnwritable):
        write_atomically(tmp_path / "taken", b"x")
    assert [p.name for p in tmp_path.iterdir()] == ["taken"]


@pytest.mark.parametrize(
    ("number", "kind"), [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EIO, OutputUnwritable)]
)
def test_a_failing_disk_leaves_what_stood_there_and_no_rubbish(
    number: int, kind: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.txt"
    target.write_bytes(b"old")

    def failing_sync(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", failing_sync)
    with pytest.raises(kind):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("stray", "taken"),
    [
        ('{"zoom": 5}', Settings(zoom=50)),
        ('{"zoom": 9000}', Settings(zoom=400)),
        ('{"theme": "pink"}', Settings()),
    ],
)
def test_a_value_out_of_range_is_brought_back_into_it(folder: Path, stray: str, taken: Settings) -> None:
    stored(folder, stray)
    assert load_settings() == taken


def test_a_recent_file_whose_name_is_no_valid_text_is_kept() -> None:
    odd = Settings(recent=("/tmp/\udcff.txt",))
    save_settings(odd)
    assert load_settings() == odd
