"""The rows of the reading view: what stands in each of their two cells. Values only, nothing is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from desktop_app.article.model import Article, Role, Sentence, Span
from desktop_app.gui.page_style import PageStyle
from desktop_app.gui.positions import showable
from desktop_app.gui.vowels import to_shown, to_whole, without_vowels
from desktop_app.quotations.model import QuotationKind
from desktop_app.reading.identity import others
from desktop_app.reading.model import Reading

# A longer paragraph goes on in a row of its own: sentences stay side by side, and a text without a single
# line break is not laid out anew as a whole for every sentence that arrives.
LONG = 700
# Hebrew, Arabic and their neighbours: a paragraph without one of these letters is set from the left.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_SPOKEN = {QuotationKind.DIRECT, QuotationKind.MIXED}


@dataclass(frozen=True, slots=True)
class Piece:
    """The sentences `first` to `last` at `start` to `end` of a cell; more than one only while `pending`."""

    first: int
    last: int
    start: int
    end: int
    pending: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a quotation in a cell.

    `spoken`: in quotation marks, not reported. `exact`: the words themselves, not just somewhere in here.
    `opens`: the quotation begins here.
    """

    start: int
    end: int
    quotation: int
    speaker: int | None
    spoken: bool
    exact: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class CellText:
    """The text of one cell; all positions are code points in `text`.

    `hidden` are the positions of vowel signs that are not shown, in the text as it would be with them.
    """

    text: str = ""
    pieces: tuple[Piece, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    right_to_left: bool = False
    hidden: tuple[int, ...] = ()

    def from_whole(self, position: int) -> int:
        """Where a position of the text with all its vowel signs is in `text`."""
        return to_shown(position, self.hidden)

    def to_whole(self, position: int) -> int:
        """Where a position in `text` is in the text with all its vowel signs."""
        return to_whole(position, self.hidden)

    def piece_of(self, sentence: int) -> Piece | None:
        """The piece that shows `sentence`."""
        return next((p for p in self.pieces if p.first <= sentence <= p.last), None)

    def piece_at(self, position: int) -> Piece | None:
        """The piece that holds `position`; for the blank between two, the one before."""
        return next((p for p in reversed(self.pieces) if p.start <= position), None)


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph, or a part of a long one: then `joined` to the row above. In some layouts a sentence."""

    role: Role
    first: int
    last: int
    joined: bool
    arabic: CellText
    english: CellText


class _Group(NamedTuple):  # many are made at once
    role: Role
    first: int
    last: int
    joined: bool
    length: int


class Rows:
    """A reading as rows, each made when first asked for. `waiting` stands where English is still to come.

    `style` says whether rows are sentences, which languages are shown and whether vowel signs are.
    """

    def __init__(self, reading: Reading, *, waiting: str = "", style: PageStyle | None = None) -> None:
        self.style = style or PageStyle()
        self._groups = _group(reading.article, longest=0 if self.style.by_sentence else LONG)
        self._row_of = [number for number, g in enumerate(self._groups) for _ in range(g.first, g.last + 1)]
        self._waiting = waiting
        self._made: dict[int, Row] = {}
        self.reading = reading
        self._by_sentence = _by_sentence(reading)

    def __len__(self) -> int:
        return len(self._groups)

    def __getitem__(self, number: int) -> Row:
        row = self._made.get(number)
        if row is None:
            row = self._made[number] = self._make(self._groups[number])
        return row

    def row_of(self, sentence: int) -> int:
        """The number of the row that shows `sentence`."""
        return self._row_of[sentence]

    def quotations_of(self, sentence: int) -> list[int]:
        """The numbers of the quotations in `sentence`, in reading order."""
        return self._by_sentence.get(sentence, [])

    def role(self, number: int) -> Role:
        """The role of row `number`, without making the row."""
        return self._groups[number].role

    def joined(self, number: int) -> bool:
        """Whether row `number` goes on with the paragraph above it."""
        return self._groups[number].joined

    def length(self, number: int) -> int:
        """How many characters of Arabic row `number` holds, without making the row."""
        return self._groups[number].length

    def update(
        self, reading: Reading, *, sentences: Iterable[int] | None = None, waiting: str | None = None
    ) -> set[int]:
        """Take a later state of the same article; the numbers of the rows that are different now.

        Args:
            reading: the later state.
            sentences: those whose English arrived; None when anything may have changed.
            waiting: a new word for English that is still to come.
        """
        before, self.reading = self.reading, reading
        if waiting is not None and waiting != self._waiting:
            self._waiting, sentences = waiting, None
        if sentences is None:
            if reading.findings is not before.findings:
                self._by_sentence = _by_sentence(reading)
            self._made.clear()
            return set(range(len(self._groups)))
        changed = {self._row_of[sentence] for sentence in sentences}
        for number in changed:
            self._made.pop(number, None)
        return changed

    def _make(self, group: _Group) -> Row:
        # A text that is not Arabic has no other language beside it: it stands alone, where English would.
        if self.reading.arabic:
            arabic = self._source(group) if self.style.shows(arabic=True) else CellText()
            english = self._english(group) if self.style.shows(arabic=False) else CellText()
        else:
            arabic, english = CellText(), self._source(group)
        return Row(group.role, group.first, group.last, group.joined, arabic, english)

    def _source(self, group: _Group) -> CellText:
        article = self.reading.article
        sentences = article.sentences[group.first : group.last + 1]
        start, end = sentences[0].start, sentences[-1].end
        pieces = tuple(Piece(s.index, s.index, s.start - start, s.end - start) for s in sentences)
        stretches = []
        for number in self._quotations_in(group):
            quotation = self.reading.findings.quotations[number]
            for span in quotation.content:
                a, b = max(span.start, start), min(span.end, end)
                if a < b:
                    opens = span.start >= start and span is quotation.content[0]
                    spoken = quotation.kind in _SPOKEN
                    stretches.append(
                        Stretch(a - start, b - start, number, quotation.speaker_id, spoken, True, opens)
                    )
        text = showable(article.text[start:end])
        made = CellText(text, pieces, tuple(stretches), bool(_RIGHT_TO_LEFT.search(text)))
        return made if self.style.diacritics else without_vowel_signs(made)

    def _english(self, group: _Group) -> CellText:
        parts: list[str] = []
        pieces: list[Piece] = []
        at = 0
        for index in range(group.first, group.last + 1):
            made = self.reading.english(index)
            if made is None:
                if pieces and pieces[-1].pending:
                    pieces[-1] = Piece(pieces[-1].first, index, pieces[-1].start, pieces[-1].end, True)
                    continue
                if not self._waiting:
                    continue
            words = self._waiting if made is None else showable(made.text)
            pieces.append(Piece(index, index, at, at + len(words), made is None))
            parts.append(words)
            at += len(words) + 1
        return CellText(" ".join(parts), tuple(pieces), tuple(self._carried(group, pieces)))

    def _carried(self, group: _Group, pieces: Sequence[Piece]) -> Iterable[Stretch]:
        starts = {piece.first: piece.start for piece in pieces if not piece.pending}
        for number in self._quotations_in(group):
            quotation = self.reading.findings.quotations[number]
            spans = self.reading.quotation_spans[number] if self.reading.quotation_spans else ()
            for span in spans:
                start = starts.get(span.sentence)
                if start is not None and span.start < span.end:
                    spoken = quotation.kind in _SPOKEN
                    opens = span is spans[0]
                    yield Stretch(
                        start + span.start,
                        start + span.end,
                        number,
                        quotation.speaker_id,
                        spoken,
                        span.exact,
                        opens,
                    )

    def _quotations_in(self, group: _Group) -> list[int]:
        found: dict[int, None] = {}
        for index in range(group.first, group.last + 1):
            found.update(dict.fromkeys(self._by_sentence.get(index, ())))
        return list(found)


def without_vowel_signs(cell: CellText) -> CellText:
    """`cell` with its vowel signs hidden; what stood on the words still stands on them."""
    text, hidden = without_vowels(cell.text)
    if not hidden:
        return cell

    def moved(position: int) -> int:
        return to_shown(position, hidden)

    pieces = tuple(replace(p, start=moved(p.start), end=moved(p.end)) for p in cell.pieces)
    stretches = tuple(replace(s, start=moved(s.start), end=moved(s.end)) for s in cell.stretches)
    return CellText(text, pieces, stretches, cell.right_to_left, hidden)


@dataclass(frozen=True, slots=True)
class Splice:
    """From row `first` on, so many rows gave way to so many others; all below are the same, one after the other."""

    first: int
    before: int
    now: int


def splice_of(before: Article, after: Article) -> Splice:
    """Which segments gave way to which, of one text cut otherwise."""
    old, new = before.sentences, after.sentences
    # Nearly always the same objects up to the cut.
    first = next((n for n in others(old, new) if old[n] != new[n]), min(len(old), len(new)))
    same = 0
    while same < min(len(old), len(new)) - first and _alike(old[-1 - same], new[-1 - same]):
        same += 1
    return Splice(first, len(old) - first - same, len(new) - first - same)


def _alike(one: Sentence, other: Sentence) -> bool:
    return (one.start, one.end, one.paragraph, one.role) == (
        other.start,
        other.end,
        other.paragraph,
        other.role,
    )


def sentences_of_quotation(reading: Reading, number: int) -> tuple[int, ...]:
    """The indices of the sentences in which quotation `number` stands."""
    found: dict[int, None] = {}
    for span in reading.findings.quotations[number].content:
        found.update(dict.fromkeys(s.index for s in reading.article.sentences_in(span)))
    return tuple(sorted(found))


def _group(article: Article, *, longest: int) -> list[_Group]:
    groups: list[_Group] = []
    if not longest:
        sentences = article.sentences
        for s, above in zip(sentences, (None, *sentences), strict=False):
            same = above is not None and above.paragraph == s.paragraph and above.role is s.role
            groups.append(_Group(s.role, s.index, s.index, same, s.end - s.start))
        return groups
    for sentence in article.sentences:
        last = groups[-1] if groups else None
        same = (
            last is not None
            and article.sentences[last.last].paragraph == sentence.paragraph
            and last.role is sentence.role
        )
        length = len(Span(sentence.start, sentence.end))
        if last is not None and same and last.length + length <= longest:
            groups[-1] = _Group(last.role, last.first, sentence.index, last.joined, last.length + length)
        else:
            groups.append(_Group(sentence.role, sentence.index, sentence.index, same, length))
    return groups


def _by_sentence(reading: Reading) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for number in range(len(reading.findings.quotations)):
        for index in sentences_of_quotation(reading, number):
            found.setdefault(index, []).append(number)
    return found
