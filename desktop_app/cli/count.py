"""`dragoman count`: how much there is to translate, before a word of it is translated."""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from desktop_app.cli.report import say
from desktop_app.cli.status import Status
from desktop_app.cli.texts import add_texts, texts
from desktop_app.memory.recalling import Worth
from desktop_app.memory.store import Memory
from desktop_app.messages import NOT_ARABIC
from desktop_app.reading.counting import Amount, Band, Counter, Counts
from desktop_app.reading.opening import open_reading

FORMAT, VERSION = "dragoman-counts", 1
TOTAL = "total"
_BANDS: Mapping[Band, str] = MappingProxyType(
    {
        Band.CONTEXT: "Context match",
        Band.EXACT: "100 %",
        Band.REPETITION: "Repetitions",
        Band.FROM_95: "95-99 %",
        Band.FROM_85: "85-94 %",
        Band.FROM_75: "75-84 %",
        Band.FROM_50: "50-74 %",
        Band.NONE: "No match",
    }
)
_Counted = Sequence[tuple[str, Counts]]


def main(argv: Sequence[str]) -> int:
    """Run `dragoman count` and return its exit status."""
    args = _parser().parse_args(argv)
    counter, worst, counted = Counter(_memory()), Status.DONE, list[tuple[str, Counts]]()
    for name, loaded in texts(args):
        if loaded is None:
            worst = Status.UNREADABLE
        else:
            reading = open_reading(loaded)
            if not reading.arabic:
                say(f"{name}: {NOT_ARABIC.one_line()}")
            counted.append((name, counter.count(reading)))
    sys.stdout.write(_WRITERS[args.to](counted))
    return worst


def _memory() -> Worth | None:
    memory = Memory()
    return Worth(memory) if memory.database.path.exists() else None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dragoman count",
        description="Count the segments, words and characters (with blanks) of Arabic texts, and how much of them "
        "repeats itself or is in your translation memory. What stood in an earlier text repeats itself in a later one.",
    )
    add_texts(parser)
    parser.add_argument(
        "--to", choices=sorted(_WRITERS), default="text", help="format of the table (default: text)"
    )
    return parser


def _rows(counts: Counts) -> Iterator[tuple[str, Amount]]:
    for band, words in _BANDS.items():
        yield words, counts.bands[band]
    yield "All", counts.arabic


def _to_text(counted: _Counted) -> str:
    """A line for each text, then how all of it is shared out."""
    if not counted:
        return ""
    whole = (TOTAL, _total(counted)) if len(counted) > 1 else counted[0]
    width = max(16, *(len(name) for name, _ in counted))
    heads = f"{'Segments':>10}{'Words':>10}{'Characters':>12}"
    lines = []
    if len(counted) > 1:
        lines.append(f"{'':<{width}}{heads}")
        lines += [_line(name, counts.arabic, width) for name, counts in (*counted, whole)]
        lines.append("")
    name, counts = whole
    lines.append(f"{name:<{width}}{heads}")
    lines += [_line(words, amount, width) for words, amount in _rows(counts)]
    return "\n".join(lines) + "\n"


def _line(name: str, amount: Amount, width: int) -> str:
    return f"{name:<{width}}{amount.segments:>10,}{amount.words:>10,}{amount.characters:>12,}"


def _to_csv(counted: _Counted) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(("file", "what", "segments", "words", "characters"))
    for name, counts in (*counted, (TOTAL, _total(counted))) if len(counted) > 1 else counted:
        for words, amount in _rows(counts):
            writer.writerow((name, words, amount.segments, amount.words, amount.characters))
    return table.getvalue()


def _to_json(counted: _Counted) -> str:
    document = {
        "format": FORMAT,
        "version": VERSION,
        "files": [{"name": name, **_object(counts)} for name, counts in counted],
        TOTAL: _object(_total(counted)),
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _object(counts: Counts) -> dict[str, object]:
    return {
        "all": _amount(counts.arabic),
        "bands": {band.value: _amount(counts.bands[band]) for band in Band},
    }


def _total(counted: _Counted) -> Counts:
    return sum((counts for _, counts in counted), Counts())


def _amount(amount: Amount) -> dict[str, int]:
    return {"segments": amount.segments, "words": amount.words, "characters": amount.characters}


_WRITERS: Mapping[str, Callable[[_Counted], str]] = MappingProxyType(
    {"text": _to_text, "json": _to_json, "csv": _to_csv}
)
