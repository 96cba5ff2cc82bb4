"""Every text has results of its own, under a name that can be foretold and stays."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest

from desktop_app.batch.ledger import open_ledger
from desktop_app.batch.model import Source
from desktop_app.batch.planning import Planner
from tests.batch.working import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def planned(out: Path, *below: str, formats: tuple[str, ...] = ("json",)) -> list[str]:
    sources = [Source(Path("/texts") / name, PurePath(name)) for name in below]
    with open_ledger(out) as ledger:
        tasks = Planner(formats, ledger).plan(sources)
    return [output.path.relative_to(out).as_posix() for task in tasks for output in task.outputs]


def test_folders_are_mirrored(tmp_path: Path) -> None:
    assert planned(tmp_path, "a.txt", "one/a.txt", "one/two/b.md") == [
        "a.json",
        "one/a.json",
        "one/two/b.json",
    ]


def test_texts_of_one_name_get_numbers_in_their_order(tmp_path: Path) -> None:
    assert planned(tmp_path, "a.txt", "a.md", "A.text", "b.txt") == [
        "a.json",
        "a-2.json",
        "A-3.json",
        "b.json",
    ]


def test_only_the_last_suffix_goes(tmp_path: Path) -> None:
    assert planned(tmp_path, "a.b.txt", "c") == ["a.b.json", "c.json"]


def test_each_format_has_its_file(tmp_path: Path) -> None:
    assert planned(tmp_path, "a.txt", formats=("html", "json", "html")) == ["a.html", "a.json"]


def test_a_result_never_lies_on_a_text_that_is_read(shelf: Shelf) -> None:
    shelf.put("a.txt")
    before = (shelf.texts / "a.txt").read_bytes()
    with open_ledger(shelf.texts) as ledger:
        path = shelf.texts / "a.txt"
        (task,) = Planner(["txt"], ledger).plan([Source(path, PurePath("a.txt"))])
    assert task.outputs[0].path.name == "a-2.txt"
    assert path.read_bytes() == before


def test_a_text_that_comes_later_takes_no_name_that_is_given(shelf: Shelf) -> None:
    shelf.put("a.txt")
    shelf.run()
    first = (shelf.out / "a.json").read_bytes()
    shelf.put("a.md", text="نص آخر تماماً.\n")  # sorts before a.txt
    results, totals = shelf.run()
    assert set(results) == {"a.md", "a.txt"} and totals.already == 1
    assert (shelf.out / "a.json").read_bytes() == first
    assert shelf.results() == ["a-2.json", "a.json"]


def test_results_in_the_folder_of_the_texts_are_no_texts_the_next_time(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.put("a.txt", "b/c.txt")
    from desktop_app.batch.finding import find_sources
    from desktop_app.batch.running import run
    from tests.batch.working import work_of

    for _ in range(2):
        sources = find_sources([shelf.texts], out_dir=shelf.texts)
        assert [source.below.as_posix() for source in sources] == ["a.txt", "b/c.txt"]
        list(run(sources, shelf.texts, work_of(formats=("txt",))))
    assert (shelf.texts / "a-2.txt").exists() and not (shelf.texts / "a-3.txt").exists()
