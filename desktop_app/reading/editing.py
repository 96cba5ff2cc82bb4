"""What a translator does with the segments of a reading: each change makes a new reading, none needs an engine."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.reading.carrying import carry_quotations, keep_quotations, quoted_by_sentence
from desktop_app.reading.model import Reading, Translation
from desktop_app.reading.portions import with_places
from desktop_app.translation.checks import flags_of
from desktop_app.translation.engine import Origin, PackageInfo, State, TargetSpan, TranslatedSentence
from desktop_app.translation.names import NAMES

# In the place of a package where a person translates before there is one.
NO_PACKAGE = PackageInfo("", Path(), "ar", "en", "", "given")


def begun(reading: Reading) -> Reading:
    """The reading ready for a person's English where there was no translation: none of its segments has any yet."""
    if reading.translation is not None:
        return reading
    nothing = (None,) * len(reading.article.sentences)
    spans = reading.quotation_spans or ((),) * len(reading.findings.quotations)
    return replace(reading, translation=Translation(NO_PACKAGE, nothing), quotation_spans=spans)


def without_english(reading: Reading, indices: Collection[int]) -> Reading:
    """The reading without the English of the segments `indices`."""
    if reading.translation is None:
        return reading
    made = tuple(None if n in indices else s for n, s in enumerate(reading.translation.sentences))
    spans = with_places(reading.quotation_spans, indices, {})
    return replace(reading, translation=replace(reading.translation, sentences=made), quotation_spans=spans)


def edit(reading: Reading, index: int, text: str) -> Reading:
    """The reading with `text` for the English of segment `index`.

    What the program had written stays as its draft; written back to that, the segment is a draft again. Flags are raised
    anew, and the quotations in the segment are where they are now. A reading without any English stays as it is.
    """
    return edit_all(reading, {index: text})


def edit_all(reading: Reading, texts: Mapping[int, str]) -> Reading:
    """The reading with other English for several segments, as `edit` gives it to one."""
    if reading.translation is None:
        return reading
    return _written(reading, [_edited(reading, index, text) for index, text in texts.items()])


def _edited(reading: Reading, index: int, text: str) -> TranslatedSentence:
    before = reading.english(index) or TranslatedSentence(index, "", 0.0)
    draft = draft_of(before)
    state, kept = (State.DRAFT, None) if text == draft else (State.EDITED, draft)
    return replace(before, text=text, state=state, draft=kept)


def recall(reading: Reading, index: int, text: str, *, origin: Origin = Origin.MEMORY) -> Reading:
    """The reading with a draft from the memory, or from elsewhere, for segment `index`."""
    if reading.translation is None:
        return reading
    return _written(reading, [TranslatedSentence(index, text, 0.0, origin=origin)])


def approve(reading: Reading, index: int, *, approved: bool = True) -> Reading:
    """The reading with segment `index` approved as it stands, or no longer; one without English stays as it is."""
    sentence = reading.english(index)
    if reading.translation is None or sentence is None or not sentence.text.strip():
        return reading
    open_state = State.DRAFT if sentence.draft is None else State.EDITED
    state = State.APPROVED if approved else open_state
    return replace(
        reading,
        translation=reading.translation.with_sentences([replace(sentence, state=state, alignment=None)]),
    )


def revert(reading: Reading, index: int) -> Reading:
    """The reading with the program's draft for segment `index` again."""
    sentence = reading.english(index)
    return reading if sentence is None else edit(reading, index, draft_of(sentence))


def draft_of(sentence: TranslatedSentence) -> str:
    """What the program wrote before a person did."""
    return sentence.text if sentence.draft is None else sentence.draft


def next_unapproved(reading: Reading, index: int, *, step: int = 1) -> int | None:
    """The nearest segment that is not approved, forwards (`step` 1) or backwards (-1) from `index`, round and round.

    `index` itself comes last; None where all are approved.
    """
    count = len(reading.article.sentences)
    for distance in range(1, count + 1):
        at = (index + step * distance) % count
        sentence = reading.english(at)
        if sentence is None or sentence.state is not State.APPROVED:
            return at
    return None


def _written(reading: Reading, sentences: Sequence[TranslatedSentence]) -> Reading:
    assert reading.translation is not None
    made = [_flagged(reading, sentence) for sentence in sentences]
    after = replace(reading, translation=reading.translation.with_sentences(made))
    return _with_quotations(reading, after, [sentence.index for sentence in made])


def _flagged(reading: Reading, sentence: TranslatedSentence) -> TranslatedSentence:
    arabic = reading.article.cut(reading.article.sentences[sentence.index])
    offers = tuple(offer for offer in sentence.offers if offer.english not in sentence.text)
    flags: Sequence[str] = flags_of(arabic, sentence.text, score=0.0)  # the machine's own doubts are over
    if offers and NAMES in sentence.flags:
        flags = (*flags, NAMES)
    return replace(sentence, flags=tuple(flags), offers=offers, alignment=None)


def _with_quotations(before: Reading, after: Reading, indices: Sequence[int]) -> Reading:
    """`after` with the quotations of these segments found by their marks, else where the words around them have moved."""
    if not after.quotation_spans:
        return after
    inside = quoted_by_sentence(after.article, after.findings.quotations, frozenset(indices))
    here = frozenset(index for index in indices if inside.get(index))
    if not here:
        return after
    moved = keep_quotations(before, after, sorted(here))
    bare = with_places(after.quotation_spans, here, {})
    found = carry_quotations(replace(after, quotation_spans=bare), inside, sorted(here))
    # A segment that had no English has nothing that could have moved.
    fresh = {index for index in here if before.english(index) is None}
    spans = tuple(
        _surest(mine, theirs, here, fresh)
        for mine, theirs in zip(found.quotation_spans, moved.quotation_spans, strict=True)
    )
    return replace(after, quotation_spans=spans)


def _surest(
    found: Sequence[TargetSpan], moved: Sequence[TargetSpan], here: Collection[int], fresh: Collection[int]
) -> tuple[TargetSpan, ...]:
    """The places of one quotation: those found anew, but in segments where one is not exact those that have moved."""
    unsure = {s.sentence for s in found if s.sentence in here and not s.exact} - set(fresh)
    if not unsure:
        return tuple(found)
    kept = (*(s for s in found if s.sentence not in unsure), *(s for s in moved if s.sentence in unsure))
    return tuple(sorted(kept, key=lambda s: (s.sentence, s.start)))
