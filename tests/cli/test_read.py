"""`dragoman read` as scripts use it: results, messages and exit statuses of the machine contract."""

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

from desktop_app.cli import main

TEXT = """الوزيرة: الجسر يفتح قريباً

قالت وزيرة النقل ليلى حداد إن الجسر سيفتح في الربيع. وأضافت: «لن نؤجل الموعد مرة أخرى».
"""
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def read_json(out: Path) -> dict:
    return json.loads(out.read_text(encoding="utf-8"))


def test_a_reading_is_written_as_the_contract_says(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.json"
    assert main(["read", "--no-translation", "--to", "json", "--out", str(out), str(article)]) == 0
    reading = read_json(out)
    assert reading["format"] == "dragoman-reading" and reading["version"] == 1
    assert reading["source"] == {"name": "bridge.txt", "kind": "text", "encoding": "utf-8"}
    assert reading["translation"] is None
    assert reading["quotations"][0]["kind"] == "headline"


def test_the_starter_package_translates_without_a_network(
    article: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "r.json"
    assert main(["read", "--out", str(out), str(article)]) == 0
    translation = read_json(out)["translation"]
    assert translation["package"]["from"] == "ar" and translation["package"]["to"] == "en"
    assert len(translation["sentences"]) == len(read_json(out)["article"]["sentences"])
    assert all(s["text"] for s in translation["sentences"])
    assert "expect mistakes" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256", "iso-8859-6"])
def test_every_encoding_gives_the_same_letters(encoding: str, tmp_path: Path) -> None:
    plain = TEXT.replace("«", '"').replace("»", '"') * 3  # ISO-8859-6 has no angled marks
    path, out = tmp_path / "a.txt", tmp_path / "r.json"
    path.write_bytes(plain.encode(encoding))
    assert main(["read", "--no-translation", "--out", str(out), str(path)]) == 0
    reading = read_json(out)
    assert "".join(reading["article"]["text"].split()) == "".join(plain.split())
    assert reading["source"]["encoding"].startswith(encoding)


def test_a_named_encoding_overrides(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("windows-1256"))
    assert main(["read", "--no-translation", "--encoding", "utf-8", str(path)]) == 4
    assert "not written in utf-8" in capsys.readouterr().err
    assert main(["read", "--no-translation", "--encoding", "cp1256", str(path)]) == 0
    assert "الجسر" in capsys.readouterr().out


@pytest.mark.parametrize("to", ["json", "html", "md", "txt"])
def test_every_format_goes_to_standard_output(to: str, article: Path, capsys: Capture) -> None:
    assert main(["read", "--no-translation", "--to", to, str(article)]) == 0
    assert "لن نؤجل الموعد" in capsys.readouterr().out


def test_standard_input_is_read(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["read", "--no-translation", "--to", "json", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["source"]["name"] == "standard input"


def test_one_unreadable_file_does_not_stop_the_others(article: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    out = tmp_path / "out"
    (tmp_path / "folder").mkdir()
    names = ["missing.txt", "empty.txt", "binary.txt", "folder", article.name]
    status = main(
        [
            "read",
            "--no-translation",
            "--to",
            "json",
            "--out-dir",
            str(out),
            *(str(tmp_path / n) for n in names),
        ]
    )
    assert status == 4
    assert [p.name for p in out.iterdir() if p.is_file()] == ["bridge.json"]
    told = capsys.readouterr().err
    assert (
        "missing.txt" in told and "no text" in told and "not a text file" in told and "in the folder" in told
    )


def test_latin_text_is_kept_and_said_not_to_be_arabic(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "latin.txt"
    path.write_text("Nothing Arabic in here.\n")
    assert main(["read", "--to", "json", str(path)]) == 0
    captured = capsys.readouterr()
    assert "does not look like Arabic" in captured.err
    assert json.loads(captured.out)["article"]["text"] == "Nothing Arabic in here."


def test_mixed_arabic_and_english_is_read(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "mixed.txt"
    path.write_text("أعلنت شركة Apple عن هاتف iPhone 17 الجديد. وقالت: «السعر لن يتغير».", encoding="utf-8")
    assert main(["read", "--to", "json", str(path)]) == 0
    assert "iPhone 17" in json.loads(capsys.readouterr().out)["article"]["text"]


def test_bidirectional_controls_and_a_mark_go_and_no_letter_does(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "bidi.txt"
    path.write_text("\ufeff\u202bقال الوزير\u202c: \u200f«نعم»\u200e.\u2067", encoding="utf-8")
    assert main(["read", "--no-translation", "--to", "json", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["article"]["text"] == "قال الوزير: «نعم»."


def test_a_single_line_of_a_hundred_thousand_characters_is_read(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "long.txt"
    path.write_text("كلمة طويلة بلا نقطة " * 5_000, encoding="utf-8")
    assert main(["read", "--no-translation", "--to", "json", str(path)]) == 0
    assert len(json.loads(capsys.readouterr().out)["article"]["text"]) > 99_000


def test_fifty_megabytes_are_refused_with_a_way_out(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert main(["read", str(path)]) == 4
    assert "50.0 MB" in (told := capsys.readouterr().err) and "Split it" in told


def test_explain_says_which_rules_took_each_quotation(article: Path, capsys: Capture) -> None:
    assert main(["read", "--no-translation", "--explain", "--to", "json", str(article)]) == 0
    captured = capsys.readouterr()
    quotations = json.loads(captured.out)["quotations"]
    assert f"bridge.txt: {len(quotations)} quotations" in captured.err
    for quotation in quotations:
        assert all(f"  {rule}: " in captured.err for rule in quotation["rules"])
    assert captured.err.count("confidence 0.") == len(quotations)


def test_no_package_still_writes_the_arabic_side(article: Path, capsys: Capture, no_packages: None) -> None:
    assert main(["read", "--to", "json", str(article)]) == 3
    captured = capsys.readouterr()
    assert json.loads(captured.out)["summary"]["sentences"]
    assert "dragoman models install ar-en" in captured.err


def test_strict_writes_nothing_without_a_package(article: Path, capsys: Capture, no_packages: None) -> None:
    assert main(["read", "--strict", "--to", "json", str(article)]) == 3
    assert capsys.readouterr().out == ""


def test_a_package_that_is_not_there_is_named(article: Path, capsys: Capture) -> None:
    assert main(["read", "--package", "translate-xx", str(article)]) == 3
    assert "translate-xx" in capsys.readouterr().err


@pytest.mark.parametrize(
    "args",
    [["--summary", "many"], ["--summary", "0"], ["--to", "pdf?"], ["--out", "a.json", "--out-dir", "b"]],
)
def test_bad_arguments_are_refused_before_anything_is_read(args: list[str], article: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["read", *args, str(article)])
    assert stopped.value.code == 2


def test_no_input_at_all_is_a_bad_argument() -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["read"])
    assert stopped.value.code == 2


def test_a_result_that_cannot_be_written_is_told(article: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "file").write_text("in the way")
    assert main(["read", "--no-translation", "--out", str(tmp_path / "file" / "r.json"), str(article)]) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_and_does_not_end_in_a_traceback(article: Path) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "desktop_app", "read", "--no-translation", str(article)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 1
    assert "no room left" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a Unix terminal")
def test_ctrl_c_keeps_what_is_done(tmp_path: Path) -> None:
    out = tmp_path / "out"
    long = "".join(f"قال الوزير إن الجسر رقم {n} سيفتح في الربيع القادم.\n\n" for n in range(2_000))
    for n, text in enumerate([TEXT, long, long]):
        (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")
    child = subprocess.Popen(
        [sys.executable, "-m", "desktop_app", "read", "--to", "json", "--out-dir", str(out)]
        + [str(tmp_path / f"{n}.txt") for n in range(3)],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    deadline = time.monotonic() + 60
    while not (out / "0.json").exists() and time.monotonic() < deadline:
        os.sched_yield()
    child.send_signal(signal.SIGINT)
    _, told = child.communicate(timeout=60)
    assert child.returncode == 130 and "interrupted" in told
    assert read_json(out / "0.json")["translation"]["sentences"]
    assert not (out / "2.json").exists()
