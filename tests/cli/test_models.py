"""`dragoman models` lists, installs, removes and describes, in words and for programs."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.cli import main as dragoman
from desktop_app.cli import models
from desktop_app.settings import Settings, save_settings
from desktop_app.translation import installing
from desktop_app.translation.installing import OFFICIAL, install
from tests.packages import copy_package, cut_short, make_archive, write_metadata
from tests.servers import Behaviour, serving

NAME = "translate-ar_en-9_9"
Captured = pytest.CaptureFixture[str]


def main(*args: str) -> int:
    """Run `dragoman models` as the command line does."""
    return dragoman(["models", *args])


def listed(capsys: Captured) -> list[dict[str, object]]:
    """What `list --json` prints."""
    capsys.readouterr()
    assert main("list", "--json") == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def line_of(text: str, name: str) -> str:
    """The one line that holds `name`."""
    (line,) = (line for line in text.splitlines() if name in line)
    return line


def test_on_a_fresh_machine_the_starter_is_listed_with_its_quality(capsys: Captured) -> None:
    assert main("list") == 0
    line = line_of(capsys.readouterr().out, "translate-ar_en-0_2")
    assert line.startswith("*") and "ar → en" in line and "comes with Dragoman" in line
    assert "in use; starter translation: expect mistakes" in line and " MB" in line


def test_the_list_marks_what_is_in_use_and_says_why_a_package_is_broken(
    tiny_package: Path, tiny_archive: Path, capsys: Captured
) -> None:
    install(str(tiny_archive))
    cut_short(copy_package(tiny_package, paths.own_packages() / "torn") / "model" / "model.bin")
    write_metadata(copy_package(tiny_package, paths.own_packages() / "back"), from_code="en", to_code="ar")
    assert main("list") == 0
    shown = capsys.readouterr().out
    assert line_of(shown, NAME).startswith("*") and "in use" in line_of(shown, NAME)
    assert "broken, skipped: model/model.bin is cut short" in line_of(shown, "torn")
    assert "another pair, not used" in line_of(shown, "back") and "en → ar" in line_of(shown, "back")
    assert sum(line.startswith("*") for line in shown.splitlines()) == 1


def test_the_list_for_programs_has_every_field(tiny_archive: Path, capsys: Captured) -> None:
    installed = install(str(tiny_archive))
    first, starter = listed(capsys)
    size = sum(p.stat().st_size for p in installed.path.rglob("*") if p.is_file())
    assert first == {
        "name": NAME,
        "in_use": True,
        "from": "ar",
        "to": "en",
        "version": "9.9",
        "origin": "dragoman",
        "size": size,
        "path": str(installed.path),
        "starter": False,
        "description": "Tiny package for tests",
        "broken": None,
    }
    assert (starter["origin"], starter["starter"], starter["in_use"]) == ("shipped", True, False)


def test_the_package_of_the_settings_is_the_one_in_use(tiny_archive: Path, capsys: Captured) -> None:
    install(str(tiny_archive))
    save_settings(Settings(package="translate-ar_en-0_2"))
    assert [p["name"] for p in listed(capsys) if p["in_use"]] == ["translate-ar_en-0_2"]
    save_settings(Settings(package="gone"))
    assert [p["name"] for p in listed(capsys) if p["in_use"]] == [NAME]


@pytest.mark.usefixtures("no_packages")
def test_without_any_package_the_list_says_how_to_get_one(capsys: Captured) -> None:
    assert main("list") == 0
    captured = capsys.readouterr()
    assert captured.out == "" and "dragoman models install ar-en" in captured.err
    assert listed(capsys) == []


def test_names_are_printed_as_they_are(tiny_package: Path, capsys: Captured) -> None:
    copy_package(tiny_package, paths.own_packages() / "[bold]name")
    assert main("list") == 0
    assert "[bold]name" in capsys.readouterr().out


def test_a_file_is_installed_and_removed(tiny_archive: Path, capsys: Captured) -> None:
    assert main("install", str(tiny_archive)) == 0
    captured = capsys.readouterr()
    assert f"{NAME} (ar → en, version 9.9) is installed." in captured.out and captured.err == ""
    assert listed(capsys)[0]["name"] == NAME
    assert main("remove", NAME) == 0
    assert [p["origin"] for p in listed(capsys)] == ["shipped"]


def test_when_another_package_comes_first_that_is_said(
    tiny_package: Path, tiny_archive: Path, capsys: Captured
) -> None:
    (argos,) = paths.argos_packages()
    copy_package(tiny_package, argos / "theirs")
    assert main("install", str(tiny_archive)) == 0
    assert f"--package {NAME}" in line_of(capsys.readouterr().err, "theirs")


def test_a_package_of_another_pair_is_installed_with_a_word_on_it(
    tiny_package: Path, tmp_path: Path, capsys: Captured
) -> None:
    package = copy_package(tiny_package, tmp_path / "translate-en_ar-1_0")
    write_metadata(package, from_code="en", to_code="ar")
    assert main("install", str(make_archive(package, tmp_path / "a.argosmodel"))) == 0
    assert "it translates en to ar" in capsys.readouterr().err


def test_a_damaged_file_fails_with_a_reason_and_what_to_do(
    tiny_archive: Path, tmp_path: Path, capsys: Captured
) -> None:
    archive = cut_short(Path(shutil.copy(tiny_archive, tmp_path / "torn.argosmodel")))
    assert main("install", str(archive)) == 1
    captured = capsys.readouterr()
    assert "torn.argosmodel" in captured.err and captured.out == ""
    assert [p["origin"] for p in listed(capsys)] == ["shipped"]


@pytest.mark.parametrize("command", ["install", "remove", "info"])
def test_what_is_not_there_is_status_3(command: str, capsys: Captured) -> None:
    assert main(command, "nothing") == 3
    assert "nothing" in capsys.readouterr().err


def test_what_is_not_ours_is_not_removed(tiny_package: Path, capsys: Captured) -> None:
    (argos,) = paths.argos_packages()
    theirs = copy_package(tiny_package, argos / "theirs")
    assert main("remove", "theirs") == 1
    assert "not installed by Dragoman but by argos" in capsys.readouterr().err and theirs.exists()
    assert main("remove", "translate-ar_en-0_2") == 1
    assert "comes with Dragoman and stays" in capsys.readouterr().err


@pytest.mark.parametrize(
    "args", [[], ["steal"], ["install"], ["remove"], ["list", "extra"], ["remove", "--json", "x"]]
)
def test_bad_arguments_are_status_2(args: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as left:
        main(*args)
    assert left.value.code == 2 and "usage:" in capsys.readouterr().err


def test_a_description_names_the_model_by_its_hash(tiny_archive: Path, capsys: Captured) -> None:
    package = install(str(tiny_archive))
    sha256 = hashlib.sha256((package.path / "model" / "model.bin").read_bytes()).hexdigest()
    assert main("info", NAME, "--json") == 0
    known = json.loads(capsys.readouterr().out)
    assert known["sha256"] == sha256 and known["in_use"] is True
    assert main("info", NAME) == 0
    shown = capsys.readouterr().out
    assert sha256 in line_of(shown, "sha256") and str(package.path) in line_of(shown, "path")


def test_without_a_name_the_package_in_use_is_described(capsys: Captured) -> None:
    assert main("info") == 0
    shown = capsys.readouterr().out
    assert "translate-ar_en-0_2" in line_of(shown, "name")
    assert line_of(shown, "in use").split()[-1] == "yes"
    assert "comes with Dragoman" in line_of(shown, "origin") and "expect mistakes" in line_of(
        shown, "starter"
    )


@pytest.mark.usefixtures("no_packages")
def test_without_a_name_and_without_a_package_there_is_nothing_to_describe(capsys: Captured) -> None:
    assert main("info") == 3
    assert "dragoman models install ar-en" in capsys.readouterr().err


def test_a_file_is_described_without_being_installed(tiny_archive: Path, capsys: Captured) -> None:
    assert main("info", str(tiny_archive), "--json") == 0
    assert json.loads(capsys.readouterr().out)["origin"] == "given"
    assert [p["origin"] for p in listed(capsys)] == ["shipped"]


def test_a_broken_package_is_described_with_its_reason(tiny_package: Path, capsys: Captured) -> None:
    (copy_package(tiny_package, paths.own_packages() / "torn") / "metadata.json").unlink()
    assert main("info", "torn") == 0
    assert "metadata.json is missing" in line_of(capsys.readouterr().out, "broken")


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_interrupting_a_download_says_what_is_kept(
    tiny_archive: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = tiny_archive.read_bytes()

    def interrupt(self: object, stage: str, done: int, total: int | None) -> None:
        if done > 100_000:
            raise KeyboardInterrupt

    with serving(Behaviour(content)) as server:
        known = replace(
            OFFICIAL, url=server.url(), size=len(content), sha256=hashlib.sha256(content).hexdigest()
        )
        monkeypatch.setattr(installing, "OFFICIAL", known)
        with monkeypatch.context() as patch:
            patch.setattr(models._Bar, "show", interrupt)
            assert main("install", "ar-en") == 130
        assert "0.1 MB already received are kept" in capsys.readouterr().err
        assert main("install", "ar-en") == 0
        assert server.asked[1]["range"].startswith("bytes=")


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_an_error_of_the_server_is_told_in_words(capsys: Captured) -> None:
    with serving(Behaviour(status=404)) as server:
        assert main("install", server.url()) == 1
    assert "answered with status 404" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="sends itself a signal")
def test_ctrl_c_in_a_real_process_is_status_130_and_leaves_nothing(tiny_archive: Path) -> None:
    script = (
        "import os, signal, sys\n"
        "from desktop_app.cli import main, models\n"
        "models._Bar.show = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.exit(main(['models', 'install', sys.argv[1]]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tiny_archive)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 130 and "cancelled" in done.stderr and "Traceback" not in done.stderr
    assert [p.name for p in paths.own_packages().iterdir()] == [".lock"]


def test_progress_is_shown_on_a_terminal_only(
    tiny_archive: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main("install", str(tiny_archive)) == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert main("install", str(tiny_archive)) == 0
    assert "unpack" in capsys.readouterr().err


def test_listing_imports_no_engine_no_network_and_no_window() -> None:
    heavy = "{'argostranslate', 'ctranslate2', 'sentencepiece', 'numpy', 'requests', 'PySide6'}"
    script = (
        "import sys; from desktop_app.cli import main; main(['models', 'list']);"
        f"print(sorted({heavy} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert done.stderr.strip() == "[]"
