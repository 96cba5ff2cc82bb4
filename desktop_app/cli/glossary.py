"""`dragoman glossary`: list, add, remove, import, export terms, and find them in a text."""

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

if TYPE_CHECKING:
    from desktop_app.glossary.merging import Imported
    from desktop_app.glossary.model import Term
    from desktop_app.glossary.store import Glossary

DONE, FAILED, NOT_FOUND, UNREADABLE, INTERRUPTED = 0, 1, 3, 4, 130


def main(argv: Sequence[str]) -> int:
    """Run one of the commands.

    Returns:
        The exit status: 0 done, 1 failed, 3 nothing found, 4 a file could not be read, 130 interrupted. Bad
        arguments leave with 2.
    """
    args = _parser().parse_args(argv)
    from desktop_app.glossary.store import Glossary

    commands = {
        "list": _list,
        "add": _add,
        "remove": _remove,
        "import": _import,
        "export": _export,
        "find": _find,
    }
    glossary = Glossary()
    try:
        return commands[args.command](glossary, args)
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
        glossary.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dragoman glossary",
        description="The glossary: what Arabic terms are to be called in English, and what they must not be called.",
        epilog="Exit status: 0 done; 1 failed; 2 bad arguments; 3 nothing found; 4 a file could not be read; "
        "130 interrupted.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    listing = commands.add_parser("list", help="the terms, all of them or those with these words")
    listing.add_argument("words", nargs="*", metavar="WORD")
    adding = commands.add_parser("add", help="keep a term")
    adding.add_argument("arabic", metavar="ARABIC")
    adding.add_argument(
        "english", metavar="ENGLISH", help="what to write; further renderings after semicolons"
    )
    adding.add_argument(
        "--variant", action="append", default=[], metavar="ARABIC", help="another Arabic form"
    )
    adding.add_argument("--forbid", action="append", default=[], metavar="ENGLISH", help="what not to write")
    adding.add_argument("--note", default="", metavar="TEXT")
    adding.add_argument(
        "--name", action="store_true", help="it is a name: speakers of that name are called so"
    )
    removing = commands.add_parser("remove", help="forget terms")
    removing.add_argument("arabic", nargs="+", metavar="ARABIC")
    bringing = commands.add_parser(
        "import", help="take in CSV, TSV, TBX or OmegaT files, each whole or not at all"
    )
    bringing.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bringing.add_argument(
        "--replace", action="store_true", help="the file's English leads where a term is there already"
    )
    export = commands.add_parser(
        "export", help="write all terms as the file's name says: .csv, .tsv, .tbx, .txt"
    )
    export.add_argument("file", type=Path, metavar="FILE")
    finding = commands.add_parser("find", help="the terms in a text")
    finding.add_argument("file", metavar="FILE", help="a text file, or - for standard input")
    for command in (listing, finding):
        command.add_argument("--json", action="store_true", help="for programs")
    return parser


def _list(glossary: Glossary, args: argparse.Namespace) -> int:
    entries = glossary.entries(" ".join(args.words))
    if args.json:
        _print_json([asdict(entry.term) for entry in entries])
    else:
        for entry in entries:
            print(_line(entry.term))
    if not entries:
        say("nothing found." if args.words else "the glossary is empty.")
        return NOT_FOUND
    return DONE


def _add(glossary: Glossary, args: argparse.Namespace) -> int:
    from desktop_app.glossary.model import Term

    term = Term(
        args.arabic, args.english, tuple(args.variant), args.note, tuple(args.forbid), bool(args.name)
    )
    print(_line(glossary.add(term).term))
    return DONE


def _remove(glossary: Glossary, args: argparse.Namespace) -> int:
    worst = DONE
    found = []
    for arabic in args.arabic:
        entry = glossary.find(arabic)
        if entry is None:
            say(f"“{arabic}” is not in the glossary.")
            worst = NOT_FOUND
        else:
            found.append(entry.id)
    gone = glossary.remove(found)
    print(f"{len(gone)} terms removed")
    return worst


def _import(glossary: Glossary, args: argparse.Namespace) -> int:
    from desktop_app.glossary.files import read_glossary

    worst = DONE
    for path in args.files:
        try:
            print(f"{path.name}: {accounted(glossary.take_in(read_glossary(path), replacing=args.replace))}")
        except InputError as error:
            complain(error)
            worst = UNREADABLE
    return worst


def accounted(done: Imported) -> str:
    """What an import did, in a line."""
    parts = [f"{done.added} added", f"{done.updated} merged", f"{done.known} there already"]
    if done.incomplete:
        parts.append(f"{done.incomplete} without Arabic or English skipped")
    return ", ".join(parts)


def _export(glossary: Glossary, args: argparse.Namespace) -> int:
    from desktop_app.glossary.files import write_glossary

    terms = glossary.terms()
    write_glossary(terms, args.file)
    print(f"{args.file.name}: {len(terms)} terms written")
    return DONE


def _find(glossary: Glossary, args: argparse.Namespace) -> int:
    from desktop_app.article.loading import load_bytes, load_file
    from desktop_app.glossary.matching import Matcher

    name = args.file
    loaded = load_bytes(sys.stdin.buffer.read(), "standard input") if name == "-" else load_file(Path(name))
    found = Matcher(glossary.terms()).find(loaded.text)
    if args.json:
        _print_json(
            [
                {"start": m.span.start, "end": m.span.end, "arabic": m.term.arabic, "english": m.term.english}
                for m in found
            ]
        )
    else:
        for match in found:
            written = loaded.text[match.words.start : match.words.end]
            print(f"{match.span.start}\t{' '.join(written.split())}\t{_line(match.term)}")
    if not found:
        say("no term of the glossary is in it.")
        return NOT_FOUND
    return DONE


def _line(term: Term) -> str:
    parts = [term.arabic, term.english]
    if term.variants:
        parts.append("also " + "، ".join(term.variants))
    if term.forbidden:
        parts.append("not " + ", ".join(term.forbidden))
    if term.name:
        parts.append("name")
    if term.note:
        parts.append(term.note)
    return "\t".join(parts)


def _print_json(value: Any) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    print()
