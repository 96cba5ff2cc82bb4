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


def reading_font(*, arabic: bool, pixels: float, bold: bool = False, face: str = "") -> QFont:
    """The face of a column: `face`, or ours; what `face` lacks is taken from ours."""
    ours = ARABIC if arabic else ENGLISH
    return _font((face, *ours) if face else ours, pixels, bold=bold)


def families(*, arabic: bool) -> list[str]:
    """The families of this machine that have the letters of a language, the ones that come with us among them."""
    system = QFontDatabase.WritingSystem
    found = QFontDatabase.families(system.Arabic if arabic else system.Latin)
    return sorted({name for name in found if not name.startswith(".")}, key=str.casefold)


@dataclass(frozen=True)
class TextStyle:
    """How the text of a cell is set: sizes in logical pixels, `baseline` from the top of a line."""

    font: QFont
    line_height: float
    baseline: float
    character_width: float
    justified: bool = False


def text_style(
    *, arabic: bool, role: Role, zoom: float, face: str = "", justified: bool = False
) -> TextStyle:
    """The style of a cell by its language and role, at `zoom` per cent; headlines are never `justified`."""
    headline = role is Role.HEADLINE
    size = (_ARABIC_SIZE if arabic else _ENGLISH_SIZE) * _SCALE.get(role, 1.0) * zoom / 100
    leading = (_ARABIC_LEADING if arabic else _ENGLISH_LEADING) * (_HEADLINE_LEADING if headline else 1.0)
    font = reading_font(arabic=arabic, pixels=size, bold=headline, face=face)
    metrics = QFontMetricsF(font)
    height = float(round(size * leading))
    if face:  # there are Arabic faces twice as high as ours
        height = max(height, float(round(metrics.ascent() + metrics.descent())))
    baseline = float(round((height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()))
    sample = "قال وزير المياه إن العمل" if arabic else "The minister said the work"
    width = metrics.horizontalAdvance(sample) / len(sample)
    return TextStyle(font, height, baseline, width, justified and role not in (Role.HEADLINE, Role.DATELINE))


def _font(families: tuple[str, ...], pixels: float, *, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(max(round(pixels), 6))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
