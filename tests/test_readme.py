"""What the README points at is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def places_named(text: str) -> set[str]:
    """Paths inside the project that stand between backquotes or behind a link."""
    named = re.findall(r"`((?:desktop_app|resources|tools|benchmarks|tests)/[\w./]+)`", text)
    return {*named, *re.findall(r"\]\(([\w./-]+)\)", text)}


def test_every_place_that_is_named_exists() -> None:
    named = places_named(README)
    assert "desktop_app/messages.py" in named
    assert [place for place in sorted(named) if not (ROOT / place).exists()] == []


def test_the_page_of_pictures_shows_every_picture_that_is_kept_for_it_and_no_other() -> None:
    page = (ROOT / "docs" / "pictures.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"\]\(pictures/([\w-]+\.webp)\)", page))
    assert shown == {file.name for file in (ROOT / "docs" / "pictures").iterdir()}
    assert "light.webp" in shown


def test_every_make_command_that_is_named_exists() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:^    |`)make (\w+)", README, re.MULTILINE)) <= targets
    assert {"run", "test", "bench", "app"} <= targets


def test_a_place_that_does_not_exist_would_be_noticed() -> None:
    (place,) = places_named("see `desktop_app/no_such_room/file.py` for it")
    assert not (ROOT / place).exists()
