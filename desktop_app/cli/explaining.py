"""`dragoman read --explain`: for each quotation the rules that took it, what each weighs, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.quotations.evidence import RULES
from desktop_app.quotations.model import Quotation
from desktop_app.reading.model import Reading

_SHOWN = 70


def explain_quotations(reading: Reading) -> str:
    """One paragraph a quotation: its number, kind, speaker and first words; then its rules, one a line."""
    name = reading.article.source.name
    if not reading.findings.quotations:
        return f"{name}: no quotations"
    parts = [
        "\n".join(_lines(reading, number, quotation))
        for number, quotation in enumerate(reading.findings.quotations, start=1)
    ]
    return "\n\n".join([f"{name}: {len(parts)} quotations", *parts])


def _lines(reading: Reading, number: int, quotation: Quotation) -> Iterator[str]:
    words = " … ".join(" ".join(reading.article.cut(span).split()) for span in quotation.content)
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()} …"
    cue = reading.article.cut(quotation.cue) if quotation.cue is not None else "no cue"
    yield f"{number}. {quotation.kind.value}, {quotation.speaker or 'nobody known'} ({cue}): {shown}"
    for rule in quotation.rules:
        yield f"   {RULES[rule].weight:+5.1f}  {rule}: {RULES[rule].meaning}"
    yield f"   confidence {quotation.confidence:.2f}"
