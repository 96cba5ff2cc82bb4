"""Glossaries in files: which format a file has, read whole or not at all, written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.errors import (
    BrokenGlossary,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    IsDirectory,
    PermissionRefused,
)
from desktop_app.glossary.model import Term, cleaned
from desktop_app.glossary.tables import read_table, write_csv, write_omegat, write_tsv
from desktop_app.settings import write_atomically

_LIMIT = 50_000_000  # bytes; the largest public term bases in two languages have a few million
# What is written, by the end of the file's name.
WRITERS: dict[str, Callable[[Sequence[Term]], bytes]] = {
    ".csv": write_csv,
    ".tsv": write_tsv,
    ".txt": write_omegat,
    ".tbx": lambda terms: _tbx_written(terms),
}
_TABBED = (".tsv", ".tab", ".txt", ".utf8")
_PLAIN = (".tab", ".txt", ".utf8")  # OmegaT's, where a quotation mark is only that


def read_glossary(path: Path) -> tuple[Term, ...]:
    """The terms of a CSV, TSV, TBX or OmegaT file, cleaned; incomplete ones are among them.

    Raises:
        FileMissing, IsDirectory, PermissionRefused, FileUnreadable, FileTooLarge: the file.
        BrokenGlossary: what is in it, with the line; EmptyText, BinaryFile, EncodingUnclear: no text at all.
    """
    data = _bytes(path)
    suffix = path.suffix.lower()
    if suffix in (".tbx", ".xml", ".tbxm") or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        from desktop_app.glossary.tbx import read_tbx

        terms = read_tbx(data, path.name)
    else:
        terms = read_table(data, path.name, tabs=suffix in _TABBED, quoted=suffix not in _PLAIN)
    made = tuple(map(cleaned, terms))
    if not any(term.arabic and (term.english or term.forbidden) for term in made):
        raise BrokenGlossary(path.name, 1, "there is no Arabic term with its English in it")
    return made


def write_glossary(terms: Sequence[Term], path: Path) -> None:
    """Write the terms in the format that the file's name ends in; by another name, or none, as CSV.

    Raises:
        DiskFull, OutputUnwritable: what stood there stands.
    """
    write_atomically(path, WRITERS.get(path.suffix.lower(), write_csv)(terms))


def _tbx_written(terms: Sequence[Term]) -> bytes:
    from desktop_app.glossary.tbx import write_tbx

    return write_tbx(terms)


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > _LIMIT:
            raise FileTooLarge(path.name, size, _LIMIT)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(path.name) from error
    except IsADirectoryError as error:
        raise IsDirectory(path.name) from error
    except PermissionError as error:
        raise PermissionRefused(path.name) from error
    except OSError as error:
        raise FileUnreadable(path.name, error.strerror or str(error)) from error
