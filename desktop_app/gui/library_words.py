"""What the library's window says: how far a reading is, what an import or export did."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.library.model import Entry, Found

if TYPE_CHECKING:
    from desktop_app.library.model import Imported
    from desktop_app.storage.aside import SetAside


def _tr(text: str) -> str:
    return QCoreApplication.translate("library_words", text)


def isolated(words: str) -> str:
    """Words on their own: else numbers and names would change places in a mirrored window."""
    return f"\u2068{words}\u2069" if words else ""


def number(count: int) -> str:
    """A count as the interface writes it."""
    return str(QLocale().toString(count))


def progress(entry: Entry) -> str:
    """How far a person is with a reading."""
    if not entry.translated:
        return _tr("Not translated yet")
    words = _tr("{approved} of {segments} approved")
    return words.format(approved=number(entry.approved), segments=number(entry.segments))


def count(found: Sequence[Found], total: int) -> str:
    """How many readings are on show, and how many places in them."""
    places = sum(len(one.hits) for one in found)
    words = _tr("Readings: {total}")
    if len(found) < total or places:
        words = _tr("Readings: {shown} of {total}")
    line = words.format(shown=number(len(found)), total=number(total))
    return f"{line} · {_tr('places: {count}').format(count=number(places))}" if places else line


def doom(chosen: Sequence[Entry]) -> str:
    """What is asked before these are deleted."""
    if len(chosen) == 1:
        words = _tr("Delete “{name}” for good, with its English, its notes and all of its history?")
        return words.format(name=isolated(chosen[0].name))
    words = _tr(
        "Delete these readings for good, with their English, notes and all of their history: {count}?"
    )
    return words.format(count=number(len(chosen)))


def imported(name: str, done: Imported) -> str:
    """What an import did, in a sentence."""
    words = _tr("{name} – new: {added}, with something new: {merged}, unchanged: {unchanged}.")
    return words.format(
        name=isolated(name),
        added=number(done.added),
        merged=number(done.merged),
        unchanged=number(done.unchanged),
    )


def exported(name: str, readings: int) -> str:
    """What an export did, in a sentence."""
    return _tr("{name} – readings written: {count}.").format(name=isolated(name), count=number(readings))


def set_aside(aside: SetAside) -> str:
    """What became of a damaged library."""
    words = _tr(
        "The library was damaged and has been built anew; rows that could be read: {rows}. "
        "The damaged file was set aside: {path}"
    )
    return words.format(rows=number(aside.rows_saved), path=isolated(str(aside.path)))
