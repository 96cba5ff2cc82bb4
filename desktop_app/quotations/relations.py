"""How a reporting word reaches words in quotation marks: colon, أن, speaker, attribution behind, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.article.arabic import words
from desktop_app.quotations.attributions import can_be_cited
from desktop_app.quotations.frame import Frame, Opening
from desktop_app.quotations.lexicon import classes, folded, name_head, place, speech_event
from desktop_app.quotations.nouns import noun_phrase
from desktop_app.quotations.openings import SO_CALLED
from desktop_app.quotations.particles import is_complementiser
from desktop_app.quotations.stream import Token
from desktop_app.quotations.surroundings import Surroundings

SENTENCE_LIKE = 4  # words in marks from which on they can be a sentence
_SHORT_ADJUNCT = 6  # tokens of «في تصريح لصحيفة “…”»
_JUST_BEFORE = 3  # tokens before a colon that can name what follows
_REACH = 14  # tokens between a cue and marks in its object
_ATTRIBUTION_REACH = 40
_LONGEST_SPEAKER = 9
_OBJECT_PREPOSITIONS = frozenset({"ب", "عن", "الى", "من", "على"})
_IN_THESE_WORDS = frozenset({"بهذه", "بهذا", "هكذا"})  # «…»، بهذه الكلمات وصف العامل
_PRETEXTS = frozenset({"بدعوى", "بحجة", "بذريعة", "بزعم", "بتهمة"})
_BETWEEN = frozenset(
    {
        "كما",
        "هكذا",
        "بهذا",
        "بهذه",
        "الكلمات",
        "العبارة",
        "كان",
        "كانت",
        "حسبما",
        "هذا",
        "ما",
        "وفق",
        "وفقا",
        "لما",
        "بحسب",
        "حسب",
        "بحسبما",
        "طبقا",
    }
)  # «…»، هكذا قال


@dataclass(frozen=True, slots=True)
class Relation:
    """The rule by which `frame` reaches the marks; `filling`: they hold all of its content, not a fragment."""

    rule: str
    frame: Frame | None = None
    filling: bool = False


def relation_of(around: Surroundings, at: int) -> Relation:
    """How the marks of token `at` are reached, by the surest way there is."""
    return (
        _called_so(around, at)
        or _pretext(around.tokens, at)
        or _opened(around, at)
        or _followed(around, at)
        or _behind_colon(around, at)
        or _enclosed(around, at)
        or _in_reach(around, at)
        or _alone(around, at)
    )


def _pretext(tokens: Sequence[Token], at: int) -> Relation | None:
    """«أغلقت الساحة بدعوى “حماية الأمن”»."""
    behind = at > 0 and tokens[at - 1].key in _PRETEXTS
    return Relation("pretext") if behind else None


def _called_so(around: Surroundings, at: int) -> Relation | None:
    """«ما سماه “…”», «ما اعتبرته “…”»: what stands behind ما and a verb with its pronoun are the caller's words."""
    tokens = around.tokens
    verb = at - 2 if at > 1 and tokens[at - 1].text == "ب" else at - 1
    if verb < 1 or tokens[verb - 1].key not in SO_CALLED:
        return None
    frame = around.verb_before(at)
    if frame is None or frame.at != verb or frame.form is None or not frame.form.inflected.pronoun:
        return None
    return Relation("called-so", frame)


def ends_clause(around: Surroundings, at: int) -> bool:
    """Whether the marks close the clause they open: nothing of the reporter's own follows in it."""
    tokens = around.tokens
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.is_quoted:
        return True
    if not following.is_word:
        return following.raw in "،,.؛!؟?)…"
    joined = following.text[:1] in ("و", "ف") and len(following.text) > 2 and not place(following.norm)
    if joined and "preposition" not in classes(following):
        return True
    return bool(around.attributions_near(at + 1, 0))


def _opened(around: Surroundings, at: int) -> Relation | None:
    """The content of a reporting word starts with the marks, or with an أن right before them."""
    frame = around.by_opener.get(at)
    if frame is None and at > 0 and is_complementiser(around.tokens[at - 1]):
        frame = around.by_opener.get(at - 1)
    if frame is None:
        return None
    if frame.opening is Opening.COLON:
        return Relation("colon-after-cue", frame, filling=True)
    if frame.tier == "D":
        return Relation("description" if _governs(around.tokens, frame, at) else "cue-in-reach", frame)
    if frame.opening is Opening.CLAUSE:
        whole = ends_clause(around, at)
        return Relation(
            "complementiser-before-marks" if whole else "clause-opens-with-marks", frame, filling=whole
        )
    return _opened_by_marks(around, frame, at)


def _opened_by_marks(around: Surroundings, frame: Frame, at: int) -> Relation:
    """Neither colon nor أن: «قال «…»», «قال الوزير «…»», «حذر من «…»»."""
    tokens = around.tokens
    long = len(words(tokens[at].raw)) >= SENTENCE_LIKE
    stands_out = long or ends_clause(around, at)
    if at == frame.at + frame.width and (long or (stands_out and frame.tier in "AC")):
        return Relation("cue-before-marks", frame, filling=True)
    behind_speaker = at == frame.after or _event_before(tokens, frame, at)
    goes_on = frame.at == 0 and frame.form is not None and frame.form.joined  # «وتابعت في مقابلة “…”»
    named = (frame.source is not None or goes_on) and behind_speaker and (stands_out or frame.tier != "B")
    if not named and _quotes_in_object(tokens, frame, at):
        return Relation("object-of-cue" if at - frame.at <= _REACH else "cue-in-reach", frame)
    if stands_out and (named or tokens[at - 1].raw in "،,-–—"):
        return Relation("speaker-before-marks", frame, filling=True)
    return Relation("cue-in-reach", frame)


def _event_before(tokens: Sequence[Token], frame: Frame, at: int) -> bool:
    """«ختم المدرب | تصريحاته | “…”», «قالت الشركة، ومقرها برلين، | في بيان | “…”»."""
    start = max(frame.after, at - _SHORT_ADJUNCT)
    events = [n for n in range(start, at) if tokens[n].is_word and speech_event(tokens[n].norm)]
    if not events or not all(token.is_word or token.is_quoted for token in tokens[events[-1] : at]):
        return False
    first = events[-1]
    adjunct = first > frame.after and tokens[first - 1].key in ("في", "خلال", "عبر", "على")
    return first == frame.after or adjunct


def _followed(around: Surroundings, at: int) -> Relation | None:
    """«…»، قال الوزير — «…»، بحسب الوزير — «…» على حد تعبيره."""
    tokens = around.tokens
    number = at + 1
    while number < len(tokens) and tokens[number].raw in ("،", ",", ".", "-", "–", "—"):
        number += 1
    frame = around.first_from(number)
    if frame is None or frame.at > number + 3:
        return None
    if any(not token.is_word or token.key not in _BETWEEN for token in tokens[number : frame.at]):
        return None
    if number < frame.at and tokens[number].key in _IN_THESE_WORDS:
        return Relation("attribution-behind", frame, filling=True)
    return (
        Relation("attribution-behind", frame, filling=True)
        if _can_follow(tokens, frame, first=at == 0, long=len(words(tokens[at].raw)) >= SENTENCE_LIKE)
        else None
    )


def _can_follow(tokens: Sequence[Token], frame: Frame, *, first: bool, long: bool) -> bool:
    if frame.form is None:
        # «“جاف” أو “رطب” حسب مقدار السائل»
        source = frame.source
        bare = source is not None and not any(word.startswith("ال") for word in source.name)
        return long or frame.width > 1 or source is None or bare or can_be_cited(source)
    if not frame.form.is_finite or frame.form.joined:
        return False
    if frame.opener is not None:
        # «…»، قال الوزير، «…»; few words before «رد المدرب: “…”» are rather a name
        sure = frame.tier == "A" or (frame.tier == "B" and first and long)
        return tokens[frame.opener].is_quoted and sure and (first or long)
    behind = tokens[frame.after] if frame.after < len(tokens) else None
    closes = frame.source is not None and (behind is None or not (behind.is_word or behind.is_quoted))
    return frame.tier == "A" or (frame.tier == "B" and (closes or first))


def _behind_colon(around: Surroundings, at: int) -> Relation | None:
    """A colon whose reporting word stands too far before it to have claimed it."""
    if at == 0 or around.tokens[at - 1].raw != ":":
        return None
    frame = around.verb_before(at)
    return (
        Relation("colon-after-cue", frame, filling=True)
        if frame is not None and frame.opener is None
        else None
    )


def _enclosed(around: Surroundings, at: int) -> Relation | None:
    """Inside a reported clause, or in a sentence that a phrase attributes."""
    clause = around.clause_around(at)
    if clause is not None:
        return Relation("inside-reported-clause", clause.frame)
    for frame in around.attributions_near(at, _ATTRIBUTION_REACH):
        if frame.source is None or frame.source.kind is not None or frame.source.name:
            return Relation("attributed-sentence", frame)
    return None


def _in_reach(around: Surroundings, at: int) -> Relation | None:
    """In the object of a verb that opens no clause: «اتهم الحكومة بـ«…»»."""
    frame = around.verb_before(at)
    if frame is None or frame.outside or at - frame.at > _REACH or frame.opener not in (None, at):
        return None
    return Relation("object-of-cue" if _quotes_in_object(around.tokens, frame, at) else "cue-in-reach", frame)


def _alone(around: Surroundings, at: int) -> Relation:
    """No reporting word reaches the marks."""
    tokens = around.tokens
    if not any(token.is_word for token in tokens) and sum(token.is_quoted for token in tokens) == 1:
        return Relation("speech-goes-on" if around.after_speech else "whole-sentence", filling=True)
    if 2 <= at <= _LONGEST_SPEAKER and tokens[at - 1].raw == ":":
        phrase = noun_phrase(tokens[: at - 1], 0)
        if phrase is not None and phrase.end_token == at - 1 and name_head(tokens[at - 2].norm) is None:
            return Relation("colon-after-speaker", filling=True)
    if at >= 2 and tokens[at - 1].raw == ":" and _says_a_sentence(tokens, at):
        return Relation("colon-before-marks", filling=True)
    return Relation("no-cue")


def _says_a_sentence(tokens: Sequence[Token], at: int) -> bool:
    """«لا تخفي قلقها: “أخاف على أولادي”»: words enough, to the sentence's end, and no noun before that they name."""
    if len(words(tokens[at].raw)) <= SENTENCE_LIKE or any(token.is_word for token in tokens[at + 1 :]):
        return False
    before = tokens[max(0, at - 1 - _JUST_BEFORE) : at - 1]
    return not any(token.is_word and not classes(token) and name_head(token.norm) for token in before)


def _quotes_in_object(tokens: Sequence[Token], frame: Frame, at: int) -> bool:
    """Whether the marks stand in the verb's object and its object is apt to be quoted.

    What is behind a plain «قال الوزير كلمة» seldom is; what is behind the preposition of «حذر من», «دعا إلى» often.
    """
    assert frame.form is not None
    own = {folded(taken) for taken in frame.form.verb.takes} & (_OBJECT_PREPOSITIONS - {"عن"})
    return (frame.tier in "BD" or bool(own)) and _governs(tokens, frame, at)


def _governs(tokens: Sequence[Token], frame: Frame, at: int) -> bool:
    """Whether the marks stand behind the verb's preposition, where it has one."""
    assert frame.form is not None
    prepositions = {folded(taken) for taken in frame.form.verb.takes} & _OBJECT_PREPOSITIONS
    if "obj" in frame.form.verb.takes or not prepositions or frame.opening is Opening.CLAUSE:
        return True
    between = [token.key for token in tokens[frame.at + 1 : at] if token.is_word]
    between += [folded(word) for word in words(tokens[at].raw)[:1]]  # «تعهد الوزير “ببناء” المدارس»
    return any(key in prepositions or (key[:1] == "ب" and "ب" in prepositions) for key in between)
