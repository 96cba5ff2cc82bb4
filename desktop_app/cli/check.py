"""`dragoman check`: texts in, what is worth checking in their English out."""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.article.loading import LoadedText
from desktop_app.checking.checks import check
from desktop_app.checking.model import Finding
from desktop_app.checking.report import KINDS, by_segment, words_of
from desktop_app.cli.engine import TranslatorOnDemand
from desktop_app.cli.progress import Progress
from desktop_app.cli.report import complain, say
from desktop_app.cli.status import Status
from desktop_app.cli.texts import add_texts, texts
from desktop_app.errors import ReaderError
from desktop_app.glossary.model import Term
from desktop_app.glossary.store import Glossary
from desktop_app.messages import NOT_ARABIC
from desktop_app.reading.events import ReadingFinished, TranslationUnavailable
from desktop_app.reading.model import Reading
from desktop_app.reading.pipeline import ReadingOptions, read
from desktop_app.summary.model import SummaryLength

FORMAT, VERSION = "dragoman-checks", 1


@dataclass(frozen=True, slots=True)
class Checked:
    """One text: its reading, and what the checks found in it."""

    name: str
    reading: Reading
    findings: tuple[Finding, ...]


def main(argv: Sequence[str]) -> int:
    """Run `dragoman check` and return its exit status."""
    args = _parser().parse_args(argv)
    translator = TranslatorOnDemand(args.package)
    worst, checked = Status.DONE, list[Checked]()
    terms = _terms()
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
    sys.stdout.write(_WRITERS[args.to](checked))
    return worst


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dragoman check",
        description="Translate Arabic texts and list what is worth checking: numbers, dates, quotation marks, names "
        "spelled two ways, blanks and more.",
        epilog="Exit status as of dragoman read; what is found does not change it.",
    )
    add_texts(parser)
    parser.add_argument(
        "--to", choices=sorted(_WRITERS), default="text", help="format of the list (default: text)"
    )
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


def _terms() -> tuple[Term, ...]:
    """The user's glossary; without it the other checks are still of use."""
    glossary = Glossary()
    try:
        return glossary.terms()
    except ReaderError as error:
        complain(error)
        return ()
    finally:
        glossary.close()


def _to_text(checked: Sequence[Checked]) -> str:
    parts = []
    for one in checked:
        found = by_segment(one.findings)
        total = len(one.reading.article.sentences)
        parts.append(f"{one.name}: {len(one.findings)} to check in {len(found)} of {total} segments")
        for index, findings in found.items():
            arabic, english = _pair(one.reading, index)
            parts.append(f"\n{index + 1}. {english}\n   {arabic}")
            parts += [f"   - {words_of(finding)}" for finding in findings]
        parts.append("")
    return "\n".join(parts)


def _to_csv(checked: Sequence[Checked]) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(("file", "segment", "kind", "what", "start", "end", "arabic", "english"))
    for one in checked:
        for finding in one.findings:
            arabic, english = _pair(one.reading, finding.segment)
            what = words_of(finding).removeprefix(f"{KINDS[finding.check]}: ")
            place = (finding.start, finding.end) if finding.end else ("", "")
            writer.writerow(
                (one.name, finding.segment + 1, finding.check.value, what, *place, arabic, english)
            )
    return table.getvalue()


def _to_json(checked: Sequence[Checked]) -> str:
    """Segments from 0 and positions in code points, as in `dragoman read --to json`."""
    files = [
        {
            "name": one.name,
            "segments": len(one.reading.article.sentences),
            "findings": [
                {
                    "segment": finding.segment,
                    "kind": finding.check.value,
                    "detail": finding.detail.value,
                    "what": words_of(finding),
                    "words": list(finding.words),
                    "start": finding.start if finding.end else None,
                    "end": finding.end or None,
                    "others": list(finding.others),
                }
                for finding in one.findings
            ],
        }
        for one in checked
    ]
    document = {"format": FORMAT, "version": VERSION, "files": files}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _pair(reading: Reading, index: int) -> tuple[str, str]:
    english = reading.english(index)
    arabic = reading.article.cut(reading.article.sentences[index])
    return " ".join(arabic.split()), " ".join(english.text.split()) if english else ""


_WRITERS: Mapping[str, Callable[[Sequence[Checked]], str]] = MappingProxyType(
    {"text": _to_text, "json": _to_json, "csv": _to_csv}
)
