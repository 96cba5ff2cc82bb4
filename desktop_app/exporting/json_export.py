"""The reading as JSON: the machine contract `dragoman-reading`, version 1.

Positions are code points in `article.text`, or in the English of a sentence where a `sentence` is named; ends
are exclusive. `summary` and `translation` are null where they were not made; `translation.sentences` holds
only what is done. Beyond the contract there are `article.arabic` (false: it does not look like Arabic, so
nothing was translated), `quotations[].rules` (which rules found it), `speakers` (where each is named, the English name
where it is known, and how often each speaks), `summary.gist` (the one sentence that says most), `key_terms` (with
the place where each first occurs), and for each English sentence `machine` (what the machine wrote, where names or
marks were mended since, else null), `offers` (spellings for names that its English lacks), `state` (draft, edited or
approved), `draft` (what stood there before a person wrote, else null) and `origin` (machine or memory).
"""

from __future__ import annotations

import json
import math
from typing import Any

from desktop_app.article.model import Article, Span
from desktop_app.exporting.delivery import Delivery
from desktop_app.exporting.encoding import to_bytes
from desktop_app.exporting.view import spans_of
from desktop_app.quotations.model import Quotation
from desktop_app.reading.model import Reading, Translation
from desktop_app.summary.model import Summary
from desktop_app.translation.engine import PackageInfo, TargetSpan, TranslatedSentence

FORMAT = "dragoman-reading"
VERSION = 1

# Keys and their order are the contract's; values are strings, numbers, booleans, null, lists and these.
_Object = dict[str, Any]


def make_json(reading: Reading, _delivery: Delivery) -> bytes:
    """As `to_json`: a program gets everything and leaves out what it likes."""
    return to_json(reading)


def to_json(reading: Reading) -> bytes:
    """UTF-8 JSON of the whole reading."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "source": _source(reading.article),
        "article": _article(reading),
        "quotations": [
            _quotation(quotation, spans_of(reading, number))
            for number, quotation in enumerate(reading.findings.quotations)
        ],
        "terms": [{**_span(t.span), "kind": t.kind.value} for t in reading.findings.terms],
        "summary": reading.summary and _summary(reading.summary, reading.gist),
        "translation": reading.translation and _translation(reading.translation),
        "speakers": _speakers(reading),
        "key_terms": [{"text": t.text, "count": t.count, **_span(t.first)} for t in reading.key_terms],
    }
    return to_bytes(json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n")


def _source(article: Article) -> _Object:
    source = article.source
    return {"name": source.name, "kind": source.kind, "encoding": source.encoding}


def _article(reading: Reading) -> _Object:
    return {
        "text": reading.article.text,
        "sentences": [
            {"index": s.index, "paragraph": s.paragraph, **_span(s.span), "role": s.role.value}
            for s in reading.article.sentences
        ],
        "arabic": reading.arabic,
    }


def _quotation(quotation: Quotation, english: tuple[TargetSpan, ...]) -> _Object:
    return {
        "kind": quotation.kind.value,
        "content": [_span(span) for span in quotation.content],
        "cue": _span_or_null(quotation.cue),
        "source": _span_or_null(quotation.source),
        "speaker": quotation.speaker,
        "speaker_id": quotation.speaker_id,
        "confidence": _number(quotation.confidence, digits=3),
        "translation": [
            {"sentence": s.sentence, "start": s.start, "end": s.end, "exact": s.exact} for s in english
        ],
        "rules": list(quotation.rules),
    }


def _summary(summary: Summary, gist: int | None) -> _Object:
    return {
        "method": summary.method,
        "sentences": [{"index": s.index, "score": _number(s.score, digits=6)} for s in summary.sentences],
        "gist": gist,
    }


def _translation(translation: Translation) -> _Object:
    return {
        "package": _package(translation.package),
        "sentences": [_translated(sentence) for sentence in translation.sentences if sentence is not None],
    }


def _translated(sentence: TranslatedSentence) -> _Object:
    return {
        "index": sentence.index,
        "text": sentence.text,
        "score": _number(sentence.score, digits=4),
        "flags": list(sentence.flags),
        "machine": sentence.machine,
        "offers": [{"arabic": offer.arabic, "english": offer.english} for offer in sentence.offers],
        "state": sentence.state.value,
        "draft": sentence.draft,
        "origin": sentence.origin.value,
    }


def _package(package: PackageInfo) -> _Object:
    return {
        "from": package.from_code,
        "to": package.to_code,
        "version": package.version,
        "sha256": package.sha256,
        "name": package.name,
        "starter": package.starter,
    }


def _speakers(reading: Reading) -> list[_Object]:
    return [
        {
            "id": s.id,
            "name": s.name,
            "mentions": [_span(m) for m in s.mentions],
            "english": reading.speaker_name(s.id),
            "quotations": sum(q.speaker_id == s.id for q in reading.findings.quotations),
        }
        for s in reading.findings.speakers
    ]


def _span(span: Span) -> _Object:
    return {"start": span.start, "end": span.end}


def _span_or_null(span: Span | None) -> _Object | None:
    return None if span is None else _span(span)


def _number(value: float, *, digits: int) -> float | None:
    """JSON knows neither infinity nor NaN; null says that there is no figure."""
    return round(value, digits) if math.isfinite(value) else None
