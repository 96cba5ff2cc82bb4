"""Points in time as a person reads them."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale


def moment(seconds: float) -> str:
    """Day and time of day in the language of the interface; `seconds` since 1970, '' for 0."""
    if not seconds:
        return ""
    when = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(when, "d MMM yyyy HH:mm")
