"""Short excerpts of what somebody says, for the lists beside the text."""

from __future__ import annotations

from desktop_app.exporting import view
from desktop_app.gui.cards import Card, Face, Part, Sample
from desktop_app.gui.positions import showable
from desktop_app.gui.reasons import kind_words
from desktop_app.quotations.model import QuotationKind
from desktop_app.reading.model import Reading

_LONGEST = 150


def shorten(text: str, longest: int = _LONGEST) -> str:
    """`text` on one line, cut behind a word where it is longer."""
    line = view.one_line(text)
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def quotation_card(reading: Reading, number: int) -> Card:
    """One quotation: its words, in English where that is known exactly, else in Arabic; and how they were said."""
    quotation = reading.findings.quotations[number]
    english = view.quotation_english(reading, number)
    if english is not None and english.exact:
        words = Part(showable(shorten(english.text)), Face.ENGLISH)
    else:
        words = Part(showable(shorten(view.quotation_arabic(reading, number))), Face.ARABIC)
    spoken = quotation.kind in (QuotationKind.DIRECT, QuotationKind.MIXED)
    sample = Sample(quotation.speaker_id, spoken, exact=True)
    return Card(number, (words, Part(kind_words(quotation.kind), Face.NOTE, sample=sample)))
