"""What earlier work gives to a reading, from real files; each thread opens its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from desktop_app import paths, stores
from desktop_app.glossary.model import Term
from desktop_app.memory.model import Approved
from desktop_app.reading.aids import Aids
from desktop_app.settings import Settings, save_settings

T = TypeVar("T")
BAZAAR = Term("السوق", "bazaar")


def on_a_thread(ask: Callable[[], T]) -> T:
    """What is answered on a thread that has opened nothing yet."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(ask).result()


def with_a_memory() -> None:
    """Have one segment in the translation memory."""
    memory = stores.open_memory()
    memory.take([Approved("harbour", "1", "وصلت السفينة.", "The ship came.")])
    memory.close()


def with_a_glossary() -> None:
    """Have one term in the user's glossary."""
    glossary = stores.open_glossary()
    glossary.add(BAZAAR)
    glossary.close()


def aids_and_recalled() -> tuple[Aids, str | None]:
    """What a reading is given, and what that says of the segment in the memory."""
    given = stores.aids()
    return given, given.recall("وصلت السفينة.")


def test_a_reading_gets_the_terms_and_asks_the_memory() -> None:
    with_a_glossary()
    with_a_memory()
    given, recalled = on_a_thread(aids_and_recalled)
    assert [term.english for term in given.terms] == ["bazaar"]
    assert recalled == "The ship came."


def test_without_the_memory_first_there_are_still_the_terms() -> None:
    with_a_glossary()
    with_a_memory()
    save_settings(Settings(memory_first=False))
    given, recalled = on_a_thread(aids_and_recalled)
    assert [term.english for term in given.terms] == ["bazaar"]
    assert recalled is None


def test_a_term_that_was_added_meanwhile_is_there_for_the_next_reading() -> None:
    def before_and_after() -> tuple[int, int]:
        before = len(stores.terms())
        with_a_glossary()
        return before, len(stores.terms())

    assert on_a_thread(before_and_after) == (0, 1)


def test_a_glossary_that_cannot_be_opened_stops_no_reading() -> None:
    (paths.data_dir() / "glossary.db").mkdir(parents=True)
    assert on_a_thread(stores.terms) == ()


def test_counts_ask_no_memory_where_there_is_none() -> None:
    assert on_a_thread(stores.worth) is None


def test_a_library_can_be_opened_elsewhere(tmp_path: Path) -> None:
    library = stores.open_library(tmp_path)
    assert library.find("قالت نعم") is None
    library.close()
    assert list(tmp_path.iterdir())
    assert not paths.data_dir().exists()
