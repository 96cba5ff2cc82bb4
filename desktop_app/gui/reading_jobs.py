"""The jobs of the reading lane: a text read, its English made anew, or what is missing of it.

The pipeline is imported here inside the jobs, on the worker: the window is on screen a quarter of a second
earlier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop_app.article.loading import LoadedText
from desktop_app.gui.jobs import Job
from desktop_app.reading.aids import NO_AIDS, Aids
from desktop_app.reading.events import ArticleRead, Event, SummaryReady
from desktop_app.reading.model import Reading
from desktop_app.summary.model import SummaryLength
from desktop_app.translation.engine import Translator

Work = Callable[[Job], Iterator[Event]]


def read_job(
    load: Callable[[], LoadedText],
    length: SummaryLength,
    open_: Callable[[], Translator],
    focus: Callable[[], int],
    aids: Callable[[], Aids] = lambda: NO_AIDS,
) -> Work:
    """Load a text and read it to its end."""

    def work(_job: Job) -> Iterator[Event]:
        from desktop_app.reading.opening import open_reading

        reading = open_reading(load())
        yield ArticleRead(reading)
        # Only now: loading the other rooms takes longer than all of the above for an article.
        from desktop_app.reading.pipeline import ReadingOptions, go_on

        yield from go_on(reading, ReadingOptions(length), open_translator=open_, focus=focus, aids=aids())

    return work


def translate_job(
    reading: Reading,
    open_: Callable[[], Translator],
    focus: Callable[[], int],
    aids: Callable[[], Aids] = lambda: NO_AIDS,
) -> Work:
    """Make the English of a reading anew."""

    def work(_job: Job) -> Iterator[Event]:
        from desktop_app.reading.pipeline import translate_again

        yield from translate_again(reading, open_, focus=focus, aids=aids())

    return work


def rest_job(
    reading: Reading,
    length: SummaryLength,
    open_: Callable[[], Translator],
    focus: Callable[[], int],
    aids: Callable[[], Aids] = lambda: NO_AIDS,
) -> Work:
    """Make what is missing of a reading that was stopped."""

    def work(_job: Job) -> Iterator[Event]:
        from desktop_app.reading.pipeline import ReadingOptions, go_on

        yield from go_on(reading, ReadingOptions(length), open_translator=open_, focus=focus, aids=aids())

    return work


def adopt_job(
    reading: Reading,
    length: SummaryLength,
    open_: Callable[[], Translator],
    focus: Callable[[], int],
    aids: Callable[[], Aids] = lambda: NO_AIDS,
) -> Work:
    """Show a reading that was made elsewhere, and make what is missing of it."""

    def work(_job: Job) -> Iterator[Event]:
        from desktop_app.reading.pipeline import ReadingOptions, go_on

        yield ArticleRead(reading)
        if reading.summary is not None:
            yield SummaryReady(reading)
        yield from go_on(reading, ReadingOptions(length), open_translator=open_, focus=focus, aids=aids())

    return work
