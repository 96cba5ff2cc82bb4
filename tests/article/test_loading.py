"""Loading: files as they are found, and a named error for each thing that can be wrong with them."""

from __future__ import annotations

import contextlib
import os
import threading
from pathlib import Path

import pytest

from desktop_app.article import loading
from desktop_app.article.loading import SIZE_LIMIT, load_bytes, load_file, load_text
from desktop_app.errors import (
    BinaryFile,
    EmptyText,
    EncodingUnclear,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    IsDirectory,
    PermissionRefused,
)

TEXT = "أعلنت البلدية اليوم عن فتح الطريق الساحلي بعد إصلاحه.\nوقالت إن العمل انتهى."


@pytest.mark.parametrize(
    ("codec", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1256", "windows-1256"),
        ("iso8859-6", "iso-8859-6"),
    ],
)
def test_a_file_in_each_encoding_reads_as_the_same_text_and_names_its_encoding(
    tmp_path: Path, codec: str, named: str
) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.encode(codec))
    loaded = load_file(path)
    assert loaded.text == TEXT
    assert (loaded.source.name, loaded.source.kind, loaded.source.encoding) == ("report.txt", "text", named)


def test_utf_16_big_endian_with_its_mark_is_known_by_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xfe\xff" + TEXT.encode("utf-16-be"))
    assert load_file(path).source.encoding == "utf-16-be"


def test_a_named_encoding_overrides_detection(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("سلام".encode("cp1256"))
    assert load_file(path, encoding="cp1256").text == "سلام"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissing) as caught:
        load_file(tmp_path / "gone.txt")
    assert caught.value.name == "gone.txt"


def test_a_path_through_a_file_is_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(FileMissing):
        load_file(tmp_path / "a.txt" / "b.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsDirectory):
        load_file(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(PermissionRefused):
        load_file(path)


def test_the_systems_refusal_is_told_from_other_failures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")

    def failing(error: OSError) -> None:
        def refuse(*_: object, **__: object) -> object:
            raise error

        monkeypatch.setattr(Path, "open", refuse)

    failing(PermissionError(13, "Permission denied"))
    with pytest.raises(PermissionRefused):
        load_file(path)
    failing(OSError(5, "Input/output error"))
    with pytest.raises(FileUnreadable, match="Input/output error"):
        load_file(path)


def test_a_name_with_a_nul_is_unreadable_and_not_a_crash() -> None:
    with pytest.raises((FileUnreadable, FileMissing)):
        load_file(Path("a\0b.txt"))


def test_a_file_over_the_limit_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)  # sparse: takes no room
    monkeypatch.setattr(Path, "open", None)
    with pytest.raises(FileTooLarge) as caught:
        load_file(path)
    assert (caught.value.size, caught.value.limit) == (50_000_000, SIZE_LIMIT)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_read_and_stopped_at_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def feed(data: bytes) -> threading.Thread:
        def write() -> None:
            with contextlib.suppress(BrokenPipeError):  # the reader had enough
                pipe.write_bytes(data)

        thread = threading.Thread(target=write)
        thread.start()
        return thread

    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    thread = feed(TEXT.encode())
    assert load_file(pipe).text == TEXT
    thread.join()
    monkeypatch.setattr(loading, "SIZE_LIMIT", 1000)
    thread = feed(TEXT.encode() * 2000)
    with pytest.raises(FileTooLarge):
        load_file(pipe)
    thread.join()


def test_bytes_over_the_limit_are_refused() -> None:
    with pytest.raises(FileTooLarge):
        load_bytes(b"a" * (SIZE_LIMIT + 1), "standard input")


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", b"\xff\xfe", b"\xe2\x80\x8f\n"]
)
def test_nothing_but_white_space_and_invisible_marks_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyText):
        load_bytes(data, "empty.txt")


def test_an_empty_clipboard_is_empty() -> None:
    with pytest.raises(EmptyText) as caught:
        load_text(" \u200f\u200b\n", "clipboard")
    assert caught.value.name == "clipboard"


def test_lone_surrogates_from_a_clipboard_become_the_replacement_character() -> None:
    loaded = load_text("خبر \ud800 عاجل \ud83d\ude00", "clipboard")
    assert loaded.text == "خبر \ufffd عاجل \U0001f600"
    assert loaded.source.encoding is None
    assert loaded.source.kind == "clipboard"


def test_old_presentation_forms_are_kept_as_they_are_written() -> None:
    assert load_text("ﻣﺮﺣﺒﺎ ﻻ", "clipboard").text == "ﻣﺮﺣﺒﺎ ﻻ"


def test_a_binary_file_is_refused_from_disk_too(tmp_path: Path) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with pytest.raises(BinaryFile, match="PNG"):
        load_file(path)


def test_unclear_bytes_are_refused_from_disk_too(tmp_path: Path) -> None:
    path = tmp_path / "russian.txt"
    path.write_bytes("Сегодня в городе открыли новый мост через реку".encode("cp1251"))
    with pytest.raises(EncodingUnclear):
        load_file(path)
