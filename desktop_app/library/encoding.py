"""Readings as plain values that JSON can hold, and back; what stands in the segments has rows of its own.

The keys are those of `Reading` and of the values in it. Spans are [start, end]; numbers that JSON does not know
(infinity) are strings.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.article.model import Span
from desktop_app.quotations.model import Findings, Quotation, QuotationKind, Speaker, Term, TermKind
from desktop_app.reading.model import Reading
from desktop_app.summary.model import Chosen, Summary
from desktop_app.summary.terms import KeyTerm
from desktop_app.translation.engine import NameOffer, PackageInfo

_Object = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Around:
    """All of a reading but its text, its segments and what is fine in it.

    `quotation_spans` is how many quotations have a place for theirs.
    """

    findings: Findings
    summary: Summary | None
    package: PackageInfo | None
    quotation_spans: int
    arabic: bool
    speaker_names: tuple[str | None, ...]
    gist: int | None
    key_terms: tuple[KeyTerm, ...]
    term_names: tuple[str | None, ...]

    @staticmethod
    def of(reading: Reading) -> Around:
        """What is around the segments of `reading`."""
        return Around(
            reading.findings,
            reading.summary,
            reading.translation.package if reading.translation else None,
            len(reading.quotation_spans),
            reading.arabic,
            reading.speaker_names,
            reading.gist,
            reading.key_terms,
            reading.term_names,
        )

    def to_json(self) -> str:
        """One JSON object."""
        made = {
            "findings": _findings(self.findings),
            "summary": self.summary
            and {
                "method": self.summary.method,
                "sentences": [[c.index, number(c.score)] for c in self.summary.sentences],
            },
            "package": self.package and _package(self.package),
            "quotation_spans": self.quotation_spans,
            "arabic": self.arabic,
            "speaker_names": list(self.speaker_names),
            "gist": self.gist,
            "key_terms": [
                {"text": t.text, "count": t.count, "first": _pair(t.first), "mentions": _pairs(t.mentions)}
                for t in self.key_terms
            ],
            "term_names": list(self.term_names),
        }
        return json.dumps(made, allow_nan=False, separators=(",", ":"))

    @staticmethod
    def from_json(text: str) -> Around:
        """What `to_json` wrote.

        Raises:
            ValueError, KeyError, TypeError, IndexError, AttributeError: somebody else wrote it.
        """
        found: _Object = json.loads(text)
        summary, package, gist = found["summary"], found["package"], found["gist"]
        return Around(
            _to_findings(found["findings"]),
            summary
            and Summary(
                str(summary["method"]),
                tuple(Chosen(int(index), to_number(score)) for index, score in summary["sentences"]),
            ),
            package and _to_package(package),
            int(found["quotation_spans"]),
            bool(found["arabic"]),
            _names(found["speaker_names"]),
            None if gist is None else int(gist),
            tuple(
                KeyTerm(str(t["text"]), int(t["count"]), _span(t["first"]), _spans(t["mentions"]))
                for t in found["key_terms"]
            ),
            _names(found["term_names"]),
        )


def offers_to_json(offers: Sequence[NameOffer]) -> str:
    """The offers of a segment."""
    return json.dumps([[offer.arabic, offer.english] for offer in offers])


def offers_from_json(text: str) -> tuple[NameOffer, ...]:
    """What `offers_to_json` wrote."""
    return tuple(NameOffer(str(arabic), str(english)) for arabic, english in json.loads(text))


def accepted_to_json(accepted: Iterable[str]) -> str:
    """The findings that a person said are fine."""
    return json.dumps(sorted(accepted), separators=(",", ":"))


def accepted_from_json(text: str) -> frozenset[str]:
    """What `accepted_to_json` wrote.

    Raises:
        ValueError, TypeError: somebody else wrote it.
    """
    return frozenset(str(mark) for mark in json.loads(text))


def number(value: float) -> float | str:
    """A number for JSON."""
    return value if math.isfinite(value) else str(value)


def to_number(value: float | str) -> float:
    """What `number` made."""
    return float(value)


def _findings(findings: Findings) -> _Object:
    return {
        "quotations": [_quotation(q) for q in findings.quotations],
        "terms": [{"span": _pair(t.span), "kind": t.kind.value} for t in findings.terms],
        "speakers": [{"id": s.id, "name": s.name, "mentions": _pairs(s.mentions)} for s in findings.speakers],
    }


def _to_findings(found: _Object) -> Findings:
    return Findings(
        tuple(_to_quotation(q) for q in found["quotations"]),
        tuple(Term(_span(t["span"]), TermKind(t["kind"])) for t in found["terms"]),
        tuple(Speaker(int(s["id"]), str(s["name"]), _spans(s["mentions"])) for s in found["speakers"]),
    )


def _quotation(quotation: Quotation) -> _Object:
    return {
        "kind": quotation.kind.value,
        "content": _pairs(quotation.content),
        "cue": quotation.cue and _pair(quotation.cue),
        "source": quotation.source and _pair(quotation.source),
        "speaker": quotation.speaker,
        "speaker_id": quotation.speaker_id,
        "confidence": number(quotation.confidence),
        "rules": list(quotation.rules),
    }


def _to_quotation(found: _Object) -> Quotation:
    cue, source, speaker, number_ = (found[key] for key in ("cue", "source", "speaker", "speaker_id"))
    return Quotation(
        QuotationKind(found["kind"]),
        _spans(found["content"]),
        None if cue is None else _span(cue),
        None if source is None else _span(source),
        None if speaker is None else str(speaker),
        None if number_ is None else int(number_),
        to_number(found["confidence"]),
        tuple(str(rule) for rule in found["rules"]),
    )


def _package(package: PackageInfo) -> _Object:
    return {
        "name": package.name,
        "path": str(package.path),
        "from_code": package.from_code,
        "to_code": package.to_code,
        "version": package.version,
        "origin": package.origin,
        "starter": package.starter,
        "description": package.description,
        "sha256": package.sha256,
        "broken": package.broken,
    }


def _to_package(found: _Object) -> PackageInfo:
    words = {key: str(found[key]) for key in ("name", "from_code", "to_code", "version", "origin")}
    return PackageInfo(
        **words,
        path=Path(found["path"]),
        starter=bool(found["starter"]),
        description=str(found["description"]),
        sha256=None if found["sha256"] is None else str(found["sha256"]),
        broken=str(found["broken"]),
    )


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [_pair(span) for span in spans]


def _span(pair: Sequence[int]) -> Span:
    start, end = pair
    return Span(int(start), int(end))


def _spans(pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(_span(pair) for pair in pairs)


def _names(found: Sequence[str | None]) -> tuple[str | None, ...]:
    return tuple(None if name is None else str(name) for name in found)
