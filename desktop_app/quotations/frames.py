"""Finds who reports and where the reported begins: a reporting word, its speaker and the opening of its content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.quotations import subjects
from desktop_app.quotations.conjugation import Form, Gender
from desktop_app.quotations.lexicon import CueForm, classes, cue_form, name_head, phrases, speech_event
from desktop_app.quotations.nouns import NounPhrase, is_complementiser, is_prepositional, noun_phrase
from desktop_app.quotations.stream import Token, Unit

FARTHEST = 45  # tokens between a reporting word and its content; a bound that keeps the time linear
_NEAR = 8  # … for words that report only now and then
_MOST_COMMAS = 4
_TAKEN_UP = 6  # reporting words back whose speaker «مضيفا» can take up
_BEFORE_NOUNS = frozenset(
    {"عدم", "اي", "كل", "بعض", "اول", "مجرد", "اعادة", "غير", "سوى", "حق", "سبب", "محاولة"}
)
_DAMMA = "\u064f"
_PREPOSITIONS_BEFORE_AN = {
    "الى": "إلى+أن",
    "الي": "إلى+أن",
    "على": "على+أن",
    "علي": "على+أن",
    "من": "من+أن",
    "عن": "عن+أن",
}


class Opening(StrEnum):
    """How reported content begins."""

    COLON = "colon"
    CLAUSE = "clause"  # أن or إن
    MARKS = "marks"  # quotation marks with neither before them


@dataclass(frozen=True, slots=True)
class Frame:
    """One act of reporting: token `at` is its cue (`width` tokens long).

    `form` is None for an attribution without a verb («بحسب»). `opener` is the token its content starts with. `outside`:
    the content stands around it, not behind it («كما قال», «بحسب»). `source_rule` says how the speaker was found.
    """

    at: int
    width: int
    form: CueForm | None
    source: NounPhrase | None = None
    source_rule: str = "speaker-unnamed"
    opener: int | None = None
    opening: Opening | None = None
    outside: bool = False
    negated: bool = False

    @property
    def tier(self) -> str:
        """How surely the cue reports, A to D; an attribution is as sure as A."""
        return self.form.verb.tier if self.form else "A"

    @property
    def after(self) -> int:
        """The token behind the cue and, where it stands there, its speaker."""
        behind = self.at + self.width
        return (
            max(behind, self.source.end_token) if self.source and self.source.end_token > behind else behind
        )


def find_frames(unit: Unit, known: frozenset[str] = frozenset()) -> tuple[Frame, ...]:
    """Every act of reporting in one sentence, in order; `known` holds the normalised names of the article's speakers."""
    found: list[Frame] = []
    skip = 0
    for at in range(len(unit.tokens)):
        if at < skip or not unit.tokens[at].is_word:
            continue
        frame = _attribution(unit.tokens, at) or _reported(unit, at, found, known)
        if frame is not None:
            found.append(frame)
            skip = max(at + frame.width, frame.after if frame.source_rule == "speaker-after-cue" else 0)
    return _one_frame_each(found)


def _attribution(tokens: Sequence[Token], at: int) -> Frame | None:
    key = tokens[at].key
    table = phrases("attributions.tsv")
    candidates = table.get(key) or (table.get(key[1:]) if key[:1] in ("و", "ف") else None) or ()
    for words, follows in candidates:
        width = len(words)
        if follows == "clause" or [t.key for t in tokens[at + 1 : at + width]] != list(words[1:]):
            continue
        if follows == "pronoun":
            return Frame(at, width, None, outside=True)
        behind = at + width
        rest = tokens[behind : behind + 24]
        if not rest or not rest[0].is_word:
            continue
        if follows == "lam":
            if rest[0].text[:1] != "ل" or len(rest[0].text) < 3:
                continue
            rest = [subjects.without_lam(rest[0]), *rest[1:]]
        source = noun_phrase(rest, 0)
        if source is not None and rest[0].key not in ("ما",):
            source = replace(source, end_token=source.end_token + behind)
            return Frame(at, width, None, source, "speaker-attributed", outside=True)
    return None


def _reported(unit: Unit, at: int, before: Sequence[Frame], known: frozenset[str]) -> Frame | None:
    tokens = unit.tokens
    form = cue_form(tokens[at])
    if form is None or not _plausible(tokens, at, form):
        return None
    source, rule = _source(unit, at, form, before, known)
    negated = at > 0 and "negation" in classes(tokens[at - 1])
    frame = Frame(at, 1, form, source, rule, negated=negated, outside=_is_comment(tokens, at))
    opener, opening = _opener(tokens, frame)
    if opener is None and form.form in (Form.PARTICIPLE, Form.MASDAR):
        return None
    if _is_impersonal(tokens, frame, opener):
        return None
    if form.verb.tier == "C" and not _sure_enough(tokens, frame, opener, opening):
        return None
    return replace(frame, opener=opener, opening=opening, outside=frame.outside and opener is None)


def _plausible(tokens: Sequence[Token], at: int, form: CueForm) -> bool:
    """Whether the word can be a verb (participle, masdar) here: «في رد», «أول كشف» are nouns."""
    if at == 0 or not form.is_finite:
        return True
    previous = tokens[at - 1]
    if previous.key in _BEFORE_NOUNS and not form.joined:
        return False
    if "preposition" in classes(previous) and not form.joined and form.form is Form.PERFECT:
        return form.inflected.pronoun and form.verb.tier == "D"
    if form.verb.lemma == "بيّن" and form.form is Form.PERFECT and not form.inflected.pronoun:
        return (
            form.inflected.gender is Gender.FEMININE or form.joined or "\u0651" in tokens[at].raw or at == 0
        )
    return not (is_complementiser(previous) and form.form is Form.IMPERFECT and previous.raw.startswith("أ"))


def _is_comment(tokens: Sequence[Token], at: int) -> bool:
    """«كما قال», «حسبما ذكر», «وفقا لما أعلنه»: the content stands around it."""
    for width in (1, 2):
        if at - width < 0:
            break
        key = tokens[at - width].key
        for words, follows in phrases("attributions.tsv").get(key.removeprefix("و"), ()):
            keys = [t.key for t in tokens[at - width : at]]
            if follows == "clause" and [keys[0].removeprefix("و"), *keys[1:]] == list(words):
                return True
    return False


def _source(
    unit: Unit, at: int, form: CueForm, before: Sequence[Frame], known: frozenset[str]
) -> tuple[NounPhrase | None, str]:
    tokens = unit.tokens
    if form.form in (Form.PARTICIPLE, Form.MASDAR):
        for frame in reversed(before[-_TAKEN_UP:]):
            if (
                frame.source is not None
                and (not frame.outside or frame.after == at)
                and _can_share(frame, form)
            ):
                return frame.source, "speaker-inherited"
            if frame.form is not None and frame.form.is_finite:
                return None, "speaker-inherited-unnamed"
        subject = subjects.main_subject(unit, at, form, known)
        return subject, "speaker-of-main-verb" if subject else "speaker-unnamed"
    if form.form is Form.PERFECT and tokens[at].raw[1:2] == _DAMMA:
        return None, "speaker-unnamed"  # written out as a passive
    if form.verb.lemma == "نقل" and (quoted := _quoted_from(tokens, at)):
        return quoted, "speaker-quoted-from"
    if (text := _text_that_speaks(tokens, at, form)) is not None:
        return text, "speaker-is-text"
    if not form.inflected.plural and (behind := subjects.subject_behind(tokens, at, form)) is not None:
        return behind, "speaker-after-cue"
    in_front = subjects.subject_in_front(unit, at, form, known)
    return in_front, "speaker-before-cue" if in_front else "speaker-unnamed"


def _can_share(frame: Frame, form: CueForm) -> bool:
    """Whether `form` can take up the speaker of `frame`: both show the same gender, or the speaker's fits."""
    same = frame.form is not None and frame.form.inflected.gender is form.inflected.gender
    return same or (frame.source is not None and subjects.agrees(frame.source, form))


def _quoted_from(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    for number in range(at + 1, min(at + 16, len(tokens))):
        if tokens[number].key == "عن":
            return noun_phrase(tokens, number + 1)
        token = tokens[number]
        if token.raw == ":" or is_complementiser(token) or (number > at + 1 and cue_form(token) is not None):
            return None
    return None


def _text_that_speaks(tokens: Sequence[Token], at: int, form: CueForm) -> NounPhrase | None:
    """«كُتب في التقرير», «جاء في البيان»: the text is the speaker."""
    came = form.verb.lemma in ("جاء", "ورد") or tokens[at].key == "ورد"  # not «and he replied», before في
    if not (came or form.verb.lemma in ("كتب", "ذكر")) or at + 2 >= len(tokens) or form.inflected.plural:
        return None
    if tokens[at + 1].key != "في" or form.inflected.gender is Gender.FEMININE:
        return None
    kind = speech_event(tokens[at + 2].norm) if tokens[at + 2].is_word else None
    if kind == "self" or (kind == "yes" and came):
        return noun_phrase(tokens, at + 2)
    return None


def _opener(tokens: Sequence[Token], frame: Frame) -> tuple[int | None, Opening | None]:
    """The token that the content of `frame` starts with."""
    assert frame.form is not None
    commas = 0
    start = (
        frame.after
        if frame.source_rule in ("speaker-after-cue", "speaker-is-text", "speaker-quoted-from")
        else frame.at + 1
    )
    in_relative = False
    for number in range(start, min(start + FARTHEST, len(tokens))):
        token = tokens[number]
        if token.is_quoted:
            if _is_named_on_the_way(tokens, number):
                continue
            return number, Opening.MARKS
        if token.raw == ":":
            while number + 1 < len(tokens) and tokens[number + 1].raw in "-–—:":
                number += 1
            return (number + 1, Opening.COLON) if number + 1 < len(tokens) else (None, Opening.COLON)
        if token.raw in ("،", ","):
            commas += 1
            if commas > _MOST_COMMAS:
                return None, None
        elif not token.is_word:
            if token.raw in (".", "؟", "!", "؛"):
                return None, None
        elif is_complementiser(token):
            if _opens_content(tokens, number, frame.form):
                return number, Opening.CLAUSE
        elif "relative" in classes(token):
            in_relative = True
        elif _takes_over(tokens, number, in_relative=in_relative):
            return None, None
    return None, None


def _is_named_on_the_way(tokens: Sequence[Token], at: int) -> bool:
    """Marks around a name between cue and content: «قال لوكالة “…” إن», «ل"…"»."""
    previous, following = tokens[at - 1], tokens[at + 1 : at + 12]
    if following and following[0].raw == ":":
        return True
    for number, token in enumerate(following[:-1]):
        if token.raw == ":" and (following[number + 1].is_quoted or following[number + 1].raw in "-–—"):
            return True
    if not previous.is_word:
        return False
    if previous.key in ("ل", "لـ", "و"):
        return True
    goes_on = any(is_complementiser(t) or t.raw == ":" or t.is_quoted for t in following)
    return goes_on and (
        name_head(previous.norm) is not None or is_prepositional(previous) or previous.key == "يمثل"
    )


def _opens_content(tokens: Sequence[Token], at: int, form: CueForm) -> bool:
    """Whether the أن at `at` is the verb's own, not that of «بعد أن», «يجب أن»."""
    previous = tokens[at - 1]
    takes = form.verb.takes
    if previous.is_word:
        found = classes(previous)
        wanted = _PREPOSITIONS_BEFORE_AN.get(previous.key)
        if wanted is not None:
            return wanted in takes or (wanted == "على+أن" and form.verb.tier == "A")
        if "before-an" in found:
            return False
        if tokens[at].raw.startswith("إ") and "إن" not in takes and form.verb.tier != "A":
            return False  # «إن وجد»: a condition
    bare = tokens[at].key.removeprefix("و").removeprefix("ف")
    if bare.startswith("ب"):
        return "بأن" in takes or form.verb.tier == "A"
    return bool(takes & {"أن", "إن"}) or (form.verb.tier in "AB" and form.verb.takes_clause)


def _takes_over(tokens: Sequence[Token], at: int, *, in_relative: bool) -> bool:
    """Another reporting word on the way to the content, to which the content then belongs."""
    form = cue_form(tokens[at])
    if form is None or form.verb.tier == "C" or not _plausible(tokens, at, form):
        return False
    if form.is_finite:
        return not in_relative or form.joined
    behind = tokens[at + 1 : at + (_NEAR if form.form is Form.PARTICIPLE else 3)]
    if form.form is Form.PARTICIPLE and not form.verb.takes_clause:
        return any(t.raw == ":" or t.is_quoted for t in behind[:1])
    return any(is_complementiser(t) or t.raw == ":" or t.is_quoted for t in behind)


def _is_impersonal(tokens: Sequence[Token], frame: Frame, opener: int | None) -> bool:
    """«يذكر أن», «ويعتقد أن», «وتبين أن»: nobody is said to say it."""
    assert frame.form is not None
    if frame.source is not None or frame.form.form is not Form.IMPERFECT or opener != frame.at + 1:
        return False
    if frame.form.verb.lemma == "بيّن":
        return True
    return frame.form.verb.read_as_passive and frame.form.inflected.gender is Gender.MASCULINE


def _sure_enough(tokens: Sequence[Token], frame: Frame, opener: int | None, opening: Opening | None) -> bool:
    if opener is None:
        return False
    if opening is Opening.COLON:
        return tokens[opener].is_quoted and (opener - frame.after <= _NEAR)
    return opening is Opening.CLAUSE and opener - frame.after <= 2


def _one_frame_each(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Where two cues lead to one opening, the nearer has it; the farther stays as the place of the speaker."""
    owner: dict[int, int] = {}
    for number, frame in enumerate(frames):
        if frame.opener is not None and (
            frame.opener not in owner or _is_nearer(frames[owner[frame.opener]], frame)
        ):
            owner[frame.opener] = number
    return tuple(
        frame
        if frame.opener is None or owner[frame.opener] == number
        else replace(frame, opener=None, opening=None)
        for number, frame in enumerate(frames)
    )


def _is_nearer(first: Frame, second: Frame) -> bool:
    """Whether the content that both lead to belongs to the second, which stands nearer."""
    assert second.form is not None
    if second.tier == "C" and first.tier != "C":
        return False
    if second.form.form is Form.MASDAR:
        return second.opener is not None and second.opener - second.at <= 3
    return True
