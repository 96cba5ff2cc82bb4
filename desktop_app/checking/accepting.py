"""Findings that a person said are fine: remembered by what was found in which text; another text brings them back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b

from desktop_app.checking.model import Finding
from desktop_app.reading.model import Reading


def mark_of(reading: Reading, finding: Finding) -> str:
    """What is remembered of a finding: a short digest of both texts and of what was found there."""
    sentence = reading.english(finding.segment)
    arabic = reading.article.cut(reading.article.sentences[finding.segment])
    english = sentence.text if sentence is not None else ""
    place = f"{finding.start}-{finding.end}"
    parts = (arabic, english, finding.check.value, finding.detail.value, place, *finding.words)
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def accept(reading: Reading, findings: Iterable[Finding], *, fine: bool = True) -> Reading:
    """The reading with these findings said to be fine, or no longer."""
    marks = {mark_of(reading, finding) for finding in findings}
    accepted = reading.accepted | marks if fine else reading.accepted - marks
    return replace(reading, accepted=frozenset(accepted))


def is_accepted(reading: Reading, finding: Finding) -> bool:
    """Whether a person said that it is fine, and the text is still the same."""
    return bool(reading.accepted) and mark_of(reading, finding) in reading.accepted
