"""`dragoman read … --out-dir`: folders, several formats, and runs that were stopped in the middle."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_app.batch.ledger import open_ledger
from desktop_app.cli import main
from desktop_app.cli.batch import duration

TEXT = "قالت الوزيرة ليلى حداد إن الجسر رقم {n} سيفتح في الربيع. وأضافت: «لن نؤجل الموعد مرة أخرى».\n"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    (folder / "part").mkdir(parents=True)
    for number, name in enumerate(["1.txt", "2.txt", "part/3.txt"]):
        (folder / name).write_text(TEXT.format(n=number), encoding="utf-8")
    return folder


def results(out: Path) -> list[str]:
    found = (path.relative_to(out) for path in out.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if path.parts[0] != ".dragoman")


def test_a_folder_is_read_with_its_folders(texts: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out"
    assert main(["read", "--no-translation", "--to", "json,html", "--out-dir", str(out), str(texts)]) == 0
    assert results(out) == ["1.html", "1.json", "2.html", "2.json", "part/3.html", "part/3.json"]
    told = capsys.readouterr()
    assert "3 texts: 3 read; " in told.err and told.out == ""


def test_folders_inside_can_be_left_out(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["read", "--no-translation", "--no-recursive", "--out-dir", str(out), str(texts)]) == 0
    assert results(out) == ["1.txt", "2.txt"]


def test_finished_texts_are_not_made_again_unless_forced(
    texts: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "out"
    call = ["read", "--no-translation", "--out-dir", str(out), str(texts)]
    assert main(call) == 0
    before = (out / "1.txt").stat().st_ino
    assert main(call) == 0
    assert "3 finished before" in capsys.readouterr().err and (out / "1.txt").stat().st_ino == before
    assert main([*call, "--force"]) == 0
    assert "3 texts: 3 read" in capsys.readouterr().err and (out / "1.txt").stat().st_ino != before


def test_files_folders_and_standard_input_go_together(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    single, out = tmp_path / "single.log", tmp_path / "out"
    single.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="utf-8"))
    assert main(["read", "--no-translation", "--out-dir", str(out), str(single), str(texts), "-"]) == 0
    assert results(out) == ["1.txt", "2.txt", "part/3.txt", "single.txt", "stdin.txt"]


def test_unreadable_texts_and_empty_folders_are_told_and_the_rest_is_read(
    texts: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "out"
    (tmp_path / "empty").mkdir()
    (texts / "2.txt").write_bytes(bytes(range(256)) * 20)
    given = [str(texts), str(tmp_path / "empty"), str(tmp_path / "gone.txt")]
    assert main(["read", "--no-translation", "--out-dir", str(out), *given]) == 4
    told = capsys.readouterr().err
    assert "“2.txt”" in told or "texts/2.txt" in told
    assert "no text in the folder" in told and "gone.txt" in told
    assert results(out) == ["texts/1.txt", "texts/part/3.txt"]


def test_without_a_package_the_status_is_three_and_it_is_said_once(
    texts: Path, tmp_path: Path, capsys: Capture, no_packages: None
) -> None:
    assert main(["read", "--out-dir", str(tmp_path / "out"), str(texts)]) == 3
    assert capsys.readouterr().err.count("models install ar-en") == 1
    assert main(["read", "--strict", "--out-dir", str(tmp_path / "strict"), str(texts)]) == 3
    assert results(tmp_path / "strict") == []


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--to", "json,docs", "--out-dir", "out"], "no such format: docs"),
        (["--to", ",", "--out-dir", "out"], "no such format"),
        (["--to", "json,html"], "--out-dir"),
        (["--to", "json"], "--out-dir"),
        (["--out", "a.json"], "folder"),
    ],
)
def test_bad_arguments_are_refused(args: list[str], told: str, texts: Path, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["read", *args, str(texts)])
    assert stopped.value.code == 2 and told in capsys.readouterr().err


def test_a_folder_of_results_in_use_is_told(texts: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out"
    with open_ledger(out):
        assert main(["read", "--no-translation", "--out-dir", str(out), str(texts)]) == 1
    assert "Another run of Dragoman" in capsys.readouterr().err and results(out) == []


def test_explain_works_for_many(texts: Path, tmp_path: Path, capsys: Capture) -> None:
    main(["read", "--no-translation", "--explain", "--out-dir", str(tmp_path / "out"), str(texts)])
    assert capsys.readouterr().err.count("confidence 0.") >= 3


def test_a_duration_is_said_in_words() -> None:
    assert [duration(s) for s in (0.4, 59, 61, 3725)] == ["0 s", "59 s", "1 min 1 s", "1 h 2 min"]


# --- stopped in the middle ---


def long_texts(folder: Path, count: int = 5) -> Path:
    folder.mkdir()
    for number in range(count):
        lines = (
            f"قال الوزير في الاجتماع {number} إن الجسر رقم {n} سيفتح في الربيع القادم.\n\n" for n in range(40)
        )
        (folder / f"{number}.txt").write_text("".join(lines), encoding="utf-8")
    return folder


def start(texts: Path, out: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "desktop_app", "read", "--to", "json,html", "--out-dir", str(out), str(texts)],
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for(path: Path, child: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 60
    while not path.exists() and child.poll() is None and time.monotonic() < deadline:
        os.sched_yield()
    assert path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_kill_costs_nothing_that_was_finished(tmp_path: Path) -> None:
    """Real processes, the starter package: killed twice in the middle, the results are those of an undisturbed run."""
    texts, out, calm = long_texts(tmp_path / "texts"), tmp_path / "out", tmp_path / "calm"
    finished: dict[str, int] = {}
    for seen in ("1.json", "3.html"):
        child = start(texts, out)
        wait_for(out / seen, child)
        os.kill(child.pid, signal.SIGKILL)
        child.communicate()
        assert child.returncode == -signal.SIGKILL
        for path in out.glob("*.json"):
            json.loads(path.read_bytes())  # no file is half written
        assert all((out / name).stat().st_mtime_ns == then for name, then in finished.items())
        # The last one may have been written and not yet noted.
        done = sorted(results(out))[:-2]
        finished = {name: (out / name).stat().st_mtime_ns for name in done if name[0] < seen[0]}
    child = start(texts, out)
    _, told = child.communicate(timeout=120)
    assert child.returncode == 0 and "finished before" in told
    assert finished and all((out / name).stat().st_mtime_ns == then for name, then in finished.items())
    child = start(texts, calm)
    child.communicate(timeout=120)
    assert results(out) == results(calm) == [f"{n}.{to}" for n in range(5) for to in ("html", "json")]
    for name in results(calm):
        assert (out / name).read_bytes() == (calm / name).read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a Unix terminal")
def test_ctrl_c_says_how_to_go_on(tmp_path: Path) -> None:
    texts, out = long_texts(tmp_path / "texts"), tmp_path / "out"
    child = start(texts, out)
    wait_for(out / "0.html", child)
    child.send_signal(signal.SIGINT)
    _, told = child.communicate(timeout=60)
    assert child.returncode == 130 and "of 5 texts finished" in told and "goes on from there" in told
    assert "Traceback" not in told
