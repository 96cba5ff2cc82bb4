"""The reading as a translation memory: TMX 1.4b, a unit for each segment that has its English."""

from __future__ import annotations

import io
from collections.abc import Iterator

from desktop_app.exporting import view
from desktop_app.exporting.delivery import USUAL, Delivery
from desktop_app.memory.model import IN_TU, Extra, Unit
from desktop_app.memory.tmx_writing import write_units
from desktop_app.reading.model import Reading


def to_tmx(reading: Reading, _delivery: Delivery = USUAL) -> bytes:
    """UTF-8 TMX; the state of a segment and where its draft came from are properties of the unit."""
    out = io.BytesIO()
    write_units(_units(reading), out)
    return out.getvalue() + b"\n"


def _units(reading: Reading) -> Iterator[Unit]:
    name = reading.article.source.name
    for sentence in reading.article.sentences:
        english = reading.english(sentence.index)
        if english is None:
            continue
        pair = view.pair(reading, sentence)
        props = {
            "x-dragoman-state": english.state.value,
            "x-dragoman-origin": english.origin.value,
            "x-document": name,
            "x-segment": str(sentence.index + 1),
        }
        extras = tuple(Extra(IN_TU, kind, value) for kind, value in props.items())
        yield Unit(pair.arabic, pair.english or "", extras=extras)
