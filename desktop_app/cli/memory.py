"""`dragoman memory`: import, export, search, match and delete what the translation memory holds."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.cli.report import complain, say
from desktop_app.errors import InputError, ReaderError
from desktop_app.messages import megabytes

if TYPE_CHECKING:
    from desktop_app.memory.model import Match, Unit
    from desktop_app.memory.store import Memory
    from desktop_app.memory.transfer import Imported

DONE, FAILED, NOT_FOUND, UNREADABLE, INTERRUPTED = 0, 1, 3, 4, 130


def main(argv: Sequence[str]) -> int:
    """Run one of the commands.

    Returns:
        The exit status: 0 done, 1 failed, 3 nothing found, 4 a file could not be read, 130 interrupted. Bad
        arguments leave with 2.
    """
    parser = _parser()
    args = parser.parse_args(argv)
    if args.command == "delete" and not (args.units or args.document is not None or args.all):
        parser.error("name units by their numbers, or give --document NAME or --all")
    from desktop_app.memory.store import Memory

    commands = {
        "import": _import,
        "export": _export,
        "search": _search,
        "match": _match,
        "delete": _delete,
        "stats": _stats,
    }
    memory = Memory()
    try:
        return commands[args.command](memory, args)
    except InputError as error:
        complain(error)
        return UNREADABLE
    except ReaderError as error:
        complain(error)
        return FAILED
    except KeyboardInterrupt:
        say("interrupted; nothing was changed.")
        return INTERRUPTED
    finally:
        memory.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dragoman memory",
        description="The translation memory: what you approved or imported, found again where the Arabic is alike.",
        epilog="Exit status: 0 done; 1 failed; 2 bad arguments; 3 nothing found; 4 a file could not be read; "
        "130 interrupted.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    bringing = commands.add_parser(
        "import", help="take in TMX files of any translation program, each whole or not at all"
    )
    bringing.add_argument("files", nargs="+", type=Path, metavar="FILE")
    export = commands.add_parser("export", help="write the whole memory as TMX 1.4b")
    export.add_argument("file", type=Path, metavar="FILE")
    search = commands.add_parser("search", help="the units with all of these words, in either language")
    search.add_argument("words", nargs="*", metavar="WORD")
    match = commands.add_parser("match", help="the units most like an Arabic segment")
    match.add_argument("text", metavar="TEXT", help="the segment, or - for standard input")
    match.add_argument(
        "--threshold", type=_percent, metavar="N", help="at least so many per cent (default: of the settings)"
    )
    delete = commands.add_parser("delete", help="delete units for good")
    delete.add_argument("units", nargs="*", type=int, metavar="NUMBER", help="as search shows them")
    delete.add_argument("--document", metavar="NAME", help="all that is from this document")
    delete.add_argument("--all", action="store_true", help="everything")
    stats = commands.add_parser("stats", help="figures about the memory")
    search.add_argument("--limit", type=int, default=50, metavar="N", help="at most so many (default: 50)")
    match.add_argument("--limit", type=int, default=9, metavar="N", help="at most so many (default: 9)")
    for command in (search, match, stats):
        command.add_argument("--json", action="store_true", help="for programs")
    return parser


def _percent(text: str) -> int:
    value = int(text.rstrip("%"))
    if not 1 <= value <= 100:
        raise argparse.ArgumentTypeError("a percentage from 1 to 100 is wanted")
    return value


def _import(memory: Memory, args: argparse.Namespace) -> int:
    from desktop_app.memory.transfer import import_tmx

    worst = DONE
    for path in args.files:
        try:
            last = None
            with _Bar(path.name) as bar:
                for last in import_tmx(memory, path):
                    bar.show(last.done, last.total)
            assert last is not None
            print(f"{path.name}: {accounted(last)}")
        except InputError as error:
            complain(error)
            worst = UNREADABLE
    return worst


def accounted(done: Imported) -> str:
    """What an import did, in a line."""
    parts = [f"{done.added} added", f"{done.updated} updated", f"{done.known} there already"]
    if done.empty:
        parts.append(f"{done.empty} without Arabic or English text skipped")
    if done.other_languages:
        parts.append(f"{done.other_languages} of other languages skipped")
    return ", ".join(parts)


def _export(memory: Memory, args: argparse.Namespace) -> int:
    from desktop_app.memory.transfer import export_tmx

    total = 0
    with _Bar(args.file.name) as bar:
        for step in export_tmx(memory, args.file):
            bar.show(step.done, step.total)
            total = step.total
    print(f"{args.file.name}: {_units(total)} written")
    return DONE


def _search(memory: Memory, args: argparse.Namespace) -> int:
    found = memory.search(" ".join(args.words), limit=max(args.limit, 1))
    if args.json:
        _print_json({"total": found.total, "units": [asdict(unit) for unit in found.units]})
    else:
        print("\n\n".join(_lines(unit) for unit in found.units))
        if found.total > len(found.units):
            say(f"the newest {len(found.units)} of {found.total}; more with --limit")
    if not found.total:
        say("nothing found.")
        return NOT_FOUND
    return DONE


def _match(memory: Memory, args: argparse.Namespace) -> int:
    from desktop_app.settings import load_settings

    text = sys.stdin.buffer.read().decode("utf-8", "replace") if args.text == "-" else args.text
    text = " ".join(text.split())
    least = args.threshold or load_settings().match_threshold
    found = memory.matches(text, least=least, limit=max(args.limit, 1))
    if args.json:
        _print_json([asdict(match) for match in found])
    else:
        print("\n\n".join(_match_lines(match, text) for match in found))
    if not found:
        say(f"nothing is alike by {least} % or more.")
        return NOT_FOUND
    return DONE


def _delete(memory: Memory, args: argparse.Namespace) -> int:
    if args.all:
        gone = memory.delete_all()
    else:
        gone = memory.delete(args.units)
        if args.document is not None:
            gone += memory.delete_document(args.document)
    print(f"{_units(gone)} deleted")
    return DONE if gone or args.all else NOT_FOUND


def _stats(memory: Memory, args: argparse.Namespace) -> int:
    figures = memory.statistics()
    if args.json:
        _print_json(asdict(figures))
        return DONE
    print(f"units      {figures.units}")
    print(f"words      {figures.arabic_words} Arabic, {figures.english_words} English")
    print(f"dates      {figures.first[:10] or '-'} to {figures.last[:10] or '-'}")
    print(f"size       {megabytes(figures.size)}")
    print(f"documents  {len(figures.documents)}")
    for document in figures.documents:
        print(f"  {document.units:>7}  {document.name or '(not known)'}")
    return DONE


def _units(count: int) -> str:
    return "1 unit" if count == 1 else f"{count} units"


def _lines(unit: Unit) -> str:
    about = " · ".join(filter(None, (unit.document, unit.date[:10], unit.changed_by or unit.created_by)))
    return "\n".join(
        (f"{unit.id}. {about}", f"   {unit.arabic}", f"   {unit.english}", *(f"   ({n})" for n in unit.notes))
    )


def _match_lines(match: Match, text: str) -> str:
    lines = [f"{match.percent} %  {_lines(match.unit)}"]
    for change in match.changes:
        there = match.unit.arabic[change.there.start : change.there.end]
        here = text[change.here.start : change.here.end]
        lines.append(f"   [-{there}-] {{+{here}+}}")
    if match.adapted:
        lines.append(f"   with its numbers: {match.adapted}")
    return "\n".join(lines)


def _print_json(value: Any) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    print()


class _Bar:
    """A bar on standard error, on a terminal only."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._bar: Any = None

    def __enter__(self) -> _Bar:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task(self._name, total=None)
            self._bar.start()
        return self

    def __exit__(self, *_error: object) -> None:
        if self._bar:
            self._bar.stop()

    def show(self, done: int, total: int) -> None:
        """How far it is."""
        if self._bar:
            self._bar.update(self._task, completed=done, total=total)
