"""The jobs of the reading lane: a text read, its English made anew, or what is missing of it.

The pipeline is imported here inside the jobs, on the worker: the window is on screen a quarter of a second
earlier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from desktop_app.article.loading import LoadedText
from desktop_app.gui.jobs import Job
from desktop_app.library.model import Kept
from desktop_app.reading.aids import Aids
from desktop_app.reading.events import ArticleRead, Event, ReadingFinished, SummaryReady
from desktop_app.reading.model import Reading
from desktop_app.summary.model import SummaryLength
from desktop_app.translation.engine import Translator

Work = Callable[[Job], Iterator[Event]]
FindKept = Callable[[str], Kept | None]


@dataclass(frozen=True, slots=True)
class Means:
    """What a job works with; all but `length` is asked on the worker.

    Attributes:
        open_translator: the engine.
        length: of the summary.
        focus: the sentence that a person is looking at: its English is made first.
        aids: the memory and the glossary, asked once a job.
        find_kept: what is kept of the article with that text, if anything.
    """

    open_translator: Callable[[], Translator]
    length: SummaryLength
    focus: Callable[[], int]
    aids: Callable[[], Aids]
    find_kept: FindKept


@dataclass(frozen=True, slots=True)
class KeptRead(ArticleRead):
    """The article is one that is kept: the reading is as it was left."""

    kept: Kept


def read_job(load: Callable[[], LoadedText], means: Means) -> Work:
    """Load a text and read it to its end; one that is kept is shown as it was left."""

    def work(_job: Job) -> Iterator[Event]:
        from desktop_app.reading.opening import open_reading

        reading = open_reading(load())
        if (kept := means.find_kept(reading.article.text)) is not None:
            yield from _show_kept(kept, means)
            return
        yield ArticleRead(reading)
        # Only now: loading the other rooms takes longer than all of the above for an article.
        yield from _go_on(reading, means)

    return work


def translate_job(reading: Reading, means: Means) -> Work:
    """Make the English of a reading anew."""

    def work(_job: Job) -> Iterator[Event]:
        from desktop_app.reading.pipeline import translate_again

        yield from translate_again(reading, means.open_translator, focus=means.focus, aids=means.aids())

    return work


def rest_job(reading: Reading, means: Means) -> Work:
    """Make what is missing of a reading that was stopped."""

    def work(_job: Job) -> Iterator[Event]:
        yield from _go_on(reading, means)

    return work


def adopt_job(reading: Reading, means: Means) -> Work:
    """Show a reading that was made elsewhere, and make what is missing of it; what is kept of its text goes before."""

    def work(_job: Job) -> Iterator[Event]:
        if (kept := means.find_kept(reading.article.text)) is not None:
            yield from _show_kept(kept, means)
            return
        yield ArticleRead(reading)
        if reading.summary is not None:
            yield SummaryReady(reading)
        yield from _go_on(reading, means)

    return work


def kept_job(load: Callable[[], Kept], means: Means) -> Work:
    """Show a reading of the library, and make what is missing of it."""

    def work(_job: Job) -> Iterator[Event]:
        yield from _show_kept(load(), means)

    return work


def _show_kept(kept: Kept, means: Means) -> Iterator[Event]:
    """What is there is shown at once, with neither engine nor pipeline; nothing that is there is made anew."""
    reading = kept.reading
    yield KeptRead(reading, kept)
    translation = reading.translation
    missing = reading.arabic and (translation is None or translation.done < len(reading.article.sentences))
    if reading.summary is not None and not missing:
        yield ReadingFinished(reading)
    if reading.summary is not None:
        from desktop_app.reading.pipeline import summarise_again

        # Of a summary only what was chosen is kept; another length needs the weights of all sentences.
        reading = replace(reading, ranking=summarise_again(reading, means.length).ranking)
        yield SummaryReady(reading)
    if missing or reading.summary is None:
        yield from _go_on(reading, means, keep=True)


def _go_on(reading: Reading, means: Means, *, keep: bool = False) -> Iterator[Event]:
    from desktop_app.reading.pipeline import ReadingOptions, go_on

    yield from go_on(
        reading,
        ReadingOptions(means.length),
        open_translator=means.open_translator,
        focus=means.focus,
        aids=means.aids(),
        keep=keep,
    )
