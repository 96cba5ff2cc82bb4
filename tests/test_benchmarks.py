"""The benchmarks measure what they say: ratios point the right way, texts have the length asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import batch, recalling, texts, window
from benchmarks.measure import Row, in_turn
from benchmarks.processes import peak_memory, run
from benchmarks.startup import _AT_FIRST_PAINT, _BARE_WINDOW, _until_painted
from desktop_app.memory.model import Approved
from desktop_app.memory.store import Memory
from desktop_app.translation.sentences import SourceText, translate_sentences
from tests.fakes import FakeTranslator


@pytest.mark.parametrize(
    ("row", "ratio"),
    [
        (Row("speed", 200, "words/s", "other", 100, higher_is_better=True), 2.0),
        (Row("time", 200, "ms", "other", 100), 0.5),
        (Row("alone", 3, "s"), None),
    ],
)
def test_a_ratio_above_one_means_that_dragoman_is_the_better(row: Row, ratio: float | None) -> None:
    assert row.ratio == ratio


def test_works_take_turns_and_run_as_often_as_asked() -> None:
    ran: list[str] = []
    seconds = in_turn(lambda: ran.append("a"), lambda: ran.append("b"), repeats=3)
    assert ran == ["a", "b"] * 3
    assert len(seconds) == 2
    assert min(seconds) >= 0


@pytest.mark.parametrize("count", [8, 60, 300])
def test_a_text_has_the_sentences_asked_for_and_no_two_are_equal(count: int) -> None:
    article = texts.article_of(count)
    sentences = [article.cut(sentence) for sentence in article.sentences]
    assert len(sentences) == count
    assert len(set(sentences)) == count


def test_the_same_text_is_measured_every_time() -> None:
    assert texts.article_of(60) == texts.article_of(60)


def test_peak_memory_is_that_of_the_process_and_not_of_this_one() -> None:
    small = peak_memory(["-c", "pass"])
    if small is None:
        pytest.skip("the system does not say")
    large = peak_memory(["-c", "kept = b'x' * 100_000_000"])
    assert large is not None
    assert 60 < large - small < 140
    assert small < 60


def test_a_failing_process_is_an_error_and_not_a_measurement() -> None:
    with pytest.raises(RuntimeError, match="no such thing"):
        run(["-c", "raise SystemExit('no such thing')"])
    with pytest.raises(RuntimeError, match="status 3"):
        peak_memory(["-c", "raise SystemExit(3)"])


def test_the_first_paint_of_a_window_is_noticed() -> None:
    assert _until_painted(_AT_FIRST_PAINT + _BARE_WINDOW) > 0


def test_frames_are_told_by_their_median_their_95th_percentile_and_their_worst() -> None:
    frames = [0.010] * 90 + [0.020] * 9 + [0.500]
    assert window.percentiles(frames) == {
        "median": pytest.approx(10),
        "95th percentile": pytest.approx(20),
        "worst": pytest.approx(500),
    }


@pytest.mark.parametrize("what", ["opening", "scrolling", "memory"])
def test_the_window_is_measured_in_a_process_of_its_own(what: str) -> None:
    found = json.loads(run(["-m", "benchmarks.window", what, "40", "2"]))
    names = {
        "opening": {"article", "book"},
        "scrolling": {"shown", *window.percentiles([1, 1])},
        "memory": set[str](),
    }[what]
    assert names <= set(found)
    assert all(value > 0 for value in found.values())


def test_the_translator_of_the_measurement_raises_no_doubts() -> None:
    article = texts.article_of(40)
    cut = {sentence.index: SourceText(article.cut(sentence)) for sentence in article.sentences}
    made = [s for batch in translate_sentences(window.LettersOnly(), cut) for s in batch]
    assert len(made) == 40
    assert sum(bool(sentence.flags) for sentence in made) < 10


def test_a_batch_and_the_plain_way_write_the_same(tmp_path: Path) -> None:
    assert batch.write_texts(tmp_path / "in", 3, 8) > 100
    for work in batch.works(tmp_path, FakeTranslator()):
        work()
    one, other = (
        {p.name: p.read_bytes() for p in (tmp_path / f"out{n}").iterdir() if p.is_file()} for n in (1, 2)
    )
    assert one == other and len(one) == 6


def test_the_memory_and_the_scan_beside_it_find_the_same(tmp_path: Path) -> None:
    article = texts.article_of(300)
    units = [article.cut(sentence) for sentence in article.sentences]
    memory = Memory(tmp_path / "memory.db", who="")
    memory.take(Approved("d", str(n), text, str(n)) for n, text in enumerate(units))
    scan = recalling.Scan(units)
    asked = recalling.segments(units, 40)
    found = [sorted(int(m.unit.english) for m in memory.matches(text, limit=300)) for text in asked]
    assert found == [sorted(at for at, _ in scan.run(text)) for text in asked]
    assert sum(map(bool, found)) > 20, "most segments should be like something"
    memory.close()
