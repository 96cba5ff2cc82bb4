"""Cuts a paragraph into sentences: at stops that end one, never at commas, colons or semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.article.fullstops import abbreviation, ends_at_full_stop, token_before
from desktop_app.article.model import Span
from desktop_app.article.openers import (
    is_joined,
    names_speaker,
    opener_at,
    opens_sentence,
    skip_blanks,
    word_after,
)
from desktop_app.article.pairing import pair_marks

# A quotation stays whole in its reporter's sentence up to this length, in characters; a longer speech of many
# sentences would be more than a reader's eye or a translation engine takes at once.
_LONGEST_KEPT_QUOTATION = 600
_LONGEST_KEPT_BRACKET = 300
_LONG = 200  # from here on a pause before «و» is taken for the end, in characters

_LONGEST_END_MARK = 40  # characters
_STOP_MARKS = ".؟!?…۔"
_STOPS = re.compile(r"[.؟!?…۔](?: ?[.؟!?…۔])*")
_REFERENCE = re.compile(r"\[\d{1,3}\]")
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
    start = skip_blanks(text, paragraph.start, paragraph.end)
    for end in _ends(text, paragraph):
        if end > start:
            spans.append(Span(start, end))
            start = skip_blanks(text, end, paragraph.end)
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
            cutter.begin(skip_blanks(text, end, paragraph.end))
            yield end


class _Cutter:
    """Walks over the stops of one paragraph and remembers where the present sentence began."""

    def __init__(self, text: str, paragraph: Span) -> None:
        self.text = text
        self.last = paragraph.end
        self.start = skip_blanks(text, paragraph.start, paragraph.end)
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
        rest = skip_blanks(self.text, stop.tail, self.last)
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
        rest = skip_blanks(self.text, cover.end, self.last)
        if rest >= self.last or self.text[rest] in ".…":
            return True
        before = self.text[cover.start : cover.end - 1].rstrip()[-1:]
        return before in _STOP_MARKS and self._ends_alone(before, rest)

    def _ends_alone(self, stop: str, rest: int) -> bool:
        """Whether a sentence that is all quotation ends with it, what stands at `rest` being another."""
        if names_speaker(self.text, rest):
            return False
        return stop == "." or opens_sentence(self.text, rest)

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
        return ends_at_full_stop(self.text, self.start, stop.start, rest)

    def _opening_of(self, stop: _Stop) -> int | None:
        """Where the quotation or bracket opened that closes right after `stop`, the outermost of several."""
        opened = (self.closing.get(at, stop.start) for at in range(stop.end, stop.tail))
        return min((at for at in opened if at < stop.start), default=None)

    def _ends_quoted(self, opened: int, stop: _Stop, rest: int) -> bool:
        """A stop before a closing mark: does the reporter's sentence end there too?"""
        if self.text[opened] in "([{":
            return opened == self.start or is_joined(word_after(self.text, rest))
        if opened == self.start:
            return self._ends_alone(stop.run, rest)
        if stop.run == "." or self._introduced(opened):
            return True
        # A title may end in a question: «لماذا؟» وحده does not end what it stands in.
        words = self.text[opened : min(stop.start, opened + 60)].split()
        return opens_sentence(self.text, rest) and len(words) > 3

    def _introduced(self, opened: int) -> bool:
        return ":" in self.text[max(self.start, opened - 2) : opened]

    def _ends_trailing_off(self, rest: int) -> bool:
        """Dots that trail off are a pause, unless a report goes on after them or much came before."""
        if opener_at(self.text, rest) == "reporter":
            return True
        return rest - self.start > _LONG and opens_sentence(self.text, rest)

    def _ends_question(self, stop: _Stop, rest: int) -> bool:
        before, after = self.text[stop.start - 1 : stop.start], self.text[stop.tail : stop.tail + 1]
        if before in ("(", "["):  # an editor's (؟) or (!)
            return False
        if stop.run == "?" and after.isalnum() and (before.isalpha() or after.isascii()):
            return False  # an address, or a letter that was lost on the way
        if abbreviation(token_before(self.text, self.start, stop.start)) == "name":
            return False
        return word_after(self.text, rest) != "أو"


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
    begin = skip_blanks(text, found.start(), last.end)
    return [*spans[:-1], Span(last.start, found.start()), Span(begin, last.end)]
