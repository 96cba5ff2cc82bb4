"""`dragoman check`: texts in, what is worth checking in their English out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from desktop_app.article.loading import LoadedText
from desktop_app.checking.checks import check
from desktop_app.cli.engine import TranslatorOnDemand
from desktop_app.cli.findings import Checked, add_findings_options, write_findings
from desktop_app.cli.progress import Progress
from desktop_app.cli.report import complain, say
from desktop_app.cli.status import Status
from desktop_app.cli.terms import own_terms
from desktop_app.cli.texts import add_texts, texts
from desktop_app.glossary.model import Term
from desktop_app.messages import NOT_ARABIC
from desktop_app.reading.events import ReadingFinished, TranslationUnavailable
from desktop_app.reading.pipeline import ReadingOptions, read
from desktop_app.summary.model import SummaryLength


def main(argv: Sequence[str]) -> int:
    """Run `dragoman check` and return its exit status."""
    args = _parser().parse_args(argv)
    translator = TranslatorOnDemand(args.package)
    worst, checked = Status.DONE, list[Checked]()
    terms = own_terms()
    try:
        with Progress(len(args.files)) as progress:
            for name, loaded in texts(args):
                progress.start(name)
                status = (
                    Status.UNREADABLE
                    if loaded is None
                    else _check(name, loaded, translator, terms, progress, checked)
                )
                worst = max(worst, status)
    except KeyboardInterrupt:
        worst = Status.INTERRUPTED
    write_findings(args, checked)
    return worst


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dragoman check",
        description="Translate Arabic texts and list what is worth checking: numbers, dates, quotation marks, names "
        "spelled two ways, blanks and more.",
        epilog="Exit status as of dragoman read; what is found does not change it.",
    )
    add_texts(parser)
    add_findings_options(parser)
    parser.add_argument("--package", metavar="NAME|FOLDER|FILE", help="the translation package to use")
    return parser


def _check(
    name: str,
    loaded: LoadedText,
    translator: TranslatorOnDemand,
    terms: tuple[Term, ...],
    progress: Progress,
    checked: list[Checked],
) -> Status:
    status = Status.DONE
    options = ReadingOptions(SummaryLength(1))
    for event in read(loaded, options, open_translator=translator.open):
        progress.show(event)
        if isinstance(event, TranslationUnavailable):
            status = Status.NO_PACKAGE
            if translator.is_news(event.error):
                complain(event.error)
        elif isinstance(event, ReadingFinished):
            if not event.reading.arabic:
                say(f"{name}: {NOT_ARABIC.one_line()}")
            elif event.reading.translation is not None:
                checked.append(Checked(name, event.reading, check(event.reading, terms)))
    return status
