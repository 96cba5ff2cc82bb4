"""Colours that everybody can tell apart, on paper and on dark paper."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui.marks import SHAPES, speaker_path
from desktop_app.gui.theme import DARK, LIGHT, Colours, Theme

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def luminance(name: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = QColor(name).getRgbF()[:3]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, as WCAG 2.2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@BOTH
def test_text_is_easy_to_read_on_everything_it_stands_on(colours: Colours) -> None:
    grounds = [colours.paper, colours.panel, colours.card, colours.lit, colours.selection, colours.notice]
    grounds += [colours.problem, colours.unknown.tint, *(s.tint for s in colours.speakers)]
    assert min(contrast(colours.ink, ground) for ground in grounds) >= 7


@BOTH
def test_quiet_words_are_still_readable(colours: Colours) -> None:
    assert min(contrast(colours.muted, ground) for ground in (colours.paper, colours.panel)) >= 4.5


@BOTH
def test_lines_and_marks_of_speakers_show_on_paper_tint_and_light(colours: Colours) -> None:
    for speaker in (*colours.speakers, colours.unknown):
        assert contrast(speaker.ink, colours.paper) >= 4.5
        assert (
            min(contrast(speaker.ink, ground) for ground in (speaker.tint, colours.lit, colours.panel)) >= 3
        )


@BOTH
def test_the_focus_and_the_flag_show(colours: Colours) -> None:
    for sign in (colours.accent, colours.flag):
        assert contrast(sign, colours.paper) >= 3


def test_no_two_of_the_first_speakers_have_the_same_shape_or_colour() -> None:
    box = QRectF(0, 0, 12, 12)
    for one, other in combinations(range(SHAPES), 2):
        assert LIGHT.speaker(one) != LIGHT.speaker(other)
        assert speaker_path(one, box) != speaker_path(other, box)


def test_shape_and_colour_together_are_a_speakers_own_for_a_long_time() -> None:
    box = QRectF(0, 0, 12, 12)
    signs = [
        (LIGHT.speaker(n), speaker_path(n, box).toFillPolygon().boundingRect().getRect(), n % SHAPES)
        for n in range(56)
    ]
    assert len({(s.ink, shape) for s, _, shape in signs}) == 56


def test_words_of_nobody_known_have_a_sign_of_their_own() -> None:
    assert LIGHT.speaker(None) == LIGHT.unknown
    assert speaker_path(None, QRectF(0, 0, 12, 12)) != speaker_path(1, QRectF(0, 0, 12, 12))


def test_the_desktops_choice_is_followed_live_until_the_user_chooses(qtbot: QtBot) -> None:
    dark = True
    theme = Theme(desktop_is_dark=lambda: dark)
    assert theme.colours is DARK
    with qtbot.waitSignal(theme.changed):
        dark = False
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours is LIGHT
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    with qtbot.assertNotEmitted(theme.changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours is DARK
