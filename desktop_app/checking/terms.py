"""The glossary's word on a segment: terms that are not called what they are to be called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.checking.model import Check, Detail, Finding, Segment
from desktop_app.glossary.breaches import breaches
from desktop_app.glossary.model import Term


def glossary(segment: Segment, terms: Sequence[Term]) -> Iterator[Finding]:
    """`words`: the Arabic as it is written, what it is to be called and, where it is FORBIDDEN, what it is called."""
    if not terms:
        return
    for breach in breaches(segment.arabic, segment.english, terms):
        written = segment.arabic[breach.arabic.start : breach.arabic.end]
        words = (written, breach.term.rendering)
        if breach.span is None:
            yield segment.found(Check.GLOSSARY, Detail.LOST, words=words)
        else:
            at = (breach.span.start, breach.span.end)
            called = segment.english[at[0] : at[1]]
            yield segment.found(Check.GLOSSARY, Detail.FORBIDDEN, at=at, words=(*words, called))
