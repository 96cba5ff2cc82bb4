"""Plain text: bytes to characters. The encoding is detected or refused, never guessed silently wrong."""

from __future__ import annotations

import codecs

from desktop_app.article.formats.encodings import clearest_one_byte_encoding, utf16_without_mark
from desktop_app.errors import BinaryFile, EncodingMismatch, EncodingUnclear, EncodingUnknown

ONE_BYTE = ("windows-1256", "iso-8859-6")
TRIED = ("utf-8", "utf-16-le", "utf-16-be", *ONE_BYTE)

# The longer first: UTF-32's mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PYTHON_NAMES = {"cp1256": "windows-1256", "iso8859-6": "iso-8859-6"}
_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG\r\n", "PNG picture"),
    (b"\xff\xd8\xff", "JPEG picture"),
    (b"GIF8", "GIF picture"),
    (b"SQLite format 3\0", "SQLite database"),
    (b"\x1f\x8b", "gzip archive"),
    (b"BZh", "bzip2 archive"),
    (b"\xfd7zXZ\0", "xz archive"),
    (b"7z\xbc\xaf", "7-Zip archive"),
    (b"Rar!", "RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", "old Word or Office document"),
    (b"{\\rtf", "RTF document"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\0", "program"),
    (b"OggS", "sound or film"),
    (b"ID3", "sound"),
)
# A zip names its members in clear near its start; what they are called tells the kind of document.
_ZIP_MEMBERS = (
    (b"word/", "Word document"),
    (b"xl/", "Excel workbook"),
    (b"ppt/", "PowerPoint presentation"),
    (b"application/epub+zip", "EPUB book"),
    (b"application/vnd.oasis.opendocument", "OpenDocument file"),
)
# Control characters that no text has; \x1a ended files under DOS, \x1b and the separators may stray in.
_CONTROLS = bytes([*range(0x07), *range(0x0E, 0x1A)])
_CONTROL_SHARE = 0.002


def decode(data: bytes, name: str, *, encoding: str | None = None) -> tuple[str, str]:
    """The characters in `data` and the canonical name of the encoding they were in.

    Args:
        data: the whole file.
        name: the file's name, for errors.
        encoding: what the user says it is; None to detect it.

    Raises:
        BinaryFile: it is no text.
        EncodingUnclear: no encoding fits clearly better than all others.
        EncodingUnknown, EncodingMismatch: `encoding` does not exist or does not fit.
    """
    if encoding is not None:
        return _decode_as(data, name, encoding)
    for mark, found in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], name, found)
    if kind := _looks_like(data):
        raise BinaryFile(name, kind)
    if any(control in data for control in _CONTROLS):
        # UTF-16 first: its bytes for Arabic letters are all below 0x80 and would pass as UTF-8.
        if wide := utf16_without_mark(data):
            return data.decode(wide), wide
        if b"\0" in data or len(data) - len(data.translate(None, _CONTROLS)) > _CONTROL_SHARE * len(data):
            raise BinaryFile(name, "")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        clear = clearest_one_byte_encoding(data, ONE_BYTE)
    if clear is None:
        raise EncodingUnclear(name, TRIED)
    return data.decode(clear), clear


def _decode_marked(body: bytes, name: str, encoding: str) -> tuple[str, str]:
    try:
        return body.decode("utf-8" if encoding == "utf-8-sig" else encoding), encoding
    except UnicodeDecodeError as error:
        raise EncodingUnclear(name, (encoding,)) from error


def _decode_as(data: bytes, name: str, encoding: str) -> tuple[str, str]:
    try:
        codec = codecs.lookup(encoding)
    except (LookupError, ValueError) as error:
        raise EncodingUnknown(encoding) from error
    if not getattr(codec, "_is_text_encoding", True):  # base64, rot13, zlib: codecs, but of no characters
        raise EncodingUnknown(encoding)
    try:
        text = data.decode(codec.name)
    except (UnicodeError, ValueError) as error:
        raise EncodingMismatch(name, encoding) from error
    return text, _PYTHON_NAMES.get(codec.name, codec.name)


def _looks_like(data: bytes) -> str:
    if data.startswith(b"PK\x03\x04"):
        beginning = data[:4096]
        return next((kind for member, kind in _ZIP_MEMBERS if member in beginning), "ZIP archive")
    if data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "picture, sound or film"
    if data[4:8] == b"ftyp":
        return "film or picture"
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
