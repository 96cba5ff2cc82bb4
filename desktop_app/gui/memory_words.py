"""What the memory's window says: figures, and what an import or export did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.gui.match_words import day

if TYPE_CHECKING:
    from desktop_app.memory.model import Statistics
    from desktop_app.memory.transfer import Exported, Imported


def _tr(text: str) -> str:
    return QCoreApplication.translate("memory_words", text)


def number(count: int) -> str:
    """A count as the interface writes it."""
    return str(QLocale().toString(count))


def figures(found: Statistics) -> str:
    """How large the memory is, in a line."""
    if not found.units:
        return _tr("The memory is empty. What you approve is kept here, and TMX files can be imported.")
    parts = [
        _tr("Units: {count}").format(count=number(found.units)),
        _tr("Arabic words: {count}").format(count=number(found.arabic_words)),
        _tr("English words: {count}").format(count=number(found.english_words)),
        _tr("documents: {count}").format(count=number(len(found.documents))),
        str(QLocale().formattedDataSize(found.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)),
    ]
    if found.first:
        parts.append(_tr("{first} to {last}").format(first=day(found.first), last=day(found.last)))
    return " · ".join(parts)


def imported(name: str, done: Imported) -> str:
    """What an import did, in a sentence."""
    parts = [
        _tr("added: {count}").format(count=number(done.added)),
        _tr("updated: {count}").format(count=number(done.updated)),
        _tr("there already: {count}").format(count=number(done.known)),
    ]
    if done.empty:
        parts.append(_tr("skipped without Arabic or English: {count}").format(count=number(done.empty)))
    if done.other_languages:
        parts.append(_tr("skipped of other languages: {count}").format(count=number(done.other_languages)))
    return _tr("{name} – {account}.").format(name=name, account=", ".join(parts))


def exported(name: str, done: Exported) -> str:
    """What an export did, in a sentence."""
    return _tr("{name} – units written: {count}.").format(name=name, count=number(done.total))
