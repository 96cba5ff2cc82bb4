"""A batch finishes every text it can, once, and can be taken up again wherever it was stopped."""

from __future__ import annotations

import errno
import gc
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import settings
from desktop_app.batch.ledger import FOLDER, open_ledger
from desktop_app.batch.model import BatchEnded, Fate, FileEnded, FileProgressed, FileStarted, Planned
from desktop_app.errors import (
    BinaryFile,
    DiskFull,
    EngineFailed,
    NoPackage,
    OutputInUse,
    OutputUnwritable,
    ReadingFailed,
)
from desktop_app.exporting import export
from desktop_app.reading.model import Reading
from desktop_app.reading.pipeline import ReadingOptions
from desktop_app.summary.model import SummaryLength
from desktop_app.translation.engine import Translator
from tests.batch.working import TEXT, Shelf, work_of
from tests.fakes import FakeTranslator

LONG = "".join(f"قال الوزير إن الجسر رقم {n} سيفتح في الربيع القادم.\n\n" for n in range(60))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def fates(results: dict[str, object]) -> dict[str, Fate]:
    return {name: result.fate for name, result in results.items()}  # type: ignore[attr-defined]


def test_every_text_is_written_in_every_format(shelf: Shelf) -> None:
    shelf.put("1.txt", "part/2.txt")
    results, totals = shelf.run(formats=("json", "html"))
    assert fates(results) == {"1.txt": Fate.DONE, "part/2.txt": Fate.DONE}
    assert shelf.results() == ["1.html", "1.json", "part/2.html", "part/2.json"]
    assert totals.done == 2 and totals.counts.words > 10 and totals.counts.segments == 4
    reading = json.loads((shelf.out / "part" / "2.json").read_bytes())
    assert all(s["text"].startswith("EN(") for s in reading["translation"]["sentences"])


def test_a_second_run_makes_nothing_again(shelf: Shelf) -> None:
    shelf.put("1.txt", "2.txt")
    _, before = shelf.run()
    times = {p: p.stat().st_mtime_ns for p in shelf.out.glob("*.json")}
    asked = len(shelf.translator.batches)
    results, totals = shelf.run()
    assert set(fates(results).values()) == {Fate.ALREADY}
    assert {p: p.stat().st_mtime_ns for p in shelf.out.glob("*.json")} == times
    assert len(shelf.translator.batches) == asked
    assert totals.counts.words == before.counts.words, "it is known of what was finished before, too"


def test_a_touched_text_is_the_same_and_a_changed_one_is_not(shelf: Shelf) -> None:
    shelf.put("1.txt", "2.txt")
    shelf.run()
    os.utime(shelf.texts / "1.txt", ns=(5, 5))
    (shelf.texts / "2.txt").write_text(TEXT.replace("{n}", "8"), encoding="utf-8")
    results, _ = shelf.run()
    assert fates(results) == {"1.txt": Fate.ALREADY, "2.txt": Fate.DONE}
    assert "8" in (shelf.out / "2.json").read_text(encoding="utf-8")
    assert shelf.results() == ["1.json", "2.json"]


@pytest.mark.parametrize(
    "changes",
    [
        {"options": ReadingOptions(SummaryLength(2))},
        {"layout": "stacked"},
        {"encoding": "utf-8"},
        {"open_translator": None},
        {"force": True},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_other_options_make_it_anew(changes: dict[str, object], shelf: Shelf) -> None:
    shelf.put("1.txt")
    shelf.run()
    assert fates(shelf.run(**changes)[0]) == {"1.txt": Fate.DONE}


def test_another_package_makes_it_anew(shelf: Shelf, tiny_package: Path) -> None:
    from desktop_app.translation.packages import choose_package

    shelf.put("1.txt")
    shelf.run()
    other = FakeTranslator(package=choose_package(str(tiny_package)))
    assert fates(shelf.run(open_translator=lambda: other)[0]) == {"1.txt": Fate.DONE}
    results, _ = shelf.run(open_translator=lambda: other, which_package=lambda: other.package)
    assert fates(results) == {"1.txt": Fate.ALREADY}


def test_a_format_that_is_added_leaves_the_others_as_they_stand(shelf: Shelf) -> None:
    shelf.put("1.txt")
    shelf.run()
    before = (shelf.out / "1.json").stat().st_mtime_ns
    assert fates(shelf.run(formats=("json", "html"))[0]) == {"1.txt": Fate.DONE}
    assert (shelf.out / "1.json").stat().st_mtime_ns == before and (shelf.out / "1.html").exists()
    assert fates(shelf.run(formats=("json", "html"))[0]) == {"1.txt": Fate.ALREADY}


@pytest.mark.parametrize("harm", ["gone", "cut", "empty"])
def test_a_result_that_is_not_whole_is_made_again(harm: str, shelf: Shelf) -> None:
    shelf.put("1.txt")
    shelf.run()
    result = shelf.out / "1.json"
    whole = result.read_bytes()
    if harm == "gone":
        result.unlink()
    else:
        result.write_bytes(whole[:100] if harm == "cut" else b"")
    assert fates(shelf.run()[0]) == {"1.txt": Fate.DONE}
    assert result.read_bytes() == whole


def test_a_result_that_a_person_has_changed_is_left_alone(shelf: Shelf) -> None:
    shelf.put("1.txt")
    shelf.run(formats=("txt",))
    result = shelf.out / "1.txt"
    edited = result.read_text(encoding="utf-8").replace("EN(", "Mended (")
    result.write_text(edited, encoding="utf-8")
    results, _ = shelf.run(formats=("txt",))
    assert results["1.txt"].fate is Fate.ALREADY and results["1.txt"].edited == (result,)
    assert result.read_text(encoding="utf-8") == edited
    results, _ = shelf.run(formats=("txt",), force=True)
    (copy,) = results["1.txt"].kept
    assert copy.read_text(encoding="utf-8") == edited and "EN(" in result.read_text(encoding="utf-8")


def test_what_cannot_be_read_does_not_stop_the_others(shelf: Shelf) -> None:
    shelf.put("1.txt", "3.txt")
    (shelf.texts / "2.txt").write_bytes(bytes(range(256)) * 20)
    results, totals = shelf.run()
    assert fates(results) == {"1.txt": Fate.DONE, "2.txt": Fate.FAILED, "3.txt": Fate.DONE}
    assert isinstance(results["2.txt"].error, BinaryFile)
    assert (totals.done, totals.failed) == (2, 1)
    shelf.put("2.txt")
    assert fates(shelf.run()[0]) == {"1.txt": Fate.ALREADY, "2.txt": Fate.DONE, "3.txt": Fate.ALREADY}


def test_a_fault_of_the_program_in_one_text_does_not_stop_the_others(shelf: Shelf) -> None:
    shelf.put("1.txt", "2.txt")

    def write(reading: Reading, to: str) -> bytes:
        if reading.article.source.name == "1.txt":
            raise IndexError("out of range")
        return export(reading, to)

    results, _ = shelf.run(write=write)
    assert isinstance(results["1.txt"].error, ReadingFailed) and results["2.txt"].fate is Fate.DONE
    assert isinstance(results["1.txt"].error.__cause__, IndexError)


def test_a_result_that_cannot_be_written_does_not_stop_the_others(shelf: Shelf) -> None:
    shelf.put("1.txt", "2.txt")
    (shelf.out / "1.json").mkdir(parents=True)
    results, _ = shelf.run()
    assert isinstance(results["1.txt"].error, OutputUnwritable) and results["2.txt"].fate is Fate.DONE


def test_without_a_package_the_arabic_side_is_written_and_made_anew_once_there_is_one(shelf: Shelf) -> None:
    shelf.put("1.txt")

    def nothing() -> Translator:
        raise NoPackage("ar", "en")

    results, _ = shelf.run(open_translator=nothing)
    assert results["1.txt"].fate is Fate.DONE and isinstance(results["1.txt"].error, NoPackage)
    assert json.loads((shelf.out / "1.json").read_bytes())["translation"] is None
    assert fates(shelf.run(open_translator=nothing)[0]) == {"1.txt": Fate.ALREADY}
    assert fates(shelf.run()[0]) == {"1.txt": Fate.DONE}


def test_strict_writes_nothing_without_a_package(shelf: Shelf) -> None:
    shelf.put("1.txt")

    def nothing() -> Translator:
        raise NoPackage("ar", "en")

    results, _ = shelf.run(open_translator=nothing, strict=True)
    assert results["1.txt"].fate is Fate.FAILED and shelf.results() == []


def test_an_engine_that_gives_up_leaves_what_there_is_and_the_text_is_not_finished(shelf: Shelf) -> None:
    shelf.put("1.txt", text=LONG)
    shelf.put("2.txt")

    def answer(text: str) -> str:
        if "40" in text:
            raise EngineFailed("out of memory")
        return f"EN({text})"

    results, _ = shelf.run(open_translator=lambda: FakeTranslator(answer))
    assert results["1.txt"].fate is Fate.FAILED and results["2.txt"].fate is Fate.DONE
    assert json.loads((shelf.out / "1.json").read_bytes())["translation"]["sentences"]
    assert fates(shelf.run()[0])["1.txt"] is Fate.DONE
    assert shelf.results() == ["1.json", "2.json"]


def test_a_full_disk_stops_the_run_with_nothing_half_written(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.put("1.txt", "2.txt", "3.txt")
    real = os.fsync
    fail = {"on": False}

    def fsync(handle: int) -> None:
        if fail["on"]:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    monkeypatch.setattr(settings.os, "fsync", fsync)

    def write(reading: Reading, to: str) -> bytes:
        fail["on"] = reading.article.source.name == "2.txt"
        return export(reading, to)

    ended = [e for e in shelf.events(write=write) if isinstance(e, BatchEnded)]
    assert isinstance(ended[0].stopped, DiskFull)
    assert (ended[0].totals.done, ended[0].totals.failed, ended[0].totals.left) == (1, 1, 1)
    assert shelf.results() == ["1.json"]
    fail["on"] = False
    assert [r.fate for r in shelf.run()[0].values()] == [Fate.ALREADY, Fate.DONE, Fate.DONE]


def test_closed_between_two_batches_it_goes_on_where_it_was(shelf: Shelf) -> None:
    shelf.put("1.txt")
    shelf.put("2.txt", text=LONG)
    events = iter(shelf.events())
    for event in events:
        if isinstance(event, FileProgressed) and event.number == 1 and event.done >= 14:
            break
    events.close()  # type: ignore[attr-defined]
    assert shelf.results() == ["1.json"]
    made = set(map(tuple, shelf.translator.batches))
    shelf.translator.batches.clear()
    results, _ = shelf.run()
    assert fates(results) == {"1.txt": Fate.ALREADY, "2.txt": Fate.DONE}
    again = set(map(tuple, shelf.translator.batches))
    assert again and not made & again, "no batch was translated twice"
    undisturbed = Shelf(shelf.root / "other")
    undisturbed.put("1.txt")
    undisturbed.put("2.txt", text=LONG)
    undisturbed.run()
    assert (undisturbed.out / "2.json").read_bytes() == (shelf.out / "2.json").read_bytes()
    assert not (shelf.out / FOLDER / "drafts.jsonl").exists()


def test_killed_after_a_result_was_written_and_before_it_was_noted_it_is_ours_all_the_same(
    shelf: Shelf,
) -> None:
    shelf.put("1.txt")

    class Killed(BaseException):
        pass

    def write(reading: Reading, to: str) -> bytes:
        if to == "html":
            raise Killed
        return export(reading, to)

    with pytest.raises(Killed):
        shelf.run(formats=("json", "html"), write=write)
    assert shelf.results() == ["1.json"]
    results, _ = shelf.run(
        formats=("json", "html"), write=lambda reading, to: export(reading, to).replace(b"\n", b"\n\n")
    )
    assert results["1.txt"].kept == () and shelf.results() == ["1.html", "1.json"]


def test_somebodys_own_file_under_the_name_of_a_result_is_kept_as_a_copy(shelf: Shelf) -> None:
    shelf.put("1.txt")
    shelf.out.mkdir()
    (shelf.out / "1.json").write_text("mine")
    results, _ = shelf.run()
    (copy,) = results["1.txt"].kept
    assert copy.read_text() == "mine" and fates(shelf.run()[0]) == {"1.txt": Fate.ALREADY}


def test_after_a_damaged_ledger_whole_results_are_taken_for_finished(shelf: Shelf) -> None:
    shelf.put("1.txt", "2.txt", "3.txt")
    shelf.run()
    (shelf.out / FOLDER / "ledger.jsonl").write_bytes(b"\0" * 300)
    (shelf.out / "2.json").write_bytes((shelf.out / "2.json").read_bytes()[:80])
    os.utime(shelf.texts / "3.txt")  # younger than its result: it may be another text
    events = list(shelf.events())
    assert isinstance(events[0], Planned) and events[0].damaged is not None
    ended = {e.number: e.result.fate for e in events if isinstance(e, FileEnded)}
    assert ended == {0: Fate.ALREADY, 1: Fate.DONE, 2: Fate.DONE}
    assert set(fates(shelf.run()[0]).values()) == {Fate.ALREADY}


def test_two_runs_into_one_folder_are_refused(shelf: Shelf) -> None:
    shelf.put("1.txt")
    with open_ledger(shelf.out), pytest.raises(OutputInUse):
        shelf.run()
    assert shelf.results() == []


def test_it_tells_each_step(shelf: Shelf) -> None:
    shelf.put("1.txt")
    kinds = [type(event) for event in shelf.events()]
    assert kinds[:3] == [Planned, FileStarted, FileProgressed] and kinds[-2:] == [FileEnded, BatchEnded]


def test_readings_of_finished_texts_are_let_go(shelf: Shelf) -> None:
    shelf.put(*(f"{n}.txt" for n in range(40)))

    def alive() -> int:
        gc.collect()
        return sum(isinstance(thing, Reading) for thing in gc.get_objects())

    before = alive()
    most = 0
    events: Iterator[object] = iter(shelf.events())
    kept = []
    for event in events:
        kept.append(event)
        if isinstance(event, FileEnded):
            most = max(most, alive() - before)
    assert len(kept) > 80 and most <= 3


def test_the_memory_is_asked_before_the_engine(shelf: Shelf) -> None:
    from desktop_app.reading.aids import Aids

    shelf.put("1.txt")
    shelf.run(aids=lambda: Aids(recall=lambda arabic: "From the memory." if "الجسر" in arabic else None))
    sentences = json.loads((shelf.out / "1.json").read_bytes())["translation"]["sentences"]
    assert sentences[0]["text"] == "From the memory."


def test_a_fresh_work_reads_with_the_usual_writer() -> None:
    assert work_of().write is export


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_itself_fails_by_itself(shelf: Shelf) -> None:
    shelf.put("1.txt")
    (shelf.texts / "self.txt").symlink_to(shelf.texts / "self.txt")
    assert fates(shelf.run()[0]) == {"1.txt": Fate.DONE, "self.txt": Fate.FAILED}
