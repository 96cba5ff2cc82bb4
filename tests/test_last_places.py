"""Where reading stopped is found again, and nothing of what was read is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.errors import OutputUnwritable
from desktop_app.last_places import LIMIT, LastPlaces

TEXT = "قالت رئيسة السوق ليلى حداد: سنفتح الأبواب."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where places are kept."""
    return tmp_path / "data" / "places.json"


def test_a_place_is_found_again_in_the_next_run(file: Path) -> None:
    LastPlaces(file).keep(TEXT, 12)
    assert LastPlaces(file).find(TEXT) == 12
    assert LastPlaces(file).find(TEXT + " ") == 0


def test_the_text_itself_is_not_kept(file: Path) -> None:
    LastPlaces(file).keep(TEXT, 12)
    kept = file.read_text(encoding="utf-8")
    assert not any(word in kept for word in TEXT.split())
    assert kept.isascii()
    assert "\\u" not in kept


def test_what_was_read_to_its_beginning_again_is_forgotten(file: Path) -> None:
    places = LastPlaces(file)
    places.keep(TEXT, 12)
    places.keep(TEXT, 0)
    assert LastPlaces(file).find(TEXT) == 0
    assert file.read_text(encoding="utf-8") == "{}"


def test_an_article_that_was_only_opened_leaves_no_file(file: Path) -> None:
    LastPlaces(file).keep(TEXT, 0)
    assert not file.parent.exists()


def test_the_newest_are_kept(file: Path) -> None:
    places = LastPlaces(file)
    for number in range(LIMIT):
        places._known()[f"other {number}"] = 1
    places.keep("a" * 9, 5)
    places.keep("b" * 9, 6)
    again = LastPlaces(file)
    assert (again.find("a" * 9), again.find("b" * 9)) == (5, 6)
    assert len(again._known()) == LIMIT
    assert "other 1" not in again._known()
    assert "other 2" in again._known()


@pytest.mark.parametrize("content", ["", "{", "[1]", '"x"', "[" * 100_000, '{"a": "b", "c": -1, "d": true}'])
def test_a_damaged_file_counts_as_none_and_is_written_anew(file: Path, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content, encoding="utf-8")
    places = LastPlaces(file)
    assert places.find(TEXT) == 0
    places.keep(TEXT, 3)
    assert LastPlaces(file)._known().keys() == places._known().keys()
    assert len(places._known()) == 1


def test_bytes_that_are_no_text_count_as_none(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe{")
    assert LastPlaces(file).find(TEXT) == 0


def test_a_place_beyond_the_text_is_its_beginning(file: Path) -> None:
    places = LastPlaces(file)
    places.keep(TEXT, len(TEXT))
    assert places.find(TEXT) == 0


def test_a_disk_that_fails_is_told_and_the_place_is_known_for_now(file: Path) -> None:
    file.parent.write_text("a file where the folder should be")
    places = LastPlaces(file)
    with pytest.raises(OutputUnwritable):
        places.keep(TEXT, 3)
    assert places.find(TEXT) == 3


def test_places_lie_with_the_users_data() -> None:
    LastPlaces().keep(TEXT, 3)
    assert (paths.data_dir() / "places.json").is_file()
