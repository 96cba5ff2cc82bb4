"""A few segments in a row with all that hangs on them: taken out of a reading, and put back as they were."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter

from desktop_app.article.model import Article, Sentence
from desktop_app.reading.model import Reading
from desktop_app.summary.model import Chosen, Summary
from desktop_app.translation.engine import TargetSpan, TranslatedSentence

# A quotation's number and its places in a portion.
Places = tuple[int, tuple[TargetSpan, ...]]
_SENTENCE, _ENGLISH = (attrgetter(*(f.name for f in fields(of)[1:])) for of in (Sentence, TranslatedSentence))


@dataclass(frozen=True, slots=True)
class Portion:
    """The segments from number `first` on: their Arabic, their English, and the quotations in it.

    `spans` are the places of those quotations that have any in these segments, in the order of their numbers;
    `quotations` is how many the reading had whose places could be known.
    """

    first: int
    sentences: tuple[Sentence, ...]
    english: tuple[TranslatedSentence | None, ...]
    spans: tuple[Places, ...]
    quotations: int

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
        places_in(
            tuple(s for s in spans if first <= s.sentence < after) for spans in reading.quotation_spans
        ),
        len(reading.quotation_spans),
    )


def places_in(spans: Iterable[tuple[TargetSpan, ...]]) -> tuple[Places, ...]:
    """The places of all quotations, one after the other, as a portion holds them: without those that have none."""
    return tuple((number, places) for number, places in enumerate(spans) if places)


def portions_of(reading: Reading, segments: Iterable[int]) -> tuple[Portion, ...]:
    """Each of these segments by itself, as `portion_of` gives it; quotations are gone through once for all of them."""
    segments = tuple(segments)
    wanted = frozenset(segments)
    inside: dict[int, dict[int, list[TargetSpan]]] = {}
    for number, spans in enumerate(reading.quotation_spans):
        for span in spans:
            if span.sentence in wanted:
                inside.setdefault(span.sentence, {}).setdefault(number, []).append(span)
    count = len(reading.quotation_spans)
    made = []
    for segment in segments:
        here = tuple((number, tuple(found)) for number, found in inside.get(segment, {}).items())
        sentence, english = reading.article.sentences[segment], reading.english(segment)
        made.append(Portion(segment, (sentence,), (english,), here, count))
    return tuple(made)


def put_english(reading: Reading, portions: Sequence[Portion]) -> Reading:
    """`reading` with the English of `portions`, whose segments are those of the reading, and the quotations in it."""
    if reading.translation is None:
        return reading
    made = list(reading.translation.sentences)
    inside: dict[int, list[TargetSpan]] = {}
    for portion in portions:
        made[portion.first : portion.first + len(portion.sentences)] = portion.english
        for number, places in portion.spans:
            inside.setdefault(number, []).extend(places)
    here = frozenset(segment for portion in portions for segment in portion.segments)
    spans = with_places(reading.quotation_spans, here, inside)
    translation = replace(reading.translation, sentences=tuple(made))
    return replace(reading, translation=translation, quotation_spans=spans)


def with_places(
    spans: tuple[tuple[TargetSpan, ...], ...],
    here: Collection[int],
    inside: Mapping[int, Iterable[TargetSpan]],
) -> tuple[tuple[TargetSpan, ...], ...]:
    """`spans` with the places `inside`, by quotation, for all that there were in the segments `here`.

    What stays the same stays the same object: what looks for changes by that finds few.
    """
    made = []
    for number, theirs in enumerate(spans):
        if number in inside or any(s.sentence in here for s in theirs):
            rest = (s for s in theirs if s.sentence not in here)
            now = tuple(sorted((*rest, *inside.get(number, ())), key=lambda s: (s.sentence, s.start)))
            theirs = theirs if now == theirs else now
        made.append(theirs)
    return tuple(made)


def put(reading: Reading, portion: Portion, count: int) -> Reading:
    """`reading` with `portion` in the place of its `count` segments from `portion.first` on.

    Of other segments than there were, all that is counted in segments is counted anew: the English, the places of
    quotations, the summary and the gist. The ranking holds no longer and is made when it is next asked for.
    """
    first, after = portion.first, portion.first + count
    shift = len(portion.sentences) - count
    article = reading.article
    if article.sentences[first:after] != portion.sentences:
        rest = [Sentence(s.index + shift, *_SENTENCE(s)) for s in article.sentences[after:]]
        article = replace(article, sentences=(*article.sentences[:first], *portion.sentences, *rest))
    made = reading.translation
    if made is not None:
        # Not by `replace`: of 5,000 segments that would take a tenth of a second.
        moved = [s and TranslatedSentence(s.index + shift, *_ENGLISH(s)) for s in made.sentences[after:]]
        made = replace(made, sentences=(*made.sentences[:first], *portion.english, *moved))
    inside = dict(portion.spans) if portion.quotations == len(reading.quotation_spans) else {}
    spans = tuple(
        (
            *(s for s in theirs if s.sentence < first),
            *inside.get(number, ()),
            *(replace(s, sentence=s.sentence + shift) for s in theirs if s.sentence >= after),
        )
        if number in inside or any(s.sentence >= first for s in theirs)
        else theirs
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
