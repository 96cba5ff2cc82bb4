"""Archives are unpacked whole, and evil ones leave nothing outside their folder."""

from __future__ import annotations

import shutil
import stat
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.errors import BrokenPackage, DiskFull, OutputUnwritable, ReaderError, UnsafeArchive
from desktop_app.translation import archives
from desktop_app.translation.archives import is_archive, unpack
from tests.packages import cut_short, make_archive, make_evil_archive

METADATA = ("top/metadata.json", b"{}")


def ignore(stage: str, done: int, total: int | None) -> None:
    """A report that nobody reads."""


def unpacked(archive: Path, into: Path) -> Path:
    """Unpack into the new folder `into`."""
    into.mkdir()
    return unpack(archive, into, name=archive.name, report=ignore)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under `folder`, by its path in it."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def special(name: str, kind: int) -> zipfile.ZipInfo:
    """A member of a special kind, as Unix systems pack it."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (kind | 0o777) << 16
    return info


@pytest.mark.parametrize("top", ["", "ar_en", "translate-ar_en-9_9"])
def test_a_package_is_unpacked_byte_for_byte(tiny_package: Path, tmp_path: Path, top: str) -> None:
    archive = make_archive(tiny_package, tmp_path / "a.argosmodel", top=top)
    folder = unpacked(archive, tmp_path / "out")
    assert folder == (tmp_path / "out" / top if top else tmp_path / "out")
    assert contents(folder) == contents(tiny_package)


def test_progress_counts_the_bytes_that_are_written(tiny_archive: Path, tmp_path: Path) -> None:
    steps: list[tuple[str, int, int | None]] = []
    unpack(tiny_archive, tmp_path, name="a", report=lambda *step: steps.append(step))
    total = sum(map(len, contents(tmp_path).values()))
    assert steps[0] == ("unpack", 0, total) and steps[-1] == ("unpack", total, total)


def test_folders_that_are_packed_by_themselves_and_what_a_mac_adds_do_no_harm(tmp_path: Path) -> None:
    members = [
        ("top/", b""),
        METADATA,
        ("top/model/", b""),
        ("top/.DS_Store", b"x"),
        ("__MACOSX/top/._metadata.json", b"x"),
    ]
    folder = unpacked(make_evil_archive(tmp_path / "a", members), tmp_path / "out")
    assert contents(tmp_path / "out") == {"top/metadata.json": b"{}"} and (folder / "model").is_dir()


EVIL_NAMES = {
    "an absolute path": "/top/evil",
    "a drive": "C:/top/evil",
    "a stream of a file": "top/metadata.json:evil",
    "a way out": "top/../../evil",
    "a way out at the start": "../evil",
    "a way out on Windows": "top\\..\\..\\evil",
    "a share": "\\\\server\\evil",
    "an empty part": "top//evil",
    "this folder": "top/./evil",
    "a device": "top/NUL",
    "a device with an ending": "top/aux.txt",
    "a dot at the end": "top/evil.",
    "a blank at the end": "top/evil ",
    "a line break": "top/ev\nil",
    "a name too long": "top/" + "e" * 201,
    "too deep": "top/" + "e/" * 10 + "evil",
    "the same name twice": "top/metadata.json",
    "the same name in other letters": "top/METADATA.json",
}


@pytest.mark.parametrize("name", EVIL_NAMES.values(), ids=EVIL_NAMES)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_is_not_plain_is_refused_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    archive = make_evil_archive(tmp_path / "a", [METADATA, (name, b"evil")])
    with pytest.raises(UnsafeArchive) as refused:
        unpacked(archive, tmp_path / "out")
    assert refused.value.member == name
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "out"] and not contents(tmp_path / "out")


@pytest.mark.parametrize(
    ("name", "reason"), [("/evil", "absolute"), ("top/../evil", "outside"), ("a:b", "character")]
)
def test_a_refusal_says_what_is_wrong(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(UnsafeArchive) as refused:
        unpacked(make_evil_archive(tmp_path / "a", [METADATA, (name, b"evil")]), tmp_path / "out")
    assert reason in refused.value.reason


def test_a_file_that_is_a_folder_too_is_refused(tmp_path: Path) -> None:
    archive = make_evil_archive(tmp_path / "a", [METADATA, ("top/metadata.json/evil", b"evil")])
    with pytest.raises(UnsafeArchive):
        unpacked(archive, tmp_path / "out")
    assert not contents(tmp_path / "out")


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK])
def test_links_and_special_files_are_refused(tmp_path: Path, kind: int) -> None:
    archive = make_evil_archive(tmp_path / "a", [METADATA, (special("top/link", kind), b"/etc/passwd")])
    with pytest.raises(UnsafeArchive) as refused:
        unpacked(archive, tmp_path / "out")
    assert refused.value.member == "top/link" and not contents(tmp_path / "out")


def test_an_encrypted_member_is_refused(tmp_path: Path) -> None:
    archive = make_evil_archive(tmp_path / "a", [METADATA])
    data = bytearray(archive.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1  # the flag in the central directory
    archive.write_bytes(data)
    with pytest.raises(UnsafeArchive):
        unpacked(archive, tmp_path / "out")


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "RATIO_FLOOR", 1_000_000)
    archive = make_evil_archive(tmp_path / "a", [METADATA, ("top/zeros", bytes(2_000_000))])
    with pytest.raises(UnsafeArchive) as refused:
        unpacked(archive, tmp_path / "out")
    assert refused.value.member == "top/zeros" and not contents(tmp_path / "out")


def test_more_than_the_most_bytes_is_refused_whatever_the_ratio(
    tiny_archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "MOST_BYTES", 100_000)
    with pytest.raises(UnsafeArchive):
        unpacked(tiny_archive, tmp_path / "out")


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    members = [METADATA, *((f"top/{n}", b"") for n in range(archives.MOST_MEMBERS))]
    with pytest.raises(UnsafeArchive):
        unpacked(make_evil_archive(tmp_path / "a", members), tmp_path / "out")


@pytest.mark.parametrize("claimed", [1, 4_000_000_000])
def test_a_header_that_lies_about_the_size_does_not_pass(tmp_path: Path, claimed: int) -> None:
    archive = make_evil_archive(tmp_path / "a", [METADATA, ("top/big", bytes(3_000_000))])
    data = bytearray(archive.read_bytes())
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = claimed.to_bytes(4, "little")  # the unpacked size in the central directory
    archive.write_bytes(data)
    with pytest.raises((BrokenPackage, UnsafeArchive)):
        unpacked(archive, tmp_path / "out")
    assert sum(map(len, contents(tmp_path / "out").values())) <= 10


def test_members_that_share_their_bytes_do_not_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "RATIO_FLOOR", 1_000)
    archive = make_evil_archive(tmp_path / "a", [METADATA, ("top/a", bytes(1_000)), ("top/b", bytes(1_000))])
    data = bytearray(archive.read_bytes())
    first = data.index(b"PK\x03\x04", 1)
    at = data.rindex(b"PK\x01\x02")
    data[at + 42 : at + 46] = first.to_bytes(4, "little")  # b begins where a does
    archive.write_bytes(data)
    with pytest.raises((BrokenPackage, UnsafeArchive)):
        unpacked(archive, tmp_path / "out")


def test_a_changed_byte_is_noticed(tiny_archive: Path, tmp_path: Path) -> None:
    archive = Path(shutil.copy(tiny_archive, tmp_path / "a"))
    data = bytearray(archive.read_bytes())
    data[len(data) // 2] ^= 0xFF
    archive.write_bytes(data)
    with pytest.raises(BrokenPackage):
        unpacked(archive, tmp_path / "out")


@pytest.mark.parametrize("keep", [0.0, 0.3, 0.999])
def test_a_truncated_archive_is_none(tiny_archive: Path, tmp_path: Path, keep: float) -> None:
    archive = cut_short(Path(shutil.copy(tiny_archive, tmp_path / "a")), keep=keep)
    assert is_archive(tiny_archive) and not is_archive(archive)
    with pytest.raises(BrokenPackage):
        unpacked(archive, tmp_path / "out")


@pytest.mark.parametrize(
    "members",
    [
        [],
        [("readme.txt", b"")],
        [METADATA, ("other/file", b"")],
        [METADATA, ("file", b"")],
        [("a/b/metadata.json", b"{}")],
    ],
    ids=["nothing", "no folder", "two folders", "a file beside the folder", "a folder too deep"],
)
def test_what_is_not_one_package_is_refused(tmp_path: Path, members: list[tuple[str, bytes]]) -> None:
    with pytest.raises(BrokenPackage):
        unpacked(make_evil_archive(tmp_path / "a", members), tmp_path / "out")
    assert not contents(tmp_path / "out")


def test_an_archive_packed_in_an_unusual_way_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr(*METADATA)
    with pytest.raises(BrokenPackage):
        unpacked(tmp_path / "a", tmp_path / "out")


def test_an_archive_that_is_not_there_or_no_file_is_broken(tmp_path: Path) -> None:
    for archive in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(BrokenPackage):
            unpack(archive, tmp_path, name="a", report=ignore)


def test_too_little_room_is_noticed_before_anything_is_written(
    tiny_archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000))
    with pytest.raises(DiskFull):
        unpacked(tiny_archive, tmp_path / "out")
    assert not contents(tmp_path / "out")


def test_a_folder_that_is_in_the_way_is_told_as_such(tiny_archive: Path, tmp_path: Path) -> None:
    (tmp_path / "translate-ar_en-9_9").write_text("a file is in the way")
    with pytest.raises(OutputUnwritable):
        unpack(tiny_archive, tmp_path, name="a", report=ignore)


PARTS = st.sampled_from(
    ["..", ".", "", "a", "b", "A", "metadata.json", "C:", "\\", "nul", "e\u0301", "é", "~", "  "]
)
NAMES = st.lists(PARTS, min_size=1, max_size=4).map("/".join)


@given(names=st.lists(NAMES | st.text(max_size=12), max_size=5))
@settings(max_examples=60, deadline=None)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_whatever_the_names_nothing_is_written_outside(names: list[str]) -> None:
    with TemporaryDirectory() as root:
        out = Path(root, "deep", "out")
        out.mkdir(parents=True)
        members = [(zipfile.ZipInfo(name), b"x") for name in names]
        archive = make_evil_archive(Path(root, "archive"), [("metadata.json", b"{}"), *members])
        try:
            unpack(archive, out, name="a", report=ignore)
        except ReaderError:
            pass
        else:
            assert len(contents(out)) == 1 + sum(not info.is_dir() for info, _ in members)
        outside = {p for p in Path(root).rglob("*") if p.is_file() and not p.is_relative_to(out)}
        assert outside == {archive}
