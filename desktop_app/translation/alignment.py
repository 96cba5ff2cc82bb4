"""Where a quotation of the Arabic lies in its English: the first certain step of a ladder, or nowhere.

A place that is wrong and said to be exact is worse than none, so that every step answers only where all its
signs agree. The steps: the quotation is the whole sentence; quotation marks, paired in order; reported speech
from «that» to the end; speech behind the only colon; what the engine looked at while it wrote; the quotation
translated by itself and found again in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from desktop_app.article.arabic import normalise
from desktop_app.article.model import Span
from desktop_app.translation.attention import place
from desktop_app.translation.marks import SPEECH_WORDS, pair_marks
from desktop_app.translation.reporting import REPORTING
from desktop_app.translation.token_alignment import Alignment

_ENDING = " \t\n.،,؛;:؟?!…«»“”„‟‹›\"'()[]"
# How much more of the English a quotation may be than it is of the Arabic, before something is misplaced.
_GROWTH, _CLOSE_GROWTH = (0.5, 2.0), (0.75, 1.35)
_COMPLEMENTISERS = frozenset(
    {"ان", "بان", "وان", "وبان", "انه", "انها", "انهم", "بانه", "بانها", "بانهم", "انني", "انا"}
)
_THAT = re.compile(r"\bthat\b", re.IGNORECASE)
_MAY_BECOME_THAT = re.compile(r"\b[وفبك]?(?:ان|انه|انها|انهم|ما|الذي|التي|الذين|ذلك|تلك)\b")
_COLON = re.compile(r":\s+")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
# Shares for the step that translates again: words of the quotation found, words of the place that are the
# quotation's.
_FOUND, _DENSE, _FEWEST_WORDS = 0.9, 0.9, 4

_Place = tuple[int, int]


def locate(
    arabic: str,
    spans: Sequence[Span],
    english: str,
    *,
    alignment: Alignment | None = None,
    translate: Callable[[str], str | None] | None = None,
) -> list[tuple[int, int, bool]]:
    """Find `spans` of the sentence `arabic` in its translation `english`.

    Args:
        arabic: the sentence.
        spans: quotations in it, positions relative to it.
        english: its translation.
        alignment: which part of `english` was made from which of `arabic`, where the engine tells.
        translate: translates a piece of the sentence by itself, None where it cannot; without it that step is
            left out.

    Returns:
        For each span, in the order given: start and end in `english` and whether that is exact; where no step
        is certain, the whole sentence, not exact.
    """
    by_marks = _paired(arabic, english)
    # One quotation in another, one «that» for both: nothing tells whose it is.
    thats = [m.start() for m in _THAT.finditer(english)]
    if len({span for span in spans if _reported_to_the_end(arabic, span)}) > len(thats):
        thats = []
    found: list[_Place | None] = []
    for span in spans:
        found.append(
            _whole(arabic, span, english)
            or _between_marks(arabic, span, by_marks)
            or _after_that(arabic, span, english, thats)
            or _after_colon(arabic, span, english)
            or (_looked_at(arabic, span, english, alignment) if alignment else None)
            or (_found_again(arabic, span, english, translate) if translate else None)
        )
    return [
        (*here, True) if here and not _disputed(at, spans, found) else (0, len(english), False)
        for at, here in enumerate(found)
    ]


def _disputed(number: int, spans: Sequence[Span], found: Sequence[_Place | None]) -> bool:
    """Whether the place of a quotation is another's as well, in part or whole: nothing tells whose it is."""
    ours, place_of_ours = spans[number], found[number]
    for theirs, place_of_theirs in zip(spans, found, strict=True):
        if ours == theirs or place_of_ours is None or place_of_theirs is None:
            continue
        here, there = Span(*place_of_ours), Span(*place_of_theirs)
        if here == there or (
            here.overlaps(there)
            and not (ours.contains(theirs) and here.contains(there))
            and not (theirs.contains(ours) and there.contains(here))
        ):
            return True
    return False


def _whole(arabic: str, span: Span, english: str) -> _Place | None:
    outside = arabic[: span.start] + arabic[span.end :]
    return (0, len(english)) if english and not outside.strip(_ENDING) else None


def _paired(arabic: str, english: str) -> dict[Span, Span]:
    """The pairs of marks of the sentence with those of its English: all of them, the long ones, or none."""
    source, target = pair_marks(arabic), pair_marks(english)
    # A mark without a partner on one side only was lost or invented on the way.
    if source.whole != target.whole:
        return {}
    return _fitting(arabic, source.pairs, english, target.pairs) or _fitting(
        arabic, _long(arabic, source.pairs), english, _long(english, target.pairs)
    )


def _fitting(arabic: str, source: Sequence[Span], english: str, target: Sequence[Span]) -> dict[Span, Span]:
    # Nested in one language, side by side in the other: the marks went astray.
    if len(source) != len(target) or _nesting(source) != _nesting(target):
        return {}
    paired = dict(zip(source, target, strict=True))
    for ours, theirs in paired.items():
        if not _GROWTH[0] <= _growth(arabic, ours, english, theirs) <= _GROWTH[1]:
            return {}
        # With several, the one that ends the sentence should end it in English too: else their order changed.
        if len(paired) > 1 and _reaches_end(arabic, ours) != _reaches_end(english, theirs):
            return {}
    return paired


def _long(text: str, pairs: Sequence[Span]) -> list[Span]:
    return [p for p in pairs if len(_WORD.findall(text[p.start : p.end])) >= SPEECH_WORDS]


def _reaches_end(text: str, span: Span) -> bool:
    return not text[span.end :].strip(_ENDING)


def _nesting(pairs: Sequence[Span]) -> list[int]:
    return [sum(other.contains(pair) for other in pairs) for pair in pairs]


def _between_marks(arabic: str, span: Span, paired: dict[Span, Span]) -> _Place | None:
    """The English pair of the marks that `span` stands in, if it fills them."""
    for ours, theirs in paired.items():
        rest = arabic[min(ours.start, span.start) : max(ours.start, span.start)]
        tail = arabic[min(ours.end, span.end) : max(ours.end, span.end)]
        if not rest.strip(_ENDING) and not tail.strip(_ENDING):
            return theirs.start, theirs.end
    return None


def _after_that(arabic: str, span: Span, english: str, thats: Sequence[int]) -> _Place | None:
    """Reported speech that ends the sentence: from the «that» behind a verb of saying to the end.

    It must be the only «that», or the first one where the Arabic has nothing before that could become one.
    The only one may still be another's, so that the lengths must then fit more closely.
    """
    if not thats or not _reported_to_the_end(arabic, span):
        return None
    rival = bool(_MAY_BECOME_THAT.search(normalise(arabic[: span.start])))
    if rival and len(thats) > 1:
        return None
    verbs = list(REPORTING.finditer(english, 0, thats[0]))
    if not verbs or len(_WORD.findall(english[verbs[-1].end() : thats[0]])) > 3:
        return None
    return _to_the_end(arabic, span, english, thats[0], growth=_CLOSE_GROWTH if rival else _GROWTH)


def _reported_to_the_end(arabic: str, span: Span) -> bool:
    opening = normalise(arabic[span.start : span.end]).split()[:1]
    return bool(opening) and opening[0] in _COMPLEMENTISERS and _reaches_end(arabic, span)


def _after_colon(arabic: str, span: Span, english: str) -> _Place | None:
    """Speech behind the only colon of the sentence, to its end, whose marks were lost."""
    colons = [m.end() for m in _COLON.finditer(english)]
    if len(colons) != 1 or len(_COLON.findall(arabic)) != 1 or not _reaches_end(arabic, span):
        return None
    if not arabic[: span.start].rstrip(' \t"«“”„').endswith(":"):
        return None
    return _to_the_end(arabic, span, english, colons[0], growth=_GROWTH)


def _to_the_end(
    arabic: str, span: Span, english: str, start: int, *, growth: tuple[float, float]
) -> _Place | None:
    """From `start` to the end of `english`, if that is about as much of it as `span` is of the Arabic."""
    end = len(english.rstrip(" .!?…"))
    if end <= start:
        return None  # nothing is said yet: somebody is still writing it
    fits = growth[0] <= _growth(arabic, span, english, Span(start, end)) <= growth[1]
    return (start, end) if fits else None


def _growth(arabic: str, ours: Span, english: str, theirs: Span) -> float:
    """How much more of the English `theirs` is than `ours` is of the Arabic."""
    return (len(theirs) / max(len(english), 1)) / (max(len(ours), 1) / max(len(arabic), 1))


def _looked_at(arabic: str, span: Span, english: str, alignment: Alignment) -> _Place | None:
    """What the engine wrote while it looked at `span`."""
    found = place(span, alignment, arabic, english)
    if found is None:
        return None
    here = Span(found.start, found.end)
    fits = _GROWTH[0] <= _growth(arabic, span, english, here) <= _GROWTH[1]
    return (here.start, here.end) if fits else None


def _found_again(
    arabic: str, span: Span, english: str, translate: Callable[[str], str | None]
) -> _Place | None:
    """Where the English of the quotation alone stands in the English of the sentence, almost word for
    word."""
    alone = [
        m[0].lower() for m in _WORD.finditer(translate(arabic[span.start : span.end].strip(_ENDING)) or "")
    ]
    said = list(_WORD.finditer(english))
    if len(alone) < _FEWEST_WORDS:
        return None
    matcher = SequenceMatcher(None, [m[0].lower() for m in said], alone, autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if b.size]
    if not blocks:
        return None
    first, last = blocks[0].a, blocks[-1].a + blocks[-1].size
    found = sum(b.size for b in blocks)
    edges = blocks[0].b == 0 and blocks[-1].b + blocks[-1].size == len(alone)
    if not edges or found / len(alone) < _FOUND or found / (last - first) < _DENSE:
        return None
    here = Span(said[first].start(), said[last - 1].end())
    # The whole English would leave nothing for what the sentence says besides.
    whole = found == len(said)
    fits = _CLOSE_GROWTH[0] <= _growth(arabic, span, english, here) <= _CLOSE_GROWTH[1]
    return (here.start, here.end) if fits and not whole else None
