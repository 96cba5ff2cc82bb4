"""Finds the quotations of an article: who said what, in which words, and how surely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop_app.article.arabic import normalise
from desktop_app.article.model import Article, Role, Span
from desktop_app.quotations.classifying import Clause, Surroundings, Verdict, carries_pronoun, classify
from desktop_app.quotations.clauses import Clauses
from desktop_app.quotations.evidence import confidence_of, weight_of
from desktop_app.quotations.frames import Frame, Opening, find_frames
from desktop_app.quotations.lexicon import headline_labels, phrases, place
from desktop_app.quotations.lost_marks import settle
from desktop_app.quotations.marks import quoted_spans
from desktop_app.quotations.model import Findings, Quotation, QuotationKind, Term, TermKind
from desktop_app.quotations.nouns import NounPhrase, noun_phrase
from desktop_app.quotations.speakers import Speakers
from desktop_app.quotations.stream import Unit, units

_LONGEST_HEADLINE_SPEAKER = 9
_FAR = 12
_MOSTLY_QUOTED = 0.7


@dataclass(frozen=True, slots=True)
class _Found:
    """A quotation before its speaker is known."""

    kind: QuotationKind
    content: tuple[Span, ...]
    unit: Unit
    rules: tuple[str, ...]
    frame: Frame | None = None
    source: NounPhrase | None = None
    turn: str | None = None


@dataclass(slots=True)
class _Gathered:
    found: list[_Found] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    after_speech: int = -1  # the paragraph whose last sentence ended with quoted speech


def find_quotations(article: Article) -> Findings:
    """Every quotation of `article` with its speaker, and every quoted name or title, in reading order.

    The time is linear in the length of the text.
    """
    quoted = sorted(settle(article, quoted_spans(article)), key=lambda q: q.start)
    rows = list(units(article, quoted))
    known = _known_names(rows)
    gathered = _Gathered()
    for unit in rows:
        _read_unit(article.text, unit, known, gathered)
    quotations, speakers = _with_speakers(article.text, gathered.found)
    taken = [span for q in quotations if q.kind is not QuotationKind.INDIRECT for span in q.content]
    terms = [term for term in gathered.terms if not any(span.contains(term.span) for span in taken)]
    return Findings(quotations, tuple(sorted(terms, key=lambda t: t.span)), speakers.all())


def _known_names(rows: Sequence[Unit]) -> frozenset[str]:
    """The words of the names of all who report anywhere: «لافروف» may then be a subject where no title says so."""
    known: set[str] = set()
    for unit in rows:
        for frame in find_frames(unit):
            if frame.source is not None and frame.source_rule == "speaker-after-cue" and frame.source.name:
                known.update(normalise(word) for word in frame.source.name if len(word) > 2)
    return frozenset(known)


def _read_unit(text: str, unit: Unit, known: frozenset[str], gathered: _Gathered) -> None:
    frames = find_frames(unit, known)
    clauses = list(_clauses(unit, frames))
    around = Surroundings(unit, text, frames, clauses, gathered.after_speech == unit.paragraph)
    turn = _turn(unit)
    previous: tuple[int, Verdict] | None = None
    covered: dict[int, Verdict] = {}
    for at, token in enumerate(unit.tokens):
        if not token.is_quoted or token.quoted is None:
            continue
        verdict = classify(around, at, previous)
        previous = (at, verdict)
        covered[at] = verdict
        if isinstance(verdict.kind, TermKind):
            if token.quoted.closed and token.quoted.opened and len(token.quoted.parts) == 1:
                gathered.terms.append(Term(token.quoted.parts[0], verdict.kind))
            continue
        kind = verdict.kind
        if kind is QuotationKind.DIRECT and at > 0 and carries_pronoun(unit.tokens[at - 1]):
            kind = QuotationKind.MIXED
        source, rules = _source_of(unit, at, verdict)
        gathered.found.append(
            _Found(kind, token.quoted.parts, unit, (*verdict.rules, *rules), verdict.frame, source, turn)
        )
    gathered.found.extend(_indirect(text, unit, clauses, covered, turn))
    gathered.found.extend(_unmarked(text, unit, frames, turn, bool(covered)))
    last = max(covered, default=-1)
    spoke = last >= 0 and covered[last].is_speech and not any(t.is_word for t in unit.tokens[last + 1 :])
    gathered.after_speech = unit.paragraph if spoke else -1


def _clauses(unit: Unit, frames: Sequence[Frame]) -> Iterator[Clause]:
    ends = Clauses(unit.tokens, frames)
    for frame in frames:
        if frame.opener is None:
            continue
        if frame.opening is Opening.CLAUSE:
            yield Clause(frame, frame.opener, ends.end(frame.opener))
        elif frame.opening is Opening.COLON and not unit.tokens[frame.opener].is_quoted and unit.role is not Role.HEADLINE:
            yield Clause(frame, frame.opener, len(unit.tokens))


def _source_of(unit: Unit, at: int, verdict: Verdict) -> tuple[NounPhrase | None, list[str]]:
    if verdict.frame is not None:
        return verdict.frame.source, [verdict.frame.source_rule]
    if "colon-after-speaker" in verdict.rules:
        return noun_phrase(unit.tokens[: at - 1], 0), ["speaker-before-colon"]
    return None, ["speaker-unnamed"]


def _indirect(
    text: str, unit: Unit, clauses: Sequence[Clause], covered: dict[int, Verdict], turn: str | None
) -> Iterator[_Found]:
    """Reported clauses that are not wholly in marks."""
    reach = -1
    for clause in clauses:
        tokens = unit.tokens[clause.start : clause.end]
        if len([t for t in tokens if t.is_word or t.is_quoted]) < 2:
            continue
        span = Span(tokens[0].start, tokens[-1].end)
        quoted = sum(
            len(unit.tokens[at].raw) for at, v in covered.items() if clause.start <= at < clause.end and v.is_speech
        )
        if quoted >= _MOSTLY_QUOTED * len(span):
            continue
        rules = ["reported-clause" if clause.frame.opening is Opening.CLAUSE else "colon-without-marks"]
        rules += _indirect_doubts(clause)
        if clause.start < reach:
            rules.append("nested")
        if weight_of(rules) <= 0:
            continue
        reach = max(reach, clause.end)
        rules.append(clause.frame.source_rule)
        yield _Found(QuotationKind.INDIRECT, (span,), unit, tuple(rules), clause.frame, clause.frame.source, turn)


def _indirect_doubts(clause: Clause) -> Iterator[str]:
    frame = clause.frame
    if frame.tier in "BD":
        yield "stance"
    if frame.tier == "C":
        yield "ambiguous-cue"
    if frame.negated and frame.form is not None and frame.form.verb.lemma not in ("نفى", "استبعد"):
        yield "negated-cue"
    if clause.start - frame.after > _FAR:
        yield "far-from-cue"


def _unmarked(text: str, unit: Unit, frames: Sequence[Frame], turn: str | None, has_marks: bool) -> Iterator[_Found]:
    """Headlines «speaker: statement», and sentences attributed by a phrase."""
    tokens = unit.tokens
    if unit.role is Role.HEADLINE and (headline := _headline(unit, turn)) is not None:
        yield headline
        return
    if has_marks or any(frame.opener is not None for frame in frames):
        return
    for frame in frames:
        if frame.form is not None or frame.source is None or frame.source.kind in (None, "citizen", "honorific"):
            continue
        start, end = (frame.after, len(tokens)) if frame.at <= 1 else (0, frame.at)
        words = [n for n in range(start, end) if tokens[n].is_word]
        if len(words) < 4:
            continue
        span = Span(tokens[words[0]].start, tokens[words[-1]].end)
        rules = ("attributed-clause", frame.source_rule)
        yield _Found(QuotationKind.INDIRECT, (span,), unit, rules, frame, frame.source, turn)
        return


def _headline(unit: Unit, turn: str | None) -> _Found | None:
    tokens = unit.tokens
    colon = next((n for n, t in enumerate(tokens[: _LONGEST_HEADLINE_SPEAKER + 3]) if t.raw == ":"), None)
    if colon is None or colon == 0 or colon + 1 >= len(tokens) or tokens[colon + 1].is_quoted:
        return None
    before = tokens[:colon]
    if before[0].norm in headline_labels() or not all(t.is_word or t.is_quoted for t in before):
        return None
    phrase = noun_phrase(before, 0)
    if phrase is None or phrase.end_token != colon:
        return None
    if place(before[0].norm) == "city" and len(before) == 1:
        return None
    end = len(tokens)
    while end > colon + 1 and not (tokens[end - 1].is_word or tokens[end - 1].is_quoted or tokens[end - 1].raw in ")؟!"):
        end -= 1
    if end - colon < 3:
        return None
    span = Span(tokens[colon + 1].start, tokens[end - 1].end)
    return _Found(QuotationKind.HEADLINE, (span,), unit, ("headline", "speaker-before-colon"), None, phrase, turn)


def _turn(unit: Unit) -> str | None:
    """Whether the sentence turns to another matter (`topic`) or another speaker (`person`)."""
    keys = [t.key for t in unit.tokens[:6]]
    if not keys:
        return None
    for first in {keys[0], keys[0].removeprefix("و")}:
        for words, turn in phrases("topic_changes.tsv").get(first, ()):
            if [first, *keys[1 : len(words)]] == list(words):
                return turn
    return None


def _with_speakers(text: str, found: Sequence[_Found]) -> tuple[tuple[Quotation, ...], Speakers]:
    """Give every quotation its speaker; a headline last, because the body names who it speaks of."""
    speakers = Speakers()
    order = sorted(range(len(found)), key=lambda n: (found[n].unit.role is Role.HEADLINE, found[n].content, n))
    made: dict[int, Quotation] = {}
    last_paragraph = -1
    for number in order:
        item = found[number]
        speaker, rules = _speaker(speakers, item, last_paragraph)
        last_paragraph = item.unit.paragraph
        made[number] = _quotation(item, speaker, (*item.rules, *rules))
    quotations = []
    for number in sorted(made, key=lambda n: (found[n].content, n)):
        quotation = made[number]
        name = None if quotation.speaker_id is None else speakers.name_of(quotation.speaker_id)
        quotations.append(_named(quotation, name))
    return tuple(quotations), speakers


def _speaker(speakers: Speakers, item: _Found, last_paragraph: int) -> tuple[int | None, list[str]]:
    form = item.frame.form if item.frame else None
    if item.source is not None:
        own = form if item.frame and item.frame.source_rule == "speaker-after-cue" else None
        return speakers.identify(item.source, own)
    number = speakers.last(form)
    if number is None:
        return None, ["speaker-unknown"]
    if item.turn is not None:
        return number, ["speaker-carried-past-turn"]
    near = item.unit.paragraph == last_paragraph
    return number, ["speaker-carried" if near else "speaker-carried-across-paragraph"]


def _quotation(item: _Found, speaker: int | None, rules: tuple[str, ...]) -> Quotation:
    tokens = item.unit.tokens
    cue = None
    if item.frame is not None:
        cue = Span(tokens[item.frame.at].start, tokens[item.frame.at + item.frame.width - 1].end)
    source = item.source.span if item.source is not None else None
    return Quotation(item.kind, item.content, cue, source, None, speaker, confidence_of(rules), rules)


def _named(quotation: Quotation, name: str | None) -> Quotation:
    return Quotation(
        quotation.kind,
        quotation.content,
        quotation.cue,
        quotation.source,
        name,
        quotation.speaker_id,
        quotation.confidence,
        quotation.rules,
    )
