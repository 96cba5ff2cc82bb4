"""What the library hands out, as immutable values; times are seconds since 1970 (UTC), positions code points."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.article.model import Span
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import TargetSpan, TranslatedSentence


@dataclass(frozen=True, slots=True)
class Entry:
    """A reading as the list shows it.

    `changed` is when a person last wrote in it, 0 for never; `opening` its first segment, most often the headline.
    """

    id: int
    name: str
    segments: int
    translated: int
    edited: int
    approved: int
    added: float
    opened: float
    changed: float
    tags: tuple[str, ...] = ()
    notes: str = ""
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Which state of a kept reading somebody knows: the number of its segmentation, and of the last change."""

    id: int
    revision: int
    change: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading as it was kept. `position` is where in the article's text one stopped."""

    mark: Mark
    reading: Reading
    position: int


@dataclass(frozen=True, slots=True)
class Written:
    """What became of what was written.

    Attributes:
        mark: the state of the library now.
        lost: the segments that somebody else has split or joined meanwhile: what was written in them is in the history.
        gone: the reading was deleted meanwhile, and nothing was written.
    """

    mark: Mark
    lost: tuple[int, ...] = ()
    gone: bool = False


@dataclass(frozen=True, slots=True)
class News:
    """What others have written since a mark.

    Attributes:
        mark: the state of the library now.
        segments: the English of the segments that are others now.
        spans: for each of these the quotations in it, by their numbers.
        resegmented: the segments themselves are others: the reading is to be loaded anew.
        gone: the reading was deleted.
        accepted: the findings that are said to be fine now.
    """

    mark: Mark
    segments: tuple[tuple[int, TranslatedSentence | None], ...] = ()
    spans: tuple[tuple[tuple[int, TargetSpan], ...], ...] = ()
    resegmented: bool = False
    gone: bool = False
    accepted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that a person did: the English of the segment at `source` became `text`, in the state `state`."""

    at: float
    who: str
    place: int
    source: Span
    text: str
    state: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A segment in which everything that was looked for stands: its two texts, and where in each."""

    place: int
    start: int
    arabic: str
    english: str
    in_arabic: tuple[Span, ...] = ()
    in_english: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A reading in which something was found: by its name, notes or tags (`about`), or in its segments."""

    entry: Entry
    hits: tuple[Hit, ...] = ()
    about: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import: how many readings were new, how many there were already and got something."""

    added: int
    merged: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Step:
    """How far an export or import is, of `total`; the last step tells what came of it."""

    done: int
    total: int
    imported: Imported = Imported(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Taken:
    """A state of a reading is in the library now, under `number`; `lost` as in Written."""

    reading: Reading
    number: int
    lost: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """What others wrote: `after` is `before`, what this window last kept, with it; `segments` are those changed.

    `mark` is the state of the library with it.
    """

    before: Reading
    after: Reading
    segments: tuple[int, ...]
    mark: Mark

    def accepted_in(self, reading: Reading) -> frozenset[str]:
        """The findings that are fine in `reading` with what others have said of them."""
        was, now = self.before.accepted, self.after.accepted
        return (reading.accepted - (was - now)) | (now - was)


@dataclass(frozen=True, slots=True)
class Reloaded:
    """Others have split or joined segments: this is the reading now."""

    kept: Kept


@dataclass(frozen=True, slots=True)
class Gone:
    """Others have deleted the reading."""
