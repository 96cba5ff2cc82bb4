"""Each speaker's colour and shape, to be told apart by colour-blind people and on grey print too.

Colours are (red, green, blue): the hues of the Okabe-Ito set for colour-blind readers (Okabe and Ito 2008,
"Color Universal Design"), darkened until each stands out from light paper at 4.5:1 or more, and lightened for
dark paper likewise (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Look:
    """How one speaker is shown: a colour for light paper, one for dark, and a character of distinct shape."""

    light: Colour
    dark: Colour
    shape: str


PAPER_LIGHT: Colour = (250, 248, 243)
PAPER_DARK: Colour = (30, 28, 25)

_COLOURS: tuple[tuple[Colour, Colour], ...] = (
    ((31, 104, 165), (122, 178, 226)),  # blue
    ((158, 82, 12), (222, 158, 96)),  # orange
    ((0, 118, 88), (98, 188, 158)),  # bluish green
    ((146, 66, 140), (212, 150, 206)),  # reddish purple
    ((112, 98, 0), (200, 184, 92)),  # yellow, as olive
    ((178, 52, 46), (232, 138, 126)),  # vermilion
    ((0, 116, 138), (102, 186, 204)),  # sky blue, as teal
)
# Old, common characters: every system has a font with them.
_SHAPES = "■●▲◆▼★✚"

UNNAMED = Look((104, 100, 92), (168, 162, 150), "○")


def look(number: int) -> Look:
    """The look of speaker `number`, counted from 0; the first 49 differ in colour or in shape."""
    light, dark = _COLOURS[number % len(_COLOURS)]
    # Shifted by one each time round: the second blue one is no square.
    shape = _SHAPES[(number + number // len(_COLOURS)) % len(_SHAPES)]
    return Look(light, dark, shape)
