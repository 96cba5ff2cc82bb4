"""A package's folder is read without the engine, and what is broken in it is named."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.translation.engine import PackageInfo
from desktop_app.translation.package_folder import read_folder, sha256_of, size_of, version_key
from tests.packages import copy_package, cut_short, write_metadata


@pytest.fixture
def package(tiny_package: Path, tmp_path: Path) -> Path:
    """A copy of the tiny package, to be damaged."""
    return copy_package(tiny_package, tmp_path / tiny_package.name)


def read(package: Path) -> PackageInfo:
    """Read a folder that is known to hold something for translating."""
    found = read_folder(package, origin="given")
    assert found
    return found


def test_a_sound_package_is_read_from_its_metadata(package: Path) -> None:
    assert read(package) == PackageInfo(
        name="translate-ar_en-9_9",
        path=package,
        from_code="ar",
        to_code="en",
        version="9.9",
        origin="given",
        description="Tiny package for tests",
    )


def test_the_shipped_package_is_sound_and_says_that_it_is_a_starter() -> None:
    (folder,) = (p for p in paths.shipped_packages().iterdir() if p.is_dir())
    shipped = read(folder)
    assert (shipped.from_code, shipped.to_code, shipped.starter, shipped.broken) == ("ar", "en", True, "")


@pytest.mark.parametrize(
    "file",
    [
        "metadata.json",
        "sentencepiece.model",
        "model/model.bin",
        "model/config.json",
        "model/shared_vocabulary.json",
    ],
)
@pytest.mark.parametrize("how", ["missing", "empty"])
def test_a_file_that_is_missing_or_empty_breaks_a_package(package: Path, file: str, how: str) -> None:
    (package / file).unlink() if how == "missing" else (package / file).write_bytes(b"")
    assert Path(file).stem.removeprefix("shared_") in read(package).broken


@pytest.mark.parametrize("keep", [0.00001, 0.0001, 0.01, 0.5, 0.9999])
def test_a_model_that_was_cut_short_breaks_a_package(package: Path, keep: float) -> None:
    cut_short(package / "model" / "model.bin", keep=keep)
    assert "model.bin" in read(package).broken


@given(keep=st.floats(0, 1, exclude_max=True))
@settings(max_examples=40, deadline=None)
def test_wherever_a_model_is_cut_it_is_noticed(
    keep: float, tiny_package: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    package = copy_package(tiny_package, tmp_path_factory.mktemp("cut") / "package")
    cut_short(package / "model" / "model.bin", keep=keep)
    assert read(package).broken


def test_a_model_of_a_form_to_come_is_left_to_the_engine(package: Path) -> None:
    (package / "model" / "model.bin").write_bytes((99).to_bytes(4, "little") + b"unknown")
    assert not read(package).broken


def test_an_older_model_needs_no_configuration(package: Path) -> None:
    model = package / "model" / "model.bin"
    model.write_bytes((5).to_bytes(4, "little") + model.read_bytes()[4:])
    (package / "model" / "config.json").unlink()
    assert not read(package).broken


def test_two_vocabularies_serve_as_well_as_a_shared_one_and_one_alone_does_not(package: Path) -> None:
    shared = package / "model" / "shared_vocabulary.json"
    shared.rename(package / "model" / "source_vocabulary.txt")
    assert "vocabulary" in read(package).broken
    (package / "model" / "target_vocabulary.txt").write_text("a")
    assert not read(package).broken


def test_a_package_with_byte_pairs_in_place_of_sentencepiece_is_sound(package: Path) -> None:
    (package / "sentencepiece.model").rename(package / "bpe.model")
    assert not read(package).broken


@pytest.mark.parametrize(
    "metadata",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'"ar"', b"[" * 100_000, b" " * 1_000_001],
    ids=range(8),
)
def test_damaged_metadata_breaks_a_package_and_stops_nothing(package: Path, metadata: bytes) -> None:
    (package / "metadata.json").write_bytes(metadata)
    found = read(package)
    assert found.name == "translate-ar_en-9_9" and "metadata.json" in found.broken


def test_values_of_the_wrong_type_are_taken_for_missing(package: Path) -> None:
    write_metadata(package, package_version=1.0, description=["x"], starter="yes")
    found = read(package)
    assert (found.version, found.description, found.starter, found.broken) == ("", "", False, "")


def test_metadata_without_languages_breaks_a_package(package: Path) -> None:
    write_metadata(package, from_code=None)
    assert "languages" in read(package).broken


def test_metadata_may_begin_with_a_byte_order_mark(package: Path) -> None:
    file = package / "metadata.json"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert not read(package).broken


def test_a_package_that_does_not_translate_is_none_of_ours(package: Path) -> None:
    write_metadata(package, type="sbd")
    assert read_folder(package, origin="given") is None


@pytest.mark.skipif(sys.platform == "win32", reason="folders refuse nothing there")
def test_a_package_that_may_not_be_read_is_broken(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, **_: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_text", refuse)
    assert "Permission denied" in read(package).broken


def test_versions_are_ordered_by_their_numbers() -> None:
    assert sorted(["1.10", "1.9", "", "2", "1.9.1"], key=version_key) == ["", "1.9", "1.9.1", "1.10", "2"]


def test_size_and_hash_are_those_of_the_files(package: Path) -> None:
    files = [p for p in package.rglob("*") if p.is_file()]
    assert size_of(read(package)) == sum(len(p.read_bytes()) for p in files)
    assert sha256_of(files[0]) == hashlib.sha256(files[0].read_bytes()).hexdigest()


def test_metadata_in_any_script_is_read(package: Path) -> None:
    (package / "metadata.json").write_text(
        json.dumps({"from_code": "ar", "to_code": "en", "description": "من العربية"}, ensure_ascii=False),
        encoding="utf-8",
    )
    assert read(package).description == "من العربية"
