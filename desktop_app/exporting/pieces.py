"""A sentence cut where quotations begin and end: what every format does that styles words instead of nesting tags."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.article.model import Sentence
from desktop_app.exporting import view
from desktop_app.exporting.nesting import Mark, runs
from desktop_app.reading.model import Reading

_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence; `quotation` is the innermost one that holds them, None for none.

    Not `exact`: the quotation's words lie somewhere among these.
    """

    text: str
    quotation: int | None = None
    exact: bool = True


@dataclass(frozen=True, slots=True)
class _Quoted:
    number: int
    exact: bool = True


class Pieces:
    """The sentences of one reading in pieces; without `quotations` each sentence is one piece."""

    def __init__(self, reading: Reading, *, quotations: bool = True) -> None:
        self._reading = reading
        self._arabic: dict[int, list[Mark[_Quoted]]] = {}
        self._english: dict[int, list[Mark[_Quoted]]] = {}
        if quotations:
            self._find()

    def arabic(self, sentence: Sentence) -> list[Piece]:
        """The Arabic of a sentence, on one line."""
        return _cut(self._reading.article.cut(sentence), self._arabic.get(sentence.index, ()))

    def english(self, sentence: Sentence) -> list[Piece] | None:
        """Its English, on one line; None where there is none."""
        made = self._reading.english(sentence.index)
        return None if made is None else _cut(made.text, self._english.get(sentence.index, ()))

    def _find(self) -> None:
        article = self._reading.article
        for number, quotation in enumerate(self._reading.findings.quotations):
            for span in quotation.content:
                for sentence in article.sentences_in(span):
                    start, end = span.start - sentence.start, span.end - sentence.start
                    _add(self._arabic, sentence.index, Mark(start, end, _Quoted(number)))
            for target in dict.fromkeys(view.spans_of(self._reading, number)):
                mark = Mark(target.start, target.end, _Quoted(number, target.exact))
                _add(self._english, target.sentence, mark)


def _add(marks: dict[int, list[Mark[_Quoted]]], index: int, mark: Mark[_Quoted]) -> None:
    marks.setdefault(index, []).append(mark)


def _cut(text: str, marks: Iterable[Mark[_Quoted]]) -> list[Piece]:
    pieces: list[Piece] = []
    blank = True  # the sentence begins with no blank, and no two stand side by side
    for run in runs(len(text), marks):
        words = _BLANKS.sub(" ", text[run.start : run.end])
        if blank:
            words = words.removeprefix(" ")
        if not words:
            continue
        blank = words.endswith(" ")
        # Words that are exactly somebody's are more than the sentence in which somebody's lie.
        best = max(run.marks, key=lambda m: m.label.exact * len(text) * 2 - (m.end - m.start), default=None)
        label = best.label if best else None
        pieces.append(Piece(words, label.number, label.exact) if label else Piece(words))
    if pieces and blank:
        last = pieces.pop()
        if last.text.rstrip():
            pieces.append(Piece(last.text.rstrip(), last.quotation, last.exact))
    return pieces


def text_of(pieces: Iterable[Piece]) -> str:
    """The words alone."""
    return "".join(piece.text for piece in pieces)
