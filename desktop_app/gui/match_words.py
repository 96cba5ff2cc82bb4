"""What is said of a match: its percentage, why it is not full, where it is from, and its differences in pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop_app.memory.model import Match, Unit


class Kind(Enum):
    """How a piece of the Arabic stands to the segment."""

    SAME = auto()
    REMOVED = auto()  # in the memory only
    ADDED = auto()  # in the segment only


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of text."""

    text: str
    kind: Kind = Kind.SAME


def _tr(text: str) -> str:
    return QCoreApplication.translate("match_words", text)


def pieces(match: Match, segment: str) -> list[Shown]:
    """The Arabic of a match with what the segment has more or less, in reading order."""
    there, made, at = match.unit.arabic, [], 0
    for change in match.changes:
        made.append(Shown(there[at : change.there.start]))
        removed, added = (
            there[change.there.start : change.there.end],
            segment[change.here.start : change.here.end],
        )
        if removed:
            made.append(Shown(removed, Kind.REMOVED))
        if added:
            made += _spaced(added, made, there[change.there.end :])
        at = change.there.end
    made.append(Shown(there[at:]))
    return [piece for piece in made if piece.text]


def _spaced(added: str, before: list[Shown], after: str) -> Iterator[Shown]:
    """What the segment has more, with the blanks it would have."""
    text = "".join(piece.text for piece in before)
    if text and not text[-1].isspace():
        yield Shown(" ")
    yield Shown(added, Kind.ADDED)
    if after[:1].isalnum():
        yield Shown(" ")


def rating(match: Match) -> str:
    """The percentage, and what there is to it."""
    words = _tr("{percent} %").format(percent=match.percent)
    if match.in_context:
        return _tr("{percent}, with the same neighbours").format(percent=words)
    if match.adapted:
        return _tr("{percent}, its numbers put in").format(percent=words)
    if match.numbers_differ:
        return _tr("{percent}, other numbers").format(percent=words)
    if match.percent == 99:
        return _tr("{percent}, other letters or signs").format(percent=words)
    return words


def provenance(unit: Unit) -> str:
    """Document, day and person."""
    who = unit.changed_by or unit.created_by
    # Each isolated: a name in Latin letters would else turn the date before it round in an Arabic window.
    return " · ".join(f"\u2068{part}\u2069" for part in (unit.document, day(unit.date), who) if part)


def day(date: str) -> str:
    """The day of a date of the memory as the interface writes days."""
    read = QDate.fromString(date[:10], "yyyy-MM-dd")
    return str(QLocale().toString(read, "d MMM yyyy")) if read.isValid() else ""


def spoken(match: Match, segment: str) -> str:
    """All of a match for a screen reader: differences are said, not shown."""
    lines = [rating(match), match.unit.arabic]
    for change in match.changes:
        removed = match.unit.arabic[change.there.start : change.there.end]
        added = segment[change.here.start : change.here.end]
        if removed and added:
            lines.append(_tr("here {added} for {removed}").format(added=added, removed=removed))
        elif added:
            lines.append(_tr("here also {added}").format(added=added))
        else:
            lines.append(_tr("here without {removed}").format(removed=removed))
    return "\n".join((*lines, match.english, *match.unit.notes, provenance(match.unit)))
