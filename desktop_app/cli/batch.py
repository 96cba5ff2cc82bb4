"""`dragoman read … --out-dir DIR`: files and folders one after the other; what is finished there is not made again."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from desktop_app.article.loading import LoadedText
from desktop_app.batch.finding import find_sources
from desktop_app.batch.model import (
    BatchEnded,
    Event,
    Fate,
    FileEnded,
    FileStarted,
    Planned,
    Result,
    Source,
    Task,
    Totals,
)
from desktop_app.batch.running import Work, run
from desktop_app.cli.batch_progress import BatchProgress
from desktop_app.cli.engine import TranslatorOnDemand
from desktop_app.cli.explaining import explain_quotations
from desktop_app.cli.report import complain, say
from desktop_app.cli.status import Status
from desktop_app.errors import (
    DiskFull,
    EngineFailed,
    FormatUnavailable,
    OutputInUse,
    OutputUnwritable,
    PackageError,
    ReaderError,
    ReadingFailed,
    StoreError,
)
from desktop_app.messages import NOT_ARABIC
from desktop_app.reading.model import Reading

Given = Path | tuple[str, Callable[[], LoadedText]]  # a file or a folder; or a name and what gives its text


def read_batch(
    given: Sequence[Given],
    out_dir: Path,
    work: Work,
    translator: TranslatorOnDemand | None,
    *,
    recursive: bool,
    explained: bool,
) -> Status:
    """Read all that is given into `out_dir`; what was finished before a Ctrl-C or a kill stays finished."""
    told = _Told(translator, strict=work.strict)
    work = replace(work, finished=_explain) if explained else work
    try:
        sources = tuple(_sources(given, recursive=recursive, out_dir=out_dir))
        with BatchProgress([source.weight() for source in sources]) as progress:
            for event in run(sources, out_dir, work):
                progress.show(event)
                told.take(event)
    except KeyboardInterrupt:
        told.interrupted()
        return Status.INTERRUPTED
    except (OutputInUse, StoreError, DiskFull, OutputUnwritable) as error:
        complain(error)
        return Status.FAILED
    told.sum_up()
    return told.worst


def _sources(given: Sequence[Given], *, recursive: bool, out_dir: Path) -> Iterator[Source]:
    files = [path for path in given if isinstance(path, Path)]
    yield from find_sources(files, recursive=recursive, out_dir=out_dir)
    for name, load in (one for one in given if not isinstance(one, Path)):
        yield Source(None, PurePath(name), load)


def _explain(_task: Task, reading: Reading) -> None:
    print(explain_quotations(reading), file=sys.stderr)


class _Told:
    """Says what a person should know of each text, and finds the exit status."""

    def __init__(self, translator: TranslatorOnDemand | None, *, strict: bool) -> None:
        self._translator, self._strict = translator, strict
        self._tasks: tuple[Task, ...] = ()
        self._results: dict[int, Result] = {}
        self._totals = Totals()
        self._in_work: str | None = None
        self.worst = Status.DONE

    def take(self, event: Event) -> None:
        """Another step was taken."""
        if isinstance(event, Planned):
            self._tasks = event.tasks
            if event.damaged is not None:
                say(f"the ledger of finished texts was damaged: it is set aside as {event.damaged}")
        elif isinstance(event, FileStarted):
            self._in_work = self._tasks[event.number].source.name
        elif isinstance(event, FileEnded):
            self._in_work = None
            self._results[event.number] = event.result
            self._tell(self._tasks[event.number], event.result)
        elif isinstance(event, BatchEnded):
            self._totals = event.totals
            if event.stopped is not None:
                say("stopped; what is finished stays, and the same command goes on from there")

    def interrupted(self) -> None:
        """Ctrl-C."""
        finished = sum(r.fate in (Fate.DONE, Fate.ALREADY) for r in self._results.values())
        half = f"; what is translated of {self._in_work} is kept" if self._in_work else ""
        say(
            f"interrupted with {finished} of {len(self._tasks)} texts finished{half}; the same command goes on from there"
        )

    def sum_up(self) -> None:
        """The last line, where there is more than one text to tell of."""
        totals, counts = self._totals, self._totals.counts
        if totals.texts < 2 and not totals.already:
            return
        parts = [f"{totals.done} read"]
        parts += [f"{totals.already} finished before (--force makes them anew)"] if totals.already else []
        parts += [f"{totals.failed} failed"] if totals.failed else []
        parts += [f"{totals.left} left"] if totals.left else []
        texts = "1 text" if totals.texts == 1 else f"{totals.texts} texts"
        size = f"{counts.words:,} words, {counts.segments:,} segments, {counts.flagged:,} to check"
        say(f"{texts}: {', '.join(parts)}; {size}; {duration(counts.seconds)}")

    def _tell(self, task: Task, result: Result) -> None:
        for path in result.kept:
            say(f"{task.source.name}: its result had been changed; that one is kept as {path}")
        for path in result.edited:
            say(f"{path} was changed after it was written; it is left as it is (--force makes it anew)")
        if not result.arabic:
            say(f"{task.source.name}: {NOT_ARABIC.one_line()}")
        if result.error is not None:
            self.worst = max(self.worst, _status(result.error))
            if not isinstance(result.error, PackageError | EngineFailed) or self._is_news(result.error):
                complain(result.error)

    def _is_news(self, error: ReaderError) -> bool:
        return self._translator is None or self._translator.is_news(error)


def duration(seconds: float) -> str:
    """A time as a person says it."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    hours, minutes = whole // 3600, whole // 60 % 60
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {whole % 60} s"


def _status(error: ReaderError) -> Status:
    if isinstance(error, PackageError | EngineFailed):
        return Status.NO_PACKAGE
    if isinstance(error, DiskFull | FormatUnavailable | OutputUnwritable | ReadingFailed | StoreError):
        return Status.FAILED
    return Status.UNREADABLE
