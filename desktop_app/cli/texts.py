"""The texts that a command is given: files and standard input, one by one, with a message for each that cannot be."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop_app.article.loading import LoadedText, load_bytes, load_file
from desktop_app.cli.report import complain
from desktop_app.errors import ReaderError

STANDARD_INPUT = "-"


def add_texts(parser: argparse.ArgumentParser) -> None:
    """The arguments that name texts."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text file, or - for standard input")
    parser.add_argument("--encoding", help="the texts' encoding, where it should not be detected")


def texts(args: argparse.Namespace) -> Iterator[tuple[str, LoadedText | None]]:
    """Each text with its name; None for one that cannot be read, of which a message has told."""
    for name in args.files:
        try:
            if name == STANDARD_INPUT:
                data = sys.stdin.buffer.read()
                yield "stdin", load_bytes(data, "standard input", encoding=args.encoding)
            else:
                path = Path(name)
                yield path.name, load_file(path, encoding=args.encoding)
        except ReaderError as error:
            complain(error)
            yield name, None
