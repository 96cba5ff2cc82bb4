"""Quotations, quoted terms and speakers as immutable values; positions are in `Article.text`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.article.model import Span


class QuotationKind(StrEnum):
    """How somebody's words stand in the text."""

    DIRECT = "direct"  # whole speech in quotation marks, the marks inside the span
    MIXED = "mixed"  # a quoted fragment inside the reporter's sentence that is somebody's words
    INDIRECT = "indirect"  # reported speech without marks, from its أن/إن on
    HEADLINE = "headline"  # «speaker: statement»


class TermKind(StrEnum):
    """Why words that nobody says stand in quotation marks."""

    NAME = "name"
    TITLE = "title"
    SCARE = "scare"


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch of somebody's words.

    `cue` is the reporting word, `source` where this quotation names its speaker (None where it names none), `speaker`
    the fullest name of that person in the article, `speaker_id` the same number for the same person. `confidence` is
    between 0 and 1. `rules` names the rules that took it, in the order they applied.
    """

    kind: QuotationKind
    content: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    speaker: str | None = None
    speaker_id: int | None = None
    confidence: float = 1.0
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """Words in quotation marks that are no speech: a name, a title, a scare quote."""

    span: Span
    kind: TermKind


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person or body that speaks; `name` is the fullest the article gives, `mentions` are its sources."""

    id: int
    name: str
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in one article, in reading order."""

    quotations: tuple[Quotation, ...] = ()
    terms: tuple[Term, ...] = ()
    speakers: tuple[Speaker, ...] = ()
