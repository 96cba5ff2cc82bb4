"""Owns what a batch costs over reading the same texts one by one in one process: its ledger, its drafts, its checks."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from benchmarks.measure import Row, in_turn
from benchmarks.texts import article_of
from desktop_app.article.loading import load_file
from desktop_app.batch.finding import find_sources
from desktop_app.batch.model import BatchEnded
from desktop_app.batch.running import Work, run
from desktop_app.exporting import export
from desktop_app.reading.pipeline import ReadingOptions, read
from desktop_app.settings import write_atomically
from desktop_app.summary.model import SummaryLength
from desktop_app.translation.argos import load
from desktop_app.translation.engine import Translator
from desktop_app.translation.packages import choose_package

_OPTIONS = ReadingOptions(SummaryLength(3))
_FORMATS = ("html", "json")


def rows(*, quick: bool, package: str | None) -> list[Row]:
    """Measure with the package of that name, or the first that is found."""
    texts, sentences = (6, 10) if quick else (20, 20)
    translator = load(choose_package(package))
    with tempfile.TemporaryDirectory(prefix="dragoman-bench-") as home:
        words = write_texts(Path(home) / "in", texts, sentences)
        batch, single = works(Path(home), translator)
        batch()  # warms up, and is what is found finished
        repeats = 1 if quick else 3
        ours, other = in_turn(batch, single, repeats=repeats)
        (again,) = in_turn(lambda: run_batch(Path(home), translator, Path(home) / "out1"), repeats=3)
    subject = f"{texts} texts of {sentences} sentences, {' and '.join(_FORMATS)}"
    return [
        Row(subject, words / ours, "words/s", "one by one", words / other, higher_is_better=True),
        Row("the same, finished before", again * 1000, "ms", "reading them", ours * 1000),
    ]


def write_texts(folder: Path, texts: int, sentences: int) -> int:
    """Write so many texts of so many sentences, no two sentences alike; the number of their words."""
    folder.mkdir(parents=True)
    article = article_of(texts * sentences)
    cut = [article.cut(sentence) for sentence in article.sentences]
    for number in range(texts):
        text = "\n\n".join(cut[number * sentences : (number + 1) * sentences]) + "\n"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return sum(len(sentence.split()) for sentence in cut)


def works(home: Path, translator: Translator) -> Sequence[Callable[[], object]]:
    """The batch, each time into a new folder, and the plain way."""
    number = count(1)
    return (
        lambda: run_batch(home, translator, home / f"out{next(number)}"),
        lambda: _one_by_one(home, translator, home / f"out{next(number)}"),
    )


def run_batch(home: Path, translator: Translator, out: Path) -> int:
    """Read all texts below `home` into `out`; how many were read or stood there."""
    work = Work(_OPTIONS, _FORMATS, lambda: translator)
    for event in run(find_sources([home / "in"]), out, work):
        if isinstance(event, BatchEnded):
            return event.totals.done + event.totals.already
    raise AssertionError("the batch did not come to its end")


def _one_by_one(home: Path, translator: Translator, out: Path) -> None:
    for path in sorted((home / "in").iterdir()):
        reading = None
        for event in read(load_file(path), _OPTIONS, open_translator=lambda: translator):
            reading = event.reading
        assert reading is not None
        for to in _FORMATS:
            write_atomically(out / f"{path.stem}.{to}", export(reading, to))
