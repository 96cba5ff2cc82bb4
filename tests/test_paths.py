"""Where resources and the user's data are looked for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop_app import paths

VARIABLES = (
    "DRAGOMAN_DATA_DIR",
    "DRAGOMAN_CONFIG_DIR",
    "ARGOS_PACKAGES_DIR",
    "ARGOS_TRANSLATE_PACKAGE_DIR",
    "XDG_DATA_HOME",
    "XDG_CONFIG_HOME",
    "SNAP_USER_DATA",
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder and none of the variables that move things."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    return tmp_path


def test_a_source_tree_keeps_its_resources_beside_the_package() -> None:
    assert paths.resources() == Path(__file__).resolve().parent.parent / "resources"
    assert paths.resources().is_dir()


def test_a_wheel_carries_its_resources_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "site-packages" / "desktop_app" / "resources"
    inside.mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(inside.parent / "paths.py"))
    assert paths.resources() == inside


def test_a_frozen_program_keeps_its_resources_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"


def test_the_starter_package_is_among_the_resources() -> None:
    assert [p.parent.parent for p in paths.shipped_packages().glob("*/model/model.bin")]


def test_the_users_folders_can_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("DRAGOMAN_CONFIG_DIR", str(tmp_path / "config"))
    assert paths.data_dir() == tmp_path / "data"
    assert paths.own_packages() == tmp_path / "data" / "packages"
    assert paths.log_dir() == tmp_path / "data" / "logs"
    assert paths.config_dir() == tmp_path / "config"


def test_an_empty_variable_moves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = paths.data_dir(), paths.config_dir()
    monkeypatch.setenv("DRAGOMAN_DATA_DIR", "")
    monkeypatch.setenv("DRAGOMAN_CONFIG_DIR", "")
    assert (paths.data_dir(), paths.config_dir()) == usual


def test_asking_where_things_are_makes_no_folders(home: Path) -> None:
    paths.data_dir(), paths.config_dir(), paths.log_dir(), paths.own_packages(), paths.argos_packages()
    assert list(home.iterdir()) == []


def test_argos_packages_are_looked_for_where_argos_itself_does(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert paths.argos_packages() == (home / ".local" / "share" / "argos-translate" / "packages",)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    assert paths.argos_packages() == (tmp_path / "xdg" / "argos-translate" / "packages",)


@pytest.mark.parametrize("variable", ["ARGOS_PACKAGES_DIR", "ARGOS_TRANSLATE_PACKAGE_DIR"])
def test_the_variables_of_argos_are_honoured(
    variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(tmp_path / "mine"))
    assert paths.argos_packages() == (tmp_path / "mine",)


def test_the_meeting_place_of_two_starts_is_the_users_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert paths.runtime_dir() == tmp_path / "dragoman"
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert paths.runtime_dir().name.startswith("dragoman-")
    assert not paths.runtime_dir().is_relative_to(Path.home())
