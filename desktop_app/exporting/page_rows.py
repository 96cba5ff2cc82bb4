"""What stands on printed pages, row by row, in the order of reading; whoever draws decides on faces and measures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from desktop_app.article.model import Role, Sentence
from desktop_app.exporting import labels, palette, view
from desktop_app.exporting.delivery import Delivery, Layout
from desktop_app.exporting.doubting import doubts_by_segment
from desktop_app.exporting.encoding import visible
from desktop_app.exporting.labels import Label
from desktop_app.exporting.pieces import Piece, Pieces
from desktop_app.quotations.model import QuotationKind
from desktop_app.reading.model import Reading


class Kind(Enum):
    """What a row is."""

    TITLE = auto()
    HEADING = auto()
    SPEAKER = auto()
    BODY = auto()
    ASIDE = auto()
    SUMMARY = auto()
    NOTE = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in one column of a row; `arabic` runs from the right. `note` follows it, small."""

    pieces: tuple[Piece, ...]
    arabic: bool = False
    note: str = ""

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(piece.text for piece in self.pieces) + self.note


@dataclass(frozen=True, slots=True)
class PageRow:
    """Columns side by side, or a single one; `begins` a paragraph, and so stands off from the row above."""

    kind: Kind
    columns: tuple[Words, ...]
    begins: bool = True


@dataclass(frozen=True, slots=True)
class Ink:
    """How the words of a quotation are marked: in the colour of who speaks; `loose` where they are not word for word."""

    colour: palette.Colour
    loose: bool


def page_rows(reading: Reading, delivery: Delivery) -> list[PageRow]:
    """All rows of `reading`."""
    return list(_Writer(reading, delivery).rows())


def inks(reading: Reading) -> Mapping[int, Ink]:
    """How each quotation is marked, by its number."""
    kinds = [quotation.kind for quotation in reading.findings.quotations]
    return {
        number: Ink(voice.look.light, kinds[number] is QuotationKind.INDIRECT)
        for voice in view.voices(reading)
        for number in voice.quotations
    }


def title_of(reading: Reading) -> str:
    """The headline in English, in Arabic where it has no other, or the name of the source."""
    pairs = [view.pair(reading, sentence) for sentence in view.headline(reading)]
    english = view.join_english(pairs, missing="").strip()
    return visible(english or view.join_arabic(pairs) or reading.article.source.name)


class _Writer:
    def __init__(self, reading: Reading, delivery: Delivery) -> None:
        self._reading, self._delivery = reading, delivery
        layout = delivery.layout or Layout.TABLE
        self._source = layout is not Layout.TARGET or not reading.arabic
        self._target = reading.arabic and (reading.translation is not None or not self._source)
        self._beside = layout is Layout.TABLE and self._target and self._source
        self._pieces = Pieces(reading, quotations=delivery.quotations)
        self._missing = labels.missing(only_approved=delivery.only_approved).en

    def rows(self) -> Iterator[PageRow]:
        """All rows."""
        yield from self._title()
        yield from self._notice()
        yield from self._summary()
        yield from self._text()
        yield from self._said()
        yield from self._checks()

    def _title(self) -> Iterator[PageRow]:
        headline = view.headline(self._reading)
        if headline:
            yield from self._rows(Kind.TITLE, *self._both(headline))
        else:
            yield PageRow(Kind.TITLE, (_plain(self._reading.article.source.name),))

    def _notice(self) -> Iterator[PageRow]:
        if not self._reading.arabic:
            yield PageRow(Kind.NOTE, (_plain(labels.NOT_ARABIC.en),))
        elif view.starter_words(self._reading):
            yield PageRow(Kind.NOTE, (_plain(labels.STARTER.en),))

    def _summary(self) -> Iterator[PageRow]:
        pairs = view.summary_pairs(self._reading)
        if not pairs or not self._delivery.summary:
            return
        yield from self._heading(labels.SUMMARY)
        for number, pair in enumerate(pairs):
            english, arabic = _plain(pair.english or self._missing), self._original(pair.arabic)
            yield from self._rows(Kind.SUMMARY, english, arabic, begins=not number)

    def _text(self) -> Iterator[PageRow]:
        paragraphs = view.text_below(self._reading)
        if paragraphs:
            yield from self._heading(labels.TEXT)
        for sentences in paragraphs:
            kind = _kind(sentences)
            if not self._beside:
                yield from self._rows(kind, *self._both(sentences))
                continue
            # Sentence against sentence: what belongs together stands on one height.
            for place, sentence in enumerate(sentences):
                yield from self._rows(kind, *self._both([sentence]), begins=not place)

    def _said(self) -> Iterator[PageRow]:
        voices = view.voices(self._reading) if self._delivery.quotations else ()
        if voices:
            yield from self._heading(labels.WHO_SAID_WHAT)
        for voice in voices:
            name = voice.name or labels.UNNAMED.ar
            english = voice.english or ("" if voice.name else labels.UNNAMED.en)
            alone = not english and not self._source
            yield from self._rows(
                Kind.SPEAKER, _plain(name if alone else english, arabic=alone), _plain(name, arabic=True)
            )
            for number in voice.quotations:
                arabic = (Piece(view.quotation_arabic(self._reading, number), number),)
                yield from self._rows(
                    Kind.BODY,
                    self._said_in_english(number),
                    Words(arabic, self._reading.arabic),
                    begins=False,
                )

    def _said_in_english(self, number: int) -> Words:
        english = view.quotation_english(self._reading, number)
        kind = labels.KINDS[self._reading.findings.quotations[number].kind].en
        if english is None:
            return Words((Piece(self._missing),), note=f" ({kind})")
        if not english.exact:
            kind = f"{kind}, {labels.APPROXIMATE.en}"
        return Words((Piece(visible(english.text), number, english.exact),), note=f" ({kind})")

    def _checks(self) -> Iterator[PageRow]:
        doubts = doubts_by_segment(self._reading, self._delivery)
        if doubts:
            yield from self._heading(labels.TO_CHECK)
        for segment, words in doubts.items():
            english = self._reading.english(segment)
            text = view.one_line(english.text) if english else self._missing
            yield PageRow(
                Kind.BODY, (Words((Piece(visible(text)),), note=f" — {visible(words)}"),), begins=False
            )

    def _heading(self, label: Label) -> Iterator[PageRow]:
        yield from self._rows(Kind.HEADING, _plain(label.en), _plain(label.ar, arabic=True))

    def _rows(self, kind: Kind, english: Words, arabic: Words, *, begins: bool = True) -> Iterator[PageRow]:
        """One row with both, or one below the other, or one alone."""
        if self._beside:
            yield PageRow(kind, (english, arabic), begins)
            return
        if self._source:
            yield PageRow(kind, (arabic,), begins)
        if self._target and english.text:
            yield PageRow(kind, (english,), begins and not self._source)

    def _both(self, sentences: Sequence[Sentence]) -> tuple[Words, Words]:
        arabic: list[Piece] = []
        english: list[Piece] = []
        states: list[str] = []
        for sentence in sentences:
            gap = [Piece(" ")] if arabic else []
            arabic += [*gap, *self._pieces.arabic(sentence)]
            made = self._pieces.english(sentence)
            english += [*gap, *(made if made is not None else [Piece(self._missing)])]
            written = self._reading.english(sentence.index)
            if written is not None and self._delivery.states:
                states.append(labels.STATES[written.state].en)
                if len(sentences) > 1:
                    english.append(Piece(f" [{states[-1]}]"))
        source = Words(_shown(arabic), self._reading.arabic)
        if len(sentences) == 1 and self._reading.english(sentences[0].index) is None:
            return Words((), note=self._missing), source
        note = f" [{states[0]}]" if states and len(sentences) == 1 else ""
        return Words(_shown(english), note=note), source

    def _original(self, text: str) -> Words:
        return _plain(text, arabic=self._reading.arabic)


def _plain(text: str, *, arabic: bool = False) -> Words:
    return Words((Piece(visible(text)),), arabic)


def _shown(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    return tuple(Piece(visible(piece.text), piece.quotation, piece.exact) for piece in pieces)


def _kind(sentences: Sequence[Sentence]) -> Kind:
    if view.is_headline(sentences):
        return Kind.SPEAKER
    aside = all(sentence.role in (Role.DATELINE, Role.BOILERPLATE) for sentence in sentences)
    return Kind.ASIDE if aside else Kind.BODY
