"""`dragoman read`: files, standard input or the clipboard in, readings out. No window, no display needed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from desktop_app.article.loading import LoadedText, load_bytes, load_file, load_text
from desktop_app.batch.running import Work
from desktop_app.cli.batch import read_batch
from desktop_app.cli.delivery import (
    DeliveryError,
    add_delivery_options,
    deliveries_of,
    delivery_of,
    prepare,
)
from desktop_app.cli.engine import TranslatorOnDemand
from desktop_app.cli.explaining import explain_quotations
from desktop_app.cli.outputs import DEFAULT_FORMAT, Output, OutputPlan, PlanError
from desktop_app.cli.progress import Progress
from desktop_app.cli.report import complain, say
from desktop_app.cli.status import Status
from desktop_app.cli.terms import add_glossary_options, terms_of
from desktop_app.errors import BadLength, DiskFull, FormatUnavailable, OutputUnwritable, ReaderError
from desktop_app.exporting import FORMATS, export
from desktop_app.exporting.delivery import Delivery
from desktop_app.glossary.model import Term
from desktop_app.messages import NOT_ARABIC, explain
from desktop_app.reading.aids import Aids
from desktop_app.reading.events import ReadingFinished, SummaryReady, TranslationUnavailable
from desktop_app.reading.model import Reading
from desktop_app.reading.pipeline import ReadingOptions, read
from desktop_app.settings import load_settings
from desktop_app.summary.model import SummaryLength

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """One text to read: `name` for messages and for naming its result, `path` where it is a file."""

    name: str
    load: Callable[[], LoadedText]
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input; `reading` is None where there is nothing to write."""

    status: Status
    reading: Reading | None = None


def main(argv: Sequence[str]) -> int:
    """Run `dragoman read` and return its exit status."""
    parser = _parser()
    args = parser.parse_args(argv)
    inputs = list(_inputs(args))
    if not inputs:
        parser.error("name at least one FILE, - for standard input, or --clipboard")
    try:
        options = ReadingOptions(SummaryLength.parse(args.summary or load_settings().summary))
        if args.out_dir and not args.out:
            return _read_batch(inputs, args, options)
        plan = OutputPlan.choose(
            to=args.to,
            out=args.out,
            out_dir=args.out_dir,
            inputs=[(i.name, i.path) for i in inputs],
        )
        delivery = delivery_of(args, plan.outputs[0].to)
    except BadLength as error:
        parser.error(explain(error).one_line())
    except (PlanError, DeliveryError) as error:
        parser.error(str(error))
    except ReaderError as error:  # a glossary that cannot be used
        complain(error)
        return Status.UNREADABLE
    translator = None if args.no_translation else TranslatorOnDemand(args.package)
    try:
        terms = terms_of(args)
    except ReaderError as error:
        complain(error)
        return Status.UNREADABLE
    aids = _aids(_memory_first(args), terms)
    prepare(plan.outputs[0].to)
    write = partial(_write, replace(delivery, terms=terms))
    return _read_all(
        inputs, plan, options, translator, aids, write, strict=args.strict, explained=args.explain
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dragoman read",
        description="Read Arabic texts: English beside them, a summary, and who said what. With --out-dir also whole "
        "folders; a text that is finished there is not made again, so that a run that was stopped goes on where it was.",
        epilog="Exit status: 0 all read; 2 bad arguments; 3 no translation package (the rest is still written); "
        "4 an input could not be read; 130 interrupted (what was finished is kept); 1 a result could not be written.",
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE|DIR",
        help="a text file, - for standard input, or (with --out-dir) a folder: its files *.txt, *.text and *.md",
    )
    parser.add_argument("--clipboard", action="store_true", help="read the text of the clipboard")
    parser.add_argument(
        "--to",
        type=_formats,
        metavar="FORMAT[,FORMAT …]",
        help=f"{', '.join(FORMATS)} (default: by the name of --out, or txt); several with --out-dir",
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the result there (one input only)")
    parser.add_argument(
        "--out-dir",
        type=Path,
        metavar="DIR",
        help="write the results into this folder, as the texts' folders are",
    )
    parser.add_argument(
        "--recursive",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="read the folders inside a folder too, or not (default: they are read)",
    )
    parser.add_argument(
        "--force", action="store_true", help="with --out-dir: make anew what is finished there already"
    )
    parser.add_argument(
        "--summary", metavar="LENGTH", help="3 (sentences), 30%% (of the article) or 120w (words)"
    )
    parser.add_argument("--encoding", help="the texts' encoding, where it should not be detected")
    parser.add_argument("--package", metavar="NAME|FOLDER|FILE", help="the translation package to use")
    parser.add_argument("--no-translation", action="store_true", help="leave the English out")
    parser.add_argument(
        "--memory",
        action=argparse.BooleanOptionalAction,
        help="take what the translation memory has of just the same Arabic before the machine's (default: of the settings)",
    )
    parser.add_argument(
        "--explain", action="store_true", help="say on standard error why each quotation was taken"
    )
    add_glossary_options(parser)
    parser.add_argument(
        "--strict", action="store_true", help="write nothing where there is no translation package"
    )
    add_delivery_options(parser)
    return parser


def _formats(named: str) -> tuple[str, ...]:
    formats = tuple(dict.fromkeys(part.strip() for part in named.split(",") if part.strip()))
    unknown = [name for name in formats if name not in FORMATS]
    if unknown or not formats:
        known = ", ".join(FORMATS)
        raise argparse.ArgumentTypeError(
            f"no such format: {', '.join(unknown) or repr(named)} (choose from {known})"
        )
    return formats


def _read_batch(inputs: Sequence[Input], args: argparse.Namespace, options: ReadingOptions) -> Status:
    formats = args.to or (DEFAULT_FORMAT,)
    deliveries = deliveries_of(args, formats)
    translator = None if args.no_translation else TranslatorOnDemand(args.package)
    terms = terms_of(args)
    deliveries = {to: replace(one, terms=terms) for to, one in deliveries.items()}
    aids = _aids(_memory_first(args), terms)
    for to in formats:
        prepare(to)
    work = Work(
        options,
        formats,
        translator.open if translator else None,
        translator.package if translator else None,
        write=lambda reading, to: export(reading, to, deliveries[to]),
        layout=repr(deliveries),
        encoding=args.encoding,
        aids=lambda: aids,
        force=args.force,
        strict=args.strict,
    )
    given = [given.path or (given.name, given.load) for given in inputs]
    return read_batch(given, args.out_dir, work, translator, recursive=args.recursive, explained=args.explain)


def _memory_first(args: argparse.Namespace) -> bool:
    return bool(load_settings().memory_first if args.memory is None else args.memory)


def _aids(memory: bool, terms: tuple[Term, ...]) -> Aids:
    """What a person's earlier work gives; of a memory that fails it is told once."""
    if not memory:
        return Aids(terms=terms)
    from desktop_app.memory.recalling import Recall
    from desktop_app.memory.store import Memory

    return Aids(recall=Recall(Memory(), failed=complain), terms=terms)


def _inputs(args: argparse.Namespace) -> Iterator[Input]:
    def of_file(path: Path) -> Input:
        return Input(path.name, lambda: load_file(path, encoding=args.encoding), path)

    def of_standard_input() -> LoadedText:
        return load_bytes(sys.stdin.buffer.read(), "standard input", encoding=args.encoding)

    for name in args.files:
        yield Input("stdin", of_standard_input) if name == STANDARD_INPUT else of_file(Path(name))
    if args.clipboard:
        yield Input("clipboard", _load_clipboard)


def _load_clipboard() -> LoadedText:
    from desktop_app.app import read_clipboard  # Qt: only where it is asked for

    return load_text(read_clipboard(), "clipboard")


def _read_all(
    inputs: Sequence[Input],
    plan: OutputPlan,
    options: ReadingOptions,
    translator: TranslatorOnDemand | None,
    aids: Aids,
    write: Callable[[Reading, Output], None],
    *,
    strict: bool,
    explained: bool,
) -> Status:
    worst = Status.DONE
    with Progress(len(inputs)) as progress:
        for given, output in zip(inputs, plan.outputs, strict=True):
            progress.start(given.name)
            try:
                outcome = _read_one(given, options, translator, aids, progress)
                if explained and outcome.reading:
                    print(explain_quotations(outcome.reading), file=sys.stderr)
                if outcome.reading and not (strict and outcome.status is Status.NO_PACKAGE):
                    write(outcome.reading, output)
            except (DiskFull, OutputUnwritable, FormatUnavailable) as error:
                complain(error)
                outcome = Outcome(Status.FAILED)
            except BrokenPipeError:
                return Status.FAILED  # the reader of our output has seen enough
            except KeyboardInterrupt:
                say(f"interrupted; {given.name} was not written, what was finished before it is kept")
                return Status.INTERRUPTED
            if outcome.status is Status.INTERRUPTED:
                return Status.INTERRUPTED
            worst = max(worst, outcome.status)
    return worst


def _read_one(
    given: Input,
    options: ReadingOptions,
    translator: TranslatorOnDemand | None,
    aids: Aids,
    progress: Progress,
) -> Outcome:
    """Read one input to its end, or to Ctrl-C: then what has been made so far is its reading."""
    status, reading, usable = Status.DONE, None, False
    try:
        loaded = given.load()
        opener = translator.open if translator else None
        for event in read(loaded, options, open_translator=opener, aids=aids):
            reading = event.reading
            usable = usable or isinstance(event, SummaryReady)
            progress.show(event)
            if isinstance(event, TranslationUnavailable):
                status = Status.NO_PACKAGE
                if translator and translator.is_news(event.error):
                    complain(event.error)
            elif isinstance(event, ReadingFinished) and not reading.arabic:
                say(f"{given.name}: {NOT_ARABIC.one_line()}")
    except KeyboardInterrupt:
        if not (usable and reading):
            raise
        done = reading.translation.done if reading.translation else 0
        say(
            f"interrupted; {given.name} is written with {done} of {len(reading.article.sentences)} sentences translated"
        )
        return Outcome(Status.INTERRUPTED, reading)
    except ReaderError as error:
        complain(error)
        return Outcome(Status.UNREADABLE)
    return Outcome(status, reading)


def _write(delivery: Delivery, reading: Reading, output: Output) -> None:
    output.write(export(reading, output.to, delivery))
