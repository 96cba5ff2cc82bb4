"""An archive that is used without being installed is unpacked once, by its content."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.errors import BrokenPackage
from desktop_app.translation import archive_cache, archives
from desktop_app.translation.archive_cache import open_archive
from desktop_app.translation.package_folder import sha256_of
from tests.packages import copy_package, cut_short, make_archive, write_metadata


def cached() -> list[str]:
    """The names in the cache."""
    folder = paths.data_dir() / "cache" / "packages"
    return sorted(p.name for p in folder.iterdir()) if folder.exists() else []


def test_an_archive_is_unpacked_under_its_hash_once(
    tiny_archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_archive(tiny_archive)
    assert first.path.name == sha256_of(tiny_archive) and first.name == tiny_archive.stem
    monkeypatch.setattr(archives, "unpack", lambda *_, **__: pytest.fail("unpacked a second time"))
    assert open_archive(tiny_archive) == first


def test_a_file_that_changed_is_another_package(tiny_package: Path, tmp_path: Path) -> None:
    package = copy_package(tiny_package, tmp_path / "package")
    first = open_archive(make_archive(package, tmp_path / "a.argosmodel"))
    write_metadata(package, package_version="10.0")
    second = open_archive(make_archive(package, tmp_path / "a.argosmodel"))
    assert (first.version, second.version) == ("9.9", "10.0") and first.path != second.path


def test_a_damaged_cache_is_made_anew(tiny_archive: Path) -> None:
    (open_archive(tiny_archive).path / "model" / "model.bin").write_bytes(b"")
    assert not open_archive(tiny_archive).broken


def test_a_broken_archive_leaves_nothing_in_the_cache(tiny_archive: Path, tmp_path: Path) -> None:
    archive = cut_short(Path(shutil.copy(tiny_archive, tmp_path / "a.argosmodel")))
    with pytest.raises(BrokenPackage):
        open_archive(archive)
    assert cached() == []


@pytest.mark.parametrize("change", [{"type": "sbd"}, {"from_code": None}])
def test_an_archive_with_something_else_is_refused(
    tiny_package: Path, tmp_path: Path, change: dict[str, object]
) -> None:
    package = copy_package(tiny_package, tmp_path / "package")
    write_metadata(package, **change)
    with pytest.raises(BrokenPackage):
        open_archive(make_archive(package, tmp_path / "a.argosmodel"))
    assert cached() == []


def test_what_was_not_used_for_a_month_goes(tiny_archive: Path, tmp_path: Path, tiny_package: Path) -> None:
    old = open_archive(tiny_archive).path
    half = old.with_name(".incoming-crashed")
    half.mkdir()
    for folder in (old, half):
        os.utime(folder, (0, 0))
    other = open_archive(make_archive(tiny_package, tmp_path / "b.argosmodel", top="other"))
    assert cached() == [other.path.name]


def test_of_two_processes_that_unpack_the_same_file_both_are_served(
    tiny_archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle = archive_cache._settle

    def overtaken(unpacked: Path, target: Path) -> None:
        shutil.copytree(unpacked, target)
        settle(unpacked, target)

    monkeypatch.setattr(archive_cache, "_settle", overtaken)
    assert not open_archive(tiny_archive).broken and cached() == [sha256_of(tiny_archive)]
