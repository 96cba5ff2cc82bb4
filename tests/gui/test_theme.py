"""Colours that everybody can tell apart, on paper and on dark paper."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui.marks import SHAPES, speaker_path
from desktop_app.gui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colours, Theme
from desktop_app.settings import THEMES

ALL = pytest.mark.parametrize(
    "colours",
    [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK],
    ids=["light", "dark", "contrast-light", "contrast-dark"],
)
CONTRAST = pytest.mark.parametrize("colours", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])


def luminance(name: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = QColor(name).getRgbF()[:3]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, as WCAG 2.2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@ALL
def test_text_is_easy_to_read_on_everything_it_stands_on(colours: Colours) -> None:
    grounds = [colours.paper, colours.panel, colours.card, colours.lit, colours.selection, colours.notice]
    grounds += [colours.problem, colours.unknown.tint, *(s.tint for s in colours.speakers)]
    assert min(contrast(colours.ink, ground) for ground in grounds) >= 7


@ALL
def test_quiet_words_are_still_readable(colours: Colours) -> None:
    assert min(contrast(colours.muted, ground) for ground in (colours.paper, colours.panel)) >= 4.5


@ALL
def test_lines_and_marks_of_speakers_show_on_paper_tint_and_light(colours: Colours) -> None:
    for speaker in (*colours.speakers, colours.unknown):
        assert contrast(speaker.ink, colours.paper) >= 4.5
        assert (
            min(contrast(speaker.ink, ground) for ground in (speaker.tint, colours.lit, colours.panel)) >= 3
        )


@ALL
def test_the_focus_and_the_flag_show(colours: Colours) -> None:
    for sign in (colours.accent, colours.flag):
        assert contrast(sign, colours.paper) >= 3


def pairs(colours: Colours) -> dict[str, float]:
    """The contrast of everything that is drawn with what it is drawn on, by its name."""
    grounds = {n: getattr(colours, n) for n in ("paper", "panel", "card", "notice", "problem", "lit")}
    marks = {n: getattr(colours, n) for n in ("ink", "muted", "accent", "flag", "dot", "done", "faint")}
    marks |= {f"speaker {n}": speaker.ink for n, speaker in enumerate(colours.speakers)}
    marks["unknown"] = colours.unknown.ink
    found = {f"{m} on {g}": contrast(marks[m], grounds[g]) for m in marks for g in grounds}
    for number, speaker in enumerate((*colours.speakers, colours.unknown)):
        found[f"speaker {number} on its tint"] = contrast(speaker.ink, speaker.tint)
    for name in ("rule", "notice_rule", "problem_rule"):
        found[f"{name} on paper"] = contrast(getattr(colours, name), colours.paper)
    found["ink on selection"] = contrast(colours.ink, colours.selection)
    return found


@CONTRAST
def test_in_high_contrast_every_pair_has_seven_to_one(colours: Colours) -> None:
    assert {name: round(value, 2) for name, value in pairs(colours).items() if value < 7} == {}


def test_the_usual_colours_would_not_pass_for_high_contrast() -> None:
    assert min(pairs(LIGHT).values()) < 3


@CONTRAST
def test_in_high_contrast_a_selection_can_be_told_from_the_paper(colours: Colours) -> None:
    # 3:1 from the paper and 7:1 under the ink exclude each other by a hair: together they are 21:1.
    assert contrast(colours.selection, colours.paper) >= 2.95


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


def test_every_choice_of_the_settings_has_colours(qapp: object) -> None:
    chosen = {name: Theme(name, desktop_is_dark=lambda: False).colours for name in THEMES}
    assert chosen["system"] is LIGHT
    assert len({id(colours) for colours in chosen.values()}) == len(THEMES) - 1


@pytest.mark.parametrize(("dark", "colours"), [(False, CONTRAST_LIGHT), (True, CONTRAST_DARK)])
def test_a_desktop_that_asks_for_contrast_is_followed(qapp: object, dark: bool, colours: Colours) -> None:
    theme = Theme(desktop_is_dark=lambda: dark, desktop_wants_contrast=lambda: True)
    assert theme.colours is colours
    theme.choose("light")
    assert theme.colours is LIGHT


@pytest.mark.skipif(not hasattr(Qt, "ContrastPreference"), reason="Qt tells since 6.10")
def test_a_desktop_that_changes_its_mind_about_contrast_is_followed_live(qtbot: QtBot) -> None:
    wanted = False
    theme = Theme(desktop_is_dark=lambda: False, desktop_wants_contrast=lambda: wanted)
    accessibility = QGuiApplication.styleHints().accessibility()
    with qtbot.waitSignal(theme.changed):
        wanted = True
        accessibility.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.colours is CONTRAST_LIGHT
