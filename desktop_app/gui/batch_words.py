"""What is said of the texts in the queue: the state of each, and how far all of them are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.batch.model import Count, Result, Totals
from desktop_app.gui.batch_rows import Row, RowState
from desktop_app.gui.batch_runner import QueueProgress, Stage
from desktop_app.messages import NOT_ARABIC, explain, said


def _tr(text: str) -> str:
    return QCoreApplication.translate("batch", text)


def format_words(to: str) -> str:
    """A format's name in a word or two."""
    known = {
        "docx": _tr("Word"),
        "pdf": _tr("PDF"),
        "html": _tr("Web page"),
        "md": _tr("Markdown"),
        "txt": _tr("Plain text"),
        "tmx": _tr("TMX"),
        "xliff": _tr("XLIFF 1.2"),
        "xliff2": _tr("XLIFF 2.0"),
        "csv": _tr("Quotations (CSV)"),
        "json": _tr("JSON"),
    }
    return known.get(to, to)


def state_words(row: Row) -> str:
    """How far a text is, in a few words."""
    result = row.result
    if row.state is RowState.WAITING:
        return _tr("waiting")
    if row.state is RowState.READING:
        if not row.total:
            return _tr("reading …")
        return _tr("{done} of {total} segments").format(done=row.done, total=row.total)
    assert result is not None
    if row.state is RowState.FAILED:
        assert result.error is not None
        return _tr("failed: {reason}").format(reason=explain(result.error).title)
    return _finished_words(row.state, result)


def _finished_words(state: RowState, result: Result) -> str:
    words = _tr("done") if state is RowState.DONE else _tr("finished before")
    if not result.arabic:
        words = _tr("done: not Arabic")
    elif result.error is not None:
        words = _tr("done, without the English")
    counts = result.counts
    if counts.flagged:
        return _tr("{state} · {segments} segments · {flagged} to check").format(
            state=words, segments=counts.segments, flagged=counts.flagged
        )
    if counts.segments:
        return _tr("{state} · {segments} segments").format(state=words, segments=counts.segments)
    return words


def details(row: Row) -> str:
    """What there is to say of a text: why it failed, what became of results that were changed; '' for nothing."""
    result, lines = row.result, list[str]()
    if result is None:
        return ""
    if result.error is not None:
        lines.append(explain(result.error).one_line())
    elif not result.arabic:
        lines.append(said(NOT_ARABIC).one_line())
    for path in result.edited:
        lines.append(
            _tr("“{name}” was changed after it was written and is left as it is.").format(name=path.name)
        )
    for path in result.kept:
        lines.append(
            _tr("What stood there before was changed; it is kept as “{name}”.").format(name=path.name)
        )
    return "\n".join(lines)


def progress_words(progress: QueueProgress) -> str:
    """How far all is, and how long the rest will take."""
    words = _tr("{finished} of {texts} texts").format(finished=progress.finished, texts=progress.texts)
    if progress.stage is Stage.PAUSED:
        return _tr("Paused: {counted}").format(counted=words)
    if progress.seconds_left is None:
        return words
    return _tr("{counted} · {time} left").format(counted=words, time=time_words(progress.seconds_left))


def count_words(count: Count) -> str:
    """How much there is to do."""
    if not count.texts:
        return ""
    words = _tr("{texts} texts · {words} words · {segments} segments").format(
        texts=count.texts, words=f"{count.words:,}", segments=f"{count.segments:,}"
    )
    if count.repeated:
        words = _tr("{counted}, {repeated} of them repetitions").format(
            counted=words, repeated=f"{count.repeated:,}"
        )
    return words


def total_words(totals: Totals) -> str:
    """What came of all."""
    parts = [_tr("{number} done").format(number=totals.done)] if totals.done else []
    parts += [_tr("{number} finished before").format(number=totals.already)] if totals.already else []
    parts += [_tr("{number} failed").format(number=totals.failed)] if totals.failed else []
    parts += [_tr("{number} left").format(number=totals.left)] if totals.left else []
    counts = totals.counts
    size = _tr("{words} words, {segments} segments, {flagged} to check").format(
        words=f"{counts.words:,}", segments=f"{counts.segments:,}", flagged=f"{counts.flagged:,}"
    )
    if not totals.done:
        return f"{' · '.join(parts)} · {size}"
    return f"{' · '.join(parts)} · {size} · {time_words(counts.seconds)}"


def time_words(seconds: float) -> str:
    """A time as a person says it."""
    if seconds < 60:
        return _tr("{seconds} s").format(seconds=max(round(seconds), 1))
    minutes = round(seconds / 60)
    if minutes < 60:
        return _tr("{minutes} min").format(minutes=minutes)
    return _tr("{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)
