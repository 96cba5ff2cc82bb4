"""What the checks found, written as text, CSV or JSON."""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.checking.model import Finding
from desktop_app.checking.report import KINDS, by_segment, words_of
from desktop_app.reading.model import Reading

FORMAT, VERSION = "dragoman-checks", 1


@dataclass(frozen=True, slots=True)
class Checked:
    """One text: its reading, and what the checks found in it."""

    name: str
    reading: Reading
    findings: tuple[Finding, ...]


def add_findings_options(parser: argparse.ArgumentParser) -> None:
    """Give `parser` the options that `write_findings` reads."""
    parser.add_argument(
        "--to", choices=sorted(_WRITERS), default="text", help="format of the list (default: text)"
    )


def write_findings(args: argparse.Namespace, checked: Sequence[Checked]) -> None:
    """Write what was found to standard output, in the format asked for."""
    sys.stdout.write(_WRITERS[args.to](checked))


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
