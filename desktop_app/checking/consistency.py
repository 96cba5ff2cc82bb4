"""Whether the same Arabic is the same in English wherever a person has settled it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from desktop_app.article.arabic import normalise
from desktop_app.checking.model import Check, Finding, Segment

_SIGNS = re.compile(r"[^\w\s]+")
_TOLD = 3


def inconsistent(segments: Sequence[Segment]) -> Iterator[Finding]:
    """Segments of the same Arabic that a person gave different English; `words`: the other English.

    All are told but those that read as most of the approved ones do, else as most do.
    """
    groups: dict[str, list[Segment]] = {}
    for segment in segments:
        if segment.made.by_person and segment.english.strip():
            groups.setdefault(key_of(segment.arabic), []).append(segment)
    for group in groups.values():
        texts = [_plain(segment.english) for segment in group]
        if len(set(texts)) < 2:
            continue
        votes = Counter(texts)
        approved = Counter(text for text, segment in zip(texts, group, strict=True) if segment.approved)
        usual = max(texts, key=lambda text: (approved[text], votes[text], -texts.index(text)))
        usuals = [s for s, text in zip(group, texts, strict=True) if text == usual]
        others = tuple(segment.index for segment in usuals[:_TOLD])
        for segment, text in zip(group, texts, strict=True):
            if text != usual:
                yield segment.found(Check.INCONSISTENT, words=(usuals[0].english.strip(),), others=others)


def key_of(arabic: str) -> str:
    """Under which segments are the same: letters alone, as they are compared."""
    return " ".join(_SIGNS.sub(" ", normalise(arabic)).split())


def _plain(english: str) -> str:
    return " ".join(english.split()).rstrip(".").casefold()
