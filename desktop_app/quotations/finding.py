"""Finds the quotations of an article: who said what, in which words, and how surely."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop_app.article.arabic import normalise
from desktop_app.article.model import Article, Span
from desktop_app.quotations.attributing import attribute
from desktop_app.quotations.classifying import Verdict, classify
from desktop_app.quotations.found import Found
from desktop_app.quotations.frame import Frame
from desktop_app.quotations.frames import find_frames
from desktop_app.quotations.in_front import before_comma
from desktop_app.quotations.introductions import introductions
from desktop_app.quotations.lexicon import phrases, saying
from desktop_app.quotations.lost_marks import settle
from desktop_app.quotations.main_subject import main_subject
from desktop_app.quotations.marks import quoted_spans
from desktop_app.quotations.model import Findings, Quotation, QuotationKind, Term, TermKind
from desktop_app.quotations.nouns import noun_phrase
from desktop_app.quotations.stream import Unit, units
from desktop_app.quotations.surroundings import Surroundings
from desktop_app.quotations.titles import NounPhrase
from desktop_app.quotations.topics import Topics
from desktop_app.quotations.unmarked import attributed_sentence, headline, indirect_speech, reported_clauses

_SHORTEST_NAME = 3  # letters: shorter words of names are particles


@dataclass(slots=True)
class _Gathered:
    found: list[Found] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    after_speech: int = -1  # the paragraph whose last sentence ended with quoted speech


def find_quotations(article: Article) -> Findings:
    """Every quotation of `article` with its speaker, and every quoted name or title, in reading order.

    Quotations may lie inside one another: a reported clause holds the fragments in marks within it, and a clause
    reported in it. Whole speech in marks holds neither quotations nor terms. The time is linear in the length of
    the text. `evidence` tells what the rules mean and how the confidence comes from them.
    """
    rows = list(units(article, sorted(settle(article, quoted_spans(article)), key=lambda q: q.start)))
    gathered = _Gathered()
    for unit, frames in _with_frames(rows):
        _read_unit(article.text, unit, frames, gathered)
    introduced = introductions(rows)
    quotations, speakers = attribute(gathered.found, introduced, Topics(rows, introduced))
    terms = sorted(_outside(gathered.terms, quotations), key=lambda term: term.span)
    return Findings(quotations, tuple(terms), speakers)


def _with_frames(rows: Sequence[Unit]) -> Iterator[tuple[Unit, Sequence[Frame]]]:
    """Each sentence with its reporting words.

    The names of all who report anywhere are gathered first: «النجار» may then be a subject where no title says so.
    """
    first = [find_frames(unit) for unit in rows]
    known = frozenset(
        normalise(word)
        for frames in first
        for frame in frames
        if frame.source is not None and frame.source_rule == "speaker-after-cue"
        for word in frame.source.name
        if len(word) >= _SHORTEST_NAME
    )
    for unit, frames in zip(rows, first, strict=True):
        silent = any(frame.form is not None and frame.source is None for frame in frames)
        yield unit, find_frames(unit, known) if silent and known else frames


def _read_unit(text: str, unit: Unit, frames: Sequence[Frame], gathered: _Gathered) -> None:
    clauses = tuple(reported_clauses(unit, frames))
    around = Surroundings(unit, text, frames, clauses, gathered.after_speech == unit.paragraph)
    turn = _turn(unit)
    verdicts: dict[int, Verdict] = {}
    previous: tuple[int, Verdict] | None = None
    for at, token in enumerate(unit.tokens):
        if token.quoted is None:
            continue
        previous = at, classify(around, at, previous)
        verdicts[at] = previous[1]
        _keep(around, at, previous[1], turn, gathered)
    gathered.found.extend(indirect_speech(around, verdicts, turn))
    unmarked = headline(unit) or attributed_sentence(unit, frames, turn)
    gathered.found.extend([unmarked] if unmarked is not None else [])
    last = max(verdicts, default=-1)
    spoke = last >= 0 and verdicts[last].is_speech and not any(t.is_word for t in unit.tokens[last + 1 :])
    gathered.after_speech = unit.paragraph if spoke else -1


def _keep(around: Surroundings, at: int, verdict: Verdict, turn: str | None, gathered: _Gathered) -> None:
    quoted = around.tokens[at].quoted
    assert quoted is not None
    if isinstance(verdict.kind, TermKind):
        if quoted.closed and quoted.opened and len(quoted.parts) == 1:  # a lost mark bounds no name
            gathered.terms.append(Term(quoted.parts[0], verdict.kind))
        return
    source, rule = _source_of(around, at, verdict)
    rules = (*verdict.rules, rule)
    gathered.found.append(Found(verdict.kind, quoted.parts, around.unit, rules, verdict.frame, source, turn))


def _source_of(around: Surroundings, at: int, verdict: Verdict) -> tuple[NounPhrase | None, str]:
    if verdict.frame is not None:
        return verdict.frame.source, verdict.frame.source_rule
    if "colon-after-speaker" in verdict.rules:
        return noun_phrase(around.tokens[: at - 1], 0), "speaker-before-colon"
    if {"colon-before-marks", "pretext"} & set(verdict.rules):
        subject = before_comma(around.tokens, at - 1, frozenset())
        subject = subject or main_subject(around.unit, at - 1, saying(), frozenset())
        return subject, "speaker-of-main-verb" if subject else "speaker-unnamed"
    return None, "speaker-unnamed"


def _turn(unit: Unit) -> str | None:
    """Whether the sentence turns to another matter (`topic`) or another speaker (`person`)."""
    keys = [token.key for token in unit.tokens[:6]]
    for first in (keys[0], keys[0].removeprefix("و")) if keys else ():
        for words, turn in phrases("topic_changes.tsv").get(first, ()):
            if [first, *keys[1 : len(words)]] == list(words):
                return turn
    return None


def _outside(terms: Sequence[Term], quotations: Sequence[Quotation]) -> Iterator[Term]:
    """The terms that lie in no words in marks: what is named inside somebody's speech is theirs to name."""
    taken: list[Span] = sorted(
        span
        for q in quotations
        if q.kind in (QuotationKind.DIRECT, QuotationKind.MIXED)
        for span in q.content
    )
    for term in terms:
        number = bisect_right(taken, term.span.start, key=lambda span: span.start)
        if number == 0 or not taken[number - 1].overlaps(term.span):
            yield term
