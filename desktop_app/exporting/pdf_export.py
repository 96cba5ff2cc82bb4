"""The reading as PDF. Arabic needs a shaping engine and faces, which Qt has: whoever knows Qt provides the maker."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.errors import FormatUnavailable
from desktop_app.exporting.delivery import USUAL, Delivery
from desktop_app.reading.model import Reading

_makers: list[Callable[[Reading, Delivery], bytes]] = []


def provide(maker: Callable[[Reading, Delivery], bytes]) -> None:
    """Make PDF with `maker` from now on."""
    _makers[:] = [maker]


def to_pdf(reading: Reading, delivery: Delivery = USUAL) -> bytes:
    """A PDF of the whole reading.

    Raises:
        FormatUnavailable: nobody provided a maker, because Qt cannot be loaded on this machine.
    """
    if not _makers:
        raise FormatUnavailable("PDF", "Qt, which draws its pages, could not be loaded")
    return _makers[0](reading, delivery)
