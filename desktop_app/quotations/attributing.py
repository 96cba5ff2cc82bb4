"""Gives every quotation its speaker: the one it names, or the one who spoke before it."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.article.model import Role
from desktop_app.quotations.evidence import confidence_of
from desktop_app.quotations.found import Found
from desktop_app.quotations.introductions import Introductions
from desktop_app.quotations.model import Quotation, Speaker
from desktop_app.quotations.speakers import Speakers

_QUESTIONS = frozenset({"سأل", "تساءل", "استفسر"})
_ANSWERS = frozenset({"أجاب", "ردّ", "عقّب"})
_CONTINUING = frozenset({"speech-goes-on", "whole-sentence", "coordinated-with-speech"})


def attribute(
    found: Sequence[Found], introduced: Introductions | None = None
) -> tuple[tuple[Quotation, ...], tuple[Speaker, ...]]:
    """The quotations in reading order with their speakers, and the speakers.

    `introduced` holds whom the article names in full, in sentences without quotations too.
    """
    speakers = Speakers(introduced)
    given: dict[int, tuple[int | None, tuple[str, ...]]] = {}
    before: Found | None = None
    # The headline comes last, because the body names in full whom it speaks of.
    for number in sorted(
        range(len(found)), key=lambda n: (found[n].unit.role is Role.HEADLINE, _place(found[n]), n)
    ):
        item = found[number]
        given[number] = _speaker(speakers, item, before)
        before = item
    quotations = []
    for number in sorted(given, key=lambda n: (found[n].content, n)):
        speaker, rules = given[number]
        quotations.append(_quotation(found[number], speakers, speaker, (*found[number].rules, *rules)))
    return tuple(quotations), speakers.all()


def _place(item: Found) -> int:
    return item.content[0].start


def _speaker(speakers: Speakers, item: Found, before: Found | None) -> tuple[int | None, tuple[str, ...]]:
    form = item.frame.form if item.frame else None
    if item.source is not None:
        own = form if item.frame and item.frame.source_rule == "speaker-after-cue" else None
        return speakers.identify(item.source, own, speaks="nested" not in item.rules)
    if item.frame is None and not _CONTINUING & set(item.rules):
        return None, ("speaker-unknown",)
    answers = before is not None and item.lemma in _ANSWERS and before.lemma in _QUESTIONS
    number = speakers.last(form, skip=1 if answers else 0)
    if number is None:
        return None, ("speaker-unknown",)
    if item.turn is not None:
        return number, ("speaker-carried-past-turn",)
    near = before is not None and item.unit.paragraph == before.unit.paragraph
    return number, ("speaker-carried" if near else "speaker-carried-across-paragraph",)


def _quotation(item: Found, speakers: Speakers, speaker: int | None, rules: tuple[str, ...]) -> Quotation:
    return Quotation(
        kind=item.kind,
        content=item.content,
        cue=item.cue,
        source=item.source.span if item.source is not None else None,
        speaker=None if speaker is None else speakers.name_of(speaker),
        speaker_id=speaker,
        confidence=confidence_of(rules),
        rules=rules,
    )
