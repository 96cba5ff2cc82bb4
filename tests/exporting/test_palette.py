"""Speakers are told apart on light and on dark paper, by colour and by shape."""

from __future__ import annotations

import pytest

from desktop_app.exporting.palette import PAPER_DARK, PAPER_LIGHT, UNNAMED, Colour, look


def luminance(colour: Colour) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = (c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("shown", [UNNAMED, *map(look, range(7))])
def test_each_colour_stands_out_from_its_paper(shown) -> None:
    assert contrast(shown.light, PAPER_LIGHT) >= 4.5
    assert contrast(shown.dark, PAPER_DARK) >= 4.5


def test_the_first_speakers_differ_in_colour_and_in_shape() -> None:
    first = [look(n) for n in range(7)]
    assert len({s.light for s in first}) == len({s.dark for s in first}) == len({s.shape for s in first}) == 7


def test_forty_nine_speakers_differ_in_colour_or_in_shape() -> None:
    assert len({(look(n).light, look(n).shape) for n in range(49)}) == 49


def test_nobody_named_has_a_shape_of_its_own() -> None:
    assert UNNAMED.shape not in {look(n).shape for n in range(7)}
