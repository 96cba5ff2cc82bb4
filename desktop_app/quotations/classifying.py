"""Decides whether words in quotation marks are somebody's speech, or a name, a title, a scare quote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.article.arabic import is_arabic_letter, normalise, words
from desktop_app.quotations.evidence import weight_of
from desktop_app.quotations.frame import Frame
from desktop_app.quotations.labels import head_before, label_before
from desktop_app.quotations.lexicon import classes_of, folded, name_head, speaker_class
from desktop_app.quotations.model import QuotationKind, TermKind
from desktop_app.quotations.particles import has_pronoun, is_complementiser
from desktop_app.quotations.relations import SENTENCE_LIKE, Relation, ends_clause, relation_of
from desktop_app.quotations.stream import Token
from desktop_app.quotations.surroundings import Surroundings

_LONG = 8
_SHORT = 3
_FIRST_PERSON = frozenset(
    "أنا نحن إنني إننا أنني أننا إني لدينا لدي عندنا علينا علي لنا لي بنا منا كنا كنت".split()  # noqa: SIM905
)
_SENTENCE_END = re.compile(r"[.!?؟…]\s*$")
_FIRM = frozenset(
    {
        "colon-after-cue",
        "cue-before-marks",
        "attribution-behind",
        "complementiser-before-marks",
        "description",
    }
)
_FRAGMENTS = frozenset({"called-so", "object-of-cue", "cue-in-reach", "description"})
_ACCUSATIVE = (
    "\u0627\u064b",
    "\u064b\u0627",
    "\u0629\u064b",
)  # «اعتبر القرار “كارثيا”»: what somebody calls it
_JOINING = frozenset({"،", ",", "و", "أو", "او", "ثم", "وب", "ول"})
_MAY_BE_DENIED = frozenset({"نفى", "استبعد"})  # negated they still report


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


def classify(around: Surroundings, at: int, previous: tuple[int, Verdict] | None) -> Verdict:
    """What the marks of token `at` hold.

    Args:
        around: the sentence.
        at: the quoted token.
        previous: the quoted token before it in the sentence, and what was decided about it.
    """
    quoted = around.tokens[at].quoted
    assert quoted is not None
    relation = relation_of(around, at)
    inside = quoted.words_in(around.text)
    rules = ["in-marks", relation.rule, *_inside(inside, relation.rule)]
    if _is_predicate(around, at, relation, inside):
        rules.append("predicate-of-clause")
    predicate = bool({"predicate-inside", "predicate-of-clause"} & set(rules))
    if label := label_before(around, at, relation, predicate=predicate):
        rules.append(label)
    rules += doubts(relation.frame)
    if not (quoted.opened and quoted.closed):
        rules.append("mark-lost")
    if len(quoted.parts) > 1:
        rules.append("several-paragraphs")
    frame = relation.frame
    if previous is not None and _coordinated(around.tokens, previous[0], at):
        like = _like_before(previous[1], relation, rules)
        if "coordinated-with-speech" in like:
            rules = [rule for rule in rules if rule not in ("single-word", "definite-phrase")]
        rules += like
        frame = frame or previous[1].frame
    if weight_of(rules) <= 0:
        return Verdict(_term_kind(around, at, inside, rules), tuple(rules))
    return Verdict(_speech_kind(around.tokens, at, relation, inside), tuple(rules), frame)


def doubts(frame: Frame | None) -> list[str]:
    """What speaks against a reporting word itself."""
    rules = []
    if frame is not None and frame.tier == "C":
        rules.append("ambiguous-cue")
    if (
        frame is not None
        and frame.form is not None
        and frame.negated
        and frame.form.verb.lemma not in _MAY_BE_DENIED
    ):
        rules.append("negated-cue")
    return rules


def _is_predicate(around: Surroundings, at: int, relation: Relation, inside: str) -> bool:
    """«أن التهمة “باطلة”»: indefinite words behind the clause's definite subject, with nothing behind them."""
    if relation.rule not in ("inside-reported-clause", "attributed-sentence") or inside.startswith("ال"):
        return False
    start = at - 1
    while at - start <= _SHORT + 1 and start >= 0 and not _opens_clause(around.tokens[start]):
        start -= 1
    subject = around.tokens[start + 1 : at]
    if not 0 < len(subject) <= _SHORT or not all(token.is_word for token in subject):
        return False
    definite = subject[-1].norm.startswith("ال") or subject[-1].norm.endswith(("ه", "ها", "هم"))
    named = any((name_head(t.norm) or speaker_class(t.norm)) and not t.norm.startswith("ال") for t in subject)
    return definite and not named and ends_clause(around, at)


def _opens_clause(token: Token) -> bool:
    return is_complementiser(token) or token.key in ("كان", "كانت") or token.raw in ("،", ",")


def _inside(inside: str, relation: str) -> list[str]:
    """What the words in marks are like."""
    found = words(inside)
    rules = []
    if not any(is_arabic_letter(character) for character in inside):
        rules.append("latin-inside")
    if len(found) <= 1 and not (relation == "object-of-cue" and inside.endswith(_ACCUSATIVE)):
        rules.append("single-word")
    if found and relation not in _FIRM:
        rules += _like_name(found, judged=relation == "object-of-cue" and len(found) > 1)
    if len(found) >= _LONG:
        rules.append("long")
    alone = relation in ("whole-sentence", "speech-goes-on")
    if (alone or len(found) >= SENTENCE_LIKE) and _SENTENCE_END.search(inside):
        rules.append("sentence-inside")
    if found and (_opens_predicate(found[0]) or (len(found) > 2 and _like_verb(found[0]))):
        rules.append("predicate-inside")
    if any(word in _FIRST_PERSON for word in found):
        rules.append("first-person")
    return rules


def _like_name(found: Sequence[str], *, judged: bool) -> list[str]:
    """What is like a name in the words in marks; `judged`: a verb of stance judges what they say."""
    if (
        not judged
        and len(found) <= _SHORT
        and all(word.startswith(("ال", "لل", "وال", "بال")) for word in found)
    ):
        return ["definite-phrase"]
    body = speaker_class(normalise(found[0])) == "body" and not found[0].startswith("ال")
    return ["name-inside"] if body and len(found) <= SENTENCE_LIKE else []


def _opens_predicate(word: str) -> bool:
    """«غير واقعية», «لن ندفع», «تحت السيطرة», «سيعود»: says something of something, so is hardly a name."""
    key = folded(word)
    if classes_of(word) & {"preposition", "negation", "particle", "demonstrative"}:
        return True
    if key in ("غير", "بلا", "ليس", "ان"):
        return True
    return len(key) > 4 and key.startswith(("سي", "ست", "سن", "وسي", "وسن")) and not key.endswith(("ا", "ة"))


def _like_verb(word: str) -> bool:
    """«يطيل», «يستحق»: an imperfect by its look, of the length that verbs have."""
    key = folded(word)
    return key.startswith("ي") and 4 <= len(key) <= 7 and not key.endswith(("ة", "ا"))


def _coordinated(tokens: Sequence[Token], before: int, at: int) -> bool:
    return at - before <= 3 and all(token.raw in _JOINING for token in tokens[before + 1 : at])


def _like_before(verdict: Verdict, relation: Relation, rules: Sequence[str]) -> list[str]:
    """Marks joined by و to others hold the like of them."""
    if verdict.is_speech:
        return [] if "head-noun" in rules else ["coordinated-with-speech"]
    return [] if relation.filling else ["coordinated-with-name"]


def _speech_kind(tokens: Sequence[Token], at: int, relation: Relation, inside: str) -> QuotationKind:
    if not relation.filling or relation.rule in _FRAGMENTS:
        return QuotationKind.MIXED
    if relation.rule == "attribution-behind" and len(words(inside)) < SENTENCE_LIKE and at > 0:
        return QuotationKind.MIXED
    if at > 0 and is_complementiser(tokens[at - 1]) and has_pronoun(tokens[at - 1].key):
        return QuotationKind.MIXED  # «أنه “…”»: the subject is the reporter's
    return QuotationKind.DIRECT


def _head_before_colon(tokens: Sequence[Token], at: int) -> str | None:
    """«له روايتان هما: «…»»."""
    heads = (name_head(token.norm) for token in reversed(tokens[max(0, at - _LONG) : at]) if token.is_word)
    return next((head for head in heads if head is not None), None)


def _term_kind(around: Surroundings, at: int, inside: str, rules: Sequence[str]) -> TermKind:
    colon = at > 0 and around.tokens[at - 1].raw == ":"
    head = (
        _head_before_colon(around.tokens, at)
        if colon
        else head_before(around.tokens, at, None, predicate=False)
    )
    if "head-noun" in rules or (colon and head is not None):
        return {"title": TermKind.TITLE, "label": TermKind.SCARE}.get(head or "", TermKind.NAME)
    first = next(iter(words(normalise(inside))), "")
    if {"addressee", "name-inside", "latin-inside", "named-person"} & set(rules) or speaker_class(
        first
    ) == "body":
        return TermKind.NAME
    if "single-word" in rules and not inside.startswith("ال") and not inside.endswith(("ا", "اً", "ة")):
        return TermKind.NAME
    return TermKind.SCARE
