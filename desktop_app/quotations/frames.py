"""Finds who reports in a sentence: every reporting word with its speaker and the opening of its content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.article.arabic import words
from desktop_app.quotations import subjects
from desktop_app.quotations.attributions import attribution_at, is_comment
from desktop_app.quotations.conjugation import Form, Gender
from desktop_app.quotations.frame import Frame, Opening
from desktop_app.quotations.in_front import antecedent, subject_in_front, topic
from desktop_app.quotations.lexicon import CueForm, classes, cue_form, folded, verbal_noun
from desktop_app.quotations.main_subject import main_subject
from desktop_app.quotations.nouns import noun_phrase, starts_phrase
from desktop_app.quotations.openings import NEAR, SO_CALLED, can_report, is_before, opening_of
from desktop_app.quotations.particles import is_complementiser, is_prepositional
from desktop_app.quotations.speaking_texts import STANDS, quoted_from, text_that_speaks, written_on
from desktop_app.quotations.stream import Token, Unit
from desktop_app.quotations.titles import NounPhrase

_TAKEN_UP = 6  # reporting words back whose speaker «مضيفا» can take up
_RESUMING = frozenset({"لكن", "ولكن", "ثم", "بل", "كما", "اذ", "حيث"})  # «ثم أضافت»
_OWN_SUBJECT = frozenset(
    {
        *("لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم"),
        *("هو", "هي", "هم", "هما", "وهو", "وهي", "وهم", "فهو", "فهي", "فهم"),
    }
)  # a noun behind «لكنها رفضت» is no subject
_FEWEST_WORDS = 4
_DAMMA = "\u064f"


def find_frames(unit: Unit, known: frozenset[str] = frozenset()) -> tuple[Frame, ...]:
    """Every act of reporting in one sentence, in order; `known` holds the normalised names of the article's speakers."""
    found: list[Frame] = []
    skip = 0
    for at in range(len(unit.tokens)):
        if at < skip or not unit.tokens[at].is_word:
            continue
        frame = attribution_at(unit.tokens, at) or _reported(unit, at, found, known)
        if frame is not None:
            found.append(frame)
            skip = max(at + frame.width, frame.after if frame.source_rule == "speaker-after-cue" else 0)
    return _one_frame_each(found)


def _reported(unit: Unit, at: int, before: Sequence[Frame], known: frozenset[str]) -> Frame | None:
    tokens = unit.tokens
    form = cue_form(tokens[at])
    if form is None:
        return _verbal_noun(unit, at, known)
    if not can_report(tokens, at, form):
        return None
    source, rule = _source(unit, at, form, before, known)
    negated = at > 0 and "negation" in classes(tokens[at - 1])
    frame = Frame(at, 1, form, source, rule, negated=negated, outside=is_comment(tokens, at))
    opener, opening = opening_of(tokens, frame)
    if frame.outside and opening is Opening.MARKS and opener != frame.after:
        opener = opening = None  # «بحسب ما قاله الوزير، كان السائق “…”»: the clause is around it
    frame = replace(frame, opener=opener, opening=opening, outside=frame.outside and opener is None)
    return frame if _reports(tokens, frame) else None


def _issued(unit: Unit, at: int, known: frozenset[str]) -> Frame | None:
    """«أصدرت الوزارة تحذيرا من أن», «وجه الوزير تحذيرا من “…”»: the verbal noun as another verb's object."""
    tokens = unit.tokens
    key = tokens[at].key
    form = verbal_noun(replace(tokens[at], raw=key[:-1])) if key.endswith("ا") and len(key) > 3 else None
    if form is None or at + 2 >= len(tokens):
        return None
    preposition, content = tokens[at + 1].key, tokens[at + 2]
    opens_clause = is_complementiser(content) and any(
        folded(taken) == f"{preposition}+ان" for taken in form.verb.takes
    )
    if not opens_clause and not (
        content.is_quoted and any(folded(t) == preposition for t in form.verb.takes)
    ):
        return None
    source = main_subject(unit, at, form, known)
    rule = "speaker-of-main-verb" if source else "speaker-unnamed"
    return Frame(at, 1, form, source, rule, at + 2, Opening.CLAUSE if opens_clause else Opening.MARKS)


def _verbal_noun(unit: Unit, at: int, known: frozenset[str]) -> Frame | None:
    """«تصريح الوزير بأن», «قول الوزير إن»: a verbal noun reports with its speaker and right behind them a clause."""
    tokens = unit.tokens
    form = verbal_noun(tokens[at])
    if form is None and (issued := _issued(unit, at, known)) is not None:
        return issued
    if form is None or not (at + 1 < len(tokens) and starts_phrase(tokens[at + 1])):
        return None
    source = noun_phrase(tokens, at + 1)
    if source is None or source.end_token >= len(tokens) or not is_complementiser(tokens[source.end_token]):
        return None
    if source.kind is None and not source.name:
        return None
    return Frame(at, 1, form, source, "speaker-after-cue", source.end_token, Opening.CLAUSE)


def _reports(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether the word reports after all, now that its content is known."""
    assert frame.form is not None
    if frame.opener is None and not frame.form.is_finite:
        return False
    if _is_impersonal(frame):
        return False
    return frame.tier != "C" or _sure_enough(tokens, frame)


def _source(
    unit: Unit, at: int, form: CueForm, before: Sequence[Frame], known: frozenset[str]
) -> tuple[NounPhrase | None, str]:
    """The speaker of the reporting word at `at`, and the rule that found them."""
    if not form.is_finite:
        return _taken_up(unit, at, form, before, known)
    tokens = unit.tokens
    named = _named_elsewhere(unit, at, form, known)
    if named is not None:
        return named
    if _is_written_passive(tokens[at], form):
        return None, "speaker-unnamed"
    if at > 0 and (tokens[at - 1].key in _OWN_SUBJECT or _calls_it(tokens, at, form)):
        return _taken_up(unit, at, form, before, known)
    return _subject(unit, at, form, before, known)


def _is_written_passive(token: Token, form: CueForm) -> bool:
    """«قُدّم», «يُذكر»: the vowel shows that nobody is said to; «يُعلن» is active, of a verb of four letters."""
    plain = len(form.verb.lemma.replace("\u0651", "")) == 3
    return token.raw[1:2] == _DAMMA and (form.form is Form.PERFECT or plain)


def _named_elsewhere(
    unit: Unit, at: int, form: CueForm, known: frozenset[str]
) -> tuple[NounPhrase | None, str] | None:
    """The speaker where that is not the verb's subject, or is one that a relative clause goes back to."""
    tokens = unit.tokens
    if form.verb.lemma == "نقل" and (quoted := quoted_from(tokens, at)):
        return quoted, "speaker-quoted-from"
    if text := text_that_speaks(tokens, at, form):
        return text, "speaker-is-text"
    if written := written_on(tokens, at, form):
        return written, "speaker-is-text"
    if person := antecedent(unit, at, form, known):
        return person, "speaker-before-cue"
    if form.verb.lemma in STANDS and at + 1 < len(tokens) and tokens[at + 1].key in ("فيه", "فيها"):
        writer = main_subject(unit, at, _ungendered(form), known)
        return writer, "speaker-of-main-verb" if writer else "speaker-unnamed"
    return None


def _subject(
    unit: Unit, at: int, form: CueForm, before: Sequence[Frame], known: frozenset[str]
) -> tuple[NounPhrase | None, str]:
    """The subject of a verb: put first, behind it, in front of it, or that of the verb it goes on from."""
    tokens = unit.tokens
    found: tuple[NounPhrase | None, str] = (None, "speaker-unnamed")
    if first := topic(tokens, at):
        found = first, "speaker-before-cue"
    elif at > 0 and tokens[at - 1].key == "قد" and (in_front := subject_in_front(unit, at, form, known)):
        found = in_front, "speaker-before-cue"
    elif (
        form.verb.takes_person
        and not form.joined
        and (in_front := subject_in_front(unit, at, form, known))
        and in_front.kind is not None
    ):
        found = in_front, "speaker-before-cue"  # what stands behind the verb is its object
    elif _is_whom(tokens, at, form) and (taken := _taken_up(unit, at, form, before, known))[0]:
        found = taken
    elif not form.inflected.plural and (behind := subjects.subject_behind(tokens, at, form)):
        found = behind, "speaker-after-cue"
    elif in_front := subject_in_front(unit, at, form, known):
        found = in_front, "speaker-before-cue"
    elif at > 1 and (form.joined or tokens[at - 1].key in _RESUMING or is_before(tokens, at)):
        found = _taken_up(unit, at, form, before, known)
    return found


def _ungendered(form: CueForm) -> CueForm:
    """The form as one that any subject fits: «وجهت النائبة سؤالا جاء فيه» agrees with the question."""
    return replace(form, inflected=replace(form.inflected, gender=Gender.UNKNOWN))


def _is_whom(tokens: Sequence[Token], at: int, form: CueForm) -> bool:
    """«واتهمت الحكومة بـ“…”»: the only noun behind a verb that cannot do without its object is that object."""
    if "whom" not in form.verb.takes or not form.joined:
        return False
    behind = subjects.subject_behind(tokens, at, form)
    if behind is None or not behind.definite or behind.end_token >= len(tokens):
        return False
    following = tokens[behind.end_token]
    return is_complementiser(following) or following.text == "ب" or is_prepositional(following)


def _calls_it(tokens: Sequence[Token], at: int, form: CueForm) -> bool:
    """«انتقد ما وصفه بـ“…”»: the one who speaks is the subject of both, unless another follows."""
    relative = tokens[at - 1].key in SO_CALLED or "relative" in classes(tokens[at - 1])
    return relative and form.inflected.pronoun and subjects.subject_behind(tokens, at, form) is None


def _taken_up(
    unit: Unit, at: int, form: CueForm, before: Sequence[Frame], known: frozenset[str]
) -> tuple[NounPhrase | None, str]:
    """The speaker that «مضيفا», «قوله» or «وأضاف» takes up: that of the reporting word before, or the main verb's."""
    for number in range(len(before) - 1, max(len(before) - 1 - _TAKEN_UP, -1), -1):
        frame = before[number]
        if _is_reported_itself(unit.tokens, frame, before[:number][-_TAKEN_UP:]):
            continue
        if frame.negated and frame.opener is None:
            continue  # «عن مسؤول لم تكشف اسمه قوله»
        at_hand = not frame.outside or frame.after == at
        if frame.source is not None and at_hand and _can_share(frame, form):
            return frame.source, "speaker-inherited"
        if frame.form is not None and frame.form.is_finite:
            return None, "speaker-inherited-unnamed"
    if form.verb.read_as_passive and form.form is Form.IMPERFECT:
        return None, "speaker-unnamed"  # «، ويتوقع أن»: nobody is said to
    subject = main_subject(unit, at, form, known)
    return subject, "speaker-of-main-verb" if subject else "speaker-unnamed"


def _is_reported_itself(tokens: Sequence[Token], frame: Frame, before: Sequence[Frame]) -> bool:
    """Whether the reporting word stands in a clause that another reports: «قال إن الوزير أكد أن …، مضيفا»."""
    if (
        frame.form is None
        or not frame.form.is_finite
        or frame.form.joined
        or tokens[frame.at - 1].raw in "،,"
    ):
        return False
    return any(other.opening is Opening.CLAUSE and (other.opener or 0) < frame.at for other in before)


def _can_share(frame: Frame, form: CueForm) -> bool:
    """Whether `form` can take up the speaker of `frame`: both show the same gender, or the speaker's fits."""
    if frame.source is not None and frame.source.kind == "text" and form.inflected.plural:
        return False  # «رفعوا لافتات تطالب بكذا، ورددوا: “…”»
    same = frame.form is not None and frame.form.inflected.gender is form.inflected.gender
    return same or (frame.source is not None and subjects.agrees(frame.source, form))


def _is_impersonal(frame: Frame) -> bool:
    """«يذكر أن», «ويعتقد أن», «وتبين أن»: nobody is said to say it."""
    assert frame.form is not None
    if frame.source is not None or frame.form.form is not Form.IMPERFECT or frame.opener != frame.at + 1:
        return False
    masculine = frame.form.inflected.gender is Gender.MASCULINE
    return frame.form.verb.lemma == "بيّن" or (frame.form.verb.read_as_passive and masculine)


def _sure_enough(tokens: Sequence[Token], frame: Frame) -> bool:
    """A word with other meanings reports only with its أن, or with marks round a whole sentence, close behind."""
    if frame.opener is None:
        return False
    if frame.opening is Opening.COLON:
        return tokens[frame.opener].is_quoted and frame.opener - frame.after <= NEAR
    if frame.opening is Opening.MARKS:
        long = len(words(tokens[frame.opener].raw)) >= _FEWEST_WORDS
        between = tokens[frame.after : frame.opener]
        own = len(between) <= NEAR and not any(is_complementiser(token) for token in between)
        goes_on = frame.at == 0 and frame.form is not None and frame.form.joined
        return long and own and (frame.source is not None or goes_on)
    return frame.opening is Opening.CLAUSE and frame.opener - frame.after <= 2


def _one_frame_each(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Where two cues lead to one opening, the nearer has it; the farther stays as the place of the speaker."""
    owners: dict[int, Frame] = {}
    for frame in frames:
        if frame.opener is not None:
            owner = owners.get(frame.opener)
            owners[frame.opener] = frame if owner is None or _is_nearer(owner, frame) else owner
    return tuple(
        frame
        if frame.opener is None or owners[frame.opener] is frame
        else replace(frame, opener=None, opening=None)
        for frame in frames
    )


def _is_nearer(first: Frame, second: Frame) -> bool:
    """Whether the content that both lead to belongs to the second, which stands nearer."""
    assert second.form is not None
    if second.negated or (second.tier == "C" and first.tier != "C"):
        return False
    if second.form.form is Form.MASDAR:
        return second.opener is not None and second.opener - second.at <= 3
    return True
