"""Plain text: each encoding is detected or refused, and never taken for another."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.formats.plain import decode
from desktop_app.errors import BinaryFile, EncodingMismatch, EncodingUnclear, EncodingUnknown, ReaderError

PARAGRAPH = (
    "قالت مديرة المدرسة إن الدروس ستبدأ في الموعد المحدد، وأضافت أن المعلمين جاهزون. "
    "أما الأهالي فطلبوا من الوزارة أن توفر الكتب قبل بداية العام، وسألوا: هل تصل الحافلات إلى كل القرى؟"
)
WORDS = PARAGRAPH.split()


def _read(data: bytes) -> tuple[str, str]:
    return decode(data, "a.txt")


@pytest.mark.parametrize("codec", ["utf-8", "windows-1256", "iso-8859-6", "utf-16-le", "utf-16-be"])
@given(start=st.integers(0, len(WORDS) - 8), count=st.integers(8, len(WORDS)))
@settings(max_examples=30, deadline=None)
def test_eight_words_of_arabic_come_back_from_every_encoding(codec: str, start: int, count: int) -> None:
    text = " ".join(WORDS[start : start + count])
    assert _read(text.encode(codec)) == (text, codec)


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused_by_a_named_error(data: bytes) -> None:
    try:
        text, encoding = _read(data)
    except ReaderError:
        return
    body = data.removeprefix(b"\xef\xbb\xbf") if encoding == "utf-8-sig" else data
    if encoding != "utf-8-sig" and data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return  # the mark is not part of the text
    assert text.encode("utf-8" if encoding == "utf-8-sig" else encoding) == body.removeprefix(
        b"\x00\x00\xfe\xff" if encoding == "utf-32-be" else b""
    )


def test_ascii_alone_is_utf_8() -> None:
    assert _read(b"plain words\n") == ("plain words\n", "utf-8")


def test_windows_text_keeps_its_quotation_marks_and_ornaments() -> None:
    text = "قال المدير: «نعم» و“لا” – في المئة من الطلاب… گلستان پاريس ‹في›"
    assert _read(text.encode("cp1256", "ignore"))[1] == "windows-1256"
    assert "«نعم» و“لا” – في" in _read(text.encode("cp1256", "ignore"))[0]


def test_english_with_a_little_arabic_is_still_windows_arabic() -> None:
    text = "The ministry said in Arabic: " + " ".join(WORDS[:12])
    assert _read(text.encode("cp1256")) == (text, "windows-1256")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_latin_text_in_utf_16_is_read_too(codec: str, mark: str) -> None:
    assert _read((mark + "Only Latin letters here").encode(codec)) == ("Only Latin letters here", codec)


@pytest.mark.parametrize(
    "data",
    [
        "Сегодня в городе открыли новый мост через реку".encode("cp1251"),
        "Сегодня в городе открыли новый мост через реку".encode("koi8-r"),
        "L'été dernier, les élèves étaient à l'école près de la forêt".encode("latin-1"),
        "Die Bürger müssen größere Häuser für ihre Söhne bauen".encode("cp1252"),
        "Οι μαθητές πήγαν στο σχολείο".encode("cp1253"),
        "התלמידים הלכו לבית הספר".encode("cp1255"),
        "学生们今天去了学校".encode("gbk"),
        bytes(range(0x80, 0x100)),
        b"\xe9",
    ],
    ids=["cp1251", "koi8", "french", "german", "greek", "hebrew", "chinese", "all high bytes", "one byte"],
)
def test_other_languages_and_noise_are_refused_instead_of_guessed(data: bytes) -> None:
    with pytest.raises(EncodingUnclear):
        _read(data)


@given(st.integers(1, len(PARAGRAPH.encode()) - 1))
@settings(max_examples=60, deadline=None)
def test_utf_8_cut_anywhere_never_turns_into_another_encoding(cut: int) -> None:
    data = PARAGRAPH.encode()[:cut]
    try:
        assert _read(data)[1] == "utf-8"
    except EncodingUnclear:
        with pytest.raises(UnicodeDecodeError):
            data.decode()


@given(st.integers(0, len(PARAGRAPH.encode())), st.sampled_from([b"\xff", b"\xc7", b"\x80"]))
@settings(max_examples=60, deadline=None)
def test_one_bad_byte_in_utf_8_never_turns_it_into_another_encoding(at: int, bad: bytes) -> None:
    data = PARAGRAPH.encode()
    with pytest.raises(EncodingUnclear):
        _read(data[:at] + bad + data[at:])


def test_a_bad_byte_far_down_a_long_file_is_found() -> None:
    with pytest.raises(EncodingUnclear):
        _read((PARAGRAPH + "\n").encode() * 3000 + b"\xff")


@pytest.mark.parametrize("encoding", ["klingon", "base64", "rot13", "zlib", "", "utf\0" + "8"])
def test_an_encoding_that_does_not_exist_or_is_none_of_text_is_unknown(encoding: str) -> None:
    with pytest.raises(EncodingUnknown):
        decode(b"abc", "a.txt", encoding=encoding)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("سلام".encode("cp1256"), "utf-8"),
        (b"abc", "utf-16"),
        ("سلام".encode(), "ascii"),
        (b"\xdb", "iso-8859-6"),
    ],
)
def test_bytes_that_do_not_fit_the_named_encoding_are_a_mismatch(data: bytes, encoding: str) -> None:
    with pytest.raises(EncodingMismatch):
        decode(data, "a.txt", encoding=encoding)


@pytest.mark.parametrize(
    ("given_name", "named"), [("CP1256", "windows-1256"), ("arabic", "iso-8859-6"), ("UTF8", "utf-8")]
)
def test_a_named_encoding_is_reported_by_its_canonical_name(given_name: str, named: str) -> None:
    assert decode(b"abc", "a.txt", encoding=given_name)[1] == named


def _zipped(member: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(member, "x")
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (_zipped("word/document.xml"), "Word document"),
        (_zipped("a.txt"), "ZIP archive"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG picture"),
        (b"SQLite format 3\0\x10\0", "SQLite database"),
        (b"\x1f\x8b\x08\0", "gzip archive"),
        (b"{\\rtf1\\ansi abc}", "RTF document"),
        (b"\0\x01\x02\x03" * 20, ""),
        (b"abc\x01\x02\x03\x04\x05 def", ""),
    ],
)
def test_a_binary_file_is_refused_and_its_kind_named(data: bytes, kind: str) -> None:
    with pytest.raises(BinaryFile) as caught:
        _read(data)
    assert caught.value.looks_like == kind


def test_the_sign_that_ended_files_under_dos_does_no_harm() -> None:
    assert _read(PARAGRAPH.encode("cp1256") + b"\x1a")[1] == "windows-1256"


def test_a_mark_with_bytes_that_do_not_follow_it_is_unclear() -> None:
    with pytest.raises(EncodingUnclear):
        _read(b"\xef\xbb\xbf" + "سلام".encode("cp1256"))
    with pytest.raises(EncodingUnclear):
        _read(b"\xff\xfe\x27\x06\x27")
