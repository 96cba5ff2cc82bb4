"""The commands: `dragoman` alone opens the window, `read` writes readings, `models` manages translation packages.

Nothing heavy is imported before the command is known: `dragoman --version` answers at once.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from desktop_app import __version__

# A command is a module of this package with a `main(argv) -> exit status`.
COMMANDS = ("read", "check", "count", "models", "library", "memory", "glossary")
USAGE = """\
usage: dragoman [FILE ...]            open the window, on these files
       dragoman --clipboard           open the window on the text of the clipboard
       dragoman read FILE... | - | --clipboard   write readings: docx, pdf, html, tmx …
       dragoman read DIR... --out-dir DIR        the same of whole folders; finished texts are not made again
       dragoman check FILE...         translate, and list what is worth checking
       dragoman count FILE...         count words, segments and repetitions before translating
       dragoman models list | install | remove | info   translation packages
       dragoman library list | search | show | check | tag | note | delete | export | import   kept readings
       dragoman memory import | export | search | match | delete | stats   the translation memory
       dragoman glossary list | add | remove | import | export | find   your terms
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        The exit status: 0 done, 2 bad arguments, 3 no translation package, 4 an input could not be read,
        130 interrupted; 1 for all else that failed.
    """
    args = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    if args and args[0] in COMMANDS:
        command: Callable[[Sequence[str]], int] = import_module(f"desktop_app.cli.{args[0]}").main
        return command(args[1:])
    return _window(_window_parser().parse_args(args))


def _speak_utf8() -> None:
    # A Windows console or a C locale would otherwise turn Arabic into question marks, or stop the program.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dragoman", usage=USAGE.removeprefix("usage: "), add_help=True)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="Arabic text files to open")
    parser.add_argument("--clipboard", action="store_true", help="open on the text of the clipboard")
    parser.add_argument("--sample", action="store_true", help="open on a sample article")
    parser.add_argument(
        "--self-check",
        action="store_true",
        help="read a sample without showing anything; status 0 when all is well",
    )
    parser.add_argument("--version", action="version", version=f"dragoman {__version__}")
    return parser


def _window(args: argparse.Namespace) -> int:
    from desktop_app.cli.window import open_window, self_check

    return (
        self_check()
        if args.self_check
        else open_window(args.files, clipboard=args.clipboard, sample=args.sample)
    )
