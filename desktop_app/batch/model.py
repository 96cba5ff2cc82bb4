"""What a batch consists of: texts, what is to come of each, what came of it, and what is told meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath

from desktop_app.article.loading import LoadedText, load_file
from desktop_app.errors import DiskFull, ReaderError


@dataclass(frozen=True, slots=True)
class Source:
    """A text to read: a file, or what `text` gives where there is none (standard input, the clipboard).

    `below` is its place below the folder that was given, such as «chapters/3.txt»: it names the text for people, and its
    results. `trouble` tells why there is nothing to read, where that is known already.
    """

    path: Path | None
    below: PurePath
    text: Callable[[], LoadedText] | None = None
    trouble: ReaderError | None = None

    @property
    def name(self) -> str:
        """What a person knows it by."""
        return str(self.below)

    def load(self, encoding: str | None) -> LoadedText:
        """The text.

        Raises:
            InputError, EncodingUnknown, ClipboardUnavailable: it cannot be read.
        """
        if self.trouble is not None:
            raise self.trouble
        if self.text is not None:
            return self.text()
        assert self.path is not None
        return load_file(self.path, encoding=encoding)

    def weight(self) -> int:
        """How much there is to read, in bytes; 1 where that cannot be told."""
        try:
            return max(self.path.stat().st_size, 1) if self.path is not None else 1
        except (OSError, ValueError):
            return 1


@dataclass(frozen=True, slots=True)
class Output:
    """One result of a text: its format, a key of FORMATS, and its file."""

    to: str
    path: Path


@dataclass(frozen=True, slots=True)
class Task:
    """A text and its results; `stem` is their place below the folder of results, without a suffix."""

    source: Source
    stem: str
    outputs: tuple[Output, ...]


def resolved(path: Path) -> Path:
    """The file that is meant, behind all links; of a link that leads to itself, the link."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # ValueError: a NUL in the name
        return path.absolute()


class Fate(StrEnum):
    """What became of a text. ALREADY: its results stood there, of an earlier run. LEFT: its turn did not come."""

    DONE = "done"
    ALREADY = "already"
    FAILED = "failed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one text: Arabic words, segments, segments whose English is flagged, seconds it took."""

    words: int = 0
    segments: int = 0
    flagged: int = 0
    seconds: float = 0.0


NOTHING = Counts()


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one text.

    `error` tells why it failed; of one that is done, why there is no English, or not all of it. `edited` are results that a
    person has changed since they were written and that were left alone; `kept` are copies of such that had to be made anew.
    """

    fate: Fate
    counts: Counts = NOTHING
    error: ReaderError | None = None
    arabic: bool = True
    edited: tuple[Path, ...] = ()
    kept: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Totals:
    """Of a whole batch: texts by what became of them, and the counts of those that were read or stood there already."""

    done: int = 0
    already: int = 0
    failed: int = 0
    left: int = 0
    counts: Counts = NOTHING

    @property
    def texts(self) -> int:
        """How many there are."""
        return self.done + self.already + self.failed + self.left

    @classmethod
    def of(cls, results: Iterable[Result | None]) -> Totals:
        """Add up; None is a text whose turn did not come."""
        number = dict.fromkeys(Fate, 0)
        words = segments = flagged = 0
        seconds = 0.0
        for result in results:
            number[Fate.LEFT if result is None else result.fate] += 1
            if result is not None:
                words += result.counts.words
                segments += result.counts.segments
                flagged += result.counts.flagged
                seconds += result.counts.seconds if result.fate is Fate.DONE else 0.0
        return cls(
            done=number[Fate.DONE],
            already=number[Fate.ALREADY],
            failed=number[Fate.FAILED],
            left=number[Fate.LEFT],
            counts=Counts(words, segments, flagged, seconds),
        )


@dataclass(frozen=True, slots=True)
class Count:
    """Of the texts counted so far. `repeated` segments are letter for letter like an earlier one, of any text."""

    texts: int = 0
    unreadable: int = 0
    words: int = 0
    segments: int = 0
    repeated: int = 0


# --- what a batch tells while it works: nothing here holds a reading, so that finished ones are let go ---


@dataclass(frozen=True, slots=True)
class Planned:
    """It is settled where every result goes. `damaged` is where a damaged ledger was set aside, else None.

    Of texts that came while the run was at work another one tells; `first` is the number of its first task.
    """

    tasks: tuple[Task, ...]
    damaged: Path | None = None
    first: int = 0


@dataclass(frozen=True, slots=True)
class FileStarted:
    """The text of that number is being read."""

    number: int


@dataclass(frozen=True, slots=True)
class FileProgressed:
    """`done` of `total` segments of the text have their English; 0 of 0 while that is not known."""

    number: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class FileEnded:
    """The text of that number is over and done with, in this run."""

    number: int
    result: Result


@dataclass(frozen=True, slots=True)
class BatchEnded:
    """No text is left, or `stopped` tells why there was no going on."""

    totals: Totals
    stopped: DiskFull | None = None


Event = Planned | FileStarted | FileProgressed | FileEnded | BatchEnded
