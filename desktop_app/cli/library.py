"""`dragoman library`: the readings kept between runs: list, search, show, tag, note, delete, export and import them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app import paths
from desktop_app.cli.findings import add_findings_options
from desktop_app.cli.kept import add_show_options, check, show
from desktop_app.cli.report import complain, say
from desktop_app.errors import InputError, NotKept, ReaderError

if TYPE_CHECKING:
    from desktop_app.article.model import Span
    from desktop_app.library.model import Entry, Found, Hit
    from desktop_app.library.store import Store

DONE, FAILED, NOT_FOUND, UNREADABLE, INTERRUPTED = 0, 1, 3, 4, 130
_MARKED = ("[", "]")


def main(argv: Sequence[str]) -> int:
    """Run one of the commands.

    Returns:
        The exit status: 0 done, 1 failed, 3 no such reading, 4 a file could not be read, 130 interrupted. Bad
        arguments leave with 2.
    """
    args = _parser().parse_args(argv)
    try:
        with _library() as store:
            run: Callable[[argparse.Namespace, Store], int] = args.run
            return run(args, store)
    except NotKept as error:
        complain(error)
        return NOT_FOUND
    except InputError as error:
        complain(error)
        return UNREADABLE
    except ReaderError as error:
        complain(error)
        return FAILED
    except BrokenPipeError:
        return FAILED
    except KeyboardInterrupt:
        say("interrupted.")
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dragoman library", description="The readings that are kept on this machine."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace, Store], int], words: str
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words, description=words)
        made.set_defaults(run=run)
        return made

    listing = command("list", _list, "the readings, the one opened last first")
    listing.add_argument("--tag", help="only those with this tag")
    searching = command("search", _search, "find words in all readings, in both languages")
    searching.add_argument(
        "words",
        nargs="+",
        metavar="WORD",
        help='Arabic or English; "words in quotation marks" stand together',
    )
    for one in (listing, searching):
        one.add_argument("--json", action="store_true", help="for programs")
    which: dict[str, Any] = {"metavar": "READING", "help": "its number in the list, or its name"}
    showing = command("show", show, "write a reading as dragoman read does, without translating anything")
    showing.add_argument("reading", **which)
    add_show_options(showing)
    checking = command("check", check, "list what is worth checking in readings as they were left")
    checking.add_argument("readings", nargs="+", **which)
    add_findings_options(checking)
    tag = command("tag", _tag, "give a reading tags, or take them away")
    tag.add_argument("reading", **which)
    tag.add_argument("tags", nargs="*", metavar="TAG")
    tag.add_argument("--remove", nargs="+", default=[], metavar="TAG", help="take these away")
    note = command("note", _note, "write a note on a reading; without words: show it")
    note.add_argument("reading", **which)
    note.add_argument("words", nargs="*", metavar="WORD")
    note.add_argument("--clear", action="store_true", help="delete the note")
    delete = command("delete", _delete, "delete readings for good, with all that was written in them")
    delete.add_argument("readings", nargs="+", **which)
    delete.add_argument("--yes", action="store_true", help="do not ask")
    exporting = command("export", _export, "write the whole library to one file")
    exporting.add_argument("file", type=Path, metavar="FILE")
    exporting.add_argument("--only", nargs="+", metavar="READING", help="only these")
    importing = command("import", _import, "take in what such a file holds; nothing newer is overwritten")
    importing.add_argument("file", type=Path, metavar="FILE")
    return parser


@contextmanager
def _library() -> Iterator[Store]:
    from desktop_app.library.store import Store
    from desktop_app.library.tables import library_file

    with closing(Store(library_file(paths.data_dir()), who="command line")) as store:
        try:
            yield store
        finally:
            aside = store.set_aside
            if aside is not None:
                say(
                    f"the library was damaged ({aside.reason}). It was set aside as {aside.path} and built anew "
                    f"from the {aside.rows_saved} rows that could be read."
                )


def _list(args: argparse.Namespace, store: Store) -> int:
    from desktop_app.library.listing import entries

    found = entries(store.database, tag=args.tag)
    if args.json:
        _print_json([_as_json(entry) for entry in found])
    elif found:
        _print_table(found)
    else:
        say("nothing is kept yet." if args.tag is None else f"nothing has the tag “{args.tag}”.")
    return DONE


def _search(args: argparse.Namespace, store: Store) -> int:
    from desktop_app.library.searching import search

    found = search(store.database, " ".join(_quoted(word) for word in args.words))
    if args.json:
        _print_json([_found_as_json(one) for one in found])
        return DONE if found else NOT_FOUND
    for one in found:
        print(f"{one.entry.id}  {one.entry.name}")
        for hit in one.hits:
            print(f"  {hit.place + 1:>4}  {_marked(hit.arabic, hit.in_arabic)}")
            print(f"        {_marked(hit.english, hit.in_english)}")
    if not found:
        say("nothing was found.")
    return DONE if found else NOT_FOUND


def _tag(args: argparse.Namespace, store: Store) -> int:
    from desktop_app.library.listing import entry, named, set_tags

    found = named(store.database, args.reading)
    away = {tag.casefold() for tag in args.remove}
    kept = [tag for tag in found.tags if tag.casefold() not in away]
    if args.tags or args.remove:
        set_tags(store.database, found.id, [*kept, *args.tags])
    print(", ".join(entry(store.database, found.id).tags))
    return DONE


def _note(args: argparse.Namespace, store: Store) -> int:
    from desktop_app.library.listing import named, set_notes

    found = named(store.database, args.reading)
    if args.clear or args.words:
        set_notes(store.database, found.id, "" if args.clear else " ".join(args.words))
    elif found.notes:
        print(found.notes)
    return DONE


def _delete(args: argparse.Namespace, store: Store) -> int:
    from desktop_app.library.listing import delete, named

    found = [named(store.database, wanted) for wanted in args.readings]
    for one in found:
        print(f"{one.id}  {one.name}: {one.approved + one.edited} of {one.segments} segments are a person's")
    if not args.yes and not _sure():
        say("nothing was deleted.")
        return FAILED
    delete(store.database, [one.id for one in found])
    say(f"{len(found)} deleted for good.")
    return DONE


def _export(args: argparse.Namespace, store: Store) -> int:
    from desktop_app.library.listing import named
    from desktop_app.library.transfer import export_library

    chosen = None if args.only is None else [named(store.database, wanted).id for wanted in args.only]
    count = export_library(store, args.file, readings=chosen)
    say(f"readings in {args.file}: {count}.")
    return DONE


def _import(args: argparse.Namespace, store: Store) -> int:
    from desktop_app.library.transfer import import_library

    done = import_library(store, args.file)
    say(f"readings: {done.added} new, {done.merged} with something new, {done.unchanged} unchanged.")
    return DONE


def _sure() -> bool:
    try:
        print("Delete for good? [y/N] ", end="", file=sys.stderr, flush=True)
        return sys.stdin.readline().strip().casefold() in ("y", "yes")
    except (OSError, ValueError):
        return False


def _quoted(word: str) -> str:
    """What the shell has taken the marks from is a phrase still."""
    return f'"{word}"' if " " in word.strip() and '"' not in word else word


def _marked(text: str, spans: Sequence[Span]) -> str:
    made, at = "", 0
    for span in spans:
        made += text[at : span.start] + _MARKED[0] + text[span.start : span.end] + _MARKED[1]
        at = span.end
    return made + text[at:]


def _as_json(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "name": entry.name,
        "segments": entry.segments,
        "translated": entry.translated,
        "edited": entry.edited,
        "approved": entry.approved,
        "added": _stamp(entry.added),
        "opened": _stamp(entry.opened),
        "changed": _stamp(entry.changed),
        "tags": list(entry.tags),
        "notes": entry.notes,
    }


def _found_as_json(found: Found) -> dict[str, Any]:
    def spans(those: Sequence[Span]) -> list[dict[str, int]]:
        return [{"start": span.start, "end": span.end} for span in those]

    def of(hit: Hit) -> dict[str, Any]:
        return {
            "segment": hit.place,
            "arabic": hit.arabic,
            "english": hit.english,
            "in_arabic": spans(hit.in_arabic),
            "in_english": spans(hit.in_english),
        }

    return {"reading": _as_json(found.entry), "hits": [of(hit) for hit in found.hits], "about": found.about}


def _stamp(seconds: float) -> str | None:
    return datetime.fromtimestamp(seconds).astimezone().isoformat(timespec="seconds") if seconds else None


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _print_table(found: Sequence[Entry]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading in ("No.", "Reading", "Approved", "Segments", "Opened", "Tags"):
        numbers = heading in ("No.", "Approved", "Segments")
        table.add_column(heading, justify="right" if numbers else "left", overflow="fold")
    for entry in found:
        opened = datetime.fromtimestamp(entry.opened).strftime("%Y-%m-%d %H:%M")
        counts = (str(entry.approved), str(entry.segments))
        table.add_row(str(entry.id), entry.name, *counts, opened, ", ".join(entry.tags))
    # A file or a pipe has no width: a wide one keeps each reading on its line there.
    console = Console(markup=False, highlight=False, width=None if sys.stdout.isatty() else 200)
    console.print(table, soft_wrap=False)
