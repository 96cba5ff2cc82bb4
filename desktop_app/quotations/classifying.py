"""Decides for words in quotation marks whether they are somebody's speech or a name, a title, a scare quote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.article.arabic import is_arabic_letter, words
from desktop_app.quotations.conjugation import Form
from desktop_app.quotations.evidence import weight_of
from desktop_app.quotations.frames import Frame, Opening
from desktop_app.quotations.lexicon import classes, name_head, phrases
from desktop_app.quotations.model import QuotationKind, TermKind
from desktop_app.quotations.nouns import has_pronoun, is_complementiser, noun_phrase
from desktop_app.quotations.stream import Token, Unit

_LONG = 8
_SENTENCE_LIKE = 4
_REACH = 14  # tokens between a cue and marks in its object
_FIRST_PERSON = frozenset("أنا نحن إنني إننا أنني أننا إني لدينا لدي عندنا علينا علي لنا لي بنا منا كنا كنت سوف".split()) - {"سوف"}
_SENTENCE_END = re.compile(r"[.!?؟…]\s*$")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What words in marks are: `kind` is a QuotationKind or a TermKind; `frame` reports them where any does."""

    kind: QuotationKind | TermKind
    rules: tuple[str, ...]
    frame: Frame | None = None

    @property
    def is_speech(self) -> bool:
        """Whether they are somebody's words."""
        return isinstance(self.kind, QuotationKind)


@dataclass(frozen=True, slots=True)
class Clause:
    """A reported clause without marks: tokens `start` to `end`, reported by `frame`."""

    frame: Frame
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All that the decision looks at besides the marks themselves."""

    unit: Unit
    text: str
    frames: Sequence[Frame]
    clauses: Sequence[Clause]
    after_speech: bool  # the sentence before it in the paragraph ended with quoted speech


def classify(around: Surroundings, at: int, previous: tuple[int, Verdict] | None) -> Verdict:
    """What the marks of token `at` hold; `previous` is the quoted token before it in the sentence and its verdict."""
    token = around.unit.tokens[at]
    assert token.quoted is not None
    relation, frame, filling = _relation(around, at)
    inside = token.quoted.words_in(around.text)
    rules = ["in-marks", *relation, *_inside(inside, relation), *_before(around, at, frame, relation)]
    if frame is not None:
        rules += _doubts(frame)
    if not (token.quoted.opened and token.quoted.closed):
        rules.append("mark-lost")
    if len(token.quoted.parts) > 1:
        rules.append("several-paragraphs")
    if previous is not None and _coordinated(around.unit.tokens, previous[0], at):
        verdict = previous[1]
        if verdict.is_speech and "head-noun" not in rules:
            rules.append("coordinated-with-speech")
            frame = frame or verdict.frame
        elif not verdict.is_speech and not filling:
            rules.append("coordinated-with-name")
    if weight_of(rules) <= 0:
        return Verdict(_term_kind(around, at, inside, rules), tuple(rules))
    kind = _speech_kind(relation, inside, filling=filling)
    return Verdict(kind, tuple(rules), frame)


def _relation(around: Surroundings, at: int) -> tuple[list[str], Frame | None, bool]:
    """How a reporting word reaches the marks: the rules, the word, and whether the marks hold all of its content."""
    tokens = around.unit.tokens
    own = next((f for f in around.frames if f.opener in (at, at - 1) and f.opener is not None and f.at < at), None)
    if own is not None and (own.opener == at or is_complementiser(tokens[at - 1])):
        relation = _opened_by(tokens, own, at)
        if relation:
            filling = own.opening is not Opening.CLAUSE or "complementiser-before-marks" in relation
            return relation, own, filling
    if (behind := _attribution_behind(around, at)) is not None:
        return ["attribution-behind"], behind, True
    colon = at > 0 and tokens[at - 1].raw == ":"
    if colon and (reach := _last_before(around.frames, at)) is not None and reach.opener is None:
        return ["colon-after-cue"], reach, True
    clause = next((c for c in reversed(around.clauses[-8:]) if c.start <= at < c.end), None)
    if clause is None:
        clause = next((c for c in around.clauses if c.start <= at < c.end), None)
    if clause is not None:
        return ["inside-reported-clause"], clause.frame, False
    if (attributed := _attributed(around, at)) is not None:
        return ["attributed-sentence"], attributed, False
    reach = _last_before(around.frames, at)
    if reach is not None and at - reach.at <= _REACH and reach.opener in (None, at) and reach.form is not None:
        return (["object-of-cue"] if reach.tier in "BD" else ["cue-in-reach"]), reach, False
    return _alone(around, at)


def _opened_by(tokens: Sequence[Token], frame: Frame, at: int) -> list[str]:
    if frame.opening is Opening.COLON:
        return ["colon-after-cue"]
    if frame.opening is Opening.CLAUSE:
        return ["complementiser-before-marks"] if _ends_clause(tokens, at) else ["clause-opens-with-marks"]
    previous = tokens[at - 1]
    if at == frame.at + frame.width:
        return ["cue-before-marks"] if frame.tier in "AC" else ["object-of-cue"]
    if frame.tier in "BD":
        return ["object-of-cue"] if at - frame.at <= _REACH else ["cue-in-reach"]
    if at == frame.after or previous.raw in ("،", ","):
        return ["speaker-before-marks"]
    return ["cue-in-reach"]


def _ends_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether the marks close the clause they open: nothing of the reporter's own follows in it."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not following.is_word:
        return following is None or following.raw in "،,.؛!؟?)…" or following.is_quoted
    return following.text[:1] in ("و", "ف") or bool(phrases("attributions.tsv").get(following.key))


def _attribution_behind(around: Surroundings, at: int) -> Frame | None:
    """«…»، قال الوزير — «…»، بحسب الوزير — «…» على حد تعبيره."""
    tokens = around.unit.tokens
    number = at + 1
    while number < len(tokens) and tokens[number].raw in ("،", ",", ".", "-", "–", "—"):
        number += 1
    for frame in around.frames:
        if frame.at < number:
            continue
        if frame.at > number + 2:
            return None
        between = tokens[number : frame.at]
        if any(not t.is_word or t.key not in ("كما", "هكذا", "بهذا", "حسبما", "هذا", "ما") for t in between):
            return None
        if frame.form is None:
            return frame
        if not frame.form.is_finite or frame.form.joined:
            return None
        split = frame.opener is not None and tokens[frame.opener].is_quoted
        return frame if frame.opener is None or split else None
    return None


def _attributed(around: Surroundings, at: int) -> Frame | None:
    """A phrase such as «وفقا للوزير» anywhere in the sentence attributes it whole."""
    for frame in around.frames:
        if frame.form is None and abs(frame.at - at) <= 40:
            known = frame.source is None or frame.source.kind is not None or bool(frame.source.name)
            if known:
                return frame
    return None


def _last_before(frames: Sequence[Frame], at: int) -> Frame | None:
    found = None
    for frame in frames:
        if frame.at >= at:
            break
        if frame.form is not None:
            found = frame
    return found


def _alone(around: Surroundings, at: int) -> tuple[list[str], Frame | None, bool]:
    """No reporting word reaches the marks."""
    tokens = around.unit.tokens
    if not any(token.is_word for token in tokens) and sum(token.is_quoted for token in tokens) == 1:
        return ["speech-goes-on" if around.after_speech else "whole-sentence"], None, True
    if at > 0 and tokens[at - 1].raw == ":" and 2 <= at <= _LONG + 1:
        phrase = noun_phrase(tokens[: at - 1], 0)
        if phrase is not None and phrase.end_token == at - 1 and name_head(tokens[at - 2].norm) is None:
            return ["colon-after-speaker"], None, True
    return ["no-cue"], None, False


def _inside(inside: str, relation: Sequence[str]) -> list[str]:
    found = words(inside)
    rules = []
    if not any(is_arabic_letter(character) for character in inside):
        rules.append("latin-inside")
    if len(found) <= 1:
        rules.append("single-word")
    firm = {"colon-after-cue", "cue-before-marks", "attribution-behind", "complementiser-before-marks"} & set(relation)
    if not firm and found:
        if len(found) <= 3 and all(word.startswith(("ال", "لل", "وال", "بال")) for word in found):
            rules.append("definite-phrase")
        elif len(found) <= 4 and name_head(found[0]) in ("name", "title") and not found[0].startswith("ال"):
            rules.append("name-inside")
    if len(found) >= _LONG:
        rules.append("long")
    if len(found) >= _SENTENCE_LIKE and _SENTENCE_END.search(inside):
        rules.append("sentence-inside")
    if any(word in _FIRST_PERSON for word in found):
        rules.append("first-person")
    return rules


def _before(around: Surroundings, at: int, frame: Frame | None, relation: Sequence[str]) -> list[str]:
    """What speaks for a name in the words before the marks."""
    tokens = around.unit.tokens
    if at == 0 or not tokens[at - 1].is_word:
        return []
    previous = tokens[at - 1]
    if previous.text in ("ل", "لـ"):
        return ["addressee"]
    if _refers(around, at, frame):
        return ["reference"]
    if "attribution-behind" in relation and not _names_directly(tokens, at):
        return []
    if _named_by_head(tokens, at, frame):
        return ["head-noun"]
    return ["naming-word"] if _behind_naming_phrase(tokens, at) else []


def _names_directly(tokens: Sequence[Token], at: int) -> bool:
    return name_head(tokens[at - 1].norm) is not None


def _refers(around: Surroundings, at: int, frame: Frame | None) -> bool:
    """«يشيرون إلى البحر بقولهم “…”»: a verb of reference with a noun, then its word for it."""
    if frame is None or frame.form is None or frame.form.form is not Form.MASDAR:
        return False
    for other in around.frames:
        if other.at < frame.at and other.form is not None and other.form.verb.lemma in ("أشار", "لمّح", "ألمح"):
            return other.opener is None
    return False


def _named_by_head(tokens: Sequence[Token], at: int, frame: Frame | None) -> bool:
    """A head noun right before the marks, or with its adjectives between: «الفيلم الكوميدي البريطاني “…”»."""
    speaks = frame is not None and frame.opener == at and frame.source is not None and frame.source.end_token == at
    for number in range(at - 1, max(at - 5, -1), -1):
        token = tokens[number]
        if not token.is_word or (frame is not None and number == frame.at):
            return False
        head = name_head(token.norm)
        definite = token.norm.startswith(("ال", "لل", "وال", "بال"))
        if head is not None and not (speaks and definite):
            return number == at - 1 or definite or not tokens[number + 1].norm.startswith("ال")
        adjective = definite or token.norm.endswith(("ي", "يه", "ا"))
        if classes(token) or not (adjective or number == at - 1):
            return False
        if number == at - 1 and not adjective:
            return False
    return False


def _behind_naming_phrase(tokens: Sequence[Token], at: int) -> bool:
    end = at
    if end > 1 and tokens[end - 1].key in ("ب", "بـ"):
        end -= 1
    table = phrases("naming_words.tsv")
    for width in (1, 2, 3):
        if end - width < 0:
            break
        keys = [token.key for token in tokens[end - width : end]]
        for first in (keys[0], keys[0][1:] if keys[0][:1] in ("و", "ف") else keys[0]):
            if any(list(phrase) == [first, *keys[1:]] for phrase, _ in table.get(first, ())):
                return True
    return False


def _doubts(frame: Frame) -> list[str]:
    rules = []
    if frame.tier == "C":
        rules.append("ambiguous-cue")
    if frame.negated and frame.form is not None and frame.form.verb.lemma not in ("نفى", "استبعد"):
        rules.append("negated-cue")
    return rules


def _coordinated(tokens: Sequence[Token], before: int, at: int) -> bool:
    between = tokens[before + 1 : at]
    return len(between) <= 2 and all(t.raw in ("،", ",", "و", "أو", "او", "ثم", "وب", "ول") for t in between)


def _speech_kind(relation: Sequence[str], inside: str, *, filling: bool) -> QuotationKind:
    length = len(words(inside))
    if not filling or {"object-of-cue", "cue-in-reach"} & set(relation):
        return QuotationKind.MIXED
    if "attribution-behind" in relation and length < _SENTENCE_LIKE:
        return QuotationKind.MIXED
    return QuotationKind.DIRECT


def _term_kind(around: Surroundings, at: int, inside: str, rules: Sequence[str]) -> TermKind:
    tokens = around.unit.tokens
    if "head-noun" in rules:
        for number in range(at - 1, max(at - 5, -1), -1):
            head = name_head(tokens[number].norm) if tokens[number].is_word else None
            if head is not None:
                return {"title": TermKind.TITLE, "name": TermKind.NAME}.get(head, TermKind.SCARE)
    if {"addressee", "name-inside", "latin-inside"} & set(rules):
        return TermKind.NAME
    if "single-word" in rules and not inside.startswith("ال") and not inside.endswith(("ا", "اً", "ة")):
        return TermKind.NAME
    return TermKind.SCARE


def carries_pronoun(token: Token) -> bool:
    """Whether the complementiser carries a pronoun, so that the marks behind it hold a fragment: «أنه “…”»."""
    return is_complementiser(token) and has_pronoun(token.key)
