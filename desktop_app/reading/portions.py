"""A few segments in a row with all that hangs on them: taken out of a reading, and put back as they were."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_app.article.model import Article, Sentence
from desktop_app.reading.model import Reading
from desktop_app.summary.model import Chosen, Summary
from desktop_app.translation.engine import TargetSpan, TranslatedSentence


@dataclass(frozen=True, slots=True)
class Portion:
    """The segments from number `first` on: their Arabic, their English, and the quotations in it.

    `spans[q]` are the places of quotation q in these segments; () while none are known in the reading.
    """

    first: int
    sentences: tuple[Sentence, ...]
    english: tuple[TranslatedSentence | None, ...]
    spans: tuple[tuple[TargetSpan, ...], ...]

    @property
    def segments(self) -> range:
        """The numbers of the segments."""
        return range(self.first, self.first + len(self.sentences))


def portion_of(reading: Reading, first: int, count: int = 1) -> Portion:
    """`count` segments of `reading` from number `first` on."""
    after = first + count
    return Portion(
        first,
        reading.article.sentences[first:after],
        tuple(reading.english(index) for index in range(first, after)),
        tuple(tuple(s for s in spans if first <= s.sentence < after) for spans in reading.quotation_spans),
    )


def portions_of(reading: Reading, segments: Iterable[int]) -> tuple[Portion, ...]:
    """Each of these segments by itself, as `portion_of` gives it; quotations are gone through once for all of them."""
    segments = tuple(segments)
    wanted = frozenset(segments)
    inside: dict[int, dict[int, list[TargetSpan]]] = {}
    for number, spans in enumerate(reading.quotation_spans):
        for span in spans:
            if span.sentence in wanted:
                inside.setdefault(span.sentence, {}).setdefault(number, []).append(span)
    nothing: tuple[tuple[TargetSpan, ...], ...] = ((),) * len(reading.quotation_spans)
    made = []
    for segment in segments:
        here = list(nothing)
        for number, found in inside.get(segment, {}).items():
            here[number] = tuple(found)
        sentence, english = reading.article.sentences[segment], reading.english(segment)
        made.append(Portion(segment, (sentence,), (english,), tuple(here)))
    return tuple(made)


def put_english(reading: Reading, portions: Sequence[Portion]) -> Reading:
    """`reading` with the English of `portions`, whose segments are those of the reading, and the quotations in it."""
    if reading.translation is None:
        return reading
    made = list(reading.translation.sentences)
    inside: dict[int, list[TargetSpan]] = {}
    for portion in portions:
        made[portion.first : portion.first + len(portion.sentences)] = portion.english
        for number, places in enumerate(portion.spans):
            if places:
                inside.setdefault(number, []).extend(places)
    here = frozenset(segment for portion in portions for segment in portion.segments)
    spans = tuple(
        tuple(
            sorted(
                (*(s for s in theirs if s.sentence not in here), *inside.get(number, ())),
                key=lambda s: (s.sentence, s.start),
            )
        )
        for number, theirs in enumerate(reading.quotation_spans)
    )
    translation = replace(reading.translation, sentences=tuple(made))
    return replace(reading, translation=translation, quotation_spans=spans)


def put(reading: Reading, portion: Portion, count: int) -> Reading:
    """`reading` with `portion` in the place of its `count` segments from `portion.first` on.

    Of other segments than there were, all that is counted in segments is counted anew: the English, the places of
    quotations, the summary and the gist. The ranking holds no longer and is made when it is next asked for.
    """
    first, after = portion.first, portion.first + count
    shift = len(portion.sentences) - count
    article = reading.article
    if article.sentences[first:after] != portion.sentences:
        rest = (replace(s, index=s.index + shift) for s in article.sentences[after:])
        article = replace(article, sentences=(*article.sentences[:first], *portion.sentences, *rest))
    made = reading.translation
    if made is not None:
        moved = (s and replace(s, index=s.index + shift) for s in made.sentences[after:])
        made = replace(made, sentences=(*made.sentences[:first], *portion.english, *moved))
    known = len(portion.spans) == len(reading.quotation_spans)
    spans = tuple(
        (
            *(s for s in theirs if s.sentence < first),
            *(portion.spans[number] if known else ()),
            *(replace(s, sentence=s.sentence + shift) for s in theirs if s.sentence >= after),
        )
        for number, theirs in enumerate(reading.quotation_spans)
    )
    now = replace(reading, article=article, translation=made, quotation_spans=spans)
    return now if article is reading.article else _with_summary(reading, now)


def _with_summary(before: Reading, after: Reading) -> Reading:
    """`after` with the summary of `before`: a segment is in it where the text of one is that was."""
    gist = before.gist
    if gist is not None:
        gist = next(iter(_now(before.article, after.article, gist)))
    summary = before.summary
    if summary is not None:
        summary = Summary(summary.method, tuple(_chosen(before.article, after.article, summary.sentences)))
    return replace(after, summary=summary, gist=gist, ranking=None)


def _chosen(before: Article, after: Article, chosen: Iterable[Chosen]) -> list[Chosen]:
    scores: dict[int, float] = {}
    for one in chosen:
        for index in _now(before, after, one.index):
            scores[index] = max(one.score, scores.get(index, one.score))
    return [Chosen(index, scores[index]) for index in sorted(scores)]


def _now(before: Article, after: Article, index: int) -> list[int]:
    """The segments that hold now what segment `index` held."""
    return [sentence.index for sentence in after.sentences_in(before.sentences[index].span)]
