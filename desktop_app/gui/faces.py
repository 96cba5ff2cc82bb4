"""The typefaces that come with the program, and the sizes they are shown in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from desktop_app.article.model import Role

ARABIC = ("Amiri", "Noto Naskh Arabic", "Noto Serif")
ENGLISH = ("Noto Serif", "Amiri", "serif")
INTERFACE = ("Noto Sans", "Noto Sans Arabic", "sans-serif")

# Amiri draws small for its size: the Arabic letters need a third more to be read beside the Latin ones.
_ARABIC_SIZE, _ENGLISH_SIZE = 22.0, 16.5
_ARABIC_LEADING, _ENGLISH_LEADING = 1.72, 1.6
_SCALE = {Role.HEADLINE: 1.42, Role.DATELINE: 0.84, Role.BOILERPLATE: 0.88}
_HEADLINE_LEADING = 0.88


@cache
def load_faces(folder: Path) -> tuple[str, ...]:
    """Make the fonts in `folder` known to Qt, once; the names of the families that were found."""
    found: list[str] = []
    for file in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            found += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(found))


def interface_font(*, pixels: float = 13, bold: bool = False) -> QFont:
    """The face of buttons and panels."""
    return _font(INTERFACE, pixels, bold=bold)


def reading_font(*, arabic: bool, pixels: float, bold: bool = False) -> QFont:
    """The face of a column."""
    return _font(ARABIC if arabic else ENGLISH, pixels, bold=bold)


@dataclass(frozen=True)
class TextStyle:
    """How the text of a cell is set: sizes in logical pixels, `baseline` from the top of a line."""

    font: QFont
    line_height: float
    baseline: float
    character_width: float


def text_style(*, arabic: bool, role: Role, zoom: int) -> TextStyle:
    """The style of a cell by its language and role, at `zoom` per cent."""
    headline = role is Role.HEADLINE
    size = (_ARABIC_SIZE if arabic else _ENGLISH_SIZE) * _SCALE.get(role, 1.0) * zoom / 100
    leading = (_ARABIC_LEADING if arabic else _ENGLISH_LEADING) * (_HEADLINE_LEADING if headline else 1.0)
    font = reading_font(arabic=arabic, pixels=size, bold=headline)
    metrics = QFontMetricsF(font)
    height = float(round(size * leading))
    baseline = float(round((height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()))
    sample = "قال وزير المياه إن العمل" if arabic else "The minister said the work"
    return TextStyle(font, height, baseline, metrics.horizontalAdvance(sample) / len(sample))


def _font(families: tuple[str, ...], pixels: float, *, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(max(round(pixels), 6))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
