"""Words searched for in the English and replaced: plain or as a regular expression, in one place or in all."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

import regex

from desktop_app.reading.editing import edit, edit_all
from desktop_app.reading.model import Reading

_PATIENCE = 0.5  # seconds for all of one search: there are expressions that never come to an end


class BadPattern(ValueError):
    """The expression or its replacement cannot be used; the text says why, in English, where that is known."""


class TooSlow(BadPattern):
    """The expression takes too long on this text."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: `text` as it stands, or as a regular expression (Python's, as the module regex reads it)."""

    text: str
    expression: bool = False
    case: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What was found, from `start` to `end` of the English of a segment."""

    segment: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Replaced:
    """A reading with other words in these segments, put in so many places; `end` is where the last of one place ends."""

    reading: Reading
    segments: tuple[int, ...] = ()
    count: int = 0
    end: int = 0


def find(reading: Reading, query: Query) -> list[Place]:
    """All places of `query` in the English, in reading order; none for nothing.

    Raises:
        BadPattern: the expression is not one.
        TooSlow: it does not come to an end.
    """
    if not query.text:
        return []
    pattern, deadline = _compiled(query), monotonic() + _PATIENCE
    places = []
    for sentence in reading.article.sentences:
        made = reading.english(sentence.index)
        if made is not None:
            places += [Place(sentence.index, *m.span()) for m in _matches(pattern, made.text, deadline)]
    return places


def replace_one(reading: Reading, query: Query, place: Place, words: str) -> Replaced:
    """`reading` with `words` at `place`, where `find` found it; `end` is where they end.

    In an expression `\\1` or `\\g<name>` in `words` is what its group matched.

    Raises:
        BadPattern: `words` name a group that there is not.
        TooSlow: the expression does not come to an end.
    """
    made = reading.english(place.segment)
    if made is None:
        return Replaced(reading)
    for match in _matches(_compiled(query), made.text, monotonic() + _PATIENCE):
        if match.span() == (place.start, place.end):
            put = _filled(match, query, words)
            text = made.text[: place.start] + put + made.text[place.end :]
            return Replaced(edit(reading, place.segment, text), (place.segment,), 1, place.start + len(put))
    return Replaced(reading)


def replace_all(reading: Reading, query: Query, words: str) -> Replaced:
    """`reading` with `words` at every place of `query`.

    Raises:
        BadPattern: the expression is not one, or `words` name a group that there is not.
        TooSlow: it does not come to an end.
    """
    if not query.text:
        return Replaced(reading)
    pattern, deadline = _compiled(query), monotonic() + _PATIENCE
    texts, count = {}, 0
    for sentence in reading.article.sentences:
        made = reading.english(sentence.index)
        found = _matches(pattern, made.text, deadline) if made is not None else []
        if made is None or not found:
            continue
        parts, at = [], 0
        for match in found:
            parts += [made.text[at : match.start()], _filled(match, query, words)]
            at = match.end()
        texts[sentence.index] = "".join((*parts, made.text[at:]))
        count += len(found)
    return Replaced(edit_all(reading, texts), tuple(texts), count)


def _compiled(query: Query) -> regex.Pattern[str]:
    source = query.text if query.expression else regex.escape(query.text, literal_spaces=True)
    if query.whole:
        source = rf"(?<!\w)(?:{source})(?!\w)"
    try:
        return regex.compile(source, 0 if query.case else regex.IGNORECASE)
    except regex.error as error:
        raise BadPattern(str(error)) from error


def _matches(pattern: regex.Pattern[str], text: str, deadline: float) -> list[regex.Match[str]]:
    """What is found; nothing that is found is empty."""
    left = max(deadline - monotonic(), 0.01)
    try:
        return [m for m in pattern.finditer(text, timeout=left) if m.start() < m.end()]
    except TimeoutError as error:
        raise TooSlow("timeout") from error


def _filled(match: regex.Match[str], query: Query, words: str) -> str:
    """What takes the place of `match`, on one line."""
    try:
        filled = match.expand(words) if query.expression else words
    except (regex.error, IndexError) as error:
        raise BadPattern(str(error)) from error
    return " ".join(filled.splitlines())
