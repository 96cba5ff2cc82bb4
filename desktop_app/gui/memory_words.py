"""What the memory's window says: figures, and what an import or export did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.gui.match_words import day
from desktop_app.messages import megabytes

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
        _tr("{count} units").format(count=number(found.units)),
        _tr("{count} Arabic words").format(count=number(found.arabic_words)),
        _tr("{count} English words").format(count=number(found.english_words)),
        _tr("{count} documents").format(count=number(len(found.documents))),
        megabytes(found.size),
    ]
    if found.first:
        parts.append(_tr("{first} to {last}").format(first=day(found.first), last=day(found.last)))
    return " · ".join(parts)


def imported(name: str, done: Imported) -> str:
    """What an import did, in a sentence."""
    parts = [
        _tr("{count} added").format(count=number(done.added)),
        _tr("{count} updated").format(count=number(done.updated)),
        _tr("{count} there already").format(count=number(done.known)),
    ]
    if done.empty:
        parts.append(_tr("{count} skipped without Arabic or English").format(count=number(done.empty)))
    if done.other_languages:
        parts.append(_tr("{count} skipped of other languages").format(count=number(done.other_languages)))
    return _tr("{name}: {account}.").format(name=name, account=", ".join(parts))


def exported(name: str, done: Exported) -> str:
    """What an export did, in a sentence."""
    return _tr("{name}: {count} units written.").format(name=name, count=number(done.total))
