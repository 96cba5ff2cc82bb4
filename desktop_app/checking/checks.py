"""All checks of a reading. The flags of the engine are among them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.checking.model import Check, Finding
from desktop_app.glossary.model import Term
from desktop_app.reading.model import Reading


def check(reading: Reading, terms: Sequence[Term] = ()) -> tuple[Finding, ...]:  # noqa: ARG001
    """What is worth looking at once more, by segment and then in the order of Check."""
    made = reading.translation.sentences if reading.translation else ()
    flags = [(s.index, Check(flag)) for s in made if s is not None for flag in s.flags]
    return tuple(
        Finding(index, kind) for index, kind in sorted(flags, key=lambda f: (f[0], list(Check).index(f[1])))
    )
