"""Packages are found in their order, the right one is chosen, and only our own are removed."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.errors import (
    BrokenPackage,
    InstallBusy,
    NoPackage,
    PackageNotFound,
    PackageProtected,
    WrongPair,
)
from desktop_app.translation.packages import choose_package, describe, find_packages, remove
from desktop_app.translation.storage import sole_writer
from tests.packages import copy_package, make_archive, write_metadata


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in place of the one with the starter package."""
    monkeypatch.setattr(paths, "shipped_packages", lambda: tmp_path / "shipped")
    return tmp_path / "shipped"


@pytest.fixture
def argos() -> Path:
    """Where Argos Translate keeps its packages."""
    (folder,) = paths.argos_packages()
    return folder


@pytest.fixture
def ours() -> Path:
    """Where Dragoman keeps its packages."""
    return paths.own_packages()


def put(package: Path, folder: Path, name: str = "", **metadata: object) -> Path:
    """A copy of `package` in `folder`, with changes to its metadata."""
    copy = copy_package(package, folder / (name or package.name))
    write_metadata(copy, **metadata)
    return copy


def test_the_first_place_that_has_the_pair_wins(
    tiny_package: Path, shipped: Path, argos: Path, ours: Path
) -> None:
    for origin, folder in (("shipped", shipped), ("dragoman", ours), ("argos", argos)):
        package = put(tiny_package, folder)
        assert (choose_package().origin, choose_package().path) == (origin, package)
    assert [p.origin for p in find_packages()] == ["argos", "dragoman", "shipped"]


def test_without_any_package_that_is_said(shipped: Path) -> None:
    with pytest.raises(NoPackage) as missing:
        choose_package()
    assert (missing.value.from_code, missing.value.to_code) == ("ar", "en")


def test_the_starter_package_serves_when_nothing_is_installed() -> None:
    chosen = choose_package()
    assert chosen.origin == "shipped" and chosen.starter


def test_in_one_place_the_newest_version_is_first(tiny_package: Path, shipped: Path, ours: Path) -> None:
    for version in ("1.9", "1.10", "0.5"):
        put(tiny_package, ours, f"package-{version}", package_version=version)
    assert [p.version for p in find_packages()] == ["1.10", "1.9", "0.5"]


def test_the_folder_that_argos_is_told_to_use_is_searched(
    tiny_package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "mine"))
    put(tiny_package, tmp_path / "mine")
    assert choose_package().path == tmp_path / "mine" / tiny_package.name


def test_broken_folders_are_listed_and_passed_over(
    tiny_package: Path, shipped: Path, argos: Path, ours: Path
) -> None:
    (put(tiny_package, argos) / "model" / "model.bin").unlink()
    (argos / "empty").mkdir()
    (argos / "a file").write_text("x")
    sound = put(tiny_package, ours)
    assert [(p.name, bool(p.broken)) for p in find_packages()] == [
        (tiny_package.name, True),
        ("empty", True),
        (tiny_package.name, False),
    ]
    assert choose_package().path == sound
    assert choose_package(tiny_package.name).path == sound, "a sound one of the same name stands in"


def test_packages_of_other_kinds_and_hidden_folders_are_not_listed(
    tiny_package: Path, shipped: Path, ours: Path
) -> None:
    put(tiny_package, ours, "splitter", type="sbd")
    put(tiny_package, ours, ".incoming-abc")
    assert find_packages() == []


def test_a_package_of_another_pair_is_found_and_not_chosen(
    tiny_package: Path, shipped: Path, ours: Path
) -> None:
    put(tiny_package, ours, "translate-en_ar", from_code="en", to_code="ar")
    assert [p.name for p in find_packages()] == ["translate-en_ar"]
    with pytest.raises(NoPackage):
        choose_package()
    with pytest.raises(WrongPair) as refused:
        choose_package("translate-en_ar")
    assert (refused.value.from_code, refused.value.to_code) == ("en", "ar")


def test_a_package_can_be_named_or_given_as_a_folder(tiny_package: Path, ours: Path, tmp_path: Path) -> None:
    put(tiny_package, ours, "mine")
    assert choose_package("mine").origin == "dragoman"
    given = choose_package(str(tiny_package))
    assert (given.origin, given.path, given.name) == ("given", tiny_package.resolve(), tiny_package.name)


def test_a_folder_given_as_a_dot_has_the_folders_name(
    tiny_package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tiny_package)
    assert choose_package(".").name == tiny_package.name


def test_an_archive_can_be_given_and_is_not_installed(tiny_archive: Path, shipped: Path) -> None:
    chosen = choose_package(str(tiny_archive))
    assert chosen.origin == "given" and chosen.name == tiny_archive.stem
    assert (chosen.path / "model" / "model.bin").is_file()
    assert find_packages() == []


def test_a_broken_package_that_is_named_is_refused(tiny_package: Path, tmp_path: Path, ours: Path) -> None:
    (put(tiny_package, ours, "mine") / "metadata.json").unlink()
    with pytest.raises(BrokenPackage) as refused:
        choose_package("mine")
    assert "metadata.json" in refused.value.reason
    with pytest.raises(BrokenPackage):
        choose_package(str(tmp_path))
    with pytest.raises(BrokenPackage):
        choose_package(str(put(tiny_package, tmp_path, "splitter", type="sbd")))


@pytest.mark.parametrize("name", ["", "nothing", "/nothing/there", "n" * 5_000, "a\0b", "../nothing"])
def test_a_name_that_nothing_has_is_not_found(name: str) -> None:
    for ask in (choose_package, describe, remove):
        with pytest.raises(PackageNotFound):
            ask(name)


def test_a_description_has_the_hash_of_the_model_also_for_other_pairs(tiny_package: Path, ours: Path) -> None:
    package = put(tiny_package, ours, "translate-en_ar", from_code="en", to_code="ar")
    model = (package / "model" / "model.bin").read_bytes()
    assert describe("translate-en_ar").sha256 == hashlib.sha256(model).hexdigest()


def test_a_description_of_a_broken_package_says_what_is_known(tiny_package: Path, ours: Path) -> None:
    (put(tiny_package, ours, "mine") / "model" / "model.bin").unlink()
    found = describe("mine")
    assert found.sha256 is None and found.broken and found.version == "9.9"


def test_our_packages_are_removed_sound_or_broken(tiny_package: Path, shipped: Path, ours: Path) -> None:
    put(tiny_package, ours, "sound")
    (put(tiny_package, ours, "broken") / "metadata.json").unlink()
    for name in ("sound", "broken"):
        remove(name)
    assert find_packages() == [] and [p.name for p in ours.iterdir()] == [".lock"]


def test_what_we_did_not_install_is_not_removed(tiny_package: Path, shipped: Path, argos: Path) -> None:
    places = {"argos": put(tiny_package, argos, "theirs"), "shipped": put(tiny_package, shipped, "starter")}
    for owner, package in places.items():
        with pytest.raises(PackageProtected) as refused:
            remove(package.name)
        assert refused.value.owner == owner and (package / "metadata.json").exists()


def test_of_two_packages_of_one_name_ours_is_removed(
    tiny_package: Path, shipped: Path, argos: Path, ours: Path
) -> None:
    theirs, mine = put(tiny_package, argos), put(tiny_package, ours)
    remove(tiny_package.name)
    assert theirs.exists() and not mine.exists()


def test_a_path_is_no_name_to_remove_by(tiny_package: Path, tmp_path: Path) -> None:
    package = put(tiny_package, tmp_path)
    with pytest.raises(PackageNotFound):
        remove(str(package))
    assert package.exists()


def test_removing_a_linked_package_leaves_what_the_link_leads_to(
    tiny_package: Path, tmp_path: Path, shipped: Path, ours: Path
) -> None:
    elsewhere = put(tiny_package, tmp_path)
    ours.mkdir(parents=True)
    (ours / "linked").symlink_to(elsewhere)
    remove("linked")
    assert find_packages() == [] and (elsewhere / "model" / "model.bin").exists()


def test_nothing_is_removed_while_another_process_installs(tiny_package: Path, ours: Path) -> None:
    put(tiny_package, ours, "mine")
    with sole_writer(ours), pytest.raises(InstallBusy):
        remove("mine")
    assert choose_package("mine")


def test_finding_packages_makes_no_folders(own_home: Path) -> None:
    find_packages()
    assert list(own_home.iterdir()) == []


def test_finding_packages_imports_no_engine_and_no_network() -> None:
    heavy = "{'argostranslate', 'ctranslate2', 'sentencepiece', 'numpy', 'requests', 'PySide6', 'zipfile'}"
    script = (
        "import sys; from desktop_app.translation.packages import choose_package; choose_package();"
        f"print(sorted({heavy} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_package_in_an_archive_of_another_pair_is_refused(tiny_package: Path, tmp_path: Path) -> None:
    package = put(tiny_package, tmp_path, "translate-en_ar", from_code="en", to_code="ar")
    with pytest.raises(WrongPair):
        choose_package(str(make_archive(package, tmp_path / "en_ar.argosmodel")))
