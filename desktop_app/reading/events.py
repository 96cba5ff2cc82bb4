"""What the pipeline tells while it works. Every event carries the reading as it stands."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.errors import ReaderError
from desktop_app.reading.model import Reading


@dataclass(frozen=True, slots=True)
class Event:
    """A step that was taken; each is also a place where the work can be stopped."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class ArticleRead(Event):
    """The text is loaded, marked and cut into sentences."""


@dataclass(frozen=True, slots=True)
class QuotationsFound(Event):
    """Quotations, terms and speakers are known."""


@dataclass(frozen=True, slots=True)
class SummaryReady(Event):
    """The summary's sentences are chosen."""


@dataclass(frozen=True, slots=True)
class TranslationUnavailable(Event):
    """There will be no English this time; `error` says why. All else stands."""

    error: ReaderError


@dataclass(frozen=True, slots=True)
class TranslationStarted(Event):
    """The engine is ready; `reading.translation` names its package and holds only what it had made before."""


@dataclass(frozen=True, slots=True)
class SentencesTranslated(Event):
    """English arrived for the sentences `indices`, or it changed: names are harmonised when all of it is there."""

    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TermsNamed(Event):
    """All English is there, and it is known what the key terms are called in it."""


@dataclass(frozen=True, slots=True)
class ReadingFinished(Event):
    """All that was asked for is done."""
