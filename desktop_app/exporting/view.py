"""What every format for people shows of a reading: title, speakers, quotations, pairs of sentences."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from desktop_app.article.model import Role, Sentence
from desktop_app.exporting import labels, palette
from desktop_app.quotations.model import Quotation
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import State, TargetSpan

GAP = " … "


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks; `name` is None where nobody is named; `quotations` are their numbers, in order.

    `english` is the name in English, None where it is not known.
    """

    number: int
    name: str | None
    quotations: tuple[int, ...]
    english: str | None = None

    @property
    def look(self) -> palette.Look:
        """Colour and shape."""
        return palette.UNNAMED if self.name is None else palette.look(self.number)


def names(voice: Voice) -> tuple[str, ...]:
    """The name in Arabic, and in English where that is known; () where nobody is named."""
    return tuple(name for name in (voice.name, voice.english) if name)


@dataclass(frozen=True, slots=True)
class English:
    """A quotation in English; not `exact`: its words lie somewhere in `text`, which is the whole sentence."""

    text: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """One sentence in both languages, each on one line; `english` is None where there is none."""

    index: int
    arabic: str
    english: str | None


def one_line(text: str) -> str:
    """`text` with every stretch of white space folded to one blank."""
    return " ".join(text.split())


def pair(reading: Reading, sentence: Sentence) -> Pair:
    """A sentence with its English."""
    english = reading.english(sentence.index)
    return Pair(
        sentence.index, one_line(reading.article.cut(sentence)), one_line(english.text) if english else None
    )


def summary_pairs(reading: Reading) -> tuple[Pair, ...]:
    """The sentences of the summary, in reading order."""
    chosen = reading.summary.sentences if reading.summary else ()
    return tuple(pair(reading, reading.article.sentences[c.index]) for c in chosen)


def key_terms(reading: Reading) -> str:
    """The words that the article keeps coming back to, the weightiest first, in one line; '' where none stand out."""
    return "، ".join(one_line(term.text) for term in reading.key_terms)


def starter_words(reading: Reading) -> bool:
    """Whether some of the English is still what the weak starter package wrote."""
    made = reading.translation
    return made is not None and made.package.starter and any(s and not s.settled for s in made.sentences)


def work_done(reading: Reading) -> str:
    """How many sentences a person approved and edited: `3 approved, 1 edited`; '' where nobody did either."""
    made = reading.translation.sentences if reading.translation else ()
    counts = {state: sum(s is not None and s.state is state for s in made) for state in labels.STATES}
    del counts[State.DRAFT]
    return ", ".join(f"{n} {labels.STATES[state].en}" for state, n in reversed(counts.items()) if n)


def headline(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences of the first headline, () where there is none."""
    for paragraph in reading.article.paragraphs():
        if is_headline(paragraph):
            return paragraph
    return ()


def text_below(reading: Reading) -> tuple[tuple[Sentence, ...], ...]:
    """The paragraphs without the first headline, for formats that have it as their title."""
    first = headline(reading)
    return tuple(paragraph for paragraph in reading.article.paragraphs() if not first or paragraph != first)


def is_headline(paragraph: Iterable[Sentence]) -> bool:
    """Whether nothing else stands in it."""
    return all(sentence.role is Role.HEADLINE for sentence in paragraph)


def join_arabic(pairs: Iterable[Pair]) -> str:
    """Several sentences as one line."""
    return " ".join(p.arabic for p in pairs)


def join_english(pairs: Iterable[Pair], *, missing: str) -> str:
    """Several sentences as one line; `missing` stands once for all that are missing in a row."""
    parts: list[str] = []
    for p in pairs:
        part = missing if p.english is None else p.english
        if part != missing or parts[-1:] != [missing]:
            parts.append(part)
    return " ".join(parts)


def voices(reading: Reading) -> tuple[Voice, ...]:
    """Who speaks, in the order of their first quotation; the words of nobody named come last."""
    grouped: dict[Hashable, list[int]] = {}
    for number, quotation in enumerate(reading.findings.quotations):
        grouped.setdefault(_identity(quotation), []).append(number)
    unnamed = grouped.pop(None, [])
    known = {speaker.id: speaker.name for speaker in reading.findings.speakers}
    found = []
    for order, numbers in enumerate(grouped.values()):
        first = reading.findings.quotations[numbers[0]]
        name = first.speaker if first.speaker_id is None else known.get(first.speaker_id, first.speaker)
        english = None if first.speaker_id is None else reading.speaker_name(first.speaker_id)
        found.append(Voice(order, one_line(name or "?"), tuple(numbers), english))
    if unnamed:
        found.append(Voice(len(found), None, tuple(unnamed)))
    return tuple(found)


def _identity(quotation: Quotation) -> Hashable:
    return quotation.speaker if quotation.speaker_id is None else quotation.speaker_id


def spans_of(reading: Reading, number: int) -> tuple[TargetSpan, ...]:
    """Where quotation `number` lies in the English, () while that is not known."""
    return reading.quotation_spans[number] if number < len(reading.quotation_spans) else ()


def quotation_arabic(reading: Reading, number: int) -> str:
    """The words of quotation `number`, with an ellipsis where it is broken off and taken up again."""
    return GAP.join(
        one_line(reading.article.cut(span)) for span in reading.findings.quotations[number].content
    )


def quotation_english(reading: Reading, number: int) -> English | None:
    """The English of quotation `number`, None while none of it is known."""
    parts: list[str] = []
    before: TargetSpan | None = None
    # Two pieces that are both known to the sentence only are one.
    spans = tuple(dict.fromkeys(spans_of(reading, number)))
    for span in spans:
        sentence = reading.english(span.sentence)
        if sentence is None:
            continue
        if before is not None:
            # What runs on into the next sentence is one speech; a second piece of the same sentence is not.
            parts.append(GAP if span.sentence == before.sentence else " ")
        parts.append(one_line(sentence.text[span.start : span.end]))
        before = span
    text = "".join(parts)
    return English(text, all(s.exact for s in spans)) if text else None


def by_machine(reading: Reading, number: int) -> bool:
    """Whether some of the English of quotation `number` is a machine's, that no person has written or approved."""
    made = (reading.english(span.sentence) for span in spans_of(reading, number))
    return any(sentence is not None and not sentence.settled for sentence in made)
