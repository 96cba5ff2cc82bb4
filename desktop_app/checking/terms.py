"""The glossary's word on a segment: terms that are not called what they are to be called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from desktop_app.article.arabic import normalise
from desktop_app.checking.model import Check, Detail, Finding, Segment
from desktop_app.glossary.model import Term

_CLITICS = "(?:[وف]?(?:ال|لل|[بكل]ال|[بكل])?)"


def glossary(segment: Segment, terms: Sequence[Term]) -> Iterator[Finding]:
    """`words`: the Arabic, what it is to be called and, where it is FORBIDDEN, what it is called."""
    english = segment.english
    if not terms or not english.strip():
        return
    arabic = normalise(segment.arabic)
    for term in terms:
        written = next((form for form in (term.arabic, *term.variants) if _arabic(form).search(arabic)), None)
        if written is None:
            continue
        bad = next(((f, m) for f in term.forbidden if (m := _english(f).search(english))), None)
        if bad is not None:
            words = (written, term.english, bad[0])
            yield segment.found(Check.GLOSSARY, Detail.FORBIDDEN, at=bad[1].span(), words=words)
        elif term.english and not _english(term.english).search(english):
            yield segment.found(Check.GLOSSARY, Detail.LOST, words=(written, term.english))


@lru_cache(maxsize=4_096)
def _arabic(term: str) -> re.Pattern[str]:
    words = [re.escape(word) for word in normalise(term).split()]
    return re.compile(rf"\b{_CLITICS}" + r"\s+".join(words) + r"\b")


@lru_cache(maxsize=4_096)
def _english(term: str) -> re.Pattern[str]:
    pattern = r"[\s-]+".join(re.escape(word) for word in term.split())
    plural = r"(?:s|es|[’']s?)?"
    if term.endswith("y"):
        pattern, plural = pattern[:-1], r"(?:y(?:[’']s?)?|ies[’']?)"
    return re.compile(rf"(?<!\w){pattern}{plural}(?!\w)", re.IGNORECASE)
