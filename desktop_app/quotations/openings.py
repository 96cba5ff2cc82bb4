"""Finds where reported content begins: behind a colon, with أن or إن, or with quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.article.fullstops import abbreviation
from desktop_app.quotations.attributions import attribution_at
from desktop_app.quotations.conjugation import Form, Gender
from desktop_app.quotations.frame import Frame, Opening
from desktop_app.quotations.lexicon import CueForm, classes, cue_form, name_head
from desktop_app.quotations.particles import is_complementiser, is_prepositional
from desktop_app.quotations.stream import Token

_FARTHEST = 45  # tokens between a reporting word and its content; a bound that keeps the time linear
NEAR = 8  # … for words that report only now and then
_MOST_COMMAS = 4
_COMMAS = frozenset({"،", ","})
_ENDS = frozenset({".", "؟", "!", "؛"})
_DASHES = frozenset({"-", "–", "—", ":"})
_HOLDING_POSTS = frozenset({"يمثل", "تمثل", "يمثلون", "يراس", "تراس", "يدير", "تدير"})  # «الذي يمثل “…”»
_FEWEST_SAID = 4  # words in marks from which on they are rather said than a name on the way
_WHILE = frozenset({"وهو", "وهي", "وهم", "وهما"})  # «قالت وهي تشير إلى صورة: …»
_NAMED = 12  # tokens behind a name in marks in which the content must open
_LIKE_PREPOSITIONS = frozenset({"بيّن", "عبّر", "عقّب"})  # «between», «across», «after» are written alike
SO_CALLED = frozenset({"ما", "بما", "مما"})  # «ما سماه “…”»
_TANWIN = "\u064b"
_SHADDA = "\u0651"
_BEFORE_NOUNS = frozenset(
    {"عدم", "اي", "كل", "بعض", "اول", "مجرد", "اعادة", "غير", "سوى", "حق", "سبب", "محاولة"}
)
_PREPOSITIONS_BEFORE_AN = {
    "الى": "إلى+أن",
    "الي": "إلى+أن",
    "على": "على+أن",
    "علي": "على+أن",
    "من": "من+أن",
    "عن": "عن+أن",
    "في": "في+أن",
}


def opening_of(tokens: Sequence[Token], frame: Frame) -> tuple[int | None, Opening | None]:
    """The token that the content of `frame` starts with and how it opens; None where none is found."""
    assert frame.form is not None
    behind_speaker = frame.source_rule in ("speaker-after-cue", "speaker-is-text", "speaker-quoted-from")
    start = frame.after if behind_speaker else frame.at + 1
    commas = 0
    in_relative = False
    for number in range(start, min(start + _FARTHEST, len(tokens))):
        token = tokens[number]
        if (found := _opened_at(tokens, number, frame)) is not None:
            return found
        commas += token.raw in _COMMAS
        if commas > _MOST_COMMAS or (token.raw in _ENDS and not _abbreviates(tokens, number)):
            break
        if _takes_over(tokens, number, in_relative=in_relative):
            break
        in_relative = in_relative or "relative" in classes(token)
    return None, None


def _abbreviates(tokens: Sequence[Token], at: int) -> bool:
    """The full stop of «د.», «جيه.»."""
    before = tokens[at - 1]
    return tokens[at].raw == "." and before.is_word and abbreviation(before.text) == "title"


def _opened_at(tokens: Sequence[Token], at: int, frame: Frame) -> tuple[int, Opening] | None:
    token = tokens[at]
    if token.is_quoted:
        return None if _is_named_on_the_way(tokens, at) else (at, Opening.MARKS)
    if token.raw == ":":
        while at + 1 < len(tokens) and tokens[at + 1].raw in _DASHES:
            at += 1
        return (at + 1, Opening.COLON) if at + 1 < len(tokens) else None
    if is_complementiser(token) and _opens_content(tokens, at, frame):
        return at, Opening.CLAUSE
    if token.key == "اذا" and tokens[at - 1].key in ("عما", "ما", "فيما"):
        return at, Opening.CLAUSE  # «تساءلت عما إذا كان»
    return None


def _is_named_on_the_way(tokens: Sequence[Token], at: int) -> bool:
    """Marks around a name between cue and content: «قال لوكالة “…” إن», «ل"…"», «أفاد “…”: “…”»."""
    following = tokens[at + 1 : at + _NAMED]
    for number, token in enumerate(following):
        if token.raw == ":" and (number == 0 or _marks_follow(following[number + 1 : number + 2])):
            return True
    previous = tokens[at - 1]
    if not previous.is_word or previous.text in ("ل", "و"):
        return previous.is_word
    if _in_speakers_phrase(tokens, at):
        return True
    calls = (
        name_head(previous.norm) is not None or is_prepositional(previous) or previous.key in _HOLDING_POSTS
    )
    return calls and any(is_complementiser(t) or t.raw == ":" or t.is_quoted for t in following)


def _in_speakers_phrase(tokens: Sequence[Token], at: int) -> bool:
    """«أوضح رئيس اللجنة “قيد التأسيس” سامي نصر، أن»: a few words in marks, and the clause still to come."""
    if len(tokens[at].raw.split()) >= _FEWEST_SAID:
        return False
    for number in range(at + 1, min(at + _NAMED, len(tokens))):
        token = tokens[number]
        if is_complementiser(token):
            return number > at + 1 and not token.key.startswith("و")
        if token.raw in _COMMAS:
            return number + 1 < len(tokens) and is_complementiser(tokens[number + 1])
        if not token.is_word or (cue_form(token) is not None and "preposition" not in classes(token)):
            return False
    return False


def _marks_follow(tokens: Sequence[Token]) -> bool:
    return any(token.is_quoted or token.raw in _DASHES for token in tokens)


def _opens_content(tokens: Sequence[Token], at: int, frame: Frame) -> bool:
    """Whether the أن at `at` is the verb's own, not that of «بعد أن», «يجب أن»."""
    assert frame.form is not None
    form = frame.form
    previous, takes, surely = tokens[at - 1], form.verb.takes, form.verb.tier == "A"
    if tokens[at].key.startswith("ف") and not frame.outside:
        return False  # «فإن» resumes what an attribution or a condition began
    if previous.is_word:
        wanted = _PREPOSITIONS_BEFORE_AN.get(previous.key)
        if wanted is not None:
            return wanted in takes or (wanted == "على+أن" and surely)
        in_text = previous.key in ("فيه", "فيها") and form.verb.lemma in ("جاء", "ورد")
        if "before-an" in classes(previous) and not in_text:
            return False
        if tokens[at].raw.startswith("إ") and "إن" not in takes and not surely:
            return False  # «إن وجد»: a condition
    if tokens[at].key.removeprefix("و").removeprefix("ف").startswith("ب"):
        return "بأن" in takes or surely
    return bool(takes & {"أن", "إن"}) or (form.verb.tier in "AB" and form.verb.takes_clause)


def _takes_over(tokens: Sequence[Token], at: int, *, in_relative: bool) -> bool:
    """Another reporting word on the way to the content, to which the content then belongs."""
    form = cue_form(tokens[at])
    if form is None or form.verb.tier == "C" or not can_report(tokens, at, form):
        return False
    if attribution_at(tokens, at) is not None:
        return False  # «، نقلا عن مصدر، أن»
    if form.is_finite and tokens[at - 1].key not in _WHILE:
        return not in_relative or form.joined
    behind = tokens[at + 1 : at + (NEAR if form.form is Form.PARTICIPLE else 3)]
    if form.form is Form.PARTICIPLE and not form.verb.takes_clause:
        return any(t.raw == ":" or t.is_quoted for t in behind[:1])
    return any(is_complementiser(t) or t.raw == ":" or t.is_quoted for t in behind)


def can_report(tokens: Sequence[Token], at: int, form: CueForm) -> bool:
    """Whether the word can be a verb (participle, verbal noun) here: in «في رد», «عدم ذكر» it is a plain noun."""
    calls_so = at > 0 and tokens[at - 1].key in SO_CALLED and form.inflected.pronoun
    if "ما" in form.verb.takes and not calls_so:
        return False
    if form.is_finite and _TANWIN in tokens[at].raw:
        return False  # «حذرا» is careful, not «they warned»
    if at == 0 or not form.is_finite:
        return True
    previous, perfect = tokens[at - 1], form.form is Form.PERFECT
    if not form.joined and perfect and "preposition" in classes(previous):
        return form.inflected.pronoun and form.verb.tier == "D"
    if form.verb.lemma in _LIKE_PREPOSITIONS and perfect and not form.inflected.pronoun:
        feminine = form.inflected.gender is Gender.FEMININE
        expresses = form.verb.lemma == "عبّر" and any(t.key == "عن" for t in tokens[at + 1 : at + NEAR])
        return feminine or form.joined or expresses or _SHADDA in tokens[at].raw
    subjunctive = previous.key in ("ان", "بان", "وان") and not previous.raw.startswith(("إ", "وإ"))
    noun = not form.joined and previous.key in _BEFORE_NOUNS
    return not noun and (perfect or not subjunctive or is_before(tokens, at))


def is_before(tokens: Sequence[Token], at: int) -> bool:
    """«قبل أن يضيف: …»: the next act of the one who spoke."""
    return at > 1 and tokens[at - 2].key == "قبل" and is_complementiser(tokens[at - 1])
