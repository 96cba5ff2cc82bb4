"""The signs of the buttons: drawn in the theme's ink, as sharp as the screen, turned where they point to a side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from desktop_app import app as root
from desktop_app.gui.icons import SIDED, SIZE, Icons
from desktop_app.gui.theme import CONTRAST_DARK, DARK, LIGHT, Colours

NAMES = frozenset(
    {"open", "paste", "clipboard", "panel", "menu", "smaller", "larger", "find", "columns", "text"}
)


@pytest.fixture
def icons() -> Icons:
    """The signs that come with the program."""
    return Icons(root._drawings())


def picture(icon: QIcon, *, scale: float = 1.0, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    """The icon as it is shown on a screen of that scale."""
    return icon.pixmap(QSize(SIZE, SIZE), scale, mode).toImage()


def strokes(image: QImage) -> set[str]:
    """The colours of what is fully covered by a line."""
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return {image.pixelColor(x, y).name() for x, y in points if image.pixelColor(x, y).alpha() == 255}


def test_all_signs_are_there_and_differ(icons: Icons) -> None:
    assert icons.names == NAMES
    seen = [picture(icons.icon(name, LIGHT)) for name in sorted(NAMES)]
    assert all(one != other for n, one in enumerate(seen) for other in seen[:n])


@pytest.mark.parametrize("name", sorted(NAMES))
@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST_DARK], ids=["light", "dark", "contrast"])
def test_a_sign_is_drawn_in_the_themes_ink(icons: Icons, name: str, colours: Colours) -> None:
    icon = icons.icon(name, colours)
    assert strokes(picture(icon, scale=2)) == {QColor(colours.ink).name()}
    assert strokes(picture(icon, scale=2, mode=QIcon.Mode.Disabled)) == {QColor(colours.faint).name()}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_only_what_points_to_a_side_is_turned(icons: Icons, name: str) -> None:
    usual, turned = icons.icon(name, LIGHT), icons.icon(name, LIGHT, mirrored=True)
    assert (picture(usual) != picture(turned)) is (name in SIDED)


def test_a_sign_is_as_sharp_as_the_screen(icons: Icons) -> None:
    assert picture(icons.icon("open", LIGHT), scale=2).width() == 2 * SIZE


def test_a_sign_nobody_drew_is_none(icons: Icons) -> None:
    assert icons.icon("nothing", LIGHT).isNull()
