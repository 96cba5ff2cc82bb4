"""A translator at work on a real (if unseen) desktop: from open to delivered, with the keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from translate.storage.tmx import tmxfile

from desktop_app import paths
from desktop_app.article.arabic import words
from desktop_app.library.listing import entries
from desktop_app.library.tables import SCHEMA, library_file
from desktop_app.storage.database import Database
from tests.desktops import MISSING, Desktop, desktop, wait_for

__all__ = ["desktop"]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
WORDS = 1_500
WRITTEN = "The dam opens before the rains"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """All samples as one long article."""
    texts = [file.read_text(encoding="utf-8").strip() for file in sorted(SAMPLES.glob("*.txt"))]
    file = tmp_path / "long.txt"
    file.write_text("\n\n".join(texts), encoding="utf-8")
    assert len(words(file.read_text(encoding="utf-8"))) >= WORDS
    return file


@pytest.fixture
def window(desktop: Desktop, article: Path, tmp_path: Path) -> Iterator[str]:
    """The window with the article in it, its folder for deliveries known from before."""
    folder = tmp_path / "delivered"
    folder.mkdir()
    desktop.keep_settings(f'{{"layout": "segments", "deliver_folder": "{folder}"}}')
    running = desktop.dragoman(str(article))
    try:
        yield desktop.window("^long.txt — ")
    finally:
        running.terminate()
        running.wait(60)


def deliver(desktop: Desktop, window: str, to: Path, *format_keys: str) -> None:
    """Ctrl+S, the format, Enter, and Enter again in the dialog that asks for the file."""
    desktop.key(window, "ctrl+s")
    dialog = desktop.window("^Deliver$")
    for key in format_keys:
        desktop.key(dialog, key)
    desktop.key(dialog, "Return")
    desktop.key(desktop.window("^Deliver as$"), "Return")
    wait_for(lambda: [str(to)] if to.exists() else [], f"{to.name}")


def wait_for_the_first_english(desktop: Desktop, window: str) -> None:
    """Until what is copied of the first segment has English in it."""

    def copied() -> list[str]:
        desktop.copy("—")
        desktop.key(window, "Home")
        desktop.key(window, "ctrl+c")
        text = desktop.paste()
        return [text] if re.search("[a-z]{3}", text) else []

    wait_for(copied, "the first English")


def wait_for_all_english() -> None:
    """Until the library has all of it."""
    library = Database(library_file(paths.data_dir()), SCHEMA)
    wait_for(
        lambda: ["all"] if all(e.translated == e.segments for e in entries(library)) else [], "all English"
    )
    library.close()


def test_a_long_article_goes_from_open_to_delivered_without_the_mouse(
    desktop: Desktop, window: str, tmp_path: Path
) -> None:
    delivered = tmp_path / "delivered"
    wait_for_the_first_english(desktop, window)
    desktop.key(window, "F2")
    desktop.key(window, "ctrl+a")
    desktop.run("xdotool", "type", "--delay", "4", WRITTEN)
    desktop.key(window, "ctrl+Return")
    wait_for_all_english()
    deliver(desktop, window, delivered / "long_EN.docx")
    deliver(desktop, window, delivered / "long_EN.tmx", "t")
    document = Document(str(delivered / "long_EN.docx"))
    assert WRITTEN in [paragraph.text for paragraph in document.paragraphs]  # it is the headline
    assert max(len(table.rows) for table in document.tables) > 50
    with (delivered / "long_EN.tmx").open("rb") as file:
        units = tmxfile(file, "ar", "en").units
    assert len(units) > 50
    assert [unit.target for unit in units].count(WRITTEN) == 1
