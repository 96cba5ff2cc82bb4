"""What is another object in a later state of a reading: states share what is the same, so a look at each is enough."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count
from operator import is_not

from desktop_app.reading.model import Reading


def others(before: Sequence[object], after: Sequence[object]) -> list[int]:
    """The places at which two rows of one length hold different objects; for 5,000 a tenth of a millisecond."""
    return list(compress(count(), map(is_not, before, after)))


def rewritten(before: Reading, after: Reading) -> list[int]:
    """The segments whose English is another object in `after`, a state of the same segments as `before`."""
    was = before.translation.sentences if before.translation else None
    now = after.translation.sentences if after.translation else None
    if was is now:
        return []
    nothing = (None,) * len(after.article.sentences)
    return others(was or nothing, now or nothing)
