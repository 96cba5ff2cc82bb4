"""The style sheet fetches nothing and has a rule for every speaker and every pair."""

from __future__ import annotations

import re

from desktop_app.exporting.html_style import style_sheet
from desktop_app.exporting.palette import look

SHEET = style_sheet([look(0), look(1)], sentences=3)


def test_its_braces_match_and_no_placeholder_is_left() -> None:
    depth = 0
    for brace in re.findall("[{}]", SHEET):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0
    assert "{paper}" not in SHEET


def test_it_fetches_nothing() -> None:
    assert not re.search(r"url\(|@import|@font-face|https?:|</", SHEET)


def test_every_speaker_has_a_colour_for_light_and_for_dark_paper() -> None:
    light, dark = SHEET.split("@media screen and (prefers-color-scheme: dark)")
    for number in (0, 1):
        for half, colour in ((light, look(number).light), (dark, look(number).dark)):
            assert f".q.v{number} {{ --c: {' '.join(map(str, colour))}; }}" in half
    assert ".v2" not in SHEET


def test_every_place_in_a_row_lights_with_its_pair() -> None:
    assert re.findall(r"\.row:has\(\.n(\d):is\(:hover, :target\)\) \.n(\d) ", SHEET) == [
        ("0", "0"),
        ("1", "1"),
        ("2", "2"),
    ]


def test_every_variable_that_is_used_is_set_for_light_and_for_dark() -> None:
    light, dark = SHEET.split("@media screen and (prefers-color-scheme: dark)")
    used = set(re.findall(r"var\((--\w+)\)", SHEET)) - {"--tint"}
    assert used
    assert all(f"{name}:" in light and f"{name}:" in dark for name in used)
