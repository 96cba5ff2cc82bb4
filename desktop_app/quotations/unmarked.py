"""Finds speech without quotation marks: reported clauses, attributed sentences, headlines «speaker: statement»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from desktop_app.article.model import Role, Span
from desktop_app.quotations.attributions import can_be_cited
from desktop_app.quotations.classifying import Verdict, doubts
from desktop_app.quotations.clauses import Clauses
from desktop_app.quotations.evidence import weight_of
from desktop_app.quotations.found import Found
from desktop_app.quotations.frame import Frame, Opening
from desktop_app.quotations.lexicon import classes, headline_labels, place
from desktop_app.quotations.model import QuotationKind
from desktop_app.quotations.nouns import noun_phrase
from desktop_app.quotations.particles import is_complementiser, is_prepositional
from desktop_app.quotations.stream import Token, Unit
from desktop_app.quotations.surroundings import Clause, Surroundings
from desktop_app.quotations.titles import NounPhrase

_LONGEST_HEADLINE_SPEAKER = 12  # tokens
_COMMENT = frozenset({"ما", "لما", "كما", "حسبما", "بحسب", "حسب", "بحسبما", "وفق", "وفقا", "طبقا"})
_SHORT_ADJUNCT = 3  # tokens of «من عمّان» between a headline's speaker and its colon
_BREAKS = frozenset({".", "…", "-", "–", "—", "؛"})  # between the parts of a headline
_FEWEST_WORDS = 4  # in a sentence that a phrase attributes
_FAR = 12  # tokens between cue and clause from which on the link is looser
_MOSTLY_QUOTED = 0.7  # of a clause's letters: then the marks alone are the quotation


def reported_clauses(unit: Unit, frames: Sequence[Frame]) -> Iterator[Clause]:
    """The clauses that reporting words open with أن or إن, or with a colon where no marks follow."""
    ends = Clauses(unit.tokens, frames)
    behind_colon = -1
    for frame in frames:
        if frame.opener is None or unit.tokens[frame.opener].is_quoted:
            continue
        if frame.opening is Opening.CLAUSE:
            yield Clause(frame, frame.opener, ends.end(frame.opener))
        elif unit.role is not Role.HEADLINE and frame.opener > behind_colon:
            behind_colon = ends.last(frame.opener)
            yield Clause(frame, frame.opener, behind_colon)


def indirect_speech(
    around: Surroundings, verdicts: Mapping[int, Verdict], turn: str | None
) -> Iterator[Found]:
    """Reported clauses that are not wholly in marks; `verdicts` tells what the quoted tokens hold."""
    tokens = around.tokens
    speech = sorted(at for at, verdict in verdicts.items() if verdict.is_speech)
    lengths = [0, *accumulate(len(tokens[at].raw) for at in speech)]
    reach = -1
    for clause in around.clauses:
        if clause.end - clause.start < 2:
            continue
        span = Span(tokens[clause.start].start, tokens[clause.end - 1].end)
        quoted = lengths[bisect_left(speech, clause.end)] - lengths[bisect_left(speech, clause.start)]
        rules = [*_weighed(clause), *(["nested"] if clause.start < reach else [])]
        if quoted >= _MOSTLY_QUOTED * len(span) or weight_of(rules) <= 0:
            continue
        reach = max(reach, clause.end)
        frame = clause.frame
        rules.append(frame.source_rule)
        yield Found(QuotationKind.INDIRECT, (span,), around.unit, tuple(rules), frame, frame.source, turn)


def _weighed(clause: Clause) -> list[str]:
    rules = ["reported-clause" if clause.frame.opening is Opening.CLAUSE else "colon-without-marks"]
    if clause.frame.tier in "BD":
        rules.append("stance")
    rules += doubts(clause.frame)
    if clause.start - clause.frame.after > _FAR:
        rules.append("far-from-cue")
    return rules


def attributed_sentence(unit: Unit, frames: Sequence[Frame], turn: str | None) -> Found | None:
    """A sentence without marks and reporting verb that a phrase attributes: «ارتفعت الأسعار، بحسب الوزير»."""
    tokens = unit.tokens
    if any(frame.opener is not None for frame in frames):
        return None
    named = [frame.source.span for frame in frames if frame.source is not None]
    if any(t.is_quoted and not any(span.contains(Span(t.start, t.end)) for span in named) for t in tokens):
        return None
    for frame in frames:
        told = frame.outside and frame.form is not None and frame.form.verb.tier == "A" and frame.source
        if not told and (frame.form is not None or not _attributes(frame)):
            continue
        start, end = _attributed_part(tokens, frame)
        words = [token for token in tokens[start:end] if token.is_word]
        if len(words) >= _FEWEST_WORDS:
            span = Span(words[0].start, words[-1].end)
            rules = ("attributed-clause", frame.source_rule)
            return Found(QuotationKind.INDIRECT, (span,), unit, rules, frame, frame.source, turn)
    return None


def _attributed_part(tokens: Sequence[Token], frame: Frame) -> tuple[int, int]:
    """The longer part of the sentence, before or behind the phrase, what narrows its speaker left out."""
    at = frame.at
    while frame.outside and frame.form is not None and at > 0 and tokens[at - 1].key in _COMMENT:
        at -= 1
    aside = at > 1 and not tokens[at - 1].is_word and len(tokens) - frame.after > at
    if at > 1 and not aside:
        return 0, at
    start = frame.after
    if start < len(tokens) and tokens[start].raw != "،" and not is_complementiser(tokens[start]):
        # «وفقا لتقرير أصدرته الوزارة أمس، ارتفعت الأسعار»
        commas = (n + 1 for n in range(start, min(start + _FAR, len(tokens))) if tokens[n].raw in "،,")
        start = next(commas, start)
    return start, len(tokens)


def _attributes(frame: Frame) -> bool:
    """Whether the phrase makes somebody's words of the sentence: «على حد قوله» and the like always do."""
    if frame.width > 1:
        return frame.source is None or bool(frame.source.name) or can_be_cited(frame.source)
    return frame.source is not None and can_be_cited(frame.source)


def headline(unit: Unit) -> Found | None:
    """A headline of the form «speaker: statement»."""
    tokens = unit.tokens
    if unit.role is not Role.HEADLINE:
        return None
    colon = next((n for n, t in enumerate(tokens[:_LONGEST_HEADLINE_SPEAKER]) if t.raw == ":"), 0)
    breaks = [n + 1 for n, t in enumerate(tokens[:colon]) if t.raw in _BREAKS]
    speaker = _headline_speaker(tokens[(breaks or [0])[-1] : colon]) if colon else None
    end = len(tokens)
    while end > colon + 1 and not (
        tokens[end - 1].is_word or tokens[end - 1].raw in ")؟!" or tokens[end - 1].is_quoted
    ):
        end -= 1
    if speaker is None or end - colon < 3 or tokens[colon + 1].is_quoted:
        return None
    span = Span(tokens[colon + 1].start, tokens[end - 1].end)
    return Found(QuotationKind.HEADLINE, (span,), unit, ("headline", "speaker-before-colon"), None, speaker)


def _headline_speaker(before: Sequence[Token]) -> NounPhrase | None:
    """Who stands before the colon: no label such as «عاجل», no dateline such as «بغداد»."""
    if not before or not all(token.is_word or token.is_quoted for token in before):
        return None
    if before[0].norm in headline_labels() or place(" ".join(token.norm for token in before)) == "city":
        return None
    phrase = noun_phrase(before, 0)
    if phrase is None:
        return None
    # «سامي نصر من عمّان: …», «مصدر لـ«الشروق»: …»: where, or to whom
    behind = before[phrase.end_token] if phrase.end_token < len(before) else None
    adjunct = behind is not None and (
        "preposition" in classes(behind) or is_prepositional(behind) or behind.text == "ل"
    )
    return (
        phrase if behind is None or (adjunct and len(before) - phrase.end_token <= _SHORT_ADJUNCT) else None
    )
