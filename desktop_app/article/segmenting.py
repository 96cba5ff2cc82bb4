"""Cuts a paragraph into sentences: at stops that end one, never at commas, colons or semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from desktop_app.article import arabic
from desktop_app.article.model import Span
from desktop_app.article.pairing import pair_marks
from desktop_app.article.wordlists import rows

# A quotation stays whole in its reporter's sentence up to this length, in characters; a longer speech of many
# sentences would be more than a reader's eye or a translation engine takes at once.
_LONGEST_KEPT_QUOTATION = 600
_LONGEST_KEPT_BRACKET = 300
_LONG = 200  # from here on a pause before «و» is taken for the end, in characters

_LONGEST_END_MARK = 40  # characters
_STOP_MARKS = ".؟!?…۔"
_STOPS = re.compile(r"[.؟!?…۔](?: ?[.؟!?…۔])*")
_REFERENCE = re.compile(r"\[\d{1,3}\]")
_LIST_MARKER = re.compile(r"[(\[]?(?:[0-9٠-٩]{1,3}|[A-Za-z\u0621-\u064a])[)\]]?$")
_TOKEN_BEFORE = re.compile(r"[^\s«»“”„\"()\[\]،؛,:!؟?/]*$")
_TOKEN_AFTER = re.compile(r"[^\s«»“”„\"()\[\]،؛,:!؟?./]+")
_CHAIN = re.compile(r"[^\W\d_]{1,3}(?:\.[^\W\d_]{1,3})+$")
_NUMBER_BEFORE = re.compile(r"[0-9٠-٩%٪] ?$")
_CLOSERS = '»”›)]}"“'
_NEVER_FIRST = ",،؛;:)]}»›%٪"
# «انتهى», with an editor's initials or a number after it: «انتهى/م.ع», «(انتهى) 25»
_END_MARK = r"[(\[]?انته[ىي](?:[\s/\\.:*#()\[\]\-–0-9٠-٩]|(?<![^\W\d_])[^\W\d_]{1,2}(?![^\W\d_]))*$"
_GLUED_END_MARK = re.compile(r"(?<=[.؟!…»”\")])\s*(?=" + _END_MARK + ")")
_ONLY_END_MARK = re.compile(_END_MARK)


@dataclass(frozen=True, slots=True)
class _Stop:
    """A run of stops from `start` to `end`; `tail` is where the marks that close after it end."""

    start: int
    end: int
    tail: int
    run: str


def sentence_spans(text: str, paragraph: Span) -> list[Span]:
    """The sentences of one paragraph, in order; between them there is white space only."""
    spans: list[Span] = []
    start = _skip_blanks(text, paragraph.start, paragraph.end)
    for end in _ends(text, paragraph):
        if end > start:
            spans.append(Span(start, end))
            start = _skip_blanks(text, end, paragraph.end)
    rest = len(text[start : paragraph.end].rstrip())
    if rest:
        spans.append(Span(start, start + rest))
    return _part_end_mark(text, spans)


def is_end_mark(text: str) -> bool:
    """Whether `text` is nothing but the «انتهى» with which agencies close a report."""
    return bool(_ONLY_END_MARK.match(text))


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    cutter = _Cutter(text, paragraph)
    for match in _STOPS.finditer(text, paragraph.start, paragraph.end):
        end = cutter.end_at(match)
        if end is not None:
            cutter.begin(_skip_blanks(text, end, paragraph.end))
            yield end


class _Cutter:
    """Walks over the stops of one paragraph and remembers where the present sentence began."""

    def __init__(self, text: str, paragraph: Span) -> None:
        self.text = text
        self.last = paragraph.end
        self.start = _skip_blanks(text, paragraph.start, paragraph.end)
        pairs = pair_marks(text, paragraph)
        self.closing = {pair.end - 1: pair.start for pair in pairs}
        self.opening = {pair.start for pair in pairs}
        self.covers = [pair for pair in pairs if len(pair) <= _limit(text[pair.start])]
        self.cover = 0
        self.alone = -1  # where a quotation opened that is nobody's sentence but its own

    def begin(self, start: int) -> None:
        self.start = start

    def end_at(self, match: re.Match[str]) -> int | None:
        """Where the sentence ends whose last stop `match` is, None if it goes on."""
        if match.end() <= self.start:
            return None
        stop = self._stop(match)
        cover = self._cover(stop.start)
        if cover and stop.tail < cover.end:
            if cover.start == self.start and self._ends_after(cover):
                self.alone = cover.start
            if self.alone != cover.start:
                return None
        rest = _skip_blanks(self.text, stop.tail, self.last)
        if rest >= self.last:
            return stop.tail
        return stop.tail if self._is_end(stop, rest) else None

    def _stop(self, match: re.Match[str]) -> _Stop:
        tail = match.end()
        while tail < self.last:
            if reference := _REFERENCE.match(self.text, tail):
                tail = reference.end()
            elif tail in self.closing or (self.text[tail] in _CLOSERS and tail not in self.opening):
                tail += 1
            elif self.text[tail] == " " and tail + 1 in self.closing and tail + 1 < self.last:
                tail += 2
            else:
                break
        return _Stop(match.start(), match.end(), tail, match.group().replace(" ", ""))

    def _cover(self, at: int) -> Span | None:
        """The outermost quotation or bracket around `at`; stops are asked for in order."""
        while self.cover < len(self.covers) and self.covers[self.cover].end <= at:
            self.cover += 1
        if self.cover < len(self.covers) and self.covers[self.cover].start < at:
            return self.covers[self.cover]
        return None

    def _ends_after(self, cover: Span) -> bool:
        """Whether nothing of a reporter's sentence follows a quotation that began one."""
        rest = _skip_blanks(self.text, cover.end, self.last)
        if rest >= self.last or self.text[rest] in ".…":
            return True
        before = self.text[cover.start : cover.end - 1].rstrip()[-1:]
        return before in _STOP_MARKS and _opens_sentence(self.text, rest)

    def _is_end(self, stop: _Stop, rest: int) -> bool:
        following = self.text[rest]
        if following in _NEVER_FIRST or (following.islower() and following.isascii()):
            return False
        if following in _STOP_MARKS and rest == stop.tail:  # «قول.». — the last stop decides
            return False
        quoted = self._opening_of(stop)
        if quoted is not None and not self._ends_quoted(quoted, stop, rest):
            return False
        if any(mark in "؟!?" for mark in stop.run):
            return self._ends_question(stop, rest)
        if len(stop.run) > 1 or stop.run == "…":
            return quoted is not None or self._ends_trailing_off(rest)
        return _ends_at_full_stop(self.text, self.start, stop, rest)

    def _opening_of(self, stop: _Stop) -> int | None:
        """Where the quotation or bracket opened that closes right after `stop`, the outermost of several."""
        opened = (self.closing.get(at, stop.start) for at in range(stop.end, stop.tail))
        return min((at for at in opened if at < stop.start), default=None)

    def _ends_quoted(self, opened: int, stop: _Stop, rest: int) -> bool:
        """A stop before a closing mark: does the reporter's sentence end there too?"""
        if self.text[opened] in "([{":
            return opened == self.start or _is_joined(_word_after(self.text, rest))
        if _opens_sentence(self.text, rest):
            # A title may end in a question: «لماذا؟» وحده does not end what it stands in.
            words = self.text[opened : min(stop.start, opened + 60)].split()
            return stop.run == "." or self._introduced(opened) or len(words) > 3
        if opened == self.start:  # «…» قال فلان
            return False
        return stop.run == "." or self._introduced(opened)

    def _introduced(self, opened: int) -> bool:
        return ":" in self.text[max(self.start, opened - 2) : opened]

    def _ends_trailing_off(self, rest: int) -> bool:
        """Dots that trail off are a pause, unless a report goes on after them or much came before."""
        if _openers().get(arabic.normalise(_word_after(self.text, rest))) == "reporter":
            return True
        return rest - self.start > _LONG and _opens_sentence(self.text, rest)

    def _ends_question(self, stop: _Stop, rest: int) -> bool:
        before, after = self.text[stop.start - 1 : stop.start], self.text[stop.tail : stop.tail + 1]
        if before in ("(", "["):  # an editor's (؟) or (!)
            return False
        if stop.run == "?" and after.isalnum() and (before.isalpha() or after.isascii()):
            return False  # an address, or a letter that was lost on the way
        return _word_after(self.text, rest) != "أو"


def _ends_at_full_stop(text: str, start: int, stop: _Stop, rest: int) -> bool:
    token = _token_before(text, start, stop.start)
    if stop.tail == stop.end and rest == stop.tail:
        return _ends_glued(text, token, rest)
    if _LIST_MARKER.match(text[start : min(stop.start, start + 8)].rstrip()):
        return False
    kind = _abbreviation(token)
    if not kind or _NUMBER_BEFORE.search(
        text[max(start, stop.start - len(token) - 2) : stop.start - len(token)]
    ):
        return True
    return kind != "title" and _opens_sentence(text, rest)


def _ends_glued(text: str, token: str, rest: int) -> bool:
    """A full stop with no blank after it: an end between two words, not inside a number, name or address."""
    following, bare = text[rest], arabic.strip_marks(token)
    last = bare.rsplit(".", 1)[-1].rstrip("%٪")
    if not last:  # «كلمة .وكلمة»: the blank stands on the wrong side
        return following.isalpha() and not following.isascii()
    if following.isdigit():
        return len(last) > 2 and not last[-1].isdigit() and not last.isascii()
    if last[-1].isdigit() or not following.isalpha():
        return (following.isalpha() and not following.isascii()) or following in '«“„"([‹-–—'
    if last.isascii() or following.isascii():
        return not last.isascii() and following.isupper()
    return _ends_between_words(text, bare, last, rest)


def _ends_between_words(text: str, before: str, last: str, rest: int) -> bool:
    """Two Arabic words with nothing but a full stop between them: not where both are parts of «أ.ف.ب»."""
    after = _word_after(text, rest)
    end = rest + len(after)
    after = arabic.strip_marks(after)
    chained = "." in before or (text[end : end + 1] == "." and text[end + 1 : end + 2].isalpha())
    if chained and _CHAIN.search(f"{before}.{after}"):
        return False
    return len(last) > 1 and (len(last) > 2 or len(after) > 1)


def _abbreviation(token: str) -> str:
    """«title» before a name, «other» where a sentence may also end, «» for an ordinary word."""
    bare = arabic.strip_marks(token).lstrip("-–—")
    if kind := _abbreviations().get(bare):
        return kind
    if _CHAIN.match(bare):
        return "other"
    if len(bare) == 1 and bare.isalpha():
        return "title"
    # A one-letter title with «and» or «to» in front: ود. فلان
    return "title" if len(bare) == 2 and bare[0] in "ول" and bare[1] in "دمأ" else ""


@cache
def _abbreviations() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("abbreviations.tsv")}


@cache
def _openers() -> dict[str, str]:
    return {arabic.normalise(row[0]): row[1] for row in rows("sentence_openers.tsv")}


def _opens_sentence(text: str, at: int) -> bool:
    """Whether what stands at `at` is what news sentences begin with: a conjunction, or a row of the list."""
    word = arabic.normalise(_word_after(text, at))
    if _is_joined(word) or word in _openers():
        return True
    next_word = arabic.normalise(
        _word_after(text, _skip_blanks(text, at + len(_word_after(text, at)), len(text)))
    )
    return f"{word} {next_word}" in _openers()


def _is_joined(word: str) -> bool:
    """Whether «و» or «ف» is written in front of a word."""
    return len(word) > 3 and word[0] in "وف"


def _token_before(text: str, start: int, at: int) -> str:
    found = _TOKEN_BEFORE.search(text, max(start, at - 40), at)
    return found.group() if found else ""


def _word_after(text: str, at: int) -> str:
    found = _TOKEN_AFTER.match(text, at)
    return found.group() if found else ""


def _skip_blanks(text: str, at: int, last: int) -> int:
    while at < last and text[at].isspace():
        at += 1
    return at


def _limit(mark: str) -> int:
    return _LONGEST_KEPT_BRACKET if mark in "([{" else _LONGEST_KEPT_QUOTATION


def _part_end_mark(text: str, spans: list[Span]) -> list[Span]:
    """Agencies close with «انتهى», often glued to the last sentence: it becomes a sentence of its own."""
    if not spans:
        return spans
    last = spans[-1]
    found = _GLUED_END_MARK.search(text, max(last.start, last.end - _LONGEST_END_MARK), last.end)
    if not found or found.start() <= last.start:
        return spans
    begin = _skip_blanks(text, found.start(), last.end)
    return [*spans[:-1], Span(last.start, found.start()), Span(begin, last.end)]
