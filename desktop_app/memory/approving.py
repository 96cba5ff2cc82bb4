"""Keeps the memory as a person's documents are: what is approved is in it, what is no longer approved goes again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.memory.model import Approved, Unit
from desktop_app.memory.schema import COLUMNS, insert, rewrite, same_pair, unit_of


@dataclass(frozen=True, slots=True)
class Hand:
    """Who writes, and when (as in Unit)."""

    who: str
    now: str


def take(connection: sqlite3.Connection, segments: Iterable[Approved], by: Hand) -> None:
    """Bring the memory to what a person left of these segments, within the caller's transaction.

    A segment that is approved with other words changes its unit. A unit that was imported, or that another document
    shares, stays as it is, and the segment gets one of its own.
    """
    for segment in segments:
        before = _unit_of_segment(connection, segment)
        if segment.english is None or not segment.english.strip() or not segment.arabic.strip():
            if before is not None:
                _withdraw(connection, segment, before)
        elif before is None or (before.arabic, before.english) != (segment.arabic, segment.english):
            _approve(connection, segment, before, by)
        elif (before.before, before.after) != (segment.before, segment.after) and _its_own(
            connection, before, segment
        ):
            rewrite(connection, replace(before, before=segment.before, after=segment.after))


def any_approved(connection: sqlite3.Connection, segments: Iterable[Approved]) -> bool:
    """Whether one of these segments has a unit."""
    return any(_unit_of_segment(connection, segment) is not None for segment in segments)


def withdraw_others(connection: sqlite3.Connection, document: str, kept: Iterable[str]) -> None:
    """Withdraw what was approved of a document but for the segments `kept`: the others are no longer there."""
    stay = set(kept)
    found = connection.execute("SELECT segment FROM approval WHERE document = ?", (document,)).fetchall()
    for (segment,) in found:
        if segment not in stay:
            gone = Approved(document, segment, "", None)
            before = _unit_of_segment(connection, gone)
            if before is not None:
                _withdraw(connection, gone, before)


def _approve(connection: sqlite3.Connection, segment: Approved, before: Unit | None, by: Hand) -> None:
    assert segment.english is not None
    same = same_pair(connection, segment.arabic, segment.english)
    if same is None and before is not None and _its_own(connection, before, segment):
        changed = replace(
            before,
            english=segment.english,
            changed=by.now,
            changed_by=by.who,
            before=segment.before,
            after=segment.after,
        )
        rewrite(connection, changed)
        return
    if before is not None:
        _withdraw(connection, segment, before)
    if same is not None:
        # The last that a person wrote for this Arabic comes first.
        rewrite(connection, replace(same, changed=by.now, changed_by=by.who))
        number = same.id
    else:
        unit = Unit(
            segment.arabic,
            segment.english,
            created=by.now,
            created_by=by.who,
            document=segment.name,
            before=segment.before,
            after=segment.after,
        )
        number = insert(connection, unit, kept=False)
    connection.execute(
        "INSERT INTO approval (document, segment, unit) VALUES (?, ?, ?)",
        (segment.document, segment.segment, number),
    )


def _its_own(connection: sqlite3.Connection, unit: Unit, segment: Approved) -> bool:
    """Whether the unit came from this segment and from nowhere else."""
    (approvals,) = connection.execute("SELECT count(*) FROM approval WHERE unit = ?", (unit.id,)).fetchone()
    return approvals == 1 and not _kept(connection, unit) and unit.arabic == segment.arabic


def _withdraw(connection: sqlite3.Connection, segment: Approved, unit: Unit) -> None:
    where = (segment.document, segment.segment)
    connection.execute("DELETE FROM approval WHERE document = ? AND segment = ?", where)
    (others,) = connection.execute("SELECT count(*) FROM approval WHERE unit = ?", (unit.id,)).fetchone()
    if not others and not _kept(connection, unit):
        connection.execute("DELETE FROM unit WHERE id = ?", (unit.id,))


def _kept(connection: sqlite3.Connection, unit: Unit) -> bool:
    (kept,) = connection.execute("SELECT kept FROM unit WHERE id = ?", (unit.id,)).fetchone()
    return bool(kept)


def _unit_of_segment(connection: sqlite3.Connection, segment: Approved) -> Unit | None:
    named = ", ".join(f"unit.{name.strip()}" for name in COLUMNS.split(","))
    row = connection.execute(
        f"SELECT {named} FROM approval JOIN unit ON unit.id = approval.unit"
        " WHERE approval.document = ? AND approval.segment = ?",
        (segment.document, segment.segment),
    ).fetchone()
    return unit_of(row) if row else None
