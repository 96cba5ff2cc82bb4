"""Gives every quotation its speaker: the one it names, or the one who spoke before it."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.article.model import Role
from desktop_app.quotations.evidence import confidence_of
from desktop_app.quotations.found import Found
from desktop_app.quotations.introductions import Introductions
from desktop_app.quotations.lexicon import CueForm
from desktop_app.quotations.model import Quotation, Speaker
from desktop_app.quotations.speakers import Speakers
from desktop_app.quotations.topics import Topic, Topics

_QUESTIONS = frozenset({"سأل", "تساءل", "استفسر"})
_ANSWERS = frozenset({"أجاب", "ردّ", "عقّب"})
_GOING_ON = frozenset(
    {"أضاف", "تابع", "أردف", "استطرد", "أكمل", "استكمل", "زاد", "واصل", "مضى", "استدرك", "أعقب"}
)
_CONTINUING = frozenset({"speech-goes-on", "whole-sentence", "coordinated-with-speech"})


def attribute(
    found: Sequence[Found], introduced: Introductions | None = None, topics: Topics | None = None
) -> tuple[tuple[Quotation, ...], tuple[Speaker, ...]]:
    """The quotations in reading order with their speakers, and the speakers.

    `introduced` holds whom the article names in full, in sentences without quotations too; `topics` whom its sentences
    are about.
    """
    speakers = Speakers(introduced)
    topics = topics or Topics((), Introductions())
    given: dict[int, tuple[int | None, tuple[str, ...]]] = {}
    before: Found | None = None
    # The headline comes last, because the body names in full whom it speaks of.
    for number in sorted(
        range(len(found)), key=lambda n: (found[n].unit.role is Role.HEADLINE, _place(found[n]), n)
    ):
        item = found[number]
        given[number] = _speaker(speakers, item, before, topics)
        before = item
    quotations = []
    for number in sorted(given, key=lambda n: (found[n].content, n)):
        speaker, rules = given[number]
        quotations.append(_quotation(found[number], speakers, speaker, (*found[number].rules, *rules)))
    return tuple(quotations), speakers.all()


def _place(item: Found) -> int:
    return item.content[0].start


def _speaker(
    speakers: Speakers, item: Found, before: Found | None, topics: Topics
) -> tuple[int | None, tuple[str, ...]]:
    form = item.frame.form if item.frame else None
    if item.source is not None:
        own = form if item.frame and item.frame.source_rule == "speaker-after-cue" else None
        return speakers.identify(item.source, own, speaks="nested" not in item.rules)
    if item.frame is None and not _CONTINUING & set(item.rules):
        return None, ("speaker-unknown",)
    if form is not None and (topic := _topic(topics, item, before, form)) is not None:
        number, rules = speakers.identify(topic.phrase, form)
        return number, ("speaker-is-topic", *rules)
    return _carried(speakers, item, before, topics)


def _carried(
    speakers: Speakers, item: Found, before: Found | None, topics: Topics
) -> tuple[int | None, tuple[str, ...]]:
    """Who spoke before, or where nobody has yet, whom the article has been telling about."""
    form = item.frame.form if item.frame else None
    answers = before is not None and item.lemma in _ANSWERS and before.lemma in _QUESTIONS
    last = speakers.last(form, skip=1 if answers else 0)
    if last is None and not answers and form is not None and item.frame is not None:
        start = item.unit.tokens[item.frame.at].start
        topic = topics.last(start, since=0, paragraph=None, form=form)
        if topic is not None:
            number, rules = speakers.identify(topic.phrase, form)
            return number, ("speaker-is-topic", "speaker-carried-across-paragraph", *rules)
    if last is None:
        return None, ("speaker-unknown",)
    if item.turn is not None:
        return last, ("speaker-carried-past-turn",)
    near = before is not None and item.unit.paragraph == before.unit.paragraph
    return last, ("speaker-carried" if near else "speaker-carried-across-paragraph",)


def _topic(topics: Topics, item: Found, before: Found | None, form: CueForm) -> Topic | None:
    """Whom the text has turned to since somebody last spoke; «وأضاف» goes on with that one all the same."""
    assert item.frame is not None
    same_paragraph = before is not None and before.unit.paragraph == item.unit.paragraph
    if same_paragraph and form.verb.lemma in _GOING_ON:
        return None
    cue = item.unit.tokens[item.frame.at].start
    since = before.content[-1].end if before is not None and same_paragraph else 0
    return topics.last(cue, since=since, paragraph=item.unit.paragraph, form=form)


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
