"""Segments joined and split by a person: the text stays, the Arabic stays beside its English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.article.model import Article, Sentence, Span
from desktop_app.reading.model import Reading
from desktop_app.reading.portions import Portion, places_in, put
from desktop_app.translation.checks import flags_of
from desktop_app.translation.engine import Origin, State, TargetSpan, TranslatedSentence
from desktop_app.translation.moving import Moves
from desktop_app.translation.names import NAMES

_BLANK = re.compile(r"\s+")


def can_join(article: Article, index: int) -> bool:
    """Whether segment `index` can be joined with the next: only inside a paragraph."""
    if not 0 <= index < len(article.sentences) - 1:
        return False
    this, following = article.sentences[index], article.sentences[index + 1]
    return (this.paragraph, this.role) == (following.paragraph, following.role)


def join(reading: Reading, index: int) -> Reading:
    """The reading with segment `index` and the next as one; as it is where they cannot be.

    The English of both stands one behind the other, and so do the drafts. It is approved where both were. Where
    one has no English yet and the other only the machine's, the machine makes that of the whole.
    """
    if not can_join(reading.article, index):
        return reading
    one, other = reading.article.sentences[index : index + 2]
    whole = replace(one, end=other.end)
    left, right = reading.english(index), reading.english(index + 1)
    made = _joined(reading.article, whole, left, right)
    start = _start_of_right(left.text if left else "", right.text if right else "")
    length = len(made.text) if made else 0
    count = len(reading.quotation_spans)
    spans = places_in(
        _joined_spans([s for s in spans if s.sentence in (index, index + 1)], index, start, length)
        for spans in (reading.quotation_spans if made is not None else ())
    )
    return put(reading, Portion(index, (whole,), (made,), spans, count), 2)


def split(reading: Reading, index: int, *, arabic: int, english: int) -> Reading:
    """The reading with segment `index` as two.

    Args:
        reading: the reading.
        index: the segment.
        arabic: where its second part begins, a position in the article's text between two words.
        english: where the second part of its English begins; blanks around it fall away.

    Returns:
        The reading as it is where `arabic` is not between two words of the segment.
    """
    sentence = reading.article.sentences[index]
    if arabic not in cuts(reading.article, index):
        return reading
    end = sentence.start + len(reading.article.text[sentence.start : arabic].rstrip())
    halves = (replace(sentence, end=end), replace(sentence, index=index + 1, start=arabic))
    made = reading.english(index)
    if made is None:
        return put(reading, Portion(index, halves, (None, None), (), len(reading.quotation_spans)), 1)
    english = min(max(english, 0), len(made.text))
    parts = _halves(reading.article, halves, made, english)
    spans = places_in(
        _split_spans(
            [s for s in spans if s.sentence == index],
            reading.findings.quotations[number].content,
            halves,
            made.text,
            english,
        )
        for number, spans in enumerate(reading.quotation_spans)
    )
    return put(reading, Portion(index, halves, parts, spans, len(reading.quotation_spans)), 1)


def cuts(article: Article, index: int) -> tuple[int, ...]:
    """Where segment `index` can be split: the positions in the article's text at which a word but its first begins."""
    sentence = article.sentences[index]
    return tuple(m.end() for m in _BLANK.finditer(article.text, sentence.start, sentence.end))


# --- joining ------------------------------------------------------------------------------------------------


def _joined(
    article: Article, whole: Sentence, left: TranslatedSentence | None, right: TranslatedSentence | None
) -> TranslatedSentence | None:
    if left is None or right is None:
        alone = left or right
        if alone is None or not alone.by_person:
            return None
        state, kept = State.EDITED, _draft(alone)
        return _flagged(article, whole, replace(alone, index=whole.index, state=state, draft=kept))
    text, draft = _both(left.text, right.text), _both(_draft(left), _draft(right))
    machine = None
    if left.machine is not None or right.machine is not None:
        machine = _both(*(s.text if s.machine is None else s.machine for s in (left, right)))
    made = TranslatedSentence(
        whole.index,
        text,
        min(left.score, right.score),
        tuple(dict.fromkeys((*left.flags, *right.flags))),
        machine=machine,
        offers=tuple(dict.fromkeys((*left.offers, *right.offers))),
        revised=left.revised or right.revised,
        state=_joined_state(left, right, changed=text != draft),
        draft=None if text == draft else draft,
        origin=left.origin if left.origin is right.origin else Origin.MACHINE,
    )
    return _flagged(article, whole, made)


def _joined_state(left: TranslatedSentence, right: TranslatedSentence, *, changed: bool) -> State:
    if left.state is right.state is State.APPROVED:
        return State.APPROVED
    return State.EDITED if changed else State.DRAFT


def _joined_spans(spans: Sequence[TargetSpan], index: int, start: int, length: int) -> tuple[TargetSpan, ...]:
    """The places of a quotation in both parts as places in the whole; `start` is where the second part begins."""
    if not all(span.exact for span in spans):
        return (TargetSpan(index, 0, length, False),)
    made: list[TargetSpan] = []
    for span in spans:
        by = 0 if span.sentence == index else start
        moved = TargetSpan(index, span.start + by, span.end + by, True)
        # What was one before it was split is one again.
        if made and by and made[-1].end == start - 1 and moved.start == start:
            made[-1] = replace(made[-1], end=moved.end)
        else:
            made.append(moved)
    return tuple(made)


# --- splitting ----------------------------------------------------------------------------------------------


def _halves(
    article: Article, halves: Sequence[Sentence], made: TranslatedSentence, at: int
) -> tuple[TranslatedSentence, TranslatedSentence]:
    texts, drafts = _cut(made.text, at), _cut_alike(_draft(made), made.text, at)
    machines: tuple[str | None, str | None] = (None, None)
    if made.machine is not None:
        machines = _cut_alike(made.machine, made.text, at)
    parts = []
    for half, text, draft, machine in zip(halves, texts, drafts, machines, strict=True):
        state = made.state
        if state is not State.APPROVED:
            state = State.DRAFT if text == draft else State.EDITED
        arabic = article.cut(half)
        part = replace(
            made,
            index=half.index,
            text=text,
            machine=None if machine == text else machine,
            offers=tuple(offer for offer in made.offers if offer.arabic in arabic),
            alignment=None,
            state=state,
            draft=None if text == draft else draft,
        )
        parts.append(_flagged(article, half, part))
    return parts[0], parts[1]


def _split_spans(
    spans: Sequence[TargetSpan],
    content: Sequence[Span],
    halves: Sequence[Sentence],
    text: str,
    at: int,
) -> tuple[TargetSpan, ...]:
    """The places of a quotation with these `content` in the Arabic, in the two parts of a segment.

    A place that is known is cut where the English is; of one that is not, only the part is known that has the Arabic.
    """
    left, right = _cut(text, at)
    begins = len(text) - len(right)
    made = []
    for half, (low, high) in zip(halves, ((0, len(left)), (begins, len(text))), strict=True):
        if not all(span.exact for span in spans):
            if any(half.span.overlaps(part) for part in content):
                made.append(TargetSpan(half.index, 0, high - low, False))
            continue
        for span in spans:
            start, end = max(span.start, low), min(span.end, high)
            if start < end:
                made.append(TargetSpan(half.index, start - low, end - low, True))
    return tuple(made)


# --- both ---------------------------------------------------------------------------------------------------


def _both(left: str, right: str) -> str:
    return f"{left} {right}" if left and right else left or right


def _start_of_right(left: str, right: str) -> int:
    return len(left) + 1 if left and right else len(left)


def _cut(text: str, at: int) -> tuple[str, str]:
    return text[:at].rstrip(), text[at:].lstrip()


def _cut_alike(other: str, text: str, at: int) -> tuple[str, str]:
    """`other` cut between two words, where its words for those of `text` on both sides of `at` meet."""
    if other == text:
        return _cut(text, at)
    near = Moves(text, other).start(at)
    blanks = [0, *(m.start() for m in _BLANK.finditer(other)), len(other)]
    return _cut(other, min(blanks, key=lambda blank: abs(blank - near)))


def _draft(sentence: TranslatedSentence) -> str:
    return sentence.text if sentence.draft is None else sentence.draft


def _flagged(article: Article, half: Sentence, made: TranslatedSentence) -> TranslatedSentence:
    """`made` with the flags that its words deserve beside this Arabic."""
    flags = flags_of(article.cut(half), made.text, score=0.0 if made.settled else made.score)
    named = (NAMES,) if made.offers and NAMES in made.flags else ()
    return replace(made, flags=(*flags, *named))
