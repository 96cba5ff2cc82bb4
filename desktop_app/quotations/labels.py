"""What speaks for a name: head nouns, naming words and titles before the marks."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.quotations.conjugation import Form
from desktop_app.quotations.frame import Frame
from desktop_app.quotations.lexicon import classes, name_head, phrases, speaker_class
from desktop_app.quotations.relations import Relation
from desktop_app.quotations.stream import Token
from desktop_app.quotations.surroundings import Surroundings

_DEFINITE = ("ال", "لل", "وال", "بال")
_ADJECTIVES_BETWEEN = 4  # a head noun stands at most this many words before the marks
_REGARDED_AS = ("باعتبار", "بوصف")  # «رحب بالاتفاق باعتباره “…”»: the words of whoever takes the stand
_CLAUSES = ("inside-reported-clause", "attributed-sentence")
_REFERRING = frozenset({"أشار", "لمّح", "ألمح"})


def label_before(around: Surroundings, at: int, relation: Relation, *, predicate: bool) -> str | None:
    """The rule that takes the marks of token `at` for a name, None where nothing before them does.

    Args:
        around: the sentence.
        at: the token in marks.
        relation: how a reporting word reaches it.
        predicate: whether the words in marks start as a statement does, not as a name.
    """
    tokens = around.tokens
    if at == 0 or not tokens[at - 1].is_word or relation.rule == "called-so":
        return None
    if tokens[at - 1].text == "ل":
        return "addressee"
    if _refers(around, relation.frame):
        return "reference"
    if relation.rule == "attribution-behind" and name_head(tokens[at - 1].norm) is None:
        return None
    if head_before(tokens, at, relation.frame, predicate=predicate) is not None:
        return "head-noun"
    return None if predicate and relation.rule in _CLAUSES else _named_otherwise(tokens, at, relation)


def _named_otherwise(tokens: Sequence[Token], at: int, relation: Relation) -> str | None:
    judge = relation.frame.source if relation.frame is not None else None
    stance = relation.rule == "object-of-cue" and judge is not None and judge.kind is not None
    if _behind_naming_phrase(tokens, at) and not (stance and tokens[at - 1].key.startswith(_REGARDED_AS)):
        return "naming-word"
    source = relation.frame.source if relation.frame is not None else None
    behind_speaker = source is not None and source.end_token == at and relation.rule != "cue-in-reach"
    return "named-person" if not behind_speaker and _behind_title(tokens, at) else None


def head_before(tokens: Sequence[Token], at: int, frame: Frame | None, *, predicate: bool) -> str | None:
    """The kind of the head noun before the marks, adjectives between: «المجلة الأدبية المصرية “…”»."""
    source = frame.source if frame is not None and frame.opener == at else None
    speaks = source is not None and source.end_token == at
    for number in range(at - 1, max(at - 1 - _ADJECTIVES_BETWEEN, -1), -1):
        token = tokens[number]
        if not token.is_word or (frame is not None and number == frame.at):
            return None
        head = name_head(token.norm)
        definite = token.norm.startswith(_DEFINITE)
        stated = definite and (speaks or predicate or head == "thing")
        if number == at - 1 and head is None and _is_bodys(token):
            return "name"
        if head is not None and not stated:
            near = number == at - 1 or definite or not tokens[number + 1].norm.startswith("ال")
            return head if near else None
        if classes(token) or not (definite or _is_adjective(token)):
            return None
    return None


def _is_bodys(token: Token) -> bool:
    """A body in the construct: «إدارة “…”», «حركة “…”»."""
    return speaker_class(token.norm) in ("body", "media") and not token.norm.startswith(_DEFINITE)


def _is_adjective(token: Token) -> bool:
    """An indefinite adjective behind its noun: of origin (مصري، مصرية), or in the accusative (طويلا)."""
    return token.norm.endswith(("ي", "يه", "ا")) and not token.norm.endswith("ها")


def _refers(around: Surroundings, frame: Frame | None) -> bool:
    """«يشيرون إلى القمر بقولهم “…”»: a verb of reference with a noun, then its word for it."""
    if frame is None or frame.form is None or frame.form.form is not Form.MASDAR:
        return False
    before = around.verb_before(frame.at)
    return (
        before is not None
        and before.form is not None
        and before.form.verb.lemma in _REFERRING
        and before.opener is None
    )


def _behind_title(tokens: Sequence[Token], at: int) -> bool:
    """«الطبيب “…”», «الشاعرة المصرية “…”»."""
    for number in range(at - 1, max(at - 3, -1), -1):
        token = tokens[number]
        kind = speaker_class(token.norm) if token.is_word else None
        if kind is not None:
            # «زوجها “رجل طيب”»: somebody's somebody is the subject of what the marks say.
            return not token.text.endswith(("ه", "ها", "هم")) and kind not in (
                "body",
                "media",
                "text",
                "source",
            )
        if classes(token) or not token.norm.startswith("ال"):
            return False
    return False


def _behind_naming_phrase(tokens: Sequence[Token], at: int) -> bool:
    """«ما يسمى «…»», «المعروف بـ«…»», «باعتباره «…»»."""
    end = at - 1 if at > 1 and tokens[at - 1].text == "ب" else at
    table = phrases("naming_words.tsv")
    for width in range(1, min(3, end) + 1):
        keys = [token.key for token in tokens[end - width : end]]
        joined = keys[0][:1] in ("و", "ف")
        for first in (keys[0], keys[0][1:]) if joined else (keys[0],):
            if any(list(phrase) == [first, *keys[1:]] for phrase, _ in table.get(first, ())):
                return True
    return False
