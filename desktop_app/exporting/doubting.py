"""What the checks found, in words, by segment: for the formats that tell it beside the text."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.checking.checks import check
from desktop_app.checking.model import Finding
from desktop_app.checking.report import words_of
from desktop_app.exporting.delivery import Delivery
from desktop_app.reading.model import Reading


def findings_by_segment(reading: Reading, delivery: Delivery) -> Mapping[int, tuple[Finding, ...]]:
    """The findings of each segment that has some; empty where they are not to be told."""
    found: dict[int, list[Finding]] = {}
    if delivery.comments:
        for finding in check(reading, delivery.terms):
            found.setdefault(finding.segment, []).append(finding)
    return {segment: tuple(here) for segment, here in found.items()}


def doubts_by_segment(reading: Reading, delivery: Delivery) -> Mapping[int, str]:
    """The findings of each segment in one line."""
    return {
        segment: ", ".join(words_of(finding) for finding in found)
        for segment, found in findings_by_segment(reading, delivery).items()
    }
