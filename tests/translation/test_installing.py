"""An installation leaves a whole package or none, whatever happens on the way."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.errors import (
    BrokenPackage,
    DiskFull,
    DownloadCorrupt,
    InstallBusy,
    InstallCancelled,
    NoNetwork,
    PackageNotFound,
    ReaderError,
    UnsafeArchive,
    WrongPair,
)
from desktop_app.translation import archives, downloading, installing
from desktop_app.translation.installing import OFFICIAL, install, received
from desktop_app.translation.packages import choose_package, find_packages
from desktop_app.translation.storage import sole_writer
from tests.packages import copy_package, cut_short, make_archive, make_evil_archive, write_metadata
from tests.servers import Behaviour, Server, serving

NAME = "translate-ar_en-9_9"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing is shipped, and a dropped connection is taken up at once."""
    monkeypatch.setattr(paths, "shipped_packages", lambda: tmp_path / "shipped")
    monkeypatch.setattr(downloading, "PAUSES", (0, 0))
    monkeypatch.setattr(downloading, "_CHUNK", 1 << 10)


@pytest.fixture
def server(tiny_archive: Path) -> Iterator[Server]:
    with serving(Behaviour(tiny_archive.read_bytes())) as running:
        yield running


@pytest.fixture
def official(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """A server that has the official package, which here is the tiny one."""
    content = server.behaviour.content
    known = replace(OFFICIAL, url=server.url(), size=len(content), sha256=hashlib.sha256(content).hexdigest())
    monkeypatch.setattr(installing, "OFFICIAL", known)
    return server


def ours() -> list[str]:
    """All that stands in our folder."""
    folder = paths.own_packages()
    return sorted(p.name for p in folder.iterdir() if p.name != ".lock") if folder.exists() else []


def downloads() -> list[str]:
    """All that stands in the folder of downloads."""
    folder = paths.data_dir() / "downloads"
    return sorted(p.name for p in folder.iterdir()) if folder.exists() else []


def other_version(package: Path, folder: Path, version: str = "10.0") -> Path:
    """An archive that installs under the same name as `package`, with another version in it."""
    copy = copy_package(package, folder / "other")
    write_metadata(copy, package_version=version)
    return make_archive(copy, folder / "other.argosmodel", top=package.name)


def stop_at(stage: str) -> installing.Progress:
    """A progress callback that stops at the first step of a stage that has done something."""

    def progress(at: str, done: int, _: int | None) -> bool:
        return not (at == stage and done)

    return progress


def test_a_file_is_installed_and_chosen(tiny_archive: Path) -> None:
    package = install(str(tiny_archive))
    assert package == choose_package() and package.origin == "dragoman" and package.name == NAME
    assert ours() == [NAME] and package.path == paths.own_packages() / NAME


def test_what_is_installed_is_what_was_packed(tiny_package: Path, tiny_archive: Path) -> None:
    installed = install(str(tiny_archive)).path
    for file in (p for p in tiny_package.rglob("*") if p.is_file()):
        assert (installed / file.relative_to(tiny_package)).read_bytes() == file.read_bytes()


def test_the_engine_loads_what_was_installed(tiny_archive: Path) -> None:
    import ctranslate2
    import sentencepiece

    package = install(str(tiny_archive)).path
    tokens = sentencepiece.SentencePieceProcessor(model_file=str(package / "sentencepiece.model"))
    engine = ctranslate2.Translator(str(package / "model"))
    (answer,) = engine.translate_batch([tokens.encode("وصل الوفد", out_type=str)])
    assert answer.hypotheses[0]


def test_a_file_address_is_a_file(tiny_archive: Path, tmp_path: Path) -> None:
    spaced = Path(shutil.copy(tiny_archive, tmp_path / "حزمة new.argosmodel"))
    assert install(spaced.as_uri()).name == NAME


def test_files_at_the_root_of_an_archive_get_the_name_argos_would_give(
    tiny_package: Path, tmp_path: Path
) -> None:
    install(str(make_archive(tiny_package, tmp_path / "a.argosmodel", top="")))
    assert ours() == [NAME]


def test_a_hidden_folder_in_an_archive_is_not_installed_hidden(tiny_package: Path, tmp_path: Path) -> None:
    install(str(make_archive(tiny_package, tmp_path / "a.argosmodel", top=".old-x")))
    assert ours() == [NAME]


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_the_official_package_is_fetched_by_its_short_name_and_verified(official: Server) -> None:
    stages: list[str] = []
    package = install("ar-en", progress=lambda stage, *_: stages.append(stage))
    assert package.name == NAME and len(official.asked) == 1
    assert list(dict.fromkeys(stages)) == ["download", "verify", "unpack"]
    assert downloads() == []


def test_the_official_package_is_the_one_of_the_index() -> None:
    assert (OFFICIAL.size, OFFICIAL.version, OFFICIAL.code) == (81_869_670, "1.0", "ar-en")
    assert len(OFFICIAL.sha256) == 64 and OFFICIAL.url.startswith("https://")


@pytest.mark.allow_hosts(["127.0.0.1"])
class TestOverTheNetwork:
    """With a server on this machine."""

    def test_an_address_is_fetched_and_installed(self, server: Server) -> None:
        assert install(server.url("some/where.argosmodel?download=1")).name == NAME
        assert ours() == [NAME] and downloads() == []

    def test_a_changed_official_package_is_refused(self, official: Server, tiny_archive: Path) -> None:
        content = bytearray(tiny_archive.read_bytes())
        content[1_000] ^= 1
        official.behaviour.content = bytes(content)
        with pytest.raises(DownloadCorrupt):
            install("ar-en")
        assert ours() == [] and downloads() == []

    def test_a_dropped_download_is_taken_up(self, official: Server) -> None:
        official.behaviour.drops = [50_000]
        assert install("ar-en").name == NAME and len(official.asked) == 2

    def test_what_is_no_archive_is_refused_and_forgotten(self, server: Server) -> None:
        server.behaviour.content = b"not a package" * 1_000
        with pytest.raises(DownloadCorrupt):
            install(server.url())
        assert ours() == [] and downloads() == []

    def test_a_body_cut_short_without_a_length_is_refused(self, server: Server) -> None:
        server.behaviour.length = False
        server.behaviour.drops = [50_000]
        with pytest.raises(DownloadCorrupt):
            install(server.url())
        assert ours() == [] and downloads() == []

    def test_an_evil_archive_from_the_network_is_refused_and_forgotten(
        self, server: Server, tmp_path: Path
    ) -> None:
        evil = make_evil_archive(tmp_path / "evil", [("../evil", b"x")])
        server.behaviour.content = evil.read_bytes()
        with pytest.raises(UnsafeArchive):
            install(server.url())
        assert ours() == [] and downloads() == []

    def test_a_cancelled_download_is_kept_and_gone_on_with(self, official: Server) -> None:
        with pytest.raises(InstallCancelled) as stopped:
            install("ar-en", progress=stop_at("download"))
        assert stopped.value.partial == received("ar-en") > 0 and ours() == []
        assert install("ar-en").name == NAME
        assert official.asked[1]["range"] == f"bytes={stopped.value.partial}-"
        assert received("ar-en") == 0

    def test_cancelling_while_unpacking_keeps_the_download(self, official: Server) -> None:
        with pytest.raises(InstallCancelled) as stopped:
            install("ar-en", progress=stop_at("unpack"))
        assert stopped.value.partial == len(official.behaviour.content) and ours() == []
        assert install("ar-en").name == NAME and len(official.asked) == 1

    def test_a_full_disk_while_unpacking_keeps_the_download(
        self, official: Server, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise DiskFull("here")

        with monkeypatch.context() as patch:
            patch.setattr(archives, "demand_room", full)
            with pytest.raises(DiskFull):
                install("ar-en")
        assert ours() == []
        assert install("ar-en").name == NAME and len(official.asked) == 1

    def test_without_a_network_that_is_said_and_what_came_is_kept(self, official: Server) -> None:
        official.behaviour.drops = [50_000] + [0] * 10
        with pytest.raises(NoNetwork) as failed:
            install("ar-en")
        assert failed.value.partial == received("ar-en") > 0 and ours() == []

    def test_an_address_that_is_none_is_not_found(self) -> None:
        with pytest.raises(PackageNotFound):
            install("http://")


def test_cancelling_a_local_installation_leaves_nothing(tiny_archive: Path) -> None:
    for stage in ("verify", "unpack"):
        with pytest.raises(InstallCancelled) as stopped:
            install(str(tiny_archive), progress=stop_at(stage))
        assert stopped.value.partial == 0 and ours() == []


def test_an_interrupted_installation_leaves_nothing(tiny_archive: Path) -> None:
    def interrupt(stage: str, done: int, total: int | None) -> None:
        if stage == "unpack" and done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install(str(tiny_archive), progress=interrupt)
    assert ours() == []


@pytest.mark.parametrize(
    "source", ["", "nothing.argosmodel", "fr-en", "file:///nothing", "n" * 5_000, "a\0b"]
)
def test_a_source_that_is_not_there_is_not_found(source: str) -> None:
    with pytest.raises(PackageNotFound):
        install(source)
    assert ours() == []


def test_a_folder_is_no_archive(tiny_package: Path) -> None:
    with pytest.raises(BrokenPackage) as refused:
        install(str(tiny_package))
    assert "folder" in refused.value.reason


@pytest.mark.parametrize("keep", [0.0, 0.5, 0.99])
def test_a_truncated_archive_leaves_nothing(tiny_archive: Path, tmp_path: Path, keep: float) -> None:
    archive = cut_short(Path(shutil.copy(tiny_archive, tmp_path / "a.argosmodel")), keep=keep)
    with pytest.raises(BrokenPackage) as refused:
        install(str(archive))
    assert refused.value.name == "a.argosmodel" and ours() == []


def test_a_package_packed_half_is_not_installed(tiny_package: Path, tmp_path: Path) -> None:
    package = copy_package(tiny_package, tmp_path / "half")
    cut_short(package / "model" / "model.bin")
    with pytest.raises(BrokenPackage) as refused:
        install(str(make_archive(package, tmp_path / "half.argosmodel")))
    assert "model.bin" in refused.value.reason and ours() == []


def test_a_package_that_does_not_translate_is_not_installed(tiny_package: Path, tmp_path: Path) -> None:
    package = copy_package(tiny_package, tmp_path / "splitter")
    write_metadata(package, type="sbd")
    with pytest.raises(BrokenPackage):
        install(str(make_archive(package, tmp_path / "a.argosmodel")))
    assert ours() == []


def test_another_pair_may_be_installed_and_is_not_chosen(tiny_package: Path, tmp_path: Path) -> None:
    package = copy_package(tiny_package, tmp_path / "translate-en_ar-1_0")
    write_metadata(package, from_code="en", to_code="ar")
    name = install(str(make_archive(package, tmp_path / "a.argosmodel"))).name
    with pytest.raises(WrongPair):
        choose_package(name)


def test_a_newer_version_takes_the_place_of_the_older(
    tiny_package: Path, tiny_archive: Path, tmp_path: Path
) -> None:
    install(str(tiny_archive))
    assert install(str(other_version(tiny_package, tmp_path))).version == "10.0"
    assert ours() == [NAME] and [p.version for p in find_packages()] == ["10.0"]


def test_when_the_newer_version_is_broken_the_older_stays(
    tiny_package: Path, tiny_archive: Path, tmp_path: Path
) -> None:
    install(str(tiny_archive))
    with pytest.raises(BrokenPackage):
        install(str(cut_short(other_version(tiny_package, tmp_path))))
    assert ours() == [NAME] and choose_package().version == "9.9"


def test_when_the_newer_version_cannot_take_its_place_the_older_gets_it_back(
    tiny_package: Path, tiny_archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(str(tiny_archive))
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.parent.name.startswith(installing.INCOMING):
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(ReaderError):
        install(str(other_version(tiny_package, tmp_path)))
    assert ours() == [NAME] and choose_package().version == "9.9"


def test_two_installations_at_once_do_not_meet(tiny_archive: Path) -> None:
    with sole_writer(paths.own_packages()), pytest.raises(InstallBusy):
        install(str(tiny_archive))
    assert ours() == []


KILLED_WHILE_UNPACKING = """
import os, signal, sys
from desktop_app.translation.packages import install

def die(stage, done, total):
    if stage == "unpack" and done > total // 2:
        os.kill(os.getpid(), signal.SIGKILL)

install(sys.argv[1], progress=die)
"""
KILLED_BETWEEN_THE_RENAMES = """
import os, signal, sys
from pathlib import Path
from desktop_app.translation.packages import install

rename = Path.rename

def once(self, target):
    rename(self, target)
    os.kill(os.getpid(), signal.SIGKILL)

Path.rename = once
install(sys.argv[1])
"""


def killed(script: str, archive: Path) -> None:
    """Run a script that kills itself on the way."""
    done = subprocess.run([sys.executable, "-c", script, str(archive)], check=False)
    assert done.returncode == -signal.SIGKILL


@pytest.mark.skipif(os.name == "nt", reason="needs a signal that nobody can catch")
def test_a_killed_installation_leaves_nothing_half_and_the_next_one_cleans_up(tiny_archive: Path) -> None:
    killed(KILLED_WHILE_UNPACKING, tiny_archive)
    assert len(ours()) == 1 and ours()[0].startswith(".incoming-")
    assert find_packages() == []
    assert install(str(tiny_archive)).name == NAME and ours() == [NAME]


@pytest.mark.skipif(os.name == "nt", reason="needs a signal that nobody can catch")
def test_a_kill_between_old_and_new_leaves_the_old_version_in_use(
    tiny_package: Path, tiny_archive: Path, tmp_path: Path
) -> None:
    install(str(tiny_archive))
    newer = other_version(tiny_package, tmp_path)
    killed(KILLED_BETWEEN_THE_RENAMES, newer)
    assert NAME not in ours(), "the kill came between the renames"
    found = choose_package(NAME)
    assert (found.name, found.version, found.broken) == (NAME, "9.9", "")
    installing.clean_up()
    assert ours() == [NAME] and choose_package().version == "9.9"
    assert install(str(newer)).version == "10.0" and ours() == [NAME]
