"""Words searched for in the English and replaced: plain or as a regular expression, in one place or in all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from time import monotonic

import regex

from desktop_app.reading.editing import edit, edit_all
from desktop_app.reading.model import Reading

# Seconds: there are expressions that never come to an end.
_PATIENCE = 0.5  # for all of one search that somebody waits for
_PATIENCE_ONE, _PATIENCE_ALL = 0.5, 20.0  # for one segment, and for all, where it is done beside other work
_SEGMENTS = 40  # that are gone through between two places to stop


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


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of all segments have been gone through."""

    done: int
    total: int


def find(
    reading: Reading, query: Query, *, among: Iterable[int] | None = None, patience: float = _PATIENCE
) -> list[Place]:
    """All places of `query` in the English, or in that of some segments, in their order; none for nothing.

    Raises:
        BadPattern: the expression is not one.
        TooSlow: it does not come to an end in `patience`, in seconds.
    """
    if not query.text:
        return []
    pattern, deadline = _compiled(query), monotonic() + patience
    places = []
    for index in range(len(reading.article.sentences)) if among is None else among:
        made = reading.english(index)
        if made is not None:
            places += [Place(index, *m.span()) for m in _matches(pattern, made.text, deadline)]
    return places


def find_steps(reading: Reading, query: Query) -> Iterator[Progress | list[Place]]:
    """As `find`, a few segments at a time for a thread of its own; the last that comes are the places.

    Raises:
        BadPattern: the expression is not one.
        TooSlow: it does not come to an end.
    """
    places: list[Place] = []
    for done in _in_steps(reading, query):
        if isinstance(done, Progress):
            yield done
        else:
            segment, _text, found = done
            places += [Place(segment, *match.span()) for match in found]
    yield places


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


def replace_all(reading: Reading, query: Query, words: str, *, patience: float = _PATIENCE) -> Replaced:
    """`reading` with `words` at every place of `query`.

    Raises:
        BadPattern: the expression is not one, or `words` name a group that there is not.
        TooSlow: it does not come to an end in `patience`, in seconds.
    """
    if not query.text:
        return Replaced(reading)
    pattern, deadline = _compiled(query), monotonic() + patience
    texts, count = {}, 0
    for sentence in reading.article.sentences:
        made = reading.english(sentence.index)
        found = _matches(pattern, made.text, deadline) if made is not None else []
        if made is not None and found:
            texts[sentence.index] = _with_words(made.text, found, query, words)
            count += len(found)
    return Replaced(edit_all(reading, texts), tuple(texts), count)


def replace_steps(reading: Reading, query: Query, words: str) -> Iterator[Progress | Replaced]:
    """As `replace_all`, a few segments at a time for a thread of its own; the last that comes is what was made.

    Raises:
        BadPattern: the expression is not one, or `words` name a group that there is not.
        TooSlow: it does not come to an end.
    """
    made, segments, count = reading, [], 0
    texts: dict[int, str] = {}
    for done in _in_steps(reading, query):
        if isinstance(done, Progress):
            made, texts = edit_all(made, texts), {}
            yield done
        else:
            segment, text, found = done
            texts[segment] = _with_words(text, found, query, words)
            segments.append(segment)
            count += len(found)
    yield Replaced(made, tuple(segments), count)


def _in_steps(reading: Reading, query: Query) -> Iterator[Progress | tuple[int, str, list[regex.Match[str]]]]:
    """The segments in which something is found, and after every few, and the last, how many were gone through."""
    total = len(reading.article.sentences)
    pattern, deadline = _compiled(query), monotonic() + _PATIENCE_ALL
    for index in range(total if query.text else 0):
        english = reading.english(index)
        if english is not None:
            until = min(deadline, monotonic() + _PATIENCE_ONE)
            found = _matches(pattern, english.text, until, beside=query.expression)
            if found:
                yield index, english.text, found
        if index % _SEGMENTS == _SEGMENTS - 1:
            yield Progress(index + 1, total)
    yield Progress(total, total)


def _with_words(text: str, found: Sequence[regex.Match[str]], query: Query, words: str) -> str:
    parts, at = [], 0
    for match in found:
        parts += [text[at : match.start()], _filled(match, query, words)]
        at = match.end()
    return "".join((*parts, text[at:]))


def _compiled(query: Query) -> regex.Pattern[str]:
    source = query.text if query.expression else regex.escape(query.text, literal_spaces=True)
    if query.whole:
        source = rf"(?<!\w)(?:{source})(?!\w)"
    try:
        return regex.compile(source, 0 if query.case else regex.IGNORECASE)
    except regex.error as error:
        raise BadPattern(str(error)) from error


def _matches(
    pattern: regex.Pattern[str], text: str, deadline: float, *, beside: bool = False
) -> list[regex.Match[str]]:
    """What is found; nothing that is found is empty. `beside`: let other threads go on meanwhile, which costs a little."""
    left = max(deadline - monotonic(), 0.01)
    try:
        found = pattern.finditer(text, timeout=left, concurrent=beside or None)
        return [m for m in found if m.start() < m.end()]
    except TimeoutError as error:
        raise TooSlow("timeout") from error


def _filled(match: regex.Match[str], query: Query, words: str) -> str:
    """What takes the place of `match`, on one line."""
    try:
        filled = match.expand(words) if query.expression else words
    except (regex.error, IndexError) as error:
        raise BadPattern(str(error)) from error
    return " ".join(filled.splitlines())
