"""One text after the other: read, translated by one engine, written in every format, noted as done.

A generator of events like a reading's: each yield is a place where progress is shown, where it can be held up, and where
closing it ends the run between two batches of sentences. Nothing that was finished is lost then, or with a kill.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from desktop_app import __version__
from desktop_app.article.arabic import words
from desktop_app.batch.drafts import KeptDrafts
from desktop_app.batch.feed import Feed
from desktop_app.batch.finished import Finished
from desktop_app.batch.ledger import Entry, Ledger, Stamp, open_ledger
from desktop_app.batch.model import (
    BatchEnded,
    Counts,
    Event,
    Fate,
    FileEnded,
    FileProgressed,
    FileStarted,
    Planned,
    Result,
    Source,
    Task,
    Totals,
    resolved,
)
from desktop_app.batch.planning import Planner
from desktop_app.batch.standing import stamp_of, write_result
from desktop_app.errors import (
    DiskFull,
    EngineFailed,
    OutputUnwritable,
    PackageError,
    ReaderError,
    ReadingFailed,
)
from desktop_app.exporting import export
from desktop_app.reading.aids import NO_AIDS, Aids
from desktop_app.reading.events import ArticleRead, SentencesTranslated, TranslationUnavailable
from desktop_app.reading.model import Reading
from desktop_app.reading.pipeline import ReadingOptions, read
from desktop_app.translation.engine import PackageInfo, Translator

_NO_PACKAGE, _NO_ENGLISH = "no package", "no English"
Writer = Callable[[Reading, str], bytes]


@dataclass(frozen=True, slots=True)
class Work:
    """What is done to each text, and with what.

    Attributes:
        options: the length of the summaries.
        formats: keys of FORMATS.
        open_translator: loads the engine, the same one at every call; None leaves the English out.
        which_package: tells which package that will be, without loading it; raises as `open_translator` does.
        write: makes a result's bytes.
        layout: what else the bytes depend on, in words of the caller's own; other words make the results anew.
        choices: the same of one format alone; '' for the usual.
        encoding: of all texts, where it should not be detected.
        aids: the memory and the glossary, asked once a text.
        force: make anew what stands there too.
        strict: write nothing of a text where there is no package.
        finished: told of every text that was read to its end, before it is let go.
    """

    options: ReadingOptions
    formats: tuple[str, ...]
    open_translator: Callable[[], Translator] | None
    which_package: Callable[[], PackageInfo] | None = None
    write: Writer = export
    layout: str = ""
    choices: Callable[[str], str] = lambda _to: ""
    encoding: str | None = None
    aids: Callable[[], Aids] = lambda: NO_AIDS
    force: bool = False
    strict: bool = False
    finished: Callable[[Task, Reading], None] = lambda _task, _reading: None


def run(sources: Sequence[Source] | Feed, out_dir: Path, work: Work) -> Generator[Event, None, None]:
    """Read `sources` into `out_dir`; what an earlier run has finished there is left as it stands.

    A text is finished when its results stand there whole, were made of just this text with the same options, package and
    version of the program. Results that a person has changed since are left alone, or kept as a copy where they have to be
    made anew. A text that fails does not hold up the others; a full disk ends the run. A feed can be changed meanwhile.

    Yields:
        Planned, and once more for texts that come later; FileEnded for every text that is finished already; FileStarted,
        FileProgressed and FileEnded for the others; BatchEnded last.

    Raises:
        OutputInUse: another run writes there.
        StoreTooNew, DiskFull, OutputUnwritable: nothing can be written there.
    """
    feed = sources if isinstance(sources, Feed) else Feed(sources)
    try:
        with open_ledger(out_dir) as ledger:
            yield from _Run(feed, ledger, work).events()
    finally:
        feed.close()


def package_key(package: PackageInfo) -> str:
    """What tells a package from another, without reading all of it."""
    try:
        about = (package.path / "model" / "model.bin").stat()
        return f"{package.name} {package.version} {about.st_size} {about.st_mtime_ns}"
    except OSError:
        return f"{package.name} {package.version}"


class _Run:
    def __init__(self, feed: Feed, ledger: Ledger, work: Work) -> None:
        self._feed, self._ledger, self._work = feed, ledger, work
        self._planner = Planner(work.formats, ledger)
        self._tasks: list[Task] = []
        self._results: list[Result | None] = []
        self._finished = Finished(ledger, self._options)
        self._package: str | None = None

    def events(self) -> Iterator[Event]:
        yield from self._join(self._ledger.damaged)
        stopped: DiskFull | None = None
        while stopped is None and (number := self._feed.take()) is not None:
            yield from self._join()
            if self._results[number] is not None:
                continue
            yield FileStarted(number)
            result = yield from self._read(number, self._tasks[number])
            yield self._ended(number, result)
            stopped = result.error if isinstance(result.error, DiskFull) else None
        dropped = self._feed.dropped
        over = (result for number, result in enumerate(self._results) if result or number not in dropped)
        yield BatchEnded(Totals.of(over), stopped)

    def _join(self, damaged: Path | None = None) -> Iterator[Event]:
        """Plan what has come, and tell first what of it stands there: then it is known how much is left."""
        first, new = len(self._tasks), self._planner.plan(self._feed.joined())
        if first and not new:
            return
        self._tasks += new
        self._results += [None] * len(new)
        yield Planned(new, damaged, first)
        for number, task in enumerate(new, first):
            result = None if self._work.force else self._finished.standing(task)
            if result is not None:
                yield self._ended(number, result)

    def _ended(self, number: int, result: Result) -> FileEnded:
        self._results[number] = result
        return FileEnded(number, result)

    def _options(self, to: str | None = None) -> str:
        """What the English depends on besides the text, and of the format `to` its results, in short."""
        if self._package is None:
            self._package = self._which_package()
        asked = [__version__, str(self._work.options.summary), self._work.encoding, self._work.layout]
        choices = self._work.choices(to) if to else ""
        asked += [choices] if choices else []
        return hashlib.sha256(json.dumps([*asked, self._package]).encode()).hexdigest()[:32]

    def _which_package(self) -> str:
        if self._work.open_translator is None:
            return _NO_ENGLISH
        try:
            if self._work.which_package is not None:
                return package_key(self._work.which_package())
            return package_key(self._work.open_translator().package)
        except ReaderError:
            return _NO_PACKAGE

    # --- reading ------------------------------------------------------------------------------------------

    def _read(self, number: int, task: Task) -> Generator[Event, None, Result]:
        started = perf_counter()
        kept: KeptDrafts | None = None
        try:
            stamp = stamp_of(task.source.path) if task.source.path is not None else None
            loaded = task.source.load(self._work.encoding)
            begun = self._finished.begin(task)
            if stamp is not None:
                kept = KeptDrafts(self._ledger.folder, f"{stamp.sha256} {self._options()}")
            reading: Reading | None = None
            trouble: ReaderError | None = None
            done = 0
            for event in read(
                loaded, self._work.options, open_translator=self._opener(kept), aids=self._work.aids()
            ):
                reading = event.reading
                if isinstance(event, TranslationUnavailable):
                    trouble = event.error
                elif isinstance(event, ArticleRead | SentencesTranslated):
                    done = reading.translation.done if reading.translation else done
                    yield FileProgressed(number, done, len(reading.article.sentences))
            assert reading is not None
            if isinstance(trouble, DiskFull):
                raise trouble
            result = self._write(task, reading, trouble, begun, stamp, perf_counter() - started)
        except ReaderError as error:
            return Result(Fate.FAILED, Counts(seconds=perf_counter() - started), error)
        except Exception as error:  # a fault of ours in one text is no reason to leave all others unread
            fault = ReadingFailed(task.source.name, repr(error))
            fault.__cause__ = error
            return Result(Fate.FAILED, Counts(seconds=perf_counter() - started), fault)
        if kept is not None and result.fate is Fate.DONE:
            kept.discard()
        return result

    def _opener(self, kept: KeptDrafts | None) -> Callable[[], Translator] | None:
        opener = self._work.open_translator
        if opener is None or kept is None:
            return opener
        return lambda: kept.shared(opener())

    def _write(
        self,
        task: Task,
        reading: Reading,
        trouble: ReaderError | None,
        begun: Entry | None,
        stamp: Stamp | None,
        seconds: float,
    ) -> Result:
        counts = _counts(reading, seconds)
        if self._work.strict and isinstance(trouble, PackageError):
            return Result(Fate.FAILED, counts, trouble)
        wanted = task.outputs
        edited: tuple[Path, ...] = ()
        before = begun.source if begun is not None else None
        if begun and before and stamp and before.sha256 == stamp.sha256 and not self._work.force:
            missing, edited = self._finished.missing(
                task, begun
            )  # the text is the same: what stands there stays
            wanted = tuple(missing)
        kept = []
        for output in wanted:
            if resolved(output.path) in self._planner.texts:
                raise OutputUnwritable(str(output.path), "it is a text that is being read")
            copy = write_result(output.path, self._work.write(reading, output.to), self._ledger)
            kept += [copy] if copy else []
        if isinstance(
            trouble, EngineFailed
        ):  # half a translation is better than none, and is no finished text
            return Result(Fate.FAILED, counts, trouble, reading.arabic, edited, tuple(kept))
        made = {output.to: found for output in wanted if (found := stamp_of(output.path))}
        if stamp is not None:
            self._finished.note(task, stamp, made, counts)
        self._work.finished(task, reading)
        return Result(Fate.DONE, counts, trouble, reading.arabic, edited, tuple(kept))


def _counts(reading: Reading, seconds: float) -> Counts:
    made = reading.translation.sentences if reading.translation else ()
    flagged = sum(1 for sentence in made if sentence is not None and sentence.flags)
    return Counts(len(words(reading.article.text)), len(reading.article.sentences), flagged, seconds)
