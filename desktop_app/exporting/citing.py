"""A quotation as it is cited: the words in both languages, who said them, where they stand and of which day."""

from __future__ import annotations

from desktop_app.article.dating import date_of
from desktop_app.exporting import labels, view
from desktop_app.exporting.clippings import Clipping, Line, clipping
from desktop_app.quotations.model import QuotationKind
from desktop_app.reading.model import Reading

_REPORTED = labels.KINDS[QuotationKind.INDIRECT]


def citation(reading: Reading, number: int) -> Clipping:
    """Quotation `number` with its speaker and its source.

    The date is the article's own; where it gives none, none is given. English is marked as a machine's where no person
    has written or approved it, and where the quotation's own words are not known in it the whole sentence stands, and
    says so. Reported speech is called that.
    """
    quotation = reading.findings.quotations[number]
    reported = quotation.kind is QuotationKind.INDIRECT
    said = Line(_noted(view.quotation_arabic(reading, number), *_if(reported, _REPORTED.ar)), "ar", True)
    source = ", ".join(part for part in (reading.article.source.name, date_of(reading.article)) if part)
    name = Line(_by(quotation.speaker), "ar")
    if not reading.arabic:
        said, name = Line(said.words, quoted=True), Line(name.words)
    return clipping([[said, name], _english(reading, number, reported=reported), [Line(source)]])


def _english(reading: Reading, number: int, *, reported: bool) -> list[Line]:
    name = Line(_by(reading.speaker_name(reading.findings.quotations[number].speaker_id)), "en")
    english = view.quotation_english(reading, number)
    if english is None:
        return [name]
    inexact = not english.exact
    notes = (
        *_if(reported, _REPORTED.en),
        *_if(inexact, labels.APPROXIMATE.en),
        *_if(view.by_machine(reading, number), labels.MACHINE.en),
    )
    return [Line(_noted(english.text, *notes), "en", True), name]


def _by(name: str | None) -> str:
    return f"— {view.one_line(name)}" if name else ""


def _noted(words: str, *notes: str) -> str:
    return f"{words} [{'; '.join(notes)}]" if notes else words


def _if(wanted: bool, note: str) -> tuple[str, ...]:
    return (note,) if wanted else ()
